#pragma once
#include <cstdint>
#include <vector>

#include "text/span.hpp"

namespace fineprint {

/// Leads from offsets in the normalised text back to offsets in the input, both in bytes.
/// Total: stretches that were copied map byte by byte, stretches that were rewritten map as a whole. Monotone, but
/// where a text was put in another order than the input has it.
class OffsetMap {
 public:
  /// Says that the next `length` normalised bytes come from input bytes [begin, end).
  void append(std::uint32_t length, std::uint32_t begin, std::uint32_t end);
  /// Takes the last normalised byte back.
  void drop_last();
  /// True where a byte may be put in without parting a rewritten stretch.
  bool open_at(std::uint32_t offset) const;
  /// Says that a byte that the input does not have stands before each of `offsets`, in rising order, all of them open.
  void insert(const std::vector<std::uint32_t>& offsets);
  /// The input bytes that `span` of the normalised text stands for; in another order, the least stretch that holds
  /// them.
  Span original(Span span) const;
  /// Where the input bytes of the last run end.
  std::uint32_t end() const { return runs_.empty() ? 0 : runs_.back().end; }

 private:
  struct Run {
    std::uint32_t at, length, begin, end;  // `at` and `length` count normalised bytes
    bool copied() const { return length == end - begin; }
  };
  const Run& run_at(std::uint32_t offset) const;
  std::vector<Run> runs_;
  std::uint32_t size_ = 0;
};

}  // namespace fineprint
