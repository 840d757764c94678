#include "extract/compensation/pay.hpp"

#include <algorithm>

#include "extract/compensation/around.hpp"
#include "extract/compensation/sizes.hpp"
#include "match/context.hpp"
#include "text/characters.hpp"
#include "text/sorted.hpp"

namespace fineprint::extract::compensation {
namespace {

constexpr std::uint32_t longest_piece = 500;  // bytes on either side of a figure in which its line is looked at
constexpr std::uint32_t opening = 400;        // bytes at the head of a posting
constexpr double a_living = 15000;            // what a year is paid at least
constexpr std::uint32_t short_line = 90;      // bytes of a line that may hold a figure and little else

// Paid by the piece: "$100 per article" is no rate of time.
constinit Pattern by_the_piece(
    "^(?: or [$]\\d+)? ?(?:per|/) ?(?:(?!day|hour|hr|shift|visit)[a-z]{3,}|\\d+[ -][a-z])|^ ?\\((?:per )?project\\b");
// "30 to 35 hours per week" behind an hourly wage: a count of hours.
constinit Pattern counts_hours("^ ?-?(?:hours?|hrs?)\\b");
// "70/hr on W2", "65/hr max": a rate, though no currency is named.
constinit Pattern on_terms("^ ?(?:on )?(?:our )?(?:(?:c2c|corp|w-?2|1099)\\b|max(?:imum)?\\W*$)");
// "$58/hr C2C (max)".
constinit Pattern capped_behind("^ ?(?:on )?(?:c2c|w2|1099)? ?\\(?(?:max(?:imum)?|nte)\\b");
// "$9,500/month + $3,500/mo housing".
constinit Pattern for_housing("^ ?(?:for |in |monthly |corporate ){0,2}housing\\b");
// "Refer a friend and earn $1,000", "overtime at $30 an hour".
constinit Pattern others_earn(
    "\\bwe "
    "(?:process|handle|bill|move|ship)\\b[^.;]{0,20}$|\\b(?:families|households|customers|people|those|stores?|users?) "
    "(?:[a-z]+ "
    ")?(?:earn|mak|spend|pay)[a-z]*\\b[^.;]{0,30}$");
constinit Pattern for_referring(
    "\\bovertime (?:is |are )?(?:paid )?(?:at |rate:? )?$|\\brefer(?:ring|ral)? (?:an? |your "
    "|friends|someone|program|bonus|scheme)[^.;]{0,40}$");
// Cents tell a bare figure for a wage: "Pay Rate: 18.00".
constinit Pattern with_cents("^\\d{1,3}\\.\\d\\d(?! ?[a-z])");
// A board's guess at the head of its line: "Estimated $74K - $93K a year".
constinit Pattern guessed("(?:^|\\n)[^\\n]{0,14}\\best(?:imated|\\.)?:? $");
// "Pay grade: 12 - 14", "GS 11 - 12": steps of a scale.
constinit Pattern of_a_scale("\\b(?:grades?|gs|levels?|bands?|steps?|schedule)\\b[^.;\\n]{0,12}$");
// "We have two similar openings with salaries of ...": the pay of another job.
constinit Pattern another_job(
    "\\b(?:similar|other|another|sister) (?:[a-z]+ "
    "){0,3}(?:openings?|positions?|vacanc(?:y|ies)|company)\\b[^.;]{0,80}$");
constinit Pattern after_tax("\\b(?:after tax|nett?o?)\\b[^.;]{0,24}$");
// The most that a whole scale pays, below the range of the job.
constinit Pattern of_the_scale("\\bpay (?:system|plan)\\b[^.;]{0,24}$");
// "$2,000 a year for courses": a budget.
constinit Pattern spent_on(
    "^(?: plus [0-9] (?:[a-z]+ )?days)?(?: (?:per|a|each) (?:annum|year|month|quarter)|/ ?(?:year|month|yr|mo)| "
    "annually)? "
    "(?:for|towards?|to spend on) (?:[a-z]+,? (?:and |or "
    ")?){0,2}(?:learning|training|courses?|books?|conferences?|development|"
    "education|internet|phone|equipment|home[- ]office|wellness|gym|fitness|hardware|laptop|certif)");
// What is paid opens its sentence and something comes on top: "$92,000 plus a sign-on bonus".
constinit Pattern more_on_top("^,? (?:plus|with an?)\\b");
// "Salary", not a rate: a bare "125-140" behind it counts thousands.
constinit Pattern of_a_year("salar|\\bbase|\\bcomp|gehalt");
// Nothing is paid but a share of what is sold: a figure is what one may come to.
constinit Pattern commission_only(
    "\\b(?:100 ?%|fully|purely|straight|solely|entirely) commission(?:[- ](?:based|only))?\\b|\\bcommission[- "
    "]only\\b");

// A band of pay that is bound to a place.
constinit Pattern for_a_place(
    "\\bfor (?:(?:candidates|applicants|individuals|employees|those) )?(?:(?:located|based|living|residing) )?(?:in )?"
    "(?:the )?([^:;.]{2,70}?)(?:-based roles?|, the)\\b[^.;]{0,60}$");

class Reader {
 public:
  explicit Reader(const Reading& reading)
      : reading_(reading), text_(reading.document.lower()), all_(read_money(reading)) {
    if (all_.empty()) return;
    share_period();
    footnote_ = text_.rfind("salary is estimated by");
    if (text_.find("commission") == text_.npos) return;
    for (const Sentence& sentence : reading.layout.sentences())
      no_base_ |= reading.holds(commission_only, sentence.span);
  }

