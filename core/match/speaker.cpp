#include "match/speaker.hpp"

#include <algorithm>
#include <iterator>

#include "match/pattern.hpp"

namespace fineprint {
namespace {

// Whom the sentence speaks of: the candidate, the role, or the one who is sought.
constinit Pattern on_the_job(
    "^(?:[^,.;]{0,60}, ?)?(?:here,? )?(?:you(?:'ll| will| have| bring| need| should| must| are)\\b(?! "
    "(?:love|enjoy|find|feel|be (?:joining|part of|surrounded|proud)|joining|part of|not alone|looking))|(?:the|our) "
    "(?:role|position|(?:successful|ideal|right) (?:candidate|applicant))\\b|this (?:role|position|job|vacancy)\\b|"
    "(?:as (?:a|an|our) [a-z ]{3,40},? )you\\b|join us (?:as|for|on)\\b|we(?:'re| are)(?: now| currently| actively)? "
    "(?:looking for|hiring|recruiting|seeking|searching for) (?:an?|our|the|someone|experienced|talented)\\b|"
    "nous (?:(?:re)?cherchons|recrutons) (?:une?|notre)\\b|wir suchen (?:eine?n?|dich|sie)\\b|[a-z ]{3,60} suchen wir "
    "(?:eine?n?|dich|sie|zum)\\b|wij zoeken een\\b|buscamos una?\\b|procuramos uma?\\b)");

// How the firm or the agency hires, for whatever jobs: what it reads applications with, what applicants may use, and
// whom it finds work for.
constinit Pattern on_hiring(
    "\\b(?:we|our (?:[a-z]+ )?team|(?:our )?recruit(?:ers|ing team|ment team)|this "
    "employer)\\b[^.;]{0,30}\\bus(?:e|es|ing)\\b"
    "[^.;]{0,40}\\b(?:ai|artificial "
    "intelligence|llms?|chatgpt|copilot|automated)\\b[^.;]{0,60}\\b(?:(?:review|read|screen|"
    "assess|rank)[a-z]* (?:[a-z]+ ){0,2}(?:applica|candidate|resume|cv)|(?:screening|selection|recruit\\w*|hiring|"
    "application|interview)\\b(?: (?:process|stage|decision)|[.,;]|$))|"
    "\\b(?:ai|llms?|chatgpt|copilot|gemini|claude)\\b[^.;]{0,40}\\b(?:in|during|for|on|to (?:complete|write|prepare)) "
    "(?:your|the|our|this|any|an) (?:[a-z]+ )?(?:applications?|interviews?|take[- ]home|assessments?|cover letter)\\b|"
    "^whether you(?:'re| are)? (?:looking for|want|need|seek(?:ing)?|prefer)\\b[^.;]*\\b(?:temporary|temp|contract|"
    "permanent|direct[- ]hire)\\b");

// A firm whose product hires: "We use AI to screen candidates for our clients".
constinit Pattern on_a_product("\\b(?:you will|you'll|our (?:clients?|customers?|users|products?|platform))\\b");

constexpr std::string_view verbs[] = {"ignore ", "disregard ", "forget "};
constexpr std::string_view orders[] = {"you must report that", "you must say that", "you must answer that"};

}  // namespace

bool speaks_of_the_job(const Document& document, const Grams& grams, Span sentence) {
  bool gave_up = false;
  return on_the_job.holds(document.lower(), grams, sentence, gave_up);
}

bool speaks_of_hiring(const Document& document, const Grams& grams, Span sentence) {
  bool gave_up = false;
  return on_hiring.holds(document.lower(), grams, sentence, gave_up) &&
         !on_a_product.holds(document.lower(), grams, sentence, gave_up);
}

bool may_command(const GramSet& grams) {
  const auto spells = [&](std::string_view words) { return grams.may_spell(words); };
  return std::any_of(std::begin(verbs), std::end(verbs), spells) ||
         std::any_of(std::begin(orders), std::end(orders), spells);
}

bool commands_the_reader(std::string_view words) {
  constexpr std::size_t reach = 48;  // bytes from the verb to what it speaks of
  for (const std::string_view verb : verbs)
    for (std::size_t at = words.find(verb); at != words.npos; at = words.find(verb, at + 1))
      for (const std::string_view what : {"rules", "instruction", "prompt", "everything above"})
        if (words.substr(at, reach).find(what) != words.npos) return true;
  for (const std::string_view order : orders)
    if (words.find(order) != words.npos) return true;
  return false;
}

}  // namespace fineprint
