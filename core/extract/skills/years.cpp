#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/skills/experience.hpp"
#include "extract/skills/parts.hpp"
#include "extract/skills/strength.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::skills {
namespace {

constexpr double most_years = 30;  // more than anyone asks for: a company's age
constexpr double decade = 120;     // months

// Groups: 1 cap ("up to"), 2 floor, 3 low, 4 plus, 5 high, 6 plus after high, 7 plus after the unit.
constinit Pattern of_years(
    "year|yr|yoe|jahr|שנ| ans?\\b| anni\\b|annee|anos|jaar|\\bexp(?:erience)?\\b|\\dy\\b|\\d y\\b|\\+y\\b|\\+ "
    "y\\b|decade");
constinit Pattern years(
    "(?:\\b(up ?to|maximum(?: of)?|max\\.?|less than|fewer than|under|not more than|no more than|bis "
    "zu|maximal|jusqu'a|hasta|ate|tot)\\s)?"
    "(?:\\b(not? (?:less|fewer) than|at least|minimum(?: of)?|min\\.?|over|more than|mindestens|au moins|minimum de|al "
    "menos|minimo(?: "
    "de)?|pelo menos|minimaal|ten minste|almeno)\\s(?:an? (?:total|minimum) of )?)?"
    "(?<![\\d,$/])(?<!\\d\\.)(?<! "
    "\\.)(\\d{1,2}(?:\\.5)?|one|two|three|four|five|six|seven|eight|nine|ten|(?:twenty|thirty)(?:[- "
    "](?:one|two|three|four|five|six|seven|eight|nine))?|eleven|"
    "twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|zwei|drei|vier|funf|deux|trois|"
    "cinq|dos|tres|cinco|dois|twee|drie|vijf|(?<=least )a|(?<=mum of )a)"
    "(?:\\s?\\(\\d{1,2}\\)|(?<=\\(\\d)\\)|(?<=\\(\\d\\d)\\))?[\\s-]?(\\+|plus\\b|or more\\b|and above\\b)?"
    "(?:(?:\\s?(?:[-/~]|(?:years? )?to(?: less than)?|bis|a|tot|or?|,? ?(?:and )?ideally|and(?: less "
    "than)?|y|et?|en|und|until)\\s?| "
    ")(\\d{1,2}|two|three|four|five|six|seven|eight|ten)(?:\\s?\\(\\d{1,2}\\))?\\s?(\\+|plus\\b)?)?"
    "[\\s-]{0,2}(?:(?:full|solid|strong|good) "
    ")?(?:years?|yrs?\\b|yoe\\b|jahren?\\b|jahrige[nrs]?\\b|ans?\\(s\\)|ans\\b|annees\\b|anos\\b|anni\\b|"
    "jaar\\b|שנ(?:ות|ים)|y\\b(?=\\+| (?:of )?exp)|(?<=\\+)y\\b|"
    "(?<=[0-9]\\+ )(?:experience(?= (?:with|in)\\b)|(?:of|minimum) (?:relat[a-z]+ )?experience))(?:\\(s\\))?(\\+)?");
// "18 months of experience", "a decade of experience". Group 1: the count of months.
constinit Pattern months(
    "(?:(?<![\\d,./-])(\\d{1,2})(?:\\s?(?:-|to)\\s?\\d{1,2})?\\+? months'?|\\ba decade(?:-plus|\\+| or more)?) (?:of )?"
    "(?:(?!contract|project (?!manage)|assignment)[a-z/-]+ ){0,5}experience");
// "Maximum experience: 10 years", "5 years min to 8 years max".
constinit Pattern at_most(
    "\\bmax(?:imum)?\\b\\.?(?: (?:of|total|relevant|work|years|required))*(?: exp(?:erience|\\.)?)?(?: "
    "required)?[\\s:=-]*$");
constinit Pattern at_most_after("^ ?max\\b");
// "5 years of professional experience", with no word on what it is of.
constinit Pattern total_experience(
    "^'?\\s?(?:of )?(?:(?:total|overall|professional|relevant|related|industry|work|working|it|prior|practical|"
    "progressive|applied|post-?graduate|full-time)[ /,-]+(?:and )?){0,3}(?:experience|exp\\b|erfahrung|"
    "berufserfahrung|werkervaring|ervaring|d'experience|experiencia)\\s*(?:$|[.,;)(/-]|required|or\\b|and\\b|in "
    "(?:the|an?|this|similar|it|einer?|der|een|vergleichbar\\w*)\\b|as an?\\b(?! (?:[a-z]+ "
    ")?(?:lead|supervisor|manager|head))|als\\b|en tant que|como\\b|(?:dans|sur|en|em) un\\w*\\b)");
// "4 years of data engineering experience". Group 1: the trade.
constinit Pattern of_a_trade(
    "^'?\\s?(?:of )?(?:[a-z-]+ )?((?:data|software|machine learning|analytics) [a-z]+?)(?:ing|ment|ce)? experience");
constinit Pattern in_such_a_role("^ (?:in|of|as|on) an? (?:similar|comparable|equivalent|related|like)\\b");
// "An additional 4 years may be substituted for the degree", "BA (4 years of experience in lieu)".
constinit Pattern replaces_degree(
    "^[^.;,)]{0,45}\\bin (?:(?:its|their) )?(?:lieu|place|stead)\\b|^[^.;]{0,90}\\b(?:may|can|could|will|might) "
    "(?:also )?(?:be "
    ")?(?:substitut|considered|used in "
    "(?:lieu|place)|"
    "accepted in (?:lieu|place))");
constinit Pattern or_count("\\bor (?:at least |a minimum of |minimum(?: of)? |over |equivalent )?$");
constinit Pattern narrowing(
    ", (?:with|including|preferably|ideally|focus|especially|particularly|and (?:at least|\\d))");
// "YOE: 5+", "Years of experience - 3 to 5": the label says what the number counts. Groups: 1 low, 2 plus, 3 high.
constinit Pattern labelled_years(
    "\\b(?:yoe|(?:^|(?<=^- )|min(?:imum)?\\.? )years(?= required:|:)|years? of (?:[a-z]+ )?exp(?:erience)?|(?:total "
    "|min(?:imum)?\\.? )?exp(?:erience)?)(?: required| "
    "needed| level| \\((?:in )?years\\))?"
    "(?:\\s?[:=-]|\\s?\\n|(?<=yoe)|(?<=\\bexp)(?= \\d{1,2} ?[-+]))[\\s*-]{0,5}(?:min\\.?:? ?)?(\\d{1,2})\\s?(\\+)?"
    "(?:\\s?(?:-|to|max\\.?(?: exp[a-z]*)?:?)\\s?(\\d{1,2}))?\\+?(?: "
    "?(?:years?|yrs?|ans?(?:\\(s\\))?))?\\s*(?:$|[|;,)]|(?<=rs)\\.)");

double number_of(std::string_view word) {
  constexpr std::pair<std::string_view, double> words[] = {
      {"a", 1},        {"one", 1},        {"two", 2},       {"three", 3},     {"four", 4},      {"five", 5},
      {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},      {"twelve", 12},
      {"fifteen", 15}, {"zwei", 2},       {"drei", 3},      {"vier", 4},      {"funf", 5},      {"deux", 2},
      {"trois", 3},    {"cinq", 5},       {"dos", 2},       {"tres", 3},      {"cinco", 5},     {"dois", 2},
      {"twee", 2},     {"drie", 3},       {"vijf", 5},      {"eleven", 11},   {"thirteen", 13}, {"fourteen", 14},
      {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},   {"thirty", 30}};
  for (const auto& [name, value] : words)
    if (name == word) return value;
  if (const std::size_t joint = word.find_first_of(" -"); joint != word.npos && is_letter(word[0]))
    return number_of(word.substr(0, joint)) + number_of(word.substr(joint + 1));
  double value = 0;
  for (const char c : word.substr(0, word.find('.'))) value = is_digit(c) ? value * 10 + (c - '0') : value;
  return word.find(".5") != std::string_view::npos ? value + 0.5 : value;
}

double half_years(double count) { return std::floor(count / 6) / 2; }  // of months

struct Ask {
  Span span;
  double low = -1, high = -1;  // -1 where it is not given
  bool total = false;          // of nothing in particular
  bool specific = false;       // of one skill only
  bool wished = false;
  bool instead_of_degree = false;  // "a bachelor's degree or 10 years of experience"
  bool beside_degree = false;      // its sentence speaks of degrees or of fields of study
  bool by_degree = false;          // its sentence names a degree
  bool of_a_level = false;         // "Level II: 4 years"
  bool for_a_level = false;        // "5 years for the senior post"
  bool higher = false;             // and a smaller count opens a lower one
  const Sentence* last = nullptr;  // the sentence that it stands in, or the last of its alternatives
};

/// The technology that a count is tied to: "5 years of experience with Spark" but not "5 years in data engineering".
bool tied_to_a_skill(const Reading& reading, const Sentence& sentence, Span count) {
  Span after{count.end, std::min(sentence.span.end, count.end + 75)};
  if (const std::optional<Match> next = reading.find(years, after)) after.end = next->whole().begin;
  // "7 years in software engineering, with a focus on Python".
  if (const std::optional<Match> focus = reading.find(narrowing, after)) after.end = focus->whole().begin;
  for (const Hit& hit : reading.in(Lexicon::skills, after)) {
    if (hit.category() == Category::concept_) continue;
    return true;
  }
  const Span before{std::max(sentence.span.begin, count.begin > 30 ? count.begin - 30 : 0), count.begin};
  const std::span<const Hit> left = reading.in(Lexicon::skills, before);
  return !left.empty() && left.back().category() != Category::concept_ && count.begin - left.back().span.end <= 4;
}

bool in_the_trade_of_the_title(const Reading& reading, Span after) {
  const Span title = reading.masthead.title.span;
  const std::optional<Match> trade = reading.find(of_a_trade, after);
  return trade && !title.empty() && reading.lower(title).find(reading.lower((*trade)[1])) != std::string_view::npos;
}

// "2 à 4 ans d'expérience minimum": the second figure is no bound.
constinit Pattern at_least_after(
    "^[^.;:,()]{0,30}\\b(?:min(?:i(?:mum)?)?\\b(?!\\.? (?:of )?[0-9])|or more|and above|et plus|oder "
    "mehr|mindestens)|^ לפחות");
constinit Pattern other_path(
    "^(?:or\\b|alternativ|in lieu)|\\b(?:also consider|alternatively|in lieu of|substitut\\w+ for)\\b");

constinit Pattern row_goes_on("(?:;|\\bor)$");
// "Level II: 4 years", "Senior: 6+ years", "Option 2: a Master's and 1 year": one job on several levels or paths.
constinit Pattern level_label(
    "\\b(?:level [i1-5]{1,3}|[a-z]+ (?:i{1,3}|iv)|entry(?:[- ]level)?|junior|mid(?:dle)?(?:[- ]level)?|senior|staff)"
    "\\s?[:=-]\\s?$|^option [a-d1-5]\\s?[:-]");

// "5 years for senior candidates", "6 years (senior)", "if you apply for the senior role, 5 years".
constinit Pattern for_level(
    "^(?:[^.;0-9]{0,45}?\\b(?:for|if)\\b[^.;0-9]{0,40}?\\b| "
    "?\\()(?:junior|mid(?:dle)?|senior|staff|lead|principal)(?:[ "
    "-]level)?(?:\\)|,|$| (?:roles?|posts?|positions?|level|candidates?|applicants?|hires?)\\b)");
constinit Pattern level_before(
    "\\b(?:for|if)\\b (?!this|our)[^.;0-9]{0,40}\\b(?:senior|mid|junior|lead)(?:[ -]level)? "
    "(?:roles?|posts?|positions?|candidates?)\\b[^.;0-9]{0,30}$");

// "5+ years of leading bakeries, with 10+ years overall": the whole of what one count is a part of.
constinit Pattern overall("^ (?:of )?(?:total|overall)\\b");
constinit Pattern months_before("\\b(\\d{1,2}|six|nine|eighteen) months? ?(?:to|-) ?$");  // "6 months to 3 years"
constinit Pattern bare_count("^[-* ]*(\\d{1,2})\\+? years?$");
bool instead_of_degree(const Reading& reading, const Sentence& sentence, Span count) {
  const std::span<const Hit> degrees = reading.in(Lexicon::education, {sentence.span.begin, count.begin});
  if (degrees.empty()) return false;
  constexpr std::size_t nearby = 60;  // bytes
  const Span joint{degrees.back().span.end, count.begin};
  const std::string_view between = reading.lower(joint);
  // "A degree or equivalent experience, with 8 years in the field"; a capital letter opens the next item.
  if (degrees.back().category() == Category::equivalence)
    return between.find("with ") == std::string_view::npos && between.find(')') == std::string_view::npos &&
           between == reading.text(joint);
  return between.size() < nearby && reading.holds(or_count, {degrees.back().span.end, count.begin}) &&
         between.find("with") == std::string_view::npos;
}

/// "Experience level:", "- 10 years", "- 8 years": a form's list of what is accepted, in no order.
double lowest_of_list(const Reading& reading, const Sentence& sentence, double low) {
  const std::vector<Sentence>& sentences = reading.layout.sentences();
  for (std::size_t i = reading.layout.index_at(sentence.span.begin) + 1; i < sentences.size(); ++i) {
    const std::optional<Match> match = reading.find(bare_count, sentences[i].span);
    if (!match) break;
    low = std::min(low, number_of(reading.lower((*match)[1])));
  }
  return low;
}

constinit Pattern in_lieu_of("\\bin (?:lieu|place) of [^.;,]{1,30}, (?:an? )?(?:additional )?$");

/// "(If Associate's degree, must have 6 years)"
bool on_another_degree(const Reading& reading, const Sentence& sentence, Span count) {
  return reading.lower(sentence.span).starts_with("(if ") &&
         !reading.in(Lexicon::education, {sentence.span.begin, count.begin}).empty();
}

/// The sentence, with the line above where it is a bare number that may be the value of a label there.
Span with_label(const Reading& reading, const Sentence& sentence) {
  constexpr std::uint32_t longest_number = 10, longest_label = 44;  // bytes
  const std::size_t index = reading.layout.index_at(sentence.span.begin);
  if (index == 0 || sentence.span.size() > longest_number) return sentence.span;
  const Span above = reading.layout.sentences()[index - 1].span;
  return above.size() > longest_label ? sentence.span : join(above, sentence.span);
}

bool names_degree(const Reading& reading, Span span) {
  const std::span<const Hit> hits = reading.in(Lexicon::education, span);
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return hit.category() == Category::degree && (!hit.doubtful || reading.lower(hit.span) == "degree");
  });
}

