#include "extract/work_model/statements.hpp"

#define RARELY                                                                                                \
  "\\b(?:occasional(?:ly)?|quarterly|monthly|once (?:or twice )?(?:a|per|every|each) "                        \
  "(?:month|quarter|year|few)|twice "                                                                         \
  "a year|[1-4](?:-[1-6])? (?:times|weeks|days) (?:a|per|every|each|in) (?:quarter|year|[2-6][- ]months|six " \
  "months)|a "                                                                                                \
  "few times (?:a|per) year|every (?:few|other|two|three|[2-6]) months?|first (?:day|week|month)s?(?!,? then))\\b"
#define EN_PASSANT \
  "(?:ponctuel(?:le)?s?|occasionnel(?:le)?s?|de temps (?:en temps|a autre)|une fois par (?:mois|trimestre))"
#define THERE "(?:office|on-?site|in[- ](?:office|person)|meet\\w*|headquarters|hq)"

namespace fineprint::extract::work_model {
namespace {

constinit Pattern visit(RARELY "(?! (?:remote|tele|work from home|wfh|home))[^.;]{0,80}\\b" THERE "|\\b" THERE
                               "[^.;]{0,80}" RARELY "|\\bpresence " EN_PASSANT "\\b");

}  // namespace

bool rarely_there(const Reading& reading, Span sentence) { return reading.holds(visit, sentence); }

std::vector<Span> visits_of(const Reading& reading) {
  std::vector<Span> out;
  for (const Sentence& sentence : reading.layout.sentences()) {
    if (off_topic(sentence) || reading.in(Lexicon::work_cues, sentence.span).empty()) continue;
    if (const auto match = reading.find(visit, sentence.span)) out.push_back(match->whole());
  }
  return out;
}

}  // namespace fineprint::extract::work_model
