#pragma once
#include "extract/compensation/money.hpp"

/// What the size of an amount allows, and what it tells where no period is named.
namespace fineprint::extract::compensation {

/// True where an amount of its period, in the currency of `code`, may be what somebody is paid.
bool may_be(const Money& money, std::string_view code);

/// True where the amount may be one of `period`, which words beside it name.
bool fits(const Money& money, Period period);

/// What a month is paid at least where pay is told by the month, else more than any pay.
double a_month(std::string_view code);

/// The period that goes by the size; `by_words` where words of pay stand beside the amount.
Period period_by_size(const Money& money, bool by_words, std::string_view code);

}  // namespace fineprint::extract::compensation
