#include <algorithm>

#include "infer/seniority_and_role/parts.hpp"
#include "terms/duties.hpp"
#include "terms/titles.hpp"

namespace fineprint::infer::seniority_and_role {
namespace {

constexpr std::size_t main_duty = 3;  // mentions of the whole architecture that make it the main duty

constinit Pattern received(
    "(?:\\byour|\\ba|\\ban|assigned|dedicated|receive|have|by|from|with|personal|great|our|strong|training "
    "and|training &|provide you with|access to|peer|senior|mentee)[ -](?:(?!experience)[a-z]+ (?:and )?)?$");
constinit Pattern of_others(
    "^(?: and [a-z]+)? (?:of|to|for) (?:the |other |less |more |fellow |new |junior )*"
    "(?:juniors?|analysts|engineers|developers|scientists|staff|colleagues|peers|team members|others)\\b");
constinit Pattern programme(
    "^(?:s|ing|ship)?(?:(?: and [a-z]+)? (?:program|scheme|opportunit|from|by (?!giving)|you\\b|and support "
    "you|culture|"
    "(?:[a-z]+ )?platform)|, formation)");

// Who leads, where it is not the candidate: the employer, those who use the product, those above.
constinit Pattern others_lead(
    "\\b(?:(?:helps|enables|allows|lets) (?!and |or )[a-z]+(?: to)?|(?:software|apps?|tools?|platform) "
    "for|receive|under(?: "
    "the)?|sous la [a-z]+ d[eu]|our|get) (?:[a-z]+ )?$|^we(?:'ll| will| also)? (?:give|offer|provide)(?:,? "
    "[a-z]+){0,8},? $|"
    "^we are an? (?:[a-z]+ ){1,4}(?:and )?$|\\b(?:grow|step|progress)(?:ing)? into (?:[a-z]+ (?:and )?){0,3}$|"
    "\\breport(?:s|ing)? (?:in)?to (?:(?!and )[a-z]+,? ){1,8}$|\\bunder [^.,;]{0,40} who (?:will )?$|\\bover "
    "time\\b[^.;]*$|\\b(?:tenets|values|pillars)\\b[^.;]*$");
// "Our senior engineers", "the lab director". Groups 1, 2: who it is, but for the plural.
constinit Pattern someone(
    "^(?:(?:our|your) ((?:[a-z]+ ){0,2}(?:engineer|developer|manager|director|lead|architect|scientist|mentor|leader|"
    "expert))|the ((?:[a-z]+ ){0,2}(?:director|manager|supervisor)))s? "
    "(?:(?:will|can|also|and|who|to|provides?|gives?|offers?) ){0,3}(?:[a-z]+,? (?:and )?)?$");
constinit Pattern we_do("\\bwe(?:'ll|'re| will| are| also| always)? $");
constinit Pattern takes_part(
    "\\b(?:part in|help(?:ing)?(?: us)?(?: with| in| to)?|assist(?:ing)? (?:with|in)|participat\\w+ in|involved "
    "in(?: [^.;]{1,60} and)?|contribut\\w+ to|under|follow\\w*) "
    "(?:the )?$");
constinit Pattern a_group(
    "^(?: teams?(?! member)| group| committee| (?:workshop|training|session|webinar|demo|presentation)s?)\\b");
// Those who lead already, as in "speak with business and technology leadership", and jobs yet to come.
constinit Pattern to_leaders(
    "\\b(?:with|to|by|from) (?:(?:senior|levels|of|both|all|the|our|business|product|executive) (?:and )?)*$");
constinit Pattern other_posts("^ (?:positions|roles|opportunit)");
constinit Pattern owns("^'");
constinit Pattern acts_as(
    "\\b(?:(?:act(?:ing|s)?|serv(?:e|es|ing)|function(?:ing|s)?) as (?:an? |the |our )?|you(?:'re| are|'ll be| will "
    "be) "
    "the )(?:[a-z]+ )?$");

// Several verbs may stand before the team: "direct, mentor and manage a busy team", "lead, hire and grow a team".
constinit Pattern manages_team(
    "\\b(?:(?:line[- ])?manag(?:e|es|ing)|supervis(?:e|es|ing)|overse(?:e|es|eing)|hire|hiring|recruit(?:ing)?)"
    "(?:(?:, and | and | & |, ?|/)[a-z]+){0,3} (?:an?|the|our|your) "
    "(?:(?!of |and |with |for |to |in |from |by )[a-z-]+ ){0,3}(?:team|squad|crew|brigade)\\b(?!['s-]| "
    "(?:backlog|calendar|budget|"
    "board|workload|inbox|site|task|project|mail|wiki|member))|\\bmanag(?:e|es|ing) (?:your|our|the) (?:colleagues|"
    "staff|employees)\\b|\\b(?:(?:line[- ])?manag(?:e|es|ing|ement of)|"
    "supervis(?:e|es|ing|ion of)|overse(?:e|es|eing) the work of)(?:(?:, and | and | & |, ?|/)(?:[a-z]+|review the "
    "work of)){0,3} (?:an? "
    "team|(?:one|two|three|four|five|six|seven|eight|ten|[0-9]{1,2})\\b"
    "(?:-[0-9]+)? (?:(?!of |and |with |for |to |in )[a-z0-9-]+ ){0,3}(?:engineer|developer|analyst|scientist|people|"
    "person|staff|employee|technician|nurse|assistant|consultant|recruiter|colleague|officer|specialist|report|fte|"
    "agent|tester|designer|coordinator)|(?:(?!of |and |or |with |for |from |to |in |by |the )[a-z-]+ ){0,4}"
    "(?:engineers|developers|scientists|analysts)\\b)|\\b(?:(?<!fachliche )fuhrung (?:eines|des|deines) "
    "|(?:manage|encadre)[rz] (?:directement )?(?:une "
    "|l')|(?:gestionar|gerenciar|gerir|gestire) (?:un |el |uma |um |a |o |il )?|"
    "aansturen van (?:een|het) )(?:equip[aeo]|teams?|time)\\b|\\ba (?:tu|su) cargo (?:un |el "
    ")?equipo\\b|\\bteam auf(?:bauen)? und (?:zu )?(?:leit|fuhr)e\\w+|\\bgee(?:ft?|f je) leiding "
    "aan\\b|\\b(?:supervis|overse)(?:es?|e?ing|ion of) (?:(?!of |the |by )[a-z]+ "
    "){0,3}(?:personnel|staff|employees)\\b|\\bsupervis(?:e|es|ing|ion of) (?:the )?(?:day[- ]to[- ]day |daily )?"
    "(?:work|workload|activities) of (?!vendors|suppliers)|"
    "\\breport(?:s|ing)? (?:in)?to (?:you\\b|this (?:role|position)\\b)|\\bresponsible for (?:an? |the |our )?team of "
    "(?!the |our |skilled |talented )|\\b(?:annual|staff|carry(?:ing)? out) appraisals\\b|"
    "\\byou(?:'ll| will) build (?:a|the|your) (?:[a-z-]+ ){0,2}team\\b|\\bperformance talks\\b|\\bdisciplinary "
    "(?:leadership|responsibility)\\b|\\bsupervisory "
    "experience\\b|\\b(?:lead(?:s|ing)? an? (?:[a-z]+ )?team of|liderar (?:um|o) time)\\b"
    "[^.;]{0,40}\\b(?:hir(?:e|ing)|recruiting|contratacao|their (?:[a-z]+ )?reviews)\\b");
constinit Pattern leads_a_team(
    "\\b(?:lead(?:s|ing)?|guid(?:e|es|ing)|coach(?:es|ing)?)(?:(?:, and | and | & |, ?|/)[a-z]+){0,3} "
    "(?:an?|the|our|your) "
    "(?:(?!of |and |with |for |to |in |from |by )[a-z-]+ ){0,2}(?:team|squad)\\b(?!['s-])|"
    "\\bfachlich(?:e[nr]?)? (?:fuhr|leit)[a-z]+|\\b(?:fuhr|leit)(?:st|en|t) "
    "fachlich\\b|\\b(?:liderar(?:as)?|coordinar(?:as|e)?|(?:coordin|guid)erai|guidare|(?:anime|coordonne)[rz]) "
    "(?:un[ea]? |uma |um |el "
    "|la "
    "|il |l'|a |o "
    ")(?:equipe|equipo|team|time)\\b");
constinit Pattern guides_others(
    "^as (?:an?|the|our) lead (?!for |of |to )(?:[a-z/-]+ "
    "){1,4}(?:engineer|developer|scientist|analyst)\\b|\\bplayer(?:[-/ ]| and | & )coach\\b|\\btak(?:e|es|ing) (?:the "
    ")?(?:technical|tech|functional) lead\\b|"
    "\\bfunctional leadership "
    "of\\b|\\b(?:apoiar|orientar) tecnicamente\\b|\\b(?:orient|encadr)e[rz] (?:l'equipe|les "
    "developpeurs|les juniors)\\b|\\bleitest (?:[a-z]+ ){0,3}(?:kolleg|entwickler|mitarbeit|junior|azubi)[a-z]* "
    "an\\b|\\b(?:begeleidt?|coacht) (?:[a-z]+ "
    ")?(?:junior|collega)|\\bprovid(?:e|es|ing) (?:(?!thought|strategic)[a-z/]+ ){0,2}leadership (?:in|on|and "
    "(?:coordination|guidance|direction|"
    "support))\\b|\\bexpertise and leadership (?:in|on|to)\\b|\\bleading (?:the "
    ")?architecture\\b|\\b(?:guidance|mentoring|mentorship|coaching|role "
    "model|(?:train|teach|(?:coach|guid|mentor|supervis|overse)(?:e|e?ing)?)(?: and [a-z]+)?)"
    "(?:(?:/|, | and | & )[a-z]+){0,2} (?:(?:to|for|of) )?"
    "(?:the |other |our |more |fellow |two |three |new |or |lower |level |(?:a )?(?:few |couple )(?:of )?|[0-9] "
    ")*(?:juniors?\\b|mid[ -]level|lower[ "
    "-]level|less[- "
    "]experienced|apprentices|"
    "new(?:er)? (?:engineer|developer|analyst|joiner)|(?:(?:our|the) (?!senior |business )[a-z-]+ "
    ")?(?:engineers|developers|analysts|scientists|team members|"
    "colleagues|peers)\\b)");
// The technical say of one who manages: "make the architecture decisions", "review designs and code".
constinit Pattern directs_craft(
    "\\b(?:mak|tak|own|driv|set|defin|choos|shap|review|establish|decid)(?:e|es|s|ing|ting)?(?: on)? "
    "(?:(?!of |for |with |to |from )[a-z-]+,? ){0,4}(?:(?:technical|technology|tech|architectur\\w+|system|engineering|"
    "coding|software) (?:design |and [a-z]+ )?(?:decisions?|choices?|stack|standards|designs?|practices)|architecture|"
    "code|designs|pull requests)\\b|\\bhands[- ]on (?:with |in )?(?:the )?cod(?:e|ing)\\b|"
    "\\bwrit(?:e|es|ing) (?:[a-z]+ )?code\\b|\\btechnical authority\\b|\\bchoix (?:d'architecture|techn)|\\b(?:vision|"
    "strategie|roadmap|qualite|referente?) technique\\b|\\bqualite du code\\b|\\bencadr\\w+ techniquement\\b");
// An employer that is "committed to hiring and retaining" people, and reviews of things.
constinit Pattern its_promise(
    "\\b(?:committed|commitment|dedicated) to (?:[a-z]+,? (?:and )?){0,3}$|\\b(?:positions?|roles?|those) "
    "(?:which|that|who) $");
constinit Pattern of_things(
    "^ (?:of|for|to) (?:[a-z]+ ){0,3}(?:process|model|system|campaign|vendor|supplier|product|tool|algorithm|quer|"
    "asset|network|department)|^ (?:all|the|our) (?:[a-z]+ )?(?:departments|company|business)");
constinit Pattern of_others_job(
    "^ (?:sits?|lies?|rests?|stays?|is(?: done| handled)?) (?:with|by)\\b|^[^.;]{0,40} for (?:our |the )?(?:clients?|"
    "customers?)\\b");
// Those who are taught or advised by trade.
constinit Pattern of_clients(
    "^(?: and [a-z]+)? (?:(?:to|for|our|the|young|and) "
    ")*(?:students?|pupils?|children|people|clients?|customers?|vendors?|"
    "patients?)\\b");
constinit Pattern equal_chances("\\b(?:without regard|regardless of|all backgrounds|diverse|diversity)\\b");
constinit Pattern leads_no_people(
    "\\b(?:this|the|an?)(?: (?:is|role|position|job))*(?: an?)?(?: [a-z-]+){0,2}(?:(?: individual contributor| ic)(?: "
    "(?:role|position|job)|[,.;]| with)| non-?(?:managerial|supervisory) (?:role|position|job))");
// "Supervisory status: Yes", the answer on a line of its own too. Group 1: the answer.
constinit Pattern supervises_by_label("\\b(?:managerial|supervisory (?:status|position)) ?\\W{1,8}(yes|no)\\b");
constinit Pattern team_manager("\\b(?:team|people) manager\\b");
constinit Pattern supervisor("\\bsupervisor\\b");

/// Directors, heads and vice presidents, as against managers, who may manage other things than people.
bool high_rank(const Reading& reading, Span words) {
  const std::span<const Hit> hits = reading.in(Lexicon::titles, words);
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return hit.term == term::titles::level_director || hit.term == term::titles::level_head ||
           (hit.term == term::titles::level_chief && reading.lower(hit.span).ends_with(" officer")) ||
           hit.term == term::titles::level_vp || hit.term == term::titles::family_engineering_manager;
  });
}

