#include "extract/skills/experience.hpp"

#include <algorithm>

#include "extract/skills/parts.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::skills {
namespace {

constinit Pattern experience(
    "experien|esperienza|ניסיון|מנוסה|\\bexp\\b|\\bexp\\.|background|track record|erfahrung|ervaring|practice|working "
    "(?:with|in|as|on|on)|building|designing|managing|leading|as "
    "an? |yoe|running|hands-on|expertise|knowledge|in the industry|industry|professional|work "
    "history|development|developing|programming|using");
constinit Pattern years_of_experience(
    "^'?\\s?(?:of )?(?:[a-z/&,-]+ "
    "){0,6}(?:experience|exp\\b|erfahrung|berufserfahrung|(?:werk)?ervaring|d'experience|experiencia|di esperienza)");
constinit Pattern asked_of_candidate(
    "\\b(?:candidates?|applicants?|looking for|you(?:'ll| will| have| bring| need| should| "
    "are)?|must|requires?|required|requirements?|"
    "qualifications?|minimum|at least|ideal(?:ly)?|should have|du |sie |tu |vous |je )\\b");
// What is so old, whoever says it; and words that tell the same beside a count that opens no item.
constinit Pattern age_of_something(
    "\\b(?:in business|years? old|years? of age|(?:or|and) older|year[- ]old|lasts?|anniversary|history "
    "of|founded|established|since|for "
    "(?:over|more "
    "than|nearly|almost)|has been|have been|we have|we've|our \\d|in a row|running|ago|warranty|vesting)\\b");
constinit Pattern of_a_time(
    "\\b(?:company|legacy|heritage|within(?! an? "
    ")|every|past|last|next|per|contract|duration|assignment|roadmap|plan)\\b");
// "15 years full time education", "a 3-year contract", "30 years of success".
constinit Pattern not_of_work(
    "^'?[ -](?:of )?(?:(?!exp)[a-z]+ ){0,3}(?:background (?:check|investig|screen)|(?:employment|address|driving|"
    "residen\\w+) (?:history|record)|residency|referencing)|^[ -](?:of )?(?:(?:full[- ]time|formal|regular)[ "
    ",]+)*(?:education|schooling|success|(?:contract|assignment|project|"
    "term)[;,.)])|^[ -](?:of )?(?:[a-z]+ )?(?:(?:sales|historical|financial|customer|past|market) "
    "data|records|forecasts?|"
    "(?:trial|probation\\w*) period|plans?|vision|visions|horizons?|budgets?|roadmaps?|commitment|statements)\\b(?! "
    "exp)|^[ -](?:of |(?!of )[a-z]+ "
    ")?planning\\b(?! exp)|^ (?:of "
    ")?(?:combined|collective) "
    "(?:[a-z]+ )?experience (?:in|of|on|across|among) (?:our|the)\\b|^ "
    "track record of (?:innovation|growth|success)|^ of [a-z]+ "
    "(?:sitting|stored|kept|lying|piled|buried|locked|stuck|scattered)\\b");
constinit Pattern of_something("^,? (?:of|in|as|with)\\b");
constinit Pattern at_a_firm("^,? (?:in|as|of) [^.;]{2,60} (?:at|for|with|within|in) an? [^.;]{0,40}company\\b");
constinit Pattern of_study(
    "^ (?:[a-z'-]+ "
    "){0,4}(?:degree|apprentic|college|universit|studi(?:es|um)\\b|ausbildung|academic|diploma|program(?!m| "
    "manage))");

constinit Pattern least_of("^(?:at least|minimum|min\\.?|mindestens|au moins|al menos|minimaal)\\b");
constinit Pattern in_a_trade(
    "^,? (?:in|as|within|at) (?!the past|the last|business|operation|a row|length|total|duration)");

// "They need 5 years of data engineering": what the years are of is a trade by its ending.
constinit Pattern sought(
    "\\b(?:looking for|needs?|wants?|wanted|seek(?:s|ing)?|requires?|required|expects?|asks? for)(?: ?: ?| )$");
constinit Pattern of_an_activity("^ of (?:[a-z-]+ ){0,2}[a-z]+(?:ing|ment|ics|science|administration)\\b(?! growth)");
constinit Pattern of_a_craft("^ (?:of )?(?:[a-z/]+ ){0,3}(?:engineering|development|programming|administration)\\b");
constinit Pattern under_its_name("[-:,(|] ?$");
constinit Pattern someone_with(
    "\\b(?:someone|you|candidates?|developers?|engineers?)(?:'ve| with| have| bring| has)(?: (?:around|roughly|some))? "
    "$");
// "Need 12+ yrs profiles only", "looking for 10+ years candidates"
constinit Pattern of_the_sought("^ (?:senior )?(?:candidates?|profiles?|consultants?|resources?)\\b");
// "You bring 4+ years with modern Java", but not "you have 5+ years of service".
constinit Pattern at_a_thing("^ (?:of|with|in|on|as|using|building|running) (?!service|tenure|age|the|your|our|us\\b)");

/// "5+ years", "5y+".
bool is_open(const Match& count) { return !count[4].empty() || !count[7].empty(); }

bool of_a_skill(const Reading& reading, Span after) {
  const std::span<const Hit> skills = reading.in(Lexicon::skills, {after.begin, std::min(after.end, after.begin + 6)});
  return !skills.empty();
}

/// "Minimum 5 years in software engineering": a demand, though no word says that they are of experience.
bool demanded_years(const Reading& reading, const Sentence& sentence, Span count) {
  return reading.holds(least_of, count) && reading.holds(in_a_trade, {count.end, sentence.span.end}) &&
         !reading.holds(of_study, {count.end, sentence.span.end});
}

// "2 years of experience in the last 3 years", "aged between 22 and 40 years", "a bonus for those with 2 years".
constinit Pattern window_of(
    "\\b(?:last|past|(?:the|your) previous|\\bestagiar(?: [a-z]+){0,3}|life(?:time|span) of|held for|\\bcommit[a-z]* "
    "(?:to|for)|\\b(?:extended|extendable|prolonged)(?: [a-z]+){0,3}|(?:aged?|edad|alter|idade|leeftijd)(?: "
    "(?:limit|range|group))?:?(?: (?:between|from|of|entre|de|von))?) $|\\bbonus(?:es)? (?:[a-z0-9$,]+ "
    "){0,4}(?:for|to) [^.;:]{0,40}$");

}  // namespace

