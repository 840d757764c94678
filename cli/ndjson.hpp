#pragma once
#include <fineprint/fineprint.hpp>
#include <iosfwd>

namespace fineprint::cli {

/// Reports on each line of `in` on a line of `out`, in order, holding one line at a time. A bad line becomes an error
/// object on its line. Returns whether every line was a posting.
bool stream_ndjson(std::istream& in, std::ostream& out, const Options& options);

}  // namespace fineprint::cli
