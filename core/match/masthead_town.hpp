#pragma once
#include "match/reading.hpp"

namespace fineprint {

bool is_a_town(const Hit& hit);
/// The location that the posting came with names a town, known or not: "Leeds, UK", "Nether Wallop, UK".
bool tells_town(const Reading& reading, Span given);
/// "Multiple Locations" or "United States" is all that the posting came with; its text names the towns.
bool refines(const Reading& reading, Span place, Span given);
/// "Leeds" came with the posting, and its text goes on: "Location: Leeds, York or Hull".
bool adds_to(const Reading& reading, Span place, Span given);

}  // namespace fineprint
