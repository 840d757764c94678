#pragma once
#include <string>

#include "report/ledger.hpp"

namespace fineprint {

/// The posting's words at `span`, cut to a readable length at a word, on one line.
std::string quote(const Document& document, Span span);

/// A value in words: "will not sponsor", "120,000".
std::string in_words(const Value& value);

/// The sentence that a reason's rule says, with the posting's words in it.
std::string because(const Document& document, const Reason& reason);

/// The evidence of a decided field: pass 1 the posting's words, pass 2 why the value follows, else what was sought.
std::string evidence(const Document& document, Field field, const Decision& decision);

}  // namespace fineprint
