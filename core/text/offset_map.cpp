#include "text/offset_map.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "text/sorted.hpp"

namespace fineprint {
namespace {

/// Words that were put in stand for no byte of the input: they lead to what they were put beside, as a label to its
/// value. Where that ends which begins at `begin` near the runs from `first` to `last`; `begin` itself where there is
/// none.
template <class Run>
std::uint32_t end_beside(const std::vector<Run>& runs, const Run* first, const Run* last, std::uint32_t begin) {
  constexpr std::ptrdiff_t reach = 8;  // runs
  const Run* const start = runs.data();
  const Run* const stop = start + runs.size();
  const auto beside = [begin](const Run& run) { return run.begin == begin && run.end > begin; };
  const Run* const until = last + std::min(reach, stop - last);
  if (const Run* const after = std::find_if(last, until, beside); after != until) return after->end;
  for (const Run* before = first; before > start && first - before < reach;)
    if (beside(*--before)) return before->end;
  return begin;
}

}  // namespace

void OffsetMap::append(std::uint32_t length, std::uint32_t begin, std::uint32_t end) {
  if (!runs_.empty()) {
    Run& last = runs_.back();
    const bool copied = length == end - begin;
    if (copied && last.copied() && last.end == begin) {
      last.length += length;
      last.end = end;
      size_ += length;
      return;
    }
  }
  runs_.push_back({size_, length, begin, end});
  size_ += length;
}

void OffsetMap::drop_last() {
  Run& last = runs_.back();
  if (last.copied()) --last.end;
  --last.length;
  --size_;
  if (last.length == 0) runs_.pop_back();
}

const OffsetMap::Run& OffsetMap::run_at(std::uint32_t offset) const {
  const Run* const runs = runs_.data();
  const std::size_t after = count_first(runs_.size(), [=](std::size_t i) { return runs[i].at <= offset; });
  return runs[after > 0 ? after - 1 : 0];
}

bool OffsetMap::open_at(std::uint32_t offset) const {
  if (runs_.empty()) return false;
  const Run& run = run_at(offset);
  return run.copied() || run.at == offset;
}

void OffsetMap::insert(const std::vector<std::uint32_t>& offsets) {
  std::vector<Run> runs;
  runs.reserve(runs_.size() + 2 * offsets.size());
  std::uint32_t shift = 0;
  std::size_t next = 0;
  for (Run run : runs_) {
    while (next < offsets.size() && offsets[next] < run.at + run.length) {
      const std::uint32_t head = offsets[next++] - run.at;
      if (head > 0) {
        runs.push_back({run.at + shift, head, run.begin, run.begin + head});
        run = {run.at + head, run.length - head, run.begin + head, run.end};
      }
      runs.push_back({run.at + shift++, 1, run.begin, run.begin});
    }
    runs.push_back({run.at + shift, run.length, run.begin, run.end});
  }
  runs_ = std::move(runs);
  size_ += shift;
}

Span OffsetMap::original(Span span) const {
  if (runs_.empty() || span.empty()) return {};
  const Run* const first = &run_at(span.begin);
  const Run* const last = &run_at(span.end - 1);
  Span bytes{std::numeric_limits<std::uint32_t>::max(), 0};
  for (const Run* run = first; run <= last; ++run) {
    const bool cut_left = run == first && run->copied(), cut_right = run == last && run->copied();
    const std::uint32_t begin = cut_left ? run->begin + (span.begin - run->at) : run->begin;
    const std::uint32_t end = cut_right ? run->begin + (span.end - run->at) : run->end;
    bytes.begin = std::min(bytes.begin, begin);
    bytes.end = std::max(bytes.end, end);
  }
  if (bytes.begin < bytes.end) return bytes;
  return {bytes.begin, end_beside(runs_, first, last, bytes.begin)};
}

}  // namespace fineprint
