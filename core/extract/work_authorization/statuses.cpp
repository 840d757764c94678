#include <algorithm>
#include <optional>
#include <vector>

#include "extract/work_authorization/parts.hpp"
#include "extract/work_authorization/statement.hpp"
#include "terms/authorization.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::work_authorization {
namespace {

namespace word = term::authorization;

constexpr std::size_t polarity_reach = 6;  // words between a list of statuses and the word that judges it
constexpr std::size_t short_line = 14;     // words of a line that may be nothing but a list of statuses

constinit Pattern labelled_citizenship(
    "citizenship(?: status| required| requirement)?\\s?[:-]\\s?(?:must be |is )?(u\\.?s\\.?a?\\b|united states)");

// Export-control text tells who counts as a "US person"; it asks nothing of the candidate.
constinit Pattern defines(
    "\\b(?:is|are) (?:either )?(?:defined|a u\\.?s\\.? citizen|u\\.?s\\.? citizens)|\\b(?:means|includes?|defined "
    "(?:as|by)|refers to)\\b");

constinit Pattern and_those(
    "^,? (?:and|or|and/or) (?:(?:those|candidates?|applicants?|anyone|individuals|people|persons)(?: who "
    "(?:are|is))?|who are) "
    "?(?:already |currently |legally )?$");
constinit Pattern or_licensed(
    "\\bobtain (?:the |any )?(?:required|necessary|appropriate) (?:authori[sz]ations?|licen[sc]es?)");

constinit Pattern spells_out("^\\W*(?:this|these|that|which)? ?(?:includes?|including|covers?|applies to)\\b");
constinit Pattern names_america("\\b(?:usa?|uscs?|gcs?|lpr)\\b|u\\. ?s\\b|america|green|united states");
constinit Pattern law_before("\\d,? $");
constinit Pattern law_after("^ ?(?:section|sec|code|ss|\\d{2,})");

// "Are you a citizen or a permanent resident?" asks; which answer is wanted is not said.
constinit Pattern question("^\\W*(?:are|do|will|can|have) you\\b[^?]* or\\b[^?]*\\?");

bool is_status(Category kind) {
  return kind == Category::status || kind == Category::any_status || kind == Category::nationality;
}

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

enum class Verdict { none, taken, preferred, taken_alone, turned_down };

/// Statuses that stand together, such as "USC/GC" or "OPT, CPT and H1B", with the verdict on all of them.
struct Group {
  std::size_t first, last;  // tokens
  Verdict verdict = Verdict::none;
};

class List {
 public:
  /// `goes_on`: the statement spells out what the one before refused, "This includes H-1B, OPT and TN".
  List(const Statement& statement, bool goes_on) : statement_(statement) {
    for (std::size_t i = 0; i < statement.size(); ++i) {
      if (!is_status(kind(i)) || !counts(i)) continue;
      if (!groups_.empty() && joined(groups_.back().last, i))
        groups_.back().last = i;
      else
        groups_.push_back({i, i});
    }
    for (Group& group : groups_) group.verdict = verdict(group);
    settle_relatives();
    if (goes_on)
      for (Group& group : groups_)
        if (!of_a_person(group)) group.verdict = Verdict::turned_down;
    settle_open_groups();
  }

  const std::vector<Group>& groups() const { return groups_; }

  bool joined_by_authorized() const {
    for (const Group& group : groups_)
      for (std::size_t i = group.last + 1; i < statement_.size(); ++i)
        if (kind(i) == Category::work_auth)
          return statement_.reading().holds(and_those, {statement_[group.last].span.end, statement_[i].span.begin});
    return false;
  }
  bool in(const Group& group, TermId term) const {
    for (std::size_t i = group.first; i <= group.last; ++i)
      if (statement_[i].term == term) return true;
    return false;
  }

 private:
  Category kind(std::size_t i) const { return statement_[i].kind; }

