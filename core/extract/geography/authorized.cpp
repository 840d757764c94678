#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/geography/bound.hpp"
#include "extract/geography/parts.hpp"
#include "extract/geography/place.hpp"

namespace fineprint::extract::geography {
namespace {

constexpr std::uint32_t list_gap = 14;  // bytes from the words of a demand to its first place

/// The country that an adjective of nationality names, by the words that the posting uses.
Bound nationality(std::string_view words, bool alone = false) {
  Bound bound;
  constexpr std::pair<std::string_view, std::string_view> adjectives[] = {
      {"uk", "GB"},        {"british", "GB"},     {"u.k.", "GB"},     {"canadian", "CA"},  {"australian", "AU"},
      {"indian", "IN"},    {"german", "DE"},      {"deutsche", "DE"}, {"french", "FR"},    {"francaise", "FR"},
      {"dutch", "NL"},     {"nederlandse", "NL"}, {"israeli", "IL"},  {"singapor", "SG"},  {"new zealand", "NZ"},
      {"japanese", "JP"},  {"irish", "IE"},       {"italian", "IT"},  {"spanish", "ES"},   {"espanola", "ES"},
      {"brazilian", "BR"}, {"brasileira", "BR"},  {"swiss", "CH"},    {"saudi", "SA"},     {"emirati", "AE"},
      {"uae", "AE"},       {"nz ", "NZ"},         {"qatari", "QA"},   {"malaysian", "MY"}, {"south african", "ZA"},
      {"filipino", "PH"},  {"kenyan", "KE"},      {"nigerian", "NG"}, {"finnish", "FI"},   {"polish", "PL"},
      {"danish", "DK"},    {"norwegian", "NO"},   {"swedish", "SE"}};
  for (const auto& [adjective, code] : adjectives)
    if (words.find(adjective) != std::string_view::npos &&
        (!alone || words.size() == adjective.size() || adjective == "singapor"))  // "Indiana residents"
      bound.countries = {std::string(code)};
  return bound;
}

/// "The right to work in NZ": a code, which is a word elsewhere, stands where the country is told.
Bound coded_country(const Reading& reading, Span span) {
  Bound bound;
  for (const Hit& hit : reading.in(Lexicon::places, span))
    if (is_country(hit) &&
        ((hit.span.begin >= span.begin + 3 && reading.lower({hit.span.begin - 3, hit.span.begin}) == "in ") ||
         reading.lower({hit.span.end, hit.span.end + 5}) == " work"))  // "full NZ working rights"
      bound.add(hit);
  return bound;
}

// "Nationals of the EU and those with the right to work in the UK": where they come from is not where they may work.
constinit Pattern nationals_of("\\bnationals? (?:of|from)\\b");

/// The places right behind an authorization to work.
Bound authorized_in(const Reading& reading, Span span) {
  Bound bound;
  for (const Hit& hit : reading.in(Lexicon::authorization, span))
    if (hit.category() == Category::work_auth)
      for (const Hit* place : list_of_places(reading, hit.span.end, span.end, list_gap)) bound.add(*place);
  return bound;
}

// "An EU passport or a work permit": who has neither of the first may have the second.
constinit Pattern or_permitted(
    "\\b(?:eu|eea|europ)[^.;]{0,40} (?:or|oder|ou|of|o) "
    "(?:(?!\\be(?:u|ea)\\b)[^.;]){0,30}(?:permit|visa|authori[sz]|erlaubnis|vergunning|"
    "permis|right to work)(?![^.;]*\\b(?:eu|eea|europ|union))");

// "Sponsorship for candidates without the right to work in the UK"
constinit Pattern lacking(
    "\\b(?:sponsor\\w*|visas?)\\b[^.;]{0,24} for [^.;]{0,30}\\b(?:without|who (?:do not|don't) have)\\b");

/// The country of the location line: "citizens only" names none.
Bound country_here(const Reading& reading) {
  Bound bound;
  for (const Hit& hit : reading.in(Lexicon::places, reading.masthead.location.span))
    if (bound.empty() && !hit.doubtful && !country_of(hit.entry()).empty()) bound.countries = {country_of(hit.entry())};
  return bound;
}

// "A valid Swiss work permit"
constinit Pattern permit_of(
    "\\b([a-z.]{2,}) (?:work(?:ing)? (?:permit|visa|authori[sz]ation|rights)|residence permit)\\b");

/// The first nationality of the span, as the country it is of.
Bound nationality_in(const Reading& reading, Span span) {
  for (const Hit& hit : reading.in(Lexicon::authorization, span))
    if (hit.category() == Category::nationality)
      if (Bound bound = nationality(reading.lower(hit.span)); !bound.empty()) return bound;
  const auto permit = reading.find(permit_of, span);
  return permit ? nationality(reading.lower((*permit)[1]), true) : Bound{};
}

// "Open to Canadian residents only", "only Israeli residents may apply"
constinit Pattern residents_only("\\b([a-z]+) residents only\\b|\\bonly ([a-z]+) residents\\b");

/// The citizens or residents that the span names were read as America's.
bool of_america(const Ledger& ledger, Span span) {
  const std::vector<Reason>& taken = ledger.reasons(Field::accepted_statuses);
  return std::any_of(taken.begin(), taken.end(), [&](const Reason& reason) {
    return span.contains(reason.spans.front()) && (reason.about == Value(choice::accepted_statuses::us_citizen) ||
                                                   reason.about == Value(choice::accepted_statuses::green_card));
  });
}

constinit Pattern with_citizens(
    "\\b(?:us|u\\.s\\.?|american) citizens?\\b(?![^.;]*\\b(?:in|within) (?:the )?(?:us|u\\.s|united states)\\b)");

}  // namespace

/// What authorization asks for: "authorized to work in Germany", "US citizens only".
void read_authorized(const Reading& reading, Ledger& ledger) {
  for (const Sentence& sentence : reading.layout.sentences())
    if (const auto match = reading.find(residents_only, sentence.span))
      say_bound(rule::citizens_of, nationality(reading.lower((*match)[(*match)[1].empty() ? 2 : 1]), true),
                match->whole(), ledger);
  const std::vector<Reason> reasons = ledger.reasons(Field::visa_sponsorship);
  for (const Reason& reason : reasons) {
    const std::string_view id = reason.rule->id.substr(reason.rule->id.find('/') + 1);
    const bool asked =
        id == "asks_authorization" || id == "needs_none" || id == "any_status" || id == "refuses_for_good";
    const bool statuses = id == "citizens_only" || id == "us_persons" || id == "list_shuts_out" || id == "list_takes";
    if (!asked && !statuses) continue;
    const Span span = reason.spans.front();
    // "US citizens and all visa holders" are people, from wherever they work.
    if (id == "any_status" && reading.holds(with_citizens, span)) continue;
    if (reading.holds(or_permitted, span) || reading.holds(lacking, reading.sentence(span).span)) continue;
    Bound bound = places_in(reading, span);
    if (bound.empty()) bound = coded_country(reading, span);
    if (reading.holds(nationals_of, span)) bound = authorized_in(reading, span);
    if (statuses) {
      bound = nationality_in(reading, span);
      if (bound.empty() && (id == "us_persons" || of_america(ledger, span))) bound.countries = {"US"};
      if (bound.empty() && id == "citizens_only") bound = places_in(reading, span);
      if (bound.empty() && id == "citizens_only") bound = country_here(reading);
    }
    if (bound.empty() && asked) bound = nationality_in(reading, span);
    say_bound(statuses ? rule::citizens_of : rule::authorized_in, bound, span, ledger);
  }
}

}  // namespace fineprint::extract::geography
