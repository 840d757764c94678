#include "match/forms.hpp"

#include "text/characters.hpp"

namespace fineprint {
namespace {

constexpr std::size_t form_from = 4;  // blank labels one after another that make a form

// Choices before a colon, in brackets or alone; group 1 or 2.
constinit Pattern menu(
    "[(\\[]([^()\\[\\]:]{3,80})[)\\]]\\s?[:?]|^\\W*([a-z0-9-]{2,12}(?: ?/ ?[a-z0-9-]{2,12}){1,4})\\s?:");
// "Please send your visa status (GC/OPT)", "Open to W2 (Y/N)".
constinit Pattern asked_for(
    "\\b(?:please|kindly) (?:[a-z]+ ){0,2}(?:send|share|mention|provide|attach|state|indicate|specify|fill|include)\\b"
    "(?!.*\\b(?:only|no|not|must|if|without|profiles?|candidates?|consultants?)\\b).*|.*\\(y(?:es)? ?/ ?no?\\)");

bool is_label(std::string_view line) {
  while (!line.empty() && (is_space(line.back()) || line.back() == '_')) line.remove_suffix(1);
  return !line.empty() && line.back() == ':';
}

/// The answer behind a label's colon begins with one of the choices.
bool picks(std::string_view choices, std::string_view answer) {
  std::size_t begin = 0, end = 0;
  while (begin < answer.size() && !is_word(answer[begin])) ++begin;
  for (end = begin; end < answer.size() && is_word(answer[end]); ++end) {
  }
  return end > begin + 1 && choices.find(answer.substr(begin, end - begin)) != choices.npos;
}

void forget(Reading& reading, Span span) {
  for (const Lexicon lexicon : {Lexicon::authorization, Lexicon::terms, Lexicon::work_cues, Lexicon::education})
    reading.hits.drop(lexicon, span);
}

}  // namespace

void drop_forms(Reading& reading) {
  const std::vector<Sentence>& all = reading.layout.sentences();
  std::size_t labels = 0;  // blank ones up to here
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Span span = all[i].span;
    const std::string_view words = reading.lower(span);
    const bool label = is_label(words);
    labels = label ? labels + 1 : 0;
    if (labels == form_from)
      forget(reading, join(all[i + 1 - form_from].span, span));
    else if (labels > form_from)
      forget(reading, span);
    if (const auto request = reading.find(asked_for, span)) forget(reading, request->whole());
    if (words.find(':') == words.npos) continue;
    const auto choices = reading.find(menu, span);
    if (!choices) continue;
    const Span listed = (*choices)[1].empty() ? (*choices)[2] : (*choices)[1];
    if (picks(reading.lower(listed), reading.lower({choices->whole().end, span.end}))) forget(reading, listed);
  }
}

}  // namespace fineprint
