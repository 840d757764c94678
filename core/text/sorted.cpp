#include "text/sorted.hpp"

#include <algorithm>
#include <numeric>

namespace fineprint {

std::vector<std::uint32_t> order_of(std::size_t count, const void* context,
                                    bool (*before)(const void* context, std::uint32_t a, std::uint32_t b)) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [=](std::uint32_t a, std::uint32_t b) { return before(context, a, b); });
  return order;
}

}  // namespace fineprint
