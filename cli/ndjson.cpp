#include "ndjson.hpp"

#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "posting_json.hpp"

namespace fineprint::cli {
namespace {

/// Bytes of a line that are kept. The engine reads 1 MiB of text, which JSON escapes make six times longer at most;
/// four such parts fit. What is longer is no posting, and must not fill the memory.
constexpr std::size_t line_limit = std::size_t{24} << 20;

struct Line {
  std::string text;
  bool too_long = false;
};

bool read_line(std::istream& in, Line& line) {
  line.text.clear();
  line.too_long = false;
  std::streambuf& buffer = *in.rdbuf();
  bool any = false;
  for (int byte = buffer.sbumpc(); byte != std::char_traits<char>::eof(); byte = buffer.sbumpc()) {
    any = true;
    if (byte == '\n') break;
    if (line.text.size() < line_limit) {
      line.text.push_back(static_cast<char>(byte));
    } else {
      line.too_long = true;
    }
  }
  return any;
}

std::string error_line(const BadPosting& bad, std::size_t number) {
  nlohmann::ordered_json object;
  if (!bad.id.empty()) object["id"] = bad.id;
  object["error"] = {{"code", bad.code}, {"message", bad.what()}};
  object["line"] = number;
  return object.dump();
}

std::string report_on_line(const Line& line, const Options& options) {
  if (line.too_long) throw BadPosting("line_too_long", "longer than 24 MiB");
  return report_on_json(line.text, options);
}

}  // namespace

bool stream_ndjson(std::istream& in, std::ostream& out, const Options& options) {
  bool all_good = true;
  Line line;
  for (std::size_t number = 1; out && read_line(in, line); ++number) {
    if (line.text.find_first_not_of(" \t\r") == std::string::npos) continue;
    try {
      out << report_on_line(line, options) << '\n';
    } catch (const BadPosting& bad) {
      all_good = false;
      out << error_line(bad, number) << '\n';
    }
    // Whoever writes a line and waits for its report gets it; a bulk run is not slowed down by flushes.
    if (in.rdbuf()->in_avail() <= 0) out.flush();
  }
  return all_good;
}

}  // namespace fineprint::cli
