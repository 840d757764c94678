#include "match/place_in_prose.hpp"

#include <algorithm>

#include "match/masthead_town.hpp"
#include "text/characters.hpp"

namespace fineprint {
namespace {

constexpr std::size_t most_sentences = 60;
constexpr std::size_t most_given = 20;  // places of the location line, each compared with all of the posting's
constexpr std::size_t opening = 4;      // sentences in which a city and its state are the job's, whatever leads to them
constexpr std::uint32_t reach = 70;     // bytes before a place in which its governor stands
constexpr std::uint32_t short_line = 50;  // bytes of a line that holds a way of working and towns
constexpr std::size_t longest_name = 3;   // words of a city

// What the place is of: the role, the office, the client one works for, or where the candidate has to be.
constinit Pattern of_the_work(
    "(?:\\b(?:roles?|positions?|jobs?|opportunity|opening|vacancy|contract|assignment|candidates?|you|be|work(?:ing)?|"
    "offices?|on-?site|hybrid|remote|team|clients?|customers?|developer|engineer|analyst|manager|scientist|architect|"
    "consultant|"
    "center|centre|campus|facility|plant|lab|relocate|commute|locals?|reside|standort|standplaats|buros?|stelle|"
    "bureaux?|poste|"
    "oficina|"
    "escritorio|kantoor)\\b[^.;:]{0,45})?"
    "\\b(?:located|based|onsite|on-site|on "
    "site|hybrid|in|at|from|to|near|of|situee?|basee?|(?:stand|arbeits|dienst|einsatz)ort|standplaats|(?:herzen|"
    "zentrum) von|(?:hart|centrum) "
    "van|em|en|a|de)(?: "
    "our| the| "
    "downtown| beautiful| sunny| lovely| either| following:)* ?$");
constinit Pattern governs(
    "\\b(?:roles?|positions?|jobs?|opportunity|opening|vacancy|contract|assignment|candidates?|you|be "
    "located|work(?:ing)?|offices?|on-?site|hybrid|team|clients? in|developer|engineer|analyst|"
    "manager|scientist|architect|consultant|center|centre|campus|facility|plant|relocate|commute|local "
    "to|reside|(?:stand|arbeits|dienst|einsatz)ort|suchen|recrut\\w+|buscamos|procuramos|zoeken|(?:fur|voor|pour|"
    "rejoi\\w+) (?:unse\\w+|onze?|ons|notre|nos) (?!kund|klant|client)\\w+|herzen|zentrum von|coeur|(?:hart|centrum) "
    "van|de slag|standplaats|buros?|stelle|poste|basee?|situee?|bureaux?|oficina|escritorio|kantoor|"
    "vaga|puesto|trabaj\\w+|trabalho|presencial|hibrid[ao])\\b");
constinit Pattern of_the_company(
    "\\b(?:(?<!at our )(?<!in our )(?<!from our )headquarter\\w*|founded|(?<!from our )(?<!of our )(?<!in our )offices "
    "(?:in|across|around)|locations "
    "(?:in|across)|customers|clients "
    "(?:across|include)|"
    "investors|subsidiar\\w+|serving|operations|university|degree|college|school|sales(?= "
    "(?:in|to))|across|law|laws|ordinance|act|"
    "residents|applicants|employees|pay|salary|range|compensation|privacy|rights|(?:process|notice|applicants) for "
    "jobs|"
    "travel(?:ling)? to|hubs in|best (?:places?|compan\\w+|of)|people based in|pursuant to)\\b");
// "... for this role in Leeds is 50k, in York $40k": pay by place.
constinit Pattern sum_after("^[^.;a-z]{0,3}(?:is )?[$]");

// "You join our Leeds office": what stands around the place.
constinit Pattern joins(
    "\\b(?:join|work(?:ing)?|based|role|position|on-?site|onsite|days?|located)\\b"
    "[^.;:]{0,40}\\b(?:our|the) $");
constinit Pattern at_the("\\b(?:in|at|from|for) (?:our|the) $");
// "We need a Leeds based welder"
constinit Pattern an_article("\\b(?:an?|our|this) $");
constinit Pattern based_someone("^[- ]based [a-z ]");
constinit Pattern office_after(
    "^ (?:office|site|studio|lab|plant|campus|depot|warehouse|hub|headquarters|hq|branch)\\b");

// "Hybrid, Leeds", "On-site role (Leeds)": a line that opens with the way of working.
constinit Pattern way_before(
    "^\\W*(?:fully |100% )?(?:hybrid|on-?site|remote)(?: (?:role|position|work))?(?:,? | ?[-:/(|] ?)$");

// "Based in Leeds, York & Hull", "UK-based in Leeds": a line of the job, but "Based in Leeds, we are ...".
constinit Pattern opens_based(
    "^\\W*(?:(?:[a-z.]{2,} ?-)?based|working|located|basee?|situee?|ubicad[oa]|gevestigd) (?:in|at|near|out of|a|en) "
    "(?:the )?$");
constinit Pattern of_a_firm("\\b(?:we|our|us|is|are|has|was|you|the)\\b");
// "A bright office in the heart of Leeds" among the perks.
constinit Pattern office_here(
    "\\b(?:offices?|buro|bureau|oficina|escritorio|kantoor|(?:role|position|job) is)\\b[^.;:]{0,30}\\b"
    "(?:in|im|a|en|em|of|von|de) (?:downtown |central |the )*$|\\bstandplaats $");

// "If you live near our office in Leeds"
constinit Pattern in_a_case("\\bif\\b");
constinit Pattern of_choice(" (?:or|oder|ou|of) |[;/|]");

bool two_capitals(std::string_view word) { return word.size() == 2 && is_upper(word[0]) && is_upper(word[1]); }

class Finder {
 public:
  explicit Finder(const Reading& reading) : reading_(reading), text_(reading.document.text()) {}

