#include "report/ledger.hpp"

#include <algorithm>

namespace fineprint {

namespace {

std::uint64_t hash_of(const Rule& rule, const std::vector<Span>& spans) {
  const std::uint64_t place = spans.empty() ? 0 : std::uint64_t{spans.front().begin} << 32 | spans.back().end;
  return place * 31 + reinterpret_cast<std::uintptr_t>(&rule);
}

}  // namespace

std::size_t hash_of(const Value& value) {
  if (const double* number = std::get_if<double>(&value)) return std::hash<double>()(*number);
  if (const std::string* text = std::get_if<std::string>(&value)) return std::hash<std::string>()(*text);
  if (const PayRange* pay = std::get_if<PayRange>(&value))
    return std::hash<double>()(pay->min) * 31 + std::hash<double>()(pay->max) + std::hash<std::string>()(pay->place);
  if (const Choice* choice = std::get_if<Choice>(&value)) return choice->index;
  std::size_t hash = value.index();
  if (const Texts* texts = std::get_if<Texts>(&value))
    for (const std::string& text : *texts) hash = hash * 31 + std::hash<std::string>()(text);
  return hash;
}

/// What was said before is not said again.
void Ledger::say(const Rule& rule, Field field, Value about, Basis basis) {
  std::vector<Reason>& reasons = reasons_[static_cast<std::size_t>(field)];
  const auto same = [&](std::size_t place) {
    const Reason& known = reasons[place];
    return known.rule == &rule && known.about == about && known.spans == basis.spans;
  };
  Places& places = places_[static_cast<std::size_t>(field)];
  if (places.find_or_add(hash_of(rule, basis.spans), same) < reasons.size()) return;
  reasons.push_back({&rule, field, std::move(about), std::move(basis.spans), std::move(basis.from), basis.cue,
                     std::move(basis.detail)});
}

Facts::Facts(const Ledger& ledger) {
  for (std::size_t i = 0; i < field_count; ++i)
    if (field_infos[i].stage != Stage::inference) decide_into(static_cast<Field>(i), ledger);
}

void Facts::conclude(std::string_view group, const Ledger& ledger) {
  for (std::size_t i = 0; i < field_count; ++i)
    if (field_infos[i].stage == Stage::inference && field_infos[i].group == group)
      decide_into(static_cast<Field>(i), ledger);
}

void Facts::decide_into(Field field, const Ledger& ledger) {
  decisions_[static_cast<std::size_t>(field)] = decide(field, ledger.reasons(field));
}

std::optional<double> Facts::number(Field field) const {
  const double* number = std::get_if<double>(&of(field).value);
  return number != nullptr ? std::optional(*number) : std::nullopt;
}

bool Facts::has(Field field, const Value& item) const {
  const std::vector<Item>& all = items(field);
  return std::any_of(all.begin(), all.end(), [&](const Item& one) { return one.value == item; });
}

Basis Facts::basis(std::initializer_list<Field> fields) const {
  Basis basis;
  for (const Field field : fields) {
    if (!mentioned(field)) continue;
    basis.from.push_back(field);
    const Decision& decision = of(field);
    if (!decision.winners.empty() && decision.items.empty()) {
      const std::vector<Span>& spans = decision.winners.front()->spans;
      basis.spans.insert(basis.spans.end(), spans.begin(), spans.end());
    }
    for (const Item& item : decision.items) basis.spans.insert(basis.spans.end(), item.spans.begin(), item.spans.end());
  }
  return basis;
}

}  // namespace fineprint
