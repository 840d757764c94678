#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "text/normalise.hpp"
#include "text/span.hpp"

namespace fineprint {

/// A text without its escapes; `from` tells for each byte the bytes of the input that it stands for.
struct Unescaped {
  std::string text;
  std::vector<Span> from;
};

/// True of HTML whose tags were escaped once more: "&lt;p&gt;", as some boards hand it out.
bool has_escaped_tags(std::string_view text);

/// The text with such tags as tags; any other text as it is.
Unescaped with_tags(Unescaped escaped);
Unescaped with_tags(std::string_view text);

/// Appends `plain` to `out.text` as `normalise` does; offsets of the input count from `base` in the map.
void normalise(const Unescaped& plain, std::uint32_t base, Normalised& out);

}  // namespace fineprint