  Span run(bool sure) const {
    std::size_t seen = 0;
    for (const Sentence& sentence : reading_.layout.sentences()) {
      if (sentence.part != Part::description) continue;
      if (++seen > most_sentences) break;
      if (off_topic(sentence)) continue;
      for (const Hit& hit : reading_.in(Lexicon::places, sentence.span)) {
        const Span place = place_at(hit, sentence);
        if (place.empty()) continue;
        const Span before = before_of(place, sentence);
        if (reading_.find(of_the_company, before)) continue;
        const bool with_state = hit.category() == Category::us_state || put_together(hit);
        const bool early = with_state && seen <= opening && sentence.section != Section::about_us;
        if (sure && reading_.holds(in_a_case, before)) continue;
        if (sentence.section == Section::offer && !stands_based(before) &&
            (before.empty() || !reading_.holds(office_here, before)))
          continue;
        if ((early && !sure) || leads(before, place, sentence)) return with_others(place, sentence);
      }
    }
    return {};
  }

  /// "A role in Leeds, York or Hull" where Leeds was given: a choice of towns, the given one among them.
  Span choice_with(std::span<const Hit> given) const {
    const auto is_given = [&](const Hit& hit) {
      return std::any_of(given.begin(), given.end(), [&](const Hit& one) { return one.term == hit.term; });
    };
    const std::span<const Hit> hits = reading_.hits.of(Lexicon::places);
    for (std::size_t i = 0, next = 0; i < hits.size(); i = next) {
      bool known = false, other = false;
      do {
        const bool town = !hits[next].doubtful && is_a_town(hits[next]);
        (is_given(hits[next]) ? known : other) |= town || (next > i && !with_unknown(hits[next]).empty());
        ++next;
      } while (next < hits.size() && joined(hits[next - 1].span.end, begin_of(hits[next])));
      if (!known || !other) continue;
      // The list may go on behind the end of its sentence: "Jerusalem, Israel; Haifa, Israel".
      const Span list = join(hits[i].span, hits[next - 1].span);
      const Sentence& sentence = reading_.sentence(list);
      const Span before = before_of(list, sentence);
      // "Leeds, York or Nether Wallop": what is not known ends it.
      const Span choice{list.begin, std::max(list.end, std::min(list.end + 4, sentence.span.end))};
      if (sentence.part == Part::description && sentence.section != Section::legal &&
          reading_.holds(of_choice, choice) && !reading_.holds(of_the_company, before) && leads(before, list, sentence))
        return list;
    }
    return {};
  }

