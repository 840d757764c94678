#include "registry.hpp"

namespace fineprint::infer::career_development {

void read(const Reading&, const Facts&, Ledger&) {}

std::span<const Rule> rules() { return {}; }

}  // namespace fineprint::infer::career_development
