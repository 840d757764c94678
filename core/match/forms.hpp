#pragma once
#include "match/reading.hpp"

namespace fineprint {

/// Forgets the words of a form that the candidate is to fill in, "Work permit (EU/other):", and the choices of a label
/// that its own answer picks from, "Job type (full-time/contract): contract": they state nothing.
void drop_forms(Reading& reading);

}  // namespace fineprint
