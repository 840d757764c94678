#pragma once
#include <string>
#include <vector>

#include "cases.hpp"

namespace fineprint::test {

/// What holds for every posting, whatever stands in it. Each function says what is wrong with one; empty where nothing
/// is. The property tests try them on what we wrote, the fuzzers on what nobody did.

/// The same input gives the same bytes, and those are JSON.
std::string repeat_fault(const Case& one);

/// Records are whole: a confidence is a probability, and a value that is there rests on something.
std::string record_fault(const Json& report);

/// Every span of a report in UTF-8 offsets lies in its text and ends on a character.
std::string span_fault(const Case& one, const Json& report);

/// Spans in the three units are the same words.
std::string unit_fault(const Case& one);

/// What pass 1 states has a span, and its evidence is the words there. `report` counts in UTF-8.
std::string evidence_fault(const Case& one, const Json& report);

/// Appended legal boilerplate changes no value.
std::string boilerplate_fault(const Case& one);

/// Spaces behind bullets and bold words change no value where they are of those that do not break.
std::string space_fault(const Case& one);

/// A reason, and the field that it speaks for.
struct Said {
  std::string field;
  Json reason;
};
std::vector<Said> reasons_of(const Json& report);

/// Blanking what a reason rests on removes that reason. It comes from a report in UTF-8 offsets.
std::string blanking_fault(const Case& one, const Said& said);

}  // namespace fineprint::test
