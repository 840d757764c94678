#include "extract/work_authorization/status_list.hpp"

#include <algorithm>

#include "terms/authorization.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::work_authorization {
namespace {

namespace word = term::authorization;

constexpr std::size_t polarity_reach = 6;  // words between a list of statuses and the word that judges it

// "Students on CPT", "CPT students": letters that mean other things elsewhere.
constinit Pattern who_is_on(
    "\\b(?:students?|interns?|candidates?|applicants?|graduates?|people|those|anyone)(?: who are| currently)? "
    "(?:on|under|eligible for) (?:an? )?(?:f-?1 )?$");
constinit Pattern who_has_it("^ (?:students?|interns?|candidates?|holders?)\\b");
constinit Pattern and_those(
    "^,? (?:and|or|and/or) (?:(?:those|candidates?|applicants?|anyone|individuals|people|persons)(?: who "
    "(?:are|is))?|who are) "
    "?(?:already |currently |legally )?$|^,? or (?:an? )?(?:\\w+ )?$");

// "A US citizen and legally authorized to work", "citizenship is required; you must be authorized to work".
constinit Pattern and_besides(
    "^(?: is)?(?: required| mandatory)?[,;.]? ?(?:(?:and|&) )?(?:(?:you|candidates?|applicants?) must )?(?:must )?"
    "(?:also )?(?:be )?(?:legally |currently |already )?$");

constinit Pattern and_citizen("\\band (?:(?:must (?:also )?)?(?:be )?an?|must (?:also )?be) $");

constinit Pattern hence("\\b(?:so|therefore|thus|hence)(?: that)? (?:you|they|candidates?|applicants?)\\b");

// "... and students from abroad"; nationals who are no citizens are few, and none of them needs a visa.
constinit Pattern goes_on_with("^,? (?:and|or|as well|plus|with)\\b(?! nationals)");

constinit Pattern law_before("\\d,? $");

constinit Pattern law_after("^ ?(?:section|sec|code|ss|\\d{2,})");

// "GC: yes, USC: ok, H1B - no"
constinit Pattern answer(
    "^ ?[:=(-]{1,2} ?(?:(?:yes|okay|ok|accepted|allowed)\\b|(no|not (?:ok|accepted|allowed))(?= ?(?:$|[^\\w ])))");

/// Nothing but a stop or a bracket follows token `i`.
bool ends_a_clause(const Statement& statement, std::size_t i) {
  const std::string_view text = statement.reading().document.lower();
  std::uint32_t at = statement[i].span.end;
  while (at < statement.span().end && text[at] == ' ') ++at;
  return at >= statement.span().end || (!is_word(text[at]) && text[at] != '-' && text[at] != '/');
}

}  // namespace

StatusList::StatusList(const Statement& statement, bool goes_on) : statement_(statement) {
  for (std::size_t i = 0; i < statement.size(); ++i) {
    if (!is_status(kind(i)) || !counts(i)) continue;
    if (!groups_.empty() && joined(groups_.back().last, i) && !turns(groups_.back(), i) && !answer_of(groups_.back()))
      groups_.back().last = i;
    else
      groups_.push_back({i, i});
  }
  part_from_fine();
  for (StatusGroup& group : groups_)
    if (group.verdict == Verdict::none) group.verdict = answer_of(group).value_or(Verdict::none);
  for (StatusGroup& group : groups_)
    if (group.verdict == Verdict::none) group.verdict = verdict(group);
  settle_relatives();
  if (goes_on)
    for (StatusGroup& group : groups_)
      if (!of_a_person(group)) group.verdict = Verdict::turned_down;
  settle_open_groups();
}

std::optional<Verdict> StatusList::answer_of(const StatusGroup& group) const {
  const std::optional<Match> match =
      statement_.reading().find(answer, {statement_[group.last].span.end, statement_.span().end});
  if (!match) return std::nullopt;
  return (*match)[1].empty() ? Verdict::taken : Verdict::turned_down;
}

