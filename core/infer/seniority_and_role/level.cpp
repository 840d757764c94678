#include <algorithm>

#include "infer/seniority_and_role/parts.hpp"
#include "match/context.hpp"
#include "terms/duties.hpp"
#include "terms/titles.hpp"
#include "text/characters.hpp"

namespace fineprint::infer::seniority_and_role {
namespace {

constexpr std::size_t enough_duties = 3;                    // verbs of one's own work that make a role independent
constexpr std::size_t enough_skills = 5;                    // mentions of skills that do in the place of duties
constexpr std::size_t first_lines = 6;                      // of the description, where the title comes again
constexpr std::uint32_t title_line = 90;                    // bytes of a line that is no prose
constexpr std::uint32_t label_reach = 34, noun_reach = 24;  // bytes before and after a level's word

constinit Pattern level_label(
    "(?:seniority|experience|career|job|position|role)[ -]?level[\\s:-]*$|\\b(?:level|seniority|career "
    "status)\\s?[:-]\\s?$");
constinit Pattern experience_label("\\bexperience\\s?:\\s?$");
constinit Pattern kind_of_job("\\b(?:full|part)[ -]?time\\b|\\b(?:employment|job|contract) type\\b");
constinit Pattern closes_item("^ ?(?:$|[,|/;)])");
constinit Pattern title_label("^[-* ]*(?:job|position|role)? ?(?:title|position|role)\\*{0,2} ?[:-]\\*{0,2} ?");
constinit Pattern level_noun("^[ -]?(?:level )?(?:role|position|opportunity|job|opening|level position|level role)\\b");
constinit Pattern this_is("(?:this is|this|it is|it's|we have|for) (?:an?|our|the)?(?: ?[a-z,/-]+){0,3} ?$");

constinit Pattern opens_item(":[ *-]*$");
constinit Pattern of_a_post("\\b(?:position|role|post|job|vacancy|stelle|poste|puesto|vaga|functie) \\($");
constinit Pattern years_behind("^ ?[:-] ?(?:at least |minimum )?[0-9]{1,2} ?(?:\\+|-|to|years|yrs)");

constinit Pattern seeks("\\b(?:hiring|looking for|seeking) (?:[a-z]+ )?$");  // "hiring senior engineers"
constinit Pattern a_lead("\\b(?:as (?:an?|our|the|your)|(?:for|hiring|seeking|need) an?) $");
constinit Pattern open_range("^mid[ -]career\\b|^mid(?:dle)?(?:[ -]level)?[ -]?(?:,|/|&|to|or|and)[ -]?senior");

// "2 years, or 5 for the senior position": a level beside others.
constinit Pattern on_condition("\\b(?:for|if)\\b (?!this|our)[^.;0-9]{0,20}$"),
    counts_years("[0-9]\\+? ?(?:years|yrs)\\b");
constinit Pattern in_a_row("^(?: ?[/&,-] ?|[ -](?:to|or|and|bis|oder|ou|of)[ -])$");
constinit Pattern filled_at(
    "\\b(?:filled|hir(?:e|ing)|openings?|available|open) (?:at|to) (?:(?:the|an?|either|both) )?$");
constinit Pattern of_a_level("^(?:,? ?[a-z/-]+){0,3} ?\\b(?:levels?|candidates|applicants)\\b");

/// "A mid-to-senior role": of the levels in a row the lower.
NamedLevel lower_in_row(const Reading& reading, NamedLevel named) {
  const Span before{named.span.begin > noun_reach ? named.span.begin - noun_reach : 0, named.span.begin};
  const std::span<const Hit> others = reading.in(Lexicon::titles, before);
  if (others.empty()) return named;
  const std::optional<Level> level = level_of(others.back().term);
  if (!level || named.level < *level || !reading.holds(in_a_row, {others.back().span.end, named.span.begin}))
    return named;
  return {*level, others.back().span};
}

Level level_of_years(double years) {
  if (years < 2) return Level::entry;
  if (years < 5) return Level::mid;
  return years < 10 ? Level::senior : Level::staff;
}

}  // namespace

std::optional<Title> labelled_title(const Reading& reading, const Sentence& sentence) {
  if (sentence.part != Part::description || sentence.span.size() > title_line) return std::nullopt;
  const std::optional<Match> label = reading.find(title_label, sentence.span);
  return label ? std::optional(read_title(reading, {label->whole().end, sentence.span.end})) : std::nullopt;
}

namespace {

/// "Senior Data Analyst (banking) for six months", where the text begins so.
std::optional<NamedLevel> opening_title(const Reading& reading, Span line) {
  line.end = std::min(line.end, line.begin + title_line);
  const std::span<const Hit> hits = reading.in(Lexicon::titles, line);
  if (hits.size() < 2 || hits[0].span.begin != line.begin || hits[0].doubtful) return std::nullopt;
  const Hit& trade = hits[1];
  const bool one = trade.category() == Category::family && !trade.doubtful &&
                   trade.span.begin <= hits[0].span.end + noun_reach &&
                   reading.lower(trade.span).back() != 's';  // "Senior engineers will guide you"
  const std::optional<Level> level = level_of(hits[0].term);
  return one && level ? std::optional(NamedLevel{*level, hits[0].span}) : std::nullopt;
}

/// "Job title: Senior Java Developer", or one of the first lines, where it says more than the title alone does.
std::optional<NamedLevel> fuller_title(const Reading& reading) {
  const std::string_view title = reading.lower(reading.masthead.title.span);
  const std::vector<Sentence>& sentences = reading.layout.sentences();
  std::size_t seen = 0;
  for (const Sentence& sentence : sentences) {
    if (sentence.part != Part::description || reading.masthead.title.span.overlaps(sentence.span)) continue;
    if (++seen > first_lines) break;
    if (seen == 1)
      if (const std::optional<NamedLevel> level = opening_title(reading, sentence.span)) return level;
    if (sentence.span.size() > title_line) continue;
    const std::optional<Match> label = reading.find(title_label, sentence.span);
    const std::string_view line = reading.lower(sentence.span);
    const std::size_t at = title.empty() ? line.npos : line.find(title);
    // "Mentor junior developers" tells of more than one developer.
    const bool again = at != line.npos && line.back() != '.' && line.substr(0, at).find(':') == line.npos &&
                       line.substr(at + title.size()).substr(0, 1) != "s";
    if (!label && !again) continue;
    const Title fuller = read_title(reading, {label ? label->whole().end : sentence.span.begin, sentence.span.end});
    if (!fuller.manager && (fuller.family || fuller.generic))
      if (const std::optional<NamedLevel> level = fuller.level()) return level;
  }
  return std::nullopt;
}

/// "We are hiring a data engineer II", "recherchons un analyste junior": the level stands behind the trade.
bool after_trade(const Reading& reading, Span level) {
  const Span before{level.begin > noun_reach ? level.begin - noun_reach : 0, level.begin};
  for (const Hit& trade : reading.in(Lexicon::titles, before))
    if (trade.category() == Category::family && !trade.doubtful && trade.span.end + 1 == level.begin)
      return addressed(reading, trade.span) && !recounts(reading, trade.span);
  return false;
}

bool labels_years(const Reading& reading, const Sentence& sentence, const Hit& level) {
  const Span before{sentence.span.begin, level.span.begin};
  return (before.size() < 2 || reading.holds(opens_item, before)) &&
         reading.holds(years_behind, {level.span.end, std::min(sentence.span.end, level.span.end + noun_reach)});
}

/// "As a senior data engineer you will", "Seniority level: Entry", "this is a junior position".
std::optional<NamedLevel> named_in_body(const Reading& reading) {
  if (const std::optional<NamedLevel> level = fuller_title(reading)) return level;
  std::optional<NamedLevel> only;
  std::size_t labelled = 0;
  for (const Hit& hit : reading.hits.of(Lexicon::titles)) {
    // "As a lead analyst you will", where "lead" is no verb.
    const bool lead = hit.term == term::titles::level_lead;
    const std::optional<Level> level = lead ? Level::senior : level_of(hit.term);
    if (!level || hit.doubtful) continue;
    const Sentence& sentence = reading.sentence(hit.span);
    if (sentence.part != Part::description) continue;
    const Span before{hit.span.begin > label_reach ? hit.span.begin - label_reach : 0, hit.span.begin};
    const bool says_level = reading.lower(hit.span).find("level") != std::string_view::npos;
    if (reading.holds(level_label, before) || (says_level && reading.holds(experience_label, before)))
      return NamedLevel{*level, hit.span};
    // "Senior level: 3+ years", where no other level stands so.
    if (says_level && labels_years(reading, sentence, hit) && ++labelled == 1) only = NamedLevel{*level, hit.span};
    // "Employment type: full-time, mid-level"
    if (sentence.span.size() < title_line && reading.holds(kind_of_job, sentence.span) && says_level &&
        (hit.span.end >= sentence.span.end || reading.holds(closes_item, {hit.span.end, sentence.span.end})))
      return NamedLevel{*level, hit.span};
    if (!tells_the_role(sentence) || (lead && !reading.holds(a_lead, before))) continue;
    if (after_trade(reading, hit.span)) return NamedLevel{*level, hit.span};
    if (reading.holds(of_a_post, before) && reading.lower({hit.span.end, sentence.span.end}).starts_with(')'))
      return NamedLevel{*level, hit.span};
    const Span after{hit.span.end, std::min(sentence.span.end, hit.span.end + noun_reach)};
    // "Senior-level experience with Java", "open to junior and mid-level candidates"
    if (says_level && sentence.section == Section::requirements && reading.lower(after).starts_with(" experience") &&
        lower_in_row(reading, {*level, hit.span}).span.begin == sentence.span.begin)
      return NamedLevel{*level, hit.span};
    if ((says_level || reading.holds(of_a_level, after)) && reading.holds(filled_at, before))
      return NamedLevel{*level, hit.span};
    if (!after.empty() && reading.holds(level_noun, after) && hit.span.begin == sentence.span.begin &&
        sentence.span.size() < title_line)
      return NamedLevel{*level, hit.span};
    if (!after.empty() && reading.holds(level_noun, after) &&
        reading.holds(this_is, {std::max(before.begin, sentence.span.begin), hit.span.begin}) &&
        !(reading.holds(on_condition, before) && reading.holds(counts_years, sentence.span)))
      return NamedLevel{*level, hit.span};
    for (const Hit& trade : reading.in(Lexicon::titles, after)) {
      if (trade.category() != Category::family || trade.doubtful) continue;
      const std::string_view end = reading.lower({trade.span.end - 1, trade.span.end});
      if ((end != "s" || reading.holds(seeks, before)) && addressed(reading, hit.span) && !recounts(reading, hit.span))
        return NamedLevel{*level, hit.span};
      break;
    }
  }
  return labelled == 1 ? only : std::nullopt;
}

// The grades of the American government, of which one year at the next lower is asked.
constinit Pattern federal_grade("\\bgs ?-? ?(?:[0-9]{4} ?- ?)?(1[1-5])\\b");

/// The highest such grade: one may be that of the experience asked for.
std::optional<NamedLevel> graded(const Reading& reading) {
  std::optional<NamedLevel> highest;
  for (const Sentence& sentence : reading.layout.sentences())
    reading.each(federal_grade, sentence.span, [&](const Match& match) {
      const Level level = reading.text(match[1])[1] > '2' ? Level::senior : Level::mid;
      if (!highest || highest->level < level) highest = NamedLevel{level, match.whole()};
    });
  return highest;
}

constinit Pattern others_begin(
    "\\b(?:named|award\\w*|forbes|best employers?|ranked|whether you|self[ -]starters?)\\b|career or (?:make|take)\\b");
constinit Pattern of_one_field("^(?: with| in| of| using| as|ly)\\b");
constinit Pattern a_thing_for_them(
    "^[ -](?:products?|models?|prices?|cars?|markets?|servers?|devices?|tasks?|duties|bookkeeping)\\b");
constinit Pattern tended(
    "\\b(?:mentor|coach|train|interview|guid|supervis|teach|onboard|sell to|support)\\w*\\b[^.;]{0,40}$");
constinit Pattern we("\\bwe\\b");
constinit Pattern any_experience(
    "(?:^|[-*.:;,(] ?|\\b(?:prior|previous|work|working|any|no|professional|industry|relevant|but|and) )$");

/// "No experience with Rust is needed" and "you will train graduates" welcome no beginners.
bool of_something_else(const Reading& reading, const Sentence& sentence, const Hit& hit) {
  const Span before{sentence.span.begin, hit.span.begin}, after{hit.span.end, sentence.span.end};
  if (hit.term == term::duties::no_experience) {
    if (reading.lower(hit.span).substr(0, 10) == "experience")
      return !reading.holds(any_experience, before) && !before.empty();
    return reading.holds(of_one_field, after);
  }
  return reading.holds(a_thing_for_them, after) || (reading.holds(tended, before) && !reading.holds(we, before));
}

const Hit* beginners(const Reading& reading) {
  for (const Hit& hit : reading.hits.of(Lexicon::duties)) {
    if (hit.category() != Category::beginners) continue;
    const Sentence& sentence = reading.sentence(hit.span);
    if (sentence.section == Section::about_us || sentence.section == Section::legal ||
        sentence.section == Section::chrome)
      continue;
    if (of_something_else(reading, sentence, hit) || reading.holds(others_begin, sentence.span)) continue;
    if (context_of(reading, hit.span).negated == nullptr) return &hit;
  }
  return nullptr;
}

/// The sentence that shows best how the work is done, where there is enough of it.
Span independent_work(const Reading& reading) {
  Span first;
  std::size_t verbs = 0;
  int best = 0;
  for (const Hit& hit : reading.hits.of(Lexicon::duties)) {
    if (hit.category() != Category::independent) continue;
    const Sentence& sentence = reading.sentence(hit.span);
    if (!tells_the_role(sentence) || sentence.heading) continue;
    ++verbs;
    const int shown = 1 + 2 * (sentence.section == Section::duties) + begins_with_a_task(reading, sentence.span);
    if (shown > best) {
      best = shown;
      first = sentence.span;
    }
  }
  return verbs >= enough_duties ? first : Span{};
}

/// Where it is not told by verbs: the last sentence that names a skill. A row of names tells no work.
Span work_with_skills(const Reading& reading, const std::vector<Mention>& skills) {
  Span last;
  if (skills.size() < enough_skills) return last;
  for (const Mention& skill : skills) {
    const Sentence& sentence = reading.sentence(skill.hit->span);
    const std::size_t names = reading.in(Lexicon::skills, sentence.span).size();
    if (tells_the_role(sentence) && !sentence.heading && words_in(reading.text(sentence.span)) > 2 * names + 1)
      last = sentence.span;
  }
  return last;
}

/// "L5" means another level in every house; years tell more.
bool is_code(const Reading& reading, Span span) { return is_letter(reading.text(span)[0]); }

}  // namespace

std::optional<Level> read_level(const Reading& reading, const Facts& facts, const Role& role, Ledger& ledger) {
  const Title& title = role.title;
  const std::optional<double> years = facts.number(Field::years_experience_min);
  const std::optional<NamedLevel> named = title.level();
  const auto say_years = [&](const Rule& rule, Level level) {
    ledger.say(rule, Field::seniority_level, choice_of(level), facts.basis({Field::years_experience_min}));
  };
  if (title.manager && (!named || named->level >= Level::senior)) {
    const Level level = named && named->level > Level::senior             ? named->level
                        : years && level_of_years(*years) == Level::staff ? Level::staff
                                                                          : Level::senior;
    ledger.say(rule::title_manages, choice_of(level), *title.manager);
    return level;
  }
  if (named && !(named->number && years && is_code(reading, named->span))) {
    const bool lead = title.lead && named->span == *title.lead;
    const Rule& rule = lead                      ? rule::title_lead
                       : named->number           ? rule::title_grade
                       : title.levels.size() > 1 ? rule::title_lower_level
                                                 : rule::title_level;
    ledger.say(rule, choice_of(named->level), named->span);
    if (years) say_years(rule::years_beside_title, level_of_years(*years));
    return named->level;
  }
  std::optional<NamedLevel> body = named_in_body(reading);
  if (body) body = lower_in_row(reading, *body);
  if (!body && years.value_or(1) == 1.0) body = graded(reading);
  // "Career level: mid career" stands for any years between the first and the last, "mid to senior" for many.
  if (body && years >= 2.0 && reading.holds(open_range, {body->span.begin, reading.sentence(body->span).span.end}))
    body.reset();
  if (body) ledger.say(rule::body_level, choice_of(body->level), body->span);
  const bool trainee = facts.is(choice::employment_type::internship);
  if (years) say_years(body || trainee ? rule::years_beside_title : rule::years, level_of_years(*years));
  if (body) return body->level;
  if (trainee) {
    ledger.say(rule::internship, Field::seniority_level, choice::seniority_level::intern,
               facts.basis({Field::employment_type}));
    return Level::intern;
  }
  if (years) return level_of_years(*years);
  if (const Hit* words = beginners(reading)) {
    ledger.say(rule::beginners_welcome, choice::seniority_level::entry, words->span);
    return Level::entry;
  }
  Span work = independent_work(reading);
  if (work.empty()) work = work_with_skills(reading, role.skills);
  if (work.empty() || !role.family || *role.family == choice::job_family::other) return std::nullopt;
  ledger.say(rule::independent_duties, choice::seniority_level::mid, work);
  return Level::mid;
}

}  // namespace fineprint::infer::seniority_and_role
