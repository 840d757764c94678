#pragma once
#include "report/ledger.hpp"

/// The readers of the group, one a file; rules.cpp calls them in order.
namespace fineprint::extract::work_authorization {

class Statement;

void read_sponsorship(const Reading& reading, Ledger& ledger);
/// "We take over an H-1B but file no new ones": who holds one is taken.
bool takes_over(const Statement& statement, Ledger& ledger);
/// What read_sponsorship asks of each statement beside its mentions of sponsorship: help with a visa, one in the pay's
/// package, a licence to sponsor, the refusal of people who need one, and the demand of an authorization to work.
void read_help(const Statement& statement, Ledger& ledger);
void read_package(const Statement& statement, Ledger& ledger);
void read_licence(const Statement& statement, Ledger& ledger);
void read_need_of_visa(const Statement& statement, Ledger& ledger);
void read_authorization(const Statement& statement, Ledger& ledger);
void read_statuses(const Reading& reading, Ledger& ledger);
void read_clearance(const Reading& reading, Ledger& ledger);

namespace rule {
inline constexpr Rule refuses{"work_authorization/refuses", Weight::strong, "Sponsorship is refused: {quote}.",
                              "refusal"};
inline constexpr Rule refuses_for_good{"work_authorization/refuses_for_good", Weight::certain,
                                       "Sponsorship is refused for now and for later: {quote}.", "refusal"};
inline constexpr Rule needs_none{"work_authorization/needs_none", Weight::strong,
                                 "The candidate must do without sponsorship: {quote}.", "refusal"};
inline constexpr Rule offers{"work_authorization/offers", Weight::strong, "Sponsorship is offered: {quote}.", "offer"};
inline constexpr Rule may_offer{"work_authorization/may_offer", Weight::clear, "Sponsorship is possible: {quote}.",
                                "offer"};
inline constexpr Rule takes_transfers{"work_authorization/takes_transfers", Weight::certain,
                                      "Visa transfers are taken: {quote}.", "offer"};
inline constexpr Rule asks_authorization{"work_authorization/asks_authorization", Weight::fair,
                                         "Authorization to work is asked: {quote}.", "authorized"};
inline constexpr Rule any_status{"work_authorization/any_status", Weight::fair,
                                 "Any status that allows work is taken: {quote}.", "authorized"};
inline constexpr Rule list_shuts_out{"work_authorization/list_shuts_out", Weight::clear,
                                     "The statuses taken shut out H-1B: {quote}.", "refusal"};
inline constexpr Rule list_excludes_h1b{"work_authorization/list_excludes_h1b", Weight::strong,
                                        "H-1B is turned down: {quote}.", "refusal"};
inline constexpr Rule list_takes{"work_authorization/list_takes", Weight::fair,
                                 "The statuses taken need authorization of their own: {quote}.", "authorized"};
inline constexpr Rule citizens_only{"work_authorization/citizens_only", Weight::strong,
                                    "Citizenship is asked: {quote}.", "refusal"};
inline constexpr Rule us_persons{"work_authorization/us_persons", Weight::strong,
                                 "Only US persons, citizens and permanent residents, may do the work: {quote}.",
                                 "refusal"};
inline constexpr Rule prefers{"work_authorization/prefers", Weight::clear,
                              "The posting would rather have it: {quote}."};
inline constexpr Rule accepts{"work_authorization/accepts", Weight::clear, "The posting takes it: {quote}."};
inline constexpr Rule excludes{"work_authorization/excludes", Weight::clear, "The posting turns it down: {quote}."};
inline constexpr Rule clearance_required{"work_authorization/clearance_required", Weight::strong,
                                         "A clearance is asked: {quote}."};
inline constexpr Rule clearance_preferred{"work_authorization/clearance_preferred", Weight::clear,
                                          "A clearance is welcome: {quote}."};
inline constexpr Rule clearance_level{"work_authorization/clearance_level", Weight::strong,
                                      "The highest clearance named is {quote}."};
}  // namespace rule

}  // namespace fineprint::extract::work_authorization
