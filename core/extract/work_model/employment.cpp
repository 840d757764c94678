#include <algorithm>
#include <string_view>

#include "extract/work_model/hours.hpp"
#include "extract/work_model/statements.hpp"
#include "match/context.hpp"
#include "match/language.hpp"
#include "terms/work_cues.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::work_model {
namespace {

namespace kind = choice::employment_type;

constexpr Rule rule_list[] = {
    {"work_model/hours_label", Weight::strong, "The hours stand under a label: {quote}.", "hours"},
    {"work_model/hours_alone", Weight::strong, "The hours are said on their own: {quote}.", "hours"},
    {"work_model/hours_role", Weight::strong, "The role is {quote}.", "hours"},
    {"work_model/weekly_hours", Weight::clear, "The hours of a week are told: {quote}.", "hours"},
    {"work_model/week_laid_out", Weight::clear, "A whole week is laid out: {quote}.", "hours"},
    {"work_model/intern_title", Weight::certain, "The title says {quote}."},
    {"work_model/intern_role", Weight::certain, "The job is {quote}."},
    {"work_model/contract_title", Weight::clear, "The title says {quote}.", "footing"},
    {"work_model/contract_label", Weight::strong, "A label says {quote}.", "footing"},
    {"work_model/contract_role", Weight::clear, "It is {quote}.", "footing"},
    {"work_model/comes_second", Weight::slight,
     "It also says {quote}, which counts only where nothing ranks before it."},
};

const Rule& rule(std::string_view id) {
  return *std::find_if(std::begin(rule_list), std::end(rule_list), [&](const Rule& one) { return one.id == id; });
}

constinit Pattern job_label(
    "(?:^|[\\s(|;,*.-])(?:(?:job|employment|position|contract|work|role|hire|hiring|engagement|assignment|opportunity|"
    "vacancy|type of (?:employment|position|contract|job))[ "
    "-]?(?:types?|status|category|schedule|hours|time|mode|nature|terms?)?|types?|status|hours|schedule|commitment|"
    "shift|duration|duration/"
    "type|tenure|fte|beschaftigungsart|anstellungsart|arbeitszeit(?:modell)?|vertragsart|umfang|working patterns?|type "
    "de "
    "(?:contrat|poste|emploi)|contrat|temps de travail|tipo de "
    "(?:contrato|empleo|vaga|emprego|jornada|contratacion|contratacao)|jornada|regime(?: de "
    "(?:contratacao|trabalho))?|dienstverband|uren|contract "
    "?vorm)\\s?(?::|-{1,2}\\s|=)\\s*[^:.]{0,45}$|\\b(?:(?:job|employment) type|contratacao|contrato "
    "(?:indefinido|temporal|fijo)(?: a| de| y)?) $");
constinit Pattern role_follows(
    "^[ ,-]{0,2}\\(?(?:[a-z0-9&/-]+[ ,]{1,2}){0,3}(?:roles?|positions?|jobs?|opportunity|opportunities "
    "available|permanent|employment|basis|hours\\b|salaried|exempt|non-exempt|contract\\b|engagement|w-?2|hires? "
    "(?:only|role)|direct hire|schedule|commitment|employee (?:role|position)|"
    "work\\b|stelle|anstellung|position|unbefristet|befristet|cdi\\b|cdd\\b|remote\\b|hybrid|on-?site|\\([34]\\d|\\(m/"
    "w|\\(w/m|internship|vaga|contrato|(?:leave |maternity |paternity |mat )cover\\b|oder (?:in )?teilzeit)");
constinit Pattern role_leads(
    "(?:\\b(?:this is|it is|it's|is|be|seeking|seeks|needs|wants|looking "
    "for|hiring|recruiting|offer(?:ing)?|for|as|join us|join|to "
    "work|work|working|role|position|job|based|opportunity|available|employment|festanstellung|dich|ab "
    "sofort|in|stelle|poste|emploi|contrat|vaga|trabajo|we're a)(?: an?| our| is| are|:|,)?(?: permanent| "
    "unbefristete?| new| remote| hybrid| exempt| salaried| regular| temporary| fixed[- ]term)?,?) ?(?:on a |in |zu |en "
    "|a |ou )?$");
constinit Pattern others_hours(
    "^[ -]?(?:status\\b|,? ?term[- ]time|hours (?:will|are|can)|roles "
    "(?:will|are|can)|u\\.?s\\.? "
    "employees|employees?|team "
    "?members?|staff|associates?|students?|degree|enrol|enroll|experience|engineers?|education|study|studies|faculty|"
    "workers?|equivalent|undergraduate|graduate (?:student|program)|(?:regular )?(?:salaried |hourly "
    ")?employees|colleagues|benefits|conversion|hires? "
    "(?:receive|are|get)|crew|mba|program\\b|(?:non-)?temporary|eligible|offer "
    "after|postgraduate|individuals|personnel|job (?:in|at) )");
constinit Pattern others_before(
    "(?:convert(?:ed|ing|s|ible)? (?:in)?to (?:an? )?|conversion (?:in)?to (?:an? )?|transition(?:ing)? (?:in)?to "
    "(?:an? )?|possib\\w+ (?:of |for )?(?:an? )?|potential (?:for |to become )?(?:an? )?|future |years?(?: of)?(?: "
    "relevant)? |all (?:our |regular )?|over [0-9,]+ |[0-9]+ |for our |eligible |other |with [0-9]+ |equivalent "
    "|currently (?:employed |enrolled )?(?:in an? )?|extended (?:an? )?|if (?:an? )?|not an? |become |our |offered an? "
    "|hire to |benefits? (?:program(?:me)? )?(?:for|to) |most |both |previous |prior "
    "|including |such as |for example |want(?:s|ing)? to work |\\b(?:hold|held|mov(?:e|ed|ing)|go|gone|went) (?:on "
    ")?(?:in)?(?:to )?|years of (?:full[- ]time or "
    ")?|(?:authori[sz]ed|cleared|eligible|permitted|allowed|right) to "
    "work[^.;]{0,40} on an? )$");
// Pacific time among other zones or behind a time of day.
constinit Pattern zone_before(
    "(?:zones?\\W{0,3}|\\b(?:[ecm]s?t|cet|gmt|utc|bst|ist)\\b ?[,/&(] ?|\\b(?:et|ct|mt|est|cet|gmt|utc) (?:and|or|to) "
    "|\\d,? ?(?:[ap]\\.?m\\.?,? ?)?|therapist \\(|\\b(?:lisbon|lisboa|porto|braga|coimbra|aveiro|faro|portugal), )$");
constinit Pattern zone_after("^ ?(?:[,/&] ?|and |or )?(?:[ecm]s?t|cet|gmt|utc|time ?zones?|working hours|hours)\\b");
// "Five years of experience working full-time": nothing sets the hours apart from what was done before.
constinit Pattern of_experience("\\bexperienced?\\b[^,;.|/:\\n]*$");
constinit Pattern and_part_time("\\b(?:voll|full)-? ?(?:/|und|oder|or|and) ?-?$");
// "This position is full-time and based in Leeds", "you will work full-time from our office".
constinit Pattern place_follows(
    "^,? (?:and )?(?:based|located|remotely|with our|from (?:our|the|home)|in (?:our|the)|at (?:our|the))\\b");
constinit Pattern job_shared("^,? (?:and |or )?job[- ]?shar");
// "This is a full-time, direct and on-site position".
constinit Pattern job_behind("^[^.;:]{0,40}\\b(?:positions?|role|job|opportunity)\\b");
// "A freelance marketplace", "fixed-term contracts with vendors": the thing one works on.
constinit Pattern of_a_product(
    "^[ -]?(?:market "
    "?places?|networks?|platforms?|websites?|communit\\w+|agenc\\w+|staffing|tables?|housing|(?:employment "
    ")?agreements|contracts "
    "with)\\b");
constinit Pattern plain_footing("^(?:contract|contractor|temporary|temp|freelancer|interim|prestation)$");
constinit Pattern as_one("\\bas an? (?:regular |permanent )?$");
// "Employment type: full-time employee", "you join as a full-time employee": the one who is hired.
constinit Pattern the_employee("^[ -]employee\\b(?! [a-z]*(?:benefit|discount|position|role))");
constinit Pattern hired_as("\\b(?:join(?:ing)?|hired|employed|engaged|looking for|seeking)\\b[^.;:]{0,24}\\ban? $");
// "You will be a self-employed contractor", "you work with us as a freelancer".
constinit Pattern engaged_as("\\b(?:as|be) an? (?:self[- ]employed |independent )?$");
constinit Pattern perk_of("\\bperks (?:of being|as) an? $");
constinit Pattern you_follow(
    "^[ -](?:[a-z]+ )?(?:employee|associate|team member)[^.;]{0,30}\\b(?:you|we offer|your)\\b");
constinit Pattern count_before("\\d ?$");
constinit Pattern also_possible(
    "^ ?(?:contracts? ?(?:\\([^)]{1,12}\\) ?)?)?\\(?(?:is |ist |est |also |auch |aussi "
    ")?(?:possible|moglich|accepted|accepte|considered|an "
    "option|negotiable|posible|"
    "possivel|mogelijk|available on request)\\b");
constinit Pattern intern_other(
    "^[ -]?(?:coordinator|manager|program "
    "(?:manager|lead|coordinator)|recruiter|supervisor|experience|preferred|required|or\\b|is a "
    "plus|al\\b|mentor|profond|automatique|machine|statistique)");
constinit Pattern intern_is(
    "(?:\\b(?:this|our|the|an?|as an?|as "
    "our|paid|summer|month|weeks?|full-time|part-time|unser|dein|ein(?:e|en)?|als|ton|votre|en|de|cette|un|une|seeking|"
    "looking for|hiring)(?: [a-z0-9-]+){0,2} |type\\s?:\\s?|^)$");
constinit Pattern intern_history(
    "\\b(?:experience|previous|prior|completed|including|or|former|through|such "
    "as|relevant|academic|past|mentor\\w*|supervis\\w*|manag\\w+|train\\w*|guide|hire|recruit\\w*)\\b[^.;]{0,40}$");
constinit Pattern names_label("^[ -]?(?:types?|status|categor(?:y|ies))\\b");
constinit Pattern contract_after(
    "^[ "
    "-]?(?:roles?\\b|positions?|jobs?\\b|opportunit|basis|assignment|engagement|gig|duration|length|only\\b|"
    "contract\\b|with (?:possible|potential|possib|the possib|option|extension|conversion|likely)|to[- ]hire|to[- "
    "]perm|through|until|w-?2|c2c|corp|\\(?(?:[0-9]+|six|twelve|long|short)|possible|based|hire|for [0-9]|at "
    "\\$|candidates?|employ)");
constinit Pattern contract_before(
    "(?:\\b(?:[0-9]+\\+?|six|twelve|three|nine|eighteen)(?:\\s?(?:-|to)\\s?[0-9]+)?\\+?[ "
    "-]?(?:months?|mths?|mos?|weeks?|years?|yrs?)[ ,-]{0,2}(?:[a-z]+ )?|\\blong[- ]?term (?:remote )?|\\bshort[- "
    "]?term |\\bremote |\\bhourly |\\brolling |\\bw-?2 |\\bindependent |\\binitial |\\b1099 |\\binside ir35 "
    "|\\boutside ir35 |\\bon an? |\\bfixed[- ]term |\\btemporary )$");
// What may stand behind "contract" in a piece of its own: else it is the thing that one works on, "contract reviews".
constinit Pattern footing_goes_on(
    "^(?:$|[^a-z ]| [^a-z]| w/| (?:in|at|with|for|from|to|via|on|or|and|until|through|starting|hourly|full|part|remote|"
    "hybrid|on-?site|independent|freelance|temporary|temp|permanent|perm|corp|year|rate|available|day|per)\\b)");
// A lasting contract is one of employment.
constinit Pattern others_footing(
    "\\b(?:federal|government|employment|para|permanent|open[ -]ended|indefinite|unlimited(?:[ -]term)?) $|\\bnon[- ]$|"
    "\\bwhether you\\b.*$");
// "Active Secret (interim OK)": a clearance.
constinit Pattern of_clearance("^ (?:ok\\b|clearance|secret|top|accept)");
class Finder {
 public:
  Finder(const Reading& reading, Ledger& ledger) : reading_(reading), text_(reading.document.text()), ledger_(ledger) {}

