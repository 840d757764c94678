/// Writes the adversarial inputs, one a line: {"name": "...", "base64": "..."}; with --reports a line with the report
/// behind each.
#include <cstdio>
#include <fineprint/fineprint.hpp>
#include <nlohmann/json.hpp>

#include "adversarial/inputs.hpp"

namespace {

std::string base64(const std::string& bytes) {
  constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    unsigned group = 0;
    for (std::size_t i = at; i < at + 3; ++i)
      group = group << 8 | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u);
    const std::size_t known = bytes.size() - at;
    for (std::size_t i = 0; i < 4; ++i) out += i <= known ? letters[group >> (18 - 6 * i) & 63] : '=';
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  const bool reports = argc > 1 && std::string_view(argv[1]) == "--reports";
  for (const fineprint::test::Attack& attack : fineprint::test::attacks()) {
    std::puts(nlohmann::ordered_json{{"name", attack.name}, {"base64", base64(attack.text)}}.dump().c_str());
    if (reports) std::puts(fineprint::analyze_text(attack.text).c_str());
  }
}
