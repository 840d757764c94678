#include "match/namesakes.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "text/characters.hpp"

namespace fineprint {
namespace {

// More places than any posting names; each one put right costs a walk over all that was found.
constexpr std::size_t most_mends = 200, most_pairs = 1000;

constexpr Tag none_such = Tag::also_elsewhere;

// A country's and a state's tags share one stretch of the alphabet.
bool is_state(Tag tag) { return tag >= Tag::in_state_ak && tag <= Tag::in_state_wy; }
bool is_country(Tag tag) { return tag >= Tag::in_ad && tag <= Tag::in_zw && !is_state(tag); }

/// The first tag of a place that is wanted, such as its country or its state.
Tag tag_of(const Term& place, bool (*wanted)(Tag)) {
  const Tag* const first = term_tags + place.first_tag;
  const Tag* const tag = std::find_if(first, first + place.tags, wanted);
  return tag == first + place.tags ? none_such : *tag;
}

bool is_town(const Hit& hit) { return hit.category() == Category::city || hit.category() == Category::metro; }

bool is_code(std::string_view words) { return words.size() == 2 && is_upper(words[0]) && is_upper(words[1]); }

/// The code that a tag ends with, in small letters: "in_state_tx".
std::string_view code_of(Tag tag) {
  const std::string_view name = name_of(tag);
  return name.substr(name.size() - 2);
}

/// The place of the kind that has the tag, and the label where one is given: the London of Ontario, a country.
std::optional<TermId> place_with(Category kind, Tag tag, std::string_view label = {}) {
  const LexiconInfo& places = lexicon_infos[static_cast<std::size_t>(Lexicon::places)];
  for (TermId id = places.first; id < places.first + places.count; ++id)
    if (terms[id].category == kind && has_tag(terms[id], tag) &&
        (label.empty() || Vocabulary::get().label(id) == label))
      return id;
  return std::nullopt;
}

/// " Hills, " behind "Granada": the known name is the first part of an unknown one.
bool goes_on(std::string_view gap) {
  constexpr std::size_t longest_rest = 20;
  if (gap.size() < 5 || gap.size() > longest_rest || gap[0] != ' ' || gap.substr(gap.size() - 2) != ", ") return false;
  const std::string_view rest = gap.substr(1, gap.size() - 3);
  if (!is_upper(rest[0]) || !std::all_of(rest.begin(), rest.end(), [](char c) { return is_letter(c) || c == ' '; }))
    return false;
  for (const std::string_view part : {"Area", "Metro", "Region", "Office", "Bay", "County", "Suburbs"})
    if (rest.find(part) != rest.npos) return false;
  return true;
}

/// Puts names right that other places share, by the state, province or country behind them.
class Namesakes {
 public:
  Namesakes(const Document& document, const Line& line) : document_(document), line_(line) {}

  struct Mend {
    TermId term;
    Span span;
  };

  std::optional<Mend> read(const Hit& name, const Hit& within) const {
    const std::string_view gap = document_.text().substr(name.span.end, within.span.begin - name.span.end);
    const Category kind = within.category();
    Span both{name.span.begin, within.span.end};
    // "New Britain, CT"
    const bool newer =
        name.span.begin >= line_.span.begin + 4 && document_.text({name.span.begin - 4, name.span.begin}) == "New ";
    if (newer) both.begin -= 4;
    const bool code = kind == Category::us_state && is_code(document_.text(within.span));
    if (gap == " Area, ") return is_town(name) ? town(name, within, code) : std::nullopt;
    if (goes_on(gap)) {
      const bool here = has_tag(name, tag_of(within.entry(), is_state));
      const bool sure = !name.doubtful || name.span.begin == line_.span.begin;
      return code && !here && sure ? std::optional(Mend{within.term, both}) : std::nullopt;
    }
    const bool western = gap == " " && has_tag(name, Tag::in_au) && document_.text(within.span) == "WA";
    if (gap != ", " && !western) return std::nullopt;
    if (is_town(name)) return town(name, within, code);
    if (has_tag(within, Tag::in_state_dc))  // "Washington, DC"
      if (const std::optional<TermId> capital = place_with(Category::city, Tag::in_state_dc, name.label()))
        return Mend{*capital, both};
    return code && (newer || stands_alone(both)) && names_a_town(name, within) ? std::optional(Mend{within.term, both})
                                                                               : std::nullopt;
  }

