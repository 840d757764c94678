#include <algorithm>

#include "extract/geography/parts.hpp"
#include "extract/geography/place.hpp"
#include "terms/benefits.hpp"

namespace fineprint::extract::geography {
namespace {

constinit Pattern locals(
    "\\b(?:(?:only|must be|needs?|should be|strictly|taking|considering|require[sd]?|accepting|prefer "
    "only)\\b[^.;]{0,25}?\\blocals?\\b(?! "
    "(?:law|regulation|polic|language|market|government|authorit|team|office|rule|tax|communit|business|time|country|"
    "holiday|host|minimum))(?: "
    "(?:candidates?|profiles?|consultants?|applicants?|resources?|residents?|people|to))?|locals?(?: ?(?:/|or) "
    "?nearby)?(?: "
    "(?:candidates?|profiles?|consultants?|applicants?|resources?|residents?|folks))?(?: are| is)?(?: -)? "
    "?\\(?(?:only\\b|required\\b|needed\\b|mandatory\\b|must\\b|a must\\b)|(?:must|need to|has to|have to) live "
    "local(?:ly)?|candidates? (?:must|should|need to|has "
    "to|have to) be local|(?:locals|local (?:candidates?|consultants?|profiles?)) (?:from|in|near|to|around) "
    "[^.;!]{2,30} "
    "(?:only|needed|required|must)\\b|local ?/ ?nearby|(?:, [a-z]{2}|looking) locals?(?: profiles?)?\\W*$|(?:looking "
    "for|seeking) local "
    "(?:candidates?|profiles?|consultants?)|"
    "(?<!if you are )(?<!if you're )locals? to (?:the )?[a-z]{2,3})");
constinit Pattern wished(
    "\\b(?:prefer|plus|ideal|advantage|nice|desir|first|or willing|or relocat|or open|non-?local|and non|not "
    "local|need not)");
constinit Pattern commuting(
    "\\b(?:must|required to|requires?|need to|should|have to|candidates?|(?<!if )you (?:live|reside|are "
    "based))\\b[^.;]{0,50}\\b(?:within (?:an? )?(?:\\w+ "
    "\\()?(?:\\d+\\)? ?-?(?:mi(?:les?)?|km|(?:minutes?|mins?) (?:of|drive|commut))|(?:[1-4]|an?|one|two|three)\\)? "
    "?-?hours?'? "
    "(?:of|drive|commut)|(?:reasonable |easy )?commut\\w+ (?:distance|range))|commutable distance|commuting "
    "distance|driving distance)");
// "Live in or near Hull", "je woont in de regio Delft": a place follows.
constinit Pattern lives_near(
    "^\\W*(?:(?:you )?(?:currently )?(?:live|reside|residing|living) (?:in or )?(?:in|near|around|close to|close to or "
    "in|within (?:a )?(?:reasonable |easy )?(?:commuting|commutable|driving) distance (?:of|to|from)|within "
    "(?:an?|one|two|[0-9]+)[ -](?:hours?|min(?:ute)?s?|miles|km)'?(?: drive| commute)? (?:of|from))|je woont "
    "(?:in of )?(?:in|bij|nabij|rond)(?: de (?:regio|omgeving)(?: van)?)?|(?:du wohnst|sie wohnen) (?:in(?: der "
    "(?:region|nahe von))?|bei|nahe|im "
    "raum)|(?:vous "
    "(?:habitez|residez)|tu (?:habites|resides)) (?:a|en|pres de)|(?:resides|vives) en|voce (?:mora|reside) em)(?: "
    "the| "
    "de)? $");
constinit Pattern is_asked("^[^:]+, [a-z]{2}(?: \\d{5})? \\(required\\)$");
constinit Pattern candidates_after("^(?: area)? (?:candidates|applicants|consultants)( only)?\\b");
constinit Pattern commutes_to(
    "\\b(?:must|required to|need to|should|have to|has to)\\b[^.;]{0,40}\\bcommute (?:daily |regularly )?to "
    "(?!work\\b)");
constinit Pattern from_area(
    "\\bonly (?:seeking|considering|accepting|looking for|hiring|reviewing|interviewing) "
    "(?:candidates|applicants|people|"
    "applications|those)(?: who (?:are|live|reside))?(?: located| based| living)? (?:in|from|within|near|around) "
    "(?:the )?");
constinit Pattern area_after("^[^.;]{0,40}\\b(?:area|region|vicinity|metro\\w*)\\b");
constinit Pattern moves(
    "\\brelocation (?:to [a-z ]{3,24} (?:is "
    ")?(?:supported|possible|offered|covered|paid)|allowed|assistance|assist|packages?|support|help|is "
    "available|available|offered|is offered|provided|is "
    "provided|benefits?|bonus|allowance|stipend|(?:will be |is "
    ")?considered|reimbursement|budget|costs?|expenses?|accepted|possible|is "
    "possible|sponsorship|services?|covered|welcome|negotiable|eligible|authorized|may "
    "be)|\\b(?:willing|open|able|ready|prepared|happy|planning|plan|willingness)(?: and (?:able|willing))? (?:to "
    "(?:relocate|locate to)|to relocation|to relocating|for relocation|to move "
    "to)|\\b(?:assist(?:ance)?|help|support|aid) (?:you "
    ")?(?:with |for "
    "|in |to )?(?:your )?relocat(?:e|ion|ing)|(?:offer|provide|including|includes?|cover|pay(?:s)? "
    "for|full|paid|generous|visa and|visa &|visa \\+) (?:a )?(?:full )?relocation|offers relocation|relocation: "
    "?(?:yes|available|provided|up to|[$])|pay for (?:your|the) move|help you move to|help (?:you )?with (?:your|the) "
    "move|eligible "
    "for[^.;]{0,80}\\brelocation\\b|relocation within|relocate before "
    "starting(?: "
    "work)?|(?:relocate|reloc) (?:candidates "
    ")?(?:ok|welcome|fine|accepted)|umzugs(?:kosten|hilfe|unterstutzung|bereit\\w*)|bereitschaft zum umzug|(?:cambio "
    "de residencia|disponibil\\w+ para (?:trasladar\\w*|mudanca))|mobilite geographique|package de "
    "relocalisation|aide (?:au demenagement|a la relocalisation)|(?:helf|unterstutz)\\w+ (?:di(?:ch|r)|sie|ihnen)(?: "
    "[a-z]+)? beim "
    "umzug|en charge (?:de )?(?:votre|ton|le|du) demenagement|(?:ajuda|apoio) (?:na|com a|para) mudanca|"
    "have to move (?:house|home|their (?:home|residence))|hulp bij [a-z ]{0,4}verhuizing|"
    "visa ?[/,&+] ?relocation\\b|(?:(?<=\\|)|(?<=\\| ))relocation(?= ?(?:\\||$))|bereid (?:om )?te "
    "verhuizen|(?<!d')aide a la mobilite|ayuda (?:de|para la) "
    "(?:reubicacion|mudanza)|verhuis(?:kosten)?vergoeding|must (?:be willing to )?relocate");
constinit Pattern of_a_move("relo|moving|umzug|demenag|verhui");
constinit Pattern also_a_word("^(?:in|or|me|ok|hi)$");
constinit Pattern near_by("commut|distance|within");
constinit Pattern relocates(
    "reloc|to locate|demenag|to move|mudanza|move to|(?:your|the) "
    "move|umzug|mobilite|reubicacion|verhui[sz]|residencia|traslad|mudanca");
constinit Pattern refused(
    "\\b(?:no|not|without|cannot|unable|[a-z]+n't|never)\\b(?:(?!,? so\\b|\\band only\\b)[^.;]){0,45}$");
// "Relocation assistance provided (as applicable): No"
constinit Pattern refused_below("^\\W*(?:no|none|n/?a|not (?:offered|provided|available))\\W*$");
// "Those who live within 30 miles are expected on site": a case, not a demand.
constinit Pattern of_some("\\b(?:candidates?|employees|applicants?) (?:who|that) (?:live|reside|are|would)\\b");
// "Locals only - no agencies": the refusal of another thing.
constinit Pattern refused_after(
    "^[^.;:]{0,40}: ?(?:no(?! ?[a-z])|none|n/a)\\b|^[^.;,]{0,25}\\b(?:not|unavailable|none|n/a|no(?! "
    "?[a-z]))\\b");
// "Relocation at your own expense": no help; who is willing to move at that is welcome all the same.
constinit Pattern paid_by_oneself(
    "^[^.;,]{0,35}\\b(?:own (?:responsib|expense|cost)|responsibility of the (?!comp|employer)|(?:borne|paid) by "
    "(?:you\\b|the (?:candidate|employee|applicant|select)))");
constinit Pattern would_move("^(?:willing|open|able|ready|prepared|happy|plan|must)");

bool negated(const Reading& reading, Span words, Span sentence) {
  const Span before{words.begin - std::min(words.begin - sentence.begin, 60u), words.begin};
  // "Relocation provided" / "None"
  const std::size_t next = reading.layout.index_at(sentence.begin) + 1;
  if (sentence.size() < 48 && next < reading.layout.sentences().size() &&
      reading.holds(refused_below, reading.layout.sentences()[next].span))
    return true;
  const Span after{words.end, std::min(words.end + 45, sentence.end)};
  return (!before.empty() && reading.holds(refused, before)) || reading.holds(refused_after, after) ||
         (!reading.holds(would_move, words) && reading.holds(paid_by_oneself, after));
}

/// "No relocation, only locals": what is refused is over.
bool begins_anew(const Reading& reading, Span words) {
  return words.begin >= 2 && reading.text({words.begin - 2, words.begin}) == ", ";
}

/// "Local to Italy": a country is no neighbourhood.
bool country_follows(const Reading& reading, Span words) {
  const std::span<const Hit> places = reading.in(Lexicon::places, {words.end - std::min(words.end, 3u), words.end + 1});
  return !places.empty() && places.front().category() == Category::country;
}

/// The states that the words on local people name: "local to TX", "Texas locals only", "Reston, VA - local only".
void say_states(const Reading& reading, Span words, Span sentence, Ledger& ledger) {
  constexpr std::uint32_t reach = 24;  // bytes
  std::uint32_t last = words.end;
  for (const Hit& hit :
       reading.in(Lexicon::places, {std::max(words.begin, sentence.begin + reach) - reach, sentence.end})) {
    if (hit.span.begin > last + reach) return;
    last = std::max(last, hit.span.end);
    if (hit.category() == Category::us_state && !reading.holds(also_a_word, hit.span))
      ledger.say(rule::must_live_in, Field::us_states, state_of(hit.entry()), hit.span);
  }
}

/// An item that opens with where one lives, right before a city.
Span home(const Reading& reading, const Sentence& sentence) {
  if (sentence.section == Section::preferred) return {};
  if (!sentence.bullet && sentence.section != Section::requirements) return {};
  for (const Hit& hit : reading.in(Lexicon::places, sentence.span)) {
    if (hit.category() != Category::city && hit.category() != Category::metro) continue;
    const Span before{sentence.span.begin, hit.span.begin};
    return !before.empty() && reading.holds(lives_near, before) ? join(before, hit.span) : Span{};
  }
  return {};
}

/// "Chicago candidates only", "only Leeds candidates".
Span people_there(const Reading& reading, const Sentence& sentence) {
  for (const Hit& hit : reading.in(Lexicon::places, sentence.span)) {
    if (hit.category() != Category::city && hit.category() != Category::metro) continue;
    const auto people = reading.find(candidates_after, {hit.span.end, std::min(hit.span.end + 30, sentence.span.end)});
    if (!people) continue;
    const bool only = hit.span.begin >= 5 && reading.lower({hit.span.begin - 5, hit.span.begin}) == "only ";
    if (only || !(*people)[1].empty()) return {hit.span.begin, people->whole().end};
  }
  return {};
}

/// "Portland, OR (Required)": an answer that a board asks of the applicant, below "Location" or "Ability to commute".
Span answer_asked(const Reading& reading, const Sentence& sentence) {
  constexpr std::uint32_t longest = 60;  // bytes
  if (sentence.span.size() > longest || !reading.holds(is_asked, sentence.span)) return {};
  const std::span<const Hit> places = reading.in(Lexicon::places, sentence.span);
  return std::any_of(places.begin(), places.end(), is_local) ? sentence.span : Span{};
}

/// "Within two hours of CET" are hours of the day.
bool zone_follows(const Reading& reading, Span words) {
  const std::span<const Hit> places = reading.in(Lexicon::places, {words.end, words.end + 8});
  return !places.empty() && places.front().category() == Category::zone;
}

/// A city or another local place stands right after the words.
bool place_follows(const Reading& reading, Span words) {
  const std::span<const Hit> places = reading.in(Lexicon::places, {words.end, words.end + 24});
  return std::any_of(places.begin(), places.end(), [](const Hit& hit) {
    return hit.category() == Category::city || hit.category() == Category::metro;
  });
}

}  // namespace

void read_residency(const Reading& reading, Ledger& ledger) {
  using namespace choice::residency_requirement;
  for (const Sentence& sentence : reading.layout.sentences()) {
    if (sentence.section == Section::legal || sentence.section == Section::chrome || sentence.part == Part::company)
      continue;
    if (reading.lower(sentence.span).find("local") != std::string_view::npos)
      if (const auto match = reading.find(locals, sentence.span);
          match && !reading.holds(wished, sentence.span) &&
          (begins_anew(reading, match->whole()) || !negated(reading, match->whole(), sentence.span)) &&
          !country_follows(reading, match->whole())) {
        ledger.say(rule::locals_only, must_be_local, match->whole());
        say_states(reading, match->whole(), sentence.span, ledger);
      }
    if (reading.holds(near_by, sentence.span))
      if (const auto match = reading.find(commuting, sentence.span);
          match && !reading.holds(of_some, {sentence.span.begin, match->whole().end}) &&
          !zone_follows(reading, match->whole()))
        ledger.say(rule::must_live_near, must_be_local, match->whole());
    for (const Span words : {home(reading, sentence), people_there(reading, sentence), answer_asked(reading, sentence)})
      if (!words.empty()) ledger.say(rule::must_live_near, must_be_local, words);
    if (const auto match = reading.find(commutes_to, sentence.span);
        match && place_follows(reading, match->whole()) && !negated(reading, match->whole(), sentence.span))
      ledger.say(rule::must_live_near, must_be_local, match->whole());
    if (const auto match = reading.find(from_area, sentence.span);
        match && !negated(reading, match->whole(), sentence.span) &&
        (place_follows(reading, match->whole()) || reading.holds(area_after, {match->whole().end, sentence.span.end})))
      ledger.say(rule::must_live_near, must_be_local, match->whole());
    if (reading.holds(relocates, sentence.span))
      reading.each(moves, sentence.span, [&](const Match& match) {
        if (!negated(reading, match.whole(), sentence.span))
          ledger.say(rule::relocation, relocation_accepted, match.whole());
      });
    // "Moving allowance": what is paid to those who come from elsewhere.
    for (const Hit& hit : reading.in(Lexicon::benefits, sentence.span))
      if (hit.term == term::benefits::relocation_assistance && !hit.doubtful && reading.holds(of_a_move, hit.span) &&
          !negated(reading, hit.span, sentence.span))
        ledger.say(rule::relocation, relocation_accepted, hit.span);
  }
}

}  // namespace fineprint::extract::geography
