#include "match/speaker.hpp"

#include <algorithm>
#include <iterator>

#include "match/pattern.hpp"

namespace fineprint {
namespace {

// Whom the sentence speaks of: the candidate, the role, or the one who is sought.
constinit Pattern on_the_job(
    "^(?:[^,.;]{0,60}(?:,| -) ?)?(?:here,? )?(?:you(?:'ll| will| have| bring| need| should| must| are)\\b(?! "
    "(?:love|enjoy|find|feel|be (?:joining|part of|surrounded|proud)|joining|part of|not alone|looking))|(?:the|our) "
    "(?:role|position|(?:successful|ideal|right) (?:candidate|applicant))\\b|this (?:role|position|job|vacancy)\\b|"
    "(?:as (?:a|an|our) [a-z ]{3,40},? )you\\b|join us (?:as|for|on)\\b|we(?:'re| are)(?: now| currently| actively)? "
    "(?:looking for|hiring|recruiting|seeking|searching for) (?:an?|our|the|someone|experienced|talented)\\b|"
    "du (?!bekomm|erhalt|find|lieb|fuhl|kann|bis)[a-z]+st\\b|vous "
    "(?!aim|trouv|rejoi|benefici|recev|av|et|ser|pouv|travaill|integr|evolu)[a-z]+ez\\b|"
    "[^.;:]{0,60}\\b(?:auras|aurez|seras|serez|es|etes) (?:pour (?:[a-z]+ )?missions?|en "
    "charge|responsable|charge|amene)|"
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

// The verbs that duties open with: in English by their stems, in French and Spanish by their endings before an article
// ("Construire des ..."), in German as nouns ("Entwicklung von ...").
constinit Pattern task(
    "^[^a-z]{0,4}(?:advis|administer|analy[sz]|automat|build|calculat|check|collaborat|compar|coordinat|creat|deliver|"
    "deploy|design|"
    "develop|document|draft|"
    "ensur|evaluat|execut|explain|extend|fill|forecast|handl|help|implement|improv|integrat|keep|maintain|manag|model|"
    "monitor|"
    "negotiat|optimi[sz]|overse|"
    "own|"
    "plac|plan|prepar|process|recruit|report "
    "on|review|run|screen|set|sourc|support|test|track|train|troubleshoot|updat|writ)(?:e|s|es|ing)?\\b|"
    "^\\W{0,3}(?:[a-z]{2,14}(?:er|ir|re) (?:l[ae]s?|l'|des?|du|d'|une?|aux?)|[a-z]{2,14}[aei]r "
    "(?:el|las?|los|una?|con)|"
    "[a-z]{4,20}(?:ung|ion) (?:von|und|der|des|eine[rs]?|unserer?))\\b");

constinit Pattern you_do(
    "^\\W{0,3}you(?:'ll| will)? (?!(?:receive|get|ha(?:ve|s)|enjoy|benefit|find|learn|gain|grow|earn|join|be|can|could|"
    "are|may|might|choose|decide|feel|set|never|always|will|would|won't|deserve|work)\\b)[a-z]+ ");

// What may be asked of a candidate below words on the law.
constinit Pattern on_the_role(
    "^(?:this is an? |(?:this|the|our) (?:role|position|job|post)\\b(?! (?:description|posting|ad))|(?:candidates?|"
    "applicants?|you|the (?:successful|ideal) candidate) (?:must|should|(?:will )?need to|are expected to)\\b(?! not)|"
    "we (?:expect|need|require|ask) (?:you|candidates)\\b)");

constexpr std::string_view verbs[] = {"ignore ", "disregard ", "forget "};
constexpr std::string_view orders[] = {"you must report that", "you must say that", "you must answer that"};

}  // namespace

bool begins_with_a_task(const Document& document, const Grams& grams, Span words) {
  constexpr std::uint32_t longest_verb = 32;  // bytes, with what stands before it
  bool gave_up = false;
  return task.holds(document.lower(), grams, {words.begin, std::min(words.end, words.begin + longest_verb)}, gave_up);
}

bool gives_you_a_task(const Document& document, const Grams& grams, Span words) {
  for (const std::string_view you : {"you will ", "you'll ", "you "}) {
    if (!document.lower(words).starts_with(you)) continue;
    words.begin += static_cast<std::uint32_t>(you.size());
    return begins_with_a_task(document, grams, words);
  }
  return false;
}

bool says_what_you_do(const Document& document, const Grams& grams, Span words) {
  bool gave_up = false;
  return you_do.holds(document.lower(), grams, words, gave_up);
}

bool speaks_of_the_job(const Document& document, const Grams& grams, Span sentence) {
  bool gave_up = false;
  return on_the_job.holds(document.lower(), grams, sentence, gave_up) || gives_you_a_task(document, grams, sentence);
}

bool speaks_of_the_role(const Document& document, const Grams& grams, Span paragraph) {
  bool gave_up = false;
  return on_the_role.holds(document.lower(), grams, paragraph, gave_up);
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
