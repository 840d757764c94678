#include "extract/work_model/statements.hpp"

namespace fineprint::extract::work_model {
namespace {

constinit Pattern visit(
    "\\b(?:occasional(?:ly)?|once (?:or twice )?(?:a|per|every|each) (?:month|quarter|year|few)|quarterly|twice a "
    "year|[1-4](?:-[1-6])? (?:times|weeks|days) (?:a|per|every|each|in) (?:quarter|year|[2-6][- ]months|six months)|a "
    "few times (?:a|per) year|every (?:few|two|three|[2-6]) months)\\b[^.;]{0,80}\\b(?:office|on-?site|onsite|in[- "
    "]person|meet|headquarters|hq)|"
    "\\b(?:office|on-?site|onsite|in[- ]person|headquarters|hq)\\b[^.;]{0,80}\\b(?:occasional(?:ly)?|once (?:or twice "
    ")?(?:a|per|every) (?:month|quarter|year)|quarterly|twice a year|[1-4](?:-[1-6])? (?:times|weeks|days) "
    "(?:a|per|every|each) (?:quarter|year|[2-6][- ]months|six months)|a few times (?:a|per) year)");

}  // namespace

std::vector<Span> visits_of(const Reading& reading) {
  std::vector<Span> out;
  for (const Sentence& sentence : reading.layout.sentences()) {
    if (off_topic(sentence) || reading.in(Lexicon::work_cues, sentence.span).empty()) continue;
    if (const auto match = reading.find(visit, sentence.span)) out.push_back(match->whole());
  }
  return out;
}

}  // namespace fineprint::extract::work_model
