#include "extract/contract_details/duration.hpp"

#include <algorithm>
#include <cmath>

#include "extract/contract_details/parts.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::contract_details {
namespace {

constexpr double weeks_per_month = 52.0 / 12, days_per_month = 365.0 / 12;

// A length of time; group 1 the lower number, group 2 the upper, group 3 the unit.
constinit Pattern units_of_time(
    "month|week|year|mth|mnth|mons?\\b|\\dm\\b|\\dmo\\b|\\d mo\\b|-mo\\b|mos\\b|yr|wk|monat|woche|jahr|mois|semaine|"
    "\\d[ -]days?\\b|\\dan|\\d an|un an|ans\\b|anne|anni|anno|mes|semana|ano|maand|weken|jaar");
constinit Pattern length(
    "(?<!\\d[.,])\\b(\\d{1,2}(?:[.,]\\d)?|\\d{2,3}(?=[- ]days?\\b)|a(?= "
    "year)|one|een|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|ein|"
    "zwei|"
    "drei|sechs|zwolf|un|deux|"
    "trois|douze|seis|doce|doze|drie|zes|twaalf)(?:\\b|(?=m)) ?(?:\\((?:\\d{1,2})\\))? ?(?:\\+|plus)? "
    "?-?(?:(?:-|to|bis|a|/|or|tot|ate) "
    "?(\\d{1,2}(?:[.,]\\d)?|six|twelve|nine)? ?\\+?)?-? "
    "?\\(?((?<=\\d\\d[- "
    "])days?|weeks?|wks?|months?|mn?ths?|mons?|mos?|m|years?|yrs?|wochen|monat(?:en?|s)?|jahr(?:en?|es)?|semaines?|"
    "mois|"
    "ans?|"
    "annees?|semanas?|mes(?:es|i)?|ann[oi]|anos?|weken|maanden|maand|jaar|jaren)\\b\\)?(?: ?\\+)?");
constinit Pattern of_contract(
    "\\A(?:\\+|plus)?[\\s)(,-]*(?:(?:w2|c2c|initial|fixed(?:[- ]?term)?|rolling|renewable|long(?:[- "
    "]term)?|temporary|temp|grant[- ]funded|limited[- ]term|full[- "
    "]time|remote|hybrid|onsite|on-site|paid|freelance|day "
    "rate|outside ir35|inside "
    "ir35|w-2|1099|or|and|direct|possible|extendable|ftc|summer|winter|spring|fall|virtual|in-person|unpaid)[\\s,/"
    "-]+){0,3}(?:\\(?contract\\b(?! "
    "(?:negot|manag|admin|law))|assignment|engagement|project\\b|ftc\\b|fixed[- "
    "]?term|term\\b|internship|postdoc|placement|secondment|temporary|temp\\b|gig\\b|mission|cdd\\b|position\\b|"
    "role\\b|post(?:"
    "$|[.,;:)]| (?:in|at|based|with)\\b)|"
    "duration|appointment|maternity|mat "
    "cover|cover\\b|c2h|cth|befrist|vertrag|projekt|praktikum|stage\\b|stelle|contrato|opdracht|exten[ds]|renew|with "
    "(?:an? )?(?:possib|poten|option|strong)|\\(?(?:possib|likely)|co-op|right to hire|to hire|to perm|initial)");
// "June 1 to August 28, three months", of an intern.
constinit Pattern day_before("\\b[a-z]{3,9} \\d{1,2}(?:,? 20\\d\\d)?[,:(]{1,2} ?$");
// "Able to commit for at least 20 weeks", of an intern.
constinit Pattern committed("\\bcommit\\b[^.;]{0,80}(?<!ideally )$");
// "24 months from the date of hire"
constinit Pattern from_hire("^ from (?:the |your )?(?:date of (?:hire|appointment)|hire date|start(?:ing)? date)\\b");
// "A 10-week program", of an intern.
constinit Pattern of_a_program("^[ -](?:(?:summer|virtual|paid|immersive) )?program(?:me)?\\b");
constinit Pattern contract_before(
    "(?:contract|assignment|engagement|duration|(?:immediate|flexible) start|project|term|ftc|fixed[- "
    "]term|temporary|intern(?:ship)?|co-op|cdd|stage|interim|mission|befristet|befristung|laufzeit|vertrag|praktikum|"
    "einsatz|"
    "contrato(?: com)?|temporari[oa]|plazo fijo|obra(?: y "
    "servicio)?|pj|contratto|contrat|sustitucion|temporal|tijdelijk|opdracht|bepaalde "
    "tijd|jaarcontract|detachering|alternance|freelance|long[- "
    "]term|secondment|placement|cover|appointment|duree|determin(?:ee?|ato|ado)|duracion|duracao|duur|dauer|estagi(?:o|"
    "ar)|"
    "practicas|w2|"
    "c2c|position|"
    "role|(?:post|job)(?= (?:is|will|for|funded|available|limited))|initially|vorerst|zunachst|not[- ]to[- "
    "]exceed|nte)\\b[\\s:,(|/-]*(?:(?:is|are|of|for|for an?|for a "
    "period "
    "of|for a term of|for a "
    "duration "
    "of|last(?:s|ing)?|funded|limited|fixed|available|roughly|an|a|initial|initially|minimum|minimum of|at "
    "least|approximately|approx\\.?|about|around|de|d'une duree de|pour une duree "
    "de|pour|pendant|auf|fur|von|zunachst|d'|mind(?:estens)?\\.?|por|durante|voor|van|di|length|duration|period|up "
    "to|to|through|until|expected|estimated|the|will(?: be)?|\\(|:|-|with|runs?)[\\s:(-]*){0,6}$");
constinit Pattern not_a_term(
    "experience|probation|\\bbond\\b|trial|notice|warranty|parental|maternity "
    "leave|paternity|leave|\\bpast\\b|(?<!will )(?<!to )\\blast\\b|previous|prior|within|every|\\bfirst\\b(?! "
    "instance)|tenure|of "
    "service|\\bafter\\b|\\bold\\b|\\bago\\b|training|bootcamp|\\bcourse|roadmap|runway|savings|probezeit|erfahrung|"
    "elternzeit|kundigungs|essai|preavis|experiencia|periodo de "
    "prueba|ervaring|proeftijd|opzegtermijn|graduat|review|vesting|resid|vacation|sabbatical|mentor|onboard|degree|"
    "bonus|wait|ramp|background|history|consecutive|exp\\b|working (?:in|with|on|as)|hands[- ]on|knowledge|next "
    "\\d|bench|guarantee|back[- ]?pay|history|track record|in (?:business|industry|the field)|expertise|"
    "on average|\\((?:preferred|required)\\)");
constinit Pattern end_named(
    "(?:contract|assignment|position|role|project|appointment|engagement) (?:ends|ending|runs? "
    "(?:until|through|to)|lasts (?:until|through)|through|until) (?:[a-z]+ "
    ")?\\d{4}|(?:befristet|contract|cdd|temporary|fixed[- ]term)[^.;\\n]{0,20} (?:bis|until|till|jusqu'au|through) "
    "(?:zum |end of |the end of )?(?:\\d{1,2}[./ ]|[a-z]{3,9} \\d{4}|\\d{4})");

constinit Pattern months_first(
    "\\b(?:duration|length|term)[^.;:\\n]{0,12}(?:\\((?:in )?months?\\)|in months)[\\s:|-]{1,4}([1-9]\\d?)\\b|"
    "\\bjaarcontract\\b");
constinit Pattern of_a_step(
    "\\b(?:interview|training|course|onboarding)(?: process| program(?:me)?)? (?:duration|length|period)\\b[\\s:|-]*$|"
    "\\b(?:length|duration) of (?:the )?(?:interview|training|course|onboarding|(?:work |school )?year)|\\bmay be "
    "(?:given|offered|placed)\\b");
#define DAY                                                                                                    \
  "(?:\\d{1,2}[./-]\\d{1,2}[./-]?(?:20)?\\d\\d|(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:end of )?[a-z]{3,9} " \
  "(?:\\d{1,2}(?:st|nd|rd|th)?,? )?20\\d\\d)"
// "The post ends on 31 March 2027", "funded through 6/30/2027", "End date: 31/03/2027", "Term: 1 April 2026 to ...".
constinit Pattern dated_end(
    "\\b(?:post|position|role|job|appointment|contract|length|term|tenure|duration|funded|funding|secured|temps "
    "plein|full[- "
    "]time)\\b(?: "
    "(?:is|will|runs?|lasts?|currently|funded|secured)){0,3}[,:]? (?:until|till|to|through|jusqu'(?:au|a)|ends? "
    "on|ending "
    "on) " DAY "|^\\W*(?:(?:expected|anticipated|contract|assignment) )?end date\\W{1,3}" DAY
    "|\\b(?:term|duration|contract)\\W{1,3}" DAY "[^.;a-z]{0,12}[a-z]{0,9} ?[\\d, ]{0,8}(?:-|to|until|through) ?" DAY
    "|\\bstart(?:s| date)?\\W{1,3}" DAY "[^a-z0-9]{1,6}end(?:s| date)?\\W{1,3}" DAY);
#undef DAY

double number_of(std::string_view word) {
  if (word.empty()) return 0;
  if (is_digit(word[0])) {
    double value = 0, place = 0;
    for (const char c : word) {
      if (!is_digit(c))
        place = 1;  // "1.5 years"
      else if (place == 0)
        value = value * 10 + (c - '0');
      else
        value += (c - '0') * (place /= 10);
    }
    return value;
  }
  struct Named {
    std::string_view word;
    double value;
  };
  constexpr Named names[] = {{"one", 1},   {"two", 2},   {"three", 3}, {"four", 4},  {"five", 5},    {"six", 6},
                             {"seven", 7}, {"eight", 8}, {"nine", 9},  {"ten", 10},  {"twelve", 12}, {"eighteen", 18},
                             {"ein", 1},   {"zwei", 2},  {"drei", 3},  {"sechs", 6}, {"zwolf", 12},  {"un", 1},
                             {"een", 1},   {"a", 1},     {"deux", 2},  {"trois", 3}, {"douze", 12},  {"seis", 6},
                             {"doce", 12}, {"doze", 12}, {"drie", 3},  {"zes", 6},   {"twaalf", 12}};
  for (const Named& name : names)
    if (name.word == word) return name.value;
  return 0;
}

double in_months(double number, std::string_view unit) {
  if (unit[0] == 'w' || unit.substr(0, 3) == "sem") return std::round(number / weeks_per_month);
  if (unit[0] == 'd') return std::round(number / days_per_month);
  const bool years = unit[0] == 'y' || unit[0] == 'j' || unit[0] == 'a';
  return std::floor(years ? number * 12 : number);
}

class Reader {
 public:
  explicit Reader(const Reading& reading)
      : reading_(reading),
        text_(reading.document.lower()),
        internship_(first_of(reading, Category::intern_word, reading.masthead.title.span) != nullptr) {}

