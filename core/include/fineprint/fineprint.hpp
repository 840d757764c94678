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
/// No posting makes anything here throw, and nothing does I/O. Invalid UTF-8 is replaced, text over 1 MiB is cut, text
/// that is no posting gives an empty report; each leaves a notice:
///
///     fineprint::analyze_text("");       // "notices": [ { "kind": "not_a_posting", ... } ]
///
/// All functions are pure: the same input gives the same bytes, on any thread, natively and in WebAssembly.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fineprint {

/// How much of each field record the report carries.
enum class Detail {
  values,    ///< bare values: `"work_model": "remote"`
  evidence,  ///< records without `reasons`
  reasons,   ///< whole records
};

/// The unit of `spans`. A span never splits a code point.
enum class Offsets { utf16, utf8, codepoint };

struct OwnWords;

/// Words of your own beside the built-in vocabulary: skills and certifications under names of your own, and further
/// words for a benefit or a soft skill of the closed sets. Cheap to copy; one serves any number of threads.
class CustomLexicon {
 public:
  /// No words.
  CustomLexicon() = default;
  /// Reads a JSON array of `{"kind", "label", "forms", "doubtful"?}`. Throws std::invalid_argument with a sentence that
  /// names the entry and what is wrong with it.
  static CustomLexicon read(std::string_view json);

  const OwnWords* words() const { return words_.get(); }

 private:
  std::shared_ptr<const OwnWords> words_;
};

struct Options {
  Detail detail = Detail::reasons;
  Offsets offsets = Offsets::utf16;
  /// The fields that the report carries, as "work_model", "compensation.salary_min" or a group's name; all where empty.
  std::vector<std::string> fields = {};
  CustomLexicon lexicon = {};
};

/// True where `name` may stand among `Options::fields`; a name that may not is passed over.
bool is_field(std::string_view name);

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
/// "description"}}`, with an optional `"options": {"detail"?, "offsets"?, "fields"?, "lexicon"?}`. Answer: `{"ok":
/// true, "report": {...}}` or `{"ok": false, "error": {"code": "bad_request" | "bad_option", "message": "..."}}`. Never
/// throws.
std::string answer(std::string_view request);

/// `{ "fields": [...], "rules": [{ "id", "field", "weight", "because", ... }] }`: all that the engine can say.
std::string describe_json();

/// "x.y.z"
std::string_view version();

}  // namespace fineprint
