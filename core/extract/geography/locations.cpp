#include <algorithm>

#include "extract/geography/parts.hpp"
#include "extract/geography/place.hpp"
#include "match/address.hpp"
#include "match/masthead_line.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::geography {

namespace {

constinit Pattern no_town(
    "\\b(?:locations?|various|multiple|nationwide|statewide|anywhere|flexible|home|any|field|based|available|unknown|"
    "unspecified)\\b");

/// "Quimper, BRE, FR", "Tomball, TX", "Vila Real, Portugal": the first part of a location that goes on with a state, a
/// province or a country is a town, known or not.
Span town_before_larger(const Reading& reading, Span line, std::span<const Hit> hits) {
  constexpr std::uint32_t longest_town = 30;
  const Masthead& masthead = reading.masthead;
  const bool told = reading.sentence(line).part == Part::location || line == masthead.town ||
                    (line == masthead.location.span && masthead.location.found != Masthead::Found::sentence);
  // "Hull House, 79 Leeds Road 068897": a building in Singapore.
  if (hits.empty() || !told || (hits.front().span == line && is_digit(reading.text(line).back()))) return {};
  const std::string_view words = reading.text(line);
  const std::size_t comma = words.find(',');
  if (comma == words.npos || comma == 0 || comma > longest_town || !is_upper(words.front())) return {};
  // "Gif-sur-Yvette (91), Ile-de-France"
  const Span town{line.begin, line.begin + static_cast<std::uint32_t>(std::min(comma, words.find(" (")))};
  const Hit& first = hits.front();
  const bool over = first.span.begin == line.begin && first.span.end > town.end;
  const bool behind = first.span.begin == line.begin + comma + 2 || (hits.size() == 1 && first.span.end == line.end);
  if (!over && (first.span.begin < town.end || !behind)) return {};
  const std::string_view name = reading.text(town);
  const bool plain =
      std::none_of(name.begin(), name.end(), [](char c) { return is_digit(c) || c == '(' || c == '/' || c == ':'; });
  if (!plain || reading.holds(no_town, town) || !reading.in(Lexicon::work_cues, {line.begin, line.begin + 1}).empty())
    return {};
  return town;
}

/// "Our plant in Hayward, CA": one to three words in capitals before a state's two letters are a town, known or not.
Span town_before_letters(const Reading& reading, Span state) {
  constexpr int most_words = 3;
  const std::string_view text = reading.document.text();
  if (state.size() != 2 || state.begin < 4 || !is_upper(text[state.begin + 1]) || text[state.begin - 1] != ' ' ||
      text[state.begin - 2] != ',')
    return {};
  const std::uint32_t end = state.begin - 2;
  std::uint32_t begin = end;
  for (int words = 0; words < most_words; ++words) {
    std::uint32_t at = words == 0 ? begin : begin - 1;
    const std::uint32_t word_end = at;
    while (at > 0 && (is_letter(text[at - 1]) || text[at - 1] == '\'')) --at;
    if (at == word_end || !is_upper(text[at]) || is_upper(text[at + 1])) break;
    begin = at;
    if (begin == 0 || text[begin - 1] != ' ') break;
  }
  const Span town{begin, end};
  for (const Lexicon other : {Lexicon::places, Lexicon::titles, Lexicon::work_cues, Lexicon::headings, Lexicon::skills})
    for (const Hit& hit : reading.in(other, town))
      if (hit.span.end == end && (other != Lexicon::skills || hit.span.begin == begin)) return {};
  return town.empty() || reading.holds(no_town, town) ? Span{} : town;
}

constinit Pattern names_a_street("^ (?:street|road|ave|avenue|boulevard|blvd|drive|lane|parkway)\\b");

/// "4 Denver Street": a street that is called after a town.
bool names_street(const Reading& reading, const Hit& town, Span line) {
  constexpr std::uint32_t longest = 12;  // bytes
  return reading.holds(names_a_street,
                       {town.span.end, std::max(town.span.end, std::min(town.span.end + longest, line.end))});
}

/// "Campinas, Sao Paulo, Brazil", "Getafe, Madrid, Spain": the part of the country that is called like a town.
bool is_region_of(const Reading& reading, Span line, std::span<const Hit> hits, std::size_t i) {
  return i == 1 && hits.size() == 3 && hits[0].span.begin == line.begin && hits[0].span.end + 2 == hits[1].span.begin &&
         hits[1].span.end + 2 == hits[2].span.begin && hits[2].span.end == line.end && is_country(hits[2]) &&
         (has_tag(hits[1], Tag::americas) || has_tag(hits[1], Tag::eu)) &&
         reading.sentence(line).part == Part::location;
}

/// "Ohio, Boston, MA": a state in a list of towns, none of which beside it lies there.
bool stands_alone(const Reading& reading, Span line, std::span<const Hit> hits, std::size_t i) {
  const Hit& state = hits[i];
  if (state.category() != Category::us_state || state.span.size() <= 2 || state.doubtful) return false;
  constexpr std::uint32_t longest_gap = 5;  // bytes
  const auto lies_there = [&](const Hit& hit) { return state_of(hit.entry()) == state_of(state.entry()); };
  const std::uint32_t begin = i == 0 ? line.begin : hits[i - 1].span.end;
  return state.span.begin <= begin + (i == 0 ? 0 : longest_gap) &&
         (i == 0 || hits[i - 1].category() == Category::us_state) && i + 1 < hits.size() && is_local(hits[i + 1]) &&
         !lies_there(hits[i + 1]) &&
         reading.text({state.span.end, hits[i + 1].span.begin}).find_first_of(",/;|") != std::string_view::npos;
}

/// "MD, US": the letters of a state before the country.
bool in_america(const Hit& hit, std::span<const Hit> hits) {
  return hit.category() == Category::us_state && std::any_of(hits.begin(), hits.end(), [&](const Hit& next) {
           return next.span.begin == hit.span.end + 2 && is_country(next) && has_tag(next, Tag::in_us);
         });
}

constexpr std::uint32_t longest_joint = 3;  // bytes between the parts of an address

/// "US, Oregon", "United States-Oregon": an address that begins with the largest.
bool state_behind_country(std::span<const Hit> hits, std::size_t state) {
  if (state == 0 || hits[state].category() != Category::us_state) return false;
  const Hit& country = hits[state - 1];
  return is_country(country) && has_tag(country, Tag::in_us) &&
         hits[state].span.begin <= country.span.end + longest_joint;
}

/// "US, Oregon, Amity", "United States-Oregon-Amity": a name that the vocabulary does not know.
Span town_behind_state(const Reading& reading, Span line, const Hit& state) {
  if (state.span.end >= line.end) return {};
  Span town{state.span.end, line.end};
  const std::string_view words = reading.text(town);
  const std::size_t first = words.find_first_not_of(" ,-");
  if (first == 0 || first > longest_joint || !is_upper(words[first])) return {};
  const std::size_t end = std::min(words.find_first_of(",;-/|(0123456789", first), words.size());
  town = {town.begin + static_cast<std::uint32_t>(first), town.begin + static_cast<std::uint32_t>(end)};
  return reading.in(Lexicon::places, town).empty() && reading.in(Lexicon::work_cues, town).empty() ? town : Span{};
}

/// What a town lies in: its state in America, its country elsewhere.
std::string larger_of(const Term& place) {
  if (std::string state = state_of(place); !state.empty()) return state;
  const std::optional<TermId> country = country_with_code(country_of(place));
  return country ? std::string(Vocabulary::get().label(*country)) : std::string();
}

/// The state or country that stands behind the town `i` or before it, or else the one in which it is known to lie.
std::string what_holds(std::span<const Hit> hits, std::size_t i, bool first) {
  const Hit& town = hits[i];
  if (i > 1 && state_behind_country(hits, i - 1) && town.span.begin <= hits[i - 1].span.end + longest_joint)
    return state_of(hits[i - 1].entry());
  if (first && i + 1 < hits.size() && hits[i + 1].span.begin <= town.span.end + longest_joint) {
    const Hit& next = hits[i + 1];
    if (next.category() == Category::us_state) return state_of(next.entry());
    if (is_country(next) && state_of(town.entry()).empty()) return std::string(next.label());
  }
  return larger_of(town.entry());
}

/// "Dewsbury, WF12", "Dalton, Thirsk, YO7 3SS"
constinit Pattern before_postcode(
    "^(?:[^;:]{2,30}, )?([a-z][a-z' -]{2,24}),? [a-z]{1,2}[0-9][0-9a-z]?(?: [0-9][a-z]{2})?$");

/// "Krauchenwies" as the location that the posting came with, or as a label has it.
bool is_an_unknown_town(const Reading& reading, Span line) {
  constexpr std::uint32_t shortest = 4;
  const Masthead::Found found = reading.masthead.location.found;
  if (found == Masthead::Found::labelled) {
    const std::string_view words = reading.text(line);
    bool initial = true;
    for (const char c : words) {
      if (initial ? !is_upper(c) : !is_lower(c) && c != ' ' && c != '-') return false;
      initial = c == ' ' || c == '-';
    }
    for (const Lexicon other :
         {Lexicon::titles, Lexicon::skills, Lexicon::headings, Lexicon::terms, Lexicon::authorization})
      if (!reading.in(other, line).empty()) return false;
    constexpr std::size_t most_words = 2;
    if (words_in(words) > most_words || says_firm(reading, line)) return false;
  } else if (found != Masthead::Found::given) {
    return false;
  }
  return line.size() >= shortest && is_upper(reading.text(line)[0]) && reading.in(Lexicon::work_cues, line).empty() &&
         !reading.holds(no_town, line);
}

/// "City, ST" in the United States, "City, Country" elsewhere; a larger place by its own name.
void read_line(const Reading& reading, Span line, Ledger& ledger) {
  const auto say = [&](std::string name, Span span) {
    ledger.say(rule::location_line, Field::locations, std::move(name), span);
  };
  const std::span<const Hit> hits = reading.in(Lexicon::places, line);
  bool named = false;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const Hit& hit = hits[i];
    const Category category = hit.category();
    if (stands_alone(reading, line, hits, i)) say(std::string(hit.label()), hit.span);
    const Span behind = state_behind_country(hits, i) ? town_behind_state(reading, line, hit) : Span{};
    if (!behind.empty() && !reading.holds(no_town, behind)) {
      say(reading.document.name(behind) + ", " + state_of(hit.entry()), behind);
      named = true;
    }
    // "Boston, MA, or Amity, OH"
    if (const Span town = category == Category::us_state && i > 0 ? town_before_letters(reading, hit.span) : Span{};
        town.begin > line.begin && town.begin > hits[i - 1].span.end) {
      say(reading.document.name(town) + ", " + state_of(hit.entry()), town);
      named = true;
    }
    if (category != Category::city && category != Category::metro) continue;
    if (is_region_of(reading, line, hits, i) || names_street(reading, hit, line)) continue;
    std::string name(hit.label());
    const std::string within = what_holds(hits, i, !named);
    if (!within.empty() && within != name) name.append(", ").append(within);
    say(name, hit.span);
    named = true;
  }
  if (named) {
    // "Singapore / Jakarta": a country that is a city stands beside the city of another.
    constexpr std::string_view city_states[] = {"SG", "HK", "LU"};
    for (const std::string_view code : city_states) {
      const auto lies_there = [&](const Hit& hit) { return country_of(hit.entry()) == code; };
      const auto town_there = [&](const Hit& hit) { return !is_country(hit) && lies_there(hit); };
      if (std::any_of(hits.begin(), hits.end(), town_there)) continue;
      for (std::size_t i = 0; i < hits.size(); ++i) {
        const bool behind_a_town = i > 0 && !is_country(hits[i - 1]) && hits[i - 1].span.end + 2 == hits[i].span.begin;
        if (is_country(hits[i]) && lies_there(hits[i]) && !behind_a_town)
          say(std::string(hits[i].label()), hits[i].span);
      }
    }
    return;
  }
  if (const Span town = town_before_larger(reading, line, hits); !town.empty())
    if (const std::string larger = larger_of(hits.front().entry()); !larger.empty())
      return say(reading.document.name(town) + ", " + larger, town);
  for (const Hit& hit : hits)
    if (hit.category() == Category::us_state)
      if (const Span town = town_before_letters(reading, hit.span); !town.empty())
        return say(reading.document.name(town) + ", " + state_of(hit.entry()), town);
  if (const auto coded = hits.empty() ? reading.find(before_postcode, line) : std::nullopt;
      coded && is_upper(reading.text(line).front()) && !reading.holds(no_town, (*coded)[1]))
    return say(reading.document.name((*coded)[1]) + ", United Kingdom", (*coded)[1]);
  if (hits.empty() && is_an_unknown_town(reading, line)) return say(reading.document.name(line), line);
  for (const Category larger : {Category::us_state, Category::province, Category::country}) {
    for (const Hit& hit : hits) {
      if (hit.category() != larger) continue;
      const bool again = hits.front().term == hits.back().term;  // "NJ, NJ"
      if (hit.doubtful && hits.size() > 1 && !again && !in_america(hit, hits)) continue;
      std::string name(hit.label());
      const Hit& last = hits.back();  // "Bavaria, Germany"
      if (larger == Category::province && is_country(last) && last.span.begin == hit.span.end + 2)
        name.append(", ").append(last.label());
      say(std::move(name), hit.span);
      named = true;
      if (larger == Category::province) return;
    }
    if (named) return;
  }
}

}  // namespace

void read_locations(const Reading& reading, Ledger& ledger) {
  const Span given = reading.masthead.location.span, town = reading.masthead.town;
  if (!given.empty() && (town.empty() || reading.masthead.among_towns)) read_line(reading, given, ledger);
  if (!town.empty()) read_line(reading, town, ledger);
}

}  // namespace fineprint::extract::geography
