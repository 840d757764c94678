#include <algorithm>

#include "match/context.hpp"
#include "registry.hpp"
#include "terms/titles.hpp"
#include "text/characters.hpp"

namespace fineprint::infer::requirements_classification {
namespace {

constexpr std::size_t many_skills = 8;       // must-haves beyond which a list is long
constexpr std::size_t inflated_skills = 20;  // must-haves that are too many below senior level
constexpr std::size_t few_duty_words = 50;   // words under headings of duties, labels not counted, that lay a scope out
constexpr std::size_t few_words = 60;        // of all that tells duties, below which a scope is vague
constexpr std::size_t few_loose_words = 90;  // the same in a short posting without a heading of duties
constexpr std::size_t short_posting = 250;   // words of the whole
constexpr std::size_t some_words = 20;       // of the whole or of a list of tasks, from which they tell anything
constexpr std::size_t hardly_words = 8;      // outside of any list of tasks, below which nothing is told
constexpr std::size_t label_words = 3;       // of a line that may be a heading or a greeting
constexpr std::size_t two_gates = 2;

constexpr Rule long_list{"requirements_classification/long_list", Weight::clear,
                         "The posting needs {detail} and wishes for few more.", "high"};
constexpr Rule hard_gates{"requirements_classification/hard_gates", Weight::clear, "The posting sets {detail}.",
                          "high"};
constexpr Rule mostly_wishes{"requirements_classification/mostly_wishes", Weight::clear,
                             "The wishes outnumber the needs: {detail}."};
constexpr Rule flexible_words{"requirements_classification/flexible_words", Weight::clear,
                              "It invites those who lack some of it: {quote}."};
constexpr Rule neither{"requirements_classification/neither", Weight::clear, "Neither long nor lenient: {detail}."};
constexpr Rule laid_out{"requirements_classification/laid_out", Weight::clear,
                        "Duties and requirements are laid out, as in {quote}."};
constexpr Rule thin_duties{"requirements_classification/thin_duties", Weight::clear,
                           "The duties take only {detail}, as in {quote}."};
constexpr Rule no_duties{"requirements_classification/no_duties", Weight::clear,
                         "Beside what is asked, as in {quote}, hardly a word tells the work."};
constexpr Rule two_jobs{"requirements_classification/two_jobs", Weight::strong,
                        "The title names two jobs: {quote} and {quote2}."};
constexpr Rule several_openings{"requirements_classification/several_openings", Weight::strong,
                                "It offers more than one job: {quote}."};
constexpr Rule junior_years{"requirements_classification/junior_years", Weight::strong,
                            "A {detail} role asks for {quote}."};
constexpr Rule junior_skills{"requirements_classification/junior_skills", Weight::strong,
                             "Below senior level it needs {detail}."};

constexpr Rule rule_list[] = {long_list,   hard_gates, mostly_wishes, flexible_words,   neither,      laid_out,
                              thin_duties, no_duties,  two_jobs,      several_openings, junior_years, junior_skills};

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

bool is_wished(const Reading& reading, Span certificate) {
  // "CCNA required, CCNP preferred" in one breath leaves a gate.
  const Context context = context_of(reading, certificate);
  return reading.sentence(certificate).section == Section::preferred ||
         (context.preferred != nullptr && context.strong == nullptr);
}

/// The kinds of hard gate that the posting sets, as pass 1 fields.
std::vector<Field> gates_of(const Reading& reading, const Facts& facts) {
  std::vector<Field> gates;
  if (facts.mentioned(Field::years_experience_min)) gates.push_back(Field::years_experience_min);
  if (facts.is(choice::education_requirement::required)) gates.push_back(Field::education_requirement);
  if (facts.is(choice::security_clearance::required)) gates.push_back(Field::security_clearance);
  const std::vector<Span> certificates = facts.basis({Field::certifications}).spans;
  if (std::any_of(certificates.begin(), certificates.end(), [&](Span span) { return !is_wished(reading, span); }))
    gates.push_back(Field::certifications);
  return gates;
}

Basis basis_of(const Facts& facts, const std::vector<Field>& fields) {
  Basis basis;
  for (const Field field : fields) {
    Basis one = facts.basis({field});
    basis.spans.insert(basis.spans.end(), one.spans.begin(), one.spans.end());
    basis.from.insert(basis.from.end(), one.from.begin(), one.from.end());
  }
  return basis;
}

constinit Pattern without_exception(
    "fully|exact|whole|all|every|each|100|jede|tous|tout|todos|none|stack|anyway|regardless|even "
    "if|perfect|tutti|[5-9]0 ?%|percent|todas|let (?:that|this|it)|(?:most|any|some) of");
constinit Pattern not_all(
    "\\b(?:[a-z]+n't|not|nobody|no one|unless|without|never|few "
    "(?:people|candidates)|rarely)\\b[^.;]{0,40}\\b(?:meet|meeting|meets|tick|check|checks|ticks|have|has|hit|match|"
    "satisfy|fulfill?|"
    "know|expect|need|"
    "require|possess)\\b[^.;]{0,30}\\b(?:(?<!at )all|every|each (?:of th|requirement|skill|point)|100|everything|the "
    "whole)\\b(?! of "
    "(?:the|our) "
    "(?:preferred|desired)| "
    "(?:the |our )?(?:preferred|desired))|\\beven if[^.;]{0,40}(?:n't|not) (?:fully|exactly|perfectly) "
    "(?:match|meet|fit)|nicht "
    "(?:jede|alle|jeden)[^.;]{0,30}(?:erfull|anforderung|kriteri|punkt|mitbring)|pas "
    "(?:tous|toutes?|tout)\\b[^.;]{0,30}(?:critere|competence|cases|cela|ca\\b)|niet "
    "alle\\b[^.;]{0,30}(?:skills|eisen|vaardighed|competent)|nao "
    "(?:atend|cumpr|preench|tem|tenha)[^.;]{0,20}tod[oa]s|no (?:[a-z]+ ){0,3}"
    "(?:cumpl|teng|reun)[^.;]{0,20}tod[oa]s|non (?:hai|possied|soddisf)[^.;]{0,20}tutti|niet aan alle|\\b(?:not "
    "all|none) of (?:these|them|those|the "
    "(?:above|skills|technolog|tools))"
    "[^.;]{0,30}\\b(?:requir|need|mandatory|necessary|must)|"
    "(?:n't|\\bnot) (?:require|need|expect)[^.;]{0,50}\\b(?:our|this|the) (?:[a-z]+ )?stack\\b|"
    "\\b(?:our|this|the) (?:[a-z]+ )?stack is(?: not|n't) (?:required|needed|necessary|expected|a must)");
// "Apply anyway", "if you meet most of these".
constinit Pattern all_the_same(
    "\\b(?:apply(?:ing)?|get in touch|reach out|hear from you)\\b[^.;]{0,24}\\b(?:anyway|regardless(?! of)|even if "
    "(?=[^.;]{0,30}(?:n't|\\bnot|\\bonly|\\black)\\b)(?![^.;]{0,60}\\b(?:visa|locat|live|based|resid|sponsor|preferred|"
    "desired)))|"
    "\\beven if you (?:only|just) (?:meet|have|tick|match)\\b|(?:\\bnot|n't) (?:an? |the )?(?:perfect|exact) "
    "(?:match|fit)\\b|"
    "(?:n't|\\bnot) let (?:that|this|it) (?:stop|put|deter|discourage|hold)|"
    "\\b(?:some|most),? but not all\\b|\\bif you (?:meet|match|have|tick) (?:[a-z]+ ){0,2}[5-9]0 ?(?:%|percent)|\\bif "
    "you (?:meet|have|tick|match|check) (?:most|any|some) of (?:these|our|the "
    "(?:above|following|points|"
    "requirements))\\b");
constinit Pattern turned_away(
    "\\b(?:not be considered|rejected|disqualified|need not apply|do not apply|not be accepted|will not "
    "be|traditional)\\b");

/// Words by which an employer says that not every requirement must be met.
Span flexible(const Reading& reading) {
  for (const Sentence& sentence : reading.layout.sentences()) {
    if (!reading.holds(without_exception, sentence.span)) continue;
    std::optional<Match> words = reading.find(not_all, sentence.span);
    if (!words) words = reading.find(all_the_same, sentence.span);
    if (words && !reading.holds(turned_away, sentence.span)) return words->whole();
  }
  return {};
}

/// Something is asked for: under a heading of requirements, or as a trait that no duty only takes.
bool asks_for_something(const Reading& reading, std::span<const Span> traits) {
  const std::vector<Sentence>& sentences = reading.layout.sentences();
  return std::any_of(traits.begin(), traits.end(),
                     [&](Span span) { return reading.sentence(span).section != Section::duties; }) ||
         (!traits.empty() && std::any_of(sentences.begin(), sentences.end(), [](const Sentence& sentence) {
           return !sentence.heading && sentence.section == Section::requirements;
         }));
}

/// A technology that the title alone names is no requirement that the text states.
bool told_below_the_title(const Reading& reading, const std::vector<Span>& spans) {
  return std::any_of(spans.begin(), spans.end(), [&](Span span) { return reading.sentence(span).part != Part::title; });
}

void read_strictness(const Reading& reading, const Facts& facts, Ledger& ledger) {
  const std::size_t needs = facts.items(Field::must_have_hard_skills).size();
  const std::size_t wishes = facts.items(Field::nice_to_have_hard_skills).size();
  const std::vector<Field> gates = gates_of(reading, facts);
  std::vector<Field> all = {Field::must_have_hard_skills, Field::nice_to_have_hard_skills};
  all.insert(all.end(), gates.begin(), gates.end());
  Basis basis = basis_of(facts, all);
  const std::string needed = counted(needs, "hard skill", "hard skills");
  if (wishes > needs) {
    basis.detail = counted(wishes, "wish", "wishes") + " against " + needed;
    return ledger.say(mostly_wishes, choice::requirement_strictness::low, std::move(basis));
  }
  if (const Span words = flexible(reading); !words.empty() && gates.size() < two_gates)
    return ledger.say(flexible_words, choice::requirement_strictness::low, words);
  if (needs >= 2 * wishes && needs > many_skills) {
    basis.detail = needed;
    ledger.say(long_list, choice::requirement_strictness::high, std::move(basis));
  } else if (needs >= 2 * wishes && gates.size() >= two_gates) {
    basis.detail = counted(gates.size(), "kind of hard gate", "kinds of hard gate");
    ledger.say(hard_gates, choice::requirement_strictness::high, std::move(basis));
  } else if (const Basis traits = facts.basis({Field::must_have_soft_skills});
             told_below_the_title(reading, basis.spans) || asks_for_something(reading, traits.spans)) {
    if (basis.from.empty()) basis = traits;
    basis.detail = needed + " and " + counted(wishes, "wish", "wishes");
    ledger.say(neither, choice::requirement_strictness::medium, std::move(basis));
  }
}

constinit Pattern tells_the_work(
    "\\b(?:you will|you'll|you would|you are going to|you get to|you can expect|responsib|this person|"
    "(?:this|the) (?:role|position|candidate)|(?:candidate|developer|engineer|analyst) will|will be|shall|duties|tasks "
    "include|day to day|day-to-day|du |sie |aufgaben|vous|votre|tu |voce|usted|je )");
constinit Pattern of_the_company(
    "\\b(?:we|our|us|is "
    "an?|was|were|founded|company|companies|customers|mission|wir|uns(?:er\\w*)?|nous|notre|nos|somos|"
    "nuestr[ao]s?|nos(?:s[ao]s?)|wij|onze?)\\b");
// Under no heading, lines that ask, and lines of a board or a recruiter, tell no work.
constinit Pattern asks_or_labels(
    "^[-* ]*(?:[a-z /]{3,30}:|[^|]{2,60} \\| |(?:ability|strong|excellent|deep|solid|comfortable|kennis|ervaring) "
    ")|\\b(?:\\d\\+? ?(?:years?|yrs)|experience "
    "(?:with|in|of|as|using)|proficien\\w+|"
    "knowledge of|familiar\\w*|degree|must have|required "
    "skills|qualifications|w2|c2c|resume|visa|nice to have|posted \\d)\\b");
// Where the candidate will be, what they will be paid and how they apply is no work either.
constinit Pattern terms_of_work(
    "\\b(?:reside|located|hybrid|on-?site|remote|hourly|base pay|pay range|salary|compensation|apply|learn "
    "more|bewerb\\w*|a "
    "year|an hour|receive consideration|eligible for|per "
    "week|(?:job|position) "
    "descriptions?)\\b");
constinit Pattern you_will(
    "\\b(?:you will|you'll|you are going to|you get to|candidate will|this (?:role|position|person) will)\\b");
constinit Pattern openings(
    "\\b(?:hiring|open|looking|recruiting|available|vacanc|seeking|have|fill)[^.]{0,40}\\b(?:the "
    "following|multiple|several|various|(?<!these )(?:two|three|four)) (?:open |different |new "
    ")?(?:positions|roles|openings|vacancies)\\b|\\bposition (?:#|no\\.? ?)?2\\b|(?:^|\\| "
    "?)(?:multiple|several|various) (?:[a-z]+ )?(?:positions|roles|openings)(?= ?\\||$)");

// "We are hiring data engineers, an analyst and ML engineers": what stands before the first job, and between two.
#define NO_LINK "(?:(?!(?:with|who|to|or|by|for|from|in|at|of|alongside)\\b)[a-z0-9/+#.&-]+ ?)"
constinit Pattern hires(
    "\\b(?:(?:looking|searching|hiring|recruiting|openings?|positions) for|hiring|recruiting|seeking)\\b");
constinit Pattern first_job("^[: ]*" NO_LINK "{0,5}$");
constinit Pattern next_job("^s?(?:,(?: and| plus)?| (?:and|&|plus)| ?/) ?" NO_LINK "{0,4}$");
#undef NO_LINK
constinit Pattern besides("\\b(?:also|always|other) ?(?:[a-z]+ )?$");

/// The jobs of different trades that one sentence says are open.
std::vector<Span> jobs_in(const Reading& reading, const Sentence& sentence) {
  std::vector<Span> jobs;
  const std::optional<Match> lead = reading.find(hires, sentence.span);
  if (!lead || reading.holds(besides, {sentence.span.begin, lead->whole().begin})) return jobs;
  std::vector<TermId> trades;
  std::uint32_t end = lead->whole().end;
  bool first = true;
  for (const Hit& hit : reading.in(Lexicon::titles, sentence.span)) {
    if (hit.span.begin < end || hit.category() != Category::family || hit.doubtful) continue;
    if (!reading.holds(first ? first_job : next_job, {end, hit.span.begin})) break;
    first = false;
    end = hit.span.end;
    if (hit.term == term::titles::family_generic || std::find(trades.begin(), trades.end(), hit.term) != trades.end())
      continue;
    trades.push_back(hit.term);
    jobs.push_back(hit.span);
  }
  return jobs;
}

// Above a list of the jobs that are open.
constinit Pattern opens_list(
    "\\b(?:hiring|looking|recruiting|seeking|positions|roles|jobs|openings|vacancies)\\b[^.:]{0,60}\\W*$");
constinit Pattern other_jobs("\\b(?:similar|related|other|more|with|previous|experience|report\\w*)\\b");
constinit Pattern title_ends("^ ?(?:$|[0-9:(,|./-]|x[0-9])");
constinit Pattern link("\\bhttps?:|\\bwww\\.");

/// The trade whose title a line begins with: "- Senior QA engineer (Leeds)".
const Hit* titled(const Reading& reading, Span line) {
  constexpr std::uint32_t before_trade = 30;  // bytes
  for (const Hit& hit : reading.in(Lexicon::titles, line)) {
    if (hit.category() != Category::family || hit.doubtful || hit.term == term::titles::family_generic) continue;
    const bool alone = hit.span.end >= line.end || reading.holds(title_ends, {hit.span.end, line.end});
    return alone && hit.span.begin <= line.begin + before_trade ? &hit : nullptr;
  }
  return nullptr;
}

/// The first two lines of a list of different jobs: a line opens the list, or each bears its link.
std::vector<Span> listed_jobs(const Reading& reading) {
  constexpr int reach = 3;  // lines from the opening to a job, or from one job to the next
  const Hit* first = nullptr;
  int left = 0;
  for (const Sentence& sentence : reading.layout.sentences()) {
    if (sentence.section == Section::chrome || sentence.section == Section::about_us) continue;
    const Hit* const job = titled(reading, sentence.span);
    if (job != nullptr && (left > 0 || reading.holds(link, sentence.span))) {
      const std::string_view words = reading.lower(job->span);
      if (first != nullptr && first->term != job->term) return {first->span, job->span};
      if (first != nullptr && !words.starts_with(reading.lower(first->span)) &&
          !reading.lower(first->span).starts_with(words))
        return {first->span, job->span};
      if (first == nullptr) first = job;
      left = reach;
    } else if (left > 0 && --left == 0) {
      first = nullptr;
    }
    const bool label = sentence.heading || reading.text(sentence.span).ends_with(':');
    if (label && reading.holds(opens_list, sentence.span) && !reading.holds(other_jobs, sentence.span)) left = reach;
  }
  return {};
}

/// "About the job: Tables of tides", "Your part: Build and run our presses": what stands behind a heading, or behind
/// any label of a task, in its own sentence.
Span behind_label(const Reading& reading, Span sentence) {
  constexpr std::size_t longest_label = 40;
  const std::span<const Hit> headings = reading.in(Lexicon::headings, sentence);
  const bool known = !headings.empty() && headings.front().span.begin == sentence.begin;
  const std::size_t colon = known ? headings.front().span.size() : reading.text(sentence).find(": ");
  if (colon > std::min<std::size_t>(longest_label, sentence.size()) ||
      !reading.text(sentence).substr(colon).starts_with(": "))
    return sentence;
  const Span rest{sentence.begin + static_cast<std::uint32_t>(colon) + 2, sentence.end};
  return known || begins_with_a_task(reading, rest) ? rest : sentence;
}

/// The sentences that tell the work: those under a heading of duties, or where there is none, those that say what the
/// candidate will do. Words on the company and its product tell no work.
struct Duties {
  std::size_t words = 0;
  Span first;
  bool thin = false;
  bool told = true;  // the work is spoken of at all
};

/// "Contoso" of "Contoso, Inc." and "contoso.example".
std::string_view short_name(std::string_view company) {
  constexpr std::size_t shortest = 4;  // bytes
  const std::size_t end = company.find_first_of(".,(|");
  return end < shortest ? company : company.substr(0, end);
}

Duties duties_of(const Reading& reading) {
  std::size_t headed = 0, loose = 0, on_firm = 0, all = 0;  // words
  Span opening, quote;
  const std::string_view title = reading.lower(reading.masthead.title.span);
  const std::string_view firm = short_name(reading.lower(reading.masthead.company.span));
  bool spoken_to = false;  // "you will ..."
  int best = -1;
  for (const Sentence& sentence : reading.layout.sentences()) {
    if (sentence.heading || sentence.part != Part::description || sentence.section == Section::legal) continue;
    const Span span = behind_label(reading, sentence.span);
    const std::size_t words = words_in(reading.text(sentence.span));
    all += words;
    if (opening.empty()) opening = span;
    const bool duty = sentence.section == Section::duties;
    const bool open = sentence.section == Section::about_role || sentence.section == Section::none;
    const bool told = sentence.section == Section::about_us || sentence.section == Section::requirements ||
                      sentence.section == Section::offer || sentence.section == Section::logistics;
    // "The ideal candidate will:", or no heading, above bullets of tasks.
    const bool task =
        (open || (sentence.bullet && sentence.section == Section::requirements)) && begins_with_a_task(reading, span);
    const bool promised = reading.holds(you_will, span);
    if (!duty && !open && !task && !(told && promised)) continue;
    const bool untold = open && !task && !reading.holds(tells_the_work, span);
    if (untold && (reading.holds(of_the_company, span) || reading.holds(asks_or_labels, span))) continue;
    if (!duty && (reading.holds(terms_of_work, span) || reading.lower(span) == title)) continue;
    // Labels, questions, greetings and rows of signs tell no work; a task, or what one will do, tells it best.
    const char last = reading.text(span).back();
    int telling = words > label_words && last != ':' && last != '?';
    if (telling > 0) telling += (duty || task) + (promised || begins_with_a_task(reading, span));
    const bool names_firm =
        !firm.empty() && words < few_words && reading.lower(span).find(firm) != std::string_view::npos;
    spoken_to |= promised;
    if (telling > 0 || (duty && last != ':')) (duty || task ? headed : untold && names_firm ? on_firm : loose) += words;
    if (untold && names_firm) telling = 0;
    if (telling > best) {
      best = telling;
      quote = span;
    }
  }
  if (headed >= few_duty_words) return {headed, quote};
  // "Globex is a young firm" counts where no word tells what is to be done: it is not that.
  const std::size_t words = headed + loose + (headed > 0 || spoken_to ? on_firm : 0);
  const Span first = !quote.empty() ? quote : all < some_words ? Span{} : opening;
  // In a short posting what stands under no heading of duties tells other things too.
  const bool doubted = headed < some_words && all < short_posting;
  const std::size_t few = doubted ? few_loose_words : few_words;
  const bool told = headed > 0 || words >= hardly_words;
  return {words, first, words < few, told};
}

constinit Pattern whom("^ (?:for|as|in|of)\\b");

/// "We have two openings for data engineers": behind the openings, one trade.
bool of_one_trade(const Reading& reading, Span rest) {
  if (!reading.holds(whom, rest)) return false;
  const Hit* first = nullptr;
  for (const Hit& hit : reading.in(Lexicon::titles, rest)) {
    if (hit.category() != Category::family || hit.doubtful || hit.term == term::titles::family_generic) continue;
    if (first != nullptr && first->term != hit.term) return false;
    first = &hit;
  }
  return first != nullptr;
}

constinit Pattern worker("(?:engineer|developer|analyst|scientist|designer|dba)s?$");
// Who writes in the language of the data trades, beside the name of such a trade: one job.
constinit Pattern by_its_tool("^(?:python|scala|sql)\\b");

/// "Head of Data Science and Data Engineering" leads two fields, "HR Manager / HR Generalist" is one job by two names.
bool one_job(const Reading& reading, const Hit& one, const Hit& other) {
  const std::string_view words = reading.lower(one.span), more = reading.lower(other.span);
  const auto field = [](std::string_view name) { return name.ends_with("ing") || name.ends_with(" science"); };
  const auto outside = [](const Hit& hit) {
    return hit.term == term::titles::family_other || has_tag(hit, Tag::other);
  };
  // "Software Engineer, Grid / Compute Infrastructure Engineering": the field of work behind the trade.
  return (field(words) && field(more)) || (reading.holds(worker, one.span) && more.ends_with("engineering")) ||
         (outside(one) && outside(other) && words.substr(0, words.find(' ')) == more.substr(0, more.find(' ')));
}

/// Two families of job in one title, each with its own head noun: "Data Engineer / Data Analyst".
std::vector<Span> jobs_in_title(const Reading& reading) {
  constexpr std::uint32_t reach = 120;  // bytes from one job to the next
  std::vector<Span> spans;
  std::vector<TermId> families;
  const Hit* last = nullptr;
  for (const Hit& hit : reading.in(Lexicon::titles, reading.masthead.title.span)) {
    if (!spans.empty() && hit.span.begin > spans.back().end + reach) break;
    if (hit.category() != Category::family || hit.doubtful || hit.term == term::titles::family_generic) continue;
    if (std::find(families.begin(), families.end(), hit.term) != families.end()) continue;
    if (reading.holds(by_its_tool, hit.span)) continue;
    if (!spans.empty()) {
      const std::string_view between = reading.lower({spans.back().end, hit.span.begin});
      if (between.find('/') == std::string_view::npos && between.find(" and ") == std::string_view::npos &&
          between.find('&') == std::string_view::npos && between.find('+') == std::string_view::npos &&
          !(between.substr(0, 1) == "," && reading.holds(worker, spans.back()) && reading.holds(worker, hit.span)))
        continue;
    }
    if (last != nullptr && one_job(reading, *last, hit)) continue;
    families.push_back(hit.term);
    spans.push_back(hit.span);
    last = &hit;
  }
  return spans;
}

void read_scope(const Reading& reading, const Facts& facts, Ledger& ledger) {
  const std::vector<Span> titled = jobs_in_title(reading);
  if (titled.size() >= 2) return ledger.say(two_jobs, choice::scope_definition::multi_role, Basis{titled});
  for (const Sentence& sentence : reading.layout.sentences())
    if (const std::optional<Match> words = reading.find(openings, sentence.span);
        words && sentence.section != Section::about_us &&
        !of_one_trade(reading, {words->whole().end, sentence.span.end}))
      return ledger.say(several_openings, choice::scope_definition::multi_role, words->whole());
  // Where the title names one job, a firm that seeks two kinds of people may seek the other elsewhere.
  const std::size_t several = titled.empty() ? 2 : 3;
  for (const Sentence& sentence : reading.layout.sentences())
    if (sentence.section != Section::about_us && sentence.section != Section::chrome)
      if (const std::vector<Span> jobs = jobs_in(reading, sentence); jobs.size() >= several)
        return ledger.say(several_openings, choice::scope_definition::multi_role, Basis{jobs});
  if (const std::vector<Span> jobs = listed_jobs(reading); !jobs.empty())
    return ledger.say(several_openings, choice::scope_definition::multi_role, Basis{jobs});
  const Duties duties = duties_of(reading);
  Basis asked = facts.basis({Field::must_have_hard_skills});
  if (!duties.told && !asked.spans.empty())
    return ledger.say(no_duties, choice::scope_definition::vague, std::move(asked));
  if (duties.first.empty()) return;
  Basis basis{{duties.first}};
  basis.detail = counted(duties.words, "word", "words");
  const bool thin = duties.thin;
  ledger.say(thin ? thin_duties : laid_out, thin ? choice::scope_definition::vague : choice::scope_definition::clear,
             std::move(basis));
}

void read_inflation(const Facts& facts, Ledger& ledger) {
  using namespace choice::seniority_level;
  const auto level_is = [&](std::initializer_list<Choice> levels) {
    return std::any_of(levels.begin(), levels.end(), [&](Choice level) { return facts.is(level); });
  };
  const double years = facts.number(Field::years_experience_min).value_or(0);
  const bool trainee = level_is({intern}) && years >= 2;
  const bool beginner = level_is({entry, junior}) && years >= 4;
  const bool middle = level_is({mid}) && years >= 8;
  if (trainee || beginner || middle) {
    Basis basis = facts.basis({Field::years_experience_min});
    basis.detail = trainee ? "trainee's" : beginner ? "beginner's" : "mid-level";
    ledger.say(junior_years, Field::skill_inflation_detected, true, std::move(basis));
  }
  const std::size_t needs = facts.items(Field::must_have_hard_skills).size();
  if (needs > inflated_skills && level_is({intern, entry, associate, junior, mid})) {
    Basis basis = facts.basis({Field::must_have_hard_skills});
    basis.detail = counted(needs, "hard skill", "hard skills");
    ledger.say(junior_skills, Field::skill_inflation_detected, true, std::move(basis));
  }
}

}  // namespace

void read(const Reading& reading, const Facts& facts, Ledger& ledger) {
  read_strictness(reading, facts, ledger);
  read_scope(reading, facts, ledger);
  read_inflation(facts, ledger);
}

std::span<const Rule> rules() { return rule_list; }

}  // namespace fineprint::infer::requirements_classification