  /// A form that is also a word of another trade needs company.
  bool counts(std::size_t i) const {
    if (cites_a_law(statement_[i].span)) return false;
    if (!statement_[i].doubtful) return true;
    for (const Token& token : statement_.tokens()) {
      const bool company = is_status(token.kind) || token.kind == Category::visa ||
                           token.kind == Category::visa_label || token.kind == Category::sponsorship ||
                           token.kind == Category::work_auth;
      if (company && !token.doubtful) return true;
    }
    const bool demanded = i > 0 && (kind(i - 1) == Category::auth_must || kind(i - 1) == Category::auth_only) &&
                          statement_.words_between(i - 1, i) <= 1 && statement_[i].term == word::status_us_citizen;
    if (demanded && statement_.words() <= short_line) return true;
    const auto beside = [&](std::size_t j) { return is_status(kind(j)) && statement_[j].term != statement_[i].term; };
    const bool list = (i > 0 && beside(i - 1) && statement_.words_between(i - 1, i) == 0) ||
                      (i + 1 < statement_.size() && beside(i + 1) && statement_.words_between(i, i + 1) == 0);
    return list && statement_.words() <= short_line;
  }

  /// "5 USC 552a" is the United States Code.
  bool cites_a_law(Span span) const {
    const Reading& reading = statement_.reading();
    if (reading.lower(span) != "usc" && reading.lower(span) != "u.s.c.") return false;
    const Span before{span.begin > statement_.span().begin + 4 ? span.begin - 4 : statement_.span().begin, span.begin};
    const Span after{span.end, std::min(span.end + 12, statement_.span().end)};
    return reading.holds(law_before, before) || reading.holds(law_after, after);
  }

  /// Two statuses with nothing but commas, slashes and small words between.
  bool joined(std::size_t a, std::size_t b) const {
    if (refused_apart(a, b)) return false;
    for (std::size_t i = a + 1; i < b; ++i)
      if (!is_status(kind(i)) && kind(i) != Category::candidate && kind(i) != Category::visa) return false;
    const std::string_view between = statement_.between(a, b);
    if (between.size() > 40 || between.find_first_of(";.") != std::string_view::npos) return false;
    return statement_.words_between(a, b) <= 3;
  }

  /// "USC, GC (OPT will not be considered)", "GC - H1B not accepted": behind the mark stands what is turned down.
  bool refused_apart(std::size_t a, std::size_t b) const {
    const std::string_view mark = statement_.between(a, b);
    if (mark.find('(') == mark.npos && mark.find(" - ") == mark.npos) return false;
    for (std::size_t i = b + 1; i < statement_.size(); ++i) {
      if (statement_.between(i - 1, i).find_first_of("();") != std::string_view::npos) return false;
      if (is_status(kind(i)) || kind(i) == Category::candidate || kind(i) == Category::visa) continue;
      if (kind(i) != Category::auth_negation) return false;
      return i + 1 == statement_.size() || (kind(i + 1) != Category::needs && kind(i + 1) != Category::auth_must);
    }
    return false;
  }

  Verdict verdict(const Group& group) const {
    if (group.first > 0 && kind(group.first - 1) == Category::auth_exception &&
        statement_.words_between(group.first - 1, group.first) <= 2) {
      // "Except for citizens, all applicants need a licence": who is excepted is free of what is asked of the others.
      const bool freed =
          group.first == 1 && of_a_person(group) && statement_[0].span.begin <= statement_.span().begin + 2;
      return freed ? Verdict::none : Verdict::turned_down;
    }
    const Verdict after = judged_after(group);
    if (after == Verdict::turned_down || after == Verdict::taken_alone) return after;
    const Verdict before = judged_before(group);
    return after == Verdict::none || before == Verdict::taken_alone ? before : after;
  }

