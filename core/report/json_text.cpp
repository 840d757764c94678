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
    } else {
      const CodePoint point = read_utf8(words, at);
      put(point.valid ? words.substr(at, point.size) : replacement);
      at += point.size;
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
