#pragma once
#include "registry.hpp"

namespace fineprint::extract::benefits {

/// True where a benefit is refused, or stands in a list whose first member is: "not eligible for bonus or equity".
bool refused_in(const Reading& reading, const Sentence& sentence, const Hit& hit);

/// True where the words between two benefits make a list of them.
bool goes_on(const Reading& reading, Span between);

}  // namespace fineprint::extract::benefits