 private:
  static Span before_of(Span place, const Sentence& sentence) {
    return {std::max(sentence.span.begin, place.begin > reach ? place.begin - reach : 0), place.begin};
  }

  /// The words before the place, or around it, speak of the work there.
  bool leads(Span before, Span place, const Sentence& sentence) const {
    const Span after{place.end, std::max(place.end, std::min(place.end + 16, sentence.span.end))};
    if (!after.empty() && reading_.holds(sum_after, after)) return false;
    return (reading_.find(of_the_work, before) && reading_.find(governs, before)) ||
           (!after.empty() && reading_.holds(office_after, after) &&
            (reading_.holds(joins, before) || reading_.holds(at_the, before))) ||
           (reading_.holds(an_article, before) && names_someone_there(after, sentence)) ||
           (!before.empty() && sentence.span.size() < short_line && reading_.holds(way_before, before)) ||
           (before.begin == sentence.span.begin && stands_based(before) && sentence.section != Section::about_us &&
            (place.end == sentence.span.end || !reading_.holds(of_a_firm, {place.end, sentence.span.end})));
  }

  bool stands_based(Span before) const { return !before.empty() && reading_.holds(opens_based, before); }

  bool names_someone_there(Span after, const Sentence& sentence) const {
    constexpr std::uint32_t longest = 40;
    if (after.empty() || !reading_.holds(based_someone, after)) return false;
    const std::span<const Hit> titles =
        reading_.in(Lexicon::titles, {after.begin, std::min(after.begin + longest, sentence.span.end)});
    return std::any_of(titles.begin(), titles.end(),
                       [](const Hit& hit) { return hit.category() == Category::family && !hit.doubtful; });
  }

  /// "Leeds, UK or Lyon": with the towns that follow in one list.
  Span with_others(Span place, const Sentence& sentence) const {
    std::uint32_t end = place.end;
    bool town = false;  // the place before is one, so a larger one behind it tells where it lies
    for (const Hit& hit : reading_.in(Lexicon::places, {place.end, sentence.span.end})) {
      if (!joined(end, begin_of(hit))) break;
      end = hit.span.end;
      const bool larger = town && text_.substr(place.end, hit.span.begin - place.end) == ", ";
      town = is_a_town(hit) || !with_unknown(hit).empty();
      if (town || larger) place.end = end;
    }
    return place;
  }

  /// "Amity, OH": letters of a state behind a town that is not known.
  Span with_unknown(const Hit& state) const {
    if (state.category() != Category::us_state || !two_capitals(reading_.text(state.span))) return {};
    const Span place = with_city(state.span, reading_.sentence(state.span));
    return reading_.in(Lexicon::places, place).size() == 1 ? place : Span{};
  }

  std::uint32_t begin_of(const Hit& hit) const {
    const Span place = with_unknown(hit);
    return place.empty() ? hit.span.begin : place.begin;
  }

  /// Nothing but a sign or a small word stands between two places of a list.
  bool joined(std::uint32_t end, std::uint32_t begin) const {
    constexpr std::uint32_t longest = 8;
    return begin >= end && begin - end <= longest &&
           text_.substr(end, begin - end).find_first_of(".:\n") == std::string_view::npos;
  }

  static bool off_topic(const Sentence& sentence) {
    return sentence.section == Section::legal || sentence.section == Section::chrome ||
           sentence.section == Section::process;
  }

  /// "Lebanon, NH", "Washington, DC": read as one address.
  bool put_together(const Hit& hit) const {
    const Category category = hit.category();
    return (category == Category::us_state || category == Category::city) &&
           reading_.text(hit.span).find(", ") != std::string_view::npos;
  }

