#include "extract/skills/items.hpp"

#include <algorithm>
#include <optional>

#include "match/context.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::skills {
namespace {

constexpr std::size_t bare_words = 3;  // an item says more than these
constexpr int most_adjectives = 2;     // "Good working knowledge of"

// Behind these a capital letter opens no item ("with Proven experience", "the Advanced plan").
constinit Pattern runs_on(
    "(?:^| )(?:and|or|with|of|in|the|an?|to|for|have|has|having|be|is|are|as|possess|demonstrate|our|your|their|using|"
    "through|by|from|on|at|via|than|this|that|&) $");

constinit Pattern begins_item("\\b(?:experience [a-z]+ing|advanced|fluency in|minimum|at least)\\b");
constinit Pattern wishes_for("^(?:bonus|extra|plus)(?: points?)? (?:for|if)\\b|^(?:ideally|preferably)\\b");
constinit Pattern german("^(?:erfahrung|kenntnisse)");  // where a noun has a capital wherever it stands

bool is_a_name(const Reading& reading, std::uint32_t begin) {
  const std::span<const Hit> names = reading.in(Lexicon::skills, {begin, begin + 1});
  return !names.empty() && names.front().span.begin == begin;
}

/// True where the words before `at` end an item: a word in small letters or a known name, and no joint.
bool ends_item_before(const Reading& reading, Span sentence, std::uint32_t at) {
  const std::string_view text = reading.document.text();
  constexpr std::string_view end_of_name = ")+#";  // "C++ Experience with"
  if (at < sentence.begin + 4 || text[at - 1] != ' ') return false;
  if (!is_word(text[at - 2]) && end_of_name.find(text[at - 2]) == end_of_name.npos) return false;
  std::uint32_t word = at - 1;
  while (word > sentence.begin && !is_space(text[word - 1])) --word;
  if (is_upper(text[word])) {
    constexpr std::uint32_t longest_name = 40;
    const std::uint32_t from = std::max(sentence.begin, at > longest_name ? at - longest_name : 0);
    const auto named = [&](Lexicon lexicon) {
      const std::span<const Hit> names = reading.in(lexicon, {from, at - 1});
      return !names.empty() && names.back().span.end + (text[at - 2] == ')') == at - 1;
    };
    if (!named(Lexicon::skills) && !named(Lexicon::education)) return false;
  }
  return !reading.holds(runs_on, {word > sentence.begin ? word - 1 : word, at});
}

/// The capital letter that a head of an item begins with, or the adjective before it: "Good working knowledge of".
std::uint32_t opening_of(const Reading& reading, Span sentence, std::uint32_t head) {
  const std::string_view text = reading.document.text();
  for (int words = 0; words <= most_adjectives && !is_upper(text[head]); ++words) {
    if (head < sentence.begin + 2 || text[head - 1] != ' ' || !is_letter(text[head - 2])) return sentence.begin;
    --head;
    while (head > sentence.begin && is_word(text[head - 1])) --head;
  }
  return is_upper(text[head]) && !is_a_name(reading, head) ? head : sentence.begin;
}

/// True where the next word behind `at` has a capital letter.
bool capital_follows(const Reading& reading, Span sentence, std::uint32_t at) {
  const std::string_view text = reading.text({at, sentence.end});
  const std::size_t next = text.find_first_not_of(" :-(");
  return next != std::string_view::npos && is_upper(text[next]);
}

/// Where "Nice to have", "Preferred Qualifications" opens amid a line, before the capital letter of the first wish.
std::optional<std::uint32_t> heading_of_wishes_at(const Reading& reading, Span sentence, const Hit& hit) {
  if (hit.category() != Category::preferred || words_in(reading.text(hit.span)) < 2) return std::nullopt;
  for (const Hit& cue : reading.in(Lexicon::cues, hit.span)) {
    if (cue.category() != Category::preference) continue;
    const std::string_view text = reading.document.text();
    const std::uint32_t at = is_upper(text[hit.span.begin]) ? hit.span.begin : cue.span.begin;
    const bool opens = is_upper(text[at]) && (at == sentence.begin || ends_item_before(reading, sentence, at));
    if (opens && (capital_follows(reading, sentence, hit.span.end) || capital_follows(reading, sentence, cue.span.end)))
      return at;
  }
  return std::nullopt;
}

/// "Required Skills" amid a line: what is wished for ends.
bool is_another_heading(const Reading& reading, Span sentence, const Hit& hit) {
  const Category category = hit.category();
  return (category == Category::requirements || category == Category::duties || category == Category::offer) &&
         is_upper(reading.text(hit.span).front()) && words_in(reading.text(hit.span)) > 1 &&
         reading.in(Lexicon::item_heads, hit.span).empty() && ends_item_before(reading, sentence, hit.span.begin) &&
         capital_follows(reading, sentence, hit.span.end);
}

/// Calls `use(at)` where an item opens amid the sentence, without a sign between it and the one before.
template <class Use>
void each_opening(const Reading& reading, Span sentence, Use use) {
  const auto open = [&](std::uint32_t head) {
    const std::uint32_t at = opening_of(reading, sentence, head);
    if (ends_item_before(reading, sentence, at)) use(at);
  };
  for (const Hit& head : reading.in(Lexicon::item_heads, sentence))
    if (!reading.holds(german, head.span)) open(head.span.begin);
  reading.each(begins_item, sentence, [&](const Match& word) {
    if (is_upper(reading.text(word.whole()).front())) open(word.whole().begin);
  });
  for (const Hit& cue : reading.in(Lexicon::cues, sentence)) {
    const Category category = cue.category();
    const bool leads = has_tag(cue, Tag::leads) || reading.lower(cue.span).substr(0, 6) == "expert";
    if ((category == Category::strong || category == Category::weak) && leads) open(cue.span.begin);
    if (category == Category::preference && reading.holds(wishes_for, {cue.span.begin, sentence.end}))
      open(cue.span.begin);
  }
  for (const Hit& heading : reading.in(Lexicon::headings, sentence))
    if (const auto at = heading_of_wishes_at(reading, sentence, heading))
      use(*at);
    else if (is_another_heading(reading, sentence, heading))
      use(heading.span.begin);
}

/// Where a list was pasted into one line, " - " before a capital or a count, or " o " before a capital opens an item.
void cut_at_dashes(const Reading& reading, Span sentence, Span span, Span& clause) {
  const std::string_view text = reading.document.text();
  const auto opens_item = [&](std::uint32_t at) {
    if (text[at] != ' ' || at + 3 >= text.size() || text[at + 2] != ' ') return false;
    const char mark = text[at + 1], next = text[at + 3];
    if (is_upper(next)) return mark == '-' || mark == 'o';
    return mark == '-' && is_digit(next) && at > 0 && is_letter(text[at - 1]);
  };
  std::size_t items = 0;
  for (std::uint32_t at = sentence.begin; at < sentence.end && items < 2; ++at) items += opens_item(at);
  if (items < 2) return;
  for (std::uint32_t at = span.begin; at > clause.begin; --at)
    if (opens_item(at) && words_in(text.substr(clause.begin, at - clause.begin)) > bare_words) {
      clause.begin = at + 3;
      break;
    }
  for (std::uint32_t at = span.end; at < clause.end; ++at)
    if (opens_item(at) && words_in(text.substr(at, clause.end - at)) > bare_words) {
      clause.end = at;
      break;
    }
}

}  // namespace

