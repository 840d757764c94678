#include "text/signs.hpp"

#include <algorithm>
#include <string>

#include "text/characters.hpp"

namespace fineprint {

Mojibake read_mojibake(std::string_view text, std::size_t at, CodePoint first) {
  const std::size_t next = at + first.size;
  if (next >= text.size()) return {};
  const CodePoint second = read_utf8(text, next);
  if (first.value == 0xC2 && second.value >= 0xA0 && second.value <= 0xBF)
    return {second.value, first.size + second.size};
  if (first.value == 0xC3 && second.value >= 0xA0 && second.value <= 0xBF)
    return {0xC0 | (second.value & 0x3F), first.size + second.size};
  if (first.value != 0xE2 || second.value != 0x20AC || next + second.size >= text.size()) return {};
  const CodePoint third = read_utf8(text, next + second.size);
  const auto size = first.size + second.size + third.size;
  switch (third.value) {
    case 0x2122:
    case 0x2DC:
      return {'\'', size};
    case 0x153:
    case 0x9D:
    case 0xFFFD:
      return {'"', size};
    case 0x201C:
    case 0x201D:
      return {'-', size};
    case 0xA2:
      return {0x2022, size};
    case 0xA6:
      return {0x2026, size};
    default:
      return {};
  }
}

std::string_view lost_sign(std::string_view text, std::size_t at) {
  constexpr std::string_view endings = " s t ll re ve d m ";
  if (at == 0 || at + 1 >= text.size()) return {};
  if (is_digit(text[at - 1]) && is_digit(text[at + 1])) return "-";
  std::size_t end = at + 1;
  std::string letters = " ";
  while (end < text.size() && is_lower(text[end])) letters += text[end++];
  const bool ends = letters.size() > 1 && endings.find(letters += ' ') != endings.npos &&
                    (end == text.size() || is_space(text[end]) || text[end] == '.' || text[end] == ',');
  return ends && is_lower(text[at - 1]) ? "'" : std::string_view();
}

bool is_quoted_mail(std::string_view text) {
  constexpr int least_lines = 4;
  int quoted = 0, others = 0;
  bool empty = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const bool blank = text.substr(at, end - at).find_first_not_of("> \t\r") == text.npos;
    if (text[at] == '>')
      ++quoted, empty |= blank;
    else
      others += !blank;
    at = end + 1;
  }
  return quoted >= least_lines && (empty || others == 0);
}

std::uint32_t link_opening(std::string_view text, std::size_t at) {
  const std::string_view ahead = text.substr(at, 512);
  if (!ahead.starts_with("<http")) return 0;
  const std::size_t end = ahead.find_first_of("|> \n");
  return end != ahead.npos && ahead[end] == '|' ? static_cast<std::uint32_t>(end + 1) : 0;
}

std::uint32_t link_ending(std::string_view text, std::size_t at) {
  const std::string_view ahead = text.substr(at, 2048);
  if (!ahead.starts_with("](")) return 0;
  std::size_t end = ahead.find_first_of(") \t\r\n");
  if (end != ahead.npos && ahead.substr(end, 2) == " \"") end = ahead.find_first_of(")\r\n", end);
  return end != ahead.npos && ahead[end] == ')' ? static_cast<std::uint32_t>(end + 1) : 0;
}

bool opens_link(std::string_view text, std::size_t at) {
  const std::string_view ahead = text.substr(at, 200);
  const std::size_t close = ahead.find(']');
  return close != ahead.npos && ahead.substr(close, 2) == "](" && ahead.substr(0, close).find('\n') == ahead.npos;
}

}  // namespace fineprint
