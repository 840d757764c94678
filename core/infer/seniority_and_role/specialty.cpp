#include <algorithm>

#include "infer/seniority_and_role/parts.hpp"
#include "terms/duties.hpp"
#include "terms/skills.hpp"
#include "text/sorted.hpp"

namespace fineprint::infer::seniority_and_role {
namespace {

using namespace choice::sub_specialty;
namespace skills = term::skills;

constexpr double in_duties = 2, elsewhere = 1, wished = 0.5;  // what one mention counts
constexpr double enough = 4;                                  // score from which a theme may lead
constexpr double plain = 5;                                   // the same for a trade beside the data roles
constexpr std::size_t dwells = 2;                             // times that the text speaks of a platform for models
constexpr double modest = 1;                                  // score from which the usual theme of a trade may lead
constexpr double clear_lead = 1.4;                            // times the next theme's score

std::optional<Choice> theme_of(const Term& term) {
  switch (static_cast<TermId>(&term - terms)) {
    case skills::etl:
    case skills::elt:
    case skills::data_pipelines:
    case skills::data_integration:
    case skills::batch_processing:
      return batch_etl;
    case skills::data_warehousing:
      return data_warehouse;
    case skills::data_lakehouse:
    case skills::delta_lake:
    case skills::iceberg:
    case skills::hudi:
    case skills::delta_live_tables:
    case skills::unity_catalog:
    case skills::databricks:
      return data_lakehouse;
    case skills::data_governance:
    case skills::data_catalog:
    case skills::data_lineage:
    case skills::master_data_management:
      return data_governance;
    case skills::data_quality:
      return data_quality;
    case skills::data_modeling:
    case skills::dimensional_modeling:
    case skills::dbt:
      return data_modeling;
    case skills::mlops:
      return mlops;
    case skills::rest_apis:
    case skills::apis:
      return api_development;
    case skills::observability:
      return observability;
    case term::duties::cloud_migration:
      return cloud_migration;
    case term::duties::reverse_etl:
      return reverse_etl;
    case term::duties::ml_infrastructure:
      return ml_infra;
    case term::duties::ml_operations:
      return mlops;
    case term::duties::api_work:
      return api_development;
    case term::duties::observability_work:
      return observability;
    default:
      break;
  }
  if (has_tag(term, Tag::streaming)) return streaming_realtime;
  if (has_tag(term, Tag::orch_airflow) || has_tag(term, Tag::orch_cloud) || has_tag(term, Tag::orch_dagster) ||
      has_tag(term, Tag::orch_other))
    return batch_etl;
  if (term.category == Category::lakehouse) return data_lakehouse;
  return std::nullopt;
}

struct Theme {
  Choice value;
  double score = 0;
  std::vector<Span> spans;
};

class Themes {
 public:
  void add(Choice value, double score, Span span) {
    auto at = std::find_if(all_.begin(), all_.end(), [&](const Theme& theme) { return theme.value == value; });
    if (at == all_.end()) at = all_.insert(all_.end(), Theme{value, 0, {}});
    at->score += score;
    at->spans.push_back(span);
  }
  std::vector<Theme> sorted() {
    sort_stably(all_, [](const Theme& a, const Theme& b) { return a.score > b.score; });
    return all_;
  }
  double score(Choice value) const {
    for (const Theme& theme : all_)
      if (theme.value == value) return theme.score;
    return 0;
  }

