/// All fuzz targets in one program, which libFuzzer drives: `fineprint_fuzz --target=text CORPUS`.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <stdexcept>
#include <string_view>

#include "targets.hpp"

namespace {

const fineprint::fuzz::Target* chosen = nullptr;

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
  constexpr std::string_view option = "--target=";
  for (const std::string_view argument : std::basic_string_view<char*>(*argv, static_cast<std::size_t>(*argc))) {
    if (argument.substr(0, option.size()) != option) continue;
    chosen = std::find_if(std::begin(fineprint::fuzz::targets), std::end(fineprint::fuzz::targets),
                          [&](const auto& target) { return target.name == argument.substr(option.size()); });
  }
  if (chosen != nullptr && chosen != std::end(fineprint::fuzz::targets)) return 0;
  std::fputs("say which target, with --target=NAME:", stderr);
  for (const auto& target : fineprint::fuzz::targets) std::fprintf(stderr, " %s", target.name.data());
  std::fputs("\n", stderr);
  std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    chosen->try_on({reinterpret_cast<const char*>(data), size});
  } catch (const std::logic_error& broken) {
    std::fprintf(stderr, "%s: %s\n", chosen->name.data(), broken.what());
    std::abort();
  }
  return 0;
}
