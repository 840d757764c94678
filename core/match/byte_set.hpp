#pragma once
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace fineprint {

/// A set of bytes whose members can be walked through, which std::bitset can't.
class ByteSet {
 public:
  constexpr ByteSet& set(unsigned c) {
    words_[c / 64] |= std::uint64_t{1} << c % 64;
    return *this;
  }
  constexpr bool operator[](unsigned c) const { return (words_[c / 64] >> c % 64 & 1) != 0; }

  std::size_t count() const {
    std::size_t sum = 0;
    for (const std::uint64_t word : words_) sum += static_cast<std::size_t>(std::popcount(word));
    return sum;
  }

  template <class Visit>
  void for_each(Visit visit) const {
    for (unsigned i = 0; i < words_.size(); ++i)
      for (std::uint64_t left = words_[i]; left != 0; left &= left - 1)
        visit(64 * i + static_cast<unsigned>(std::countr_zero(left)));
  }

  ByteSet operator~() const {
    ByteSet other = *this;
    for (std::uint64_t& word : other.words_) word = ~word;
    return other;
  }
  ByteSet& operator|=(const ByteSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  friend bool operator==(const ByteSet&, const ByteSet&) = default;

 private:
  std::array<std::uint64_t, 4> words_{};
};

inline bool is_word_byte(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

template <class Fits>
ByteSet bytes_that(Fits fits) {
  ByteSet set;
  for (unsigned c = 0; c < 256; ++c)
    if (fits(static_cast<unsigned char>(c))) set.set(c);
  return set;
}

}  // namespace fineprint
