#include <algorithm>

#include "extract/skills/parts.hpp"
#include "extract/skills/soft_phrases.hpp"
#include "extract/skills/soft_senses.hpp"
#include "extract/skills/strength.hpp"
#include "match/context.hpp"
#include "terms/soft_skills.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::skills {
namespace {

constinit Pattern about_the_team(
    "\\b(?:we|our|us|values (?:revolve|are|include)|wir|nous|nosotros|somos|siamo|they (?:are "
    "an?|offer|value)|nossa?|ons|unser[a-z]*|notre|nuestr[ao]s?|their "
    "[a-z]* ?teams?)\\b");
constinit Pattern about_the_candidate(
    "\\b(?:you|your|you'll|candidate|applicant|(?<!our )ability|able|skills?|must|should|will|we need "
    "(?!to)|look(?:ing|out)? "
    "for|seek(?:ing)?|(?:we are|we're) interested in|hire|hiring|person|individual|(?<!our )people "
    "(?:who|to)|someone|expect|du|sie|ihre|vous|votre|tu|^je|jij|jouw|voce|buscamos|procuramos|suchen|(?:re)?cherchons|"
    "zoeken|[a-z]{3,12}(?:ar|er|ir)"
    "as)\\b");

// Below what is asked, and pasted to it.
constinit Pattern we_do(
    "^our (?:core |company )?(?:values|culture)\\b|^we(?: "
    "(?!(?:are|'re|also|value|expect|need|require|look|seek|want|ask|would|hope|prefer|appreciate|place|hire|search|"
    "like|love|welcome|rely|count)\\b)|(?:'re| are) (?:an?|the|here|dedicated|committed|proud)\\b )(?:(?!(?:you|your|"
    "some|any|every)(?:one|body)?\\b|people|person|candidate|individual|engineer|developer|colleague|member)[a-z'-]+,? "
    "){0,14}$");

// "In collaboration with two farms, we press oil": the subject comes after.
constinit Pattern then_we(
    "^[^.;:]{0,90}, we(?: have|'ve| are|'re)? (?!need|look|seek|want|ask|expect|search|hir)[a-z]");
// "With a focus on kites and strings, Contoso offers ..."
constinit Pattern then_it_offers(
    "^[^.;:]{0,90}, (?!you|this|it )(?:[a-z]+ ){1,3}(?:offers|provides|delivers|serves|supports)\\b");
constinit Pattern opens_it("^(?:in |by |through )?(?:(?:an?|our) (?:[a-z-]+,? ){0,3})?$");

/// "Contoso changes how kites fly by partnering with hills", outside any section of the role.
bool names_the_company(const Reading& reading, const Sentence& sentence, Span words) {
  constexpr std::size_t shortest = 4;   // letters that make a name unmistakable
  constexpr std::uint32_t reach = 120;  // bytes in which a subject has its verbs
  const std::string_view company = reading.lower(reading.masthead.company.span);
  words.begin = std::max(words.begin, words.end - std::min(words.end, reach));
  return sentence.section == Section::none && !sentence.bullet && company.size() >= shortest &&
         reading.lower(words).find(company) != std::string_view::npos;
}

/// "Contoso Group partners with farms" in whatever section, and a firm by the name of Attentive.
bool is_of_the_name(const Reading& reading, const Sentence& sentence, Span span) {
  const std::string_view company = reading.lower(reading.masthead.company.span);
  if (company.empty()) return false;
  if (reading.lower(span) == company) return is_upper(reading.text(span)[0]);
  // "By partnering with Contoso these farms grow", not "partner with Contoso's farms".
  const std::string_view after = reading.lower({span.end, sentence.span.end});
  if (reading.lower(span).starts_with("partner") && after.size() > company.size() &&
      after.substr(1).starts_with(company) && after.find('\'') != company.size() + 1)
    return true;
  const std::string_view before = reading.lower({sentence.span.begin, span.begin});
  return reading.lower(span).find("s with") != std::string_view::npos && before.size() > company.size() &&
         before.substr(0, before.size() - 1).ends_with(company);
}

/// "We are a collaborative team" tells of the company; "you will join our collaborative team" is about the team too.
bool tells_of_the_company(const Reading& reading, const Sentence& sentence, Span span) {
  if (is_of_the_name(reading, sentence, span)) return true;
  if (sentence.section == Section::requirements || sentence.section == Section::preferred)
    return !sentence.bullet && reading.holds(we_do, {sentence.span.begin, span.begin});
  if (is_task(reading, sentence)) return false;
  const Span before{sentence.span.begin, span.begin};
  if (reading.holds(opens_it, before) && reading.holds(then_we, {span.end, sentence.span.end})) return true;
  if (reading.lower(before).starts_with("with ") && reading.holds(then_it_offers, {span.end, sentence.span.end}))
    return true;
  return (reading.holds(about_the_team, before) || names_the_company(reading, sentence, before)) &&
         !reading.holds(about_the_candidate, sentence.span);
}

constinit Pattern asks(
    "\\b(?:ability to|able to|you are|you're|you have|strong|excellent|great|good|comfortable|looking for an?|(?:we "
    "are|we're|is) (?:[a-z]+ )?(?:looking for|seeking)(?! new\\b)|lookout for "
    "an?|expect|seeking an?|must be|needs? to be|individual|person who|someone who|candidate|highly|knack "
    "for|(?:use|using|apply) your|we need an?)\\b");

constinit Pattern ends_element("^(?:[,.;/]| and | & | individual| person\\b|$)");
constinit Pattern goes_to_someone("^ [a-z0-9]");
constinit Pattern shared_noun(
    "^(?:(?:,|/|,? and|,? or|,? &) ?(?:[a-z]+[ -]?){1,2}){1,4} ?(?:skills?|abilit|capabilit|competenc|thinking|mindset|"
    "aptitude|strengths?|problem|approach)");

constinit Pattern to_people(
    "^(?! staff) ?(?:(?:(?:and |/)(?:support|advice|help|training|assistance) )?to "
    ")?(?:(?!(?:from|by|for|with|and|or|in|on|to|between|across)\\b)[a-z/'-]+ "
    "){0,3}(?:engineers|others|developers|teams?|"
    "teammates|colleagues|juniors|staff|peers|members|analysts|scientists|interns|apprentices|them)\\b");

/// In a row with a soft skill that leaves no doubt: "curious, analytical and kind".
bool in_a_row(const Reading& reading, std::span<const Hit> hits, std::size_t index) {
  const auto joined = [&](const Hit& sure, Span left, Span right) {
    if (sure.doubtful || right.begin < left.end || right.begin > left.end + 6) return false;
    const std::string_view between = reading.lower({left.end, right.begin});
    return between == " " || between == "/" || between == ", " || between == " and " || between == ", and " ||
           between == " & " || between == " und " || between == " et ";
  };
  const Span span = hits[index].span;
  return (index > 0 && joined(hits[index - 1], hits[index - 1].span, span)) ||
         (index + 1 < hits.size() && joined(hits[index + 1], span, hits[index + 1].span));
}

/// A form that also tells of the work or the product counts where a list of requirements names it, where the candidate
/// is asked for it, or in a row with another soft skill.
bool settled(const Reading& reading, const Sentence& sentence, std::span<const Hit> hits, std::size_t index) {
  const Hit& hit = hits[index];
  const Span after{hit.span.end, sentence.span.end};
  // "Organizational structure" and "organizational change" are no way of working.
  if (hit.doubtful && hit.term == term::soft_skills::organization && reading.lower(hit.span).substr(0, 2) == "or" &&
      reading.lower(hit.span).find("ational") != std::string_view::npos)
    return reading.holds(shared_noun, after);
  // "Analytical, commercial and decision-making skills": the noun at the end serves all of them.
  if (hit.doubtful && hit.term == term::soft_skills::analytical_skills && reading.lower(hit.span).back() == 's')
    return false;  // "analytics and reporting skills"
  if (hit.doubtful && hit.term == term::soft_skills::analytical_skills)
    return reading.holds(shared_noun, after) || (reading.holds(ends_element, after) && in_a_row(reading, hits, index));
  if (hit.term == term::soft_skills::mentoring && reading.holds(to_people, after)) return true;
  // "Flexible, honest and keen", but no hours: on its own it is the whole of what is asked.
  if (reading.lower(hit.span) == "flexible")
    return reading.holds(ends_element, after) &&
           (in_a_row(reading, hits, index) ||
            (sentence.section == Section::requirements && hit.span.begin == sentence.span.begin));
  // "Sensors, communications and power" are trades; "strong communications" and "communications with pilots" are not.
  const bool trade = reading.lower(hit.span) == "communications" && hit.span.begin != sentence.span.begin &&
                     reading.holds(ends_element, after);
  if (!trade && (!hit.doubtful || sentence.section == Section::requirements || sentence.section == Section::preferred))
    return true;
  // "Mentor 2 analysts", "Make bold choices and decisions" open a duty.
  if (hit.term == term::soft_skills::decision_making && sentence.section == Section::duties &&
      hit.span.begin == sentence.span.begin)
    return true;
  if (hit.term == term::soft_skills::mentoring && hit.span.begin == sentence.span.begin &&
      reading.lower(hit.span) == "mentor" && reading.holds(goes_to_someone, after))
    return true;
  const std::uint32_t reach = hit.span.begin > 40 ? hit.span.begin - 40 : 0;
  return reading.holds(asks, {std::max(sentence.span.begin, reach), hit.span.begin}) || in_a_row(reading, hits, index);
}

// Words for an interest or a charge: the skill goes with them often, but alone they ask for little.
constinit Pattern hint(
    "^(?:(?:a )?passion(?:ate)?(?: about| for)?|"
    "enthusias(?:m|tic)|results?[ -]oriented|accountable|positive attitude|ownership|discretion)$");

// Words that tell of the work or of a mood as often, unless the candidate is asked for them.
constinit Pattern of_the_work("^(?:innovate|innovative solutions|timely and)$");
constinit Pattern a_gift("^ (?:(?:and|or|&) [a-z-]+ )?(?:skills?|abilit|capabilit|expertise|mindset|minds?\\b|nature)");

/// A skill is not told by these words alone.
bool asks_little(const Reading& reading, const Sentence& sentence, std::span<const Hit> hits, std::size_t index) {
  const Span words = hits[index].span;
  if (reading.holds(hint, words)) return true;
  const Span before{std::max(sentence.span.begin, words.begin - std::min(words.begin, 40U)), words.begin};
  return reading.holds(of_the_work, words) && !reading.holds(asks, before) && !in_a_row(reading, hits, index) &&
         !reading.holds(a_gift, {words.end, sentence.span.end});
}

// "You will work closely with masons": said to the candidate, amid words on the firm.
constinit Pattern said_to_you(
    "^you(?:'ll| will| are| have| must| should|r role)\\b|^must be\\b|\\bwe(?:'re| are) looking for\\b|\\bas long as "
    "you have\\b");

constinit Pattern of_solving("^[ -]?solv(?:ing|er)");

bool read_here(const Reading& reading, const Sentence& sentence) {
  switch (sentence.section) {
    case Section::about_us:
      return sentence.part == Part::description && reading.holds(said_to_you, sentence.span);
    case Section::legal:
    case Section::chrome:
    case Section::offer:
    case Section::process:
    case Section::logistics:
      return false;
    default:
      return sentence.part == Part::description;
  }
}

}  // namespace

