#include "registry.hpp"
#include "report/report.hpp"

namespace fineprint {
namespace {

constexpr std::string_view kind_names[] = {"enum", "code", "number", "boolean",    "maybe",
                                           "text", "set",  "names",  "pay_ranges", "alternatives"};
constexpr std::string_view stage_names[] = {"posting", "extraction", "inference"};

void add_rules(Json& out, std::string_view stage, std::string_view group, std::span<const Rule> rules) {
  for (const Rule& rule : rules)
    out.push_back({{"id", std::string(rule.id)},
                   {"stage", std::string(stage)},
                   {"group", std::string(group)},
                   {"weight", static_cast<double>(rule.weight) / 100},
                   {"signal", std::string(rule.group.empty() ? rule.id : rule.group)},
                   {"most", rule.most},
                   {"because", std::string(rule.because)}});
}

}  // namespace

Json write_description() {
  Json fields = Json::array();
  for (const FieldInfo& info : field_infos) {
    Json values = Json::array();
    for (std::size_t i = 0; i < info.choices; ++i) values.push_back(std::string(choice_names[info.first_choice + i]));
    fields.push_back({{"stage", std::string(stage_names[static_cast<std::size_t>(info.stage)])},
                      {"group", std::string(info.group)},
                      {"field", std::string(info.name)},
                      {"label", std::string(info.label)},
                      {"kind", std::string(kind_names[static_cast<std::size_t>(info.kind)])},
                      {"values", std::move(values)}});
  }
  Json rules = Json::array();
  for (const ExtractGroup& group : extract_groups) add_rules(rules, "extraction", group.name, group.rules());
  for (const InferGroup& group : infer_groups) add_rules(rules, "inference", group.name, group.rules());
  return {{"fields", std::move(fields)}, {"rules", std::move(rules)}};
}

}  // namespace fineprint
