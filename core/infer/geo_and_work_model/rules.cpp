#include <algorithm>
#include <array>

#include "match/address.hpp"
#include "match/context.hpp"
#include "registry.hpp"
#include "terms/places.hpp"

namespace fineprint::infer::geo_and_work_model {
namespace {

namespace bound = choice::remote_restriction;
namespace zone = choice::timezone_focus;
namespace model = choice::work_model;

constexpr Rule present{"geo_and_work_model/present", Weight::strong,
                       "Presence is asked for, at or near the place of work: {quote}."};
constexpr Rule lives_there{"geo_and_work_model/lives_there", Weight::strong,
                           "The candidate has to live there: {quote}."};
constexpr Rule place_only{"geo_and_work_model/place_only",
                          Weight::slight,
                          "A place of work is named, and nothing on where one may work: {quote}.",
                          {},
                          0.6};
constexpr Rule country_bound{"geo_and_work_model/country_bound", Weight::strong,
                             "The posting binds it to a country: {quote}."};
constexpr Rule authorized_only{"geo_and_work_model/authorized_only", Weight::fair,
                               "Leave to work in one country is asked for, and no place is named: {quote}."};
constexpr Rule remote_in_country{"geo_and_work_model/remote_in_country", Weight::clear,
                                 "Remote work with a country named: {quote}."};
constexpr Rule remote_at_place{"geo_and_work_model/remote_at_place",
                               Weight::slight,
                               "Remote work with a place and no word on the bound: {quote}.",
                               {},
                               0.6};
constexpr Rule region_bound{"geo_and_work_model/region_bound", Weight::clear,
                            "Remote work within a part of the world: {quote}."};
constexpr Rule zone_bound{"geo_and_work_model/zone_bound", Weight::strong,
                          "Remote work that keeps the hours of {quote}."};
constexpr Rule from_anywhere{"geo_and_work_model/from_anywhere", Weight::strong,
                             "One may work from anywhere: {quote}."};
constexpr Rule stated_hours{"geo_and_work_model/stated_hours", Weight::strong, "It keeps the hours of {quote}."};
constexpr Rule one_country{"geo_and_work_model/one_country", Weight::strong,
                           "A remote role bound to one country: {quote}."};
constexpr Rule continent{"geo_and_work_model/continent", Weight::clear, "The place of work lies there: {quote}."};
constexpr Rule continents{"geo_and_work_model/continents", Weight::clear,
                          "The places of work lie on several continents: {quote}."};
constexpr Rule whole_world{"geo_and_work_model/whole_world", Weight::strong,
                           "It may be done from all over the world: {quote}."};
constexpr Rule must_be_there{"geo_and_work_model/must_be_there", Weight::clear,
                             "Work at a place on a day a week or more: {quote}."};
constexpr Rule has_to_move{"geo_and_work_model/has_to_move", Weight::clear, "It asks the candidate to move: {quote}."};
constexpr Rule remote_work{"geo_and_work_model/remote_work", Weight::strong,
                           "The work is remote, so nobody has to move: {quote}."};
constexpr Rule locals_only{"geo_and_work_model/locals_only", Weight::strong,
                           "Only local candidates are taken: {quote}."};
constexpr Rule no_relocation{"geo_and_work_model/no_relocation", Weight::strong, "Nobody is moved: {quote}."};
constexpr Rule rule_list[] = {present,           lives_there,     place_only,   country_bound, authorized_only,
                              remote_in_country, remote_at_place, region_bound, zone_bound,    from_anywhere,
                              stated_hours,      one_country,     continent,    continents,    whole_world,
                              must_be_there,     has_to_move,     remote_work,  locals_only,   no_relocation};

constinit Pattern hours_near(
    "\\b(?:hours?|time ?zones?|timezone|overlap\\w*|shift|schedule|business day|core hours|working "
    "(?:in|on)|work(?:s|ing)? (?:on|in|within)|availab\\w+|located in|based in|liv(?:e|ing) in|within|preferred "
    "timezone|\\+/-|(?:gmt|utc) ?[+-]|zeitzone|fuseau|huso|fuso|tijdzone)");
constinit Pattern hours_follow("^(?: (?:business|working|office|core))? (?:hours|time ?zones?)\\b");
// "Four hours of overlap with Berlin": a town tells the zone.
constinit Pattern hours_with(
    "\\b(?:overlap\\w*\\b[^.;,]{0,24} with|(?:work(?:ing)?|core|business) hours (?:of|in)) (?:our [a-z]+ in )?$");
constinit Pattern overlap("\\boverlap\\w*\\b[^.;]{0,12}[0-9] ?(?:-|to) ?[0-9]{1,2} $");  // "overlap 10-3 Eastern"
constinit Pattern from_to(
    "[0-9] ?(?:[ap]\\.?m\\.?)? ?(?:-|to|until) ?[0-9]{1,2}(?::[0-9]{2})? ?[ap]\\.?m\\.?[ ,(]{1,2}$");
constinit Pattern other_hours(
    "\\b(?:apply|application|deadline|clos(?:e|es|ing)|interview|webinar|call us|contact|phone|posted|support "
    "(?:is|desk)|event|session|office hours|by [0-9]{1,2}(?::[0-9]{2})? ?(?:am|pm))\\b");
// "Our offices are in the Eastern time zone", "most of us live in ...": the hours of others.
constinit Pattern others_zone(
    "\\b(?:headquarters|hq|offices?|hospitals?|customers?|clients?|users?|stores|most of (?:us|the team)|some of us)\\b"
    "[^.;]{0,12}\\b(?:sits?|lives?|are|is|located|spread|span\\w*)\\b[^.;]{0,25}$|"
    "\\bteams?\\b[^.;]{0,12}\\b(?:spread|span\\w*|scattered|distributed)\\b[^.;]{0,25}$|\\boutside(?: of)?(?: the)? $");
constinit Pattern zone_offset(
    "\\b(?:gmt|utc) ?\\(?([+-]) ?0?([0-9]{1,2})(?::?[0-9]{2})?\\b|\\(?(?:gmt|utc)([+-])0?([0-9]{1,2}):?[0-9]{2}\\)?");
constinit Pattern any_place(
    "\\b(?:(?:work(?:ing)?|live|hire|based|located|remote(?:ly)?) (?:from |in )?(?:literally )?anywhere(?! in\\b| "
    "within\\b| across\\b)|anywhere in the world|any ?where (?:on|around) (?:earth|the (?:world|globe))|work from "
    "anywhere(?! in\\b| within\\b| across\\b)|from any "
    "(?:country|location)|(?:remote|work|location|hiring|hire)[^.;]{0,15}worldwide|no location "
    "(?:restriction|requirement)|all time ?zones|location[- ]independent|globally remote|remote "
    "\\(?(?:global|worldwide|anywhere)\\)?)");
constinit Pattern perk_anywhere(
    "\\b(?:weeks?|days?|month|months|up to|policy|per year|a "
    "year|annual|company|businesses|vendor|platform|product|customers?|clients?|offices|flexib\\w+)\\b");
constinit Pattern must_move(
    "\\b(?:must (?:be (?:willing|able|open) to "
    ")?relocat\\w+|(?:willing|willingness|able|ability|open|ready|prepared|required|need) to relocat\\w+(?! (?:is|are) "
    "(?:ok|fine|welcome|considered))|relocat\\w+ "
    "(?:is |will be )?(?:required|mandatory|necessary)|requires? relocation|relocation to [^.;]{0,40} (?:is|will be) "
    "(?:required|mandatory|necessary)|relocate before starting|candidates? (?:must|should|need to) "
    "relocate|bereitschaft zum umzug|umzugsbereit\\w*)");
constinit Pattern no_move(
    "\\b(?:no relocation|relocation (?:assistance |support |package |benefits )?(?:is |will )?not (?:be "
    ")?(?:available|offered|provided|required|covered|considered|eligible|supported|needed)|not "
    "(?:offer|provide|eligible for|able to offer|offering|providing) (?:any )?relocation|without "
    "relocation|relocation: no\\b|does not (?:offer|provide|include) relocation|not eligible for relocation|(?<!you "
    ")(?<!who )(?:is|are|'re) (?:currently )?not open to (?:candidates (?:who (?:need|have) "
    "to|needing to|requiring) )?relocat\\w+|unable to "
    "(?:offer|provide) relocation)");

enum class Part3 : std::uint8_t { americas, europe, apac, none };

/// Africa and the Middle East keep Europe's hours.
Part3 part_of(const Term& term) {
  if (has_tag(term, Tag::americas)) return Part3::americas;
  if (has_tag(term, Tag::europe) || has_tag(term, Tag::africa) || has_tag(term, Tag::middle_east)) return Part3::europe;
  return has_tag(term, Tag::apac) ? Part3::apac : Part3::none;
}

Choice choice_of(Part3 part) {
  return part == Part3::americas ? zone::americas : part == Part3::europe ? zone::europe : zone::apac;
}

/// What is known about the places of work.
struct Places {
  Span exact{}, country{}, region{};  ///< a city or state; a country alone; a part of the world
  std::array<Span, 3> parts{};        ///< a place in each part of the world
  bool several = false;               ///< more than one country
  int count() const {
    return static_cast<int>(std::count_if(parts.begin(), parts.end(), [](Span span) { return !span.empty(); }));
  }
  bool any() const { return !exact.empty() || !country.empty() || !region.empty(); }
};

class Reader {
 public:
  Reader(const Reading& reading, const Facts& facts, Ledger& ledger)
      : reading_(reading), facts_(facts), ledger_(ledger) {
    for (const Item& item : facts.items(Field::locations))
      for (const Span span : item.spans) {
        // A town that the vocabulary does not know is a place of work all the same.
        if (places_.exact.empty() && reading.in(Lexicon::places, span).empty()) places_.exact = span;
        collect(span);
      }
    collect(reading.masthead.location.span);
    if (places_.any()) return;
    const Span other = other_place_;
    collect(reading.masthead.title.span);
    other_place_ = places_.any() || !other.empty() ? other : in_prose();
  }

