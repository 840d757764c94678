#include <algorithm>

#include "extract/contract_details/duration.hpp"
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

// What an adjective of the term may be said of, or what sets it apart: else it is of a thing, "permanent fixes".
constinit Pattern of_work_or_free(
    "^(?:$|[^a-z ]| [^a-z]| (?:and|or|to|with|in|at|for|based|from|after|is|until|but|only|then|if|on|as|"
    "(?:[a-z0-9/-]+ ){0,3}(?:positions?|roles?|jobs?|contracts?|employ\\w*|assignments?|opportunit\\w*|basis|staff\\b|"
    "appointments?|full|part|remote|hybrid|on-?site|hires?|placements?|vacanc\\w*|posts?|work\\b|workers?|members?|"
    "need|cover)|(?:[a-z0-9-]+ )?(?:months?|weeks?))\\b)");
constinit Pattern english_adjective(
    "^(?:permanent|perm|temporary|temp|interim|fixed[ -]term|seasonal|project[ -]based|fixed[ -]price project)$");
constinit Pattern lasting_adjective("^(?:permanent(?:ly)?|perm|fijo|efetiv[oa]|open[ -]ended)$");
constinit Pattern term_adjective(
    "^(?:temp|temporary|tempora(?:l|rio|ria)|eventual|interim|tijdelijke?|limited term|time[ -]limited|befristung)$");
// "Candidates may be given a temporary appointment": in some other case.
constinit Pattern perhaps_given(
    "\\bmay be (?:given|offered|placed)\\b[^.;]{0,24}$|\\btermination of the $|"
    "\\bwhether you\\b.*$");  // "whether you are a permanent or temporary employee": of all who work there
constinit Pattern leave_enhanced("\\b(?:enhanced|paid|generous|company)\\b[^.;]{0,24}$");
constinit Pattern contracts_handled("\\b(?:manag|negotiat|handl|process|draft|review|administ)\\w*\\b[^.;]{0,30}$");
constinit Pattern handled_abroad("\\b(?:gest(?:ao|ion)|ger(?:er|ons|ez)|verwalt\\w*|beheer\\w*)\\b[^.;]{0,30}$");
constinit Pattern count_before("\\d ?$");
constinit Pattern open_alternative(
    "(?:permanent|perm|full[- "
    "]time|fte|w2)[^.;\\n]{0,14}(?:/"
    "|\\bor\\b|,(?! not?\\b)|&|and)[^.;\\n]{0,14}(?:contract|temporary|c2c|c2h|freelance|fixed)|(?<!not a )(?<!no "
    ")(?<!not )(?:contract|temporary|c2c|"
    "freelance|fixed[- ]term)[^.;\\n]{0,14}(?:/|\\bor\\b|,|&)[^.;\\n]{0,14}(?:permanent|perm\\b|full[- ]time)");
// "Permanent roles are often offered to our best people": some day. "Permanent employees only": what some are given.
constinit Pattern offered_later(
    "^(?: (?:positions|roles|jobs))?(?: (?:are|is|may|can|often|sometimes|be|become)){0,4} (?:offered|available) "
    "(?:to|for)\\b|^ (?:employees|staff|colleagues) only\\b");
// The French contract in a posting that is not French: beside "CDI" stand things, documents and beans in many trades.
constinit Pattern francophone(
    "\\b(?:france|paris|lyon|belgi\\w+|luxemb\\w+|geneva|lausanne|maroc|morocco|tuni\\w+|quebec|[hf]/"
    "[fh]|cdd|contrat)\\b");
// What stands before a permanent contract that only may follow: "with a view to becoming permanent", "évoluer en CDI".
constinit Pattern only_later(
    "\\b(?:becom(?:e|es|ing)|go|going|convert\\w*|transition\\w*|conversion|into an?|avant|(?:transform|evolu|"
    "debouch|pass|deven|convert)\\w* "
    "(?:en|sur|vers)|eventuel\\w*|(?:uit)?zicht|potential\\w*|possib\\w*|lead(?:s|ing)? "
    "to)\\b[^.;]{0,22}$|\\bto $");
