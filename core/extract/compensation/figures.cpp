#include "extract/compensation/figures.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/characters.hpp"

namespace fineprint::extract::compensation {
namespace {

struct CurrencyForm {
  std::string_view form, code;
};

// Signs and codes of ISO 4217, and what people write for them; longer forms stand before the shorter ones within them.
constexpr CurrencyForm currency_forms[] = {
    {"us$", "USD"},          {"usd$", "USD"},         {"$usd", "USD"},         {"usd", "USD"},
    {"u.s. dollars", "USD"}, {"us dollars", "USD"},   {"ca$", "CAD"},          {"cad$", "CAD"},
    {"cdn$", "CAD"},         {"c$", "CAD"},           {"cad", "CAD"},          {"au$", "AUD"},
    {"aud$", "AUD"},         {"a$", "AUD"},           {"aud", "AUD"},          {"sgd$", "SGD"},
    {"s$", "SGD"},           {"sgd", "SGD"},          {"hk$", "HKD"},          {"hkd$", "HKD"},
    {"hkd", "HKD"},          {"nz$", "NZD"},          {"nzd$", "NZD"},         {"nzd", "NZD"},
    {"nt$", "TWD"},          {"ntd", "TWD"},          {"twd", "TWD"},          {"mx$", "MXN"},
    {"mxn", "MXN"},          {"r$", "BRL"},           {"brl", "BRL"},          {"reais", "BRL"},
    {"ars", "ARS"},          {"clp", "CLP"},          {"cop", "COP"},          {"pen", "PEN"},
    {"uyu", "UYU"},          {"\xE2\x82\xAC", "EUR"}, {"euros", "EUR"},        {"euro", "EUR"},
    {"eur", "EUR"},          {"\xC2\xA3", "GBP"},     {"gbp", "GBP"},          {"pounds", "GBP"},
    {"chf", "CHF"},          {"sfr", "CHF"},          {"fr.", "CHF"},          {"sek", "SEK"},
    {"nok", "NOK"},          {"dkk", "DKK"},          {"pln", "PLN"},          {"zl", "PLN"},
    {"czk", "CZK"},          {"kc", "CZK"},           {"huf", "HUF"},          {"ron", "RON"},
    {"bgn", "BGN"},          {"rupees", "INR"},       {"rs.", "INR"},          {"inr.", "INR"},
    {"inr", "INR"},          {"rs", "INR"},           {"pkr", "PKR"},          {"bdt", "BDT"},
    {"lkr", "LKR"},          {"\xE2\x82\xAA", "ILS"}, {"ils", "ILS"},          {"nis", "ILS"},
    {"aed", "AED"},          {"sar", "SAR"},          {"qar", "QAR"},          {"kwd", "KWD"},
    {"bhd", "BHD"},          {"omr", "OMR"},          {"egp", "EGP"},          {"zar", "ZAR"},
    {"\xE2\x82\xA6", "NGN"}, {"ngn", "NGN"},          {"kes", "KES"},          {"kshs.", "KES"},
    {"kshs", "KES"},         {"ksh.", "KES"},         {"ksh", "KES"},          {"ghs", "GHS"},
    {"\xC2\xA5", "JPY"},     {"jpy", "JPY"},          {"yen", "JPY"},          {"rmb", "CNY"},
    {"cny", "CNY"},          {"\xE2\x82\xA9", "KRW"}, {"krw", "KRW"},          {"myr", "MYR"},
    {"rm", "MYR"},           {"\xE2\x82\xB1", "PHP"}, {"php", "PHP"},          {"\xE0\xB8\xBF", "THB"},
    {"thb", "THB"},          {"\xE2\x82\xAB", "VND"}, {"vnd", "VND"},          {"idr", "IDR"},
    {"rp.", "IDR"},          {"rp", "IDR"},           {"\xE2\x82\xBA", "TRY"}, {"try", "TRY"},
    {"uah", "UAH"},          {"rub", "RUB"},          {"dollars", ""},         {"$", ""},
};

struct MagnitudeForm {
  std::string_view form;
  double factor;
  bool indian = false;  ///< a lone letter that means it beside rupees only
};

constexpr MagnitudeForm magnitude_forms[] = {
    {"lakhs", 1e5},   {"lakh", 1e5},  {"lacs", 1e5},      {"lac", 1e5},      {"lpa", 1e5},      {"l.p.a", 1e5},
    {"crores", 1e7},  {"crore", 1e7}, {"cr", 1e7, true},  {"l", 1e5, true},  {"thousand", 1e3}, {"tsd.", 1e3},
    {"tsd", 1e3},     {"mil", 1e3},   {"millionen", 1e6}, {"millones", 1e6}, {"milhoes", 1e6},  {"millions", 1e6},
    {"million", 1e6}, {"mio", 1e6},   {"mln", 1e6},       {"juta", 1e6},     {"billion", 1e9},  {"trillion", 1e12},
    {"bn", 1e9},      {"mm", 1e6},    {"mn", 1e6},        {"k", 1e3},        {"m", 1e6},        {"b", 1e9},
};

struct UnitForm {
  std::string_view form;
  Period period;
};

constexpr UnitForm units[] = {
    {"hour", Period::hourly},    {"hours", Period::hourly},    {"hr", Period::hourly},       {"hrs", Period::hourly},
    {"h", Period::hourly},       {"l'heure", Period::hourly},  {"hora", Period::hourly},     {"heure", Period::hourly},
    {"stunde", Period::hourly},  {"std", Period::hourly},      {"uur", Period::hourly},      {"hourly", Period::hourly},
    {"day", Period::daily},      {"days", Period::daily},      {"d", Period::daily},         {"tag", Period::daily},
    {"jour", Period::daily},     {"dia", Period::daily},       {"dag", Period::daily},       {"j", Period::daily},
    {"daily", Period::daily},    {"week", Period::weekly},     {"wk", Period::weekly},       {"woche", Period::weekly},
    {"semaine", Period::weekly}, {"semana", Period::weekly},   {"weekly", Period::weekly},   {"month", Period::monthly},
    {"months", Period::monthly}, {"mo", Period::monthly},      {"mth", Period::monthly},     {"mnth", Period::monthly},
    {"mnd", Period::monthly},    {"monat", Period::monthly},   {"mois", Period::monthly},    {"mes", Period::monthly},
    {"maand", Period::monthly},  {"monthly", Period::monthly}, {"mensal", Period::monthly},  {"year", Period::yearly},
    {"yr", Period::yearly},      {"yrs", Period::yearly},      {"y", Period::yearly},        {"annum", Period::yearly},
    {"anum", Period::yearly},    {"jahr", Period::yearly},     {"an", Period::yearly},       {"ans", Period::yearly},
    {"annee", Period::yearly},   {"ano", Period::yearly},      {"jaar", Period::yearly},     {"annual", Period::yearly},
    {"yearly", Period::yearly},  {"rok", Period::yearly},      {"miesiac", Period::monthly}, {"mies", Period::monthly},
};

/// Words that name the period by themselves.
constexpr UnitForm adverbs[] = {
    {"hourly", Period::hourly},
    {"ph", Period::hourly},
    {"p/h", Period::hourly},
    {"p.h", Period::hourly},
    {"pro-rata hourly", Period::hourly},
    {"daily", Period::daily},
    {"p/d", Period::daily},
    {"pd", Period::daily},
    {"p.d", Period::daily},
    {"taglich", Period::daily},
    {"weekly", Period::weekly},
    {"pw", Period::weekly},
    {"p/w", Period::weekly},
    {"wochentlich", Period::weekly},
    {"monthly", Period::monthly},
    {"pcm", Period::monthly},
    {"p/m", Period::monthly},
    {"pm", Period::monthly},
    {"miesiecznie", Period::monthly},
    {"p.m", Period::monthly},
    {"monatlich", Period::monthly},
    {"mensuel", Period::monthly},
    {"mensuels", Period::monthly},
    {"mensual", Period::monthly},
    {"mensuales", Period::monthly},
    {"mensal", Period::monthly},
    {"mensais", Period::monthly},
    {"annually", Period::yearly},
    {"yearly", Period::yearly},
    {"annual", Period::yearly},
    {"annum", Period::yearly},
    {"annualized", Period::yearly},
    {"annualised", Period::yearly},
    {"pa", Period::yearly},
    {"p.a", Period::yearly},
    {"p/a", Period::yearly},
    {"jahrlich", Period::yearly},
    {"annuel", Period::yearly},
    {"annuels", Period::yearly},
    {"anual", Period::yearly},
    {"anuales", Period::yearly},
    {"anuais", Period::yearly},
    {"b/a", Period::yearly},
    {"rocznie", Period::yearly},
};

constexpr std::string_view joiners[] = {"per", "an", "a",    "pro",   "je", "par",  "por", "al", "im", "in the", "die",
                                        "der", "de", "each", "every", "ao", "a la", "la",  "/",  "p",  "na"};

/// Words that may stand between an amount and its period.
constexpr std::string_view idle[] = {
    "usd",   "eur",  "gbp",     "cad",     "gross", "brutto", "brut", "bruts",     "bruto", "brutos", "bruta", "net",
    "netto", "neto", "netos",   "liquido", "base",  "salary", "ctc",  "in",        "w2",    "c2c",    "1099",  "on",
    "pay",   "us",   "dollars", "euros",   "euro",  "rate",   "all",  "inclusive", "inc",   "plus",   "super", "+",
    "vat",   "ote",  "doe",     "flat",    "fixed", "de",     "fixe", "tax",       "free"};

std::string_view rest(std::string_view text, std::uint32_t at) {
  return at < text.size() ? text.substr(at) : std::string_view();
}

bool starts(std::string_view text, std::uint32_t at, std::string_view form) {
  return at < text.size() && text[at] == form.front() && rest(text, at).substr(0, form.size()) == form;
}

bool letter_at(std::string_view text, std::uint32_t at) { return at < text.size() && is_letter(text[at]); }

/// A form that begins or ends in a letter needs a word boundary on that side.
bool whole(std::string_view text, std::uint32_t begin, std::string_view form) {
  if (!starts(text, begin, form)) return false;
  const std::uint32_t end = begin + static_cast<std::uint32_t>(form.size());
  const bool opens = is_lower(form.front()) && begin > 0 && is_lower(text[begin - 1]);
  const bool closes = is_lower(form.back()) && end < text.size() && is_lower(text[end]);
  return !opens && !closes;
}

Period unit_at(std::string_view text, std::uint32_t& at) {
  for (const UnitForm& unit : units) {
    if (!starts(text, at, unit.form)) continue;
    const auto end = static_cast<std::uint32_t>(at + unit.form.size());
    if (end < text.size() && (is_lower(text[end]) || (is_digit(text[end]) && unit.form.size() < 2))) continue;
    at = end;
    return unit.period;
  }
  return Period::unknown;
}

std::uint32_t skip_spaces(std::string_view text, std::uint32_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

/// Spaces, brackets, a comma and one line break.
std::uint32_t skip_light(std::string_view text, std::uint32_t at) {
  bool broke = false;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '\n' && broke) break;
    if (c != ' ' && c != '(' && c != ')' && c != '[' && c != ',' && c != '\n' && c != '*') break;
    broke |= c == '\n';
    ++at;
  }
  return at;
}

/// "$101, 125 annually", "$90, 000 - $110, 000": three digits behind a comma and a space, in an amount and followed by
/// what follows amounts. `comma` stands behind the first digits, which begin at `at`.
bool spaced_thousands(std::string_view text, std::uint32_t at, std::uint32_t comma) {
  constexpr std::uint32_t group = 5;  // bytes: comma, space, three digits
  const bool amount = at > 0 && (text[at - 1] == '$' || static_cast<unsigned char>(text[at - 1]) >= 0x80);
  if (!amount || comma - at < 2 || comma - at > 3 || comma + group > text.size() || text[comma + 1] != ' ' ||
      !std::all_of(text.begin() + comma + 2, text.begin() + comma + group, is_digit))
    return false;
  constexpr std::string_view followers[] = {" -", "-", " to ", " per ", " a ", " annual", "/", " and $", ".\n", " usd"};
  const std::string_view rest = text.substr(comma + group);
  return rest.empty() || rest[0] == '\n' ||
         std::any_of(std::begin(followers), std::end(followers),
                     [&](std::string_view one) { return rest.starts_with(one); });
}

}  // namespace

