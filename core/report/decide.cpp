#include <algorithm>
#include <cmath>

#include "calibration.hpp"
#include "report/ledger.hpp"
#include "report/places.hpp"
#include "report/span_set.hpp"
#include "text/sorted.hpp"

namespace fineprint {
namespace {

constexpr double least_confidence = 0.5;  // below it the answer is "not mentioned"
constexpr double rival_from = 2.0;        // log-odds from which another value makes a conflict

/// All that was said about one value.
struct Candidate {
  const Value* value;
  std::vector<const Reason*> reasons;
  double score = 0;  // log-odds
};

// In single precision, of which a report shows three digits: the tables for double are 6 KB of the download.
double exp_of(double value) { return std::exp(static_cast<float>(value)); }
double log_of(double value) { return std::log(static_cast<float>(value)); }

double log_odds(const Reason& reason) { return static_cast<double>(reason.rule->weight) / 100; }

std::string_view signal(const Reason& reason) {
  return reason.rule->group.empty() ? reason.rule->id : reason.rule->group;
}

/// Adds up the weights; of the reasons of one group only the strongest counts, on either side.
void add_up(Candidate& candidate) {
  sort_stably(candidate.reasons,
              [](const Reason* a, const Reason* b) { return std::abs(log_odds(*a)) > std::abs(log_odds(*b)); });
  std::vector<std::string_view> counted;
  for (const Reason* reason : candidate.reasons) {
    if (std::find(counted.begin(), counted.end(), signal(*reason)) != counted.end()) continue;
    counted.push_back(signal(*reason));
    candidate.score += log_odds(*reason);
  }
  const auto speaks_for = [](const Reason* reason) { return log_odds(*reason) > 0; };
  sort_stably(candidate.reasons, [&](const Reason* a, const Reason* b) { return speaks_for(a) && !speaks_for(b); });
}

std::vector<Candidate> candidates_of(const std::vector<Reason>& reasons) {
  std::vector<Candidate> candidates;
  Places places;
  for (const Reason& reason : reasons) {
    const auto same = [&](std::size_t place) { return *candidates[place].value == reason.about; };
    const std::size_t place = places.find_or_add(hash_of(reason.about), same);
    if (place == candidates.size()) candidates.push_back({&reason.about, {}, 0});
    candidates[place].reasons.push_back(&reason);
  }
  for (Candidate& candidate : candidates) add_up(candidate);
  return candidates;
}

double calibrated(Field field, double log_odds) {
  const Calibration& map = calibrations[static_cast<std::size_t>(field)];
  return 1 / (1 + exp_of(-(map.slope * log_odds + map.intercept)));
}

/// No surer than the contract allows the surest of the rules that speak for it.
double capped(double confidence, const Candidate& candidate) {
  std::int16_t most = 0;
  for (const Reason* reason : candidate.reasons)
    if (log_odds(*reason) > 0) most = std::max(most, reason->rule->most);
  return std::min(confidence, static_cast<double>(most) / 1000);
}

std::vector<Span> spans_of(const std::vector<const Reason*>& reasons) {
  SpanSet spans;
  for (const Reason* reason : reasons) {
    if (log_odds(*reason) <= 0) continue;
    for (const Span span : reason->spans) spans.add(span);
  }
  return std::move(spans).take();
}

/// How sure it is that the posting does not speak of the field, where the best that was said of it comes to `rejected`.
double silence(Field field, double rejected) {
  return std::min(calibrations[static_cast<std::size_t>(field)].silence, 1 - rejected);
}

/// Array items stand or fall one by one.
Decision decide_items(Field field, std::vector<Candidate> candidates) {
  Decision decision;
  double sum = 0, rejected = 0;
  for (Candidate& candidate : candidates) {
    const double confidence = calibrated(field, candidate.score);
    if (confidence < least_confidence || log_odds(*candidate.reasons.front()) <= 0) {
      rejected = std::max(rejected, std::min(confidence, least_confidence));
      continue;
    }
    decision.items.push_back(
        {*candidate.value, confidence, spans_of(candidate.reasons), candidate.reasons.front()->cue});
    decision.winners.insert(decision.winners.end(), candidate.reasons.begin(), candidate.reasons.end());
    sum += confidence;
  }
  decision.confidence =
      decision.items.empty() ? silence(field, rejected) : sum / static_cast<double>(decision.items.size());
  return decision;
}

}  // namespace

Decision decide(Field field, const std::vector<Reason>& reasons) {
  std::vector<Candidate> candidates = candidates_of(reasons);
  if (is_array(field_infos[static_cast<std::size_t>(field)].kind)) return decide_items(field, std::move(candidates));
  sort_stably(candidates, [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  Decision decision;
  decision.confidence = silence(field, 0);
  if (candidates.empty() || candidates.front().score <= 0) return decision;
  const Candidate& best = candidates.front();
  // The odds of a value against silence and against every rival.
  double against = 1;
  for (std::size_t i = 1; i < candidates.size(); ++i) {
    if (candidates[i].score > 0) against += exp_of(candidates[i].score);
    decision.conflict |= candidates[i].score >= rival_from;
  }
  const double confidence = capped(calibrated(field, best.score - log_of(against)), best);
  decision.confidence = silence(field, std::min(confidence, least_confidence));
  if (confidence < least_confidence) return decision;
  decision.value = *best.value;
  decision.confidence = confidence;
  decision.winners = best.reasons;
  return decision;
}

}  // namespace fineprint
