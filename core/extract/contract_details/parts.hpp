#pragma once
#include <span>

#include "report/ledger.hpp"

/// The parts of this group, one file each. Every part has its rules and reads the whole posting.
namespace fineprint::extract::contract_details {

void read_term(const Reading& reading, Ledger& ledger);
std::span<const Rule> term_rules();

void read_course(const Reading& reading, Ledger& ledger);
std::span<const Rule> course_rules();

void read_tax_terms(const Reading& reading, Ledger& ledger);
std::span<const Rule> tax_rules();

/// The hits of core/lexicon/terms.json of one category within `span`.
const Hit* first_of(const Reading& reading, Category category, Span span);

/// True where the board's own words, the equal-opportunity paragraph or the company's name speak, not the job.
bool aside(const Sentence& sentence);

/// True where the words are about the company too, unless they speak of the job: "join us for a 6-month contract".
bool apart(const Reading& reading, const Sentence& sentence);

}  // namespace fineprint::extract::contract_details