Span item_at(const Reading& reading, Span span) {
  Span clause = clause_of(reading, span);
  const Span sentence = reading.sentence(span).span;
  cut_at_dashes(reading, sentence, span, clause);
  each_opening(reading, sentence, [&](std::uint32_t at) {
    if (at <= span.begin) clause.begin = std::max(clause.begin, at);
    if (at >= span.end) clause.end = std::min(clause.end, at);
  });
  return clause;
}

std::uint32_t next_item(const Reading& reading, Span sentence, std::uint32_t begin) {
  std::uint32_t next = sentence.end;
  each_opening(reading, sentence, [&](std::uint32_t at) {
    if (at >= begin) next = std::min(next, at);
  });
  return next;
}

std::uint32_t end_of_bullet(const Reading& reading, Span sentence, std::uint32_t begin) {
  const std::string_view text = reading.text(sentence);
  const auto next = [&](std::size_t at) {
    do at = text.find(" o ", at == 0 ? 0 : at + 1);
    while (at != text.npos && at + 3 < text.size() && !is_upper(text[at + 3]));
    return at;
  };
  const std::size_t first = next(0);
  if (first == text.npos || first >= begin - sentence.begin) return sentence.end;
  const std::size_t behind = next(begin - sentence.begin);
  return behind == text.npos ? sentence.end : sentence.begin + static_cast<std::uint32_t>(behind);
}

namespace {

/// The last heading of wishes in a sentence, up to `end`, that no other heading takes over from.
const Hit* last_heading_of_wishes(const Reading& reading, Span sentence, std::uint32_t end, bool& other) {
  const Hit* last = nullptr;
  other = false;
  for (const Hit& heading : reading.in(Lexicon::headings, {sentence.begin, end})) {
    if (heading_of_wishes_at(reading, sentence, heading)) {
      last = &heading;
      other = false;
    } else if ((last == nullptr || heading.span.begin > last->span.end) &&
               is_another_heading(reading, sentence, heading)) {
      last = nullptr;
      other = true;
    }
  }
  return last;
}

/// "Knowledge of Terraform", "Tools: Experience with Git", "ITIL knowledge": a sentence that begins as an item does.
bool begins_as_item(const Reading& reading, Span sentence) {
  const std::span<const Hit> heads = reading.in(Lexicon::item_heads, sentence);
  if (heads.empty()) return false;
  const std::uint32_t head = heads.front().span.begin;
  if (head > sentence.begin + 2 && reading.text({head - 2, head}) == ": ") return true;
  if (is_a_name(reading, sentence.begin)) return true;
  return opening_of(reading, sentence, head) == sentence.begin &&
         words_in(reading.text({sentence.begin, head})) <= most_adjectives;
}

}  // namespace

const Hit* heading_of_wishes(const Reading& reading, Span span) {
  constexpr std::size_t furthest = 8;  // sentences
  const std::vector<Sentence>& sentences = reading.layout.sentences();
  const std::size_t index = reading.layout.index_at(span.begin);
  bool other = false;
  const Hit* const own = last_heading_of_wishes(reading, sentences[index].span, span.begin, other);
  if (own != nullptr || other || !begins_as_item(reading, sentences[index].span)) return own;
  // "Nice to Have Experience with dbt. Knowledge of Terraform", all on one line.
  for (std::size_t i = index; i > 0 && index - i < furthest; --i) {
    const Span before = sentences[i - 1].span;
    if (reading.text({before.end, sentences[i].span.begin}).find('\n') != std::string_view::npos) break;
    const Hit* const wish = last_heading_of_wishes(reading, before, before.end, other);
    if (wish != nullptr || other) return wish;
  }
  return nullptr;
}

}  // namespace fineprint::extract::skills
