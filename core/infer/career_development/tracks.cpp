#include "infer/career_development/tracks.hpp"

#include <algorithm>

#include "match/pattern.hpp"

namespace fineprint::infer::career_development {
namespace {

namespace kind = choice::career_tracks_available;

// Two tracks that share a noun: "technical and management tracks", "grow as an expert or a manager". Groups: the
// specialists.
#define CRAFT "(?:(specialists?|experts?)|ics?|technical|engineer(?:ing|s)|individual contributors?)"
#define PEOPLE "(?:people |engineering )?(?:manage(?:ment|rial|rs?)|people|leadership)"
#define OR "(?: track| path)?,? (?:and|or|/|&|ou|oder) (?:as |one for )?(?:an? |the )?"
#define PATHS "(?: career)? (?:track|path|ladder|career)s?\\b"
constinit Pattern both_tracks(
    "\\b" CRAFT OR PEOPLE PATHS "|\\b" PEOPLE OR CRAFT PATHS
    "|\\b(?:ladder|path|track|parcours|filiere)s?,? (?:de carriere |defini )*(?:(?:one )?for |\\()(?:both )?" CRAFT OR
        PEOPLE "\\b|\\b(?:grow|progress|develop) as an? " CRAFT OR PEOPLE
    "\\b|\\bcareer paths?: (?:an? )?" CRAFT OR PEOPLE
    "\\b|\\b(fach)-? ?(?:oder|und|/|sowie|als auch) ?fuhrungs(?:karriere|laufbahn)");
#undef CRAFT
#undef PEOPLE
#undef OR
#undef PATHS
// "Grow your position into ...", "vous pourrez evoluer vers ...", "entwickelst dich zum ...".
constinit Pattern leads_on(
    "\\b(?:grow|evolve|develop|transition|progress|advance|move|step|rise|path|pathway|route|promot(?:ed|ion)|evoluer|"
    "progresser|crecer|evolucionar|crescer|evoluir|doorgroeien)s?(?: "
    "(?:up|on|over|your|role|position|career|with|us|and|"
    "later|then|quickly|even)){0,3} "
    "(?:into|on to|to|towards?|vers|hacia|para|naar)\\b|\\b(?:entwick\\w+|wachse\\w*|wachst)\\b[^.;:]{0,40} "
    "(?:zu[mr]?|in)\\b");
// Those that the job may lead to, each with what is no track: a system, someone else's product.
constinit Pattern to_people(
    "\\b(?:(?:people |team |line |engineering )?management(?! (?:systems?|software|tools?|consult\\w*|platform|"
    "accounting)| of (?!an? |people|teams?))|(?:(?<!product )(?<!project )(?<!account )(?<!your )(?<!the "
    "))managers?\\b(?! of\\b)|team ?lead(?:er)?s?\\b|leadership\\b|head of|directors?\\b|vp\\b|supervisors?\\b|"
    "encadrement|chef d'equipe|teamleit\\w+|fuhrungs(?:kraft|rolle|position)|jefe de equipo|teamleider)");
constinit Pattern to_design("\\barchite(?:ct|cte|kt)(?:s|en)?\\b");
constinit Pattern to_depth(
    "\\b(?:experts?\\b|expertise\\b|specialists?\\b|(?:fach)?expert(?:e|en|in)\\b|speciali(?:ste|sta|st)s?\\b)");
constinit Pattern by_oneself("\\bindividual contributors?\\b|\\bics?\\b");
constinit Pattern you_will(
    "\\b(?:you(?:'ll| will| can| may| could| might)|chance to|opportunit(?:y|ies) to|possibility to|want "
    "to|du|sie|vous|"
    "tu|puedes|podras|voce)\\b[^.;:]{0,50}$");

constexpr std::uint32_t farthest = 32;  // bytes to the first track behind "grow into"

struct Way {
  const Pattern& words;
  Choice track;
};
const Way ways[] = {{to_people, kind::management_track},
                    {to_design, kind::architect_track},
                    {to_depth, kind::specialist_track},
                    {by_oneself, kind::ic_track}};

std::optional<NamedTracks> shared_tracks(const Reading& reading, const Sentence& sentence) {
  const auto match = reading.find(both_tracks, sentence.span);
  if (!match) return std::nullopt;
  const auto& groups = match->groups;
  const bool specialist = std::any_of(groups.begin() + 1, groups.end(), [](Span group) { return !group.empty(); });
  return NamedTracks{
      {specialist ? kind::specialist_track : kind::ic_track, kind::management_track}, match->whole(), false};
}

/// What stands behind "you can grow into": the rest of the clause, and the list below where a colon ends it.
Span ahead_of(const Reading& reading, const Sentence& sentence, std::uint32_t begin) {
  constexpr std::uint32_t longest = 90;
  constexpr std::size_t most_items = 4;
  Span ahead{begin, std::min(begin + longest, sentence.span.end)};
  if (reading.text(sentence.span).back() != ':') return ahead;
  const std::vector<Sentence>& all = reading.layout.sentences();
  const std::size_t first = reading.layout.index_at(sentence.span.begin) + 1;
  for (std::size_t i = first; i < all.size() && i < first + most_items && all[i].bullet; ++i)
    ahead.end = all[i].span.end;
  return ahead;
}

std::optional<NamedTracks> tracks_ahead(const Reading& reading, const Sentence& sentence) {
  const auto lead = reading.find(leads_on, sentence.span);
  if (!lead) return std::nullopt;
  const bool asked = sentence.section == Section::requirements || sentence.section == Section::duties ||
                     sentence.section == Section::preferred || sentence.section == Section::about_us;
  if (asked && !reading.holds(you_will, {sentence.span.begin, lead->whole().begin})) return std::nullopt;
  const Span ahead = ahead_of(reading, sentence, lead->whole().end);
  NamedTracks named{{}, {lead->whole().begin, ahead.begin}, true};
  std::uint32_t first = ahead.end;
  for (const auto& [words, track] : ways)
    if (const auto match = reading.find(words, ahead)) {
      named.kinds.push_back(track);
      named.span.end = std::max(named.span.end, match->whole().end);
      first = std::min(first, match->whole().begin);
    }
  // "Transition to full-time employment in a company whose leadership ...": not what it leads to.
  const bool far = first > ahead.begin + farthest && reading.text(sentence.span).back() != ':';
  return named.kinds.empty() || far ? std::nullopt : std::optional(named);
}

}  // namespace

std::optional<NamedTracks> tracks_in(const Reading& reading, const Sentence& sentence) {
  const bool asked = sentence.section == Section::requirements || sentence.section == Section::duties;
  if (!asked)
    if (auto shared = shared_tracks(reading, sentence)) return shared;
  return tracks_ahead(reading, sentence);
}

}  // namespace fineprint::infer::career_development
