#include <algorithm>
#include <string_view>

#include "extract/work_model/footing.hpp"
#include "extract/work_model/hours.hpp"
#include "extract/work_model/internship.hpp"
#include "extract/work_model/statements.hpp"
#include "match/context.hpp"
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

constinit Pattern job_after("^ (?:role|position|opportunity|job|opening)\\b");
constinit Pattern role_follows(
    "^[ ,-]{0,2}\\(?(?:[a-z0-9&/-]+[ ,]{1,2}){0,3}(?:roles?|positions?|jobs?|opportunity|opportunities "
    "available|permanent|employment|basis|hours\\b|salaried|exempt|non-exempt|contract\\b|engagement|w-?2|hires? "
    "(?:only|role)|direct hire|schedule|commitment|employee (?:role|position)|"
    "work\\b|stelle|anstellung|position|unbefristet|befristet|cdi\\b|cdd\\b|remote\\b|hybrid|on-?site|\\([34]\\d|\\(m/"
    "w|\\(w/m|internship|vaga|contrato|(?:leave |maternity |paternity |mat )cover\\b|days (?:a|per) week|oder (?:in "
    ")?teilzeit)");
constinit Pattern role_leads(
    "(?:\\b(?:this is|it is|it's|is|be|seeking|seeks|needs|wants|looking "
    "for|hiring|recruiting|offer(?:ing)?|for|as|join us|join|to "
    "work|work|working|role|position|job|based|opportunity|available|employment|festanstellung|dich|ab "
    "sofort|in|stelle|poste|emploi|contrat|vaga|trabajo|we're a)(?: an?| our| is| are|:|,)?(?: permanent| "
    "unbefristete?| new| remote| hybrid| exempt| salaried| regular| temporary| fixed[- ]term)?,?) ?(?:on a |in |zu |en "
    "|a |ou )?$");
constinit Pattern others_before(
    "(?:(?:convert|lead|grow|progress)(?:ed|ing|s|ible)? (?:in)?to (?:an? )?|conversion (?:in)?to (?:an? "
    ")?|transition(?:ing)? (?:in)?to "
    "(?:an? )?|possib\\w+ (?:of |for )?(?:an? )?|potential (?:for |to become )?(?:an? )?|future |years?(?: of)?(?: "
    "relevant)? |all (?:our |regular )?|over [0-9,]+ |[0-9]+ |for our |eligible |other |with [0-9]+ |equivalent "
    "|currently (?:employed |enrolled )?(?:in an? )?|extended (?:an? )?|if (?:an? )?|not an? |become |our |offered an? "
    "|hire to |benefits? (?:program(?:me)? )?(?:for|to) |most |both |previous |prior "
    "|including |such as |for example |e\\.g\\.,? |beispielsweise |z\\. ?b\\. |want(?:s|ing)? to work "
    "|(?:over|than|instead of) (?:an? "
    ")?|\\b(?:hold|held|mov(?:e|ed|ing)|go|gone|went) (?:on "
    ")?(?:in)?(?:to )?|years of (?:full[- ]time or "
    ")?|(?:authori[sz]ed|cleared|eligible|permitted|allowed|right) to "
    "work[^.;]{0,40} on an? )$");
// Pacific time behind other zones or a time of day.
constinit Pattern zone_before(
    "(?:zones?\\W{0,3}|\\b(?:[ecm]s?t|cet|gmt|utc|bst|ist)\\b ?[,/&(] ?|\\b(?:et|ct|mt|est|cet|gmt|utc) (?:and|or|to) "
    "|\\d,? ?(?:[ap]\\.?m\\.?,? ?)?|therapist \\(|\\b(?:lisbon|lisboa|porto|braga|coimbra|aveiro|faro|portugal), )$");
