#include "match/glued_tags.hpp"

#include <algorithm>
#include <string_view>

#include "match/vocabulary.hpp"
#include "text/characters.hpp"
#include "text/sorted.hpp"

namespace fineprint {
namespace {

constexpr std::size_t shortest_run = 9, longest_run = 200;         // bytes of a word that may be a list
constexpr std::size_t longest_tag = 40, shortest_plain = 4;        // bytes of a tag, of one that is no name
constexpr int fewest_names = 3;                                    // or two beside a plain word: "SparkSQL" is one name
constexpr std::string_view announced = "are preferred keyskills";  // the line of a board above nothing but tags
constexpr std::size_t shortest_announced = 5;
constexpr std::size_t shortest_small = 18;                 // bytes: few words are as long
constexpr std::string_view small_tags = "\nkey skills\n";  // the heading of a board above tags in small letters

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

/// Where names begin and end in a word without capitals ("pandascodingpythonflask"), by the most bytes that names
/// cover; empty where they are too few. What is no name is a gap, which has a few letters but at the front of the word.
std::vector<std::size_t> part_small(std::string_view word, int fewest) {
  constexpr std::size_t shortest_name = 3, shortest_gap = 4;
  struct Best {
    int covered = -1, names = 0;
    std::size_t from = 0;
    bool gap = false;
  };
  std::vector<Best> to(word.size() + 1);
  to[0].covered = 0;
  for (std::size_t begin = 0; begin < word.size(); ++begin) {
    if (to[begin].covered < 0) continue;
    Vocabulary::Hash hash;
    bool singular = false;  // what stands before `end` is a name
    for (std::size_t end = begin + 1; end <= std::min(word.size(), begin + longest_tag); ++end) {
      hash.add(word[end - 1]);
      const std::size_t size = end - begin;
      const bool known = size >= shortest_name && is_skill(hash, {}, word.substr(begin, size));
      const bool name = known || (singular && word[end - 1] == 's');
      singular = known;
      if (!name && (to[begin].gap || (size < shortest_gap && begin > 0))) continue;
      const int covered = to[begin].covered + (name ? static_cast<int>(size) : 0);
      if (covered > to[end].covered) to[end] = {covered, to[begin].names + name, begin, !name};
    }
  }
  std::vector<std::size_t> cuts;
  if (to.back().names < fewest || to.back().covered * 4 < static_cast<int>(word.size())) return cuts;
  for (std::size_t at = to.back().from; at > 0; at = to[at].from) cuts.push_back(at);
  return cuts;
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
  // The tags of a board in small letters, to the end of the posting.
  const std::size_t small = lower.find(small_tags, whole.begin);
  bool within = false;
  for (std::uint32_t at = static_cast<std::uint32_t>(std::min<std::size_t>(small, whole.end)); at < whole.end;) {
    const std::uint32_t begin = at;
    while (at < whole.end && (goes_on(lower[at]) || lower[at] == '/')) ++at;
    const std::string_view word = text.substr(begin, at - begin);
    if (word.size() >= (within ? shortest_run : shortest_small) && word.size() <= longest_run &&
        std::none_of(word.begin(), word.end(), is_upper)) {
      const std::vector<std::size_t> cuts = part_small(word, within ? 1 : fewest_names);
      for (std::size_t cut = cuts.size(); cut-- > 0;) found.push_back(begin + static_cast<std::uint32_t>(cuts[cut]));
      within |= !cuts.empty();
    }
    if (at < whole.end && text[at] == '\n') within = false;
    at += at == begin || at < whole.end;
  }
  sort_stably(found);
  return found;
}

}  // namespace fineprint
