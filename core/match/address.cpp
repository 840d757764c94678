#include "match/address.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace fineprint {
namespace {

constexpr std::uint32_t longest_part = 40;

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

std::optional<TermId> country_with_code(std::string_view code) {
  const char tag[] = {'i', 'n', '_', to_lower(code[0]), to_lower(code[1])};
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

void read_addresses(const Document& document, Hits& hits) {
  for (const Line& line : document.lines()) {
    if (line.part != Part::location) continue;
    const Span tail = region_and_code(document.text(), line.span);
    if (tail.empty()) continue;
    const std::string_view code = document.text({tail.end - 2, tail.end});
    if (code == "US") continue;
    if (const std::optional<TermId> country = country_with_code(code)) hits.put(*country, tail);
  }
}

}  // namespace fineprint