bool of_others(const Reading& reading, const Sentence& sentence, Span count) {
  const Span after{count.end, sentence.span.end};
  return reading.holds(not_of_work, after) || reading.holds(window_of, {sentence.span.begin, count.begin}) ||
         of_other_people(reading, sentence, count);
}

namespace {

/// "Oracle administration - 5+ yrs", "Java (8 years)", "SQL Server and SSIS, at least 4 years" as a line.
bool below_its_skill(const Reading& reading, const Match& count, Span before, Span after) {
  const std::span<const Hit> skills = reading.in(Lexicon::skills, before);
  if (skills.empty() || words_in(reading.text(after)) > 0 || !reading.holds(under_its_name, before)) return false;
  constexpr std::uint32_t joint = 3;  // bytes
  return is_open(count) || !count[2].empty() || skills.back().span.end + joint >= before.end;
}

bool opens_item(const Sentence& sentence, Span count) { return count.begin <= sentence.span.begin + 4; }

/// "4+ years in data engineering" as a line of its own, "someone with 5+ years of Kotlin".
bool plainly_counted(const Reading& reading, const Sentence& sentence, const Match& count) {
  const Span whole = count.whole(), after{whole.end, sentence.span.end};
  const Span before{sentence.span.begin, whole.begin};
  if (sentence.section == Section::about_us || sentence.section == Section::offer || sentence.section == Section::legal)
    return false;
  if (below_its_skill(reading, count, before, after)) return true;
  const bool wanted = reading.holds(sought, before);
  if ((!is_open(count) && !wanted) || reading.holds(age_of_something, after)) return false;
  if (reading.holds(of_the_sought, after)) return true;
  if (opens_item(sentence, whole) && sentence.span.size() < 160)
    return reading.holds(in_a_trade, after) || of_a_skill(reading, after) || reading.holds(of_a_craft, after);
  if (reading.holds(of_a_time, after)) return false;
  if (wanted) return reading.holds(in_a_trade, after) || reading.holds(of_an_activity, after);
  return reading.holds(someone_with, before) && (of_a_skill(reading, after) || reading.holds(at_a_thing, after));
}

/// "6+ years of planning within a group of mills", among the requirements.
bool listed(const Reading& reading, const Sentence& sentence, Span count, Span around) {
  const Span after{count.end, sentence.span.end};
  if (sentence.section != Section::requirements && sentence.section != Section::skills_tags) return false;
  if (reading.holds(of_study, after)) return false;
  const auto aged = [&](Span span) {
    return reading.holds(age_of_something, span) ||
           (!(opens_item(sentence, count) && reading.holds(of_something, after)) && reading.holds(of_a_time, span));
  };
  return !aged(around) || (reading.holds(at_a_firm, after) && !aged({around.begin, count.end}));
}

constinit Pattern firm_speaks(", (?:notre|nous sommes|nossa|unsere?)\\b");
// "With more than 25 years of experience, Acme serves banks".
constinit Pattern with_years("^(?:with|on|leveraging|avec|com|mit|met) (?:[a-z]+ ){0,3}$");
// "Our firm has 20 years of experience", "your manager has 12".
constinit Pattern has(
    "\\b(?!(?:will|must|shall|to|and|or)\\b)[a-z0-9]+ (?:has|have|boasts?) (?:(?:well )?(?:over|above) |more than "
    "|nearly |about )?$");
constinit Pattern the_sought(
    "\\b(?:you\\b|who\\b|that\\b|candidate|applicant|person|people|someone|must|should|need|looking|seek|hire|ideal|"
    "right|successful|engineer|developer|analyst|scientist|architect)");

/// "Experience with models for shops and their stock (4+ years)".
bool closes_item(const Reading& reading, const Sentence& sentence, Span count) {
  return count.begin > sentence.span.begin && reading.text({count.begin - 1, count.begin}) == "(" &&
         words_in(reading.text({count.end, sentence.span.end})) == 0;
}

/// "5 - 8 years" as a line among the first, as boards print it below the title.
bool alone_at_the_head(const Reading& reading, const Sentence& sentence, const Match& match) {
  constexpr std::size_t first_lines = 8;
  const std::size_t index = reading.layout.index_at(sentence.span.begin);
  if (sentence.span != match.whole() || sentence.section != Section::none || index == 0 || index > first_lines)
    return false;
  const Sentence& above = reading.layout.sentences()[index - 1];
  const std::string_view words = reading.text(above.span);
  return !words.empty() && !sentence.bullet && !above.heading && words.back() != ':' && words.back() != '.' &&
         (is_open(match) || !match[5].empty()) && !reading.masthead.title.empty() &&
         reading.masthead.title.span.begin < sentence.span.begin;
}

}  // namespace

