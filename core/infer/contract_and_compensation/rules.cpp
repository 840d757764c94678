#include <algorithm>

#include "registry.hpp"

namespace fineprint::infer::contract_and_compensation {
namespace {

constexpr Rule rule_list[] = {
    {"contract_and_compensation/tax_term_stated", Weight::strong, "The posting takes {quote}."},
    {"contract_and_compensation/tax_terms_open", Weight::strong, "The posting takes more than one: {quote}, {quote2}."},
    {"contract_and_compensation/us_employee", Weight::fair,
     "{quote} speaks of an employee, and {quote2} places the job in the US."},
    {"contract_and_compensation/us_employee_benefits", Weight::slight,
     "{quote} is a benefit that US employers give their employees."},
    {"contract_and_compensation/six_or_premium", Weight::strong, "{detail} benefits are named, {quote} among them."},
    {"contract_and_compensation/two_to_five", Weight::clear, "{detail} benefits are named, {quote} among them."},
    {"contract_and_compensation/one_benefit", Weight::clear, "One benefit is named: {quote}."},
    {"contract_and_compensation/benefits_unnamed", Weight::fair, "Benefits are spoken of and none is named: {quote}."},
};
constexpr const Rule& tax_term_stated = rule_list[0];
constexpr const Rule& tax_terms_open = rule_list[1];
constexpr const Rule& us_employee = rule_list[2];
constexpr const Rule& us_employee_benefits = rule_list[3];
constexpr const Rule& six_or_premium = rule_list[4];
constexpr const Rule& two_to_five = rule_list[5];
constexpr const Rule& one_benefit = rule_list[6];
constexpr const Rule& benefits_unnamed = rule_list[7];

constinit Pattern unnamed(
    "(?:competitive|comprehensive|great|excellent|full|attractive|generous|good|amazing|outstanding|standard|complete|"
    "strong|robust|rich|top|best[- ]in[- "
    "]class|fantastic|world[- "
    "]class|premium|employee|company|other|additional|extensive|secondary|social|corporate|usual|all)(?: and \\w+| "
    "\\w+)? benefits\\b|benefits? (?:package|program|offered|include|and perks|as per)|benefits "
    "plan\\b|(?:plus|with|and|&|\\+) "
    "benefits\\b|^benefits[:.]?$|perks (?:and|&) benefits|benefits (?:and|&) perks|attraktive "
    "(?:benefits|zusatzleistungen|sozialleistungen)|zusatzleistungen|sozialleistungen|avantages sociaux|beneficios "
    "(?:sociales|competitivos|adicionales)|beneficios|secundaire arbeidsvoorwaarden|arbeidsvoorwaarden");
constinit Pattern not_offered(
    "benefits "
    "(?:of|from|the|to|realization|analysis|administrat|manage|enrol|claims|specialist|eligib|team|data|system|section|"
    "page|and priv|"
    "platform|solution)|cost[- ]benefit|no benefits|without benefits|veterans?|tangible|business benefits|client "
    "benefits|customer benefits|services and benefits|social security");

constinit Pattern of_the_market(
    "headquarters: ?$|\\b(?:\\d+ ?%|\\d in "
    "\\d|million|hospitals|customers|clients|users|patients|businesses|founders)\\b"
    "[^.;]{0,40}\\b(?:in|across|throughout)(?: the)? $");

// "US Eastern time", "US business hours": a clock, no place.
constinit Pattern hours_follow(
    "^ (?:(?:(?:eastern|central|mountain|pacific|standard|business|working|office|core) )?(?:hours|time\\b|time "
    "?zones?)|[ecmp][sd]?t\\b)");

/// The location line names places, the whole world maybe, and none of them lies in the US.
bool names_abroad(const Reading& reading) {
  const std::span<const Hit> places = reading.in(Lexicon::places, reading.masthead.location.span);
  return std::any_of(places.begin(), places.end(),
                     [](const Hit& hit) { return hit.category() != Category::zone && !hit.doubtful; });
}

/// The words that place the job in the US, or an empty span.
Span us_place(const Reading& reading) {
  const auto within = [&](Span span) -> Span {
    for (const Hit& hit : reading.in(Lexicon::places, span)) {
      if (hit.category() == Category::zone) continue;
      if (hit.doubtful && hit.category() != Category::us_state && hit.category() != Category::country) continue;
      if (has_tag(hit, Tag::in_us)) return hit.span;
    }
    return {};
  };
  const Span line = reading.masthead.location.span;
  if (!line.empty()) {
    const Span found = within(line);
    if (!found.empty()) return found;
    if (names_abroad(reading)) return {};
  }
  Span first;
  std::size_t here = 0, abroad = 0;
  for (const Hit& hit : reading.hits.of(Lexicon::places)) {
    const Category category = hit.category();
    if (category == Category::zone || category == Category::region || hit.doubtful) continue;
    // "Headquarters: Austin, TX" tells where the company sits, "40% of hospitals in the US" where its market is.
    const Span before{hit.span.begin - std::min(hit.span.begin, 70U), hit.span.begin};
    if (reading.holds(of_the_market, before)) continue;
    const std::span<const Hit> behind = reading.in(Lexicon::places, {hit.span.end, hit.span.end + 2});
    const bool zone = !behind.empty() && behind.front().category() == Category::zone;
    if (zone || reading.holds(hours_follow, {hit.span.end, reading.sentence(hit.span).span.end})) continue;
    // "The Glastonbury of geeks", among words on the firm: a town needs its state there.
    if (category == Category::city && reading.sentence(hit.span).section == Section::about_us &&
        reading.in(Lexicon::places, {hit.span.end, hit.span.end + 4}).empty())
      continue;
    const bool us = has_tag(hit, Tag::in_us);
    (us ? here : abroad) += 1;
    if (us && first.empty()) first = hit.span;
  }
  return here > abroad ? first : Span{};
}

/// An independent contractor is nobody's employee, however the pay is told.
bool independent(const Reading& reading) {
  const std::span<const Hit> hits = reading.hits.of(Lexicon::terms);
  return std::any_of(hits.begin(), hits.end(),
                     [&](const Hit& hit) { return reading.lower(hit.span) == "independent contractor"; });
}

/// "Job types: Full-time, Contract": a short line that leaves the footing open.
bool also_contract(const Reading& reading) {
  for (const Hit& hit : reading.hits.of(Lexicon::terms))
    if (hit.category() == Category::contract_word && reading.sentence(hit.span).span.size() < 60 &&
        reading.lower(hit.span) == "contract")
      return true;
  return false;
}

/// What only an employee is given; hours of one's own choice are a freelancer's too, and so is a bonus on a contract.
const Item* employee_benefit(const Reading& reading, const Facts& facts) {
  for (const Item& item : facts.items(Field::benefits)) {
    const Choice* benefit = std::get_if<Choice>(&item.value);
    if (benefit != nullptr && *benefit != choice::benefits::flexible_hours &&
        *benefit != choice::benefits::hardware_choice && *benefit != choice::benefits::company_events &&
        (*benefit != choice::benefits::bonus || !also_contract(reading)))
      return &item;
  }
  return nullptr;
}

void tax_footing(const Reading& reading, const Facts& facts, Ledger& ledger) {
  const std::vector<Item>& accepted = facts.items(Field::accepted_tax_terms);
  if (accepted.size() > 1)
    return ledger.say(tax_terms_open, choice::w2_vs_1099::any, facts.basis({Field::accepted_tax_terms}));
  if (accepted.size() == 1) {
    const Basis basis = facts.basis({Field::accepted_tax_terms});
    if (facts.has(choice::accepted_tax_terms::w2)) return ledger.say(tax_term_stated, choice::w2_vs_1099::w2, basis);
    if (facts.has(choice::accepted_tax_terms::c2c)) return ledger.say(tax_term_stated, choice::w2_vs_1099::c2c, basis);
    return ledger.say(tax_term_stated, choice::w2_vs_1099::_1099, basis);
  }
  if (facts.is(choice::employment_type::contract) && independent(reading)) return;
  Span place = us_place(reading);
  const bool by_rule = facts.is(choice::geo_restriction::us_only);
  const bool salaried = facts.mentioned(Field::salary_currency);
  const Field paid_in = salaried ? Field::salary_currency : Field::hourly_rate_currency;
  const std::string* currency = std::get_if<std::string>(&facts.of(paid_in).value);
  if (currency != nullptr && *currency != "USD") return;
  Basis where;
  if (!place.empty())
    where.spans.push_back(place);
  else if (by_rule)
    where = facts.basis({Field::geo_restriction});
  else if (currency != nullptr && facts.mentioned(Field::benefits) && !names_abroad(reading))
    where = facts.basis({paid_in});
  else
    return;
  Basis basis;
  if (facts.is(choice::employment_type::full_time) && !also_contract(reading))
    basis = facts.basis({Field::employment_type});
  else if (facts.is(choice::contract_type::permanent))
    basis = facts.basis({Field::contract_type});
  else if (facts.flag(Field::salary_disclosed))
    basis = facts.basis({Field::salary_disclosed});
  else if (facts.is(choice::pay_type::salary))
    basis = facts.basis({Field::pay_type});
  else if (const Item* const benefit = employee_benefit(reading, facts))
    basis = Basis{{benefit->spans.front()}, {Field::benefits}};
  else
    return;
  basis.spans.insert(basis.spans.begin() + (basis.spans.empty() ? 0 : 1), where.spans.begin(), where.spans.end());
  basis.from.insert(basis.from.end(), where.from.begin(), where.from.end());
  ledger.say(us_employee, choice::w2_vs_1099::w2, basis);
  for (const Item& item : facts.items(Field::benefits)) {
    const Choice* benefit = std::get_if<Choice>(&item.value);
    if (benefit == nullptr || *benefit != choice::benefits::retirement_plan) continue;
    ledger.say(us_employee_benefits, choice::w2_vs_1099::w2, Basis{item.spans, {Field::benefits}});
  }
}

bool premium(const Item& item) {
  const Choice* benefit = std::get_if<Choice>(&item.value);
  if (benefit == nullptr) return false;
  for (const Choice one : {choice::benefits::equity, choice::benefits::learning_budget,
                           choice::benefits::parental_leave, choice::benefits::sabbatical})
    if (one == *benefit) return true;
  return false;
}

void benefits_level(const Reading& reading, const Facts& facts, Ledger& ledger) {
  const std::vector<Item>& benefits = facts.items(Field::benefits);
  if (!benefits.empty()) {
    Basis basis = facts.basis({Field::benefits});
    basis.detail = std::to_string(benefits.size());
    const bool prime =
        facts.is(choice::pto_policy::unlimited) || std::any_of(benefits.begin(), benefits.end(), premium);
    if (benefits.size() >= 6 || (benefits.size() >= 4 && prime))
      return ledger.say(six_or_premium, choice::benefits_level::comprehensive, basis);
    if (benefits.size() >= 2) return ledger.say(two_to_five, choice::benefits_level::standard, basis);
    return ledger.say(one_benefit, choice::benefits_level::basic, basis);
  }
  const std::vector<Sentence>& sentences = reading.layout.sentences();
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const Sentence& sentence = sentences[i];
    if (sentence.section == Section::legal || sentence.section == Section::chrome ||
        sentence.section == Section::duties)
      continue;
    // A bare heading with nothing under it speaks of none.
    if (sentence.heading && sentence.span.size() < 12 &&
        (i + 1 == sentences.size() || sentences[i + 1].heading || sentences[i + 1].section != Section::offer))
      continue;
    const std::string_view words = reading.lower(sentence.span);
    if (words.find("benefi") == words.npos && words.find("perks") == words.npos &&
        words.find("leistungen") == words.npos && words.find("avantages") == words.npos &&
        words.find("voorwaarden") == words.npos)
      continue;
    const auto match = reading.find(unnamed, sentence.span);
    if (!match || reading.holds(not_offered, {match->whole().begin > 12 ? match->whole().begin - 12 : 0,
                                              std::min(sentence.span.end, match->whole().end + 14)}))
      continue;
    return ledger.say(benefits_unnamed, choice::benefits_level::basic, match->whole());
  }
}

}  // namespace

void read(const Reading& reading, const Facts& facts, Ledger& ledger) {
  tax_footing(reading, facts, ledger);
  benefits_level(reading, facts, ledger);
}

std::span<const Rule> rules() { return rule_list; }

}  // namespace fineprint::infer::contract_and_compensation
