#include <algorithm>
#include <cmath>

#include "extract/contract_details/parts.hpp"
#include "match/context.hpp"
#include "terms/terms.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::contract_details {
namespace {

constexpr Rule rule_list[] = {
    {"contract_details/duration", Weight::strong, "The engagement lasts {quote}."},
    {"contract_details/ends", Weight::clear, "It ends: {quote}.", "fixed"},
    {"contract_details/fixed_term_named", Weight::strong, "It is called {quote}.", "fixed"},
    {"contract_details/permanent_named", Weight::strong, "It is called {quote}."},
    {"contract_details/full_time_alone", Weight::clear, "{quote} and no word of an end."},
    {"contract_details/to_hire_named", Weight::certain, "It is meant to become a permanent job: {quote}."},
    {"contract_details/project_named", Weight::clear, "It is bound to a project: {quote}."},
    {"contract_details/seasonal_named", Weight::strong, "It is seasonal: {quote}."},
};
constexpr const Rule& duration_stated = rule_list[0];
constexpr const Rule& ends = rule_list[1];
constexpr const Rule& fixed_term_named = rule_list[2];
constexpr const Rule& permanent_named = rule_list[3];
constexpr const Rule& full_time_alone = rule_list[4];
constexpr const Rule& to_hire_named = rule_list[5];
constexpr const Rule& project_named = rule_list[6];
constexpr const Rule& seasonal_named = rule_list[7];

constexpr double weeks_per_month = 52.0 / 12;

// A length of time; group 1 the lower number, group 2 the upper, group 3 the unit.
constinit Pattern units_of_time(
    "month|week|year|mths| mo|yr|wk|monat|woche|jahr|mois|semaine| an|mes|semana|ano|maand|weken|jaar");
constinit Pattern length(
    "(?<!\\d[.,])\\b(\\d{1,2}(?:[.,]\\d)?|one|een|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|ein|"
    "zwei|"
    "drei|sechs|zwolf|un|deux|"
    "trois|six|douze)\\b ?(?:\\((?:\\d{1,2})\\))? ?(?:\\+|plus)? ?-?(?:(?:-|to|bis|a|/|or|tot|ate) "
    "?(\\d{1,2}(?:[.,]\\d)?|six|twelve|nine)? ?\\+?)?-? "
    "?\\(?(weeks?|wks?|months?|mths?|mos|mo|mon|years?|yrs?|wochen|monat(?:en?|s)?|jahr(?:en?|es)?|semaines?|mois|ans?|"
    "annees?|semanas?|mes(?:es)?|anos?|weken|maanden|maand|jaar|jaren)\\b\\)?(?: ?\\+)?");
constinit Pattern of_contract(
    "\\A(?:\\+|plus)?[\\s)(,-]*(?:(?:w2|c2c|initial|fixed[- ]?term|rolling|renewable|long[- "
    "]term|temporary|temp|grant[- ]funded|limited[- ]term|full[- ]time|remote|hybrid|onsite|on-site|paid|freelance|day "
    "rate|outside ir35|inside "
    "ir35|w-2|direct|possible|extendable|ftc)[\\s,/-]+){0,3}(?:\\(?contract\\b(?! "
    "(?:negot|manag|admin|law))|assignment|engagement|project\\b|ftc\\b|fixed[- "
    "]?term|term\\b|internship|placement|secondment|temporary|temp\\b|gig\\b|mission|cdd\\b|position\\b|role\\b|"
    "duration|appointment|maternity|mat "
    "cover|cover\\b|c2h|cth|befrist|vertrag|projekt|praktikum|stage\\b|stelle|contrato|opdracht|extend|renew|with "
    "(?:possib|poten|option|strong)|\\(?(?:possib|likely)|co-op|right to hire|to hire|to perm|initial)");
constinit Pattern contract_before(
    "(?:contract|assignment|engagement|duration|project|term|ftc|fixed[- "
    "]term|temporary|internship|cdd|stage|interim|mission|befristet|befristung|laufzeit|vertrag|praktikum|einsatz|"
    "contrato|contrat|sustitucion|temporal|tijdelijk|opdracht|bepaalde tijd|jaarcontract|freelance|long[- "
    "]term|secondment|placement|cover|appointment|duree|duracion|duracao|duur|dauer|estagio|practicas|w2|c2c|position|"
    "role|initially|vorerst|zunachst|not[- ]to[- ]exceed|nte)\\b[\\s:,(|/-]*(?:(?:is|are|of|for|for an?|for a period "
    "of|for a term of|for a "
    "duration "
    "of|lasting|lasts|funded|an|a|initial|initially|minimum|minimum of|at "
    "least|approximately|approx\\.?|about|around|de|d'une duree de|pour une duree "
    "de|pour|pendant|auf|fur|von|zunachst|d'|mind(?:estens)?\\.?|por|durante|voor|van|length|duration|period|up "
    "to|to|through|until|expected|estimated|the|will be|will last|\\(|:|-|with|runs?)[\\s:(-]*){0,5}$");
constinit Pattern not_a_term(
    "experience|probation|\\bbond\\b|trial|notice|warranty|parental|maternity "
    "leave|paternity|leave|\\bpast\\b|\\blast\\b|previous|prior|within|every|\\bfirst\\b|tenure|of "
    "service|\\bafter\\b|\\bold\\b|\\bago\\b|training|bootcamp|\\bcourse|roadmap|runway|savings|probezeit|erfahrung|"
    "elternzeit|kundigungs|essai|preavis|experiencia|periodo de "
    "prueba|ervaring|proeftijd|opzegtermijn|graduat|review|vesting|resid|vacation|sabbatical|mentor|onboard|degree|"
    "bonus|wait|ramp|background|history|consecutive|exp\\b|working (?:in|with|on|as)|hands[- ]on|knowledge|next "
    "\\d|bench|guarantee|back[- ]?pay|history|track record|in (?:business|industry|the field)|expertise|"
    "on average|\\((?:preferred|required)\\)");
// What an adjective of the term may be said of, or what sets it apart: else it is of a thing, "permanent fixes".
constinit Pattern of_work_or_free(
    "^(?:$|[^a-z ]| [^a-z]| (?:and|or|to|with|in|at|for|based|from|after|is|until|but|only|then|if|on|as|"
    "(?:[a-z0-9/-]+ ){0,3}(?:positions?|roles?|jobs?|contracts?|employ\\w*|assignments?|opportunit\\w*|basis|staff\\b|"
    "appointments?|full|part|remote|hybrid|on-?site|hires?|placements?|vacanc\\w*|posts?|work\\b|workers?|members?|"
    "months?|weeks?|need|cover))\\b)");
constinit Pattern english_adjective(
    "^(?:permanent|perm|temporary|temp|interim|fixed[ -]term|seasonal|project[ -]based|fixed[ -]price project)$");
constinit Pattern lasting_adjective("^(?:permanent(?:ly)?|perm|fijo|efetiv[oa]|open[ -]ended)$");
constinit Pattern term_adjective(
    "^(?:temp|temporary|tempora(?:l|rio|ria)|eventual|interim|tijdelijke?|limited term|time[ -]limited|befristung)$");
constinit Pattern leave_enhanced("\\b(?:enhanced|paid|generous|company)\\b[^.;]{0,24}$");
constinit Pattern contracts_handled("\\b(?:manag|negotiat|handl|process|draft|review|administ)\\w*\\b[^.;]{0,30}$");
constinit Pattern staff_at_work("\\bemployees\\b[^.;]{0,24}\\b(?:who work|working)\\b");
constinit Pattern count_before("\\d ?$");
constinit Pattern end_named(
    "(?:contract|assignment|position|role|project|appointment|engagement) (?:ends|ending|runs? "
    "(?:until|through|to)|lasts (?:until|through)|through|until) (?:[a-z]+ "
    ")?\\d{4}|(?:befristet|contract|cdd|temporary|fixed[- ]term)[^.;\\n]{0,20} (?:bis|until|till|jusqu'au|through) "
    "(?:zum |end of |the end of )?(?:\\d{1,2}[./ ]|[a-z]{3,9} \\d{4}|\\d{4})");
constinit Pattern open_alternative(
    "(?:permanent|perm|full[- "
    "]time|fte|w2)[^.;\\n]{0,14}(?:/"
    "|\\bor\\b|,|&|and)[^.;\\n]{0,14}(?:contract|temporary|c2c|c2h|freelance|fixed)|(?:contract|temporary|c2c|"
    "freelance|fixed[- ]term)[^.;\\n]{0,14}(?:/|\\bor\\b|,|&)[^.;\\n]{0,14}(?:permanent|perm\\b|full[- ]time)");
// What stands before a permanent contract that only may follow: "with a view to becoming permanent", "évoluer en CDI".
constinit Pattern only_later(
    "\\b(?:becom(?:e|es|ing)|go|going|convert\\w*|transition\\w*|conversion|into an?|avant|(?:transform|evolu|"
    "debouch|pass|deven|convert)\\w* (?:en|sur|vers)|eventuel\\w*|uitzicht|potential\\w*|possib\\w*|lead(?:s|ing)? "
    "to)\\b[^.;]{0,22}$|\\bto $");
constinit Pattern of_project_needs("^ (?:requirements?|needs|scope|specifications?|budget)");
// "Contract type: ..." is a label, and a federal contract is what the company works under.
constinit Pattern contract_label("^[ -]?(?:types?|status)\\b");
constinit Pattern others_contract(
    "\\b(?:federal|government|state|dod|defen[cs]e|military|army|navy|nasa|clients?|client's|customers?|customer's|"
    "prime|"
    "our|their|supports? an?|under an?) (?:[a-z]+ )?$");
// "Paid per project", not "one team per project".
constinit Pattern engaged_by_project(
    "\\b(?:pa(?:id|y|yment)|rates?|fees?|prices?|charged?|billed?|contract\\w*|hired|"
    "engaged?|freelance|compensation|pago|verg\\w+|bezahl\\w*)\\b");
constinit Pattern full_time_people(
    "\\A(?:[- ])?(?:hourly |salaried |regular |permanent )?(?:employees|team "
    "members|staff|associates|colleagues|workers|benefits|students?|[a-z]+s "
    "(?:include|receive|enjoy|get)|study|degree|education|experience|professional "
    "experience|university|mba|program|opportunity available to)|\\A (?:and|or|&) part[- ]time|\\A/part");
constinit Pattern full_time_before(
    "(?:convert to|conversion to|converted to|for all|eligible|our|to|not|of|available to|into|become|after|as well "
    "as|equivalent|per|each|hire|going) (?:a |all |regular |permanent )*$");

// A term of other people's employment: an agency's trade, the staff one looks after, leave to work in a country.
constinit Pattern agency("\\bemployment (?:agency|business)\\b");
constinit Pattern many_of_them(
    "\\b(?:recruit\\w*|suppl(?:y|ies|ying)|plac(?:e|es|ing)|fill(?:s|ing)?|sourc(?:e|es|ing)|manag\\w+|supervis\\w+|"
    "support\\w*|onboard\\w*)\\b[^.;]{0,30}$");
constinit Pattern plural_follows(
    "^(?:(?: and| or|,|/|-) ?[a-z-]+)?(?: [a-z]+)? (?:roles|positions|vacancies|jobs|staff|employees|workers|"
    "recruitment|hires|placements?|workforce)\\b");
constinit Pattern leave_to_work(
    "\\b(?:authori[sz]\\w+|right|eligib\\w+|permi\\w+|legally|allowed|entitled)[^;]{0,12} work\\b[^;]{0,45} on an? $");

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
                             {"een", 1},   {"deux", 2},  {"trois", 3}, {"douze", 12}};
  for (const Named& name : names)
    if (name.word == word) return name.value;
  return 0;
}

