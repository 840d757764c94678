#include <algorithm>
#include <array>

#include "infer/seniority_and_role/parts.hpp"
#include "terms/skills.hpp"
#include "terms/titles.hpp"
#include "text/sorted.hpp"

namespace fineprint::infer::seniority_and_role {
namespace {

using namespace choice::job_family;
namespace skills = term::skills;

constexpr double enough = 3;           // a theme's score from which it may decide
constexpr double slight = 1.5;         // score of one word of reports or dashboards, which every office has
constexpr double clear_lead = 1.5;     // times the next theme's score
constexpr std::size_t few_skills = 3;  // named technologies below which the work is outside technology

/// The trade that a skill is a sign of, and how good a sign it is.
struct Sign {
  Choice family;
  double weight;
};

std::optional<Sign> sign_of(const Term& term) {
  switch (static_cast<TermId>(&term - terms)) {
    case skills::etl:
    case skills::elt:
    case skills::data_pipelines:
    case skills::data_integration:
    case skills::data_warehousing:
    case skills::data_lake:
    case skills::data_lakehouse:
    case skills::spark:
    case skills::databricks:
      return Sign{data_engineer, 2};
    case skills::machine_learning:
    case skills::statistics:
    case skills::a_b_testing:
    case skills::time_series:
    case skills::data_mining:
      return Sign{data_scientist, 1};
    case skills::deep_learning:
    case skills::nlp:
    case skills::computer_vision:
    case skills::llm:
    case skills::generative_ai:
    case skills::rag:
      return Sign{ml_engineer, 1};
    case skills::mlops:
      return Sign{mlops_engineer, 1.5};
    case skills::dashboards:
    case skills::data_visualization:
      return Sign{data_analyst, 1.5};
    case skills::reporting:  // many a clerk reports, with dashboards too
      return Sign{data_analyst, 1};
    case skills::business_intelligence:
      return Sign{bi_engineer, 1.5};
    case skills::data_governance:
    case skills::data_quality:
      return Sign{data_analyst, 0.5};
    case skills::microservices:
    case skills::rest_apis:
    case skills::apis:
    case skills::unit_testing:
    case skills::distributed_systems:
      return Sign{software_engineer, 1};
    case skills::ci_cd:
    case skills::infrastructure_as_code:
    case skills::containers:
    case skills::devops:
      return Sign{devops_engineer, 1};
    case skills::security:
      return Sign{security_engineer, 1};
    default:
      break;
  }
  if (has_tag(term, Tag::orch_airflow) || has_tag(term, Tag::orch_dagster) || has_tag(term, Tag::orch_other))
    return Sign{data_engineer, 1};
  switch (term.category) {
    case Category::warehouse:
    case Category::lakehouse:
    case Category::etl:
      return Sign{data_engineer, 1};
    case Category::big_data:
    case Category::streaming:
      return Sign{data_engineer, 0.7};
    case Category::bi:
      return Sign{bi_engineer, 1};
    case Category::ml:
      return Sign{data_scientist, 0.7};
    case Category::genai:
      return Sign{ml_engineer, 0.7};
    case Category::web:
    case Category::framework:
    case Category::mobile:
    case Category::embedded:
      return Sign{software_engineer, 1};
    case Category::language:
      return Sign{software_engineer, 0.6};
    case Category::devops:
    case Category::observability:
      return Sign{devops_engineer, 0.7};
    case Category::os:
    case Category::networking:
      return Sign{devops_engineer, 0.5};
    case Category::security:
      return Sign{security_engineer, 1};
    case Category::testing:
      return Sign{qa_engineer, 0.8};
    default:
      return std::nullopt;
  }
}

/// What the skills of a posting say of its trade.
struct Dwelling {
  Choice family;
  double score = 0;
  std::vector<Span> spans;
};

/// Every trade with its score, the highest first. A skill counts once.
std::vector<Dwelling> dwellings(const std::vector<Mention>& mentions) {
  std::vector<Dwelling> all;
  std::vector<std::string_view> seen;
  for (const Mention& mention : mentions) {
    const std::optional<Sign> sign = sign_of(mention.term());
    if (!sign || std::find(seen.begin(), seen.end(), mention.hit->label()) != seen.end()) continue;
    seen.push_back(mention.hit->label());
    auto at = std::find_if(all.begin(), all.end(), [&](const Dwelling& one) { return one.family == sign->family; });
    if (at == all.end()) at = all.insert(all.end(), Dwelling{sign->family, 0, {}});
    at->score += mention.needed ? sign->weight : sign->weight / 2;
    at->spans.push_back(mention.hit->span);
  }
  sort_stably(all, [](const Dwelling& a, const Dwelling& b) { return a.score > b.score; });
  return all;
}

/// The first trade that the posting calls the candidate by: "as a data engineer you will".
const Hit* called(const Reading& reading) {
  for (const Hit& hit : reading.hits.of(Lexicon::titles)) {
    if (hit.category() != Category::family || hit.doubtful || hit.term == term::titles::family_generic) continue;
    const Sentence& sentence = reading.sentence(hit.span);
    if (sentence.part != Part::description || sentence.section == Section::legal || sentence.section == Section::chrome)
      continue;
    if (addressed(reading, hit.span) && !reading.lower(hit.span).ends_with("ing")) return &hit;
  }
  return nullptr;
}

/// The trade of the title that one of the first lines states.
std::optional<Hit> labelled(const Reading& reading) {
  constexpr std::size_t first_lines = 8;  // of the posting
  const std::vector<Sentence>& sentences = reading.layout.sentences();
  for (std::size_t i = 0; i < std::min(first_lines, sentences.size()); ++i)
    if (const std::optional<Title> title = labelled_title(reading, sentences[i]);
        title && title->family && !title->family->doubtful)
      return title->family;
  return std::nullopt;
}

/// Titles that name a language and leave the work open ("Python developer"): a strong theme of data decides over them.
bool names_only_a_tool(const Reading& reading, const Hit& hit) {
  const std::string_view words = reading.lower(hit.span);
  return hit.term == term::titles::family_software_engineer &&
         (words.find("python") != std::string_view::npos || words.find("scala") != std::string_view::npos);
}

// "Python Developer, Full Stack" builds no pipelines.
constinit Pattern names_the_work("\\b(?:full[ -]?stack|back[ -]?end|front[ -]?end|web)\\b");
// "Python Developer - Gen AI", but not "Python Developer / ML Engineer".
constinit Pattern names_ai("\\b(?:ai|artificial intelligence|machine learning|ml|llms?)\\b(?! (?:engineer|developer))");

/// The trade that the duties tell of one whose title names a language: of data where they lead clearly, of models where
/// the title names them too.
std::optional<Dwelling> work_by_tool(const Reading& reading, const std::vector<Dwelling>& themes) {
  if (themes.empty()) return std::nullopt;
  const double next = themes.size() < 2 ? 0 : themes[1].score;
  const Span title = reading.masthead.title.span;
  if (themes[0].family == data_engineer && !reading.holds(names_the_work, title) && themes[0].score >= 2 * enough &&
      themes[0].score >= clear_lead * next)
    return themes[0];
  // "We are looking for a Python data engineer", below the title of a Python engineer.
  if (const Hit* const trade = called(reading); trade != nullptr && family_of(trade->entry()) == data_engineer)
    return Dwelling{data_engineer, 0, {trade->span}};
  if (!reading.holds(names_ai, title)) return std::nullopt;
  Dwelling models{ml_engineer, 0, {}};
  double others = enough;
  for (const Dwelling& one : themes) {
    if (one.family != ml_engineer && one.family != data_scientist) {
      others = std::max(others, one.score);
      continue;
    }
    models.score += one.score;
    models.spans.insert(models.spans.end(), one.spans.begin(), one.spans.end());
  }
  return models.score >= others ? std::optional(models) : std::nullopt;
}

/// A "performance engineer" who runs load tests, by two of their tools.
std::optional<Dwelling> work_by_tests(const std::vector<Dwelling>& themes) {
  const auto tests =
      std::find_if(themes.begin(), themes.end(), [](const Dwelling& one) { return one.family == qa_engineer; });
  return tests != themes.end() && tests->score >= slight ? std::optional(*tests) : std::nullopt;
}

bool is_an_analyst(const Reading& reading, const Title& title) {
  constexpr std::size_t stem = 5;  // bytes: "analyst", "analista", "analyste"
  if (!title.generic) return false;
  const std::string_view words = reading.lower(title.generic->span), last = words.substr(words.rfind(' ') + 1);
  return last.substr(0, stem) == "analy" || last.substr(0, stem) == "anali";
}

std::size_t named_technologies(const std::vector<Mention>& mentions) {
  std::vector<std::string_view> seen;
  for (const Mention& mention : mentions) {
    const Category category = mention.term().category;
    if (category == Category::concept_ || category == Category::productivity) continue;
    if (std::find(seen.begin(), seen.end(), mention.hit->label()) == seen.end()) seen.push_back(mention.hit->label());
  }
  return seen.size();
}

}  // namespace

std::optional<Choice> read_family(const Reading& reading, const Role& role, Ledger& ledger) {
  const std::vector<Dwelling> themes = dwellings(role.skills);
  if (role.title.family) {
    const Hit& hit = *role.title.family;
    const std::optional<Choice> family = family_of(hit.entry());
    if (!family) return std::nullopt;
    const bool open = names_only_a_tool(reading, hit);
    const std::optional<Dwelling> work = open ? work_by_tool(reading, themes)
                                         : reading.lower(hit.span) == "performance engineer" ? work_by_tests(themes)
                                                                                             : std::nullopt;
    ledger.say(hit.doubtful || open || work ? rule::title_points : rule::title_family, *family, hit.span);
    if (!work) return family;
    ledger.say(rule::duties_against_title, Field::job_family, work->family,
               Basis{work->spans, {Field::must_have_hard_skills}});
    return work->family;
  }
  const std::size_t technologies = named_technologies(role.skills);
  std::optional<Hit> named = labelled(reading);
  if (const Hit* hit = named ? nullptr : called(reading)) named = *hit;
  if (named) {
    const std::optional<Choice> family = family_of(named->entry());
    if (family && (*family != other || technologies < few_skills)) {
      ledger.say(rule::body_names_trade, *family, named->span);
      return family;
    }
  }
  if (technologies < few_skills && (themes.empty() || themes.front().score < enough)) {
    const Span title = reading.masthead.title.span;
    if (title.empty()) return std::nullopt;
    ledger.say(rule::outside_technology, other, title);
    return other;
  }
  if (themes.empty()) return std::nullopt;
  const Dwelling& first = themes.front();
  if (first.family == data_analyst && first.score <= slight && !reading.masthead.title.empty()) {
    ledger.say(rule::outside_technology, other, reading.masthead.title.span);
    return other;
  }
  const bool leads = first.score >= enough && (themes.size() < 2 || first.score >= clear_lead * themes[1].score);
  // An "analyst" of whatever, where no work leads, but reports are among it.
  const auto analyses =
      std::find_if(themes.begin(), themes.end(), [](const Dwelling& one) { return one.family == data_analyst; });
  if (!leads && analyses != themes.end() && is_an_analyst(reading, role.title)) {
    ledger.say(rule::duties_lean, Field::job_family, data_analyst,
               Basis{analyses->spans, {Field::must_have_hard_skills}});
    return data_analyst;
  }
  ledger.say(leads ? rule::duties_dwell : rule::duties_lean, Field::job_family, first.family,
             Basis{first.spans, {Field::must_have_hard_skills}});
  return first.family;
}

}  // namespace fineprint::infer::seniority_and_role
