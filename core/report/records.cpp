#include "report/records.hpp"

#include <algorithm>
#include <cmath>

namespace fineprint {
namespace {

constexpr std::string_view stage_names[] = {"posting", "extraction", "inference"};

const Json* member(const Json* object, std::string_view key) { return object == nullptr ? nullptr : object->find(key); }

std::string joined(const Json& array, std::string_view between) {
  std::string text;
  for (const Json& item : array.items()) text += (text.empty() ? "" : std::string(between)) + shown(item);
  return text;
}

std::string shown_pay(const Json& range) {
  const auto part = [&range](std::string_view key) {
    const Json* value = range.find(key);
    return value == nullptr ? std::string{} : shown(*value);
  };
  std::string text = part("min");
  if (part("max") != text) text += "-" + part("max");
  for (const char* key : {"currency", "period", "kind", "place"})
    if (!part(key).empty()) text += " " + part(key);
  return text;
}

}  // namespace

std::optional<Record> record_in(const Json& report, Field field) {
  const FieldInfo& info = field_infos[static_cast<std::size_t>(field)];
  const Json* at = member(&report, stage_names[static_cast<std::size_t>(info.stage)]);
  if (info.stage != Stage::posting) at = member(at, info.group);
  at = member(at, info.name);
  if (at == nullptr) return std::nullopt;
  const Json* value = member(at, "value");
  return Record{&info, value == nullptr ? at : value, value == nullptr ? nullptr : at};
}

std::string text_in(const Json& object, std::string_view key) {
  const Json* text = object.find(key);
  return text != nullptr && text->is_text() ? std::string(text->text()) : std::string{};
}

std::string spaced(std::string id) {
  std::replace(id.begin(), id.end(), '_', ' ');
  return id;
}

std::string shown(const Json& value) {
  if (value.is_null()) return {};
  if (value.is_boolean()) return value.is_true() ? "yes" : "no";
  if (value.is_text()) return spaced(std::string(value.text()));
  if (value.is_object()) return shown_pay(value);
  if (!value.is_array()) return std::string(value.text());
  bool has_commas = false;  // "Leeds, United Kingdom; York, United Kingdom"
  for (const Json& item : value.items()) has_commas |= item.is_array() || shown(item).find(", ") != std::string::npos;
  return joined(value, has_commas ? "; " : ", ");
}

std::string percent(const Record& record) {
  const Json* confidence = member(record.whole, "confidence");
  if (confidence == nullptr || !confidence->is_number()) return {};
  return std::to_string(std::lround(confidence->number() * 100)) + "%";
}

}  // namespace fineprint
