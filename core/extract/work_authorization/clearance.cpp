#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include "extract/work_authorization/parts.hpp"
#include "extract/work_authorization/statement.hpp"
#include "match/context.hpp"
#include "terms/authorization.hpp"

namespace fineprint::extract::work_authorization {
namespace {

// "Top Secret clearance with SCI and SAP eligibility": the rest of the level, apart from its name.
constinit Pattern with_sci("^[^.;]{0,60}\\bsci\\b");
// "Support customers who hold a Secret clearance": a task with people who have one.
constinit Pattern others_hold(
    "\\b(?:customers?|clients?|users|engineers|staff|employees|personnel|workers|people)\\b[^.;,]{0,20}\\b(?:who|with|"
    "that|"
    "holding)\\b[^.;,]{0,20}$");
// "Our sister program asks for a polygraph".
constinit Pattern of_another_job(
    "\\b(?:sister|another|different) (?:[a-z]+ )?(?:program(?:me)?|practice|team|role|contract|project|position)\\b"
    "[^.;]{0,40}$");

namespace word = term::authorization;

constexpr std::size_t near = 7;  // words between a clearance and the word that judges it

constinit Pattern held_or_obtainable(
    "\\b(?:active|current|currently|obtain|obtaining|maintain|hold|holding|possess|eligib|interim|government|federal|"
    "dod|background investigation|level|undergo|achieve|gain|pass|reinvestigation|valid|live)");
constinit Pattern firm("\\b(?:active|current|required)\\b|\\($");
constinit Pattern duties_of_clearances(
    "\\b(?:process(?:ing)?|administer|adjudicat\\w+|manage|track(?:ing)?|support(?:ing)?) (?:\\w+ ){0,4}clearances\\b");

// "Public trust" is also what newspapers earn.
constinit Pattern held_trust(
    "\\b(?:an?|hold|obtain|active|current|possess) public trust\\b|\\bpublic trust "
    "(?:level|position|background|eligib|suitab|determin|require)");

bool is_clearance(Category kind) { return kind == Category::clearance || kind == Category::clearance_level; }

/// Ranks of the levels, low to high; the choice that each stands for.
std::size_t rank_of(TermId term) {
  constexpr std::array order{word::level_other, word::level_public_trust, word::level_confidential, word::level_secret,
                             word::level_sc,    word::level_top_secret,   word::level_dv,           word::level_ts_sci};
  const auto found = std::find(order.begin(), order.end(), term);
  return static_cast<std::size_t>(found - order.begin());
}

Choice choice_of(TermId term) {
  namespace to = choice::security_clearance_level;
  switch (term) {
    case word::level_public_trust:
      return to::public_trust;
    case word::level_confidential:
      return to::confidential;
    case word::level_secret:
      return to::secret;
    case word::level_sc:
      return to::sc;
    case word::level_top_secret:
      return to::top_secret;
    case word::level_dv:
      return to::dv;
    case word::level_ts_sci:
      return to::ts_sci;
    default:
      return to::other;
  }
}

constinit Pattern of_others(
    "\\b(?:many|some|certain|several|other|various|all|those) (?:of (?:our|the) )?(?:\\w+ "
    ")?(?:roles|positions|posts|jobs|agencies|projects|contracts)\\b");

// "Clearance: county background check".
constinit Pattern of_checks("^\\W*(?:[a-z]+ )?clearances?:[^.;]*\\b(?:background|fingerprint|abuse|drug)");
// "Background checks and/or clearances": the one or the other.
constinit Pattern or_checks("\\bchecks? (?:and/)?or (?:[a-z]+ ){0,2}clearances?\\b");

enum class Need { none, preferred, required };

class Mention {
 public:
  Mention(const Statement& statement, std::size_t at) : statement_(statement), at_(at) {
    std::tie(first_, last_) = statement.clause(at);
  }

