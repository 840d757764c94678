#include "report/json_text.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "text/utf8.hpp"

namespace fineprint {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_plain(unsigned char c) { return c >= 0x20 && c < 0x80 && c != '"' && c != '\\'; }

/// Bytes from `at` that together are one fault: a lead and as many of its followers as are right (Unicode,
/// section 3.9).
std::size_t fault_size(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  const std::size_t wanted = lead >= 0xC2 && lead < 0xE0   ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 1;
  std::size_t size = 1;
  for (; size < wanted && at + size < text.size(); ++size) {
    const unsigned char low = size > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = size > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (byte(at + size) < low || byte(at + size) > high) break;
  }
  return size;
}

}  // namespace

void JsonText::escape(char c) {
  constexpr std::string_view escaped = "\"\\\b\t\n\f\r", letters = "\"\\btnfr", hex = "0123456789abcdef";
  put('\\');
  if (const std::size_t known = escaped.find(c); known != escaped.npos) return put(letters[known]);
  put("u00");
  put(hex[static_cast<unsigned char>(c) >> 4]);
  put(hex[static_cast<unsigned char>(c) & 15]);
}

void JsonText::text(std::string_view words) {
  separate();
  put('"');
  for (std::size_t at = 0; at < words.size();) {
    std::size_t plain = at;
    while (plain < words.size() && is_plain(static_cast<unsigned char>(words[plain]))) ++plain;
    put(words.substr(at, plain - at));
    at = plain;
    if (at == words.size()) break;
    if (static_cast<unsigned char>(words[at]) < 0x80) {
      escape(words[at++]);
    } else if (const CodePoint point = read_utf8(words, at); point.valid) {
      put(words.substr(at, point.size));
      at += point.size;
    } else {
      put(replacement);
      at += fault_size(words, at);
    }
  }
  put('"');
}

void JsonText::whole(long long value) {
  separate();
  std::array<char, 24> digits;
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  put({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void JsonText::real(double value) {
  if (!std::isfinite(value)) return null();
  separate();
  // The shortest digits that read as the same number; the standard library of WebAssembly has no such function yet.
  std::array<char, 64> digits;
  const char* const end = nlohmann::detail::to_chars(digits.data(), digits.data() + digits.size(), value);
  put({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void JsonText::number(double value) {
  if (std::abs(value) > 9e15 || static_cast<double>(static_cast<long long>(value)) != value) return real(value);
  whole(static_cast<long long>(value));
}

}  // namespace fineprint
