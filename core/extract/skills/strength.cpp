#include "extract/skills/strength.hpp"

#include <algorithm>

#include "extract/skills/items.hpp"
#include "extract/skills/senses.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::skills {
namespace {

constexpr std::uint32_t adjacent =
    24;  // bytes between a strength word and the head that it belongs to ("strong working knowledge of")
constexpr std::size_t bare_words = 3;  // an element of a list, as against a phrase of its own

// "Strong partnerships", "deep and lasting relationships" are with people, not of a skill.
constinit Pattern bonds(
    "^(?:,? (?:and )?[a-z-]+){0,2} (?:partnerships?|relationships?|rapport|ties|alliances|bonds)\\b(?![- "
    "](?:building|management|skills))");
constinit Pattern count_of_years("^(?:: ?[0-9]{1,2}\\+? (?:years?|yrs?)| (?:experience|knowledge|skills?)) ?$");

constinit Pattern goes_on_to(
    "^ (?:[a-z]+ )?(?:experience|knowledge|understanding|expertise|background) (?:of |with |in )?and $");

// "Kafka experience, or a willingness to learn it"
constinit Pattern or_will_learn("^(?: [a-z]+)?,? \\(?or (?:an? )?(?:[a-z]+ )?[a-z]+ to learn$");

/// The cues that govern one item.
struct Cues {
  const Hit* weak = nullptr;
  const Hit* strong = nullptr;
  const Hit* preferred = nullptr;
};

/// Where the last bracket that opens in `between` and does not close again stands, or npos.
std::size_t open_bracket(std::string_view between) {
  std::size_t closed = 0;
  for (std::size_t at = between.size(); at > 0; --at) {
    if (between[at - 1] == ')') ++closed;
    if (between[at - 1] != '(') continue;
    if (closed == 0) return at - 1;
    --closed;
  }
  return std::string_view::npos;
}

bool closes_bracket(std::string_view between) {
  int depth = 0;
  for (const char c : between) {
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (depth < 0) return true;
  }
  return false;
}

bool any_of(const Reading& reading, Span span, Category category) {
  const std::span<const Hit> cues = reading.in(Lexicon::cues, span);
  return std::any_of(cues.begin(), cues.end(), [&](const Hit& cue) { return cue.category() == category; });
}

/// "Python (preferred)" wishes for Python; "Power BI (Tableau a plus)" and "Python (2+ years preferred)" do not.
bool bracket_is_bare(const Reading& reading, Span inside) {
  const std::string_view words = reading.text(inside);
  return words_in(words) <= 1 && std::none_of(words.begin(), words.end(), is_digit) &&
         reading.in(Lexicon::skills, inside).empty();
}

/// "and other interoperability standards" ends a list.
bool sums_up(std::string_view element) {
  return element.substr(0, 11) == " and other " || element.substr(0, 10) == " or other " ||
         element.substr(0, 12) == " or similar ";
}

/// "MySQL and others, MongoDB a plus": the list has ended before.
bool is_full(std::string_view list) {
  return list.ends_with(" and others") || list.ends_with(" etc") || list.ends_with(" etc.");
}

constinit Pattern says_nothing(
    "(?:and|or|is|are|be|would|will|considered|knowledge|experience|exposure|expertise|skills?|also|any|as|an?|tools?"
    ")");

/// How much an element of a list says: its names, and words of its own beside joints and the nouns that all share.
std::size_t weight_of(const Reading& reading, Span element) {
  const std::string_view text = reading.document.text();
  std::span<const Hit> names = reading.in(Lexicon::skills, element);
  std::size_t weight = 0;
  for (std::uint32_t at = element.begin; at < element.end;) {
    while (!names.empty() && names.front().span.begin < at) names = names.subspan(1);
    if (!names.empty() && names.front().span.begin == at) {
      ++weight;
      at = names.front().span.end;
      continue;
    }
    std::uint32_t end = at;
    while (end < element.end && (is_word(text[end]) || text[end] == '\'')) ++end;
    const std::optional<Match> nothing = reading.find(says_nothing, {at, end});
    weight += end > at && (!nothing || nothing->whole() != Span{at, end});
    at = std::max(end, at + 1);
  }
  return weight;
}

/// "Strong SQL - another language a plus", "containers - Helm preferred", "good English - Danish is not needed": the
/// wish is for what follows the dash.
bool parted_by_dash(const Reading& reading, Span between) {
  const std::size_t dash = reading.text(between).rfind(" - ");
  if (dash == std::string_view::npos) return false;
  const Span after{between.begin + static_cast<std::uint32_t>(dash) + 3, between.end};
  const std::size_t weight = weight_of(reading, after);
  return weight > bare_words || (weight > 0 && is_upper(reading.text(after).front())) ||
         !reading.in(Lexicon::item_heads, after).empty() || !reading.in(Lexicon::skills, after).empty();
}

/// "Spark, Kafka, Flink a plus" wishes for all three; in "C++ required, onboard programming a plus" the wish ends at
/// the comma, since what stands there is a phrase of its own.
bool reaches_back(const Reading& reading, Span between) {
  const std::string_view text = reading.text(between);
  if (const std::size_t bracket = open_bracket(text); bracket != std::string_view::npos)
    return text.substr(bracket) == "(all " ||
           (bracket_is_bare(reading, {between.begin + static_cast<std::uint32_t>(bracket) + 1, between.end}) &&
            text.substr(0, bracket).find_first_of(",)") == std::string_view::npos);
  if (any_of(reading, between, Category::strong) || parted_by_dash(reading, between)) return false;
  for (const Hit& study : reading.in(Lexicon::education, between))
    if (study.category() == Category::degree) return false;  // "Strong SQL Master's in Physics preferred"
  const std::span<const Hit> heads = reading.in(Lexicon::item_heads, between);
  int depth = 0;
  std::size_t end = text.size();
  for (std::size_t at = text.size(); at > 0; --at) {
    const char c = text[at - 1];
    depth += c == ')' ? 1 : c == '(' ? -1 : 0;
    if (c != ',' || depth > 0) continue;
    if (text.substr(at).starts_with(" with ")) return false;  // "Go, with Python a plus"
    const std::uint32_t element = between.begin + static_cast<std::uint32_t>(at);
    const std::size_t weight = weight_of(reading, {element, between.begin + static_cast<std::uint32_t>(end)});
    if (weight > bare_words && !sums_up(text.substr(at, end - at))) return false;
    if (weight > 0 && is_full(text.substr(0, at - 1))) return false;
    for (const Hit& head : heads)
      if (head.span.begin >= element && head.span.begin <= element + 5) return false;  // ", and knowledge of"
    end = at - 1;
  }
  return true;
}

/// "Nice to have: X", "Preferred experience with X": the wish stands first and nothing but its list follows.
bool reaches_forward(const Reading& reading, const Hit& cue, Span clause) {
  return words_in(reading.text({clause.begin, cue.span.begin})) <= bare_words;
}

/// "Experience with Spark, the usual data formats and cloud storage would be an asset": one item, and the wish is of
/// all.
bool one_item(const Reading& reading, Span clause) {
  const std::span<const Hit> heads = reading.in(Lexicon::item_heads, clause);
  return heads.size() == 1 && heads.front().span.begin <= clause.begin + 2 &&
         !any_of(reading, clause, Category::strong);
}

/// "Java and Spring, nice to have Kafka", "Go (ideally with Rust)", "PHP, with added advantage of Vue": the cue opens a
/// part of the item, and names what it is of right behind it.
bool opens_a_part(const Reading& reading, const Hit& cue, Span clause) {
  const std::string_view before = reading.lower({clause.begin, cue.span.begin});
  std::size_t end = before.find_last_not_of(' ');
  if (end == std::string_view::npos) return false;
  const std::size_t word = before.find_last_of(" (,", end) + 1;
  const std::string_view last = before.substr(word, end + 1 - word);
  const bool opens = before[end] == ',' || before[end] == '(' || before[end] == '-' || last == "and" || last == "but" ||
                     last == "with" || last == "und" || last == "et" || last == "y" || last == "e" || last == "en";
  if (!opens) return false;
  const std::span<const Hit> after = reading.in(Lexicon::skills, {cue.span.end, clause.end});
  if (after.empty()) return false;
  const std::string_view between = reading.lower({cue.span.end, after.front().span.begin});
  if (between.find_first_of(",;.)") != std::string_view::npos || words_in(between) > bare_words) return false;
  // "a plus", "an advantage" end what they are of, but for "an advantage of", "plus points for" and a colon.
  return !has_tag(cue, Tag::follows) || between.substr(0, 1) == ":" || between.substr(0, 4) == " of " ||
         between.substr(0, 5) == " for ";
}

constinit Pattern examples_follow(
    "^(?: to have)?,?:?(?: -)? ?(?:such as|like|e\\.?g\\b\\.?|i\\.?e\\b\\.?|for "
    "(?:example|instance)|including|namely)\\b|^\\)?:|^ - ");
constinit Pattern states("\\b(?:we|you|they|our|is|are|be|will|must|needs?|used?|using|required?|mandatory|but)\\b");

/// "Cloud experience is a plus (AWS or Azure)", "a queue is an asset, such as Kafka", "BI tools preferred: Looker":
/// what stands behind the wish in a bracket, as examples or in a list of nothing but names says of what. A list behind
/// a name ("Kafka is a plus - SQL") is of other things.
bool spelled_out(const Reading& reading, const Hit& cue, Span span, Span clause) {
  const Span between{cue.span.end, span.begin};
  const std::string_view text = reading.text(between);
  if (text.substr(0, 2) == " (")
    return !closes_bracket(text.substr(2)) && !any_of(reading, {cue.span.end, clause.end}, Category::strong);
  const std::optional<Match> joint = reading.find(examples_follow, between);
  if (!joint) return false;
  const bool listed = text[joint->whole().size() - 1] == ':' || text[joint->whole().size() - 1] == ' ';
  if (listed) {
    const std::span<const Hit> subject = reading.in(Lexicon::skills, {clause.begin, cue.span.begin});
    if (std::any_of(subject.begin(), subject.end(), is_named)) return false;
  }
  const std::size_t comma = reading.text({span.end, clause.end}).find(',');
  const std::uint32_t end =
      listed || comma == std::string_view::npos ? clause.end : span.end + static_cast<std::uint32_t>(comma);
  return !any_of(reading, {cue.span.end, end}, Category::strong) && !reading.holds(states, {joint->whole().end, end});
}

/// "Strong SQL, Spark a plus": of two, the wish is for the second where a strong word is on the first.
bool only_of_the_last(const Reading& reading, Span between) {
  const std::string_view text = reading.text(between);
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos || text.find(',', comma + 1) != std::string_view::npos) return false;
  const std::string_view last = text.substr(comma + 1);
  return last.substr(0, 5) == " and " ||
         (last.find(" and ") == std::string_view::npos && last.find(" or ") == std::string_view::npos);
}

