#include "extract/skills/senses.hpp"

#include <algorithm>

#include "extract/skills/employer.hpp"
#include "match/context.hpp"
#include "terms/skills.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::skills {
namespace {

/// True within an address of the web or of mail, where names say nothing.
bool inside_link(const Reading& reading, Span span) {
  const std::string_view text = reading.lower(reading.sentence(span).span);
  const std::uint32_t base = reading.sentence(span).span.begin;
  std::size_t begin = span.begin - base, end = std::min<std::size_t>(span.end - base, text.size());
  while (begin > 0 && !is_space(text[begin - 1])) --begin;
  while (end < text.size() && !is_space(text[end])) ++end;
  const std::string_view word = text.substr(begin, end - begin);
  return word.find("://") != std::string_view::npos || word.find("www.") != std::string_view::npos ||
         word.find('@') != std::string_view::npos;
}

constinit Pattern of_studies(
    "\\b(?:cursando|opleiding|studie|studies|studium|carrera|titulacion|grado|licenciatura|ingenieria|diploma|diplome|"
    "formation|"
    "laurea|"
    "corso|curso|graduacao|bacharelado|richting|hbo|wo|mbo)\\b");

constinit Pattern studied_in("\\b(?:masters?|bachelor|graduaat|toegepaste)(?: in)?(?: de)? $");

/// "Opleiding Informatica", "grado en Informática": where it is a field of study it is no product.
bool studied_abroad(const Reading& reading, const Hit& hit) {
  const Span sentence = reading.sentence(hit.span).span;
  const std::span<const Hit> areas = reading.in(Lexicon::education, sentence);
  return std::any_of(
             areas.begin(), areas.end(),
             [&](const Hit& area) { return area.category() == Category::area && area.span.overlaps(hit.span); }) &&
         (reading.holds(of_studies, sentence) || reading.holds(studied_in, {sentence.begin, hit.span.begin}));
}

/// "Colorado Springs" is more than Spring, the AL of "Birmingham, AL" a state.
bool is_within_a_place(const Reading& reading, const Hit& hit) {
  constexpr std::uint32_t longest = 24;  // bytes of a place before the name
  const Span before{hit.span.begin > longest ? hit.span.begin - longest : 0, hit.span.end};
  const std::span<const Hit> places = reading.in(Lexicon::places, before);
  return std::any_of(places.begin(), places.end(), [&](const Hit& place) {
    const bool wider = place.span.begin < hit.span.begin && place.span.end >= hit.span.end;
    const bool named = hit.span.size() == 2 && place.span.end + 2 == hit.span.begin && !place.doubtful &&
                       reading.text({place.span.end, hit.span.begin}) == ", ";
    return wider || named;
  });
}

/// "Our offices in Denver, CO and Palo Alto, CA": a place.
bool is_a_place(const Reading& reading, const Hit& hit) {
  if (is_within_a_place(reading, hit)) return true;
  const std::span<const Hit> places = reading.in(Lexicon::places, {hit.span.begin, hit.span.end + 5});
  const auto at = [&](std::uint32_t offset) {
    return std::any_of(places.begin(), places.end(), [&](const Hit& place) { return place.span.begin == offset; });
  };
  // "MS Excel, MS Word" begins with a state only.
  const bool whole = !places.empty() && places.front().span.end >= hit.span.end;
  return whole && at(hit.span.begin) && reading.text({hit.span.end, hit.span.end + 2}) == ", " && at(hit.span.end + 2);
}

constinit Pattern known_by_doing(
    "\\b(?:expert|experience|knowledge|expertise|proficiency|skills|understanding|background)(?: and [a-z]+)? "
    "(?:with|in|of) "
    "(?:(?:[a-z]+ "
    "){1,2}(?:and|or|&) )?$");

// "PhD in CS/ML or related field": where no list of fields knows it, its place tells.
constinit Pattern or_related_field(
    "^[^.;:]{0,120}\\b(?:related|similar|relevant|equivalent) (?:[a-z]+ "
    ")?(?:fields?|disciplines?|areas?|subjects?)\\b");
constinit Pattern in_what("\\bin ");
constinit Pattern what_one_can("\\b(?:experience|knowledge|skills?|proficien\\w*|expertise|years?|with)\\b");

bool is_among_fields(const Reading& reading, const Hit& hit) {
  const Span sentence = reading.sentence(hit.span).span;
  if (!reading.holds(or_related_field, {hit.span.end, sentence.end})) return false;
  std::uint32_t degree = 0;
  for (const Hit& study : reading.in(Lexicon::education, {sentence.begin, hit.span.begin}))
    if (study.category() == Category::degree) degree = study.span.end;
  const Span between{degree, hit.span.begin};
  return degree > 0 && reading.holds(in_what, between) && !reading.holds(what_one_can, {degree, sentence.end});
}

/// "A degree in statistics or a related field" names a field of study, not a skill.
bool is_field_of_study(const Reading& reading, const Hit& hit) {
  if (studied_abroad(reading, hit) || is_among_fields(reading, hit)) return true;
  if (is_named(hit)) return false;
  constexpr std::uint32_t farthest = 250;  // bytes from a field to its degree
  Span sentence = reading.sentence(hit.span).span;
  // A list that was wrapped goes on from the line before.
  if (const std::size_t index = reading.layout.index_at(hit.span.begin); index > 0) {
    const Span before = reading.layout.sentences()[index - 1].span;
    if (!before.empty() && reading.document.text()[before.end - 1] == ',') sentence.begin = before.begin;
  }
  // A sentence may be a whole list that was pasted into one line.
  sentence.begin = std::max(sentence.begin, hit.span.begin - std::min(hit.span.begin, farthest));
  sentence.end = std::min(sentence.end, hit.span.end + farthest);
  const std::span<const Hit> studies = reading.in(Lexicon::education, sentence);
  const auto is = [&](Category category, bool here) {
    return std::any_of(studies.begin(), studies.end(), [&](const Hit& study) {
      // The master of "master data" has no degree.
      return study.category() == category &&
             (here ? study.span.overlaps(hit.span) : reading.in(Lexicon::skills, study.span).empty());
    });
  };
  // "A degree in biology and knowledge of statistics" asks for both.
  return is(Category::degree, false) && is(Category::area, true) &&
         !reading.holds(known_by_doing, {reading.sentence(hit.span).span.begin, hit.span.begin});
}

constinit Pattern of_the_candidate(
    "\\b(?:you|your|you'll|candidate|applicant|role|position|job|responsib|look(?:ing)? "
    "for|(?<!they "
    ")need|want|seeking|we seek|hiring|will|experience|skills?|knowledge|use|uses|using|used|stack|(?:built|hosted|"
    "deployed)"
    " "
    "(?:on|with|in)|written in|run on|runs on|powered by|develop|we (?:build|code|write|work in (?!an? "
    "))|(?:developers|engineers) working (?:in|with)|we have "
    "[^.;]*\\b(?:front|back)-?"
    "ends?|our (?:[a-z-]+ "
    ")?(?:services|back-?end|front-?end|code(?:base)?|apis?|apps|development) (?:is|are|talks?|lives?|sits?) (?:[a-z]+ "
    "){0,2}(?:in|on|over) (?!use|demand|line)|du|sie|ihr|vous|usted|voce)\\b");
constinit Pattern of_the_company(
    "^(?:we|our|at|with|founded|about|their|they (?:have|provide|offer|sell|help|make))\\b|\\b(?:our "
    "(?:customers|clients|products?|mission|company|platform|solutions?|services)|(?:leader|leading|provider|pioneer|"
    "pioneers|global|mission|company|organi[sz]ation|startup|start-up|firm|customers|corporation|industry))\\b|"
    "\\bis (?:an? )?iso\\b");

constinit Pattern of_others(
    "\\b(?:clients?|customers?|investors?|partners?|alumni)(?: (?:roster|list|base|portfolio))? "
    "(?:include|includes|including|"
    "like|such as|are|range from)\\b|\\b(?:companies|brands|firms|startups|organi[sz]ations|loved products),? "
    "(?:like|such "
    "as|including|\\()\\b|"
    "\\b(?:trusted|backed|used|loved) by\\b(?! (?:[a-z]+ "
    ")?(?:scientists|engineers|analysts|developers))|\\b(?:engineers|people|scientists|veterans|leaders|founders)"
    "[a-z, ]{0,40} from |\\b(?:developers|designers|managers|experts|colleagues) \\(?from |"
    "\\b(?:users?|customers|clients)\\b[^.;:]{0,60}\\binteracts? with (?:the|our) |"
    "\\b(?:handled|built|owned|done|maintained) by (?:an?|the|another|our) (?:[a-z-]+ "
    "){1,3}(?:dev|developer|engineer|team|agency)\\b(?! "
    "you)[^.;:]*$|\\b(?:people|users|customers|readers|students|businesses|developers|teams)(?: "
    "(?:around|across|all over) the "
    "world)? (?:use|rely on|trust|turn)\\b|\\b(?:products?|portfolio) (?:include|includes|are)\\b|"
    "\\b(?:another|(?:some(?:one|body)|everyone) else|(?:the |our |an? )?(?:previous|former|sister|parent) "
    "[a-z]+|competitors?)"
    "\\b[^.;:]{0,50}\\b(?:runs?|us(?:es?|ed)|looks? after|handles?|owns?|left|takes? care of|paid|bought|built)\\b");
// What customers run, whom one does not look for, where people may come from, what is used no more.
constinit Pattern turned_away(
    "^(?:[a-z]+ (?:of |de )?)?(?:our|nos|unsere|nuestros|nossos|onze) (?:customers?|client[es]?s?|kunden|klanten)(?: "
    "still| encore| noch)? "
    "(?:run|use|are|work|"
    "rely|tournent|utilisent|sont|nutzen|sind|usan|usam|utilizan|utilizam|gebruiken)\\b|"
    "\\b(?:not looking for|avoid (?:[a-z]+ )?(?:profiles|candidates|resumes))\\b[^.;]*$|"
    "\\bif you(?:'re| are)? com(?:e|ing) from (?:an? )?$"
    "|\\bwe(?:'ve| have)? (?:left|ditched|dropped|abandoned|retired|got rid of|(?:moved|migrated) (?:off|away from)) "
    "(?:[a-z]+ )?$");

/// Whom the company knows, who uses what it makes, what it makes: names that the role need not know.
bool tells_of_others(const Reading& reading, const Sentence& sentence, Span span) {
  const Span before{sentence.span.begin, span.begin};
  if (sentence.section == Section::requirements || sentence.section == Section::preferred ||
      sentence.section == Section::duties)
    return false;
  return reading.holds(of_others, before);
}

constinit Pattern hires_or_uses(
    "\\b(?:you|your|you'll|candidate|applicant|look(?:s|ing)? "
    "for|seek(?:s|ing)|hir(?:es|ing)|needs?|requires?|wants?|will|"
    "us(?:es|ing)|stack|runs? on|built (?:on|with|in))\\b");

// What a vendor does, as against what its people use.
constinit Pattern sells(
    "^(?:\\.[a-z]{2,3})? (?:is (?:an?|the) (?!(?:[a-z]+ "
    ")?(?:shop|house)\\b)|(?:helps|enables|empowers|ensures|provides|offers|lets|delivers|makes) )");
constinit Pattern does("^(?: \\([^)]*\\))?(?:'s [a-z]+)? (?:[a-z]+ly )?(?:is|was|has|[a-z]{3,}s)\\b");

/// Where the firm may speak of itself: "Location: Leeds Our platform ..." has no heading of its own for that.
bool before_the_lists(const Sentence& sentence) {
  return sentence.section == Section::none || sentence.section == Section::about_role ||
         sentence.section == Section::logistics;
}

/// "Cloud Academy delivers training in containers": what the company does.
bool is_of_the_company(const Reading& reading, const Sentence& sentence, bool named) {
  if (sentence.bullet || !before_the_lists(sentence)) return false;
  std::string_view company = reading.lower(reading.masthead.company.span);
  const std::string_view text = reading.lower(sentence.span);
  constexpr std::size_t shortest_part = 5;  // letters of "Arden" that stands for "Arden Mills"
  std::size_t at = company.size() < 3 ? text.npos : text.find(company);
  if (const std::size_t part = company.find(' '); at == text.npos && part != company.npos && part >= shortest_part) {
    company = company.substr(0, part);
    at = text.find(company);
  }
  // "Having raised a round, Cloud Academy is ..."
  if (at == text.npos || (at > 0 && (at < 2 || text.substr(at - 2, 2) != ", "))) return false;
  const Span rest{sentence.span.begin + static_cast<std::uint32_t>(at + company.size()), sentence.span.end};
  return rest.begin < rest.end && reading.holds(named ? sells : does, rest) && !reading.holds(hires_or_uses, rest);
}

/// "We are a provider of cloud security": what the company is or sells, before any heading, is not what the role needs.
bool tells_of_the_company(const Reading& reading, const Sentence& sentence) {
  if (sentence.part != Part::description || sentence.bullet) return false;
  if (!before_the_lists(sentence)) return false;
  return reading.holds(of_the_company, sentence.span) && !reading.holds(of_the_candidate, sentence.span) &&
         !begins_with_a_task(reading, sentence.span);  // "Build dashboards for our customers"
}

constinit Pattern of_an_application(
    "\\b(?:resumes?|cvs?|curriculum|cover letter|lebenslauf|bewerbung|candidature|attach|attachment|linkedin|links? to "
    "your|(?:share|send|include) (?:us )?your (?:github|gitlab)|(?:github|gitlab)(?:/[a-z]+)* "
    "(?:links?|profiles?|urls?|handles?|usernames?)|personal git(?:hub|lab))\\b");

/// "Send your CV as a PDF", "a link to your GitHub" asks for no skill.
bool names_a_paper(const Reading& reading, const Hit& hit) {
  constexpr std::uint32_t nearby = 80;  // bytes: a sentence may be a whole list that was pasted into one line
  const Span sentence = reading.sentence(hit.span).span;
  const Span around{std::max(sentence.begin, hit.span.begin - std::min(hit.span.begin, nearby)),
                    std::min(sentence.end, hit.span.end + nearby)};
  const Category category = hit.category();
  return (category == Category::productivity || category == Category::format ||
          category == Category::version_control) &&
         reading.holds(of_an_application, around);
}

constinit Pattern of_people(
    "^(?: (?!across |for |with |to |and |in |of |from )[a-z&/-]+)?(?:'s)? "
    "(?:teams?|practice "
    "areas?|practitioners?|vendors?|squads?|departments?|divisions?|colleagues|engineers|scientists|architects|"
    "analysts|specialists|stewards|experts|professionals)\\b");
constinit Pattern deals_with(
    "\\b(?:meet with|advis|collaborat|partner|pair|liais|interfac|coordinat|communicat|work(?:s|ing)? "
    "(?:closely )?(?:with|across|alongside)|alongside|between|support|teams?,? (?:of|such as|like|including))[^.;:]*$");
constinit Pattern teams_in_a_row(
    "^(?:(?:,|/| &| and| or|, and)(?: [a-z/-]+){1,2}){1,6} (?:teams|departments|units|stakeholders|disciplines|"
    "engineers|developers|scientists|analysts|managers)\\b");
// "Work with developers, QA and DevOps to ship it"
constinit Pattern people_before(
    "\\b(?:engineers|developers|scientists|analysts|managers|designers|architects|testers|owners|stakeholders|teams|qa|"
    "product|engineering),?(?: and| or| &)? $");
constinit Pattern list_ends("^(?:$|[.;]| (?:to|for|on|so)\\b)");
constinit Pattern beside_departments(
    "^(?:,|/| &| and| or|, and) "
    "(?:legal|sales|finance|product|marketing|hr|it|operations|design|support|qa)\\b(?=[,.;)/]|"
    "$| (?:and|or|&|on|to|teams?)\\b)");
// "Collaborate with product, QA, and DevOps teams"
constinit Pattern departments_before("[a-z](?:,|/| and| or| &|, and|, or) $");
constinit Pattern teams_such_as(
    "\\bteams?,? (?:such as|like|(?:that |which )?(?:include?|consist|compris)(?:s|e[sd]?|ing))\\b(?:(?! to "
    "[a-z])[^.;:])*$");
constinit Pattern people_of_a_trade(
    "^ "
    "(?:engineers?|developers?|scientists?|analysts?|administrators|masters?|coach(?:es)?|specialists|consultants|"
    "programmers|candidates|(?:(?:and|or|&) [a-z]+ )?teams)\\b");
// "We are hiring DevOps and site reliability engineers"
constinit Pattern of_two_trades(
    "^ ?(?:and|or|&|/) ?(?:[a-z]+[ -]){1,3}(?:engineers?|developers?|scientists?|analysts?)\\b");
// "A software engineer, machine learning engineer or the like"
constinit Pattern trade_before("\\b(?:engineer|developer|scientist|analyst|architect)s?(?:/|,? (?:and |or |of )?)$");
constinit Pattern met_or_hired(
    "\\b(?:(?:work(?:s|ing)?|collaborat\\w+|partner\\w*|liais\\w+|coordinat\\w+|interfac\\w+) (?:[a-z]+ )?"
    "(?:with|alongside)|alongside|between|supports?|hir(?:e|ing)|recruit(?:ing)?|sourc(?:e|ing))"
    "(?!.*\\b(?:us(?:e|ing)|in|with|on)\\b) [^.;:]*$");
constinit Pattern other_openings(
    "\\balso (?:hiring|recruiting)\\b|\\b(?:all|other|more) (?:of )?(?:our |the )?(?:other |open |current "
    ")*(?:positions|"
    "roles|openings|vacancies)\\b|\\bjoin our (?:[a-z]+ )?teams (?:that|who|which)\\b[^.;:]*$");
constinit Pattern people_who(
    "\\bwith (?:[a-z]+ ){0,3}(?:engineers|developers|scientists|analysts|colleagues|customers|clients|users|teams?) "
    "(?:who|that|which) (?:(?:mainly|mostly|still) )?(?:use|run|live in|work in|rely "
    "on|maintain|write|own|build|develop)s?\\b[^.;:,]*$|"
    "\\bwith (?:[a-z]+ ){0,3}(?:engineers|developers|scientists|analysts|colleagues|customers|clients) \\([^).;]*$");
constinit Pattern wished_for("\\b(?:look|seek|hir|want|need|lov|lik)[a-z]*\\b");
constinit Pattern in_a_title(
    "\\b(?:reports?|reporting) (?:[a-z]+ )?(?:in)?to\\b[^.;:,]{0,40}\\b(?:of|for) (?:[a-z&]+ ){0,3}$|"
    "\\b(?:with|by|or|and) (?:(?:our|the|an?) )?(?:senior |executive )?(?:vp|vice president|head|director)s?(?: of|,) "
    "(?:[a-z&]+ ){0,3}$");

/// "The Security, Machine Learning and Design teams", "teams including DevOps and Sales".
bool names_teams(const Reading& reading, const Hit& hit, Span sentence) {
  const Span before{sentence.begin, hit.span.begin};
  return reading.holds(teams_such_as, before) ||
         (!reading.masthead.title.span.overlaps(hit.span) && reading.holds(trade_before, before) &&
          reading.holds(people_of_a_trade, {hit.span.end, sentence.end})) ||
         (reading.holds(deals_with, before) &&
          (reading.holds(teams_in_a_row, {hit.span.end, sentence.end}) ||
           reading.holds(beside_departments, {hit.span.end, sentence.end}) ||
           (reading.holds(people_before, before) && reading.holds(list_ends, {hit.span.end, sentence.end})) ||
           (reading.holds(departments_before, before) && reading.holds(of_people, {hit.span.end, sentence.end}))));
}

/// "Work with the security team", "hire Java developers", "all our open positions in SAP": a trade of other people.
/// Ways of working ("an agile team") are the candidate's too.
bool names_people(const Reading& reading, const Hit& hit) {
  const Span sentence = reading.sentence(hit.span).span;
  const Span before{sentence.begin, hit.span.begin}, after{hit.span.end, sentence.end};
  const bool trade_behind =
      reading.holds(people_of_a_trade, after) || (!is_named(hit) && reading.holds(of_two_trades, after));
  if (trade_behind && reading.holds(met_or_hired, before)) return true;
  if (reading.holds(other_openings, before)) return true;
  if (reading.holds(people_who, before) && !reading.holds(wished_for, before)) return true;
  if (is_named(hit)) return false;
  // "Machine Learning Engineer", alone on a line below the title: another opening.
  const std::optional<Match> trade = before.empty() ? reading.find(people_of_a_trade, after) : std::nullopt;
  if (trade && trade->whole() == after && hit.span.begin > reading.masthead.title.span.end &&
      reading.lower(reading.masthead.title.span) != reading.lower(sentence))
    return true;
  if (names_teams(reading, hit, sentence) || reading.holds(in_a_title, before)) return true;
  const bool way_of_working =
      hit.term == term::skills::agile || hit.term == term::skills::scrum || hit.term == term::skills::devops;
  return !way_of_working && reading.holds(of_people, after);
}

constinit Pattern of_a_pitch(
    "\\b(?:(?:variety of|range of|emerging|exciting) technologies,? (?:such as|like|including)(?! the\\b)|"
    "(?:interesting|exciting|challenging) problems in) [^.;:]*$");
constinit Pattern of_a_category(
    "^(?:role category|industry type|functional area|department) ?:|^role ?: [^.,;]{0,40}$");

// "Machine learning is changing the world", "as AI reshapes baking".
constinit Pattern the_world_changes(
    "^(?:[a-z/]+ ){1,5}(?:is|are) (?:[a-z]+ly )?(?:chang|transform|reshap|revolution|disrupt|redefin)[a-z]*ing\\b|"
    "^(?:as|while) [^.;]{0,60}\\b(?:reshap|transform|revolution)[a-z]*\\b");

/// "Exciting problems in security and big data", "Role Category: IT Security": a field that draws or sorts, no demand.
bool draws_or_sorts(const Reading& reading, const Hit& hit) {
  if (is_named(hit)) return false;
  const Span sentence = reading.sentence(hit.span).span;
  if (!reading.sentence(hit.span).bullet && reading.holds(the_world_changes, sentence) &&
      !reading.holds(of_the_candidate, sentence))
    return true;
  return reading.holds(of_a_category, sentence) || reading.holds(of_a_pitch, {sentence.begin, hit.span.begin});
}

constinit Pattern ranks_among(
    "\\b(?:one of (?:the|our)|largest|leading|top|premier|gold|platinum|elite|certified|official|(?:we are|we're|is|"
    "as|became)(?: an?| the)?)\\b[^.;:]{0,60}$");
constinit Pattern partners("^[^.;:]{0,24}[ )]partners?(?:hips?)?\\b(?! (?:team|with|to|on|closely))");
constinit Pattern hires("^(?: [a-z]+){0,3} (?:(?:is|are)(?: [a-z]+)? (?:looking for|seeking|hiring)|seeks) ");
constinit Pattern ends_as_partner("^[^.;:]{0,60}[ )]partners?$");
constinit Pattern partner_for(
    "\\b(?:partners?|partenaires?|parceir[oa]s?) (?:for|of|von|van|d[aeo]s?|d') ?(?:[a-z&, ]{0,40})$");

/// "One of the largest Snowflake partners": a vendor that the company resells.
bool names_a_vendor(const Reading& reading, const Hit& hit) {
  if (!is_named(hit)) return false;
  const Span sentence = reading.sentence(hit.span).span;
  const Span before{sentence.begin, hit.span.begin};
  const Span after{hit.span.end, sentence.end};
  if (before.empty() && reading.holds(hires, after)) return true;  // the employer, under its parent's posting
  return (reading.holds(ranks_among, before) && reading.holds(partners, after)) ||
         reading.holds(ends_as_partner, after) || reading.holds(partner_for, before);
}

constinit Pattern of_a_firm("^(?: [a-z&]+){0,2},? (?:llc|inc|ltd|gmbh|pvt|plc)\\b");
constinit Pattern of_a_group("^[\")]{1,2} (?:team|group|unit|department|division|organi[sz]ation|program(?:me)?)\\b");

/// "Vertex IT Solutions LLC", "the Service Assurance (SAS) team": an abbreviation of the employer's own, in its
/// bracket.
bool names_a_group(const Reading& reading, const Hit& hit) {
  if (is_named(hit) && reading.holds(of_a_firm, {hit.span.end, reading.sentence(hit.span).span.end})) return true;
  return is_named(hit) && hit.span.begin > 0 && reading.document.text()[hit.span.begin - 1] == '(' &&
         reading.holds(of_a_group, {hit.span.end, reading.sentence(hit.span).span.end});
}

constinit Pattern feeds(
    "\\b(?:for|serv(?:e|es|ing)|power(?:s|ing)?|feed(?:s|ing)?|fuel(?:s|ing)?|enabl(?:e|es|ing)|support(?:s|ing)?|"
    "drives?|"
    "driving|across)\\b(?:(?!\\b(?:experience|knowledge|understanding|models?)\\b)[^.;:]){0,50}\\b(?:analytics?|"
    "analysis|"
    "reporting|bi|business "
    "intelligence|dashboards|applications|visuali[sz]ations?|insights|operations|products?)(?:,|/| and| or|, and|, "
    "or)? $");
constinit Pattern as_a_use(
    "^(?: and [a-z]+)?[ -](?:use[- ]?cases|needs|initiatives|purposes|consumers|stakeholders|consumption|efforts)\\b");

/// "Data assets for product and AI/ML use cases", "datasets used for reporting and machine learning": what the work
/// feeds is done by others.
bool is_fed(const Reading& reading, const Hit& hit) {
  if (hit.term != term::skills::machine_learning) return false;
  const Span sentence = reading.sentence(hit.span).span;
  return reading.holds(as_a_use, {hit.span.end, sentence.end}) ||
         reading.holds(feeds, {sentence.begin, hit.span.begin});
}

constinit Pattern of_hiring(
    "\\b(?:applications? for employment|(?:screen|review|assess|evaluat|sort|rank)\\w* (?:of )?(?:job |your "
    ")?(?:applications?|applicants?|candidates?|resumes?)|(?:hiring|recruit(?:ment|ing)|application|interview|"
    "selection) "
    "(?:process|procedure|activit\\w+)|(?:during (?:the |your |our |any )?|pre-?)interviews?|take-home|(?:in|for) "
    "(?:screening|"
    "your application))\\b");

constinit Pattern you_will("\\byou(?:'ll| will| would)\\b");

/// "We may use machine learning to review applications": how the employer hires. What "you will" do is the role's.
bool serves_the_hiring(const Reading& reading, const Hit& hit) {
  const Category category = hit.category();
  if (category != Category::concept_ && category != Category::genai && category != Category::ml) return false;
  const Span sentence = reading.sentence(hit.span).span;
  return reading.holds(of_hiring, sentence) && !reading.holds(you_will, sentence);
}

}  // namespace

