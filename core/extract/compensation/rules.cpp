#include <algorithm>

#include "extract/compensation/words.hpp"
#include "registry.hpp"

namespace fineprint::extract::compensation {
namespace {

constexpr Rule stated{"compensation/pay_stated", Weight::strong, "The posting gives the pay: {quote}.", "figure"};
constexpr Rule in_form{"compensation/pay_by_form", Weight::clear, "{quote} is written as pay is.", "figure"};
constexpr Rule period_stated{"compensation/period_stated", Weight::strong, "The words at {quote} tell the period."};
constexpr Rule period_by_size{"compensation/period_by_size", Weight::clear,
                              "No period is told; an amount such as {quote} goes by its size."};
constexpr Rule currency_stated{"compensation/currency_stated", Weight::strong, "The currency stands in {quote}."};
constexpr Rule currency_by_place{"compensation/currency_by_place", Weight::clear,
                                 "{quote} leaves the currency open; {quote2} tells it."};
constexpr Rule dollar_assumed{"compensation/dollar_assumed", Weight::clear,
                              "The dollar sign in {quote} is read as the US dollar."};
constexpr Rule other_pay{"compensation/beside_base", Weight::clear, "{quote} is paid beside the base."};
constexpr Rule type_by_amount{"compensation/type_by_amount", Weight::strong, "The pay is given as {quote}."};

constexpr std::string_view period_names[] = {"", "yearly", "monthly", "weekly", "daily", "hourly"};
constexpr std::string_view kind_names[] = {"base", "ote", "bonus", "stipend"};

/// The fields that sum up figures of one period.
struct Summary {
  Field min, max, currency;
};

constexpr Summary salary{Field::salary_min, Field::salary_max, Field::salary_currency};
constexpr Summary hourly{Field::hourly_rate_min, Field::hourly_rate_max, Field::hourly_rate_currency};
constexpr Summary daily{Field::daily_rate_min, Field::daily_rate_max, Field::daily_rate_currency};

const Rule& rule_of(const Pay& pay) { return pay.by_words ? stated : in_form; }

bool is_salary(Period period) {
  return period == Period::yearly || period == Period::monthly || period == Period::weekly;
}

/// "Up to £50,000" beside "£35,000 - £50,000": one end of what is told in full elsewhere.
bool restates(const Pay& pay, const std::vector<Pay>& pays) {
  constexpr std::size_t most = 50;  // each open figure is compared with so many
  if (pay.at_most == pay.at_least || !pay.place.empty()) return false;
  const auto told_in_full = [&](const Pay& other) {
    return !other.at_most && !other.at_least && other.kind == pay.kind && other.money.period == pay.money.period &&
           other.money.currency == pay.money.currency &&
           (pay.at_most ? other.money.max == pay.money.max : other.money.min == pay.money.min);
  };
  const auto end = pays.begin() + static_cast<std::ptrdiff_t>(std::min(pays.size(), most));
  return std::any_of(pays.begin(), end, told_in_full);
}

void say_ranges(const Reading& reading, Ledger& ledger, const std::vector<Pay>& pays) {
  for (const Pay& pay : pays) {
    if (restates(pay, pays)) continue;
    PayRange range;
    range.min = pay.at_most ? 0 : pay.money.min;
    range.max = pay.at_least ? 0 : pay.money.max;
    range.currency = currency_of(reading, pay.money).code;
    range.period = period_names[static_cast<std::size_t>(pay.money.period)];
    const bool rate =
        pay.kind == PayKind::base && (pay.money.period == Period::hourly || pay.money.period == Period::daily);
    range.kind = rate ? "rate" : kind_names[static_cast<std::size_t>(pay.kind)];
    if (!pay.place.empty()) range.place = reading.document.name(pay.place);
    const bool beside = pay.kind == PayKind::bonus || pay.kind == PayKind::stipend;
    ledger.say(beside ? other_pay : rule_of(pay), Field::pay_ranges, range, pay.money.span);
  }
}

void say_currency(const Reading& reading, Ledger& ledger, Field field, const Pay& pay) {
  const Told told = currency_of(reading, pay.money);
  if (told.code.empty()) return;
  const std::string code(told.code);
  if (told.basis == CurrencyBasis::stated) return ledger.say(currency_stated, field, code, pay.money.span);
  if (told.basis == CurrencyBasis::assumed) return ledger.say(dollar_assumed, field, code, pay.money.span);
  ledger.say(currency_by_place, field, code, Basis{{pay.money.span, told.place}});
}

/// The lowest min and the highest max; base pay before on-target earnings, and only figures of the first one's
/// currency.
void summarise(const Reading& reading, Ledger& ledger, const std::vector<const Pay*>& pays, const Summary& fields) {
  if (pays.empty()) return;
  const std::string_view currency = currency_of(reading, pays.front()->money).code;
  const Pay* least = nullptr;
  const Pay* most = nullptr;
  for (const Pay* pay : pays) {
    if (currency_of(reading, pay->money).code != currency) continue;
    if (!pay->at_most && (least == nullptr || pay->money.min < least->money.min)) least = pay;
    if (!pay->at_least && (most == nullptr || pay->money.max > most->money.max)) most = pay;
  }
  if (least != nullptr) ledger.say(rule_of(*least), fields.min, least->money.min, least->money.span);
  if (most != nullptr) ledger.say(rule_of(*most), fields.max, most->money.max, most->money.span);
  say_currency(reading, ledger, fields.currency, *pays.front());
}

/// Salaries of one period only: the first one with words of pay, else the first.
std::vector<const Pay*> salaries(const std::vector<Pay>& pays) {
  for (const PayKind kind : {PayKind::base, PayKind::ote}) {
    const Pay* lead = nullptr;
    for (const Pay& pay : pays)
      if (pay.kind == kind && is_salary(pay.money.period) && !pay.all_commission &&
          (lead == nullptr || (pay.period_stated && !lead->period_stated)))
        lead = &pay;
    if (lead == nullptr) continue;
    std::vector<const Pay*> chosen;
    for (const Pay& pay : pays)
      if (pay.kind == kind && pay.money.period == lead->money.period) chosen.push_back(&pay);
    return chosen;
  }
  return {};
}

std::vector<const Pay*> rates(const std::vector<Pay>& pays, Period period) {
  std::vector<const Pay*> chosen;
  for (const Pay& pay : pays)
    if (pay.kind == PayKind::base && pay.money.period == period) chosen.push_back(&pay);
  return chosen;
}

constexpr Choice pay_types[] = {choice::pay_type::hourly, choice::pay_type::daily, choice::pay_type::salary};

}  // namespace

void read(const Reading& reading, Ledger& ledger) {
  const std::vector<Pay> pays = read_pay(reading);
  say_ranges(reading, ledger, pays);
  const std::vector<const Pay*> by_period[] = {rates(pays, Period::hourly), rates(pays, Period::daily), salaries(pays)};
  summarise(reading, ledger, by_period[0], hourly);
  summarise(reading, ledger, by_period[1], daily);
  summarise(reading, ledger, by_period[2], salary);
  if (!by_period[2].empty()) {
    const Pay& lead = *by_period[2].front();
    ledger.say(rule_of(lead), Field::salary_disclosed, true, lead.money.span);
    const Choice period = lead.money.period == Period::yearly    ? choice::salary_period::yearly
                          : lead.money.period == Period::monthly ? choice::salary_period::monthly
                                                                 : choice::salary_period::weekly;
    ledger.say(lead.period_stated ? period_stated : period_by_size, period, lead.money.span);
  }
  // A rate beside a salary tells how the work is paid: the salary is what it would come to.
  bool typed = false;
  for (std::size_t i = 0; i < std::size(pay_types) && !typed; ++i) {
    if (by_period[i].empty()) continue;
    ledger.say(type_by_amount, pay_types[i], by_period[i].front()->money.span);
    typed = true;
  }
  read_words(reading, ledger, pays, typed);
}

std::span<const Rule> rules() {
  static const std::vector<Rule> all = [] {
    std::vector<Rule> list{stated,         in_form,   period_stated, period_by_size, currency_stated, currency_by_place,
                           dollar_assumed, other_pay, type_by_amount};
    const std::span<const Rule> words = word_rules();
    list.insert(list.end(), words.begin(), words.end());
    return list;
  }();
  return all;
}

}  // namespace fineprint::extract::compensation
