#pragma once
#include <vector>

#include "report/ledger.hpp"

namespace fineprint::infer {

/// A hit of the skills lexicon that pass 1 took for a skill of the role.
struct Mention {
  const Hit* hit;
  bool needed;  ///< among the must-haves, as against the wishes
  bool in_title;

  const Term& term() const { return hit->entry(); }
};

/// All of them in reading order. What pass 1 turned down (the employer's name, legal text, denied words) is not among
/// them.
std::vector<Mention> mentions_of(const Reading& reading, const Facts& facts);

}  // namespace fineprint::infer
