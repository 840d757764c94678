#include "extract/compensation/words.hpp"

#include <algorithm>

#include "match/context.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::compensation {
namespace {

constexpr Rule rule_list[] = {
    {"compensation/salary_in_words", Weight::fair, "The posting speaks of a salary: {quote}."},
    {"compensation/hourly_in_words", Weight::clear, "The work is paid by the hour: {quote}."},
    {"compensation/daily_in_words", Weight::clear, "The work is paid by the day: {quote}."},
    {"compensation/project_in_words", Weight::clear, "The work is paid as a whole: {quote}."},
    {"compensation/negotiable", Weight::strong, "The pay can be negotiated: {quote}."},
    {"compensation/by_experience", Weight::clear, "The pay follows experience: {quote}."},
    {"compensation/overtime_paid", Weight::clear, "Overtime is paid: {quote}."},
    {"compensation/overtime_exempt", Weight::clear, "The position is exempt from overtime pay: {quote}."},
};
constexpr const Rule& salary_in_words = rule_list[0];
constexpr const Rule& hourly_in_words = rule_list[1];
constexpr const Rule& daily_in_words = rule_list[2];
constexpr const Rule& project_in_words = rule_list[3];
constexpr const Rule& negotiable = rule_list[4];
constexpr const Rule& by_experience = rule_list[5];
constexpr const Rule& overtime_paid = rule_list[6];
constexpr const Rule& overtime_exempt = rule_list[7];

// "Salary history", "Lohn- und Gehaltsabrechnung"
constinit Pattern salary_aside(
    "\\A'?s?,? "
    "?(?:history|expectations?|expected|requirements?|required|survey|calculator|insights?|data|guide|negotiat|"
    "sacrifice|continuation|deferral|reviews?|administration|benchmark|estimat|information from|wunsch|vorstellung|- "
    "(?:und|&) [a-z-]*(?:abrechn|buchhalt|modell|struktur|system)|modell|struktur|varia[bv])");
// "Salary: N/A" and a dash below the label tell nothing.
constinit Pattern left_empty("^:?\\s*(?:-+|n/?a|tbd|tbc|none)\\s*(?:\\n|$)");
constinit Pattern aside_before(
    "(?:(?:%|percent) "
    "of|current|desired|previous|past|your|their "
    "own|last|minimum|expected|share|state|mention|indicate|provide|gewunschte|"
    "angabe (?:ihrer|deiner)|pretensiones|pretensao|pretentions?|expectativa|aspiracion|ihre|deine) (?:the |your |of "
    "|de )*$|each job(?: title)?\\b[^.]{0,20}$");  // what a resume tells of earlier jobs
// "A salaried position", "Type: Salaried".
constinit Pattern salaried(
    "\\bsalaried,? (?:or |exempt |(?:full|part)[- ]time,? |permanent )*(?:positions?|roles?|jobs?|employees?|w-?2|"
    "employment)\\b|\\b(?:type|status|basis|classification)[: ]{1,3}salaried\\b");
// "250 salariés": the French word is of people.
constinit Pattern of_people("(?:\\d|\\b(?:les|des|de|nos|aux|ses|et|ou)) $");
// "Overtime is paid at the hourly rate", "a rise in the hourly rate".
constinit Pattern extra_hours("\\b(?:overtime|ot|increase|rise)\\b[^.;]{0,40}$");
// Words that open the way to the longer patterns below.
constinit Pattern hour("hour|stunden|horaire|uurtarief|por hora");
constinit Pattern day("day|daily|tages|tjm|journalier|dagtarief|diaria");
constinit Pattern whole("project|fixed|fee|lump|milestone|pauschal|forfait");
constinit Pattern what_one_brings("exper|erfahrung|ervaring|profil|valia|perfil|qualifi|skill|senior[ei]");
// What depends is an offer, or, on a board's line that says no more, the pay.
constinit Pattern offer_depends(
    "\\b(?:offers?|where you (?:land|fall)|placement)\\b[^.;]{0,40}\\b(?:depend|reflect)|\\buberzahlung\\b|"
    "\\b(?:extending|making) an offer\\b|^\\W*depends? on experience\\W*$");
constinit Pattern short_for_experience("doe|boe$|d\\.o|o\\.e|(?:on|per) exp\\b");
constinit Pattern bargain("negotia|overleg|convenir|verhand|vereinbar|absprache|negoc|combinar|onderhand");
constinit Pattern beyond_hours("overtime|ot |exempt|flsa|half|uberstunden|supplementaires|horas extra|overuren");
constinit Pattern hourly_words(
    "hourly[,/;]? "
    "\\(?(?:position|role|job|contract|basis|rate|pay|wage|compensation|paid|assignment|employment|non[- "
    "]?exempt)|(?:paid|w2|w-2|1099|"
    "c2c|type|pay|basis)\\W{0,4}hourly|paid (?:by the hour|per hour)|per[ -]hour basis|stundenlohn|stundensatz|auf "
    "stundenbasis|taux horaire|uurtarief|(?:tarifa|pago|pagamento) por hora");
constinit Pattern daily_words(
    "(?:day|daily)[ -]rates?|paid (?:daily|by the day|per day)|tagess(?:a|ae)tz|\\btjm\\b|taux journalier|tarif "
    "journalier|dagtarief|tarifa "
    "diaria");
constinit Pattern project_words(
    "(?:paid|pay|payment|compensation|rate|price|fee)s? (?:is |will be )?(?:per|by the|by) "
    "(?:project|milestone|deliverable)|fixed[ -]price (?:contract|project|basis|engagement)|project[ -]based "
    "(?:pay|compensation|payment|fee)|flat fee|lump sum|milestone[ -]based payment|per[ -]project "
    "(?:basis|rate|pay)|pauschalpreis|forfait global");
constinit Pattern experience_words(
    "(?:commensurate|commensurable|depend(?:s|ing|ent|ant)?|dependant|dependent|based|according|accordance|determined|"
    "determine|determining|var(?:y|ies)|reflect(?:s|ive)?|consider(?:s|ed|ing|ations?)?|factors?|factoring|align(?:s|"
    "ed)|in line|function of|relative to|tailored|matched|taking into account|upon|per|contingent|pending|account "
    "for|variations? in)\\b[^.;\\n]{0,200}?\\b(?:experiences?|seniority(?! level| of))\\b");
constinit Pattern experience_abroad(
    "(?:je|gehalt|vergutung|bezahlung) nach (?:\\w+ "
    ")?(?:erfahrung|qualifikation|berufserfahrung)|(?:entsprechend|abhangig von|in "
    "abhangigkeit (?:von|der)|orientiert sich an) "
    "(?:\\w+ ){0,3}(?:erfahrung|qualifikation|berufserfahrung)|selon (?:\\w+ "
    "){0,3}(?:[dl]')?(?:experience|profil|competences)|(?:en fonction d(?:e|u)|adaptee?s? (?:a|au)) (?:\\w+ "
    "){0,3}(?:[dl]')?(?:experience|profil)|segun (?:\\w+ "
    "){0,3}(?:experiencia|valia|perfil)|en funcion de (?:\\w+ "
    "){0,3}(?:experiencia|valia|perfil)|(?:compativel com|de "
    "acordo com|conforme) (?:\\w+ ){0,3}(?:experiencia|perfil|senioridade)|(?:afhankelijk van|op basis "
    "van|o\\.b\\.v\\.|pas(?:send|t) "
    "bij|aansluit(?:end)? (?:bij|op)|in lijn met|naar "
    "gelang|af op) (?:\\w+ ){0,3}(?:ervaring|kennis)|naar ervaring");
// "$90,000 to $110,000 depending on qualifications".
constinit Pattern by_qualifications(
    "(?:depend(?:s|ing|ent|ant)|based|commensurate|according)\\b[^.;\\n]{0,24}\\bqualifications?\\b");
constinit Pattern commensurate("\\bcommensurate\\b");
constinit Pattern experience_first(
    "(?:experience|skills?|qualifications?)[^.;\\n]{0,60}(?:will |may |can |does )?(?:be |are |is "
    ")?(?:determine|influence|affect|impact|considered|taken into account)s? "
    "[^.;\\n]{0,40}(?:pay|salary|compensation|offer|rate)");
constinit Pattern doe(
    "\\bd\\.?o\\.?e\\b\\.?|^[a-z/ ]{3,30}: ?boe$|depends? on exp\\b|based on exp\\b|depending on exp\\b|per exp\\b");
constinit Pattern paid_before("(?:\\dk?|hr|hour|salary|rate|pay|equity|\\))\\W{1,3}$");  // "$65/hr doe"
constinit Pattern energy(
    "department of energy|doe "
    "(?:q|l|clearance|directive|order|site|lab|facility|contractor|complex|funded|security)|the doe|doe het|doe-het");
constinit Pattern negotiable_words(
    "negotiable|to be negotiated|open to negotiation|negotiabl|room for negotiation|can be "
    "negotiated|verhandelbar|verhandlungsbasis|verhandlungssache|(?:gehalt|vergutung|bezahlung|lohn|stundensatz)[^.;]{"
    "0,12} nach (?:vereinbarung|absprache)|a "
    "negocier|negociable|negociavel|onderhandelbaar|salario a combinar|a combinar|(?:salario|sueldo|remuneracion)[: "
    "]{1,2}a convenir|salaris in overleg|vhb");
constinit Pattern not_negotiable(
    "(?:not|non|isn't|never)[ -]?(?:be )?negotiable|non-negotiable|negotiable "
    "(?:start|hours|schedule|location)|(?:start|hours|schedule|location|dates?|days?|semaine|jours|horaires)[^.;\\n]{0,"
    "20} (?:negotiable|negociable)");
constinit Pattern paid_overtime(
    "time and a half|time-and-a-half|1\\.5x (?:pay|overtime|for)|\\b(?:overtime|ot)[ "
    "-](?:pay|eligible|paid|premium|compensation|rates?|available at|claimable|hours? (?:are |is "
    ")?paid|bonus|allowance)|paid "
    "overtime|overtime is (?:paid|compensated)|\\bovertime\\b[^.;]{0,40} paid (?:at|for)|eligible for "
    "overtime|overtime at 1\\.5|(?:pay|paid|rate) for "
    "overtime|flsa[^.;\\n]{0,20}non[- ]?exempt|flsa\\W{1,3}ne?\\b|(?:^|\\n)(?:flsa )?exempt\\W{1,3}no\\b|non[- ]exempt "
    "(?:position|role|status|job|hourly)|(?:status|classification|position|role|hourly)[^.\\n]{0,14}non[- "
    "]exempt|\\(non[- ]exempt\\)|bezahlte uberstunden|uberstunden(?:vergutung| werden (?:bezahlt|vergutet))|vergutung "
    "von uberstunden|heures supplementaires (?:re)?(?:payees|munerees)|horas extras? "
    "(?:pagas|pagadas|remuneradas)|pago de horas extra|overuren (?:worden )?(?:uit)?betaald|betaalde overuren");
constinit Pattern not_overtime(
    "(?:no|not|non|without|isn't|ineligible)[ -](?:\\w+ ){0,3}overtime|overtime (?:is )?not|no ot\\b|unpaid overtime");
constinit Pattern exempt_words(
    "non[- ]exempt\\W{1,3}no\\b|(?:^|\\n)(?:flsa "
    ")?exempt\\W{1,3}yes\\b|\\bflsa\\W{1,3}e\\b|(?:flsa|status|classification|classified as|position|role|job|full[ "
    "-]time|salaried|regular|type|m-f|category)\\b[^.;]{0,16}?\\bexempt\\b|\\bexempt,? "
    "(?:position|role|status|job|salaried|full[ -]time|employee|from overtime)|\\(exempt\\)|overtime[- ]exempt|exempt "
    "from overtime|not eligible for overtime|overtime not eligible");
// Both are named: the sentence speaks of whoever works there.
constinit Pattern both_kinds("\\bexempt,? ?(?:or|and|/|&) ?non|\\bnon[- ]exempt,? ?(?:or|and|/|&) ?exempt");
constinit Pattern other_exempt(
    "non[- /]{0,3}exempt(?!\\W{1,3}no\\b)|exempt[ /]+non|exempt (?:and|or|from (?!overtime))|tax|cap[- "
    "]exempt|organization|visa");

bool has(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

const Hit* pay_hit(const Reading& reading, Span span) {
  for (const Hit& hit : reading.in(Lexicon::pay, span))
    if (hit.category() == Category::pay_word || hit.category() == Category::ote_word) return &hit;
  return nullptr;
}

class Words {
 public:
  Words(const Reading& reading, Ledger& ledger, const std::vector<Pay>& pays)
      : reading_(reading), ledger_(ledger), pays_(pays) {}

  void run(bool typed) {
    const std::vector<Sentence>& sentences = reading_.layout.sentences();
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (sentences[i].section == Section::chrome || is_task(reading_, sentences[i])) continue;
      const Span span = sentences[i].span;
      const bool pay = pay_hit(reading_, span) != nullptr || figure_in(span);
      const bool pay_before = i > 0 && pay_hit(reading_, sentences[i - 1].span) != nullptr;
      if (!typed) footing(span);
      if ((pay || pay_before || reading_.holds(offer_depends, span)) && reading_.holds(what_one_brings, span))
        experience(span, pay);
      if (reading_.holds(short_for_experience, span)) shorthand(span, pay || pay_before);
      if (reading_.holds(bargain, span)) negotiation(span, pay || pay_before);
      if (reading_.holds(beyond_hours, span)) overtime(with_label(i));
    }
  }

 private:
  /// "FLSA Status:" / "Exempt": a lone value with the label above it.
  Span with_label(std::size_t index) const {
    const std::vector<Sentence>& all = reading_.layout.sentences();
    const Span span = all[index].span;
    const bool value = index > 0 && span.size() < 14 && all[index - 1].span.size() < 30;
    return {value ? all[index - 1].span.begin : span.begin, span.end};
  }

  void footing(Span span) {
    if (reading_.holds(hour, span))
      if (const auto match = reading_.find(hourly_words, span);
          match && !reading_.holds(extra_hours, {span.begin, match->whole().begin}))
        ledger_.say(hourly_in_words, choice::pay_type::hourly, match->whole());
    if (reading_.holds(day, span))
      if (const auto match = reading_.find(daily_words, span))
        ledger_.say(daily_in_words, choice::pay_type::daily, match->whole());
    if (reading_.holds(whole, span))
      if (const auto match = reading_.find(project_words, span))
        ledger_.say(project_in_words, choice::pay_type::project, match->whole());
    if (said_salary_) return;
    const Section section = reading_.sentence(span).section;
    if (section == Section::legal || section == Section::process) return;
    if (const auto match = reading_.find(salaried, span)) {
      ledger_.say(salary_in_words, choice::pay_type::salary, match->whole());
      said_salary_ = true;
      return;
    }
    for (const Hit& hit : reading_.in(Lexicon::pay, span)) {
      if (hit.category() != Category::pay_word) continue;
      const Period period = has_tag(hit, Tag::hourly) || has_tag(hit, Tag::daily) ? Period::hourly : Period::unknown;
      if (period != Period::unknown || !names_salary(reading_.lower(hit.span))) continue;
      if (reading_.holds(salary_aside, {hit.span.end, std::min(span.end, hit.span.end + 30)})) continue;
      if (reading_.holds(aside_before, {hit.span.begin > 45 ? std::max(span.begin, hit.span.begin - 45) : span.begin,
                                        hit.span.begin}))
        continue;
      if (reading_.holds(left_empty, {hit.span.end, hit.span.end + 12})) continue;
      if (context_of(reading_, hit.span).other_party != nullptr) continue;
      if (reading_.lower(hit.span) == "salaries" &&
          reading_.holds(of_people, {hit.span.begin - std::min(hit.span.begin, 6U), hit.span.begin}))
        continue;
      ledger_.say(salary_in_words, choice::pay_type::salary, hit.span);
      said_salary_ = true;
      return;
    }
  }

  static bool names_salary(std::string_view words) {
    for (const std::string_view part : {"salar", "gehalt", "salaire", "sueldo", "lohn", "ctc", "cost to company",
                                        "jaarsalaris", "loon", "brutto", "retribu", "remunerac", "verg", "base pay"})
      if (has(words, part)) return true;
    return false;
  }

  void experience(Span span, bool pay) {
    auto match = reading_.find(experience_words, span);
    if (!match) match = reading_.find(experience_abroad, span);
    if (!match) match = reading_.find(experience_first, span);
    const bool lone = span.size() < 34;  // "Depending on qualifications", below the pay
    if (!match && (figure_in(span) || lone || reading_.holds(commensurate, span)))
      match = reading_.find(by_qualifications, span);
    if (!match) return;
    // "Three or four days a week, negotiable according to profile".
    const auto other = reading_.find(not_negotiable, span);
    if (other && other->whole().end + 2 >= match->whole().begin && other->whole().begin < match->whole().begin) return;
    // "Pay ... . You have 5 years of experience": in a sentence without a word of pay only an offer or figure can be
    // meant.
    if (!pay && !lone) {
      const std::string_view words = reading_.lower(span);
      const bool offer = has(words, "offer") || has(words, "where you") || has(words, "uberzahlung") ||
                         has(words, "individual") || has(words, "range") || has(words, "amount") ||
                         has(words, "actual") || has(words, "vary") || has(words, "final");
      if (!offer) return;
    }
    const Section section = reading_.sentence(span).section;
    if (section == Section::requirements && pay_hit(reading_, match->whole()) == nullptr && !near_pay(match->whole()))
      return;
    ledger_.say(by_experience, choice::rate_negotiable::depends_on_experience, match->whole());
  }

  bool near_pay(Span span) const {
    return pay_hit(reading_, {span.begin > 90 ? span.begin - 90 : 0, span.end + 40}) != nullptr;
  }

  void shorthand(Span span, bool pay) {
    if (reading_.holds(energy, span)) return;
    const auto match = reading_.find(doe, span);
    if (!match) return;
    const std::string_view written = reading_.text(match->whole());
    if (written == "Doe" || (written == "doe" && !reading_.holds(paid_before, {span.begin, match->whole().begin})))
      return;
    if (pay || has(reading_.lower(span), "competitive") || has(reading_.lower(span), "/hr"))
      ledger_.say(by_experience, choice::rate_negotiable::depends_on_experience, match->whole());
  }

  void negotiation(Span span, bool pay) {
    if (reading_.holds(not_negotiable, span)) return;
    const auto match = reading_.find(negotiable_words, span);
    if (!match) return;
    const bool figure = has(reading_.lower(span), "$") || has(reading_.lower(span), "lpa");
    if ((pay || figure) && context_of(reading_, match->whole()).negated == nullptr)
      ledger_.say(negotiable, choice::rate_negotiable::negotiable, match->whole());
  }

  void overtime(Span span) {
    if (reading_.holds(both_kinds, span)) return;
    if (const auto match = reading_.find(exempt_words, span);
        match &&
        !reading_.holds(other_exempt, {match->whole().begin > 5 ? match->whole().begin - 5 : 0, match->whole().end}))
      return ledger_.say(overtime_exempt, choice::overtime::exempt, match->whole());
    if (reading_.holds(not_overtime, span)) return;
    if (const auto match = reading_.find(paid_overtime, span))
      ledger_.say(overtime_paid, choice::overtime::paid, match->whole());
  }

  bool figure_in(Span span) const {
    const auto at = std::partition_point(pays_.begin(), pays_.end(),
                                         [&](const Pay& pay) { return pay.money.span.end <= span.begin; });
    return at != pays_.end() && at->money.span.overlaps(span);
  }

  const Reading& reading_;
  Ledger& ledger_;
  const std::vector<Pay>& pays_;
  bool said_salary_ = false;
};

}  // namespace

void read_words(const Reading& reading, Ledger& ledger, const std::vector<Pay>& pays, bool typed) {
  Words(reading, ledger, pays).run(typed);
}

std::span<const Rule> word_rules() { return rule_list; }

}  // namespace fineprint::extract::compensation
