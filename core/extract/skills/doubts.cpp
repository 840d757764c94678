#include "extract/skills/doubts.hpp"

#include <algorithm>
#include <optional>

#include "extract/skills/senses.hpp"
#include "terms/skills.hpp"
#include "text/characters.hpp"
#include "text/sorted.hpp"

namespace fineprint::extract::skills {
namespace {

constexpr std::uint32_t list_gap = 28;  // bytes between two neighbours of one list ("Go, Rust and C++")

constexpr std::size_t most_joints = 3;  // words between them ("and also", "as well")

constinit Pattern asks_to_know(
    "\\b(?:experience|experienced|proficien(?:t|cy)|expertise|expert|knowledge|fluen(?:t|cy)|skills?|skilled|"
    "programming|coding|"
    "familiar(?:ity)?|background|comfortable|hands-on|kenntnisse|erfahrung|experiencia|maitrise|ervaring) "
    "(?:with|in|of|using|mit|con|en|met)(?: the)? $|\\be\\.?g\\.?,? "
    "$|\\b(?:written|coded|built|developed|codes?|coding|programs?|scripts?|scripting) "
    "in $|\\b(?:years? of|writ(?:e|ing)) $");
constinit Pattern as_a_craft(
    "^ (?:skills?|programming|development|developers?|experience|knowledge|programmers?|is (?:an? "
    "(?:must|plus|bonus|requirement)|required|needed|essential|mandatory|necessary|preferred|optional|desirable)|or "
    "(?:an)?other (?:[a-z-]+ ){1,3}languages?)\\b");
constinit Pattern nothing_more(
    "^(?:$|[,;.:)]|/[a-z]| \\(| (?:and|or|und|oder|et|ou|y|o|en|of|is|are|on|for|as|in production)\\b|\\n)");

/// "Experience with Go", "proficient in excel": written as a name or known as one, asked for as knowledge, and nothing
/// behind it that would make it another word.
bool named_plainly(const Reading& reading, const Hit& hit) {
  const Sentence& sentence = reading.sentence(hit.span);
  const bool name = is_upper(reading.document.text()[hit.span.begin]) || hit.term == term::skills::excel;
  if (!is_named(hit) || sentence.part != Part::description || !name) return false;
  const bool apart = hit.span.begin == sentence.span.begin || is_space(reading.document.text()[hit.span.begin - 1]);
  if (apart && hit.category() == Category::language && reading.holds(as_a_craft, {hit.span.end, sentence.span.end}))
    return true;  // "Strong Go skills", "Go is a must"
  return reading.holds(asks_to_know, {sentence.span.begin, hit.span.begin}) &&
         (hit.span.end >= sentence.span.end || reading.holds(nothing_more, {hit.span.end, sentence.span.end}));
}

/// What other pipelines carry: builds, releases, pictures, sales.
constinit Pattern of_software(
    "\\b(?:ci ?/? ?cd|ci ?& "
    "?cd|bitbucket|gitlab|github|deploy\\w*|devops|devsecops|jenkins|yaml|releas\\w+|packaging|continuous|display|"
    "graphics|"
    "render\\w*|sales|revenue|salesforce|marketing|hiring)\\b");

constinit Pattern of_data(
    "\\b(?:data|events?|batch|pipelines?|ingest\\w*|messages?|messaging|analytics|feeds?|kafka|flink|spark|etl)\\b");

constinit Pattern of_shows(
    "\\b(?:video|movies?|films?|tv|television|disney|hulu|netflix|espn|viewers|entertainment)\\b");

/// "Real-time constraints" of a device, a "streaming service" for films: no stream of data is spoken of.
bool streams_no_data(const Reading& reading, const Hit& hit) {
  if (hit.term != term::skills::streaming) return false;
  const Span sentence = reading.sentence(hit.span).span;
  if (reading.lower(hit.span).substr(0, 9) == "streaming" && reading.holds(of_shows, sentence)) return true;
  return (hit.doubtful || reading.lower(hit.span) == "streaming") && !reading.holds(of_data, sentence);
}

// "Monitoring for project issues", "assigning and monitoring tasks" watches no system.
constinit Pattern of_no_system(
    "^ (?:for project|(?:the )?(?:tasks?|progress|projects?|budgets?|staff|students?|patients?|trainees|(?:[a-z]+ "
    ")?(?:core|business) processes)\\b)");

// "Optimize the performance, reliability and scalability of existing services".
constinit Pattern of_what_runs(
    "^(?: and scalab|[a-z, ]{0,44}\\bof (?:[a-z-]+ "
    "){0,4}(?:services?|systems?|platforms?|pipelines?|code|databases?|applications?|apps?|"
    "back-?ends?|software|queries|infrastructure|apis?)\\b)");
// "Dimensional and semantic modeling": what is modelled stands behind its partner.
constinit Pattern and_other_models("^(?:,|/| and| or| &)(?: ?[a-z-]+){1,3} (?:data )?model");
// "Lineage, metadata and certification", "data flows and lineage".
constinit Pattern beside_data("\\b(?:meta)?data\\b|\\bcatalog|\\bsource-to\\b");
// "Quality, integrity and availability of our data", in six languages.
constinit Pattern of_the_data(
    "^,? ?[a-z,' ]{0,48}\\b(?:of|de|das?|dos?|des|dell[ea]|der|dei|van) ?(?:the |our |all |los |las |les |de |unserer |"
    "bases de |basi di )?(?:data|dados|datos|donnees|daten|dati)\\b");

/// The words before a bracket whose first letters spell the name in it, as in "Missiles and Fire Control (MFC)", or
/// empty.
Span spelled_out_by(const Reading& reading, Span name) {
  constexpr std::size_t shortest = 3;
  const std::string_view text = reading.document.text();
  const std::string_view letters = reading.text(name);
  if (letters.size() < shortest || !std::all_of(letters.begin(), letters.end(), is_upper) || name.begin < 2 ||
      text.substr(name.begin - 2, 2) != " (" || text.substr(name.end, 1) != ")")
    return {};
  std::uint32_t at = name.begin - 2;
  for (std::size_t left = letters.size(); left > 0;) {
    std::uint32_t word = at;
    while (word > 0 && is_word(text[word - 1])) --word;
    if (word == at || word == 0) return {};
    const bool initial = text[word] == letters[left - 1];
    if (!initial && !is_lower(text[word])) return {};  // "of", "and"
    left -= initial;
    if (left == 0) return {word, name.begin - 2};
    if (text[word - 1] != ' ' && text[word - 1] != '-') return {};
    at = word - 1;
  }
  return {};
}

/// True where the words before the bracket are another name than the one that is known by these letters. Protocols and
/// formats, known by their letters alone, are what they are spelled as: "Serial Peripheral Interface (SPI)".
bool is_spelled_otherwise(const Reading& reading, const Hit& hit) {
  constexpr Category names[] = {Category::analytics, Category::bi,       Category::cloud,     Category::cloud_service,
                                Category::concept_,  Category::crm,      Category::database,  Category::erp,
                                Category::framework, Category::language, Category::warehouse, Category::ml};
  if (std::find(std::begin(names), std::end(names), hit.category()) == std::end(names)) return false;
  if (hit.category() == Category::language && reading.text(hit.span).back() == 'L') return false;
  const Span words = spelled_out_by(reading, hit.span);
  const std::span<const Hit> named = reading.in(Lexicon::skills, words);
  return !words.empty() &&
         std::none_of(named.begin(), named.end(), [&](const Hit& one) { return one.label() == hit.label(); });
}

/// The provider whose own the service is.
std::optional<Tag> provider_of(const Hit& hit) {
  for (const Tag provider : {Tag::aws, Tag::gcp, Tag::azure})
    if (has_tag(hit, provider)) return provider;
  return std::nullopt;
}

}  // namespace

bool listed_together(const Reading& reading, Span left, Span right) {
  if (right.begin < left.end || right.begin - left.end > list_gap) return false;
  const std::string_view between = reading.lower({left.end, right.begin});
  std::size_t words = 0;
  for (std::size_t i = 0; i < between.size(); ++i) words += is_word(between[i]) && (i == 0 || !is_word(between[i - 1]));
  if (words > most_joints) return false;
  const std::string_view or_there = reading.language == "nl" ? " of " : reading.language == "en" ? " or " : " o ";
  return between.find_first_of(",/|&(:;\n") != std::string_view::npos || between == or_there || between == " and " ||
         between == " or " || between == " and/or " || between == " and or " || between == " und " ||
         between == " et " || between == " y " || between == " e " || between == " en " || between == " oder " ||
         between == " ou " || between == " + " || between == " with " || between == " including ";
}

Doubts::Doubts(const Reading& reading) : reading_(reading), hits_(reading.hits.of(Lexicon::skills)) {
  for (const Hit& hit : hits_) {
    if (!hit.doubtful) sure_.push_back(&hit);
    if (!means_another(hit) && is_spelled_otherwise(reading, hit)) otherwise_.push_back(reading.text(hit.span));
  }
  sort_stably(sure_, [](const Hit* a, const Hit* b) { return a->term < b->term; });
  sure_.erase(std::unique(sure_.begin(), sure_.end(), [](const Hit* a, const Hit* b) { return a->term == b->term; }),
              sure_.end());
}

/// The text spells these letters out as something else, here or elsewhere.
bool Doubts::means_another(const Hit& hit) const {
  return std::find(otherwise_.begin(), otherwise_.end(), reading_.text(hit.span)) != otherwise_.end();
}

bool Doubts::settled(std::size_t index) const {
  const Hit& hit = hits_[index];
  if (streams_no_data(reading_, hit)) return false;
  if (means_another(hit)) return false;
  if (!hit.doubtful) return true;
  const Sentence& sentence = reading_.sentence(hit.span);
  if (hit.term == term::skills::observability && reading_.holds(of_no_system, {hit.span.end, sentence.span.end}))
    return false;
  if (hit.term == term::skills::performance_tuning && reading_.lower(hit.span).ends_with("performance") &&
      reading_.holds(of_what_runs, {hit.span.end, sentence.span.end}))
    return true;
  if (hit.term == term::skills::dimensional_modeling)
    return reading_.holds(and_other_models, {hit.span.end, sentence.span.end});
  if (hit.term == term::skills::data_lineage && reading_.holds(beside_data, sentence.span)) return true;
  if (hit.term == term::skills::data_quality && reading_.lower(hit.span).find("data") == std::string_view::npos &&
      reading_.lower(hit.span).find("dados") == std::string_view::npos &&
      reading_.lower(hit.span).find("dati") == std::string_view::npos)
    return reading_.holds(of_the_data, {hit.span.end, sentence.span.end});
  if (hit.term == term::skills::data_pipelines && reading_.holds(of_software, sentence.span)) return false;
  if (!is_named(hit) && technology_in(told_by(hit, sentence.span))) return true;
  if (hit.term == term::skills::streaming && beside_batches(index)) return true;
  if (hit.term == term::skills::feast && reading_.lower(sentence.span).find("feature") != std::string_view::npos)
    return true;
  if (hit.term == term::skills::excel && office_in(sentence.span)) return true;
  if (sentence.part != Part::description && sentence.part != Part::title) return false;
  if (sentence.section == Section::skills_tags) return true;
  const bool left = index > 0 && beside(hits_[index - 1], hit, true);
  const bool right = index + 1 < hits_.size() && beside(hits_[index + 1], hit, false);
  if (const std::optional<Tag> provider = provider_of(hit); provider && !has_tag(hit, Tag::provider))
    return named_with(*provider) || sure_elsewhere(hit.term) || (left && hosts(hits_[index - 1], hit)) ||
           (right && hosts(hits_[index + 1], hit));
  return left || right || named_plainly(reading_, hit) || sure_elsewhere(hit.term);
}

/// Where a technology speaks for an everyday word. What is done to anything ("monitoring", "optimization") is of the
/// technologies beside it, as a sentence may be a whole list that was pasted into one line.
Span Doubts::told_by(const Hit& hit, Span sentence) {
  constexpr std::uint32_t near = 120;  // bytes
  if (hit.term != term::skills::observability && hit.term != term::skills::performance_tuning &&
      hit.term != term::skills::unit_testing)
    return sentence;
  return {std::max(sentence.begin, hit.span.begin - std::min(hit.span.begin, near)),
          std::min(sentence.end, hit.span.end + near)};
}

/// "Batch and real-time scoring", "for batch prediction or real-time"
bool Doubts::beside_batches(std::size_t index) const {
  const auto is_batch = [&](std::size_t at) {
    if (at >= hits_.size() || hits_[at].term != term::skills::batch_processing) return false;
    const Span left = hits_[std::min(at, index)].span, right = hits_[std::max(at, index)].span;
    if (right.begin < left.end || right.begin - left.end > list_gap) return false;
    const std::string_view between = reading_.lower({left.end, right.begin});
    return between.find(" or ") != between.npos || between.find(" and ") != between.npos || between == " to " ||
           listed_together(reading_, left, right);
  };
  return is_batch(index - 1) || is_batch(index + 1);
}

/// "OpenShift, ECS or Kubernetes"
bool Doubts::hosts(const Hit& other, const Hit& hit) const {
  constexpr Category platforms[] = {Category::cloud,    Category::cloud_service, Category::devops,
                                    Category::big_data, Category::orchestration, Category::warehouse};
  return hit.category() == Category::cloud_service && reading_.sentence(other.span).span.overlaps(hit.span) &&
         std::find(std::begin(platforms), std::end(platforms), other.category()) != std::end(platforms);
}

/// "EBS", "Composer" are a provider's own where the text speaks of that provider, or beside platforms of the kind.
bool Doubts::named_with(Tag provider) const {
  return std::any_of(sure_.begin(), sure_.end(), [&](const Hit* one) { return has_tag(*one, provider); });
}

/// Concepts under an everyday name ("testing", "cloud") count in a sentence that names a technology.
bool Doubts::technology_in(Span sentence) const {
  const std::span<const Hit> all = reading_.in(Lexicon::skills, sentence);
  return std::any_of(all.begin(), all.end(), [](const Hit& other) { return is_named(other) && !other.doubtful; });
}

/// "Microsoft Office (word, outlook and excel)"
bool Doubts::office_in(Span sentence) const {
  const std::span<const Hit> all = reading_.in(Lexicon::skills, sentence);
  return std::any_of(all.begin(), all.end(),
                     [](const Hit& other) { return other.category() == Category::productivity && !other.doubtful; });
}

bool Doubts::beside(const Hit& other, const Hit& hit, bool left) const {
  if (!is_named(other) || other.term == hit.term) return false;
  return left ? listed_together(reading_, other.span, hit.span) : listed_together(reading_, hit.span, other.span);
}

bool Doubts::sure_elsewhere(TermId term) const {
  const std::size_t at = count_first(sure_.size(), [&](std::size_t i) { return sure_[i]->term < term; });
  return at < sure_.size() && sure_[at]->term == term;
}

}  // namespace fineprint::extract::skills