  std::vector<Pay> run() {
    for (std::size_t i = 0; i < all_.size(); ++i)
      if (const std::optional<Pay> pay = judge(i)) found_.push_back(*pay);
    bound_alike();
    return std::move(found_);
  }

 private:
  /// "Minimum $41 Midpoint $51 Maximum $61 (hourly)": the last amount of a row names the period of all.
  void share_period() {
    for (std::size_t i = all_.size() - 1; i-- > 0;) {
      const Money& next = all_[i + 1];
      const std::string_view between = text_.substr(all_[i].span.end, next.span.begin - all_[i].span.end);
      const bool alike =
          all_[i].has_currency() && !next.range && next.max <= 3 * all_[i].min && all_[i].min <= next.max;
      if (all_[i].period == Period::unknown && next.period == Period::hourly && alike && between.size() < 24 &&
          between.find_first_of("\n.,;+") == between.npos)
        all_[i].period = next.period;
    }
  }

  /// "$95,000" in the title is the most that is paid where the text says "up to $95,000".
  void bound_alike() {
    std::vector<double> most;
    for (const Pay& pay : found_)
      if (pay.at_most && pay.kind == PayKind::base) most.push_back(pay.money.max);
    sort_stably(most);
    for (Pay& pay : found_)
      pay.at_most |= !pay.money.range && !pay.at_least && std::binary_search(most.begin(), most.end(), pay.money.max);
  }

