#include "extract/benefits/refusal.hpp"

#include <algorithm>

namespace fineprint::extract::benefits {
namespace {

constinit Pattern refused(
    "\\b(?:(?<!if )not "
    "(?:offer(?:ed|ing)?|available|provided?|eligible|included?|cover(?:ed)?|sponsor|able|currently)|no "
    "(?:relocation|bonus|benefits|equity|visa|pto|paid|401\\w*|health|medical|dental)|cannot|can't|unable|without|isn'"
    "t|(?:"
    "is|"
    "are) not(?! limited| only| just)|aren't|does not|do "
    "not(?! just| only| merely)|don't|will not|won't|ineligible|keine|kein|pas de|aucune?|sin |sem |geen)\\b");
// Not the "no" of Portuguese, "desconto no plano".
constinit Pattern no_before("(?:^\\W*|[,;:(] ?|\\b(?:and|or|is|are|with|offer) )(no (?:paid |annual )?)$");
constinit Pattern for_free(
    "\\bno (?:cost|charge|premium|waiting|deductible|limit|cap\\b|meeting)|\\bwithout (?:[a-z]+ )?match|\\bsem "
    "(?:custo|coparticipacao|carencia|mensalidade)");
// Benefits as the object of the work.
constinit Pattern works_on(
    "\\b(?:administer|process|sell|underwrit|analy[sz]|audit|reconcil|report(?:ing)? on|model|track|calculat|handl|"
    "arrang|organi[sz]|coordinat|prepar|negotiat|explain|advis(?:e|es|ing) (?:[a-z]+ ){0,2}on)(?:e?s|e|l?ing)? "
    "(?:[a-z]+ ){0,3}$");
// "The range does not include bonus or equity", which stand beside it.
constinit Pattern pay_leaves_out(
    "\\b(?:ranges?|salary|salaries|pay|rates?|compensation|figures?|amounts?)\\b[^.;]{0,70}(?:\\bnot|n't) "
    "(?:includ|inclusive|reflect|account)");
// What a refusal goes on to: "not eligible for bonus, commission, or equity".
constinit Pattern ends_there("[,.;]|[^ ]{4,}:");  // "won't go hungry: free lunch"
constinit Pattern all_of_them("^ (?:[a-z]+ ){0,3}benefits(?:,? (?:or|and|such as|including|like)|,|:| \\() ?$");
constinit Pattern and_that(
    "^(?: (?:plans?|benefits?|coverage|match(?:ing)?))?(?:,|/|,? (?:n?or|ni)|,? and(?:/or)?| &) ?(?:an? |any |other "
    "|paid "
    ")?$");

constexpr std::uint32_t label_reach = 80;  // bytes from a label's word to what is said of it

/// The words that refuse one benefit.
Span refusal(const Reading& reading, const Sentence& sentence, const Hit& hit) {
  const Span clause = clause_of(reading, hit.span);
  const Span near{std::max(clause.begin, hit.span.begin > 40 ? hit.span.begin - 40 : 0),
                  std::min(clause.end, hit.span.end + 40)};
  if (reading.holds(for_free, near)) return {};
  // "No pension, no bonus": the word before it, not the first of the list.
  if (const auto own = reading.find(no_before, {near.begin, hit.span.begin})) return (*own)[1];
  const auto no = reading.find(refused, near);
  if (!no) return {};
  if (reading.holds(pay_leaves_out, {sentence.span.begin, near.end})) return {};
  const Span between =
      no->whole().begin >= hit.span.end ? Span{hit.span.end, no->whole().begin} : Span{no->whole().end, hit.span.begin};
  const bool next = between.empty() || !reading.holds(ends_there, between) || reading.holds(all_of_them, between);
  return next ? no->whole() : Span{};
}

}  // namespace

bool goes_on(const Reading& reading, Span between) { return reading.holds(and_that, between); }

bool refused_in(const Reading& reading, const Sentence& sentence, const Hit& hit) {
  if (!refusal(reading, sentence, hit).empty()) return true;
  // "Relocation statement: not eligible for relocation assistance".
  if (hit.doubtful)
    for (const Hit& full :
         reading.in(Lexicon::benefits, {hit.span.end, std::min(hit.span.end + label_reach, sentence.span.end)}))
      if (full.term == hit.term && !full.doubtful && !refusal(reading, sentence, full).empty()) return true;
  const bool worked = sentence.section == Section::duties || sentence.section == Section::requirements;
  if (!worked && !reading.holds(refused, {sentence.span.begin, hit.span.begin})) return false;
  bool denied = false, firmly = false;
  std::uint32_t end = 0;
  for (const Hit& other : reading.in(Lexicon::benefits, {sentence.span.begin, hit.span.end})) {
    const Span no = refusal(reading, sentence, other);
    const bool object = worked && reading.holds(works_on, {sentence.span.begin, other.span.begin});
    if (!no.empty() || object)
      firmly = object || reading.lower(no).substr(0, 3) != "no ";
    else if (denied)
      denied = firmly && reading.holds(and_that, {end, other.span.begin});
    denied = denied || !no.empty() || object;
    end = other.span.end;
  }
  return denied;
}

}  // namespace fineprint::extract::benefits
