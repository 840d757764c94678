#include <algorithm>
#include <optional>
#include <vector>

#include "extract/geography/bound.hpp"
#include "extract/geography/parts.hpp"
#include "extract/geography/place.hpp"
#include "terms/places.hpp"

namespace fineprint::extract::geography {
namespace {

constexpr std::uint32_t list_gap = 14;        // bytes from the words of a demand to its first place
constexpr std::uint32_t longest_value = 120;  // bytes of a label's value
constexpr std::uint32_t longest_list = 700;   // bytes of a list of states

constinit Pattern hires_label("^\\W*(?:hires remotely|remote hiring|open to candidates)(?: in)?\\W*$");
constinit Pattern hires_in(
    "\\b(?:(?:can|able to|may|authori[sz]ed to|eligible to|registered to) (?:only |currently )*(?:hire|employ|sit|work|"
    "reside|live)|hir(?:e|ing)|accept(?:ing)? applica\\w+|remote)\\b[^.;:]{0,40}\\b(?:in|from) (?:one of |any of |only "
    ")*"
    "(?:(?:the )?following|these) (?:us |u\\.s\\. )?(?:states|locations)[^.;:a-z]{0,3}:?\\s*|\\beligible states: ?");
// "We are open to applicants in Canada", "we can only hire in the following countries".
constinit Pattern open_to(
    "\\b(?:(?:open to|accepting|considering|reviewing|welcome|only|seeking|looking for) (?:all |any |remote |qualified "
    "|eligible |interested )*(?:candidates?|applicants?|applications|people|talent|residents?|those)(?: who "
    "(?:are|live|reside))?(?: based| located| living| residing)?|(?:can|able to|may|only|currently) (?:only |currently "
    ")*(?:hire|hiring|employ|engage|onboard)(?: (?:people|candidates|employees|staff|talent|team "
    "members|contractors))?(?: who (?:are|live|reside))?(?: based| located| living)?) "
    "(?:in|from|of|across|throughout|within)(?:(?: the following)? (?:countries|locations|regions|states)(?: where "
    "[^.;:]{2,40})?\\W{1,3})? ?(?:(?:all|any)(?: of)? )?(?:the )?$|\\b(?:hiring|eligible) (?:countries|states|in): "
    "$|\\byou (?:can|may) (?:(?:be "
    "based|live|reside) in|work from):? (?:any of )?$|"
    "\\bremote(?:ly)?(?: (?:job|role|position|work|working|opportunity|only)){0,2},? \\(?(?:only )?for "
    "(?:anyone|people|those|candidates|applicants|residents|engineers|"
    "developers)(?: who(?:'re| are)?)?(?: based| located| living| residing| lives?| resides?)? (?:in|from|within|of) "
    "(?:the )?$");
// "We hire in Ohio and Utah only", "candidates from Ohio only".
constinit Pattern for_a_while("^ (?:for|up to) ");
constinit Pattern ends_only("^ only\\b");
constinit Pattern hired_there(
    "\\b(?:hir(?:e|ing)|(candidates|applicants|residents|consultants)(?: based| located| living)?) (?:in|from|of) "
    "(?:the )?$");
// An item that says no more than where one is: "Residing in Canada", "You are based in the UK".
constinit Pattern lives(
    "^\\W*(?:you(?:'re| are)? |currently |physically |permanently |already |must be |to |be "
    ")*(?:located|based|resid(?:e|ing|"
    "ent)|live|living)(?: and (?:able|eligible|authori[sz]ed|permitted) to work| permanently| full-?time)? "
    "(?:in|within|inside|of) (?:the )?$");
constinit Pattern sought_there(
    "\\b(?:(?:looking for|seeking|searching for|hiring|recruiting) [^.;:,]{3,70}|"
    "(?:role|position|job|opportunity|engagement|contract) for(?: (?!who |that |to |with )[^ .;:,]+){1,5}) "
    "(?:based|located|living|residing) "
    "(?:in|within) (?:(?:one|any) of )?(?:the )?(?:following (?:areas|countries|locations|regions): )?$");
constinit Pattern of_people("^(?:only )?(?:candidates|applicants|residents|consultants)\\b");
constinit Pattern opens_based("^\\W*(?:(?:must be|currently|you(?:'re| are)) )*$");
constinit Pattern closes_based("^[- ]based(?: only)?\\W*(?:$|[,(])");
constinit Pattern item_ends("^\\W*(?:$|[,;(]|(?:and|with|or|for|to)\\b)");
constinit Pattern or_elsewhere("^,? or (?:other|any|else|beyond)");
constinit Pattern refused("\\b(?:not|unable|cannot|[a-z]+n't)\\b");
constinit Pattern away("\\b(?:remote\\w*|work(?:ing)? from home)\\b");
constinit Pattern residents_of(
    "\\b(?:candidates|applicants|people|residents|employees|those|you) (?:who )?(?:resid(?:e|ing)|live|living|located|"
    "based|of|in)(?: in)? (?:the )?$|\\bremote(?:ly)?(?: only)?(?: in| from| within(?: the state of)?)? ?[-(:]? ?$");

// "Fully remote within Texas", "from home anywhere in the state of Ohio": one state bounds as well, where no desk can
// be meant.
constinit Pattern within_it(
    "\\b(?:remote(?:ly)?|from home|remote work)\\b[^.;,]{0,24}?\\b(?:(?:within|anywhere in) (?:the state of )?|in the "
    "state "
    "of )$");
// "Remote (Ohio residents only)"
constinit Pattern remote_before("\\bremote(?:ly)? ?[-,:(|/]? ?$");
constinit Pattern only_residents("^ (?:residents )?only\\b");

// "Seeking a team member located in Peru", but "people for our teams located in Peru".
constinit Pattern someone(
    "\\b(?:team members?|someone|people|candidates?|colleagues?)(?: who (?:is|are))? "
    "(?:based|located|living|residing)\\b");

bool names_people(const Reading& reading, Span span) {
  if (!span.empty() && reading.holds(someone, span)) return true;
  const std::span<const Hit> titles = reading.in(Lexicon::titles, span);
  return std::any_of(titles.begin(), titles.end(), [](const Hit& hit) { return hit.category() == Category::family; });
}

/// The first place of a list and what the list amounts to.
struct Whereabouts {
  Bound bound;
  Span span;  // from the first place to the last
  bool local = false;

