#include "report/report.hpp"

#include <bitset>
#include <cmath>

#include "report/evidence.hpp"
#include "report/json_text.hpp"
#include "report/offsets.hpp"
#include "report/selection.hpp"
#include "report/span_set.hpp"

namespace fineprint {
namespace {

constexpr std::string_view stage_names[] = {"posting", "extraction", "inference"};
constexpr std::string_view notice_names[] = {"conflict", "text_cut", "bad_utf8", "match_gave_up", "not_a_posting"};

constexpr std::size_t longest_usual = 48 << 10;  // bytes of a report; a longer one makes its room on the way

double rounded(double confidence) { return std::round(confidence * 1000) / 1000; }

void write(JsonText& out, const PayRange& pay) {
  const auto amount = [&out](std::string_view key, double value) {
    out.key(key);
    value > 0 ? out.number(value) : out.null();
  };
  const auto words = [&out](std::string_view key, std::string_view value) {
    out.key(key);
    out.text_or_null(value);
  };
  out.open('{');
  amount("min", pay.min);
  amount("max", pay.max);
  words("currency", pay.currency);
  words("period", pay.period);
  out.key("kind");
  out.text(pay.kind);
  words("place", pay.place);
  out.close('}');
}

void write(JsonText& out, const Value& value) {
  if (const bool* truth = std::get_if<bool>(&value)) return out.boolean(*truth);
  if (const double* amount = std::get_if<double>(&value)) return out.number(*amount);
  if (const std::string* text = std::get_if<std::string>(&value)) return out.text(*text);
  if (const Choice* choice = std::get_if<Choice>(&value))
    return out.id(choice_names[field_infos[static_cast<std::size_t>(choice->field)].first_choice + choice->index]);
  if (const PayRange* pay = std::get_if<PayRange>(&value)) return write(out, *pay);
  const Texts* texts = std::get_if<Texts>(&value);
  if (texts == nullptr) return out.null();
  out.open('[');
  for (const std::string& text : *texts) out.text(text);
  out.close(']');
}

void write(JsonText& out, const Json& json) {
  if (json.is_object()) {
    out.open('{');
    for (const Json::Members::Member member : json.members()) {
      out.name(member.name);
      write(out, member.value);
    }
    return out.close('}');
  }
  if (json.is_array()) {
    out.open('[');
    for (const Json& item : json.items()) write(out, item);
    return out.close(']');
  }
  if (json.is_text()) return out.text(json.text());
  if (json.is_number()) return out.digits(json.text());
  if (json.is_boolean()) return out.boolean(json.is_true());
  out.null();
}

void write_silence(JsonText& out, Kind kind) {
  if (kind == Kind::boolean)
    out.boolean(false);
  else if (kind == Kind::enumeration)
    out.id("not_mentioned");
  else
    out.null();
}

class Writer {
 public:
  Writer(const Reading& reading, const Options& options, JsonText& out)
      : document_(reading.document), options_(options), out_(out) {
    for (std::size_t i = 0; i < part_names.size(); ++i)
      units_.emplace_back(document_.input(static_cast<Part>(i)), options.offsets);
  }

  [[gnu::noinline]] void spans(const std::vector<Span>& spans) {
    out_.open('[');
    for (const Span span : spans) {
      const Original original = document_.original(span);
      const OffsetUnits& units = units_[static_cast<std::size_t>(original.part)];
      out_.open('{');
      out_.key("start");
      out_.whole(units.at(original.bytes.begin));
      out_.key("end");
      out_.whole(units.at(original.bytes.end));
      if (original.part != Part::description) {
        out_.key("part");
        out_.id(part_names[static_cast<std::size_t>(original.part)]);
      }
      out_.close('}');
    }
    out_.close(']');
  }

  [[gnu::noinline]] void record(Field field, const Decision& decision, const std::vector<Reason>& reasons) {
    const FieldInfo& info = field_infos[static_cast<std::size_t>(field)];
    if (options_.detail == Detail::values) return value(info, decision);
    out_.open('{');
    out_.key("value");
    value(info, decision);
    out_.key("confidence");
    out_.real(rounded(decision.confidence));
    out_.key("evidence");
    out_.text(evidence(document_, field, decision));
    out_.key("source");
    out_.id(source(info.stage, decision));
    out_.key("spans");
    spans(winning_spans(decision));
    if (is_array(info.kind)) items(decision);
    if (info.stage == Stage::inference) derived_from(decision);
    if (options_.detail == Detail::reasons) write_reasons(reasons);
    out_.close('}');
  }

  [[gnu::noinline]] void notice(const Notice& notice) {
    out_.open('{');
    out_.key("kind");
    out_.id(notice_names[static_cast<std::size_t>(notice.kind)]);
    out_.key("fields");
    out_.open('[');
    for (const Field field : notice.fields) path(field);
    out_.close(']');
    out_.key("message");
    out_.text(notice.message);
    out_.key("spans");
    spans(notice.spans);
    out_.close('}');
  }

