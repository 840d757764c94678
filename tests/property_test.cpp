/// What holds for every posting, tried on all examples and fixtures.
#include <catch2/catch.hpp>
#include <functional>

#include "cases.hpp"

namespace fineprint::test {
namespace {

constexpr const char* boilerplate =
    "\n\nEqual opportunity: All qualified applicants are considered without regard to race, color, religion, sex, "
    "sexual "
    "orientation, gender identity, national origin, citizenship status, disability, veteran status or any other ground "
    "that the law protects. We take part in E-Verify and give reasonable accommodation to applicants who ask for it.\n";

void for_each_record(
    const Json& report,
    const std::function<void(const std::string& stage, const std::string& field, const Json& record)>& visit) {
  for (const auto& [field, record] : report["posting"].items()) visit("posting", field, record);
  for (const char* stage : {"extraction", "inference"})
    for (const Json& group : report[stage])
      for (const auto& [field, record] : group.items()) visit(stage, field, record);
}

/// All spans of a report, in order.
std::vector<Json> spans_of(const Json& report) {
  std::vector<Json> spans;
  const auto add = [&spans](const Json& list) { spans.insert(spans.end(), list.begin(), list.end()); };
  for_each_record(report, [&](const std::string&, const std::string&, const Json& record) {
    add(record["spans"]);
    for (const Json& reason : record["reasons"]) add(reason["spans"]);
    if (record.contains("items"))
      for (const Json& item : record["items"]) add(item["spans"]);
  });
  for (const Json& notice : report["notices"]) add(notice["spans"]);
  return spans;
}

/// Runs of white space as one space, cut where the engine cut a long quote.
std::string squeezed(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace

TEST_CASE("the same input gives the same bytes", "[property]") {
  for (const Case& one : all_cases()) {
    INFO(one.name);
    CHECK(one.report_text() == one.report_text());
  }
}

TEST_CASE("every span lies in its text and ends on a character, in each unit", "[property]") {
  for (const Case& one : all_cases()) {
    INFO(one.name);
    const auto bytes = spans_of(one.report({.offsets = Offsets::utf8}));
    const auto points = spans_of(one.report({.offsets = Offsets::codepoint}));
    const auto units = spans_of(one.report({.offsets = Offsets::utf16}));
    REQUIRE(bytes.size() == points.size());
    REQUIRE(bytes.size() == units.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      const std::string words = words_at(one, bytes[i], Offsets::utf8);
      CAPTURE(bytes[i].dump(), words);
      CHECK(words.size() == bytes[i]["end"].get<std::size_t>() - bytes[i]["start"].get<std::size_t>());
      CHECK(!words.empty());
      CHECK(words == words_at(one, points[i], Offsets::codepoint));
      CHECK(words == words_at(one, units[i], Offsets::utf16));
    }
  }
}

TEST_CASE("what pass 1 states has a span, and its evidence reads as the words there", "[property]") {
  for (const Case& one : all_cases()) {
    INFO(one.name);
    for_each_record(one.report(), [&one](const std::string& stage, const std::string& field, const Json& record) {
      if (stage == "inference" || record["source"] == "not_mentioned") return;
      CAPTURE(field, record.dump());
      REQUIRE(!record["spans"].empty());
      const std::string words = squeezed(words_at(one, record["spans"][0], Offsets::utf16));
      const std::string evidence = squeezed(record["evidence"]);
      const bool reads_as_words =
          evidence.find(words) != std::string::npos || words.rfind(evidence.substr(0, 40), 0) == 0;
      CHECK(reads_as_words);
    });
  }
}

TEST_CASE("appended legal boilerplate changes no value", "[property]") {
  for (const Case& one : all_cases()) {
    if (one.part("description").find('<') != std::string::npos)
      continue;  // it would stand outside the page's last element
    INFO(one.name);
    const Case longer = one.with("description", one.part("description") + boilerplate);
    const Json before = one.report({.detail = Detail::values}), after = longer.report({.detail = Detail::values});
    for (const char* stage : {"posting", "extraction", "inference"}) CHECK(before[stage] == after[stage]);
  }
}

TEST_CASE("blanking what a reason rests on removes that reason", "[property]") {
  for (const Case& one : all_cases()) {
    INFO(one.name);
    for_each_record(one.report({.offsets = Offsets::utf8}),
                    [&one](const std::string&, const std::string& field, const Json& record) {
                      for (const Json& reason : record["reasons"]) {
                        if (reason["spans"].empty()) continue;
                        Case blank = one;
                        for (const Json& span : reason["spans"]) {
                          const std::string part = span.value("part", "description");
                          std::string text = blank.part(part);
                          const std::size_t start = span["start"], end = span["end"];
                          text.replace(start, end - start, end - start, ' ');
                          blank = blank.with(part, text);
                        }
                        const Json again = record_of(blank.report({.offsets = Offsets::utf8}), field);
                        CAPTURE(field, reason.dump());
                        const auto same = [&reason](const Json& other) {
                          return other["rule"] == reason["rule"] && other["spans"] == reason["spans"];
                        };
                        CHECK(std::none_of(again["reasons"].begin(), again["reasons"].end(), same));
                      }
                    });
  }
}

}  // namespace fineprint::test
