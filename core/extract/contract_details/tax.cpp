#include <algorithm>
#include <array>

#include "extract/contract_details/parts.hpp"
#include "match/context.hpp"
#include "terms/terms.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::contract_details {
namespace {

constexpr Rule rule_list[] = {
    {"contract_details/tax_term_taken", Weight::strong, "The posting takes {quote}."},
    {"contract_details/tax_term_refused", Weight::strong, "The posting turns down {quote}."},
};
constexpr const Rule& taken = rule_list[0];
constexpr const Rule& refused = rule_list[1];

struct TermChoices {
  TermId term;
  Choice accepted, excluded;
};

constexpr TermChoices choices[] = {
    {term::terms::w2, choice::accepted_tax_terms::w2, choice::excluded_tax_terms::w2},
    {term::terms::c2c, choice::accepted_tax_terms::c2c, choice::excluded_tax_terms::c2c},
    {term::terms::t1099, choice::accepted_tax_terms::_1099, choice::excluded_tax_terms::_1099},
};

constexpr std::uint32_t refusal_before = 70, refusal_after = 60;  // bytes in which a refusal reaches a term

// What may stand between the word of refusal and the term: a list, idle words. A verb of acceptance or "only" ends it.
constinit Pattern refused_before(
    "(?:\\bno\\b|\\bnot\\b|n't\\b|\\bnon\\b|\\bcannot\\b|\\bcant\\b|\\bunable\\b|\\bwithout\\b|\\bexcept(?:ing)?\\b|"
    "\\bexcluding\\b|\\bneither\\b|\\bnor\\b|\\bdont\\b|\\brather than\\b|\\binstead "
    "of\\b|\\bnever\\b|\\bexclude[sd]?\\b)((?:(?!\\bonly\\b|\\bno\\b|\\bbut\\b|\\byes\\b|\\bok\\b|[.;:!]\\s).)*)$");
constinit Pattern refused_after(
    "\\A(?:[\\s/"
    ",&)*-]|\\bor\\b|\\band\\b|\\bc2c\\b|\\bw-?2\\b|\\b1099\\b|candidates?|contracts?|contractors?|applicants?|"
    "consultants?|vendors?|profiles?|resumes?|submissions?|arrangements?|engagements?|basis|option|corp[- ](?:to|2)[- "
    "]corp|third[- ]part(?:y|ies)|3rd[- "
    "]part(?:y|ies)|sponsorship|agenc(?:y|ies)|options?|is|are|will|would|can|does|do|be|at this "
    "time|please|we|work|terms?|employers?|inquiries|requests?|companies|the|equivalents?)*\\s*[:=(-]?\\s*(?:not\\b|"
    "cannot\\b|can't\\b|"
    "no\\b(?! [a-z0-9])|isn't\\b|aren't\\b|won't\\b|excuse\\b|don't "
    "apply|do not apply|unacceptable|prohibited|ineligible|will not|unavailable)(?!(?: able to)? "
    "(?:do|accept|take|consider|offer|"
    "entertain|work (?:with|on)) (?:[a-z]+ ){0,2}(?:c2c|corp|1099|w-?2))");
// "C2C and visa transfers are not available": what is refused beside the term need be no tax term.
constinit Pattern refused_together(
    "\\A\\s?(?:/|&|\\band\\b|\\bor\\b)\\s?(?:[a-z0-9-]+ ){1,3}(?:(?:are|will|can|do) "
    "not|cannot|can't|aren't|won't|not)\\b");
// "No C2C only W2": the word speaks of the term after it.
constinit Pattern only_the_next("\\bonly (?:[a-z]+ ){0,3}(?:w-?2|c2c|corp|1099)\\b");
constinit Pattern only_before("\\bonly (?:on |for |as |through )?(?:our |an? )?$");
constinit Pattern not_only(
    "(?:not (?:just|only|limited to)|no (?:issue|problem)|not a problem|no "
    "(?:h1b|h-1b|opt|cpt|visa|visas|sponsorship|sponsor|relocation|remote|gc|layers?|middle)s?[^,;.]{0,25}[,;.]|if "
    "(?:you are )?not|why not|without (?:visa )?sponsorship)");
// "Do not send anyone who cannot work on our W2": two refusals make an acceptance.
constinit Pattern refused_twice(
    "\\b(?:no|not|don't|dont|never)\\b[^.;:]*\\b(?:cannot|can't|can not|unable|not able|won't|will not|not "
    "willing)\\b");
constinit Pattern welcomed(
    "\\A\\W{0,3}(?:only|candidates? only|contract only|(?:is |are )?(?:fine|ok|okay|accepted|preferred|welcome))\\b");
constinit Pattern none_of_them(
    "\\bno (?:(?:third|3rd)[- ]party |outside |external |direct )*(?:c2c|corp[- ](?:to|2)[- "
    "]corp|1099|w-?2)\\b[^.;,]{0,20}\\b(?:accepted|fine|ok|okay|welcome)$");
constinit Pattern form_before("(?:form[s ]|copy of|last year's|provide|recent|tax)\\W{0,3}$");
constinit Pattern form_after(
    "\\A\\W{0,3}(?:form|statement|tax|wage "
    "statement|reporting|reconcil|processing|preparation|market|commerce|s? forms|verification)");
// "Process 1099s", "B2B, B2C and C2C": work of a payroll or a shop.
constinit Pattern handled("(?:process(?:ing)? |prepar(?:e|ing) |b2[bc][, and&/]*)$");
constinit Pattern contractual(
    "contract|w-?2\\b|c2c|corp|basis|consultant|hourly|independent|/hr|per hour|position|only|employ|vendor|tax "
    "term|visa|candidates?");

class Reader {
 public:
  Reader(const Reading& reading, Ledger& ledger)
      : reading_(reading), ledger_(ledger), text_(reading.document.lower()) {}