  Duration run() {
    for (const Sentence& sentence : reading_.layout.sentences()) {
      if (apart(reading_, sentence)) continue;
      if (speaks_of_time(sentence.span)) lengths(sentence);
      ending(sentence);
    }
    return std::move(found_);
  }

 private:
  void lengths(const Sentence& sentence) {
    if (!speaks_of_contract(sentence) && !internship_ && sentence.span.size() > 60) return;
    unit_first(sentence);
    reading_.each(length, sentence.span, [&](const Match& match) {
      if (!is_duration(match, sentence)) return;
      const std::string_view unit = reading_.lower(match[3]);
      const double months = in_months(number_of(reading_.lower(match[1])), unit);
      const double least = unit[0] == 'd' ? 2 : 1;  // "Available at once or in 30 days" is a notice
      if (months < least || months > 60) return;
      if (found_.months == 0) found_.months = months, found_.words = match.whole();
      found_.of_internship |= first_of(reading_, Category::intern_word, sentence.span) != nullptr;
    });
  }

  void ending(const Sentence& sentence) {
    if (const auto match = reading_.find(dated_end, sentence.span)) return found_.ends.push_back(match->whole());
    if (first_of(reading_, Category::contract_word, sentence.span) == nullptr &&
        first_of(reading_, Category::fixed_word, sentence.span) == nullptr)
      return;
    if (const auto match = reading_.find(end_named, sentence.span)) found_.ends.push_back(match->whole());
  }

