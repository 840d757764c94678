#pragma once
#include "match/reading.hpp"

namespace fineprint {

/// The place of work that the prose names where no line or label does: "a role in Columbia, MD", "our office in Lyon".
/// Empty where there is none; where the company sits or sells is none.
Span place_in_prose(const Reading& reading);

}  // namespace fineprint