void read_soft_skills(const Reading& reading, Ledger& ledger) {
  std::vector<TermId> asked;
  std::vector<const Hit*> hints;
  const auto known = [&](const Hit& hit) { return std::find(asked.begin(), asked.end(), hit.term) != asked.end(); };
  const std::vector<Hit> hits = soft_skills_in(reading);
  for (const bool wished : {false, true}) {
    for (std::size_t i = 0; i < hits.size(); ++i) {
      const Hit& hit = hits[i];
      const Sentence& sentence = reading.sentence(hit.span);
      if (!read_here(reading, sentence) || tells_of_the_company(reading, sentence, hit.span) ||
          tells_of_others(reading, sentence, hit))
        continue;
      if (!settled(reading, sentence, hits, i)) continue;
      if (context_of(reading, hit.span).negated != nullptr) continue;
      Judged judged = judge(reading, hit.span, Asked::soft);
      if (sentence.section == Section::about_us && judged.strength == Strength::none) judged.strength = Strength::used;
      if (judged.strength == Strength::none || (judged.strength == Strength::nice) != wished) continue;
      if (wished && known(hit)) continue;
      if (!wished && asks_little(reading, sentence, hits, i))
        hints.push_back(&hit);
      else if (!wished)
        asked.push_back(hit.term);
      const Field field = wished ? Field::nice_to_have_soft_skills : Field::must_have_soft_skills;
      const Choice value{Field::must_have_soft_skills, hit.entry().choice};
      const Rule& speaks = wished ? rule::soft_wished : rule::soft_asked;
      ledger.say(speaks, field, value, Basis{{hit.span}});
      const auto also = [&](TermId term, Choice skill, Span words) {
        if (!wished) asked.push_back(term);
        ledger.say(speaks, field, skill, Basis{{words}});
      };
      if (reading.lower(hit.span) == "lead and mentor")
        also(term::soft_skills::mentoring, choice::must_have_soft_skills::mentoring, hit.span);
      // "Analytical problem-solving", "analysis and problem solving"
      if (reading.lower(hit.span).ends_with("problem"))
        if (const std::optional<Match> solving = reading.find(of_solving, {hit.span.end, sentence.span.end}))
          also(term::soft_skills::problem_solving, choice::must_have_soft_skills::problem_solving,
               join(hit.span, solving->whole()));
    }
  }
  for (const Hit* alone : hints)
    if (!known(*alone))
      ledger.say(rule::soft_hint, Field::must_have_soft_skills,
                 Choice{Field::must_have_soft_skills, alone->entry().choice}, Basis{{alone->span}});
}

}  // namespace fineprint::extract::skills
