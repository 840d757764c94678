#include "registry.hpp"

namespace fineprint::extract::compensation {

void read(const Reading&, Ledger&) {}

std::span<const Rule> rules() { return {}; }

}  // namespace fineprint::extract::compensation