double in_months(double number, std::string_view unit) {
  if (unit[0] == 'w' || unit.substr(0, 3) == "sem") return std::round(number / weeks_per_month);
  const bool years = unit[0] == 'y' || unit[0] == 'j' || unit[0] == 'a';
  return std::floor(years ? number * 12 : number);
}

class Reader {
 public:
  Reader(const Reading& reading, Ledger& ledger)
      : reading_(reading), ledger_(ledger), text_(reading.document.lower()) {}

  void run() {
    to_hire();
    durations();
    named();
    full_time();
  }

 private:
  void to_hire() {
    for (const Hit& hit : reading_.hits.of(Lexicon::terms)) {
      if (hit.entry().category != Category::to_hire_word || aside(reading_.sentence(hit.span))) continue;
      if (context_of(reading_, hit.span).negated != nullptr || answered_no(reading_, hit.span)) continue;
      to_hire_ = true;
      ledger_.say(to_hire_named, choice::contract_type::contract_to_hire, hit.span);
    }
  }

  void durations() {
    double best = 0;
    Span words;
    for (const Sentence& sentence : reading_.layout.sentences()) {
      if (apart(reading_, sentence)) continue;
      if (!speaks_of_time(sentence.span)) {
        ending(sentence);
        continue;
      }
      const bool has_term = speaks_of_contract(sentence);
      reading_.each(length, sentence.span, [&](const Match& match) {
        if (!has_term && sentence.span.size() > 60) return;
        if (!is_duration(match, sentence)) return;
        const double months = in_months(number_of(reading_.lower(match[1])), reading_.lower(match[3]));
        if (months < 1 || months > 60) return;
        if (best == 0) best = months, words = match.whole();
        internship_ |= first_of(reading_, Category::intern_word, sentence.span) != nullptr;
      });
      ending(sentence);
    }
    if (best == 0) return;
    fixed_ = true;
    ledger_.say(duration_stated, Field::contract_duration_months, best, words);
    if (!to_hire_) ledger_.say(ends, choice::contract_type::fixed_term, words);
  }

