#pragma once
#include <optional>

#include "match/hits.hpp"
#include "match/layout.hpp"
#include "match/pattern.hpp"

namespace fineprint {

/// Where the posting says what it is, who offers it and where. Empty where it does not.
struct Masthead {
  /// How a part of the masthead was found.
  enum class Found : std::uint8_t {
    given,     ///< the posting came with it
    labelled,  ///< "Job title: ..."
    opening,   ///< among the first lines
    sentence,  ///< "we are looking for a ..."
  };
  struct Line {
    Span span;
    Found found = Found::given;
    bool empty() const { return span.empty(); }
  };
  Line title, company, location;
  /// The body's own "Location: Austin, TX", where the location that the posting came with names no town, or others.
  Span town;
  bool among_towns = false;  ///< others, which do not replace it
};

/// All that is known about a text before any rule has spoken: what a rule reads.
class Reading {
 public:
  explicit Reading(const Document& read, const OwnWords* own = nullptr)
      : document(read), grams(read.lower()), hits(read, own), layout(read, grams, hits) {}

  std::string_view text(Span span) const { return document.text(span); }
  std::string_view lower(Span span) const { return document.lower(span); }
  const Sentence& sentence(Span span) const { return layout.at(span.begin); }
  std::span<const Hit> in(Lexicon lexicon, Span span) const { return hits.in(lexicon, span); }

  /// The first match of `pattern` in `window`.
  std::optional<Match> find(const Pattern& pattern, Span window) const {
    return pattern.find(document.lower(), grams, window, gave_up);
  }
  /// True where `pattern` matches within `window`.
  bool holds(const Pattern& pattern, Span window) const {
    return pattern.holds(document.lower(), grams, window, gave_up);
  }
  /// Calls `use(match)` for every match of `pattern` in `window`, left to right, none overlapping.
  template <class Use>
  void each(const Pattern& pattern, Span window, Use use) const {
    while (const std::optional<Match> match = find(pattern, window)) {
      use(*match);
      window.begin = std::max(match->whole().end, window.begin + 1);
    }
  }

  const Document& document;
  Grams grams;
  Hits hits;
  Layout layout;
  Masthead masthead;
  std::string_view language;     ///< ISO 639-1, as `language_of` tells it; empty where it does not
  mutable bool gave_up = false;  ///< a pattern gave up on some window
};

}  // namespace fineprint
