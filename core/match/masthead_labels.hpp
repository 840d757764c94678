#pragma once
#include "match/reading.hpp"

namespace fineprint {

/// Takes title, company and places from the lines that label them ("Location: Leeds"); what is known already stays.
/// Returns the piece of a mail's subject that is a title, which counts least.
Span read_labels(const Reading& reading, Masthead& masthead);
/// "Atlanta, GA", "Charlotte, NC" on lines of their own: all of them are the places of work.
void add_places_below(const Reading& reading, Span& place);
/// "Program: Orlando": a label of something else.
bool is_labelled(const Reading& reading, Span span);

}  // namespace fineprint
