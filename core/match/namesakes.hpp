#pragma once
#include "match/hits.hpp"

namespace fineprint {

/// "London, Ontario", "Lebanon, NH", "Granada Hills, CA": what stands behind a name tells which of its namesakes is
/// meant. Puts that town in place of what was found, or the state over both where the town is not known.
void read_namesakes(const Document& document, Hits& hits);

}  // namespace fineprint