  std::optional<Pay> judge(std::size_t index) {
    const Money& money = all_[index];
    if (money.millions && money.max > 3e6 && money.currency != "IDR" && money.currency != "JPY" &&
        money.currency != "VND" && money.currency != "KRW")
      return std::nullopt;
    if (money.max <= 0 || part_of_something_else(money)) return std::nullopt;
    const Sentence& sentence = reading_.sentence(money.span);
    if (sentence.section == Section::chrome) return std::nullopt;
    if (!money.range && reading_.holds(spent_on, {money.span.end, money.span.end + 90})) return std::nullopt;
    const Span lead{sentence.span.begin, std::max(sentence.span.begin, money.span.begin)};
    if (is_task(reading_, sentence) || estimated_by_board(money) ||
        (reading_.holds(another_job, lead) && reading_.lower(lead).find("this") == std::string_view::npos) ||
        (!found_.empty() && (reading_.holds(of_the_scale, lead) || net_of_another(lead))) ||
        reading_.holds(for_referring, {money.span.begin - std::min(money.span.begin, 60U), money.span.begin}) ||
        reading_.holds(others_earn, {std::max(sentence.span.begin, money.span.begin - std::min(money.span.begin, 60U)),
                                     money.span.begin}))
      return std::nullopt;
    const Around around = look_around(reading_, all_, index, sentence);

    Pay pay;
    pay.money = money;
    // "$40/hour to $120,000/year": the second figure is the upper end.
    const bool upper_end = index > 0 && all_[index - 1].period != Period::unknown && !all_[index - 1].range &&
                           text_.substr(all_[index - 1].span.end, 4) == " to " &&
                           all_[index - 1].span.end + 4 == money.span.begin;
    pay.at_most = (around.at_most || upper_end || money.capped ||
                   reading_.holds(capped_behind, {money.span.end, money.span.end + 24})) &&
                  !money.range;
    pay.at_most |= !around.at_least && goes_on_from_most(index);
    pay.at_least = (around.at_least || money.open) && !money.range && !pay.at_most;
    const Hit* const teller = told_by(around, money);
    const Category category = teller != nullptr ? teller->category() : Category::pay_word;
    const bool lpa = reading_.lower(money.span).find("lpa") != std::string_view::npos;  // can only be pay
    if ((category == Category::other_money && !lpa) || category == Category::board_estimate) return std::nullopt;
    pay.by_words = teller != nullptr ? category != Category::stipend_word : labelled(money);

    const bool based = teller != nullptr && reading_.lower(teller->span).find("base") != std::string_view::npos;
    if (category == Category::ote_word || money.tail == "ote" || (no_base_ && !based)) pay.kind = PayKind::ote;
    pay.all_commission = no_base_ && !based;
    // "KV-Mindestgehalt von 3.038": what is paid at least.
    if (teller != nullptr && !money.range && reading_.lower(teller->span).find("mindest") != std::string_view::npos)
      pay.at_least = true;
    if (category == Category::bonus_word) pay.kind = PayKind::bonus;
    if (category == Category::stipend_word || reading_.holds(for_housing, {money.span.end, money.span.end + 30}))
      pay.kind = PayKind::stipend;
    if (category == Category::stipend_word && for_a_perk(*teller)) return std::nullopt;
    if (!looks_like_pay(pay, around, sentence)) return std::nullopt;
    settle_period(pay, around, teller);
    if ((pay.kind == PayKind::base || pay.kind == PayKind::ote) &&
        !may_be(pay.money, currency_of(reading_, money).code))
      return std::nullopt;
    pay.place = place_of(money);
    return pay;
  }

  /// "20,400 euro a year, a monthly salary after tax of about 1,400 euro": the same pay, less tax.
  bool net_of_another(Span lead) const {
    return lead.contains(found_.back().money.span) && reading_.holds(after_tax, lead);
  }

  /// "$500 learning stipend" is a perk's worth; one without a purpose, or for housing, is what an intern lives on.
  bool for_a_perk(const Hit& stipend) const {
    constexpr std::uint32_t reach = 32;  // bytes
    const Span line = reading_.sentence(stipend.span).span;
    const std::span<const Hit> perks =
        reading_.in(Lexicon::benefits, {std::max(line.begin, stipend.span.begin - std::min(stipend.span.begin, reach)),
                                        std::min(line.end, stipend.span.end + reach)});
    return std::any_of(perks.begin(), perks.end(), [](const Hit& perk) {
      return Choice{Field::benefits, perk.entry().choice} != choice::benefits::relocation_assistance;
    });
  }

  /// "Up to $70/hr on W2 or $80/hr on C2C": the bound holds for the alternative too.
  bool goes_on_from_most(std::size_t index) const {
    if (index == 0 || all_[index].range || found_.empty()) return false;
    const Pay& last = found_.back();
    std::size_t before = index - 1;  // the 2 of "W-2" is no amount
    while (before > 0 && !all_[before].has_currency() && all_[before].span.begin > last.money.span.begin) --before;
    if (!last.at_most || last.money.span.begin != all_[before].span.begin) return false;
    const Span between{last.money.span.end, all_[index].span.begin};
    const std::span<const Hit> hits = reading_.in(Lexicon::pay, between);
    return between.size() < 40 && reading_.lower(between).find_first_of("\n.;+") == std::string_view::npos &&
           std::none_of(hits.begin(), hits.end(), [](const Hit& hit) { return tells_kind(hit.category()); });
  }

