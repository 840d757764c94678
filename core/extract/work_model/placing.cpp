#include "extract/work_model/placing.hpp"

#include <algorithm>

#include "terms/work_cues.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::work_model {
namespace {

using choice::work_model::hybrid;
using choice::work_model::onsite;
using choice::work_model::remote;

constexpr std::size_t opening_sentences = 6;  // sentences in which a posting sums itself up
constexpr std::uint32_t longest_alone = 48;   // bytes of a piece that says nothing but how the work is done
constexpr std::uint32_t longest_value = 90;   // bytes of a label's value in which the word may stand

constinit Pattern label_before(
    "(?:^|[\\s(|;,.*-])(?:(?:job |work |office |primary |role )?locations?(?: type)?|work "
    "?(?:place|site|model|mode|arrangement|type|style|environment|setting|schedule|policy|setup)s?(?: type)?|"
    "(?:job|employment|position|schedule|contract) ?(?:type|arrangement|mode)?|type|mode|remote(?: status| work| "
    "type)?|schedule|ability to work remotely|telecommut(?:e|ing)|where|(?:(?:on-?site|hybrid|remote|office) ?/ "
    "?){1,3}(?:on-?site|hybrid|remote)|work(?:ing)? from|"
    "arbeitsort|arbeitsmodell|standort|ort|einsatzort|lieu(?: de travail)?|localisation|teletravail|modalidad(?: de "
    "trabajo)?|ubicacion|local(?: de trabalho)?|sede(?: di lavoro)?|luogo di lavoro|modelo(?: de "
    "trabalho)?|regime|modalidade|formato|locatie|standplaats|werklocatie|work "
    "from)\\s?(?::|-{1,2}\\s|=)\\s*(?:\\(?[^:.]{0,60})$");
constinit Pattern denied("\\b(?:no|not|without)\\b(?! only)");
constinit Pattern options_after(
    "^,?(?: (?:and|or) [a-z]+)?(?: work(?:ing)?)? (?:options?|arrangements?|opportunities|choices)\\b");

// "Remote (US only)", "Hybrid role - commute to York needed", "Fully remote, core hours 10 to 15": a line that opens
// with the way of working, and what it goes on with is a place, hours, a number or a demand.
constinit Pattern role_alone(
    "^(?:[ -]?first)?(?: (?:position|role|job|opportunity|work|working|schedule|model))?(?: in [a-z. ]+)? ?$");
constinit Pattern goes_on_with_terms(
    "^[ ,;(:/-]*(?:us|u\\.s\\.?|usa|uk|eu|emea|europe|est|pst|cet|gmt|utc|must|based|located|commut\\w+|home "
    "base|equipment|in|"
    "within|from|any|anywhere|only|core|no|with "
    "(?:at least|up to|[2-6] h|limited|minimal|overlap\\w*|core|travel|trips|visits|some|occasional|on-?site|in[- "
    "](?:office|person)|quarterly|monthly|anchor|team "
    "days)|office|\\d|one|"
    "two|three|four|once|twice|first|(?:available )?after|may|come|travel|depend\\w*|(?:mon|"
    "tue|wed|thu|fri)"
    "[a-z]*|"
    "hybrid|remote|on-?site)\\b");

bool is_separator(char c) {
  return c == '|' || c == '(' || c == ')' || c == '[' || c == ']' || c == ',' || c == ';' || c == '/' || c == ':' ||
         c == '\n' || c == '.' || c == '!' || c == '~';
}

}  // namespace

Choice value_of(TermId term) {
  switch (term) {
    case term::work_cues::hybrid:
      return hybrid;
    case term::work_cues::onsite:
      return onsite;
    default:
      return remote;
  }
}

Choice Placing::combined(Span where, const Hit& hit) const {
  bool any[3] = {};
  Span first = hit.span, last = hit.span;
  for (const Hit& other : reading_.in(Lexicon::work_cues, where)) {
    if (other.category() != Category::place_of_work) continue;
    any[value_of(other.term) == remote ? 0 : value_of(other.term) == hybrid ? 1 : 2] = true;
    first = std::min(first, other.span, [](Span a, Span b) { return a.begin < b.begin; });
    last = std::max(last, other.span, [](Span a, Span b) { return a.begin < b.begin; });
  }
  if (first == last || last.begin > first.end + 40) return value_of(hit.term);
  // "100% on site, no remote option" leaves no choice.
  if (reading_.holds(denied, {std::max(first.begin, where.begin + 4) - 4, last.begin})) return value_of(hit.term);
  const std::string_view between = reading_.lower({first.end, last.begin});
  const bool either = between.find(" or ") != between.npos || between.find('/') != between.npos ||
                      between.find("oder") != between.npos || between.find(" ou ") != between.npos;
  const bool both =
      between.find('+') != between.npos || between.find('&') != between.npos || between.find(" and ") != between.npos;
  // "Remote, hybrid and flexible options" leave a choice.
  const bool options = reading_.holds(options_after, {last.end, std::min(last.end + 45, where.end)});
  if (any[0] && (either || options)) return remote;
  if (any[0] && any[2] && both) return hybrid;
  return value_of(hit.term);
}

