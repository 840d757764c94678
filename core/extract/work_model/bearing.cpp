#include "extract/work_model/bearing.hpp"

#include <algorithm>

#include "extract/work_model/statements.hpp"
#include "match/context.hpp"
#include "terms/work_cues.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::work_model {
namespace {

// What is remote or on site here is a thing, another party or a meeting, not the job.
constinit Pattern thing_after(
    "^[ /-]{0,2}(?:(?:and|or|&) (?:remote|hybrid|on-?site) )?(?:(?:technical|it|user|desktop) (?=support))?(?:"
    "sensing|hands\\b|learning\\b|proctor|workers?\\b|offshore|teams?\\b(?! player)|team "
    "members?|monitoring|access|desktop|sites?\\b|locations?\\b|offices?\\b|support\\b|call cent|interviews?|"
    "(?:it|ot|it/ot|compute|computing|identity|storage|threats?|memory|workloads?|estate|approach)\\b(?! "
    "(?:engineer|analyst|"
    "manager|specialist|support|roles?|positions?|jobs?|architect|developer|lead|admin|consultant|technician|director|"
    "staff))|"
    "collaborat|stakeholders?|clients?|customers?|users?|devices?|servers?|patient|care\\b|control|diagnos|engineering "
    "teams|"
    "environments? (?:and|with|using)|jobs associated|status\\b(?! ?[:=])|staff(?=[.,;]| "
    "(?:and|or|in|at|who|across|with)\\b)|supervision|(?:internal "
    ")?audits?\\b|quality "
    "(?:control|assurance)|"
    "branch|procedure|cloud|multi ?cloud|infrastructure|data "
    "?cent|model(?:s|ing)\\b|architectures?|deployments?|"
    "electric|vehicle|(?:mobile |web )?apps?\\b|apis?\\b|method|work(?:ing)? "
    "(?:tools?|software|platform|products?)|workforces?|invocation|repositor|"
    "gym|chefs?\\b|fitness|parking|cafe|cafeteria|canteen|restaurant|health|wellness|clinic|child ?care|day "
    "?care|nursery|amenit|games|massage|"
    "medical|barista|bar\\b|lunch|meals?|snacks|perks|training|trainings|events?|meetings?|meetups?|workshops?|"
    "presentation|installation|visits?|"
    "assessment|rounds?\\b|onboarding|off-?sites|laundry|facilities|facility|doctor|gp\\b|nurse|yoga|showers|ev "
    "charg|conferences?|collaboration|interactions?|contacts?|sessions?|gatherings?|classes|lectures|requirement "
    "statement|element|moments|trends\\b|discussions?|demos?|delivery|"
    "(?:start-?up|company|vendor|platform|provider|product|software|tools?|solutions?|marketplace|data "
    "management|search)\\b)");
constinit Pattern thing_before(
    "\\b(?:support(?:ing)? (?:for |of )?|manag(?:e|ing) |lead(?:ing)? |coordinat(?:e|ing) (?:with )?|working with "
    "|work "
    "with |deliver(?:ing)? |"
    "across |between |via |experience (?:in |with |of )?(?:a |an )?|ability to work (?:both )?|comfortable (?:working "
    ")?(?:in a )?|able to work (?:effectively )?|"
    "proven ability to work |skills? (?:in|for) |secure |quickly |tools? for |make |making |helps? |enabl(?:e|es|ing) "
    "|future of |free |our |your |an? |in an? )$");
// "Equipes remotas", "formation à distance", "Kunden vor Ort": where the adjective stands behind its noun.
constinit Pattern noun_before(
    "\\b(?:equip[eo]s?|teams|kolleg\\w+|collega.?s|(?!atua|posi|contrat|loca|ubica|opc)\\w+(?:cao|cion|mi?ento)|"
    "suporte|soporte|assistance|formation|reunio\\w+|experiencia|kunden|anlagen|clientes|"
    "clients|klanten|kantine|parkpl\\w+|parking|"
    "\\w*restaurant|gesprach\\w*|entretien|entrevista|kennismaking|gestion?|gestao|schulung\\w*)"
    "(?: (?:e[nm]|co[mn]|distribuid[oa]s)){0,2} $");
// "Free parking on site", "the canteen is onsite": what one finds there.
constinit Pattern amenity_before(
    "\\b(?:gyms?|parking|storage|showers?|cafe\\w*|canteen|restaurants?|child "
    "?care|amenities|snacks|meals|lunch(?:es)?)(?: "
    "(?:is|are|available|provided)){0,2} $");
constinit Pattern asked_skill(
    "\\b(?:experience|experienced|ability|(?<!you'd be )(?<!you'll be )(?<!you will be )(?<!you would be "
    ")able|comfortable|skills?|proven|familiar|successful(?:ly)?)\\b[^.;]{0,70}$");
constinit Pattern role_after(
    "^[ ,]{0,2}(?:-?first )?(?:\\(?(?:[a-z]+ "
    "){0,2})(?:roles?|positions?|jobs?|opportunit(?:y|ies)|contract|engagement|assignment|internship|schedules?|"
    "work(?:ing)?\\b(?! "
    "(?:environment|setting|tools?|skills?))|arrangements?|basis|setup|set-up|polic(?:y|ies)|candidates?|within|in the "
    "(?:us|u\\.s|uk|eu|united)|from (?:anywhere|home|day)|stelle|vaga|poste|arbeiten|werken)");
constinit Pattern home_meant(
    "^(?: office)?[ -]?(?:stipend|allowance|budget|setup|set-up|set "
    "up|equipment|reimbursement|expenses|furniture|pauschale|ausstattung|zuschuss|ausrustung|subsid|voucher|bonus|"
    "perks|vergoeding|improvement|buyer|owner|loan|care|health|based care)");
constinit Pattern money_for(
    "\\b(?:auxilio|ajuda de custo|stipend for|budget for|allowance for|zuschuss (?:fur|zum)|vergoeding "
    "voor|prime|indemnite|cheque|vale|mobilidade)(?: de| para| das| en| ou)? $");
constinit Pattern home_worked(
    "\\b(?:trabal?h\\w*|trabaj\\w*|atua\\w*|dias?|home|remot\\w*|hibrid\\w*|presenc\\w*|oficina|escritorio)\\b");
constinit Pattern acts("^ [a-z]+");
// "In-person work keeps our culture alive", "we believe that working in person ...": what a company thinks of it.
constinit Pattern person_does(
    "^ work(?:ing)? (?!days\\b|hours\\b|weeks\\b|schedules\\b|arrangements\\b|requires\\b|is\\b)[a-z]+s\\b");
constinit Pattern we_think("\\b(?:we|to) (?:believe|think|know|feel)\\b");
constinit Pattern company_works(
    "(?:\\bwe(?:'re| are|'ve (?:actually )?been| have (?:always )?been)|\\bour (?:entire |whole "
    ")?(?:team|company|staff) (?:is|are|works?)|\\b(?:team|company|everyone) (?:is |are |works? )?(?:currently "
    ")?(?:working )?(?:entirely|fully|100%|completely))[^.;]{0,45}$");
constinit Pattern company_noun(
    "^[^.;,]{0,20}(?:company|organi[sz]ation|team|workplace|business|culture|since|from (?:the|day)|,? with)");
// "A hybrid role between product and sales", "our hybrid AI system": no mix of places.
constinit Pattern hybrid_of_trades(
    "^ (?:roles?|positions?|jobs?),? (?:between|combining|blending|that combines|in which you|of (?!work))|^ "
    "(?:ai|ml|erp|human)\\b");
constinit Pattern hybrid_thing(
    "^[- ](?!(?:roles?|positions?|jobs?|work\\w*|schedul\\w*|models?|arrang\\w*|settings?|environ\\w*|polic\\w*|basis|"
    "set-?up|approach|patterns?|option\\w*|opportun\\w*|remote\\w*|on-?site|office|in|at|of|friendly|first|across|home|"
    "most|some|all|this|with|from|"
    "for|based|and(?! "
    "on[- ]prem)|or|to|but|is|as|where|w|weekly|days?|flex\\w*|contract|full|part|perm\\w*|arbeit\\w*|werk\\w*|zu|ab|"
    "und|oder|moglich|trabal?h?\\w*|trabaj\\w*|en|con|com|de|a|em|du|cdi|(?:one|two|three|four|five|\\d).*)\\b)[a-z]{2,"
    "}");
// "You coach a distributed team of analysts": where the team sits, not the one who helps it.
constinit Pattern helps_team(
    "\\b(?:coach|guid|lead|manag|mentor|support|coordinat|influenc|supervis|direct|train|teach)\\w*\\b[^.;]{0,20}$");
constinit Pattern others_work("\\b(?:users?|customers?|clients?|companies) (?:(?:who|that|can) )?(?:works? )?$");
constinit Pattern some_roles(
    "\\b(?:eligible|some|certain|many|most|select(?:ed)?|other|(?:all|most|many|some|majority) of "
    "(?:our|the)) (?:roles|positions|employees|jobs|teams)|depending on (?:the |your )?(?:role|position|team)|where "
    "(?:possible|appropriate|applicable)|variety of remote|"
    "\\b(?:open to|consider\\w*|possible|available|negotiable|allowed|an option)\\b[^.;]{0,30} for "
    "(?:(?:an?|the|our|more|"
    "very|highly|truly) )*(?:senior|experienced|exceptional|outstanding|strong|right) "
    "(?:candidates?|hires?|applicants?|person|people|individuals?)\\b");
// "... jobs located in NYC or remote jobs associated with an office there": a notice that a law asks for.
constinit Pattern notice("^notice to\\b|\\bjobs associated\\b");
constinit Pattern for_some_weeks("^[^.;,]{0,20}\\b(?:weeks?|days?|months?) (?:a|per|each|every|of|in)\\b");
// "Interview mode: in person", "focus groups, online and in person": how people meet, not where the work is done.
constinit Pattern interview_before("\\b(?:interview\\w*|rounds?|minutes?)\\b(?:(?!role|position|job)[^.;]){0,40}$");
constinit Pattern meet_before("\\b(?:meet|gather|get together)(?:s|ing)?\\b[^.;]{0,12}$");
constinit Pattern other_channel(
    "\\b(?:online|virtual(?:ly)?|by phone|over the phone|by email|over video|via zoom)(?:,| and| or|/| &|,? as well "
    "as) $");
constinit Pattern now_and_then(
    "^[^.;]{0,25}\\b(?:at times|(?:as|when|if) needed|occasionally|sometimes|from time to time)\\b");
// "A private on-site chef": what stands before a thing among the perks describes the thing.
constinit Pattern describes(
    "^ (?!in\\b|at\\b|from\\b|for\\b|with\\b|and\\b|or\\b|on\\b|to\\b|only\\b|days?\\b)[a-z]{3,}");
// Who is on site and how often, after the word.
constinit Pattern tells_presence(
    "^ (?:(?:one|two|three|four|five|half|full|part|daily|every|each|all|during|when|where|as|per|most|mon|tue|wed|thu|"
    "fri|once|twice|near|by|within|is|are|will|if|due|after|before|while|through|until|then|but|presence|attendance|"
    "availab|require)"
    "\\w*)\\b");
constinit Pattern must_be_there(
    "\\b(?:must|need to|has to|have to|required to|will|able to|available to|willing to) (?:be )?(?:able to |available "
    "to |willing to )?(?:work|report|be|come|commute|sit|stay|work full[- ]time)? ?$");
constinit Pattern whole_time("^,? (?:full[- ]time|daily|every day)\\b");
constinit Pattern at_a_place("^(?: (?:full[- ]time|daily|5 days|presence|availability|work|role))?(?:,? (?:in|at) )");
constinit Pattern works_so(
    "\\b(?:work|works|working|performed|done|based|travaill\\w+|trab\\w+|arbeite\\w+|werkt?) (?:full[- ]time |5 days "
    ")?$");

// "Help to move if needed - no remote work" sets no condition.
constinit Pattern condition(
    "\\bif (?!(?:necessary|needed|required|applicable|desired)\\b)|whether|\\bwhen (?!(?:necessary|needed)\\b)");
// A concession about others; what follows the comma is on the role.
constinit Pattern concession(
    "^(?:\\W*(?:while|although|(?:even )?though|unlike|whereas) (?!(?:this|the) (?:role|position|job)|this is|you\\b|"
    "it\\b)[^.;:]*?, |[^.;:]{0,60}\\b(?:our|we|company|teams?)\\b[^.;:]*?,? (?:but|yet) )"
    "(?=(?:this|the|your) (?:role|position|job|opportunity)\\b|this (?:one )?is\\b)");

}  // namespace

