#include <algorithm>

#include "infer/seniority_and_role/parts.hpp"

namespace fineprint::infer::seniority_and_role {
namespace {

constinit Pattern received("(?:\\byour|\\ba|\\ban|assigned|dedicated|receive|have|by|from|with|personal|great|our|strong|provide you with|access to|peer|senior) (?:[a-z]+ )?$");
constinit Pattern programme("^(?:s|ing|ship)? (?:program|programme|scheme|opportunit|from|by|you\\b|and support you|culture)");

/// The first duty of a category that the role itself bears.
std::vector<Span> duties_of(const Reading& reading, Category category) {
  std::vector<Span> spans;
  for (const Hit& hit : reading.hits.of(Lexicon::duties)) {
    if (hit.entry().category != category) continue;
    const Sentence& sentence = reading.sentence(hit.span);
    if (!tells_the_role(sentence) || sentence.heading) continue;
    if (context_of(reading, hit.span).negated != nullptr) continue;
    if (hit.term == term::duties::mentors) {
      const Span before{std::max(sentence.span.begin, hit.span.begin > 24 ? hit.span.begin - 24 : 0), hit.span.begin};
      const Span after{hit.span.end, std::min(sentence.span.end, hit.span.end + 24)};
      if (!before.empty() && reading.find(received, before)) continue;
      if (!after.empty() && reading.find(programme, after)) continue;
    }
    spans.push_back(hit.span);
  }
  return spans;
}

}  // namespace

void read_leadership(const Reading& reading, const Role& role, Ledger& ledger) {
  using namespace choice::leadership_expectation;
  const Title& title = role.title;
  const std::vector<Span> reports = duties_of(reading, Category::manages);
  const std::vector<Span> guides = duties_of(reading, Category::guides);
  const std::vector<Span> designs = duties_of(reading, Category::designs);
  const bool trainee = role.level && *role.level < Level::mid;
  const bool manager = title.manager && !trainee;
  if (title.architect && !title.manager) {
    return ledger.say(rule::title_of_architect, architect, *title.architect);
  }
  if (manager || (!reports.empty() && !trainee)) {
    const Span first = manager ? *title.manager : reports.front();
    const bool craft = role.family && technical(*role.family);
    if (craft && !guides.empty()) return ledger.say(rule::manages_and_guides, tech_and_people_lead, Basis{{first, guides.front()}});
    ledger.say(manager ? rule::title_of_manager : rule::manages_people, people_manager, first);
    return;
  }
  if (title.lead) ledger.say(rule::title_of_lead, tech_lead_ic, *title.lead);
  if (!guides.empty() && !trainee) ledger.say(rule::guides_others, tech_lead_ic, Basis{guides});
  if (role.level && *role.level >= Level::staff && !title.levels.empty()) ledger.say(rule::high_level, tech_lead_ic, title.level()->span);
  if (ledger.reasons(Field::leadership_expectation).empty()) ledger.say(rule::leads_nobody, ic, Basis{});
}

}  // namespace fineprint::infer::seniority_and_role
