#include "summary.hpp"

#include <algorithm>
#include <cmath>
#include <fineprint/fineprint.hpp>
#include <map>
#include <nlohmann/json.hpp>

namespace fineprint::cli {
namespace {

using Json = nlohmann::ordered_json;

// In characters; what is longer is cut.
constexpr std::size_t label_width = 28;
constexpr std::size_t value_width = 120;
constexpr std::size_t evidence_width = 112;

constexpr std::string_view bold = "1", dim = "2", red = "31", green = "32", yellow = "33", cyan = "36";

class Page {
 public:
  explicit Page(bool color) : color_(color) {}

  void heading(std::string_view text) { text_ += "\n" + paint(bold, std::string(text)) + "\n"; }
  void line(const std::string& text) { text_ += text + "\n"; }
  std::string paint(std::string_view style, const std::string& text) const {
    return color_ ? "\x1b[" + std::string(style) + "m" + text + "\x1b[0m" : text;
  }
  std::string text() && { return std::move(text_); }

 private:
  bool color_;
  std::string text_;
};

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_character));
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t length = characters(text);
  if (length < width) text.append(width - length, ' ');
  return text;
}

/// On one line, and no longer than `width` characters.
std::string shortened(std::string text, std::size_t width) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  std::size_t seen = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (starts_character(text[at]) && ++seen == width) return text.substr(0, at) + "…";
  }
  return text;
}

std::string words(std::string id) {
  std::replace(id.begin(), id.end(), '_', ' ');
  return id;
}

std::string shown(const Json& value);

std::string joined(const Json& array, std::string_view between) {
  std::string text;
  for (const Json& item : array) text += (text.empty() ? "" : std::string(between)) + shown(item);
  return text;
}

std::string shown_pay(const Json& range) {
  const auto part = [&range](const char* key) { return range.contains(key) ? shown(range[key]) : std::string{}; };
  std::string text = part("min");
  if (part("max") != text) text += "-" + part("max");
  for (const char* key : {"currency", "period", "kind", "place"}) {
    if (!part(key).empty()) text += " " + part(key);
  }
  return text;
}

std::string shown(const Json& value) {
  if (value.is_null()) return {};
  if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
  if (value.is_string()) return words(value.get<std::string>());
  if (value.is_object()) return shown_pay(value);
  if (!value.is_array()) return value.dump();
  const bool nested = !value.empty() && value.front().is_array();
  return nested ? joined(value, "; ") : joined(value, ", ");
}

/// What the engine says about its fields: label and kind by name.
std::map<std::string, Json> describe_fields() {
  const Json description = Json::parse(describe_json());
  std::map<std::string, Json> fields;
  for (const Json& field : description["fields"]) fields[field["field"]] = field;
  return fields;
}

/// A plain boolean says "not mentioned" with false; one that may be null says "no" with it.
bool mentioned(const Json& record, const std::string& kind) {
  const Json& value = record["value"];
  return !(value.is_null() || value == "not_mentioned" || (value.is_array() && value.empty()) ||
           (value == false && kind == "boolean"));
}

std::string confidence(const Page& page, const Json& record) {
  const double value = record.value("confidence", 0.0);
  const std::string_view style = value >= 0.8 ? green : value >= 0.6 ? yellow : red;
  return page.paint(style, padded(std::to_string(std::lround(value * 100)) + "%", 4));
}

void field(Page& page, const std::string& label, const Json& record) {
  page.line("  " + padded(label, label_width) + confidence(page, record) + "  " +
            page.paint(cyan, shortened(shown(record["value"]), value_width)));
}

void evidence(Page& page, const Json& record, const std::string& sentence) {
  const std::string text = shortened(sentence, evidence_width);
  page.line("      " + page.paint(dim, record["source"] == "stated" ? "“" + text + "”" : text));
}

void group(Page& page, const std::string& name, const Json& records) {
  static const auto fields = describe_fields();
  std::string last;  // evidence shown before: words that several fields rest on stand once
  bool headed = false;
  for (const auto& [key, record] : records.items()) {
    const Json& about = fields.at(key);
    if (!mentioned(record, about["kind"])) continue;
    if (!headed) page.heading(words(name));
    headed = true;
    field(page, about["label"], record);
    const std::string sentence = record["evidence"];
    if (sentence != last && record["value"] != sentence) evidence(page, record, sentence);
    last = sentence;
  }
}

void closing(Page& page, const Json& report) {
  page.line("");
  for (const Json& notice : report["notices"]) {
    page.line(page.paint(yellow, "! " + notice.value("message", notice.value("kind", ""))));
  }
  const Json& metadata = report["metadata"];
  page.line(page.paint(dim, std::to_string(metadata.value("fields_found", 0)) + " fields found, " +
                                std::to_string(metadata.value("fields_not_mentioned", 0)) + " not mentioned"));
}

}  // namespace

std::string summary(std::string_view text, bool color) {
  const Json report = Json::parse(text);
  Page page(color);
  group(page, "posting", report["posting"]);
  for (const char* stage : {"extraction", "inference"}) {
    for (const auto& [name, records] : report[stage].items()) group(page, name, records);
  }
  closing(page, report);
  return std::move(page).text();
}

}  // namespace fineprint::cli
