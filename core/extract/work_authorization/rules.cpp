#include "extract/work_authorization/parts.hpp"
#include "registry.hpp"

namespace fineprint::extract::work_authorization {
namespace {

constexpr Rule rule_list[] = {
    rule::refuses,
    rule::refuses_for_good,
    rule::needs_none,
    rule::offers,
    rule::may_offer,
    rule::takes_transfers,
    rule::asks_authorization,
    rule::any_status,
    rule::list_shuts_out,
    rule::list_excludes_h1b,
    rule::list_takes,
    rule::citizens_only,
    rule::us_persons,
    rule::prefers,
    rule::accepts,
    rule::excludes,
    rule::clearance_required,
    rule::clearance_preferred,
    rule::clearance_level,
};

}  // namespace

void read(const Reading& reading, Ledger& ledger) {
  read_sponsorship(reading, ledger);
  read_statuses(reading, ledger);
  read_clearance(reading, ledger);
}

std::span<const Rule> rules() { return rule_list; }

}  // namespace fineprint::extract::work_authorization
