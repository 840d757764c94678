#include "report/json_text.hpp"

#include <rapidjson/internal/dtoa.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

#include "text/utf8.hpp"

namespace fineprint {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_plain(unsigned char c) { return c >= 0x20 && c < 0x80 && c != '"' && c != '\\'; }

}  // namespace

/// Seldom, so it does not stand in each `put`.
[[gnu::noinline]] void JsonText::grow(std::size_t more) { text_.resize(text_.size() + std::max(text_.size(), more)); }

inline void JsonText::put(char c) {
  if (size_ == text_.size()) grow(1);
  text_[size_++] = c;
}

void JsonText::put(std::string_view bytes) {
  if (text_.size() - size_ < bytes.size()) grow(bytes.size());
  std::memcpy(text_.data() + size_, bytes.data(), bytes.size());
  size_ += bytes.size();
}

inline void JsonText::separate() {
  if (size_ == 0) return;
  const char last = text_[size_ - 1];
  if (last != '{' && last != '[' && last != ':') put(',');
}

void JsonText::open(char bracket) {
  separate();
  put(bracket);
}

void JsonText::close(char bracket) { put(bracket); }

void JsonText::key(std::string_view name) {
  id(name);
  put(':');
}

void JsonText::name(std::string_view words) {
  text(words);
  put(':');
}

void JsonText::null() {
  separate();
  put("null");
}

void JsonText::boolean(bool value) {
  separate();
  put(value ? "true" : "false");
}

void JsonText::id(std::string_view name) {
  separate();
  put('"');
  put(name);
  put('"');
}

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

void JsonText::digits(std::string_view number) {
  separate();
  put(number);
}

void JsonText::whole(long long value) {
  std::array<char, 24> number;
  const auto [end, error] = std::to_chars(number.data(), number.data() + number.size(), value);
  digits({number.data(), static_cast<std::size_t>(end - number.data())});
}

void JsonText::real(double value) {
  if (!std::isfinite(value)) return null();
  // The shortest digits that read as the same number; the standard library of WebAssembly has no such function yet.
  std::array<char, 32> number;
  const char* const end = rapidjson::internal::dtoa(value, number.data());
  digits({number.data(), static_cast<std::size_t>(end - number.data())});
}

void JsonText::number(double value) {
  if (std::abs(value) > 9e15 || static_cast<double>(static_cast<long long>(value)) != value) return real(value);
  whole(static_cast<long long>(value));
}

}  // namespace fineprint
