#include <array>
#include <tuple>

#include "extract/work_authorization/parts.hpp"
#include "extract/work_authorization/statement.hpp"
#include "match/context.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::work_authorization {
namespace {

/// What a clause says about sponsorship. A refusal is told apart by who speaks: the employer refuses it, or the
/// candidate must not need it.
enum class Stance { none, offers, may_offer, refuses, needs_none };

// Words that may stand between a word and what it governs.
constexpr std::size_t need_reach = 4, negation_reach = 9, answer_reach = 8;

// "We sponsor visas, but not for this role".
constinit Pattern not_here(
    "\\bbut (?:(?:we )?(?:not|cannot|can't|do not|don't)(?: do (?:so|it|that)| sponsor)? (?:for|in) this "
    "(?:one|role|position|job|post)|this (?:one|role|position|job|post) (?:is|does|will|can)(?: ?not|n't))\\b");
// "Not in a position to sponsor", "not currently able to sponsor candidates".
constinit Pattern able_to(
    "^(?: "
    "(?:currently|presently|yet|now|in|an?|the|able|position|set|up|willing|prepared|going|intend(?:ing)?|have|ability|"
    "to))+ $");
constinit Pattern no_visa("^ ?no visas?\\W*$");  // "Remote, US only, no visa": no firm is called so
constinit Pattern in_case("\\b(?:if|when|where|wherever) (?:it is |it's )?$");  // "if needed"
constinit Pattern goes_on("\\(|,| (?:for|if|when|where|as) ");
constinit Pattern too_far("\\btoo \\w+(?: \\w+)? to (?:\\w+ ){0,3}$");

/// A label in a row of labels such as "Acme | Berlin | Onsite, VISA | Full-time": its words, where token `at` is in one
/// that says little else. The first label of a row is the employer's or the job's name.
std::optional<Span> label_at(const Statement& statement, std::size_t at) {
  constexpr std::string_view marks = "|,;/+&()\n";
  const std::string_view text = statement.reading().document.text();
  Span label = statement[at].span;
  const Span whole = statement.span();
  const auto ends = [&](std::uint32_t i) {
    return marks.find(text[i]) != std::string_view::npos ||
           (text[i] == '-' && i > whole.begin && is_space(text[i - 1]) && i + 1 < whole.end && is_space(text[i + 1]));
  };
  while (label.begin > whole.begin && !ends(label.begin - 1)) --label.begin;
  while (label.end < whole.end && !ends(label.end)) ++label.end;
  if (label.begin == whole.begin) return std::nullopt;
  const std::size_t own = words_in(text.substr(statement[at].span.begin, statement[at].span.size()));
  if (words_in(text.substr(label.begin, label.size())) > own + 1) return std::nullopt;
  // In a row of names, "Acme, Visa, Globex", it is a name.
  const bool parted = text[label.begin - 1] == '|' || (label.end < whole.end && text[label.end] == '|');
  const auto works = [&](Span beside) { return !statement.reading().in(Lexicon::work_cues, beside).empty(); };
  Span before{label.begin - 1, label.begin - 1}, after{label.end, label.end};
  while (before.begin > whole.begin && !ends(before.begin - 1)) --before.begin;
  after.begin = std::min(after.begin + 1, whole.end);
  after.end = after.begin;
  while (after.end < whole.end && !ends(after.end)) ++after.end;
  const bool denied = statement.reading().holds(no_visa, label);
  return parted || denied || works(before) || works(after) ? std::optional(label) : std::nullopt;
}

/// A row of labels tells where or how one works beside: "Onsite", "Full-time".
bool row_of_labels(const Statement& statement) {
  return !statement.reading().in(Lexicon::work_cues, statement.span()).empty();
}

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
    // "Visa sponsorship: no", "Sponsors visas: no"
    const std::size_t label = kind(at_) == Category::sponsor_verb ? at_ + 1 : at_;
    if (label < last_ && answered_no(statement_.reading(), statement_[label].span)) return Stance::refuses;
    if (!about_visas()) return Stance::none;
    if (any(Category::auth_consent)) return Stance::offers;
    if (const std::optional<std::size_t> need = governing_need()) return of_need(*need);
    const Stance stance = of_offer();
    const bool offered = stance == Stance::offers || stance == Stance::may_offer;
    return offered && kind(at_) == Category::sponsorship_bare && clearance_above() ? Stance::none : stance;
  }

 private:
  bool any(Category kind) const { return statement_.has_in(kind, first_, last_); }
  Category kind(std::size_t i) const { return statement_[i].kind; }

  /// The employer as who acts; in "company sponsorship" and "employer-based visas" it tells the kind.
  bool subject(std::size_t i) const {
    const std::uint32_t end = statement_[i].span.end;
    const bool tells_kind =
        statement_.reading().document.text()[end] == '-' ||
        (i + 1 == at_ && kind(at_) != Category::sponsor_verb && statement_.words_between(i, at_) == 0);
    return kind(i) == Category::employer && !tells_kind;
  }

  /// "Too small to sponsor", "too young to offer sponsorship".
  bool too_much() const {
    return statement_.reading().holds(too_far, {statement_.clause_span(at_).begin, statement_[at_].span.begin});
  }

  /// A refusal that says "able" before the verb.
  bool unable() const {
    for (std::size_t i = at_; i-- > first_;)
      if (kind(i) == Category::auth_negation)
        return statement_.reading().holds(able_to, {statement_[i].span.end, statement_[at_].span.begin});
    return false;
  }

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
        if (touching && before == Category::offers && statement_.words() <= 6) return true;
        if (touching && before == Category::offers && statement_.has_in(Category::auth_negation, first_, at_))
          return true;
      }
      std::size_t next = at_ + 1;
      if (next + 1 < last_ && kind(next) == Category::auth_hedge) ++next;  // "may be available"
      if (next < last_ && statement_.words_between(at_, next) <= 2 &&
          statement_.between(at_, next).find(" or ") == std::string_view::npos &&
          statement_.between(at_, next).find(" and ") == std::string_view::npos &&
          (kind(next) == Category::auth_negation || kind(next) == Category::offers) && statement_.words() <= 14)
        return true;
      // "We may consider sponsorship for exceptional people".
      const bool perhaps = at_ > first_ && kind(at_ - 1) == Category::offers && any(Category::auth_hedge) &&
                           statement_.words_between(at_ - 1, at_) == 0 &&
                           statement_.has_in(Category::employer, first_, at_) && goes_to_people();
      return any(Category::candidate) && (any(Category::auth_negation) || perhaps);
    }
    // "We cannot sponsor at this time", "we do not sponsor candidates".
    const bool subject = statement_.has_in(Category::employer, first_, at_);
    const bool listed = at_ > first_ && statement_.between(at_ - 1, at_).ends_with(" or ");  // "do C2C or sponsor"
    const bool negated = too_much() || unable() ||
                         (at_ > first_ && kind(at_ - 1) == Category::auth_negation &&
                          statement_.words_between(at_ - 1, at_) <= (listed ? negation_reach : 2));
    const bool people =  // or "fixed-term roles"
        at_ + 1 < last_ && (kind(at_ + 1) == Category::candidate || kind(at_ + 1) == Category::employer) &&
        statement_.words_between(at_, at_ + 1) <= 2;
    return negated && (subject || people || statement_.words() <= 8);
  }

  /// "SC is a must. Sponsorship may be possible": of the clearance that the sentences before it are about.
  bool clearance_above() const {
    constexpr std::uint32_t reach = 160;  // bytes
    const Span at = statement_.span();
    const std::span<const Hit> above =
        statement_.reading().in(Lexicon::authorization, {at.begin - std::min(at.begin, reach), at.begin});
    bool clearance = false;
    for (const Hit& hit : above) {
      const Category kind = hit.category();
      if (kind == Category::clearance || kind == Category::clearance_level) clearance = true;
      if (kind == Category::sponsorship || kind == Category::visa || kind == Category::work_auth ||
          kind == Category::status || kind == Category::nationality)
        return false;
    }
    return clearance;
  }

  /// "For exceptional people" behind the mention, words such as "case by case" apart.
  bool goes_to_people() const {
    std::size_t next = at_ + 1;
    while (next < last_ && kind(next) == Category::auth_hedge) ++next;
    return next < last_ && kind(next) == Category::candidate && statement_.words_between(next - 1, next) <= 2;
  }

  /// The need that governs the mention: "require sponsorship", "sponsorship is required".
  std::optional<std::size_t> governing_need() const {
    for (std::size_t i = at_; i-- > first_;) {
      if (kind(i) == Category::needs) {
        if (statement_.words_between(i, at_) <= need_reach + 2) return i;
        break;
      }
      if (subject(i)) {  // "need an employer to support an immigration case"
        if (i > first_ && kind(i - 1) == Category::needs && statement_.words_between(i - 1, i) <= 1) return i - 1;
        break;
      }
      const bool of_employer = i > first_ && subject(i - 1) && statement_.between(i - 1, i) == " to ";
      if ((kind(i) == Category::offers && !of_employer) || is_sponsorship(kind(i))) break;
    }
    for (std::size_t i = at_ + 1; i < last_; ++i) {
      if (kind(i) == Category::needs && statement_.words_between(at_, i) <= need_reach && !statement_.apart(at_, i)) {
        if (statement_.reading().holds(in_case, {statement_[at_].span.end, statement_[i].span.begin})) break;
        return i;
      }
      if (kind(i) != Category::auth_negation && kind(i) != Category::auth_must && kind(i) != Category::for_good) break;
    }
    return std::nullopt;
  }

  Stance of_need(std::size_t need) const {
    const std::size_t from = std::min(need, at_), to = std::max(need, at_);
    std::size_t negation = size_none;
    for (std::size_t i = first_; i < to; ++i) {
      if (statement_.denies_nothing(i)) continue;
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
      if (subject(j) && (comma || !of_all)) return false;
      if (kind(j) == Category::work_auth || (kind(j) == Category::clearance && word != "nor")) return false;
    }
    return true;
  }

  /// "We cannot sponsor all candidates", "not every role is eligible": refused to some only. "All applicants must do
  /// without sponsorship" refuses it to everyone.
  bool of_some_only() const {
    for (std::size_t i = first_ + 1; i < last_; ++i)
      if (kind(i) == Category::auth_partial && statement_.has_in(Category::auth_negation, first_, i) &&
          !statement_.apart(i - 1, i))
        return true;
    return false;
  }

  Stance of_offer() const {
    bool negated = too_much(), positive = false;
    const std::size_t answered = statement_.answer_to_condition(first_, at_);
    for (std::size_t i = first_; i < at_; ++i) {
      negated |= (kind(i) == Category::auth_negation || kind(i) == Category::auth_exception) && reaches(i) &&
                 !statement_.denies_nothing(i);
      const bool near_enough = statement_.words_between(i, at_) <= answer_reach;
      positive |= near_enough && (kind(i) == Category::offers ||
                                  (kind(i) == Category::employer && kind(at_) == Category::sponsor_verb));
    }
    positive |= kind(at_) == Category::sponsor_verb && does();
    for (std::size_t i = at_ + 1; i < last_; ++i) {
      if (statement_.words_between(at_, i) > answer_reach) break;
      const bool apart = statement_.apart(at_, i) && statement_.between(at_, i).find(':') == std::string_view::npos;
      if (statement_.denies_nothing(i)) continue;
      if (kind(i) == Category::auth_negation && (!apart || !positive)) {
        negated = true;
        break;
      }
      const std::string_view gap = statement_.between(at_, i);  // "for this role", "Sponsorship: we support"
      if (kind(i) == Category::employer && (gap.ends_with(" for ") || gap == ": ")) continue;
      if (kind(i) == Category::needs || kind(i) == Category::employer) break;
      positive |= kind(i) == Category::offers && !apart;
    }
    if (negated && of_some_only()) return Stance::none;
    if (negated)
      return statement_.has_in(Category::auth_condition, first_, at_) && statement_.asks() ? Stance::none
                                                                                           : Stance::refuses;
    if (statement_.asks() || any(Category::auth_past)) return Stance::none;
    if (answered == first_ && statement_.has_in(Category::auth_condition, first_, at_)) return Stance::none;
    if (!positive && !stands_alone()) return Stance::none;
    // "The paralegal supports each immigration case": nobody's own.
    if (statement_.reading().lower(statement_[at_].span) == "immigration case" &&
        !statement_.has_in(Category::employer, first_, at_))
      return Stance::none;
    // "We are happy to sponsor a visa if you would like to move".
    const bool conditional = answered > first_ || statement_.has_in(Category::auth_condition, at_ + 1, last_);
    return conditional || any(Category::auth_hedge) || any(Category::auth_only) ? Stance::may_offer : Stance::offers;
  }

  /// "Acme can sponsor visas", "Acme sponsors H-1B": the employer goes by name.
  bool does() const {
    const Span verb = statement_[at_].span;
    const std::string_view word = statement_.reading().lower(verb);
    if (word == "sponsors") return at_ + 1 < last_ && statement_.words_between(at_, at_ + 1) <= 3;
    const std::string_view before = statement_.reading().lower({statement_.clause_span(at_).begin, verb.begin});
    for (const std::string_view modal : {"can ", "will ", "may ", "could ", "able to ", "does ", "consider "})
      if (before.ends_with(modal)) return true;
    return false;
  }

  /// An item such as "Visa sponsorship" among the benefits or in a row of labels, "Onsite (visa sponsorship)".
  bool stands_alone() const {
    if (kind(at_) != Category::sponsorship) return false;
    const Sentence& sentence = statement_.reading().sentence(statement_[at_].span);
    if (sentence.heading) return false;
    Span named = statement_.span();
    if (const auto rest = statement_.reading().find(goes_on, {statement_[at_].span.end, named.end}))
      named.end = rest->whole().begin;
    // "Visa processing" among the duties is what one does all day.
    const bool item = (sentence.section == Section::offer || (sentence.bullet && sentence.section != Section::duties &&
                                                              statement_[at_].span.begin <= sentence.span.begin + 4)) &&
                      words_in(statement_.reading().text(named)) <= 8;
    return item || label_at(statement_, at_).has_value();
  }

  static constexpr std::size_t size_none = static_cast<std::size_t>(-1);
  const Statement& statement_;
  std::size_t at_, first_ = 0, last_ = 0;
};

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
    if (stance == Stance::offers || stance == Stance::may_offer) {
      if (is_a_duty(statement) || of_the_trade(statement)) continue;
      if (statement.reading().holds(not_here, {statement[i].span.end, statement.span().end}))
        stance = Stance::refuses, span.end = statement.span().end;
    }
    say_stance(ledger, stance, statement, span);
  }
}

