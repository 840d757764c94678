#include <algorithm>
#include <array>

#include "infer/stack_and_cloud/parts.hpp"
#include "terms/skills.hpp"
#include "text/characters.hpp"
#include "text/sorted.hpp"

namespace fineprint::infer::stack_and_cloud {
namespace {

constexpr double provider_needed = 2, provider_wished = 1, service_needed = 1, service_wished = 0.5, in_title = 8;
constexpr double provider_preferred = 6;
constexpr double clear_lead = 2;             // times the next cloud's weight, for a cloud to lead
constexpr std::uint32_t neighbour_gap = 26;  // bytes between two alternatives ("Snowflake or Amazon Redshift")

constinit Pattern own_machines_words("\\bon[ -]?prem(?:ises?|ise)?\\b");

constinit Pattern elsewhere(
    "(?<!no )(?<!no public )\\bclouds?\\b|\\b(?:moved|moving|migrat\\w+|away) (?:[a-z]+ ){0,4}from\\b|"
    "\\b(?:replac|retir|decommission|migrat|moderni)[a-z]+ (?:[a-z]+ ){0,3}on[ -]?prem");

// A service under its provider's name or its own in full: "AWS Glue", but no website and no advertising of the same
// house.
constinit Pattern of_provider(
    "^(?:aws|amazon|gcp|google|azure) (?!ads|advert|marketing|linux|devops|boards|repos|pipel)|^elastic map");

// "We use Airflow, Redshift and Elasticsearch": a list of what runs there offers no choice.
constinit Pattern in_use(
    "\\b(?:we|our (?:[a-z]+ )?(?:team|engineers)) (?:[a-z]+ly )?(?:use|run|operate|rely on|work with)\\b|\\bour "
    "(?:[a-z]+ "
    ")?stack\\b");

// "A queue (e.g. Kafka, SQS)"
constinit Pattern as_examples("\\b(?:e\\.?g\\.?|such as|like),? (?:[a-z0-9+./-]+(?:, | or )){0,4}$");

// "AWS, GCP or Azure (Azure preferred)", "preferably GCP, otherwise AWS".
constinit Pattern preferred_behind(
    "^\\W{0,2} ?(?:is )?(?:strongly |highly |much )?prefer(?:red|ably)\\b|^\\W{0,2}(?:mostly|mainly|primarily)\\b");
constinit Pattern preferred_before(
    "\\b(?:preferably|ideally|idealerweise|mainly|mostly|primarily|preferencialmente|vorzugsweise|bij voorkeur) $");
constinit Pattern or_behind("^,? ?(?:or|and|/|&)");
constinit Pattern or_before("(?:\\bor|\\band|/|&|[a-z],) ?$");

enum Cloud : std::size_t { aws, azure, gcp, clouds };

constexpr std::array<Tag, clouds> tags{Tag::aws, Tag::azure, Tag::gcp};
constexpr std::array<Choice, clouds> primary{choice::primary_cloud::aws, choice::primary_cloud::azure,
                                             choice::primary_cloud::gcp};
constexpr std::array<Choice, clouds> secondary{choice::secondary_clouds::aws, choice::secondary_clouds::azure,
                                               choice::secondary_clouds::gcp};

/// What speaks for one provider.
struct Weighed {
  Cloud cloud = aws;
  double weight = 0;
  bool named = false, needed = false, titled = false;
  bool alone = false;        ///< the provider is named outside a list of providers
  std::size_t services = 0;  ///< distinct ones
  std::vector<Span> spans;
  std::vector<std::string_view> seen;
};

bool with_provider(const Reading& reading, const Mention& mention) {
  return reading.holds(of_provider, mention.hit->span);
}

std::optional<Cloud> cloud_of(const Term& term) {
  for (const Cloud cloud : {aws, azure, gcp})
    if (has_tag(term, tags[cloud])) return cloud;
  return std::nullopt;
}

bool stores_or_runs(const Term& term) {
  return term.category == Category::warehouse || term.category == Category::cloud_service ||
         term.category == Category::big_data || term.category == Category::orchestration ||
         term.category == Category::etl || term.category == Category::database;
}

/// Warehouses and databases, of which a list names what a candidate may know rather than what the employer runs.
bool keeps_data(const Term& term) {
  return term.category == Category::warehouse || term.category == Category::database ||
         term.category == Category::big_data || &term == &terms[term::skills::azure_sql] ||
         &term == &terms[term::skills::dynamodb];
}

/// Services under a name that other things bear too: a health record, a kind of function, a stream of data.
bool everyday(const Term& term) {
  using namespace term::skills;
  for (const TermId one : {emr, dataflow, lambda, glue, sam, inspector, forecast, personalize, transcribe, comprehend,
                           workspaces, pinpoint, data_pipeline})
    if (&terms[one] == &term) return true;
  return false;
}

/// True where a provider's name, a service of unmistakable name, or two of everyday names vouch for the cloud.
bool sure(const Reading& reading, const std::vector<Mention>& mentions, Cloud cloud) {
  const Term* everyday_one = nullptr;
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    const Term& term = mention.term();
    if (!has_tag(term, tags[cloud])) return false;
    if (!everyday(term) || with_provider(reading, mention)) return true;
    if (everyday_one == nullptr) everyday_one = &term;
    return everyday_one != &term;
  });
}

