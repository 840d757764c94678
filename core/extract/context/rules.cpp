#include <algorithm>

#include "registry.hpp"
#include "text/characters.hpp"

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
    "\\b(?:(?:our|the|this) (?:[a-z&/()-]+ ){0,4}team (?:(?!(?:as|members|leads|leaders|seeks|needs|requires|"
    "wants|wishes)\\b)[a-z]+s|are|at|within|currently|responsible|consist|work)|team of (?:[0-9a-z-]+ "
    "){0,4}[a-z]+|(?:you(?:'ll| will) (?:be )?(?:join(?:ing)?|part of|work(?:ing)? (?:in|within|with|as part "
    "of))|join|part of) (?:an?|our|the) (?:[a-z&/,-]+ ){0,6}team|small team|(?:is|are|'re|zijn|sind) (?:an?|een|ein) "
    "(?:(?!(?:for|of|to|in|on|with|at)\\b)[a-z,-]+ ){0,4}team(?! (?:lead|member|effort))|"
    "unser(?:e[mns]?)? team|im team|teams? (?:von|aus)|l'equipe|notre equipe|une (?:[a-z]+ )?equipe|nuestro "
    "equipo|equipo de|nosso time|time de|ons team|het team|een team van|[a-z]+ team die)\\b");
// The team by its name, as the one of the role: "the Ledger team builds", "as a member of our Ledger team".
constinit Pattern names_the_team(
    "\\b(?:(?:the|our) (?!(?:whole|entire|incredible|global|leadership|executive|founding|talented)\\b)(?:[a-z&/()-]+ "
    "){1,4}team (?!(?:as|members|leads|leaders|seeks|needs|requires)\\b)[a-z]+s|this team [a-z]+s|(?:member|part) of "
    "(?:the|our) (?:[a-z&/-]+ ){1,5}team|(?:within|in|join) (?:the|our) (?:[a-z&/-]+ ){1,5}team|equipe (?:[a-z' ]+ )?"
    "(?:compos|constitu)ee?|equipe (?:[a-z' ]+ )?se compose)\\b");
constinit Pattern team_size(
    "\\b(?:team of (?:about |around |over )?(?:[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten|a "
    "dozen)\\b(?!,)|"
    "[0-9]+[- ](?:person|people|member|strong) team|team size(?: is|:))");
constinit Pattern asks_of_team(
    "\\b(?:experience|ability|able to|years|skills?|must|required|leading teams|(?:manage|lead|mentor|coach) "
    "(?:an? |the )?team|ensur(?:e|ing) the team|advancement|founding team behind|team player|teamwork|cross[- "
    "]functional teams? "
    "to|please|apply|equal|(?:recruit(?:ing|ment)|talent|hr|hiring) team|scrum teams?|as part of a team|team of "
    "(?:[a-z]+ ){0,2}[0-9]+,?[0-9]{3}|souhaite|partie de l'equipe)\\b|^[^0-9]*:$|\\?$");
constinit Pattern company_is(
    "\\b(?:(?:is|they are) (?:an?|the|one of the) (?:[a-z0-9'&,/-]+ "
    "){0,8}(?:company|start-?up|provider|leader|firm|organi[sz]ation|agency|platform|consultancy|bank|institution|"
    "group|business|manufacturer|retailer|developer|partner|marketplace|network|university|hospital|nonprofit|non-"
    "profit|charity|insurer|operator|division|brand|supplier|fintech|scale-?up|studio|shop|collective|subsidiary|joint "
    "venture)|"
    "we(?:'ve| have) (?:built|created|developed)|we(?:'re| are) (?:an?|the|one of the|building|on a (?:[a-z]+ )?"
    "mission|reinventing|revolutioni|transforming|creating|developing|changing|pioneering|dedicated|committed to "
    "(?:build|creat|transform|help))|our (?:mission|vision|purpose) is|founded (?:in|by)|established in|since "
    "(?:19|20)[0-9]{2}|headquartered in|(?:over|more than) [0-9,]+ (?:employees|people|colleagues|team "
    "members|customers|clients)|"
    "wir sind|ist ein(?:e|er)? (?:[a-z-]+ "
    "){0,4}[a-z-]*(?:unternehmen|anbieter|hersteller|dienstleister|start-?up|agentur)|gegrundet|est une? (?:[a-z-]+ "
    "){0,4}(?:entreprise|societe|start-?up|groupe|cabinet|acteur|leader|editeur|esn|plateforme|initiative|association)|"
    "nous sommes|fondee?|somos|es una "
    "(?:empresa|compania)|e uma (?:empresa|startup)|fundada|wij zijn|we zijn|is een (?:[a-z-]+ "
    "){0,4}(?:bedrijf|organisatie|bureau|speler)|opgericht)\\b");