/// "VISA" in a row of labels, as hiring threads have it: "Berlin | Onsite | VISA | Full-time".
void read_row(const Statement& statement, Ledger& ledger) {
  if (!row_of_labels(statement)) return;
  for (std::size_t i = 0; i < statement.size(); ++i) {
    if (statement[i].kind != Category::visa) continue;
    const std::string_view word = statement.reading().lower(statement[i].span);
    if (word.substr(0, 4) != "visa" && word.substr(0, 9) != "work visa") continue;
    const std::optional<Span> label = label_at(statement, i);
    if (!label) continue;
    bool negated = false;
    for (std::size_t j = 0; j < statement.size(); ++j)
      negated |= statement[j].kind == Category::auth_negation && label->contains(statement[j].span);
    ledger.say(negated ? rule::refuses : rule::may_offer,
               negated ? choice::visa_sponsorship::will_not_sponsor : choice::visa_sponsorship::will_sponsor,
               statement[i].span);
  }
}

}  // namespace

void read_sponsorship(const Reading& reading, Ledger& ledger) {
  const auto wanted = [](Category kind) {
    return is_sponsorship(kind) || kind == Category::work_auth || kind == Category::visa_label ||
           kind == Category::visa || kind == Category::any_status;
  };
  each_statement(reading, wanted, [&](const Statement& statement, std::size_t sentence) {
    if (takes_over(statement, ledger)) return;
    read_mentions(statement, sentence, ledger);
    read_help(statement, ledger);
    read_package(statement, ledger);
    read_licence(statement, ledger);
    read_row(statement, ledger);
    read_need_of_visa(statement, ledger);
    read_authorization(statement, ledger);
  });
}

}  // namespace fineprint::extract::work_authorization
