#pragma once
#include <vector>

#include "match/reading.hpp"

namespace fineprint::extract::contract_details {

/// How long the engagement lasts, and where an end of it is named.
struct Duration {
  double months = 0;  ///< the first length that is told; 0 where none is
  Span words;
  bool of_internship = false;
  std::vector<Span> ends;  ///< "the contract runs until March 2026"
};

Duration duration_of(const Reading& reading);

}  // namespace fineprint::extract::contract_details