  bool speaks_of_time(Span span) const { return reading_.holds(units_of_time, span); }

  bool speaks_of_contract(const Sentence& sentence) const {
    for (const Hit& hit : reading_.in(Lexicon::terms, sentence.span)) {
      const Category category = hit.category();
      if (category != Category::start_now && category != Category::start_label && category != Category::full_time_word)
        return true;
    }
    return false;
  }

  /// "Duration (in months): 24"; a "jaarcontract" is of a year.
  void unit_first(const Sentence& sentence) {
    const auto match = reading_.find(months_first, sentence.span);
    if (!match || found_.months > 0) return;
    const double months = number_of(reading_.lower((*match)[1]));
    found_.months = months > 0 ? months : 12;
    found_.words = match->whole();
  }

  bool is_duration(const Match& match, const Sentence& sentence) const {
    const Span whole = match.whole();
    const Span before{std::max(sentence.span.begin, whole.begin > 60 ? whole.begin - 60 : 0), whole.begin};
    const Span after{whole.end, std::min(sentence.span.end, whole.end + 45)};
    Span near_before{std::max(before.begin, whole.begin > 22 ? whole.begin - 22 : 0), whole.begin};
    if (reading_.text(near_before).ends_with(')'))
      near_before.begin = near_before.end;  // "(telecom background)6 months"
    Span near_after{whole.end, std::min(after.end, whole.end + 24)};
    // "12-month contract, parental leave cover": the reason for the term stands apart.
    if (const std::size_t comma = reading_.text(near_after).find(", "); comma != std::string_view::npos)
      if (reading_.holds(of_contract, {whole.end, whole.end + static_cast<std::uint32_t>(comma)}))
        near_after.end = whole.end + static_cast<std::uint32_t>(comma);
    if (reading_.holds(not_a_term, near_after) || reading_.holds(of_a_step, before)) return false;
    const std::size_t index = reading_.layout.index_at(sentence.span.begin);
    if (before.empty() && index > 0 && reading_.holds(of_a_step, reading_.layout.sentences()[index - 1].span))
      return false;
    const bool label = labelled(sentence, whole);
    if (!label && reading_.lower(match[3]) == "m") return false;
    if (!label && reading_.holds(not_a_term, near_before) && !reading_.lower(near_before).ends_with("cover, "))
      return false;
    if (reading_.lower(match[1]) == "a")  // "$90,000 a year, contract" tells the pay
      return reading_.lower(after).starts_with("-long") || reading_.holds(contract_before, before);
    if (label || reading_.holds(of_contract, after) || reading_.holds(contract_before, before)) return true;
    if (reading_.holds(from_hire, after)) return true;
    if (internship_ && (reading_.holds(of_a_program, after) || reading_.holds(day_before, before) ||
                        reading_.holds(committed, {sentence.span.begin, whole.begin})))
      return true;
    if (piece_of_terms(sentence, whole, reading_.lower(match[3]))) return true;
    // "12+ Months" alone on a line near the top of the posting, or alone in a heading line of bars and commas.
    const std::string_view unit = reading_.lower(match[3]);
    const bool months = unit[0] == 'm';
    const bool header = whole.begin < 400 || sentence.section == Section::logistics;
    return months && sentence.span.size() < 40 && header && sentence.section != Section::requirements &&
           whole.size() + 14 >= sentence.span.size();
  }