/// "We are looking for a technical architect", whatever the title says.
std::optional<Span> called_architect(const Reading& reading) {
  for (const Hit& hit : reading.hits.of(Lexicon::titles)) {
    const bool named = hit.term == term::titles::level_architect || has_tag(hit, Tag::architect);
    // "An engineer to architect and build": a verb.
    const std::string_view before =
        reading.lower({hit.span.begin - std::min<std::uint32_t>(hit.span.begin, 4), hit.span.begin});
    if (named && !before.ends_with(" to ") && reading.sentence(hit.span).part == Part::description &&
        tells_the_role(reading.sentence(hit.span)) && addressed(reading, hit.span) && !recounts(reading, hit.span))
      return hit.span;
  }
  return std::nullopt;
}

/// Who leads a duty that words of the lexicon or a pattern name: true where it is not the candidate.
bool by_others(const Reading& reading, Category category, Span opening, bool direction) {
  if (reading.holds(others_lead, opening)) return true;
  // "Our Data Managers lead teams" speaks of the candidate where the title says the same.
  if (const std::optional<Match> who = reading.find(someone, opening)) {
    const Span name = (*who)[1].empty() ? (*who)[2] : (*who)[1];
    return reading.lower(reading.masthead.title.span).find(reading.lower(name)) == std::string_view::npos;
  }
  if (category != Category::manages && !direction) return false;
  return reading.holds(takes_part, opening) || reading.holds(we_do, opening) || reading.holds(its_promise, opening);
}