  Verdict judged_after(const Group& group) const {
    for (std::size_t i = group.last + 1; i < statement_.size(); ++i) {
      if (statement_.words_between(group.last, i) > polarity_reach || is_status(kind(i))) break;
      const std::string_view gap = statement_.between(group.last, i);
      if (kind(i) == Category::auth_only && gap == ", ") return Verdict::taken_alone;  // "USC, GC, only"
      const bool apart = gap.find_first_of(",;/.(") != std::string_view::npos;
      if (apart) break;
      const bool next_is_status =
          i + 1 < statement_.size() && is_status(kind(i + 1)) && statement_.words_between(i, i + 1) <= 1;
      switch (kind(i)) {
        case Category::auth_consent:
          return Verdict::taken;
        case Category::auth_negation:
          if (next_is_status) return Verdict::none;
          if (i + 1 < statement_.size() && (kind(i + 1) == Category::needs || kind(i + 1) == Category::auth_must) &&
              statement_.words_between(i, i + 1) <= 1)
            return Verdict::none;  // "citizenship is not required"
          if (is_sponsorship_near(i)) return Verdict::none;
          return in(group, word::status_us_citizen) ? Verdict::none : Verdict::turned_down;
        case Category::auth_exception:
          return Verdict::none;
        case Category::auth_only:
          return Verdict::taken_alone;
        case Category::auth_must:
        case Category::needs:
          if (relative(group.last, i)) break;  // "holders who will require H-1B status"
          return statement_.has(Category::auth_hedge) ? Verdict::none : Verdict::taken_alone;
        case Category::offers:
          return Verdict::taken;
        case Category::auth_preference:
          return Verdict::preferred;
        case Category::auth_hedge:
          return Verdict::none;
        default:
          break;
      }
    }
    return Verdict::none;
  }

  /// "US citizens who do not need sponsorship": the negation is of the need.
  bool is_sponsorship_near(std::size_t i) const {
    for (std::size_t j = i + 1; j < statement_.size() && j <= i + 3; ++j)
      if (kind(j) == Category::sponsorship || kind(j) == Category::sponsorship_bare ||
          kind(j) == Category::sponsor_verb)
        return true;
    return false;
  }

  Verdict judged_before(const Group& group) const {
    if (spelled_out(group)) return Verdict::turned_down;
    bool offered = false, employer = false;
    std::size_t next = group.first;
    for (std::size_t i = group.first; i-- > 0;) {
      if (statement_.words_between(i, group.first) > polarity_reach + 2) break;
      if (statement_.between(i, next).find_first_of(".;") != std::string_view::npos &&
          kind(i) != Category::visa_label && kind(i) != Category::auth_exception &&
          statement_.between(i, next).find(". ") != std::string_view::npos)
        break;
      next = i;
      switch (kind(i)) {
        case Category::auth_exception:
          return Verdict::turned_down;
        case Category::auth_negation:
          return judged_by_negation(group, i);
        case Category::auth_consent:
          return Verdict::taken;
        case Category::auth_only:
        case Category::auth_must:
        case Category::visa_label:
          return Verdict::taken_alone;
        case Category::needs: {  // "this position requires US citizenship"
          const std::string_view word = statement_.reading().lower(statement_[i].span);
          const bool demands = word.substr(0, 7) == "require" && statement_.words_between(i, group.first) <= 3;
          const bool denied =
              i > 0 && kind(i - 1) == Category::auth_negation && statement_.words_between(i - 1, i) <= 1;
          if (demands && !denied && !statement_.has(Category::auth_condition) && of_a_person(group))
            return Verdict::taken_alone;
          break;
        }
        case Category::offers:
          offered = true;
          break;
        case Category::employer:
          employer = true;
          break;
        case Category::sponsorship:
        case Category::sponsorship_bare:
        case Category::sponsor_verb:
          if (statement_.apart(i, group.first)) return refused_before(group) ? Verdict::turned_down : Verdict::none;
          break;
        case Category::status:
        case Category::any_status:
        case Category::nationality: {
          // The last verdict goes on until another word judges: "no H1B, OPT or any other F-1".
          return offered ? Verdict::taken : Verdict::none;
        }
        default:
          break;
      }
    }
    if (offered && refused_before(group)) return Verdict::turned_down;
    if (offered) {
      const bool citizens =
          group.first == group.last && in(group, word::status_us_citizen) && !statement_.has(Category::work_auth);
      const std::string_view word =
          group.first > 0 ? statement_.reading().lower(statement_[group.first - 1].span) : std::string_view();
      return citizens && word == "open to" ? Verdict::taken_alone : Verdict::taken;
    }
    return employer && statement_.has(Category::sponsor_verb) ? Verdict::taken : Verdict::none;
  }

