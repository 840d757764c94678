#include "report/json_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

#include "text/utf8.hpp"

namespace fineprint {
namespace {

constexpr long long most_power = 1000000;    // of ten: six decimals
constexpr double most_with_decimals = 9e12;  // times that power it is a whole number still
constexpr double most = 9e18;

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

void JsonText::put_whole(long long value) {
  std::array<char, 24> number;
  const auto [end, error] = std::to_chars(number.data(), number.data() + number.size(), value);
  put({number.data(), static_cast<std::size_t>(end - number.data())});
}

void JsonText::whole(long long value) {
  separate();
  put_whole(value);
}

/// With the fewest decimals that read as the same number. WebAssembly's standard library has no function for it yet,
/// and one for all numbers brings tables along: a report's have four decimals at most.
void JsonText::real(double value) {
  const double size = std::abs(value);
  if (!(size < most_with_decimals)) return null();
  long long power = 10;
  const auto scaled = [&] { return std::nearbyint(size * static_cast<double>(power)); };
  while (power < most_power && scaled() / static_cast<double>(power) != size) power *= 10;
  separate();
  if (value < 0) put('-');
  const auto digits = static_cast<long long>(scaled());
  put_whole(digits / power);
  put('.');
  for (power /= 10; power > 0; power /= 10) put(static_cast<char>('0' + digits / power % 10));
}

void JsonText::number(double value) {
  if (!(std::abs(value) < most)) return null();
  // What arithmetic leaves behind the decimals is no part of the number: 2.3 lakh are 230000.
  const double power = static_cast<double>(most_power);
  const double plain = std::abs(value) < most_with_decimals ? std::nearbyint(value * power) / power : std::trunc(value);
  plain == std::trunc(plain) ? whole(static_cast<long long>(plain)) : real(plain);
}

}  // namespace fineprint
