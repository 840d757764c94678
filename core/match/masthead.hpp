#pragma once
#include "match/reading.hpp"

namespace fineprint {

/// Finds the title, the company and the place that a posting opens with, or takes them from the posting's own parts.
Masthead find_masthead(const Reading& reading);

/// False for empty text and for text that shows no sign of offering a job.
bool is_posting(const Reading& reading);

}  // namespace fineprint