  void run(bool five_day_week, Span week) {
    const Hours told = hours_told(reading_);
    for (const auto& [value, span] : told.weekly) say("work_model/weekly_hours", value, span);
    for (const Sentence& sentence : reading_.layout.sentences()) {
      if (silent(reading_, sentence)) continue;
      for (const Hit& hit : reading_.in(Lexicon::work_cues, sentence.span)) {
        switch (hit.entry().category) {
          case Category::hours:
            hours(sentence, hit);
            break;
          case Category::internship:
            internship(sentence, hit);
            break;
          case Category::footing:
            contract(sentence, hit);
            break;
          default:
            break;
        }
      }
    }
    // "Part-time, Monday to Friday 10 to 2": days that are laid out are no full hours.
    if (!told.laid_out.empty() && !part_) say("work_model/week_laid_out", kind::full_time, told.laid_out);
    if (five_day_week && !full_) say("work_model/week_laid_out", kind::full_time, week);
    // An internship comes before the hours, full hours before part-time, the hours before the footing.
    for (const Said& one : said_) {
      const bool second = (one.value != kind::internship && intern_) || (one.value == kind::part_time && full_) ||
                          (one.value == kind::contract && (full_ || part_));
      ledger_.say(second ? rule("work_model/comes_second") : rule(one.id), one.value, one.span);
    }
  }

