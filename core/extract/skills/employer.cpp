#include "extract/skills/employer.hpp"

#include <algorithm>
#include <string>

#include "extract/skills/senses.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::skills {
namespace {

/// "S3" of Sorrel Staffing Solutions, "BCP" of Blue Cedar Partners.
bool has_initials(std::string_view company, std::string_view name) {
  constexpr std::size_t shortest = 3;
  if (company.size() > Document::longest_company) return false;
  std::string initials, spelled;
  for (const char c : name) {
    if (is_digit(c) && !spelled.empty())
      spelled.append(static_cast<std::size_t>(std::max(c - '1', 0)), spelled.back());
    else
      spelled += c;
  }
  for (std::size_t i = 0; i < company.size(); ++i)
    if (is_upper(company[i]) && (i == 0 || !is_word(company[i - 1]))) initials += company[i];
  return initials.size() >= shortest && initials == spelled;
}

/// "A Trello-like board" is another board; what is SQL-like or Unix-like is worked with in the same way.
bool is_the_measure_of_another(const Reading& reading, const Hit& hit) {
  constexpr std::string_view likeness = "-like ", purpose = " for ";
  const std::uint32_t begin = hit.span.begin, end = hit.span.end;
  const std::string_view text = reading.document.text();
  // "'GitHub for chefs'"
  const auto quoted = [&](std::uint32_t at) { return text[at] == '\'' || text[at] == '"'; };
  if ((quoted(begin) || (begin > 0 && quoted(begin - 1))) && text.substr(end).starts_with(purpose)) return true;
  const Category category = hit.category();
  return category != Category::language && category != Category::os &&
         reading.document.lower().substr(end, likeness.size()) == likeness;
}

constinit Pattern speaks_of_itself(
    "^(?:'s (?!api|sdk)| "
    "(?:is|was|has|does|will|thinks|looks|wants|cares|offers?|provides?|values?|believes?|welcomes?|encourages?|"
    "supports?|strives?|seeks?|"
    "celebrates?|embraces?|employs?|empowers?|considers?|requires?|powers?|helps?|applies|enables|delivers|makes|"
    "unleashes)\\b)");
constinit Pattern known_product("\\b(?:experience|knowledge|expertise|familiar|proficien)[a-z]* [^.;:]*$");
constinit Pattern known_closely(
    "\\b(?:experience|knowledge|expertise|familiar|proficien|fluen|understanding|certif|skill)[a-z]*\\b[^.;:,]{0,40}$");
constinit Pattern as_a_skill("^ (?:[a-z/]+ ){0,2}(?:skills|experience|knowledge|expertise|background|certif\\w*)\\b");
constinit Pattern used_or_wished(
    "\\b(?:us(?:e|es|ing|age)|develop\\w*|years?|prefer\\w*|desir\\w*|plus|must|requir\\w*)\\b");
constinit Pattern a_place_of_work(
    "\\b(?:at|join(?:ing)?|consider(?:ing)?|work(?:ing)? (?:for|at)|life at|careers? at) $");

/// The name that the company bears, or that its own name holds: "Figwort" of "Figwort Labs" and of "Burdock, a Figwort
/// company". Its people are "Figworts".
bool bears_the_name(std::string_view company, std::string_view name) {
  constexpr std::size_t shortest_within = 5;  // letters
  if (company.find(name) == company.npos && name.back() == 's') name.remove_suffix(1);
  const std::size_t at = company.find(name);
  if (at == company.npos || (at > 0 && (name.size() < shortest_within || is_word(company[at - 1])))) return false;
  return company.size() == at + name.size() || !is_word(company[at + name.size()]);
}

/// "figwort.io" of Figwort: another name of what is called as the company is. More words than one are its product's.
bool is_called_so(std::string_view company, std::string_view name, std::string_view label) {
  return name.find(' ') == std::string_view::npos &&
         std::equal(company.begin(), company.end(), label.begin(), label.end(),
                    [](char a, char b) { return a == to_lower(b); });
}

/// A name in a list of what is asked for: a bullet of its own, beside other names or words of use or of a wish.
bool is_listed(const Reading& reading, const Hit& hit) {
  constexpr std::uint32_t neighbour = 12, nearby = 40;  // bytes
  constexpr std::size_t bare_words = 2;
  const Span sentence = reading.sentence(hit.span).span;
  const auto around = [&](std::uint32_t bytes) {
    return Span{std::max(sentence.begin, hit.span.begin - std::min(hit.span.begin, bytes)),
                std::min(sentence.end, hit.span.end + bytes)};
  };
  const bool alone = reading.sentence(hit.span).bullet && words_in(reading.text(sentence)) <= bare_words;
  if (alone || reading.holds(used_or_wished, around(nearby))) return true;
  const std::span<const Hit> beside = reading.in(Lexicon::skills, around(neighbour));
  return std::any_of(beside.begin(), beside.end(),
                     [&](const Hit& other) { return other.term != hit.term && is_named(other); });
}

constinit Pattern asks_the_reader(
    "(?:\\b(?:you(?:'ve| have| bring| should have| must have| need)|(?:they|candidates?|applicants?) (?:should|must) "
    "have) "
    "(?:[a-z+0-9-]+ ){0,4}(?:experience|knowledge|expertise|understanding|skills?|background|worked)|^(?:[a-z0-9+-]+ "
    "){0,3}"
    "(?:experience (?:with|in|using|working)|proficien(?:t|cy) (?:in|with)|knowledge of|expert in))\\b[^.;]{0,120}$");

constinit Pattern tells_the_stack(
    "\\b(?:our|the|current|tech(?:nology|nical)?|data)[ -]stack\\b|\\b(?:technologies|tools|languages|frameworks) "
    "(?:that "
    ")?(?:you|we)(?:'ll| will| would| may)? (?:use|work with)\\b|\\byou(?:'ll| will| would) (?:use|work with|be "
    "(?:using|working with))\\b|\\bwe (?:mainly |mostly |primarily )?(?:code in|build (?:with|on|in)|write (?:[a-z]+ "
    ")?in)\\b");

constinit Pattern we_work_with(
    "\\b(?:we|(?:our|the|this) (?:[a-z]+ )?(?:team|group|squad|services?|pipelines?|platform|code(?:base)?|backend|"
    "systems?|warehouse|models?))\\b[^.;]{0,40}\\b(?:runs?|us(?:es?|ing)|process(?:es)?|builds?|maintains?|operates?|"
    "owns?|"
    "ingests?|works? with|written|built|hosted|deployed)\\b");

/// Under "About the team", as against "About us": what the team works with is what its next member will.
bool under_the_team(const Reading& reading, const Sentence& sentence) {
  const std::vector<Sentence>& sentences = reading.layout.sentences();
  std::size_t index = reading.layout.index_at(sentence.span.begin);
  while (index > 0 && !sentences[index].heading) --index;
  return sentences[index].heading && reading.lower(sentences[index].span).find("team") != std::string_view::npos;
}

}  // namespace