bool is_named(const Hit& hit) {
  return hit.category() != Category::concept_ && hit.term != term::skills::ordinary_words;
}

bool means_something_else(const Reading& reading, const Hit& hit) {
  return inside_link(reading, hit.span) || is_field_of_study(reading, hit) || names_a_paper(reading, hit) ||
         is_a_place(reading, hit) || is_the_company(reading, hit) || is_the_employer(reading, hit) ||
         names_a_group(reading, hit) || serves_the_hiring(reading, hit) || is_a_homonym(reading, hit);
}

constinit Pattern only_that("\\bonly (?:ever )?(?:us(?:ed|e)|kn(?:ow|own|ew)|worked (?:with|in|on)) [^.;:]*$");

// "We will teach you Rust", "your training will include SQL": what one learns there one need not know.
constinit Pattern taught(
    "\\b(?:teach|train) you(?: (?:in|on|about|how to use|to use))?(?: [a-z]+){0,2} $|\\byour training (?:will "
    ")?(?:also "
    ")?(?:includes?|covers?)\\b[^.;]*$|\\b(?:broaden|widen) your (?:[a-z]+ )?skill ?sets?\\b[^.;]*$");

// "Unlike Tableau", "our competitors use Oracle": what others sell or use.
constinit Pattern of_rivals(
    "\\b(?:unlike|compet(?:es?|ing) with|alternatives? to|competitors?(?: [a-z]+)?|rivals?(?: [a-z]+)?) $");