  bool of_a_person(const Group& group) const {
    return in(group, word::status_us_citizen) || in(group, word::status_green_card) ||
           kind(group.first) == Category::nationality;
  }

  /// "We cannot provide any sponsorship, including transfers and support of OPT": the refusal goes on.
  bool refused_before(const Group& group) const {
    if (of_a_person(group)) return false;
    const auto [first, last] = statement_.clause(group.first);
    bool negated = false;
    for (std::size_t i = first; i < group.first; ++i) {
      negated |= kind(i) == Category::auth_negation;
      if (negated && (kind(i) == Category::sponsorship || kind(i) == Category::sponsorship_bare)) {
        const std::string_view gap = statement_.between(i, group.first);
        if (gap.find("includ") != std::string_view::npos || gap.find("such as") != std::string_view::npos) return true;
      }
    }
    return false;
  }

  /// "... not require sponsorship (i.e. H-1B, TN)": the brackets spell out what is not sponsored.
  bool spelled_out(const Group& group) const {
    if (group.first == 0) return false;
    if (statement_.between(group.first - 1, group.first).find('(') == std::string_view::npos) return false;
    bool negation = false, sponsor = false;
    for (std::size_t i = 0; i < group.first; ++i) {
      negation |= kind(i) == Category::auth_negation;
      sponsor |= negation && (kind(i) == Category::sponsorship || kind(i) == Category::sponsorship_bare ||
                              kind(i) == Category::sponsor_verb);
    }
    return sponsor && !in(group, word::status_us_citizen) && !in(group, word::status_green_card);
  }

  Verdict judged_by_negation(const Group& group, std::size_t negation) const {
    if (statement_.reading().lower(statement_[negation].span) == "non") return Verdict::none;  // "non-EU citizens"
    if (in(group, word::status_us_citizen) || in(group, word::status_green_card)) {
      const bool alone = statement_.words_between(negation, group.first) <= 1 && in(group, word::status_green_card) &&
                         !in(group, word::status_us_citizen);
      if (!alone) return Verdict::none;
    }
    bool sponsor = false, listed = false;
    for (std::size_t i = negation + 1; i < group.first; ++i) {
      sponsor |= kind(i) == Category::sponsorship || kind(i) == Category::sponsorship_bare ||
                 kind(i) == Category::sponsor_verb;
      if (sponsor && statement_.between(i, group.first).find('(') != std::string_view::npos) listed = true;
    }
    if (sponsor && !listed && statement_.apart(negation, group.first)) return Verdict::none;
    return Verdict::turned_down;
  }

  bool relative(std::size_t a, std::size_t b) const {
    const std::string_view gap = statement_.between(a, b);
    return gap.find(" who ") != std::string_view::npos || gap.find(") who ") != std::string_view::npos;
  }

  /// "F-1 holders who will require H-1B status will not be considered": what is said of either holds for both.
  void settle_relatives() {
    for (std::size_t i = 0; i + 1 < groups_.size(); ++i) {
      Group &first = groups_[i], &second = groups_[i + 1];
      if (!relative(first.last, second.first)) continue;
      if (second.verdict == Verdict::turned_down && first.verdict == Verdict::none)
        first.verdict = Verdict::turned_down;
      if (first.verdict == Verdict::turned_down && second.verdict == Verdict::none)
        second.verdict = Verdict::turned_down;
    }
  }