/// "At least 3 years, 7 at most": true where the cap is that of a count that stands before it.
bool bounds_another(std::vector<Ask>& asks, const Sentence& sentence, double cap, bool labelled) {
  bool found = false;
  for (Ask& ask : asks) {
    if (ask.last != &sentence && !(labelled && ask.last + 1 == &sentence)) continue;
    if (ask.low < 0 || ask.high >= 0 || ask.low > cap) continue;
    ask.high = cap;
    found = true;
  }
  return found;
}

/// "2 years, or 5 for the senior role": true where a smaller count opens the job.
bool of_a_higher_level(const std::vector<Ask>& asks, const Ask& ask) {
  return ask.for_a_level && std::any_of(asks.begin(), asks.end(), [&](const Ask& other) {
           const auto lines = ask.last - other.last;
           return other.low >= 0 && other.low < ask.low && !other.specific && lines >= 0 && lines < 2 &&
                  (other.for_a_level || &other < &ask);
         });
}

/// The cells of a table: "Oracle APEX", "Required", "10", "Years".
std::optional<Ask> of_a_row(const Reading& reading, const Sentence& sentence) {
  const std::vector<Sentence>& sentences = reading.layout.sentences();
  const std::size_t unit = reading.layout.index_at(sentence.span.begin);
  if (unit < 3 || verdict_below(reading, unit - 3) != unit - 2) return std::nullopt;
  const Span count = sentences[unit - 1].span;
  Ask ask{join(count, sentence.span), number_of(reading.lower(count))};
  ask.specific = true;
  ask.wished = is_wish(reading, unit - 2);
  ask.last = &sentence;
  return ask;
}

