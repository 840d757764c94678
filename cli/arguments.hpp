#pragma once
#include <fineprint/fineprint.hpp>
#include <optional>
#include <string>

namespace fineprint::cli {

enum class Input { text, json, ndjson, csv };
enum class Output { summary, json, ndjson, csv, markdown, rules };
enum class Color { automatic, always, never };

struct Arguments {
  std::string file = "-";  ///< "-" is standard input
  Input input = Input::text;
  Output output = Output::summary;
  Color color = Color::automatic;
  unsigned jobs = 1;
  bool stats = false;
  Options options;
};

/// Reads the command line. Where nothing is left to do (--help, --version, an error), prints what is to be printed and
/// sets `exit_code`.
std::optional<Arguments> read_arguments(int argc, char** argv, int& exit_code);

}  // namespace fineprint::cli
