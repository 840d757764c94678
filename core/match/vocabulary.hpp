#pragma once
#include <deque>
#include <map>
#include <string>
#include <vector>

#include "lexicon.hpp"
#include "text/document.hpp"

namespace fineprint {

/// A form that a user of the engine added, where a walk down the tree of such forms ends.
struct CustomForm {
  TermId term;
  const Term* own;  ///< the term where no built-in one bears its name, or null
  Lexicon lexicon;
  bool doubtful, cased;
  std::string upper;  ///< of a cased form: bit i is set where its byte i is a capital
};

/// What a `Vocabulary` holds: terms of its own, and a tree of forms beside the built-in automaton.
struct CustomTerms {
  struct Node {
    std::map<char, std::uint32_t> next;
    std::vector<CustomForm> forms;
  };
  struct Named {
    std::string label;
    Term term;
  };
  std::vector<Node> nodes{1};
  std::deque<Named> named;
};

/// A form as the walk over a text reads it: folded, in lower case, hyphens as spaces; and which of its bytes are
/// capitals.
struct Spelling {
  std::string bytes, upper;
  bool cased = false;
};
Spelling spelling_of(const Document& form);

}  // namespace fineprint
