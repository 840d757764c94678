/// The whole surface between the engine and JavaScript: one string each way. No object crosses, nothing is to be freed.
#include <emscripten/bind.h>

#include <fineprint/fineprint.hpp>
#include <string>

namespace {

std::string answer(const std::string& request) { return fineprint::answer(request); }
std::string version() { return std::string(fineprint::version()); }

}  // namespace

EMSCRIPTEN_BINDINGS(fineprint) {
  emscripten::function("answer", &answer);
  emscripten::function("describe", &fineprint::describe_json);
  emscripten::function("version", &version);
}
