#pragma once
#include <vector>

#include "extract/work_authorization/statement.hpp"

namespace fineprint::extract::work_authorization {

/// A status, "any status", or a nationality.
inline bool is_status(Category kind) {
  return kind == Category::status || kind == Category::any_status || kind == Category::nationality;
}

inline constexpr std::size_t short_line = 14;  // words of a line that may be nothing but a list of statuses

/// What a statement says of its statuses; `taken_alone`: these and no others.
enum class Verdict { none, taken, preferred, taken_alone, turned_down };

/// Statuses that stand together, such as "USC/GC" or "OPT, CPT and H1B", with the verdict on all of them.
struct StatusGroup {
  std::size_t first, last;  // tokens
  Verdict verdict = Verdict::none;
};

/// The statuses of a statement, grouped, with the verdict on each group.
class StatusList {
 public:
  /// `goes_on`: the statement spells out what the one before refused, "This includes H-1B, OPT and TN".
  StatusList(const Statement& statement, bool goes_on);

  const std::vector<StatusGroup>& groups() const { return groups_; }

  /// "H1B: no", "GC - yes": what stands behind the group as the answer to it.
  std::optional<Verdict> answer_of(const StatusGroup& group) const;

  /// "US citizens and those authorized to work": the authorized are taken beside them.
  bool joined_by_authorized() const;
  /// "A US citizen and authorized to work": both are asked of the same person.
  bool asked_besides() const;
  bool in(const StatusGroup& group, TermId term) const;
  /// "We support H-1B", "H-1B and green card support": the employer files for what the group names.
  bool sponsored(const StatusGroup& group) const;
  /// Nobody but citizens of other countries or of the Union, and permanent residents there.
  bool citizens_abroad(const StatusGroup& group, bool abroad) const;

 private:
  Category kind(std::size_t i) const { return statement_[i].kind; }

  /// A form that is also a word of another trade needs company.
  bool counts(std::size_t i) const;

  /// "5 USC 552a" is the United States Code.
  bool cites_a_law(Span span) const;

  /// Two statuses with nothing but commas, slashes and small words between.
  bool joined(std::size_t a, std::size_t b) const;

  /// "USC, GC (OPT will not be considered)", "GC - H1B not accepted": behind the mark stands what is turned down.
  bool refused_apart(std::size_t a, std::size_t b) const;

  /// "No H1B, USC and GC only": the refusal ends where those begin who are taken; "only USC and GC, H1B not".
  bool turns(const StatusGroup& group, std::size_t next) const;

  /// "No OPT or CPT, H1B is fine": what is fine is the last of them, behind its comma.
  void part_from_fine();

  /// "No H1B", "unable to consider OPT": a refusal stands before the group, and nothing between that ends it.
  bool negated(const StatusGroup& group) const;

  Verdict verdict(const StatusGroup& group) const;

  Verdict judged_after(const StatusGroup& group) const;

  /// "If you are on OPT": a case.
  bool in_case(const StatusGroup& group) const;

  /// "US citizens who do not need sponsorship": the negation is of the need.
  bool is_sponsorship_near(std::size_t i) const;

  Verdict judged_before(const StatusGroup& group) const;

  bool of_a_person(const StatusGroup& group) const;

  /// "We cannot provide any sponsorship, including transfers and support of OPT": the refusal goes on.
  bool refused_before(const StatusGroup& group) const;

  /// "... not require sponsorship (i.e. H-1B, TN)": the brackets spell out what is not sponsored.
  bool spelled_out(const StatusGroup& group) const;

  Verdict judged_by_negation(const StatusGroup& group, std::size_t negation) const;

  bool relative(std::size_t a, std::size_t b) const;

  /// "F-1 holders who will require H-1B status will not be considered": what is said of either holds for both.
  void settle_relatives();

  /// "Some US citizens", "US citizens may be preferred"; not "US citizen, willing to do some work at night".
  bool hedged(const StatusGroup& group) const;

  /// "Our customers are citizens and residents": not the candidate.
  bool of_customers(const StatusGroup& group) const;

  /// "We serve citizens and permanent residents": words that only in a row of labels are a demand.
  bool in_prose(const StatusGroup& group) const;

  /// Lists without a judging word of their own: beside one that is turned down, or alone on a short line, they are
  /// taken.
  void settle_open_groups();

  /// "US citizen, willing to travel" among the requirements.
  bool required_item(const StatusGroup& group) const;
  bool closes(const StatusGroup& group) const;
  bool opens(const StatusGroup& group) const;

  bool negated_need(const StatusGroup& group) const;
  bool denied_citizenship(const StatusGroup& group) const;

  const Statement& statement_;
  std::vector<StatusGroup> groups_;
};

}  // namespace fineprint::extract::work_authorization
