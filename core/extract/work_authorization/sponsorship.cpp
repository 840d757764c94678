#include <array>
#include <tuple>

#include "extract/work_authorization/parts.hpp"
#include "extract/work_authorization/statement.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::work_authorization {
namespace {

/// What a clause says about sponsorship. A refusal is told apart by who speaks: the employer refuses it, or the
/// candidate must not need it.
enum class Stance { none, offers, may_offer, refuses, needs_none };

// Words that may stand between a word and what it governs.
constexpr std::size_t need_reach = 4, negation_reach = 9, answer_reach = 8, near = 5;

bool is_sponsorship(Category kind) {
  return kind == Category::sponsorship || kind == Category::sponsorship_bare || kind == Category::sponsor_verb;
}

/// Reads one mention of sponsorship within its clause, by actor, need, negation, condition and hedge.
class Mention {
 public:
  Mention(const Statement& statement, std::size_t at) : statement_(statement), at_(at) {
    std::tie(first_, last_) = statement.clause(at);
  }

  Stance stance() const {
    if (!about_visas()) return Stance::none;
    if (any(Category::auth_consent)) return Stance::offers;
    if (const std::optional<std::size_t> need = governing_need()) return of_need(*need);
    return of_offer();
  }

 private:
  bool any(Category kind) const { return statement_.has_in(kind, first_, last_); }
  Category kind(std::size_t i) const { return statement_[i].kind; }

  /// "Sponsorship" alone may be of events or studies.
  bool about_visas() const {
    if (kind(at_) == Category::sponsorship) return true;
    for (std::size_t i = first_; i < last_; ++i) {
      const bool clearance = kind(i) == Category::clearance || kind(i) == Category::clearance_level;
      const std::size_t words = i < at_   ? statement_.words_between(i, at_)
                                : i > at_ ? statement_.words_between(at_, i)
                                          : 99;
      if (clearance && words <= 4) return false;
    }
    for (const Category word : {Category::sponsorship, Category::visa, Category::status, Category::work_auth,
                                Category::any_status, Category::for_good, Category::visa_label})
      for (std::size_t i = 0; i < statement_.size(); ++i) {
        if (kind(i) != word || statement_[i].doubtful) continue;
        const std::size_t words = i < at_ ? statement_.words_between(i, at_) : statement_.words_between(at_, i);
        if (kind(at_) != Category::sponsor_verb || (i >= first_ && i < last_ && words <= 12)) return true;
      }
    if (kind(at_) == Category::sponsorship_bare) {
      if (at_ > first_) {
        const Category before = kind(at_ - 1);
        const bool touching = statement_.words_between(at_ - 1, at_) <= 2;
        if (touching && (before == Category::needs || before == Category::auth_negation)) return true;
        if (touching && before == Category::offers && statement_.has_in(Category::auth_negation, first_, at_))
          return true;
      }
      if (at_ + 1 < last_ && statement_.words_between(at_, at_ + 1) <= 2 &&
          statement_.between(at_, at_ + 1).find(" or ") == std::string_view::npos &&
          statement_.between(at_, at_ + 1).find(" and ") == std::string_view::npos &&
          (kind(at_ + 1) == Category::auth_negation || kind(at_ + 1) == Category::offers) && statement_.words() <= 14)
        return true;
      return any(Category::candidate) && any(Category::auth_negation);
    }
    // "We cannot sponsor at this time", "we do not sponsor candidates".
    const bool subject = statement_.has_in(Category::employer, first_, at_);
    const bool negated =
        at_ > first_ && kind(at_ - 1) == Category::auth_negation && statement_.words_between(at_ - 1, at_) <= 2;
    const bool people =
        at_ + 1 < last_ && kind(at_ + 1) == Category::candidate && statement_.words_between(at_, at_ + 1) <= 2;
    return negated && (subject || people || statement_.words() <= 8);
  }

  /// The need that governs the mention: "require sponsorship", "sponsorship is required".
  std::optional<std::size_t> governing_need() const {
    for (std::size_t i = at_; i-- > first_;) {
      if (kind(i) == Category::needs) {
        if (statement_.words_between(i, at_) <= need_reach + 2) return i;
        break;
      }
      if (kind(i) == Category::employer || kind(i) == Category::offers || is_sponsorship(kind(i))) break;
    }
    for (std::size_t i = at_ + 1; i < last_; ++i) {
      if (kind(i) == Category::needs && statement_.words_between(at_, i) <= need_reach && !statement_.apart(at_, i))
        return i;
      if (kind(i) != Category::auth_negation && kind(i) != Category::auth_must && kind(i) != Category::for_good) break;
    }
    return std::nullopt;
  }

