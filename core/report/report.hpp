#pragma once
#include "fineprint/fineprint.hpp"
#include "report/ledger.hpp"
#include "text/json.hpp"

namespace fineprint {

/// What stands at the report's top and in its metadata.
struct Label {
  std::string_view id, language;
};

/// A report as JSON text, every field in its place.
std::string write_report(const Reading& reading, const Ledger& ledger, const Facts& facts, const Label& label,
                         const Options& options);

/// As `read_options`, of JSON that is read already.
Options options_from(const Json& options);

/// All fields and all rules, as `describe_json` gives them.
std::string write_description();

/// How deep JSON nests that is written again or shown: both call themselves as deep as that. A report nests eight deep.
inline constexpr std::size_t deepest_shown = 64;

/// JSON as text, without blanks.
std::string dump(const Json& json);

}  // namespace fineprint