  /// "PermanentSalary: 33,000": a label glued to the word before it, which no term of the lexicon may be.
  bool labelled(const Money& money) const {
    const std::uint32_t begin = money.span.begin > 26 ? money.span.begin - 26 : 0;
    const std::string_view words = text_.substr(begin, money.span.begin - begin);
    for (const std::string_view label :
         {"salary", "payrate", "pay rate", "pay:", "rate:", "compensation:", "gehalt", "salaire", "salario", "wage:"})
      if (const std::size_t at = words.rfind(label); at != words.npos && words.find('\n', at) == words.npos)
        return money.has_currency() || money.period != Period::unknown;
    return false;
  }

  /// 401(k), a percentage, a year, a time, a count of things.
  bool part_of_something_else(const Money& money) const {
    const std::string_view words = text_.substr(money.span.begin, money.span.size());
    if (words.substr(0, 4) == "401k" || words.substr(0, 4) == "403b") return true;
    if (words.substr(0, 4) == "1099" && !money.has_currency()) return true;
    const bool bare = !money.has_currency() && !money.magnitude && !money.grouped && money.period == Period::unknown;
    if (bare && money.min >= 1990 && money.min <= 2040) return true;  // a year
    const std::uint32_t end = money.span.end;
    if (bare && reading_.holds(counts_hours, {end, end + 8})) return true;
    const auto starts = [&](std::string_view form) {
      return text_.substr(std::min<std::size_t>(end, text_.size()), form.size()) == form;
    };
    if (starts("%") || starts(" %") || starts("(k)") || starts(" percent")) return true;
    if (end < text_.size() && is_letter(text_[end]) && money.period == Period::unknown && !money.has_currency())
      return true;
    return false;
  }

  /// "£41,387 per year - estimated ?", "(Glassdoor est.)": a board's guess right after the figure.
  bool estimated_by_board(const Money& money) const {
    const std::uint32_t begin = money.span.begin;
    if (reading_.holds(guessed, {begin - std::min(begin, 32U), begin})) return true;
    std::uint32_t at = money.span.end;
    // "$90k*" and a footnote, whose stars may be marks of the page.
    if (footnote_ != text_.npos && footnote_ >= at) return true;
    if (text_.substr(at, 10) == "\n\nper year") at += 10;
    const std::uint32_t from = at;
    while (at < text_.size() &&
           (text_[at] == ' ' || text_[at] == '-' || text_[at] == '(' || text_[at] == '\n' || text_[at] == '*') &&
           at - from < 6)
      ++at;
    for (const std::string_view form : {"estimated", "est.", "glassdoor est", "indeed est", "estimate", "adzuna"})
      if (text_.substr(at, form.size()) == form && text_.substr(at, 11) != "estimated a") return true;
    return false;
  }

