/// Replays the examples that stand beside the rules. An object's keys: `text` or `posting`; any field id with the value
/// expected (null: not mentioned); `rule` must speak; `quote` is what one of that rule's reasons rests on; `not_rule`
/// must keep silent; `note` is for the reader.
#include "examples_runner.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "cases.hpp"

namespace fineprint::test {
namespace {

/// Arrays of a report have no order that means anything, nor have the alternatives within.
Json sorted(Json value) {
  if (!value.is_array()) return value;
  for (Json& item : value) item = sorted(std::move(item));
  std::sort(value.begin(), value.end());
  return value;
}

/// The value as an example writes it: null for "not mentioned".
Json value_or_null(const Json& record, const std::string& kind) {
  const Json& value = record["value"];
  const bool silent =
      value == "not_mentioned" || (value.is_array() && value.empty()) || (kind == "boolean" && value == false);
  return silent ? Json() : value;
}

/// An example names only those keys of a pay range that it is about.
bool same_ranges(const Json& seen, const Json& wanted) {
  const auto covers = [](const Json& range, const Json& part) {
    return std::all_of(part.items().begin(), part.items().end(),
                       [&range](const auto& entry) { return range.value(entry.key(), Json()) == entry.value(); });
  };
  return seen.is_array() && seen.size() == wanted.size() &&
         std::is_permutation(seen.begin(), seen.end(), wanted.begin(), covers);
}

void check_value(const Json& report, const std::string& field, Json wanted) {
  const std::string kind = kind_of(field);
  const Json record = record_of(report, field);
  if (kind.empty() || record.is_null()) {
    FAIL_CHECK(field << " is no field of the report");
    return;
  }
  if (wanted == "not_mentioned" || (wanted.is_array() && wanted.empty()) || (kind == "boolean" && wanted == false))
    wanted = nullptr;
  const Json seen = value_or_null(record, kind);
  const bool same =
      kind == "pay_ranges" && wanted.is_array() ? same_ranges(seen, wanted) : sorted(seen) == sorted(wanted);
  if (same) return;
  FAIL_CHECK(field << " is " << seen << ", expected " << wanted << "\n  evidence: " << record["evidence"]
                   << "\n  reasons: " << record["reasons"].dump());
}

/// The reasons of a rule over the whole report, or all reasons where `rule` is empty.
std::vector<Json> reasons_of(const Json& report, const std::string& rule) {
  std::vector<Json> found;
  const auto collect = [&](const Json& group) {
    for (const Json& record : group)
      for (const Json& reason : record["reasons"])
        if (rule.empty() || reason["rule"] == rule) found.push_back(reason);
  };
  collect(report["posting"]);
  for (const char* stage : {"extraction", "inference"})
    for (const Json& group : report[stage]) collect(group);
  return found;
}

void check_quote(const Case& example, const std::vector<Json>& reasons, const std::string& quote) {
  std::string seen;
  for (const Json& reason : reasons)
    for (const Json& span : reason["spans"]) {
      const std::string words = words_at(example, span, Offsets::utf16);
      if (words == quote) return;
      seen += "\n  " + words;
    }
  FAIL_CHECK("no reason rests on \"" << quote << "\", but on:" << seen);
}

void check_rules(const Case& example, const Json& report) {
  const std::string rule = example.example.value("rule", "");
  const std::vector<Json> reasons = reasons_of(report, rule);
  if (reasons.empty() && !rule.empty()) FAIL_CHECK(rule << " says nothing");
  if (example.example.contains("quote") && !reasons.empty()) check_quote(example, reasons, example.example["quote"]);
  const std::string silent = example.example.value("not_rule", "");
  const std::vector<Json> wrong = silent.empty() ? std::vector<Json>{} : reasons_of(report, silent);
  if (!wrong.empty()) FAIL_CHECK(silent << " should keep silent, but says: " << wrong.front().dump());
}

class ExampleTest : public Catch::ITestInvoker {
 public:
  explicit ExampleTest(const Case& example) : example_(example) {}

  void invoke() const override {
    CAPTURE(example_.example.dump());
    if (!example_.pasted() && !example_.example.contains("posting")) FAIL("neither \"text\" nor \"posting\"");
    const Json report = example_.report();
    std::size_t claims = 0;
    for (const auto& [key, wanted] : example_.example.items()) {
      if (key == "text" || key == "posting" || key == "note") continue;
      ++claims;
      if (key != "rule" && key != "quote" && key != "not_rule") check_value(report, key, wanted);
    }
    CHECK(claims > 0);  // an example that claims nothing proves nothing
    check_rules(example_, report);
  }

 private:
  const Case& example_;
};

void register_case(const Case& one, const char* tag) {
  const Catch::AutoReg registered(new ExampleTest(one), CATCH_INTERNAL_LINEINFO, "", Catch::NameAndTags(one.name, tag));
}

}  // namespace

void register_examples() {
  for (const Case& one : examples()) register_case(one, "[example]");
  for (const Case& one : fixtures())
    if (one.example.size() > 1) register_case(one, "[fixture]");
}

}  // namespace fineprint::test
