#include <algorithm>

#include "registry.hpp"

namespace fineprint::extract::context {
namespace {

constexpr std::size_t most_sentences = 2;  // a description is no longer than this
constexpr std::uint32_t least_bytes = 25, most_bytes = 600;
constexpr int least_score = 2;

constexpr Rule team{"context/team", Weight::clear, "It tells of the team: {quote}."};
constexpr Rule company{"context/company", Weight::clear, "It tells of the company: {quote}."};
constexpr Rule rule_list[] = {team, company};

constinit Pattern speaks_of_a_team("team|equip| time de|nosso time");
constinit Pattern team_is(
    "\\b(?:(?:our|the|this) (?:[a-z&/-]+ ){0,4}team "
    "(?:is|are|has|owns?|works?|consists?|sits|builds?|provides?|plays?|comprises|supports?|focuses|operates|develops?|"
    "delivers?|drives|helps|enables|currently|at|within|responsible|works)|team of (?:[0-9a-z-]+ "
    "){0,4}[a-z]+|(?:you(?:'ll| will) (?:be )?(?:join(?:ing)?|part of|work(?:ing)? (?:in|within|with|as part "
    "of))|join|part of) (?:an?|our|the) (?:[a-z&/,-]+ ){0,6}team|(?:team size|size of the team)|small team|"
    "unser(?:e[mns]?)? team|unser team|im team|teams? (?:von|aus)|l'equipe|notre equipe|une equipe de|nuestro "
    "equipo|equipo de|nosso time|time de|ons team|het team|een team van)\\b");
constinit Pattern team_size(
    "\\b(?:team of (?:about |around |over )?(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|a dozen)|[0-9]+[- "
    "](?:person|people|member|strong) team|team size)\\b");
constinit Pattern asks_of_team(
    "\\b(?:experience|ability|able to|years|skills?|must|required|leading teams|manage a team|lead a team|team "
    "player|teamwork|cross[- ]functional teams? to|please|apply|equal|recruit(?:ing|ment) team|talent team|hr "
    "team|hiring team|scrum teams?\\b)\\b");
constinit Pattern company_is(
    "\\b(?:is (?:an?|the|one of the) (?:[a-z0-9'&,/-]+ "
    "){0,8}(?:company|start-?up|provider|leader|firm|organi[sz]ation|agency|platform|consultancy|bank|institution|"
    "group|business|manufacturer|retailer|developer|partner|marketplace|network|university|hospital|nonprofit|non-"
    "profit|charity|insurer|operator|division|brand|supplier|fintech|scale-?up|studio|team of)|"
    "we(?:'re| are) (?:an?|the|one of the|building|on a "
    "mission|reinventing|revolutioni|transforming|creating|developing|changing|dedicated|committed to "
    "(?:build|creat|transform|help))|our (?:mission|vision|purpose) is|founded (?:in|by)|established in|since "
    "(?:19|20)[0-9]{2}|headquartered in|(?:over|more than) [0-9,]+ (?:employees|people|colleagues|team "
    "members|customers|clients)|"
    "wir sind|ist ein(?:e|er)? (?:[a-z-]+ "
    "){0,4}(?:unternehmen|anbieter|hersteller|dienstleister|start-?up|agentur)|gegrundet|est une? (?:[a-z-]+ "
    "){0,4}(?:entreprise|societe|start-?up|groupe|cabinet|acteur|leader|editeur|esn)|nous sommes|fondee?|somos|es una "
    "(?:empresa|compania)|e uma (?:empresa|startup)|fundada|wij zijn|we zijn|is een (?:[a-z-]+ "
    "){0,4}(?:bedrijf|organisatie|bureau|speler)|opgericht)\\b");
constinit Pattern not_company(
    "\\b(?:we are (?:looking|seeking|hiring|searching|currently|unable|an equal|not able|committed to "
    "(?:equal|diversity|provid|creating an inclusive|inclusion))|equal opportunity|this (?:role|position)|the "
    "(?:role|position|candidate|ideal)|you (?:will|are|have)|is (?:an?|the) (?:[a-z-]+ "
    "){0,3}(?:role|position|opportunity|plus|must)|responsible for|candidates? "
    "(?:must|should|will|need)|applicants?|our client is (?:looking|seeking)|we are "
    "(?:interested|excited)|wir suchen|nous recherchons|buscamos|estamos (?:buscando|contratando)|wij "
    "zoeken|[0-9]+ (?:employees|followers)$|clicked apply|e-verify|privacy|accommodation|wij zijn op zoek|we zijn op "
    "zoek)\\b");
// "Contoso builds scales for bakers", "The Contoso Group helps ..."
constinit Pattern does(
    "^(?: [a-z]+)? "
    "(?:builds|makes|helps|provides|offers|delivers|develops|runs|operates|automates|sells|serves|designs|"
    "creates|connects|produces|powers)\\b");
// What it does for those who work there.
constinit Pattern for_its_own(
    "\\b(?:employees?|benefits?|compensation|salary|accommodations?|careers?|applicants|candidates|team "
    "members|associates|"
    "colleagues|workplace|opportunit(?:y|ies))\\b");
// "Department: Analytics" names something, where "About Globex:" tells of it.
constinit Pattern labelled(
    "^[-* ]*(?!(?:about|the company|company|who|overview|summary|we|our|unsere?|notre|mission|welcome|willkommen)\\b)"
    "[a-z /&()-]{3,25} ?: ");

struct Scored {
  std::size_t index;
  int score;
};

class Reader {
 public:
  Reader(const Reading& reading, Ledger& ledger) : reading_(reading), ledger_(ledger) {}

