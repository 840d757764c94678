#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace fineprint {

/// Where each thing of a growing list stands, found by a hash of it. A posting's lists are short, an attack's have
/// thousands: only those are given a table.
class Places {
 public:
  /// The place of the thing with this hash for which `same(place)` holds; else the next place, which it has from now
  /// on.
  template <class Same>
  std::size_t find_or_add(std::uint64_t hash, Same same) {
    if (slots_.empty()) {
      for (std::size_t place = 0; place < hashes_.size(); ++place)
        if (hashes_[place] == hash && same(place)) return place;
    } else {
      for (std::size_t slot = slot_of(hash); slots_[slot] != 0; slot = next(slot)) {
        const std::size_t place = slots_[slot] - 1;
        if (hashes_[place] == hash && same(place)) return place;
      }
    }
    add(hash);
    return hashes_.size() - 1;
  }

 private:
  static constexpr std::size_t most_searched = 32;  // one after the other

  std::size_t next(std::size_t slot) const { return (slot + 1) & (slots_.size() - 1); }
  std::size_t slot_of(std::uint64_t hash) const {
    return static_cast<std::size_t>(hash * 0x9E3779B97F4A7C15u >> 32) & (slots_.size() - 1);
  }

  void add(std::uint64_t hash) {
    hashes_.push_back(hash);
    if (hashes_.size() <= most_searched) return;
    if (hashes_.size() * 2 <= slots_.size()) return take_slot(hashes_.size() - 1);
    slots_.assign(std::max(slots_.size() * 2, most_searched * 4), 0);
    for (std::size_t place = 0; place < hashes_.size(); ++place) take_slot(place);
  }

  void take_slot(std::size_t place) {
    std::size_t slot = slot_of(hashes_[place]);
    while (slots_[slot] != 0) slot = next(slot);
    slots_[slot] = static_cast<std::uint32_t>(place + 1);
  }

  std::vector<std::uint64_t> hashes_;  // by place
  std::vector<std::uint32_t> slots_;   // place + 1, or 0: as many as a power of two, at most half of them taken
};

}  // namespace fineprint
