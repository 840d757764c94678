#pragma once
#include <cstdint>
#include <string_view>

#include "text/normalise.hpp"

namespace fineprint {

/// Where a schema.org JobPosting in JSON-LD stands in a text: [begin, end) of its JSON, empty where there is none.
/// The text may be the JSON itself, or HTML that holds it in a script of type application/ld+json.
Span find_job_posting(std::string_view text);

/// Writes the JobPosting at `where` in `input` as the lines of a posting: "Title: ...", "Salary: USD 90000 - 110000 per
/// year", its description. Labels are put in; every value leads back to its own bytes of the input. Writes nothing and
/// returns false where the JSON cannot be read. https://schema.org/JobPosting
bool write_job_posting(std::string_view input, Span where, std::uint32_t base, bool with_description, Normalised& out);

}  // namespace fineprint
