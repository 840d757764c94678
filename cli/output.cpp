#include "output.hpp"

#include "report/records.hpp"

namespace fineprint::cli {
namespace {

bool for_people(Output output) { return output == Output::summary || output == Output::markdown; }

std::string told(const Answer& answer) {
  const JsonTree tree(answer.json);
  const Json& json = tree.root();
  return "posting " + shown(*json.find("line")) + ": " + text_in(*json.find("error"), "message");
}

}  // namespace

Printer::Printer(const Arguments& arguments, bool color, bool many)
    : output_(arguments.output), options_(arguments.options), color_(color), many_(many) {
  if (output_ == Output::csv) options_.detail = Detail::values;
  if (for_people(output_) && options_.detail == Detail::reasons) options_.detail = Detail::evidence;
}

Piece Printer::piece(const Answer& answer) const {
  if (!answer.good && for_people(output_)) return {{}, told(answer), false};
  switch (output_) {
    case Output::csv:
      return {csv_row(answer.json, options_), {}, answer.good};
    case Output::markdown:
      return {to_markdown(answer.json), {}, true};
    case Output::summary:
      return {to_summary(answer.json, color_), {}, true};
    case Output::ndjson:
      return {answer.json + "\n", {}, answer.good};
    default:
      return {answer.json, {}, answer.good};
  }
}

std::string Printer::before() const {
  if (output_ == Output::csv) return csv_header(options_);
  return output_ == Output::json && many_ ? "[\n" : "";
}

std::string Printer::between() const {
  if (output_ == Output::json) return ",\n";
  return output_ == Output::markdown ? "\n---\n\n" : "";
}

std::string Printer::after() const {
  if (output_ != Output::json) return {};
  return many_ ? "\n]\n" : "\n";
}

}  // namespace fineprint::cli
