#pragma once
#include <cstdint>
#include <vector>

#include "text/document.hpp"

namespace fineprint {

/// Where a text that lost its line breaks has two lines glued together ("5 yearsStrong skills"): offsets in the
/// description at which a line begins. Empty for a text that shows too few of them to be such a one.
std::vector<std::uint32_t> glued_lines(const Document& document);

}  // namespace fineprint