// "Worked at Kestrel or Osprey", "firms like Kestrel", "data teams at Kestrel": where people have worked.
constinit Pattern as_a_workplace(
    "\\b(?:(?:compan(?:y|ies)|firms?|start-?ups?|employers?) (?:like|such as)|(?:experience|worked|career|stint|time|"
    "teams) at) (?:[a-z0-9.]+(?:, |,? or |,? and )){0,4}$");
// "Follow us on GitHub", "apply via Workday": where one meets the firm.
constinit Pattern as_a_channel(
    "\\b(?:(?:follow|find|reach|contact|ping|message|meet) (?:us|me) (?:out )?(?:on|at|via|through)|apply "
    "(?:via|through|on)|links? to|folge? uns auf|sui(?:s|vez)[ -]nous sur|siguenos en|sig[ao]-nos n[ao]|volg ons op|"
    "(?:[a-z]*gesprach|entretien|entrevista|gesprek)\\b[^.;]{0,30} (?:uber|sur|por|par|via)) (?:(?:your|our|a) "
    ")?(?:[a-z0-9.]+(?:, | )(?:(?:or|and|oder|ou|o|und|et|y|e|of|en) )?){0,3}$");
constinit Pattern as_a_meeting_place("^ (?:community|channel|workspace|followers)\\b");

