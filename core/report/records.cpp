#include "report/records.hpp"

#include <algorithm>
#include <cmath>

namespace fineprint {
namespace {

constexpr const char* stage_names[] = {"posting", "extraction", "inference"};

const Json* member(const Json* object, std::string_view key) {
  if (object == nullptr || !object->is_object()) return nullptr;
  const auto found = object->find(std::string(key));
  return found == object->end() ? nullptr : &*found;
}

std::string joined(const Json& array, std::string_view between) {
  std::string text;
  for (const Json& item : array) text += (text.empty() ? "" : std::string(between)) + shown(item);
  return text;
}

std::string shown_pay(const Json& range) {
  const auto part = [&range](std::string_view key) {
    const Json* value = member(&range, key);
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

std::string text_in(const Json& object, const char* key) {
  const Json* text = member(&object, key);
  return text != nullptr && text->is_string() ? text->get<std::string>() : std::string{};
}

std::string spaced(std::string id) {
  std::replace(id.begin(), id.end(), '_', ' ');
  return id;
}

std::string shown(const Json& value) {
  if (value.is_null()) return {};
  if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
  if (value.is_string()) return spaced(value.get<std::string>());
  if (value.is_object()) return shown_pay(value);
  if (!value.is_array()) return value.dump();
  const bool nested = !value.empty() && value.front().is_array();
  return joined(value, nested ? "; " : ", ");
}

std::string percent(const Record& record) {
  const Json* confidence = member(record.whole, "confidence");
  if (confidence == nullptr || !confidence->is_number()) return {};
  return std::to_string(std::lround(confidence->get<double>() * 100)) + "%";
}

}  // namespace fineprint