// "Five years of experience working full-time": nothing sets the hours apart from what was done before.
constinit Pattern of_experience("\\bexperienced?\\b[^,;.|/:\\n]*$");
constinit Pattern and_part_time("\\b(?:voll|full)-? ?(?:/|und|oder|or|and) ?-?$");
// "This position is full-time and based in Leeds", "you will work full-time from our office".
constinit Pattern place_follows(
    "^,? (?:and )?(?:based|located|remotely|with our|from (?:our|the|home)|in (?:our|the)|at (?:our|the))\\b");
// "Part-time remote working" is a share of the days at home.
constinit Pattern home_days("^[ -](?:remote|home)[ -]working\\b(?! (?:role|position|job|opportunit))");
// "This is a full-time, direct and on-site position".
constinit Pattern job_behind("^[^.;:]{0,40}\\b(?:positions?|role|job|opportunity)\\b");
constinit Pattern as_one("\\bas an? (?:regular |permanent )?$");
// "Employment type: full-time employee", "you join as a full-time employee": the one who is hired.
constinit Pattern the_employee("^[ -]employee\\b(?! [a-z]*(?:benefit|discount|position|role))");
constinit Pattern perk_of("\\bperks (?:of being|as) an? $");
constinit Pattern you_follow(
    "^[ -](?:[a-z]+ )?(?:employee|associate|team member)[^.;]{0,30}\\b(?:you|we offer|your)\\b");
// "Looking for a reliable part-time driver", whatever the trade.
constinit Pattern seeks_one(
    "\\b(?:looking for|seek(?:s|ing)?|hir(?:es?|ing)|recruit(?:s|ing)?|opportunity for|needs?|requires?|searching for) "
    "an? "
    "(?:(?!team\\b|group\\b|mix\\b)[a-z-]+,? (?:and )?){0,4}$");
constinit Pattern a_person("^ [a-z]");
constinit Pattern count_before("\\d ?$");
class Finder {
 public:
  Finder(const Reading& reading, Ledger& ledger)
      : reading_(reading), text_(reading.document.text()), words_(reading), ledger_(ledger) {}

  void run(bool five_day_week, Span week) {
    Internship internship(reading_);
    const Hours told = hours_told(reading_);
    for (const auto& [value, span] : told.weekly) say("work_model/weekly_hours", value, span);
    for (const Sentence& sentence : reading_.layout.sentences()) {
      if (silent(reading_, sentence)) continue;
      for (const Hit& hit : reading_.in(Lexicon::work_cues, sentence.span)) {
        switch (hit.category()) {
          case Category::hours:
            hours(sentence, hit);
            break;
          case Category::internship:
            keep(internship.read(sentence, hit, full_));
            break;
          case Category::footing:
            keep(footing_said(reading_, sentence, hit));
            break;
          default:
            break;
        }
      }
    }
    if (!intern_) keep(internship.title());
    // "Part-time, Monday to Friday 10 to 2": days that are laid out are no full hours.
    if (!told.laid_out.empty() && !part_) say("work_model/week_laid_out", kind::full_time, told.laid_out);
    if (five_day_week && !full_) say("work_model/week_laid_out", kind::full_time, week);
    // An internship comes before the hours, full hours before part-time, the hours before the footing.
    for (const Engaged& one : said_) {
      const bool second = (one.value != kind::internship && intern_) || (one.value == kind::part_time && full_) ||
                          (one.value == kind::contract && (full_ || part_));
      ledger_.say(second ? rule("work_model/comes_second") : rule(one.rule), one.value, one.span);
    }
  }

