#include "registry.hpp"

namespace fineprint::extract::geography {

void read(const Reading&, Ledger&) {}

std::span<const Rule> rules() { return {}; }

}  // namespace fineprint::extract::geography