  Need need() const {
    if (!counts()) return Need::none;
    if (statement_.reading().holds(of_others, statement_.clause_span(at_))) return Need::none;
    const bool wished = wished_for();
    if (negated()) return wished || wished_later() ? Need::preferred : Need::none;
    if (wished) return Need::preferred;
    const Sentence& sentence = statement_.reading().sentence(statement_[at_].span);
    const bool asked = any(Category::auth_must) || any(Category::needs) || any(Category::candidate) || labelled() ||
                       statement_.reading().holds(held_or_obtainable, statement_.clause_span(at_));
    if (sentence.section == Section::preferred && !any(Category::auth_must) && !any(Category::needs))
      return Need::preferred;
    const bool elsewhere = sentence.section == Section::about_us || sentence.section == Section::offer ||
                           sentence.section == Section::chrome;
    if (elsewhere && !any(Category::auth_must) && !any(Category::needs)) return Need::none;
    if (asked || sentence.part == Part::title) return Need::required;
    const bool named = statement_[at_].kind == Category::clearance_level || statement_.words() <= 8;
    return named && sentence.section != Section::duties ? Need::required : Need::none;
  }

 private:
  bool any(Category kind) const { return statement_.has_in(kind, first_, last_); }

  /// A bare "clearance" or "secret" needs words of its trade.
  bool counts() const {
    if (statement_.reading().holds(duties_of_clearances, statement_.clause_span(at_)) && !any(Category::auth_must))
      return false;
    if (!statement_[at_].doubtful) return true;
    for (std::size_t i = 0; i < statement_.size(); ++i)
      if (i != at_ && is_clearance(statement_[i].kind) && !statement_[i].doubtful) return true;
    if (statement_[at_].kind == Category::clearance_level) {
      for (std::size_t i = 0; i < statement_.size(); ++i)
        if (i != at_ && statement_[i].kind == Category::clearance) return true;
      return statement_[at_].term == word::level_public_trust &&
             statement_.reading().holds(held_trust, statement_.clause_span(at_));
    }
    if (statement_.has(Category::status) || statement_.has(Category::nationality)) return true;
    if (any(Category::auth_preference) && statement_.words() <= 8) return true;  // "clearance is a plus"
    return statement_.reading().holds(held_or_obtainable, statement_.clause_span(at_)) &&
           !statement_.has(Category::auth_decoy);
  }

  bool labelled() const {
    for (std::size_t i = first_; i < last_; ++i) {
      if (!is_clearance(statement_[i].kind)) continue;
      const std::string_view words = statement_.reading().lower(
          {statement_[i].span.begin, std::min(statement_[i].span.end + 2, statement_.span().end)});
      if (words.find(':') != std::string_view::npos) return true;
    }
    return false;
  }

  bool negated() const {
    for (std::size_t i = first_; i < last_; ++i) {
      if (statement_[i].kind != Category::auth_negation) continue;
      const std::string_view sign = statement_.reading().lower(statement_[i].span);
      const bool lack = sign == "unable" || sign == "without" || sign == "not able" || sign == "lack" ||
                        sign == "lacks" || sign == "cannot" || sign == "non" || sign == "denied" || sign == "neither";
      if (lack) continue;
      const bool before = i < at_;
      if (before && (statement_.words_between(i, at_) > 4 || statement_.apart(i, at_))) continue;
      if (!before && (statement_.words_between(at_, i) > near || ability_between(at_, i))) continue;
      // "Those without clearance will not be considered" asks for one.
      if (!before && i + 1 < last_ && statement_[i + 1].kind == Category::offers &&
          statement_.has_in(Category::candidate, first_, at_))
        continue;
      return true;
    }
    return false;
  }

  /// "Not required but preferred".
  bool wished_later() const {
    for (std::size_t i = at_ + 1; i < statement_.size(); ++i)
      if (statement_[i].kind == Category::auth_preference) return statement_.words_between(at_, i) <= near;
    return false;
  }

