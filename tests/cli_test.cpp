/// What the command does around the engine.
#include <catch2/catch.hpp>
#include <sstream>

#include "cases.hpp"
#include "ndjson.hpp"
#include "posting_json.hpp"
#include "summary.hpp"

namespace fineprint::test {
namespace {

struct Streamed {
  bool all_good;
  std::vector<Json> lines;
};

Streamed streamed(const std::string& input) {
  std::istringstream in(input);
  std::ostringstream out;
  const bool all_good = cli::stream_ndjson(in, out, {});
  Streamed result{all_good, {}};
  std::istringstream written(out.str());
  for (std::string line; std::getline(written, line);) result.lines.push_back(Json::parse(line));
  return result;
}

}  // namespace

TEST_CASE("each line gives its report, in order, with its id", "[cli]") {
  const auto result =
      streamed("{\"id\":\"a\",\"description\":\"Remote role\"}\r\n\n{\"id\":7,\"text\":\"Onsite\",\"more\":[1]}");
  CHECK(result.all_good);
  REQUIRE(result.lines.size() == 2);
  CHECK(result.lines[0]["id"] == "a");
  CHECK(result.lines[1]["id"] == "7");
  CHECK(result.lines[1].contains("extraction"));
}

TEST_CASE("a bad line gives an error in its place and stops nothing", "[cli]") {
  const auto result = streamed(
      "{\"id\":\"a\",\"description\":\"Remote\"}\nnot "
      "json\n[1]\n{\"id\":\"b\"}\n{\"id\":\"c\",\"title\":1,\"description\":\"\"}\n"
      "{\"id\":\"d\",\"description\":\"\xff\"}\n{\"id\":\"e\",\"description\":null}\n");
  CHECK_FALSE(result.all_good);
  REQUIRE(result.lines.size() == 7);
  CHECK(result.lines[0].contains("extraction"));
  CHECK(result.lines[1]["error"]["code"] == "bad_json");
  CHECK(result.lines[1]["line"] == 2);
  CHECK(result.lines[2]["error"]["code"] == "bad_posting");
  CHECK(result.lines[3]["id"] == "b");
  CHECK(result.lines[3]["error"]["code"] == "bad_posting");
  CHECK(result.lines[4]["id"] == "c");
  CHECK(result.lines[5]["error"]["code"] == "bad_json");
  CHECK(result.lines[6]["notices"].size() >= 1);
}

TEST_CASE("a line without end is refused, and the next one read", "[cli]") {
  const auto result = streamed(std::string(std::size_t{25} << 20, 'x') + "\n{\"description\":\"Remote\"}\n");
  REQUIRE(result.lines.size() == 2);
  CHECK(result.lines[0]["error"]["code"] == "line_too_long");
  CHECK(result.lines[1].contains("extraction"));
}

TEST_CASE("the summary shows what is mentioned, with and without colours", "[cli]") {
  const std::string report = analyze_text("Data Engineer\nFully remote. $60/hr.", {.detail = Detail::evidence});
  const std::string plain = cli::summary(report, false), colored = cli::summary(report, true);
  CHECK(plain.find("Work model") != std::string::npos);
  CHECK(plain.find("remote") != std::string::npos);
  CHECK(plain.find('\x1b') == std::string::npos);
  CHECK(colored.find("\x1b[1m") != std::string::npos);
}

TEST_CASE("every fixture has a summary", "[cli]") {
  for (const Case& one : fixtures()) {
    INFO(one.name);
    CHECK(cli::summary(one.report_text({.detail = Detail::evidence}), false).size() > 200);
  }
}

}  // namespace fineprint::test
