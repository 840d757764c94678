#include "infer/seniority_and_role/parts.hpp"
#include "registry.hpp"

namespace fineprint::infer::seniority_and_role {
namespace {

constexpr Rule rule_list[] = {
    rule::title_level,
    rule::title_lower_level,
    rule::title_grade,
    rule::title_lead,
    rule::title_manages,
    rule::body_level,
    rule::years,
    rule::years_beside_title,
    rule::internship,
    rule::beginners_welcome,
    rule::independent_duties,
    rule::title_family,
    rule::title_points,
    rule::body_names_trade,
    rule::duties_dwell,
    rule::duties_lean,
    rule::duties_against_title,
    rule::outside_technology,
    rule::manages_people,
    rule::title_of_manager,
    rule::manages_and_guides,
    rule::title_of_lead,
    rule::guides_others,
    rule::high_level,
    rule::title_of_architect,
    rule::designs_whole,
    rule::leads_nobody,
    rule::title_theme,
    rule::main_theme,
    rule::usual_theme,
    rule::no_theme,
};

constinit Pattern address(
    "(?:\\b(?:as (?:an?|our|the|your)|(?:you(?:'re| are)|candidate (?:is|will be)) an?)|(?:seeking|seeks|looking "
    "for|looking to "
    "hire|hiring|hire|searching for|in search "
    "of|recruiting|role of|position of|opening for|opportunity for|need|needs|requires|suchen(?: wir)?|op zoek "
    "naar|zoek(?:en|t)?(?: wij?)?|"
    "recherch(?:ons|e)|buscamos|procuramos)(?: an?| our| the| your| (?:dich|sie) als| eine?n?| une?| een)?)(?: "
    "[a-z/+-]+,?){0,4} ?$");

constinit Pattern other_time(
    "\\bexperience\\b|\\bwhether you|\\byears as\\b|experienced as|certifi|background|worked as|serve as|served "
    "as|served|\\bi "
    "(?:am|work)\\b|my "
    "name|report(?:s|ing)? to|\\balso (?:looking|hiring|seeking)\\b");

}  // namespace

bool tells_the_role(const Sentence& sentence) {
  switch (sentence.section) {
    case Section::offer:
    case Section::about_us:
    case Section::legal:
    case Section::process:
    case Section::chrome:
      return false;
    default:
      return sentence.part == Part::description;
  }
}

bool addressed(const Reading& reading, Span span) {
  constexpr std::uint32_t reach = 60;  // bytes before the words in which the address stands
  const Span sentence = reading.sentence(span).span;
  const std::uint32_t begin = std::max(sentence.begin, span.begin > reach ? span.begin - reach : 0);
  return begin < span.begin && reading.holds(address, {begin, span.begin});
}

bool recounts(const Reading& reading, Span span) {
  constexpr std::uint32_t reach = 60;  // bytes
  const std::uint32_t begin = std::max(reading.sentence(span).span.begin, span.begin > reach ? span.begin - reach : 0);
  return begin < span.begin && reading.holds(other_time, {begin, span.begin});
}

bool technical(Choice family) {
  using namespace choice::job_family;
  return family != other && family != product_manager && family != project_manager && family != business_analyst;
}

bool works_with_data(Choice family) {
  using namespace choice::job_family;
  for (const Choice one : {data_engineer, analytics_engineer, data_platform_engineer, data_architect, bi_engineer})
    if (family == one) return true;
  return false;
}

void read(const Reading& reading, const Facts& facts, Ledger& ledger) {
  Role role{read_title(reading), mentions_of(reading, facts), {}, {}};
  role.family = read_family(reading, role, ledger);
  role.level = read_level(reading, facts, role, ledger);
  read_leadership(reading, role, ledger);
  read_specialty(reading, role, ledger);
}

std::span<const Rule> rules() { return rule_list; }

}  // namespace fineprint::infer::seniority_and_role