  /// "Columbia, MD" and "Dearborn MI" whether or not the city is known, or a city that is.
  Span place_at(const Hit& hit, const Sentence& sentence) const {
    const Category category = hit.category();
    if (category == Category::us_state && two_capitals(reading_.text(hit.span))) return with_city(hit.span, sentence);
    if (put_together(hit)) return hit.span;
    if (category == Category::country && text_.substr(hit.span.begin - std::min(hit.span.begin, 2U), 2) == ", ")
      return with_city(hit.span, sentence);
    // "Pau" is one behind "Basé à".
    const bool doubtful = hit.doubtful && !beside_a_town(hit) && !stands_based(before_of(hit.span, sentence));
    if (doubtful || !is_upper(text_[hit.span.begin]) || is_a_skill(hit.span)) return {};
    if (category != Category::city && category != Category::metro) return {};
    // "Leeds, UK": what the city lies in.
    const Span after{hit.span.end, std::min(hit.span.end + 3, sentence.span.end)};
    for (const Hit& within : reading_.in(Lexicon::places, after)) {
      const Category kind = within.category();
      if (kind == Category::us_state || kind == Category::province || kind == Category::country)
        return join(hit.span, within.span);
    }
    return hit.span;
  }

  /// "Aurora PostgreSQL"
  bool is_a_skill(Span name) const {
    const std::span<const Hit> skills = reading_.in(Lexicon::skills, name);
    const auto holds = [&](const Hit& skill) { return skill.span.contains(name); };
    return std::any_of(skills.begin(), skills.end(), holds);
  }

  /// "Porto/Berlin", "Nice or Lyon": a name that is a word too, in a list with one that is none.
  bool beside_a_town(const Hit& hit) const {
    constexpr std::uint32_t longest = 5;
    for (const Hit& next : reading_.in(Lexicon::places, {hit.span.end, hit.span.end + longest + 1}))
      if (is_a_town(next) && !next.doubtful && joined(hit.span.end, next.span.begin)) return true;
    return false;
  }

  Span with_city(Span state, const Sentence& sentence) const {
    std::uint32_t at = state.begin;
    if (at < sentence.span.begin + 4 || text_[at - 1] != ' ') return {};
    --at;
    const bool comma = text_[at - 1] == ',';
    if (comma) --at;
    std::uint32_t begin = at;
    bool shouted = false;  // "WANTED IN DENVER, CO"
    for (std::size_t words = 0; words < longest_name; ++words) {
      std::uint32_t from = begin;
      if (words > 0) {
        if (from <= sentence.span.begin || text_[from - 1] != ' ') break;
        --from;
      }
      std::uint32_t word = from;
      while (word > sentence.span.begin &&
             (is_letter(text_[word - 1]) || text_[word - 1] == '.' || text_[word - 1] == '-'))
        --word;
      if (word == from || !is_upper(text_[word]) || from - word < 2) break;
      shouted |= !is_lower(text_[word + 1]);
      begin = word;
    }
    // Without a comma the city has to be known: "Work OR Study" has none. "A PhD, OR ten years": no town.
    if (begin == at || !reading_.in(Lexicon::education, {begin, at}).empty()) return {};
    const std::span<const Hit> known = reading_.in(Lexicon::places, {begin, at});
    const auto city = std::find_if(known.begin(), known.end(), [&](const Hit& place) {
      const Category kind = place.category();
      return (kind == Category::city || kind == Category::metro) && (!shouted || place.span.end == at);
    });
    if (city != known.end()) return {shouted ? city->span.begin : known.front().span.begin, state.end};
    return comma && !shouted ? Span{begin, state.end} : Span{};
  }

  const Reading& reading_;
  std::string_view text_;
};

}  // namespace

Span place_in_prose(const Reading& reading) { return Finder(reading).run(false); }

Span place_in_country(const Reading& reading) { return Finder(reading).run(true); }

Span choice_of_towns(const Reading& reading, Span given) {
  const std::span<const Hit> known = reading.in(Lexicon::places, given);
  return Finder(reading).choice_with(known.first(std::min(known.size(), most_given)));
}

}  // namespace fineprint
