#include "extract/work_model/hours.hpp"

#include <algorithm>
#include <string_view>

#include "extract/work_model/statements.hpp"
#include "match/context.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::work_model {
namespace {

namespace kind = choice::employment_type;

constexpr double full_from = 35, part_to = 32;  // hours a week
constexpr double full_share = 90;               // of a hundred

// Hours that staff have to reach for a benefit, or that two parties share.
constinit Pattern hours_of_others(
    "\\b(?:employees?|staff|associates|colleagues|members|workers|eligib\\w*|overlap\\w*|accru\\w*|position being)\\b");
constinit Pattern fte_share("\\b([01])[.,]([0-9]{1,2}) ?fte\\b|\\bfte ?[:=(]? ?([01])[.,]([0-9]{1,2})\\b");
constinit Pattern hours_heading("\\b(?:weekly|standard|scheduled|contracted)[a-z ]* hours|\\bhours (?:per|a) week\\b");
// "Staff who work 35 hours a week or more" get something for it.
constinit Pattern staff_at_work("\\b(?:employees|staff|associates|colleagues|those)\\b[^.;]{0,12} work");
// To work so many hours is asked: hours of the job among what it takes.
constinit Pattern to_work_them("\\b(?:work|working|commit\\w*|availab\\w*)\\b[^.;]{0,25}$");
constinit Pattern hours_week(
    "\\b(?:([0-9]{2})(?:[.,]([0-9]{1,2}))?\\s?(?:-|to|bis|a|tot)\\s?)?([0-9]{2})(?:[.,][0-9]{1,2})?\\+?[ "
    "-]?(?:hours?|/?hrs?|h|std|stunden|heures|horas|uur|u|uren|urige)\\.?\\s?(?:(?:/|a|per|each|every|of work "
    "(?:per|a)|pro|par|por|a la|in der|die|working|work)?[ -]?(?:work(?:ing)? "
    ")?(?:weeks?|wk|woche|semaine|semana(?:l|les|is)?|werkweek|weekly|hebdo\\w*)|/w\\b|p/?w\\b|\\b(?= (?:avec |\\+ "
    ")?[^.;]{0,6}\\brtt\\b)|\\b(?=,? "
    "(?:full|mon(?:day)?\\b)))");
constinit Pattern week_hours(
    "\\b(?:hours(?=[:= ]{1,3}[0-9.,]{2,5} ?(?:/|per |a )week)|weekly (?:hours|working hours)|standard hours|expected "
    "hours|hours per week|hours/week|work(?:ing)? "
    "hours|uren per "
    "week|werkweek van|wochenstunden|wochenarbeitszeit|horas semanais|horas "
    "semanales)\\s?[:=]?\\s?(?:([0-9]{2})\\s?(?:-|to|bis|tot)\\s?)?([0-9]{2})\\b");
constinit Pattern not_the_week(
    "\\b(?:max(?:imum)?(?: of)?|up to|bis zu|at least [0-3]|minimum (?:of )?[12][0-9]|min\\.? "
    "[12]|first|over|support|saves?|24|coverage|within|less than|more than|averag\\w+ (?:of )?(?:1|2)|employees "
    "who|working at least|working (?:between|fewer|less|more)|fewer than|between [0-9]+ and|average)\\b[^.;]{0,14}$");
// Where one spends the days of a week: "3 days at work and 2 days remote".
#define SPENT                                                                                                        \
  "(?:a week |per week )?(?:on-?site|(?:in|at) (?:the |our )?office|in-office|in[- ]person|at work|wfo|remote|from " \
  "home|at home|wfh|home)\\b"
constinit Pattern week_laid_out(
    "\\b(?:mon(?:day)?s?\\s?(?:-|to|through|thru|till|until|\\w+)\\s?fri(?:day)?s?|sun(?:day)?s?\\s?(?:-|to|through|"
    "thru)\\s?thu(?:rs?)?(?:day)?s?|m-f)\\b(?=[^.;]{0,25}(?:\\b[0-9]{1,"
    "2}(?:[:.][0-9]{2})?\\s?(?:am|a\\.m|pm|h(?:(?:ou)?rs)?\\b|-|to|:)|in the office|working week|business "
    "hours|shift|schedule|work))|\\b([1-4]) days? " SPENT "[^.;]{0,12}\\b([1-4]) (?:days? )?" SPENT
    "|\\bfridays?[ :(-]{1,3}(?:remote|from home|wfh|at home)|\\b(?:five|six|[56])[- ](?:days? "
    "(?:work(?:ing)? )?|work(?:ing)? days (?:a |per ))week|\\b9[/-]80s? (?:work )?(?:schedule|week)");
#undef SPENT
// Monday to Friday in other languages, with the hours of the day.
constinit Pattern week_abroad(
    "\\b(?:segunda|lunes|montag|lundi|maandag)s? (?:a|bis|au|tot(?: en met)?|t/m|-) "
    "(?:sexta|viernes|freitag|vendredi|vrijdag)s?\\b(?=[^.;]{0,20}\\b[0-9]{1,2} ?(?:h|:|uhr|uur|as\\b|a\\b|-))");
// "* 8 hour shift" / "* Monday to Friday": lines under a label. "Hours: M-F": behind one, it stands in group 1.
constinit Pattern lone_week(
    "^\\W*(?:(?:total|work(?:ing)?|job|shift|weekly|standard|normal) "
    ")?((?:hours|schedule|shifts?|days)\\W{1,3})?(?:mon(?:day)?\\s?(?:-|to|through)\\s?fri(?:day)?|m-f)(?:\\W* "
    "days)?\\W*$");
constinit Pattern of_a_schedule("^\\W*schedule\\b|\\b(?:8|10) hour shift");
// "Pensum: 80 - 100 %", "100% FTE"; "32-40 uur".
constinit Pattern share_of_week(
    "\\b(?:(?:arbeits)?pensum|stellenumfang|beschaftigungsgrad|taux d'activite|fte)[: (]{0,3}(?:[0-9]{2,3} ?%? ?- "
    "?)?([0-9]{2,3}) ?%|\\b([0-9]{2,3}) ?% fte\\b");
// "Charge : 4 jours par semaine", "a raison de 2 ou 3 jours/semaine": how much one works, not where.
constinit Pattern french_days(
    "\\b(?:charge|temps|rythme|raison|contrat)\\b(?:(?!tele|presen|burea|site|possib|accept)[^.;]){0,40}\\b[1-4](?:[.,]"
    "5)? ?"
    "(?:(?:a|ou|-) ?[1-4] ?)?j(?:ours?)? ?(?:/|par) ?sem(?:aine)?\\b(?! (?:(?:de|en) |minimum|au ))");
constinit Pattern dutch_hours("\\b([0-9]{2}) ?(?:-|tot|a) ?([0-9]{2}) (?:uur|uren|u)\\b");

// "Monday to Friday (50%)": a share of full hours.
constinit Pattern part_of_full(
    "\\b[1-8][05] ?% ?(?:position|job|fte|post|role|stelle|pensum|contract)|\\([1-8][05] ?%\\)");
constinit Pattern clock(
    "\\b([0-9]{1,2})(?:[:.][0-9]{2})? ?(?:[ap]\\.?m\\.?)? ?(?:-|to|until) ?([0-9]{1,2})(?:[:.][0-9]{2})? "
    "?(?:[ap]\\.?m|hrs|h\\b|uhr|$|[^0-9])");
// "Support runs Monday to Friday": the hours of a desk or a shop.
constinit Pattern opening_hours("\\b(?:runs?|open(?:s|ed)?|opening hours)\\b[^.;]{0,16}$");

class Finder {
 public:
  explicit Finder(const Reading& reading) : reading_(reading), text_(reading.document.text()) {}

