/// The whole surface between the engine and JavaScript: texts each way. No object crosses, nothing is to be freed.
#include <emscripten/bind.h>

#include <cstdint>
#include <fineprint/formats.hpp>
#include <string>
#include <utility>

namespace {

std::string said;

/// Where a text lies in memory, for JavaScript to read it before the next call: Embind's own way goes over each byte
/// twice in JavaScript.
unsigned tell(std::string text) {
  said = std::move(text);
  return static_cast<unsigned>(reinterpret_cast<std::uintptr_t>(said.data()));
}
unsigned size() { return static_cast<unsigned>(said.size()); }

unsigned answer(const std::string& request) { return tell(fineprint::answer(request)); }
unsigned describe() { return tell(fineprint::describe_json()); }
unsigned version() { return tell(std::string(fineprint::version())); }

// The rest takes bytes as they were read from a file, and options that `answer` has accepted before.

unsigned text(const std::string& bytes, const std::string& options) {
  return tell(fineprint::analyze_text(bytes, fineprint::read_options(options)));
}
unsigned line(const std::string& json, unsigned number, const std::string& options) {
  return tell(fineprint::analyze_line(json, number, fineprint::read_options(options)).json);
}
unsigned csv_header(const std::string& options) {
  return tell(fineprint::csv_header(fineprint::read_options(options)));
}
unsigned csv_row(const std::string& report, const std::string& options) {
  return tell(fineprint::csv_row(report, fineprint::read_options(options)));
}
unsigned markdown(const std::string& report) { return tell(fineprint::to_markdown(report)); }
unsigned summary(const std::string& report, bool color) { return tell(fineprint::to_summary(report, color)); }

}  // namespace

EMSCRIPTEN_BINDINGS(fineprint) {
  emscripten::function("answer", &answer);
  emscripten::function("csvHeader", &csv_header);
  emscripten::function("csvRow", &csv_row);
  emscripten::function("describe", &describe);
  emscripten::function("line", &line);
  emscripten::function("markdown", &markdown);
  emscripten::function("size", &size);
  emscripten::function("summary", &summary);
  emscripten::function("text", &text);
  emscripten::function("version", &version);
}