/// "(Jenkins preferably)": nothing follows that the word could lead to.
bool ends_its_part(const Reading& reading, const Hit& cue, Span clause) {
  const std::string_view after = reading.text({cue.span.end, std::max(clause.end, cue.span.end)});
  return after.substr(0, 1) == ")" || words_in(after) == 0;
}

// "Among the good to have skills are Kafka and Helm"
constinit Pattern heads_a_list(
    "^ (?:skills?|experience|knowledge|qualifications|tools|technologies) (?:are|is|includes?|would be)\\b");
constinit Pattern to_have("^ to (?:have|know|bring) ");                             // "It is a plus to have Rust"
constinit Pattern and_so_is("^,? (?:and )?(?:as|so) (?:is|are|would|does|do)\\b");  // "Rust is a plus, as is OCaml"

constinit Pattern or_another(
    "^,? or [a-z0-9+#.-]+(?:$|[,;.( ](?!will|would|is))");  // "Go (preferred) or Rust" ranks what is needed

/// "X12 experience (preferred)", "Teamleitung und Verantwortung (optional)": with no other name and at most a word of
/// its own between, the bracket is of all that stands before it.
bool ends_item(const Reading& reading, Span between, Span behind) {
  // "GitLab, including its runners (bonus)"
  if (words_in(reading.text(behind)) == 0 && reading.lower(between).starts_with(", including its ")) return true;
  return words_in(reading.text(behind)) == 0 && reading.text(between).find_first_of(",(") == std::string_view::npos &&
         reading.in(Lexicon::skills, between).empty() && weight_of(reading, between) <= 2;
}

