#include "extract/compensation/money.hpp"

#include <string>

#include "extract/compensation/figures.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::compensation {
namespace {

/// One side of a figure: a number with its currency, magnitude and period.
struct Amount {
  double value = 0;
  std::uint32_t begin = 0, end = 0;
  std::string_view currency;
  bool has_currency = false, grouped = false, open = false, capped = false;
  double factor = 1;
  PeriodWords period;
};

bool starts(std::string_view text, std::uint32_t at, std::string_view form) {
  return at <= text.size() && text.substr(at, form.size()) == form;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<Money> run() {
    for (std::uint32_t at = 0; at < text_.size();) {
      if (!is_digit(text_[at]) || !begins_number(at)) {
        ++at;
        continue;
      }
      const std::optional<Amount> first = amount_at(at);
      if (!first) {
        while (at < text_.size() && (is_digit(text_[at]) || ((text_[at] == '.' || text_[at] == ',') &&
                                                             at + 1 < text_.size() && is_digit(text_[at + 1]))))
          ++at;
        continue;
      }
      Money money = figure(*first);
      at = std::max(money.span.end, at + 1);
      found_.push_back(money);
    }
    return std::move(found_);
  }

 private:
  /// Not in the middle of a word or number, unless a currency stands before: "401k" begins at 4, "v2" and "B2B" do not.
  bool begins_number(std::uint32_t at) const {
    if (at == 0) return true;
    const char before = text_[at - 1];
    if (is_digit(before) || before == '_') return false;
    if ((before == '.' || before == ',' || before == '\'') && at > 1 && is_digit(text_[at - 2])) return false;
    return !is_letter(before) || currency_before(text_, at).size > 0 || !letter_before(at).empty();
  }

  /// "R45 000", "N350,000", "P70,000": rand, naira and peso are one letter, which a grouped number alone makes a
  /// currency.
  std::string_view letter_before(std::uint32_t at) const {
    if (at == 0 || (at > 1 && text_[at - 2] != ' ' && text_[at - 2] != '\n')) return {};
    return text_[at - 1] == 'r' ? "ZAR" : text_[at - 1] == 'n' ? "NGN" : text_[at - 1] == 'p' ? "PHP" : "";
  }

  std::optional<Amount> amount_at(std::uint32_t at) const {
    const std::optional<Number> number = number_at(text_, at);
    if (!number) return std::nullopt;
    Amount amount;
    amount.value = number->value;
    amount.grouped = number->grouped;
    amount.begin = at;
    amount.end = number->end;
    if (const Currency before = currency_before(text_, at); before.size > 0) {
      amount.has_currency = true;
      amount.currency = before.code;
      amount.begin = at - before.size;
    }
    suffixes(amount);
    if (const std::string_view code = letter_before(at); !amount.has_currency && !code.empty()) {
      if (!amount.grouped && amount.factor != 1000) return std::nullopt;
      amount.has_currency = true;
      amount.currency = code;
      amount.begin = at - 1;
    }
    return amount;
  }

  void magnified(Amount& amount) const {
    const Magnitude magnitude = magnitude_at(text_, amount.end, amount.currency);
    if (amount.factor != 1 || magnitude.size == 0) return;
    amount.factor = magnitude.factor;
    amount.end += magnitude.size;
  }

  void suffixes(Amount& amount) const {
    magnified(amount);
    // "55.000,-" and "1200.-"
    if (starts(text_, amount.end, ",-") || starts(text_, amount.end, ".-")) {
      amount.end += 2;
      while (starts(text_, amount.end, "-")) ++amount.end;
    }
    if (const Currency after = currency_after(text_, amount.end);
        after.size > 0 && (!amount.has_currency || !after.code.empty())) {
      const bool same = !amount.has_currency || amount.currency.empty() || amount.currency == after.code;
      if (same) {
        amount.has_currency = true;
        amount.currency = after.code;
        amount.end += after.size;
        if (starts(text_, amount.end, ")")) ++amount.end;
        magnified(amount);
      }
    }
    if (starts(text_, amount.end, "+") || starts(text_, amount.end, " +/") || starts(text_, amount.end, "++")) {
      amount.open = true;
      while (starts(text_, amount.end, "+")) ++amount.end;
      magnified(amount);  // "$40+ million"
    }
    if (starts(text_, amount.end, " plus") && amount.end + 5 < text_.size() && !is_word(text_[amount.end + 5]) &&
        text_[amount.end + 5] != ' ') {
      amount.open = true;
      amount.end += 5;
    }
    more_or_less(amount);
    amount.period = period_at(text_, amount.end);
    // "$30hr - $40hr"
    if (amount.period.period == Period::unknown && amount.has_currency)
      for (const auto& [form, period] : {std::pair{"hr", Period::hourly}, std::pair{"yr", Period::yearly}})
        if (starts(text_, amount.end, form) &&
            !is_word(text_.substr(amount.end + 2, 1).empty() ? ' ' : text_[amount.end + 2]))
          amount.period = {period, amount.end + 2};
    if (amount.period.period != Period::unknown) {
      amount.end = amount.period.end;
      if (starts(text_, amount.end, "+")) amount.open = true;
      more_or_less(amount);
      if (amount.currency.empty())  // "(annualized USD)"
        if (const Currency after = currency_after(text_, amount.end);
            after.size > 0 && !after.code.empty() && amount.has_currency) {
          amount.currency = after.code;
          amount.end += after.size;
        }
    }
  }

  /// "$90,000 or more", "45 an hour and up", "100,000 or less": a bound behind the amount.
  void more_or_less(Amount& amount) const {
    for (const std::string_view form : {" or more", " and up", " and above", " or above", " or higher"})
      if (starts(text_, amount.end, form)) {
        amount.open = true;
        amount.end += static_cast<std::uint32_t>(form.size());
      }
    for (const std::string_view form : {" or less", " or below"})
      if (starts(text_, amount.end, form)) amount.capped = true;
  }

  /// Where the second amount of a range begins, or 0.
  std::uint32_t second_at(const Amount& first) const {
    std::uint32_t at = first.end;
    const auto spaces = [&] {
      while (at < text_.size() && (text_[at] == ' ' || text_[at] == '.')) ++at;
    };
    if (starts(text_, at, ")")) ++at;
    spaces();
    if (starts(text_, at, "gross ")) at += 6;
    at = behind_market(at);
    bool joined = false;
    for (const std::string_view word : {"--", "-", "~", "to ", "up to ", "rising to ", "bis zu ", "bis ", "a ", "tot ",
                                        "ate ", "hasta ", "t/m ", "thru ", "through ", "until ", "do "}) {
      if (!starts(text_, at, word)) continue;
      at += static_cast<std::uint32_t>(word.size());
      joined = true;
      break;
    }
    if (!joined && first.factor == 1 && starts(text_, at, "/") && thousands_at(at + 1)) ++at, joined = true;
    // "Salary range: $90,000 $120,000": the dash was lost.
    if (!joined && first.has_currency && at > first.end && first.period.period == Period::unknown &&
        at < text_.size() && !is_digit(text_[at]) && before(first).find("range") != std::string_view::npos)
      joined = true;
    if (const std::uint32_t labelled = behind_label(first, at, joined); labelled > 0) at = labelled, joined = true;
    // "$7,000to$9,500"
    if (!joined &&
        (starts(text_, at, "to$") || starts(text_, at, "to\xC2\xA3") || starts(text_, at, "to\xE2\x82\xAC"))) {
      at += 2;
      joined = true;
    }
    if (!joined) {
      for (const std::string_view word : {"and ", "und ", "et ", "y ", "e ", "en ", "& "})
        if (starts(text_, at, word) && between_before(first.begin)) {
          at += static_cast<std::uint32_t>(word.size());
          joined = true;
          break;
        }
    }
    if (!joined) return 0;
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == '-')) ++at;
    for (const std::string_view word : {"up to ", "circa ", "ca. "})
      if (starts(text_, at, word)) at += static_cast<std::uint32_t>(word.size());
    const std::uint32_t sign = at;
    while (at < text_.size() && !is_digit(text_[at]) && at - sign < 5) ++at;
    if (at >= text_.size() || !is_digit(text_[at])) return 0;
    if (at > sign) {
      const Currency currency = currency_before(text_, at);
      if ((currency.size == 0 || at - currency.size > sign) && letter_before(at).empty()) return 0;
    }
    return at;
  }

  /// "$91,000/year in our lowest market up to $180,000/year in the highest": what is paid at least, and where.
  std::uint32_t behind_market(std::uint32_t at) const {
    constexpr std::uint32_t longest = 60;  // bytes
    const std::string_view words = text_.substr(at, longest);
    if (!starts(words, 0, "in ") || words.find(" lowest ") > words.find_first_of(".;\n")) return at;
    const std::size_t joint = words.find(" to ");
    if (joint == words.npos) return at;
    return at + static_cast<std::uint32_t>(words.substr(0, joint).ends_with(" up") ? joint - 2 : joint + 1);
  }

  std::string_view before(const Amount& amount) const {
    constexpr std::uint32_t reach = 28;  // bytes
    const std::uint32_t begin = amount.begin - std::min(amount.begin, reach);
    return text_.substr(begin, amount.begin - begin);
  }

  /// "Step 1 $61,000 to Step 10 - $80,000", "min. 3.900 - max. 5.100": where the second amount begins behind a label
  /// that answers the one before the first; 0 where there is none.
  std::uint32_t behind_label(const Amount& first, std::uint32_t at, bool joined) const {
    constexpr std::uint32_t longest = 24;  // bytes
    while (at < text_.size() && text_[at] == ' ') ++at;
    std::uint32_t end = at;
    while (end < text_.size() && is_lower(text_[end])) ++end;
    const std::string_view word = text_.substr(at, end - at);
    const bool bound = word.starts_with("max");
    std::string_view words = before(first);
    if (bound) words = words.substr(words.find_last_of("0123456789") + 1);
    if (word.size() < 2 || words.find(bound ? "min" : word) == words.npos) return 0;
    if (!bound && !(joined && text_.substr(0, at).ends_with("to "))) return 0;
    bool step = bound;
    for (; end < text_.size() && end - at < longest && text_[end] != '\n'; ++end) {
      if (!is_digit(text_[end])) continue;
      if (currency_before(text_, end).size > 0) return step ? end : 0;
      step = true;
    }
    return 0;
  }

  /// "45/55 K": the second of two amounts in thousands.
  bool thousands_at(std::uint32_t at) const {
    const std::uint32_t first = at;
    while (at < text_.size() && is_digit(text_[at])) ++at;
    if (at - first < 2 || at - first > 3) return false;
    if (at < text_.size() && text_[at] == ' ') ++at;
    return at < text_.size() && (text_[at] == 'k' || text_[at] == 'K');
  }

  bool between_before(std::uint32_t at) const {
    const std::string_view words = text_.substr(at > 24 ? at - 24 : 0, at > 24 ? 24 : at);
    for (const std::string_view word : {"between", "zwischen", "entre", "tussen", "from"})
      if (words.find(word) != std::string_view::npos) return true;
    return false;
  }

  Money figure(Amount first) const {
    Amount last = first;
    bool range = false;
    if (const std::uint32_t at = second_at(first); at > 0) {
      if (std::optional<Amount> second = amount_at(at)) {
        // "GS-15 - $131,178": a bare small number before a signed one is no end of a range.
        const bool stray = !first.has_currency &&
                           std::string_view("- /").find(text_[at - 1]) == std::string_view::npos && first.factor == 1 &&
                           first.value < 1000;
        const bool apart = first.period.period != Period::unknown && second->period.period != Period::unknown;
        if (!stray && !apart) share_factor(first, *second);
        if (!stray && second->value * second->factor >= first.value * first.factor && comparable(first, *second)) {
          range = true;
          last = *second;
          // "$80,000 - $95,000 - $110,000": least, middle and most.
          if (starts(text_, last.end, "-") || starts(text_, last.end, " -"))
            if (const std::uint32_t third = second_at(last); third > 0 && last.period.period == Period::unknown)
              if (const std::optional<Amount> most = amount_at(third);
                  most && most->has_currency && most->value * most->factor > last.value * last.factor &&
                  comparable(first, *most))
                last = *most;
        }
      }
    }
    Money money;
    money.range = range;
    money.span = {first.begin, last.end};
    money.min = first.value * first.factor;
    money.max = last.value * last.factor;
    const Amount& named = first.has_currency && !(first.currency.empty() && !last.currency.empty()) ? first : last;
    money.currency = named.currency;
    money.dollar = named.has_currency && named.currency.empty();
    money.open = last.open || (first.open && !range);
    money.capped = last.capped;
    money.grouped = first.grouped || last.grouped;
    const double factor = std::max(first.factor, last.factor);
    money.magnitude = factor > 1 && factor != 1e6 && factor < 1e9;
    money.millions = factor == 1e6 || factor >= 1e9;
    money.period = last.period.period != Period::unknown ? last.period.period : first.period.period;
    const std::string_view words = text_.substr(money.span.begin, money.span.size());
    for (const std::string_view tail : {"ote", "ctc"})
      if (words.find(tail) != std::string_view::npos) money.tail = tail;
    if (money.magnitude && words.find("lpa") != std::string_view::npos) money.period = Period::yearly;
    if (money.currency.empty() && !money.dollar && (factor == 1e5 || factor == 1e7)) money.currency = "INR";
    return money;
  }

  /// "12-15 LPA", "$80-100k", "120-150,000": what is written once holds for both.
  static void share_factor(Amount& first, Amount& last) {
    if (first.factor == 1 && last.factor > 1 && first.value < 1000 && first.value <= last.value)
      first.factor = last.factor;
    if (last.factor == 1 && first.factor > 1 && last.value < 1000 && last.value >= first.value)
      last.factor = first.factor;
    const bool thousands = first.factor == 1 && last.factor == 1 && first.value < 1000 && first.value >= 10 &&
                           !first.grouped && last.grouped;
    if (thousands && first.value * 1000 <= last.value && first.value * 10000 > last.value) first.value *= 1000;
  }

  static bool comparable(const Amount& first, const Amount& last) {
    // "$40/hour to $120,000/year" are two statements.
    if (first.period.period != Period::unknown && last.period.period != Period::unknown &&
        first.period.period != last.period.period)
      return false;
    if (first.has_currency && last.has_currency && !first.currency.empty() && !last.currency.empty() &&
        first.currency != last.currency)
      return false;
    return first.value * first.factor * 12 >= last.value * last.factor;
  }

  std::string_view text_;
  std::vector<Money> found_;
};

}  // namespace

/// Lower case, but for capitals that begin a word glued to the one before: "£14.93phShift" keeps its S, so that a word
/// ends there.
std::vector<Money> read_money(const Reading& reading) {
  const std::string_view written = reading.document.text();
  std::string text(reading.document.lower());
  for (std::size_t i = 1; i + 1 < text.size(); ++i)
    if (is_upper(written[i]) && is_letter(written[i - 1]) && is_lower(written[i + 1]) &&
        (is_lower(written[i - 1]) || (i > 1 && is_letter(written[i - 2]))))  // not "KSh"
      text[i] = written[i];
  return Scanner(text).run();
}

}  // namespace fineprint::extract::compensation
