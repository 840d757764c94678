#pragma once
#include <vector>

#include "match/reading.hpp"

namespace fineprint::extract::skills {

/// What the lexicon of soft skills finds, with the skills told by a verb and what it is done to ("solve rare and
/// stubborn problems"), in reading order.
std::vector<Hit> soft_skills_in(const Reading& reading);

}  // namespace fineprint::extract::skills
