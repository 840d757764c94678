#include <algorithm>
#include <array>

#include "extract/work_model/statements.hpp"

namespace fineprint::extract::work_model {
namespace {

constexpr double working_week = 5;  // days

constexpr Rule company{"work_model/company", Weight::fair, "The people there work so already: {quote}."};
constexpr Rule refused{"work_model/refused", Weight::clear, "Remote work is ruled out: {quote}."};
constexpr Rule offered{"work_model/offered", Weight::fair, "Work from home is offered for a part: {quote}."};
constexpr Rule title{"work_model/title", Weight::clear, "The title says {quote}."};
constexpr Rule hashtag{"work_model/hashtag", Weight::clear, "A tag says {quote}."};
constexpr Rule alone{"work_model/alone", Weight::clear, "It is said on its own: {quote}."};
constexpr Rule location{"work_model/location", Weight::strong, "The location line says {quote}."};
constexpr Rule label{"work_model/label", Weight::strong, "A label says {quote}."};
constexpr Rule role{"work_model/role", Weight::strong, "It is said of the role: {quote}."};
constexpr Rule choice_{"work_model/choice", Weight::strong, "A choice is left: {quote}."};
constexpr Rule office_days{"work_model/office_days", Weight::certain, "It asks for {quote}."};
constexpr Rule home_days{"work_model/home_days", Weight::certain, "It leaves days at home: {quote}."};
constexpr Rule visits{"work_model/visits", Weight::fair, "Only a visit now and then is asked for: {quote}."};
constexpr Rule overruled{"work_model/overruled", Weight::fair,
                         "It also says {quote}; another statement is more specific."};

const Rule& rule_of(Standing standing) {
  switch (standing) {
    case Standing::company:
      return company;
    case Standing::refused:
      return refused;
    case Standing::offered:
      return offered;
    case Standing::title:
      return title;
    case Standing::hashtag:
      return hashtag;
    case Standing::alone:
      return alone;
    case Standing::location:
      return location;
    case Standing::label:
      return label;
    case Standing::role:
      return role;
    case Standing::choice:
      return choice_;
    case Standing::days:
      return office_days;
  }
  return alone;
}

/// Statements of one rank are weighed as equals: a title, a tag, a location line and a label.
int rank(Standing standing) {
  switch (standing) {
    case Standing::company:
      return 0;
    case Standing::refused:
      return 1;
    case Standing::offered:
      return 1;
    case Standing::title:
      return 2;
    case Standing::hashtag:
      return 2;
    case Standing::alone:
      return 3;
    case Standing::location:
      return 3;
    case Standing::label:
      return 3;
    case Standing::role:
      return 4;
    case Standing::choice:
      return 5;
    case Standing::days:
      return 6;
  }
  return 0;
}

/// Of two equals, hybrid holds: it agrees with either half of what the others say.
int order(Choice value) {
  if (value == choice::work_model::hybrid) return 2;
  return value == choice::work_model::remote ? 1 : 0;
}

void say(const std::vector<Statement>& statements, Ledger& ledger) {
  if (statements.empty()) return;
  const Statement& best =
      *std::max_element(statements.begin(), statements.end(), [](const Statement& a, const Statement& b) {
        return std::pair(rank(a.standing), order(a.value)) < std::pair(rank(b.standing), order(b.value));
      });
  for (const Statement& statement : statements) {
    if (statement.standing == Standing::days) continue;  // said with its number
    if (statement.value == best.value) {
      ledger.say(rule_of(statement.standing), statement.value, statement.span);
    } else if (rank(statement.standing) >= rank(Standing::title)) {
      ledger.say(overruled, statement.value, statement.span);
    }
  }
}

}  // namespace

void read(const Reading& reading, Ledger& ledger) {
  std::vector<Statement> statements = statements_of(reading);
  const std::vector<Days> days = days_of(reading);
  const Days* fewest = nullptr;
  for (const Days& one : days)
    if (fewest == nullptr || one.least < fewest->least) fewest = &one;
  bool five_day_week = false;
  if (fewest != nullptr) {
    const bool whole = fewest->least >= working_week;
    ledger.say(fewest->from_home ? home_days : office_days,
               whole ? choice::work_model::onsite : choice::work_model::hybrid, fewest->span);
    ledger.say(fewest->from_home ? home_days : office_days, Field::onsite_days_per_week, fewest->least, fewest->span);
    statements.push_back(
        {Standing::days, whole ? choice::work_model::onsite : choice::work_model::hybrid, fewest->span});
    five_day_week = whole;
  }
  say(statements, ledger);
  // A visit is told of many jobs: alone it says nothing.
  const bool remote = std::any_of(statements.begin(), statements.end(),
                                  [](const Statement& one) { return one.value == choice::work_model::remote; });
  const bool present = std::any_of(statements.begin(), statements.end(),
                                   [](const Statement& one) { return one.value != choice::work_model::remote; });
  if (remote && !present)
    for (const Span span : visits_of(reading)) ledger.say(visits, choice::work_model::remote, span);
  read_employment(reading, five_day_week, fewest != nullptr ? fewest->span : Span{}, ledger);
}

std::span<const Rule> rules() {
  static const std::vector<Rule> all = [] {
    std::vector<Rule> list{company, refused, offered, title,       hashtag,   alone,  location,
                           label,   role,    choice_, office_days, home_days, visits, overruled};
    const std::span<const Rule> more = employment_rules();
    list.insert(list.end(), more.begin(), more.end());
    return list;
  }();
  return all;
}

}  // namespace fineprint::extract::work_model
