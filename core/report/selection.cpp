#include "report/selection.hpp"

namespace fineprint {
namespace {

/// The fields under `name`: a field's own name, "group.field", or a group's name for all of its fields.
std::bitset<field_count> fields_named(std::string_view name) {
  std::bitset<field_count> found;
  for (std::size_t i = 0; i < field_count; ++i) {
    const FieldInfo& info = field_infos[i];
    const std::size_t dot = info.group.size();
    const bool path =
        name.size() > dot && name.substr(0, dot) == info.group && name[dot] == '.' && name.substr(dot + 1) == info.name;
    found[i] = path || name == info.name;
  }
  if (found.any()) return found;
  for (std::size_t i = 0; i < field_count; ++i) found[i] = name == field_infos[i].group;
  return found;
}

}  // namespace

Selection::Selection(const Options& options) {
  if (options.fields.empty()) fields_.set();
  for (const std::string& name : options.fields) fields_ |= fields_named(name);
}

bool is_field(std::string_view name) { return fields_named(name).any(); }

}  // namespace fineprint