bool is_the_employer(const Reading& reading, const Hit& hit) {
  constexpr std::size_t shortest = 3;  // letters of a name that begins a longer one
  const std::string_view company = reading.lower(reading.masthead.company.span);
  const std::string_view name = reading.lower(hit.span);
  const bool called_so = bears_the_name(company, name) || is_called_so(company, name, hit.label());
  if (!is_named(hit) || !called_so || (name.size() < shortest && name != company)) return false;
  const Sentence& sentence = reading.sentence(hit.span);
  const Span before{sentence.span.begin, hit.span.begin}, after{hit.span.end, sentence.span.end};
  if (reading.holds(a_place_of_work, before)) return true;
  const bool listed = sentence.section == Section::requirements || sentence.section == Section::preferred ||
                      sentence.section == Section::skills_tags;
  const bool known = reading.holds(known_closely, before) || reading.holds(as_a_skill, after);
  if (!known && sentence.part == Part::description && (!listed || !is_listed(reading, hit))) return true;
  const bool owner = reading.text(after).starts_with('\'') && !reading.holds(known_product, before);
  const bool subject = before.empty() || reading.text(before).ends_with(", ");
  return (subject || owner) && reading.holds(speaks_of_itself, after);
}

bool names_an_owner(const Reading& reading, const Hit& hit) {
  if (!is_named(hit)) return false;
  const std::string_view after =
      reading.lower({hit.span.end, std::min<std::uint32_t>(
                                       hit.span.end + 3, static_cast<std::uint32_t>(reading.document.text().size()))});
  if (hit.category() != Category::language && after == "'s ") return true;
  if (is_the_measure_of_another(reading, hit)) return true;
  if (has_initials(reading.text(reading.masthead.company.span), reading.text(hit.span))) return true;
  return bears_the_name(reading.lower(reading.masthead.company.span), reading.lower(hit.span));
}

bool is_the_company(const Reading& reading, const Hit& hit) {
  const Span company = reading.masthead.company.span;
  const Category category = hit.category();
  if (category != Category::concept_ && category != Category::cloud_service) return false;
  if (reading.text(company) == reading.text(hit.span)) return true;
  // The security of "Figwort Security", wherever it is named.
  const std::size_t at = reading.text(company).find(reading.text(hit.span));
  return at != std::string_view::npos && at <= hit.span.begin && !is_named(hit) &&
         reading.document.text().substr(hit.span.begin - at, company.size()) == reading.text(company);
}

bool asked_all_the_same(const Reading& reading, const Hit& hit) {
  const Sentence& sentence = reading.sentence(hit.span);
  if (hit.doubtful || (sentence.section != Section::about_us && sentence.section != Section::offer)) return false;
  return reading.holds(asks_the_reader, {sentence.span.begin, hit.span.begin});
}

bool stack_of_the_team(const Reading& reading, const Hit& hit) {
  const Sentence& sentence = reading.sentence(hit.span);
  if (!is_named(hit) || hit.doubtful) return false;
  if (sentence.section == Section::offer) return reading.holds(tells_the_stack, {sentence.span.begin, hit.span.begin});
  return sentence.section == Section::about_us &&
         (reading.holds(tells_the_stack, sentence.span) ||
          (reading.holds(we_work_with, {sentence.span.begin, hit.span.begin}) && under_the_team(reading, sentence)));
}

}  // namespace fineprint::extract::skills
