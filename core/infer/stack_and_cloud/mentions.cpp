#include "infer/stack_and_cloud/mentions.hpp"

#include <algorithm>

#include "text/sorted.hpp"

namespace fineprint::infer {
namespace {

bool is_before(Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; }

std::vector<Span> spans_of(const Facts& facts, Field field) {
  std::vector<Span> spans;
  for (const Item& item : facts.items(field)) spans.insert(spans.end(), item.spans.begin(), item.spans.end());
  sort_stably(spans, is_before);
  return spans;
}

bool holds(const std::vector<Span>& spans, Span span) {
  return std::binary_search(spans.begin(), spans.end(), span, is_before);
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
