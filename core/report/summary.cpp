#include <algorithm>

#include "fineprint/formats.hpp"
#include "report/records.hpp"

namespace fineprint {
namespace {

// In characters; what is longer is cut.
constexpr std::size_t label_width = 28;
constexpr std::size_t value_width = 120;
constexpr std::size_t evidence_width = 112;

constexpr std::string_view bold = "1", dim = "2", red = "31", green = "32", yellow = "33", cyan = "36";

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

std::string padded(std::string text, std::size_t width) {
  const auto length = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_character));
  if (length < width) text.append(width - length, ' ');
  return text;
}

/// On one line, and no longer than `width` characters.
std::string shortened(std::string text, std::size_t width) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  std::size_t seen = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (starts_character(text[at]) && ++seen == width) return text.substr(0, at) + "…";
  return text;
}

class Page {
 public:
  explicit Page(bool color) : color_(color) {}

  void heading(const std::string& text) { line("\n" + paint(bold, text)); }
  void line(const std::string& text) { text_ += text + "\n"; }
  std::string paint(std::string_view style, const std::string& text) const {
    return color_ ? "\x1b[" + std::string(style) + "m" + text + "\x1b[0m" : text;
  }
  std::string text() && { return std::move(text_); }

 private:
  bool color_;
  std::string text_;
};

std::string confidence(const Page& page, const Record& record) {
  const std::string text = percent(record);
  if (text.empty()) return {};
  const double value = record.whole->find("confidence")->number();
  return page.paint(value >= 0.8 ? green : value >= 0.6 ? yellow : red, padded(text, 4)) + "  ";
}

void closing(Page& page, const Json& report) {
  page.line("");
  if (const Json* const notices = report.find("notices"))
    for (const Json& notice : notices->items()) page.line(page.paint(yellow, "! " + text_in(notice, "message")));
  const Json* const metadata = report.find("metadata");
  if (metadata == nullptr || !metadata->is_object()) return;
  const auto count = [&](std::string_view key) {
    const Json* const found = metadata->find(key);
    return found == nullptr ? std::string("0") : shown(*found);
  };
  page.line(
      page.paint(dim, count("fields_found") + " fields found, " + count("fields_not_mentioned") + " not mentioned"));
}

}  // namespace

std::string to_summary(std::string_view text, bool color) {
  const JsonTree tree(text, deepest_shown);
  const Json& report = tree.root();
  if (!report.is_object()) return {};
  Page page(color);
  std::string_view group;
  std::string last;  // evidence shown before: words that several fields rest on stand once
  each_record(report, [&](const Record& record) {
    if (!record.mentioned()) return;
    if (record.info->group != group) {
      group = record.info->group;
      last.clear();
      page.heading(spaced(std::string(group)));
    }
    page.line("  " + padded(std::string(record.info->label), label_width) + confidence(page, record) +
              page.paint(cyan, shortened(shown(*record.value), value_width)));
    if (record.whole == nullptr) return;
    const std::string sentence = text_in(*record.whole, "evidence");
    if (sentence != last && !record.value->is(sentence) && !sentence.empty()) {
      const std::string words = shortened(sentence, evidence_width);
      page.line("      " + page.paint(dim, text_in(*record.whole, "source") == "stated" ? "“" + words + "”" : words));
    }
    last = sentence;
  });
  closing(page, report);
  return std::move(page).text();
}

}  // namespace fineprint
