#pragma once
#include <optional>
#include <vector>

#include "match/reading.hpp"
#include "report/ledger.hpp"

namespace fineprint::infer::seniority_and_role {

/// Levels from the lowest up, in the order of the contract's value set.
enum class Level : std::uint8_t { intern, entry, associate, junior, mid, senior, staff, principal, distinguished };

/// A rank stands beside the levels: it tells what is led, and for managers the level only from below.
enum class Rank : std::uint8_t { none, lead, manager, architect };

struct NamedLevel {
  Level level;
  Span span;
  bool number = false;  ///< a bare number after the trade ("Analyst 2") or a code of a ladder ("L5")
};

/// What a title says.
struct Title {
  std::vector<NamedLevel> levels;
  std::optional<Span> lead, manager, architect;  ///< the words that carry a rank
  bool grade_of_a_bank = false;                  ///< the manager's word is a grade: "Data Engineer, Vice President"
  std::optional<Hit> family;                     ///< the trade, where the title names one
  std::optional<Hit> generic;                    ///< a head noun that names no trade ("consultant")

  /// The level that counts: the lower of two; a lead counts as senior, but yields to a higher level.
  std::optional<NamedLevel> level() const;
};

Title read_title(const Reading& reading);

/// Reads the words of any span as a title; `read_title` does so with the masthead's.
Title read_title(const Reading& reading, Span span);

/// The job family that an entry of the lexicon of titles stands for; nothing for levels and generic titles.
std::optional<Choice> family_of(const Term& term);

/// The level that an entry of the lexicon of titles names; nothing for ranks and families.
std::optional<Level> level_of(TermId term);

Choice choice_of(Level level);

}  // namespace fineprint::infer::seniority_and_role
