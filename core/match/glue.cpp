#include "match/glue.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "match/hits.hpp"
#include "match/vocabulary.hpp"
#include "text/characters.hpp"

namespace fineprint {
namespace {

constexpr std::uint32_t longest_word = 400;  // bytes of glued words that are looked at on either side of a junction
constexpr std::size_t fewest = 4;            // junctions; a name in camel case may stand in any text

struct Junction {
  std::uint32_t at;
  bool plain;  ///< no name in camel case: the word before begins in lower case, or a label follows
  bool named;  ///< only where the capitals beside it are a name: "SQLAble to explain"
  bool state;  ///< a code of two capitals ends here, behind a comma: "Hartford, CTDuration: 6 months"
};

/// "Type:", "Client :": a label, which opens a line.
bool label_at(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at + 1;
  while (end < text.size() && is_lower(text[end]) && end - at < 16) ++end;
  return end - at >= 4 && (text.substr(end, 1) == ":" || text.substr(end, 2) == " :");
}

std::uint32_t capitals_begin(std::string_view text, std::uint32_t end, std::uint32_t longest) {
  std::uint32_t begin = end;
  while (begin > 0 && is_upper(text[begin - 1]) && end - begin <= longest) --begin;
  return begin;
}

/// "SQLFamiliarity": an abbreviation that ends a line. "JSONPath" is one name, and so would this be in another text.
bool abbreviation_ends(std::string_view text, std::uint32_t at) {
  const std::uint32_t begin = capitals_begin(text, at, 5);
  std::uint32_t end = at + 1;
  while (end < text.size() && is_lower(text[end]) && end - at < 6) ++end;
  // "Denver, COType: contract": a label is known by its colon, however short.
  return at - begin >= 2 && at - begin <= 5 && (begin == 0 || !is_word(text[begin - 1])) &&
         (end - at >= 6 || label_at(text, at));
}

/// Capitals that may be a name on a line of its own end or begin at `at`: "SQLAble to", "PTOHome", "a plusGCP a plus".
Span name_beside(std::string_view text, std::uint32_t at) {
  constexpr std::uint32_t longest_name = 8, whole_word = 4;
  const auto is = [&](std::uint32_t i, bool (*kind)(char)) { return i < text.size() && kind(text[i]); };
  if (!is(at, is_upper)) return {};
  Span name{at, at};
  if (is_upper(text[at - 1])) {
    const bool plural = is(at + 1, is_lower) && text[at + 1] == 's' && !is(at + 2, is_lower);  // "APIs"
    if (!is(at + 1, is_lower) || plural) return {};
    name.begin = capitals_begin(text, at, longest_name);
  } else {
    if (at < whole_word || !std::all_of(text.begin() + (at - whole_word), text.begin() + at, is_lower)) return {};
    while (is(name.end, is_upper) && name.size() <= longest_name) ++name.end;
    name.end -= is(name.end, is_lower);
  }
  return name.size() >= 2 && name.size() <= longest_name ? name : Span{};
}

/// True where the words are a form of the vocabulary, or of one of its lexicons.
bool is_known(const Document& document, Span name, const LexiconInfo* lexicon = nullptr) {
  const std::string_view cased = document.text(name), lower = document.lower(name);
  Vocabulary::Hash hash;
  for (const char c : lower) hash.add(c);
  bool found = false;
  Vocabulary::get().look_up(hash, [&](const Vocabulary::Form& form) {
    const bool meant =
        lexicon == nullptr || (form.term >= lexicon->first && form.term < lexicon->first + lexicon->count);
    found |= meant && Vocabulary::get().text(form) == (form.exact ? cased : lower);
  });
  return found;
}

/// "6 Mon", "5+ yea": a time opens a line; so does "401(k)".
bool time_at(std::string_view text, std::uint32_t at) {
  if (text.substr(at, 4) == "401(" || text.substr(at, 4) == "401k" || text.substr(at, 4) == "401K") return true;
  const auto of_time = [&](std::uint32_t i) {
    const char c = text[i];
    return is_digit(c) || c == '+' || c == '-' || c == ' ';
  };
  std::uint32_t end = at;
  while (end - at <= 8 && end < text.size() && of_time(end)) ++end;
  const std::string_view rest = text.substr(end, 3);
  constexpr std::string_view times = "yea yrs Yea mon Mon day wee";
  return end - at <= 8 && rest.size() == 3 && times.find(rest) != times.npos;
}

/// "Hartford, CT6 Months", "San Diego, CAJoin us". What stands before the comma must be a town.
bool state_ends(std::string_view text, std::uint32_t at) {
  if (!is_upper(text[at - 1]) || at < 5 || !is_upper(text[at - 2]) || text[at - 3] != ' ' || text[at - 4] != ',')
    return false;
  if (is_digit(text[at])) return time_at(text, at);
  if (!is_upper(text[at])) return false;
  std::uint32_t end = at + 1;
  if (end < text.size() && is_upper(text[end])) {  // "Salem, ORDURATION: 6 months"
    while (end < text.size() && is_upper(text[end])) ++end;
    return end - at >= 4 && end < text.size() && text[end] == ':';
  }
  while (end < text.size() && is_lower(text[end])) ++end;
  return end - at >= 3;
}

/// "clearanceBA or BS", "skillsUS citizens": an abbreviation that opens a line behind a whole word in lower case, where
/// "powerBI" is a name.
bool abbreviation_begins(std::string_view text, std::uint32_t at) {
  constexpr std::uint32_t whole_word = 6, longest_abbreviation = 5;
  std::uint32_t begin = at, end = at;
  while (begin > 0 && is_lower(text[begin - 1]) && at - begin <= longest_word) --begin;
  while (end < text.size() && is_upper(text[end]) && end - at <= longest_abbreviation) ++end;
  return at - begin >= whole_word && end - at >= 2 && end - at <= longest_abbreviation && end < text.size() &&
         !is_word(text[end]);
}

constexpr std::uint32_t shortest_heading = 8, longest_heading = 24;  // letters of a word in capitals

/// "each weekREQUIREMENTSThe", "CAPABILITIESTo": a heading in capitals begins or ends.
bool shouted_heading(std::string_view text, std::uint32_t at) {
  std::uint32_t begin = at, end = at;
  while (begin > 0 && is_upper(text[begin - 1]) && at - begin <= longest_heading) --begin;
  while (end < text.size() && is_upper(text[end]) && end - at <= longest_heading) ++end;
  if (begin == at) return is_lower(text[at - 1]) && end - at > shortest_heading;
  return at - begin >= shortest_heading && end == at + 1 && end < text.size() && is_lower(text[end]);
}

/// "in 1998.What", "on AWS.You", "(or so).We", but not "v2.Beta" and "U.Penn".
bool sentence_may_end(std::string_view text, std::uint32_t at) {
  const char last = text[at - 2];
  return is_lower(last) || last == ')' || last == '"' ||
         (at >= 3 && is_word(last) && !is_lower(text[at - 3]) && is_word(text[at - 3]));
}

/// The junction before `at`, if there is one: "yearsStrong", "(remote)Duties", "2024About", "field5+ years".
bool joins(std::string_view text, std::uint32_t at) {
  const auto is = [&](std::uint32_t i, bool (*kind)(char)) { return i < text.size() && kind(text[i]); };
  const char before = text[at - 1];
  if (is_upper(text[at]) && (shouted_heading(text, at) || abbreviation_begins(text, at))) return true;
  if (is_upper(text[at]) && is(at + 1, is_lower)) {
    if (is_digit(before)) return is(at + 2, is_lower);
    if (before == '.' || before == '!' || before == '?') return at >= 2 && sentence_may_end(text, at);
    if (before == 'K' && at >= 2 && is_digit(text[at - 2])) return true;  // "$90-110KThe range"
    if (is_upper(before)) return abbreviation_ends(text, at);
    return is_lower(before) || before == ')' || before == '+';
  }
  // "drivingA clean licence": an article opens a line.
  if (text[at] == 'A' && at >= 3 && is(at + 2, is_letter) && text[at + 1] == ' ')
    return (before == '.' && sentence_may_end(text, at)) ||
           std::all_of(text.begin() + (at - 3), text.begin() + at, is_lower);
  // "field5+ years", "PTO16 weeks", ".)5+ years", but not "python3".
  if (!is_digit(text[at]) || at < 4) return false;
  const bool word = is_lower(before) && is_lower(text[at - 2]) && is_letter(text[at - 3]);
  const bool capitals = is_upper(before) && is_upper(text[at - 2]);
  const bool closed =
      before == ')' || ((before == '.' || before == '!') && text[at - 2] != '.' && !is_digit(text[at - 2]));
  return (word || capitals || closed) && time_at(text, at);
}

std::uint32_t word_begin(std::string_view text, std::uint32_t at) {
  const std::uint32_t from = at;
  while (at > 0 && is_word(text[at - 1]) && from - at < longest_word) --at;
  return at;
}

std::vector<Junction> junctions(const Document& document) {
  const std::string_view text = document.text();
  const Span whole = document.part(Part::description);
  std::vector<Junction> found;
  for (std::uint32_t at = whole.begin + 1; at < whole.end; ++at) {
    const bool state = state_ends(text, at);
    const bool named = !state && !joins(text, at);
    if (named && name_beside(text, at).empty()) continue;
    const std::uint32_t begin = is_word(text[at - 1]) ? word_begin(text, at) : at;
    const bool plain = !named && (begin == at || !is_upper(text[begin]) || label_at(text, at));
    found.push_back({at, plain, named, state});
  }
  return found;
}

/// One behind a town's state leaves no doubt.
bool enough(const std::vector<Junction>& found) {
  if (std::any_of(found.begin(), found.end(), [](const Junction& one) { return one.state; })) return true;
  return static_cast<std::size_t>(
             std::count_if(found.begin(), found.end(), [](const Junction& one) { return one.plain; })) >= fewest;
}

constexpr std::uint32_t longest_town = 30;

/// "Location : Weston": a label says that a town ends at `at`, known or not.
bool ends_labelled_town(const Document& document, std::uint32_t at) {
  const std::string_view text = document.text();
  std::uint32_t begin = at;
  while (begin > 0 && at - begin < longest_town && text[begin - 1] != ':' && text[begin - 1] != '\n') --begin;
  if (begin == 0 || text[begin - 1] != ':') return false;
  std::string_view label = document.lower({begin > longest_town ? begin - longest_town : 0, begin - 1});
  if (label.ends_with(' ')) label.remove_suffix(1);
  return label.ends_with("location") || label.ends_with("city");
}

bool ends_town(const Document& document, const std::vector<Junction>& found, const Hits& hits, std::uint32_t at) {
  if (ends_labelled_town(document, at)) return true;
  // "Data EngineerBoston, MAAbout us": the town was glued on too.
  const LexiconInfo& towns = lexicon_infos[static_cast<std::size_t>(Lexicon::places)];
  const auto near = std::lower_bound(found.begin(), found.end(), at > longest_town ? at - longest_town : 0,
                                     [](const Junction& one, std::uint32_t from) { return one.at < from; });
  for (auto one = near; one != found.end() && one->at < at; ++one)
    if (is_known(document, {one->at, at}, &towns)) return true;
  const std::span<const Hit> places = hits.in(Lexicon::places, {at > longest_town ? at - longest_town : 0, at});
  return !places.empty() && places.back().span.end == at;
}

}  // namespace

std::vector<std::uint32_t> glued_lines(const Document& document) {
  std::vector<Junction> found = junctions(document);
  if (!enough(found)) return {};
  const Hits hits(document);
  const std::string_view text = document.text();
  // A word in camel case that comes again is a name.
  std::map<std::string_view, int> words;
  const auto word = [&](const Junction& one) {
    const std::uint32_t begin = word_begin(text, one.at);
    std::uint32_t end = one.at;
    while (end < text.size() && is_word(text[end]) && end - one.at < longest_word) ++end;
    return text.substr(begin, end - begin);
  };
  const char* last = nullptr;
  for (const Junction& one : found) {
    if (!is_word(text[one.at - 1])) continue;
    // Two junctions in one word are no two words: "skillsPerksFree lunch".
    const std::string_view whole = word(one);
    if (whole.data() != last) ++words[whole];
    last = whole.data();
  }
  // "with BigQueryNice to have": a name in camel case ends or begins in a word of several junctions.
  const auto in_a_name = [&](std::size_t i) {
    const std::string_view whole = word(found[i]);
    const auto begin = static_cast<std::uint32_t>(whole.data() - text.data());
    const std::uint32_t end = begin + static_cast<std::uint32_t>(whole.size());
    const std::uint32_t before = i > 0 ? std::max(found[i - 1].at, begin) : begin;
    const std::uint32_t after = i + 1 < found.size() ? std::min(found[i + 1].at, end) : end;
    return (before > begin || after < end) && is_known(document, {before, after});
  };
  const auto a_name = [&](std::size_t i) {
    const Junction& one = found[i];
    if (one.state) return !ends_town(document, found, hits, one.at - 4);
    if (document.splits_company(one.at)) return true;
    if (one.named && !is_known(document, name_beside(text, one.at))) return true;
    return hits.covers(one.at) || (is_word(text[one.at - 1]) && (words[word(one)] > 1 || in_a_name(i)));
  };
  std::vector<Junction> kept;
  for (std::size_t i = 0; i < found.size(); ++i)
    if (!a_name(i)) kept.push_back(found[i]);
  if (!enough(kept)) return {};
  std::vector<std::uint32_t> lines;
  lines.reserve(kept.size());
  for (const Junction& one : kept) lines.push_back(one.at);
  return lines;
}

}  // namespace fineprint