  void run() {
    std::array<bool, std::size(choices)> excluded{};
    std::vector<std::pair<std::size_t, Span>> accepts;
    for (const Hit& hit : reading_.hits.of(Lexicon::terms)) {
      if (hit.category() != Category::tax_term) continue;
      const std::size_t which = index_of(hit.term);
      const Sentence& sentence = reading_.sentence(hit.span);
      if (sentence.section == Section::chrome || sentence.part == Part::company || !means_terms(hit, which, sentence))
        continue;
      if (refusal(hit.span, sentence.span, which)) {
        excluded[which] = true;
        ledger_.say(refused, choices[which].excluded, clause(hit.span, sentence.span));
      } else {
        accepts.emplace_back(which, hit.span);
      }
    }
    // A term that is turned down anywhere is not taken: a tag or a benefits line that names it is older or looser.
    for (const auto& [which, span] : accepts)
      if (!excluded[which]) ledger_.say(taken, choices[which].accepted, span);
  }

 private:
  static std::size_t index_of(TermId id) {
    for (std::size_t i = 0; i < std::size(choices); ++i)
      if (choices[i].term == id) return i;
    return 0;
  }

  /// "1099" alone may be any number, and forms W-2 and 1099 are also papers of the tax office.
  bool means_terms(const Hit& hit, std::size_t which, const Sentence& sentence) const {
    const Span before{hit.span.begin > 14 ? hit.span.begin - 14 : 0, hit.span.begin};
    const Span after{hit.span.end, std::min(hit.span.end + 20, static_cast<std::uint32_t>(text_.size()))};
    if (reading_.holds(form_before, before) || reading_.holds(form_after, after)) {
      const bool tag = reading_.holds(contractual, {hit.span.end, after.end}) && which == 0;
      if (!tag) return false;
    }
    if ((sentence.section == Section::duties && which == 2) || is_task(reading_, sentence) ||
        reading_.holds(handled, before))
      return false;
    if (which != 2) return true;
    if (hit.span.size() > 5) return true;
    const Span near{std::max(sentence.span.begin, hit.span.begin > 60 ? hit.span.begin - 60 : 0),
                    std::min(sentence.span.end, hit.span.end + 40)};
    const bool alone = sentence.span.size() < 30;
    return alone || reading_.holds(contractual, near);
  }

