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
  /// False where a text with these grams does not hold `words`.
  bool may_spell(std::string_view words) const;
  bool has(Gram gram) const { return (words_[gram / 64] >> gram % 64 & 1) != 0; }

 private:
  std::array<std::uint64_t, (gram_pairs + gram_triples) / 64> words_{};
};

/// The grams of a text, block by block: they tell at a glance that a pattern has nothing to find in a window. A block
/// is about a sentence, as most windows are.
class Grams {
 public:
  [[gnu::noinline]] explicit Grams(std::string_view text);

  /// The grams that begin in `window`, and some around it. Good until the next call.
  const GramSet& in(Span window) const;
  const GramSet& whole() const { return whole_; }
  /// Tells this text from others.
  std::uint64_t number() const { return number_; }

 private:
  static constexpr std::uint32_t least_block = 48, most_block = 256, stride = 64;

  std::size_t block_at(std::uint32_t offset) const;

  std::uint64_t number_;
  std::vector<std::uint32_t> begins_;   // of the blocks
  std::vector<std::uint32_t> strides_;  // the block that each stride of the text begins in
  std::vector<GramSet> blocks_;
  GramSet whole_;
  mutable GramSet joined_;
  mutable std::size_t first_ = 0, last_ = 0;  // the blocks that `joined_` holds
};

/// What a pattern can't do without: for one of its ways to match, every gram.
class NeededGrams {
 public:
  /// The grams that one way to match needs, the first of them where they are many.
  class Way {
   public:
    void add(Gram gram) {
      if (size_ < grams_.size()) grams_[size_++] = gram;
    }
    bool empty() const { return size_ == 0; }
    std::size_t size() const { return size_; }
    const Gram* begin() const { return grams_.data(); }
    const Gram* end() const { return grams_.data() + size_; }

   private:
    std::array<Gram, 15> grams_;
    std::uint16_t size_ = 0;
  };

  NeededGrams() = default;
  explicit NeededGrams(const std::vector<Way>& ways);

  /// True where `window` of the text with these grams may hold a match.
  bool met_by(const Grams& grams, Span window);

 private:
  struct Stretch {
    std::uint16_t begin, end;
  };

  bool met_by(const GramSet& grams, Stretch way) const {
    while (way.begin < way.end && grams.has(grams_[way.begin])) ++way.begin;
    return way.begin == way.end;
  }
  void focus(const GramSet& whole);

  // Some patterns are asked of every sentence of a text. For them the ways that the text as a whole rules out are set
  // aside.
  static constexpr std::uint32_t often = 4;

  std::vector<Gram> grams_;
  std::vector<Stretch> ways_;  // in `grams_`; no way at all means that nothing is known
  std::size_t open_ = 0;       // of the first ways, in the text with the number `text_`
  std::uint64_t text_ = 0;
  std::uint32_t asked_ = 0;  // of windows of that text
};

}  // namespace fineprint
