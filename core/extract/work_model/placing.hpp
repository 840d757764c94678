#pragma once
#include "registry.hpp"

namespace fineprint::extract::work_model {

/// How a word for remote, hybrid or on-site work stands on the page: under a label, alone, beside another such word.
class Placing {
 public:
  explicit Placing(const Reading& reading) : reading_(reading), text_(reading.document.text()) {}

  /// "Hybrid/Onsite", "Remote or hybrid": what the words in one place say together.
  Choice combined(Span where, const Hit& hit) const;
  /// The piece between separators or spaced hyphens holds the word and little more.
  bool stands_alone(const Sentence& sentence, Span span) const;
  /// A label such as "Workplace type:" stands before it, or a heading on the line above.
  bool labelled(const Sentence& sentence, Span span) const;
  /// The value of that label.
  Span value_span(const Sentence& sentence, Span span) const;
  /// The sentence is one of those in which a posting sums itself up.
  bool near_top(const Sentence& sentence) const;

 private:
  bool shouted(Span span) const;
  /// The piece opens a short line, and what follows it tells where, when or on what condition.
  bool opens_line(const Sentence& sentence, Span piece, Span span) const;
  bool closes_line(const Sentence& sentence, Span piece) const;

  const Reading& reading_;
  std::string_view text_;
};

/// The way of working that an entry of the lexicon stands for.
Choice value_of(TermId term);

}  // namespace fineprint::extract::work_model