bool is_not_asked(const Reading& reading, const Hit& hit) {
  const Span sentence = reading.sentence(hit.span).span;
  const Span before{sentence.begin, hit.span.begin}, after{hit.span.end, sentence.end};
  if (is_named(hit) && (reading.holds(as_a_workplace, before) || reading.holds(as_a_channel, before) ||
                        reading.holds(as_a_meeting_place, after)))
    return true;
  if (is_named(hit) && reading.holds(of_rivals, {sentence.begin, hit.span.begin})) return true;
  return reading.holds(turned_away, {sentence.begin, hit.span.begin}) ||
         reading.holds(only_that, {sentence.begin, hit.span.begin}) ||
         reading.holds(taught, {sentence.begin, hit.span.begin}) ||
         (!is_named(hit) && names_teams(reading, hit, sentence)) ||
         is_of_the_company(reading, reading.sentence(hit.span), is_named(hit));
}

bool names_others(const Reading& reading, const Hit& hit) {
  return is_named(hit) && tells_of_others(reading, reading.sentence(hit.span), hit.span);
}

bool belongs_to_others(const Reading& reading, const Hit& hit) {
  const Sentence& sentence = reading.sentence(hit.span);
  return tells_of_the_company(reading, sentence) || tells_of_others(reading, sentence, hit.span) ||
         names_an_owner(reading, hit) || names_people(reading, hit) || names_a_vendor(reading, hit) ||
         is_fed(reading, hit) || draws_or_sorts(reading, hit);
}

constinit Pattern speaks_of_the_reader(
    "\\b(?:you|your|you'(?:ll|ve|re)|candidates?|applicants?|interns?|role|position|job|seek(?:s|ing)?|look(?:s|ing)? "
    "for|needs?|wants?|hir(?:es|ing)|(?<![0-9])[0-9]{1,2}\\+? years?|we(?:'re| are) (?:[a-z]+ "
    ")?building|je|du|sie|vous)\\b");
constinit Pattern speaks_of_itself_first("^(?:our|we|with|at|the|as|in|access|all)\\b");

bool praises_the_firm(const Reading& reading, const Hit& hit, const Hit& strong) {
  constexpr std::size_t words_before_praise = 3;  // "Pandas and NumPy expert"
  const Sentence& sentence = reading.sentence(hit.span);
  if (sentence.section != Section::about_us && sentence.section != Section::offer &&
      sentence.section != Section::process)
    return false;
  if (reading.holds(speaks_of_the_reader, {sentence.span.begin, hit.span.end})) return false;
  return strong.span.begin < sentence.span.begin || reading.holds(speaks_of_itself_first, sentence.span) ||
         words_in(reading.text({sentence.span.begin, strong.span.begin})) > words_before_praise;
}

}  // namespace fineprint::extract::skills
