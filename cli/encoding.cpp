#include "encoding.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>
#include <string>
#include <utility>

#include "text/utf8.hpp"

namespace fineprint::cli {
namespace {

constexpr unsigned low_mark = 0xFF, high_mark = 0xFE;  // the bytes of U+FEFF; neither is ever one of UTF-8
constexpr char32_t fault = 0xFFFD;

bool is_lead(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_trail(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// Surrogates without their other half, and half a unit at the end, read as U+FFFD.
std::string decoded(std::string_view bytes, bool low_first) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  const auto unit = [&](std::size_t at) -> char32_t {
    return low_first ? byte(at) | byte(at + 1) << 8 : byte(at) << 8 | byte(at + 1);
  };
  std::string text;
  text.reserve(bytes.size() / 2);
  std::size_t at = 2;
  for (; at + 1 < bytes.size(); at += 2) {
    const char32_t first = unit(at);
    const char32_t second = is_lead(first) && at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (is_trail(second)) {
      append_utf8(text, 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
      at += 2;
    } else {
      append_utf8(text, is_lead(first) || is_trail(first) ? fault : first);
    }
  }
  if (at < bytes.size()) append_utf8(text, fault);
  return text;
}

}  // namespace

std::unique_ptr<std::istream> from_utf16(std::istream& in) {
  const int first = in.peek();
  if (first != low_mark && first != high_mark) {
    if (in.eof() && !in.bad()) in.clear();
    return nullptr;
  }
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const auto second = static_cast<unsigned char>(bytes.size() > 1 ? bytes[1] : 0);
  if (second == (first == low_mark ? high_mark : low_mark)) bytes = decoded(bytes, first == low_mark);
  return std::make_unique<std::istringstream>(std::move(bytes));
}

char delimiter_of(std::string_view head) {
  constexpr std::string_view known = ",;\t";
  std::size_t counts[known.size()] = {};
  bool inside = false;
  for (const char c : head) {
    if (c == '"') inside = !inside;
    if (inside) continue;
    if (c == '\n' || c == '\r') break;
    if (const std::size_t which = known.find(c); which != known.npos) ++counts[which];
  }
  return known[static_cast<std::size_t>(std::max_element(std::begin(counts), std::end(counts)) - std::begin(counts))];
}

}  // namespace fineprint::cli
