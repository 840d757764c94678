#include "match/grams.hpp"

#include <algorithm>
#include <atomic>

namespace fineprint {
namespace {

constexpr std::array<std::uint8_t, 256> kind_table() {
  std::array<std::uint8_t, 256> kinds{};
  for (unsigned c = 0; c < 256; ++c) kinds[c] = static_cast<std::uint8_t>(gram_kind(static_cast<unsigned char>(c)));
  return kinds;
}

constexpr auto kinds = kind_table();

/// True where a sentence or a line begins at `at`, as far as two signs tell.
bool begins(std::string_view text, std::size_t at) {
  const char last = text[at - 1], before = text[at - 2];
  return last == '\n' || (last == ' ' && (before == '.' || before == ';' || before == '!' || before == '?'));
}

std::uint64_t next_number() {
  static std::atomic<std::uint64_t> last{0};
  return last.fetch_add(1, std::memory_order_relaxed) + 1;
}

}  // namespace

bool GramSet::may_spell(std::string_view words) const {
  const auto kind = [words](std::size_t at) -> unsigned { return kinds[static_cast<unsigned char>(words[at])]; };
  for (std::size_t i = 2; i < words.size(); ++i)
    if (!has(gram_of(kind(i - 2), kind(i - 1), kind(i)))) return false;
  return true;
}

Grams::Grams(std::string_view text) : number_(next_number()) {
  const auto size = static_cast<std::uint32_t>(text.size());
  begins_.push_back(0);
  strides_.reserve(size / stride + 1);
  for (std::uint32_t at = 0; at < size; ++at) {
    const std::uint32_t before = at - begins_.back();
    if (before >= most_block || (before >= least_block && begins(text, at))) begins_.push_back(at);
    if (at % stride == 0) strides_.push_back(static_cast<std::uint32_t>(begins_.size() - 1));
  }
  blocks_.resize(begins_.size());
  const auto kind = [&](std::uint32_t at) -> unsigned { return kinds[static_cast<unsigned char>(text[at])]; };
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    const std::uint32_t end = i + 1 < begins_.size() ? begins_[i + 1] : size;
    for (std::uint32_t at = begins_[i]; at < end && at + 1 < size; ++at) {
      blocks_[i].add(gram_of(kind(at), kind(at + 1)));
      if (at + 2 < size) blocks_[i].add(gram_of(kind(at), kind(at + 1), kind(at + 2)));
    }
    whole_.add(blocks_[i]);
  }
}

std::size_t Grams::block_at(std::uint32_t offset) const {
  std::size_t block = strides_[offset / stride];
  while (block + 1 < begins_.size() && begins_[block + 1] <= offset) ++block;
  return block;
}

const GramSet& Grams::in(Span window) const {
  const std::size_t first = block_at(window.begin), last = block_at(window.end - 1);
  if (first == last) return blocks_[first];
  if (first != first_ || last != last_) {
    first_ = first;
    last_ = last;
    joined_ = blocks_[first];
    for (std::size_t i = first + 1; i <= last; ++i) joined_.add(blocks_[i]);
  }
  return joined_;
}

NeededGrams::NeededGrams(const std::vector<Way>& ways) {
  std::size_t size = 0;
  for (const Way& way : ways) size += way.size();
  grams_.reserve(size);
  ways_.reserve(ways.size());
  for (const Way& way : ways) {
    const auto begin = static_cast<std::uint16_t>(grams_.size());
    grams_.insert(grams_.end(), way.begin(), way.end());
    ways_.push_back({begin, static_cast<std::uint16_t>(grams_.size())});
  }
}

bool NeededGrams::met_by(const Grams& grams, Span window) {
  if (ways_.empty()) return true;
  if (text_ != grams.number()) {
    text_ = grams.number();
    asked_ = 0;
    open_ = ways_.size();
  }
  if (++asked_ == often) focus(grams.whole());
  if (open_ == 0) return false;
  const GramSet& there = grams.in(window);
  for (std::size_t i = 0; i < open_; ++i)
    if (met_by(there, ways_[i])) return true;
  return false;
}

void NeededGrams::focus(const GramSet& whole) {
  const auto open = std::partition(ways_.begin(), ways_.end(), [&](Stretch way) { return met_by(whole, way); });
  open_ = static_cast<std::size_t>(open - ways_.begin());
}

}  // namespace fineprint
