/// The command `fineprint`: postings in, reports out.
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fineprint/fineprint.hpp>
#include <fstream>
#include <iostream>

#include "arguments.hpp"
#include "exit_code.hpp"
#include "pipeline.hpp"

namespace fineprint::cli {
namespace {

bool colored(Color color) {
  if (color != Color::automatic) return color == Color::always;
  const char* off = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe): no other thread runs yet
  return isatty(STDOUT_FILENO) != 0 && (off == nullptr || *off == '\0');
}

int fail(const std::string& message) {
  std::cerr << "fineprint: " << message << "\n";
  return ExitCode::unreadable;
}

std::uint64_t size_of(const std::string& file) {
  std::error_code none;
  const auto size = std::filesystem::file_size(file, none);
  return none ? 0 : size;
}

int run(const Arguments& arguments, std::istream& in) {
  const auto started = std::chrono::steady_clock::now();
  const auto source = open_source(arguments.input, in);
  const Printer printer(arguments, colored(arguments.color), source->many());
  Tally tally;
  {
    Progress progress(size_of(arguments.file));
    const bool live = arguments.file == "-";
    tally = run_pipeline(*source, printer, arguments.jobs, std::cout, progress,
                         [&in, live] { return live && in.rdbuf()->in_avail() <= 0; });
  }
  if (in.bad()) return fail("cannot read " + arguments.file);
  if (!std::cout) return fail("cannot write the output");
  if (arguments.stats) print_stats(tally, std::chrono::steady_clock::now() - started);
  return tally.bad == 0 ? ExitCode::ok : ExitCode::bad_postings;
}

int run(const Arguments& arguments) {
  if (arguments.output == Output::rules) {
    std::cout << describe_json() << std::endl;
    return std::cout ? ExitCode::ok : fail("cannot write the output");
  }
  if (arguments.file == "-") return run(arguments, std::cin);
  std::ifstream file(arguments.file, std::ios::binary);
  // A folder opens as a file and fails only when it is read.
  file.peek();
  if (file.bad() || !file.is_open()) return fail("cannot read " + arguments.file);
  file.clear();
  return run(arguments, file);
}

}  // namespace
}  // namespace fineprint::cli

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  int exit_code = fineprint::cli::ExitCode::ok;
  const auto arguments = fineprint::cli::read_arguments(argc, argv, exit_code);
  return arguments ? fineprint::cli::run(*arguments) : exit_code;
}
