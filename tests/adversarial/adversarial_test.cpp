/// Inputs made to break or fool the engine: each gets its honest answer, and none gets more than its share of time.
#include <algorithm>
#include <boost/regex.hpp>
#include <catch2/catch.hpp>
#include <cctype>
#include <ctime>
#include <deque>
#include <filesystem>
#include <fineprint/formats.hpp>
#include <fstream>
#include <iterator>
#include <sstream>

#include "adversarial/inputs.hpp"
#include "cases.hpp"
#include "match/pattern.hpp"
#include "match/pattern_tree.hpp"
#include "text/document.hpp"

namespace fineprint::test {
namespace {

bool has_notice(const Json& report, std::string_view kind) {
  return std::any_of(report["notices"].begin(), report["notices"].end(),
                     [&](const Json& notice) { return notice["kind"].get_ref<const std::string&>() == kind; });
}

/// Every object with "start" and "end" lies within `text` and does not split a character.
void check_spans(const Json& json, const std::string& text) {
  if (json.is_object() && json.contains("start") && json.contains("end")) {
    const auto begin = json["start"].get<std::size_t>(), end = json["end"].get<std::size_t>();
    REQUIRE(begin <= end);
    REQUIRE(end <= text.size());
    for (const std::size_t at : {begin, end}) REQUIRE(on_character(text, at));
    return;
  }
  if (json.is_structured())
    for (const Json& inner : json) check_spans(inner, text);
}

/// Processor time, which other work on the machine does not stretch; the best of three.
template <class Read>
double seconds_for(Read read) {
  double best = 1e9;
  for (int i = 0; i < 3; ++i) {
    const std::clock_t start = std::clock();
    read();
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

struct Source {
  std::string name, pattern;
};

/// The words of all string literals between `at` and the closing bracket of a pattern's definition; nothing where it is
/// put together from named pieces too.
std::string literals(const std::string& code, std::size_t at) {
  std::string out;
  for (bool inside = false; at < code.size() && (inside || code[at] != ')'); ++at) {
    if (code[at] == '"') {
      inside = !inside;
    } else if (inside && code[at] == '\\') {
      out += code[++at];
    } else if (inside) {
      out += code[at];
    } else if (std::isspace(static_cast<unsigned char>(code[at])) == 0) {
      return {};
    }
  }
  return out;
}

std::vector<Source> all_patterns() {
  std::vector<Source> out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(FINEPRINT_SOURCE_DIR "/core")) {
    if (entry.path().extension() != ".cpp") continue;
    std::ifstream file(entry.path());
    const std::string code{std::istreambuf_iterator<char>(file), {}};
    constexpr std::string_view mark = "constinit Pattern ";
    for (std::size_t at = code.find(mark); at != code.npos; at = code.find(mark, at + 1)) {
      const std::size_t bracket = code.find('(', at);
      const std::string pattern = literals(code, bracket + 1);
      if (!pattern.empty()) out.push_back({code.substr(at + mark.size(), bracket - at - mark.size()), pattern});
    }
  }
  return out;
}

/// Texts in which a pattern finds much that begins like a match: its own words over and over, and what its loops eat.
std::vector<std::string> baits(const std::string& pattern) {
  std::string words;
  for (const char c : pattern) words += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : ' ';
  const std::string pieces[] = {
      words + " ", "a ",          "aaaaaaaa",          "1-1 ",
      "- ",        "a, a and a ", words.substr(0, 12), words.substr(words.size() / 2, 12) + "a "};
  std::vector<std::string> out;
  for (const std::string& piece : pieces) out.push_back(repeated(piece, 4000));
  return out;
}

}  // namespace

TEST_CASE("inputs made to break or fool the engine get their honest answer", "[adversarial]") {
  const std::vector<Attack> all = attacks();
  CHECK(all.size() >= 120);
  for (const Attack& attack : all) {
    INFO(attack.name);
    const std::string answer = analyze_text(attack.text, {.offsets = Offsets::utf8});
    const Json report = Json::parse(answer);
    check_spans(report, attack.text);
    for (const char* const kind : {"text_cut", "bad_utf8", "not_a_posting", "match_gave_up"}) {
      CAPTURE(kind);
      const bool wanted = std::find(attack.notices.begin(), attack.notices.end(), kind) != attack.notices.end();
      if (wanted || attack.field.empty()) CHECK(has_notice(report, kind) == wanted);
    }
    if (attack.field.empty()) continue;
    CAPTURE(attack.field);
    CHECK(record_of(report, attack.field)["value"].dump() == attack.value);
  }
}

/// Quadratic work would take 64 times as long for eight times as much.
template <class Read>
void check_growth(const Growth& growth, std::size_t small, Read read) {
  constexpr std::size_t times = 8;
  const std::string less = growth.make(small), more = growth.make(small * times);
  const double first = seconds_for([&] { read(less); }), last = seconds_for([&] { read(more); });
  INFO(growth.name << ": " << first * 1e3 << " ms, then " << last * 1e3 << " ms for " << times << " times as much");
  // The hundredth of a second covers what the clock cannot tell apart.
  CHECK(last < first * times * 3 + 0.01);
}

TEST_CASE("the work on a growing input grows no faster than the input, pasted, in any part or in all",
          "[adversarial]") {
  for (const Growth& growth : growths()) {
    check_growth(growth, 16 << 10, [](const std::string& text) { analyze_text(text); });
    for (const auto part : {&Posting::title, &Posting::company, &Posting::location, &Posting::description})
      check_growth(growth, 4 << 10, [part](const std::string& text) {
        Posting posting{.title = "Data Engineer", .company = {}, .location = {}, .description = "You know SQL."};
        posting.*part = text;
        analyze(posting);
      });
    check_growth(growth, 4 << 10, [](const std::string& text) { analyze({text, text, text, text, {}}); });
  }
}

TEST_CASE("what nests a million deep is read past or refused at every door", "[adversarial]") {
  const std::string deep = std::string(1 << 20, '[') + std::string(1 << 20, ']');
  const std::string posting = R"({"text": "Senior Data Engineer, Python", "more": )" + deep + "}";
  CHECK(analyze_line(posting, 1).good);
  CHECK_FALSE(analyze_line(deep, 1).good);
  CHECK(Json::parse(answer(R"({"text": "", "options": {"lexicon": )" + deep + "}}"))["ok"] == false);
  CHECK_THROWS_AS(read_options(R"({"fields": )" + deep + "}"), std::invalid_argument);
  CHECK_THROWS_AS(CustomLexicon::read(deep), std::invalid_argument);
  const std::string report = R"({"extraction": {"skills": {"must_have_hard_skills": )" + deep + "}}}";
  CHECK(to_markdown(report) == "");
  CHECK(to_summary(report, false) == "");
  CHECK(csv_row(report).find('[') == std::string::npos);
  CHECK(has_notice(Json::parse(analyze_text(deep)), "not_a_posting"));
  CHECK(Json::accept(analyze_text(R"({"@type": "JobPosting", "title": )" + deep + "}")));
}

TEST_CASE("no pattern runs away on what looks like its own words", "[adversarial]") {
  // A pattern lives as long as the program, and so does what it was compiled to.
  static const std::vector<Source> patterns = all_patterns();
  static auto& kept = *new std::deque<Pattern>;
  REQUIRE(patterns.size() > 150);
  for (const Source& source : patterns) {
    const Pattern& pattern = kept.emplace_back(source.pattern.c_str());
    for (const std::string& bait : baits(source.pattern)) {
      const Grams grams(bait);
      bool gave_up = false;
      for (std::uint32_t at = 0; at < bait.size(); at += 400)
        pattern.find(bait, grams, {at, static_cast<std::uint32_t>(bait.size())}, gave_up);
      INFO(source.name << " on " << bait.substr(0, 60));
      CHECK_FALSE(gave_up);
    }
  }
}

TEST_CASE("every pattern keeps to the syntax that is read", "[adversarial]") {
  for (const Source& source : all_patterns()) {
    std::vector<ByteSet> sets;
    bool exact = true;
    INFO(source.name);
    CHECK(parse_pattern(source.pattern, sets, exact).has_value());
  }
  std::vector<ByteSet> sets;
  bool exact = true;
  CHECK_FALSE(parse_pattern("\\Bun\\x41", sets, exact).has_value());
}

TEST_CASE("the first look turns nothing away that a pattern matches", "[adversarial]") {
  static auto& kept = *new std::deque<Pattern>;
  std::vector<std::string> texts;  // line by line: on many lines "^" means something else to Boost than to a window
  for (const Case& one : examples()) {
    const std::string text = one.part("description");
    const Document document(Posting{{}, {}, {}, text, {}});
    std::istringstream lines{std::string(document.lower())};
    for (std::string line; std::getline(lines, line);)
      if (!line.empty() && line.size() <= Pattern::longest_window) texts.push_back(line);
  }
  std::size_t found = 0;
  for (const Source& source : all_patterns()) {
    const Pattern& pattern = kept.emplace_back(source.pattern.c_str());
    const boost::regex whole(source.pattern, boost::regex::perl | boost::regex::optimize);
    for (const std::string& text : texts) {
      const bool matches = boost::regex_search(text, whole);
      found += matches ? 1 : 0;
      bool gave_up = false;
      const Span window{0, static_cast<std::uint32_t>(text.size())};
      INFO(source.name << " on " << text);
      REQUIRE(pattern.holds(text, Grams(text), window, gave_up) == matches);
    }
  }
  CHECK(found > 1000);
}

}  // namespace fineprint::test
