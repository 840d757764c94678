#include "match/role_in_prose.hpp"

#include <algorithm>

#include "match/masthead_line.hpp"
#include "terms/titles.hpp"
#include "text/characters.hpp"

namespace fineprint {
namespace {

constinit Pattern sought(
    "(?:looking (?:for|to (?:add|hire|appoint|recruit))|seeking|searching for|hiring|recruiting|(?:we|clients?) "
    "needs?|opening for|opportunity "
    "(?:has arisen )?for|^as(?= (?:an?|our|the) [^,.;]{3,60},? you(?:'|r | will | are ))|\\bserves? "
    "as|such(?:en|t)|cherchons|recherchons|recherche|buscamos|procuramos|zoek(?:en|t))(?: to hire| our next| for)? "
    "(?:(?:an?|our|the|eine?n?|une?|uma?|een) )?(.{3,90})");
// "Senior Welder needed in Tulsa", "The Nurse Manager reports to ..." at the beginning of a sentence.
constinit Pattern wanted(
    "^(?:the )?([^,:;]{4,60}?) (?:is )?(?:(?:needed|wanted|required|sought)(?: (?:in|for|at|to|by|near)\\b|[.!]?$)|"
    "(?:is responsible for|reports? (?:directly )?to)\\b)");
constinit Pattern praise(
    "^(?:(?:highly|very|extremely|skilled|motivated|self-motivated|self-driven|experienced|talented|passionate|driven|"
    "dedicated|seasoned|extraordinary|exceptional|strong|dynamic|creative|innovative|enthusiastic|curious|great|hands-"
    "on|results-driven|detail-oriented|qualified|bright|ambitious|proactive|new|full-time|part-time)(?:, and | and |, "
    "| )(?:an? )?)+");
// "Wir suchen zum 1. Mai als Verstaerkung eine Baeckerin"
constinit Pattern lead_in(
    "^(?:(?:wir|we|sie|dich|ihn|nach|als|eine?[mn]?|een|ab sofort|zum \\S+ (?:zeitpunkt|termin)|zur verst\\S+)"
    " |[^\\w(])+");
constinit Pattern no_role(
    "^(?:keine?n?|not|(?:[a-z]+ "
    ")?(?:members?|mentors?|resources?|students?)|experience|tips|expenses|ambassador|managers?(?=[,.;])|you|someone|"
    "people|"
    "candidates|individuals|those|anyone|talent|others|everyone)"
    "\\b");

// "An individual to lead data science", "tips from our welders"
constinit Pattern goes_on("\\b(?:to (?:lead|help|build|join|support)|from|feel free)\\b");

}  // namespace

Span role_sought(const Reading& reading, Span sentence) {
  constexpr std::uint32_t longest_role = 45, near = 20;  // bytes
  std::optional<Match> match = reading.find(sought, sentence);
  const bool looks = match.has_value();
  if (!looks) match = reading.find(wanted, sentence);
  if (!match) return {};
  Span words = (*match)[1];
  if (const auto before = reading.find(lead_in, words)) words.begin = before->whole().end;
  if (reading.find(no_role, words)) return {};
  if (const auto adjectives = reading.find(praise, words)) words.begin = adjectives->whole().end;
  if (reading.find(no_role, words)) return {};
  for (const Hit& hit : reading.in(Lexicon::titles, words)) {
    // "Das Institut sucht Werkstudenten"
    const bool learns = hit.term == term::titles::level_intern && hit.span.begin <= words.begin + near;
    if ((hit.category() != Category::family && !learns) || hit.doubtful || hit.span.begin > words.begin + longest_role)
      continue;
    const bool capital = is_upper(reading.document.text()[hit.span.begin]);
    if (hit.span.begin > words.begin && reading.holds(goes_on, {words.begin, hit.span.begin})) return {};
    if (!capital && (hit.term == term::titles::family_generic || !looks)) continue;
    return {words.begin, hit.span.end};
  }
  // "... einen Schreiner (m/w/d)"
  words.end = std::min(words.end, words.begin + longest_role);
  const std::string_view role = reading.text(words);
  const auto bracket = static_cast<std::uint32_t>(std::min(role.find('('), role.size()));
  if (!looks || bracket < 2 || bracket == words.size() || !marks_genders(reading, {words.begin + bracket, words.end}))
    return {};
  return {words.begin, words.begin + bracket - 1};
}

bool seeks_someone(const Reading& reading, Span words) { return reading.holds(sought, words); }

}  // namespace fineprint