 private:
  std::vector<Theme> all_;
};

// "Data & AI Governance Lead", "Data Steward"
constinit Pattern governs("\\b(?:data|ai|analytics) (?:(?:[a-z&]+ ){0,2}governance|steward)");

// "ML Engineer, Platform", "ML Systems Engineer": of what, the text tells.
constinit Pattern platform_title("\\b(?:platforms?|infra(?:structure)?|systems|orchestration)\\b");

// "Batch and streaming pipelines": neither leads.
constinit Pattern both_ways(
    "\\bbatch(?: [a-z]+){0,2} ?(?:and|or|&|/) ?(?:near )?(?:real[- ]?time|stream)|"
    "\\b(?:real[- ]?time|stream(?:ing|s)?)(?: [a-z]+)? ?(?:and|or|&|/) ?batch\\b");

std::vector<Span> batch_and_streams(const Reading& reading) {
  std::vector<Span> spans;
  for (const Sentence& sentence : reading.layout.sentences())
    if (tells_the_role(sentence))
      reading.each(both_ways, sentence.span, [&](const Match& match) { spans.push_back(match.whole()); });
  return spans;
}

/// The first theme that the title names beside the trade: "Software Engineer, Data Governance Platform".
std::optional<std::pair<Choice, Span>> theme_in_title(const Reading& reading) {
  const Span title = reading.masthead.title.span;
  if (title.empty()) return std::nullopt;
  if (const auto match = reading.find(governs, title)) return std::pair(data_governance, match->whole());
  for (const Lexicon lexicon : {Lexicon::duties, Lexicon::skills})
    for (const Hit& hit : reading.in(lexicon, title)) {
      if (hit.doubtful || hit.term == skills::dbt) continue;  // a tool that all who load a warehouse use
      if (const std::optional<Choice> theme = theme_of(hit.entry())) return std::pair(*theme, hit.span);
    }
  return std::nullopt;
}

/// The words that tell a theme which the trade itself implies: the title, or where there is none, the first skill.
Span told_by(const Reading& reading, const Role& role, Choice theme) {
  if (role.title.family) return role.title.family->span;
  if (!reading.masthead.title.empty()) return reading.masthead.title.span;
  const auto found = std::find_if(role.skills.begin(), role.skills.end(),
                                  [&](const Mention& mention) { return theme_of(mention.term()) == theme; });
  return found == role.skills.end() ? Span{} : found->hit->span;
}

/// "Snowflake Developer", where nothing else leads; in "Data Engineer (Snowflake, Python)" it is one tool of many.
void say_no_lead(const Reading& reading, const Role& role, bool on_data, Ledger& ledger) {
  if (on_data && role.title.family)
    for (const Hit& hit : reading.in(Lexicon::skills, role.title.family->span))
      if (hit.category() == Category::warehouse) return ledger.say(rule::title_theme, data_warehouse, hit.span);
  ledger.say(rule::no_theme, general, Basis{});
}

}  // namespace

void read_specialty(const Reading& reading, const Role& role, Ledger& ledger) {
  const auto [data, known] = std::pair(role.family && works_with_data(*role.family), role.family.has_value());
  if (const auto theme = theme_in_title(reading)) {
    // Telemetry of a ward is no observability.
    const bool of_a_ward = theme->first == observability && known && *role.family == choice::job_family::other;
    const bool fits = !of_a_ward && (data || theme->first != batch_etl);
    if (fits) return ledger.say(rule::title_theme, theme->first, theme->second);
  }
  if (known && *role.family == choice::job_family::mlops_engineer)
    return ledger.say(rule::main_theme, mlops, told_by(reading, role, mlops));
  // "Software Engineer, Infrastructure" too, where the text dwells on models.
  const bool builds = known && (*role.family == choice::job_family::ml_engineer ||
                                *role.family == choice::job_family::software_engineer ||
                                *role.family == choice::job_family::devops_engineer);
  if (builds && reading.holds(platform_title, reading.masthead.title.span)) {
    std::vector<Span> platform;
    for (const Hit& hit : reading.hits.of(Lexicon::duties))
      if (hit.term == term::duties::ml_infrastructure && tells_the_role(reading.sentence(hit.span)))
        platform.push_back(hit.span);
    if (platform.size() >= dwells) return ledger.say(rule::main_theme, Field::sub_specialty, ml_infra, Basis{platform});
  }
  const bool near_data = known && (*role.family == choice::job_family::data_analyst ||
                                   *role.family == choice::job_family::database_administrator);
  if (!data && !near_data) {
    if (known) ledger.say(rule::no_theme, general, Basis{});
    return;
  }
  Themes themes;
  const std::vector<Span> both = batch_and_streams(reading);
  for (const Mention& mention : role.skills) {
    const std::optional<Choice> theme = theme_of(mention.term());
    if (!theme || *theme == api_development || *theme == observability) continue;
    if (*theme == batch_etl && *role.family == choice::job_family::database_administrator) continue;  // others load
    if (std::any_of(both.begin(), both.end(), [&](Span span) { return span.overlaps(mention.hit->span); })) continue;
    const Span nearby{mention.hit->span.begin > 20 ? mention.hit->span.begin - 20 : 0, mention.hit->span.begin};
    if (mention.hit->term == skills::firehose && !nearby.empty() &&
        reading.hits.find(skills::kinesis, nearby) != nullptr)
      continue;  // "Kinesis, Firehose": one product
    const Section section = reading.sentence(mention.hit->span).section;
    themes.add(*theme,
               !mention.needed              ? wished
               : section == Section::duties ? in_duties
                                            : elsewhere,
               mention.hit->span);
  }
  for (const Hit& hit : reading.hits.of(Lexicon::duties)) {
    if (hit.category() != Category::theme || !tells_the_role(reading.sentence(hit.span))) continue;
    if (hit.term == term::duties::cloud_migration) themes.add(cloud_migration, in_duties, hit.span);
    if (hit.term == term::duties::reverse_etl) themes.add(reverse_etl, in_duties, hit.span);
  }
  const std::vector<Theme> all = themes.sorted();
  if (all.empty()) return say_no_lead(reading, role, data, ledger);
  const auto theme = [&](Choice value) {
    return std::find_if(all.begin(), all.end(), [&](const Theme& one) { return one.value == value; });
  };
  if (const auto models = theme(data_modeling);
      *role.family == choice::job_family::analytics_engineer && models != all.end() && models->score >= modest)
    return ledger.say(rule::usual_theme, Field::sub_specialty, data_modeling, Basis{models->spans});
  const Theme& first = all.front();
  const double next = all.size() > 1 ? all[1].score : 0;
  const double needed = near_data || *role.family == choice::job_family::data_architect ? plain : enough;
  if (first.score >= needed && first.score >= clear_lead * next)
    return ledger.say(rule::main_theme, Field::sub_specialty, first.value, Basis{first.spans});
  const double pipelines = themes.score(batch_etl);
  if (pipelines > 0 && *role.family == choice::job_family::data_engineer &&
      themes.score(streaming_realtime) <= pipelines && both.empty()) {
    return ledger.say(rule::usual_theme, Field::sub_specialty, batch_etl, Basis{theme(batch_etl)->spans});
  }
  say_no_lead(reading, role, data, ledger);
}

}  // namespace fineprint::infer::seniority_and_role