  void run() {
    const bool remote = facts_.is(model::remote), there = facts_.is(model::hybrid) || facts_.is(model::onsite);
    const Span hours = hours_of();
    const Span anywhere = anywhere_of();
    bounds(remote, there, hours, anywhere);
    zones(remote, hours, anywhere);
    moving(remote, there);
  }

 private:
  void collect(Span span) {
    if (span.empty()) return;
    for (const Hit& hit : reading_.in(Lexicon::places, span)) {
      const Category category = hit.entry().category;
      if (category == Category::zone) continue;
      if (has_tag(hit.entry(), Tag::global)) {
        world_ = hit.span;
        continue;
      }
      const bool part_of_world = category == Category::region && !has_tag(hit.entry(), Tag::in_us);
      const bool city_state = hit.term == term::places::country_sg || hit.term == term::places::country_hk;
      if (category == Category::country && !city_state) {
        if (places_.country.empty()) places_.country = hit.span, country_ = hit.term;
        places_.several |= hit.term != country_;
      }
      if (part_of_world && places_.region.empty())
        places_.region = hit.span;
      else if ((category != Category::country || city_state) && !part_of_world && places_.exact.empty())
        places_.exact = hit.span;
      if (hit.doubtful && category != Category::us_state && category != Category::province) continue;
      const Part3 part = part_of(hit.entry());
      if (qualified(hit)) continue;
      // A name that other places share follows the state or country beside it.
      if (has_tag(hit.entry(), Tag::also_elsewhere) && names_other(span, hit)) continue;
      if (part != Part3::none && places_.parts[static_cast<std::size_t>(part)].empty())
        places_.parts[static_cast<std::size_t>(part)] = hit.span;
    }
    if (places_.exact.empty() && places_.country.empty() && places_.region.empty()) other_place_ = span;
  }