std::optional<Number> number_at(std::string_view text, std::uint32_t at) {
  struct Group {
    char separator;
    std::string_view digits;
  };
  std::array<Group, 6> groups;
  std::size_t count = 0;
  const auto digits_at = [&](std::uint32_t from) {
    std::uint32_t end = from;
    while (end < text.size() && is_digit(text[end])) ++end;
    return text.substr(from, end - from);
  };
  groups[count++] = {0, digits_at(at)};
  if (groups[0].digits.empty() || groups[0].digits.size() > 9) return std::nullopt;
  std::uint32_t end = at + static_cast<std::uint32_t>(groups[0].digits.size());
  while (end + 1 < text.size() && count < groups.size()) {
    const char separator = text[end];
    if (separator != ',' && separator != '.' && separator != '\'' && separator != ' ') break;
    const std::uint32_t begin = end + (count == 1 && spaced_thousands(text, at, end) ? 2 : 1);
    const std::string_view digits = digits_at(begin);
    if (digits.empty()) break;
    const auto after = static_cast<std::uint32_t>(begin + digits.size());
    if (separator == ' ' || separator == '\'') {
      const bool first_fits = groups[0].digits.size() <= 3 && (count == 1 || groups[1].separator == separator);
      if (!first_fits || digits.size() != 3 || groups[0].digits.front() == '0' || starts(text, after, "k")) break;
    }
    if (separator == ',' && digits.size() > 3) break;
    groups[count++] = {separator, digits};
    end = after;
  }
  // The last separator is the decimal one where it differs from those before it, or is alone and no three digits
  // follow.
  const bool alone = count == 2;
  const char last = groups[count - 1].separator;
  const std::size_t last_size = groups[count - 1].digits.size();
  bool decimal = false;
  if (count > 1) {
    const bool differs = count > 2 && groups[count - 2].separator != last;
    decimal = (differs && last != ' ') || (alone && last != ' ' && last != '\'' && last_size != 3);
    if (alone && last_size == 3 && (groups[0].digits == "0" || groups[0].digits.size() > 3)) decimal = true;
    if (decimal && last_size > 4) return std::nullopt;
  }
  Number number;
  number.end = end;
  const std::size_t whole_groups = decimal ? count - 1 : count;
  for (std::size_t i = 0; i < whole_groups; ++i) {
    const std::string_view digits = groups[i].digits;
    if (i > 0) {
      const bool indian = groups[i].separator == ',' && digits.size() == 2 && i + 1 < whole_groups;
      if (digits.size() != 3 && !indian) return std::nullopt;
      number.grouped = true;
    }
    for (const char c : digits) number.value = number.value * 10 + (c - '0');
  }
  if (number.grouped && groups[0].digits.size() > 3) return std::nullopt;
  if (decimal) {
    double unit = 0.1;
    for (const char c : groups[count - 1].digits) {
      number.value += unit * (c - '0');
      unit /= 10;
    }
    // Binary fractions: 92.5 and 26.52 shall compare equal to what a reader writes.
    number.value = std::round(number.value * 10000) / 10000;
  }
  return number;
}

