#include "extract/skills/parts.hpp"

namespace fineprint::extract::skills {
namespace {

constinit Pattern staff_have(
    "\\b(?:our|your|whose|of our|from|alongside|beside|with|of|by|are|join) (?:an? |the )?(?:[a-z0-9-]+ "
    "){0,3}(?:consultants|developers|engineers|experts|people|specialists|colleagues|leaders|scientists|professionals|"
    "alumni|founders?|ceo|cto|mentors?)\\b(?:(?! as | and "
    ")[^.;:]){0,25}\\b(?:with|ha(?:ve|s)|hold|average|bring|from|of)\\b"
    "[^.;:]{0,25}$|\\b(?:wir\\b[^.;:]{0,30}\\b(?:sind|haben|verfugen)|nous (?:avons|sommes)|wij (?:hebben|zijn)|somos|"
    "tenemos|temos|we are an?|on average)\\b[^.;:]{0,70}$");
constinit Pattern wants_people(
    "\\b(?:look|seek|need|requ|hir(?:e|es|ing)\\b|want|search|recruit|should|must|ideal|you "
    "(?:have|bring|are)\\b|candidat|applicant|minimum|at "
    "least|such|zoek|recherch|busca|procura|profil|role\\b|position\\b)");
constinit Pattern someone_else(
    "\\b(?:our (?:[a-z]+ "
    ")?(?:team|founders?|people|engineers|colleagues|staff|customers|clients|scientists|company|ceo|cto|"
    "leaders|leadership)|(?:co-?)?founders?|team (?:of|with)|we (?:employ|help|are an? |serve|are "
    "made)|alumni|c[eopt]o)\\b[^.;]{0,70}$");
// "Guide two juniors (those with 1 year)"
constinit Pattern their_own("s \\(?(?:those )?(?:with|who have) (?:only )?$");
constinit Pattern guided(
    "\\b(?:mentor|overse|supervis|guid|coach|train)\\w* "
    "[^.;]{0,30}\\b(?:juniors?|interns|trainees|staff|colleagues)\\b");
constinit Pattern the_candidate(
    "\\b(?:you|your|you'll|candidates?|applicants?|must|required?|looking for|seeking|hiring|role|position)\\b");

}  // namespace

bool of_other_people(const Reading& reading, const Sentence& sentence, Span span) {
  const Span before{sentence.span.begin, span.begin};
  if (reading.holds(staff_have, before) && !reading.holds(wants_people, before)) return true;
  if (reading.holds(their_own, before) && reading.holds(guided, before)) return true;
  const bool listed = sentence.section == Section::requirements || sentence.section == Section::preferred;
  return !listed && reading.holds(someone_else, before) && !reading.holds(the_candidate, sentence.span);
}

}  // namespace fineprint::extract::skills
