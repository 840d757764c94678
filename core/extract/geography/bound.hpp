#pragma once
#include <string>
#include <vector>

#include "match/reading.hpp"
#include "report/ledger.hpp"

namespace fineprint::extract::geography {

/// Countries and regions, as a value of geo_restriction with its countries.
struct Bound {
  std::vector<std::string> countries, states;
  std::vector<const Hit*> regions, named;
  bool local = false;

  void add(const Hit& hit);
  bool empty() const { return countries.empty() && regions.empty(); }
};

/// Writes down the bound as a value of geo_restriction with its countries.
void say_bound(const Rule& rule, const Bound& bound, Span span, Ledger& ledger);

/// All that the posting says of the work model is that it is remote.
bool works_remotely(const Ledger& ledger);

/// The countries and regions that are named in the span.
Bound places_in(const Reading& reading, Span span);

}  // namespace fineprint::extract::geography
