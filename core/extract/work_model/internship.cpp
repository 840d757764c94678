#include "extract/work_model/internship.hpp"

#include "match/context.hpp"
#include "terms/titles.hpp"

namespace fineprint::extract::work_model {
namespace {

constinit Pattern intern_other(
    "^[ -]?(?:coordinator|manager|program "
    "(?:manager|lead|coordinator)|recruiter|supervisor|experience|preferred|required|or\\b|is a "
    "plus|al\\b|mentor|profond|automatique|machine|statistique)");
constinit Pattern intern_is(
    "(?:\\b(?:this|our|the|an?|as an?|as "
    "our|paid|summer|month|weeks?|full-time|part-time|unser|dein|ein(?:e|en)?|als|ton|votre|en|de|cette|un|une|seeking|"
    "sucht|suchen|zoeken|"
    "looking for|hiring)(?: [a-z0-9-]+){0,2} |type\\s?:\\s?|^)$");
constinit Pattern intern_history(
    "\\b(?:experience|previous|prior|completed|finished|have done|have had|including|or|former|through|such "
    "as|relevant|academic|past|mentor\\w*|supervis\\w*|manag\\w+|train\\w*|guide|hire|recruit\\w*)\\b[^.;]{0,40}$");

// "A 6-month internship", "an internship of ten weeks", "an internship from June to August"
constinit Pattern so_long_before("(?:months?|weeks?)['s]{0,2}[ -](?:paid |full-time )?$");
constinit Pattern so_long_after(
    "^ (?:of|for|lasting|over) (?:[a-z0-9-]+ )?(?:months|weeks)\\b|^ (?:de|von|van|voor) [^ ]+ (?:mois|mona|maan)|^ "
    "from [a-z]+ (?:to|until) [a-z]+");
// "Welding Student (Leeds)"; "Student Advisor" has to do with students.
constinit Pattern title_ends("^\\W*(?:$|[,(|-])");

Engaged said(std::string_view rule, Span span) { return {rule, choice::employment_type::internship, span}; }

}  // namespace

std::optional<Engaged> Internship::read(const Sentence& sentence, const Hit& hit, bool full_time) {
  const Span after = words_.after(sentence, hit.span, 30);
  if (reading_.holds(intern_other, after) || answered_no(reading_, hit.span) ||
      reading_.lower(words_.before(sentence, hit.span, 2)) == "l'")  // "l'apprentissage": what one works on
    return std::nullopt;
  const bool french_or_dutch = reading_.language == "fr" || reading_.language == "nl" || reading_.language == "it";
  if (reading_.masthead.title.span.contains(hit.span) || sentence.part == Part::title) {
    if (hit.doubtful && !(french_or_dutch || hit.span.begin == sentence.span.begin)) return std::nullopt;
    if (reading_.language == "de" && reading_.text(hit.span) == "intern") return std::nullopt;  // German: internal
    return said("work_model/intern_title", hit.span);
  }
  // "Stage de 6 mois"
  const bool lasts = reading_.holds(so_long_after, after);
  if (hit.doubtful && !french_or_dutch && !(lasts && reading_.lower(hit.span).starts_with("stag"))) return std::nullopt;
  if (reading_.text(hit.span) == "intern" &&
      (reading_.language == "de" || reading_.language == "nl" || reading_.language == "fr"))
    return std::nullopt;
  if (sentence.section == Section::requirements || sentence.section == Section::preferred ||
      sentence.section == Section::about_us)
    return std::nullopt;
  if (reading_.holds(intern_history, words_.before(sentence, hit.span, 60))) return std::nullopt;
  if (words_.labelled(sentence, hit.span, 70)) return said("work_model/intern_role", hit.span);
  const std::string_view word = reading_.lower(hit.span);
  const bool the_thing = word.find("ship") != word.npos || word.find("praktik") != word.npos ||
                         word.find("alternan") != word.npos || word.find("stag") != word.npos ||
                         word.find("estag") != word.npos || word.find("student") != word.npos || word == "intern";
  if (the_thing && is_the_job(reading_, hit.span)) return said("work_model/intern_role", hit.span);
  if (full_time || (hit.doubtful && !lasts)) return std::nullopt;
  if (the_thing && (lasts || reading_.holds(so_long_before, words_.before(sentence, hit.span, 20))))
    return said("work_model/intern_role", hit.span);
  if (words_.alone(sentence, hit.span) && words_.near_top(sentence) && hit.span.begin == sentence.span.begin)
    return said("work_model/intern_role", hit.span);
  if (the_thing && reading_.holds(intern_is, words_.before(sentence, hit.span, 40)))
    ++intern_words_, first_intern_ = intern_words_ == 1 ? hit.span : first_intern_;
  if (intern_words_ == 2) return said("work_model/intern_role", first_intern_);
  return std::nullopt;
}

std::optional<Engaged> Internship::title() const {
  const Span title = reading_.masthead.title.span;
  for (const Hit& hit : reading_.in(Lexicon::titles, title)) {
    if (hit.term != term::titles::level_intern) continue;
    const std::string_view word = reading_.lower(hit.span);
    const Span after{hit.span.end, title.end};
    if (hit.doubtful && (!word.starts_with("student") || hit.span.begin == title.begin)) continue;
    const bool learner = word.starts_with("stud") || word.starts_with("azubi") || word == "aprendiz";
    if (learner && (!hit.doubtful || after.size() < 2 || reading_.holds(title_ends, after)) &&
        !reading_.holds(intern_other, after))
      return said("work_model/intern_title", hit.span);
  }
  return std::nullopt;
}

}  // namespace fineprint::extract::work_model