  bool looks_like_pay(const Pay& pay, const Around& around, const Sentence& sentence) const {
    const Money& money = pay.money;
    if (!money.has_currency() && !money.magnitude && !money.grouped &&
        reading_.holds(of_a_scale, {money.span.begin - std::min(money.span.begin, 34U), money.span.begin}))
      return false;
    if (pay.kind == PayKind::stipend && around.period != nullptr && money.has_currency()) return true;
    if (pay.by_words) {
      if (money.has_currency()) return true;
      const Hit* const teller = around.before;
      const bool labelled =
          teller != nullptr && around.before_distance <= 28 && plain_between(teller->span.end, money.span.begin);
      if (money.magnitude || money.period != Period::unknown) return labelled || around.before_distance <= 60;
      if (labelled && money.min >= 7 && reading_.holds(with_cents, {money.span.begin, money.span.end + 3})) return true;
      const bool capped = pay.at_most && reading_.holds(capped_behind, {money.span.end, money.span.end + 24});
      return labelled && (money.range || money.grouped || money.min >= 1000 || capped) && money.min >= 10;
    }
    if (sentence.section == Section::about_us || sentence.section == Section::legal)
      return money.has_currency() && money.range && money.period != Period::unknown;
    if (!money.has_currency()) {
      const Span behind{money.span.end, std::min<std::uint32_t>(money.span.end + 24, sentence.span.end)};
      const bool rate = money.period == Period::hourly && money.min >= 7 &&
                        (money.range || (!behind.empty() && reading_.holds(on_terms, behind)));
      if (rate || (alone(money) && money.range && money.magnitude)) return true;
      // "165K-190K annually" in a long line, "Up to 65k per year" in one of its own.
      return money.magnitude && money.min >= a_living && money.period == Period::yearly &&
             (money.range || (pay.at_most && !sentence.bullet && (money.span.begin < opening || alone(money))));
    }
    // "Finance Manager - Leeds - up to 55,000" in the opening.
    if ((pay.at_most || pay.at_least) && money.span.begin < opening && money.min >= a_living) return true;
    const bool line =
        (!sentence.bullet && alone(money)) || sets_out(money, sentence);  // below a list, and no item of it
    if (money.period != Period::unknown) return money.range || line || sentence.section != Section::duties;
    if (money.range && money.min >= 10000)
      return line || next_band(money) ||
             (sentence.section != Section::duties && sentence.section != Section::requirements);
    if (money.range && money.min >= 1000) return alone(money);
    return (alone(money) || sets_out(money, sentence)) &&
           money.min >= std::min(a_living, a_month(currency_of(reading_, money).code));
  }

  bool sets_out(const Money& money, const Sentence& sentence) const {
    const std::uint32_t at = money.span.begin;
    return (at <= sentence.span.begin + 1 || text_.substr(at - 2, 2) == ". ") &&
           reading_.holds(more_on_top, {money.span.end, money.span.end + 12});
  }

  /// "Zone A: $205K - $245K" / "Zone B (all others): $185K - $220K": one more line of them.
  bool next_band(const Money& money) const {
    return !found_.empty() && found_.back().money.range && found_.back().kind == PayKind::base &&
           money.span.begin - found_.back().money.span.end < short_line;
  }

  /// Between a label and a bare number only marks and a few words may stand: "Rate: 65-72", "Salary range is 60000".
  bool plain_between(std::uint32_t from, std::uint32_t to) const {
    std::size_t words = 0;
    for (std::uint32_t at = from; at < to; ++at) {
      if (text_[at] == '\n' && to - at > 4) return false;
      if (is_digit(text_[at])) return false;
      words += is_letter(text_[at]) && !is_letter(text_[at - 1]);
    }
    return words <= 3;
  }

  /// The figure fills its line, or its piece of a line cut by bars.
  bool alone(const Money& money) const {
    std::uint32_t begin = money.span.begin, end = money.span.end;
    const auto bar = [&](std::uint32_t at) { return text_[at] == '\n' || text_[at] == '|' || text_[at] == ';'; };
    while (begin > 0 && !bar(begin - 1) && money.span.begin - begin < longest_piece) --begin;
    while (end < text_.size() && !bar(end) && end - money.span.end < longest_piece) ++end;
    std::size_t words = 0;
    for (std::uint32_t at = begin; at < end; ++at) {
      if (at >= money.span.begin && at < money.span.end) continue;
      words += is_word(text_[at]) && (at == begin || !is_word(text_[at - 1]));
    }
    const std::size_t allowed = end - begin <= short_line ? 6 : 0;
    return words <= allowed;
  }

