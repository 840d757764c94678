#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

#include "extract/work_authorization/parts.hpp"
#include "extract/work_authorization/status_list.hpp"
#include "terms/authorization.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::work_authorization {
namespace {

namespace word = term::authorization;

constinit Pattern labelled_citizenship(
    "citizenship(?: status| required| requirement)?\\s?[:-]\\s?(?:must be |is )?(u\\.?s\\.?a?\\b|united "
    "states)(?![^.;]*\\b(?:prefer|desir|plus))");

// Export-control text tells who counts as a "US person"; it asks nothing of the candidate.
constinit Pattern defines(
    "\\b(?:is|are) (?:either )?(?:defined|a u\\.?s\\.? citizen|u\\.?s\\.? "
    "citizens)|\\b(?:means|includes?|defines|defined "
    "(?:as|by)|refers to)\\b");

constinit Pattern or_licensed(
    "\\bobtain(?:ing)? (?:the |any )?(?:required|necessary|appropriate) (?:authori[sz]ations?|licen[sc]es?)");

// "US citizen/visa only": who holds a visa is taken too.
constinit Pattern or_visa(
    "\\b(?:citizens?|citizenship|holders?|cards?)(?: ?/ ?| or (?:an? )?(?:valid |current |work )*)visas?\\b(?! spons)");

constinit Pattern spells_out("^\\W*(?:this|these|that|which)? ?(?:includes?|including|covers?|applies to)\\b");
constinit Pattern names_america("\\b(?:usa?|uscs?|gcs?|lpr)\\b|u\\. ?s\\b|america|green|united states");

// "Are you a citizen or a permanent resident?" asks; which answer is wanted is not said.
constinit Pattern question("^\\W*(?:are|do|will|can|have) you\\b[^?]* or\\b[^?]*\\?");

/// The value that a status stands for; `any_status` stands for none.
std::optional<Choice> value_of(TermId term, Field field) {
  namespace to = choice::accepted_statuses;
  const auto as = [&](Choice choice) { return Choice{field, choice.index}; };
  switch (term) {
    case word::status_us_citizen:
      return as(to::us_citizen);
    case word::status_green_card:
      return as(to::green_card);
    case word::status_ead:
    case word::h4:
      return as(to::ead);
    case word::status_l2:
      return as(to::l2);
    case word::status_h1b:
    case word::status_h1b_transfer:
      return as(to::h1b);
    case word::status_opt:
      return as(to::opt);
    case word::status_cpt:
      return as(to::cpt);
    case word::status_tn:
      return as(to::tn);
    case word::status_e3:
      return as(to::e3);
    case word::status_eu_citizen:
      return as(to::eu_citizen);
    case word::status_uk_right_to_work:
      return as(to::uk_right_to_work);
    case word::status_other:
    case word::nationality:
      return as(to::other);
    default:
      return std::nullopt;
  }
}

/// The location line names a place and none in the United States.
bool lies_abroad(const Reading& reading) {
  const std::span<const Hit> places = reading.in(Lexicon::places, reading.masthead.location.span);
  const auto here = [](const Hit& hit) { return has_tag(hit, Tag::in_us); };
  const auto there = [](const Hit& hit) {
    const Category kind = hit.category();
    return !hit.doubtful && (kind == Category::country || kind == Category::city || kind == Category::metro);
  };
  return std::none_of(places.begin(), places.end(), here) && std::any_of(places.begin(), places.end(), there);
}

/// "Work rights in Australia (citizen or PR)", "Canadian citizens and permanent residents": not of the United States.
bool of_another_country(const Statement& statement) {
  if (statement.reading().holds(names_america, statement.span())) return false;
  if (statement.has(Category::nationality)) return true;
  const std::span<const Hit> places = statement.reading().in(Lexicon::places, statement.span());
  return std::any_of(places.begin(), places.end(),
                     [](const Hit& hit) {
                       return hit.category() == Category::country && !hit.doubtful && !has_tag(hit, Tag::in_us);
                     }) ||
         lies_abroad(statement.reading());
}

Span span_of(const Statement& statement, const StatusGroup& group) {
  return join(statement[group.first].span, statement[group.last].span);
}

/// "We cannot file new H-1Bs": who has one may still be taken.
bool is_new(const Statement& statement, std::size_t i) {
  const std::uint32_t at = statement[i].span.begin;
  return at >= 4 && statement.reading().lower({at - 4, at}) == "new ";
}

/// "No OPT EAD": other permits are not spoken of.
bool is_permit_of_students(const Statement& statement, std::size_t i) {
  return i > 0 && statement[i].term == word::status_ead && statement[i - 1].term == word::status_opt &&
         statement.words_between(i - 1, i) == 0 && !statement.apart(i - 1, i);
}

/// "USC/GC/EAD": a green card or another permit, where "GC-EAD" is one permit.
bool names_both(const Statement& statement, std::size_t i) {
  return statement[i].term == word::status_ead && statement.reading().lower(statement[i].span) == "gc/ead";
}

/// Writes down what a list takes and turns down, and what that means for someone who needs an H-1B.
void say_list(const Statement& statement, bool goes_on, Ledger& ledger) {
  const StatusList list(statement, goes_on);
  if (takes_over(statement, ledger)) {
    // "No new H-1B" leaves those who have one; "no OPT" beside it leaves nobody.
    for (const StatusGroup& group : list.groups())
      for (std::size_t i = group.first; i <= group.last; ++i)
        if (const std::optional<Choice> value = value_of(statement[i].term, Field::accepted_statuses))
          if (*value == choice::accepted_statuses::h1b || group.verdict != Verdict::turned_down)
            ledger.say(rule::accepts, *value, statement[i].span);
    return;
  }
  using namespace choice::visa_sponsorship;
  const bool abroad = of_another_country(statement);
  bool takes_h1b = false, any = false, alone = false, turns_h1b_down = false, transfer = false, names_citizens = false;
  std::size_t named = 0;
  bool citizens_alone = false, nationals_alone = false, sponsored = false;
  Span all{};
  for (const StatusGroup& group : list.groups()) {
    if (group.verdict == Verdict::none) continue;
    const bool taken = group.verdict != Verdict::turned_down;
    const Span clause = statement.clause_span(group.first);
    all = all.empty() ? clause : join(all, clause);
    alone |= group.verdict == Verdict::taken_alone;
    const bool filed_for = taken && list.sponsored(group);
    sponsored |= filed_for;
    for (std::size_t i = group.first; i <= group.last; ++i) {
      if (!is_status(statement[i].kind)) continue;
      if (statement[i].kind == Category::any_status) {
        any |= taken;
        continue;
      }
      std::optional<Choice> value =
          value_of(statement[i].term, taken ? Field::accepted_statuses : Field::excluded_statuses);
      const bool here = statement[i].term == word::status_us_citizen || statement[i].term == word::status_green_card;
      const bool foreign = abroad && here && !statement.reading().holds(names_america, statement[i].span);
      if (foreign && taken) value = choice::accepted_statuses::other;
      if (!value || (filed_for && here)) continue;
      if (!taken && statement[i].term == word::status_us_citizen) continue;  // "regardless of citizenship"
      if (!taken && is_permit_of_students(statement, i)) continue;
      const bool h1b = statement[i].term == word::status_h1b || statement[i].term == word::status_h1b_transfer;
      const bool preferred = group.verdict == Verdict::preferred;
      if (preferred && *value == choice::accepted_statuses::other) continue;  // "Emiratis preferred" takes any
      if (taken || !is_new(statement, i))
        ledger.say(preferred ? rule::prefers
                   : taken   ? rule::accepts
                             : rule::excludes,
                   *value, Basis{{statement[i].span, span_of(statement, group)}});
      if (taken && names_both(statement, i))
        ledger.say(rule::accepts, choice::accepted_statuses::green_card, statement[i].span);
      named += taken && !(names_citizens && statement[i].term == word::status_us_citizen);  // named twice
      takes_h1b |= h1b && taken;
      turns_h1b_down |= h1b && !taken;
      transfer |= taken && statement[i].term == word::status_h1b_transfer;
      names_citizens |= taken && here && !foreign;
    }
    if (group.verdict == Verdict::taken_alone) {
      citizens_alone |= group.first == group.last && statement[group.first].term == word::status_us_citizen;
      nationals_alone |= list.citizens_abroad(group, abroad) && !statement.has(Category::visa);
    }
  }
  if (all.empty()) return;
  // "Only US citizens and those authorized to work here" takes the authorized too.
  const bool otherwise = statement.has(Category::work_auth) && !turns_h1b_down && !list.asked_besides() &&
                         (!statement.has(Category::auth_only) || list.joined_by_authorized());
  if (named > 0 && statement.reading().holds(or_visa, all) && !turns_h1b_down)
    ledger.say(rule::asks_authorization, must_be_authorized, all);
  else if (transfer)
    ledger.say(rule::takes_transfers, will_sponsor, all);
  else if (sponsored)
    ledger.say(rule::offers, will_sponsor, all);
  else if (any && !turns_h1b_down)
    ledger.say(rule::any_status, must_be_authorized, all);
  else if (turns_h1b_down)
    ledger.say(rule::list_excludes_h1b, will_not_sponsor, all);
  else if (takes_h1b && !statement.has(Category::sponsor_verb))
    ledger.say(rule::list_takes, must_be_authorized, all);
  else if (citizens_alone && named == 1 && statement.has(Category::us_person) && !otherwise)
    ledger.say(rule::us_persons, will_not_sponsor, all);  // "a citizen or a US person"
  else if (((citizens_alone && named == 1) || (nationals_alone && list.groups().size() == 1)) && !otherwise)
    ledger.say(rule::citizens_only, will_not_sponsor, all);
  else if (alone && named > 0 && names_citizens && !otherwise)
    ledger.say(rule::list_shuts_out, will_not_sponsor, all);
  else if (named > 0 && otherwise)
    ledger.say(rule::asks_authorization, must_be_authorized, all);
  else if (named > 0 && alone && abroad && statement.has(Category::visa))  // "citizens or holders of a work permit"
    ledger.say(rule::list_takes, must_be_authorized, all);
}

/// "... or eligible to obtain the required authorizations": others may come in.
bool admits_licensed(const Statement& statement) {
  // The paragraph of a law is often taken for the end of a sentence.
  return statement.reading().holds(or_licensed, {statement.span().begin, statement.span().end + 90});
}

/// "We can only hire US persons": citizens and permanent residents, by the law on exports.
void read_us_person(const Statement& statement, bool defining, Ledger& ledger) {
  for (std::size_t i = 0; i < statement.size(); ++i) {
    if (statement[i].kind != Category::us_person) continue;
    const auto [first, last] = statement.clause(i);
    const bool demanded = statement.has_in(Category::auth_must, first, last) ||
                          statement.has_in(Category::auth_only, first, last) ||
                          statement.has_in(Category::needs, first, i);
    if (!demanded || statement.has_in(Category::auth_negation, first, last)) continue;
    // A text that defines the term demands only where it says that one must be one.
    if (defining &&
        !(i > 0 && (statement[i - 1].kind == Category::auth_must || statement[i - 1].kind == Category::needs) &&
          statement.words_between(i - 1, i) <= 2))
      continue;
    if (admits_licensed(statement)) continue;
    ledger.say(rule::us_persons, choice::visa_sponsorship::will_not_sponsor, statement.clause_span(i));
  }
}

/// "The applicant must be a US citizen, permanent resident or protected individual as defined by": defined in passing.
bool demands_citizen(const Statement& statement) {
  if (statement.has(Category::us_person)) return false;
  for (std::size_t i = 1; i < statement.size(); ++i)
    if (statement[i - 1].kind == Category::auth_must && statement[i].term == word::status_us_citizen)
      return statement.words_between(i - 1, i) <= 2;
  return false;
}

void read_label(const Statement& statement, Ledger& ledger) {
  const std::optional<Match> match = statement.reading().find(labelled_citizenship, statement.span());
  if (!match) return;
  ledger.say(rule::accepts, choice::accepted_statuses::us_citizen, match->whole());
  if (!statement.has_term(word::status_green_card))
    ledger.say(rule::citizens_only, choice::visa_sponsorship::will_not_sponsor, match->whole());
}

/// "USC: yes, H1B: no": the answer at the end is to a status, and not to a demand.
bool answers_each(const Statement& statement) {
  const StatusList list(statement, false);
  return !list.groups().empty() && list.answer_of(list.groups().back());
}

/// The sentence opens by spelling out and the one before it refused sponsorship.
bool goes_on_refusing(const Reading& reading, std::size_t sentence, const Ledger& ledger) {
  const std::vector<Sentence>& all = reading.layout.sentences();
  if (sentence == 0 || !reading.holds(spells_out, all[sentence].span)) return false;
  const std::vector<Reason>& reasons = ledger.reasons(Field::visa_sponsorship);
  return std::any_of(reasons.begin(), reasons.end(), [&](const Reason& reason) {
    return reason.about == Value(choice::visa_sponsorship::will_not_sponsor) && !reason.spans.empty() &&
           all[sentence - 1].span.contains(reason.spans.front());
  });
}

}  // namespace

