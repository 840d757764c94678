#include "match/masthead_line.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace fineprint {
namespace {

constexpr std::size_t few_words = 5;  // of a title, however it is written

constinit Pattern names_a_firm(
    "\\b(?:inc|llc|ltd|limited|gmbh|ag|ab|oy|bv|nv|sa|sas|srl|plc|corp|corporation|university|college|bank|laborator(?:"
    "y|ies)|labs?|hospital|health|medical "
    "center|group|systems|technologies|technology|solutions|partners|consulting|foundation|institute|services)\\b");
constinit Pattern legal_form(
    "\\b(?:inc|llc|ltd|limited|gmbh|ag|bv|b\\.v\\.|plc|corp|sarl|s\\.r\\.l|oy|cos?|pte|pty|s\\.a|l\\.p|l\\.l\\.c)\\.?"
    "$");
constinit Pattern speaks(
    "^(?:we|our|you|your|wir|unsere?|bei|du|nous|notre|if|this|these|to|in|what|who|how|why|currently|looking|works "
    "with|responsible|the "
    "main|experience (?:with|in)|strong experience|knowledge of|ability|proficien|must have|\\d+\\+? "
    "?(?:(?:to|-) \\d+ )?years?)\\b");
constinit Pattern doer(
    "^[^.:;?!@%]{0,40}?(?:[a-z]{2}(?:er|or|ist|ian|eer|yst|man|woman)|surgeon|nurse|clerk|aide|tech|mechanic|"
    "medic|cook|chef|coach|"
    "midwife|waitress|porter|agent|assistant|attendant|consultant|partner|rn|lpn|cna|nanny|barista|paralegal|florist|"
    "chaplain|apprentice)s?(?: (?:\\(|-|[ivx0-9]{1,3}$).*|, .*)?$");
constinit Pattern of_all_genders(
    "[(\\[] ?(?:(?:[mfwhdvx]|div|gn)(?: ?[/|*:,] ?(?:[mfwhdvxi]|div|gn)){1,3}|gn|all genders) "
    "?[)\\]]|\\b[hmfw]/[fvhwm]\\b");
constinit Pattern names_an_area(
    "\\b(?:area|greater|region|metro|metropolitan|county|remote|hybrid|on-?site|office|city|state|province|district|"
    "anywhere|[a-z]{1,2}\\d[a-z\\d]? \\d[a-z]{2}|\\d{5})\\b");

// What boards print beside title, company and place.
constinit Pattern job_facts(
    "^(?:full|part)[ "
    "-]?time|^(?:contract|permanent|temporary|internship|freelance|festanstellung|vollzeit|teilzeit|temps "
    "plein|cdi|cdd)\\b|^(?:posted|published|apply|easy apply|save|share|promoted|actively|ending "
    "soon|reviewed|verified|new$|job "
    "type|salary|rate|duration|experience|employment|quick apply|back to|view|sign in|log "
    "in|home|jobs|careers|menu|need|only|must)\\b|\\b(?:yrs?|years?)\\b|\\bago$|\\bapplicants?\\b|\\bfollowers\\b|"
    "\\bemployees$|[$]|£|€|\\d{3}|\\d+k\\b|"
    "https?://|www\\.|@");
constinit Pattern money("[$]|£|€|\\d+k\\b|https?://|www\\.|@");
constinit Pattern away_from_office(
    "^(?:100% |fully |full )?(?:remote|hybrid|on-?site|home office|teletravail|homeoffice|anywhere|worldwide)\\b");

}  // namespace

bool names_a_job(const Reading& reading, Span span) {
  for (const Hit& hit : reading.in(Lexicon::titles, span))
    if (hit.category() == Category::family && !hit.doubtful) return true;
  return false;
}

bool ends_as_a_firm(const Reading& reading, Span span) { return reading.holds(legal_form, span); }

bool sounds_like_a_job(const Reading& reading, Span span) {
  constexpr std::size_t most_words = 6;
  const std::string_view words = reading.document.text(span);
  return span.size() < 60 && words_in(words) <= most_words && is_upper(words.front()) && reading.holds(doer, span) &&
         !ends_as_a_firm(reading, span) && !names_a_place(reading, span);
}

bool marks_genders(const Reading& reading, Span span) { return reading.holds(of_all_genders, span); }

bool names_a_place(const Reading& reading, Span span) {
  for (const Hit& hit : reading.in(Lexicon::places, span))
    if (!hit.doubtful && hit.category() != Category::zone) return true;
  return false;
}

bool is_town_in_state(const Reading& reading, Span span) {
  constexpr std::uint32_t longest = 40;
  const std::span<const Hit> places = reading.in(Lexicon::places, span);
  if (places.empty() || span.size() > longest || reading.text(span).find(" - ") != std::string_view::npos) return false;
  const Hit& last = places.back();
  const std::string_view text = reading.document.text();
  return last.span.end == span.end && last.span.size() == 2 && last.category() == Category::us_state &&
         last.span.begin >= span.begin + 4 && text[last.span.begin - 2] == ',' && is_upper(text[last.span.begin]) &&
         is_upper(text[last.span.begin + 1]) && words_in(text.substr(span.begin, span.size())) <= 4;
}

