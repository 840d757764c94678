#include "report/ledger.hpp"

#include <algorithm>

namespace fineprint {

namespace {

// Of a field's reasons are searched one after the other; a posting has few. An attack has thousands: those are hashed.
constexpr std::size_t most_searched = 64;

std::size_t hash_of(const Rule& rule, const std::vector<Span>& spans) {
  const std::size_t place = spans.empty() ? 0 : std::size_t{spans.front().begin} * 31 + spans.back().end;
  return std::hash<const Rule*>()(&rule) ^ std::hash<std::size_t>()(place * 2654435761u);
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

/// True where the same was said before; else notes where it will stand.
bool Ledger::said(const Rule& rule, Field field, const Value& about, const std::vector<Span>& spans) {
  const std::vector<Reason>& reasons = reasons_[static_cast<std::size_t>(field)];
  auto& places = places_[static_cast<std::size_t>(field)];
  const auto same = [&](const Reason& known) {
    return known.rule == &rule && known.about == about && known.spans == spans;
  };
  if (reasons.size() < most_searched) return std::any_of(reasons.begin(), reasons.end(), same);
  if (places.empty())
    for (std::size_t i = 0; i < reasons.size(); ++i) places.emplace(hash_of(*reasons[i].rule, reasons[i].spans), i);
  const std::size_t hash = hash_of(rule, spans);
  for (auto [at, end] = places.equal_range(hash); at != end; ++at)
    if (same(reasons[at->second])) return true;
  places.emplace(hash, reasons.size());
  return false;
}

void Ledger::say(const Rule& rule, Field field, Value about, Basis basis) {
  if (said(rule, field, about, basis.spans)) return;
  reasons_[static_cast<std::size_t>(field)].push_back({&rule, field, std::move(about), std::move(basis.spans),
                                                       std::move(basis.from), basis.cue, std::move(basis.detail)});
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