std::vector<Ask> asks_of(const Reading& reading) {
  std::vector<Ask> asks;
  for (const Sentence& sentence : reading.layout.sentences()) {
    if (!reading.holds(of_years, with_label(reading, sentence))) continue;
    if (const std::optional<Ask> row = of_a_row(reading, sentence)) {
      asks.push_back(*row);
      continue;
    }
    reading.each(years, sentence.span, [&](const Match& match) {
      if (!is_experience(reading, sentence, match)) return;
      Ask ask{match.whole()};
      double low = number_of(reading.lower(match[3]));
      double high = match[5].empty() ? -1 : number_of(reading.lower(match[5]));
      if (low > most_years && high < 0 && match[1].empty() && match[2].empty() && match[4].empty() &&
          reading.lower(match.whole()).find("year") != std::string_view::npos) {
        // "46 years of experience": a dash was lost on the way.
        high = low;
        low = std::floor(low / 10);
        high -= 10 * low;
      }
      const bool labelled = reading.holds(at_most, {sentence.span.begin, match.whole().begin});
      const bool cap =
          labelled || !match[1].empty() || reading.holds(at_most_after, {match.whole().end, sentence.span.end});
      if (cap && bounds_another(asks, sentence, low, labelled)) return;
      if (low > most_years || (high >= 0 && high < low)) return;
      ask.low = cap ? -1 : low;
      const bool open_ended = !match[6].empty() ||
                              reading.lower(match.whole()).find("ideally") != std::string_view::npos ||
                              reading.holds(at_least_after, {match.whole().end, sentence.span.end});
      ask.high = cap ? low : open_ended ? -1 : high;
      if (const auto from = reading.find(months_before, {sentence.span.begin, match.whole().begin}); from && high < 0) {
        ask.low = half_years(number_of(reading.lower((*from)[1])));
        ask.high = low;
      }
      ask.specific = tied_to_a_skill(reading, sentence, match.whole());
      const Span after{match.whole().end, sentence.span.end};
      ask.total = !ask.specific && (reading.holds(total_experience, after) || reading.holds(in_such_a_role, after) ||
                                    in_the_trade_of_the_title(reading, after));
      const Span before{sentence.span.begin, match.whole().begin};
      ask.of_a_level = reading.holds(level_label, before);
      ask.for_a_level = reading.holds(for_level, after) || reading.holds(level_before, before);
      ask.wished = judge(reading, match.whole()).strength == Strength::nice;
      ask.instead_of_degree = instead_of_degree(reading, sentence, match.whole()) ||
                              reading.holds(replaces_degree, {match.whole().end, sentence.span.end}) ||
                              reading.holds(in_lieu_of, {sentence.span.begin, match.whole().begin}) ||
                              on_another_degree(reading, sentence, match.whole());
      // "8 years, or 6 with a master's": the first stated counts.
      const bool next = !asks.empty() && asks.back().last + 1 == &sentence;
      const bool row = next && asks.back().beside_degree && reading.holds(row_goes_on, asks.back().last->span);
      const bool goes_on =
          !asks.empty() && (asks.back().last == &sentence || row ||
                            (next && asks.back().beside_degree && reading.holds(other_path, sentence.span)));
      ask.beside_degree = !reading.in(Lexicon::education, sentence.span).empty();
      ask.by_degree = ask.beside_degree && names_degree(reading, sentence.span);
      const bool another_degree = next && ask.by_degree && asks.back().by_degree;
      const bool whole = goes_on && asks.back().last == &sentence && reading.holds(overall, after) &&
                         reading.lower({asks.back().span.end, ask.span.begin}).find(" or ") == std::string_view::npos;
      const bool alternative = another_degree || (goes_on && (ask.beside_degree || row) && !whole);
      ask.beside_degree |= row;
      ask.last = &sentence;
      if (!alternative || asks.back().instead_of_degree) asks.push_back(ask);
      asks.back().last = &sentence;
    });
    if (const std::optional<Match> match = reading.find(months, sentence.span);
        match && sentence.section == Section::requirements && !of_others(reading, sentence, match->whole())) {
      const double count = (*match)[1].empty() ? decade : number_of(reading.lower((*match)[1]));
      Ask ask{match->whole(), half_years(count)};
      ask.specific = tied_to_a_skill(reading, sentence, match->whole());
      ask.wished = judge(reading, match->whole()).strength == Strength::nice;
      ask.last = &sentence;
      if (ask.low > 0) asks.push_back(ask);
    }
    if (const std::optional<Match> match = reading.find(labelled_years, with_label(reading, sentence))) {
      Ask ask{match->whole(), number_of(reading.lower((*match)[1]))};
      if (!(*match)[3].empty()) ask.high = number_of(reading.lower((*match)[3]));
      ask.total = true;
      ask.last = &sentence;
      const Span label{match->whole().begin, (*match)[1].begin};
      if (reading.holds(at_most, {std::min(sentence.span.begin, label.begin), label.end})) {
        if (bounds_another(asks, sentence, ask.low, true)) continue;
        ask.high = std::exchange(ask.low, -1);
      } else if (ask.high < 0 && reading.holds(bare_count, sentence.span))
        ask.low = lowest_of_list(reading, sentence, ask.low);
      if (ask.low <= most_years && (ask.high < 0 || ask.high >= ask.low)) asks.push_back(ask);
    }
  }
  return asks;
}