 private:
  void hours(const Sentence& sentence, const Hit& hit) {
    Choice value = hit.term == term::work_cues::part_time ? kind::part_time : kind::full_time;
    const Span before{from(sentence, hit.span, 60), hit.span.begin}, after{hit.span.end, to(sentence, hit.span, 45)};
    const bool labelled = reading_.holds(job_label, {from(sentence, hit.span, 90), hit.span.begin});
    if (hit.doubtful && (!labelled || reading_.holds(count_before, before))) return;  // "FTE" counts people too
    if (hit.span.size() == 2 &&
        (reading_.holds(zone_before, before) || reading_.holds(zone_after, after) || code_beside(hit.span)))
      return;
    // "Full or part-time": full hours come before.
    if (value == kind::part_time && reading_.holds(and_part_time, before)) value = kind::full_time;
    // "As a full-time employee you will receive" is said to the candidate.
    if ((reading_.holds(as_one, before) && reading_.holds(you_follow, after)) || reading_.holds(perk_of, before))
      return say("work_model/hours_role", value, hit.span);
    if (names_the_hire(sentence, hit.span, after)) return say("work_model/hours_role", value, hit.span);
    const bool only = sentence.span.size() <= hit.span.size() + 12 && sentence.part == Part::description;
    if ((!only && !is_the_job(reading_, hit.span) && reading_.holds(others_hours, after)) ||
        reading_.holds(others_before, before))
      return;
    if (answered_no(reading_, hit.span)) return;
    if (value == kind::part_time && reading_.holds(job_shared, after)) return;
    const bool of_the_past = reading_.holds(of_experience, {sentence.span.begin, hit.span.begin}) ||
                             reading_.lower({hit.span.end, sentence.span.end}).find("experience") != std::string::npos;
    if (of_the_past && !labelled) return;
    if (sentence.section == Section::about_us && !reading_.holds(role_follows, after)) return;
    if (value == kind::part_time && reading_.holds(also_possible, after))
      return;  // "part-time possible": full otherwise
    if (labelled) return say("work_model/hours_label", value, hit.span);
    if (alone(sentence, hit.span)) return say("work_model/hours_alone", value, hit.span);
    const bool led = reading_.holds(role_leads, before);
    if (reading_.holds(role_follows, after) || (led && (title_in(after) || placed(value, after))) ||
        (led && after.size() < 3) || (is_the_job(reading_, hit.span) && reading_.holds(job_behind, after)))
      return say("work_model/hours_role", value, hit.span);
  }