/// The duties that a pattern finds where the posting tells of the role.
void add_found(const Reading& reading, Category category, const Pattern& pattern, std::vector<Span>& spans) {
  const bool work_only = &pattern == &directs_craft;
  for (const Sentence& sentence : reading.layout.sentences()) {
    if (sentence.heading || !tells_the_role(sentence)) continue;
    if (work_only && (sentence.section == Section::requirements || sentence.section == Section::preferred)) continue;
    const std::optional<Match> match = reading.find(pattern, sentence.span);
    if (!match) continue;
    const Context context = context_of(reading, match->whole());
    const bool wished = sentence.section == Section::preferred;
    if (context.negated != nullptr || wished || (category == Category::manages && context.preferred != nullptr))
      continue;
    if (!by_others(reading, category, {sentence.span.begin, match->whole().begin}, false))
      spans.push_back(match->whole());
  }
}

/// The duties of one category that the role itself bears.
std::vector<Span> duties_of(const Reading& reading, Category category) {
  std::vector<Span> spans;
  for (const Hit& hit : reading.hits.of(Lexicon::duties)) {
    if (hit.category() != category) continue;
    const Sentence& sentence = reading.sentence(hit.span);
    if (!tells_the_role(sentence) || sentence.heading) continue;
    const Context context = context_of(reading, hit.span);
    if (sentence.section == Section::preferred || (category == Category::manages && context.preferred != nullptr))
      continue;
    if (context.negated != nullptr) {
      if (hit.term == term::duties::direct_reports) return {};  // "Supervisory responsibilities: none"
      continue;
    }
    const Span opening{sentence.span.begin, hit.span.begin}, rest{hit.span.end, sentence.span.end};
    if (hit.term == term::duties::lead_by_name && !(addressed(reading, hit.span) && !recounts(reading, hit.span)) &&
        !(reading.holds(acts_as, opening) && reading.lower(opening).find("experience") == std::string_view::npos))
      continue;
    const bool craft = hit.term == term::duties::technical_leadership;
    if (by_others(reading, category, opening, craft)) continue;
    if (hit.term == term::duties::performance_reviews && reading.holds(of_things, rest)) continue;
    if (category == Category::manages && (reading.holds(of_others_job, rest) || reading.holds(equal_chances, rest)))
      continue;
    if ((craft || category == Category::manages) && reading.holds(craft ? a_group : owns, rest)) continue;
    if (craft && ((reading.text(hit.span).ends_with("leadership") && reading.holds(to_leaders, opening)) ||
                  reading.holds(of_clients, rest)))
      continue;
    if (category == Category::guides && reading.holds(other_posts, rest)) continue;
    if (hit.term == term::duties::mentors) {
      const Span before{std::max(sentence.span.begin, hit.span.begin > 24 ? hit.span.begin - 24 : 0), hit.span.begin};
      const Span after{hit.span.end, std::min(sentence.span.end, hit.span.end + 24)};
      if (!before.empty() && reading.holds(received, before) && !reading.holds(of_others, rest)) continue;
      if (!after.empty() && (reading.holds(programme, after) || reading.holds(of_clients, after))) continue;
    }
    spans.push_back(hit.span);
  }
  if (category == Category::manages) add_found(reading, category, manages_team, spans);
  if (category == Category::guides) {
    add_found(reading, category, leads_a_team, spans);
    add_found(reading, category, guides_others, spans);
  }
  return spans;
}