  /// The first town or state that the posting speaks of: no place of work is told, but one is there to be at.
  Span in_prose() const {
    for (const Hit& hit : reading_.hits.of(Lexicon::places)) {
      const Category category = hit.entry().category;
      if (!hit.doubtful &&
          (category == Category::city || category == Category::metro || category == Category::us_state))
        return hit.span;
    }
    return {};
  }

  /// "Birmingham, AL": the state or country behind a city decides on which continent it lies.
  bool qualified(const Hit& city) const {
    if (city.entry().category == Category::us_state || city.entry().category == Category::country) return false;
    const std::span<const Hit> after = reading_.in(Lexicon::places, {city.span.end, city.span.end + 3});
    if (after.empty()) return false;
    const Category category = after.front().entry().category;
    return (category == Category::us_state || category == Category::province || category == Category::country) &&
           part_of(after.front().entry()) != Part3::none;
  }

  bool names_other(Span span, const Hit& shared) const {
    const std::span<const Hit> hits = reading_.in(Lexicon::places, span);
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      return !(hit.span == shared.span) && hit.entry().category != Category::zone &&
             !has_tag(hit.entry(), Tag::also_elsewhere) && part_of(hit.entry()) != Part3::none;
    });
  }

  /// A time zone or its hours, told of the work.
  Span hours_of() {
    for (const Hit& hit : reading_.hits.of(Lexicon::places)) {
      // "AU business hours": those of a country.
      const bool own_hours = reading_.holds(hours_follow, {hit.span.end, hit.span.end + 24});
      const bool kept =
          own_hours || (!hit.doubtful &&
                        reading_.holds(hours_with, {hit.span.begin - std::min(hit.span.begin, 48U), hit.span.begin}));
      if (hit.entry().category != Category::zone && !kept) continue;
      const Sentence& sentence = reading_.sentence(hit.span);
      if (sentence.section == Section::legal || sentence.section == Section::chrome ||
          sentence.section == Section::process)
        continue;
      const Span around{hit.span.begin > sentence.span.begin + 90 ? hit.span.begin - 90 : sentence.span.begin,
                        std::min(hit.span.end + 50, std::max(sentence.span.end, hit.span.end))};
      const Span before{hit.span.begin - std::min(hit.span.begin, 30U), hit.span.begin};  // "p.m." ends no sentence
      const bool overlaps = reading_.holds(overlap, before);
      if (hit.doubtful && !overlaps && reading_.lower(around).find("time") == std::string_view::npos &&
          reading_.lower(around).find("hours") == std::string_view::npos)
        continue;
      const bool by_name = hit.term == term::places::zone_us_hours;  // "ET or CT"
      if (!by_name && !reading_.holds(hours_near, around) && !reading_.holds(from_to, before)) continue;
      if (reading_.holds(other_hours, around) || reading_.holds(others_zone, {around.begin, hit.span.begin})) continue;
      hours_part_ = part_of(hit.entry());
      if (const auto offset = reading_.find(zone_offset, around)) {
        hours_part_ = part_of_offset(*offset);
        // "UTC-3 to UTC+5" is a range of hours in no single part of the world.
        const auto last = reading_.find(zone_offset, {offset->whole().end, around.end});
        if (last && part_of_offset(*last) != hours_part_) return hours_part_ = Part3::none, hit.span;
      }
      if (hours_part_ != Part3::none) return hit.span;
    }
    return {};
  }

