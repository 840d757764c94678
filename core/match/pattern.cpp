#include "match/pattern.hpp"

#include <boost/regex.hpp>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "match/prefilter.hpp"

namespace fineprint {
namespace {

/// What the patterns use of Perl's syntax, in ASCII. Boost's own traits also know names of signs and of classes,
/// messages and std::locale; and what no sign here can mean, the compiler leaves out of Boost's parser.
struct Traits {
  using char_type = char;
  using size_type = std::size_t;
  using string_type = std::string;
  using char_class_type = std::uint32_t;
  struct locale_type {};
  struct boost_extensions_tag {};  // Boost then asks here for what signs mean
  using Syntax = boost::regex_constants::syntax_type;

  static constexpr char_class_type words = 1, space = 2, digits = 4, unknown = 8;

  static size_type length(const char* text) { return std::char_traits<char>::length(text); }
  static char translate(char c) { return c; }
  static char translate_nocase(char c) { return c; }
  static char translate(char c, bool /*nocase*/) { return c; }
  static char tolower(char c) { return c; }
  static char toupper(char c) { return c; }
  static string_type transform(const char* begin, const char* end) { return {begin, end}; }
  static string_type transform_primary(const char* begin, const char* end) { return {begin, end}; }
  static string_type lookup_collatename(const char* begin, const char* end) { return {begin, end}; }
  static string_type error_string(boost::regex_constants::error_type /*error*/) { return {}; }
  static locale_type imbue(locale_type locale) { return locale; }
  static locale_type getloc() { return {}; }

  [[gnu::always_inline]] static char_class_type lookup_classname(const char* begin, const char* end) {
    if (end != begin + 1) return unknown;
    return *begin == 'w' || *begin == 'W' ? words : *begin == 's' || *begin == 'S' ? space : digits;
  }
  static bool isctype(char c, char_class_type classes) {
    if ((classes & words) != 0 && is_word_byte(static_cast<unsigned char>(c))) return true;
    if ((classes & space) != 0 && (c == ' ' || (c >= '\t' && c <= '\r'))) return true;
    return (classes & digits) != 0 && c >= '0' && c <= '9';
  }
  static int value(char c, int /*radix*/) { return c >= '0' && c <= '9' ? c - '0' : -1; }
  static std::intmax_t toi(const char*& at, const char* end, int radix) {
    if (at == end || value(*at, radix) < 0) return -1;
    std::intmax_t out = 0;
    for (; at != end && value(*at, radix) >= 0 && out < 10000; ++at) out = out * 10 + value(*at, radix);
    return out;
  }

