/// The command `fineprint`: postings in, reports out.
#include <unistd.h>

#include <cstdlib>
#include <fineprint/fineprint.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "arguments.hpp"
#include "exit_code.hpp"
#include "ndjson.hpp"
#include "posting_json.hpp"
#include "summary.hpp"

namespace fineprint::cli {
namespace {

bool colored(Color color) {
  if (color != Color::automatic) return color == Color::always;
  const char* off = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) != 0 && (off == nullptr || *off == '\0');
}

std::string report_on_file(const Arguments& arguments, std::istream& in, const Options& options) {
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  return arguments.file.ends_with(".json") ? report_on_json(text, options) : analyze_text(text, options);
}

int fail(const std::string& message) {
  std::cerr << "fineprint: " << message << "\n";
  return ExitCode::unreadable;
}

int run(const Arguments& arguments, std::istream& in) {
  bool all_good = true;
  switch (arguments.output) {
    case Output::rules:
      std::cout << describe_json() << "\n";
      break;
    case Output::ndjson:
      all_good = stream_ndjson(in, std::cout, arguments.options);
      break;
    case Output::json:
      std::cout << report_on_file(arguments, in, arguments.options) << "\n";
      break;
    case Output::summary:
      std::cout << summary(report_on_file(arguments, in, {.detail = Detail::evidence}), colored(arguments.color));
      break;
  }
  std::cout.flush();
  if (in.bad()) return fail("cannot read " + arguments.file);
  if (!std::cout) return fail("cannot write the output");
  return all_good ? ExitCode::ok : ExitCode::bad_lines;
}

int run(const Arguments& arguments) {
  if (arguments.file == "-" || arguments.output == Output::rules) return run(arguments, std::cin);
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
  if (!arguments) return exit_code;
  try {
    return fineprint::cli::run(*arguments);
  } catch (const fineprint::cli::BadPosting& bad) {
    return fineprint::cli::fail(arguments->file + ": " + bad.what());
  }
}
