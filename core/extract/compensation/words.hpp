#pragma once
#include <span>

#include "extract/compensation/pay.hpp"
#include "report/ledger.hpp"

namespace fineprint::extract::compensation {

/// What words say of pay: its footing where no amount told it, whether it can be negotiated, overtime.
void read_words(const Reading& reading, Ledger& ledger, const std::vector<Pay>& pays, bool typed);

std::span<const Rule> word_rules();

}  // namespace fineprint::extract::compensation