bool welcomes_beginners(const Reading& reading) {
  const std::span<const Hit> words = reading.hits.of(Lexicon::duties);
  return std::any_of(words.begin(), words.end(), [&](const Hit& hit) {
    const Section section = reading.sentence(hit.span).section;
    return hit.category() == Category::beginners && (section == Section::requirements || section == Section::none);
  });
}

}  // namespace

void read_years(const Reading& reading, Ledger& ledger) {
  std::vector<Ask> asks = asks_of(reading);
  const auto keep = [&](auto unwanted) {
    if (!std::all_of(asks.begin(), asks.end(), unwanted))
      asks.erase(std::remove_if(asks.begin(), asks.end(), unwanted), asks.end());
  };
  if (asks.empty()) return;
  keep([](const Ask& ask) { return ask.instead_of_degree; });
  keep([](const Ask& ask) { return ask.wished; });
  // "Fresh graduates are welcome; 2 years would be a plus"
  if (asks.front().wished && welcomes_beginners(reading)) return;
  keep([](const Ask& ask) { return ask.low < 0; });  // "3 to 5 years (no more than 10)"
  for (Ask& ask : asks) ask.higher = of_a_higher_level(asks, ask);
  keep([](const Ask& ask) { return ask.higher; });
  const auto first_level = std::find_if(asks.begin(), asks.end(), [](const Ask& ask) { return ask.of_a_level; });
  const Span lowest = first_level != asks.end() ? first_level->span : Span{};
  keep([&](const Ask& ask) { return ask.of_a_level && ask.span != lowest; });
  const auto size = [](const Ask& ask) { return ask.low >= 0 ? ask.low : ask.high; };
  const auto largest = [&](bool specific) {
    const Ask* found = nullptr;
    for (const Ask& ask : asks)
      if (ask.specific == specific && (found == nullptr || size(ask) > size(*found))) found = &ask;
    return found;
  };
  const Ask *wide = largest(false), *narrow = largest(true);
  // A count for the role is no smaller than its parts: a larger one for a skill shows that the other is a part too.
  const bool narrower = wide == nullptr || (narrow != nullptr && !wide->total && size(*narrow) > size(*wide));
  const Ask* const chosen = narrower ? narrow : wide;
  const Rule& rule = chosen->specific ? rule::years_specific : rule::years_headline;
  if (chosen->low >= 0) ledger.say(rule, Field::years_experience_min, chosen->low, chosen->span);
  if (chosen->high >= 0)
    ledger.say(chosen->low >= 0 ? rule : rule::years_cap, Field::years_experience_max, chosen->high, chosen->span);
}

}  // namespace fineprint::extract::skills
