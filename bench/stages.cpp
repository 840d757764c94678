/// Times the engine natively: whole, by stage, beside two floors, and by size of the input. Reads postings as NDJSON
/// from standard input and writes one JSON object. `scripts/bench.mjs` runs it.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fineprint/fineprint.hpp>
#include <functional>
#include <iostream>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "match/glue.hpp"
#include "match/glued_tags.hpp"
#include "match/settle.hpp"
#include "registry.hpp"
#include "report/report.hpp"

namespace {

using namespace fineprint;
using Clock = std::chrono::steady_clock;
using Results = nlohmann::ordered_json;

constexpr int rounds = 3;  // of which the quickest counts: what else the machine does only ever adds time

struct Text {
  std::string title, company, location, description;

  Posting posting() const { return {title, company, location, description, {}}; }
  std::size_t size() const { return title.size() + company.size() + location.size() + description.size(); }
};

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// Keeps the compiler from dropping what is only timed.
std::size_t kept = 0;

std::vector<Text> read_postings(std::istream& in) {
  std::vector<Text> postings;
  for (std::string line; std::getline(in, line);) {
    const nlohmann::json object = nlohmann::json::parse(line);
    const auto part = [&object](const char* key) {
      return object.contains(key) && object[key].is_string() ? object[key].get<std::string>() : std::string();
    };
    postings.push_back({part("title"), part("company"), part("location"), part("description")});
  }
  return postings;
}

/// Seconds that `use` takes for each posting, the quickest of all rounds.
std::vector<double> time_each(const std::vector<Text>& postings, const std::function<void(const Posting&)>& use) {
  std::vector<double> best(postings.size(), std::numeric_limits<double>::max());
  for (int round = 0; round < rounds; ++round)
    for (std::size_t i = 0; i < postings.size(); ++i) {
      const Clock::time_point start = Clock::now();
      use(postings[i].posting());
      best[i] = std::min(best[i], seconds_since(start));
    }
  return best;
}

Results summary(std::vector<double> seconds, std::size_t bytes) {
  std::sort(seconds.begin(), seconds.end());
  double sum = 0;
  for (const double one : seconds) sum += one;
  const auto at = [&](double share) {
    return seconds[static_cast<std::size_t>(share * static_cast<double>(seconds.size() - 1))] * 1e3;
  };
  return {{"mb_per_second", static_cast<double>(bytes) / 1e6 / sum},
          {"postings_per_second", static_cast<double>(seconds.size()) / sum},
          {"p50_ms", at(0.5)},
          {"p99_ms", at(0.99)},
          {"seconds", sum}};
}

/// The pipeline of engine.cpp with a clock between its stages.
class Stages {
 public:
  void run(const Posting& posting) {
    last_ = Clock::now();
    Document document(posting);
    document.break_lines(glued_tags(document));
    document.break_lines(glued_lines(document));
    mark("text");
    Reading reading(document);
    mark("match: terms, sentences, sections");
    settle(reading);
    mark("match: addresses, phrases, masthead, language");
    Ledger ledger;
    for (const ExtractGroup& group : extract_groups) {
      group.read(reading, ledger);
      mark("extract: " + std::string(group.name));
    }
    Facts facts(ledger);
    mark("decide");
    for (const InferGroup& group : infer_groups) {
      group.read(reading, facts, ledger);
      facts.conclude(group.name, ledger);
      mark("infer: " + std::string(group.name));
    }
    kept += write_report(reading, ledger, facts, {posting.id, reading.language}, {}).size();
    mark("report");
  }

  Results shares() const {
    double all = 0;
    for (const auto& [name, seconds] : seconds_) all += seconds;
    Results out = Results::object();
    for (const auto& [name, seconds] : seconds_) out[name] = seconds / all;
    return out;
  }

 private:
  void mark(const std::string& stage) {
    const double seconds = seconds_since(last_);
    const auto known = std::find_if(seconds_.begin(), seconds_.end(), [&](const auto& one) { return one.first == stage; });
    if (known == seconds_.end())
      seconds_.emplace_back(stage, seconds);
    else
      known->second += seconds;
    last_ = Clock::now();
  }

  Clock::time_point last_;
  std::vector<std::pair<std::string, double>> seconds_;
};

/// Cost by size: texts of 1 KB to 1 MB made of postings one after the other, and the slope of log cost over log size.
/// A slope of 1 is linear.
Results by_size(const std::vector<Text>& postings) {
  std::string all;
  for (std::size_t i = 0; all.size() < (1 << 20); i = (i + 1) % postings.size()) all += postings[i].description + "\n\n";
  Results points = Results::array();
  double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
  for (std::size_t size = 1 << 10; size <= (1 << 20); size *= 2) {
    // Small texts are cut from many places, so that every size reads the same mixture.
    const std::size_t pieces = (1 << 20) / size;
    double best = std::numeric_limits<double>::max();
    for (int round = 0; round < rounds; ++round) {
      const Clock::time_point start = Clock::now();
      for (std::size_t i = 0; i < pieces; ++i)
        kept += analyze_text(std::string_view(all).substr(i * size, size), {.detail = Detail::values}).size();
      best = std::min(best, seconds_since(start) / static_cast<double>(pieces));
    }
    points.push_back({{"bytes", size}, {"ms", best * 1e3}});
    const double x = std::log(static_cast<double>(size)), y = std::log(best);
    n += 1, sx += x, sy += y, sxx += x * x, sxy += x * y;
  }
  return {{"slope", (n * sxy - sx * sy) / (n * sxx - sx * sx)}, {"points", points}};
}

}  // namespace

int main() {
  const std::vector<Text> postings = read_postings(std::cin);
  if (postings.empty()) return 1;
  std::size_t bytes = 0;
  for (const Text& text : postings) bytes += text.size();

  Results out = {{"postings", postings.size()}, {"bytes", bytes}};
  const Clock::time_point cold = Clock::now();
  kept += analyze(postings.front().posting()).size();
  out["first_report_ms"] = seconds_since(cold) * 1e3;
  out["newline_scan"] = summary(time_each(postings,
                                          [](const Posting& posting) {
                                            kept += static_cast<std::size_t>(std::count(
                                                posting.description.begin(), posting.description.end(), '\n'));
                                          }),
                                bytes);
  // One walk of the automaton over clean text, which is made before the clock starts.
  std::vector<Document> documents;
  for (const Text& text : postings) documents.emplace_back(text.posting());
  std::size_t next = 0;
  out["automaton_pass"] = summary(time_each(postings,
                                            [&](const Posting&) {
                                              kept += Hits(documents[next]).of(Lexicon::skills).size();
                                              next = (next + 1) % documents.size();
                                            }),
                                  bytes);
  documents.clear();
  out["engine"] = summary(time_each(postings, [](const Posting& posting) { kept += analyze(posting).size(); }), bytes);
  out["engine_values"] = summary(
      time_each(postings,
                [](const Posting& posting) { kept += analyze(posting, {.detail = Detail::values}).size(); }),
      bytes);
  Stages stages;
  for (const Text& text : postings) stages.run(text.posting());
  out["stages"] = stages.shares();
  out["by_size"] = by_size(postings);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  out["peak_mb"] = static_cast<double>(usage.ru_maxrss) / 1024;
  out["kept"] = kept;
  std::cout << out.dump(2) << "\n";
}
