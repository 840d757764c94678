#include "extract/skills/parts.hpp"
#include "registry.hpp"

namespace fineprint::extract::skills {
namespace {

constexpr Rule rule_list[] = {
    rule::required,
    rule::strong_word,
    rule::used,
    rule::tagged,
    rule::preferred_section,
    rule::weak_word,
    rule::alternatives,
    rule::soft_asked,
    rule::soft_wished,
    rule::soft_hint,
    rule::certification,
    rule::years_headline,
    rule::years_specific,
    rule::years_cap,
    rule::degree,
    rule::degree_area,
    rule::degree_required,
    rule::degree_preferred,
    rule::degree_equivalent,
    rule::names_llm,
    rule::names_feature_store,
};

}  // namespace

void read(const Reading& reading, Ledger& ledger) {
  read_hard_skills(reading, ledger);
  read_soft_skills(reading, ledger);
  read_certifications(reading, ledger);
  read_years(reading, ledger);
  read_education(reading, ledger);
}

std::span<const Rule> rules() { return rule_list; }

}  // namespace fineprint::extract::skills