Currency currency_before(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at;
  while (end > 0 && text[end - 1] == ' ' && at - end < 2) --end;
  if (end > 0 && text[end - 1] == ':') return {};
  for (const CurrencyForm& currency : currency_forms) {
    if (currency.form.size() > end) continue;
    const auto begin = static_cast<std::uint32_t>(end - currency.form.size());
    if (text.substr(begin, currency.form.size()) != currency.form) continue;
    if (is_lower(currency.form.front()) && begin > 0 && is_lower(text[begin - 1])) continue;
    if (is_lower(currency.form.front()) && begin > 0 && is_digit(text[begin - 1])) continue;
    return {currency.code, at - begin};
  }
  return {};
}

Currency currency_after(std::string_view text, std::uint32_t at) {
  std::uint32_t begin = at;
  while (begin < text.size() && (text[begin] == ' ' || text[begin] == '(') && begin - at < 2) ++begin;
  for (const CurrencyForm& currency : currency_forms) {
    if (!whole(text, begin, currency.form)) continue;
    const auto end = static_cast<std::uint32_t>(begin + currency.form.size());
    // "60 $70": the sign belongs to the number that follows.
    if (!is_lower(currency.form.back()) && end < text.size() && is_digit(text[end])) return {};
    const bool sign_only = currency.form == "rs" || currency.form == "rm" || currency.form == "rp" ||
                           currency.form == "try" || currency.form == "php" || currency.form == "pen" ||
                           currency.form == "ars" || currency.form == "cop";
    if (sign_only && end - begin <= 3 && begin != at) return {};
    return {currency.code, end - at};
  }
  return {};
}

