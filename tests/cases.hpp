#pragma once
#include <fineprint/fineprint.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace fineprint::test {

using Json = nlohmann::ordered_json;

/// A posting that tests read: an object of an examples.json, or a file of tests/fixtures.
struct Case {
  std::string name;  ///< "work_model #3: 3 days a week in our office", unique
  Json example;      ///< the object as it stands in its file

  /// Pasted, where the case is one text; otherwise its parts are known.
  bool pasted() const { return example.contains("text"); }
  /// The text of a part: "description" (also of a pasted text), "title", "company" or "location".
  std::string part(std::string_view name) const;
  /// The same case with another text in a part.
  Case with(std::string_view part, std::string text) const;
  std::string report_text(const Options& options = {}) const;
  Json report(const Options& options = {}) const { return Json::parse(report_text(options)); }
};

/// Every object of every core/*/*/examples.json, in the order of files and lines.
const std::vector<Case>& examples();

/// The whole postings of tests/fixtures: each .txt as a pasted text, each .json as an example.
const std::vector<Case>& fixtures();

/// Examples and fixtures together.
std::vector<Case> all_cases();

/// Kind of a field ("enum", "boolean", ...), from the fields.json files; empty where there is no such field.
std::string kind_of(std::string_view field);

/// The record of a field, wherever it stands in the report; null where there is none.
Json record_of(const Json& report, std::string_view field);

/// The words of a case at a span of its report.
std::string words_at(const Case& from, const Json& span, Offsets unit);

/// True where a character of `text`, or one fault of its encoding, ends before `offset` and the next begins there.
bool on_character(std::string_view text, std::size_t offset);

/// `text` as a decoder gives it: each fault of its encoding is a U+FFFD.
std::string decoded(std::string_view text);

}  // namespace fineprint::test
