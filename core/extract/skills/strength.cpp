#include "extract/skills/strength.hpp"

#include "match/context.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::skills {
namespace {

/// The item of a list that holds `span`: its sentence between semicolons, terminators and, for cues that follow, full
/// clauses. A weak word before a list governs the whole list; a weak word in brackets or at the end governs its item.
struct Cues {
  const Hit* before_weak = nullptr;
  const Hit* before_strong = nullptr;
  const Hit* preferred = nullptr;
  const Hit* after_strong = nullptr;
};

bool within_brackets(std::string_view text, Span between) {
  int depth = 0;
  for (std::uint32_t i = between.begin; i < between.end; ++i) depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
  return depth > 0;
}

Cues cues_of(const Reading& reading, Span span) {
  Cues cues;
  const std::string_view text = reading.document.text();
  const Span clause = clause_of(reading, span);
  for (const Hit& cue : reading.in(Lexicon::cues, clause)) {
    const bool before = cue.span.end <= span.begin;
    if (!before && cue.span.begin < span.end) continue;
    const Span between = before ? Span{cue.span.end, span.begin} : Span{span.end, cue.span.begin};
    switch (cue.entry().category) {
      case Category::weak:
        if (before) cues.before_weak = &cue, cues.before_strong = nullptr;
        break;
      case Category::strong:
        if (before) cues.before_strong = &cue, cues.before_weak = nullptr;
        else if (between.size() < 40 && !within_brackets(text, between)) cues.after_strong = &cue;
        break;
      case Category::preference:
        if (!before && within_brackets(text, between) && reading.text(between).find(',') != std::string_view::npos) break;
        if (cues.preferred == nullptr || !before) cues.preferred = &cue;
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
  if (cues.before_weak != nullptr) return {Strength::nice, cues.before_weak};
  const Hit* strong = cues.before_strong != nullptr ? cues.before_strong : cues.after_strong;
  switch (sentence.section) {
    case Section::preferred: return strong != nullptr ? Judged{Strength::required, strong} : Judged{Strength::nice, nullptr};
    case Section::requirements: return {Strength::required, strong};
    case Section::skills_tags: return {Strength::tagged, nullptr};
    case Section::about_us: case Section::offer: case Section::process: return {strong != nullptr ? Strength::used : Strength::none, strong};
    default: return {strong != nullptr ? Strength::required : Strength::used, strong};
  }
}

}  // namespace fineprint::extract::skills