 private:
  /// Nothing but the two and the United States is on the line.
  bool stands_alone(Span both) const {
    const std::string_view rest = document_.text({both.end, line_.span.end});
    return both.begin == line_.span.begin &&
           (rest.empty() || rest.substr(0, 4) == ", US" || rest.substr(0, 4) == ", Un");
  }

  std::optional<Mend> town(const Hit& name, const Hit& within, bool code) const {
    const Tag country = tag_of(within.entry(), is_country), home = tag_of(name.entry(), is_country);
    const Tag state = tag_of(within.entry(), is_state);
    if (state == none_such ? country == home : has_tag(name, state)) return std::nullopt;
    if (country == none_such || home == none_such) return std::nullopt;
    if (const std::optional<TermId> other =
            place_with(Category::city, state == none_such ? country : state, name.label()))
      return Mend{*other, name.span};
    if (country == home) return std::nullopt;
    const Span both{name.span.begin, within.span.end};
    if (state != none_such) {
      const std::optional<TermId> own = place_with(Category::country, home);
      // "Chennai, TN", "Perth, WA", "Tbilisi, Georgia": the code or the name is the town's own.
      const bool shared = has_tag(name, Tag::also_elsewhere);
      const bool own_code = code && (((home == Tag::in_in || home == Tag::in_br) && !shared) ||
                                     (home == Tag::in_au && document_.text(within.span) == "WA"));
      if (own && (own_code || Vocabulary::get().label(*own) == within.label())) return Mend{*own, within.span};
      return code || stands_alone(both) ? std::optional(Mend{within.term, both}) : std::nullopt;
    }
    if (within.category() == Category::province) return Mend{within.term, both};
    // "London, Germany" may be two places; countries that speak English share the names of towns.
    for (const Tag english : {Tag::in_gb, Tag::in_ca, Tag::in_au, Tag::in_nz, Tag::in_ie, Tag::in_za})
      if (country == english && has_tag(name, Tag::also_elsewhere) && stands_alone(both))
        return Mend{within.term, both};
    return std::nullopt;
  }

  /// "Lebanon, NH", "Indiana, PA": a town with the name of a country or a state.
  static bool names_a_town(const Hit& name, const Hit& within) {
    const Tag home = tag_of(name.entry(), is_country), state = tag_of(within.entry(), is_state);
    if (within.term == name.term || name.span.size() <= 2) return false;
    if (home != none_such && code_of(home) == code_of(state)) return false;  // "Ontario, CA"
    if (name.category() != Category::country) return true;
    // The provinces of these go by such codes.
    constexpr Tag coded[] = {Tag::in_us, Tag::in_au, Tag::in_in, Tag::in_br, Tag::in_it, Tag::in_es, Tag::in_de};
    return std::find(std::begin(coded), std::end(coded), home) == std::end(coded);
  }