  /// The value of a label, the start of a line, or what one is hired as.
  bool names_the_hire(const Sentence& sentence, Span hit, Span after) const {
    return reading_.holds(the_employee, after) &&
           (hit.begin < sentence.span.begin + 3 || reading_.holds(job_label, {from(sentence, hit, 90), hit.begin}) ||
            reading_.holds(hired_as, {sentence.span.begin, hit.begin}));
  }

  /// "DE, PT, ES", "PT, OT and nurses": one of a row of two-letter codes, of countries or of professions.
  bool code_beside(Span span) const {
    const auto code = [&](std::uint32_t begin) {
      return begin + 2 <= text_.size() && is_upper(text_[begin]) && is_upper(text_[begin + 1]) &&
             (begin + 2 == text_.size() || !is_word(text_[begin + 2])) && (begin == 0 || !is_word(text_[begin - 1])) &&
             text_.substr(begin, 2) != "FT";
    };
    const auto comma = [&](std::uint32_t at) { return at + 2 <= text_.size() && text_.substr(at, 2) == ", "; };
    return (comma(span.end) && code(span.end + 2)) ||
           (span.begin >= 4 && comma(span.begin - 2) && code(span.begin - 4));
  }

  bool placed(Choice value, Span after) const {
    return reading_.holds(place_follows, after) &&
           (value == kind::full_time || reading_.lower(after).find("based") != std::string_view::npos);
  }