  void ending(const Sentence& sentence) {
    if (first_of(reading_, Category::contract_word, sentence.span) == nullptr &&
        first_of(reading_, Category::fixed_word, sentence.span) == nullptr)
      return;
    const auto match = reading_.find(end_named, sentence.span);
    if (!match) return;
    fixed_ = true;
    if (!to_hire_) ledger_.say(ends, choice::contract_type::fixed_term, match->whole());
  }

  bool speaks_of_time(Span span) const { return reading_.holds(units_of_time, span); }

  bool speaks_of_contract(const Sentence& sentence) const {
    for (const Hit& hit : reading_.in(Lexicon::terms, sentence.span)) {
      const Category category = hit.entry().category;
      if (category != Category::possible_word && category != Category::not_duration &&
          category != Category::start_now && category != Category::start_label && category != Category::full_time_word)
        return true;
    }
    return false;
  }

  bool is_duration(const Match& match, const Sentence& sentence) const {
    const Span whole = match.whole();
    const Span before{std::max(sentence.span.begin, whole.begin > 60 ? whole.begin - 60 : 0), whole.begin};
    const Span after{whole.end, std::min(sentence.span.end, whole.end + 45)};
    const Span near_before{std::max(before.begin, whole.begin > 22 ? whole.begin - 22 : 0), whole.begin};
    Span near_after{whole.end, std::min(after.end, whole.end + 24)};
    // "12-month contract, parental leave cover": the reason for the term stands apart.
    if (const std::size_t comma = reading_.text(near_after).find(", "); comma != std::string_view::npos)
      if (reading_.holds(of_contract, {whole.end, whole.end + static_cast<std::uint32_t>(comma)}))
        near_after.end = whole.end + static_cast<std::uint32_t>(comma);
    if (reading_.holds(not_a_term, near_after)) return false;
    const bool label = labelled(sentence, whole);
    if (!label && reading_.holds(not_a_term, near_before)) return false;
    if (label || reading_.holds(of_contract, after) || reading_.holds(contract_before, before)) return true;
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
      const Category kind = hit.entry().category;
      if (kind == Category::contract_word || kind == Category::to_hire_word || kind == Category::ir35_word ||
          kind == Category::tax_term)
        return true;
    }
    return false;
  }

  /// "Duration: 6 months", the label in the sentence or as the heading before it.
  bool labelled(const Sentence& sentence, Span whole) const {
    const auto ends_at = [&](Span span) {
      for (const Hit& hit : reading_.in(Lexicon::terms, span))
        if (hit.entry().category == Category::duration_label && hit.span.end <= whole.begin &&
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

  void named() {
    for (const Hit& hit : reading_.hits.of(Lexicon::terms)) {
      const Sentence& sentence = reading_.sentence(hit.span);
      if (apart(reading_, sentence) || of_others(hit, sentence) || answered_no(reading_, hit.span)) continue;
      switch (hit.entry().category) {
        case Category::fixed_word:
          fixed_named(hit, sentence);
          break;
        case Category::permanent_word:
          permanent(hit, sentence);
          break;
        case Category::seasonal_word:
          if (role_word_near(hit.span, sentence) && !of_a_thing(hit, sentence) &&
              context_of(reading_, hit.span).negated == nullptr)
            ledger_.say(seasonal_named, choice::contract_type::seasonal, hit.span);
          break;
        case Category::project_word:
          if (role_word_near(hit.span, sentence) && !of_a_thing(hit, sentence) && !fixed_ &&
              context_of(reading_, hit.span).negated == nullptr && engages_by_project(hit, sentence) &&
              !reading_.holds(of_project_needs, {hit.span.end, sentence.span.end}))
            ledger_.say(project_named, choice::contract_type::project_based, hit.span);
          break;
        default:
          break;
      }
    }
  }

  bool engages_by_project(const Hit& hit, const Sentence& sentence) const {
    const std::string_view words = reading_.lower(hit.span);
    const bool bare = words.starts_with("per ") || words.starts_with("por pro") || words == "au projet";
    return !bare || sentence.part == Part::title || words.size() == sentence.span.size() ||
           reading_.holds(engaged_by_project, sentence.span);
  }

  /// "Permanent fixes", "seasonal trends", "temp tables": an English adjective before a noun that is no job.
  bool of_a_thing(const Hit& hit, const Sentence& sentence) const {
    if (sentence.part == Part::title) return false;
    if (!reading_.holds(english_adjective, hit.span)) return false;
    Span after{hit.span.end, std::min(hit.span.end + 50, sentence.span.end)};
    if (after.empty()) return false;
    // "Seasonal swings in sales": what follows a small word is another thing.
    const std::string_view next = reading_.lower(after);
    for (const std::string_view small : {" in ", " of ", " for ", " to "})
      if (const std::size_t at = next.find(small); at != next.npos && after.begin + at < after.end)
        after.end = after.begin + static_cast<std::uint32_t>(at);
    return !after.empty() && !reading_.holds(of_work_or_free, after) && reading_.in(Lexicon::titles, after).empty();
  }

  bool of_others(const Hit& hit, const Sentence& sentence) const {
    const Span before{std::max(sentence.span.begin, hit.span.begin - std::min(hit.span.begin, 75U)), hit.span.begin};
    const std::string_view words = reading_.lower(hit.span);
    return reading_.holds(agency, sentence.span) || reading_.holds(leave_to_work, before) ||
           ((words.back() == 's' || words.ends_with("staff") ||
             reading_.holds(plural_follows, {hit.span.end, sentence.span.end})) &&
            reading_.holds(many_of_them, before));
  }

  void fixed_named(const Hit& hit, const Sentence& sentence) {
    const std::string_view words = reading_.lower(hit.span);
    if (words == "temps") return;  // people, or French for time
    const bool adjective = reading_.holds(term_adjective, hit.span);
    if (adjective && (!role_word_near(hit.span, sentence) || of_a_thing(hit, sentence))) return;
    const Span before{std::max(sentence.span.begin, hit.span.begin - std::min(hit.span.begin, 40U)), hit.span.begin};
    if (words == "temp" && reading_.lower(before).ends_with("to ")) return;  // "firms to temp for"
    if (words.find("cover") != words.npos && reading_.holds(leave_enhanced, before)) return;
    const bool several =
        reading_.lower({hit.span.begin, std::min(hit.span.end + 10, sentence.span.end)}).find("contracts") !=
        std::string_view::npos;
    if (several && (sentence.section == Section::duties || reading_.holds(contracts_handled, before))) return;
    if (to_hire_ || context_of(reading_, hit.span).negated != nullptr) return;
    fixed_ = true;
    ledger_.say(fixed_term_named, choice::contract_type::fixed_term, hit.span);
  }

  /// Beside the word stands what it is said of, or it stands in the title or a short line.
  bool role_word_near(Span span, const Sentence& sentence) const {
    if (sentence.part == Part::title || sentence.span.size() < 60 || sentence.heading) return true;
    const std::string_view words = text_.substr(span.begin > 30 ? span.begin - 30 : 0, span.size() + 60);
    for (const std::string_view role :
         {"position", "role", "job", "contract", "employ", "assignment", "opportunity", "basis", "staff", "appointment",
          "vertrag", "stelle", "contrato", "baan", "contract type", "duration", "month", "puesto", "vacature"})
      if (words.find(role) != words.npos) return true;
    return false;
  }

  void permanent(const Hit& hit, const Sentence& sentence) {
    const std::string_view words = reading_.lower(hit.span);
    const Context context = context_of(reading_, hit.span);
    if (context.negated != nullptr) return;
    const std::uint32_t reach = hit.span.begin - std::min(hit.span.begin, 40U);
    if (reading_.holds(only_later, {std::max(sentence.span.begin, reach), hit.span.begin})) return;
    if (to_hire_) return;
    const bool bare = reading_.holds(lasting_adjective, hit.span);
    if (of_a_thing(hit, sentence)) return;
    if (words == "direct hire" && fixed_) return;  // a way of federal hiring beside a term
    if (bare && !role_word_near(hit.span, sentence) &&
        first_of(reading_, Category::full_time_word, sentence.span) == nullptr)
      return;
    if (reading_.holds(open_alternative, sentence.span) && bare) return;
    if (internship_ && bare) return;  // a board's tag beside an internship of so many months
    permanent_ = true;
    ledger_.say(permanent_named, choice::contract_type::permanent, hit.span);
  }

  /// Days that are laid out may be those of a contract.
  static bool tells_the_term(const Rule& rule) {
    return rule.weight >= Weight::clear && !rule.id.ends_with("week_laid_out");
  }

  /// The words that made the job a full-time one; what was weighed and dropped there tells nothing here.
  std::optional<Span> full_hours() const {
    for (const Reason& reason : ledger_.reasons(Field::employment_type))
      if (const Choice* const hours = std::get_if<Choice>(&reason.about);
          hours != nullptr && *hours == choice::employment_type::full_time && tells_the_term(*reason.rule))
        return reason.spans.front();
    return std::nullopt;
  }

  /// Full time without any word of a contract, an end or an internship.
  void full_time() {
    if (permanent_ || fixed_ || to_hire_) return;
    std::optional<Span> found;
    for (const Hit& hit : reading_.hits.of(Lexicon::terms)) {
      const Sentence& sentence = reading_.sentence(hit.span);
      if (sentence.section == Section::chrome) continue;
      const Category category = hit.entry().category;
      if (hit.term == term::terms::t1099) return;
      if ((category == Category::seasonal_word && !of_a_thing(hit, sentence)) || category == Category::zero_hours_word)
        return;
      if (category == Category::intern_word && (sentence.part == Part::title || is_the_job(reading_, hit.span))) return;
      if (category == Category::contract_word && engages(hit, sentence)) return;
      if (category == Category::part_time_word && sentence.part == Part::title) return;
      if (category == Category::full_time_word && !found && names_fte(hit, sentence)) found = hit.span;
    }
    if (const std::optional<Span> hours = full_hours()) found = hours;
    if (found) ledger_.say(full_time_alone, choice::contract_type::permanent, *found);
  }

  /// "Contract" as the footing of this job, not what the job works on.
  bool engages(const Hit& hit, const Sentence& sentence) const {
    if (sentence.part == Part::title) return true;
    const std::string_view words = reading_.lower(hit.span);
    if (words.back() == 's') return false;
    const std::uint32_t reach = hit.span.begin - std::min(hit.span.begin, 24U);
    if (reading_.holds(contract_label, {hit.span.end, std::min(sentence.span.end, hit.span.end + 10)}) ||
        reading_.holds(others_contract, {std::max(sentence.span.begin, reach), hit.span.begin}))
      return false;
    if (words.find(' ') != words.npos && words.find("contract") != words.npos) return true;
    if (words == "mission" || words == "engagement" || words == "assignment" || words == "projekt" || words == "gig")
      return false;
    if (sentence.span.size() > 60) return false;
    const bool tail = hit.span.end + 3 >= sentence.span.end || sentence.span.size() < 26;
    return tail && (words == "contract" || words == "freelance" || words == "contractor" || words == "pj");
  }

  /// "FTE" as the kind of employment: a team of five and 0.6 of one count people or hours.
  bool names_fte(const Hit& hit, const Sentence& sentence) const {
    if (apart(reading_, sentence) || !reading_.lower(hit.span).starts_with("fte")) return false;
    const Span before{sentence.span.begin, hit.span.begin}, after{hit.span.end, sentence.span.end};
    return !reading_.holds(count_before, before) && !reading_.lower(after).starts_with(": 0") &&
           !reading_.holds(full_time_people, after) && !reading_.holds(full_time_before, before);
  }

  const Reading& reading_;
  Ledger& ledger_;
  std::string_view text_;
  bool to_hire_ = false, fixed_ = false, permanent_ = false, internship_ = false;
};

}  // namespace

void read_term(const Reading& reading, Ledger& ledger) { Reader(reading, ledger).run(); }

std::span<const Rule> term_rules() { return rule_list; }

}  // namespace fineprint::extract::contract_details
