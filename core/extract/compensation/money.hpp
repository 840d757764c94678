#pragma once
#include <string_view>
#include <vector>

#include "match/reading.hpp"

namespace fineprint::extract::compensation {

enum class Period : std::uint8_t { unknown, yearly, monthly, weekly, daily, hourly };

/// An amount of money, or a range of two, as the text has it. What it is money for is not known here.
struct Money {
  Span span;                  ///< with its currency, range and period
  double min = 0, max = 0;    ///< in full units; equal for one exact amount
  std::string_view currency;  ///< ISO 4217, empty where unknown
  bool dollar = false;        ///< a bare dollar sign: which dollar depends on the place
  bool magnitude = false;     ///< written with k, LPA, lakh and the like
  bool millions = false;      ///< written with m, bn and the like
  bool grouped = false;       ///< written with separators of thousands
  bool range = false;
  bool open = false;    ///< "120,000+"
  bool capped = false;  ///< "$65/hr max", "100,000 or less"
  Period period = Period::unknown;
  std::string_view tail;  ///< "ote" or "ctc" where it stands within the figure

  bool has_currency() const { return dollar || !currency.empty(); }
};

/// Every number that may be money, in reading order: with a currency, a magnitude or a period, or bare.
std::vector<Money> read_money(const Reading& reading);

}  // namespace fineprint::extract::compensation
