#pragma once
#include <optional>

#include "registry.hpp"

namespace fineprint::extract::work_model {

/// One statement on the hours or the footing, by the rule that it comes of.
struct Engaged {
  std::string_view rule;
  Choice value;
  Span span;
};

/// What stands round a word on how one is engaged, and whether it is said of the job.
class Engagement {
 public:
  explicit Engagement(const Reading& reading) : reading_(reading), text_(reading.document.text()) {}

  Span before(const Sentence& sentence, Span span, std::uint32_t reach) const;
  Span after(const Sentence& sentence, Span span, std::uint32_t reach) const;
  /// "Employment type: ...": a label stands within `reach` bytes before it.
  bool labelled(const Sentence& sentence, Span span, std::uint32_t reach) const;
  /// A piece between bars, commas, brackets or line ends that says this and little more.
  bool alone(const Sentence& sentence, Span span) const;
  bool near_top(const Sentence& sentence) const { return reading_.layout.index_at(sentence.span.begin) < 12; }
  /// A trade is named there: "... as a contract manager".
  bool title_in(Span span) const { return !reading_.in(Lexicon::titles, span).empty(); }
  bool hired_as(Span before) const;
  /// "full-time employees", "part-time students": others than the one who is hired.
  bool of_others(Span after) const;
  bool only_possible(Span after) const;

 private:
  const Reading& reading_;
  std::string_view text_;
};

}  // namespace fineprint::extract::work_model
