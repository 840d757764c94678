#pragma once
#include "match/reading.hpp"

/// What a count of years is of: work that the candidate has done, or schooling, a contract, the past of a firm.
namespace fineprint::extract::skills {

/// True where a count that the years pattern found asks for experience.
bool is_experience(const Reading& reading, const Sentence& sentence, const Match& count);

/// Schooling, a contract's length, or the past of the firm and its people.
bool of_others(const Reading& reading, const Sentence& sentence, Span count);

}  // namespace fineprint::extract::skills
