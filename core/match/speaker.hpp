#pragma once
#include <string_view>

#include "match/grams.hpp"
#include "text/document.hpp"

namespace fineprint {

/// True for a sentence that speaks of the candidate, the role or the one who is sought: "You will use a saw".
bool speaks_of_the_job(const Document& document, const Grams& grams, Span sentence);

/// True for a sentence on how the firm hires, for whatever jobs: "Our recruiters use AI to read applications".
bool speaks_of_hiring(const Document& document, const Grams& grams, Span sentence);

/// False for most texts: no sentence of theirs commands the reader.
bool may_command(const GramSet& grams);

/// Words to whatever reads postings, not on the job: they state nothing.
bool commands_the_reader(std::string_view words);

}  // namespace fineprint
