#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/geography/bound.hpp"
#include "extract/geography/parts.hpp"
#include "extract/geography/place.hpp"
#include "match/context.hpp"
#include "terms/places.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::geography {
namespace {

namespace word = term::places;

constexpr std::uint32_t list_gap = 14;       // bytes from the words of a demand to its first place
constexpr std::uint32_t longest_list = 700;  // bytes of a list of states

constinit Pattern wide(
    "anywhere|world|mundo|independent|glob|any country|location re|wherever|where you |to be in any");
// "Anywhere within three hours of CET", "wherever you like as long as it is in the EU": not the whole world.
constinit Pattern but_bounded("^,? (?:within|(?:as|so) long as (?:it|you(?:'re| are)))\\b");
constinit Pattern others_worldwide(
    "^,? "
    "(?:customers?|clients?|users?|offices?|teams?|presence|network|leader|employees|community|brands?|operations|"
    "sales|partners?|markets?|(?:in )?(?:where|which) (?:we|our))\\b");
constinit Pattern residence(
    "\\b(?:must|needs? to|required to|requires? (?:[a-z]+ ){0,3}(?:candidates?|applicants?|you) to(?! be "
    "in)|should|have to|has to|only|candidates?|applicants?|individuals|open to "
    "(?:people|those|anyone)|hire|hiring|employ)\\b(?!\\W*(?:relocate|travel))[^.;?]{0,70}?\\b(?:resid(?:e|es|ed|ing)|"
    "lives?|living|based|located|residents? (?:of|in)|situated|domiciled|be (?:in|near)|(?:already|currently) "
    "in|physically "
    "(?:in|present))\\b(?: and "
    "(?:working|work|able to work|willing to work))?(?: full-?time)?(?: permanently| currently| physically)?(?: "
    "anywhere)?(?: in| within| near| inside| of| at)?(?: (?:one|any) of)?(?: the following| these| the below| an?(?= "
    "state)| the(?= state))?(?: "
    "approved| eligible| listed)?(?: (?:states?|countries|locations|regions)(?: (?:where|in which|that) [^.;:(]{2,50}"
    "(?= ?[:(]))?)?(?: \\(?(?:only)?\\)?)?\\W{0,3}");
constinit Pattern excluded(
    "\\b(?:(?:not|unable to|cannot|can't|don't|won't)(?: currently| able to| be able to| yet)*(?: accept| hire| "
    "hiring| employ| consider| accepting| considering| taking| support)|not (?:available|open|eligible) "
    "(?:to|in|for)|excluding|except(?: for)?|other than)\\b(?:(?: (?:any|new|job|remote))*(?: "
    "(?:applications?|applicants?|candidates?|people|those|residents?|employees|talent|workers))?(?: who)?(?: are)?(?: "
    "(?:based|located|living|residing|live|reside))? (?:in|from|of|within|outside(?: of)?)\\b|:)?[ (]{0,2}");
constinit Pattern outsiders(
    "\\b(?:candidates?|applicants?|applications?|applying|anyone)\\b[^.;,]{0,30} outside(?: of)? ");
constinit Pattern turned_down(
    "^[^.;]{0,90}\\b(?:not|cannot|won't|can't)\\b[^.;]{0,20}\\b(?:consider|appl|accept|review|taking|hir(?:e|ing))");
// "We cannot hire outside of the UK" leaves the UK.
constinit Pattern outside_of("\\boutside(?: of)?(?: the)? $");
constinit Pattern of_a_move("reloc|visa|sponsor");
constinit Pattern people_of("^[ -](?:citizen|person|national|resident|permanent|sanction)");
constinit Pattern of_the_product(
    "\\b(?:customers?|clients?|users?|products?|used|sold|ship\\w*|deliver\\w*|offices)\\b");
// "Dental (US only)", "we ship in Spain only", "the range for candidates in the US": the bound of another thing.
constinit Pattern other_bounded(
    "\\b(?:401|dental|medical|insurance|benefits?|stipend|sold|products?|services?|apps?|ship\\w*|customers?|clients?|"
    "pay|"
    "salary|compensation|range|deliver\\w*|travel|data (?:is|are)|support (?:in|for)|stored|hosted)\\b");
constinit Pattern of_the_job(
    "\\b(?:remote\\w*|candidates?|applicants?|applications?|hir(?:e|ing)|roles?|positions?|jobs?)\\b");
// "We cannot accept candidates based in Peru": who is turned away.
constinit Pattern turned_away(
    "(?:\\b(?:not|cannot|unable)|n't)(?:(?: [a-z]+){0,3} (?:accept|hire|consider|employ|take|support)(?:ing)?(?: "
    "on)?(?: "
    "any| applications?| from| new| remote| other){0,3}|(?: able| to| be| currently| yet){0,4}) $");
constinit Pattern not_there(" not |unable|outside|except");
// "Candidates who bring ideas to our teams located in Chile": not the candidates.
constinit Pattern others_there(
    "\\b(?:teams?|offices?|clients?|clinics?|hospitals?|customers?|compan(?:y|ies)|firms|vendors?|suppliers|banks|"
    "managers?|"
    "stakeholders|colleagues|users|sites|stores|partners) (?:are |is )?(?:located|based|situated|residing|living)\\b");
constinit Pattern demands("must|need|only|require|have to|should|has to");
// "A remote role for candidates based in Lima".
constinit Pattern job_for("\\b(?:role|position|job|opening) (?:is )?(?:only )?(?:for|open to) $");
constinit Pattern dwells("resid|live|living|already|currently");
constinit Pattern may_dwell(
    "\\b(?:rights?|eligib\\w+|entitle\\w+|permi\\w+|authori\\w+|allowed) to (?:\\w+ )?(?:live|reside)");
constinit Pattern any_home("anywhere|nationals \\(");
constinit Pattern to_receive("to receive");
constinit Pattern wished_there("^(?:(?!,? and )[^.;)|]){0,24}\\b(?:preferred|preferably|ideally)\\b");
// "Preference for candidates based in Peru", "Candidates already in Peru on a visit visa are preferred".
constinit Pattern wished_first("\\b(?:prefer(?:ence|red|ably)?|ideally)\\b[^.;]{0,24}$");
constinit Pattern wished_last("^[^.;|]{0,70}\\b(?:preferred|preference)\\W*$");
constinit Pattern of_pay("\\b(?:salary|pay|compensation|range|base|to receive)\\b");
constinit Pattern remote(
    "\\b(?:100% |fully |full |work )?(?:remote(?:ly)?|remot[oa])(?! status)(?: work| position| role| job| opportunity| "
    "eligible| "
    "only| first| "
    "friendly)?\\b");
constinit Pattern joins_after(
    "^(?: ?[-,(:/|] ?| )(?:anywhere |based |basee? |work |from |possible |available |moglich |arbeiten |werken )?(?:in "
    "|within |from |across |throughout "
    "|only |- |for |en |no "
    "|na "
    "|em |desde |aus |innerhalb |binnen )?(?:the |der |todo (?:o|el) )?(?:continental |contiguous )?(?:candidates "
    "in "
    "|residents of )?");
constinit Pattern joins_before("(?: ?[-,(:/)] ?| |-)(?:based )?$");
constinit Pattern anywhere_words(
    "\\b(?:(?:open to|accept\\w*|consider\\w*|hir(?:e|ing)) (?:[a-z]+ ){0,3}(?:all over|across|around) the "
    "(?:globe|world)|anywhere in the world|work(?:ing)? from anywhere|from anywhere in the world|anywhere on "
    "(?:earth|the "
    "planet)|live anywhere|worldwide|remote[^a-z]{1,3}(?:global(?:ly)?|anywhere|worldwide|international)|globally "
    "remote|global remote|(?:remot[oa]|trab[aj]\\w+)(?:(?!client)[^.;]){0,30} (?:lugar|parte) d(?:o|el) "
    "mundo|location[- "
    "]independent|any country(?! (?:where|in which|with an?|that))|location: "
    "anywhere|(?:no|not have (?:a|any)) location re(?:striction|quirement)s?|(?:be|based|located|live|work "
    "remotely from) anywhere|(?:work|live) (?:from )?where(?:ver)? you "
    "(?:want|like|choose|prefer|live)|"
    "wherever you choose to (?:work|live)|(?:don't|not) (?:require|need|expect) you to be in any|"
    "no matter where (?:you (?:live|work|are(?! from))|in the world))\\b");
// What happens anywhere in the world is not the job, unless it tells of people and where they work.
constinit Pattern tells_of_work("\\b(?:remote|work|live|hir[ei]|recruit|based|located|candidate|applica|you )");
constinit Pattern perk(
    "\\b(?:weeks?|days?|months?|per year|a "
    "year|annually|policy|program|vacation|abroad|perk|relocation "
    "from)\\b|\\b(?:users?|customers?|clients?|members|anytime|"
    "watch|"
    "access|offices|teams? worldwide|employees|people "
    "worldwide|company|companies|organizations|millions|leader|brands|guests|travelers|scientists|businesses|countries "
    "worldwide|join us)\\b");
constinit Pattern anywhere_in_words(
    "\\b(?:anywhere|nationwide|coast to coast|any location|any country|from any(?= $)|from home|any state|cualquier "
    "(?:punto|parte|lugar|ciudad) "
    "(?:de|en)|qualquer (?:ponto|parte|lugar|cidade) d[eoa]|partout en)(?: with)?(?:in)?(?: in| across)? "
    "(?:the )?(?:continental |contiguous )?");
constinit Pattern only_after(
    "^(?:[- ]?(?:based|residents?|citizens?|located|resident))?(?: "
    "(?:candidates?|applicants?|people|persons|residents?|individuals|talent|developers|engineers|remote|locations?|"
    "time ?zones?))*[- ]?(?:\\()?only\\b");
constinit Pattern people_follow(
    "^(?:[-,.;:)(!/]|\\s*$| "
    "(?:based|candidates?|applicants?|people|persons|residents?|citizens?|nationals|developers|engineers|remote|or|and|"
    "for|due|at|please|time ?zones?)\\b)");
constinit Pattern only_before(
    "(?:\\bonly (?:open to |available (?:to|in) |accepting |considering |hiring |for |in |within |from |looking for |"
    "seeking )*(?:candidates? |applicants? |people |those |residents |individuals )?(?:based |located |residing "
    "|living |who "
    "live |who reside )?(?:in |from |within |of )?(?:the )?|\\b(?:restricted|limited|exclusive(?:ly)?|open only) to "
    "(?:candidates |applicants |people |residents )?(?:based |located |residing )?(?:in |from |of |within )?(?:the "
    ")?|\\bwork(?:ing)? (?:(?:[a-z]+ ){0,4}(?:must|has to|is to) be (?:performed|done) |(?:exclusively|only|solely) "
    ")(?:in|from|within) "
    "(?:the )?)$");

// "This is a UK-based role": the bound of remote work; elsewhere it tells where the desk is.
constinit Pattern based_role("^[- ]based (?:role|position|job|opportunity)\\b(?! post)");
constinit Pattern article_before("\\b(?:is|as|for|this) (?:an? )?$");
constinit Pattern role_before("\\b(?:role|position|job) (?:is|must be|will be) (?:fully )?$");
constinit Pattern based("^[- ]based\\b");

// "Must be US-based", "you must be a UK resident"
constinit Pattern must_be(
    "(?:^\\W*|\\b(?:you|candidates?|applicants?|contractors?)(?: [a-z]+)? )(?:must|have to|need to) be (?:an? "
    "|currently )*$");
constinit Pattern who_lives_there("^(?:[- ]based| residents?)\\b(?! compan)");

constinit Pattern residence_abroad(
    "\\b(?:residency (?:in|within)(?: \\(?or near\\)?)?|residir (?:em|en|no)|residencia (?:em|en)|residen(?:za|te) "
    "in|wohnhaft in|wohnsitz "
    "in|woon(?:achtig|t) in|morar em|reside[rz] (?:a|en)|wohn(?:ort|sitz|haft) (?:in|im(?: raum| "
    "grossraum)?))\\W{1,3}(?:the "
    "|de regio "
    "|la "
    "(?:provincia|ciudad|region) de )?");

/// "Must reside in one of the following states: ...", "candidates based in the EU".
void read_residence(const Reading& reading, const Sentence& sentence, Ledger& ledger) {
  reading.each(residence, sentence.span, [&](const Match& match) {
    const Span words = match.whole();
    if (words.end < 3) return;
    // "not only"
    const bool denied = reading.lower({words.begin - std::min(words.begin, 4U), words.begin}) == "not ";
    constexpr std::uint32_t reach = 80;  // bytes
    const Span before{words.begin - std::min(words.begin - sentence.span.begin, reach), words.begin};
    if (denied || reading.holds(turned_away, before) || reading.holds(others_there, words)) return;
    const bool demand = reading.holds(demands, words);
    if (!demand && (reading.holds(wished_first, before) || reading.holds(wished_last, {words.end, sentence.span.end})))
      return;
    std::uint32_t end = std::min(words.end + longest_list, static_cast<std::uint32_t>(reading.document.text().size()));
    if (const std::size_t line = reading.text({words.end, end}).find("\n\n"); line != std::string_view::npos)
      end = words.end + static_cast<std::uint32_t>(line);
    const std::vector<const Hit*> places = list_of_places(reading, words.end, end, list_gap);
    // "Anywhere except in Peru"
    if (places.empty() || reading.holds(not_there, {words.begin, places.front()->span.begin}) ||
        reading.holds(wished_there, {places.back()->span.end, sentence.span.end}))
      return;
    Bound bound;
    for (const Hit* hit : places)
      if (!is_local(*hit) || hit->category() == Category::us_state)
        bound.add(*hit);
      else
        bound.local = true;
    const Span span = {words.begin, places.back()->span.end};
    const bool several = bound.states.size() > 2;  // "Ohio, New York, Utah and Idaho" names a state that is a city too
    if (several)
      for (const Hit* hit : places)
        if (is_new_york(reading, *hit)) bound.states.push_back("NY");
    const bool city = !several && std::any_of(places.begin(), places.end(), [&](const Hit* hit) {
      return hit->category() == Category::city || hit->category() == Category::metro ||
             reading.text(hit->span).find(',') != std::string_view::npos;
    });
    const bool for_them = city && reading.holds(job_for, before);
    if (!demand && reading.holds(of_pay, sentence.span)) return;  // "the range for candidates based in the US"
    // "The continental US and Hawaii" leaves every state open.
    if (std::any_of(places.begin(), places.end(), [](const Hit* hit) { return is_country(*hit); }))
      bound.states.clear();
    const bool states = !bound.states.empty();
    const bool city_state = std::any_of(places.begin(), places.end(), [](const Hit* hit) {
      return hit->term == word::country_sg || hit->term == word::country_hk;
    });
    const bool lives = reading.holds(dwells, words) && !reading.holds(may_dwell, words);
    const bool wherever = reading.holds(any_home, words) || reading.holds(to_receive, {words.end, sentence.span.end});
    if ((demand && !wherever && (states || city || city_state || (lives && !bound.empty()))) || for_them)
      ledger.say(rule::must_live_near, choice::residency_requirement::must_be_local, span);
    if (demand)
      for (const std::string& state : bound.states) ledger.say(rule::must_live_in, Field::us_states, state, span);
    if (for_them) say_bound(rule::must_live_in, bound, span, ledger);
    if (city) return;
    if (demand || bound.states.empty()) say_bound(demand ? rule::must_live_in : rule::only_there, bound, span, ledger);
  });
}

/// "Residency in or near Groningen", "residir em Sao Paulo", "wohnhaft in Deutschland".
void read_residency_nouns(const Reading& reading, const Sentence& sentence, Ledger& ledger) {
  const std::optional<Match> match = reading.find(residence_abroad, sentence.span);
  if (!match || sentence.section == Section::preferred) return;
  const std::vector<const Hit*> places = list_of_places(reading, match->whole().end, sentence.span.end, list_gap);
  if (places.empty()) return;
  if (context_of(reading, match->whole()).negated != nullptr) return;  // "no need to live in Leeds"
  const Span span{match->whole().begin, places.back()->span.end};
  ledger.say(rule::must_live_near, choice::residency_requirement::must_be_local, span);
  Bound bound;
  for (const Hit* hit : places)
    if (!is_local(*hit)) bound.add(*hit);
  say_bound(rule::must_live_in, bound, span, ledger);
}

/// "Candidates outside the UK will not be considered".
void read_outsiders(const Reading& reading, const Sentence& sentence, Ledger& ledger) {
  const std::optional<Match> match = reading.find(outsiders, sentence.span);
  if (!match) return;
  const std::vector<const Hit*> places = list_of_places(reading, match->whole().end, sentence.span.end, list_gap);
  if (places.empty() || !reading.holds(turned_down, {places.back()->span.end, sentence.span.end})) return;
  const Span span{match->whole().begin, places.back()->span.end};
  Bound bound;
  for (const Hit* hit : places) bound.add(*hit);
  if (bound.local) ledger.say(rule::must_live_near, choice::residency_requirement::must_be_local, span);
  say_bound(rule::must_live_in, bound, span, ledger);
}

/// "We cannot hire in Cuba", "all countries except India".
void read_exclusions(const Reading& reading, const Sentence& sentence, Ledger& ledger) {
  reading.each(excluded, sentence.span, [&](const Match& match) {
    const std::vector<const Hit*> places = list_of_places(reading, match.whole().end, sentence.span.end, list_gap);
    // "Except for US citizens", "customers everywhere except Chad", "cannot support customers in Chad" shut no country
    // out.
    if (!places.empty() && reading.holds(people_of, {places.back()->span.end, sentence.span.end})) return;
    if (!places.empty() && reading.holds(of_the_product, {match.whole().begin, places.front()->span.begin})) return;
    if (reading.lower(match.whole()).substr(0, 2) != "no" &&
        reading.lower(match.whole()).find("hir") == std::string_view::npos &&
        reading.holds(of_the_product, {sentence.span.begin, match.whole().begin}))
      return;
    if (!places.empty() && is_local(*places.front())) return;  // parts of the country are excepted
    if (!places.empty() && reading.holds(outside_of, {match.whole().begin, places.front()->span.begin})) {
      Bound bound;
      for (const Hit* hit : places) bound.add(*hit);
      const Span words{match.whole().begin, places.back()->span.end};
      if (!reading.holds(of_a_move, words)) say_bound(rule::only_there, bound, words, ledger);
      return;
    }
    for (const Hit* hit : places)
      if (is_country(*hit))
        ledger.say(rule::shut_out, Field::excluded_countries, country_of(hit->entry()),
                   Span{match.whole().begin, hit->span.end});
  });
}

/// True where the country ends an address: "Austin, TX, USA".
bool ends_address(const Reading& reading, const Hit& hit, std::uint32_t begin) {
  for (const Hit& other : reading.in(Lexicon::places, {begin, hit.span.begin}))
    if (is_local(other) && other.span.end + 3 >= hit.span.begin) return true;
  return false;
}

/// The span with the bracket that it opens closed.
Span with_bracket(const Reading& reading, Span span) {
  const std::string_view words = reading.text(span);
  const bool open =
      words.rfind('(') != std::string_view::npos && words.find(')', words.rfind('(')) == std::string_view::npos;
  return open && reading.document.text().substr(span.end, 1) == ")" ? Span{span.begin, span.end + 1} : span;
}

/// "Remote (US + EU timezones)": what ends at `end` is one of two zones.
bool of_zones(const Reading& reading, std::uint32_t end) {
  constexpr std::uint32_t longest_joint = 5;  // bytes
  const std::span<const Hit> next = reading.in(Lexicon::places, {end, end + longest_joint + 1});
  if (next.empty() || next.front().category() != Category::zone) return false;
  const std::string_view joint = reading.lower({end, next.front().span.begin});
  return joint.find_first_of("+/&ao") != joint.npos &&
         reading.lower(next.front().span).find("zone") != std::string_view::npos;
}

/// "Remote (US)", "Germany - remote", "US only", "anywhere in Europe".
void read_bounds(const Reading& reading, const Sentence& sentence, bool remote_job, Ledger& ledger) {
  const bool short_line = sentence.span.size() <= 90 || sentence.part != Part::description;
  std::uint32_t seen = 0;
  for (const Hit& hit : reading.in(Lexicon::places, sentence.span)) {
    if (!is_country(hit) && !is_region(hit)) continue;
    if (!is_place(reading, hit)) continue;
    const std::vector<const Hit*> list = list_of_places(reading, hit.span.begin, sentence.span.end, 0);
    if (hit.span.begin < seen) continue;  // one of the list before
    if (!list.empty()) seen = list.back()->span.end;
    if (list.empty() || ends_address(reading, hit, sentence.span.begin)) continue;
    Bound bound;
    for (const Hit* one : list)
      if (is_country(*one) || is_region(*one)) bound.add(*one);
    const std::uint32_t last = list.back()->span.end;
    if (of_zones(reading, last)) continue;
    const Span after{last, std::min(last + 70, sentence.span.end)};
    if (reading.holds(others_worldwide, after) || reading.holds(wished_there, after)) continue;
    const Span before{hit.span.begin - std::min(hit.span.begin - sentence.span.begin, 90u), hit.span.begin};
    const bool other = sentence.section == Section::offer ||
                       (reading.holds(other_bounded, before) && !reading.holds(of_the_job, before) &&
                        reading.in(Lexicon::titles, before).empty());
    if (const auto only = reading.find(only_after, after); only && !other) {
      if (only->whole().begin == after.begin)
        say_bound(rule::only_there, bound, {hit.span.begin, only->whole().end}, ledger);
    }
    const bool of_people = last == sentence.span.end || reading.holds(people_follow, after);
    if (const auto only = reading.find(only_before, before); only && of_people && !other)
      say_bound(rule::only_there, bound, {only->whole().begin, last}, ledger);
    if (reading.holds(must_be, before) && reading.holds(who_lives_there, after))
      say_bound(rule::must_live_in, bound, {hit.span.begin, last}, ledger);
    if (remote_job)
      if (const auto of_role = reading.find(reading.find(role_before, before) ? based : based_role, after);
          of_role && (reading.holds(role_before, before) || reading.holds(article_before, before)))
        say_bound(rule::remote_in, bound, {hit.span.begin, of_role->whole().end}, ledger);
    reading.each(anywhere_in_words, before, [&](const Match& match) {
      if (match.whole().end == hit.span.begin && reading.lower(match.whole()).find("home") == std::string_view::npos)
        say_bound(rule::anywhere_in, bound, {match.whole().begin, last}, ledger);
    });
    reading.each(remote, {before.begin, std::min(last + 24, sentence.span.end)}, [&](const Match& match) {
      const Span words = match.whole();
      const Span around =
          words.end <= hit.span.begin ? Span{words.end, hit.span.begin} : Span{last, std::max(last, words.begin)};
      const bool follows = words.end <= hit.span.begin;
      if (around.size() > 30 || around.empty()) return;
      const auto joined = reading.find(follows ? joins_after : joins_before, around);
      if (!joined || joined->whole() != around) return;
      const std::string_view gap = reading.lower(around);
      const bool prose = gap.find_first_not_of(' ') == std::string_view::npos && !short_line;
      if (!prose)
        say_bound(rule::remote_in, bound,
                  with_bracket(reading, follows ? Span{words.begin, last} : Span{hit.span.begin, words.end}), ledger);
    });
  }
}

/// "Work from anywhere in the world", and a location line that says "Anywhere".
void read_anywhere(const Reading& reading, const Sentence& sentence, Ledger& ledger) {
  if (sentence.section == Section::about_us || sentence.section == Section::chrome || sentence.part == Part::company)
    return;
  const auto match = reading.find(anywhere_words, sentence.span);
  if (!match) return;
  const Span words = match->whole();
  const std::vector<const Hit*> bound =
      list_of_places(reading, words.end, std::min(words.end + 30, sentence.span.end), 12);
  const bool bounded =
      std::any_of(bound.begin(), bound.end(), [](const Hit* hit) { return hit->term != word::region_global; });
  if (bounded || (words.end < sentence.span.end && reading.holds(but_bounded, {words.end, sentence.span.end})) ||
      reading.holds(perk, sentence.span))
    return;
  const std::string_view said = reading.lower(words);
  // "Worldwide" alone tells where customers are; beside remote work it is a bound.
  if (said == "worldwide" && !reading.holds(remote, sentence.span) && sentence.span.size() > 30) return;
  if (said.ends_with("world") && sentence.span.size() > 30 && !reading.holds(tells_of_work, sentence.span)) return;
  if (reading.holds(others_worldwide, {words.end, std::min(words.end + 24, sentence.span.end)})) return;
  ledger.say(rule::anywhere, choice::geo_restriction::global, words);
}

/// Where one must be, as one sentence says it.
void read_sentence(const Reading& reading, const Sentence& sentence, bool remote_job, Ledger& ledger) {
  if (sentence.section == Section::legal || sentence.section == Section::chrome || sentence.part == Part::company)
    return;
  if (sentence.span.size() < 30) read_label_of_hire(reading, reading.layout.index_at(sentence.span.begin), ledger);
  if (reading.lower(sentence.span).find("states") != std::string_view::npos)
    read_states_of_hire(reading, sentence, ledger);
  if (!reading.in(Lexicon::places, sentence.span).empty()) {
    read_residence(reading, sentence, ledger);
    read_residency_nouns(reading, sentence, ledger);
    read_whereabouts(reading, sentence, remote_job, ledger);
    read_exclusions(reading, sentence, ledger);
    read_outsiders(reading, sentence, ledger);
    read_bounds(reading, sentence, remote_job, ledger);
  }
}

/// "You may work from the US or Canada" says more than the US of the location line.
bool names_several(const Ledger& ledger) {
  const std::vector<Reason>& said = ledger.reasons(Field::allowed_countries);
  return std::any_of(said.begin(), said.end(), [&](const Reason& one) { return one.about != said.front().about; });
}

}  // namespace