  /// "Some US citizens", "US citizens may be preferred"; not "US citizen, willing to do some work at night".
  bool hedged(const Group& group) const {
    constexpr std::size_t reach = 3;  // words
    for (std::size_t i = 0; i < statement_.size(); ++i)
      if (kind(i) == Category::auth_hedge && (i < group.first || statement_.words_between(group.last, i) <= reach))
        return true;
    return false;
  }

  /// Lists without a judging word of their own: beside one that is turned down, or alone on a short line, they are
  /// taken.
  void settle_open_groups() {
    const bool other_turned_down =
        std::any_of(groups_.begin(), groups_.end(), [](const Group& g) { return g.verdict == Verdict::turned_down; });
    const bool welcomed = statement_.has(Category::work_auth) || statement_.has(Category::candidate);
    // Citizenship among the wishes is one.
    const bool wished =
        !groups_.empty() && statement_.reading().sentence(statement_[0].span).section == Section::preferred;
    if (wished) return;
    for (Group& group : groups_) {
      if (group.verdict != Verdict::none || hedged(group) || statement_.asks()) continue;
      const bool only_nationality = kind(group.first) == Category::nationality;
      if (in(group, word::any_status))
        group.verdict = Verdict::taken;
      else if (negated_need(group) || denied_citizenship(group))
        continue;
      else if (group.first < group.last && statement_.words() <= short_line)
        group.verdict = Verdict::taken_alone;
      else if (other_turned_down && group.first < group.last)
        group.verdict = Verdict::taken;
      else if (other_turned_down && !only_nationality && statement_.words() <= short_line)
        group.verdict = Verdict::taken;
      else if (in(group, word::status_us_citizen) && welcomed && statement_.has(Category::work_auth))
        group.verdict = Verdict::taken;
      else if (in(group, word::status_h1b_transfer) && statement_.words() <= 10)
        group.verdict = Verdict::taken;
      else if (statement_.has(Category::clearance) || statement_.has(Category::clearance_level)) {
        if (in(group, word::status_us_citizen) || only_nationality) group.verdict = Verdict::taken_alone;
      } else if ((in(group, word::status_us_citizen) || only_nationality) && opens(group) &&
                 (closes(group) || required_item(group))) {
        group.verdict = Verdict::taken_alone;
      }
    }
  }

  /// "US citizen, willing to travel" among the requirements.
  bool required_item(const Group& group) const {
    const Sentence& sentence = statement_.reading().sentence(statement_[group.first].span);
    return sentence.section == Section::requirements && !statement_.has(Category::auth_preference) &&
           group.first == group.last;
  }
  bool closes(const Group& group) const { return statement_[group.last].span.end + 2 >= statement_.span().end; }
  bool opens(const Group& group) const { return statement_[group.first].span.begin <= statement_.span().begin + 2; }

  bool negated_need(const Group& group) const {
    return group.last + 1 < statement_.size() && kind(group.last + 1) == Category::auth_negation &&
           !statement_.apart(group.last, group.last + 1);
  }
  bool denied_citizenship(const Group& group) const {
    return group.first > 0 && kind(group.first - 1) == Category::auth_negation &&
           statement_.words_between(group.first - 1, group.first) <= 3;
  }

