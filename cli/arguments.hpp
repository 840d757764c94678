#pragma once
#include <fineprint/fineprint.hpp>
#include <optional>
#include <string>

namespace fineprint::cli {

enum class Output {
  summary,  ///< for a person, on a terminal
  json,     ///< one report
  ndjson,   ///< a posting a line in, a report a line out
  rules,    ///< all that the engine can say
};

enum class Color { automatic, always, never };

struct Arguments {
  std::string file = "-";  ///< "-" is standard input
  Output output = Output::summary;
  Color color = Color::automatic;
  Options options;
};

/// Reads the command line. Where nothing is left to do (--help, --version, an error), prints what is to be printed and
/// sets `exit_code`.
std::optional<Arguments> read_arguments(int argc, char** argv, int& exit_code);

}  // namespace fineprint::cli