void read_statuses(const Reading& reading, Ledger& ledger) {
  constexpr std::size_t most_defined = 16;
  std::vector<Token> defined;  // who counts as a US person
  const auto wanted = [](Category kind) {
    return is_status(kind) || kind == Category::visa_label || kind == Category::us_person;
  };
  each_statement(reading, wanted, [&](const Statement& statement, std::size_t sentence) {
    if ((unanswered(reading, sentence) && !answers_each(statement)) || reading.holds(question, statement.span()))
      return;
    // A recruiter's list of other people, below what the page ends with.
    if (of_the_trade(statement) || reading.sentence(statement.span()).section == Section::chrome) return;
    if (statement.count(Category::equal_opportunity) >= 2 || statement.has(Category::verify)) return;
    const bool export_control = statement.has(Category::citizenship_for_access) || statement.has(Category::us_person);
    const bool defining = export_control && reading.holds(defines, statement.span());
    if (statement.has(Category::us_person)) read_us_person(statement, defining, ledger);
    if (defining && !demands_citizen(statement)) {
      if (!statement.has(Category::auth_negation) && defined.size() < most_defined)
        std::copy_if(statement.tokens().begin(), statement.tokens().end(), std::back_inserter(defined),
                     [](const Token& token) { return is_status(token.kind); });
      return;
    }
    if (statement.has_term(word::status_us_citizen) && admits_licensed(statement)) return;
    say_list(statement, goes_on_refusing(reading, sentence, ledger), ledger);
    read_label(statement, ledger);
  });
  // "We can only hire US persons. A US person is a citizen or a permanent resident."
  const std::vector<Reason>& reasons = ledger.reasons(Field::visa_sponsorship);
  if (std::any_of(reasons.begin(), reasons.end(),
                  [](const Reason& reason) { return reason.rule->id == rule::us_persons.id; }))
    for (const Token& token : defined)
      if (const std::optional<Choice> value = value_of(token.term, Field::accepted_statuses))
        ledger.say(rule::accepts, *value, token.span);
}

}  // namespace fineprint::extract::work_authorization
