#pragma once
#include <string>
#include <vector>

#include "match/vocabulary.hpp"

namespace fineprint {

/// The words that a user of the engine brought: a small vocabulary beside the built-in one.
struct OwnWords {
  struct Named {
    std::string label;
    Term term;
  };

  /// The term with this id where it is none of the built-in ones, else null.
  const Named* find(TermId id) const { return id < term_count ? nullptr : &named[id - term_count]; }

  std::vector<Named> named;  ///< their ids follow those of the built-in terms
  Vocabulary vocabulary;
};

}  // namespace fineprint
