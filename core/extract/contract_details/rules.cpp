#include "registry.hpp"

namespace fineprint::extract::contract_details {

void read(const Reading&, Ledger&) {}

std::span<const Rule> rules() { return {}; }

}  // namespace fineprint::extract::contract_details