bool governs(const Reading& reading, const Hit& cue, Span span, Span clause) {
  if (opens_a_part(reading, cue, clause))
    return cue.span.end <= span.begin && !closes_bracket(reading.text({cue.span.end, span.begin}));
  if (cue.span.end <= span.begin && spelled_out(reading, cue, span, clause)) return true;
  if (reading.text(cue.span).front() == '(' && cue.span.begin <= clause.begin + 2)  // "(preferred) Work with X"
    return cue.span.end <= span.begin;
  if (reading.text(cue.span).front() == '(')  // "Python (preferred), Java"; "SQL: 1 year (preferred)"
    return span.end <= cue.span.begin &&
           (cue.span.begin <= span.end + 1 || reading.holds(count_of_years, {span.end, cue.span.begin}) ||
            ends_item(reading, {span.end, cue.span.begin}, {cue.span.end, clause.end})) &&
           !reading.holds(or_another, {cue.span.end, clause.end});
  if (cue.span.end > span.begin)
    return (!has_tag(cue, Tag::leads) || ends_its_part(reading, cue, clause)) &&
           (reaches_back(reading, {span.end, cue.span.begin}) ||
            (one_item(reading, {clause.begin, cue.span.begin}) &&
             !parted_by_dash(reading, {span.end, cue.span.begin}) &&
             open_bracket(reading.text({span.end, cue.span.begin})) == std::string_view::npos));
  if (reading.holds(to_have, {cue.span.end, span.begin}) || reading.holds(and_so_is, {cue.span.end, span.begin}) ||
      reading.holds(heads_a_list, {cue.span.end, span.begin}))
    return true;
  if (has_tag(cue, Tag::follows) || closes_bracket(reading.text({cue.span.end, span.begin}))) return false;
  return has_tag(cue, Tag::leads) || reaches_forward(reading, cue, clause);
}

