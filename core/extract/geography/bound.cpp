#include "extract/geography/bound.hpp"

#include <algorithm>
#include <span>

#include "extract/geography/parts.hpp"
#include "extract/geography/place.hpp"
#include "terms/places.hpp"
#include "text/sorted.hpp"

namespace fineprint::extract::geography {
namespace {

namespace word = term::places;

/// "EU/UK", "Mexico or anywhere in LATAM": countries beside the part of the world in which they lie are no list.
bool absorbs(const Bound& bound) {
  if (bound.regions.empty() || bound.countries.size() > 2) return false;
  constexpr Tag parts[] = {Tag::europe, Tag::latam, Tag::apac};
  return std::any_of(std::begin(parts), std::end(parts), [&](Tag part) {
    return std::all_of(bound.named.begin(), bound.named.end(),
                       [&](const Hit* hit) { return has_tag(*hit, part) && hit->term != word::region_emea; });
  });
}

}  // namespace

void Bound::add(const Hit& hit) {
  named.push_back(&hit);
  if (is_region(hit) && country_of(hit.entry()).empty()) {
    regions.push_back(&hit);
    return;
  }
  const std::string country = country_of(hit.entry());
  if (hit.category() == Category::us_state) states.push_back(state_of(hit.entry()));
  if (is_local(hit)) local = true;
  if (is_country(hit) || hit.category() == Category::us_state) countries.push_back(country);
  sort_stably(countries);
  countries.erase(std::unique(countries.begin(), countries.end()), countries.end());
}

void say_bound(const Rule& rule, const Bound& bound, Span span, Ledger& ledger) {
  using namespace choice::geo_restriction;
  if (bound.empty()) return;
  const std::span<const std::string> countries =
      absorbs(bound) ? std::span<const std::string>() : std::span<const std::string>(bound.countries);
  const bool one = countries.size() == 1 && bound.regions.empty();
  const auto in_regions = [&](Tag tag) {
    return !bound.regions.empty() &&
           std::all_of(bound.regions.begin(), bound.regions.end(), [&](const Hit* hit) { return has_tag(*hit, tag); });
  };
  const auto region = [&](TermId id) {
    return std::any_of(bound.regions.begin(), bound.regions.end(), [&](const Hit* hit) { return hit->term == id; });
  };
  if (region(word::region_global)) {
    ledger.say(rule::anywhere, global, span);
    return;
  }
  if (one && countries.front() == "US")
    ledger.say(rule, us_only, span);
  else if (one && countries.front() == "GB")
    ledger.say(rule, uk_only, span);
  else if (countries.empty() && in_regions(Tag::latam))
    ledger.say(rule, latam_only, span);
  else if (countries.empty() && in_regions(Tag::apac))
    ledger.say(rule, apac_only, span);
  else if (countries.empty() && in_regions(Tag::europe) && !region(word::region_emea))
    ledger.say(rule, eu_only, span);
  else if (!countries.empty())
    ledger.say(rule, specific_countries, span);
  else
    return;
  for (const std::string& country : countries) ledger.say(rule, Field::allowed_countries, country, span);
}

bool works_remotely(const Ledger& ledger) {
  const std::span<const Reason> reasons = ledger.reasons(Field::work_model);
  return !reasons.empty() && std::all_of(reasons.begin(), reasons.end(), [](const Reason& reason) {
    return reason.about == Value(choice::work_model::remote);
  });
}

Bound places_in(const Reading& reading, Span span) {
  Bound bound;
  for (const Hit& hit : reading.in(Lexicon::places, span))
    if ((is_country(hit) || is_region(hit)) && (!hit.doubtful || is_place(reading, hit))) bound.add(hit);
  return bound;
}

}  // namespace fineprint::extract::geography
