#include <algorithm>
#include <array>

#include "registry.hpp"

namespace fineprint::infer::visa_and_authorization {
namespace {

namespace rule {
constexpr Rule sponsors{"visa_and_authorization/sponsors", Weight::strong, "The employer sponsors: {quote}."};
constexpr Rule takes_h1b{"visa_and_authorization/takes_h1b", Weight::certain, "H-1B holders are taken: {quote}."};
constexpr Rule takes_any{"visa_and_authorization/takes_any", Weight::strong, "Any status is taken: {quote}."};
constexpr Rule does_not_sponsor{"visa_and_authorization/does_not_sponsor", Weight::strong,
                                "An H-1B needs sponsorship, which is refused: {quote}.", "shut"};
constexpr Rule excludes_h1b{"visa_and_authorization/excludes_h1b", Weight::certain,
                            "H-1B holders are turned down: {quote}.", "shut"};
constexpr Rule citizens_only{"visa_and_authorization/citizens_only", Weight::strong,
                             "Only citizens may apply: {quote}.", "shut"};
constexpr Rule residents_only{"visa_and_authorization/residents_only", Weight::clear,
                              "Citizens and green-card holders are named as who is taken: {quote}.", "shut"};
constexpr Rule clearance_needs_citizenship{"visa_and_authorization/clearance_needs_citizenship", Weight::clear,
                                           "A clearance of this kind is for US citizens: {quote}.", "shut"};
constexpr Rule takes_students{"visa_and_authorization/takes_students", Weight::strong,
                              "Students on practical training are taken: {quote}."};
constexpr Rule excludes_students{"visa_and_authorization/excludes_students", Weight::strong,
                                 "Students on practical training are turned down: {quote}.", "shut"};
constexpr Rule refused_for_good{
    "visa_and_authorization/refused_for_good", Weight::clear,
    "Practical training ends in a need for sponsorship, which is refused for later too: {quote}.", "shut"};
constexpr Rule asks_authorization{"visa_and_authorization/asks_authorization", Weight::clear,
                                  "Authorization to work is asked and nothing more: {quote}."};
constexpr Rule other_nationality{"visa_and_authorization/other_nationality", Weight::strong,
                                 "Citizenship of another country is asked: {quote}."};
}  // namespace rule

constexpr Rule rule_list[] = {
    rule::sponsors,          rule::takes_h1b,         rule::takes_any,        rule::does_not_sponsor,
    rule::excludes_h1b,      rule::citizens_only,     rule::residents_only,   rule::clearance_needs_citizenship,
    rule::takes_students,    rule::excludes_students, rule::refused_for_good, rule::asks_authorization,
    rule::other_nationality,
};

/// What the terms of pass 1 amount to.
class Terms {
 public:
  Terms(const Facts& facts, const Ledger& ledger) : facts_(facts), ledger_(ledger) {}

  /// The first reason of pass 1 under `rule` that speaks for visa_sponsorship, whatever was decided.
  const Reason* said(std::string_view rule) const {
    for (const Reason& reason : ledger_.reasons(Field::visa_sponsorship))
      if (reason.rule->id == rule) return &reason;
    return nullptr;
  }

  /// "US citizens preferred" takes them without shutting out others.
  bool prefers_only() const {
    const std::span<const Reason> all = ledger_.reasons(Field::accepted_statuses);
    return !all.empty() && std::all_of(all.begin(), all.end(), [](const Reason& reason) {
      return reason.rule->id == std::string_view("work_authorization/prefers");
    });
  }

  bool takes(Choice status) const { return facts_.has(Field::accepted_statuses, status); }
  bool turns_down(Choice status) const {
    return facts_.has(Field::excluded_statuses, Choice{Field::excluded_statuses, status.index});
  }

  Basis of_item(Field field, Choice status) const {
    Basis basis;
    for (const Item& item : facts_.items(field))
      if (item.value == Value(Choice{field, status.index})) basis.spans = item.spans;
    basis.from = {field};
    return basis;
  }

  bool clearance_for_citizens() const {
    namespace level = choice::security_clearance_level;
    if (!facts_.is(choice::security_clearance::required)) return false;
    for (const Choice one : {level::confidential, level::secret, level::top_secret, level::ts_sci, level::ts_sci_poly})
      if (facts_.is(one)) return true;
    return false;
  }

