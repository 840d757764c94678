#pragma once
#include <algorithm>
#include <optional>

#include "registry.hpp"

namespace fineprint::extract::work_model {

/// At most `reach` bytes of the sentence before a span, and after it.
inline Span reach_before(const Sentence& sentence, Span span, std::uint32_t reach) {
  return {span.begin > sentence.span.begin + reach ? span.begin - reach : sentence.span.begin, span.begin};
}
inline Span reach_after(const Sentence& sentence, Span span, std::uint32_t reach) {
  return {span.end, std::min(span.end + reach, sentence.span.end)};
}

/// What a word for remote, hybrid or on-site work bears on: the job, the candidate, the employer or a thing.
class Bearing {
 public:
  explicit Bearing(const Reading& reading) : reading_(reading), text_(reading.document.text()) {}

  /// A thing, another party, a perk, a meeting or money is remote or on site.
  bool elsewhere(const Sentence& sentence, const Hit& hit) const;

  /// "We meet in person": people meet so in every kind of job.
  bool people_meet(const Sentence& sentence, Span span) const;

  /// The role, or its title, is named after the word.
  bool role_follows(const Sentence& sentence, Span span) const;
  bool title_follows(Span after) const;

  /// "Some roles are remote": of others than this one.
  bool of_some_roles(const Sentence& sentence) const;
  /// "Our whole team works remotely": where that begins.
  std::optional<std::uint32_t> company_wide(Span before, Span after) const;

  /// "Must be able to work onsite in Leeds": a place that is named is the job's, whatever is asked of the candidate.
  bool presence_asked(const Sentence& sentence, Span span) const;
  /// "Experience working remotely", "able to work in a hybrid setting": asked of the candidate, not said of the role.
  bool asks(Span before, Span span) const;
  /// "If this position is listed as remote": a condition, not a statement.
  bool is_if(Span sentence, Span span) const;
  /// A whole statement is on this role: no condition, no demand, nothing of others.
  bool about_role(const Sentence& sentence, Span span) const;

 private:
  bool of_a_thing(const Hit& hit, Span after) const;
  bool meets_or_describes(const Sentence& sentence, const Hit& hit) const;

  const Reading& reading_;
  std::string_view text_;
};

}  // namespace fineprint::extract::work_model