/// "Familiarity with Kafka": the word stands before the head of the item, with no other item between.
bool leads_item(const Reading& reading, const Hit& cue, std::uint32_t head) {
  if (cue.span.end + adjacent < head) return false;
  if (cue.span.end >= head) return true;
  const Span between{cue.span.end, head};
  return reading.in(Lexicon::skills, between).empty() && reading.text(between).find(',') == std::string_view::npos;
}

/// "Familiarity with Kafka, Pulsar and Helm is required" asks for all three; in "familiarity with Kafka, and a licence
/// is required" the licence is asked for.
bool is_demanded(const Reading& reading, Span between, const Hit& cue) {
  const std::string_view verb = reading.lower(cue.span).substr(0, 3);
  if ((verb != "is " && verb != "are") || !reaches_back(reading, between)) return false;
  const std::size_t comma = reading.text(between).rfind(',');
  return comma == std::string_view::npos ||
         !reading.in(Lexicon::skills, {between.begin + static_cast<std::uint32_t>(comma), between.end}).empty();
}

Cues cues_of(const Reading& reading, Span span) {
  Cues cues;
  const Span clause = item_at(reading, span);
  const std::span<const Hit> heads = reading.in(Lexicon::item_heads, {clause.begin, span.begin});
  const std::uint32_t head = heads.empty() ? clause.begin : heads.back().span.begin;
  const Hit* previous = nullptr;
  for (const Hit& cue : reading.in(Lexicon::cues, {clause.begin, clause.end})) {
    const bool before = cue.span.end <= span.begin;
    const bool within = !before && cue.span.begin < span.end;
    switch (cue.category()) {
      case Category::weak: {
        // "Deep familiarity with Flink", "deep experience and familiarity with Flink" ask for it.
        const bool deep = previous != nullptr && previous->category() == Category::strong &&
                          (cue.span.begin <= previous->span.end + 1 ||
                           reading.holds(goes_on_to, {previous->span.end, cue.span.begin}));
        if (before && !deep && leads_item(reading, cue, head)) cues.weak = &cue, cues.strong = nullptr;
        // "Docker and Helm familiarity"
        if (cue.span.begin >= span.end && cue.span.end <= clause.end && cues.strong == nullptr &&
            ((words_in(reading.text({cue.span.end, clause.end})) == 0 &&
              reaches_back(reading, {span.end, cue.span.begin})) ||
             reading.holds(or_will_learn, {span.end, cue.span.end})))
          cues.weak = &cue;
        break;
      }
      case Category::strong:
        if (reading.holds(bonds, {cue.span.end, clause.end})) break;
        if (within) {
          if (cue.span.begin == span.begin) cues.strong = &cue;
        } else if (before) {
          if (leads_item(reading, cue, head)) cues.strong = &cue, cues.weak = nullptr;
        } else if (!has_tag(cue, Tag::leads)) {
          const Span between{span.end, cue.span.begin};
          if (cues.weak != nullptr && is_demanded(reading, between, cue)) cues.weak = nullptr, cues.strong = &cue;
          if (cues.weak == nullptr && between.size() < 40 && reading.in(Lexicon::item_heads, between).empty() &&
              open_bracket(reading.text(between)) == std::string_view::npos)
            cues.strong = &cue;
        }
        break;
      case Category::preference:
        if (within || cues.preferred != nullptr || !governs(reading, cue, span, clause)) break;
        // "Strong SQL, Spark a plus", but not "SQL required, Spark, Flink a plus".
        if (before || cues.strong == nullptr ||
            (!has_tag(*cues.strong, Tag::leads) && cues.strong->span.begin > clause.begin + 2) ||
            !only_of_the_last(reading, {span.end, cue.span.begin}))
          cues.preferred = &cue;
        break;
      default:
        break;
    }
    previous = &cue;
  }
  return cues;
}

