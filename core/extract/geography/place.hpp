#pragma once
#include <string>
#include <vector>

#include "match/reading.hpp"

namespace fineprint::extract::geography {

/// ISO 3166-1 alpha-2 code of the country that a place is or lies in, "" for regions and zones.
std::string country_of(const Term& place);
/// Two-letter code of the US state that a place is or lies in, "" elsewhere.
std::string state_of(const Term& place);

/// True for a place that is named as such: its form is no ordinary word, or an abbreviation after a place ("Austin,
/// TX").
bool is_place(const Reading& reading, const Hit& hit);
inline bool is_country(const Hit& hit) { return hit.category() == Category::country; }
inline bool is_region(const Hit& hit) { return hit.category() == Category::region; }
/// "New York", which in a list of states is the state.
bool is_new_york(const Reading& reading, const Hit& hit);
/// Smaller than a country.
bool is_local(const Hit& hit);

/// The places that stand in a list from `begin` on, such as "the US, Canada or Mexico": at most `gap` bytes before the
/// first and nothing but commas and small words between them.
std::vector<const Hit*> list_of_places(const Reading& reading, std::uint32_t begin, std::uint32_t end,
                                       std::uint32_t gap);

}  // namespace fineprint::extract::geography
