#pragma once
/// What a report becomes, and what a line of input becomes: the formats of the command and of the npm package.
///
///     #include <fineprint/formats.hpp>
///
///     std::puts(fineprint::to_markdown(fineprint::analyze_text(posting)).c_str());
///
/// A report may be of any detail and of any fields unless said otherwise. What is no report gives empty text.
#include <fineprint/fineprint.hpp>

namespace fineprint {

/// The columns of `csv_row`: `id`, the chosen fields of `options` (those of the posting under their name, others as
/// "group.field"), `error`.
std::string csv_header(const Options& options = {});

/// A report, or the error of an `Answer`, as one row. Items of an array are joined by "; ", what would be a formula in
/// a spreadsheet opens with an apostrophe. The row ends with a line feed.
std::string csv_row(std::string_view report, const Options& options = {});

/// Headline, then a table a group of what is mentioned, with confidence and evidence where the report has them.
std::string to_markdown(std::string_view report);

/// For a person on a terminal: what is mentioned, with its confidence and the words that it rests on.
std::string to_summary(std::string_view report, bool color);

/// Reads `{"detail"?, "offsets"?, "fields"?: [...], "lexicon"?: [...]}`. Throws std::invalid_argument with a sentence
/// that says which of them is wrong.
Options read_options(std::string_view json);

/// A longer line is no posting, and must not fill the memory. In bytes.
inline constexpr std::size_t longest_line = std::size_t{24} << 20;

/// What a line of input becomes.
struct Answer {
  std::string json;  ///< the report, or `{"error": {"code", "message"}, "id"?, "line"}`
  bool good;         ///< whether it is a report
};

/// Reports on one JSON object that stands on line `number` of some input: `{"id"?, "title"?, "company"?, "location"?,
/// "description"}` or `{"id"?, "text"}`. An id is a text or a whole number; a part may be null; usual other names of
/// the keys are known ("job_title", "jobDescription"), further keys ignored. Never throws.
Answer analyze_line(std::string_view json, std::size_t number, const Options& options = {});

}  // namespace fineprint