bool StatusList::joined_by_authorized() const {
  for (const StatusGroup& group : groups_)
    for (std::size_t i = group.last + 1; i < statement_.size(); ++i)
      if (kind(i) == Category::work_auth)
        return statement_.reading().holds(and_those, {statement_[group.last].span.end, statement_[i].span.begin});
  return false;
}

bool StatusList::asked_besides() const {
  for (const StatusGroup& group : groups_)
    for (std::size_t i = 0; i < statement_.size(); ++i) {
      if (kind(i) != Category::work_auth || group.verdict != Verdict::taken_alone) continue;
      const Span words = statement_[i].span;
      const Span list = join(statement_[group.first].span, statement_[group.last].span);
      const bool after = words.begin > list.end + 2;
      if (after && statement_.reading().holds(and_besides, {list.end, words.begin})) return true;
      if (words.end < list.begin && statement_.reading().holds(and_citizen, {words.end, list.begin})) return true;
    }
  return false;
}

bool StatusList::in(const StatusGroup& group, TermId term) const {
  for (std::size_t i = group.first; i <= group.last; ++i)
    if (statement_[i].term == term) return true;
  return false;
}

bool StatusList::sponsored(const StatusGroup& group) const {
  if (!in(group, word::status_h1b) || in(group, word::status_us_citizen)) return false;
  const auto helps = [&](std::size_t i) {
    const std::string_view word = statement_.reading().lower(statement_[i].span);
    return kind(i) == Category::offers &&
           (word.substr(0, 7) == "support" || word == "transfer" || word.substr(0, 6) == "assist" || word == "file" ||
            word.substr(0, 7) == "process" || word == "sponsor your");
  };
  const std::size_t after = group.last + 1;
  const bool followed = after < statement_.size() && statement_.words_between(group.last, after) == 0;
  if (followed && kind(after) == Category::candidate) return false;
  if (followed && helps(after) && !statement_.apart(group.last, after)) return true;
  std::size_t before = group.first;
  while (before > 0 && (before == group.first || kind(before) == Category::candidate)) --before;  // "your H-1B"
  if (before == group.first || statement_.words_between(before, group.first) > 2) return false;
  const bool does = kind(before) == Category::employer && statement_.between(before, group.first) == " do ";
  return does || (helps(before) && statement_.has_in(Category::employer, 0, before));
}

bool StatusList::citizens_abroad(const StatusGroup& group, bool abroad) const {
  bool citizen = false;
  for (std::size_t i = group.first; i <= group.last; ++i) {
    const bool resident = statement_[i].term == word::status_green_card;
    if (is_status(kind(i)) && !resident && kind(i) != Category::nationality &&
        statement_[i].term != word::status_eu_citizen && !(abroad && statement_[i].term == word::status_us_citizen))
      return false;
    citizen |= is_status(kind(i)) && !resident;
  }
  return citizen;
}

