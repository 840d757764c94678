#include "match/address.hpp"

#include <algorithm>

#include "match/namesakes.hpp"
#include "text/characters.hpp"

namespace fineprint {
namespace {

constexpr std::uint32_t longest_part = 40;
constexpr std::size_t most_codes = 200;  // each one put right costs a walk over all that was found

/// The middle and the last part of a line that reads "City, Region, CC".
Span region_and_code(std::string_view text, Span line) {
  const std::string_view words = text.substr(line.begin, line.size());
  const std::size_t first = words.find(", "), second = words.find(", ", first == words.npos ? first : first + 2);
  if (second == words.npos || words.size() != second + 4 || words.find(',', second + 1) != words.npos) return {};
  if (first == 0 || first > longest_part || second - first > longest_part) return {};
  // "Fargo, ND / Macon, GA" are two towns of a state each.
  const std::string_view middle = words.substr(first, second - first);
  for (const std::string_view parts : {"/", ";", "|", "&", " - ", " or ", " and "})
    if (middle.find(parts) != middle.npos) return {};
  if (!is_upper(words[second + 2]) || !is_upper(words[second + 3])) return {};
  return {line.begin + static_cast<std::uint32_t>(first) + 2, line.end};
}

/// The place has the tag of the country with the code.
bool lies_in(const Term& place, std::string_view code) {
  const char tag[] = {'i', 'n', '_', to_lower(code[0]), to_lower(code[1])};
  const Tag* const first = term_tags + place.first_tag;
  return std::any_of(first, first + place.tags,
                     [&](Tag one) { return name_of(one) == std::string_view(tag, sizeof tag); });
}

/// The code behind the hit in "Pune, IN": two capitals that end the part of the line.
Span code_after(std::string_view text, const Hit& hit) {
  const std::string_view words = text.substr(hit.span.end, 5);
  if (words.size() < 4 || words.substr(0, 2) != ", " || !is_upper(words[2]) || !is_upper(words[3])) return {};
  return words.size() == 5 && is_word(words[4]) ? Span{} : Span{hit.span.end + 2, hit.span.end + 4};
}

/// A city with the code of its own country, which is no state of America then: "Pune, IN", "Berlin, DE".
void read_country_codes(const Document& document, Hits& hits) {
  std::vector<std::pair<TermId, Span>> found;
  for (const Hit& hit : hits.of(Lexicon::places)) {
    if (found.size() == most_codes) break;
    if (hit.category() != Category::city && hit.category() != Category::metro) continue;
    const Span code = code_after(document.text(), hit);
    if (code.empty() || !lies_in(hit.entry(), document.text(code))) continue;
    if (const std::optional<TermId> country = country_with_code(document.text(code)))
      found.emplace_back(*country, code);
  }
  for (const auto& [country, code] : found) hits.put(country, code);
}

/// "79 Robinson Road 068897", "Pasir Panjang, Central Region": addresses of Singapore leave its name out. A country or
/// a town that lies elsewhere for sure speaks against it: "MG Road, Bengaluru 560001", "Kampala, Central Region".
bool is_of_singapore(std::string_view words, std::span<const Hit> places) {
  constexpr std::size_t postcode = 6;
  const auto elsewhere = [](const Hit& hit) {
    const Category kind = hit.category();
    if (hit.label() == "Singapore") return false;  // a part of it: "2 Yishun Avenue 768924"
    return kind == Category::country || kind == Category::metro ||
           (kind == Category::city && !has_tag(hit, Tag::also_elsewhere));
  };
  if (std::any_of(places.begin(), places.end(), elsewhere)) return false;
  for (const std::string_view region :
       {", central region", ", east region", ", west region", ", north region", ", north-east region"})
    if (words.ends_with(region)) return true;
  if (words.size() <= postcode || words[words.size() - postcode - 1] != ' ') return false;
  const std::string_view code = words.substr(words.size() - postcode);
  const std::string_view street = words.substr(0, words.size() - postcode);
  if (!std::all_of(code.begin(), code.end(), is_digit)) return false;
  for (const std::string_view kind :
       {" road ", " avenue ", " street ", " boulevard ", " drive ", " crescent ", " lane "})
    if (street.find(kind) != street.npos) return true;
  return false;
}

}  // namespace

std::optional<TermId> country_with_code(std::string_view code) {
  if (code.size() != 2) return std::nullopt;  // a continent lies in no country
  const LexiconInfo& places = lexicon_infos[static_cast<std::size_t>(Lexicon::places)];
  for (TermId id = places.first; id < places.first + places.count; ++id)
    if (terms[id].category == Category::country && lies_in(terms[id], code)) return id;
  return std::nullopt;
}

void read_addresses(const Document& document, Hits& hits) {
  for (const Line& line : document.lines()) {
    if (line.part != Part::location) continue;
    if (is_of_singapore(document.lower(line.span), hits.in(Lexicon::places, line.span)))
      if (const std::optional<TermId> singapore = country_with_code("SG")) hits.put(*singapore, line.span);
    const Span tail = region_and_code(document.text(), line.span);
    if (tail.empty()) continue;
    const std::string_view code = document.text({tail.end - 2, tail.end});
    if (code == "US") continue;
    if (const std::optional<TermId> country = country_with_code(code)) hits.put(*country, tail);
  }
  read_country_codes(document, hits);
  read_namesakes(document, hits);
}

}  // namespace fineprint
