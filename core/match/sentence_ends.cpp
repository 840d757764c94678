#include "match/sentence_ends.hpp"

#include <algorithm>
#include <iterator>

namespace fineprint {
namespace {

constexpr std::string_view abbreviations[] = {
    "e.g", "i.e", "etc", "inc",  "ltd",    "co",    "corp",  "sr",   "jr",  "dr",   "mr",   "mrs",
    "ms",  "vs",  "no",  "st",   "approx", "incl",  "min",   "max",  "u.s", "u.k",  "ca",   "ex",
    "bzw", "z.b", "d.h", "inkl", "ggf",    "mind",  "dept",  "est",  "avg", "yrs",  "ph.d", "b.s",
    "m.s", "b.a", "m.a", "b.sc", "m.sc",   "m.eng", "b.eng", "bijv", "bv",  "p.ex", "evtl", "o.a"};

constexpr std::string_view german_months = "jan feb mar apr mai jun jul aug sep okt nov dez";

}  // namespace

bool SentenceEnds::stops(std::uint32_t at) const {
  const char c = text_[at];
  const auto next = [&](std::uint32_t n) { return at + n < text_.size() ? text_[at + n] : '\n'; };
  if (c == '!' || c == '?') return next(1) == ' ' || is_upper(next(1));
  // "(This is a contract.) You": the bracket closes the sentence with it.
  if ((c == ')' || c == '"') && at > 0 && text_[at - 1] == '.')
    return next(1) == ' ' && is_upper(next(2)) && !abbreviated(at - 1);
  if (c == '.' || c == ';') {
    const bool spaced = next(1) == ' ' && (is_upper(next(2)) || is_digit(next(2)) || next(2) == '"' || next(2) == '(' ||
                                           next(2) == '$' || next(2) == '-' || next(2) == '+');
    // "Review designs.- Write tests.-Mend bugs": items pasted without their line breaks.
    const bool dashed = next(1) == '-' && (is_upper(next(2)) || (next(2) == ' ' && is_upper(next(3))));
    const bool stuck =
        is_upper(next(1)) && is_lower(next(2)) && at > 0 && (is_lower(text_[at - 1]) || text_[at - 1] == ')');
    // "with these tools.SQL and": capitals alone open a sentence too where a whole word ends the one before.
    const bool capitals = document_.glued() && is_upper(next(1)) && is_upper(next(2)) && whole_word_before(at);
    // "strong kafka, flink. docker preferred": mails do without capitals.
    const bool small = c == '.' && next(1) == ' ' && is_lower(next(2)) && !runs_on(at + 2) &&
                       (whole_word_before(at) || name_before(at));
    if (!spaced && !dashed && !((stuck || capitals || small) && !hits_.covers(at))) return false;
    return c == ';' || !abbreviated(at);
  }
  // "roadmapUnderstand": two lines pasted as one.
  return document_.glued() && (is_lower(c) || is_digit(c) || c == ')') && is_upper(next(1)) && is_lower(next(2)) &&
         !hits_.covers(at + 1) && !document_.splits_company(at + 1);
}

bool SentenceEnds::whole_word_before(std::uint32_t stop) const {
  constexpr std::uint32_t whole = 4;  // letters; "approx.", "Node." and the like are shorter or known names
  std::uint32_t begin = stop;
  while (begin > 0 && is_lower(text_[begin - 1])) --begin;
  return stop - begin > whole;
}

bool SentenceEnds::name_before(std::uint32_t stop) const {
  constexpr std::uint32_t longest = 24, shortest = 3;  // bytes; "P.C." is no stop behind the language C
  const std::span<const Hit> names = hits_.in(Lexicon::skills, {stop > longest ? stop - longest : 0, stop});
  return !names.empty() && names.back().span.end == stop && names.back().span.size() >= shortest;
}

/// "A degree. in mathematics": a stop too much.
bool SentenceEnds::runs_on(std::uint32_t word) const {
  const std::string_view next = document_.lower({word, std::min<std::uint32_t>(word + 3, text_.size())});
  return next == "in " || next == "of " || next == "or ";
}

bool SentenceEnds::abbreviated(std::uint32_t stop) const {
  std::uint32_t begin = stop;
  while (begin > 0 && (is_word(text_[begin - 1]) || text_[begin - 1] == '.')) --begin;
  const std::string_view word = document_.lower({begin, stop});
  if (word.size() == 1 && is_letter(word[0])) return !names_language(begin) || !sentence_case(stop + 2);
  // "Zum 1. April 2026"
  if (!word.empty() && word.size() <= 2 && is_digit(word[0]) && stop + 5 < text_.size())
    return german_months.find(document_.lower({stop + 2, stop + 5})) != std::string_view::npos;
  if (word == "etc" && sentence_case(stop + 2)) return false;  // "Docker, etc. We prefer people who"
  return std::find(std::begin(abbreviations), std::end(abbreviations), word) != std::end(abbreviations);
}

/// "SQL and R. Python is a plus": the language, where an initial ("John R. Lee") follows a name or stands first.
bool SentenceEnds::names_language(std::uint32_t letter) const {
  return (text_[letter] == 'R' || text_[letter] == 'C') && letter >= 2 && text_[letter - 1] == ' ' &&
         (is_lower(text_[letter - 2]) || text_[letter - 2] == ',');
}

/// A capital word with one in lower case behind it.
bool SentenceEnds::sentence_case(std::uint32_t at) const {
  if (at + 1 >= text_.size() || !is_upper(text_[at])) return false;
  while (at < text_.size() && is_word(text_[at])) ++at;
  return at + 1 < text_.size() && text_[at] == ' ' && is_lower(text_[at + 1]);
}

}  // namespace fineprint