Magnitude magnitude_at(std::string_view text, std::uint32_t at, std::string_view currency) {
  std::uint32_t begin = skip_spaces(text, at);
  if (begin - at > 1) return {};
  for (const MagnitudeForm& magnitude : magnitude_forms) {
    if (!starts(text, begin, magnitude.form)) continue;
    const auto end = static_cast<std::uint32_t>(begin + magnitude.form.size());
    const bool single = magnitude.form.size() == 1 || magnitude.form == "cr" || magnitude.form == "mm" ||
                        magnitude.form == "mn" || magnitude.form == "bn";
    if (single && begin != at && magnitude.form != "k" && magnitude.form != "m" && magnitude.form != "bn") continue;
    if (letter_at(text, end)) {
      const bool currency_follows =
          currency_after(text, end).size > 0 || starts(text, end, "per") || starts(text, end, "pa");
      if (!currency_follows) continue;
    }
    if (magnitude.indian && currency != "INR") {
      const std::string_view next = rest(text, skip_spaces(text, end));
      if (!(next.substr(0, 1) == "-" || next.substr(0, 3) == "ctc" || next.substr(0, 2) == "pa" ||
            next.substr(0, 3) == "per"))
        continue;
    }
    return {magnitude.factor, end - at};
  }
  return {};
}

