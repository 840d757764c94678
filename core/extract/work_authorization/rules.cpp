#include "registry.hpp"

namespace fineprint::extract::work_authorization {

void read(const Reading&, Ledger&) {}

std::span<const Rule> rules() { return {}; }

}  // namespace fineprint::extract::work_authorization