void read_restrictions(const Reading& reading, Ledger& ledger) {
  read_authorized(reading, ledger);
  const Span line = reading.masthead.location.span;
  if (!line.empty()) {
    const std::string_view words = reading.lower(line);
    for (const std::string_view open : {"anywhere", "worldwide", "remote - anywhere", "anywhere (remote)", "global",
                                        "remote worldwide", "remote, worldwide"})
      if (words == open) ledger.say(rule::anywhere_line, choice::geo_restriction::global, line);
  }
  const bool remote_job = works_remotely(ledger);
  for (const bool of_location : {false, true})
    for (const Sentence& sentence : reading.layout.sentences())
      if ((sentence.part == Part::location) == of_location && !(of_location && names_several(ledger)))
        read_sentence(reading, sentence, remote_job, ledger);
  // "Work from anywhere" in praise of the job says less than a country that bounds it.
  const std::vector<Reason>& said = ledger.reasons(Field::geo_restriction);
  if (std::any_of(said.begin(), said.end(),
                  [](const Reason& reason) { return reason.about != Value(choice::geo_restriction::global); }))
    return;
  for (const Sentence& sentence : reading.layout.sentences())
    if (sentence.section != Section::legal && reading.holds(wide, sentence.span))
      read_anywhere(reading, sentence, ledger);
}

}  // namespace fineprint::extract::geography
