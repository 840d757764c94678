#pragma once
#include "match/reading.hpp"

namespace fineprint {

/// Puts a concept where words in a phrase say it and no form can list them: "integrate and process data", "unit/data
/// tests", "data lakes, catalogs and warehouses".
void read_phrases(Reading& reading);

}  // namespace fineprint
