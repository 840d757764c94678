#include "arguments.hpp"

#include <CLI/CLI.hpp>
#include <map>

#include "exit_code.hpp"

namespace fineprint::cli {
namespace {

constexpr const char* footer = R"(
Examples:
  fineprint posting.txt                        a summary for the terminal
  fineprint posting.html --json | jq .         the whole report as JSON
  pbpaste | fineprint                          from standard input
  fineprint --ndjson jobs.ndjson > out.ndjson  a posting a line in, a report a line out
  fineprint --ndjson --detail values < jobs.ndjson

A posting is plain text or HTML. A .json file, and each line with --ndjson, is an object
  {"id"?, "title"?, "company"?, "location"?, "description"}  or  {"id"?, "text"}
With --ndjson a line that is no posting gives {"id"?, "error": {"code", "message"}, "line": n} in its place and the
run goes on. Empty lines are skipped.

Exit codes:
  0  every posting has its report
  1  with --ndjson: at least one line was no posting
  2  the arguments make no sense
  3  the input cannot be read, or the output not written
)";

const std::map<std::string, Detail> details{
    {"values", Detail::values}, {"evidence", Detail::evidence}, {"reasons", Detail::reasons}};
const std::map<std::string, Offsets> offset_units{
    {"utf16", Offsets::utf16}, {"utf8", Offsets::utf8}, {"codepoint", Offsets::codepoint}};
const std::map<std::string, Color> colors{
    {"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}};

/// An option whose value is one of the names in `choices`.
template <class Value>
void add_choice(CLI::App& app, const std::string& name, Value& value, const std::map<std::string, Value>& choices,
                const std::string& what) {
  std::string names;
  for (const auto& [choice, unused] : choices) names += (names.empty() ? "" : ", ") + choice;
  app.add_option_function<std::string>(
         name, [&value, &choices](const std::string& given) { value = choices.at(given); }, what + ": " + names)
      ->type_name("NAME")
      ->check(CLI::Validator(
          [&choices, names](std::string& given) {
            return choices.count(given) != 0 ? std::string{} : "'" + given + "' is none of " + names;
          },
          ""));
}

}  // namespace

std::optional<Arguments> read_arguments(int argc, char** argv, int& exit_code) {
  Arguments arguments;
  bool json = false, ndjson = false, rules = false;

  CLI::App app("Reads a job posting and says what it states, what that implies, and why.", "fineprint");
  app.footer(footer);
  app.add_option("FILE", arguments.file, "The posting, or - for standard input")->type_name("");
  auto* forms = app.add_option_group("Output", "A summary, unless one of these is given");
  forms->add_flag("--json", json, "The report as JSON");
  forms->add_flag("--ndjson", ndjson, "A posting a line in, a report a line out, in order");
  forms->add_flag("--rules", rules, "All fields and rules of the engine as JSON");
  forms->require_option(0, 1);
  add_choice(app, "--detail", arguments.options.detail, details, "How much of each field the JSON carries");
  add_choice(app, "--offsets", arguments.options.offsets, offset_units, "The unit of spans in the JSON");
  add_choice(app, "--color", arguments.color, colors, "Colours in the summary");
  app.set_version_flag("--version", std::string(version()));

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& stop) {
    exit_code = app.exit(stop) == 0 ? ExitCode::ok : ExitCode::usage;
    return std::nullopt;
  }
  if (json) arguments.output = Output::json;
  if (ndjson) arguments.output = Output::ndjson;
  if (rules) arguments.output = Output::rules;
  return arguments;
}

}  // namespace fineprint::cli
