#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace fineprint {

/// What a piece of markup at some offset means; `size` 0 says that there is none.
struct Markup {
  enum class Kind { inline_, line_break, block, paragraph, item, row, term, cell, skipped };
  Kind kind = Kind::inline_;
  std::uint32_t size = 0;  ///< bytes, content of script and style included
};

struct Entity {
  char32_t value = 0;
  std::uint32_t size = 0;  ///< bytes, "&" and ";" included
};

/// Tags whose content is skipped and which, from where a text was last read on, are not closed any more: nobody need
/// look for their end again.
using UnclosedTags = std::array<bool, 8>;

/// True where the text is an HTML page or fragment rather than prose with a "<" in it.
bool looks_like_html(std::string_view text);
/// True where the tags of an HTML text make its lines, and a line break is no more than a space.
bool tags_make_lines(std::string_view text);
/// Reads the tag or comment that opens at `at`.
Markup read_tag(std::string_view text, std::size_t at, UnclosedTags& unclosed);

/// True where nothing but the cell that opens at `at` is left of its row of a table, or of its pair in a list of terms.
bool is_last_cell(std::string_view text, std::size_t at);

/// Reads the character reference that opens at `at` ("&amp;", "&#8217;", "&#x2F;").
Entity read_entity(std::string_view text, std::size_t at);

}  // namespace fineprint
