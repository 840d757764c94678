#pragma once
#include <optional>

#include "match/reading.hpp"

namespace fineprint::infer::career_development {

/// How the candidate comes to learn from others.
enum class Mentoring : std::uint8_t { given, offered, learns };

struct Mentored {
  Mentoring how;
  Span span;
};

/// A word of mentoring and what stands around it.
struct MentorWord {
  const Sentence& sentence;
  const Hit& hit;
  Span before, after;  ///< within the sentence
  bool skilled;        ///< among duties and requirements
  bool owned;          ///< the words before tell of what the candidate is given
  bool run;            ///< the candidate runs it for others
};

/// What the word says of mentoring that the candidate receives; nothing where the candidate gives it.
std::optional<Mentored> mentoring_of(const Reading& reading, const MentorWord& word);

}  // namespace fineprint::infer::career_development
