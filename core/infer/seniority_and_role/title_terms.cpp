#include "infer/seniority_and_role/title.hpp"
#include "terms/titles.hpp"

namespace fineprint::infer::seniority_and_role {

namespace titles = term::titles;

std::optional<Level> level_of(TermId term) {
  switch (term) {
    case titles::level_intern:
      return Level::intern;
    case titles::level_entry:
      return Level::entry;
    case titles::level_associate:
      return Level::associate;
    case titles::level_junior:
      return Level::junior;
    case titles::level_mid:
      return Level::mid;
    case titles::level_senior:
      return Level::senior;
    case titles::level_staff:
      return Level::staff;
    case titles::level_principal:
      return Level::principal;
    case titles::level_distinguished:
      return Level::distinguished;
    default:
      return std::nullopt;
  }
}

Choice choice_of(Level level) { return {Field::seniority_level, static_cast<std::uint8_t>(level)}; }

std::optional<Choice> family_of(const Term& term) {
  using namespace choice::job_family;
  if (has_tag(term, Tag::software_engineer)) return software_engineer;
  if (has_tag(term, Tag::ml_engineer)) return ml_engineer;
  if (has_tag(term, Tag::devops_engineer)) return devops_engineer;
  if (has_tag(term, Tag::security_engineer)) return security_engineer;
  if (has_tag(term, Tag::product_manager)) return product_manager;
  if (has_tag(term, Tag::project_manager)) return project_manager;
  if (has_tag(term, Tag::other)) return other;
  switch (static_cast<TermId>(&term - terms)) {
    case titles::family_data_engineer:
      return data_engineer;
    case titles::family_analytics_engineer:
      return analytics_engineer;
    case titles::family_ml_engineer:
      return ml_engineer;
    case titles::family_mlops_engineer:
      return mlops_engineer;
    case titles::family_data_platform_engineer:
      return data_platform_engineer;
    case titles::family_data_architect:
      return data_architect;
    case titles::family_data_scientist:
      return data_scientist;
    case titles::family_data_analyst:
      return data_analyst;
    case titles::family_bi_engineer:
      return bi_engineer;
    case titles::family_research_engineer:
      return research_engineer;
    case titles::family_software_engineer:
      return software_engineer;
    case titles::family_devops_engineer:
      return devops_engineer;
    case titles::family_database_administrator:
      return database_administrator;
    case titles::family_security_engineer:
      return security_engineer;
    case titles::family_qa_engineer:
      return qa_engineer;
    case titles::family_product_manager:
      return product_manager;
    case titles::family_project_manager:
      return project_manager;
    case titles::family_business_analyst:
      return business_analyst;
    case titles::family_other:
      return other;
    default:
      return std::nullopt;
  }
}

}  // namespace fineprint::infer::seniority_and_role
