#pragma once
#include <string_view>

#include "match/layout.hpp"

namespace fineprint {

/// The section that a whole line opens by what it is made of, where no known heading covers it: nothing but the words
/// of such headings ("Preferred technical skills, tools, and certifications"), or a frame round a name ("What Globex
/// offers"). `line` is in lower case. `none` where the line is no such heading.
Section section_by_words(std::string_view line);

}  // namespace fineprint