  Part3 part_of_offset(const Match& match) const {
    const Span sign = match[1].empty() ? match[3] : match[1], hours = match[1].empty() ? match[4] : match[2];
    int value = 0;
    for (const char c : reading_.text(hours)) value = value * 10 + (c - '0');
    if (reading_.text(sign) == "-") return value >= 2 ? Part3::americas : Part3::europe;
    return value <= 4 ? Part3::europe : Part3::apac;
  }

  Span anywhere_of() const {
    if (facts_.is(choice::geo_restriction::global)) {
      const std::vector<Span> spans = facts_.basis({Field::geo_restriction}).spans;
      if (!spans.empty()) return spans.front();
    }
    if (!world_.empty()) return world_;
    for (const Hit& hit : reading_.hits.of(Lexicon::work_cues)) {
      if (hit.entry().category != Category::place_of_work) continue;
      const Sentence& sentence = reading_.sentence(hit.span);
      if (sentence.section == Section::legal || sentence.section == Section::about_us) continue;
      if (const auto match = reading_.find(any_place, sentence.span);
          match && !reading_.holds(perk_anywhere, sentence.span))
        return match->whole();
    }
    return {};
  }

  bool one_country_allowed() const {
    return facts_.items(Field::allowed_countries).size() == 1 || facts_.is(choice::geo_restriction::us_only) ||
           facts_.is(choice::geo_restriction::uk_only);
  }
  /// The part of the world that the posting allows.
  std::optional<Part3> part_allowed() const {
    if (facts_.is(choice::geo_restriction::eu_only)) return Part3::europe;
    if (facts_.is(choice::geo_restriction::latam_only)) return Part3::americas;
    if (facts_.is(choice::geo_restriction::apac_only)) return Part3::apac;
    // Several countries that lie together: "Germany, Austria or Switzerland", "Chile or Peru".
    const std::vector<Item>& allowed = facts_.items(Field::allowed_countries);
    if (allowed.size() < 2) return std::nullopt;
    for (const Tag tag : {Tag::europe, Tag::latam, Tag::apac})
      if (std::all_of(allowed.begin(), allowed.end(), [&](const Item& item) {
            const std::optional<TermId> id = country_with_code(std::get<std::string>(item.value));
            return id && has_tag(terms[*id], tag);
          }))
        return tag == Tag::europe ? Part3::europe : tag == Tag::apac ? Part3::apac : Part3::americas;
    return std::nullopt;
  }
  bool bound_to_countries() const {
    return one_country_allowed() || facts_.is(choice::geo_restriction::specific_countries);
  }

