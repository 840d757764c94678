#pragma once
#include "match/reading.hpp"

namespace fineprint {

/// The role that a sentence looks for, or speaks of by its name; empty where it does neither.
Span role_sought(const Reading& reading, Span sentence);
/// "Looking for a cook", "wir suchen": words that look for somebody.
bool seeks_someone(const Reading& reading, Span words);

}  // namespace fineprint
