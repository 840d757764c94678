#pragma once
#include <string>
#include <vector>

#include "extract/compensation/money.hpp"

namespace fineprint::extract::compensation {

enum class PayKind : std::uint8_t { base, ote, bonus, stipend };

/// An amount of money that the job pays.
struct Pay {
  Money money;
  PayKind kind = PayKind::base;
  bool by_words = false;        ///< words of pay stand beside it; otherwise its form tells
  bool period_stated = false;   ///< otherwise its size tells
  bool at_most = false;         ///< "up to"
  bool at_least = false;        ///< "from", "120,000+"
  bool all_commission = false;  ///< nothing is paid but a share of sales
  Span place;                   ///< "California: ..."
};

/// How a currency was told.
enum class CurrencyBasis : std::uint8_t { stated, place, assumed };

struct Told {
  std::string_view code;
  CurrencyBasis basis;
  Span place;  ///< the words that name the country, where `basis` is place
};

/// The pay figures of the posting, in reading order. What the company raised, spends or grants beside pay is left out.
std::vector<Pay> read_pay(const Reading& reading);

/// The currency of `money`; a bare dollar sign, or no sign, goes by the country of the posting.
Told currency_of(const Reading& reading, const Money& money);

}  // namespace fineprint::extract::compensation
