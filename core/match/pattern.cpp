#include "match/pattern.hpp"

#include <boost/regex.hpp>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "match/prefilter.hpp"

namespace fineprint {
namespace {

/// ASCII alone, without std::locale, which costs 31 KB of brotli in WebAssembly.
using Traits = boost::regex_traits<char, boost::c_regex_traits<char>>;
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
