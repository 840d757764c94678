#pragma once
#include "match/reading.hpp"

namespace fineprint {

/// The place of work that the prose names where no line or label does: "a role in Columbia, MD", "our office in Lyon".
/// Empty where there is none; where the company sits or sells is none.
Span place_in_prose(const Reading& reading);

/// The same where a country came with the posting: only what leads to the place tells that the work is there.
Span place_in_country(const Reading& reading);

/// The list of towns that the prose gives the choice of, the one that the posting came with among them: "the role may
/// be based in Leeds, York or Hull".
Span choice_of_towns(const Reading& reading, Span given);

}  // namespace fineprint