bool is_experience(const Reading& reading, const Sentence& sentence, const Match& match) {
  const Span count = match.whole();
  if (alone_at_the_head(reading, sentence, match)) return true;
  if (of_others(reading, sentence, count)) return false;
  if (sentence.part == Part::title) return is_open(match) || !match[5].empty();
  Span around{std::max(sentence.span.begin, count.begin > 60 ? count.begin - 60 : 0),
              std::min(sentence.span.end, count.end + 90)};
  if (closes_item(reading, sentence, count)) around.begin = sentence.span.begin;
  if (!reading.holds(experience, around))
    return demanded_years(reading, sentence, count) || plainly_counted(reading, sentence, match) ||
           listed(reading, sentence, count, around);
  const Span before{std::max(sentence.span.begin, count.begin > 45 ? count.begin - 45 : 0), count.begin};
  const Span after{count.end, std::min(sentence.span.end, count.end + 30)};
  const bool degree_before = !reading.in(Lexicon::education, before).empty();
  if (degree_before && reading.holds(years_of_experience, {count.end, sentence.span.end})) return true;
  const auto aged = [&](Span span) { return reading.holds(age_of_something, span) || reading.holds(of_a_time, span); };
  const bool other = aged(after) || reading.holds(of_study, after);
  if (other && !reading.holds(experience, after)) return false;
  if (sentence.section == Section::requirements || sentence.section == Section::preferred) return true;
  if (sentence.section == Section::legal) return false;
  if (!sentence.bullet && reading.holds(with_years, {sentence.span.begin, count.begin}) &&
      (!reading.holds(asked_of_candidate, sentence.span) ||
       reading.holds(firm_speaks, {count.end, sentence.span.end})) &&
      reading.text({count.end, sentence.span.end}).find(',') != std::string_view::npos)
    return false;
  if (reading.holds(has, before) && !reading.holds(the_sought, {sentence.span.begin, count.begin})) return false;
  // Whatever the section: "- 5+ years of experience in Java" opens an item, "you have 5 years of experience" is asked.
  const bool of_experience = reading.holds(years_of_experience, {count.end, sentence.span.end});
  const bool opens = count.begin <= sentence.span.begin + 4 && (sentence.bullet || sentence.span.size() < 160);
  if (of_experience && (opens || reading.holds(asked_of_candidate, before)) && !aged(before)) return true;
  if (sentence.section == Section::about_us || sentence.section == Section::offer) return false;
  return !aged(before);
}

}  // namespace fineprint::extract::skills