PeriodWords period_at(std::string_view text, std::uint32_t at) {
  std::uint32_t begin = skip_light(text, at);
  for (int skipped = 0; skipped < 4; ++skipped) {
    for (const UnitForm& adverb : adverbs) {
      if (!whole(text, begin, adverb.form)) continue;
      const auto end = static_cast<std::uint32_t>(begin + adverb.form.size());
      if (adverb.form == "annual" && starts(text, end, " bonus")) return {};
      return {adverb.period, end};
    }
    for (const std::string_view joiner : joiners) {
      if (!starts(text, begin, joiner)) continue;
      std::uint32_t unit = begin + static_cast<std::uint32_t>(joiner.size());
      const bool slash = joiner == "/";
      if (!slash &&
          (unit >= text.size() || (text[unit] != ' ' && text[unit] != '.' && text[unit] != '-' && text[unit] != '/')))
        continue;
      while (unit < text.size() &&
             (text[unit] == ' ' || text[unit] == '.' || text[unit] == '-' || (text[unit] == '/' && !slash)))
        ++unit;
      if (slash && starts(text, unit, "per ")) unit += 4;
      if (const Period period = unit_at(text, unit); period != Period::unknown) return {period, unit};
    }
    bool idled = false;
    for (const std::string_view word : idle) {
      if (!whole(text, begin, word)) continue;
      begin = skip_light(text, begin + static_cast<std::uint32_t>(word.size()));
      idled = true;
      break;
    }
    if (!idled) return {};
  }
  return {};
}

}  // namespace fineprint::extract::compensation