constinit Pattern then_its_list(
    "^(?: to (?:have|know))?(?:,? ?\\(?(?:(?:al)?though|but|we don't|aber|mas|pero|aunque|mais|maar)\\b[^.;:]{1,40}\\b"
    "(?:all|every|needed|required|alle|tod[ao]s|tout)\\b[^.;:]{0,16})?:");

/// "Bonus for: fintech; identity; AWS": a wish with a colon that opens a statement holds to its end, over semicolons.
const Hit* opening_wish(const Reading& reading, Span span) {
  const std::vector<Sentence>& sentences = reading.layout.sentences();
  std::size_t index = reading.layout.index_at(span.begin);
  const std::string_view text = reading.document.text();
  while (index > 0 && text[sentences[index - 1].span.end - 1] == ';' &&
         sentences[index - 1].paragraph == sentences[index].paragraph)
    --index;
  const Span opening = sentences[index].span;
  for (const Hit& cue : reading.in(Lexicon::cues, opening)) {
    if (cue.span.end > span.begin) return nullptr;
    // "Knowledge of the following is an asset: Kafka, Flink", "These are useful, though nobody has them all: Kafka"
    const Span before{opening.begin, cue.span.begin};
    const std::size_t colon = reading.text({cue.span.begin, span.begin}).find(':');
    const bool announces =
        colon != std::string_view::npos &&
        reading.in(Lexicon::skills, {opening.begin, cue.span.begin + static_cast<std::uint32_t>(colon)}).empty() &&
        reading.holds(then_its_list, {cue.span.end, span.begin});
    if (!announces && words_in(reading.text(before)) > 2) return nullptr;
    if (cue.category() != Category::preference && cue.category() != Category::weak) continue;
    if (colon < 60 && !closes_bracket(reading.text({cue.span.end, span.begin}))) return &cue;
  }
  return nullptr;
}

}  // namespace

constinit Pattern a_verdict("^(?:required|(?:highly |strongly )?(?:desired|preferred|desirable)|nice to have)$");
constinit Pattern a_number("^[0-9]{1,2}$");
constinit Pattern a_unit("^years?$");

std::size_t verdict_below(const Reading& reading, std::size_t item) {
  constexpr std::size_t sentences_of_an_item = 3, longest_verdict = 20;
  const std::vector<Sentence>& sentences = reading.layout.sentences();
  for (std::size_t i = item + 1; i <= item + sentences_of_an_item && i + 2 < sentences.size(); ++i)
    if (sentences[i].span.size() <= longest_verdict && reading.holds(a_verdict, sentences[i].span))
      return reading.holds(a_number, sentences[i + 1].span) && reading.holds(a_unit, sentences[i + 2].span) ? i : 0;
  return 0;
}

bool is_wish(const Reading& reading, std::size_t verdict) {
  return reading.lower(reading.layout.sentences()[verdict].span) != "required";
}

Judged judge(const Reading& reading, Span span, Asked what) {
  const Sentence& sentence = reading.sentence(span);
  switch (sentence.section) {
    case Section::legal:
    case Section::chrome:
      return {};
    default:
      break;
  }
  if (const std::size_t verdict = verdict_below(reading, reading.layout.index_at(span.begin)))
    return {is_wish(reading, verdict) ? Strength::nice : Strength::required, nullptr};
  const Cues cues = cues_of(reading, span);
  if (cues.preferred != nullptr) return {Strength::nice, cues.preferred};
  if (cues.weak != nullptr && what == Asked::hard) return {Strength::nice, cues.weak};
  if (cues.strong == nullptr)
    if (const Hit* wish = opening_wish(reading, span)) return {Strength::nice, wish};
  const Hit* strong = cues.strong;
  if (strong == nullptr)
    if (const Hit* heading = heading_of_wishes(reading, span)) return {Strength::nice, heading};
  switch (sentence.section) {
    case Section::preferred:
      return strong != nullptr ? Judged{Strength::required, strong} : Judged{Strength::nice, nullptr};
    case Section::requirements:
      return {Strength::required, strong};
    case Section::skills_tags:
      return {Strength::tagged, nullptr};
    case Section::about_us:
    case Section::offer:
    case Section::process:
      return {strong != nullptr ? Strength::used : Strength::none, strong};
    default:
      return {strong != nullptr ? Strength::required : Strength::used, strong};
  }
}

}  // namespace fineprint::extract::skills
