#include <algorithm>
#include <utility>

#include "extract/benefits/offers.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::benefits {
namespace {

constexpr double generous_from = 25;  // days of paid leave a year
constexpr double most_holidays = 16;  // so many days need not be leave but public holidays
constexpr double most_days = 60;      // more is no yearly leave

constexpr Rule in_section{"benefits/offer_section", Weight::strong, "Under what is offered it says {quote}."};
constexpr Rule in_sentence{"benefits/offer_sentence", Weight::strong, "It offers {quote}."};
constexpr Rule in_list{"benefits/list", Weight::clear, "A list of benefits names {quote}."};
constexpr Rule named{"benefits/named", Weight::fair, "It names {quote}."};
constexpr Rule word_in_offer{"benefits/word_in_offer", Weight::clear, "Among what is offered stands {quote}."};
constexpr Rule unlimited_leave{"benefits/unlimited_leave", Weight::certain, "Leave has no fixed limit: {quote}."};
constexpr Rule days_of_leave{"benefits/days_of_leave", Weight::strong, "It counts the leave: {quote}."};
constexpr Rule called_generous{"benefits/called_generous", Weight::strong, "The leave is called generous: {quote}."};
constexpr Rule some_leave{"benefits/some_leave", Weight::clear, "Paid leave is offered: {quote}."};
constexpr Rule rule_list[] = {in_section,      in_sentence,   in_list,         named,     word_in_offer,
                              unlimited_leave, days_of_leave, called_generous, some_leave};

constinit Pattern unlimited(
    "\\b(?:unlimited,?|uncapped|unmetered|flex(?:ible)?(?! "
    "(?:schedules?|hours|work\\w*|spending|holidays?))|discretionary|open|untracked|non-accrual|no-limit|responsible|"
    "self-managed|take[ -](?:what|as|all|it as)[ -]you[ -]need(?:[ "
    "-]it)?|unbegrenzte?r?|illimites?|ilimitad[oa]s?|onbeperkte?)\"?[ -](?!(?:paid "
    ")?(?:sick|well|mental|parental|bereavement|volunteer))(?:and )?(?:(?!and |or |plus |with |unpaid )\\(?[a-z]+\\)?[ "
    "/-]{1,2}){0,3}(?:pto|fto|dto|time[- ]off|time away|vacations?|holidays?|leave|days "
    "off|urlaub\\w*|conges?|vacaciones|ferias|vakantiedagen|vrije "
    "dagen)\\b|\\b(?:conges|vacances|vacaciones|ferias)(?: ?: ?| )(?:[a-z]+ )?(?:il?limi|libres)|\\b(?:pto|time "
    "off|vacation|leave)\\b[^.;]{0,25}\\b(?:unlimited(?! (?:[a-z]+ "
    ")?(?:sick|well|mental|parental|snacks|coffee|access))|no (?:[a-z]+ )?(?:cap|limit)|as much as you need|you need "
    "it)|\\btake (?:the )?time off (?:as|when) you need|\\bas much (?:holiday|vacation|time off|leave|pto) as "
    "you|\\bno (?:fixed |set )?(?:limit|cap) (?:on|to) (?:your )?(?:vacation|time off|pto|holidays?|annual leave)");
constinit Pattern leave_days(
    "\\b([0-9]{1,2}(?:[.,]5)?|twenty[- "
    "]five|thirty|three|four|five|six)\\+?(?:\\s?(?:-|to|bis|a)\\s?([0-9]{1,2}))?\\+?[ "
    "-]?(?:(?:paid|working|business|calendar|full|bezahlte|volle|arbeits)[- "
    "]?){0,2}(days?|weeks?|tagen?|tage|wochen|jours?|dias|dagen|urlaubstage|vakantiedagen|vrije "
    "dagen|semanas|semaines|giorni|settimane)\\b[' ]{0,2}(?:[a-z()/+-]+ ){0,4}?(?:[a-z]+ ){0,2}(?:pto|time[- "
    "]off|vacations?|holidays?(?! party)|hols\\b|a/l\\b|al(?=$|[,.;)]| "
    "(?:\\+|plus|inc))|leave\\b|(?:jahres|erholungs)?urlaub\\w*|conges?|cp\\b|vacaciones|vacances|ferias|ferien|"
    "ferie\\b|vakantie|off\\b|verlof)|\\b(?:pto|paid time[- ]off|vacations?|holidays?|annual leave|leave|holiday "
    "allowance|urlaub\\w*|urlaubstage|conges?|vacaciones|ferias|vakantiedagen)\\b[^.;0-9]{0,28}\\b([0-9]{1,2}(?:[.,]5)?"
    ")\\+?(?:\\s?(?:-|to|bis)\\s?([0-9]{1,2}))?\\+? ?(?:(?:paid|working|business)[- "
    "]?)?(days?|weeks?|tage|jours|dias|dagen)\\b|\\b([0-9]{2})\\+? "
    "(urlaubstage|vakantiedagen|verlofdagen|conges|rtt|paid holidays|vrije dagen)\\b");
// "30 Tage Urlaub", "25 days of paid leave": the count belongs to the leave.
constinit Pattern count_of_leave(
    "\\b[0-9]{1,2}(?:[.,]5)?\\+?(?: ?(?:-|to|bis) ?[0-9]{1,2}\\+?)?[ "
    "-](?:(?:(?:paid|working|calendar|bezahlte|days?|weeks?|"
    "tage|wochen|jours?|dagen)'?|of|de) ){0,4}$");
constinit Pattern added(" (?:\\+|plus|and|excluding|excl\\.?) ");
constinit Pattern counted_days(
    "\\b([0-9]{1,2})\\+? (?:paid |annual )?(?:vacation|holiday|leave|pto|time[- ]off) days?\\b");
constinit Pattern not_leave(
    "\\b(?:parental|maternity|paternity|sick|bereavement|volunteer|study|military|family|caregiver|public|bank(?= hol)|"
    "floating|federal|company|office|remote|on-?site|notice|training|learning|adoption|bonding|medical|wellness|mental|"
    "birthday|conge "
    "(?:parental|maternite|paternite)|birth|primary|secondary|childbirth|compassionate|community|probation)\\b");
constinit Pattern paid_holidays("\\bpaid holidays?\\b.{0,3}$");
constinit Pattern generous(
    "\\b(?:generous|grosszugig\\w*|genereu\\w*|generos\\w*|ample|competitive|ruime?)(?:, |[ -])(?:[a-z]+(?: & | "
    "|-)){0,3}?(?:pto|time[- ]off|vacation|holidays?|leaves?|urlaub\\w*|conges?|vakantie\\w*)\\b");
constinit Pattern called("\\b(?:generous|grosszugig|genereu|generos|ample|ruim)");

double number(const Reading& reading, Span span) {
  const std::string_view word = reading.lower(span);
  if (word == "three") return 3;
  if (word == "four") return 4;
  if (word == "five") return 5;
  if (word == "six") return 6;
  if (word == "thirty") return 30;
  if (!word.empty() && !is_digit(word[0])) return 25;
  double value = 0;
  for (const char c : word) {
    if (!is_digit(c)) break;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// Days of leave a year that a sentence counts, 0 where it counts none.
std::pair<double, Span> counted_leave(const Reading& reading, Span sentence) {
  std::pair<double, Span> best{0, {}};
  reading.each(leave_days, sentence, [&](const Match& match) {
    const bool after = !match[4].empty(), word = !match[7].empty();
    const Span low = word    ? match[7]
                     : after ? match[4]
                             : match[1],
               unit = word    ? match[8]
                      : after ? match[6]
                              : match[3];
    // "25 days + bank holidays": what is added to the leave is not counted in it.
    Span counted = match.whole();
    if (const auto more = reading.find(added, counted)) counted.end = more->whole().begin;
    if (!counted.empty() && reading.holds(not_leave, counted)) return;
    const char first = reading.lower(unit)[0];
    double days = number(reading, low);
    if ((first == 'w' || first == 's') && reading.lower(unit).substr(0, 3) != "url") days *= 5;
    if (days < most_holidays && !counted.empty() && reading.holds(paid_holidays, counted)) return;
    if (days >= 5 && days <= most_days && days > best.first) best = {days, match.whole()};
  });
  reading.each(counted_days, sentence, [&](const Match& match) {
    const double days = number(reading, match[1]);
    if (days >= 5 && days <= most_days && days > best.first && !reading.holds(not_leave, match.whole()))
      best = {days, match.whole()};
  });
  return best;
}

bool is_leave(Choice benefit) { return benefit == choice::benefits::paid_time_off; }

void read_leave(const Reading& reading, const std::vector<Offer>& offers, Ledger& ledger) {
  Span told{};
  bool decided = false;
  std::uint32_t last = ~0u;
  for (const Offer& offer : offers) {
    const Sentence& sentence = reading.sentence(offer.hit->span);
    if (!is_leave(offer.benefit) && offer.benefit != choice::benefits::paid_holidays) continue;
    if (is_leave(offer.benefit) && told.empty()) told = offer.hit->span;
    if (sentence.span.begin == last) continue;
    last = sentence.span.begin;
    if (const auto match = reading.find(unlimited, sentence.span)) {
      ledger.say(unlimited_leave, choice::pto_policy::unlimited, match->whole());
      decided = true;
    } else if (const auto [days, span] = counted_leave(reading, sentence.span); days > 0) {
      ledger.say(days_of_leave, days >= generous_from ? choice::pto_policy::generous : choice::pto_policy::standard,
                 span);
      decided = true;
    } else if (const auto generously = reading.find(generous, sentence.span);
               generously && reading.holds(called, generously->whole()) &&
               !reading.holds(not_leave, generously->whole())) {
      ledger.say(called_generous, choice::pto_policy::generous, generously->whole());
      decided = true;
    }
  }
  if (!decided && !told.empty()) ledger.say(some_leave, choice::pto_policy::standard, told);
}

constinit Pattern with_help(
    "\\b(?:we(?:'ll| will| can)* (?:help|assist|handle|arrange|cover|pay|take "
    "care)|hilf|unterst|helpen|ayuda|apo[iy]o|ajud|accomp|aide)");

/// Sponsorship that is offered in so many words, wherever it stands; who needs one may be welcome without help.
void read_visa(const Reading& reading, Ledger& ledger) {
  const Decision visa = decide(Field::visa_sponsorship, ledger.reasons(Field::visa_sponsorship));
  if (visa.value != Value(choice::visa_sponsorship::will_sponsor)) return;
  const Reason& offer = *visa.winners.front();
  const Span words = offer.spans.front();
  const bool helped = reading.sentence(words).section == Section::offer || reading.holds(with_help, words);
  if ((offer.rule->id == "work_authorization/offers" &&
       reading.lower(words).find("requir") == std::string_view::npos) ||
      (offer.rule->id == "work_authorization/may_offer" && helped))
    ledger.say(named, choice::benefits::visa_support, words);
}

const Rule& rule_of(const Offer& offer) {
  if (offer.hit->doubtful) return word_in_offer;
  switch (offer.place) {
    case Place::section:
      return in_section;
    case Place::sentence:
      return in_sentence;
    case Place::list:
      return in_list;
    case Place::elsewhere:
      return named;
  }
  return named;
}

/// The words of an offer, with the number that counts them.
Span told(const Reading& reading, const Offer& offer) {
  constexpr std::uint32_t reach = 32;  // bytes
  const Span hit = offer.hit->span;
  if (!is_leave(offer.benefit)) return hit;
  const std::uint32_t from = std::max(reading.sentence(hit).span.begin, hit.begin - std::min(hit.begin, reach));
  const auto count = reading.find(count_of_leave, {from, hit.begin});
  return count ? join(count->whole(), hit) : hit;
}

void say_flag(Ledger& ledger, const Rule& rule, Choice benefit, Span span) {
  constexpr std::pair<Choice, Field> flags[] = {
      {choice::benefits::equity, Field::equity_mentioned},
      {choice::benefits::learning_budget, Field::learning_budget_mentioned},
      {choice::benefits::conference_budget, Field::conference_budget_mentioned},
      {choice::benefits::hardware_choice, Field::hardware_choice_mentioned}};
  for (const auto& [value, field] : flags)
    if (value == benefit) ledger.say(rule, field, true, span);
}

// "$140K - $200K, 0.50% - 1.50%": a share of the firm beside the pay, or in the next cell of its row.
#define SHARE "(\\d{1,2}(?:\\.\\d+)?%? ?- ?\\d{1,2}(?:\\.\\d+)?%)"
#define PAY "(?:[$]|£|€) ?\\d[\\d.,]*k? ?- ?(?:[$]|£|€)? ?\\d[\\d.,]*k?"
constinit Pattern share_beside_pay(PAY "(?: ?[^\\w\\s$%] ?| )" SHARE "(?! ?[a-z])");
constinit Pattern share_alone("^" SHARE "$");
constinit Pattern ends_in_pay(PAY "$");
#undef PAY
#undef SHARE

void read_share(const Reading& reading, Ledger& ledger) {
  const Sentence* last = nullptr;
  for (const Sentence& sentence : reading.layout.sentences()) {
    const Sentence* const above = std::exchange(last, &sentence);
    if (reading.lower(sentence.span).find('%') == std::string_view::npos) continue;
    std::optional<Match> match = reading.find(share_beside_pay, sentence.span);
    if (!match && above != nullptr && reading.holds(ends_in_pay, above->span))
      match = reading.find(share_alone, sentence.span);
    if (!match || sentence.section == Section::about_us) continue;
    ledger.say(word_in_offer, choice::benefits::equity, (*match)[1]);
    say_flag(ledger, word_in_offer, choice::benefits::equity, (*match)[1]);
  }
}

}  // namespace

void read(const Reading& reading, Ledger& ledger) {
  const std::vector<Offer> offers = offers_of(reading);
  const Decision visa = decide(Field::visa_sponsorship, ledger.reasons(Field::visa_sponsorship));
  const bool no_visa = visa.value == Value(choice::visa_sponsorship::will_not_sponsor);
  for (const Offer& offer : offers) {
    // "Visa-Sponsoring ist leider nicht möglich": what the sentence refuses it does not give.
    if (no_visa && offer.benefit == choice::benefits::visa_support &&
        reading.sentence(offer.hit->span).span.overlaps(visa.winners.front()->spans.front()))
      continue;
    ledger.say(rule_of(offer), offer.benefit, told(reading, offer));
    say_flag(ledger, rule_of(offer), offer.benefit, offer.hit->span);
  }
  read_share(reading, ledger);
  read_leave(reading, offers, ledger);
  read_visa(reading, ledger);
}

std::span<const Rule> rules() { return rule_list; }

}  // namespace fineprint::extract::benefits
