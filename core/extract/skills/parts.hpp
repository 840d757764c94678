#pragma once
#include "report/ledger.hpp"

/// The readers of the group, one a file; rules.cpp calls them in order.
namespace fineprint::extract::skills {

void read_hard_skills(const Reading& reading, Ledger& ledger);
void read_soft_skills(const Reading& reading, Ledger& ledger);
void read_certifications(const Reading& reading, Ledger& ledger);
void read_years(const Reading& reading, Ledger& ledger);
void read_education(const Reading& reading, Ledger& ledger);

/// Words after a degree by which experience may stand in for it, in its sentence or the next; empty where none do.
Span equivalence(const Reading& reading, const Hit& degree);

/// "Or an equivalent combination of education and experience", as an item of its own further down the list.
Span equivalence_of_the_list(const Reading& reading, const Hit& degree);

/// "Kong certification": the words, where a certificate of the product at `skill` is named that has no entry of its
/// own; else empty.
Span certificate_of(const Reading& reading, const Sentence& sentence, const Hit& skill);

/// True where the words at `span` are those of the founders, the team or the customers: "our CEO has 20 years of
/// experience", "learn from engineers with PhDs".
bool of_other_people(const Reading& reading, const Sentence& sentence, Span span);

namespace rule {
inline constexpr Rule required{"skills/required", Weight::strong, "It stands among the requirements: {quote}.",
                               "asked"};
inline constexpr Rule strong_word{"skills/strong_word", Weight::strong, "The posting says {quote2} of {quote}.",
                                  "asked"};
inline constexpr Rule used{"skills/used", Weight::clear, "The work uses {quote}.", "asked"};
inline constexpr Rule tagged{"skills/tagged", Weight::clear, "The tag list names {quote}.", "asked"};
inline constexpr Rule preferred_section{"skills/preferred_section", Weight::clear,
                                        "It stands among the wishes: {quote}.", "wished"};
inline constexpr Rule weak_word{"skills/weak_word", Weight::clear, "The posting says {quote2} of {quote}.", "wished"};
inline constexpr Rule alternatives{"skills/alternatives", Weight::clear, "Any of these will do: {quote}."};
inline constexpr Rule soft_asked{"skills/soft_asked", Weight::clear, "The candidate is asked for it: {quote}."};
inline constexpr Rule soft_wished{"skills/soft_wished", Weight::clear, "The candidate may well bring it: {quote}."};
inline constexpr Rule soft_hint{"skills/soft_hint", Weight::against_strong, "Alone, {quote} asks for little."};
inline constexpr Rule certification{"skills/certification", Weight::clear, "The posting names {quote}."};
inline constexpr Rule years_headline{"skills/years_headline", Weight::strong, "The posting asks for {quote}."};
inline constexpr Rule years_specific{"skills/years_specific", Weight::clear,
                                     "The longest experience asked for is {quote}."};
inline constexpr Rule years_cap{"skills/years_cap", Weight::strong, "The posting asks for no more than {quote}."};
inline constexpr Rule degree{"skills/degree", Weight::strong, "The lowest degree that will do is {quote}."};
inline constexpr Rule degree_area{"skills/degree_area", Weight::strong, "The first field of study named is {quote}."};
inline constexpr Rule degree_required{"skills/degree_required", Weight::clear, "A degree is asked for: {quote}."};
inline constexpr Rule degree_preferred{"skills/degree_preferred", Weight::clear, "A degree is a wish: {quote}."};
inline constexpr Rule degree_equivalent{"skills/degree_equivalent", Weight::strong,
                                        "Experience may stand in for the degree: {quote}."};
inline constexpr Rule names_llm{"skills/names_llm", Weight::strong, "The posting names {quote}."};
inline constexpr Rule names_feature_store{"skills/names_feature_store", Weight::strong, "The posting names {quote}."};
}  // namespace rule

}  // namespace fineprint::extract::skills