  void run() {
    const std::vector<Sentence>& sentences = reading_.layout.sentences();
    Scored best_team{0, 0}, best_company{0, 0};
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const Sentence& one = sentences[i];
      if (one.part != Part::description || one.heading || one.section == Section::legal ||
          one.section == Section::chrome || one.section == Section::process)
        continue;
      if (one.span.size() < least_bytes || one.span.size() > most_bytes) continue;
      if (const int score = team_score(one); score > best_team.score) best_team = {i, score};
      if (const int score = company_score(one, i); score > best_company.score) best_company = {i, score};
    }
    if (best_team.score >= least_score) say(team, Field::team_info, sentences[best_team.index].span);
    if (best_company.score >= least_score) say(company, Field::company_description, with_next(best_company.index));
  }

 private:
  int team_score(const Sentence& one) const {
    const bool names = names_team(one.span);
    if (!names || one.section == Section::requirements || one.section == Section::preferred ||
        one.section == Section::offer)
      return 0;
    int score = 0;
    if (reading_.holds(team_is, one.span)) score += 2;
    if (reading_.holds(team_size, one.span)) score += 2;
    if (score > 0 && reading_.holds(asks_of_team, one.span)) score -= 2;
    if (score > 0 && one.section == Section::duties) score -= 1;
    return score;
  }

  /// The firm by its name, and what it makes.
  bool tells_what_it_does(Span sentence) const {
    const std::string_view name = reading_.lower(reading_.masthead.company.span);
    std::uint32_t at = sentence.begin;
    if (reading_.lower(sentence).starts_with("the ")) at += 4;
    if (name.empty() || !reading_.lower({at, sentence.end}).starts_with(name)) return false;
    if (!reading_.in(Lexicon::benefits, sentence).empty() || reading_.holds(for_its_own, sentence)) return false;
    return reading_.holds(does, {at + static_cast<std::uint32_t>(name.size()), sentence.end});
  }

  int company_score(const Sentence& one, std::size_t index) const {
    if (one.section == Section::requirements || one.section == Section::preferred || one.section == Section::duties ||
        one.section == Section::offer)
      return 0;
    const bool about = one.section == Section::about_us;
    const bool says = reading_.holds(company_is, one.span) || tells_what_it_does(one.span);
    if (!says && (!about || reading_.holds(labelled, one.span))) return 0;
    if (reading_.holds(not_company, one.span)) return 0;
    int score = (about ? 2 : 0) + (says ? 2 : 0);
    const Span name = reading_.masthead.company.span;
    if (!name.empty() && reading_.lower(one.span).find(reading_.lower(name)) != std::string_view::npos) score += 2;
    if (about && index > 0 && reading_.layout.sentences()[index - 1].heading) score += 1;
    return score;
  }

  /// The sentence that follows in the same paragraph belongs to a description too.
  Span with_next(std::size_t index) const {
    const std::vector<Sentence>& sentences = reading_.layout.sentences();
    Span span = sentences[index].span;
    for (std::size_t next = index + 1; next < sentences.size() && next < index + most_sentences; ++next) {
      const Sentence& one = sentences[next];
      if (one.paragraph != sentences[index].paragraph || one.section != sentences[index].section || one.bullet ||
          one.span.end > span.begin + most_bytes)
        break;
      if (reading_.holds(not_company, one.span) || reading_.holds(labelled, one.span)) break;
      if (one.section == Section::about_us || reading_.holds(company_is, one.span)) span.end = one.span.end;
    }
    return span;
  }

  bool names_team(Span span) const { return reading_.holds(speaks_of_a_team, span); }

  void say(const Rule& rule, Field field, Span span) {
    ledger_.say(rule, field, std::string(reading_.document.quote(span)), span);
  }

  const Reading& reading_;
  Ledger& ledger_;
};

}  // namespace

void read(const Reading& reading, Ledger& ledger) { Reader(reading, ledger).run(); }

std::span<const Rule> rules() { return rule_list; }

}  // namespace fineprint::extract::context
