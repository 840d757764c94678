#include "extract/skills/soft_senses.hpp"

#include <algorithm>

#include "extract/skills/parts.hpp"
#include "terms/skills.hpp"
#include "terms/soft_skills.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::skills {
namespace {

// "A collaborative team", not "work with the team" or "collaborate across teams".
constinit Pattern of_a_team(
    "^(?:,? (?:and )?(?!(?:and|or|with|across|within|among|between|to|for|in|on|of|as|by|the|a|our|your|other|met|een|"
    "het|je|ons|als|mit|und|dem|den|der|die|das|einem|avec|une?|[ldcs]es?|la|et"
    ")\\b)[a-z-]+){0,3} (?:culture|brands|compan(?:y|ies)|employers?|workplaces?|places? to|atmosphere|teams?\\b(?! "
    "?(?:player|work|member|spirit|skills?|collab|build|manage|leader))|colleagues|collega's|kollegen|peers)");
constinit Pattern team_of(
    "\\b(?:une|notre|petite) equipe (?!et )(?:[a-z]+,? (?:et "
    ")?){0,5}$|\\b(?:(?:team|group|people|company|culture|community|somewhere) "
    "(?:of|with|where|that|(?:rooted|built|based|grounded) (?:in|on))|environment "
    "(?:of|where|that)) "
    "(?:(?!you (?!can|will|get|are))[a-z-]+,? ){0,2}$");
// "A team that values rigour, kindness and ...": all that is said of it.
constinit Pattern they_value(
    "\\b(?:(?:team|culture|environment|workplace) (?:that|which)|teammates) "
    "(?:encourag|foster|valu|reward)[^.;]{0,60}$");
constinit Pattern things(
    "^ (?:(?!to |on |who |in |across |for |through|teams? )[a-z-]+,? "
    "){0,5}(?:(?:chat)?bots|applications?|systems?|technolog(?:y|ies)|tools?|databases?|software|languages?|frameworks?"
    "|libraries|"
    "datasets?|tables|assets|data sets?|data sources|codebases?|platforms?|apis?|models?|"
    "information|hardware|sensors|devices|equipment|large|complex|big data|raw data|data "
    "?cent(?:re|er)s?|structured|data "
    "(?:science|engineering)|content)\\b(?! (?:[a-z/,&-]+ "
    "){0,4}(?:teams?|engineers?|developers?|owners?|administrators?|"
    "architects?|vendors?|specialists?|groups?|experts?|analysts?|leaders?|leads?|partners?|managers?|operators?|"
    "companies))");
constinit Pattern no_people(
    "^ (?:(?:minimal|minimum|little|limited|no|less|close) |us\\b|you\\b|depends?\\b|code\\b|at least "
    "[0-9]|(?:it|them) in (?:[a-z]+ ){0,2}production|(?:an? "
    "[a-z]+ (?:[a-z]+ )?of |(?:(?!and |or |on |to )[a-z-]+ ){1,2}"
    ")?(?:(?:files|numbers|spreadsheets|formats|concepts|prototypes|queries|documents)\\b|data\\b(?! "
    "?(?:[a-z]+ )?(?:engineer|scien|analy|team|architect|owner|steward|people|expert|specialist|partner|lead|product|"
    "platform|consumer|provider|user|govern|infra|and ))))|^(?:,| and| or) "
    "[a-z]+ing\\b[^.;]{0,40}\\b(?:data|systems?|tools?|code|"
    "software)");
constinit Pattern people(
    "^[^.;]{0,60}\\b(?:teams?|engineers?|developers?|analysts?|specialists?|experts?|people|architects?|scientists?|"
    "admins?|administrators?|owners?|groups?|partners?|colleagues|stakeholders|vendors?|users?|customers?|"
    "(?<!our )clients?|leads?|managers?|"
    "masters?|departments?|functions|business)\\b");
constinit Pattern thing_is(
    "\\b(?:software|products?|platforms?|systems?|solutions?|tools?|technolog(?:y|ies)|frameworks?|services?|"
    "applications?|code|industry|market|which|structures?|models?|pipelines?|process(?:es)?|document(?:s|ation)|"
    "records|"
    "files) "
    "(?:(?:that|which) )?(?:is|are|remains?|stays?|has been) (?:[a-z-]+, ){0,3}(?:[a-z]+ )?$|\\bteam is (?:very "
    "|highly )?$|\\bthe "
    "work is (?:[a-z-]+,? ){0,3}$");
// A way of working, said of a thing: "a resilient system", "flexible and maintainable code".
constinit Pattern of_a_thing(
    "^(?:,? (?:and|or|&) [a-z-]+|,)? (?:(?!to |of |with |in |on |for |at |by |from |the |an? |as |and |or |who |using "
    "|about )"
    "[a-z-]+,? "
    "){0,2}(?:systems?|software|products?(?! "
    "(?:manage|own|solution|idea|develop|design|thinking))|code|codebases?|(?:micro)?services?|architectures?|"
    "pipelines?|platforms?|protocols?|"
    "filtering|vehicles?|driving|robots?|algorithms?|applications?|apis?|ai|cloud|infrastructure|networks?|databases?|"
    "frameworks?|components?|tool(?:s|ing)?|interfaces?|workflows?|agents?|tickets?|structures?|technolog(?:y|ies)|"
    "machines?|functionalit(?:y|ies)|features|oplossing(?:en)?|losung(?:en)?|arbeitszeit\\w*|werktijden|portals?|(?:"
    "web)?sites?|front[ -]?ends?|dashboards?|business(?:es)?(?! "
    "units?)|reports?|documents?|"
    "models?)\\b(?![ -](?:[a-z]+ )?(?:engineer|develop|team|analyst|scientist|expert|specialist|architect|group|"
    "profession|orient|think|mind|savvy|driven|lead))");
constinit Pattern trains_machines(
    "^(?![^.;]{0,25}\\b(?:users?|staff|colleagues|engineers?|teams?|people|employees|hires|members|juniors?|customers?|"
    "others|interns|analysts?|peers|colleagues?)\\b)[^.;]{0,40}\\b(?:models?|networks?|algorithms?|classifiers?|ai|"
    "llms?|agents?)\\b");
constinit Pattern at_work("\\b(?:factor|variable|driver|force|parameter|problem)s $");  // "factors influencing yields"
constinit Pattern leading_ones(
    "^ (?:[a-z]+ )?(?:journals?|conferences?|publications?|compan(?:y|ies)|providers?|experts?)\\b");
constinit Pattern of_data(
    "\\bensur(?:e|ing) $|\\b(?:data|privacy "
    "and|design|systems?|referential|signal|structural|code|database|information|asset|product|file|financial|"
    "process|brand|model|security|power|grid) "
    "$|\\b(?:quality|accuracy|consistency|security|reliability|completeness|availability|validity|validation)(?:,|,? "
    "(?:and|&)) "
    "$");
constinit Pattern of_operations(
    "\\b(?:(?:reliability|performance|scalability|availability)(?:, [a-z]+)*,? (?:and )|(?:data|cyber|operational|"
    "system) )$");
constinit Pattern creative_trade(
    "^ "
    "(?:strateg|director|designer|suite|cloud|assets?\\b|teams?\\b|content|agenc|brief|production|services|copy|"
    "direction|"
    "concepts?|framework|communit|professionals|studio|industr|department|campaign|capabilities)");
constinit Pattern of_a_product("^ (?!think|idea|approach|mind|solution|way|and\\b|or\\b)[a-z]");
constinit Pattern between_machines(
    "\\b(?:api|data|network|digital|wireless|satellite|radio|serial|inter[- "
    "]?(?:process|service)|machine|device|server|"
    "a?sync(?:hronous)?|real[- ]time|unified|socket|bus|emergency|optical|marketing(?: and| &)?) $");
// Words that things can be as well as people.
constinit Pattern quality(
    "^(?:autonomous$|flexibele|(?:customer|client)[ "
    "-](?:facing|support|centric)|flexible|adapt(?:able|ive|ing)|resilient|versatile|"
    "creati(?:ve|eve)|innovative|decision[ -]making$|collaborati(?:ve|on)|mediation)");
// "Reliable and keen", as against reliable and fast services.
constinit Pattern as_persons_are(
    "^ "
    "(?:keen|depend|profess|respons|trust|motiv|hard|punct|honest|commit|flexib|consci|dilig|friend|self|polite|court|"
    "predict)");
constinit Pattern of_results(
    "^(?:,? (?:and )?[a-z]+){0,3} (?:analys|of |test|level|label|class|feedback|assess|answer|opinion|evaluat)");
constinit Pattern of_a_measure(
    "^ (?!and )(?:[a-z]+ "
    ")?(?:measures?|steps|maintenance|detection|alert|threat|defen[cs]e|monitoring|identification|strateg|"
    "program|tools|training|service)");
constinit Pattern of_autonomy("^ (?:engineers?|software|stack|systems?|teams?|group|features|platform|program)\\b");
constinit Pattern of_a_venture("^ (?:[a-z-]+,? ){0,2}(?:environment|business|firm|setting|solutions)");
constinit Pattern of_branches("\\b(?:git|merg|branch|rebas)[^.;]*$");  // conflicts of code
constinit Pattern a_setting("\\b(?:cadre|ambiance|environnement|ambiente|entorno) (?:[a-z]+ (?:et|e|y) )?$");
constinit Pattern somebody_else(
    "\\b(?:users?|customers?|consumers|people|clients|members|players|companies|businesses|humans) $");
constinit Pattern a_team_that("\\b(?:team|group|department|division) (?:that |also |closely )?$");
constinit Pattern who_learns("\\b(?:apprentissage|aprendiza(?:do|je|gem)) \\(?(?:n[oa][a-z]*[- )]*)?$");
constinit Pattern the_chiefs("\\b(?:para|com|apoiar|suport(?:e|ar)|de|junto) as? $");
constinit Pattern a_crew("equipes? (?:[a-z]+ et )?$");
constinit Pattern an_office("\\b(?:office|department|president|director|dean) (?:of|for) $");
constinit Pattern of_a_system(
    "\\b(?:performan(?:ce|t)|scalab\\w+|reliab\\w+|availability|efficiency|maintainab\\w+|speed|security|stability|"
    "cost),? "
    "(?:and |& )?$");
constinit Pattern and_of_a_system(
    "^,? (?:and "
    ")?(?:performance|scalability|reliability|availability|efficiency|maintainability|speed|security|stability|cost"
    "|support for)\\b");
constinit Pattern by_a_product(
    "\\b(?:products?|systems?|services?|applications?|apps?|platforms?|agents?|models?|agreements|software|features|"
    "solutions|insights) (?:that|"
    "which|to) (?:(?:operat|work|run|act|scal)es? )?$");
constinit Pattern a_guide("\\b(?:style|user|reference|installation|quick|setup|design|coding|brand|a|the|our) $");
constinit Pattern of_communication(
    "^s?[ /]"
    "(?:tools?|technolog(?:y|ies)|languages?|protocols?|systems?|networks?|interfaces?|platforms?|software|equipment|"
    "theory|firmware|channels|professionals|hardware|circuits?|signals?|devices?|satellites?|infrastructure|links?|"
    "layers?|stacks?|"
    "buses)"
    "\\b");
constinit Pattern means_of("\\bmoyens? de $");
constinit Pattern persons_fr(
    "^ (?:[a-z']+ "
    "){0,3}(?:l')?(?:d')?(?:equipes?|collegues?|juniors?|developpeu\\w*|collaborateurs?|membres|stagiaires?|"
    "alternants?|utilisateurs?|metiers|devs?|profils)\\b");
constinit Pattern a_body("\\b(?:to|with|from|by|advis(?:es?|ing)) (?:the |your )?$");
constinit Pattern is_a_body("^[ -](?:has|have|teams?|alliance|development)\\b");
constinit Pattern body_goes_on("^(?:[.,;)/]|$| (?:etc|to|on|and|about|in|for|through|regarding|at|with|team)\\b)");
constinit Pattern to_you("^ (?:you\\b|right (?:person|candidate))");
constinit Pattern with_you("^ with you\\b");
// "Paired with an experienced mentor", "under close guidance", "so that they can coach": not by the candidate.
constinit Pattern not_by_you(
    "\\bunder (?:[a-z]+ ){0,2}$|\\b(?:benefit from|personali[sz]ed|minimal) $|\\bthey (?:can|could|may) (?:[a-z]+ "
    "){0,2}$|\\b(?:paired|matched|partnered|assigned) "
    "(?:up )?(?:with |to )?(?:an? |your )(?:[a-z]+ )?$");
constinit Pattern done_to("\\b(?:be|being|are|get) (?:[a-z]+ (?:and )?)?$");
// "Guidance and close review by senior bakers": given to whoever is hired.
constinit Pattern by_elders(
    "^ (?:supervision|guidance)\\b|^ (?:(?!(?:collaborat(?:e|ing)|work|partner|communicat|interact|liais))[a-z]+ "
    "){0,3}?(?:by|from|with) (?:(?:our|the|your|more) )?(?:senior |experienced |managers?\\b)");
// "Tools that enable planners to make decisions".
constinit Pattern others_do(
    "\\b(?:customers|clients|businesses|companies|organi[sz]ations|users|people) the (?:ability|power|tools) to [a-z]+ "
    "$|"
    "\\b(?:enabl|allow|empower|let)(?:e|es|ing|s)? (?!us |you )(?:(?:our|the|their|better) )?[a-z]+(?: [a-z]+)? (?:to "
    "(?:[a-z]+ ){0,5})?$");
// "Candidates show their ability to", but "it outruns their ability to".
constinit Pattern whoever_comes(
    "\\b(?:any|every|some)(?:one|body)\\b|\\b(?:candidate|applicant|person|individual|hire)s?\\b");
constinit Pattern their_customers(
    "^ (?:[a-z]+ ){0,2}(?:customers?|clients?|merchants?|partners?|suppliers?|vendors?|clinics?)\\b");
constinit Pattern mail_ends("\\b(?:forward to|prior|past|previous|recent) $");  // "prior work with claims data"
constinit Pattern by_a_cause("^ by (?:your|our|the|its|these)\\b");
constinit Pattern of_knowledge(
    "^(?: of)? (?:[a-z]+ "
    "){0,3}(?:trends?|technolog\\w*|developments?|news|research|advances|industry|latest|practices|tools|"
    "changes|markets?|ai|tech|literature|regulations?|standards|approaches|techniques|"
    "frameworks)\\b");
// "Charts that inform decision making": whoever reads them decides.
constinit Pattern serves_decisions(
    "\\b(?:support(?:s|ing)?|informs?|informing|driv(?:e|es|ing)|influenc(?:e|es|ing)|enabl(?:e|es|ing)|improv(?:e|es|"
    "ing)|help(?:s|ing)?|"
    "guid(?:e|es"
    "|ing)|for "
    "(?:more|better|faster|ongoing)|aid(?:s|ing)?|facilitat(?:e|es|ing)|sup?port(?:e|ar)|apoi(?:o|ar)|apoy(?:o|ar)|"
    "soporte) (?:[a-z-]+ ){0,4}$");
constinit Pattern ones_welfare("^[^.;,]{0,30}\\b(?:well-?being|health|safety)");
constinit Pattern facing_data("^ data\\b(?! (?:analy|scien|engineer))");
constinit Pattern a_room("^(?: in)?(?: an?| our| this)? (?:team|collaborative|remote|open|role|position)\\b");
constinit Pattern has_none("^ responsibilit(?:y|ies)\\W+(?:this (?:position|role|job) (?:has|does)|none|no\\b|n/a)");
constinit Pattern we_are("\\b(?:we|we(?:'re| are)(?: all)? (?:more|also)) $");
constinit Pattern a_programme(
    "^ (?:program(?:me)?s? (?:to|that|where|for (?:you|all|every|new))|sessions|opportunities(?! for))");
constinit Pattern an_attitude("^\"? (?:attitude|spirit|mind|mental|approach|person)");
constinit Pattern gives(
    "\\b(?:enabl(?:e|es|ing)|balance (?:for|of|between) [a-z]+ and|offer(?:s|ing)?|provid(?:e|es|ing)|benefits of) "
    "(?:(?!you|us)[a-z-]+ ){0,2}$");
// "Flexibilidade do trabalho remoto", "flexibilidad de horario", "flexibilite des horaires": what is offered.
constinit Pattern of_the_hours("^ (?:d[oae]|del|du|des) (?:trab[a-z]+|travail|horar?i[a-z]+|horaires|jornada)\\b");
constinit Pattern of_the_method(
    "\\b(?:scientific|statistical|engineering|academic|technical|mathematical|methodological) $");
constinit Pattern of_what("\\b(?<!sense of )(?:product|data|home|production|model|cost of|share|employee|public) $");
constinit Pattern to_the_top("\\b(?:to|with|for) (?:senior|executive) $");
// "A degree in marketing, communications or journalism".
constinit Pattern field_list(
    "^(?:(?!\\b(?:excellent|strong|good|great|skills?|(?<!similar )(?<!equivalent "
    ")experience|years?|with)\\b)[^.;:]){0,120}$");
constinit Pattern in_the_list("^s?(?: (?:or|and|engineering|studies)\\b|[,.;)/]|$)");
constinit Pattern list_before("(?:[,/(&]| or| and| in| organi[sz]ational) ?$");
constinit Pattern given_to_you(
    "\\b(?:support|help|provide|offer|give|train|coach|mentor)s? you (?:with|through|by|on)\\b[^.;]{0,40}$|"
    "\\b(?:receiv(?:e|ing)|je krijgt|bieden) (?:[a-z-]+ ){0,3}$");
constinit Pattern are_people(
    "\\b(?:with|by|our|the|your|from|den|unseren) (?:[a-z]+ ){0,2}$");  // "with our agile coaches"
constinit Pattern put_in_order(
    "^ (?:(?:and [a-z]+ "
    ")?(?:feedback|documentation|notes|records|files|data|code)|into|by|as|around|under|according|along|through)"
    "\\b");  // files, not a person
constinit Pattern kept_things(
    "^ [a-z]+ [^.;,]{0,40}\\b(?:data|files?|information|records?|content|documents?|events)\\b");
constinit Pattern an_event(
    "^ (?:[a-z-]+ ){0,2}(?:workshops?|events?|sessions?|meetings?|conferences?|documents?|materials|receipts)\\b");
constinit Pattern owned("^ (?!and |or |as |wh|with|in |is |but|to |from|at |if )[a-z]");
constinit Pattern of_the_law("^ [^.]{0,30}equal opportunity");
constinit Pattern the_management(
    "\\b(?:product|senior|executive|management|company|business|department|engineering|our|program|organi[sz]ational|"
    "site|sales|"
    "marketing|finance|clients?|customers?|agency|federal|corporate|group|division|school|hospital|university|campus|"
    "plant|"
    "store|regional|new|(?<!mentorship )(?<!mentoring )(?<!communication )(?<!skills )and) $");
// "Present to both business and technology leadership": those who are told of it.
constinit Pattern told_to(
    "\\b(?:work|collaborat|partner|communicat|interact|liais|coordinat|present|report|brief|assign|inputs?\\b)[a-z]* "
    "(?:[a-z,&/-]+ "
    "){0,4}(?:with|to|from|by) (?!(?:[a-z,&/-]+ "
    "){0,3}(?:strong|proven|good|great|excellent|provide|show|demonstrate)\\b)"
    "(?:[a-z,&/-]+ ){0,6}$");
constinit Pattern of_a_leader("^ (?:across|potential|abilit|qualit|capabilit|talent|traits)");
constinit Pattern the_offer(
    "\\b(?:(?:discuss|assess|evaluate) your|(?:opportunit(?:y|ies)|scope) (?:to|for)|perks?|we offer|we "
    "provide|we(?:'ll| will) "
    "(?:even |also )?(?!need|expect|ask|want|trust|like)[a-z]+ you\\b|we "
    "support|you will receive|you'll "
    "receive|will be (?:provided|given|offered)|culture of|join a company|benefits)\\b");

bool field_of_study(const Reading& reading, const Sentence& sentence, const Hit& hit) {
  const std::string_view words = reading.lower(hit.span);
  if (words.substr(0, 10) != "communicat" && words != "leadership" && words != "organizational leadership")
    return false;
  const std::span<const Hit> before = reading.in(Lexicon::education, {sentence.span.begin, hit.span.begin});
  const auto degree =
      std::find_if(before.rbegin(), before.rend(), [](const Hit& one) { return one.category() == Category::degree; });
  return degree != before.rend() && degree->span.end < hit.span.begin &&
         reading.holds(field_list, {degree->span.end, hit.span.begin}) &&
         reading.holds(list_before, {degree->span.end, hit.span.begin}) &&
         (hit.span.end >= sentence.span.end || reading.holds(in_the_list, {hit.span.end, sentence.span.end}));
}

/// "Work with Kafka" but "work with Kafka experts".
bool a_technology(const Reading& reading, Span after) {
  const std::span<const Hit> next = reading.in(Lexicon::skills, {after.begin, std::min(after.end, after.begin + 6)});
  return !next.empty() && !has_tag(next.front(), Tag::unlisted) &&
         !reading.holds(people, {next.front().span.end, after.end});
}

/// "The Lead Data Scientist", with its capitals: a title that goes on where the words end.
bool is_of_a_title(const Reading& reading, const Hit& hit) {
  const std::string_view words = reading.text(hit.span);
  return is_upper(words[0]) && is_upper(words[words.rfind(' ') + 1]) &&
         !reading.in(Lexicon::titles, {hit.span.begin + 1, hit.span.end}).empty();
}

/// Words that name something else in their company: a style guide, a communication language, reliable services.
bool other_sense(const Reading& reading, const Hit& hit, Span before, Span after) {
  using namespace term::soft_skills;
  const std::string_view words = reading.lower(hit.span);
  const auto opens = [&](std::string_view with) { return words.substr(0, with.size()) == with; };
  switch (hit.term) {
    case mentoring:
      if (opens("train") || opens("teach")) return reading.holds(trains_machines, after);
      if (words == "coaches" || words == "mentors") return reading.holds(are_people, before);
      return (words == "guide and" && reading.holds(a_guide, before)) ||
             (words == "accompagner" && !reading.holds(persons_fr, after));
    case communication:
      return opens("communication") && (reading.holds(of_communication, after) || reading.holds(means_of, before) ||
                                        reading.holds(between_machines, before));
    case leadership:
      if (words == "leadership" && (reading.lower(before).ends_with("thought ") ||
                                    reading.lower(before).ends_with("under the ") || reading.holds(is_a_body, after)))
        return true;
      // "Engineering leads and operations teams", not "Duties Leads and helps the teams".
      if (opens("leads and") && !before.empty() && reading.in(Lexicon::headings, before).empty()) return true;
      if (words.starts_with("lideranca") && reading.holds(the_chiefs, before)) return true;
      if (words == "influencing" && reading.holds(at_work, before)) return true;
      if (words.starts_with("supervise") && reading.holds(who_learns, before)) return true;
      if (words == "supervisory" && reading.holds(has_none, after)) return true;
      if (words == "team lead" && reading.holds(a_body, before)) return true;
      return (opens("te") && words.ends_with("leads")) || (opens("lead ") && is_of_a_title(reading, hit)) ||
             (opens("leading") && reading.holds(leading_ones, after));
    case self_motivation:
      // "test-driven and", "profit-motivated"
      if ((opens("driven") || opens("motiv")) && reading.lower(before).ends_with('-')) return true;
      if (reading.holds(by_a_product, before)) return true;
      if (words == "on your own") return reading.holds(owned, after);
      if (opens("autonome")) return reading.holds(a_crew, before);
      if (words == "autonomy") return reading.holds(of_autonomy, after);
      if (words.ends_with("driven") && reading.holds(by_a_cause, after)) return true;
      break;
    case work_ethic:
      if (words == "honest") return reading.holds(of_results, after);
      if (opens("professionalism")) return reading.holds(an_office, before);
      if (words == "integrity") return reading.holds(of_data, before) || reading.lower(after).substr(0, 4) == " of ";
      return reading.holds(of_a_thing, after) || (words == "reliable and" && !reading.holds(as_persons_are, after));
    case organization:
      if (words.ends_with(" and") && reading.holds(kept_things, after)) return true;
      if (words == "organizing" && reading.holds(an_event, after)) return true;
      return words.ends_with("ed") &&
             (reading.holds(put_in_order, after) || reading.lower(after).starts_with(" crime"));
    case adaptability:
      if (opens("thriv") && reading.holds(a_room, after)) return true;
      if (opens("flexibili") && reading.holds(of_the_hours, after)) return true;
      if (opens("flexibility"))
        return reading.holds(of_a_system, before) || reading.holds(and_of_a_system, after) ||
               reading.holds(gives, before);
      break;
    case analytical_skills:
      return reading.lower(before).ends_with(" our ");
    case attention_to_detail:
      return opens("rigo") && reading.holds(of_the_method, before);
    case creativity:
      if (words == "creative" && reading.holds(creative_trade, after)) return true;
      if (reading.holds(a_setting, before)) return true;
      if (opens("out of the box") || opens("out-of-the-box"))
        return reading.lower(before).find("think") == std::string_view::npos && reading.holds(of_a_product, after);
      break;
    case decision_making:
      if (opens("decision makers") || opens("decision-makers") || reading.lower(after).substr(0, 7) == " makers")
        return true;
      if (!opens("technical") && !opens("design") && reading.holds(serves_decisions, before)) return true;
      break;
    case stress_management:
      if (opens("resilience") && reading.holds(of_operations, before)) return true;
      break;
    case initiative:  // "five years of product ownership"
      if (words.ends_with("ownership") && reading.holds(of_what, before)) return true;
      if (words == "iniciativas" || reading.holds(of_the_law, after)) return true;  // projects
      if (words == "entrepreneurial") return reading.holds(of_a_venture, after);
      if (words == "can do") return !reading.holds(an_attitude, after);
      if (words == "proactive") return reading.holds(of_a_measure, after);
      break;
    case continuous_learning:
      return ((opens("stay on top") || opens("evaluat") || opens("explor")) && !reading.holds(of_knowledge, after)) ||
             reading.lower(after).starts_with(" from you");
    case time_management:  // "environments that prioritize speed"
      return (opens("priorit") && reading.holds(ones_welfare, after)) ||
             ((opens("priorit") || opens("manages ")) && reading.lower(before).ends_with(" that "));
    case conflict_resolution:
      return reading.holds(of_branches, before);
    case empathy:
      if (opens("bienveil")) return reading.holds(a_setting, before);
      return words == "sensitivity" && reading.holds(of_results, after);
    case team_collaboration:
      if (opens("collaboration") && (reading.holds(gives, before) || reading.holds(of_communication, after) ||
                                     reading.lower(before).ends_with("in-person ")))
        return true;
      // "The team works with", "the kiln team works on": not "team work".
      if (words == "team works" || (words.find("s with") != words.npos && reading.holds(a_team_that, before)))
        return true;
      // "How divers interact with the app", not "for divers Interact with them", where a line was lost.
      if (words.ends_with(" with") && reading.text(hit.span) == words && reading.holds(somebody_else, before))
        return true;
      if (words.ends_with(" mit") && reading.lower(after).starts_with(" uns ")) return true;
      if (opens("collaborat") && reading.holds(others_do, before)) return true;
      if (words == "work together" && (reading.holds(others_do, before) || reading.holds(with_you, after))) return true;
      if (reading.holds(by_a_product, before)) return true;
      break;
    case customer_focus:
      if (reading.holds(by_a_product, before) || (opens("service") && reading.holds(of_a_thing, after))) return true;
      if (reading.holds(facing_data, after)) return true;
      break;
    default:
      break;
  }
  return reading.holds(quality, hit.span) && reading.holds(of_a_thing, after);
}

}  // namespace