bool StatusList::counts(std::size_t i) const {
  if (cites_a_law(statement_[i].span)) return false;
  if (!statement_[i].doubtful) return true;
  for (const Token& token : statement_.tokens()) {
    const bool company = is_status(token.kind) || token.kind == Category::visa || token.kind == Category::visa_label ||
                         token.kind == Category::sponsorship || token.kind == Category::work_auth;
    if (company && !token.doubtful) return true;
  }
  // "Consultants on H1", "no H1 please".
  if (i > 0 && statement_[i].term == word::status_h1b) {
    const std::string_view gap = statement_.between(i - 1, i);
    if ((kind(i - 1) == Category::candidate && (gap == " on " || gap == " with ")) ||
        (kind(i - 1) == Category::auth_negation && gap == " " && statement_.words() <= 5))
      return true;
  }
  // "USC: yes" on its own.
  if (statement_[i].term != word::status_tn && statement_[i].term != word::status_l2 &&
      statement_[i].term != word::status_other &&
      statement_.reading().holds(answer, {statement_[i].span.end, statement_.span().end}))
    return true;
  if ((statement_[i].term == word::status_cpt || statement_[i].term == word::status_opt) &&
      (statement_.reading().holds(who_is_on, {statement_.span().begin, statement_[i].span.begin}) ||
       statement_.reading().holds(who_has_it, {statement_[i].span.end, statement_.span().end})))
    return true;
  const bool demanded = i > 0 && (kind(i - 1) == Category::auth_must || kind(i - 1) == Category::auth_only) &&
                        statement_.words_between(i - 1, i) <= 1 && statement_[i].term == word::status_us_citizen;
  const bool alone = i + 1 < statement_.size() && kind(i + 1) == Category::auth_only &&
                     statement_.words_between(i, i + 1) <= 2 && statement_[i].term == word::status_us_citizen;
  if ((demanded || alone) && statement_.words() <= short_line) return true;
  // "L1, L2" alone are tiers of support.
  const auto tier = [&](std::size_t j) {
    return statement_[j].term == word::status_l2 || statement_[j].term == word::status_other;
  };
  const auto beside = [&](std::size_t j) {
    return is_status(kind(j)) && statement_[j].term != statement_[i].term && !(tier(i) && tier(j));
  };
  const bool list = (i > 0 && beside(i - 1) && statement_.words_between(i - 1, i) == 0) ||
                    (i + 1 < statement_.size() && beside(i + 1) && statement_.words_between(i, i + 1) == 0);
  return list && statement_.words() <= short_line;
}

bool StatusList::cites_a_law(Span span) const {
  const Reading& reading = statement_.reading();
  if (reading.lower(span) != "usc" && reading.lower(span) != "u.s.c.") return false;
  const Span before{span.begin > statement_.span().begin + 4 ? span.begin - 4 : statement_.span().begin, span.begin};
  const Span after{span.end, std::min(span.end + 12, statement_.span().end)};
  return reading.holds(law_before, before) || reading.holds(law_after, after);
}

bool StatusList::joined(std::size_t a, std::size_t b) const {
  if (refused_apart(a, b)) return false;
  for (std::size_t i = a + 1; i < b; ++i)
    if (!is_status(kind(i)) && kind(i) != Category::candidate && kind(i) != Category::visa) return false;
  const std::string_view between = statement_.between(a, b);
  if (between.size() > 40 || between.find_first_of(";.") != std::string_view::npos) return false;
  if (between.find(" but ") != std::string_view::npos) return false;
  return statement_.words_between(a, b) <= 3;
}

