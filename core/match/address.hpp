#pragma once
#include "match/hits.hpp"

namespace fineprint {

/// "Nagpur, MH, IN" as a posting's location: the last part is a country by its ISO 3166 code and the middle one a
/// part of it, though IN is also the code of Indiana. Puts that country in place of what was found
/// there.
void read_addresses(const Document& document, Hits& hits);

}  // namespace fineprint
