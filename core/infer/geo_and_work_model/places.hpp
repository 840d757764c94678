#pragma once
#include <array>

#include "match/reading.hpp"
#include "report/ledger.hpp"

namespace fineprint::infer::geo_and_work_model {

/// A part of the world whose working hours overlap; Africa and the Middle East keep Europe's.
enum class Part : std::uint8_t { americas, europe, apac, none };

Part part_of(const Term& place);

/// What a posting tells of its places of work.
struct Places {
  Span exact{}, country{}, region{};  ///< a city or state; a country alone; a part of the world
  Span other{};                       ///< a place of which none of these is known, or one that is spoken of elsewhere
  Span world{};                       ///< "worldwide"
  std::array<Span, 3> parts{};        ///< a place in each part of the world
  bool several = false;               ///< more than one country
  bool apart = false;                 ///< towns in more than one country
  bool regions = false;               ///< more than one part of the world named as such

  bool any() const { return !exact.empty() || !country.empty() || !region.empty(); }
  int count() const;   ///< of parts of the world
  Span named() const;  ///< the most exact of them
};

Places places_of_work(const Reading& reading, const Facts& facts);

}  // namespace fineprint::infer::geo_and_work_model
