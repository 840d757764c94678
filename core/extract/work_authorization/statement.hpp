#pragma once
#include <optional>
#include <vector>

#include "match/reading.hpp"

namespace fineprint::extract::work_authorization {

/// A word of the authorization lexicon where it stands in a statement.
struct Token {
  Span span;
  Category kind;
  TermId term;
  bool doubtful;
};

/// One statement on who may take the job: a sentence, or a label with the line that answers it, as a row of tokens.
class Statement {
 public:
  Statement(const Reading& reading, Span span);

  const Reading& reading() const { return reading_; }
  Span span() const { return span_; }
  const std::vector<Token>& tokens() const { return tokens_; }
  std::size_t size() const { return tokens_.size(); }
  const Token& operator[](std::size_t i) const { return tokens_[i]; }

  bool has(Category kind) const { return count(kind) > 0; }
  std::size_t count(Category kind) const;
  bool has_in(Category kind, std::size_t from, std::size_t to) const;
  bool has_term(TermId term) const;
  /// Words between two tokens; `a` stands before `b`.
  std::size_t words_between(std::size_t a, std::size_t b) const;
  /// The text between two tokens, in lower case.
  std::string_view between(std::size_t a, std::size_t b) const;
  /// True where a comma, a bracket or a colon stands between two tokens.
  bool apart(std::size_t a, std::size_t b) const;
  bool asks() const;  ///< ends in a question mark
  std::size_t words() const;
  /// The clause of token `i`: tokens between semicolons, full stops and words such as "but", as indices [first, last).
  std::pair<std::size_t, std::size_t> clause(std::size_t i) const;
  /// "If you are not from here, we help": the employer who answers a condition that stands in [first, at), or `first`.
  std::size_t answer_to_condition(std::size_t first, std::size_t at) const;
  /// "Candidates without the right to work", "non-EU citizens", "at no cost to you": the negation `i` tells who or what
  /// is meant, and denies nothing.
  bool denies_nothing(std::size_t i) const;
  /// The words of the clause of token `i`, without the space around them.
  Span clause_span(std::size_t i) const;

 private:
  /// "Support to extend your work status" is one mention of sponsorship.
  void join_support();

  const Reading& reading_;
  Span span_;
  std::vector<Token> tokens_;
  std::vector<std::uint32_t> cuts_;  // where a clause ends
};

/// A label whose answer is "none": "Clearance: None", "Citizenship required: No", or one that nothing follows.
bool unanswered(const Reading& reading, std::size_t sentence);

/// The last of the items that go on with the list of which sentence `i` is the first: "one of: / a citizen / a holder
/// of a permit". `i` where there is none.
std::size_t last_alternative(const Reading& reading, std::size_t i);

/// An item of the duties in which the employer does not speak: what it names is the work, not its terms.
bool is_a_duty(const Statement& statement);

/// "Work visa" as an item of what is offered.
bool is_given(const Statement& statement);

/// A duty, the knowledge of a trade: "understanding of H-1B and OPT", as a recruiter needs it, or what the company
/// sells. Nothing is demanded.
bool of_the_trade(const Statement& statement);

/// A label on a line of its own, "Visa sponsorship available", with a bare yes or no on the next.
bool answered_below(const Reading& reading, std::size_t sentence);

/// Calls `use(statement)` for every statement in which the lexicon found a word that `wanted` accepts.
template <class Wanted, class Use>
void each_statement(const Reading& reading, Wanted wanted, Use use) {
  const std::vector<Sentence>& sentences = reading.layout.sentences();
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    Span span = sentences[i].span;
    if (sentences[i].commands) continue;
    bool found = false;
    for (const Hit& hit : reading.in(Lexicon::authorization, span)) found |= wanted(hit.category());
    if (!found) continue;
    // A label or a question is answered by the next line.
    const char last = reading.document.text()[span.end - 1];
    const bool label = last == ':' || (sentences[i].heading && span.size() < 60) || answered_below(reading, i);
    if (label && i + 1 < sentences.size() && sentences[i + 1].part == sentences[i].part && !sentences[i + 1].heading &&
        sentences[i + 1].span.size() < 160)
      span = join(span, sentences[i + 1].span);
    const std::size_t last_item = last_alternative(reading, i);
    use(Statement(reading, join(span, sentences[last_item].span)), i);
    i = last_item;
  }
}

}  // namespace fineprint::extract::work_authorization
