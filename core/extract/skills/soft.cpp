#include <algorithm>

#include "extract/skills/parts.hpp"
#include "extract/skills/strength.hpp"
#include "match/context.hpp"

namespace fineprint::extract::skills {
namespace {

constinit Pattern about_the_team("\\b(?:we|our|us|wir|nous|nosotros|nossa?|ons)\\b");
constinit Pattern about_the_candidate("\\b(?:you|your|you'll|candidate|applicant|ability|able|skills?|must|should|will|du|sie|ihre|vous|votre)\\b");

/// "We are a collaborative team" tells of the company; "you will join our collaborative team" is about the team too.
bool tells_of_the_company(const Reading& reading, const Sentence& sentence, Span span) {
  if (sentence.section == Section::requirements || sentence.section == Section::preferred) return false;
  const Span before{sentence.span.begin, span.begin};
  return reading.find(about_the_team, before).has_value() && !reading.find(about_the_candidate, sentence.span).has_value();
}

bool read_here(const Sentence& sentence) {
  switch (sentence.section) {
    case Section::legal: case Section::chrome: case Section::offer: case Section::process: case Section::about_us:
    case Section::logistics: return false;
    default: return sentence.part == Part::description;
  }
}

}  // namespace

void read_soft_skills(const Reading& reading, Ledger& ledger) {
  std::vector<TermId> asked;
  for (const bool wished : {false, true}) {
    for (const Hit& hit : reading.hits.of(Lexicon::soft_skills)) {
      const Sentence& sentence = reading.sentence(hit.span);
      if (!read_here(sentence) || tells_of_the_company(reading, sentence, hit.span)) continue;
      if (hit.doubtful && sentence.section != Section::requirements && sentence.section != Section::preferred) continue;
      if (context_of(reading, hit.span).negated != nullptr) continue;
      const Judged judged = judge(reading, hit.span);
      if (judged.strength == Strength::none || (judged.strength == Strength::nice) != wished) continue;
      const bool known = std::find(asked.begin(), asked.end(), hit.term) != asked.end();
      if (wished && known) continue;
      if (!wished) asked.push_back(hit.term);
      const Field field = wished ? Field::nice_to_have_soft_skills : Field::must_have_soft_skills;
      const Choice value{Field::must_have_soft_skills, hit.entry().choice};
      ledger.say(wished ? rule::soft_wished : rule::soft_asked, field, value, Basis{{hit.span}});
    }
  }
}

void read_certifications(const Reading& reading, Ledger& ledger) {
  for (const Hit& hit : reading.hits.of(Lexicon::certifications)) {
    const Sentence& sentence = reading.sentence(hit.span);
    if (sentence.section == Section::legal || sentence.section == Section::about_us || sentence.section == Section::offer) continue;
    if (context_of(reading, hit.span).negated != nullptr) continue;
    if (hit.doubtful && reading.lower(sentence.span).find("certif") == std::string_view::npos) continue;
    ledger.say(rule::certification, Field::certifications, std::string(hit.entry().label), hit.span);
  }
}

}  // namespace fineprint::extract::skills