  Hours run() {
    for (const Sentence& sentence : reading_.layout.sentences())
      if (!silent(reading_, sentence)) read(sentence);
    return std::move(told_);
  }

 private:
  void read(const Sentence& sentence) {
    if (!has_digit(sentence.span)) return;
    const auto labelled = reading_.find(week_hours, sentence.span);
    const bool opens = labelled && labelled->whole().begin == sentence.span.begin;  // "Hours per week: 40"
    if (sentence.section == Section::requirements && !opens) return hours_asked(sentence);
    if (const auto share = reading_.find(fte_share, sentence.span)) {
      const bool second = (*share)[1].empty();
      const bool whole = reading_.text((*share)[second ? 3 : 1]) == "1" && number((*share)[second ? 4 : 2]) == 0;
      const bool part = reading_.text((*share)[second ? 3 : 1]) == "0";
      if (whole || part) say(whole ? kind::full_time : kind::part_time, share->whole());
    }
    // "Scheduled Weekly Hours:" / "40"
    const std::size_t index = reading_.layout.index_at(sentence.span.begin);
    if (sentence.span.size() <= 5 && index > 0 &&
        reading_.holds(hours_heading, reading_.layout.sentences()[index - 1].span)) {
      const Span figure{sentence.span.begin, std::min(sentence.span.begin + 2, sentence.span.end)};
      week_of(number(figure), number(figure), sentence.span);
    }
    const std::optional<Match> match = reading_.find(hours_week, sentence.span);
    if (match) {
      const double low = number((*match)[1]), high = number((*match)[3]);
      const bool bounded = reading_.holds(not_the_week, {before(sentence, match->whole(), 30), match->whole().begin});
      const bool others = (high <= part_to && reading_.holds(hours_of_others, sentence.span)) ||
                          reading_.holds(staff_at_work, {sentence.span.begin, match->whole().begin});
      if (!bounded && !others && high <= 60) week_of(low > 0 ? low : high, high, match->whole());
    }
    if (labelled) {
      const double low = number((*labelled)[1]), high = number((*labelled)[2]);
      week_of(low > 0 ? low : high, high, labelled->whole());
    }
    if (const auto share = reading_.find(share_of_week, sentence.span)) {
      const bool full = number((*share)[1].empty() ? (*share)[2] : (*share)[1]) >= full_share;
      say(full ? kind::full_time : kind::part_time, share->whole());
    }
    // "24-32 U" are units of a rack elsewhere.
    if (const auto range = reading_.find(dutch_hours, sentence.span);
        range && !match && (reading_.language == "nl" || !reading_.lower(range->whole()).ends_with(" u")))
      week_of(number((*range)[1]), number((*range)[2]), range->whole());
    if (const auto days = reading_.find(french_days, sentence.span)) say(kind::part_time, days->whole());
    if (const auto week = reading_.find(week_abroad, sentence.span); week && told_.laid_out.empty())
      told_.laid_out = week->whole();
    if (const auto lone = reading_.find(lone_week, sentence.span);
        lone && told_.laid_out.empty() && (!(*lone)[1].empty() || under_schedule(index)))
      told_.laid_out = sentence.span;
    if (const auto laid = reading_.find(week_laid_out, sentence.span)) {
      const double office = number((*laid)[1]), home = number((*laid)[2]);
      const bool opening = reading_.holds(opening_hours, {sentence.span.begin, laid->whole().begin});
      const auto share = reading_.find(part_of_full, sentence.span);
      if (share) say(kind::part_time, share->whole());
      if ((office == 0 || office + home == 5) && !opening && !share && !short_day(sentence.span) &&
          told_.laid_out.empty())
        told_.laid_out = laid->whole();
    }
  }

