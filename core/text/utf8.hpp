#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace fineprint {

/// One code point read from UTF-8.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 1;  ///< bytes it takes
  bool valid = true;
};

/// Reads the code point at `at`. A fault reads as one U+FFFD and is as long as every decoder of the web has it: a lead
/// and as many of its followers as are right (Unicode, section 3.9). Surrogates and overlong forms are faults.
inline CodePoint read_utf8(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return {lead, 1, true};
  const std::uint32_t size = lead >= 0xF0 && lead < 0xF5   ? 4
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                                                           : 0;
  if (size == 0) return {0xFFFD, 1, false};
  // The first follower keeps overlong forms, surrogates and what is beyond Unicode out.
  unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  char32_t value = lead & (0x7F >> size);
  for (std::uint32_t i = 1; i < size; ++i) {
    if (at + i >= text.size() || byte(at + i) < low || byte(at + i) > high) return {0xFFFD, i, false};
    value = value << 6 | (byte(at + i) & 0x3F);
    low = 0x80, high = 0xBF;
  }
  return {value, size, true};
}

/// Where the code point, or the fault, begins that holds the byte at `at`. Followers that follow nothing are faults of
/// their own.
inline std::size_t start_of_utf8(std::string_view text, std::size_t at) {
  std::size_t lead = at;
  while (lead > 0 && at - lead < 3 && lead < text.size() && (static_cast<unsigned char>(text[lead]) & 0xC0) == 0x80)
    --lead;
  return lead < at && lead + read_utf8(text, lead).size > at ? lead : at;
}

inline void append_utf8(std::string& out, char32_t c) {
  const auto push = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    push(c);
  } else if (c < 0x800) {
    push(0xC0 | c >> 6), push(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    push(0xE0 | c >> 12), push(0x80 | (c >> 6 & 0x3F)), push(0x80 | (c & 0x3F));
  } else {
    push(0xF0 | c >> 18), push(0x80 | (c >> 12 & 0x3F)), push(0x80 | (c >> 6 & 0x3F)), push(0x80 | (c & 0x3F));
  }
}

}  // namespace fineprint
