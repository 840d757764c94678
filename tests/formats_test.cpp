/// Formats of a report, a choice of fields, and words of one's own.
#include <catch2/catch.hpp>
#include <fineprint/formats.hpp>

#include "cases.hpp"

namespace fineprint::test {

TEST_CASE("a report of some fields has these and no others", "[formats]") {
  const std::string text = "Data Engineer\nFully remote. $60/hr. Python.";
  const Json report = Json::parse(analyze_text(text, {.fields = {"compensation.hourly_rate_min", "posting"}}));
  CHECK(report["posting"].size() == 3);
  CHECK(report["extraction"].size() == 1);
  CHECK(report["extraction"]["compensation"].size() == 1);
  CHECK(report["inference"].empty());
  CHECK(report["metadata"]["fields_found"].get<int>() + report["metadata"]["fields_not_mentioned"].get<int>() == 4);
  CHECK(is_field("skills"));
  CHECK(is_field("work_model.work_model"));
  CHECK_FALSE(is_field("compensation."));
}

TEST_CASE("every case has a summary, a table and a row in every detail", "[formats]") {
  for (const Case& one : fixtures())
    for (const Detail detail : {Detail::values, Detail::evidence, Detail::reasons}) {
      INFO(one.name);
      const std::string report = one.report_text({.detail = detail});
      CHECK(to_summary(report, false).size() > 200);
      CHECK(to_markdown(report).size() > 200);
      CHECK(csv_row(report) == csv_row(one.report_text({.detail = Detail::values})));
    }
  CHECK(to_summary("[1", false).empty());
  CHECK(to_markdown("no report").empty());
  CHECK(csv_row("7", {.fields = {"title"}}) == ",,\n");
}

TEST_CASE("Markdown in a posting stays text", "[formats]") {
  const auto table = [](std::string_view title) {
    return to_markdown(analyze({title, "", "", "Remote"}, {.fields = {"title"}}));
  };
  CHECK(table("Data * Engineer | <b>") == "# Data \\* Engineer \\| \\<b\\>\n");
  CHECK(table("Data *Engineer* | <b>") == "# Data Engineer \\| \\<b\\>\n");  // emphasis is none of the name
}

TEST_CASE("places with commas of their own are told apart", "[formats]") {
  const std::string report = analyze({"Smith", "", "Leeds, UK or York, UK", "Shoe horses."}, {.fields = {"locations"}});
  CHECK(to_summary(report, false).find("Leeds, United Kingdom; York, United Kingdom") != std::string::npos);
  CHECK(to_markdown(report).find("Leeds, United Kingdom; York, United Kingdom") != std::string::npos);
}

TEST_CASE("a skill of one's own is found with its words and rule", "[lexicon]") {
  const CustomLexicon words = CustomLexicon::read(
      R"([{"kind": "skill", "label": "Quillbase", "forms": ["quillbase", "quill-base"]},
          {"kind": "skill", "label": "Ox", "forms": ["OX"]},
          {"kind": "skill", "label": "Python", "forms": ["serpentine"]},
          {"kind": "certification", "label": "Quillbase Pro", "forms": ["quillbase pro"]},
          {"kind": "benefit", "label": "gym", "forms": ["sweatpass"]}])");
  const std::string text =
      "Data Engineer\nRequirements\n- Quill Base, OX and Serpentine\n- Quillbase Pro certified\n- No ox carts\n"
      "Benefits\n- Sweatpass\n";
  const Json report = Json::parse(analyze_text(text, {.lexicon = words}));
  const Json& skills = report["extraction"]["skills"];
  CHECK(skills["must_have_hard_skills"]["value"] == Json::parse(R"(["Quillbase", "Ox", "Python"])"));
  CHECK(skills["must_have_hard_skills"]["reasons"][0]["rule"] == "skills/required");
  CHECK(skills["certifications"]["value"] == Json::parse(R"(["Quillbase Pro"])"));
  CHECK(report["extraction"]["benefits"]["benefits"]["value"] == Json::parse(R"(["gym"])"));
  const Json plain = Json::parse(analyze_text(text));
  CHECK(plain["extraction"]["skills"]["must_have_hard_skills"]["value"].empty());
}

TEST_CASE("words that make no sense are refused with the place and the reason", "[lexicon]") {
  const std::pair<const char*, const char*> wrong[] = {
      {"{}", "lexicon is not an array of entries"},
      {"[7]", "lexicon[0] is not an object"},
      {R"([{"kind": "tool", "label": "x", "forms": ["x"]}])",
       "lexicon[0] has the kind \"tool\", which is none of skill, certification, benefit, soft_skill"},
      {R"([{"kind": "skill", "label": "x", "forms": ["x"], "tags": []}])", "lexicon[0] has an unknown key \"tags\""},
      {R"([{"kind": "skill", "label": "x"}])", "lexicon[0] has no forms"},
      {R"([{"kind": "skill", "label": "x", "forms": ["x", 7]}])", "lexicon[0] needs .forms[1] to be a text"},
      {R"([{"kind": "skill", "label": "x", "forms": [" "]}])", "lexicon[0] needs .forms[0] to hold a word"},
      {R"([{"kind": "benefit", "label": "moat", "forms": ["moat"]}])",
       "lexicon[0] names \"moat\", which is no value of \"benefits\""}};
  for (const auto& [lexicon, why] : wrong)
    CHECK_THROWS_WITH(CustomLexicon::read(lexicon), Catch::Matchers::Equals(why));
  const Json refused = Json::parse(answer(R"({"text": "x", "options": {"lexicon": [7]}})"));
  CHECK(refused["error"]["code"] == "bad_option");
  CHECK(Json::parse(answer(R"({"text": "x", "options": {"fields": ["nope"]}})"))["error"]["code"] == "bad_option");
}

}  // namespace fineprint::test
