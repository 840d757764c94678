#include "infer/geo_and_work_model/places.hpp"

#include <algorithm>

#include "match/masthead_line.hpp"
#include "match/masthead_town.hpp"
#include "terms/places.hpp"

namespace fineprint::infer::geo_and_work_model {
namespace {

constinit Pattern no_place("^(?:various|multiple|several|all|any|unspecified|flexible)\\b");

class Collector {
 public:
  explicit Collector(const Reading& reading) : reading_(reading) {}

  Places run(const Facts& facts) {
    for (const Item& item : facts.items(Field::locations))
      for (const Span span : item.spans) {
        if (places_.exact.empty() && reading_.in(Lexicon::places, span).empty())
          unknown_town(span, std::get<std::string>(item.value));
        collect(span);
      }
    collect(reading_.masthead.location.span);
    // "US and EU": a country and a part of the world in which it does not lie.
    places_.regions |=
        places_.exact.empty() && !places_.country.empty() && !places_.region.empty() && places_.count() > 1;
    if (places_.any()) return places_;
    const Span other = places_.other;
    collect(reading_.masthead.title.span);
    places_.other = places_.any() || !other.empty() ? other : in_prose();
    return places_;
  }

 private:
  void collect(Span span) {
    if (span.empty()) return;
    for (const Hit& hit : reading_.in(Lexicon::places, span)) {
      const Category category = hit.category();
      if (category == Category::zone) continue;
      if (has_tag(hit, Tag::global)) {
        places_.world = hit.span;
        continue;
      }
      const bool part_of_world = category == Category::region && !has_tag(hit, Tag::in_us);
      const bool city_state = hit.term == term::places::country_sg || hit.term == term::places::country_hk;
      if (category == Category::country && !city_state) {
        if (places_.country.empty()) places_.country = hit.span, country_ = hit.term;
        places_.several |= hit.term != country_;
      }
      if (part_of_world && !places_.region.empty()) places_.regions |= hit.term != region_;
      if (part_of_world && places_.region.empty())
        places_.region = hit.span, region_ = hit.term;
      else if ((category != Category::country || city_state) && !part_of_world && places_.exact.empty())
        places_.exact = hit.span;
      const bool alone = hit.span == span;  // "Hull", a word too
      if (hit.doubtful && !alone && category != Category::us_state && category != Category::province) continue;
      const Part part = part_of(hit.entry());
      if (is_a_town(hit) && !hit.doubtful) {
        places_.apart |= town_ != nullptr && !same_country(*town_, hit) && !has_tag(hit, Tag::also_elsewhere);
        if (town_ == nullptr && !has_tag(hit, Tag::also_elsewhere)) town_ = &hit;
      }
      if (qualified(hit)) continue;
      // A name that other places share follows the state or country beside it.
      if (has_tag(hit, Tag::also_elsewhere) && names_other(span, hit)) continue;
      if (part != Part::none && places_.parts[static_cast<std::size_t>(part)].empty())
        places_.parts[static_cast<std::size_t>(part)] = hit.span;
    }
    if (!places_.any() && !reading_.holds(no_place, span)) places_.other = span;
  }

  /// A town that the vocabulary does not know is a place of work all the same; that of a posting in German, Dutch or
  /// Italian lies in Europe.
  void unknown_town(Span town, std::string_view name) {
    places_.exact = town;
    const std::string_view language = reading_.language;
    if (language == "de" || language == "nl" || language == "it" || name.ends_with(", United Kingdom"))
      places_.parts[static_cast<std::size_t>(Part::europe)] = town;
  }

  /// The first town or state that the posting speaks of: no place of work is told, but one is there to be at.
  Span in_prose() const {
    for (const Hit& hit : reading_.hits.of(Lexicon::places)) {
      const Category category = hit.category();
      if (!hit.doubtful &&
          (category == Category::city || category == Category::metro || category == Category::us_state))
        return hit.span;
    }
    return {};
  }

  /// "Birmingham, AL": the state or country behind a city decides on which continent it lies.
  bool qualified(const Hit& city) const {
    if (city.category() == Category::us_state || city.category() == Category::country) return false;
    const std::span<const Hit> after = reading_.in(Lexicon::places, {city.span.end, city.span.end + 3});
    if (after.empty() || reading_.text({city.span.end, city.span.end + 1}) == "\n") return false;
    const Category category = after.front().category();
    return (category == Category::us_state || category == Category::province || category == Category::country) &&
           part_of(after.front().entry()) != Part::none;
  }

  bool names_other(Span span, const Hit& shared) const {
    const std::span<const Hit> hits = reading_.in(Lexicon::places, span);
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      return !(hit.span == shared.span) && hit.category() != Category::zone && !has_tag(hit, Tag::also_elsewhere) &&
             part_of(hit.entry()) != Part::none;
    });
  }

  const Reading& reading_;
  Places places_;
  TermId country_{}, region_{};
  const Hit* town_ = nullptr;  // the first
};

}  // namespace

Part part_of(const Term& place) {
  if (has_tag(place, Tag::americas)) return Part::americas;
  if (has_tag(place, Tag::europe) || has_tag(place, Tag::africa) || has_tag(place, Tag::middle_east))
    return Part::europe;
  return has_tag(place, Tag::apac) ? Part::apac : Part::none;
}

int Places::count() const {
  return static_cast<int>(std::count_if(parts.begin(), parts.end(), [](Span span) { return !span.empty(); }));
}

Span Places::named() const {
  if (!exact.empty()) return exact;
  if (!country.empty()) return country;
  return !region.empty() ? region : other;
}

Places places_of_work(const Reading& reading, const Facts& facts) { return Collector(reading).run(facts); }

}  // namespace fineprint::infer::geo_and_work_model