bool Placing::stands_alone(const Sentence& sentence, Span span) const {
  if (sentence.section == Section::legal) return false;
  Span piece = span;
  const auto spaced_sign = [&](std::uint32_t at) {
    return (text_[at] == '-' || text_[at] == '+') && at > 0 &&
           (is_space(text_[at - 1]) || (at + 1 < text_.size() && is_space(text_[at + 1])));
  };
  while (piece.begin > sentence.span.begin && !is_separator(text_[piece.begin - 1]) && !spaced_sign(piece.begin - 1))
    --piece.begin;
  while (piece.end < sentence.span.end && !is_separator(text_[piece.end]) && !spaced_sign(piece.end)) ++piece.end;
  // "| ONSITE We build tools": the prose that follows came on a line of its own.
  if (piece.begin > sentence.span.begin && piece.begin + 1 >= span.begin && text_[piece.begin - 1] == '|' &&
      shouted(span) && piece.end > span.end + 2 && is_upper(text_[span.end + 1]) &&
      (is_lower(text_[span.end + 2]) || is_space(text_[span.end + 2])))
    piece.end = span.end;
  // "Remote with travel to our offices once a month"
  const Span after{span.end, sentence.span.end};
  if (reading_.lower(after).starts_with(" with ") && reading_.holds(goes_on_with_terms, after)) piece.end = span.end;
  if (piece.size() > span.size() + 22 || piece.size() > longest_alone) return false;
  const bool whole = piece.begin <= sentence.span.begin + 1 && piece.end + 2 >= sentence.span.end;
  const bool bracketed =
      piece.begin > 0 && (text_[piece.begin - 1] == '(' || text_[piece.begin - 1] == '[') && sentence.span.size() < 220;
  const std::string_view line = reading_.text(sentence.span);
  const bool barred =
      std::count(line.begin(), line.end(), '|') >= 2 || (line.find('|') != line.npos && line.size() < 160);
  const std::string_view rest = reading_.lower({span.end, piece.end}), head = reading_.lower({piece.begin, span.begin});
  const auto plain = [](std::string_view words) { return std::count(words.begin(), words.end(), ' ') <= 3; };
  if (!plain(rest) || !plain(head)) return false;
  return whole || barred || bracketed || opens_line(sentence, piece, span) || closes_line(sentence, piece) ||
         (near_top(sentence) && line.size() < 160);
}

/// "London - Hybrid", "Leeds, York, Remote": nothing but places stand before it on its line.
bool Placing::closes_line(const Sentence& sentence, Span piece) const {
  constexpr std::uint32_t longest = 110;  // bytes
  const Span head{sentence.span.begin, piece.begin};
  if (reading_.document.glued() || sentence.span.size() > longest || piece.end + 1 < sentence.span.end) return false;
  const std::span<const Hit> places = reading_.in(Lexicon::places, head);
  return !places.empty() && places.front().span.begin == head.begin &&
         words_in(reading_.text(head)) <= 2 + 2 * places.size();
}

bool Placing::opens_line(const Sentence& sentence, Span piece, Span span) const {
  constexpr std::uint32_t longest = 90;  // bytes
  const Span rest{piece.end, sentence.span.end};
  if (reading_.document.glued() || span.begin > sentence.span.begin + 1) return false;
  if (sentence.span.size() > longest || rest.empty()) return false;
  if (!reading_.holds(role_alone, {span.end, piece.end}) && piece.end > span.end + 1) return false;
  return reading_.holds(goes_on_with_terms, rest) || !reading_.in(Lexicon::places, rest).empty();
}

bool Placing::shouted(Span span) const {
  const std::string_view word = text_.substr(span.begin, span.size());
  return std::none_of(word.begin(), word.end(), is_lower);
}

bool Placing::near_top(const Sentence& sentence) const {
  return reading_.layout.index_at(sentence.span.begin) < opening_sentences;
}

bool Placing::labelled(const Sentence& sentence, Span span) const {
  const std::uint32_t from =
      span.begin > sentence.span.begin + longest_value ? span.begin - longest_value : sentence.span.begin;
  if (reading_.holds(label_before, {from, span.begin})) return true;
  // A heading such as "Work location" on the line above, and the value alone below it.
  const std::size_t index = reading_.layout.index_at(sentence.span.begin);
  if (index == 0 || sentence.span.size() > longest_value) return false;
  const Sentence& above = reading_.layout.sentences()[index - 1];
  return above.span.size() < 40 && above.section == Section::logistics && above.heading;
}

Span Placing::value_span(const Sentence& sentence, Span span) const {
  Span value = span;
  while (value.begin > sentence.span.begin && text_[value.begin - 1] != ':') --value.begin;
  value.end = std::min(value.end + longest_value, sentence.span.end);
  return value;
}

}  // namespace fineprint::extract::work_model