Span of_role(const Reading& reading, Span sentence) {
  const auto match = reading.find(concession, sentence);
  return match ? Span{match->whole().end, sentence.end} : sentence;
}

bool Bearing::elsewhere(const Sentence& sentence, const Hit& hit) const {
  const Span span = hit.span, before = reach_before(sentence, span, 30);
  const Span after = reach_after(sentence, span, 45);
  const std::string_view word = reading_.lower(span);
  if (reading_.holds(thing_after, reach_after(sentence, span, 40)) || reading_.holds(others_work, before)) return true;
  if (reading_.holds(notice, sentence.span)) return true;
  if (sentence.part != Part::title && reading_.holds(noun_before, before)) return true;
  if (word.ends_with(" team") && reading_.holds(helps_team, before)) return true;
  if (is_task(reading_, sentence) && reading_.holds(describes, after)) return true;
  if (reading_.lower(before).ends_with("away ")) return true;  // "nights away from home"
  if (of_a_thing(hit, reach_after(sentence, span, 40))) return true;
  // "Work from anywhere four weeks a year" is a perk.
  if (word.find("anywhere") != word.npos && reading_.holds(for_some_weeks, after)) return true;
  if (word == "distributed teams") return true;  // with whom one works
  // "An on-site induction", "provide onsite support": what takes place there, not who is there.
  const bool noun = after.size() > 1 && is_lower(text_[span.begin]) && is_lower(text_[after.begin + 1]) &&
                    reading_.in(Lexicon::titles, {after.begin + 1, after.begin + 2}).empty();
  if (hit.term == term::work_cues::onsite && word.starts_with("on") && noun && reading_.holds(describes, after) &&
      !reading_.holds(tells_presence, after) && !reading_.holds(role_after, after))
    return true;
  if (word == "teletravailler") return true;  // the verb counts with days or a share of them
  if (hit.term == term::work_cues::onsite && reading_.holds(amenity_before, before)) return true;
  if (hit.term == term::work_cues::onsite && meets_or_describes(sentence, hit)) return true;
  // "Hybrid models of the climate" are work of the mind; "hybrid work models" stand in the lexicon.
  if (word == "hybrid models" && sentence.section != Section::offer) return true;
  const bool work_there = hit.term == term::work_cues::home || word == "remote work" || word == "remote working";
  if (work_there && reading_.holds(home_meant, reach_after(sentence, span, 30))) return true;
  // "Entregue em casa": what comes to one's home; work there has its verb.
  if (word.ends_with("casa") && !reading_.holds(home_worked, reach_before(sentence, span, 45))) return true;
  // "Remotely configure the routers": how a thing is done.
  if (word == "remotely" && span.begin == sentence.span.begin && reading_.holds(acts, after)) return true;
  if (hit.term == term::work_cues::onsite && word.ends_with("person") &&
      (reading_.holds(person_does, after) || reading_.holds(we_think, reach_before(sentence, span, 60))))
    return true;
  return reading_.holds(money_for, reach_before(sentence, span, 24));
}

