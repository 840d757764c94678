#pragma once
#include "match/reading.hpp"

namespace fineprint::extract::skills {

/// Words on the team, on tools, on the management or on what is offered ask nothing of the candidate.
bool tells_of_others(const Reading& reading, const Sentence& sentence, const Hit& hit);

}  // namespace fineprint::extract::skills
