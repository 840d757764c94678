#include "match/glued_tags.hpp"

#include <algorithm>
#include <string_view>

#include "match/vocabulary.hpp"
#include "text/characters.hpp"

namespace fineprint {
namespace {

constexpr std::size_t shortest_run = 9, longest_run = 200;         // bytes of a word that may be a list
constexpr std::size_t longest_tag = 40, shortest_plain = 4;        // bytes of a tag, of one that is no name
constexpr int fewest_names = 3;                                    // or two beside a plain word: "SparkSQL" is one name
constexpr std::string_view announced = "are preferred keyskills";  // the line of a board above nothing but tags
constexpr std::size_t shortest_announced = 5;

/// Of a word from some place to its end: how many names it holds, and where the first tag ends. `names` is -1 where
/// tags do not make it up.
struct Parted {
  int names = -1, plain = 0;
  std::size_t end = 0;
};

/// True where a form of a skill has this hash and these bytes.
bool is_skill(Vocabulary::Hash hash, std::string_view cased, std::string_view lower) {
  const Vocabulary& vocabulary = Vocabulary::get();
  bool found = false;
  vocabulary.look_up(hash, [&](const Vocabulary::Form& form) {
    const std::string_view read = form.exact ? cased : lower;
    found |= terms[form.term].lexicon == Lexicon::skills && vocabulary.text(form) == read;
  });
  return found;
}

/// "Development", or what the list begins with in lower case.
bool is_plain(std::string_view tag, bool first, std::size_t shortest) {
  return tag == "AI" ||
         (tag.size() >= shortest && (first || is_upper(tag[0])) && std::all_of(tag.begin() + 1, tag.end(), is_lower));
}

std::vector<Parted> part(std::string_view cased, std::string_view lower, std::size_t shortest) {
  std::vector<Parted> from(cased.size() + 1);
  from.back().names = 0;
  for (std::size_t begin = cased.size(); begin-- > 0;) {
    if (begin > 0 && !is_upper(cased[begin])) continue;
    Vocabulary::Hash hash;
    hash.add(lower[begin]);
    for (std::size_t end = begin + 2; end <= std::min(cased.size(), begin + longest_tag); ++end) {
      hash.add(lower[end - 1]);
      if (from[end].names < 0 || (end < cased.size() && !is_upper(cased[end]))) continue;
      const std::string_view tag = cased.substr(begin, end - begin);
      const bool name = is_skill(hash, tag, lower.substr(begin, end - begin));
      if (!name && !is_plain(tag, begin == 0, shortest)) continue;
      const Parted parted{from[end].names + name, from[end].plain + !name, end};
      // The longest name wins: "JavaScript" is not "Java" and a word, and what is one name as a whole is no list.
      const bool whole = name && begin == 0 && end == cased.size();
      if (whole || parted.names - parted.plain >= from[begin].names - from[begin].plain || from[begin].names < 0)
        from[begin] = parted;
    }
  }
  return from;
}

/// Letters and the signs that names hold.
bool goes_on(char c) { return is_word(c) || c == '+' || c == '#' || c == '.'; }

}  // namespace

std::vector<std::uint32_t> glued_tags(const Document& document) {
  const std::string_view text = document.text(), lower = document.lower();
  const Span whole = document.part(Part::description);
  const std::size_t tags_only = lower.find(announced, whole.begin);
  std::vector<std::uint32_t> found;
  for (std::uint32_t at = whole.begin; at < whole.end;) {
    const std::uint32_t begin = at;
    std::uint32_t capitals = 0;
    for (; at < whole.end && goes_on(text[at]); ++at) capitals += at > begin && is_upper(text[at]);
    const std::size_t size = at - begin;
    at += size == 0;
    const bool tags = begin > tags_only;
    if (size < (tags ? shortest_announced : shortest_run) || size > longest_run || capitals < (tags ? 1 : 2)) continue;
    const std::vector<Parted> from =
        part(text.substr(begin, size), lower.substr(begin, size), tags ? 2 : shortest_plain);
    const bool list = (tags && from[0].names >= 0) || from[0].names >= fewest_names ||
                      (from[0].names == fewest_names - 1 && from[0].plain > 0);
    if (!list) continue;
    for (std::size_t end = from[0].end; end < size; end = from[end].end)
      found.push_back(begin + static_cast<std::uint32_t>(end));
  }
  return found;
}

}  // namespace fineprint
