#include "match/phrases.hpp"

#include <algorithm>
#include <vector>

#include "terms/skills.hpp"

namespace fineprint {
namespace {

struct Phrase {
  TermId term;
  const Pattern& words;  ///< its group is what tells the concept, where the phrase holds other names
};

// "Optimizing slow-running queries", "tune and rewrite SQL queries"
constinit Pattern tunes_queries(
    "\\b((?:optimi[sz]|tun)(?:es?|ing|ed)),? (?:(?!for |to |through )[a-z/-]+,? ){0,4}quer(?:y|ies)\\b");
constinit Pattern integrates_data(
    "(?<!that )\\b(integrat(?:e|ing)),? (?:(?!into |with |in |our )[a-z/-]+,? ){0,4}data(?:sets)?(?:$|[.,;]| "
    "(?:sources?|from|into|across|in)\\b)");
constinit Pattern migrates_data(
    "\\b(migrat(?:es?|ing)),? (?:(?!to |into |from )[a-z/-]+,? ){0,4}data(?:bases?)?\\b(?! "
    "(?:mart|pipe|plat|stor|team))");
constinit Pattern shows_data("\\b(visuali[sz](?:es?|ing)),? (?:[a-z/-]+,? ){0,4}data\\b");
// "Unit/data tests", "unit, integration and end-to-end testing"
constinit Pattern tests_units(
    "(?<!business )\\b(unit)(?:[/,]| and| &| or) ?(?:(?:[a-z0-9/-]+,? (?:& )?){0,5}test|integration|functional)");

constexpr Phrase phrases[] = {
    {term::skills::query_optimization, tunes_queries}, {term::skills::data_integration, integrates_data},
    {term::skills::data_migration, migrates_data},     {term::skills::data_visualization, shows_data},
    {term::skills::unit_testing, tests_units},
};

constinit Pattern of_data("\\bdata (?!scientist|engineers|analysts|teams?\\b|cent)[a-z]+");
constinit Pattern goes_on_with(
    "^(?:, ?(?!gov|lin|qual)[a-z]+(?=,? and ))?(?:, ?|,? and |/| ?& ?|,? or )(?:building "
    ")?(warehousing|governance|architecture|quality|lineage|integration|"
    "migration|modell?ing|mining|lakes?|warehouses?)\\b(?! (?:of|models?|for|control|review|expect\\w*)\\b)");

struct Shared {
  std::string_view word;
  TermId term;
};
constexpr Shared shared[] = {
    {"warehous", term::skills::data_warehousing},   {"governance", term::skills::data_governance},
    {"architect", term::skills::data_architecture}, {"quality", term::skills::data_quality},
    {"lineage", term::skills::data_lineage},        {"integration", term::skills::data_integration},
    {"migration", term::skills::data_migration},    {"model", term::skills::data_modeling},
    {"mining", term::skills::data_mining},          {"lake", term::skills::data_lake},
};

/// "Data modeling, warehousing and lineage", "data security and governance": what goes on with the word that all share.
void share_data(const Reading& reading, Span sentence, std::vector<Hit>& found) {
  reading.each(of_data, sentence, [&](const Match& match) {
    std::uint32_t at = match.whole().end;
    TermId first = term::skills::data_mining;
    for (const Hit& hit : reading.in(Lexicon::skills, match.whole()))
      if (hit.span.begin == match.whole().begin) {
        first = hit.term;
        at = hit.span.end;
      }
    // "Data analysis and modeling" is of statistics.
    const bool of_statistics = first == term::skills::data_mining || first == term::skills::data_pipelines;
    while (const std::optional<Match> next = reading.find(goes_on_with, {at, sentence.end})) {
      const std::span<const Hit> longer = reading.in(Lexicon::skills, (*next)[1]);
      if (!longer.empty() && !longer.front().doubtful) break;
      for (const Shared& one : shared)
        if (reading.lower((*next)[1]).starts_with(one.word) &&
            !(of_statistics && one.term == term::skills::data_modeling))
          found.push_back({(*next)[1], one.term});
      at = next->whole().end;
    }
  });
}

}  // namespace

void read_phrases(Reading& reading) {
  std::vector<Hit> found;
  for (const Sentence& sentence : reading.layout.sentences()) {
    share_data(reading, sentence.span, found);
    for (const Phrase& phrase : phrases)
      reading.each(phrase.words, sentence.span, [&](const Match& match) {
        const std::span<const Hit> within = reading.in(Lexicon::skills, match.whole());
        const bool alone =
            std::all_of(within.begin(), within.end(), [&](const Hit& hit) { return hit.term == phrase.term; });
        found.push_back({alone ? match.whole() : match[1], phrase.term});
      });
  }
  for (const Hit& hit : found) reading.hits.put(hit.term, hit.span);
}

}  // namespace fineprint
