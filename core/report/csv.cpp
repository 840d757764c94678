#include "fineprint/formats.hpp"
#include "report/records.hpp"
#include "report/selection.hpp"

namespace fineprint {
namespace {

/// Formulas of a spreadsheet begin with one of these, numbers aside: an apostrophe before it keeps a cell text.
bool is_formula(std::string_view text) {
  if (text.empty() || std::string_view("=+-@\t\r").find(text[0]) == std::string_view::npos) return false;
  return !(text[0] == '-' && text.size() > 1 && text[1] >= '0' && text[1] <= '9');
}

std::string quoted(std::string text) {
  if (is_formula(text)) text.insert(0, 1, '\'');
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string(2, c) : std::string(1, c);
  return out + "\"";
}

std::string flat(const Json& value) {
  if (value.is_null()) return {};
  return value.is_text() ? std::string(value.text()) : dump(value);
}

std::string joined(const Json& array, std::string_view between) {
  std::string text;
  for (const Json& item : array.items()) {
    if (!text.empty()) text += between;
    text += item.is_array() ? joined(item, " | ") : flat(item);
  }
  return text;
}

std::string cell(const Json& value) { return quoted(value.is_array() ? joined(value, "; ") : flat(value)); }

}  // namespace

std::string csv_header(const Options& options) {
  const Selection selection(options);
  std::string row = "id";
  for (std::size_t i = 0; i < field_count; ++i) {
    const FieldInfo& info = field_infos[i];
    if (!selection.has(static_cast<Field>(i))) continue;
    row += ",";
    if (info.stage != Stage::posting) row += std::string(info.group) + ".";
    row += info.name;
  }
  return row + ",error\n";
}

std::string csv_row(std::string_view text, const Options& options) {
  const JsonTree tree(text, deepest_shown);
  const Json& report = tree.root();
  const Selection selection(options);
  std::string row = quoted(text_in(report, "id"));
  for (std::size_t i = 0; i < field_count; ++i) {
    if (!selection.has(static_cast<Field>(i))) continue;
    row += ",";
    if (const std::optional<Record> record = record_in(report, static_cast<Field>(i))) row += cell(*record->value);
  }
  const Json* const error = report.find("error");
  return row + "," + (error != nullptr ? quoted(text_in(*error, "message")) : "") + "\n";
}

}  // namespace fineprint