bool is_an_address(const Reading& reading, Span span) {
  constexpr std::size_t longest_town = 3;  // words
  const std::span<const Hit> places = reading.in(Lexicon::places, span);
  if (is_town_in_state(reading, span)) return true;
  if (places.empty()) return false;
  const std::string_view town = reading.document.text({span.begin, places.front().span.begin});
  return town.ends_with(", ") && words_in(town) <= longest_town && is_upper(town.front()) &&
         is_a_place(reading, {places.front().span.begin, span.end});
}

bool names_a_town(std::span<const Hit> places) {
  return std::any_of(places.begin(), places.end(), [](const Hit& hit) {
    const Category kind = hit.category();
    return kind == Category::city || kind == Category::metro || kind == Category::us_state ||
           kind == Category::province;
  });
}

bool same_country(const Hit& a, const Hit& b) {
  const Tag* const first = term_tags + a.entry().first_tag;
  const std::string_view within = b.category() == Category::us_state ? "in_state_" : "in_";
  return std::any_of(first, first + a.entry().tags,
                     [&](Tag tag) { return name_of(tag).starts_with(within) && has_tag(b, tag); });
}

bool is_named(std::string_view words) {
  std::size_t small = 0, large = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at > 0 && words[at - 1] != ' ') continue;
    large += !is_lower(words[at]);
    small += is_lower(words[at]) && words.find(' ', at) > at + 3;
  }
  return small <= large;
}

bool speaks_of(const Reading& reading, Span line) {
  return words_in(reading.document.text(line)) > few_words && reading.find(speaks, line);
}

bool reads_as_a_title(const Reading& reading, Span line) {
  const std::string_view words = reading.document.text(line);
  const bool exclaims = words.back() == '!' || words.back() == '?';
  return (words_in(words) <= few_words || (is_named(words) && words.back() != '.')) && !exclaims &&
         !reading.find(speaks, line);
}

bool names_a_rank(const Reading& reading, Span span) {
  const std::span<const Hit> hits = reading.in(Lexicon::titles, span);
  return std::any_of(hits.begin(), hits.end(), [](const Hit& hit) { return !hit.doubtful; });
}

bool says_firm(const Reading& reading, Span span) {
  return reading.holds(names_a_firm, span) || ends_as_a_firm(reading, span);
}

bool is_a_firm(const Reading& reading, Span span) {
  const std::string_view words = reading.lower(span);
  if (words.find(',') != std::string_view::npos && !reading.find(names_a_firm, span)) return false;
  if (reading.find(names_an_area, span)) return false;
  if (reading.find(names_a_firm, span)) return true;
  std::size_t covered = 0;
  for (const Hit& hit : reading.in(Lexicon::places, span)) covered += hit.span.size();
  // "Lyon (69)": what stands in brackets behind a town does not make it a firm.
  const std::size_t bracket = words.find(" (");
  return covered * 2 < std::min<std::size_t>(bracket, span.size());
}

bool holds_a_place(const Reading& reading, Span span) {
  const std::string_view words = reading.document.text(span);
  if (!names_a_place(reading, span) || words.find(',') != words.npos || reading.holds(names_an_area, span))
    return false;
  std::size_t covered = 0;
  for (const Hit& hit : reading.in(Lexicon::places, span)) covered += words_in(reading.document.text(hit.span));
  return covered < words_in(words);
}

bool is_fact(const Reading& reading, Span span) { return reading.holds(job_facts, span); }
bool is_money(const Reading& reading, Span span) { return reading.holds(money, span); }
bool is_away(const Reading& reading, Span span) { return span.size() < 45 && reading.holds(away_from_office, span); }

bool is_a_place(const Reading& reading, Span part) {
  const std::span<const Hit> places = reading.in(Lexicon::places, part);
  if (places.empty() || places.front().span.begin != part.begin || is_money(reading, part)) return false;
  if (places.front().doubtful && places.size() == 1) return false;
  std::uint32_t covered = 0;
  for (const Hit& hit : places) covered += hit.span.size();
  for (const Hit& hit : reading.in(Lexicon::work_cues, part)) covered += hit.span.size();
  return covered * 3 >= part.size() * 2;
}

Span trimmed(const Reading& reading, Span span) {
  const std::string_view text = reading.document.text();
  const auto spare = [](char c) {
    return is_space(c) || c == '|' || c == ':' || c == '-' || c == ',' || c == ';' || c == '=' || c == '>';
  };
  while (!span.empty() && spare(text[span.begin])) ++span.begin;
  while (!span.empty() && spare(text[span.end - 1])) --span.end;
  // `title: "Data Engineer"`
  if (span.size() > 2 && text[span.begin] == '"' && text[span.end - 1] == '"') ++span.begin, --span.end;
  return span;
}

void set_once(const Reading& reading, Masthead::Line& line, Span span, Masthead::Found found) {
  span = trimmed(reading, span);
  if (line.empty() && !span.empty()) line = {span, found};
}

std::vector<Span> pieces(const Reading& reading, Span line, std::string_view separator) {
  const std::string_view text = reading.document.text();
  std::vector<Span> out;
  std::uint32_t begin = line.begin;
  for (std::uint32_t at = line.begin; at <= line.end; ++at) {
    const bool cut = at == line.end || text.substr(at, separator.size()) == separator;
    if (!cut) continue;
    const Span piece = trimmed(reading, {begin, at});
    if (!piece.empty()) out.push_back(piece);
    begin = at + static_cast<std::uint32_t>(separator.size());
  }
  return out;
}

}  // namespace fineprint
