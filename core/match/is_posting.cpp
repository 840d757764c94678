#include <algorithm>

#include "match/masthead.hpp"
#include "text/characters.hpp"

namespace fineprint {
namespace {

constexpr std::size_t least_signs = 2;     // kinds of sign that make a text a posting
constexpr std::size_t excerpt_size = 300;  // bytes of a text that may be a passage of a posting, shown alone
constexpr std::size_t excerpt_words = 3;

using Found = Masthead::Found;

/// True for a text so short that it may be a passage of a posting; legal words, which any posting carries, count for
/// nothing.
bool is_excerpt(const Reading& reading) {
  std::size_t bytes = 0, words = 0;
  for (const Sentence& sentence : reading.layout.sentences()) {
    if (sentence.section == Section::legal) continue;
    bytes += sentence.span.size();
    if (bytes > excerpt_size) return false;
    words += words_in(reading.document.text(sentence.span));
  }
  return words >= excerpt_words;
}

}  // namespace

bool is_posting(const Reading& reading) {
  if (!reading.masthead.title.empty() && reading.masthead.title.found != Found::sentence) return true;
  if (is_excerpt(reading)) return true;
  std::size_t signs = !reading.masthead.title.empty();
  const std::span<const Hit> headings = reading.hits.of(Lexicon::headings);
  signs += std::any_of(headings.begin(), headings.end(), [](const Hit& hit) {
    return hit.category() == Category::requirements || hit.category() == Category::duties;
  });
  // Words that mean something else as often ("stock", "celery") are signs of nothing by themselves, nor are those of
  // law.
  const auto sure_hits = [&](Lexicon lexicon) {
    const std::span<const Hit> hits = reading.hits.of(lexicon);
    return std::count_if(hits.begin(), hits.end(), [&](const Hit& hit) {
      return !hit.doubtful && reading.sentence(hit.span).section != Section::legal;
    });
  };
  signs += sure_hits(Lexicon::titles) >= 1;
  for (const Lexicon lexicon : {Lexicon::skills, Lexicon::soft_skills, Lexicon::benefits})
    signs += sure_hits(lexicon) >= 2;
  return signs >= least_signs;
}

}  // namespace fineprint