  void internship(const Sentence& sentence, const Hit& hit) {
    const Span after{hit.span.end, to(sentence, hit.span, 30)};
    if (reading_.holds(intern_other, after) || answered_no(reading_, hit.span) ||
        reading_.lower({from(sentence, hit.span, 2), hit.span.begin}) == "l'")  // "l'apprentissage": what one works on
      return;
    const bool french_or_dutch = language() == "fr" || language() == "nl" || language() == "it";
    if (reading_.masthead.title.span.contains(hit.span) || sentence.part == Part::title) {
      if (hit.doubtful && !(french_or_dutch || hit.span.begin == sentence.span.begin)) return;
      if (language() == "de" && reading_.text(hit.span) == "intern") return;  // German: internal
      return say("work_model/intern_title", kind::internship, hit.span);
    }
    if (hit.doubtful && !french_or_dutch) return;
    if (reading_.text(hit.span) == "intern" && (language() == "de" || language() == "nl" || language() == "fr")) return;
    if (sentence.section == Section::requirements || sentence.section == Section::preferred ||
        sentence.section == Section::about_us)
      return;
    if (reading_.holds(intern_history, {from(sentence, hit.span, 60), hit.span.begin})) return;
    if (reading_.holds(job_label, {from(sentence, hit.span, 70), hit.span.begin}))
      return say("work_model/intern_role", kind::internship, hit.span);
    const std::string_view word = reading_.lower(hit.span);
    const bool the_thing = word.find("ship") != word.npos || word.find("praktik") != word.npos ||
                           word.find("alternan") != word.npos || word.find("stag") != word.npos ||
                           word.find("estag") != word.npos || word.find("student") != word.npos || word == "intern";
    if (the_thing && is_the_job(reading_, hit.span)) return say("work_model/intern_role", kind::internship, hit.span);
    if (hit.doubtful || full_) return;
    if (alone(sentence, hit.span) && near_top(sentence) && hit.span.begin == sentence.span.begin)
      return say("work_model/intern_role", kind::internship, hit.span);
    if (the_thing && reading_.holds(intern_is, {from(sentence, hit.span, 40), hit.span.begin}))
      ++intern_words_, first_intern_ = intern_words_ == 1 ? hit.span : first_intern_;
    if (intern_words_ == 2) say("work_model/intern_role", kind::internship, first_intern_);
  }

  bool names_footing(Span after) const {
    return after.empty() || reading_.holds(footing_goes_on, after) || reading_.holds(contract_after, after) ||
           title_in(after) || !reading_.in(Lexicon::places, after).empty();
  }

  void contract(const Sentence& sentence, const Hit& hit) {
    const Span before{from(sentence, hit.span, 60), hit.span.begin}, after{hit.span.end, to(sentence, hit.span, 40)};
    const Context context = context_of(reading_, hit.span);
    if (context.negated != nullptr || reading_.holds(names_label, after) || reading_.holds(also_possible, after) ||
        answered_no(reading_, hit.span))
      return;
    if (reading_.holds(others_footing, before) ||
        (reading_.lower(hit.span) == "interim" && reading_.holds(of_clearance, after)) ||
        reading_.lower(after).starts_with(" of employment"))
      return;
    if (hit.doubtful) {
      if (sentence.part == Part::title || reading_.holds(job_label, {from(sentence, hit.span, 90), hit.span.begin}))
        contract_said({"work_model/contract_label", hit.span});
      return;
    }
    const std::string_view word = reading_.lower(hit.span);
    if (word == "contracts" || word == "contractors" || word == "freelancers" || word == "temps") return;
    if (sentence.part == Part::title) {
      const bool trade = word == "contract" && (title_in(after) || part_of_title(hit.span));  // "Contract Manager"
      if (!trade || reading_.holds(contract_before, before)) contract_said({"work_model/contract_title", hit.span});
      return;
    }
    if (reading_.holds(job_label, {from(sentence, hit.span, 90), hit.span.begin}))
      return contract_said({"work_model/contract_label", hit.span});
    if (alone(sentence, hit.span) && names_footing(after))
      return contract_said({"work_model/contract_label", hit.span});
    if (sentence.section == Section::requirements || sentence.section == Section::about_us ||
        sentence.section == Section::offer)
      return;
    const bool sought = word == "freelance" && title_in(after) && reading_.holds(hired_as, before);
    if (!sought && reading_.holds(others_hours, after)) return;
    if (reading_.holds(of_a_product, after)) return;
    const bool plain = reading_.holds(plain_footing, hit.span);
    if (!plain ||
        (word == "contract" && (reading_.holds(contract_after, after) || reading_.holds(contract_before, before))) ||
        (word == "temporary" && reading_.holds(contract_after, after)) ||
        ((word == "freelancer" || word == "contractor") && reading_.holds(engaged_as, before) &&
         reading_.holds(footing_goes_on, after)))
      return contract_said({"work_model/contract_role", hit.span});
  }