  const Document& document_;
  const Line& line_;
};

/// "Cambridge / London, UK": the town of that name in the country that stands behind both.
std::optional<Namesakes::Mend> shared_country(const Document& document, std::span<const Hit, 3> places) {
  if (!is_town(places[0]) || !is_town(places[1])) return std::nullopt;
  const auto gap = [&](std::size_t i) {
    return document.text().substr(places[i].span.end, places[i + 1].span.begin - places[i].span.end);
  };
  constexpr std::string_view between[] = {" / ", "/", " or ", " and ", " & "};
  if (gap(1) != ", " || std::find(std::begin(between), std::end(between), gap(0)) == std::end(between))
    return std::nullopt;
  const Tag state = tag_of(places[2].entry(), is_state);
  const Tag wanted = state == none_such ? tag_of(places[2].entry(), is_country) : state;
  if (wanted == none_such || has_tag(places[0], wanted)) return std::nullopt;
  const std::optional<TermId> other = place_with(Category::city, wanted, places[0].label());
  return other ? std::optional(Namesakes::Mend{*other, places[0].span}) : std::nullopt;
}

/// "Bogota, D.C.": the capital district of another country.
bool is_own_district(const Document& document, const Hit& city, const Hit& district) {
  return is_town(city) && document.text(district.span) == "D.C." && !has_tag(city, Tag::in_us) &&
         document.text().substr(city.span.end, district.span.begin - city.span.end) == ", ";
}

/// "Cambridge, Cambridgeshire": the town of that name that the second word stands for.
bool is_told_again(const Document& document, const Hit& town, const Hit& again) {
  return is_town(town) && is_town(again) && town.term != again.term && town.label() == again.label() &&
         document.text().substr(town.span.end, again.span.begin - town.span.end) == ", ";
}

/// "Richmond, Melbourne VIC": a suburb, told by the state of Australia behind its city.
bool is_suburb(const Document& document, const Hit& part, const Hit& city) {
  if (!is_town(part) || !has_tag(city, Tag::in_au) || has_tag(part, Tag::in_au)) return false;
  std::string_view after = document.text().substr(city.span.end, 5);
  if (after.substr(0, 1) == ",") after.remove_prefix(1);
  const bool state =
      after.size() >= 4 && after[0] == ' ' && is_upper(after[1]) && is_upper(after[2]) && is_upper(after[3]);
  return state && document.text().substr(part.span.end, city.span.begin - part.span.end) == ", ";
}

/// "Remote OR onsite", "IN OFFICE": words in capitals on a location line, no codes of states.
void drop_words(const Document& document, Hits& hits) {
  std::vector<Span> words;
  for (const Line& line : document.lines()) {
    if (line.part != Part::location) continue;
    for (const Hit& hit : hits.in(Lexicon::places, line.span)) {
      const std::string_view word = document.text(hit.span);
      const std::string_view next = document.text({hit.span.end, std::min(hit.span.end + 2, line.span.end)});
      if ((word == "OR" || word == "IN" || word == "ON") && next.size() == 2 && next[0] == ' ' && is_letter(next[1]))
        words.push_back(hit.span);
    }
  }
  words.resize(std::min(words.size(), most_mends));
  for (const Span span : words) hits.drop(Lexicon::places, span);
}

}  // namespace

void read_namesakes(const Document& document, Hits& hits) {
  drop_words(document, hits);
  std::vector<Namesakes::Mend> mends;
  const std::span<const Hit> places = hits.of(Lexicon::places);
  std::size_t line = 0, pairs = 0;
  for (std::size_t i = 0; i + 1 < places.size() && mends.size() < most_mends && pairs < most_pairs; ++i) {
    if (places[i].own != nullptr) continue;
    const Category kind = places[i + 1].category();
    if (is_own_district(document, places[i], places[i + 1]))
      mends.push_back({places[i].term, join(places[i].span, places[i + 1].span)});
    if (is_suburb(document, places[i], places[i + 1]) || is_told_again(document, places[i], places[i + 1]))
      mends.push_back({places[i + 1].term, join(places[i].span, places[i + 1].span)});
    if (kind != Category::us_state && kind != Category::province && kind != Category::country) continue;
    ++pairs;
    const std::vector<Line>& lines = document.lines();
    while (line + 1 < lines.size() && lines[line].span.end <= places[i].span.begin) ++line;
    if (const auto mend = Namesakes(document, lines[line]).read(places[i], places[i + 1])) mends.push_back(*mend);
    if (i > 0)
      if (const auto mend = shared_country(document, places.subspan(i - 1).first<3>())) mends.push_back(*mend);
  }
  for (const Namesakes::Mend& mend : mends) hits.put(mend.term, mend.span);
}

}  // namespace fineprint
