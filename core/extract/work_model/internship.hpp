#pragma once
#include "extract/work_model/engagement.hpp"

namespace fineprint::extract::work_model {

/// Tells whether the job is an internship, word by word as the posting says it.
class Internship {
 public:
  explicit Internship(const Reading& reading) : reading_(reading), words_(reading) {}

  /// `full_time` where full hours were told before: then a lone word on interns counts for less.
  std::optional<Engaged> read(const Sentence& sentence, const Hit& hit, bool full_time);

  /// "Hardware Student", "Azubi Verkauf": a title of those who learn.
  std::optional<Engaged> title() const;

 private:
  const Reading& reading_;
  Engagement words_;
  int intern_words_ = 0;
  Span first_intern_{};
};

}  // namespace fineprint::extract::work_model