  const Statement& statement_;
  std::vector<Group> groups_;
};

/// "Work rights in Australia (citizen or PR)", "Canadian citizens and permanent residents": not of the United States.
bool of_another_country(const Statement& statement) {
  if (statement.reading().holds(names_america, statement.span())) return false;
  if (statement.has(Category::nationality)) return true;
  const std::span<const Hit> places = statement.reading().in(Lexicon::places, statement.span());
  return std::any_of(places.begin(), places.end(), [](const Hit& hit) {
    return hit.entry().category == Category::country && !hit.doubtful && !has_tag(hit.entry(), Tag::in_us);
  });
}

Span span_of(const Statement& statement, const Group& group) {
  return join(statement[group.first].span, statement[group.last].span);
}

/// Writes down what a list takes and turns down, and what that means for someone who needs an H-1B.
void say_list(const Statement& statement, bool goes_on, Ledger& ledger) {
  using namespace choice::visa_sponsorship;
  const List list(statement, goes_on);
  const bool abroad = of_another_country(statement);
  bool takes_h1b = false, any = false, alone = false, turns_h1b_down = false, transfer = false, names_citizens = false;
  std::size_t named = 0;
  bool citizens_alone = false, nationals_alone = false;
  Span all{};
  for (const Group& group : list.groups()) {
    if (group.verdict == Verdict::none) continue;
    const bool taken = group.verdict != Verdict::turned_down;
    const Span clause = statement.clause_span(group.first);
    all = all.empty() ? clause : join(all, clause);
    alone |= group.verdict == Verdict::taken_alone;
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
      if (!value) continue;
      if (!taken && statement[i].term == word::status_us_citizen) continue;  // "regardless of citizenship"
      const bool h1b = statement[i].term == word::status_h1b || statement[i].term == word::status_h1b_transfer;
      const bool preferred = group.verdict == Verdict::preferred;
      ledger.say(preferred ? rule::prefers
                 : taken   ? rule::accepts
                           : rule::excludes,
                 *value, Basis{{statement[i].span, span_of(statement, group)}});
      named += taken;
      takes_h1b |= h1b && taken;
      turns_h1b_down |= h1b && !taken;
      transfer |= taken && statement[i].term == word::status_h1b_transfer;
      names_citizens |= taken && here && !foreign;
    }
    if (group.verdict == Verdict::taken_alone && group.first == group.last) {
      citizens_alone |= statement[group.first].term == word::status_us_citizen;
      nationals_alone |= statement[group.first].kind == Category::nationality;
    }
  }
  if (all.empty()) return;
  // "Only US citizens and those authorized to work here" takes the authorized too.
  const bool otherwise = statement.has(Category::work_auth) && !turns_h1b_down &&
                         (!statement.has(Category::auth_only) || list.joined_by_authorized());
  if (transfer)
    ledger.say(rule::takes_transfers, will_sponsor, all);
  else if (any && !turns_h1b_down)
    ledger.say(rule::any_status, must_be_authorized, all);
  else if (turns_h1b_down)
    ledger.say(rule::list_excludes_h1b, will_not_sponsor, all);
  else if (takes_h1b && !statement.has(Category::sponsor_verb))
    ledger.say(rule::list_takes, must_be_authorized, all);
  else if ((citizens_alone || nationals_alone) && named == 1 && !otherwise)
    ledger.say(rule::citizens_only, will_not_sponsor, all);
  else if (alone && named > 0 && names_citizens && !otherwise)
    ledger.say(rule::list_shuts_out, will_not_sponsor, all);
  else if (named > 0 && otherwise)
    ledger.say(rule::asks_authorization, must_be_authorized, all);
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
    if (defining && !(i > 0 && statement[i - 1].kind == Category::auth_must && statement.words_between(i - 1, i) <= 2))
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
  const auto wanted = [](Category kind) {
    return is_status(kind) || kind == Category::visa_label || kind == Category::us_person;
  };
  each_statement(reading, wanted, [&](const Statement& statement, std::size_t sentence) {
    if (unanswered(reading, sentence) || reading.holds(question, statement.span())) return;
    if (statement.count(Category::equal_opportunity) >= 2 || statement.has(Category::verify)) return;
    const bool export_control = statement.has(Category::citizenship_for_access) || statement.has(Category::us_person);
    const bool defining = export_control && reading.holds(defines, statement.span());
    if (statement.has(Category::us_person)) read_us_person(statement, defining, ledger);
    if (defining && !demands_citizen(statement)) return;
    if (statement.has_term(word::status_us_citizen) && admits_licensed(statement)) return;
    say_list(statement, goes_on_refusing(reading, sentence, ledger), ledger);
    read_label(statement, ledger);
  });
}

}  // namespace fineprint::extract::work_authorization
