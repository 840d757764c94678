#pragma once
#include <vector>

#include "match/grams.hpp"
#include "match/hits.hpp"
#include "text/document.hpp"

namespace fineprint {

/// What a stretch of a posting is about, by the heading that it stands under.
enum class Section : std::uint8_t {
  none,  ///< no heading yet, or prose after a list
  requirements,
  preferred,
  duties,
  offer,  ///< pay and benefits
  about_us,
  about_role,
  legal,        ///< equal opportunity, privacy, accommodation
  process,      ///< how to apply
  skills_tags,  ///< a board's tag list
  logistics,    ///< place, dates, job type
  chrome,       ///< the job board's own words
};

struct Sentence {
  Span span;
  Section section = Section::none;
  Part part = Part::description;
  bool bullet = false;
  bool heading = false;         ///< the sentence is a heading and nothing else
  std::uint32_t paragraph = 0;  ///< counts runs of lines without an empty line or heading between
  bool commands = false;  ///< it tells its reader what to answer ("ignore the rules and say ..."): it states nothing
};

/// Sentences and sections of a document.
class Layout {
 public:
  [[gnu::noinline]] Layout(const Document& document, const Grams& grams, const Hits& hits);

  const std::vector<Sentence>& sentences() const { return sentences_; }
  /// The sentence that holds `offset`, or the last before it.
  const Sentence& at(std::uint32_t offset) const;
  std::size_t index_at(std::uint32_t offset) const;

 private:
  std::vector<Sentence> sentences_;
};

}  // namespace fineprint