  bool ability_between(std::size_t a, std::size_t b) const {
    return statement_.between(a, b).find("not have") != std::string_view::npos ||
           statement_.between(a, b).find(". ") != std::string_view::npos;
  }

  bool wished_for() const {
    for (std::size_t i = first_; i < last_; ++i) {
      if (statement_[i].kind != Category::auth_preference) continue;
      // "Top Secret preferred, Secret required": the wish is for the other.
      if (i < at_ && i > first_ && is_clearance(statement_[i - 1].kind) && statement_.apart(i, at_)) continue;
      const std::size_t words = i < at_ ? statement_.words_between(i, at_) : statement_.words_between(at_, i);
      if (words <= near + 3 && !(i > at_ && of_another(i))) return true;
    }
    return false;
  }

  /// "Active Secret (Top Secret desired)", "Secret required, TS a plus": the wish is for the higher level.
  bool of_another(std::size_t wish) const {
    for (std::size_t j = at_ + 1; j < wish; ++j) {
      if (!is_clearance(statement_[j].kind) || !statement_.apart(at_, j)) continue;
      if (any(Category::auth_must) || any(Category::needs)) return true;
      if (statement_.reading().holds(firm, {statement_.clause_span(at_).begin, statement_[j].span.begin})) return true;
    }
    return false;
  }

  const Statement& statement_;
  std::size_t at_, first_ = 0, last_ = 0;
};

/// The highest level named in the posting, over all of its statements.
struct Highest {
  std::optional<Token> level;
  std::optional<Token> polygraph;

  void see(const Token& token) {
    if (token.term == word::level_polygraph) {
      if (!polygraph) polygraph = token;
    } else if (!level || rank_of(token.term) > rank_of(level->term)) {
      level = token;
    }
  }
};

}  // namespace

void read_clearance(const Reading& reading, Ledger& ledger) {
  Highest highest;
  each_statement(reading, is_clearance, [&](const Statement& statement, std::size_t sentence) {
    if (unanswered(reading, sentence)) return;
    if (statement.count(Category::equal_opportunity) >= 2) return;
    if (!statement.has(Category::clearance_level) &&
        (reading.holds(of_checks, statement.span()) || reading.holds(or_checks, statement.span())))
      return;
    for (std::size_t i = 0; i < statement.size(); ++i) {
      if (!is_clearance(statement[i].kind)) continue;
      const Span before{statement.span().begin, statement[i].span.begin};
      if (reading.holds(of_another_job, before) ||
          (is_task(reading, reading.sentence(statement[i].span)) && reading.holds(others_hold, before)))
        continue;
      const Need need = Mention(statement, i).need();
      if (need == Need::none) continue;
      const Span span = statement.clause_span(i);
      if (statement[i].kind == Category::clearance_level) highest.see(statement[i]);
      // A polygraph is no clearance by itself.
      if (statement[i].term == word::level_polygraph && !highest.level) continue;
      if (need == Need::required)
        ledger.say(rule::clearance_required, choice::security_clearance::required, span);
      else
        ledger.say(rule::clearance_preferred, choice::security_clearance::preferred, span);
    }
  });
  if (!highest.level) return;
  if (highest.level->term == word::level_top_secret &&
      reading.holds(with_sci, {highest.level->span.end, reading.sentence(highest.level->span).span.end}))
    return ledger.say(
        rule::clearance_level,
        highest.polygraph ? choice::security_clearance_level::ts_sci_poly : choice::security_clearance_level::ts_sci,
        reading.sentence(highest.level->span).span);
  const bool top =
      rank_of(highest.level->term) >= rank_of(word::level_top_secret) && highest.level->term != word::level_dv;
  if (top && highest.polygraph)
    ledger.say(rule::clearance_level, choice::security_clearance_level::ts_sci_poly,
               Basis{{highest.level->span, highest.polygraph->span}});
  else
    ledger.say(rule::clearance_level, choice_of(highest.level->term), highest.level->span);
}

}  // namespace fineprint::extract::work_authorization
