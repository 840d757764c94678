#include <algorithm>

#include "extract/work_authorization/status_list.hpp"
#include "terms/authorization.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::work_authorization {
namespace {

namespace word = term::authorization;

constinit Pattern customers_are("\\b(?:customers?|clients?|users?|members|patients|students) (?:are|include) $");

constexpr std::size_t reach_of_refusal = 4;  // words

constinit Pattern is_fine(
    "^ ?(?:(?:is|are|would be|will be) |transfers? )*(?:ok|okay|fine|good|welcome|alright|acceptable)\\b");

bool set_apart(std::string_view mark) { return mark.find(',') != mark.npos || mark.find(" - ") != mark.npos; }

}  // namespace

bool StatusList::negated(const StatusGroup& group) const {
  for (std::size_t i = group.first; i-- > 0;) {
    if (statement_.words_between(i, group.first) > reach_of_refusal) return false;
    const std::string_view gap = statement_.between(i, group.first);
    if (gap.find_first_of(",;:.(") != std::string_view::npos || gap.find(" but ") != std::string_view::npos)
      return false;
    if (kind(i) == Category::auth_negation) return statement_.reading().lower(statement_[i].span) != "non";
    if (kind(i) != Category::offers && kind(i) != Category::auth_consent && kind(i) != Category::candidate &&
        kind(i) != Category::visa && kind(i) != Category::employer)
      return false;
  }
  return false;
}

bool StatusList::turns(const StatusGroup& group, std::size_t next) const {
  if (!set_apart(statement_.between(group.last, next))) return false;
  const StatusGroup other{next, next};
  if (!of_a_person(group) && of_a_person(other)) return negated(group);
  if (!of_a_person(group) || of_a_person(other) || group.first == 0) return false;
  return kind(group.first - 1) == Category::auth_only &&
         statement_.has_in(Category::auth_negation, next, statement_.size());
}

void StatusList::part_from_fine() {
  std::vector<StatusGroup> parts;
  for (const StatusGroup& group : groups_) {
    parts.push_back(group);
    if (group.first == group.last || !negated(group)) continue;
    if (!statement_.reading().holds(is_fine, {statement_[group.last].span.end, statement_.span().end})) continue;
    for (std::size_t i = group.last; i > group.first; --i) {
      if (!set_apart(statement_.between(i - 1, i))) continue;
      parts.back().last = i - 1;
      parts.push_back({i, group.last, Verdict::taken});
      break;
    }
  }
  groups_ = std::move(parts);
}

void StatusList::settle_relatives() {
  for (std::size_t i = 0; i + 1 < groups_.size(); ++i) {
    StatusGroup &first = groups_[i], &second = groups_[i + 1];
    if (!relative(first.last, second.first)) continue;
    if (second.verdict == Verdict::turned_down && first.verdict == Verdict::none) first.verdict = Verdict::turned_down;
    if (first.verdict == Verdict::turned_down && second.verdict == Verdict::none) second.verdict = Verdict::turned_down;
  }
}

bool StatusList::of_customers(const StatusGroup& group) const {
  const Span before{statement_.span().begin, statement_[group.first].span.begin};
  return !before.empty() && statement_.reading().holds(customers_are, before);
}

bool StatusList::in_prose(const StatusGroup& group) const {
  const auto word = [&](std::size_t i) { return statement_.reading().lower(statement_[i].span); };
  return word(group.first).starts_with("citizen") && word(group.last).starts_with("permanent") && !opens(group) &&
         statement_.reading().sentence(statement_[group.first].span).section != Section::requirements;
}

bool StatusList::hedged(const StatusGroup& group) const {
  constexpr std::size_t reach = 3;  // words
  for (std::size_t i = 0; i < statement_.size(); ++i)
    if (kind(i) == Category::auth_hedge && (i < group.first || statement_.words_between(group.last, i) <= reach))
      return true;
  return false;
}

void StatusList::settle_open_groups() {
  const bool other_turned_down = std::any_of(groups_.begin(), groups_.end(),
                                             [](const StatusGroup& g) { return g.verdict == Verdict::turned_down; });
  const bool welcomed = statement_.has(Category::work_auth) || statement_.has(Category::candidate);
  // Citizenship among the wishes is one.
  const bool wished =
      !groups_.empty() && statement_.reading().sentence(statement_[0].span).section == Section::preferred;
  if (wished) return;
  for (StatusGroup& group : groups_) {
    if (group.verdict != Verdict::none || hedged(group) || statement_.asks() || of_customers(group)) continue;
    if (in_case(group) || in_prose(group)) continue;
    const bool only_nationality = kind(group.first) == Category::nationality;
    const bool brief = words_in(statement_.reading().lower(statement_.clause_span(group.first))) <= short_line;
    if (in(group, word::any_status))
      group.verdict = Verdict::taken;
    else if (negated_need(group) || denied_citizenship(group))
      continue;
    else if (group.first < group.last && brief)
      group.verdict = Verdict::taken_alone;
    else if (other_turned_down && group.first < group.last)
      group.verdict = Verdict::taken;
    else if (other_turned_down && !only_nationality && brief)
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

bool StatusList::required_item(const StatusGroup& group) const {
  const Sentence& sentence = statement_.reading().sentence(statement_[group.first].span);
  return sentence.section == Section::requirements && !statement_.has(Category::auth_preference) &&
         group.first == group.last;
}

bool StatusList::closes(const StatusGroup& group) const {
  return statement_[group.last].span.end + 2 >= statement_.span().end;
}

bool StatusList::opens(const StatusGroup& group) const {
  return statement_[group.first].span.begin <= statement_.span().begin + 2;
}

bool StatusList::negated_need(const StatusGroup& group) const {
  return group.last + 1 < statement_.size() && kind(group.last + 1) == Category::auth_negation &&
         !statement_.apart(group.last, group.last + 1);
}

bool StatusList::denied_citizenship(const StatusGroup& group) const {
  return group.first > 0 && kind(group.first - 1) == Category::auth_negation &&
         statement_.words_between(group.first - 1, group.first) <= 3;
}

}  // namespace fineprint::extract::work_authorization
