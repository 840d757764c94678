#include "match/masthead_town.hpp"

#include <algorithm>

#include "match/masthead_line.hpp"

namespace fineprint {

bool is_a_town(const Hit& hit) { return hit.category() == Category::city || hit.category() == Category::metro; }

bool tells_town(const Reading& reading, Span given) {
  const std::span<const Hit> known = reading.in(Lexicon::places, given);
  return std::any_of(known.begin(), known.end(), is_a_town) ||
         (names_a_town(known) && known.front().span.begin != given.begin);
}

bool refines(const Reading& reading, Span place, Span given) {
  const std::span<const Hit> known = reading.in(Lexicon::places, given), told = reading.in(Lexicon::places, place);
  if (!reading.in(Lexicon::work_cues, given).empty() || told.empty() || tells_town(reading, given)) return false;
  return std::all_of(known.begin(), known.end(), [&](const Hit& larger) {
    return std::any_of(told.begin(), told.end(), [&](const Hit& town) { return same_country(town, larger); });
  });
}

bool adds_to(const Reading& reading, Span place, Span given) {
  if (!tells_town(reading, given)) return false;
  constexpr std::size_t most = 50;  // compared each with each
  std::span<const Hit> known = reading.in(Lexicon::places, given), told = reading.in(Lexicon::places, place);
  known = known.first(std::min(known.size(), most)), told = told.first(std::min(told.size(), most));
  const std::size_t comma = std::min(reading.document.text(given).find(','), reading.document.text(given).size());
  // "Nether Wallop, Hampshire" tells the same again.
  if (std::none_of(known.begin(), known.end(), is_a_town) &&
      reading.document.lower(place).find(reading.document.lower(given).substr(0, comma)) != std::string_view::npos)
    return false;
  return std::any_of(told.begin(), told.end(), [&](const Hit& hit) {
    const auto is_it = [&](const Hit& one) { return one.term == hit.term; };
    const auto near_it = [&](const Hit& one) { return same_country(one, hit); };
    return !hit.doubtful && is_a_town(hit) && std::none_of(known.begin(), known.end(), is_it) &&
           (!has_tag(hit, Tag::also_elsewhere) || std::any_of(known.begin(), known.end(), near_it));
  });
}

}  // namespace fineprint
