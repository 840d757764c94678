#include "match/grams.hpp"

#include <algorithm>

namespace fineprint {
namespace {

constexpr std::array<std::uint8_t, 256> kind_table() {
  std::array<std::uint8_t, 256> kinds{};
  for (unsigned c = 0; c < 256; ++c) kinds[c] = static_cast<std::uint8_t>(gram_kind(static_cast<unsigned char>(c)));
  return kinds;
}

constexpr auto kinds = kind_table();

}  // namespace

Grams::Grams(std::string_view text) : blocks_(text.size() / block + 1) {
  const auto kind = [&](std::size_t at) -> unsigned { return kinds[static_cast<unsigned char>(text[at])]; };
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    GramSet& grams = blocks_[i / block];
    grams.add(gram_of(kind(i), kind(i + 1)));
    if (i + 2 < text.size()) grams.add(gram_of(kind(i), kind(i + 1), kind(i + 2)));
  }
}

const GramSet& Grams::in(Span window) const {
  const std::uint32_t first = window.begin / block;
  const auto last = std::min<std::uint32_t>(window.end / block + 1, static_cast<std::uint32_t>(blocks_.size()));
  if (last - first == 1) return blocks_[first];
  if (first != first_ || last != last_) {
    first_ = first;
    last_ = last;
    joined_ = blocks_[first];
    for (std::uint32_t i = first + 1; i < last; ++i) joined_.add(blocks_[i]);
  }
  return joined_;
}

NeededGrams::NeededGrams(const std::vector<Way>& ways) {
  for (const Way& way : ways) {
    grams_.insert(grams_.end(), way.begin(), way.end());
    ends_.push_back(static_cast<std::uint16_t>(grams_.size()));
  }
}

}  // namespace fineprint
