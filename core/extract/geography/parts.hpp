#pragma once
#include "report/ledger.hpp"

/// The readers of the group, one a file; rules.cpp calls them in order.
namespace fineprint::extract::geography {

void read_locations(const Reading& reading, Ledger& ledger);
void read_restrictions(const Reading& reading, Ledger& ledger);
void read_residency(const Reading& reading, Ledger& ledger);

/// What read_restrictions asks first: the countries of the authorization to work, or of the citizens, that is asked
/// for.
void read_authorized(const Reading& reading, Ledger& ledger);
/// What read_restrictions asks of each sentence on where the employer hires.
void read_states_of_hire(const Reading& reading, const Sentence& sentence, Ledger& ledger);
void read_label_of_hire(const Reading& reading, std::size_t label, Ledger& ledger);
void read_whereabouts(const Reading& reading, const Sentence& sentence, bool remote_job, Ledger& ledger);

namespace rule {
inline constexpr Rule location_line{"geography/location_line", Weight::strong, "The location line names it: {quote}."};
inline constexpr Rule authorized_in{"geography/authorized_in", Weight::strong,
                                    "Authorization to work is asked for one place: {quote}."};
inline constexpr Rule citizens_of{"geography/citizens_of", Weight::strong,
                                  "Only people of certain statuses are taken: {quote}.", "status"};
inline constexpr Rule must_live_in{"geography/must_live_in", Weight::strong, "Candidates must live there: {quote}."};
inline constexpr Rule only_there{"geography/only_there", Weight::strong,
                                 "The job is open to people there only: {quote}."};
inline constexpr Rule remote_in{"geography/remote_in", Weight::clear, "Remote work is bound to a place: {quote}."};
inline constexpr Rule anywhere_in{"geography/anywhere_in", Weight::strong, "Anywhere within it: {quote}."};
inline constexpr Rule anywhere{"geography/anywhere", Weight::clear, "No bound is set: {quote}.", "anywhere"};
inline constexpr Rule anywhere_line{"geography/anywhere_line", Weight::fair, "The location line says {quote}.",
                                    "anywhere"};
inline constexpr Rule shut_out{"geography/shut_out", Weight::clear, "Candidates there are turned down: {quote}."};
inline constexpr Rule locals_only{"geography/locals_only", Weight::clear, "Local candidates are asked for: {quote}.",
                                  "local"};
inline constexpr Rule must_live_near{"geography/must_live_near", Weight::clear, "Candidates must live nearby: {quote}.",
                                     "local"};
inline constexpr Rule relocation{"geography/relocation", Weight::strong, "People who would move are welcome: {quote}."};
}  // namespace rule

}  // namespace fineprint::extract::geography