  void settle_period(Pay& pay, const Around& around, const Hit* teller) const {
    Money& money = pay.money;
    if (money.period != Period::unknown) {
      pay.period_stated = true;
      // "$135,000 an hour" is a slip; a size that cannot be goes by the size.
      if (money.period == Period::hourly && money.min >= 10000) money.period = Period::yearly;
      return;
    }
    if (teller != nullptr && period_of(teller->entry()) != Period::unknown && fits(money, period_of(teller->entry()))) {
      money.period = period_of(teller->entry());
      pay.period_stated = true;
      return;
    }
    if (around.period != nullptr && fits(money, period_of(around.period->entry()))) {
      money.period = period_of(around.period->entry());
      pay.period_stated = true;
      return;
    }
    const bool thousands = money.range && !money.magnitude && money.min >= 80 && money.max < 1000;
    if (thousands && teller != nullptr && reading_.holds(of_a_year, teller->span)) money.min *= 1000, money.max *= 1000;
    money.period = period_by_size(money, pay.by_words, currency_of(reading_, money).code);
    if (money.period == Period::unknown && pay.kind == PayKind::base && by_the_month(pay))
      money.period = Period::monthly;
    // "Salary requirements of $95": one small figure called a salary is no rate.
    const bool salary_word = teller != nullptr && reading_.lower(teller->span).find("salar") != std::string_view::npos;
    if (money.period == Period::hourly && salary_word && !money.range) money.period = Period::unknown;
    const bool small = money.period == Period::hourly || money.period == Period::daily;
    // "A paid trial day ($100)": one small amount that is paid is no rate.
    const bool paid = teller != nullptr && reading_.lower(teller->span).substr(0, 4) == "paid";
    if (small && paid && !money.range) money.period = Period::unknown;
    if (small && reading_.holds(by_the_piece, {money.span.end, money.span.end + 24})) money.period = Period::unknown;
  }

  /// "Salary: $3500-4500": a month's pay on boards where nobody says so; a week's is called one.
  bool by_the_month(const Pay& pay) const {
    const Money& money = pay.money;
    if (!money.range || !money.has_currency() || money.min < 1000 || money.max >= 10000) return false;
    return money.span.begin < opening || (pay.by_words && alone(money));
  }

  /// "Seattle, Austin: $200,000 - $300,000": the words before a colon that name a place.
  Span place_of(const Money& money) const {
    std::uint32_t begin = money.span.begin;
    while (begin > 0 && text_[begin - 1] != '\n' && text_[begin - 1] != ';' && money.span.begin - begin < 100) --begin;
    std::uint32_t colon = money.span.begin;
    while (colon > begin && (text_[colon - 1] == ' ' || text_[colon - 1] == '-')) --colon;
    if (colon == begin || text_[colon - 1] != ':') return place_in_prose(money);
    Span place{begin, colon - 1};
    while (!place.empty() && !is_word(text_[place.begin])) ++place.begin;
    if (reading_.lower(place).ends_with(" range")) place.end -= 6;
    for (const Hit& hit : reading_.in(Lexicon::places, place))
      if (hit.category() != Category::zone && !reading_.in(Lexicon::pay, place).size()) return place;
    return {};
  }

  /// "For Denver, CO-based roles: The range is $90,000", "For candidates living in Ohio, the pay is $20 an hour".
  Span place_in_prose(const Money& money) const {
    constexpr std::uint32_t reach = 170;  // bytes
    const std::uint32_t begin =
        std::max(reading_.sentence(money.span).span.begin, money.span.begin - std::min(money.span.begin, reach));
    const std::optional<Match> band =
        begin < money.span.begin ? reading_.find(for_a_place, {begin, money.span.begin}) : std::nullopt;
    if (!band) return {};
    const std::span<const Hit> places = reading_.in(Lexicon::places, (*band)[1]);
    return !places.empty() && places.front().span.begin == (*band)[1].begin ? (*band)[1] : Span{};
  }

  const Reading& reading_;
  std::string_view text_;
  std::size_t footnote_ = std::string_view::npos;  // where a board says last that a figure is its guess
  std::vector<Money> all_;
  std::vector<Pay> found_;
  bool no_base_ = false;
};

}  // namespace

std::vector<Pay> read_pay(const Reading& reading) { return Reader(reading).run(); }

}  // namespace fineprint::extract::compensation
