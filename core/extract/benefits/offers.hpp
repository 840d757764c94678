#pragma once
#include <vector>

#include "registry.hpp"

namespace fineprint::extract::benefits {

/// Where a benefit is named.
enum class Place : std::uint8_t {
  section,    ///< under a heading of what is offered
  sentence,   ///< in a sentence that offers
  list,       ///< beside other benefits
  elsewhere,  ///< alone, in text that may be about anything
};

/// A benefit that this employer offers for this role.
struct Offer {
  const Hit* hit;
  Choice benefit;
  Place place;
};

/// The benefits offered, in reading order. Legal words, duties and the company's own trade are left out.
std::vector<Offer> offers_of(const Reading& reading);

}  // namespace fineprint::extract::benefits
