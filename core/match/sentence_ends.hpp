#pragma once
#include <cstdint>
#include <string_view>

#include "match/hits.hpp"
#include "text/characters.hpp"
#include "text/document.hpp"

namespace fineprint {

/// Tells where sentences end: at a stop that belongs to no name and no abbreviation, and where lines were glued.
class SentenceEnds {
 public:
  SentenceEnds(const Document& document, const Hits& hits) : document_(document), hits_(hits), text_(document.text()) {}

  /// True where a sentence ends with the byte at `at`.
  bool with(std::uint32_t at) const {
    const char c = text_[at];
    return c != ' ' && (!is_word(c) || document_.glued()) && stops(at);
  }

 private:
  bool stops(std::uint32_t at) const;
  bool whole_word_before(std::uint32_t stop) const;
  bool name_before(std::uint32_t stop) const;
  bool runs_on(std::uint32_t word) const;
  bool abbreviated(std::uint32_t stop) const;
  bool names_language(std::uint32_t letter) const;
  bool sentence_case(std::uint32_t at) const;

  const Document& document_;
  const Hits& hits_;
  std::string_view text_;
};

}  // namespace fineprint
