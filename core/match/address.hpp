#pragma once
#include <optional>
#include <string_view>

#include "match/hits.hpp"

namespace fineprint {

/// The country with this ISO 3166-1 alpha-2 code, in capitals; none where it is no code.
std::optional<TermId> country_with_code(std::string_view code);

/// "Nagpur, MH, IN" as a posting's location: the last part is a country by its code and the middle one a part of it,
/// though IN is also the code of Indiana. Puts that country in place of what was found there.
void read_addresses(const Document& document, Hits& hits);

}  // namespace fineprint
