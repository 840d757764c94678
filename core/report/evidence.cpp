#include "report/evidence.hpp"

#include <cstdio>

#include "text/characters.hpp"

namespace fineprint {
namespace {

constexpr std::size_t longest_quote = 160;  // bytes in a sentence; the spans hold the whole

std::string number_in_words(double number) {
  char digits[40];
  if (number == static_cast<double>(static_cast<long long>(number)) && number > -1e15 && number < 1e15)
    std::snprintf(digits, sizeof digits, "%lld", static_cast<long long>(number));
  else
    std::snprintf(digits, sizeof digits, "%.2f", number);
  return digits;
}

void replace_all(std::string& text, std::string_view mark, const std::string& words) {
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + words.size()))
    text.replace(at, mark.size(), words);
}

}  // namespace

std::string quote(const Document& document, Span span) {
  std::string words;
  for (const char c : document.quote(span)) {
    if (!is_space(c) && c != '\r')
      words += c;
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
  }
  if (words.size() <= longest_quote) return words;
  std::size_t end = words.rfind(' ', longest_quote);
  if (end == std::string::npos || end < longest_quote / 2) {
    end = longest_quote;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
  }
  return words.substr(0, end);
}

std::string in_words(const Value& value) {
  if (const double* number = std::get_if<double>(&value)) return number_in_words(*number);
  if (const bool* truth = std::get_if<bool>(&value)) return *truth ? "yes" : "no";
  if (const std::string* text = std::get_if<std::string>(&value)) return *text;
  if (const Choice* choice = std::get_if<Choice>(&value)) {
    std::string name(choice_names[field_infos[static_cast<std::size_t>(choice->field)].first_choice + choice->index]);
    for (char& c : name) c = c == '_' ? ' ' : c;
    return name;
  }
  return {};
}

std::string because(const Document& document, const Reason& reason) {
  std::string sentence(reason.rule->because);
  // The posting's words go in last, so that nothing in them is taken for a mark.
  replace_all(sentence, "{value}", in_words(reason.about));
  std::string filled;
  for (std::size_t at = 0; at < sentence.size();) {
    const std::string_view rest = std::string_view(sentence).substr(at);
    const bool first = rest.substr(0, 7) == "{quote}", second = rest.substr(0, 8) == "{quote2}";
    const bool detail = rest.substr(0, 8) == "{detail}";
    if (first || second) {
      const std::size_t index = second ? 1 : 0;
      filled += '"' + (index < reason.spans.size() ? quote(document, reason.spans[index]) : std::string()) + '"';
      at += first ? 7 : 8;
    } else if (detail) {
      filled += reason.detail;
      at += 8;
    } else {
      filled += sentence[at++];
    }
  }
  return filled;
}

std::string evidence(const Document& document, Field field, const Decision& decision) {
  const FieldInfo& info = field_infos[static_cast<std::size_t>(field)];
  if (decision.winners.empty()) return "Looked for " + std::string(info.looked_for) + "; found none.";
  if (info.stage == Stage::inference) return because(document, *decision.winners.front());
  const std::vector<Span>& spans = decision.winners.front()->spans;
  return spans.empty() ? std::string() : std::string(document.quote(spans.front()));
}

}  // namespace fineprint