bool Bearing::people_meet(const Sentence& sentence, Span span) const {
  return reading_.lower(span).find("person") != std::string_view::npos && !role_follows(sentence, span) &&
         !reading_.holds(works_so, reach_before(sentence, span, 50));
}

bool Bearing::role_follows(const Sentence& sentence, Span span) const {
  return reading_.holds(role_after, reach_after(sentence, span, 45));
}

bool Bearing::of_some_roles(const Sentence& sentence) const { return reading_.holds(some_roles, sentence.span); }

bool Bearing::of_a_thing(const Hit& hit, Span after) const {
  const std::string_view words = reading_.lower(hit.span);
  if (hit.term != term::work_cues::hybrid || !words.starts_with("hybrid")) return false;
  const Span whole{hit.span.begin + 6, after.end};
  return reading_.holds(hybrid_of_trades, whole) ||
         (words == "hybrid" && after.size() > 1 && is_lower(text_[after.begin + 1]) &&
          reading_.holds(hybrid_thing, whole) && !title_follows(after));
}

bool Bearing::meets_or_describes(const Sentence& sentence, const Hit& hit) const {
  const Span before = reach_before(sentence, hit.span, 40), after = reach_after(sentence, hit.span, 45);
  if (reading_.holds(meet_before, before)) return true;
  if (reading_.holds(interview_before, before) || reading_.holds(other_channel, before)) return true;
  if (context_of(reading_, hit.span).hedged != nullptr && reading_.holds(now_and_then, after)) return true;
  // "Provide on-site repairs": what is done on site is a task.
  const bool task =
      (sentence.bullet || sentence.section == Section::duties) && after.size() > 1 && is_lower(text_[after.begin + 1]);
  if (task && reading_.holds(describes, after) && !reading_.holds(tells_presence, after) &&
      !reading_.holds(role_after, after) && !title_follows(after) && !reading_.holds(works_so, before) &&
      !reading_.holds(must_be_there, before))
    return true;
  const bool among_perks = sentence.section == Section::offer;
  const bool perk = among_perks || (!reading_.in(Lexicon::benefits, sentence.span).empty() && !title_follows(after));
  return perk && reading_.holds(describes, after) && !reading_.holds(role_after, after);
}

