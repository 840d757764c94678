#include "registry.hpp"

namespace fineprint::infer::geo_and_work_model {

void read(const Reading&, const Facts&, Ledger&) {}

std::span<const Rule> rules() { return {}; }

}  // namespace fineprint::infer::geo_and_work_model