// "Uitzicht op vast contract", "become permanent": what may follow is not what begins.
constinit Pattern of_permanence("perm|\\bvast|entfrist|cdi$|plantilla|efetiva");
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
constinit Pattern fte_people("\\A[- ]?(?:employees|staff|team members|associates|benefits|equivalent)");
constinit Pattern fte_before("\\b(?:to|our|for|all|of|not|into|become|after|per|each|hire|equivalent) (?:an? |all )*$");

// A term of other people's employment: an agency's trade, the staff one looks after, leave to work in a country.
constinit Pattern agency("\\bemployment (?:agency|business)\\b");
constinit Pattern many_of_them(
    "\\b(?:recruit\\w*|suppl(?:y|ies|ying)|plac(?:e|es|ing)|fill(?:s|ing)?|sourc(?:e|es|ing)|manag\\w+|supervis\\w+|"
    "draft\\w*|"
    "support\\w*|onboard\\w*)\\b[^.;]{0,30}$");
constinit Pattern plural_follows(
    "^(?:(?: and| or|,|/|-) ?[a-z-]+)?(?: [a-z]+)? "
    "(?:agreements|roles|positions|vacancies|jobs|staff|employees|workers|"
    "recruitment|hires|placements?|workforce)\\b");
constinit Pattern leave_to_work(
    "\\b(?:authori[sz]\\w+|right|eligib\\w+|permi\\w+|legally|allowed|entitled)[^;]{0,12} work\\b[^;]{0,45} on an? $");

