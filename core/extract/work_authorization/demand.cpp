#include "extract/work_authorization/parts.hpp"
#include "extract/work_authorization/statement.hpp"

namespace fineprint::extract::work_authorization {
namespace {

// "Eligible to work in a hybrid setting" tells how one works; "an EU country" where.
constinit Pattern in_a_setting(
    "^ (?:in an? [^.;,]{0,30}\\b(?:environment|setting|schedule|model|arrangement|capacity|basis)|(?:full|part)[- "
    "]time|"
    "hybrid|flexibl[ey]|(?:nights?|shifts?|weekends?)\\b)");
constinit Pattern to_be(" to be $");
// "A valid Swiss work permit".
constinit Pattern valid_before("\\bvalid (?:[a-z]+ ){1,2}$");

bool of_a_setting(const Statement& statement, std::size_t at) {
  const std::uint32_t end = statement[at].span.end;
  return statement.reading().holds(in_a_setting, {end, std::min(end + 60, statement.span().end)});
}

/// "Must be 18 to be eligible for employment": what is asked of stands before.
bool follows_from_another(const Statement& statement, std::size_t at) {
  const Reading& reading = statement.reading();
  const Span words = statement[at].span, whole = statement.span();
  if (reading.lower(words).find("eligible for") == std::string_view::npos) return false;
  if (at > 0 && statement.words_between(at - 1, at) == 0) return false;  // "need to be", "must be"
  return reading.holds(to_be, {std::max(whole.begin + 8, words.begin) - 8, words.begin}) &&
         reading.in(Lexicon::places, {words.end, whole.end}).empty();
}

bool boilerplate(const Statement& statement) {
  return statement.has(Category::verify) || statement.count(Category::equal_opportunity) >= 2;
}

/// "Will not sponsor applicants for work authorization": what is sponsored is not asked for.
bool sponsored_for(const Statement& statement, std::size_t first, std::size_t at) {
  for (std::size_t i = at; i-- > first;)
    if (statement[i].kind == Category::sponsor_verb && statement.words_between(i, at) <= 6) return true;
  return false;
}

/// "If you are authorized, we start at once" demands nothing; "if you like it, note that you must be authorized",
/// "apply only if you are authorized" and "if you are not authorized, do not apply" do.
bool conditional(const Statement& statement, std::size_t first, std::size_t at) {
  std::size_t condition = at;
  for (std::size_t i = first; i < at; ++i)
    if (statement[i].kind == Category::auth_condition) condition = i;
  if (condition == at || statement.has_in(Category::auth_must, condition, at)) return false;
  const bool unless = statement.reading().lower(statement[condition].span) == "unless";
  const bool unmet = unless || statement.has_in(Category::auth_negation, condition, at);
  if (unmet && statement.has_in(Category::auth_negation, at, statement.clause(at).second)) return false;
  for (std::size_t i = first; i < condition; ++i)
    if (statement[i].kind == Category::auth_only && statement.words_between(i, condition) <= 1) return false;
  return true;
}

/// "Preference for people with the right to work here", "we prefer people who have it": who they are is no demand.
bool wished_of_people(const Statement& statement, std::size_t first, std::size_t at, std::size_t last) {
  if (!statement.has_in(Category::auth_preference, first, at)) return false;
  for (std::size_t i = first; i < last; ++i)
    if (statement[i].kind == Category::auth_must && !statement.reading().lower(statement[i].span).starts_with("who "))
      return false;
  return true;
}

/// "Sponsorship for people without the right to work": theirs is the lack that the offer is for.
bool offered_before(const Statement& statement, std::size_t first, std::size_t at) {
  return statement.has_in(Category::sponsorship, first, at) || statement.has_in(Category::sponsor_verb, first, at) ||
         statement.has_in(Category::visa, first, at);
}

}  // namespace

/// "Must be authorized to work in the United States".
void read_authorization(const Statement& statement, Ledger& ledger) {
  if (boilerplate(statement) || is_given(statement)) return;
  for (std::size_t i = 0; i < statement.size(); ++i) {
    const bool label = statement[i].kind == Category::visa_label &&
                       statement.reading().lower(statement[i].span).find("work") != std::string_view::npos;
    const auto [first, last] = statement.clause(i);
    // "Only candidates who hold a Swiss work permit".
    const bool permit =
        statement[i].kind == Category::visa &&
        statement.reading().lower(statement[i].span).find("permit") != std::string_view::npos &&
        (statement.has_in(Category::auth_must, first, i) || statement.has_in(Category::auth_only, first, i) ||
         statement.reading().holds(valid_before, {statement.clause_span(i).begin, statement[i].span.begin})) &&
        !statement.has_in(Category::auth_negation, first, last);
    if (statement[i].kind != Category::work_auth && !label && !permit) continue;
    if (statement.has_in(Category::offers, first, i) && statement.has_in(Category::employer, first, i) &&
        !statement.has_in(Category::candidate, first, last) && !statement.has_in(Category::auth_must, first, last))
      continue;
    // "Help with the work permit" among what is offered.
    if (statement.reading().sentence(statement[i].span).section == Section::offer &&
        statement.has_in(Category::offers, first, i) && !statement.has_in(Category::candidate, first, last) &&
        !statement.has_in(Category::auth_must, first, last))
      continue;
    if (conditional(statement, first, i) || sponsored_for(statement, first, i)) continue;
    if (wished_of_people(statement, first, i, last)) continue;
    if (statement.asks() && statement.has_in(Category::auth_negation, first, i)) continue;  // "No permit? We help."
    if (i > first && statement.denies_nothing(i - 1) && offered_before(statement, first, i)) continue;
    if (of_a_setting(statement, i) || follows_from_another(statement, i)) continue;
    const Sentence& sentence = statement.reading().sentence(statement[i].span);
    if (sentence.heading && statement.has(Category::equal_opportunity)) continue;  // "EEO and Employment Eligibility"
    const bool opens = statement[i].span.begin <= sentence.span.begin + 25;
    const bool demanded = label || opens || sentence.bullet || statement.has_in(Category::auth_must, first, last) ||
                          statement.has_in(Category::candidate, first, last) ||
                          statement.has_in(Category::auth_only, first, last) ||
                          statement.has_in(Category::needs, first, last) || statement.has(Category::status) ||
                          statement.has(Category::any_status) || statement.has(Category::visa_label) ||
                          statement.has(Category::sponsorship) || statement.has(Category::sponsorship_bare);
    if (label && i + 1 == statement.size() && statement[i].span.end + 2 >= statement.span().end)
      continue;                                                                               // nothing follows
    if (label && statement.has_in(Category::auth_preference, i, statement.size())) continue;  // "US (Preferred)"
    // "Right to Work" alone on a line is the name of a notice.
    if (!sentence.bullet && statement.size() == 1 && statement[i].span.size() + 1 >= sentence.span.size() &&
        statement.reading().in(Lexicon::places, statement.span()).empty())
      continue;
    if (demanded)
      ledger.say(rule::asks_authorization, choice::visa_sponsorship::must_be_authorized, statement.clause_span(i));
  }
}

}  // namespace fineprint::extract::work_authorization