  Stance of_need(std::size_t need) const {
    const std::size_t from = std::min(need, at_), to = std::max(need, at_);
    std::size_t negation = size_none;
    for (std::size_t i = first_; i < to; ++i) {
      if (kind(i) == Category::auth_negation || kind(i) == Category::auth_exception) negation = i;
    }
    if (negation != size_none) {
      const bool conditional = negation > first_ && kind(first_) == Category::auth_condition && from > first_;
      return conditional ? Stance::none : Stance::needs_none;
    }
    bool welcome = false;
    for (std::size_t i = to + 1; i < last_; ++i) {
      if (kind(i) == Category::auth_negation || kind(i) == Category::auth_exception)
        return statement_.asks() ? Stance::none : Stance::refuses;
      welcome |= kind(i) == Category::offers && statement_.words_between(to, i) <= negation_reach;
    }
    if (statement_.asks()) return Stance::none;
    for (std::size_t i = first_; i < from; ++i)
      welcome |= kind(i) == Category::offers && statement_.has_in(Category::candidate, i, from);
    if (!welcome) return Stance::none;
    return any(Category::auth_hedge) ? Stance::may_offer : Stance::offers;
  }

  /// True where the negation at `i` reaches the mention: no subject of its own stands between.
  bool reaches(std::size_t i) const {
    if (statement_.words_between(i, at_) > negation_reach) return false;
    const std::string_view word = statement_.reading().lower(statement_[i].span);
    const bool of_all = word == "neither" || word == "nor" || word == "no" || word == "none";
    const std::string_view gap = statement_.between(i, at_);
    const bool listed = gap.find(" or ") != std::string_view::npos || gap.find(" nor ") != std::string_view::npos ||
                        gap.find(" and ") != std::string_view::npos;
    if (word == "no" && gap.find(',') != std::string_view::npos && !listed)
      return false;  // "no agencies, visa sponsorship available"
    bool comma = false;
    for (std::size_t j = i + 1; j < at_; ++j) {
      comma |= statement_.apart(j - 1, j);
      if (kind(j) == Category::employer && !of_all) return false;
      if (kind(j) == Category::employer && comma) return false;
      if (kind(j) == Category::work_auth || (kind(j) == Category::clearance && word != "nor")) return false;
    }
    return true;
  }

  Stance of_offer() const {
    bool negated = false, positive = false;
    for (std::size_t i = first_; i < at_; ++i) {
      negated |= (kind(i) == Category::auth_negation || kind(i) == Category::auth_exception) && reaches(i);
      const bool near_enough = statement_.words_between(i, at_) <= answer_reach;
      positive |= near_enough && (kind(i) == Category::offers ||
                                  (kind(i) == Category::employer && kind(at_) == Category::sponsor_verb));
    }
    for (std::size_t i = at_ + 1; i < last_; ++i) {
      if (statement_.words_between(at_, i) > answer_reach) break;
      const bool apart = statement_.apart(at_, i) && statement_.between(at_, i).find(':') == std::string_view::npos;
      if (kind(i) == Category::auth_negation && (!apart || !positive)) {
        negated = true;
        break;
      }
      if (kind(i) == Category::needs || kind(i) == Category::employer) break;
      positive |= kind(i) == Category::offers && !apart;
    }
    if (negated && any(Category::auth_partial)) return Stance::none;
    if (negated)
      return statement_.has_in(Category::auth_condition, first_, at_) && statement_.asks() ? Stance::none
                                                                                           : Stance::refuses;
    if (statement_.asks() || any(Category::auth_condition)) return Stance::none;
    if (any(Category::auth_past)) return Stance::none;
    if (!positive && !listed_benefit()) return Stance::none;
    return any(Category::auth_hedge) || any(Category::auth_only) ? Stance::may_offer : Stance::offers;
  }

  /// A short item such as "Visa sponsorship" among the benefits.
  bool listed_benefit() const {
    const Sentence& sentence = statement_.reading().sentence(statement_[at_].span);
    return kind(at_) == Category::sponsorship && !sentence.heading &&
           (sentence.section == Section::offer || sentence.bullet) && statement_.words() <= 8;
  }