  Whereabouts(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
    std::vector<const Hit*> cities;  // that are called like a state, or are one in all but name
    for (const Hit* hit : list_of_places(reading, begin, end, 0)) {
      if (span.empty()) span = hit->span;
      span.end = hit->span.end;
      const bool state = hit->category() == Category::us_state;
      if (is_new_york(reading, *hit) || state_of(hit->entry()) == "DC")
        cities.push_back(hit);
      else
        local |= is_local(*hit) && !state;
      // "In any country where we have an office" is no country.
      if ((!is_local(*hit) || state) && hit->term != term::places::region_global) bound.add(*hit);
    }
    local |= bound.states.empty() && !cities.empty();
    if (local) return;
    for (const Hit* city : cities) {
      bound.states.push_back(state_of(city->entry()));
      bound.named.push_back(city);
    }
  }
  bool states_only() const { return !local && bound.regions.empty() && bound.states.size() == bound.named.size(); }
};

}  // namespace

/// "We can hire in the following states: Ohio, Utah."
void read_states_of_hire(const Reading& reading, const Sentence& sentence, Ledger& ledger) {
  const std::optional<Match> match = reading.find(hires_in, sentence.span);
  if (!match || reading.lower({sentence.span.begin, match->whole().end}).find("not ") != std::string_view::npos) return;
  const std::uint32_t end =
      std::min(match->whole().end + longest_list, static_cast<std::uint32_t>(reading.document.text().size()));
  Bound bound;
  Span span = match->whole();
  for (const Hit* hit : list_of_places(reading, match->whole().end, end, list_gap))
    if (hit->category() == Category::us_state)
      bound.add(*hit), span.end = hit->span.end;
    else if (is_new_york(reading, *hit))
      bound.states.push_back("NY"), span.end = hit->span.end;
  for (const std::string& state : bound.states) ledger.say(rule::must_live_in, Field::us_states, state, span);
  // "In the United States, we hire in the following states": one country of several may be told here.
  if (places_in(reading, {sentence.span.begin, match->whole().begin}).empty())
    say_bound(rule::only_there, bound, span, ledger);
}

/// A board's label with its value on the line below: "Hires remotely in" / "United States, Canada".
void read_label_of_hire(const Reading& reading, std::size_t label, Ledger& ledger) {
  const std::vector<Sentence>& all = reading.layout.sentences();
  if (label + 1 >= all.size() || !reading.holds(hires_label, all[label].span)) return;
  const Span value = all[label + 1].span;
  const Bound bound = places_in(reading, value);
  if (value.size() <= longest_value) say_bound(rule::remote_in, bound, value, ledger);
}

/// "Working from home for people residing in Utah, Ohio or Iowa": states of America that bound remote work.
void read_remote_states(const Reading& reading, const Sentence& sentence, const Whereabouts& where, Span before,
                        Ledger& ledger) {
  if (!where.states_only() || before.empty()) return;
  const bool within =
      reading.holds(within_it, before) ||
      (reading.holds(remote_before, before) && reading.holds(only_residents, {where.span.end, sentence.span.end}));
  if (!within &&
      (where.bound.states.size() < 2 || !reading.holds(residents_of, before) || !reading.holds(away, sentence.span)))
    return;
  for (const std::string& state : where.bound.states)
    ledger.say(rule::must_live_in, Field::us_states, state, where.span);
  say_bound(rule::remote_in, where.bound, where.span, ledger);
}

/// Where the posting says that people are who may have the job, without a "must".
void read_whereabouts(const Reading& reading, const Sentence& sentence, bool remote_job, Ledger& ledger) {
  const bool asked = sentence.section == Section::requirements ||
                     (sentence.bullet && remote_job && sentence.section != Section::preferred);
  std::uint32_t seen = sentence.span.begin;
  for (const Hit& hit : reading.in(Lexicon::places, sentence.span)) {
    if (hit.span.begin < seen || hit.category() == Category::zone) continue;
    const Whereabouts where(reading, hit.span.begin, sentence.span.end);
    if (where.span.empty()) continue;
    seen = where.span.end;
    const Span before{sentence.span.begin, hit.span.begin}, after{where.span.end, sentence.span.end};
    if (before.size() > 160) return;
    const auto led_by = [&](const Pattern& words) {
      const std::optional<Match> match = before.empty() ? std::nullopt : reading.find(words, before);
      return match ? Span{match->whole().begin, where.span.end} : Span{};
    };
    if (!led_by(refused).empty() || (!after.empty() && reading.holds(or_elsewhere, after))) continue;
    read_remote_states(reading, sentence, where, before, ledger);
    if (where.local || where.bound.empty()) continue;
    Span item, sought;
    if (asked && (after.empty() || reading.holds(item_ends, after))) item = led_by(lives);
    if (asked && reading.holds(closes_based, after) && (before.empty() || !led_by(opens_based).empty()))
      item = join(before, where.span);
    if (remote_job && sentence.section != Section::about_us && names_people(reading, before))
      sought = led_by(sought_there);
    if (sought.empty()) sought = led_by(open_to);
    // "You can work from Spain" may be a perk; a list of places is where people are.
    if ((where.bound.named.size() < 2 || reading.holds(for_a_while, after)) &&
        reading.lower(sought).starts_with("you "))
      sought = {};
    if (sought.empty() && reading.holds(ends_only, after)) sought = led_by(hired_there);
    const Span words = item.empty() ? sought : item;
    if (words.empty()) continue;
    if (where.states_only())
      for (const std::string& state : where.bound.states)
        ledger.say(rule::must_live_in, Field::us_states, state, words);
    const bool from_there = !item.empty() || reading.holds(of_people, words);
    if (from_there && where.states_only())
      ledger.say(rule::must_live_near, choice::residency_requirement::must_be_local, words);
    say_bound(item.empty() ? rule::only_there : rule::must_live_in, where.bound, words, ledger);
  }
}

}  // namespace fineprint::extract::geography
