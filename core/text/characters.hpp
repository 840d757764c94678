#pragma once
#include <cstddef>
#include <string_view>

namespace fineprint {

/// ASCII only: the text is folded, so other letters count as parts of words but have no case.
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return is_upper(c) || is_lower(c) || static_cast<unsigned char>(c) >= 0x80; }
constexpr bool is_word(char c) { return is_letter(c) || is_digit(c); }
constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }
constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }

/// Words of a text; what follows an apostrophe ("don't") begins none.
std::size_t words_in(std::string_view text);

/// How a code point is written in the normalised text: Latin letters without marks, typographic signs in ASCII,
/// "" for what is dropped (zero-width and bidirectional controls). Null where the code point is kept as it is.
const char* folded(char32_t c);

/// Glyphs that open a list item: bullets, check marks, arrows, stars and the emoji used for the same end.
bool is_bullet_glyph(char32_t c);
bool is_emoji(char32_t c);

}  // namespace fineprint