  /// "Outside IR35, 6 months, 500 a day", "Contract to hire (6 months)": a piece of a row that speaks of an engagement.
  bool piece_of_terms(const Sentence& sentence, Span whole, std::string_view unit) const {
    if (unit[0] != 'm' || sentence.span.size() > 160) return false;
    constexpr std::string_view marks = ",|()/;-\n";
    const auto bounded = [&](std::uint32_t at, bool left) {
      while (left ? at > sentence.span.begin && text_[at - 1] == ' ' : at < sentence.span.end && text_[at] == ' ')
        left ? --at : ++at;
      if (left ? at == sentence.span.begin : at == sentence.span.end) return true;
      return marks.find(text_[left ? at - 1 : at]) != std::string_view::npos || (!left && text_[at] == '.');
    };
    if (!bounded(whole.begin, true) || !bounded(whole.end, false)) return false;
    for (const Hit& hit : reading_.in(Lexicon::terms, sentence.span)) {
      const Category kind = hit.category();
      if (kind == Category::contract_word || kind == Category::to_hire_word || kind == Category::ir35_word ||
          kind == Category::tax_term || kind == Category::fixed_word)
        return true;
    }
    return false;
  }

  /// "Duration: 6 months", the label in the sentence or as the heading before it.
  bool labelled(const Sentence& sentence, Span whole) const {
    const auto ends_at = [&](Span span) {
      for (const Hit& hit : reading_.in(Lexicon::terms, span))
        if (hit.category() == Category::duration_label && hit.span.end <= whole.begin &&
            whole.begin - hit.span.end <= 44) {
          const std::string_view between = text_.substr(hit.span.end, whole.begin - hit.span.end);
          // Further off only behind dates: "Term: 12/02/2024 - 08/31/2025 (9 months)".
          if (between.size() > 24 && std::any_of(between.begin(), between.end(), is_letter)) continue;
          const bool marked = between.find(':') != between.npos || between.find('-') != between.npos ||
                              between.find('\n') != between.npos || between.find(" is ") != between.npos ||
                              between.find(" of ") != between.npos || between.find('=') != between.npos ||
                              between == " ";
          if (marked) return true;
        }
      return false;
    };
    if (ends_at({sentence.span.begin, whole.begin})) return true;
    const std::size_t index = reading_.layout.index_at(sentence.span.begin);
    if (index == 0 || whole.begin - sentence.span.begin > 4) return false;
    return ends_at(reading_.layout.sentences()[index - 1].span);
  }

  const Reading& reading_;
  std::string_view text_;
  const bool internship_;  // by its title
  Duration found_;
};

}  // namespace

Duration duration_of(const Reading& reading) { return Reader(reading).run(); }

}  // namespace fineprint::extract::contract_details
