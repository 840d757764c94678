#pragma once
#include <vector>

#include "text/document.hpp"

namespace fineprint {

/// Counts byte offsets of one part of the input in the unit that the reader asked for: the one place where offsets
/// change unit.
class OffsetUnits {
 public:
  OffsetUnits(std::string_view input, Offsets unit);
  std::uint32_t at(std::uint32_t byte) const;

 private:
  struct Mark {
    std::uint32_t units;  // before the stretch
    bool ascii;           // a unit is a byte all along it
  };
  std::uint32_t count(std::uint32_t from, std::uint32_t to) const;

  std::string_view input_;
  Offsets unit_;
  std::vector<Mark> marks_;  // every `stride` bytes
};

}  // namespace fineprint
