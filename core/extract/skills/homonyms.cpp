#include <algorithm>

#include "extract/skills/senses.hpp"
#include "terms/skills.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::skills {
namespace {

constexpr std::uint32_t nearby = 40;  // bytes on either side of a name

// "Logging and reporting incidents" is telling of them.
constinit Pattern of_an_incident(
    "^ (?:(?:any|all|of|on|the|control|safety|security|compliance|health|potential) ){0,3}(?:issues?|incidents?|bugs?|"
    "defects?|concerns?|breach(?:es)?|violations?|hazards?|accidents?|errors|faults|problems|(?:project "
    ")?status|progress|findings)\\b");
constinit Pattern of_rank("^ (?:relationship|line\\b)");                // "Reporting relationship: head of data"
constinit Pattern of_a_product("^ (?:records?(?![\\w-])|manufactur)");  // "the batch records of a brewery"
// "An agile, fast-moving company" is quick on its feet.
constinit Pattern as_a_manner(
    "^(?:,|,? and) "
    "(?:fast|rapid|dynamic|flexible|innovative|nimble|adapt(?:ive|able)|collaborative|lean|responsive|entrepreneurial)|"
    "^ (?:organi[sz]ation|company|business|start-?up)\\b|"
    "^, [a-z]+-(?:first|focused|minded|centric|forward) (?:approach|mindset|culture|manner|spirit)\\b");
// "Ones that remain agile as they grow" says how, and names no method.
constinit Pattern stays_so("\\b(?:(?:remain|stay|keep|become|be)(?:s|ing)?|most) $");
// Money of Canada, a professional that Oracle has certified.
constinit Pattern of_an_amount("[0-9](?:k|[0-9]{2}) $");
constinit Pattern of_oracle("\\b(?:oracle|oca|certif\\w*)\\b");
// The security of buildings, and of those who are cleared for secrets.
constinit Pattern guards("\\b(?:security (?:officer|guard|supervisor|host)|door supervisor)\\b");
constinit Pattern of_clearance(
    "^ (?:access|forces|office|applicants?|equipment|cameras?|authority|of (?:the "
    "(?:united|nation|country|public)|confidential|sensitive|personal|patient|student|member))\\b|^: "
    "[^.;]{0,80}\\b(?:criminal|vett|background check|guard)|^ "
    "(?:requirements?|level)[^.;]{0,50}\\b(?:clearance|secret|ts/sci|citizen|appoint)");
// The trades of customers, and what everyone at a firm is bound to: "domains (Fraud, Security)", "abide by the data
// security plan".
constinit Pattern of_a_trade(
    "\\b(?:domains?|verticals|industries|sectors|fields)(?:,? (?:such as|as diverse as|like|including)| "
    "?\\(|:)[^.;)]*$|"
    "\\babide by [^.;]*$|\\bconfidentiality(?: and|,| &) $");
// The databases of France.
constinit Pattern of_databases("^ (?:mongo|postgre|[a-z]*sql|oracle|relation)");
constinit Pattern of_a_check("\\b(?:criminal|record check|vetting|clearance|background check|baseline|citizens?)\\b");
// Kinds of test beside regression, a call by video, campaigns that perform, models that generate.
constinit Pattern of_tests("\\b(?:exploratory|smoke|functional|sanity|uat|release scenarios)\\b");
constinit Pattern of_a_call("\\b(?:en|par|une|la|avec) visio|visio-?conf");
constinit Pattern of_campaigns(
    "^ (?:of|across|for) (?:[a-z]+ "
    "){0,3}(?:campaigns?|market\\w*|ads|sales|staff|employees|portfolios?|channels|crime|fraud|alerts?|scenarios|"
    "thresholds)\\b");
constinit Pattern of_statistics("^ (?:adversarial|statistical|probabilistic)\\b");
// "Spring (Boot, Batch)", "AWS Lambda, Batch": a member of the family.
constinit Pattern of_a_family("\\b(?:spring(?: framework)? ?\\([^)]*|aws [a-z0-9]+, )$");
constinit Pattern of_a_building(
    "\\b(?:homeland|(?:site|building|store|event)(?: (?:and|&) [a-z]+)?|(?:health|environment), safety,? (?:and|&)) $");
// MDM of mobile devices, a batch of drugs, the annual wage supplement of Singapore.
constinit Pattern of_devices("\\b(?:intune|jamf|mobile|devices?|endpoints?)\\b");
constinit Pattern of_a_plant(
    "\\b(?:manufactur\\w*|pharma\\w*|reactors?|recipes?|food|brew\\w*|cook\\w*|"
    "bak(?:e|ing|er\\w*)|kitchens?)\\b");
constinit Pattern of_freight("\\b(?:freight|lorr(?:y|ies)|trucks?|vessels?|customs|waste|pallets?|unload\\w*)\\b");
constinit Pattern of_certificates("\\b(?:certif\\w*|mc(?:ts|se|sa|itp)|cissp|ccna)\\b");
constinit Pattern of_a_network("\\b(?:cisco|catalyst|switch(?:es|ing)?|routers?)\\b");
constinit Pattern of_a_country(
    "\\b(?:us|usa|u\\.s\\.?) ?(?:or|and|/|&) ?cad\\b|\\bcad ?(?:or|and|/|&) ?(?:us|usa|u\\.s)\\b");
// "Read our Key Values": those of a firm, where nothing is stored by them.
constinit Pattern without_a_store("^(?! (?:and |or |/)?(?:stor|db|data|pair|cach))");
constinit Pattern of_a_wage(
    "\\baws (?:\\+|&|and|\\() ?(?:vb\\b|variable|performance|13th)|\\baws of [0-9]|annual wage|13th month|\\+ aws\\b");

// An atmosphere, and what things will cost.
constinit Pattern of_wellbeing("\\b(?:well-?being|work[/ -]life|multicult)");
constinit Pattern of_money(
    "\\b(?:costs?|budget(?:ing)?|margin|financial|sales|revenue|cash(?: flow)?)(?:,| and| &)? $");
// Models that are tuned, tests of what is made of metal, issues that a project or its people have, Yarn of the web,
// masters of law, clocks of a chip, relations of objects.
constinit Pattern of_models("\\b(?:models?|training|hyper-?parameters?|algorithms|supervised|instruction|prompts?)\\b");
constinit Pattern of_hardware("\\b(?:hardware|mechanical|electrical|prototypes|manufacturing|silicon)\\b");
constinit Pattern of_packages("\\bnpm\\b");
constinit Pattern of_law("^ in law\\b|^[^.;]{0,9}\\bllb\\b");
constinit Pattern of_a_clock("\\b(?:rdc|clock|lint|disease)\\b");
constinit Pattern of_objects("\\bobject[ -]$");

/// Where the words stand that tell of another sense.
enum class Where : std::uint8_t { before, behind, beside, sentence, title };

struct Homonym {
  TermId term;
  std::string_view form;  ///< as it is written, "" for any form
  Where where;
  const Pattern& words;
};

// Figures that an office gathers, the security that a fund holds, rules that are set finer, costs that are brought
// down.
constinit Pattern of_figures("\\b(?:information|volume)(?: and)? $|\\b(?:compil|disseminat|publish)\\w* [^.;,]{0,40}$");
constinit Pattern of_a_holding("^ (?:master|prices?|pricing|capital|characteristics|identifiers?|reference data)\\b");
// The telephone that one works on, the people at the joints of a firm.
constinit Pattern of_ones_own(
    "\\b(?:access to|own(?:s|ing)?|have|has|possess|bring) (?:an? |your own "
    ")?[^.;,]{0,20}\\b(?:phone|smartphone|tablet|"
    "device)\\b(?! app)[^;]{0,40}$");
constinit Pattern talks_to(
    "\\b(?:kommunikation|abstimmung|zusammenarbeit|koordination|austausch|ansprechpartner\\w*) (?:mit|zu|fur|an) "
    "(?:[a-z]+ ){0,4}$");
constinit Pattern beside_a_star("\\bstar(?:[ -]schemas?)?(?:, ?|/| and | or | & )$");
constinit Pattern of_costs("\\bcost $");

// "Serverless functions" tells their kind, where the framework of that name stands alone.
constinit Pattern as_a_kind("^[ /](?!(?:and|or|with|on) )[a-z]");

constinit Pattern as_an_order("^ (?!(?:and|or) )");  // "Make it so"

constinit Pattern of_special_access("\\bsci\\b[^.;]{0,12} $");  // "SCI and SAP eligibility"

constinit Pattern of_a_whole("\\b(?:the|some|to|at) $");  // "the rest is work with people"

// "The Annual Security Report contains statistics about crimes", which a campus has to publish.
constinit Pattern of_a_campus("^ (?:reports?\\b|(?:about|on|of) (?:[a-z]+ )?crimes?\\b)");

// Stores and systems that answer at once stream nothing.
constinit Pattern that_answers("^[ -](?:databases?|(?:operating )?systems?|os|kernels?|control)\\b");

// What a model says comes word by word: "streaming LLM responses".
constinit Pattern of_a_model("^ (?:ai|llms?|chat|tokens?|responses?|sdks?)\\b");

constexpr Homonym homonyms[] = {
    {term::skills::streaming, "streaming", Where::behind, of_a_model},
    {term::skills::agile, "", Where::sentence, of_wellbeing},
    {term::skills::streaming, "real time", Where::behind, that_answers},
    {term::skills::streaming, "Real-time", Where::behind, that_answers},
    {term::skills::streaming, "real-time", Where::behind, that_answers},
    {term::skills::time_series, "", Where::before, of_money},
    {term::skills::performance_tuning, "tuning", Where::beside, of_models},
    {term::skills::unit_testing, "", Where::beside, of_hardware},
    {term::skills::yarn, "", Where::beside, of_packages},
    {term::skills::llm, "LLM", Where::behind, of_law},
    {term::skills::change_data_capture, "CDC", Where::beside, of_a_clock},
    {term::skills::relational_databases, "relational", Where::before, of_objects},
    {term::skills::security, "Security", Where::behind, of_a_campus},
    {term::skills::statistics, "statistics", Where::behind, of_a_campus},
    {term::skills::rest_apis, "rest", Where::before, of_a_whole},
    {term::skills::sap, "SAP", Where::before, of_special_access},
    {term::skills::reporting, "reporting", Where::behind, of_an_incident},
    {term::skills::reporting, "Reporting", Where::behind, of_an_incident},
    {term::skills::reporting, "", Where::behind, of_rank},
    {term::skills::batch_processing, "", Where::behind, of_a_product},
    {term::skills::agile, "agile", Where::behind, as_a_manner},
    {term::skills::agile, "agile", Where::before, stays_so},
    {term::skills::security, "", Where::behind, of_clearance},
    {term::skills::security, "", Where::title, guards},
    {term::skills::security, "", Where::behind, of_a_holding},
    {term::skills::snowflake, "", Where::before, beside_a_star},
    {term::skills::android, "", Where::before, of_ones_own},
    {term::skills::ios, "", Where::before, of_ones_own},
    {term::skills::apis, "Schnittstellen", Where::before, talks_to},
    {term::skills::statistics, "statistics", Where::before, of_figures},
    {term::skills::performance_tuning, "optimization", Where::before, of_costs},
    {term::skills::performance_tuning, "optimisation", Where::before, of_costs},
    {term::skills::security, "", Where::before, of_a_trade},
    {term::skills::unit_testing, "BDD", Where::behind, of_databases},
    {term::skills::master_data_management, "MDM", Where::beside, of_devices},
    {term::skills::batch_processing, "batch", Where::sentence, of_a_plant},
    {term::skills::aws, "AWS", Where::sentence, of_a_wage},
    {term::skills::statistics, "regression", Where::beside, of_tests},
    {term::skills::visio, "visio", Where::beside, of_a_call},
    {term::skills::performance_tuning, "", Where::behind, of_campaigns},
    {term::skills::generative_ai, "", Where::behind, of_statistics},
    {term::skills::batch_processing, "Batch", Where::before, of_a_family},
    {term::skills::security, "", Where::before, of_a_building},
    {term::skills::containers, "containers", Where::sentence, of_freight},
    {term::skills::mcp, "MCP", Where::beside, of_certificates},
    {term::skills::cad, "CAD", Where::beside, of_a_country},
    {term::skills::nexus, "Nexus", Where::sentence, of_a_network},
    {term::skills::nosql, "Key Values", Where::behind, without_a_store},
    {term::skills::nosql, "key values", Where::behind, without_a_store},
    {term::skills::cad, "CAD", Where::before, of_an_amount},
    {term::skills::serverless, "serverless", Where::behind, as_a_kind},
    {term::skills::serverless, "Serverless", Where::behind, as_a_kind},
    {term::skills::make, "Make", Where::behind, as_an_order},
    {term::skills::openshift, "OCP", Where::beside, of_oracle},
};

Span window(const Reading& reading, Span span, Where where) {
  const Span sentence = reading.sentence(span).span;
  switch (where) {
    case Where::before:
      return {sentence.begin, span.begin};
    case Where::behind:
      return {span.end, sentence.end};
    case Where::beside:
      return {std::max(sentence.begin, span.begin - std::min(span.begin, nearby)),
              std::min(sentence.end, span.end + nearby)};
    case Where::title:
      return reading.masthead.title.span;
    default:
      return sentence;
  }
}

/// "Security" or "Security Requirements" as a line of its own, above words on the checks of who is hired.
bool heads_a_check(const Reading& reading, const Hit& hit) {
  if (hit.term != term::skills::security) return false;
  const std::size_t index = reading.layout.index_at(hit.span.begin);
  const std::vector<Sentence>& sentences = reading.layout.sentences();
  return words_in(reading.text(sentences[index].span)) <= 2 && sentences[index].span.begin == hit.span.begin &&
         index + 1 < sentences.size() && reading.holds(of_a_check, sentences[index + 1].span);
}

/// "In our Leeds Office": rooms, not programs.
bool is_an_office(const Reading& reading, const Hit& hit) {
  constexpr std::uint32_t longest_place = 24;  // bytes
  if (hit.term != term::skills::microsoft_office || reading.text(hit.span) != "Office") return false;
  const std::span<const Hit> places =
      reading.in(Lexicon::places, {hit.span.begin - std::min(hit.span.begin, longest_place), hit.span.begin});
  return !places.empty() && places.back().span.end + 1 == hit.span.begin;
}

constinit Pattern of_a_label(
    "\\b(?:(?:ref|reference|req|requisition)(?: (?:no|number|code|id))?\\.?(?:\\s?[:#-])?|(?:grade|band|job "
    "id|id)\\s?:)\\s?$");

/// "Reference: JS/4471", "Band: R": letters of a label.
bool is_a_reference(const Reading& reading, const Hit& hit) {
  return hit.span.size() <= 4 && reading.holds(of_a_label, {reading.sentence(hit.span).span.begin, hit.span.begin});
}

/// "D2 Knowledge of maps", "D3 Knowledge of tides": the numbers of what is desirable.
bool is_a_number(const Reading& reading, const Hit& hit) {
  const std::vector<Sentence>& sentences = reading.layout.sentences();
  const std::size_t index = reading.layout.index_at(hit.span.begin);
  if (reading.text(hit.span) != "D3" || index == 0 || sentences[index].span.begin != hit.span.begin) return false;
  return reading.text(sentences[index - 1].span).starts_with("D2");
}

/// The C of "P&C insurance", the R of "R&D" and of "R$ 900".
bool is_half_of_a_pair(const Reading& reading, const Hit& hit) {
  const std::string_view text = reading.document.text();
  return hit.span.size() == 1 &&
         ((hit.span.begin > 0 && text[hit.span.begin - 1] == '&') ||
          (hit.span.end < text.size() && (text[hit.span.end] == '&' || text[hit.span.end] == '$')));
}

/// "Premiere" of "première", "SSAS" of "SSA's": folding made a name of other words.
bool is_folded(const Reading& reading, const Hit& hit) {
  return reading.text(hit.span).find("'s") != std::string_view::npos ||
         reading.document.quote(hit.span).find('\xC3') != std::string_view::npos;
}

/// "Apache Trino" names one thing, "Apache MySQL PHP" three.
bool is_a_first_name(const Reading& reading, const Hit& hit) {
  if (hit.term != term::skills::apache) return false;
  const std::span<const Hit> next = reading.in(Lexicon::skills, {hit.span.end, hit.span.end + 2});
  if (next.empty() || next.front().span.begin != hit.span.end + 1 || reading.text(hit.span) != "Apache") return false;
  const Category category = next.front().category();
  return category != Category::database && category != Category::language && category != Category::web;
}

/// "Cloud (AWS, Google, Azure)": one cloud among others; elsewhere the name alone is the firm's.
bool is_the_firm_google(const Reading& reading, const Hit& hit) {
  constexpr std::uint32_t neighbour = 12;  // bytes
  if (hit.term != term::skills::gcp || reading.text(hit.span) != "Google") return false;
  const Span around{hit.span.begin - std::min(hit.span.begin, neighbour), hit.span.end + neighbour};
  const std::span<const Hit> beside = reading.in(Lexicon::skills, around);
  return std::none_of(beside.begin(), beside.end(), [&](const Hit& other) {
    return other.term == term::skills::aws || other.term == term::skills::azure;
  });
}

constinit Pattern of_a_unit(
    "^(?: [a-z&]+){0,3} (?:teams?|organi[sz]ation|group|portfolio|data centers?|background check)\\b");

/// "DSP Engineer, Google Cloud" of Google, "the AWS data team" of Amazon: a division of the cloud's own vendor.
bool is_a_division(const Reading& reading, const Hit& hit) {
  if (!has_tag(hit, Tag::provider)) return false;
  const std::string_view company = reading.lower(reading.masthead.company.span);
  const std::string_view vendor = has_tag(hit, Tag::gcp) ? "google" : has_tag(hit, Tag::azure) ? "microsoft" : "amazon";
  const Sentence& sentence = reading.sentence(hit.span);
  return company.starts_with(vendor) && (reading.masthead.title.span.end == hit.span.end ||
                                         reading.holds(of_a_unit, {hit.span.end, sentence.span.end}));
}

}  // namespace

bool is_a_homonym(const Reading& reading, const Hit& hit) {
  for (const Homonym& one : homonyms)
    if (one.term == hit.term && (one.form.empty() || one.form == reading.text(hit.span)) &&
        reading.holds(one.words, window(reading, hit.span, one.where)))
      return true;
  return heads_a_check(reading, hit) || is_an_office(reading, hit) || is_a_division(reading, hit) ||
         is_the_firm_google(reading, hit) || is_a_first_name(reading, hit) ||
         (is_named(hit) && (is_a_reference(reading, hit) || is_a_number(reading, hit) || is_folded(reading, hit) ||
                            is_half_of_a_pair(reading, hit)));
}

}  // namespace fineprint::extract::skills