bool Bearing::presence_asked(const Sentence& sentence, Span span) const {
  const Span before = reach_before(sentence, span, 70), after = reach_after(sentence, span, 40);
  const bool all_day = reading_.holds(whole_time, after);
  if (!after.empty() && (text_[after.begin] == '.' || all_day) && reading_.holds(must_be_there, before)) return true;
  if (!reading_.holds(at_a_place, after)) return false;
  const bool somewhere = !reading_.in(Lexicon::places, after).empty();
  return somewhere && (reading_.holds(must_be_there, before) || before.empty());
}

std::optional<std::uint32_t> Bearing::company_wide(Span before, Span after) const {
  const auto match = reading_.find(company_works, before);
  if (!match || !reading_.holds(company_noun, {after.begin, std::min(after.begin + 60, after.end)}))
    return std::nullopt;
  return match->whole().begin;
}

bool Bearing::title_follows(Span after) const {
  const std::span<const Hit> titles =
      reading_.in(Lexicon::titles, {after.begin, std::min(after.begin + 30, after.end)});
  return std::any_of(titles.begin(), titles.end(), [](const Hit& hit) { return !hit.doubtful; });
}

bool Bearing::asks(Span before, Span span) const {
  const std::string_view words = reading_.lower(span);  // "a remote job" is a job
  for (const std::string_view job : {" job", " role", " position", " work", " schedule", " model"})
    if (words.size() > job.size() && words.ends_with(job)) return false;
  return reading_.holds(asked_skill, {span.begin > before.begin + 90 ? span.begin - 90 : before.begin, span.begin}) ||
         (!is_digit(text_[span.begin]) &&
          reading_.holds(thing_before, {span.begin > before.begin + 40 ? span.begin - 40 : before.begin, span.begin}) &&
          !reading_.holds(role_after, {span.end, span.end + 40}) && !title_follows({span.end, span.end + 40}));
}

bool Bearing::is_if(Span sentence, Span span) const {
  const std::uint32_t from = span.begin > sentence.begin + 60 ? span.begin - 60 : sentence.begin;
  return reading_.holds(condition, {from, span.begin});
}

bool Bearing::about_role(const Sentence& sentence, Span span) const {
  return !is_if(sentence.span, span) && !reading_.holds(some_roles, sentence.span) &&
         sentence.section != Section::requirements && sentence.section != Section::preferred &&
         !asks(sentence.span, span) &&
         !reading_.holds(thing_after, {span.end, std::min(span.end + 30, sentence.span.end)});
}

}  // namespace fineprint::extract::work_model
