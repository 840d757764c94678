#pragma once
#include <string_view>

#include "match/layout.hpp"

namespace fineprint {

/// The section that a whole line opens by what it is made of, where no known heading covers it: nothing but the words
/// of such headings ("Preferred technical skills, tools, and certifications"), or a frame round a name ("What Globex
/// offers"). `line` is in lower case. `none` where the line is no such heading.
Section section_by_words(std::string_view line);

/// The section that a German, French or Dutch clause opens: "Das zeichnet dich aus", "Ce que vous ferez".
Section section_by_clause(const Document& document, const Grams& grams, Span line);

/// "Preferred candidate profile" heads all that is asked, whatever it says of a wish. `line` is in lower case.
bool is_a_profile(std::string_view line);

/// True for a line above what would turn a candidate away: "This role is not for you if". Nothing below is asked.
bool is_for_others(const Document& document, const Grams& grams, Span line);

/// What a line opens that says whom the job suits, by a condition that the list below goes on with: "You'll love this
/// job if you", "You'll impress us if". `none` for any other line.
Section says_whom_it_suits(const Document& document, const Grams& grams, Span line);

/// True for a heading that says in whatever words that the list below goes beyond what is asked: "Icing on the cake".
bool goes_beyond(const Document& document, const Grams& grams, Span line);

/// True for words that begin as a question does: "What would", "Por que".
bool opens_as_question(const Document& document, const Grams& grams, Span line);

/// True for a line that wishes for what stands below it, without a colon: "It'd be cool if you".
bool is_a_wish(const Document& document, const Grams& grams, Span line, bool above_bullets);

/// "Essential", "Minimum experience": what must be there, in so many words.
bool says_needed(std::string_view line);

}  // namespace fineprint