  void bounds(bool remote, bool there, Span hours, Span anywhere) {
    const bool local = facts_.is(choice::residency_requirement::must_be_local);
    if (there) {
      if (places_.any() || !other_place_.empty())
        return say(present, bound::same_region, {Field::work_model, Field::locations}, named());
      return;
    }
    if (remote) {
      // A part of the world bounds more than its hours do, and hours more than "worldwide" frees.
      if (!hours.empty() && !part_allowed()) say(zone_bound, bound::same_timezone, {Field::work_model}, hours);
      if (!anywhere.empty() && hours.empty() && !bound_to_countries())
        return say(from_anywhere, bound::anywhere, {Field::work_model}, anywhere);
      if (bound_to_countries() && !part_allowed())
        return say(country_bound, bound::same_country, {Field::work_model, Field::geo_restriction});
      if (part_allowed()) return say(region_bound, bound::same_region, {Field::work_model, Field::geo_restriction});
      if (local) return say(lives_there, bound::same_region, {Field::work_model, Field::residency_requirement});
      if (!places_.country.empty())
        return say(remote_in_country, bound::same_country, {Field::work_model, Field::locations}, places_.country);
      if (!places_.exact.empty())
        return say(remote_at_place, bound::same_country, {Field::work_model, Field::locations}, places_.exact);
      // "Americas, Europe, Asia" leave out no part of the world.
      if (!places_.region.empty() && places_.count() == static_cast<int>(places_.parts.size()))
        return say(from_anywhere, bound::anywhere, {Field::work_model}, places_.region);
      if (!places_.region.empty())
        say(region_bound, bound::same_region, {Field::work_model, Field::locations}, places_.region);
      return;
    }
    if (local) return say(lives_there, bound::same_region, {Field::residency_requirement});
    if (!places_.exact.empty()) return say(place_only, bound::same_region, {Field::locations}, places_.exact);
    if (bound_to_countries() && facts_.mentioned(Field::geo_restriction))
      return say(authorized_only, bound::same_country, {Field::geo_restriction});
  }

