#include <algorithm>

#include "infer/geo_and_work_model/hours.hpp"
#include "match/address.hpp"
#include "match/context.hpp"
#include "match/masthead_town.hpp"
#include "registry.hpp"

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
                          600};
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
                               600};
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

constinit Pattern any_place(
    "\\b(?:(?:work(?:ing)?|live|hire|based|located|remote(?:ly)?) (?:from |in )?(?:literally )?anywhere(?! in\\b| "
    "within\\b| across\\b)|anywhere in the world|any ?where (?:on|around) (?:earth|the (?:world|globe))|work from "
    "anywhere(?! in\\b| within\\b| across\\b)|from any "
    "(?:country|location)|(?:remote|work|location|hiring|hire)[^.;]{0,15}worldwide|(?:no|not have (?:a|any)) location "
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
// "Relocate to Australia: ...", "(relocation to Cyprus)", "you will need to move to Malta".
constinit Pattern move_to(
    "(?:(?:^|\\()\\W*relocat(?:e|ion) to|\\b(?:need|have|ready|prepared|willing|required|expected) to "
    "(?:re)?(?:move|locate)"
    " to) (?=([^.;:,)]{2,24}))(?![^.)]{0,40} "
    "(?:possible|optional|available|offered|welcome|support|assistance|package|help)\\b)");
constinit Pattern of_moving("reloc|umzug| move to ");
constinit Pattern no_move(
    "\\b(?:no relocation|relocation (?:assistance |support |package |benefits )?(?:is |will )?not (?:be "
    ")?(?:available|offered|provided|required|covered|considered|eligible|supported|needed)|not "
    "(?:offer|provide|eligible for|able to offer|offering|providing) (?:any )?relocation|without "
    "relocation|relocation: no\\b|does not (?:offer|provide|include) relocation|not eligible for relocation|(?<!you "
    ")(?<!who )(?:is|are|'re) (?:currently )?not open to (?:candidates (?:who (?:need|have) "
    "to|needing to|requiring) )?relocat\\w+|unable to "
    "(?:offer|provide) relocation)");

Choice choice_of(Part part) {
  return part == Part::americas ? zone::americas : part == Part::europe ? zone::europe : zone::apac;
}

class Reader {
 public:
  Reader(const Reading& reading, const Facts& facts, Ledger& ledger)
      : reading_(reading), facts_(facts), ledger_(ledger), places_(places_of_work(reading, facts)) {}

  void run() {
    const bool remote = facts_.is(model::remote), there = facts_.is(model::hybrid) || facts_.is(model::onsite);
    const Hours hours = hours_of_work(reading_);
    // "Anywhere in Eastern Europe" is a part of the world.
    const Span anywhere = bound_to_countries() || part_allowed() ? Span{} : anywhere_of();
    bounds(remote, there, hours.span, anywhere);
    zones(remote, hours, anywhere);
    moving(remote, there);
  }

 private:
  Span anywhere_of() const {
    if (facts_.is(choice::geo_restriction::global)) {
      const std::vector<Span> spans = facts_.basis({Field::geo_restriction}).spans;
      if (!spans.empty()) return spans.front();
    }
    if (!places_.world.empty()) return places_.world;
    for (const Hit& hit : reading_.hits.of(Lexicon::work_cues)) {
      if (hit.category() != Category::place_of_work) continue;
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
  std::optional<Part> part_allowed() const {
    if (facts_.is(choice::geo_restriction::eu_only)) return Part::europe;
    if (facts_.is(choice::geo_restriction::latam_only)) return Part::americas;
    if (facts_.is(choice::geo_restriction::apac_only)) return Part::apac;
    // Several countries that lie together: "Germany, Austria or Switzerland", "Chile or Peru".
    const std::vector<Item>& allowed = facts_.items(Field::allowed_countries);
    if (allowed.size() < 2) return std::nullopt;
    for (const Tag tag : {Tag::europe, Tag::latam, Tag::apac})
      if (std::all_of(allowed.begin(), allowed.end(), [&](const Item& item) {
            const std::optional<TermId> id = country_with_code(std::get<std::string>(item.value));
            return id && has_tag(terms[*id], tag);
          }))
        return tag == Tag::europe ? Part::europe : tag == Tag::apac ? Part::apac : Part::americas;
    return std::nullopt;
  }
  /// Where the countries lie that the posting allows: "Canada and the United States" together,
  /// "Canada or Spain" apart.
  std::optional<Choice> zone_of_countries() const {
    Part shared = Part::none;
    bool apart = false;
    const std::vector<Item>& allowed = facts_.items(Field::allowed_countries);
    for (const Item& item : allowed) {
      const std::optional<TermId> id = country_with_code(std::get<std::string>(item.value));
      const Part part = id ? part_of(terms[*id]) : Part::none;
      if (part == Part::none) return std::nullopt;
      apart |= shared != Part::none && part != shared;
      shared = part;
    }
    if (allowed.empty()) return std::nullopt;
    return apart ? zone::global : choice_of(shared);
  }
  bool bound_to_countries() const {
    return one_country_allowed() || facts_.is(choice::geo_restriction::specific_countries);
  }

  void bounds(bool remote, bool there, Span hours, Span anywhere) {
    const bool local = facts_.is(choice::residency_requirement::must_be_local);
    if (there) {
      if (places_.any() || !places_.other.empty())
        return say(present, bound::same_region, {Field::work_model, Field::locations}, places_.named());
      return;
    }
    if (remote) {
      // A part of the world bounds more than its hours do, and hours more than "worldwide" frees.
      if (!hours.empty() && !part_allowed()) say(zone_bound, bound::same_timezone, {Field::work_model}, hours);
      if (!anywhere.empty() && hours.empty()) return say(from_anywhere, bound::anywhere, {Field::work_model}, anywhere);
      if (bound_to_countries() && !part_allowed() && !places_.regions)
        return say(country_bound, bound::same_country, {Field::geo_restriction, Field::work_model});
      if (part_allowed()) return say(region_bound, bound::same_region, {Field::geo_restriction, Field::work_model});
      if (local) return say(lives_there, bound::same_region, {Field::residency_requirement, Field::work_model});
      // "Americas, Europe, Israel": a country in a list of regions is no bound of its own, nor is one of several that
      // lie together.
      const bool together = places_.several && places_.count() == 1 && places_.parts.front().empty();
      if (together && places_.exact.empty())
        return say(region_bound, bound::same_region, {Field::work_model, Field::locations}, places_.country);
      const bool listed = !places_.region.empty() && (places_.regions || places_.several);
      // "Remote, Leeds or Berlin"
      if (places_.apart || (places_.several && !places_.exact.empty())) return;
      if (!places_.country.empty() && !listed)
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
    // "Americas, Europe or Israel" is more than the country in it.
    if (bound_to_countries() && !places_.region.empty())
      return say(region_bound, bound::same_region, {Field::geo_restriction}, places_.region);
    if (bound_to_countries() && facts_.mentioned(Field::geo_restriction))
      return say(authorized_only, bound::same_country, {Field::geo_restriction});
  }

  void zones(bool remote, Hours hours, Span anywhere) {
    if (hours.part != Part::none) return say(stated_hours, choice_of(hours.part), {}, hours.span);
    if (remote && !anywhere.empty()) return say(whole_world, zone::global, {Field::work_model}, anywhere);
    if (remote && one_country_allowed() && !places_.regions)
      return say(one_country, zone::specific_country, {Field::geo_restriction, Field::work_model});
    const std::optional<Part> part = part_allowed();
    if (remote && places_.count() == 1 && !places_.several && !part) {
      if (!places_.country.empty())
        return say(one_country, zone::specific_country, {Field::work_model, Field::locations}, places_.country);
    }
    if (places_.count() > 1) return say(continents, zone::global, {Field::locations}, places_.named());
    for (std::size_t i = 0; i < places_.parts.size(); ++i)
      if (!places_.parts[i].empty())
        say(continent, choice_of(static_cast<Part>(i)), {Field::locations}, places_.parts[i]);
    if (places_.count() == 0 && part) say(continent, choice_of(*part), {Field::geo_restriction});
    if (places_.count() > 0 || part) return;
    if (const auto shared = zone_of_countries())
      return say(*shared == zone::global ? continents : continent, *shared, {Field::allowed_countries});
    if (!remote && facts_.mentioned(Field::work_model)) zone_of_all();
  }

  /// One has to be at a place, and all that the posting speaks of lie in one part of the world.
  void zone_of_all() {
    if (places_.other.empty()) return;
    Part shared = Part::none;
    Span town{};
    for (const Hit& hit : reading_.hits.of(Lexicon::places)) {
      const Part part = hit.doubtful ? Part::none : part_of(hit.entry());
      if (part == Part::none) continue;
      if (shared != Part::none && part != shared) return;
      shared = part;
      if (town.empty() && is_a_town(hit)) town = hit.span;
    }
    if (!town.empty()) say(continent, choice_of(shared), {Field::work_model}, town);
  }

  void moving(bool remote, bool there) {
    if (remote) return say(remote_work, false, {Field::work_model});
    if (facts_.is(choice::residency_requirement::must_be_local))
      return say(locals_only, false, {Field::residency_requirement});
    for (const Sentence& sentence : reading_.layout.sentences()) {
      if (!reading_.holds(of_moving, sentence.span)) continue;
      if (const auto match = reading_.find(no_move, sentence.span)) {
        return say(no_relocation, false, {}, match->whole());
      } else if (const auto moves = reading_.find(must_move, sentence.span);
                 moves && context_of(reading_, moves->whole()).preferred == nullptr) {
        say(has_to_move, true, {}, moves->whole());
      } else if (const Span goal = goal_of_move(sentence.span); !goal.empty()) {
        say(has_to_move, true, {}, goal);
      }
    }
    if (there && (places_.any() || !places_.other.empty() || facts_.mentioned(Field::onsite_days_per_week)))
      say(must_be_there, true, {Field::work_model, Field::locations}, {});
  }

  /// "Need to move to Malta", unless it is a case, a wish or denied.
  Span goal_of_move(Span sentence) const {
    const auto moves = reading_.find(move_to, sentence);
    if (!moves) return {};
    const std::span<const Hit> places = reading_.in(Lexicon::places, (*moves)[1]);
    const Context context = context_of(reading_, moves->whole());
    if (places.empty() || context.conditional != nullptr || context.negated != nullptr || context.preferred != nullptr)
      return {};
    return {moves->whole().begin, places.front().span.end};
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
};

}  // namespace

void read(const Reading& reading, const Facts& facts, Ledger& ledger) { Reader(reading, facts, ledger).run(); }

std::span<const Rule> rules() { return rule_list; }

}  // namespace fineprint::infer::geo_and_work_model
