/// What the command does around the engine.
#include <catch2/catch.hpp>
#include <sstream>

#include "cases.hpp"
#include "pipeline.hpp"

namespace fineprint::test {
namespace {

std::string run(const std::string& input, const cli::Arguments& arguments) {
  std::istringstream in(input);
  std::ostringstream out;
  const auto source = cli::open_source(arguments.input, in);
  cli::Progress progress(0);
  cli::run_pipeline(*source, {arguments, false, source->many()}, arguments.jobs, out, progress, [] { return false; });
  return out.str();
}

cli::Arguments between(cli::Input input, cli::Output output) {
  cli::Arguments arguments;
  arguments.input = input;
  arguments.output = output;
  arguments.options.fields = {"title", "work_model", "must_have_hard_skills"};
  return arguments;
}

struct Streamed {
  bool all_good = true;
  std::vector<Json> lines;
};

Streamed streamed(const std::string& input) {
  cli::Arguments arguments = between(cli::Input::ndjson, cli::Output::ndjson);
  arguments.options.fields.clear();
  Streamed result;
  std::istringstream written(run(input, arguments));
  for (std::string line; std::getline(written, line);) {
    result.lines.push_back(Json::parse(line));
    result.all_good &= !result.lines.back().contains("error");
  }
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

TEST_CASE("usual other names of a posting's parts are known", "[cli]") {
  const auto result = streamed("{\"jobId\":\"a\",\"Job Title\":\"Data Engineer\",\"body\":\"Fully remote.\"}");
  REQUIRE(result.all_good);
  CHECK(result.lines[0]["id"] == "a");
  CHECK(result.lines[0]["posting"]["title"]["value"] == "Data Engineer");
}

TEST_CASE("a row of a CSV file is a posting, whatever its cells hold", "[cli]") {
  const std::string rows =
      "\xEF\xBB\xBFid,Job Title,description\r\na,\"Data \"\"Engineer\"\"\",\"Fully remote,\nrequires "
      "Python\"\r\n,,\r\nb,=Sum,Onsite";
  CHECK(run(rows, between(cli::Input::csv, cli::Output::csv)) ==
        "id,title,work_model.work_model,skills.must_have_hard_skills,error\n"
        "a,\"Data \"\"Engineer\"\"\",remote,Python,\n"
        "b,'=Sum,onsite,,\n");
}

TEST_CASE("semicolons and tabs part the cells of a table whose first row has them", "[cli]") {
  const auto form = between(cli::Input::csv, cli::Output::csv);
  const std::string header = "id,title,work_model.work_model,skills.must_have_hard_skills,error\n";
  CHECK(run("id;title;description\na;\"Data; Engineer\";Fully remote, requires Python\n", form) ==
        header + "a,Data; Engineer,remote,Python,\n");
  CHECK(run("id\t\"title\"\tdescription\na\tData, Engineer\tOnsite\n", form) ==
        header + "a,\"Data, Engineer\",onsite,,\n");
  // A comma within a name is none between names.
  CHECK(run("id;\"title, or, what\";description\na;x;\"Data Engineer\nOnsite\"\n", form) ==
        header + "a,Data Engineer,onsite,,\n");
}

TEST_CASE("what opens with the mark of UTF-16 is read as that, whole or not", "[cli]") {
  const std::string posting = "Data Engineer\nOnsite role, Python ";
  const auto utf16 = [&](const std::string& mark, const std::string& rest) {
    const bool low_first = mark[0] == '\xFF';
    std::string bytes = mark;
    for (const char c : posting) bytes += low_first ? std::string{c, '\0'} : std::string{'\0', c};
    return bytes + rest;
  };
  const auto report = [](const std::string& text) { return run(text, between(cli::Input::text, cli::Output::json)); };
  const std::string smile = "\xF0\x9F\x98\x80", fault = "\xEF\xBF\xBD";
  CHECK(report(posting).find("onsite") != std::string::npos);
  CHECK(report(utf16("\xFF\xFE", "\x3D\xD8" + std::string("\0\xDE", 2))) == report(posting + smile));
  CHECK(report(utf16("\xFE\xFF", "\xD8\x3D\xDE" + std::string("\0!", 2))) == report(posting + smile + fault));
  CHECK(report(utf16("\xFE\xFF", "\xD8\x3D" + std::string("\0!", 2))) == report(posting + fault + "!"));
  CHECK(report("\xFF" + posting) != report(posting));
}

TEST_CASE("a JSON array gives an array, one object a report", "[cli]") {
  const auto form = between(cli::Input::json, cli::Output::json);
  const Json many = Json::parse(run("[{\"id\":1,\"text\":\"Remote role\"}, 7]", form));
  REQUIRE(many.size() == 2);
  CHECK(many[0]["id"] == "1");
  CHECK(many[1]["error"]["message"] == "not an object");
  CHECK(Json::parse(run("{\"text\":\"Remote role\"}", form)).contains("extraction"));
  CHECK(run("[]", form) == "[\n\n]\n");
}

TEST_CASE("many threads give what one gives", "[cli]") {
  std::string input;
  for (int i = 0; i < 300; ++i)
    input += i % 7 == 0
                 ? "no json\n"
                 : "{\"id\":" + std::to_string(i) + ",\"text\":\"Remote, $" + std::to_string(i + 20) + "/hr\"}\n";
  for (const cli::Output output : {cli::Output::ndjson, cli::Output::json, cli::Output::csv}) {
    cli::Arguments one = between(cli::Input::ndjson, output), four = one;
    four.jobs = 4;
    CHECK(run(input, one) == run(input, four));
  }
}

TEST_CASE("the summary shows what is mentioned, with and without colours", "[cli]") {
  const std::string report = analyze_text("Data Engineer\nFully remote. $60/hr.", {.detail = Detail::evidence});
  const std::string plain = to_summary(report, false), colored = to_summary(report, true);
  CHECK(plain.find("Work model") != std::string::npos);
  CHECK(plain.find("remote") != std::string::npos);
  CHECK(plain.find('\x1b') == std::string::npos);
  CHECK(colored.find("\x1b[1m") != std::string::npos);
}

}  // namespace fineprint::test
