#include "registry.hpp"

namespace fineprint::infer::requirements_classification {

void read(const Reading&, const Facts&, Ledger&) {}

std::span<const Rule> rules() { return {}; }

}  // namespace fineprint::infer::requirements_classification
