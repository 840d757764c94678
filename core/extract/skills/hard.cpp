#include <algorithm>
#include <map>
#include <optional>

#include "extract/skills/doubts.hpp"
#include "extract/skills/parts.hpp"
#include "extract/skills/senses.hpp"
#include "extract/skills/strength.hpp"
#include "match/context.hpp"
#include "terms/skills.hpp"

namespace fineprint::extract::skills {
namespace {

constinit Pattern welcome_all_the_same(
    "^[^.;]{0,60}\\b(?:but|although|though|albeit)\\b[^.;]{0,40}\\b(?:helps?|helpful|plus|bonus|useful|advantage|nice|"
    "asset|beneficial|appreciated|preferred|welcome)\\b");

/// "You won't need Scala, although it helps": said not to be needed, and wished for.
bool welcome_though_not_needed(const Reading& reading, const Hit& hit) {
  return reading.holds(welcome_all_the_same, {hit.span.end, reading.sentence(hit.span).span.end});
}

/// A longer form of one skill that names another too.
struct Inner {
  TermId outer, term;
  const Pattern& words;
};
constinit Pattern language_of_queries("\\bsql\\b"), other_databases("\\bnon[- ]relational|\\bnosql\\b"),
    way_of_working("\\bdevops\\b"), delivery("\\bci ?/? ?cd\\b"), boards("\\bdashboards?\\b"),
    pipelines_of_data("\\bdata pipelines?\\b"), library_of_pages("\\breact\\b"), unix_shell("\\bunix\\b"),
    linux_shell("\\blinux\\b"), much_data("\\bbig data\\b"), sprints("\\bscrum\\b"), reports("\\breport(?:s|ing)\\b");
constexpr Inner inner_skills[] = {
    {term::skills::query_optimization, term::skills::sql, language_of_queries},
    {term::skills::relational_databases, term::skills::nosql, other_databases},
    {term::skills::ci_cd, term::skills::devops, way_of_working},
    {term::skills::gitlab_ci, term::skills::ci_cd, delivery},
    {term::skills::jenkins, term::skills::ci_cd, delivery},
    {term::skills::observability, term::skills::dashboards, boards},
    {term::skills::reporting, term::skills::dashboards, boards},
    {term::skills::business_intelligence, term::skills::reporting, reports},
    {term::skills::power_bi, term::skills::reporting, reports},
    {term::skills::agile, term::skills::scrum, sprints},
    {term::skills::next_js, term::skills::react, library_of_pages},
    {term::skills::bash, term::skills::unix_, unix_shell},
    {term::skills::bash, term::skills::linux_, linux_shell},
    {term::skills::data_pipelines, term::skills::big_data, much_data},
    {term::skills::performance_tuning, term::skills::data_pipelines, pipelines_of_data},
    {term::skills::streaming, term::skills::data_pipelines, pipelines_of_data},
    {term::skills::batch_processing, term::skills::data_pipelines, pipelines_of_data},
};

/// "Complex SQL queries", "relational and non-relational", "AWS - Glue, Lambda": the skill, and the other that its
/// words name.
std::optional<Hit> named_within(const Reading& reading, const Hit& hit) {
  if (const std::size_t dash = reading.text(hit.span).find(" - "); dash != std::string_view::npos) {
    const Span head{hit.span.begin, hit.span.begin + static_cast<std::uint32_t>(dash)};
    for (const auto& [tag, provider] :
         {std::pair{Tag::aws, term::skills::aws}, {Tag::azure, term::skills::azure}, {Tag::gcp, term::skills::gcp}})
      if (has_tag(hit, tag)) return Hit{head, provider};
  }
  for (const Inner& inner : inner_skills) {
    if (inner.outer != hit.term) continue;
    if (const std::optional<Match> words = reading.find(inner.words, hit.span)) return Hit{words->whole(), inner.term};
  }
  return std::nullopt;
}

constinit Pattern in_jest(
    "^ (?:(?:that |which )?you(?:'re| are|'d)?|that|which)\\b(?![^.;]*\\b(?:need|requir|us)\\w*)");

/// "Python you're not ashamed of" is Python all the same.
bool told_in_jest(const Reading& reading, const Hit& hit, const Hit& negated) {
  return negated.span.begin >= hit.span.end &&
         reading.holds(in_jest, {hit.span.end, reading.sentence(hit.span).span.end});
}

constinit Pattern nothing_strange(
    "\\b(?:scare[sd]?|afraid|faze|shy|daunts?|new to you|secrets?|geheim\\w+|pas peur|effraie\\w*|asustan?|miedo|medo|"
    "assustam?|spaventa\\w*|paura|scheu\\w+|schreck\\w+|unbekannte)\\b|"
    "(?:never|can't|cannot|won't|wouldn't) (?:[a-z]+ ){1,4}without ");
constinit Pattern on_a_condition("\\b(?:if|need\\w*|requir\\w*|wenn|falls)\\b");

/// "Kafka doesn't scare you", "you never ship without Docker": a denial that asks for it.
bool denied_in_words_only(const Reading& reading, const Hit& hit) {
  constexpr std::uint32_t nearby = 50;  // bytes
  const Span sentence = reading.sentence(hit.span).span;
  const Span window{std::max(sentence.begin, hit.span.begin - std::min(hit.span.begin, nearby)),
                    std::min(sentence.end, hit.span.end + nearby)};
  return reading.holds(nothing_strange, window) && !reading.holds(on_a_condition, window);
}

struct Mention {
  const Hit* hit;
  Judged judged;
  bool certified = false;  ///< within the name of a certificate
};

/// "AWS Certified Developer" wishes for the certificate, and of AWS it says no more than that.
bool is_certified(const Reading& reading, const Hit& hit) {
  const Sentence& sentence = reading.sentence(hit.span);
  const std::span<const Hit> names = reading.in(Lexicon::certifications, {sentence.span.begin, hit.span.end});
  return (!names.empty() && names.back().span.end >= hit.span.end) || !certificate_of(reading, sentence, hit).empty();
}

const Rule& rule_for(const Judged& judged) {
  switch (judged.strength) {
    case Strength::required:
      return judged.cue != nullptr ? rule::strong_word : rule::required;
    case Strength::tagged:
      return rule::tagged;
    case Strength::nice:
      return judged.cue != nullptr ? rule::weak_word : rule::preferred_section;
    default:
      return rule::used;
  }
}

void say(Ledger& ledger, Field field, const Mention& mention) {
  Basis basis{{mention.hit->span}};
  if (mention.judged.cue != nullptr) {
    basis.spans.push_back(mention.judged.cue->span);
    basis.cue = mention.judged.cue->label();
  }
  ledger.say(rule_for(mention.judged), field, std::string(mention.hit->label()), std::move(basis));
}

/// One skill over the whole posting: needed where any plain mention needs it, else wished for.
void decide_skill(Ledger& ledger, const std::vector<Mention>& mentions) {
  const auto has = [&](Strength strength) {
    return std::any_of(mentions.begin(), mentions.end(),
                       [&](const Mention& m) { return m.judged.strength == strength; });
  };
  const bool marked_weak = std::any_of(mentions.begin(), mentions.end(), [](const Mention& mention) {
    return mention.judged.strength == Strength::nice && !mention.certified;
  });
  const bool needed = has(Strength::required) || has(Strength::used) || (has(Strength::tagged) && !marked_weak);
  for (const Mention& mention : mentions) {
    const Strength strength = mention.judged.strength;
    if (strength == Strength::none) continue;
    if (needed && strength != Strength::nice) say(ledger, Field::must_have_hard_skills, mention);
    if (!needed && strength == Strength::nice) say(ledger, Field::nice_to_have_hard_skills, mention);
  }
}

constinit Pattern comma_joint(
    "^(?: \\([a-z]+\\))? ?, ?(?:\\([a-z]\\) )?$");  // "BigQuery (preferred), Snowflake"; "(a) dbt, (b) Airflow"
constinit Pattern either_joint(
    "^(?: \\([a-z ]+\\))?(?: ?,)? \\(?(?:(?:and|et|e|und|en)(?: ?/ ?| ))?(?:or|oder|ou|of|o) (?:an? |\\([a-z]\\) )?$");
constinit Pattern or_the_like(
    "^(?: ?,| ?/)? \\(?(?:or|oder|ou|of|o) (?:with )?(?:an? "
    ")?(?:any|some|(?:an)?other|similar(?:es)?|similaires?|equivalente?s?|"
    "comparable|ahnlich\\w*|vergleichbar\\w*|vergelijkbare?)\\b");
constinit Pattern one_of_what_follows(
    "\\b(?:(?:one|any|either)(?: or more)? of (?:the |these )?(?:following|below)|at least one|one or more|au "
    "moins\\)? "
    "une?|mindestens eine\\w?)\\b[^.;:(]{0,40}(?:: ?| ?\\( ?|, (?=e\\.?g|such)| in )(?:e\\.?g\\.?,? |such as )?$|"
    "\\bat least one of (?:the |these )?(?:(?:[a-z-]+ ){1,4}(?:of|like|such as) )?$|"
    // The noun keeps "at least one year of" out.
    "\\bat least one (?:[a-z-]+ ){0,3}(?:language|framework|database|platform|package|tool|cloud|provider)s? "
    "(?:(?:like|such as) )?$");

/// "Python or PySpark", "AWS, Azure or GCP": neighbours of one list whose last joint is "or", one of which is
/// enough ("at least one language (Python / Go)"), or that others may stand in for ("Go, Rust or similar").
void read_alternatives(const Reading& reading, Ledger& ledger, const std::vector<const Hit*>& hits) {
  std::vector<Texts> told;
  for (std::size_t first = 0; first < hits.size();) {
    std::size_t last = first;
    bool or_seen = false;
    const Span begin = hits[first]->span;
    const bool choice = reading.holds(one_of_what_follows, {reading.sentence(begin).span.begin, begin.begin});
    std::uint32_t abbreviated = 0;  // where the bracket of "Amazon Web Services (AWS), Azure" ends
    while (last + 1 < hits.size() &&
           listed_together(reading, {begin.begin, std::max(hits[last]->span.end, abbreviated)}, hits[last + 1]->span)) {
      const Span joint{std::max(hits[last]->span.end, abbreviated), hits[last + 1]->span.begin};
      if (reading.text(joint) == " (" && hits[last]->label() == hits[last + 1]->label() &&
          reading.document.text().substr(hits[last + 1]->span.end, 1) == ")") {
        abbreviated = hits[++last]->span.end + 1;
        continue;
      }
      const std::string_view between = reading.lower(joint);
      const bool either = reading.holds(either_joint, joint);
      const bool comma = reading.holds(comma_joint, joint);
      const bool listed = choice && (comma || between == " / " || between == " and " || between == ", and ");
      const bool slash = between.find_first_not_of(" /") == std::string_view::npos && between != " ";
      if (!either && !slash && !listed && (or_seen || !comma)) break;
      or_seen |= either;
      ++last;  // "Java or C/C++": what a slash joins stands for one
    }
    const Span list = join(begin, hits[last]->span);
    or_seen |= choice || (last > first && reading.holds(or_the_like, {list.end, reading.sentence(list).span.end}));
    if (or_seen) {
      Texts names;
      for (std::size_t i = first; i <= last; ++i)
        if (std::find(names.begin(), names.end(), hits[i]->label()) == names.end())
          names.emplace_back(hits[i]->label());
      // "Django or Flask" and "Flask or Django" are the same.
      const auto same = std::find_if(told.begin(), told.end(), [&](const Texts& other) {
        return std::is_permutation(other.begin(), other.end(), names.begin(), names.end());
      });
      if (names.size() > 1) ledger.say(rule::alternatives, Field::any_of, same == told.end() ? names : *same, list);
      if (same == told.end()) told.push_back(std::move(names));
    }
    first = last + 1;
  }
}

}  // namespace

void read_hard_skills(const Reading& reading, Ledger& ledger) {
  const std::span<const Hit> hits = reading.hits.of(Lexicon::skills);
  const Doubts doubts(reading);
  std::map<std::string_view, std::vector<Mention>> by_skill;  // by label: a provider's own edition is the same skill
  std::vector<std::string_view> order;
  std::vector<const Hit*> sure;
  std::vector<Hit> within;
  within.reserve(hits.size());  // mentions lead to them
  const auto add = [&](const Hit& hit, const Judged& judged) {
    std::vector<Mention>& mentions = by_skill[hit.label()];
    if (mentions.empty()) order.push_back(hit.label());
    mentions.push_back({&hit, judged, is_certified(reading, hit)});
  };
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const Hit& hit = hits[i];
    const Sentence& sentence = reading.sentence(hit.span);
    if (sentence.part == Part::company || sentence.part == Part::location || !doubts.settled(i)) continue;
    const bool another = means_something_else(reading, hit);
    if (has_tag(hit, Tag::llm) && !another && !names_others(reading, hit) && sentence.section != Section::legal)
      ledger.say(rule::names_llm, Field::llm_genai_mentioned, true, hit.span);
    if (has_tag(hit, Tag::feature_store))
      ledger.say(rule::names_feature_store, Field::feature_store_mentioned, true, hit.span);
    if (has_tag(hit, Tag::unlisted) || another) continue;
    if (!is_named(hit) && is_certified(reading, hit)) continue;  // the security of a "Systems Security Professional"
    Judged judged = judge(reading, hit.span);
    if (const Hit* negated = context_of(reading, hit.span).negated;
        negated != nullptr && !told_in_jest(reading, hit, *negated) && !denied_in_words_only(reading, hit)) {
      if (judged.strength == Strength::none || !welcome_though_not_needed(reading, hit)) continue;
      judged = {Strength::nice, negated};
    }
    if (judged.cue != nullptr && judged.strength == Strength::used && praises_the_firm(reading, hit, *judged.cue))
      judged = {};
    if (judged.strength == Strength::none && (stack_of_the_team(reading, hit) || asked_all_the_same(reading, hit)))
      judged.strength = Strength::used;
    if (judged.strength == Strength::none) continue;
    // "Our deep EMR integrations": before any heading, a strong word may be of what the firm does.
    const bool in_prose = judged.strength == Strength::used ||
                          (judged.strength == Strength::required && sentence.section == Section::none);
    if (is_not_asked(reading, hit) || (in_prose && belongs_to_others(reading, hit))) continue;
    sure.push_back(&hit);
    add(hit, judged);
    if (const std::optional<Hit> inner = named_within(reading, hit)) add(within.emplace_back(*inner), judged);
  }
  for (const std::string_view label : order) decide_skill(ledger, by_skill[label]);
  read_alternatives(reading, ledger, sure);
}

}  // namespace fineprint::extract::skills
