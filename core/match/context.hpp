#pragma once
#include "match/reading.hpp"

namespace fineprint {

/// What the words around a span do to it: the cue of each kind that governs it, or null. After medspaCy's ConText: a
/// cue has a direction and a scope, and a terminator ("but", ";") ends the scope.
struct Context {
  const Hit* negated = nullptr;      ///< "no C2C", "C2C is not accepted"
  const Hit* preferred = nullptr;    ///< "a plus", "nice to have"
  const Hit* weak = nullptr;         ///< "familiarity with"
  const Hit* strong = nullptr;       ///< "strong", "required"
  const Hit* past = nullptr;         ///< "formerly"
  const Hit* other_party = nullptr;  ///< "our clients"
  const Hit* hedged = nullptr;       ///< "may", "case by case"
  const Hit* conditional = nullptr;  ///< "if", "unless"
};

Context context_of(const Reading& reading, Span target);

/// The clause of `target`: its sentence, cut at terminators and semicolons on either side.
Span clause_of(const Reading& reading, Span target);

/// True where the words speak of the job on offer, whatever else their section is about: "this role", "we are looking
/// for", "join us".
bool of_this_job(const Reading& reading, Span span);

/// True for words that begin with the verb of a duty: "Draft contracts", "Building dashboards".
bool begins_with_a_task(const Reading& reading, Span span);

/// True for a duty that begins with its verb: what it names is worked on, "draft temporary contracts".
bool is_task(const Reading& reading, const Sentence& sentence);

/// True for what is said of interns, contractors or seasonal staff, where the title names no such job.
bool of_other_staff(const Reading& reading, const Sentence& sentence);

/// True where `target` is a label or a question, and its line answers no: "Temporary: No".
bool answered_no(const Reading& reading, Span target);

/// True where the words before `target` say that it is what is offered: "this is a paid ...", "the role will be a ...".
bool is_the_job(const Reading& reading, Span target);

}  // namespace fineprint
