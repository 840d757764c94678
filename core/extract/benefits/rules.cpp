#include "registry.hpp"

namespace fineprint::extract::benefits {

void read(const Reading&, Ledger&) {}

std::span<const Rule> rules() { return {}; }

}  // namespace fineprint::extract::benefits
