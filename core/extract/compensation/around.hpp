#pragma once
#include <vector>

#include "extract/compensation/money.hpp"

/// What the words around a figure say of it.
namespace fineprint::extract::compensation {

/// The nearest words that tell what a figure is.
struct Around {
  const Hit* before = nullptr;
  const Hit* after = nullptr;
  const Hit* period = nullptr;
  std::uint32_t before_distance = 0, after_distance = 0;
  bool at_most = false, at_least = false;
  bool pay_near = false;  ///< a word of pay somewhere in reach
};

/// Looks around the figure `all[index]`, which stands in `sentence`.
Around look_around(const Reading& reading, const std::vector<Money>& all, std::size_t index, const Sentence& sentence);

/// The word that tells what the figure is: one that touches it from behind, else the nearest before, else after.
const Hit* told_by(const Around& around, const Money& money);

Period period_of(const Term& term);
bool tells_kind(Category category);

}  // namespace fineprint::extract::compensation