constinit Pattern not_company(
    "\\b(?:we are (?:looking|seeking|hiring|searching|currently|unable|an equal|not able|committed to "
    "(?:equal|diversity|provid|creating an inclusive|inclusion))|equal opportunity|this (?:role|position|person)|the "
    "(?:role|position|job|candidate|ideal)|you (?:will|are|have)|is (?:an?|the) (?:[a-z-]+ "
    "){0,3}(?:role|position|opportunity|plus|must)|responsible for|candidates? "
    "(?:must|should|will|need)|applicants?|our client is (?:looking|seeking)|we are "
    "(?:interested|excited)|wir suchen|nous (?:recherchons|sommes a la recherche)|buscamos|estamos "
    "(?:buscando|contratando)|wij "
    "zoeken|[0-9]+ (?:employees|followers)$|clicked apply|e-verify|privacy|accommodation|wij zijn op zoek|we zijn op "
    "zoek|is required|oportunidades iguais|eeo|eoe|affirmative action|equal "
    "employment|equitable|reasonable|incumbent|referrals?|"
    "recruiter|is committed to (?:fair|the principle|equal|provid))\\b|^(?:they (?!are "
    "an?\\b|have\\b|provid|offer)|you\\b|your\\b|please\\b)");
// How it is to work there, whom it hires, what it holds dear: none of it tells what the firm does.
constinit Pattern on_itself(
    "^(?:at [^,]{1,30}, )?we believe|\\b(?:values|(?:our|a|the|and) culture|culture (?:of|is|that)|divers(?:ity|e "
    "(?:workforce|team|"
    "backgrounds))|inclusi(?:on|ve (?:workplace|culture|environment))|(?:can|we) hire|hiring|great place|has raised|a "
    "family\\b(?!-)|your "
    "careers?|"
    "careers? (?:at|with)|ceo|people who|collaborative company)\\b");
// "Contoso builds scales for bakers", "The Contoso Group is changing ...", "Contoso, a maker of ..."
constinit Pattern does(
    "^(?: [a-z]+)?(?:, (?:an?|the|one of) | (?:builds|makes|helps|provides|offers|delivers|develops|runs|operates|"
    "automates|sells|serves|designs|creates|connects|produces|powers|enables|specializes in|is (?:about|known "
    "for|using|an?|the|one of|transforming|"
    "building|leading|changing|creating|developing|reinventing|revolutioni[sz]ing|redefining|helping|working)|has "
    "(?:built|developed|created|changed|[a-z]+ changed)|ist (?:ein|der|die|das)|est (?:une?|la|le)|is een|e uma?|es "
    "una?|partners with)\\b)");
