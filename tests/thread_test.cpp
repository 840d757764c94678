/// The engine is one for all threads: what they share is made by whoever needs it first.
#include <catch2/catch.hpp>
#include <thread>

#include "cases.hpp"

namespace fineprint::test {

TEST_CASE("several threads that read at once get the bytes that one gets", "[threads]") {
  constexpr std::size_t threads = 8, apart = 7;
  const std::vector<Case> cases = all_cases();
  const auto own_words = CustomLexicon::read(R"([{"kind": "skill", "label": "Zog", "forms": ["zog"]}])");
  std::vector<std::vector<std::string>> reports(threads, std::vector<std::string>(cases.size()));
  std::vector<std::thread> readers;
  // Before anything else has been read, where this test runs alone: patterns and vocabulary are made on the way. Each
  // begins elsewhere, so that most patterns are met by two at once and some by one long before the others.
  for (std::size_t thread = 0; thread < threads; ++thread)
    readers.emplace_back([&, thread] {
      for (std::size_t i = 0; i < cases.size(); i += apart) {
        const std::size_t at = (i + thread / 2 * cases.size() / threads) % cases.size();
        reports[thread][at] = cases[at].report_text({.lexicon = own_words});
      }
    });
  for (std::thread& reader : readers) reader.join();
  for (std::size_t at = 0; at < cases.size(); ++at) {
    INFO(cases[at].name);
    std::string alone;
    for (const std::vector<std::string>& read : reports) {
      if (read[at].empty()) continue;
      if (alone.empty()) alone = cases[at].report_text({.lexicon = own_words});
      CHECK(read[at] == alone);
    }
  }
}

}  // namespace fineprint::test
