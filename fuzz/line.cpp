#include <fineprint/formats.hpp>

#include "require.hpp"
#include "targets.hpp"

namespace fineprint::fuzz {
namespace {

using test::Json;

/// What becomes of a report, or of what somebody takes for one.
void hold_formats(const std::string& report) {
  to_markdown(report);
  to_summary(report, true);
  const std::string row = csv_row(report);
  hold(row.empty() || row.back() == '\n', "a row of CSV ends its line");
}

void hold_line(std::string_view bytes) {
  const Answer answer = analyze_line(bytes, 7);
  const Json json = Json::parse(answer.json, nullptr, false);
  hold(json.is_object(), "a line in, an object out");
  hold(json.contains("error") != answer.good, "an answer is a report or an error");
  hold(answer.good || json["line"] == 7, "an error says where it stands");
  hold(answer.json.find('\n') == std::string::npos, "an answer is one line");
  if (answer.good) hold(test::record_fault(json));
  hold(analyze_line(bytes, 7).json == answer.json, "the same line gives the same bytes");
  hold_formats(answer.json);
}

void hold_request(std::string_view bytes) {
  const Json json = Json::parse(answer(bytes), nullptr, false);
  hold(json.is_object() && json.contains("ok"), "a request is answered by an object");
  hold(json.contains(json["ok"] == true ? "report" : "error"), "an answer says whether it is one");
}

}  // namespace

void try_line(std::string_view bytes) {
  Choices choices(bytes);
  switch (choices.byte() % 3) {
    case 0:
      return hold_line(choices.rest());
    case 1:
      return hold_request(choices.rest());
    default:
      return hold_formats(std::string(choices.rest()));
  }
}

}  // namespace fineprint::fuzz
