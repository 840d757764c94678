#include <algorithm>

#include "extract/skills/items.hpp"
#include "extract/skills/parts.hpp"
#include "terms/education.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::skills {
namespace {

constexpr std::uint32_t farthest_equivalent = 260;  // bytes after a degree within which its equivalent stands

constinit Pattern stands_in(
    "experience (?:[a-z]+ ){0,3}(?:(?:may|can|could|will|might) (?:also )?(?:be "
    ")?)?(?:substitut\\w*|(?:replace|accepted|used|"
    "considered) (?:in lieu|instead|in place))|"
    "years of (?:[a-z]+ ){0,3}(?:work|experience|practice) (?:in (?:its|their) (?:place|lieu|stead)|instead)\\b");
// "Oder vergleichbare Berufserfahrung", "or equivalent work experience".
constinit Pattern of_work("^[^.;,0-9\\n]{0,36}(?:experience|erfahrung)");
constinit Pattern or_experience(
    "\\bor (?!more\\b)(?:[a-z]+[ /-]){0,3}(?:experience|track record)\\b|\\bor (?:comparable|equivalent|equal) "
    "practice\\b");
constinit Pattern or_years(
    "\\bor[\\s*-]{1,5}(?:at least |a minimum of )?(?:\\d{1,2}\\+?|two|three|four|five|six|seven|eight|nine|ten)(?: "
    "\\(\\d{1,2}\\))? (?:(?:or more|more|extra|added|additional) )?(?:years?|yrs)'?(?: of)?"
    "(?:(?: [a-z-]+){0,3} (?:experience|work)\\b|$|[.;)])");
// "Bachelor's with 2 years of internship or experience": it is what the years are of.
constinit Pattern years_of_either(
    "\\b\\d{1,2}\\+? (?:or more )?(?:years?|yrs?|months?)(?: of)?(?:(?! or\\b),?[ /-][a-z]+){1,5} $");
// "Or 8 years without a degree".
constinit Pattern without_degree(
    "\\b\\d{1,2}\\+? ?(?:years?|yrs?)(?: of)?(?: [a-z-]+){0,3} (?:with no|without an?|w/o an?|and no) "
    "(?:[a-z]+ )?(?:degree|diploma)\\b");
// "15 years of experience, or 13 with a master's": the first asks for no degree.
constinit Pattern fewer_with(
    "\\b\\d{1,2}\\+? (?:years?|yrs?)\\b[^.;]{0,60}\\bor \\d{1,2}\\+?(?: (?:years?|yrs?))?(?: of [a-z]+| experience)? "
    "with an? "
    "(?:[a-z]+ )?$");
// "Practical experience or a degree".
constinit Pattern experience_or(
    "\\b(?:experience|(?:berufs)?erfahrung)\\b[^.;,]{0,30},? (?:and/or|or|oder) (?:an? |ein(?:e|en)? |abgeschlossenes "
    "){0,2}"
    "(?:[a-z]+ )?$");
// "In lieu of a degree, we accept six years of experience".
constinit Pattern instead_of("\\b(?:in (?:lieu|place)|instead) of (?:an? |the )?(?:[a-z]+ )?$");
// "A degree and 3 years; or", above the other path.
constinit Pattern ends_with_or("\\bor$");
// "Option 3: 5 years' experience", beside an option that has a degree.
constinit Pattern option_of_years("^option [a-d1-5]\\s?[:-] ?(?:[a-z]+ ){0,2}[0-9]{1,2}\\+? years");
constinit Pattern of_a_thing(
    "^ (?!(?:work|working|experience|practical|professional|industry|combination|training|education|qualification|"
    "certification|military|years?|in|from|is|required|preferred|desired|with|of|to|and|or|level|job|relevant|related|"
    "technical|academic|foreign|field|degree|diploma|background|knowledge|skills|amount|hands|demonstrated|life)\\b)[a-"
    "z]{3,}");
constinit Pattern same_field("^ (?:field|degree|discipline|major|area|subject|technical|diploma|qualification)");

/// "Or a similar discipline Experience with Linux", "or Excel Previous experience", "or Physics Work experience": a
/// capital letter opens the next item.
bool opens_next_item(const Reading& reading, Span words) {
  const std::string_view text = reading.text(words);
  std::size_t at = std::string_view::npos;
  for (const std::string_view head : {"Experience", "Work experience", "Previous", "Internship experience"})
    if (at == std::string_view::npos) at = text.rfind(head);
  if (at == std::string_view::npos || at < 2) return false;
  const std::size_t word = text.substr(0, at - 1).find_last_of(" /-");
  return word != std::string_view::npos && is_lower(text[word + 1]) == (text[at] == 'E');
}

}  // namespace