  /// "9 am - 1 pm": fewer hours than full days have.
  bool short_day(Span span) const {
    constexpr int full_day = 7, half_turn = 12;
    const auto times = reading_.find(clock, span);
    if (!times) return false;
    const int hours =
        (static_cast<int>(number((*times)[2])) - static_cast<int>(number((*times)[1])) + 2 * half_turn) % half_turn;
    return hours > 0 && hours < full_day;
  }

  bool under_schedule(std::size_t index) const {
    const std::vector<Sentence>& all = reading_.layout.sentences();
    for (std::size_t i = index > 3 ? index - 3 : 0; i < index; ++i)
      if (reading_.holds(of_a_schedule, all[i].span)) return true;
    return false;
  }

  /// "Able to work 40 hours per week" among what the job takes.
  void hours_asked(const Sentence& sentence) {
    const auto match = reading_.find(hours_week, sentence.span);
    if (!match || !reading_.holds(to_work_them, {before(sentence, match->whole(), 45), match->whole().begin})) return;
    const double low = number((*match)[1]), high = number((*match)[3]);
    if (low == 0 && high >= full_from && high <= 60) week_of(high, high, match->whole());
  }

  void week_of(double low, double high, Span span) {
    if (high >= full_from && low >= part_to - 8) return say(kind::full_time, span);
    const std::string_view next =
        reading_.lower({span.end, std::min<std::uint32_t>(span.end + 9, static_cast<std::uint32_t>(text_.size()))});
    if (next.find("minimum") != next.npos || next.starts_with(" min")) return;
    if (high <= part_to && high >= 4) say(kind::part_time, span);
  }

  bool has_digit(Span span) const {
    const std::string_view words = text_.substr(span.begin, span.size());
    return std::any_of(words.begin(), words.end(), is_digit) || words.find("M-F") != words.npos ||
           words.find("riday") != words.npos;
  }

  double number(Span span) const {
    double value = 0;
    for (const char c : reading_.text(span))
      if (is_digit(c)) value = value * 10 + (c - '0');
    return value;
  }
  static std::uint32_t before(const Sentence& sentence, Span span, std::uint32_t reach) {
    return span.begin > sentence.span.begin + reach ? span.begin - reach : sentence.span.begin;
  }

  void say(Choice value, Span span) { told_.weekly.emplace_back(value, span); }

  const Reading& reading_;
  std::string_view text_;
  Hours told_;
};

}  // namespace

bool silent(const Reading& reading, const Sentence& sentence) {
  // "Please note: this is a full-time position" opens the part on applying.
  const bool note = sentence.section == Section::process && of_this_job(reading, sentence.span);
  return (off_topic(sentence) && sentence.section != Section::chrome && !note) || is_task(reading, sentence) ||
         of_other_staff(reading, sentence);
}

Hours hours_told(const Reading& reading) { return Finder(reading).run(); }

}  // namespace fineprint::extract::work_model
