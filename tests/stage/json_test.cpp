/// JSON as it is read and as it is written.
#include "text/json.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "report/json_text.hpp"
#include "report/places.hpp"

using namespace fineprint;

namespace {

std::size_t fault_in(std::string_view text) { return JsonTree(text).fault(); }

std::string number(double value) {
  JsonText out(32);
  out.number(value);
  return std::move(out).take();
}

std::string real(double value) {
  JsonText out(32);
  out.real(value);
  return std::move(out).take();
}

}  // namespace

TEST_CASE("values are found by name, of several the last") {
  const JsonTree tree(
      R"({"a": [1, [], {"b": null}, "x"], "b": {"a": true}, "é": "\u00e9\ud83d\ude00\n", "n": 1, "n": 2})");
  REQUIRE(tree.fault() == 0);
  const Json& root = tree.root();
  CHECK(root.find("a")->items().size() == 4);
  CHECK(root.find("b")->find("a")->is_true());
  CHECK(root.find("é")->is("é\U0001F600\n"));
  CHECK(root.find("n")->text() == "2");
  CHECK(root.find("c") == nullptr);
  CHECK(root.find("a")->find("b") == nullptr);
}

TEST_CASE("numbers have their value, and none is too big") {
  const std::pair<const char*, double> numbers[] = {{"0", 0},
                                                    {"-2.5", -2.5},
                                                    {"0.953", 0.953},
                                                    {"1e3", 1000},
                                                    {"25E-1", 2.5},
                                                    {"0.1e1", 1},
                                                    {"1e-400", 0},
                                                    {"48000", 48e3},
                                                    {"12345678901234567890", 12345678901234567890.0},
                                                    {"0.12345678901234567890", 0.12345678901234567890}};
  for (const auto& [written, value] : numbers) {
    INFO(written);
    CHECK(JsonTree(written).root().number() == Approx(value).epsilon(1e-15));
  }
  for (const char* wrong : {"1e400", "-1e309", "1.8e308", "NaN", "01", "1.", ".5", "+1"}) {
    INFO(wrong);
    CHECK(fault_in(wrong) != 0);
    CHECK_FALSE(is_json(wrong));
  }
}

TEST_CASE("what is no JSON is told by the byte at which it goes wrong") {
  const std::pair<std::string_view, std::size_t> wrong[] = {
      {"", 1},          {"nul", 4},         {"nome", 2},
      {"[1,]", 4},      {"[1 23]", 5},      {"{\"a\" \"b\"}", 8},
      {"{a:1}", 2},     {"{} {}", 4},       {"{\"a\":1", 7},
      {"[1e400]", 6},   {"\"a", 3},         {"\"a\nb\"", 3},
      {"\"\\x\"", 3},   {"\"\\u12g4\"", 6}, {"\"\\ud800x\"", 8},
      {"\"\xC3(\"", 3}, {"\"\\n\xFF\"", 4}, {"\"\\n\xE2\x82(\"", 6}};
  for (const auto& [text, at] : wrong) {
    INFO(text);
    CHECK(fault_in(text) == at);
    CHECK_FALSE(is_json(text));
  }
  for (const char* half : {R"("\ude00")", R"("\ud83d")", R"({"\ude00": 1})", "\"\xED\xA0\x80\""})
    CHECK(fault_in(half) != 0);
}

TEST_CASE("JSON nests as deep as it likes, or as is allowed") {
  constexpr std::size_t deep = 1000000;
  CHECK(fault_in(std::string(deep, '[') + std::string(deep, ']')) == 0);
  CHECK(JsonTree("[[{}], [{}]]", 2).fault() != 0);
  CHECK(JsonTree("[[{}], [{}]]", 3).fault() == 0);
}

TEST_CASE("numbers are written as short as they read the same") {
  CHECK(number(92.5) == "92.5");
  CHECK(number(-0.05) == "-0.05");
  CHECK(number(2.3 * 1e5) == "230000");
  CHECK(number(1e300) == "null");
  CHECK(real(3) == "3.0");
  CHECK(real(0.953) == "0.953");
}

TEST_CASE("each thing has one place, also among thousands") {
  Places places;
  const auto any = [](std::size_t) { return true; };
  for (std::uint64_t thing = 0; thing < 5000; ++thing) CHECK(places.find_or_add(thing << 20, any) == thing);
  for (std::uint64_t thing = 0; thing < 5000; ++thing) CHECK(places.find_or_add(thing << 20, any) == thing);
}
