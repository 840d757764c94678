#pragma once
#include "fields.hpp"
#include "report/report.hpp"

namespace fineprint {

/// A field of a report that was written before, with its value out of whichever detail the report has.
struct Record {
  const FieldInfo* info;
  const Json* value;
  const Json* whole;  ///< null where the report holds bare values

  /// A plain boolean says "not mentioned" with false; one that may be null says "no" with it.
  bool mentioned() const {
    return !(value->is_null() || value->is("not_mentioned") || (value->is_array() && value->items().empty()) ||
             (value->is_false() && info->kind == Kind::boolean));
  }
};

/// The record of a field, or nothing where the report leaves the field out.
std::optional<Record> record_in(const Json& report, Field field);

/// Calls `use(record)` for every field that a report carries, in the report's order.
template <class Use>
void each_record(const Json& report, Use use) {
  for (std::size_t i = 0; i < field_count; ++i)
    if (const std::optional<Record> record = record_in(report, static_cast<Field>(i))) use(*record);
}

/// The text of a member, empty where there is none.
std::string text_in(const Json& object, std::string_view key);

/// A value in words: "yes", "48000-56000 GBP yearly", "remote", items joined by commas.
std::string shown(const Json& value);

/// An id in words: "work model".
std::string spaced(std::string id);

/// "88%", or nothing where the report has no confidences.
std::string percent(const Record& record);

}  // namespace fineprint