  [[gnu::always_inline]] static Syntax syntax_type(char c) {
    namespace is = boost::regex_constants;
    switch (c) {
      case '(':
        return is::syntax_open_mark;
      case ')':
        return is::syntax_close_mark;
      case '$':
        return is::syntax_dollar;
      case '.':
        return is::syntax_dot;
      case '*':
        return is::syntax_star;
      case '+':
        return is::syntax_plus;
      case '?':
        return is::syntax_question;
      case '[':
        return is::syntax_open_set;
      case ']':
        return is::syntax_close_set;
      case '|':
        return is::syntax_or;
      case '\\':
        return is::syntax_escape;
      case '-':
        return is::syntax_dash;
      case '{':
        return is::syntax_open_brace;
      case '}':
        return is::syntax_close_brace;
      case ',':
        return is::syntax_comma;
      case '^':
        return is::syntax_caret;
      case ':':
        return is::syntax_colon;
      case '=':
        return is::syntax_equal;
      case '!':
        return is::syntax_not;
      case '<':
        return is::escape_type_left_word;
      default:
        return is::syntax_char;
    }
  }
  [[gnu::always_inline]] static Syntax escape_syntax_type(char c) {
    namespace is = boost::regex_constants;
    switch (c) {
      case 'b':
        return is::escape_type_word_assert;
      case 'A':
        return is::escape_type_start_buffer;
      case 'd':
      case 's':
      case 'w':
        return is::escape_type_class;
      case 'D':
      case 'S':
      case 'W':
        return is::escape_type_not_class;
      case 'n':
        return is::escape_type_control_n;
      case 't':
        return is::escape_type_control_t;
      default:
        return is::escape_type_identity;
    }
  }
};
using Regex = boost::basic_regex<char, Traits>;

/// `source` with every "^" as "\\A": a window that opens inside a line is told of the byte before it, and Boost's "^"
/// then wants a line break there.
std::string anchored(std::string_view source) {
  std::string out;
  bool in_class = false;
  for (std::size_t i = 0; i < source.size(); ++i) {
    const char c = source[i];
    if (c == '\\' && i + 1 < source.size()) {
      out.append(source.substr(i++, 2));
      continue;
    }
    if (c == '[') in_class = true;
    if (c == ']') in_class = false;
    if (c == '^' && !in_class)
      out += "\\A";
    else
      out += c;
  }
  return out;
}

const Regex& compiled(const char* source, std::atomic<const void*>& slot) {
  const void* known = slot.load(std::memory_order_acquire);
  if (known == nullptr) {
    auto made = std::make_unique<const Regex>(anchored(source),
                                              boost::regex_constants::perl | boost::regex_constants::optimize);
    if (slot.compare_exchange_strong(known, made.get(), std::memory_order_acq_rel)) known = made.release();
  }
  return *static_cast<const Regex*>(known);
}

/// The prefilter of the pattern with `number`, one a thread: its states are made while it reads.
Prefilter& prefilter(const char* source, std::atomic<std::uint32_t>& number) {
  static std::atomic<std::uint32_t> count{0};
  thread_local std::vector<std::unique_ptr<Prefilter>> prefilters;
  std::uint32_t known = number.load(std::memory_order_relaxed);
  if (known == Pattern::unnumbered) {
    const std::uint32_t next = count.fetch_add(1, std::memory_order_relaxed);
    if (number.compare_exchange_strong(known, next, std::memory_order_relaxed)) known = next;
  }
  if (known >= prefilters.size()) prefilters.resize(known + 1);
  std::unique_ptr<Prefilter>& slot = prefilters[known];
  if (!slot) slot = std::make_unique<Prefilter>(source);
  return *slot;
}

/// What of `window` a call reads.
Span bounded(std::string_view text, Span window) {
  constexpr auto longest = static_cast<std::uint32_t>(Pattern::longest_window);
  return {window.begin, std::min({window.end, static_cast<std::uint32_t>(text.size()), window.begin + longest})};
}

}  // namespace

bool Pattern::holds(std::string_view text, const Grams& grams, Span window, bool& gave_up) const {
  window = bounded(text, window);
  if (window.empty()) return false;
  Prefilter& first = prefilter(source_, number_);
  if (!first.may_match(grams, window)) return false;
  return first.exact() ? first.start(text, window).has_value() : find(text, grams, window, gave_up).has_value();
}

std::optional<Match> Pattern::find(std::string_view text, const Grams& grams, Span window, bool& gave_up) const {
  window = bounded(text, window);
  if (window.empty()) return std::nullopt;
  Prefilter& first = prefilter(source_, number_);
  if (!first.may_match(grams, window)) return std::nullopt;
  const std::optional<std::uint32_t> start = first.start(text, window);
  if (!start) return std::nullopt;
  const char* const base = text.data() + window.begin;
  const char* const last = text.data() + window.end;
  boost::match_results<const char*> found;
  try {
    // The byte before the window tells whether it opens on a word boundary.
    const auto flags = window.begin > 0 ? boost::match_prev_avail : boost::match_default;
    if (!boost::regex_search(text.data() + *start, last, found, compiled(source_, compiled_), flags, base))
      return std::nullopt;
  } catch (const std::runtime_error&) {  // complexity beyond BOOST_REGEX_MAX_STATE_COUNT
    gave_up = true;
    return std::nullopt;
  }
  Match match;
  for (std::size_t i = 0; i < std::min(found.size(), Match::most_groups); ++i) {
    if (!found[static_cast<int>(i)].matched) continue;
    match.groups[i] = {static_cast<std::uint32_t>(found[static_cast<int>(i)].first - text.data()),
                       static_cast<std::uint32_t>(found[static_cast<int>(i)].second - text.data())};
  }
  return match;
}

}  // namespace fineprint