/// One provider is preferred to the others; "AWS or Azure preferred" prefers both.
bool is_preferred(const Reading& reading, Span provider) {
  const Span before{provider.begin - std::min(provider.begin, 20U), provider.begin},
      after{provider.end, provider.end + 24};
  return (reading.holds(preferred_behind, after) && !reading.holds(or_before, before)) ||
         (reading.holds(preferred_before, before) && !reading.holds(or_behind, after));
}

std::array<Weighed, clouds> weigh(const Reading& reading, const std::vector<Mention>& mentions) {
  std::array<Weighed, clouds> all;
  std::array<bool, clouds> vouched{};
  for (const Cloud cloud : {aws, azure, gcp}) {
    all[cloud].cloud = cloud;
    vouched[cloud] = sure(reading, mentions, cloud);
  }
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    const std::optional<Cloud> cloud = cloud_of(mention.term());
    if (!cloud) continue;
    const bool provider = has_tag(mention.term(), Tag::provider);
    const bool choice = alternative(reading, mentions, i);
    if ((!provider && choice) || (everyday(mention.term()) && !vouched[*cloud])) continue;
    Weighed& one = all[*cloud];
    one.alone |= provider && !choice;
    one.spans.insert(provider && !one.named ? one.spans.begin() : one.spans.end(), mention.hit->span);
    one.named |= provider;
    one.needed |= mention.needed;
    one.titled |= mention.in_title;
    if (mention.in_title) one.weight += in_title;
    if (std::find(one.seen.begin(), one.seen.end(), mention.hit->label()) != one.seen.end()) continue;
    one.seen.push_back(mention.hit->label());
    one.services += !provider;
    one.weight += provider ? (mention.needed ? provider_needed : provider_wished)
                           : (mention.needed ? service_needed : service_wished);
  }
  // "AWS, GCP, Azure. Preferably AWS": asked for, so the wish is of no skill but of a lead.
  for (const Hit& hit : reading.hits.of(Lexicon::skills)) {
    const std::optional<Cloud> cloud = has_tag(hit, Tag::provider) ? cloud_of(hit.entry()) : std::nullopt;
    if (cloud && all[*cloud].named && is_preferred(reading, hit.span)) all[*cloud].weight += provider_preferred;
  }
  // "Kinesis, pub/sub" on another cloud is a way to pass messages, and so is "pub/sub" in small letters.
  const Weighed& own = all[gcp];
  if (!own.named && own.seen.size() == 1 && own.seen[0] == "Pub/Sub" &&
      (all[aws].weight + all[azure].weight > 0 || is_lower(reading.text(own.spans.front()).front())))
    all[gcp].weight = 0;
  return all;
}

/// "Our AWS accounts", "AWS costs", CloudFormation, and GCP once: the one comes thrice for each time of the other, of
/// which no service is named.
bool is_the_one_used(const Weighed& one, const Weighed& other) {
  constexpr std::size_t often = 3;
  return one.alone && one.services > 0 && other.services == 0 && one.spans.size() >= often * other.spans.size();
}

std::optional<Span> own_machines(const Reading& reading) {
  for (const Sentence& sentence : reading.layout.sentences()) {
    if (sentence.section == Section::legal || sentence.section == Section::about_us ||
        sentence.section == Section::chrome)
      continue;
    if (reading.lower(sentence.span).find("prem") == std::string_view::npos) continue;
    const std::optional<Match> match = reading.find(own_machines_words, sentence.span);
    if (!match || reading.holds(elsewhere, sentence.span)) continue;
    // "A stranger on premises" is in a building.
    if (reading.text(match->whole()) != "on premises" || !reading.in(Lexicon::skills, sentence.span).empty())
      return match->whole();
  }
  return std::nullopt;
}

}  // namespace