 private:
  void hours(const Sentence& sentence, const Hit& hit) {
    Choice value = hit.term == term::work_cues::part_time ? kind::part_time : kind::full_time;
    const Span before = words_.before(sentence, hit.span, 60), after = words_.after(sentence, hit.span, 45);
    const bool labelled = words_.labelled(sentence, hit.span, 90);
    // "FTE" counts people too.
    const bool alone = hit.span == sentence.span || sentence.part == Part::title || reading_.holds(job_after, after);
    if (hit.doubtful && ((!labelled && !alone) || reading_.holds(count_before, before))) return;
    if (hit.span.size() == 2 && (reading_.holds(zone_before, before) || code_beside(hit.span))) return;
    // "Acme in the Daily News (PT)": a country's code, unless a trade stands before it.
    if (hit.span.size() == 2 && sentence.part != Part::title && !labelled && reading_.lower(before).ends_with('(') &&
        reading_.in(Lexicon::titles, before).empty())
      return;
    if (value == kind::part_time && reading_.holds(home_days, after)) return;
    // "Full or part-time": full hours come before.
    if (value == kind::part_time && reading_.holds(and_part_time, before)) value = kind::full_time;
    // "As a full-time employee you will receive" is said to the candidate.
    if ((reading_.holds(as_one, before) && reading_.holds(you_follow, after)) || reading_.holds(perk_of, before))
      return say("work_model/hours_role", value, hit.span);
    if (names_the_hire(sentence, hit.span, after)) return say("work_model/hours_role", value, hit.span);
    const bool only = sentence.span.size() <= hit.span.size() + 12 && sentence.part == Part::description;
    if ((!only && !is_the_job(reading_, hit.span) && words_.of_others(after)) || reading_.holds(others_before, before))
      return;
    if (answered_no(reading_, hit.span)) return;
    const bool of_the_past = reading_.holds(of_experience, {sentence.span.begin, hit.span.begin}) ||
                             reading_.lower({hit.span.end, sentence.span.end}).find("experience") != std::string::npos;
    if (of_the_past && !labelled) return;
    if (sentence.section == Section::about_us && !reading_.holds(role_follows, after)) return;
    if (value == kind::part_time && words_.only_possible(after)) return;  // "part-time possible": full otherwise
    if (labelled) return say("work_model/hours_label", value, hit.span);
    if (words_.alone(sentence, hit.span)) return say("work_model/hours_alone", value, hit.span);
    if (reading_.holds(seeks_one, before) && reading_.holds(a_person, after))
      return say("work_model/hours_role", value, hit.span);
    // "Die Stelle ist in Vollzeit zu besetzen", "ein Vertrag in Vollzeit"
    if (reading_.lower(hit.span).starts_with("in ") && text_.substr(hit.span.end, 1) != "-")
      return say("work_model/hours_role", value, hit.span);
    const bool led = reading_.holds(role_leads, before);
    if (reading_.holds(role_follows, after) || (led && (words_.title_in(after) || placed(value, after))) ||
        (led && after.size() < 3) || (is_the_job(reading_, hit.span) && reading_.holds(job_behind, after)))
      return say("work_model/hours_role", value, hit.span);
  }

  /// The value of a label, the start of a line, or what one is hired as.
  bool names_the_hire(const Sentence& sentence, Span hit, Span after) const {
    return reading_.holds(the_employee, after) &&
           (hit.begin < sentence.span.begin + 3 || words_.labelled(sentence, hit, 90) ||
            words_.hired_as({sentence.span.begin, hit.begin}));
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

  void say(std::string_view id, Choice value, Span span) { keep(Engaged{id, value, span}); }
  void keep(const std::optional<Engaged>& said) {
    if (!said) return;
    full_ |= said->value == kind::full_time;
    part_ |= said->value == kind::part_time;
    intern_ |= said->value == kind::internship;
    said_.push_back(*said);
  }

  const Reading& reading_;
  std::string_view text_;
  Engagement words_;
  Ledger& ledger_;
  std::vector<Engaged> said_;
  bool full_ = false, part_ = false, intern_ = false;
};

}  // namespace

void read_employment(const Reading& reading, bool five_day_week, Span week, Ledger& ledger) {
  Finder finder(reading, ledger);
  finder.run(five_day_week, week);
}

std::span<const Rule> employment_rules() { return rule_list; }

}  // namespace fineprint::extract::work_model
