#include "arguments.hpp"

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <thread>

#include "exit_code.hpp"
#include "help.hpp"

namespace fineprint::cli {
namespace {

template <class Value>
using Names = std::map<std::string, Value>;

const Names<Input> inputs{{"text", Input::text}, {"json", Input::json}, {"ndjson", Input::ndjson}, {"csv", Input::csv}};
const Names<Input> endings{{".json", Input::json},
                           {".ndjson", Input::ndjson},
                           {".jsonl", Input::ndjson},
                           {".csv", Input::csv},
                           {".tsv", Input::csv}};
const Names<Output> outputs{{"--summary", Output::summary},   {"--json", Output::json},
                            {"--ndjson", Output::ndjson},     {"--csv", Output::csv},
                            {"--markdown", Output::markdown}, {"--rules", Output::rules}};
const Names<Detail> details{{"values", Detail::values}, {"evidence", Detail::evidence}, {"reasons", Detail::reasons}};
const Names<Offsets> offset_units{
    {"utf16", Offsets::utf16}, {"utf8", Offsets::utf8}, {"codepoint", Offsets::codepoint}};
const Names<Color> colors{{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}};

constexpr unsigned most_jobs = 256;

/// An option whose value is one of `names`.
template <class Value>
void add_choice(CLI::App& app, const std::string& option, const Names<Value>& names, Value& value) {
  app.add_option_function<std::string>(option, [&, option](const std::string& given) {
    const auto found = names.find(given);
    if (found == names.end()) throw CLI::ValidationError(option, "'" + given + "' is not among its values");
    value = found->second;
  });
}

std::string ending_of(const std::string& file) {
  const std::size_t dot = file.find_last_of("./");
  return dot == std::string::npos || file[dot] == '/' ? "" : file.substr(dot);
}

/// Standard input without a name is a posting a line where a report a line is asked for.
Input input_of(const Arguments& arguments) {
  const auto ending = endings.find(ending_of(arguments.file));
  if (ending != endings.end()) return ending->second;
  return arguments.file == "-" && arguments.output == Output::ndjson ? Input::ndjson : Input::text;
}

CustomLexicon read_lexicon(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  if (!file) throw CLI::FileError("--lexicon: cannot read " + name);
  try {
    return CustomLexicon::read(std::string{std::istreambuf_iterator<char>(file), {}});
  } catch (const std::invalid_argument& bad) {
    throw CLI::ValidationError("--lexicon", bad.what());
  }
}

}  // namespace

std::optional<Arguments> read_arguments(int argc, char** argv, int& exit_code) {
  Arguments arguments;
  bool help = false, version = false, values = false;
  std::optional<Input> from;
  std::string lexicon;

  CLI::App app("", "fineprint");
  app.set_help_flag();
  app.add_flag("-h,--help", help);
  app.add_flag("--version", version);
  app.add_option("FILE", arguments.file);
  app.add_option_function<std::string>("--from", [&](const std::string& given) {
    if (inputs.count(given) == 0) throw CLI::ValidationError("--from", "'" + given + "' is not among its values");
    from = inputs.at(given);
  });
  auto* forms = app.add_option_group("Output");
  for (const auto& [name, output] : outputs)
    forms->add_flag_callback(name, [&arguments, form = output] { arguments.output = form; });
  forms->require_option(0, 1);
  app.add_option_function<std::string>(
      "--fields", [&](const std::string& given) { arguments.options.fields = CLI::detail::split(given, ','); });
  app.add_flag("--values", values);
  add_choice(app, "--detail", details, arguments.options.detail);
  add_choice(app, "--offsets", offset_units, arguments.options.offsets);
  app.add_option("--lexicon", lexicon);
  app.add_option("--jobs,-j", arguments.jobs)->check(CLI::Range(0U, most_jobs));
  app.add_flag("--stats", arguments.stats);
  add_choice(app, "--color", colors, arguments.color);

  try {
    app.parse(argc, argv);
    for (const std::string& field : arguments.options.fields)
      if (!is_field(field)) throw CLI::ValidationError("--fields", "'" + field + "' is neither a field nor a group");
    if (!lexicon.empty()) arguments.options.lexicon = read_lexicon(lexicon);
  } catch (const CLI::ParseError& wrong) {
    std::cerr << "fineprint: " << wrong.what() << "\nfineprint --help tells what there is.\n";
    exit_code = ExitCode::usage;
    return std::nullopt;
  }
  if (help || version) {
    std::cout << (help ? help_text : std::string(fineprint::version()) + "\n");
    return std::nullopt;
  }
  if (values) arguments.options.detail = Detail::values;
  if (arguments.jobs == 0) arguments.jobs = std::max(1U, std::thread::hardware_concurrency());
  arguments.input = from ? *from : input_of(arguments);
  return arguments;
}

}  // namespace fineprint::cli
