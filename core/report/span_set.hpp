#pragma once
#include <vector>

#include "report/places.hpp"
#include "text/span.hpp"

namespace fineprint {

/// Spans in the order in which they came, each once.
class SpanSet {
 public:
  void add(Span span) {
    const auto same = [&](std::size_t place) { return spans_[place] == span; };
    if (places_.find_or_add(std::uint64_t{span.begin} << 32 | span.end, same) == spans_.size()) spans_.push_back(span);
  }

  std::vector<Span> take() && { return std::move(spans_); }

 private:
  std::vector<Span> spans_;
  Places places_;
};

}  // namespace fineprint
