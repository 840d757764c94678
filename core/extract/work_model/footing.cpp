#include "extract/work_model/footing.hpp"

#include <algorithm>

#include "match/context.hpp"

namespace fineprint::extract::work_model {
namespace {

// "A freelance marketplace", "fixed-term contracts with vendors": the thing one works on.
constinit Pattern of_a_product(
    "^[ -]?(?:market "
    "?places?|networks?|platforms?|websites?|communit\\w+|agenc\\w+|staffing|tables?|housing|(?:employment "
    ")?agreements|contracts "
    "with)\\b");
constinit Pattern plain_footing("^(?:contract|contractor|temporary|temp|freelancer|interim|prestation)$");
// "You will be a self-employed contractor", "you work with us as a freelancer".
constinit Pattern engaged_as("\\b(?:as|be) an? (?:self[- ]employed |independent )?$");
constinit Pattern names_label("^[ -]?(?:types?|status|categor(?:y|ies))\\b");
constinit Pattern contract_after(
    "^[ "
    "-]?(?:roles?\\b|positions?|jobs?\\b|opportunit|basis|assignment|engagement|gig|duration|length|only\\b|"
    "contract\\b|with (?:possible|potential|possib|the possib|option|extension|conversion|likely)|to[- ]hire|to[- "
    "]perm|through|until|w-?2|c2c|corp|\\(?(?:[0-9]+|six|twelve|long|short)|possible|based|hire|for [0-9]|at "
    "\\$|candidates?|employ)");
constinit Pattern contract_before(
    "(?:\\b(?:[0-9]+\\+?|six|twelve|three|nine|eighteen)(?:\\s?(?:-|to)\\s?[0-9]+)?\\+?[ "
    "-]?(?:months?|mths?|mos?|weeks?|years?|yrs?)[ ,-]{0,2}(?:[a-z]+ )?|\\blong[- ]?term (?:remote )?|\\bshort[- "
    "]?term |\\bremote |\\bhourly |\\brolling |\\bw-?2 |\\bindependent |\\binitial |\\b1099 |\\binside ir35 "
    "|\\boutside ir35 |\\bon an? |\\bfixed[- ]term |\\btemporary )$");
// What may stand behind "contract" in a piece of its own: else it is the thing that one works on, "contract reviews".
constinit Pattern footing_goes_on(
    "^(?:$|[^a-z ]| [^a-z]| w/| (?:in|at|with|for|from|to|via|on|or|and|until|through|starting|hourly|full|part|remote|"
    "hybrid|on-?site|independent|freelance|temporary|temp|permanent|perm|corp|year|rate|available|day|per)\\b)");
// A lasting contract is one of employment.
constinit Pattern others_footing(
    "\\b(?:federal|government|employment|para|permanent|open[ -]ended|indefinite|unlimited(?:[ -]term)?) $|\\bnon[- ]$|"
    "\\b(?:so far|until now|in the past|previously|made do|relied on)\\b.*$|"
    "\\bwhether you\\b.*$");
// "Active Secret (interim OK)": a clearance.
constinit Pattern of_clearance("^ (?:ok\\b|clearance|secret|top|accept)");

constinit Pattern of_engagement("\\b(?:contrata|regime|vinculo)");

/// "Contract: permanent": the word is the label of another answer.
bool answered_lasting(const Reading& reading, const Hit& hit) {
  constexpr std::uint32_t reach = 4;  // bytes
  const std::span<const Hit> next = reading.in(Lexicon::terms, {hit.span.end, hit.span.end + reach});
  return reading.document.text().substr(hit.span.end, 1) == ":" && !next.empty() &&
         next.front().category() == Category::permanent_word;
}

/// "PJ" or "PJ + benefícios" below a heading such as "Forma de contratação".
bool below_its_label(const Reading& reading, const Sentence& sentence, const Hit& hit) {
  const std::size_t index = reading.layout.index_at(hit.span.begin);
  const bool alone = hit.span.size() + 2 >= sentence.span.size() ||
                     (hit.span.begin == sentence.span.begin && reading.lower({hit.span.end, hit.span.end + 2}) == " +");
  return alone && index > 0 && reading.holds(of_engagement, reading.layout.sentences()[index - 1].span);
}

Engaged said(std::string_view rule, Span span) { return {rule, choice::employment_type::contract, span}; }

bool part_of_title(const Reading& reading, Span span) {
  const std::span<const Hit> titles = reading.in(Lexicon::titles, {span.begin > 30 ? span.begin - 30 : 0, span.end});
  return std::any_of(titles.begin(), titles.end(),
                     [&](const Hit& title) { return title.span.contains(span) && title.span.size() > span.size(); });
}

bool names_footing(const Reading& reading, const Engagement& words, Span after) {
  return after.empty() || reading.holds(footing_goes_on, after) || reading.holds(contract_after, after) ||
         words.title_in(after) || !reading.in(Lexicon::places, after).empty();
}

}  // namespace

std::optional<Engaged> footing_said(const Reading& reading, const Sentence& sentence, const Hit& hit) {
  const Engagement words(reading);
  const Span before = words.before(sentence, hit.span, 60), after = words.after(sentence, hit.span, 40);
  const Context context = context_of(reading, hit.span);
  if (context.negated != nullptr || reading.holds(names_label, after) || words.only_possible(after) ||
      answered_no(reading, hit.span) || answered_lasting(reading, hit))
    return std::nullopt;
  if (reading.holds(others_footing, before) ||
      (reading.lower(hit.span) == "interim" && reading.holds(of_clearance, after)) ||
      reading.lower(after).starts_with(" of employment"))
    return std::nullopt;
  if (hit.doubtful) {
    if (sentence.part == Part::title || words.labelled(sentence, hit.span, 90) ||
        below_its_label(reading, sentence, hit))
      return said("work_model/contract_label", hit.span);
    return std::nullopt;
  }
  const std::string_view word = reading.lower(hit.span);
  if (word == "contracts" || word == "contractors" || word == "freelancers" || word == "temps") return std::nullopt;
  if (sentence.part == Part::title) {
    const bool trade =
        word == "contract" && (words.title_in(after) || part_of_title(reading, hit.span));  // "Contract Manager"
    if (!trade || reading.holds(contract_before, before)) return said("work_model/contract_title", hit.span);
    return std::nullopt;
  }
  if (words.labelled(sentence, hit.span, 90)) return said("work_model/contract_label", hit.span);
  if (words.alone(sentence, hit.span) && names_footing(reading, words, after))
    return said("work_model/contract_label", hit.span);
  if (sentence.section == Section::requirements || sentence.section == Section::about_us ||
      sentence.section == Section::offer)
    return std::nullopt;
  const bool sought = word == "freelance" && words.title_in(after) && words.hired_as(before);
  if (!sought && words.of_others(after)) return std::nullopt;
  if (reading.holds(of_a_product, after)) return std::nullopt;
  const bool plain = reading.holds(plain_footing, hit.span);
  if (!plain ||
      (word == "contract" && (reading.holds(contract_after, after) || reading.holds(contract_before, before))) ||
      (word == "temporary" && reading.holds(contract_after, after)) ||
      ((word == "freelancer" || word == "contractor") && reading.holds(engaged_as, before) &&
       reading.holds(footing_goes_on, after)))
    return said("work_model/contract_role", hit.span);
  return std::nullopt;
}

}  // namespace fineprint::extract::work_model