/// What a label of a board says of reports: the words of the answer.
std::optional<Span> label_of_reports(const Reading& reading) {
  constexpr std::uint32_t answer = 8;  // bytes behind the label's line
  for (const Sentence& sentence : reading.layout.sentences()) {
    if (sentence.part != Part::description) continue;
    const Span line{sentence.span.begin,
                    std::min(sentence.span.end + answer, static_cast<std::uint32_t>(reading.document.text().size()))};
    if (const std::optional<Match> match = reading.find(supervises_by_label, line)) return match->whole();
  }
  return std::nullopt;
}

/// "This is an individual contributor role."
bool individual(const Reading& reading) {
  const std::vector<Sentence>& sentences = reading.layout.sentences();
  return std::any_of(sentences.begin(), sentences.end(), [&](const Sentence& sentence) {
    return sentence.part == Part::description && reading.holds(leads_no_people, sentence.span);
  });
}

}  // namespace

void read_leadership(const Reading& reading, const Role& role, Ledger& ledger) {
  using namespace choice::leadership_expectation;
  const Title& title = role.title;
  const bool craft = role.family && technical(*role.family);
  std::vector<Span> reports = duties_of(reading, Category::manages);
  const std::optional<Span> label = label_of_reports(reading);
  if (!title.generic && role.family == choice::job_family::other)
    add_found(reading, Category::manages, leads_a_team, reports);  // people, not a craft
  const bool alone = label ? reading.lower(*label).ends_with("no") : individual(reading);
  if (label && !alone) reports = {*label};
  if (alone && (label || !title.manager)) reports.clear();
  std::vector<Span> guides = duties_of(reading, Category::guides);
  const std::vector<Span> designs = duties_of(reading, Category::designs);
  const bool trainee = role.level && *role.level < Level::mid;
  const bool leads_team = std::any_of(guides.begin(), guides.end(), [&](Span span) {
    return reading.hits.find(term::duties::leads_team, span) != nullptr || reading.holds(leads_a_team, span);
  });
  // A "Chief Engineer" leads by craft.
  const bool chief = title.manager && reading.lower(*title.manager) == "chief";
  // A "manager" may manage accounts or campaigns; with a word of a team, or a higher rank, people report to them.
  const Span line = reading.masthead.title.span;
  const std::optional<Match> supervises = line.empty() ? std::nullopt : reading.find(supervisor, line);
  const bool manager =
      supervises || (title.manager && !trainee &&
                     (!reports.empty() || (!title.grade_of_a_bank && !alone &&
                                           (leads_team || (craft && !chief) || high_rank(reading, *title.manager) ||
                                            reading.holds(team_manager, line)))));
  if (manager || (!reports.empty() && !trainee)) {
    const Span first = !reports.empty() ? reports.front() : supervises ? supervises->whole() : *title.manager;
    if (craft && guides.empty()) add_found(reading, Category::guides, directs_craft, guides);
    if (craft && (!guides.empty() || title.architect || title.lead)) {
      const Span direction = !guides.empty() ? guides.front() : title.architect ? *title.architect : *title.lead;
      return ledger.say(rule::manages_and_guides, tech_and_people_lead, Basis{{first, direction}});
    }
    return ledger.say(reports.empty() ? rule::title_of_manager : rule::manages_people, people_manager, first);
  }
  if (title.architect) return ledger.say(rule::title_of_architect, architect, *title.architect);
  if (const std::optional<Span> words = called_architect(reading))
    return ledger.say(rule::designs_whole, architect, *words);
  if (designs.size() >= main_duty) return ledger.say(rule::designs_whole, architect, Basis{designs});
  if (title.lead) ledger.say(rule::title_of_lead, tech_lead_ic, *title.lead);
  if (!guides.empty() && !trainee) ledger.say(rule::guides_others, tech_lead_ic, Basis{guides});
  // A grade, "IV" or "5", tells of pay.
  if (role.level && *role.level >= Level::staff && !title.levels.empty() && title.level()->span.size() > 2)
    ledger.say(rule::high_level, tech_lead_ic, title.level()->span);
  if (chief && craft) ledger.say(rule::high_level, tech_lead_ic, *title.manager);
  if (ledger.reasons(Field::leadership_expectation).empty()) ledger.say(rule::leads_nobody, ic, Basis{});
}

}  // namespace fineprint::infer::seniority_and_role