 private:
  const Facts& facts_;
  const Ledger& ledger_;
};

Basis of_reason(const Reason& reason) { return {reason.spans, {reason.field}}; }

}  // namespace

void read(const Reading&, const Facts& facts, Ledger& ledger) {
  namespace status = choice::accepted_statuses;
  namespace visa = choice::visa_sponsorship;
  namespace citizens = choice::citizenship_required;
  const Terms terms(facts, ledger);
  const Reason* const citizenship = terms.said("work_authorization/citizens_only");
  const Reason* const any = terms.said("work_authorization/any_status");
  const Reason* const for_good = terms.said("work_authorization/refuses_for_good");
  const bool us_citizens = citizenship != nullptr && terms.takes(status::us_citizen);
  const Reason* const us_persons = terms.said("work_authorization/us_persons");
  const bool residents = terms.takes(status::us_citizen) && terms.takes(status::green_card) && !terms.prefers_only();
  const bool shut = facts.is(visa::will_not_sponsor);
  const bool no_students = terms.turns_down(status::opt) || terms.turns_down(status::cpt);
  const bool takes_students = terms.takes(status::opt) || terms.takes(status::cpt);
  const auto both = [&](const Rule& rule, bool value, const Basis& basis) {
    ledger.say(rule, Field::h1b_friendly, value, basis);
    ledger.say(rule, Field::opt_cpt_friendly, value, basis);
  };

  if (facts.is(visa::will_sponsor))
    ledger.say(rule::sponsors, Field::h1b_friendly, true, facts.basis({Field::visa_sponsorship}));
  if (terms.takes(status::h1b))
    ledger.say(rule::takes_h1b, Field::h1b_friendly, true, terms.of_item(Field::accepted_statuses, status::h1b));
  if (shut) ledger.say(rule::does_not_sponsor, Field::h1b_friendly, false, facts.basis({Field::visa_sponsorship}));
  if (terms.turns_down(status::h1b))
    ledger.say(rule::excludes_h1b, Field::h1b_friendly, false, terms.of_item(Field::excluded_statuses, status::h1b));
  if (any != nullptr) {
    if (!terms.turns_down(status::h1b)) ledger.say(rule::takes_any, Field::h1b_friendly, true, of_reason(*any));
    if (!no_students) ledger.say(rule::takes_any, Field::opt_cpt_friendly, true, of_reason(*any));
    ledger.say(rule::takes_any, citizens::any, of_reason(*any));
  }
  for (const Choice one : {status::opt, status::cpt}) {
    if (terms.takes(one))
      ledger.say(rule::takes_students, Field::opt_cpt_friendly, true, terms.of_item(Field::accepted_statuses, one));
    if (terms.turns_down(one))
      ledger.say(rule::excludes_students, Field::opt_cpt_friendly, false, terms.of_item(Field::excluded_statuses, one));
  }
  if (for_good != nullptr && shut)
    ledger.say(rule::refused_for_good, Field::opt_cpt_friendly, false, of_reason(*for_good));

  if (us_citizens && !residents) {
    both(rule::citizens_only, false, of_reason(*citizenship));
    ledger.say(rule::citizens_only, citizens::us_citizen_only, of_reason(*citizenship));
  } else if (citizenship != nullptr && !residents) {
    both(rule::citizens_only, false, of_reason(*citizenship));
    ledger.say(rule::other_nationality, citizens::other, of_reason(*citizenship));
  }
  if (residents && any == nullptr && !terms.takes(status::h1b)) {
    ledger.say(rule::residents_only, citizens::us_or_gc, facts.basis({Field::accepted_statuses}));
    const Reason* const shuts_out = terms.said("work_authorization/list_shuts_out");
    const Reason* const list = shuts_out != nullptr ? shuts_out : us_persons;
    if (list != nullptr && !takes_students && !terms.takes(status::ead))
      both(rule::residents_only, false, of_reason(*list));
  }
  if (us_persons != nullptr && citizenship == nullptr && !residents) {
    both(rule::residents_only, false, of_reason(*us_persons));
    ledger.say(rule::residents_only, citizens::us_or_gc, of_reason(*us_persons));
  }
  if (terms.clearance_for_citizens() && !residents) {
    const Basis basis = facts.basis({Field::security_clearance, Field::security_clearance_level});
    both(rule::clearance_needs_citizenship, false, basis);
    ledger.say(rule::clearance_needs_citizenship, citizens::us_citizen_only, basis);
  }

  if (any != nullptr || citizenship != nullptr || residents || us_persons != nullptr || terms.clearance_for_citizens())
    return;
  for (const std::string_view id : {"work_authorization/asks_authorization", "work_authorization/needs_none"})
    if (const Reason* reason = terms.said(id)) {
      ledger.say(rule::asks_authorization, citizens::work_auth_only, of_reason(*reason));
      return;
    }
}

std::span<const Rule> rules() { return rule_list; }

}  // namespace fineprint::infer::visa_and_authorization
