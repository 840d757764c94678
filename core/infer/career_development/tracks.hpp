#pragma once
#include <optional>
#include <vector>

#include "match/reading.hpp"
#include "report/ledger.hpp"

namespace fineprint::infer::career_development {

struct NamedTracks {
  std::vector<Choice> kinds;  ///< of career_tracks_available
  Span span;
  bool ahead;  ///< the job leads there, as against being there to choose
};

/// The tracks that a sentence opens to the candidate: "technical and management tracks", "you can grow into a team lead
/// or an architect".
std::optional<NamedTracks> tracks_in(const Reading& reading, const Sentence& sentence);

}  // namespace fineprint::infer::career_development