bool tells_of_others(const Reading& reading, const Sentence& sentence, const Hit& hit) {
  const auto up_to = [&](std::uint32_t bytes) {
    return Span{std::max(sentence.span.begin, hit.span.begin - std::min(bytes, hit.span.begin)), hit.span.begin};
  };
  const Span before = up_to(40);
  const Span after{hit.span.end, sentence.span.end};
  const bool given = hit.term == term::soft_skills::mentoring;
  const std::string_view words = reading.lower(hit.span);
  const bool joins =
      words.ends_with(" with") || words.ends_with(" lead") || words.ends_with(" across") || words.ends_with(" within");
  const bool acts = words.ends_with("ly") || words.starts_with("superv");
  if ((!given && !joins && !acts && reading.holds(of_a_team, after)) || reading.holds(team_of, before)) return true;
  if ((given || hit.term == term::soft_skills::leadership) && reading.holds(to_you, after)) return true;
  if (reading.holds(we_are, before) || reading.holds(they_value, up_to(120))) return true;
  if (given && words.starts_with("mentor") && reading.holds(a_programme, after)) return true;
  if (given && (reading.holds(given_to_you, before) || reading.holds(not_by_you, before) ||
                (words.ends_with("ed") && reading.holds(done_to, before)) || reading.holds(by_elders, after)))
    return true;
  if (!given && hit.term != term::soft_skills::team_collaboration && reading.holds(others_do, up_to(80))) return true;
  if (given && reading.lower(hit.span).substr(0, 7) == "onboard" && reading.holds(their_customers, after)) return true;
  if (hit.term == term::soft_skills::team_collaboration && reading.holds(mail_ends, before)) return true;
  if (field_of_study(reading, sentence, hit)) return true;
  const bool listed = sentence.section == Section::requirements || sentence.section == Section::preferred;
  if (!listed && words.starts_with("abilit") && reading.lower(before).ends_with("their ") &&
      !reading.holds(whoever_comes, {sentence.span.begin, hit.span.begin}))
    return true;
  if (reading.holds(thing_is, before) || other_sense(reading, hit, before, after)) return true;
  if (hit.term == term::soft_skills::team_collaboration &&
      reading.lower(hit.span).find(" with") != std::string_view::npos &&
      (reading.holds(things, after) || (words.starts_with("work") && reading.holds(no_people, after)) ||
       a_technology(reading, after)))
    return true;
  if (hit.term == term::soft_skills::leadership &&
      (reading.holds(to_the_top, before) ||
       ((words == "leadership" || words == "team lead") && (after.empty() || reading.holds(body_goes_on, after)) &&
        reading.holds(told_to, up_to(80)))))
    return true;
  if (hit.term == term::soft_skills::leadership && reading.lower(hit.span) == "leadership" && !listed &&
      !reading.holds(of_a_leader, after) &&
      (reading.holds(the_management, before) ||
       (reading.holds(a_body, before) && (after.empty() || reading.holds(body_goes_on, after)))))
    return true;
  return !listed && sentence.section != Section::duties &&
         reading.holds(the_offer, {sentence.span.begin, hit.span.begin});
}

}  // namespace fineprint::extract::skills
