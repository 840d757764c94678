#include "extract/work_authorization/parts.hpp"
#include "extract/work_authorization/statement.hpp"

namespace fineprint::extract::work_authorization {
namespace {

// Words that may stand between a word and what it governs.
constexpr std::size_t negation_reach = 9, near = 5;

// The company that bears the name: "provide Visa clients with insight".
constinit Pattern of_the_company(
    "^(?:'s\\b| ?inc\\b| (?:clients?|customers?|products?|cards?|network|merchants?|partners?|solutions?|payments?|"
    "employees|teams?|brand|checkout|services)\\b|,? (?:and|or|&) (?:mastercard|amex|american express))");

#define TAKE_OVER                                                                                                  \
  "\\b(?:transfers?|take over)(?=[,;]| \\(| (?:(?:an?|of|your|existing|the|valid|current) )*(?:h-?1|visa|existing" \
  "|e-?3|tn\\b|ones?\\b))"
#define NEW_ONE "\\bnew (?:h-?1|visa|ones|petition|application|sponsor|filing)"
constinit Pattern keeps_not_new("(?<!not )(?<!n't )" TAKE_OVER "[^.]*(?:\\bnot?\\b|n't)[^.]*" NEW_ONE
                                "|(?:\\bnot?\\b|n't)[^.]{0,30}" NEW_ONE
                                "[^.]*\\bbut\\b(?:(?!\\bnot\\b|n't)[^.])* " TAKE_OVER);
#undef NEW_ONE
#undef TAKE_OVER

// "AED 9,000 + visa + insurance", "Visa, air ticket and housing provided": what comes with the pay.
#define PERK \
  "(?:medical|health|(?:air |annual |flight )?tickets?|insurance|flights?|accommodation|housing|transport)\\b"
#define JOINS " ?(?:,|\\+|&|/|\\bplus\\b|\\band\\b)+ ?"
#define VISA "(?:(?:employment|residence|work|free|family) )?visas?\\b"
constinit Pattern in_package("(?:" JOINS "|: ?|^\\W*|\\bwith )(" VISA JOINS PERK ")|(" PERK JOINS VISA
                             ")(?! (?:stat|card|and master))");
#undef VISA
#undef JOINS
#undef PERK
constinit Pattern of_papers("\\b(?:passports?|cop(?:y|ies)|certificates?|valid|records?|your|claims?|travel)\\b");

// "A work permit is a must, as we cannot support relocation": help with a move is refused.
constinit Pattern of_a_move("^(?: (?:with|your|any|the|in))* relocat");

// "We help companies with visas for their staff": what the firm sells.
constinit Pattern sold_to(
    "\\b(?:clients|customers|companies|businesses|travell?ers|clientes|empresas|kunden|klanten|reizigers)\\b");

constinit Pattern ranks("\\b(?:meet|qualif\\w+|eligible|suitable)\\b");

bool help_word(std::string_view word) {
  for (const std::string_view help :
       {"help",        "assist",       "assistance", "support",      "handle",       "arrange",
        "facilitate",  "take care of", "cover",      "helfen",       "accompagnons", "supported",
        "facilitated", "wir bieten",   "pay for",    "unterstutzen", "sponsor your", "hulp bij",
        "regelen",     "ayudamos",     "ayudar",     "ajudamos",     "kummern uns",  "prenons en charge",
        "helpen",      "ayuda",        "apoyo",      "apoio",        "ajuda",        "hilfe",
        "aide"})
    if (word == help) return true;
  return false;
}

/// "This role does not meet the criteria for a work visa": the job itself cannot have it.
bool barred(const Statement& statement, std::size_t first, std::size_t at) {
  if (statement.asks() || statement[at].kind == Category::work_auth) return false;
  for (std::size_t i = first; i < at; ++i)
    if (statement[i].kind == Category::auth_negation && statement.words_between(i, at) <= negation_reach &&
        statement.has_in(Category::employer, first, i) && !statement.has_in(Category::auth_condition, first, i) &&
        statement.reading().holds(ranks, {statement[i].span.end, statement[at].span.begin}))
      return true;
  return false;
}

constinit Pattern only_links(
    "^ "
    "?(?:(?:but|and|unfortunately|sadly|however|though|is|are|was|currently|presently|we|it|that|this|which|can|do|"
    "does|"
    "will|would|at|the|moment|present|time) ?)*$");

/// "Visa provided, not deducted from pay": the denial behind the comma is of what follows it. "Visa help, sadly, not
/// available" denies the help.
bool of_another_thing(const Statement& statement, std::size_t visa, std::size_t negation, std::size_t last) {
  if (negation < visa || !statement.apart(visa, negation)) return false;
  // "Visa and flights provided, food not included"
  const Reading& reading = statement.reading();
  const std::string_view gap = reading.lower({statement[visa].span.end, statement[negation].span.begin});
  const auto own = statement[visa].span.end + static_cast<std::uint32_t>(gap.find_last_of(",(:;")) + 1;
  if (!reading.holds(only_links, {own, statement[negation].span.begin})) return true;
  const std::size_t next = negation + 1;
  return next >= last || statement[next].kind != Category::offers || statement.words_between(negation, next) > 1;
}

// "We hold a sponsor licence", "we are a licensed sponsor", "sponsorship is decided case by case".
constinit Pattern may_sponsor(
    "\\b(?:hold|have|has|holds|with) (?:an? |our )?(?:[a-z0-9-]+ ){0,4}sponsor(?:ship)? licen[cs]e\\b|"
    "\\b(?:are|is|as|we're) an? (?:[a-z]+ ){0,2}(?:licensed|registered|recogni[sz]ed|approved) (?:[a-z]+ "
    "){0,2}sponsor\\b|\\bsponsorship\\b[^.;]{0,40}\\bcase[- ]by[- ]case\\b");
constinit Pattern denied_before("(?:\\bnot?\\b|n't|\\bwithout)[^.;]{0,24}$");
// "Not able to petition for a work visa", "no new EP will be applied for", "we sponsor nobody".
constinit Pattern files_none(
    "(?:\\bnot|n't|\\bcannot|\\bunable to)\\b[^.;,]{0,40}\\b(?:petition|fil(?:e|ing)|apply(?:ing)?) for (?:(?:an?|any|"
    "any(?:body|one)'s|your|new) )*(?:[a-z]+ )?(?:visas?|h-?1bs?|work permits?|ep|s pass)\\b|"
    "\\bno new (?:ep|s pass|employment pass|h-?1b|work permit)\\b[^.;]{0,30}\\bappl|"
    "\\bsponsors? (?:nobody|no one)\\b|\\bthere(?:'s| is) no visa (?:we|that we)\\b");

constinit Pattern papers(
    "^\\W*(?:work(?:ing)? )?(?:visas?|permits?|vistos?|visados?|permisos?|permis|visum|arbeitserlaubnis)(?! "
    "(?:stat|type|holder|transfer))\\b[^:?]*$");

}  // namespace

bool is_given(const Statement& statement) {
  constexpr std::size_t longest = 8;  // words
  const Sentence& sentence = statement.reading().sentence(statement.span());
  if (!sentence.bullet || sentence.section != Section::offer || statement.words() > longest) return false;
  for (const Category asked : {Category::auth_must, Category::auth_only, Category::needs, Category::auth_negation,
                               Category::auth_condition, Category::candidate, Category::status, Category::any_status})
    if (statement.has(asked)) return false;
  return statement.reading().holds(papers, statement.span());
}

void read_licence(const Statement& statement, Ledger& ledger) {
  const Reading& reading = statement.reading();
  const Span all = statement.span();
  if (statement.asks() || is_a_duty(statement)) return;
  if (const std::optional<Match> none = reading.find(files_none, all))
    return ledger.say(rule::refuses, choice::visa_sponsorship::will_not_sponsor, none->whole());
  const std::optional<Match> match = reading.find(may_sponsor, all);
  if (!match) return;
  const bool denied =
      match->whole().begin > all.begin && reading.holds(denied_before, {all.begin, match->whole().begin});
  ledger.say(denied ? rule::refuses : rule::may_offer,
             denied ? choice::visa_sponsorship::will_not_sponsor : choice::visa_sponsorship::will_sponsor,
             match->whole());
}

bool takes_over(const Statement& statement, Ledger& ledger) {
  if (!statement.reading().holds(keeps_not_new, statement.span())) return false;
  ledger.say(rule::takes_transfers, choice::visa_sponsorship::will_sponsor, statement.span());
  return true;
}

/// A visa among what a package holds.
void read_package(const Statement& statement, Ledger& ledger) {
  const Reading& reading = statement.reading();
  if (is_given(statement))
    ledger.say(rule::may_offer, choice::visa_sponsorship::will_sponsor, statement.clause_span(0));
  const std::optional<Match> match = reading.find(in_package, statement.span());
  if (!match || statement.asks() || reading.holds(of_papers, statement.span()) ||
      statement.has_in(Category::auth_negation, 0, statement.size()) || is_a_duty(statement))
    return;
  ledger.say(rule::may_offer, choice::visa_sponsorship::will_sponsor, (*match)[1].empty() ? (*match)[2] : (*match)[1]);
}

/// "We help with your visa and relocation", "we cannot assist with work permits", "Visas provided".
void read_help(const Statement& statement, Ledger& ledger) {
  for (std::size_t i = 0; i < statement.size(); ++i) {
    const Category kind = statement[i].kind;
    if (kind != Category::visa && kind != Category::work_auth && kind != Category::sponsorship_bare) continue;
    const auto [first, last] = statement.clause(i);
    if (barred(statement, first, i)) {
      ledger.say(rule::refuses, choice::visa_sponsorship::will_not_sponsor, statement.clause_span(i));
      continue;
    }
    if (statement[i].kind == Category::sponsorship_bare) continue;
    if (statement.asks() || statement.has_in(Category::auth_must, first, i)) continue;
    const Span visa = statement[i].span;
    if (statement.reading().text(visa) == "Visa" &&
        statement.reading().holds(of_the_company, {visa.end, std::min(visa.end + 24, statement.span().end)}))
      continue;
    const bool conditional = statement.has_in(Category::auth_condition, first, i);
    // "If you are not from here, we help": who is not is the case, and the answer no refusal.
    const auto in_condition = [&, first = first, last = last](std::size_t j) {
      return statement.has_in(Category::auth_condition, first, j) && statement.answer_to_condition(first, j) == first &&
             statement.has_in(Category::employer, j, last);
    };
    bool helps = false, negated = false, alien = false;
    for (std::size_t j = first; j < last; ++j) {
      const std::size_t words = j < i ? statement.words_between(j, i) : j > i ? statement.words_between(i, j) : 99;
      const std::string_view word = statement.reading().lower(statement[j].span);
      if (j > i && statement.reading().holds(of_a_move, {statement[j].span.end, statement.span().end})) continue;
      const bool provides = help_word(word) || (word == "offer" && words <= 2) ||
                            (word.substr(0, 6) == "provid" && statement[i].kind == Category::visa);
      helps |= statement[j].kind == Category::offers && provides && words <= near;
      negated |= statement[j].kind == Category::auth_negation && !in_condition(j) && !statement.denies_nothing(j) &&
                 word != "non" && words <= negation_reach && !of_another_thing(statement, i, j, last);
      alien |= j < i && statement[j].kind == Category::candidate && statement.has_in(Category::needs, j, i);
    }
    // "If you need a visa, we can help".
    const bool answered =
        statement.answer_to_condition(first, i) > first || statement.has_in(Category::employer, i, last);
    if (statement.reading().holds(sold_to, statement.clause_span(i)) &&
        !statement.has_in(Category::candidate, first, last))
      continue;
    if (!helps || (alien && !answered) || (conditional && !negated && !answered)) continue;
    // "Handle work permits" among the duties is what one does all day.
    const bool opens = statement[first].span.begin <= statement.clause_span(i).begin + 12 && !is_a_duty(statement);
    if (!opens && !answered && !statement.has_in(Category::employer, first, i)) continue;
    ledger.say(negated ? rule::refuses : rule::may_offer,
               negated ? choice::visa_sponsorship::will_not_sponsor : choice::visa_sponsorship::will_sponsor,
               statement.clause_span(i));
  }
}

/// "Candidates who need a visa will not be considered".
void read_need_of_visa(const Statement& statement, Ledger& ledger) {
  for (std::size_t i = 1; i < statement.size(); ++i) {
    if (statement[i].kind != Category::visa || statement[i - 1].kind != Category::needs) continue;
    if (statement.words_between(i - 1, i) > 2 || statement.asks()) continue;
    const auto [first, last] = statement.clause(i);
    if (!statement.has_in(Category::candidate, first, i) || statement.has_in(Category::auth_condition, first, i))
      continue;
    for (std::size_t j = first; j < last; ++j) {
      if (statement[j].kind != Category::auth_negation || statement.denies_nothing(j)) continue;
      const bool of_need = j < i && statement.words_between(j, i - 1) <= 1;  // "who do not need a visa"
      ledger.say(of_need ? rule::needs_none : rule::refuses, choice::visa_sponsorship::will_not_sponsor,
                 statement.clause_span(i));
      break;
    }
  }
}

}  // namespace fineprint::extract::work_authorization