// "At Contoso, we build ...", "Wir bei Contoso machen ..."
constinit Pattern we_do(
    "^(?:[a-z.'-]* ?[a-z]*,)? (?:(?:we|nous)(?: [a-z]+ly)? "
    "(?:build|make|help|deliver|develop|design|create|connect|"
    "power|process|transform|change|reinvent|redefine|enable|empower|turn|concevons)|we(?:'"
    "re| "
    "are) on a|(?:ondersteun|bouw|ontwikkel|verbind|help|mak|mach|entwickel|helf)e?n\\b)");
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
    if (best_company.score >= least_score)
      say(company, Field::company_description, whole(best_company.index, with_next(best_company.index)));
  }

 private:
  int team_score(const Sentence& one) const {
    const bool names = names_team(one.span);
    if (!names || one.section == Section::requirements || one.section == Section::preferred ||
        one.section == Section::offer)
      return 0;
    int score = 0;
    const bool is = reading_.holds(team_is, one.span);
    const bool named = (is || !one.bullet) && reading_.holds(names_the_team, one.span);
    if (named || is) score += 2;
    if (named) score += 1;
    if (reading_.holds(team_size, one.span)) score += 2;
    if (score > 0 && reading_.holds(asks_of_team, one.span)) score -= 2;
    if (score > 0 && one.section == Section::duties) score -= one.bullet ? 2 : 1;
    return score;
  }

  /// Where the words of the firm's name end that `at` begins with, all or the first of them ("Lyra" of "Lyra Health").
  std::uint32_t name_ends(std::uint32_t at, std::uint32_t end) const {
    constexpr std::size_t shortest = 3;
    const std::string_view name = reading_.lower(reading_.masthead.company.span), words = reading_.lower({at, end});
    std::size_t known = 0;
    for (std::size_t i = 1; i <= std::min(name.size(), words.size()) && name[i - 1] == words[i - 1]; ++i)
      if ((i == name.size() || !is_word(name[i])) && (i == words.size() || !is_word(words[i]))) known = i;
    return known < shortest ? at : at + static_cast<std::uint32_t>(known);
  }

  /// The firm by its name, and what it makes.
  bool tells_what_it_does(Span sentence) const {
    if (!reading_.in(Lexicon::benefits, sentence).empty() || reading_.holds(for_its_own, sentence)) return false;
    std::uint32_t at = sentence.begin;
    for (const std::string_view opening :
         {"the ", "at ", "here at ", "bei ", "wir bei ", "bij ", "chez ", "die ", "a "})
      if (reading_.lower(sentence).starts_with(opening))
        at = sentence.begin + static_cast<std::uint32_t>(opening.size());
    const std::uint32_t end = name_ends(at, sentence.end);
    const std::string_view opening = reading_.lower({sentence.begin, at});
    return end > at &&
           reading_.holds(opening.empty() || opening == "the " || opening == "die " || opening == "a " ? does : we_do,
                          {end, sentence.end});
  }

  /// On the role, on those who apply or on the law, or a question.
  bool not_of_company(Span sentence) const {
    return reading_.lower(sentence).ends_with('?') || reading_.holds(not_company, sentence);
  }

  int company_score(const Sentence& one, std::size_t index) const {
    constexpr std::size_t fewest_words = 6;
    if (not_of_company(one.span)) return 0;
    const bool does_this = !one.bullet && tells_what_it_does(one.span);
    if (!does_this && (one.section == Section::requirements || one.section == Section::preferred ||
                       one.section == Section::duties || one.section == Section::offer))
      return 0;
    const bool about = one.section == Section::about_us;
    const bool itself = reading_.holds(on_itself, one.span);
    const bool says = !itself && (does_this || reading_.holds(company_is, one.span));
    const std::string_view words = reading_.lower(one.span);
    if (!says && (!about || reading_.holds(labelled, one.span) ||
                  std::count(words.begin(), words.end(), ' ') < static_cast<std::ptrdiff_t>(fewest_words)))
      return 0;
    int score = (about ? 2 : 0) + (says ? 2 : 0) + (does_this && !itself ? 1 : 0) - (itself ? 1 : 0);
    const Span name = reading_.masthead.company.span;
    if (!name.empty() && words.find(reading_.lower(name)) != std::string_view::npos) score += itself ? 1 : 2;
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
      if (not_of_company(one.span) || reading_.holds(on_itself, one.span) || reading_.holds(labelled, one.span)) break;
      if (one.section == Section::about_us || reading_.holds(company_is, one.span)) span.end = one.span.end;
    }
    return span;
  }

  bool names_team(Span span) const { return reading_.holds(speaks_of_a_team, span); }

  /// A sentence that was parted within its firm's name ("At Lamp" "Works, we build ..."), whole again.
  Span whole(std::size_t index, Span span) const {
    if (index == 0) return span;
    const Span before = reading_.layout.sentences()[index - 1].span;
    const std::string_view opening = reading_.lower(before);
    const std::size_t word = opening.rfind(' ');
    if (before.end == span.begin && word != std::string_view::npos && is_letter(opening.back()))
      for (const std::string_view at : {"at", "bij", "bei", "chez"})
        if (opening.substr(0, word) == at) span.begin = before.begin;
    return span;
  }

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