  void zones(bool remote, Span hours, Span anywhere) {
    if (!hours.empty() && hours_part_ != Part3::none) return say(stated_hours, choice_of(hours_part_), {}, hours);
    if (remote && !anywhere.empty() && !bound_to_countries())
      return say(whole_world, zone::global, {Field::work_model}, anywhere);
    if (remote && one_country_allowed())
      return say(one_country, zone::specific_country, {Field::work_model, Field::geo_restriction});
    const std::optional<Part3> part = part_allowed();
    if (remote && places_.count() == 1 && !places_.several && !part) {
      if (!places_.country.empty())
        return say(one_country, zone::specific_country, {Field::work_model, Field::locations}, places_.country);
    }
    if (places_.count() > 1) return say(continents, zone::global, {Field::locations}, named());
    for (std::size_t i = 0; i < places_.parts.size(); ++i)
      if (!places_.parts[i].empty())
        say(continent, choice_of(static_cast<Part3>(i)), {Field::locations}, places_.parts[i]);
    if (places_.count() == 0 && part) say(continent, choice_of(*part), {Field::geo_restriction});
    if (places_.count() == 0 && !remote && facts_.is(choice::geo_restriction::us_only))
      say(continent, zone::americas, {Field::geo_restriction});
  }

  void moving(bool remote, bool there) {
    if (remote) return say(remote_work, false, {Field::work_model});
    if (facts_.is(choice::residency_requirement::must_be_local))
      return say(locals_only, false, {Field::residency_requirement});
    for (const Sentence& sentence : reading_.layout.sentences()) {
      if (reading_.lower(sentence.span).find("reloc") == std::string_view::npos &&
          reading_.lower(sentence.span).find("umzug") == std::string_view::npos)
        continue;
      if (const auto match = reading_.find(no_move, sentence.span)) {
        if (!there) return say(no_relocation, false, {}, match->whole());
      } else if (const auto moves = reading_.find(must_move, sentence.span);
                 moves && context_of(reading_, moves->whole()).preferred == nullptr) {
        say(has_to_move, true, {}, moves->whole());
      }
    }
    if (there && (places_.any() || !other_place_.empty() || facts_.mentioned(Field::onsite_days_per_week)))
      say(must_be_there, true, {Field::work_model, Field::locations}, {});
  }

  Span named() const {
    if (!places_.exact.empty()) return places_.exact;
    if (!places_.country.empty()) return places_.country;
    return !places_.region.empty() ? places_.region : other_place_;
  }

  /// `own` are words that the rule itself read; the spans of the facts follow them.
  Basis basis(std::initializer_list<Field> from, Span own) const {
    Basis basis = facts_.basis(from);
    if (!own.empty()) {
      basis.spans.erase(std::remove(basis.spans.begin(), basis.spans.end(), own), basis.spans.end());
      basis.spans.insert(basis.spans.begin(), own);
    }
    return basis;
  }
  void say(const Rule& rule, Choice value, std::initializer_list<Field> from, Span own = {}) {
    ledger_.say(rule, value, basis(from, own));
  }
  void say(const Rule& rule, bool value, std::initializer_list<Field> from, Span own = {}) {
    ledger_.say(rule, Field::relocation_required, value, basis(from, own));
  }

  const Reading& reading_;
  const Facts& facts_;
  Ledger& ledger_;
  Places places_;
  Span other_place_{}, world_{};
  Part3 hours_part_ = Part3::none;
  TermId country_{};
};

}  // namespace

void read(const Reading& reading, const Facts& facts, Ledger& ledger) { Reader(reading, facts, ledger).run(); }

std::span<const Rule> rules() { return rule_list; }

}  // namespace fineprint::infer::geo_and_work_model
