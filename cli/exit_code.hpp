#pragma once

namespace fineprint::cli {

/// What the command ends with. `--help` prints the same list.
enum ExitCode : int {
  ok = 0,          ///< every posting has its report
  bad_lines = 1,   ///< --ndjson: at least one line was no posting; its error stands on its line
  usage = 2,       ///< the arguments make no sense
  unreadable = 3,  ///< the input cannot be read, or the output not written
};

}  // namespace fineprint::cli
