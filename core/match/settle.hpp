#pragma once
#include "match/reading.hpp"

namespace fineprint {

/// Puts the hits right by what stands around them, then finds the masthead and the language: after it rules may read.
void settle(Reading& reading);

}  // namespace fineprint
