/// The whole surface between the engine and JavaScript: texts each way. No object crosses, nothing is to be freed.
#include <emscripten/bind.h>

#include <fineprint/formats.hpp>
#include <string>

namespace {

std::string answer(const std::string& request) { return fineprint::answer(request); }
std::string version() { return std::string(fineprint::version()); }

// The rest takes bytes as they were read from a file, and options that `answer` has accepted before.

std::string text(const std::string& bytes, const std::string& options) {
  return fineprint::analyze_text(bytes, fineprint::read_options(options));
}
std::string line(const std::string& json, unsigned number, const std::string& options) {
  return fineprint::analyze_line(json, number, fineprint::read_options(options)).json;
}
std::string csv_header(const std::string& options) { return fineprint::csv_header(fineprint::read_options(options)); }
std::string csv_row(const std::string& report, const std::string& options) {
  return fineprint::csv_row(report, fineprint::read_options(options));
}
std::string markdown(const std::string& report) { return fineprint::to_markdown(report); }
std::string summary(const std::string& report, bool color) { return fineprint::to_summary(report, color); }

}  // namespace

EMSCRIPTEN_BINDINGS(fineprint) {
  emscripten::function("answer", &answer);
  emscripten::function("csvHeader", &csv_header);
  emscripten::function("csvRow", &csv_row);
  emscripten::function("describe", &fineprint::describe_json);
  emscripten::function("line", &line);
  emscripten::function("markdown", &markdown);
  emscripten::function("summary", &summary);
  emscripten::function("text", &text);
  emscripten::function("version", &version);
}