 private:
  static std::string_view source(Stage stage, const Decision& decision) {
    if (stage != Stage::inference) return decision.winners.empty() ? "not_mentioned" : "stated";
    bool derived = false, read = false;
    for (const Reason* reason : decision.winners) (reason->from.empty() ? read : derived) = true;
    return derived && read ? "combined" : derived ? "pass1_derived" : "inferred";
  }

  static std::vector<Span> winning_spans(const Decision& decision) {
    SpanSet all;
    for (const Reason* reason : decision.winners) {
      if (static_cast<int>(reason->rule->weight) <= 0) continue;
      for (const Span span : reason->spans) all.add(span);
    }
    return std::move(all).take();
  }

  void value(const FieldInfo& info, const Decision& decision) {
    if (is_array(info.kind)) {
      out_.open('[');
      for (const Item& item : decision.items) write(out_, item.value);
      out_.close(']');
    } else if (decision.winners.empty()) {
      write_silence(out_, info.kind);
    } else {
      write(out_, decision.value);
    }
  }

  [[gnu::noinline]] void items(const Decision& decision) {
    out_.key("items");
    out_.open('[');
    for (const Item& item : decision.items) {
      out_.open('{');
      out_.key("value");
      write(out_, item.value);
      out_.key("confidence");
      out_.real(rounded(item.confidence));
      out_.key("spans");
      spans(item.spans);
      out_.key("cue");
      out_.text_or_null(item.cue);
      out_.close('}');
    }
    out_.close(']');
  }

  void derived_from(const Decision& decision) {
    std::bitset<field_count> seen;
    out_.key("derived_from");
    out_.open('[');
    for (const Reason* reason : decision.winners)
      for (const Field field : reason->from) {
        if (!seen[static_cast<std::size_t>(field)]) path(field);
        seen.set(static_cast<std::size_t>(field));
      }
    out_.close(']');
  }

  /// "group.field"
  void path(Field field) {
    const FieldInfo& info = field_infos[static_cast<std::size_t>(field)];
    out_.id((std::string(info.group) += '.') += info.name);
  }

  [[gnu::noinline]] void write_reasons(const std::vector<Reason>& reasons) {
    out_.key("reasons");
    out_.open('[');
    for (const Reason& reason : reasons) {
      out_.open('{');
      out_.key("rule");
      out_.id(reason.rule->id);
      out_.key("about");
      write(out_, reason.about);
      out_.key("weight");
      out_.real(static_cast<double>(reason.rule->weight) / 100);
      out_.key("spans");
      spans(reason.spans);
      out_.key("because");
      out_.text(because(document_, reason));
      out_.close('}');
    }
    out_.close(']');
  }

  const Document& document_;
  const Options& options_;
  JsonText& out_;
  std::vector<OffsetUnits> units_;
};

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

std::string write_report(const Reading& reading, const Ledger& ledger, const Facts& facts, const Label& label,
                         const Options& options) {
  JsonText out(options.detail == Detail::reasons ? longest_usual : longest_usual / 4);
  Writer writer(reading, options, out);
  const Selection selection(options);
  out.open('{');
  if (!label.id.empty()) {
    out.key("id");
    out.text(label.id);
  }
  out.key("schema_version");
  out.id("1.0");
  out.key("engine");
  out.open('{');
  out.key("name");
  out.id("fineprint");
  out.key("version");
  out.id(version());
  out.close('}');

  int found = 0, silent = 0;
  double confidence = 0;
  std::vector<Field> contested;
  for (const Stage stage : {Stage::posting, Stage::extraction, Stage::inference}) {
    out.key(stage_names[static_cast<std::size_t>(stage)]);
    out.open('{');
    std::string_view group;
    for (std::size_t i = 0; i < field_count; ++i) {
      const FieldInfo& info = field_infos[i];
      const Field field = static_cast<Field>(i);
      if (info.stage != stage || !selection.has(field)) continue;
      if (stage != Stage::posting && info.group != group) {
        if (!group.empty()) out.close('}');
        group = info.group;
        out.key(group);
        out.open('{');
      }
      const Decision& decision = facts.of(field);
      out.key(info.name);
      writer.record(field, decision, ledger.reasons(field));
      if (decision.conflict) contested.push_back(field);
      if (decision.winners.empty()) {
        ++silent;
        continue;
      }
      ++found;
      confidence += decision.confidence;
    }
    if (!group.empty()) out.close('}');
    out.close('}');
  }
  out.key("notices");
  out.open('[');
  for (const Notice& notice : ledger.notices()) writer.notice(notice);
  for (const Field field : contested) writer.notice(conflict_notice(field, facts.of(field), ledger.reasons(field)));
  out.close(']');
  out.key("metadata");
  out.open('{');
  out.key("language");
  out.text_or_null(label.language);
  out.key("fields_found");
  out.whole(found);
  out.key("fields_not_mentioned");
  out.whole(silent);
  out.key("average_confidence");
  out.real(found > 0 ? rounded(confidence / found) : 0.0);
  out.close('}');
  out.close('}');
  return std::move(out).take();
}

std::string dump(const Json& json) {
  JsonText out(json.text().size() + 64);
  write(out, json);
  return std::move(out).take();
}

}  // namespace fineprint
