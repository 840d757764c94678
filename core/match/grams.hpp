#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace fineprint {

/// Two or three neighbouring signs of a lower-cased text, each by its kind: 0 to 1023 stand for two, the others for
/// three (several threes share one).
using Gram = std::uint16_t;

/// The kind of a byte, 0 to 31: a letter is its own kind, digits share one, and so on.
constexpr unsigned gram_kind(unsigned char c) {
  if (c >= 'a' && c <= 'z') return c - 'a';
  if (c >= '0' && c <= '9') return 26;
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 27;
  if (c == '-') return 28;
  if (c == '\'') return 29;
  return c < 0x80 ? 30 : 31;
}

constexpr unsigned gram_pairs = 1024, gram_triples = 2048;

constexpr Gram gram_of(unsigned a, unsigned b) { return static_cast<Gram>(a << 5 | b); }
constexpr Gram gram_of(unsigned a, unsigned b, unsigned c) {
  return static_cast<Gram>(gram_pairs + ((a << 10 | b << 5 | c) * 0x9E3779B1U >> 21));
}

/// The grams that a stretch of text holds.
class GramSet {
 public:
  void add(Gram gram) { words_[gram / 64] |= std::uint64_t{1} << gram % 64; }
  void add(const GramSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  }
  bool has(Gram gram) const { return (words_[gram / 64] >> gram % 64 & 1) != 0; }

 private:
  std::array<std::uint64_t, (gram_pairs + gram_triples) / 64> words_{};
};

/// The grams of a text, block by block: they tell at a glance that a pattern has nothing to find in a window.
class Grams {
 public:
  explicit Grams(std::string_view text);

  /// The grams that begin in `window`, and some around it. Good until the next call.
  const GramSet& in(Span window) const;

 private:
  static constexpr std::uint32_t block = 256;

  std::vector<GramSet> blocks_;
  mutable GramSet joined_;
  mutable std::uint32_t first_ = 0, last_ = 0;  // the blocks that `joined_` holds, the last one past the end
};

/// What a pattern can't do without: for one of its ways to match, every gram.
class NeededGrams {
 public:
  using Way = std::vector<Gram>;

  NeededGrams() = default;
  explicit NeededGrams(const std::vector<Way>& ways);

  /// True where a text that holds `grams` may hold a match.
  bool met_by(const GramSet& grams) const {
    if (ends_.empty()) return true;
    std::size_t at = 0;
    for (const std::uint16_t end : ends_) {
      while (at < end && grams.has(grams_[at])) ++at;
      if (at == end) return true;
      at = end;
    }
    return false;
  }

 private:
  std::vector<Gram> grams_;
  std::vector<std::uint16_t> ends_;  // of each way in `grams_`; no way at all means that nothing is known
};

}  // namespace fineprint
