#pragma once
#include <utility>
#include <vector>

#include "registry.hpp"

namespace fineprint::extract::work_model {

/// The hours of a week that are told in numbers or laid out in days.
struct Hours {
  std::vector<std::pair<Choice, Span>> weekly;  ///< "40 hours per week", "Pensum: 60 %"
  Span laid_out;                                ///< "Monday to Friday, 9am - 5pm"
};

Hours hours_told(const Reading& reading);

/// True for a sentence that tells nothing of the hours and the footing.
bool silent(const Reading& reading, const Sentence& sentence);

}  // namespace fineprint::extract::work_model
