#pragma once
/// Fineprint reads one job posting and says what it states, what that implies, and why.
///
///     #include <fineprint/fineprint.hpp>
///
///     std::string report = fineprint::analyze_text("Senior Data Engineer\nRemote (US). $120k-$150k.");
///
/// The report is JSON as `report.schema.json` lays it out. Every field is there, whether the posting speaks of it or
/// not; a field record carries `value`, `confidence`, `evidence`, `source`, `spans` and `reasons`.
///
/// Nothing here throws on bad input and nothing does I/O. Invalid UTF-8 is replaced, text over 1 MiB is cut, text that
/// is no posting gives an empty report; each leaves a notice:
///
///     fineprint::analyze_text("");       // "notices": [ { "kind": "not_a_posting", ... } ]
///
/// All functions are pure: the same input gives the same bytes, on any thread, natively and in WebAssembly.
#include <string>
#include <string_view>

namespace fineprint {

/// How much of each field record the report carries.
enum class Detail {
  values,    ///< bare values: `"work_model": "remote"`
  evidence,  ///< records without `reasons`
  reasons,   ///< whole records
};

/// The unit of `spans`. A span never splits a code point.
enum class Offsets { utf16, utf8, codepoint };

struct Options {
  Detail detail = Detail::reasons;
  Offsets offsets = Offsets::utf16;
};

/// A posting whose title, company and location are already known. All are UTF-8 and may be empty.
/// Spans point into `description`; a span elsewhere names its part: `{ "start": 0, "end": 6, "part": "title" }`.
struct Posting {
  std::string_view title, company, location, description;
  std::string_view id = {};  ///< copied to the report's top level where it is not empty
};

/// Reports on one pasted text, plain or HTML, from which title, company and location are found too.
std::string analyze_text(std::string_view text, const Options& options = {});

/// Reports on a posting whose parts are known.
std::string analyze(const Posting& posting, const Options& options = {});

/// The one door of the bindings. Request: `{"text": "..."}` or `{"posting": {"title"?, "company"?, "location"?,
/// "description"}}`, with an optional `"options": {"detail"?, "offsets"?}`. Answer: `{"ok": true, "report": {...}}` or
/// `{"ok": false, "error": {"code": "bad_request", "message": "..."}}`. Never throws.
std::string answer(std::string_view request);

/// `{ "fields": [...], "rules": [{ "id", "field", "weight", "because", ... }] }`: all that the engine can say.
std::string describe_json();

/// "x.y.z"
std::string_view version();

}  // namespace fineprint