  /// A piece between bars, commas, brackets or line ends that says this and little more.
  bool alone(const Sentence& sentence, Span span) const {
    Span piece = span;
    const auto cuts = [&](std::uint32_t at) {
      const char c = text_[at];
      return c == '|' || c == '(' || c == ')' || c == '[' || c == ']' || c == ',' || c == ';' || c == '/' || c == ':' ||
             c == '.' || c == '&' || c == '\n' || (c == '-' && (at + 1 >= text_.size() || is_space(text_[at + 1])));
    };
    while (piece.begin > sentence.span.begin && !cuts(piece.begin - 1)) --piece.begin;
    while (piece.end < sentence.span.end && !cuts(piece.end)) ++piece.end;
    // "| Full-time We help teachers": the prose behind the last bar came on a line of its own.
    if (piece.begin > 0 && text_[piece.begin - 1] == '|' && piece.end > span.end + 2 && is_upper(text_[span.end + 1]) &&
        text_[span.end] == ' ')
      piece.end = span.end;
    if (piece.size() > span.size() + 18) return false;
    const std::string_view line = reading_.text(sentence.span);
    const bool whole = line.size() <= span.size() + 26;
    const bool barred = line.find('|') != line.npos;
    const bool asked = sentence.section == Section::requirements || sentence.section == Section::preferred;
    const bool leads = sentence.bullet && span.begin < sentence.span.begin + 3;  // "- Part-time (three days a week);"
    const bool listed =
        line.size() < 110 && !asked && line.find("experience") == line.npos && (near_top(sentence) || leads);
    const bool bracketed = piece.begin > 0 && text_[piece.begin - 1] == '(' && line.size() < 120;
    return whole || barred || listed || bracketed;
  }

  bool near_top(const Sentence& sentence) const { return reading_.layout.index_at(sentence.span.begin) < 12; }
  bool part_of_title(Span span) const {
    const std::span<const Hit> titles = reading_.in(Lexicon::titles, {span.begin > 30 ? span.begin - 30 : 0, span.end});
    return std::any_of(titles.begin(), titles.end(),
                       [&](const Hit& title) { return title.span.contains(span) && title.span.size() > span.size(); });
  }
  bool title_in(Span span) const { return !reading_.in(Lexicon::titles, span).empty(); }
  static std::uint32_t from(const Sentence& sentence, Span span, std::uint32_t reach) {
    return span.begin > sentence.span.begin + reach ? span.begin - reach : sentence.span.begin;
  }
  static std::uint32_t to(const Sentence& sentence, Span span, std::uint32_t reach) {
    return std::min(span.end + reach, std::max(sentence.span.end, span.end));
  }

  std::string_view language() {
    if (!language_) language_ = language_of(reading_);
    return *language_;
  }

  void say(std::string_view id, Choice value, Span span) {
    full_ |= value == kind::full_time;
    part_ |= value == kind::part_time;
    intern_ |= value == kind::internship;
    said_.push_back({id, value, span});
  }
  void contract_said(std::pair<std::string_view, Span> one) {
    said_.push_back({one.first, kind::contract, one.second});
  }

  struct Said {
    std::string_view id;
    Choice value;
    Span span;
  };

  const Reading& reading_;
  std::string_view text_;
  Ledger& ledger_;
  std::optional<std::string_view> language_;
  std::vector<Said> said_;
  bool full_ = false, part_ = false, intern_ = false;
  int intern_words_ = 0;
  Span first_intern_{};
};

}  // namespace

void read_employment(const Reading& reading, bool five_day_week, Span week, Ledger& ledger) {
  Finder finder(reading, ledger);
  finder.run(five_day_week, week);
}

std::span<const Rule> employment_rules() { return rule_list; }

}  // namespace fineprint::extract::work_model
