#include "report/report.hpp"

#include <algorithm>
#include <cmath>

#include "report/evidence.hpp"
#include "report/offsets.hpp"
#include "report/selection.hpp"

namespace fineprint {
namespace {

constexpr std::string_view stage_names[] = {"posting", "extraction", "inference"};
constexpr std::string_view notice_names[] = {"conflict", "text_cut", "bad_utf8", "match_gave_up", "not_a_posting"};

double rounded(double confidence) { return std::round(confidence * 1000) / 1000; }

bool is_array(Kind kind) {
  return kind == Kind::set || kind == Kind::names || kind == Kind::pay_ranges || kind == Kind::alternatives;
}

/// Whole numbers without a decimal point.
Json number(double value) {
  if (std::abs(value) > 9e15) return value;
  const auto whole = static_cast<std::int64_t>(value);
  return static_cast<double>(whole) == value ? Json(whole) : Json(value);
}

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(std::string(text)); }

Json to_json(const Value& value) {
  if (const bool* truth = std::get_if<bool>(&value)) return *truth;
  if (const double* amount = std::get_if<double>(&value)) return number(*amount);
  if (const std::string* text = std::get_if<std::string>(&value)) return *text;
  if (const Texts* texts = std::get_if<Texts>(&value)) return *texts;
  if (const Choice* choice = std::get_if<Choice>(&value))
    return std::string(choice_names[field_infos[static_cast<std::size_t>(choice->field)].first_choice + choice->index]);
  if (const PayRange* pay = std::get_if<PayRange>(&value)) {
    Json json = Json::object();
    json["min"] = pay->min > 0 ? number(pay->min) : Json(nullptr);
    json["max"] = pay->max > 0 ? number(pay->max) : Json(nullptr);
    json["currency"] = text_or_null(pay->currency);
    json["period"] = text_or_null(pay->period);
    json["kind"] = std::string(pay->kind);
    json["place"] = text_or_null(pay->place);
    return json;
  }
  return nullptr;
}

Json silent_value(Kind kind) {
  if (is_array(kind)) return Json::array();
  if (kind == Kind::boolean) return false;
  if (kind == Kind::enumeration) return "not_mentioned";
  return nullptr;
}

class Writer {
 public:
  Writer(const Reading& reading, const Options& options) : document_(reading.document), options_(options) {
    for (std::size_t i = 0; i < part_names.size(); ++i)
      units_.emplace_back(document_.input(static_cast<Part>(i)), options.offsets);
  }

  Json spans(const std::vector<Span>& spans) const {
    Json json = Json::array();
    for (const Span span : spans) {
      const Original original = document_.original(span);
      const OffsetUnits& units = units_[static_cast<std::size_t>(original.part)];
      Json one = {{"start", units.at(original.bytes.begin)}, {"end", units.at(original.bytes.end)}};
      if (original.part != Part::description) one["part"] = part_names[static_cast<std::size_t>(original.part)];
      json.push_back(std::move(one));
    }
    return json;
  }

  Json record(Field field, const Decision& decision, const std::vector<Reason>& reasons) const {
    const FieldInfo& info = field_infos[static_cast<std::size_t>(field)];
    const bool array = is_array(info.kind);
    const bool silent = decision.winners.empty();
    Json value = silent ? silent_value(info.kind) : array ? Json::array() : to_json(decision.value);
    if (array)
      for (const Item& item : decision.items) value.push_back(to_json(item.value));
    if (options_.detail == Detail::values) return value;

    Json json = Json::object();
    json["value"] = std::move(value);
    json["confidence"] = rounded(decision.confidence);
    json["evidence"] = evidence(document_, field, decision);
    json["source"] = source(info.stage, decision);
    json["spans"] = spans(winning_spans(decision));
    if (array) json["items"] = items(decision);
    if (info.stage == Stage::inference) json["derived_from"] = derived_from(decision);
    if (options_.detail == Detail::reasons) json["reasons"] = reasons_json(reasons);
    return json;
  }

 private:
  static std::string source(Stage stage, const Decision& decision) {
    if (stage != Stage::inference) return decision.winners.empty() ? "not_mentioned" : "stated";
    bool derived = false, read = false;
    for (const Reason* reason : decision.winners) (reason->from.empty() ? read : derived) = true;
    return derived && read ? "combined" : derived ? "pass1_derived" : "inferred";
  }

