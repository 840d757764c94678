#include "cases.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

namespace fineprint::test {
namespace {

namespace fs = std::filesystem;

const fs::path source_dir = FINEPRINT_SOURCE_DIR;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Json read_json(const fs::path& path) {
  try {
    return Json::parse(read_file(path));
  } catch (const Json::parse_error& error) {
    throw std::runtime_error(path.string() + ": " + error.what());
  }
}

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// The start of a text on one line: enough to find it.
std::string opening(std::string text) {
  std::size_t length = std::min<std::size_t>(text.size(), 70);
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) ++length;
  text.resize(length);
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  return text;
}

std::vector<Case> read_examples() {
  std::vector<Case> cases;
  for (const fs::path& path : files_below(source_dir / "core")) {
    if (path.filename() != "examples.json") continue;
    const std::string group = path.parent_path().filename().string();
    std::size_t number = 0;
    for (const Json& example : read_json(path)) {
      Case one{"", example};
      one.name = group + " #" + std::to_string(++number) + ": " + opening(one.part("description"));
      cases.push_back(std::move(one));
    }
  }
  return cases;
}

std::vector<Case> read_fixtures() {
  std::vector<Case> cases;
  for (const fs::path& path : files_below(source_dir / "tests" / "fixtures")) {
    const std::string name = "fixture " + path.filename().string();
    if (path.extension() == ".json") cases.push_back({name, read_json(path)});
    if (path.extension() == ".txt") cases.push_back({name, {{"text", read_file(path)}}});
  }
  return cases;
}

std::map<std::string, std::string, std::less<>> read_kinds() {
  std::map<std::string, std::string, std::less<>> kinds;
  for (const fs::path& path : files_below(source_dir / "core")) {
    if (path.filename() != "fields.json") continue;
    const Json group = read_json(path);
    for (const Json& field : group["fields"]) kinds[field["id"]] = field["kind"];
  }
  return kinds;
}

/// One character as every decoder of the web reads it: a fault is a lead and as many of its followers as are right, and
/// reads as one U+FFFD (https://encoding.spec.whatwg.org/#utf-8-decoder). Not the engine's own reader: this one tests
/// it.
struct Character {
  std::size_t bytes;
  bool valid;
};

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const unsigned lead = byte(at);
  if (lead < 0x80) return {1, true};
  const std::size_t wanted = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  std::size_t bytes = 1;
  for (; bytes < wanted && low <= byte(at + bytes) && byte(at + bytes) <= high; ++bytes) low = 0x80, high = 0xBF;
  return {bytes, bytes == wanted};
}

/// The byte at which `units` units of text end.
std::size_t byte_at(std::string_view text, std::size_t units, Offsets unit) {
  if (unit == Offsets::utf8) return std::min(units, text.size());
  std::size_t at = 0;
  for (std::size_t seen = 0; seen < units && at < text.size();) {
    const Character one = character_at(text, at);
    seen += unit == Offsets::utf16 && one.valid && one.bytes == 4 ? 2 : 1;
    at += one.bytes;
  }
  return std::min(at, text.size());
}

}  // namespace

std::string Case::part(std::string_view name_of_part) const {
  if (pasted()) return name_of_part == "description" ? example["text"].get<std::string>() : std::string{};
  return example["posting"].value(std::string(name_of_part), "");
}

Case Case::with(std::string_view name_of_part, std::string text) const {
  Case changed = *this;
  if (pasted()) {
    changed.example["text"] = std::move(text);
  } else {
    changed.example["posting"][std::string(name_of_part)] = std::move(text);
  }
  return changed;
}

std::string Case::report_text(const Options& options) const {
  const std::string description = part("description");
  if (pasted()) return analyze_text(description, options);
  const std::string title = part("title"), company = part("company"), location = part("location");
  return analyze({.title = title, .company = company, .location = location, .description = description}, options);
}

const std::vector<Case>& examples() {
  static const std::vector<Case> cases = read_examples();
  return cases;
}

const std::vector<Case>& fixtures() {
  static const std::vector<Case> cases = read_fixtures();
  return cases;
}

std::vector<Case> all_cases() {
  std::vector<Case> cases = examples();
  cases.insert(cases.end(), fixtures().begin(), fixtures().end());
  return cases;
}

std::string kind_of(std::string_view field) {
  static const auto kinds = read_kinds();
  const auto found = kinds.find(field);
  return found == kinds.end() ? std::string{} : found->second;
}

Json record_of(const Json& report, std::string_view field) {
  const std::string key(field);
  if (report["posting"].contains(key)) return report["posting"][key];
  for (const char* stage : {"extraction", "inference"})
    for (const Json& group : report[stage])
      if (group.contains(key)) return group[key];
  return nullptr;
}

std::string words_at(const Case& from, const Json& span, Offsets unit) {
  const std::string text = from.part(span.value("part", "description"));
  const std::size_t start = byte_at(text, span["start"], unit), end = byte_at(text, span["end"], unit);
  return start < end ? text.substr(start, end - start) : std::string{};
}

bool on_character(std::string_view text, std::size_t offset) {
  const auto follows = [&](std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
  };
  std::size_t lead = offset;
  while (lead > 0 && offset - lead < 3 && follows(lead)) --lead;
  return lead == offset || lead + character_at(text, lead).bytes <= offset;
}

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Character one = character_at(text, at);
    out += one.valid ? text.substr(at, one.bytes) : "\xEF\xBF\xBD";
    at += one.bytes;
  }
  return out;
}

}  // namespace fineprint::test
