#include "infer/stack_and_cloud/parts.hpp"
#include "registry.hpp"

namespace fineprint::infer::stack_and_cloud {
namespace {

constexpr Rule rule_list[] = {
    rule::only_cloud,          rule::only_services,       rule::leading_cloud, rule::several_clouds, rule::own_machines,
    rule::second_cloud,        rule::one_of_several,      rule::streams,       rule::batches,        rule::both_ways,
    rule::orchestrator_needed, rule::orchestrator_wished, rule::dbt_alone,     rule::warehouse,      rule::lake,
    rule::lakehouse,           rule::mixed_storage,
};

}  // namespace

void read(const Reading& reading, const Facts& facts, Ledger& ledger) {
  const std::vector<Mention> mentions = mentions_of(reading, facts);
  read_clouds(reading, mentions, ledger);
  read_processing(mentions, facts, ledger);
  read_orchestrator(mentions, ledger);
  read_storage(mentions, ledger);
}

std::span<const Rule> rules() { return rule_list; }

}  // namespace fineprint::infer::stack_and_cloud