  static constexpr std::size_t size_none = static_cast<std::size_t>(-1);
  const Statement& statement_;
  std::size_t at_, first_ = 0, last_ = 0;
};

bool boilerplate(const Statement& statement) {
  return statement.has(Category::verify) || statement.count(Category::equal_opportunity) >= 2;
}

/// "Do you sponsor visas? Yes, we do.": the first word of the next sentence.
Stance answer(const Reading& reading, std::size_t sentence) {
  const std::vector<Sentence>& all = reading.layout.sentences();
  if (sentence + 1 >= all.size()) return Stance::none;
  const std::string_view words = reading.lower(all[sentence + 1].span);
  const auto opens = [&](std::string_view word) {
    return words.substr(0, word.size()) == word && (words.size() == word.size() || !is_word(words[word.size()]));
  };
  for (const std::string_view yes : {"yes", "absolutely", "we do", "of course", "definitely", "sure"})
    if (opens(yes)) return Stance::offers;
  for (const std::string_view no :
       {"no", "unfortunately", "we do not", "we don't", "not at", "sorry", "currently we do not"})
    if (opens(no)) return Stance::refuses;
  return Stance::none;
}

void say_stance(Ledger& ledger, Stance stance, const Statement& statement, Span span) {
  using namespace choice::visa_sponsorship;
  switch (stance) {
    case Stance::offers:
      return ledger.say(rule::offers, will_sponsor, span);
    case Stance::may_offer:
      return ledger.say(rule::may_offer, will_sponsor, span);
    case Stance::refuses:
    case Stance::needs_none:
      if (statement.has(Category::for_good)) return ledger.say(rule::refuses_for_good, will_not_sponsor, span);
      return ledger.say(stance == Stance::refuses ? rule::refuses : rule::needs_none, will_not_sponsor, span);
    case Stance::none:
      return;
  }
}

void read_mentions(const Statement& statement, std::size_t sentence, Ledger& ledger) {
  if (statement.count(Category::equal_opportunity) >= 2) return;
  for (std::size_t i = 0; i < statement.size(); ++i) {
    if (!is_sponsorship(statement[i].kind)) continue;
    Stance stance = Mention(statement, i).stance();
    Span span = statement.clause_span(i);
    if (stance == Stance::none && statement.asks() && !statement.has(Category::needs) &&
        (statement.has(Category::offers) || statement.has(Category::employer) ||
         statement[i].kind == Category::sponsor_verb)) {
      stance = answer(statement.reading(), sentence);
      if (stance != Stance::none) span = join(span, statement.reading().layout.sentences()[sentence + 1].span);
    }
    say_stance(ledger, stance, statement, span);
  }
}

/// "We help with your visa and relocation", "we take care of the work permit".
void read_help(const Statement& statement, Ledger& ledger) {
  for (std::size_t i = 0; i < statement.size(); ++i) {
    if (statement[i].kind != Category::visa && statement[i].kind != Category::work_auth) continue;
    const auto [first, last] = statement.clause(i);
    bool helps = false;
    for (std::size_t j = first; j < i; ++j) {
      const std::string_view word = statement.reading().lower(statement[j].span);
      const bool help = word == "help" || word == "assist" || word == "assistance" || word == "support" ||
                        word == "handle" || word == "arrange" || word == "facilitate" || word == "take care of" ||
                        word == "cover" || word == "wir bieten" || word == "pay for" || word == "unterstutzen" ||
                        word == "sponsor your";
      helps |= statement[j].kind == Category::offers && help && statement.words_between(j, i) <= near;
    }
    const bool spoiled = statement.has_in(Category::auth_negation, first, last) ||
                         statement.has_in(Category::auth_must, first, last) ||
                         statement.has_in(Category::auth_condition, first, last) || statement.asks();
    if (helps && !spoiled && statement.has_in(Category::employer, first, i))
      ledger.say(rule::may_offer, choice::visa_sponsorship::will_sponsor, statement.clause_span(i));
  }
}

/// "Will not sponsor applicants for work authorization": what is sponsored is not asked for.
bool sponsored_for(const Statement& statement, std::size_t first, std::size_t at) {
  for (std::size_t i = at; i-- > first;)
    if (statement[i].kind == Category::sponsor_verb && statement.words_between(i, at) <= 6) return true;
  return false;
}

/// "Must be authorized to work in the United States".
void read_authorization(const Statement& statement, Ledger& ledger) {
  if (boilerplate(statement)) return;
  for (std::size_t i = 0; i < statement.size(); ++i) {
    const bool label = statement[i].kind == Category::visa_label &&
                       statement.reading().lower(statement[i].span).find("work") != std::string_view::npos;
    if (statement[i].kind != Category::work_auth && !label) continue;
    const auto [first, last] = statement.clause(i);
    if (statement.has_in(Category::offers, first, i) && statement.has_in(Category::employer, first, i) &&
        !statement.has_in(Category::candidate, first, last) && !statement.has_in(Category::auth_must, first, last))
      continue;
    if (statement.has_in(Category::auth_condition, first, i) || sponsored_for(statement, first, i)) continue;
    const Sentence& sentence = statement.reading().sentence(statement[i].span);
    const bool opens = statement[i].span.begin <= sentence.span.begin + 25;
    const bool demanded = label || opens || sentence.bullet || statement.has_in(Category::auth_must, first, last) ||
                          statement.has_in(Category::candidate, first, last) ||
                          statement.has_in(Category::auth_only, first, last) ||
                          statement.has_in(Category::needs, first, last) || statement.has(Category::status) ||
                          statement.has(Category::any_status) || statement.has(Category::visa_label) ||
                          statement.has(Category::sponsorship) || statement.has(Category::sponsorship_bare);
    if (label && i + 1 == statement.size() && statement[i].span.end + 2 >= statement.span().end)
      continue;  // nothing follows
    if (demanded)
      ledger.say(rule::asks_authorization, choice::visa_sponsorship::must_be_authorized, statement.clause_span(i));
  }
}

}  // namespace

void read_sponsorship(const Reading& reading, Ledger& ledger) {
  const auto wanted = [](Category kind) {
    return is_sponsorship(kind) || kind == Category::work_auth || kind == Category::visa_label ||
           kind == Category::visa;
  };
  each_statement(reading, wanted, [&](const Statement& statement, std::size_t sentence) {
    read_mentions(statement, sentence, ledger);
    read_help(statement, ledger);
    read_authorization(statement, ledger);
  });
}

}  // namespace fineprint::extract::work_authorization
