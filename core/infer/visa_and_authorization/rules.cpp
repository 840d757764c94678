#include "registry.hpp"

namespace fineprint::infer::visa_and_authorization {

void read(const Reading&, const Facts&, Ledger&) {}

std::span<const Rule> rules() { return {}; }

}  // namespace fineprint::infer::visa_and_authorization
