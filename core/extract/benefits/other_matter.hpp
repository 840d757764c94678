#pragma once
#include "registry.hpp"

namespace fineprint::extract::benefits {

inline Choice benefit_of(const Hit& hit) { return {Field::benefits, hit.entry().choice}; }

/// True where a sentence speaks of what is offered.
bool speaks_of_offers(const Reading& reading, Span sentence);

/// "Medical, financial and other benefits": an ordinary word that shares the noun of the last one.
bool shares_noun(const Reading& reading, const Sentence& sentence, const Hit& hit);

/// True where the words are about the trade, a duty, a wish or a refusal, not about what is offered. `announced`
/// where the words are of a list that the text called benefits.
bool other_matter(const Reading& reading, const Sentence& sentence, const Hit& hit, bool announced);

}  // namespace fineprint::extract::benefits
