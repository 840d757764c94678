#pragma once
#include <array>
#include <atomic>
#include <optional>
#include <string_view>

#include "match/grams.hpp"
#include "text/span.hpp"

namespace fineprint {

/// What a pattern found: group 0 is the whole, an unmatched group is empty.
struct Match {
  static constexpr std::size_t most_groups = 12;
  std::array<Span, most_groups> groups{};

  Span whole() const { return groups[0]; }
  Span operator[](std::size_t group) const { return groups[group]; }
};

/// A regular expression over lower-cased text: the one door to Boost.Regex. It is compiled where its prefilter first
/// lets a text through, reads at most `longest_window` bytes a call, and catches what Boost throws. Of Perl's syntax it
/// knows what the prefilter's parser does (pattern_tree.cpp) and a test holds all to it; bytes, so no class of
/// non-ASCII signs; "^" is the start of the window.
///
///     constinit Pattern days("([1-5])(?:-[1-5])? days? (?:a|per) week");
class Pattern {
 public:
  static constexpr std::size_t longest_window = 1200;
  /// Patterns are numbered from 0 in the order of first use. Not 0 itself: the linker would end a segment of data at
  /// the zeros of each of a thousand patterns, 2 KB more to download.
  static constexpr std::uint32_t unnumbered = 0xFFFFFFFF;

  explicit constexpr Pattern(const char* source) : source_(source) {}
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

  /// The first match within `window` of `text`, whose grams are `grams`. `gave_up` is set where Boost did.
  std::optional<Match> find(std::string_view text, const Grams& grams, Span window, bool& gave_up) const;
  /// The same without saying where: cheaper, and of plain words very cheap.
  bool holds(std::string_view text, const Grams& grams, Span window, bool& gave_up) const;

 private:
  const char* source_;
  mutable std::atomic<const void*> compiled_{nullptr};
  mutable std::atomic<std::uint32_t> number_{unnumbered};
};

}  // namespace fineprint
