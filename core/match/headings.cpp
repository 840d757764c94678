#include "match/headings.hpp"

#include <algorithm>
#include <string_view>

#include "match/heading_line.hpp"
#include "match/speaker.hpp"
#include "text/characters.hpp"

namespace fineprint {
namespace {

constexpr std::uint32_t longest_introduction = 160;  // bytes of a line that may introduce a list of wishes

}  // namespace

Section section_of(TermId heading) {
  switch (terms[heading].category) {
    case Category::requirements:
      return Section::requirements;
    case Category::preferred:
      return Section::preferred;
    case Category::duties:
      return Section::duties;
    case Category::offer:
      return Section::offer;
    case Category::about_us:
      return Section::about_us;
    case Category::about_role:
      return Section::about_role;
    case Category::legal:
      return Section::legal;
    case Category::process:
      return Section::process;
    case Category::skills_tags:
      return Section::skills_tags;
    case Category::logistics:
      return Section::logistics;
    case Category::chrome:
      return Section::chrome;
    default:
      return Section::none;
  }
}

bool asks(Section section) {
  return section == Section::requirements || section == Section::preferred || section == Section::duties;
}

std::optional<Headings::Heading> Headings::behind_item(const Line& line, const Line* next) const {
  if (next == nullptr || !(document_.parted() || (line.bullet && next->bullet))) return std::nullopt;
  std::uint32_t at = line.span.end;
  Section section = Section::none;
  const std::span<const Hit> headings = hits_.in(Lexicon::headings, line.span);
  if (text_[line.span.end - 1] != ':') return bare_behind_item(line, headings);
  if (!line.bullet) return std::nullopt;
  if (!headings.empty() && words_in(document_.text({headings.back().span.end, line.span.end})) == 0 &&
      is_upper(text_[headings.back().span.begin])) {
    at = headings.back().span.begin;
    section = section_of(headings.back().term);
  }
  for (std::uint32_t from = line.span.begin + 1; from < line.span.end; ++from) {
    if (text_[from - 1] != ' ' || !is_upper(text_[from])) continue;
    const Section by_words = section_by_words(document_.lower({from, line.span.end}));
    if (by_words == Section::none) continue;
    at = from;
    section = by_words;
    break;
  }
  if (!asks(section) || words_in(document_.text({line.span.begin, at})) < 2) return std::nullopt;
  return Heading{at, section};
}

/// "- SQL Nice To Have" above "- Scala": where a list was pasted as one paragraph, a heading without its colon stands
/// behind the last item of the list above it.
std::optional<Headings::Heading> Headings::bare_behind_item(const Line& line, std::span<const Hit> headings) const {
  if (headings.empty() || headings.back().span.end != line.span.end) return std::nullopt;
  const Span last = headings.back().span;
  const std::size_t words = words_in(document_.text(last));
  const bool written_so = is_upper(text_[last.begin]) && (words >= 3 || (words == 2 && every_word_capital(last)));
  if (!written_so || last.begin < line.span.begin + 2 || words_in(document_.text({line.span.begin, last.begin})) < 1)
    return std::nullopt;
  const char before = text_[last.begin - 2];
  const Section section = section_of(headings.back().term);
  if (!(is_word(before) || before == '.' || before == ')') ||
      !(asks(section) || (section == Section::offer && !names_a_benefit(last))))
    return std::nullopt;
  return Heading{last.begin, section};
}

std::optional<Section> Headings::of_line(const Line& line, const Line* next, Above above) const {
  const bool short_line = line.span.size() <= longest_heading;
  if (short_line && next != nullptr && next->bullet && is_for_others(document_, grams_, line.span))
    return Section::process;
  if (introduces_wishes(line, next)) return Section::preferred;
  if (!short_line) return std::nullopt;
  if (!line.bullet && next != nullptr && next->bullet)
    if (const Section whom = says_whom_it_suits(document_, grams_, line.span); whom != Section::none) return whom;
  const std::string_view words = text_.substr(line.span.begin, line.span.size());
  const bool colon = words.back() == ':';
  const bool trails_off = words.ends_with("...");
  // "Kind regards," closes a letter, and who signs it follows.
  const bool runs_on = words.back() == ',' && !words.ends_with("egards,") && !words.ends_with("incerely,");
  if (!colon && ((words.back() == '.' && !trails_off) || runs_on || words.back() == ';')) return std::nullopt;
  const Hit* best = nullptr;
  for (const Hit& hit : hits_.in(Lexicon::headings, line.span))
    if (best == nullptr || hit.span.size() > best->span.size()) best = &hit;
  const bool whole = best != nullptr && words_in(words) == words_in(document_.text(best->span));
  // "Within six months, you will...": the list goes on with it.
  if (trails_off && !whole && (best == nullptr || best->span.end + 3 != line.span.end)) return std::nullopt;
  if (!whole && !line.bullet) {
    const Section section = section_by_words(document_.lower(line.span));
    if (section != Section::none) return section;
    const Section known = best == nullptr ? Section::chrome : section_of(best->term);
    if (next != nullptr && next->bullet && !is_lower(words.front()) && (known == Section::chrome || asks(known)) &&
        goes_beyond(document_, grams_, line.span))
      return Section::preferred;
    const Section clause = section_by_clause(document_, grams_, line.span);
    if (clause != Section::none) return tasks_below(clause, line.span, next) ? Section::duties : clause;
  }
  const bool line_only = best != nullptr && has_tag(*best, Tag::line_only);
  if (!whole && (best == nullptr || line_only))
    if (const std::optional<Section> section = about_a_name(line)) return section;
  if (best == nullptr) return std::nullopt;
  const std::size_t before = words_in(text_.substr(line.span.begin, best->span.begin - line.span.begin));
  const std::size_t after = words_in(text_.substr(best->span.end, line.span.end - best->span.end));
  // "Experience with Java" is an item, not the heading "Experience with".
  if (!colon && after > 0 && goes_on_after(best->span)) return std::nullopt;
  // A line of a list, but not "Flexible work" above a paragraph about it.
  const bool in_list = line_only || next == nullptr || next->span.size() <= longest_heading;
  if (!colon && above.section == Section::offer && in_list && names_a_benefit(line.span)) return std::nullopt;
  // "Active security clearance" asks for one, "Security clearance" heads it.
  const bool value = !colon && section_of(best->term) == Section::logistics;
  // "Remote work" among what is offered, and a benefit on the line below.
  if (value && above.section == Section::offer && above.last != nullptr && !above.last->heading && next != nullptr &&
      next->span.size() <= longest_heading && !hits_.in(Lexicon::benefits, next->span).empty())
    return std::nullopt;
  // "DUTIES OF THE SECOND OFFICE CLERK:" heads what it names, with the title behind it.
  const bool shouted = colon && std::none_of(words.begin(), words.end(), is_lower);
  const bool question = words.back() == '?' && opens_as_question(document_, grams_, line.span);
  const std::size_t spare = line.bullet || line_only || value ? 0 : shouted ? 8 : colon || question ? 4 : 2;
  if (before + after > spare) return std::nullopt;
  // Among items a word alone is an item: "- Equity" below "- 401k".
  const bool below_item = !line.after_gap && above.last != nullptr && above.last->bullet;
  // "2. Requirements" above "- Python" heads a list with other marks.
  const bool heads_bullets = line.bullet && next != nullptr && next->bullet && next->mark != line.mark;
  if (line.bullet && !colon && !heads_bullets && (below_item || (next != nullptr && next->bullet))) return std::nullopt;
  const std::size_t inner = text_.substr(best->span.end, line.span.end - best->span.end).find(':');
  if (inner != std::string_view::npos && best->span.end + inner + 1 < line.span.end) return std::nullopt;
  // "Preferred" on one line and "Qualifications:" on the next are one heading, and "Experience in:" opens no other
  // list.
  const bool goes_on = above.last != nullptr && above.last->heading && above.last->section == Section::preferred &&
                       !says_needed(document_.lower(line.span));
  if (has_tag(*best, Tag::one_line)) return above.section;
  const Section section = section_of(best->term);
  if (tasks_below(section, best->span, next)) return Section::duties;
  return goes_on && section == Section::requirements ? Section::preferred : section;
}

/// "About Marlow & Finch": nothing but names behind. "Why Globex" tells of the firm and of what it offers alike. "About
/// The Contract" is on the job.
std::optional<Section> Headings::about_a_name(const Line& line) const {
  constexpr std::string_view about = "about ";
  constexpr std::size_t most_words = 6;
  const std::string_view lower = document_.lower(line.span);
  if (line.bullet || !lower.starts_with(about) || words_in(lower) > most_words) return std::nullopt;
  for (std::uint32_t at = line.span.end; at > line.span.begin + about.size(); --at)
    if (is_lower(text_[at - 1]) && !is_word(text_[at - 2])) return std::nullopt;
  const std::string_view name = lower.substr(about.size());
  const bool ours = !name.starts_with("the ") && !name.starts_with("this ") && !name.starts_with("your ");
  return ours ? Section::about_us : Section::about_role;
}

/// "Stock options", "Paid time off" alone on a line among what is offered: an item without its bullet.
bool Headings::names_a_benefit(Span words) const {
  const std::span<const Hit> benefits = hits_.in(Lexicon::benefits, words);
  return !benefits.empty() && benefits.front().span.size() == words.size();
}

/// "What you can expect" heads the offer, or tasks; so does "Das erwartet dich bei uns".
bool Headings::tasks_below(Section section, Span heading, const Line* next) const {
  const std::string_view words = document_.lower(heading);
  return section == Section::offer && next != nullptr &&
         (words.find("expect") != words.npos || words.find("erwart") != words.npos) && tells_tasks(*next);
}

/// One of the next lines is a duty: "Join our forge" may be above it.
bool Headings::tells_tasks(const Line& first) const {
  constexpr std::ptrdiff_t reach = 3;
  const Line* const end = document_.lines().data() + document_.lines().size();
  return std::any_of(&first, &first + std::min(reach, end - &first), [&](const Line& line) {
    return begins_with_a_task(document_, grams_, line.span) || says_what_you_do(document_, grams_, line.span) ||
           document_.lower(line.span).find("responsible for") != std::string_view::npos;
  });
}

bool Headings::goes_on_after(Span heading) const {
  const std::string_view words = document_.lower(heading);
  const std::string_view last = words.substr(words.rfind(' ') + 1);
  return last == "with" || last == "in" || last == "of" || last == "using" || last == "to";
}

/// "It would be great if you know about:" before a list opens a section of wishes; so does "Nice if you also bring"
/// without its colon above bullets.
bool Headings::introduces_wishes(const Line& line, const Line* next) const {
  if (next == nullptr || line.span.size() > longest_introduction || is_a_profile(document_.lower(line.span)))
    return false;
  if (!next->bullet && line.span.size() > longest_heading) return false;
  const std::string_view words = document_.text(line.span);
  const bool open_ended = words.back() == ':' || words.ends_with("...");
  const bool bare = !line.bullet && line.span.size() <= longest_heading && is_letter(words.back()) &&
                    hits_.in(Lexicon::skills, line.span).empty();
  if (!open_ended && !bare) return false;
  return is_a_wish(document_, grams_, line.span, next->bullet) ||
         ((open_ended || next->bullet) && wished_in(line.span, open_ended));
}

/// A wish is spoken of: anywhere, or at the beginning.
bool Headings::wished_in(Span line, bool anywhere) const {
  const std::span<const Hit> cues = hits_.in(Lexicon::cues, line);
  return std::any_of(cues.begin(), cues.end(), [&](const Hit& cue) {
    return cue.category() == Category::preference &&
           (anywhere || words_in(document_.text({line.begin, cue.span.begin})) <= 1);
  });
}

bool Headings::only_labels(const Hit& heading, Section section, const Line& line, const Line* next) const {
  constexpr std::size_t near = 12, short_line = 60, longest_name = 6;
  if (has_tag(heading, Tag::one_line)) return true;
  const std::string_view value = document_.text({heading.span.end, line.span.end});
  // "Company: Globex", "Department: Analytics" name something, and no list goes on below.
  const bool names = section == Section::about_us || section == Section::process;
  const bool told = std::any_of(value.begin(), value.end(), is_word);
  if (names && told && heading.span.begin == line.span.begin && (is_word(value.back()) || value.back() == ')') &&
      words_in(value) <= longest_name && (next == nullptr || !next->bullet))
    return true;
  // "- Preferred: Kafka" among items is one wish.
  if (line.bullet && section == Section::preferred && told && value.back() != ':') return true;
  // So is "Secondary skills: Kafka, Helm" above items of which each has a label of its own.
  if (section == Section::preferred && told && next != nullptr && next->bullet && labels_itself(*next)) return true;
  // "Bill rate: $88/hr all inclusive, W2 or 1099"
  const bool pays = section == Section::offer && value.substr(0, 4).find_first_of("$\xC2\xE2") != value.npos;
  if (pays && heading.span.begin == line.span.begin && value.find(". ") == value.npos &&
      (next == nullptr || !next->bullet))
    return true;
  if (line.span.size() > short_line || (asks(section) && !has_tag(heading, Tag::line_only))) return false;
  if (value.find(", ") != std::string_view::npos) return false;
  // "Rate: DOE", "Salary: competitive"
  const bool worded = section == Section::offer && has_tag(heading, Tag::line_only) && told;
  return worded || value.find_first_of("0123456789") < near;
}

bool Headings::opens(const Hit& hit, const Line& line) const {
  if (!is_upper(text_[hit.span.begin]) && hit.span.begin != line.span.begin) return false;
  std::uint32_t end = hit.span.end;
  while (end < line.span.end && (text_[end] == ' ' || text_[end] == '"')) ++end;
  const bool colon = end < line.span.end && text_[end] == ':';
  const bool line_only = has_tag(hit, Tag::line_only);
  // "Back: Node.js" is no button.
  if (line_only && section_of(hit.term) == Section::chrome) return false;
  if (line_only && names_tools(hit, line)) return false;
  const bool dash = !colon && dashed(hit, line);
  const bool opens_line = hit.span.begin == line.span.begin;
  // "(Good to know: Redux)": a wish in a bracket ends with it.
  if (!opens_line && text_[hit.span.begin - 1] == '(' && section_of(hit.term) == Section::preferred) return false;
  char before = opens_line ? '.' : text_[hit.span.begin - 1];
  const bool stuck = is_word(before);
  if (before == ' ' && hit.span.begin >= 2) before = text_[hit.span.begin - 2];
  const bool after_stop = std::string_view(".!?:;)|").find(before) != std::string_view::npos;
  if (dash && (after_stop || stuck)) return true;
  if (colon && (!line_only || document_.glued())) return true;
  if (colon) return after_stop || stuck;
  if (line_only) return false;
  const bool fresh = end < line.span.end && (is_upper(text_[end]) || is_digit(text_[end]) || text_[end] == '-');
  const std::size_t words = words_in(document_.text(hit.span));
  // "Key Duties You stoke our ovens", where the lines were parted.
  if (opens_line && document_.glued())
    return fresh && every_word_capital(hit.span) && (words >= 3 || (words == 2 && heads_a_list(hit))) &&
           !is_capitalised({end, line.span.end});
  // "What You'll Do Lead the rollout of our presses": lines pasted together, three capitals and more.
  constexpr std::uint32_t longest_title = 40;  // bytes behind such words at the beginning of a line
  if (!document_.glued())
    return fresh && after_stop && words >= 3 && every_word_capital(hit.span) &&
           line.span.end - end > (opens_line ? longest_title : longest_heading);
  // "Who are you? You know"
  if (end < line.span.end && text_[end] == '?') return after_stop || stuck;
  // "What we offer Free lunch": three words and more are a heading though only the first has its capital.
  if (fresh && words >= 3 && !goes_on_after(hit.span)) return true;
  // "Exposure to Kafka" wishes for no more than its own item.
  if (section_of(hit.term) == Section::preferred && goes_on_after(hit.span)) return false;
  return fresh && every_word_capital(hit.span) &&
         (after_stop || stuck || words >= 2 || stands_alone(hit, {end, line.span.end}));
}

/// "You Will Have Access To The Pool": a title goes on, each word with its capital.
bool Headings::is_capitalised(Span words) const {
  constexpr std::uint32_t few_words = 24;  // bytes
  words.end = std::min(words.end, words.begin + few_words);
  return every_word_capital(words);
}

/// "Requirements", "Key Duties": the plural of what is asked or offered.
bool Headings::heads_a_list(const Hit& hit) const {
  const Section section = section_of(hit.term);
  return (asks(section) || section == Section::offer) && text_[hit.span.end - 1] == 's';
}

/// "... of our presses Requirements Patience with ink": bullets that lost their lines. The words around are not of the
/// heading: small ones before it, and behind it none that goes on with it.
bool Headings::stands_alone(const Hit& hit, Span behind) const {
  constexpr std::size_t shortest = 8;  // bytes: "Requirements", "Benefits"
  if (!heads_a_list(hit) || hit.span.size() < shortest) return false;
  const std::string_view before = text_.substr(0, hit.span.begin - 1);
  const std::string_view last = before.substr(before.rfind(' ') + 1);
  constexpr std::string_view joins[] = {"our",  "the",   "and", "of", "with",      "or",  "for",   "to",
                                        "your", "their", "in",  "&",  "including", "all", "these", "other",
                                        "meet", "meets", "as",  "by", "on",        "from"};
  if (last.empty() || !is_lower(last[0]) || std::find(std::begin(joins), std::end(joins), last) != std::end(joins))
    return false;
  constexpr std::size_t longest_word = 16;
  std::string_view next = document_.lower(behind).substr(0, longest_word);
  next = next.substr(0, next.find_first_of(" :,"));
  constexpr std::string_view goes_on[] = {
      "include", "we",       "and",      "of",        "for",         "manager",   "analyst",    "package",
      "team",    "analysis", "engineer", "engineers", "engineering", "gathering", "management", "specialist"};
  return std::find(std::begin(goes_on), std::end(goes_on), next) == std::end(goes_on);
}

/// "- Version control: a strong command of Git"
bool Headings::labels_itself(const Line& item) const {
  constexpr std::size_t longest_label = 40;
  const std::string_view words = document_.text(item.span);
  const std::size_t colon = words.find(": ");
  return colon < longest_label && is_upper(words.front()) && words_in(words.substr(0, colon)) <= 5;
}

/// "Skills - Python", "Duties- You build": a dash may stand for the colon before what a job is and asks; but not in
/// "Our skills - patience and Python - made us" and "Skills-based hiring".
bool Headings::dashed(const Hit& hit, const Line& line) const {
  const Section section = section_of(hit.term);
  if (!asks(section) && section != Section::offer && section != Section::about_role && section != Section::skills_tags)
    return false;
  const std::string_view behind = document_.text({hit.span.end, line.span.end});
  const std::size_t dash = behind.find_first_not_of(' '), begin = behind.find_first_not_of("- ");
  if (begin == behind.npos || behind[dash] != '-' || begin != dash + 2 || behind[dash + 1] != ' ') return false;
  return is_upper(behind[begin]) || is_digit(behind[begin]) || behind.find(" - ", begin) == behind.npos;
}

/// "Mobile: React Native", "Client: Swift, Kotlin" are lines of a stack, not a telephone and a customer.
bool Headings::names_tools(const Hit& label, const Line& line) const {
  constexpr std::size_t longest_list = 80;
  if (!line.bullet || line.span.size() > longest_list || label.span.begin != line.span.begin) return false;
  const std::size_t tools = hits_.in(Lexicon::skills, {label.span.end, line.span.end}).size();
  return document_.lower(label.span) == "mobile" ? tools > 0 : section_of(label.term) == Section::about_us && tools > 1;
}

bool Headings::every_word_capital(Span span) const {
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    const bool first = i == span.begin || !is_word(text_[i - 1]);
    if (!first || !is_lower(text_[i])) continue;
    std::uint32_t end = i;
    while (end < span.end && is_word(text_[end])) ++end;
    if (end - i > 3 && (i == 0 || text_[i - 1] != '\'')) return false;
  }
  return true;
}

}  // namespace fineprint
