#include "match/prefilter.hpp"

// In a file of its own, as it is compiled for speed (cmake/small.cmake): nothing else is run as often.
namespace fineprint {

std::optional<std::uint32_t> Prefilter::start(std::string_view text, Span window) {
  if (!built_) build();
  if (!usable_) return window.begin;
  const Before before = window.begin == 0                                                  ? nothing
                        : is_word_byte(static_cast<unsigned char>(text[window.begin - 1])) ? word_outside
                                                                                           : other_outside;
  const std::size_t active = (special + idle) * columns_;
  const Id* table = table_.data();
  Id at = initial_[before];
  std::uint32_t start = window.begin;
  for (std::uint32_t i = window.begin; i < window.end; ++i) {
    const std::size_t column = column_of_[static_cast<unsigned char>(text[i])];
    Id next = table[at + column];
    if (next <= dead) {
      if (next == unknown) next = step(at, column), table = table_.data();
      if (next == matched) return start;
      if (next == dead) return std::nullopt;
    }
    at = next;
    start = at < active ? i + 1 : start;
  }
  const std::size_t end = columns_ - 1;
  const Id last = table[at + end] == unknown ? step(at, end) : table[at + end];
  return last == matched ? std::optional(start) : std::nullopt;
}

}  // namespace fineprint
