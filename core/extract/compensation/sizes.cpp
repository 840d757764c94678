#include "extract/compensation/sizes.hpp"

namespace fineprint::extract::compensation {
namespace {

/// The least and the most that a figure of a period may be, in a currency of the order of the dollar or the euro.
struct Bounds {
  double least, most;
};

constexpr Bounds bounds[] = {{0, 0}, {8000, 3e6}, {300, 90000}, {100, 15000}, {40, 6000}, {4, 800}};

/// How many of the currency make about one dollar: bounds scale with it. Orders of magnitude only.
double scale_of(std::string_view code) {
  struct Scale {
    std::string_view code;
    double factor;
  };
  constexpr Scale scales[] = {{"INR", 20},  {"JPY", 100}, {"KRW", 1000}, {"IDR", 10000}, {"VND", 20000}, {"HUF", 300},
                              {"PHP", 30},  {"CLP", 700}, {"COP", 3000}, {"ARS", 800},   {"RUB", 60},    {"CZK", 15},
                              {"SEK", 8},   {"NOK", 8},   {"DKK", 6},    {"MXN", 10},    {"THB", 20},    {"TWD", 20},
                              {"ZAR", 10},  {"TRY", 15},  {"NGN", 500},  {"KES", 80},    {"PKR", 150},   {"BDT", 80},
                              {"LKR", 200}, {"EGP", 30},  {"UAH", 30},   {"BRL", 6},     {"PLN", 4},     {"MYR", 4},
                              {"HKD", 8},   {"CNY", 7},   {"AED", 4},    {"ILS", 7},     {"SGD", 2}};
  for (const Scale& scale : scales)
    if (scale.code == code) return scale.factor;
  return 1;
}

Bounds bounds_of(Period period) { return bounds[static_cast<std::size_t>(period)]; }

}  // namespace

bool may_be(const Money& money, std::string_view code) {
  const Bounds bound = bounds_of(money.period);
  return money.period != Period::unknown && money.max >= bound.least && money.min <= bound.most * scale_of(code);
}

bool fits(const Money& money, Period period) {
  const Bounds bound = bounds_of(period);
  const double scale = scale_of(money.currency);
  return money.max >= bound.least * (scale > 1 ? scale / 4 : 1) && money.min <= bound.most * scale;
}

double a_month(std::string_view code) {
  constexpr double least = 700, none = 1e9;
  const double scale = scale_of(code);
  return scale > 1 ? least * scale : none;
}

Period period_by_size(const Money& money, bool by_words, std::string_view code) {
  const double amount = money.max;
  const bool by_month = !code.empty() && code != "USD" && code != "GBP";
  if (by_words && by_month && money.range && money.min >= 1000 && money.min < 10000 && amount < 20000)
    return Period::monthly;
  if (amount >= 10000) {
    // In these currencies pay is told by the month: "R$ 14.000". A year's in rupees begins at about a lakh.
    constexpr double most_by_month = 8000, most_in_rupees = 80000;
    const double scale = scale_of(code);
    const double most = code == "INR" ? most_in_rupees : most_by_month * scale;
    return scale > 1 && amount < most ? Period::monthly : Period::yearly;
  }
  if (!by_words) return Period::unknown;
  if (amount >= 1000) return by_month ? Period::monthly : Period::unknown;
  if (amount >= 10 && amount <= 250) return Period::hourly;
  if (amount > 250 && (money.currency == "GBP" || money.currency == "EUR")) return Period::daily;
  return Period::unknown;
}

}  // namespace fineprint::extract::compensation
