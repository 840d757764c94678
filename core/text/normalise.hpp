#pragma once
#include <string>
#include <string_view>

#include "text/offset_map.hpp"

namespace fineprint {

/// Text as the rest of the engine reads it: UTF-8 in which Latin letters carry no marks, quotes, dashes and spaces are
/// ASCII, list items begin with "- ", and HTML, Markdown, backslash escapes, entities and mojibake are gone.
struct Normalised {
  std::string text;
  OffsetMap map;
  bool bad_utf8 = false;
};

/// Appends `input` to `out.text`; offsets of `input` count from `base` in the map.
void normalise(std::string_view input, std::uint32_t base, Normalised& out);

}  // namespace fineprint
