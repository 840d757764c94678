#include "infer/stack_and_cloud/mentions.hpp"

#include <algorithm>

namespace fineprint::infer {
namespace {

std::vector<Span> spans_of(const Facts& facts, Field field) {
  std::vector<Span> spans;
  for (const Item& item : facts.items(field)) spans.insert(spans.end(), item.spans.begin(), item.spans.end());
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
  return spans;
}

bool holds(const std::vector<Span>& spans, Span span) {
  const auto at = std::lower_bound(spans.begin(), spans.end(), span, [](Span a, Span b) { return a.begin < b.begin; });
  return std::any_of(at, spans.end(), [&](Span one) { return one == span; });
}

}  // namespace

std::vector<Mention> mentions_of(const Reading& reading, const Facts& facts) {
  const std::vector<Span> needed = spans_of(facts, Field::must_have_hard_skills),
                          wished = spans_of(facts, Field::nice_to_have_hard_skills);
  std::vector<Mention> mentions;
  for (const Hit& hit : reading.hits.of(Lexicon::skills)) {
    const bool must = holds(needed, hit.span);
    if (!must && !holds(wished, hit.span)) continue;
    mentions.push_back({&hit, must, reading.masthead.title.span.contains(hit.span)});
  }
  return mentions;
}

}  // namespace fineprint::infer
