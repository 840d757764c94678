#pragma once

namespace fineprint::cli {

/// What the command ends with. `--help` prints the same list.
enum ExitCode : int {
  ok = 0,            ///< every posting has its report
  bad_postings = 1,  ///< at least one posting could not be read; its error stands in its place
  usage = 2,         ///< the arguments make no sense
  unreadable = 3,    ///< the input cannot be read, or the output not written
};

}  // namespace fineprint::cli
