#include "registry.hpp"

namespace fineprint::infer::seniority_and_role {

void read(const Reading&, const Facts&, Ledger&) {}

std::span<const Rule> rules() { return {}; }

}  // namespace fineprint::infer::seniority_and_role