Span equivalence(const Reading& reading, const Hit& degree) {
  const Sentence& sentence = reading.sentence(degree.span);
  // "Or equivalent" is another certificate of a school.
  const bool school = degree.term == term::education::high_school;
  const std::size_t index = reading.layout.index_at(degree.span.begin);
  const std::vector<Sentence>& sentences = reading.layout.sentences();
  // Lines that open with "OR" are paths beside this one.
  std::size_t last = std::min(index + 1, sentences.size() - 1);
  while (last + 1 < sentences.size() && reading.lower(sentences[last].span).substr(0, 3) == "or ") ++last;
  const std::uint32_t own_end = end_of_bullet(reading, sentence.span, degree.span.end);
  const std::uint32_t next_end = own_end < sentence.span.end ? own_end : sentences[last].span.end;
  // "Degree or equivalent" is one name in the vocabulary.
  constexpr std::string_view own = "or equivalent";
  if (reading.lower(degree.span).ends_with(own) && !reading.holds(of_a_thing, {degree.span.end, next_end}))
    return {degree.span.end - static_cast<std::uint32_t>(own.size()), degree.span.end};
  for (const Hit& hit : reading.in(Lexicon::education, {degree.span.end, next_end})) {
    if (hit.category() != Category::equivalence) continue;
    if (school && !reading.holds(of_work, {hit.span.begin, next_end})) continue;
    const Span after{hit.span.end, std::min(hit.span.end + 14, next_end)};
    const std::string_view words = reading.lower(hit.span);
    const bool instead = words.find("lieu") != words.npos || words.find("place") != words.npos;
    if ((!instead && reading.holds(same_field, after)) || hit.span.begin > degree.span.end + farthest_equivalent)
      continue;
    // "Amazon S3 or equivalent storage" is about storage.
    const std::span<const Hit> item = reading.in(Lexicon::item_heads, {hit.span.end, hit.span.end + 3});
    if (words == "or equivalent" && item.empty() && reading.holds(of_a_thing, {hit.span.end, next_end})) continue;
    if (words.substr(0, 3) == "or " && reading.text(hit.span).substr(0, 2) != "OR" &&
        reading.holds(years_of_either, {degree.span.end, hit.span.begin}))
      continue;
    const bool here = hit.span.begin < sentence.span.end;
    const std::string_view between = reading.lower({degree.span.end, hit.span.begin});
    // "Bachelor's required, Master's or equivalent preferred" is about the second, and so is the next sentence of its
    // own.
    const Span beside = here ? Span{degree.span.end, hit.span.begin} : reading.sentence(hit.span).span;
    const std::span<const Hit> others = reading.in(Lexicon::education, {beside.begin, hit.span.begin});
    const bool of_another = std::any_of(others.begin(), others.end(), [&](const Hit& other) {
      return other.category() == Category::degree &&
             (here ? !other.doubtful : other.term != degree.term && reading.lower(other.span) != "degree");
    });
    if (of_another && (here ? between.find("required,") != between.npos : !reading.lower(beside).starts_with("or ")))
      continue;
    // "A degree, with a certificate (such as CCNA, or equivalent)", "a GPA greater than or equal to 3"
    const std::size_t named = between.rfind("(such as");
    if (between.ends_with("than ") || (named != between.npos && between.find(')', named) == between.npos)) continue;
    if (here || instead || words.find("experience") != words.npos) return hit.span;
  }
  if (school) return {};
  if (const std::optional<Match> words = reading.find(stands_in, {degree.span.end, next_end})) return words->whole();
  const bool paths = reading.holds(ends_with_or, sentence.span) || last > index + 1 ||
                     reading.lower(sentences[last].span).substr(0, 3) == "or ";
  Span rest{degree.span.end, paths ? next_end : own_end};
  for (const Hit& other : reading.in(Lexicon::education, rest))
    if (other.category() == Category::degree && !other.doubtful &&
        reading.lower({degree.span.end, other.span.begin}).find("required,") != std::string_view::npos) {
      rest.end = other.span.begin;
      break;
    }
  Span stand_in{};
  reading.each(or_experience, rest, [&](const Match& match) {
    if (stand_in.empty() && !opens_next_item(reading, match.whole()) &&
        !reading.holds(years_of_either, {rest.begin, match.whole().begin}))
      stand_in = match.whole();
  });
  if (!stand_in.empty()) return stand_in;
  if (const std::optional<Match> words = reading.find(without_degree, sentence.span)) return words->whole();
  const Span before{sentence.span.begin, degree.span.begin};
  if (reading.holds(instead_of, before) && reading.lower(sentence.span).find("experience") != std::string_view::npos)
    return degree.span;
  const std::span<const Hit> earlier = reading.in(Lexicon::education, before);
  const bool first = std::none_of(earlier.begin(), earlier.end(),
                                  [](const Hit& other) { return other.category() == Category::degree; });
  if (const std::optional<Match> words = reading.find(experience_or, before); words && first) return words->whole();
  if (const std::optional<Match> words = reading.find(fewer_with, before); words && first) return words->whole();
  // "Or 11 years of experience": but not "or 3 years with a master's degree".
  Span found{};
  reading.each(or_years, rest, [&](const Match& match) {
    const Span after{match.whole().end, std::min(match.whole().end + 45, rest.end)};
    const std::span<const Hit> more = reading.in(Lexicon::education, after);
    const bool with_degree =
        std::any_of(more.begin(), more.end(), [](const Hit& hit) { return hit.category() == Category::degree; });
    if (!with_degree) found = match.whole();
  });
  return found;
}

Span equivalence_of_the_list(const Reading& reading, const Hit& degree) {
  const Section section = reading.sentence(degree.span).section;
  const std::vector<Sentence>& sentences = reading.layout.sentences();
  for (std::size_t i = reading.layout.index_at(degree.span.begin) + 1;
       i < sentences.size() && sentences[i].section == section; ++i) {
    if (const std::optional<Match> years = reading.find(option_of_years, sentences[i].span)) return years->whole();
    for (const Hit& hit : reading.in(Lexicon::education, sentences[i].span))
      if (hit.category() == Category::equivalence &&
          reading.lower(hit.span).find("combination") != std::string_view::npos)
        return hit.span;
  }
  return {};
}

}  // namespace fineprint::extract::skills