bool StatusList::refused_apart(std::size_t a, std::size_t b) const {
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

Verdict StatusList::verdict(const StatusGroup& group) const {
  if (refused_before(group)) return Verdict::turned_down;
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
  // "Citizenship: US citizens preferred": what the label names is a wish.
  if (after == Verdict::preferred && group.first > 0 && kind(group.first - 1) == Category::visa_label) return after;
  return after == Verdict::none || before == Verdict::taken_alone ? before : after;
}

Verdict StatusList::judged_after(const StatusGroup& group) const {
  for (std::size_t i = group.last + 1; i < statement_.size(); ++i) {
    if (statement_.words_between(group.last, i) > polarity_reach || is_status(kind(i))) break;
    const std::string_view gap = statement_.between(group.last, i);
    if (gap.find(" but ") != std::string_view::npos) break;
    // "USC, GC, only"
    if (kind(i) == Category::auth_only && gap == ", " && ends_a_clause(statement_, i)) return Verdict::taken_alone;
    const bool apart = gap.find_first_of(",;/.(") != std::string_view::npos;
    // "If you are on OPT, please do not apply"
    if (apart && i == group.last + 1 && kind(i) == Category::auth_negation && in_case(group) && !of_a_person(group))
      return Verdict::turned_down;
    if (apart) break;
    const bool next_is_status = i + 1 < statement_.size() && is_status(kind(i + 1)) &&
                                statement_.words_between(i, i + 1) <= 1 &&
                                statement_.between(i, i + 1).find_first_of(".,;") == std::string_view::npos;
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
        if (kind(i) == Category::needs && statement_.reading().lower(statement_[i].span).ends_with("ing") &&
            is_sponsorship_near(i))
          break;  // "OPT students requiring sponsorship": such as do
        return statement_.has(Category::auth_hedge) ? Verdict::none : Verdict::taken_alone;
      case Category::offers:
        if (i + 1 < statement_.size() && kind(i + 1) == Category::auth_negation && statement_.between(i, i + 1) == " ")
          break;                                                        // "will be rejected"
        return negated(group) ? Verdict::turned_down : Verdict::taken;  // "no H1B or OPT accepted"
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

bool StatusList::in_case(const StatusGroup& group) const {
  return group.first > 0 && kind(group.first - 1) == Category::auth_condition &&
         statement_.words_between(group.first - 1, group.first) <= 4;
}

bool StatusList::is_sponsorship_near(std::size_t i) const {
  for (std::size_t j = i + 1; j < statement_.size() && j <= i + 3; ++j)
    if (kind(j) == Category::sponsorship || kind(j) == Category::sponsorship_bare || kind(j) == Category::sponsor_verb)
      return true;
  return false;
}

Verdict StatusList::judged_before(const StatusGroup& group) const {
  if (spelled_out(group)) return Verdict::turned_down;
  bool offered = false, employer = false;
  std::size_t next = group.first;
  for (std::size_t i = group.first; i-- > 0;) {
    if (statement_.words_between(i, group.first) > polarity_reach + 2) break;
    if (statement_.between(i, next).find_first_of(".;") != std::string_view::npos && kind(i) != Category::visa_label &&
        kind(i) != Category::auth_exception && statement_.between(i, next).find(". ") != std::string_view::npos)
      break;
    if (statement_.between(i, next).find(" but ") != std::string_view::npos) break;
    next = i;
    switch (kind(i)) {
      case Category::auth_exception:
        return Verdict::turned_down;
      case Category::auth_negation:
        return judged_by_negation(group, i);
      case Category::auth_consent:
        return negated(group) ? Verdict::turned_down : Verdict::taken;
      case Category::auth_only:
      case Category::auth_must:
      case Category::visa_label:
        return Verdict::taken_alone;
      case Category::needs: {  // "this position requires US citizenship"
        const std::string_view word = statement_.reading().lower(statement_[i].span);
        const std::uint32_t begin = statement_[i].span.begin;
        if (statement_.reading().holds(hence, {std::max(begin, statement_.span().begin + 16) - 16, begin}))
          return Verdict::taken_alone;  // "we cannot sponsor, so you need a permit"
        const bool demands = word.substr(0, 7) == "require" && statement_.words_between(i, group.first) <= 3;
        const bool denied = i > 0 && kind(i - 1) == Category::auth_negation && statement_.words_between(i - 1, i) <= 1;
        if (demands && !denied && !statement_.has(Category::auth_condition) && of_a_person(group))
          return Verdict::taken_alone;
        break;
      }
      case Category::offers:
        offered = true;
        break;
      case Category::auth_preference:  // "preference is given to citizens"
        if (statement_.words_between(i, group.first) > 4 || statement_.apart(i, group.first)) break;
        return Verdict::preferred;
      case Category::employer:
        employer = true;
        break;
      case Category::sponsorship:
      case Category::sponsorship_bare:
      case Category::sponsor_verb:
        if (statement_.apart(i, group.first) && !statement_.between(i, i + 1).starts_with(':')) return Verdict::none;
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
  if (offered) {
    // "Open to citizens or green card holders": a list that ends with those two.
    bool closed = in(group, word::status_us_citizen) && !statement_.has(Category::work_auth) &&
                  !statement_.reading().holds(goes_on_with, {statement_[group.last].span.end, statement_.span().end});
    for (std::size_t i = group.first; i <= group.last; ++i)
      closed &= !is_status(kind(i)) || in({i, i}, word::status_us_citizen) || in({i, i}, word::status_green_card);
    const std::string_view word =
        group.first > 0 ? statement_.reading().lower(statement_[group.first - 1].span) : std::string_view();
    return closed && word == "open to" ? Verdict::taken_alone : Verdict::taken;
  }
  return employer && statement_.has(Category::sponsor_verb) ? Verdict::taken : Verdict::none;
}

bool StatusList::of_a_person(const StatusGroup& group) const {
  return in(group, word::status_us_citizen) || in(group, word::status_green_card) ||
         kind(group.first) == Category::nationality;
}

bool StatusList::refused_before(const StatusGroup& group) const {
  if (of_a_person(group)) return false;
  const auto [first, last] = statement_.clause(group.first);
  bool negated = false;
  for (std::size_t i = first; i < group.first; ++i) {
    negated |= kind(i) == Category::auth_negation;
    // "..., so you need a permit such as a TN"
    if (kind(i) == Category::auth_must || kind(i) == Category::work_auth) negated = false;
    if (negated && (kind(i) == Category::sponsorship || kind(i) == Category::sponsorship_bare ||
                    kind(i) == Category::sponsor_verb)) {
      const std::string_view gap = statement_.between(i, group.first);
      const bool included = group.last + 1 < last &&
                            statement_.reading().lower(statement_[group.last + 1].span) == "included" &&
                            statement_.words_between(group.last, group.last + 1) == 0;  // "F-1 included"
      if (included || gap.find("includ") != gap.npos || gap.find("such as") != gap.npos) return true;
    }
  }
  return false;
}

bool StatusList::spelled_out(const StatusGroup& group) const {
  if (group.first == 0) return false;
  if (statement_.between(group.first - 1, group.first).find('(') == std::string_view::npos) return false;
  bool negation = false, sponsor = false, needed = false;
  for (std::size_t i = 0; i < group.first; ++i) {
    const bool mention =
        kind(i) == Category::sponsorship || kind(i) == Category::sponsorship_bare || kind(i) == Category::sponsor_verb;
    sponsor |= mention && negation;
    // "Applicants requiring sponsorship will not be considered (e.g. ...)"
    needed |= mention && statement_.has_in(Category::needs, 0, i);
    negation |= kind(i) == Category::auth_negation;
    sponsor |= needed && negation;
  }
  return sponsor && !in(group, word::status_us_citizen) && !in(group, word::status_green_card);
}

Verdict StatusList::judged_by_negation(const StatusGroup& group, std::size_t negation) const {
  if (statement_.reading().lower(statement_[negation].span) == "non") return Verdict::none;  // "non-EU citizens"
  // "If you are not an EU citizen, ...": a case, no refusal.
  if (negation > 0 && kind(negation - 1) == Category::auth_condition &&
      statement_.words_between(negation - 1, negation) <= 1)
    return Verdict::none;
  if (in(group, word::status_us_citizen) || in(group, word::status_green_card)) {
    const bool alone = statement_.words_between(negation, group.first) <= 1 && in(group, word::status_green_card) &&
                       !in(group, word::status_us_citizen);
    if (!alone) return Verdict::none;
  }
  bool sponsor = false, listed = false;
  for (std::size_t i = negation + 1; i < group.first; ++i) {
    sponsor |=
        kind(i) == Category::sponsorship || kind(i) == Category::sponsorship_bare || kind(i) == Category::sponsor_verb;
    if (sponsor && statement_.between(i, group.first).find('(') != std::string_view::npos) listed = true;
  }
  if (sponsor && !listed && statement_.apart(negation, group.first)) return Verdict::none;
  return Verdict::turned_down;
}

bool StatusList::relative(std::size_t a, std::size_t b) const {
  const std::string_view gap = statement_.between(a, b);
  return gap.find(" who ") != std::string_view::npos || gap.find(") who ") != std::string_view::npos;
}

}  // namespace fineprint::extract::work_authorization