  static std::vector<Span> winning_spans(const Decision& decision) {
    std::vector<Span> all;
    for (const Reason* reason : decision.winners) {
      if (static_cast<int>(reason->rule->weight) <= 0) continue;
      for (const Span span : reason->spans)
        if (std::find(all.begin(), all.end(), span) == all.end()) all.push_back(span);
    }
    return all;
  }

  Json items(const Decision& decision) const {
    Json json = Json::array();
    for (const Item& item : decision.items) {
      Json one = {
          {"value", to_json(item.value)}, {"confidence", rounded(item.confidence)}, {"spans", spans(item.spans)}};
      one["cue"] = text_or_null(item.cue);
      json.push_back(std::move(one));
    }
    return json;
  }

  static Json derived_from(const Decision& decision) {
    Json json = Json::array();
    std::vector<Field> seen;
    for (const Reason* reason : decision.winners)
      for (const Field field : reason->from) {
        if (std::find(seen.begin(), seen.end(), field) != seen.end()) continue;
        seen.push_back(field);
        const FieldInfo& info = field_infos[static_cast<std::size_t>(field)];
        json.push_back(std::string(info.group) + "." + std::string(info.name));
      }
    return json;
  }

  Json reasons_json(const std::vector<Reason>& reasons) const {
    Json json = Json::array();
    for (const Reason& reason : reasons)
      json.push_back({{"rule", std::string(reason.rule->id)},
                      {"about", to_json(reason.about)},
                      {"weight", static_cast<double>(reason.rule->weight) / 100},
                      {"spans", spans(reason.spans)},
                      {"because", because(document_, reason)}});
    return json;
  }

  const Document& document_;
  const Options& options_;
  std::vector<OffsetUnits> units_;
};

std::string path_of(Field field) {
  const FieldInfo& info = field_infos[static_cast<std::size_t>(field)];
  return std::string(info.group) + "." + std::string(info.name);
}

Json notice_json(const Writer& writer, const Notice& notice) {
  Json fields = Json::array();
  for (const Field field : notice.fields) fields.push_back(path_of(field));
  return {{"kind", notice_names[static_cast<std::size_t>(notice.kind)]},
          {"fields", std::move(fields)},
          {"message", notice.message},
          {"spans", writer.spans(notice.spans)}};
}

/// Two values with good reasons each: the report gives one and says so.
Notice conflict_notice(Field field, const Decision& decision, const std::vector<Reason>& reasons) {
  Notice notice{NoticeKind::conflict, {field}, {}, {}};
  std::string others;
  for (const Reason& reason : reasons) {
    notice.spans.insert(notice.spans.end(), reason.spans.begin(), reason.spans.end());
    const std::string words = in_words(reason.about);
    if (reason.about == decision.value || others.find(words) != std::string::npos) continue;
    others += (others.empty() ? "" : ", ") + words;
  }
  notice.message = "The posting also gives reasons for another value (" + others + ").";
  return notice;
}

}  // namespace

Json write_report(const Reading& reading, const Ledger& ledger, const Facts& facts, const Label& label,
                  const Options& options) {
  const Writer writer(reading, options);
  const Selection selection(options);
  Json report = Json::object();
  if (!label.id.empty()) report["id"] = std::string(label.id);
  report["schema_version"] = "1.0";
  report["engine"] = {{"name", "fineprint"}, {"version", std::string(version())}};
  for (const std::string_view stage : stage_names) report[std::string(stage)] = Json::object();
  Json notices = Json::array();
  for (const Notice& notice : ledger.notices()) notices.push_back(notice_json(writer, notice));

  int found = 0, silent = 0;
  double confidence = 0;
  for (std::size_t i = 0; i < field_count; ++i) {
    const Field field = static_cast<Field>(i);
    if (!selection.has(field)) continue;
    const FieldInfo& info = field_infos[i];
    const Decision& decision = facts.of(field);
    Json& stage = report[std::string(stage_names[static_cast<std::size_t>(info.stage)])];
    Json& group = info.stage == Stage::posting ? stage : stage[std::string(info.group)];
    group[std::string(info.name)] = writer.record(field, decision, ledger.reasons(field));
    if (decision.conflict)
      notices.push_back(notice_json(writer, conflict_notice(field, decision, ledger.reasons(field))));
    if (decision.winners.empty()) {
      ++silent;
      continue;
    }
    ++found;
    confidence += decision.confidence;
  }
  report["notices"] = std::move(notices);
  report["metadata"] = {{"language", text_or_null(label.language)},
                        {"fields_found", found},
                        {"fields_not_mentioned", silent},
                        {"average_confidence", found > 0 ? rounded(confidence / found) : 0.0}};
  return report;
}

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace fineprint
