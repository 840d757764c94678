#include "fineprint/formats.hpp"
#include "report/records.hpp"

namespace fineprint {
namespace {

/// The posting's words as they are: on one line, signs of markup escaped.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = static_cast<unsigned char>(c) <= ' ';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    if (!blank && std::string_view("\\`*_{}[]<>#|").find(c) != std::string_view::npos) out += '\\';
    out += blank ? ' ' : c;
  }
  return out;
}

/// Title, then company and location, as far as the report has them.
std::string headline(const Json& report) {
  const auto value = [&](Field field) {
    const std::optional<Record> record = record_in(report, field);
    return record ? escaped(shown(*record->value)) : std::string{};
  };
  const std::string title = value(Field::title), company = value(Field::company), location = value(Field::location);
  const std::string about = company + (company.empty() || location.empty() ? "" : " · ") + location;
  return "# " + (title.empty() ? "Job posting" : title) + "\n" + (about.empty() ? "" : "\n" + about + "\n");
}

}  // namespace

std::string to_markdown(std::string_view text) {
  const JsonTree tree(text, deepest_shown);
  const Json& report = tree.root();
  if (!report.is_object()) return {};
  std::string out = headline(report);
  std::string_view group;
  each_record(report, [&](const Record& record) {
    if (record.info->stage == Stage::posting || !record.mentioned()) return;
    if (record.info->group != group) {
      group = record.info->group;
      out += "\n## " + spaced(std::string(group)) + "\n\n";
      out += record.whole == nullptr ? "| Field | Value |\n| --- | --- |\n"
                                     : "| Field | Value | Confidence | Evidence |\n| --- | --- | --- | --- |\n";
    }
    out += "| " + std::string(record.info->label) + " | " + escaped(shown(*record.value)) + " |";
    if (record.whole != nullptr)
      out += " " + percent(record) + " | " + escaped(text_in(*record.whole, "evidence")) + " |";
    out += "\n";
  });
  const Json* const notices = report.find("notices");
  if (notices == nullptr || notices->items().empty()) return out;
  out += "\n## notices\n\n";
  for (const Json& notice : notices->items()) out += "- " + escaped(text_in(notice, "message")) + "\n";
  return out;
}

}  // namespace fineprint