bool alternative(const Reading& reading, const std::vector<Mention>& mentions, std::size_t index) {
  const Term& term = mentions[index].term();
  const bool provider = has_tag(term, Tag::provider);
  if (!provider && !stores_or_runs(term)) return false;
  const auto joined = [&](std::size_t left) {
    const Span a = mentions[left].hit->span, b = mentions[left + 1].hit->span;
    if (b.begin < a.end || b.begin - a.end > neighbour_gap) return std::string_view();
    const std::string_view between = reading.lower({a.end, b.begin});
    return between.find_first_of(".;\n") == std::string_view::npos ? between : std::string_view();
  };
  constexpr std::size_t most_neighbours = 24;  // on either side: a longer list is no choice that anyone would offer
  std::size_t first = index, last = index;
  const Span own = mentions[index].hit->span;
  const bool runs = !provider && reading.holds(in_use, {reading.sentence(own).span.begin, own.begin});
  const bool examples = !provider && reading.holds(as_examples, {reading.sentence(own).span.begin, own.begin});
  bool choice = false, rival = false, all_named = with_provider(reading, mentions[index]);
  const auto look = [&](std::size_t left, std::size_t other) {
    const std::string_view between = joined(left);
    if (between.empty()) return false;
    const Term& next = mentions[other].term();
    all_named &= with_provider(reading, mentions[other]);
    // "Snowflake/Redshift" are a choice, "dbt/BigQuery" are used together.
    const bool alike = term.category == next.category || (keeps_data(term) && keeps_data(next));
    choice |= between.find("or ") != std::string_view::npos || (alike && between.find('/') != std::string_view::npos);
    if (examples && next.category == Category::streaming && !cloud_of(next)) choice = rival = true;
    if (cloud_of(next) != cloud_of(term) && (provider ? has_tag(next, Tag::provider) : stores_or_runs(next))) {
      rival = true;
      choice |=
          !runs && (provider || (keeps_data(term) && keeps_data(next))) && between.find(',') != std::string_view::npos;
    }
    return true;
  };
  while (last + 1 < mentions.size() && last - index < most_neighbours && look(last, last + 1)) ++last;
  while (first > 0 && index - first < most_neighbours && look(first - 1, first - 1)) --first;
  return choice && rival && !all_named;  // "AWS Glue or Azure Functions" are two clouds
}

void read_clouds(const Reading& reading, const std::vector<Mention>& mentions, Ledger& ledger) {
  std::array<Weighed, clouds> all = weigh(reading, mentions);
  sort_stably(all, [](const Weighed& a, const Weighed& b) {
    if (a.weight != b.weight) return a.weight > b.weight;
    return a.needed != b.needed ? a.needed : a.alone && !b.alone;
  });
  const Weighed &first = all[0], &next = all[1];
  if (first.weight == 0) {
    const bool some_cloud = std::any_of(mentions.begin(), mentions.end(), [](const Mention& mention) {
      return mention.hit->term == term::skills::cloud_computing;
    });
    if (some_cloud) return;
    if (const std::optional<Span> words = own_machines(reading))
      ledger.say(rule::own_machines, choice::primary_cloud::on_prem, *words);
    return;
  }
  if (next.weight == 0)
    return ledger.say(first.named ? rule::only_cloud : rule::only_services, primary[first.cloud], Basis{first.spans});
  const bool only_wished = !first.needed && next.needed;
  const bool leads = first.weight >= clear_lead * next.weight || (first.alone && !next.alone && !only_wished) ||
                     (first.titled && !next.titled) ||
                     (first.services >= next.services + 2 &&
                      static_cast<double>(first.services) >= clear_lead * static_cast<double>(next.services)) ||
                     (first.needed && !next.needed) || is_the_one_used(first, next);
  if (leads) {
    ledger.say(rule::leading_cloud, primary[first.cloud], Basis{first.spans});
    for (std::size_t i = 1; i < clouds; ++i)
      if (all[i].weight > 0) ledger.say(rule::second_cloud, secondary[all[i].cloud], Basis{all[i].spans});
    return;
  }
  Basis basis{{first.spans.front(), next.spans.front()}};
  ledger.say(rule::several_clouds, choice::primary_cloud::multi, std::move(basis));
  for (const Weighed& one : all)
    if (one.weight > 0) ledger.say(rule::one_of_several, secondary[one.cloud], Basis{one.spans});
}

}  // namespace fineprint::infer::stack_and_cloud