  bool refusal(Span term, Span sentence, std::size_t which) const {
    if (answered_no(reading_, term)) return true;
    const Span next{term.end, std::min(sentence.end, term.end + refusal_after)};
    const auto welcome = reading_.find(welcomed, {term.end, std::min(sentence.end, term.end + 30)});
    const auto of_the_next = reading_.find(only_the_next, next);
    // "No third-party C2C accepted"
    const Span lead{std::max(sentence.begin, term.begin > refusal_before ? term.begin - refusal_before : 0),
                    term.begin};
    if (welcome && !reading_.holds(none_of_them, {lead.begin, welcome->whole().end}) &&
        !(of_the_next && of_the_next->whole().overlaps(welcome->whole())))
      return false;
    // "No C2C - W2 only": what is the only one is not refused.
    if (which == 0 && reading_.lower(term).ends_with("only")) return false;
    // Stars and brackets often run over what the layout took for a sentence.
    Span before{std::max(sentence.begin, term.begin > refusal_before ? term.begin - refusal_before : 0), term.begin};
    if (const auto match = reading_.find(refused_before, before)) {
      const Span between = (*match)[1];
      const bool other = reading_.holds(not_only, {match->whole().begin, term.begin}) ||
                         reading_.holds(refused_twice, {match->whole().begin, term.begin});
      const std::string_view words = reading_.lower(between);
      // "No C2C, W2": the comma begins what is taken.
      const bool turned =
          which == 0 && words.find(',') != words.npos && first_of(reading_, Category::tax_term, between) != nullptr;
      if (!other && !turned && !takes_between(between)) return true;
    }
    if (const auto match = reading_.find(refused_after, next)) return !taken_before_comma(term, match->whole());
    return which != 0 && reading_.holds(refused_together, next);
  }

  /// "W2 or C2C, 1099 not accepted": what "or" joins before the comma is taken; "only on W2, C2C will not work".
  bool taken_before_comma(Span term, Span refusal) const {
    constexpr std::uint32_t longest_only = 16;  // bytes
    const Span lead{term.begin - std::min(term.begin, longest_only), term.begin};
    if (reading_.lower({term.end, refusal.end}).starts_with(',') && reading_.holds(only_before, lead)) return true;
    const std::string_view words = text_.substr(term.begin - std::min(term.begin, 4U), refusal.end - term.begin);
    const std::size_t comma = words.find(',', 4), joint = std::min(words.find(" or "), words.find("or "));
    return comma != words.npos && joint < comma &&
           first_of(reading_, Category::tax_term, {refusal.begin, refusal.end}) != nullptr;
  }

  /// "Not remote, W2 candidates": between the refusal and the term only a list may stand.
  bool takes_between(Span between) const {
    const std::string_view words = reading_.lower(between);
    std::size_t count = 0, commas = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      count += is_word(words[i]) && (i == 0 || !is_word(words[i - 1]));
      commas += words[i] == ',';
    }
    const bool names_party = words.find("part") != words.npos || words.find("c2c") != words.npos ||
                             words.find("corp") != words.npos || words.find("1099") != words.npos ||
                             words.find("vendor") != words.npos || words.find("agenc") != words.npos ||
                             words.find("accept") != words.npos || words.find("work with") != words.npos;
    if ((commas > 0 && !names_party) || words.find('$') != words.npos) return true;
    return count > 10;
  }

  Span clause(Span term, Span sentence) const {
    Span span = term;
    while (span.begin > sentence.begin && text_[span.begin - 1] != '.' && text_[span.begin - 1] != '(' &&
           text_[span.begin - 1] != '\n' && term.begin - span.begin < 60)
      --span.begin;
    while (span.begin > sentence.begin && is_word(text_[span.begin]) && is_word(text_[span.begin - 1])) --span.begin;
    while (span.begin < term.begin && !is_word(text_[span.begin])) ++span.begin;
    while (span.end < sentence.end && text_[span.end] != '.' && text_[span.end] != ')' && text_[span.end] != '\n' &&
           text_[span.end] != ';' && span.end - term.end < 40)
      ++span.end;
    while (span.end < sentence.end && span.end > term.end && is_word(text_[span.end]) && is_word(text_[span.end - 1]))
      ++span.end;
    while (span.end > term.end && is_space(text_[span.end - 1])) --span.end;
    return span;
  }

  const Reading& reading_;
  Ledger& ledger_;
  std::string_view text_;
};

}  // namespace

void read_tax_terms(const Reading& reading, Ledger& ledger) { Reader(reading, ledger).run(); }

std::span<const Rule> tax_rules() { return rule_list; }

}  // namespace fineprint::extract::contract_details
