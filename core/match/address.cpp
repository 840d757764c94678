#include "match/address.hpp"

#include <algorithm>
#include <optional>

#include "text/characters.hpp"

namespace fineprint {
namespace {

constexpr std::uint32_t longest_part = 40;

/// The country whose tag ends with `code`, in capitals.
std::optional<TermId> country_of_code(std::string_view code) {
  const char tag[] = {'i', 'n', '_', static_cast<char>(code[0] + 32), static_cast<char>(code[1] + 32)};
  const LexiconInfo& places = lexicon_infos[static_cast<std::size_t>(Lexicon::places)];
  for (TermId id = places.first; id < places.first + places.count; ++id) {
    if (terms[id].category != Category::country) continue;
    const Tag* const first = term_tags + terms[id].first_tag;
    if (std::any_of(first, first + terms[id].tags,
                    [&](Tag one) { return name_of(one) == std::string_view(tag, sizeof tag); }))
      return id;
  }
  return std::nullopt;
}

/// The middle and the last part of a line that reads "City, Region, CC".
Span region_and_code(std::string_view text, Span line) {
  const std::string_view words = text.substr(line.begin, line.size());
  const std::size_t first = words.find(", "), second = words.find(", ", first == words.npos ? first : first + 2);
  if (second == words.npos || words.size() != second + 4 || words.find(',', second + 1) != words.npos) return {};
  if (first == 0 || first > longest_part || second - first > longest_part) return {};
  if (!is_upper(words[second + 2]) || !is_upper(words[second + 3])) return {};
  return {line.begin + static_cast<std::uint32_t>(first) + 2, line.end};
}

}  // namespace

void read_addresses(const Document& document, Hits& hits) {
  std::vector<Hit>& places = hits.of(Lexicon::places);
  for (const Line& line : document.lines()) {
    if (line.part != Part::location) continue;
    const Span tail = region_and_code(document.text(), line.span);
    if (tail.empty()) continue;
    const std::string_view code = document.text({tail.end - 2, tail.end});
    const std::optional<TermId> country = code == "US" ? std::nullopt : country_of_code(code);
    if (!country) continue;
    const auto begin =
        std::find_if(places.begin(), places.end(), [&](const Hit& hit) { return hit.span.begin >= tail.begin; });
    const auto end = std::find_if(begin, places.end(), [&](const Hit& hit) { return hit.span.begin >= tail.end; });
    const auto at = places.erase(begin, end);
    places.insert(at, Hit{tail, *country});
  }
}

}  // namespace fineprint
