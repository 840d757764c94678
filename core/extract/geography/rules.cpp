#include "extract/geography/parts.hpp"
#include "registry.hpp"

namespace fineprint::extract::geography {
namespace {

constexpr Rule rule_list[] = {
    rule::location_line, rule::authorized_in,  rule::citizens_of, rule::must_live_in,  rule::only_there,
    rule::remote_in,     rule::anywhere_in,    rule::anywhere,    rule::anywhere_line, rule::shut_out,
    rule::locals_only,   rule::must_live_near, rule::relocation,
};

}  // namespace

void read(const Reading& reading, Ledger& ledger) {
  read_locations(reading, ledger);
  read_restrictions(reading, ledger);
  read_residency(reading, ledger);
}

std::span<const Rule> rules() { return rule_list; }

}  // namespace fineprint::extract::geography
