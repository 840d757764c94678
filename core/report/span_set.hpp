#pragma once
#include <algorithm>
#include <unordered_set>
#include <vector>

#include "text/span.hpp"

namespace fineprint {

/// Spans in the order in which they came, each once. A posting has few, an attack has thousands: those are hashed.
class SpanSet {
 public:
  void add(Span span) {
    const bool few = spans_.size() < most_searched;
    if (few ? std::find(spans_.begin(), spans_.end(), span) != spans_.end() : !hashed(span)) return;
    spans_.push_back(span);
  }

  std::vector<Span> take() && { return std::move(spans_); }

 private:
  static constexpr std::size_t most_searched = 32;

  static std::uint64_t number(Span span) { return std::uint64_t{span.begin} << 32 | span.end; }

  /// True where `span` is new.
  bool hashed(Span span) {
    if (hashes_.empty())
      for (const Span known : spans_) hashes_.insert(number(known));
    return hashes_.insert(number(span)).second;
  }

  std::vector<Span> spans_;
  std::unordered_set<std::uint64_t> hashes_;
};

}  // namespace fineprint
