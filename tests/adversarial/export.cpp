/// Writes the adversarial inputs, one a line: {"name": "...", "base64": "..."}, for tests of other bindings.
#include <cstdio>
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

int main() {
  for (const fineprint::test::Attack& attack : fineprint::test::attacks())
    std::puts(nlohmann::ordered_json{{"name", attack.name}, {"base64", base64(attack.text)}}.dump().c_str());
}
