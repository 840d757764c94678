#pragma once
#include <string_view>

#include "match/grams.hpp"
#include "text/document.hpp"

namespace fineprint {

/// True for a sentence that speaks of the candidate, the role or the one who is sought: "You will use a saw".
bool speaks_of_the_job(const Document& document, const Grams& grams, Span sentence);

/// True for words that begin with the verb of a duty: "Draft contracts", "Building dashboards".
bool begins_with_a_task(const Document& document, const Grams& grams, Span words);

/// The same said to the reader: "You draft contracts", "You'll build dashboards".
bool gives_you_a_task(const Document& document, const Grams& grams, Span words);

/// The same with any verb but those of what one gets there: "You provide answers", but not "You receive a bonus".
bool says_what_you_do(const Document& document, const Grams& grams, Span words);

/// True for a paragraph that opens with the role or with what candidates must do, which the law asks of nobody.
bool speaks_of_the_role(const Document& document, const Grams& grams, Span paragraph);

/// True for a sentence on how the firm hires, for whatever jobs: "Our recruiters use AI to read applications".
bool speaks_of_hiring(const Document& document, const Grams& grams, Span sentence);

/// False for most texts: no sentence of theirs commands the reader.
bool may_command(const GramSet& grams);

/// Words to whatever reads postings, not on the job: they state nothing.
bool commands_the_reader(std::string_view words);

}  // namespace fineprint
