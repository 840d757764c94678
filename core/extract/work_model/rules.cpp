#include "registry.hpp"

namespace fineprint::extract::work_model {

void read(const Reading&, Ledger&) {}

std::span<const Rule> rules() { return {}; }

}  // namespace fineprint::extract::work_model
