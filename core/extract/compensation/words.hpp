#pragma once
#include <span>

#include "extract/compensation/pay.hpp"
#include "report/ledger.hpp"

namespace fineprint::extract::compensation {

/// What words alone say of pay: its footing, whether it can be negotiated, overtime. `typed`: amounts told the footing.
void read_words(const Reading& reading, Ledger& ledger, bool typed);

std::span<const Rule> word_rules();

}  // namespace fineprint::extract::compensation
