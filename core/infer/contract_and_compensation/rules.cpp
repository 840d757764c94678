#include "registry.hpp"

namespace fineprint::infer::contract_and_compensation {

void read(const Reading&, const Facts&, Ledger&) {}

std::span<const Rule> rules() { return {}; }

}  // namespace fineprint::infer::contract_and_compensation
