#include "report/evidence.hpp"

#include <algorithm>
#include <cmath>

#include "text/characters.hpp"

namespace fineprint {
namespace {

constexpr std::size_t longest_quote = 160;  // bytes in a sentence; the spans hold the whole

/// Whole, or with two decimals. By hand: the C library's formats weigh 5 KB in WebAssembly.
std::string number_in_words(double number) {
  const auto hundredths = static_cast<long long>(std::nearbyint(std::abs(number) * 100));
  std::string words = (number < 0 ? "-" : "") + std::to_string(hundredths / 100);
  if (number == std::trunc(number)) return words;
  const std::string decimals = std::to_string(hundredths % 100);
  return words + (decimals.size() == 1 ? ".0" : ".") + decimals;
}

constexpr std::string_view marks[] = {"{quote}", "{quote2}", "{value}", "{detail}"};

}  // namespace

std::string quote(const Document& document, Span span) {
  std::string words;
  const std::string_view source = document.quote(span);
  words.reserve(std::min(source.size(), longest_quote + 1));
  for (const char c : source) {
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
  const std::string_view sentence = reason.rule->because;
  const auto quoted = [&](std::size_t index) {
    return '"' + (index < reason.spans.size() ? quote(document, reason.spans[index]) : std::string()) + '"';
  };
  std::string filled;
  for (std::size_t at = 0; at < sentence.size();) {
    const std::size_t open = std::min(sentence.find('{', at), sentence.size());
    filled += sentence.substr(at, open - at);
    at = open;
    if (at == sentence.size()) break;
    const std::string_view rest = sentence.substr(at);
    const auto* const mark = std::find_if(std::begin(marks), std::end(marks),
                                          [&](std::string_view one) { return rest.substr(0, one.size()) == one; });
    if (mark == std::end(marks)) {
      filled += sentence[at++];
      continue;
    }
    at += mark->size();
    switch (mark - marks) {
      case 0:
      case 1:
        filled += quoted(static_cast<std::size_t>(mark - marks));
        break;
      case 2:
        filled += in_words(reason.about);
        break;
      default:
        filled += reason.detail;
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
