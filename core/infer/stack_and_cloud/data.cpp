#include <algorithm>
#include <array>

#include "infer/stack_and_cloud/parts.hpp"
#include "terms/skills.hpp"

namespace fineprint::infer::stack_and_cloud {
namespace {

namespace skills = term::skills;

bool is_stream(const Term& term) { return has_tag(term, Tag::streaming); }

/// Words that say by themselves that data is processed in batches.
bool is_batch(const Term& term) {
  switch (static_cast<TermId>(&term - terms)) {
    case skills::etl:
    case skills::elt:
    case skills::batch_processing:
      return true;
    default:
      break;
  }
  if (!has_tag(term, Tag::batch)) return false;
  for (const Tag tag :
       {Tag::orch_airflow, Tag::orch_cloud, Tag::orch_dagster, Tag::orch_dbt, Tag::orch_other, Tag::orch_spark})
    if (has_tag(term, tag)) return true;
  return false;
}

/// Pipelines and warehouses hint at batches where the role works with data; Spark does streams as well.
bool hints_at_batch(const Term& term) {
  switch (static_cast<TermId>(&term - terms)) {
    case skills::data_pipelines:
    case skills::data_warehousing:
    case skills::data_integration:
      return true;
    default:
      return term.category == Category::warehouse;
  }
}

bool builds_data(const Facts& facts) {
  using namespace choice::job_family;
  for (const Choice family :
       {data_engineer, analytics_engineer, data_platform_engineer, data_architect, bi_engineer, database_administrator})
    if (facts.is(family)) return true;
  return false;
}

constexpr std::array orchestrators{
    std::pair{Tag::orch_airflow, choice::orchestrator_category::airflow_like},
    std::pair{Tag::orch_dagster, choice::orchestrator_category::dagster_prefect},
    std::pair{Tag::orch_cloud, choice::orchestrator_category::cloud_native},
    std::pair{Tag::orch_spark, choice::orchestrator_category::spark_native},
    std::pair{Tag::orch_dbt, choice::orchestrator_category::dbt_core},
    std::pair{Tag::orch_other, choice::orchestrator_category::other},
};

template <class Is>
std::vector<Span> spans_of(const std::vector<Mention>& mentions, Is is) {
  std::vector<Span> spans;
  for (const Mention& mention : mentions)
    if (is(mention)) spans.push_back(mention.hit->span);
  return spans;
}

Basis both(const std::vector<Span>& first, const std::vector<Span>& second) {
  Basis basis{{first.front(), second.front()}};
  basis.spans.insert(basis.spans.end(), first.begin() + 1, first.end());
  basis.spans.insert(basis.spans.end(), second.begin() + 1, second.end());
  return basis;
}

/// Buckets and file systems are a lake where the posting speaks of one, or lists them among its stores of data.
bool speaks_of_lake(const std::vector<Mention>& mentions) {
  return std::any_of(mentions.begin(), mentions.end(),
                     [](const Mention& mention) { return has_tag(mention.term(), Tag::store_lake); });
}

}  // namespace

void read_processing(const std::vector<Mention>& mentions, const Facts& facts, Ledger& ledger) {
  using namespace choice::processing_paradigm;
  const std::vector<Span> streams =
      spans_of(mentions, [](const Mention& mention) { return is_stream(mention.term()); });
  const bool hints = builds_data(facts);
  const bool elsewhere = facts.is(choice::job_family::other);  // a batch of a drug or of cakes
  const std::vector<Span> batches = spans_of(mentions, [&](const Mention& mention) {
    return (is_batch(mention.term()) && !(elsewhere && mention.hit->term == skills::batch_processing)) ||
           (hints && hints_at_batch(mention.term()));
  });
  // Pipelines carry streams too: without Spark or Hadoop they tell neither.
  const bool told = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    return is_batch(mention.term()) || mention.term().category == Category::big_data ||
           (hints_at_batch(mention.term()) && mention.hit->term != skills::data_pipelines);
  });
  if (streams.empty() && !told) return;
  if (!streams.empty() && !batches.empty())
    ledger.say(rule::both_ways, hybrid, both(streams, batches));
  else if (!streams.empty())
    ledger.say(rule::streams, streaming, Basis{streams});
  else if (!batches.empty())
    ledger.say(rule::batches, batch, Basis{batches});
}

void read_orchestrator(const std::vector<Mention>& mentions, Ledger& ledger) {
  for (const bool needed : {true, false}) {
    for (const auto& [tag, choice] : orchestrators) {
      const Tag one = tag;
      const std::vector<Span> spans = spans_of(
          mentions, [&](const Mention& mention) { return mention.needed == needed && has_tag(mention.term(), one); });
      if (spans.empty()) continue;
      const Rule& rule = tag == Tag::orch_dbt ? rule::dbt_alone
                         : needed             ? rule::orchestrator_needed
                                              : rule::orchestrator_wished;
      return ledger.say(rule, choice, Basis{spans});
    }
  }
}

void read_storage(const std::vector<Mention>& mentions, Ledger& ledger) {
  using namespace choice::storage_layer;
  const bool lake_named = speaks_of_lake(mentions);
  const std::vector<Span> warehouses =
      spans_of(mentions, [](const Mention& mention) { return has_tag(mention.term(), Tag::store_warehouse); });
  const std::vector<Span> lakehouses =
      spans_of(mentions, [](const Mention& mention) { return has_tag(mention.term(), Tag::store_lakehouse); });
  const std::vector<Span> lakes = spans_of(mentions, [&](const Mention& mention) {
    return has_tag(mention.term(), Tag::store_lake) || (lake_named && has_tag(mention.term(), Tag::lake_store));
  });
  if (!warehouses.empty() && (!lakes.empty() || !lakehouses.empty()))
    ledger.say(rule::mixed_storage, mixed, both(warehouses, lakehouses.empty() ? lakes : lakehouses));
  else if (!warehouses.empty())
    ledger.say(rule::warehouse, choice::storage_layer::warehouse, Basis{warehouses});
  else if (!lakehouses.empty())
    ledger.say(rule::lakehouse, choice::storage_layer::lakehouse, Basis{lakehouses});
  else if (!lakes.empty())
    ledger.say(rule::lake, choice::storage_layer::lake, Basis{lakes});
}

}  // namespace fineprint::infer::stack_and_cloud
