#pragma once
#include "infer/stack_and_cloud/mentions.hpp"

/// The readers of the group; rules.cpp calls them in order.
namespace fineprint::infer::stack_and_cloud {

void read_clouds(const Reading& reading, const std::vector<Mention>& mentions, Ledger& ledger);
void read_processing(const std::vector<Mention>& mentions, const Facts& facts, Ledger& ledger);
void read_orchestrator(const std::vector<Mention>& mentions, Ledger& ledger);
void read_storage(const std::vector<Mention>& mentions, Ledger& ledger);

/// True where a mention stands as one of several vendors' products of which one is enough: "Snowflake or Redshift".
bool alternative(const Reading& reading, const std::vector<Mention>& mentions, std::size_t index);

namespace rule {
inline constexpr Rule only_cloud{"stack_and_cloud/only_cloud", Weight::strong, "It is the only cloud named: {quote}.",
                                 "cloud"};
inline constexpr Rule only_services{"stack_and_cloud/only_services", Weight::clear,
                                    "No provider is named; {quote} is a service of this one.", "cloud"};
inline constexpr Rule leading_cloud{"stack_and_cloud/leading_cloud", Weight::clear,
                                    "Of the clouds named it carries the most weight, as in {quote}.", "cloud"};
inline constexpr Rule several_clouds{"stack_and_cloud/several_clouds", Weight::clear,
                                     "Several clouds are named and none leads: {quote} and {quote2}.", "cloud"};
inline constexpr Rule own_machines{"stack_and_cloud/own_machines", Weight::fair,
                                   "The posting names its own machines and no cloud: {quote}."};
inline constexpr Rule second_cloud{"stack_and_cloud/second_cloud", Weight::clear,
                                   "It is named beside the main cloud: {quote}."};
inline constexpr Rule one_of_several{"stack_and_cloud/one_of_several", Weight::clear,
                                     "It is one of several clouds without a lead: {quote}."};
inline constexpr Rule streams{"stack_and_cloud/streams", Weight::clear, "Only streams are spoken of, as in {quote}.",
                              "processing"};
inline constexpr Rule batches{"stack_and_cloud/batches", Weight::clear, "Only batches are spoken of, as in {quote}.",
                              "processing"};
inline constexpr Rule both_ways{"stack_and_cloud/both_ways", Weight::clear,
                                "Streams, {quote}, and batches, {quote2}, are both spoken of.", "processing"};
inline constexpr Rule orchestrator_needed{"stack_and_cloud/orchestrator_needed", Weight::strong,
                                          "The role needs {quote}.", "orchestrator"};
inline constexpr Rule orchestrator_wished{"stack_and_cloud/orchestrator_wished", Weight::clear,
                                          "The posting wishes for {quote} and needs no other.", "orchestrator"};
inline constexpr Rule dbt_alone{"stack_and_cloud/dbt_alone", Weight::clear, "Only {quote} orders the work.",
                                "orchestrator"};
inline constexpr Rule warehouse{"stack_and_cloud/warehouse", Weight::clear, "Data is kept in a warehouse: {quote}.",
                                "storage"};
inline constexpr Rule lake{"stack_and_cloud/lake", Weight::clear, "Data is kept in a lake: {quote}.", "storage"};
inline constexpr Rule lakehouse{"stack_and_cloud/lakehouse", Weight::clear, "Data is kept in a lakehouse: {quote}.",
                                "storage"};
inline constexpr Rule mixed_storage{"stack_and_cloud/mixed_storage", Weight::clear,
                                    "A warehouse, {quote}, stands beside a lake or lakehouse, {quote2}.", "storage"};
}  // namespace rule

}  // namespace fineprint::infer::stack_and_cloud
