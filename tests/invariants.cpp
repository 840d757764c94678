#include "invariants.hpp"

#include <algorithm>
#include <functional>

namespace fineprint::test {
namespace {

constexpr const char* boilerplate =
    "\n\nEqual opportunity: All qualified applicants are considered without regard to race, color, religion, sex, "
    "sexual "
    "orientation, gender identity, national origin, citizenship status, disability, veteran status or any other ground "
    "that the law protects. We take part in E-Verify and give reasonable accommodation to applicants who ask for it.\n";

using Visit = std::function<void(const std::string& stage, const std::string& field, const Json& record)>;

void for_each_record(const Json& report, const Visit& visit) {
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

/// A record as text for a person, whatever bytes are in it.
std::string shown(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

bool is_probability(const Json& number) { return number.is_number() && number >= 0.0 && number <= 1.0; }

}  // namespace

std::string repeat_fault(const Case& one) {
  const std::string first = one.report_text();
  if (!Json::accept(first)) return "the report is no JSON: " + first;
  return first == one.report_text() ? "" : "the same input gives other bytes";
}

std::string record_fault(const Json& report) {
  std::string fault;
  for_each_record(report, [&fault](const std::string& stage, const std::string& field, const Json& record) {
    if (!fault.empty()) return;
    if (!is_probability(record["confidence"])) fault = "no probability";
    if (record["evidence"].get_ref<const std::string&>().empty()) fault = "no evidence";
    if (stage != "inference" && (record["source"] == "stated") == record["spans"].empty())
      fault = "a statement without a span, or a span of silence";
    for (const Json& reason : record["reasons"])
      if (reason["because"].get_ref<const std::string&>().empty()) fault = "a reason without a sentence";
    if (!fault.empty()) fault += " in " + field + ": " + shown(record);
  });
  return fault;
}

std::string span_fault(const Case& one, const Json& report) {
  for (const Json& span : spans_of(report)) {
    const std::string text = one.part(span.value("part", "description"));
    const std::size_t start = span["start"], end = span["end"];
    if (start >= end || end > text.size()) return "no words at " + shown(span);
    if (!on_character(text, start) || !on_character(text, end)) return "a character is split at " + shown(span);
  }
  return {};
}

std::string unit_fault(const Case& one) {
  const auto bytes = spans_of(one.report({.offsets = Offsets::utf8}));
  for (const Offsets unit : {Offsets::codepoint, Offsets::utf16}) {
    const auto spans = spans_of(one.report({.offsets = unit}));
    if (spans.size() != bytes.size()) return "another unit gives other spans";
    for (std::size_t i = 0; i < bytes.size(); ++i)
      if (words_at(one, bytes[i], Offsets::utf8) != words_at(one, spans[i], unit))
        return "other words at " + shown(bytes[i]) + " in bytes than at " + shown(spans[i]);
  }
  return {};
}

std::string evidence_fault(const Case& one, const Json& report) {
  std::string fault;
  for_each_record(report, [&](const std::string& stage, const std::string& field, const Json& record) {
    if (!fault.empty() || stage == "inference" || record["spans"].empty()) return;
    if (record["evidence"] != decoded(words_at(one, record["spans"][0], Offsets::utf8)))
      fault = "evidence is not the words of the first span in " + field + ": " + shown(record);
  });
  return fault;
}

namespace {

std::string values_fault(const Case& one, const Case& other, const char* what,
                         std::initializer_list<const char*> stages) {
  const Json before = one.report({.detail = Detail::values}), after = other.report({.detail = Detail::values});
  for (const char* stage : stages)
    if (before[stage] != after[stage])
      return std::string(what) + " changes values: " + shown(Json::diff(before[stage], after[stage]));
  return {};
}

}  // namespace

std::string boilerplate_fault(const Case& one) {
  return values_fault(one, one.with("description", one.part("description") + boilerplate), "boilerplate",
                      {"posting", "extraction", "inference"});
}

std::string space_fault(const Case& one) {
  std::string text = one.part("description");
  for (const std::string_view mark : {"\n- ", "\n* ", "\n• ", "** "})
    for (std::size_t at = 0; (at = text.find(mark, at)) != text.npos; at += mark.size())
      text.replace(at + mark.size() - 1, 1, "\u00A0");
  // Title, company and location are the posting's own words, with its own spaces.
  return values_fault(one, one.with("description", text), "a space that does not break", {"extraction", "inference"});
}

std::vector<Said> reasons_of(const Json& report) {
  std::vector<Said> all;
  for_each_record(report, [&all](const std::string&, const std::string& field, const Json& record) {
    for (const Json& reason : record["reasons"])
      if (!reason["spans"].empty()) all.push_back({field, reason});
  });
  return all;
}

std::string blanking_fault(const Case& one, const Said& said) {
  Case blank = one;
  for (const Json& span : said.reason["spans"]) {
    const std::string part = span.value("part", "description");
    std::string text = blank.part(part);
    const std::size_t start = span["start"], end = span["end"];
    text.replace(start, end - start, end - start, ' ');
    blank = blank.with(part, text);
  }
  const Json again = record_of(blank.report({.offsets = Offsets::utf8}), said.field);
  const auto same = [&said](const Json& other) {
    return other["rule"] == said.reason["rule"] && other["spans"] == said.reason["spans"];
  };
  if (std::none_of(again["reasons"].begin(), again["reasons"].end(), same)) return {};
  return said.field + " still has the reason " + shown(said.reason);
}

}  // namespace fineprint::test
