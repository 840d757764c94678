#pragma once
#include <span>
#include <vector>

#include "lexicon.hpp"
#include "match/own_words.hpp"
#include "match/vocabulary.hpp"
#include "text/document.hpp"

namespace fineprint {

/// A term of a lexicon found in the text.
struct Hit {
  Span span;
  TermId term = 0;
  bool doubtful = false;            ///< the form is also an ordinary word: it counts only with context
  const OwnWords::Named* own = {};  ///< the term, where a user of the engine brought it

  const Term& entry() const { return own != nullptr ? own->term : terms[term]; }
  /// That of its entry. Asked for everywhere, so it is a function of its own: a quarter of a kilobyte less to download.
  [[gnu::noinline]] Category category() const { return entry().category; }
  std::string_view label() const { return own != nullptr ? own->label : Vocabulary::get().label(term); }
};

bool has_tag(const Term& term, Tag tag);
bool has_tag(const Hit& hit, Tag tag);

/// Every hit in a text, by lexicon and in reading order. Within one lexicon the longest match wins and none overlap.
class Hits {
 public:
  [[gnu::noinline]] explicit Hits(const Document& document, const OwnWords* own = nullptr);

  std::span<const Hit> of(Lexicon lexicon) const { return by_lexicon_[static_cast<std::size_t>(lexicon)]; }
  /// The hits that begin within `span`.
  std::span<const Hit> in(Lexicon lexicon, Span span) const;
  /// The first hit of `term` that begins within `span`, or null.
  const Hit* find(TermId term, Span span) const;
  /// Puts `term` over all of `span`, in place of what its lexicon has found there.
  void put(TermId term, Span span);
  /// Forgets what the lexicon has found in `span`.
  void drop(Lexicon lexicon, Span span);
  /// Forgets every hit of `term`.
  void drop(TermId term);
  /// True where a hit of any lexicon covers both sides of `offset`.
  bool covers(std::uint32_t offset) const;

 private:
  std::vector<std::vector<Hit>> by_lexicon_;
};

}  // namespace fineprint
