#include "text/escaped.hpp"

#include <algorithm>
#include <utility>

namespace fineprint {

bool has_escaped_tags(std::string_view text) {
  return text.find('<') == text.npos && (text.find("&lt;/") != text.npos || text.find("&amp;lt;/") != text.npos);
}

Unescaped with_tags(Unescaped escaped) {
  constexpr std::pair<std::string_view, char> signs[] = {{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&amp;", '&'}};
  constexpr int most_times = 2;
  for (int times = 0; times < most_times && has_escaped_tags(escaped.text); ++times) {
    const std::string& text = escaped.text;
    Unescaped out;
    for (std::size_t at = 0; at < text.size();) {
      char sign = text[at];
      std::size_t size = 1;
      for (const auto& [name, meant] : signs)
        if (text.compare(at, name.size(), name) == 0) sign = meant, size = name.size();
      out.text += sign;
      out.from.push_back({escaped.from[at].begin, escaped.from[at + size - 1].end});
      at += size;
    }
    escaped = std::move(out);
  }
  return escaped;
}

Unescaped with_tags(std::string_view text) {
  Unescaped escaped{std::string(text), {}};
  escaped.from.reserve(text.size());
  for (std::uint32_t at = 0; at < text.size(); ++at) escaped.from.push_back({at, at + 1});
  return with_tags(std::move(escaped));
}

void normalise(const Unescaped& plain, std::uint32_t base, Normalised& out) {
  Normalised clean;
  normalise(plain.text, 0, clean);
  out.bad_utf8 |= clean.bad_utf8;
  const auto last = static_cast<std::uint32_t>(plain.from.size());
  const std::uint32_t whole = plain.from.empty() ? 0 : plain.from.back().end;
  for (std::uint32_t i = 0; i < clean.text.size(); ++i) {
    const Span at = clean.map.original({i, i + 1});
    const std::uint32_t begin = at.begin < last ? plain.from[at.begin].begin : whole;
    const std::uint32_t end = at.end > at.begin ? plain.from[std::min(at.end, last) - 1].end : begin;
    out.text += clean.text[i];
    out.map.append(1, base + begin, base + end);
  }
}

}  // namespace fineprint
