#pragma once
#include "match/reading.hpp"

namespace fineprint::extract::skills {

/// How much a posting wants what it names.
enum class Strength : std::uint8_t {
  none,      ///< the words are not about the candidate
  nice,      ///< a weak word on the item, or a preferred section
  tagged,    ///< named in a board's tag list
  used,      ///< named in the duties or in running text
  required,  ///< named among the requirements, or with a strong word
};

struct Judged {
  Strength strength = Strength::none;
  const Hit* cue = nullptr;  ///< the word that set it, null where the section did
};

/// What is asked for. Weak words ("familiarity with") weaken a technology, not a way of working.
enum class Asked : std::uint8_t { hard, soft };

/// Judges the item at `span` by the words that govern it and by the section that it stands in.
/// Where the verdict of a table stands below an item, each cell on a line of its own: "Oracle APEX", "Required", "10",
/// "Years". The index of its sentence; 0 where the item is none of such a row.
std::size_t verdict_below(const Reading& reading, std::size_t item);

/// Of such a verdict.
bool is_wish(const Reading& reading, std::size_t verdict);

Judged judge(const Reading& reading, Span span, Asked what = Asked::hard);

}  // namespace fineprint::extract::skills
