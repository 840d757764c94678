#pragma once
#include <functional>
#include <iosfwd>

#include "input.hpp"
#include "output.hpp"
#include "progress.hpp"

namespace fineprint::cli {

/// Reads postings out of `source`, reports on `jobs` batches at a time and prints in the order of the input. `waiting`
/// says whether the next read may wait for input: what is done is then flushed, so that whoever writes a line and waits
/// for its report gets it, and a bulk run is not slowed down by flushes. Ends early where `out` fails.
Tally run_pipeline(Source& source, const Printer& printer, unsigned jobs, std::ostream& out, Progress& progress,
                   const std::function<bool()>& waiting);

}  // namespace fineprint::cli
