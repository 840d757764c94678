#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

namespace fineprint {

/// How many of `count` sorted things come first, as `first(index)` tells: std::partition_point by index. It stays one
/// loop where code is kept small; what stands on iterators becomes a call for every step of them.
template <class First>
[[gnu::always_inline]] inline std::size_t count_first(std::size_t count, First first) {
  std::size_t from = 0;
  while (count > 0) {
    const std::size_t half = count / 2;
    if (first(from + half)) {
      from += half + 1;
      count -= half + 1;
    } else {
      count = half;
    }
  }
  return from;
}

/// The places of `count` things in order; `before(context, a, b)` compares those at two places.
std::vector<std::uint32_t> order_of(std::size_t count, const void* context,
                                    bool (*before)(const void* context, std::uint32_t a, std::uint32_t b));

/// std::stable_sort, of which there is one in the program, over places: one for each kind of thing would be 5 KB more
/// to download.
template <class Things, class Before = std::less<>>
void sort_stably(Things& things, Before before = {}) {
  const auto compare = [&](std::uint32_t a, std::uint32_t b) { return before(things[a], things[b]); };
  std::vector<std::uint32_t> order =
      order_of(std::size(things), &compare, [](const void* context, std::uint32_t a, std::uint32_t b) {
        return (*static_cast<const decltype(compare)*>(context))(a, b);
      });
  for (std::uint32_t first = 0; first < order.size(); ++first) {
    if (order[first] == first) continue;
    auto held = std::move(things[first]);
    std::uint32_t at = first;
    for (std::uint32_t from = order[at]; from != first; from = order[at]) {
      things[at] = std::move(things[from]);
      order[at] = at;
      at = from;
    }
    things[at] = std::move(held);
    order[at] = at;
  }
}

}  // namespace fineprint
