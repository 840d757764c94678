#include "report/ledger.hpp"

#include <algorithm>

namespace fineprint {

void Ledger::say(const Rule& rule, Field field, Value about, Basis basis) {
  std::vector<Reason>& reasons = reasons_[static_cast<std::size_t>(field)];
  for (const Reason& known : reasons)
    if (known.rule == &rule && known.about == about && known.spans == basis.spans) return;
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
