#include "registry.hpp"

namespace fineprint::extract::skills {

void read(const Reading&, Ledger&) {}

std::span<const Rule> rules() { return {}; }

}  // namespace fineprint::extract::skills
