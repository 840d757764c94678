#include "extract/geography/place.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace fineprint::extract::geography {
namespace {

bool is_state_tag(Tag tag) { return tag >= Tag::in_state_ak && tag <= Tag::in_state_wy; }
// The tags of countries and states share one stretch of the alphabet.
bool is_country_tag(Tag tag) { return tag >= Tag::in_ad && tag <= Tag::in_zw && !is_state_tag(tag); }

/// The code that the tag of `place` of the kind `wanted` ends with: "in_us" and "in_state_tx" give US and TX.
template <class Wanted>
std::string code(const Term& place, Wanted wanted) {
  const Tag* const first = term_tags + place.first_tag;
  const Tag* const tag = std::find_if(first, first + place.tags, wanted);
  if (tag == first + place.tags) return {};
  const std::string_view name = name_of(*tag);
  std::string code(name.substr(name.size() - 2));
  for (char& c : code) c = static_cast<char>(c - 32);
  return code;
}

/// Joins two places of one list: "Austin, TX", "the US or Canada", "France / Spain", "Canada (Ontario), Mexico".
bool small_words(std::string_view between) {
  if (between.size() > 16) return false;
  std::uint32_t begin = 0;
  while (begin < between.size()) {
    if (!is_word(between[begin])) {
      if (std::string_view(" ,/&-+()").find(between[begin]) == std::string_view::npos) return false;
      ++begin;
      continue;
    }
    std::uint32_t end = begin;
    while (end < between.size() && is_word(between[end])) ++end;
    const std::string_view word = between.substr(begin, end - begin);
    constexpr std::string_view joining[] = {"and", "or", "the", "in", "of", "und", "oder",
                                            "et",  "ou", "y",   "e",  "o",  "en",  "also"};
    if (std::find(std::begin(joining), std::end(joining), word) == std::end(joining)) return false;
    begin = end;
  }
  return true;
}

}  // namespace

std::string country_of(const Term& place) {
  if (place.category == Category::region && !has_tag(place, Tag::in_us)) return {};
  return code(place, is_country_tag);
}

std::string state_of(const Term& place) { return code(place, is_state_tag); }

bool is_new_york(const Reading& reading, const Hit& hit) { return reading.lower(hit.span) == "new york"; }

bool is_local(const Hit& hit) {
  switch (hit.category()) {
    case Category::us_state:
    case Category::province:
    case Category::city:
    case Category::metro:
      return true;
    default:
      return false;
  }
}

bool is_place(const Reading& reading, const Hit& hit) {
  if (hit.category() == Category::zone) return false;
  if (hit.span.begin > 0 && reading.text({hit.span.begin - 1, hit.span.begin}) == ".") return false;  // a domain
  if (!hit.doubtful) return true;
  if (hit.span.begin < 2) return false;
  const std::string_view before = reading.text({hit.span.begin - 2, hit.span.begin});
  if (before != ", " && before[1] != '/' && before[1] != '(') return false;
  for (const Hit& other : reading.in(Lexicon::places, reading.sentence(hit.span).span))
    if (other.span.end + 2 >= hit.span.begin && other.span.end <= hit.span.begin && other.category() != Category::zone)
      return true;
  return false;
}

std::vector<const Hit*> list_of_places(const Reading& reading, std::uint32_t begin, std::uint32_t end,
                                       std::uint32_t gap) {
  std::vector<const Hit*> list;
  std::uint32_t at = begin;
  for (const Hit& hit : reading.in(Lexicon::places, {begin, end})) {
    if (hit.category() == Category::zone) continue;
    const bool first = list.empty();
    const bool near = first ? hit.span.begin - begin <= gap : small_words(reading.lower({at, hit.span.begin}));
    if (!near) {
      if (first && hit.span.begin - begin <= gap) continue;
      break;
    }
    if (first && hit.doubtful && !is_place(reading, hit) && hit.category() != Category::us_state &&
        hit.category() != Category::country)
      continue;
    list.push_back(&hit);
    at = hit.span.end;
  }
  return list;
}

}  // namespace fineprint::extract::geography
