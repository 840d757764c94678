#include "extract/skills/strength.hpp"

#include "match/context.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::skills {
namespace {

constexpr std::uint32_t adjacent = 24;  // bytes between a strength word and the head that it belongs to ("strong working knowledge of")
constexpr std::size_t bare_words = 3;  // an element of a list, as against a phrase of its own

/// The cues that govern one item.
struct Cues {
  const Hit* weak = nullptr;
  const Hit* strong = nullptr;
  const Hit* preferred = nullptr;
};

std::size_t words_in(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < text.size(); ++i) words += is_word(text[i]) && (i == 0 || !is_word(text[i - 1]));
  return words;
}

bool opens_bracket(std::string_view between) {
  int depth = 0;
  for (const char c : between) depth += c == '(' ? 1 : c == ')' ? -1 : 0;
  return depth > 0;
}

/// "Spark, Kafka, Flink a plus" wishes for all three; in "C++ required, onboard programming a plus" the wish ends at the
/// comma, since what stands there is a phrase of its own.
bool reaches_back(std::string_view between) {
  if (opens_bracket(between)) return between.find(',') == std::string_view::npos;
  int depth = 0;
  std::size_t end = between.size();
  for (std::size_t at = between.size(); at > 0; --at) {
    const char c = between[at - 1];
    depth += c == ')' ? 1 : c == '(' ? -1 : 0;
    if (c != ',' || depth > 0) continue;
    if (words_in(between.substr(at, end - at)) > bare_words) return false;
    end = at - 1;
  }
  return true;
}

/// "Nice to have: X", "Preferred experience with X": the wish stands first and nothing but its list follows.
bool reaches_forward(const Reading& reading, const Hit& cue, Span clause) {
  return words_in(reading.text({clause.begin, cue.span.begin})) <= bare_words;
}

bool governs(const Reading& reading, const Hit& cue, Span span, Span clause) {
  const bool before = cue.span.end <= span.begin;
  if (before) return !has_tag(cue.entry(), Tag::follows) && (has_tag(cue.entry(), Tag::leads) || reaches_forward(reading, cue, clause));
  return !has_tag(cue.entry(), Tag::leads) && reaches_back(reading.text({span.end, cue.span.begin}));
}

Cues cues_of(const Reading& reading, Span span) {
  Cues cues;
  const Span clause = clause_of(reading, span);
  const std::span<const Hit> heads = reading.in(Lexicon::item_heads, {clause.begin, span.begin});
  const std::uint32_t head = heads.empty() ? clause.begin : heads.back().span.begin;
  for (const Hit& cue : reading.in(Lexicon::cues, clause)) {
    const bool before = cue.span.end <= span.begin;
    if (!before && cue.span.begin < span.end) continue;
    switch (cue.entry().category) {
      case Category::weak:
        if (before && cue.span.end + adjacent >= head) cues.weak = &cue, cues.strong = nullptr;
        break;
      case Category::strong: {
        const std::string_view between = before ? std::string_view() : reading.text({span.end, cue.span.begin});
        if (before && cue.span.end + adjacent >= head) cues.strong = &cue, cues.weak = nullptr;
        else if (between.size() < 40 && !opens_bracket(between) && cues.weak == nullptr) cues.strong = &cue;
        break;
      }
      case Category::preference:
        if (cues.preferred == nullptr && governs(reading, cue, span, clause)) cues.preferred = &cue;
        break;
      default: break;
    }
  }
  return cues;
}

}  // namespace

Judged judge(const Reading& reading, Span span) {
  const Sentence& sentence = reading.sentence(span);
  switch (sentence.section) {
    case Section::legal: case Section::chrome: return {};
    default: break;
  }
  const Cues cues = cues_of(reading, span);
  if (cues.preferred != nullptr) return {Strength::nice, cues.preferred};
  if (cues.weak != nullptr) return {Strength::nice, cues.weak};
  const Hit* strong = cues.strong;
  switch (sentence.section) {
    case Section::preferred: return strong != nullptr ? Judged{Strength::required, strong} : Judged{Strength::nice, nullptr};
    case Section::requirements: return {Strength::required, strong};
    case Section::skills_tags: return {Strength::tagged, nullptr};
    case Section::about_us: case Section::offer: case Section::process: return {strong != nullptr ? Strength::used : Strength::none, strong};
    default: return {strong != nullptr ? Strength::required : Strength::used, strong};
  }
}

}  // namespace fineprint::extract::skills
