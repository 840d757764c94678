#include "registry.hpp"
#include "report/json_text.hpp"
#include "report/report.hpp"

namespace fineprint {
namespace {

constexpr std::string_view kind_names[] = {"enum", "code", "number", "boolean",    "maybe",
                                           "text", "set",  "names",  "pay_ranges", "alternatives"};
constexpr std::string_view stage_names[] = {"posting", "extraction", "inference"};

class Description {
 public:
  std::string write() && {
    out_.open('{');
    out_.key("fields");
    out_.open('[');
    for (const FieldInfo& info : field_infos) field(info);
    out_.close(']');
    out_.key("rules");
    out_.open('[');
    for (const ExtractGroup& group : extract_groups) rules("extraction", group.name, group.rules());
    for (const InferGroup& group : infer_groups) rules("inference", group.name, group.rules());
    out_.close(']');
    out_.close('}');
    return std::move(out_).take();
  }

 private:
  void text(std::string_view key, std::string_view words) {
    out_.key(key);
    out_.text(words);
  }

  void field(const FieldInfo& info) {
    out_.open('{');
    text("stage", stage_names[static_cast<std::size_t>(info.stage)]);
    text("group", info.group);
    text("field", info.name);
    text("label", info.label);
    text("kind", kind_names[static_cast<std::size_t>(info.kind)]);
    out_.key("values");
    out_.open('[');
    for (std::size_t i = 0; i < info.choices; ++i) out_.id(choice_names[info.first_choice + i]);
    out_.close(']');
    out_.close('}');
  }

  void rules(std::string_view stage, std::string_view group, std::span<const Rule> rules) {
    for (const Rule& rule : rules) {
      out_.open('{');
      text("id", rule.id);
      text("stage", stage);
      text("group", group);
      out_.key("weight");
      out_.real(static_cast<double>(rule.weight) / 100);
      text("signal", rule.group.empty() ? rule.id : rule.group);
      out_.key("most");
      out_.real(static_cast<double>(rule.most) / 1000);
      text("because", rule.because);
      out_.close('}');
    }
  }

  JsonText out_{std::size_t{256} << 10};
};

}  // namespace

std::string write_description() { return Description().write(); }

}  // namespace fineprint