// The appointments of the American government: "Appointment type: Term".
constinit Pattern term_appointment("\\bappointment type\\W{1,6}(?:[a-z]+ )?term$");

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
      if (hit.category() != Category::to_hire_word || aside(reading_.sentence(hit.span)) ||
          is_task(reading_, reading_.sentence(hit.span)))
        continue;
      if (context_of(reading_, hit.span).negated != nullptr || answered_no(reading_, hit.span)) continue;
      to_hire_ = true;
      ledger_.say(to_hire_named, choice::contract_type::contract_to_hire, hit.span);
    }
  }

  void durations() {
    const Duration duration = duration_of(reading_);
    internship_ = duration.of_internship;
    fixed_ = duration.months > 0 || !duration.ends.empty();
    if (!to_hire_)
      for (const Span span : duration.ends) ledger_.say(ends, choice::contract_type::fixed_term, span);
    if (duration.months == 0) return;
    ledger_.say(duration_stated, Field::contract_duration_months, duration.months, duration.words);
    if (!to_hire_) ledger_.say(ends, choice::contract_type::fixed_term, duration.words);
  }

  void named() {
    for (const Hit& hit : reading_.hits.of(Lexicon::terms)) {
      const Sentence& sentence = reading_.sentence(hit.span);
      if (apart(reading_, sentence) || of_others(hit, sentence) || answered_no(reading_, hit.span)) continue;
      switch (hit.category()) {
        case Category::fixed_word:
          fixed_named(hit, sentence);
          break;
        case Category::duration_label:
          if (reading_.holds(term_appointment, {hit.span.begin - std::min(hit.span.begin, 36U), hit.span.end}))
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
           reading_.holds(handled_abroad, before) ||
           ((words.back() == 's' || words.ends_with("staff") ||
             reading_.holds(plural_follows, {hit.span.end, sentence.span.end})) &&
            reading_.holds(many_of_them, before));
  }

  void fixed_named(const Hit& hit, const Sentence& sentence) {
    const std::string_view words = reading_.lower(hit.span);
    if (words == "temps") return;  // people, or French for time
    if ((words == "temporal" || words == "eventual") && reading_.language == "en") return;  // Spanish; a tool
    const bool adjective = reading_.holds(term_adjective, hit.span);
    if (adjective && (!role_word_near(hit.span, sentence) || of_a_thing(hit, sentence))) return;
    const Span before{std::max(sentence.span.begin, hit.span.begin - std::min(hit.span.begin, 60U)), hit.span.begin};
    if (words == "temp" && reading_.lower(before).ends_with("to ")) return;  // "firms to temp for"
    if (reading_.holds(perhaps_given, before)) return;
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
    const Span before{std::max(sentence.span.begin, reach), hit.span.begin};
    if (reading_.holds(only_later, before) || reading_.holds(perhaps_given, before)) return;
    if (to_hire_) return;
    const bool bare = reading_.holds(lasting_adjective, hit.span);
    if (of_a_thing(hit, sentence) || reading_.holds(offered_later, {hit.span.end, sentence.span.end})) return;
    if (words == "cdi" && reading_.language != "fr" &&
        !reading_.holds(francophone, {0, static_cast<std::uint32_t>(text_.size())}))
      return;
    if (words == "direct hire" && fixed_) return;  // a way of federal hiring beside a term
    if (bare && !role_word_near(hit.span, sentence) &&
        first_of(reading_, Category::full_time_word, sentence.span) == nullptr)
      return;
    if (reading_.holds(open_alternative, sentence.span) && bare) return;
    if (internship_ && bare) return;  // a board's tag beside an internship of so many months
    permanent_ = true;
    ledger_.say(permanent_named, choice::contract_type::permanent, hit.span);
  }

  /// Days that are laid out may be those of a contract, where its tax terms are named.
  static bool tells_the_term(const Rule& rule, bool terms) {
    return rule.weight >= Weight::clear && !(terms && rule.id.ends_with("week_laid_out"));
  }

  /// The words that made the job a full-time one; what was weighed and dropped there tells nothing here.
  std::optional<Span> full_hours(bool terms) const {
    for (const Reason& reason : ledger_.reasons(Field::employment_type))
      if (const Choice* const hours = std::get_if<Choice>(&reason.about);
          hours != nullptr && *hours == choice::employment_type::full_time && tells_the_term(*reason.rule, terms))
        return reason.spans.front();
    return std::nullopt;
  }

  /// Full time without any word of a contract, an end or an internship.
  void full_time() {
    if (permanent_ || fixed_ || to_hire_) return;
    // "Summer Lifeguard": a job of a season.
    if (reading_.lower(reading_.masthead.title.span).find("summer ") != std::string_view::npos) return;
    std::optional<Span> found;
    bool terms = false;
    for (const Hit& hit : reading_.hits.of(Lexicon::terms)) {
      const Sentence& sentence = reading_.sentence(hit.span);
      if (sentence.section == Section::chrome) continue;
      const Category category = hit.category();
      if (hit.term == term::terms::t1099) return;
      if (category == Category::conversion_word && reading_.holds(of_permanence, hit.span)) return;
      terms |= category == Category::tax_term;
      // "Uitzicht op een vaste aanstelling": it is not there yet.
      const std::string_view lead = reading_.lower({sentence.span.begin, hit.span.begin});
      if (category == Category::permanent_word && (lead.ends_with("zicht op ") || lead.ends_with("zicht op een ")))
        return;
      if ((category == Category::seasonal_word && !of_a_thing(hit, sentence)) || category == Category::zero_hours_word)
        return;
      if (category == Category::intern_word && (sentence.part == Part::title || is_the_job(reading_, hit.span))) return;
      if (category == Category::contract_word && engages(hit, sentence)) return;
      if (category == Category::part_time_word && sentence.part == Part::title) return;
      if (category == Category::full_time_word && !found && names_fte(hit, sentence)) found = hit.span;
    }
    if (const std::optional<Span> hours = full_hours(terms)) found = hours;
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
    if (words == "freelance" && is_the_job(reading_, hit.span)) return true;
    if (sentence.span.size() > 60) return false;
    const bool tail = hit.span.end + 3 >= sentence.span.end || sentence.span.size() < 26;
    return tail && (words == "contract" || words == "freelance" || words == "contractor" || words == "pj");
  }

  /// "FTE" as the kind of employment: a team of five and 0.6 of one count people or hours.
  bool names_fte(const Hit& hit, const Sentence& sentence) const {
    if (apart(reading_, sentence) || !reading_.lower(hit.span).starts_with("fte")) return false;
    const Span before{sentence.span.begin, hit.span.begin}, after{hit.span.end, sentence.span.end};
    return !reading_.holds(count_before, before) && !reading_.lower(after).starts_with(": 0") &&
           !reading_.holds(fte_people, after) && !reading_.holds(fte_before, before);
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
