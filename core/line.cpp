#include <algorithm>
#include <array>

#include "fineprint/formats.hpp"
#include "report/json_text.hpp"
#include "report/report.hpp"
#include "text/characters.hpp"

namespace fineprint {
namespace {

/// Why a line is no posting. `code` is stable, `message` is for a person, `id` is the posting's where it could be read.
struct Fault {
  const char* code;
  std::string message, id;
};

/// Names that people give to the parts of a posting, the usual one first.
constexpr std::array<std::string_view, 6> id_names{"id", "job_id", "jobid", "posting_id", "ref", "reference"};
constexpr std::array<std::string_view, 6> title_names{"title", "job_title", "jobtitle", "position", "role", "name"};
constexpr std::array<std::string_view, 6> company_names{"company",      "company_name", "employer",
                                                        "organization", "organisation", "hiring_organization"};
constexpr std::array<std::string_view, 4> location_names{"location", "job_location", "city", "place"};
constexpr std::array<std::string_view, 8> description_names{
    "description", "job_description", "jobdescription", "text", "body", "content", "posting", "details"};

/// "jobTitle", "Job Title" and "job-title" are "job_title".
std::string plain_key(std::string_view key) {
  std::string plain;
  for (std::size_t i = 0; i < key.size(); ++i) {
    const char c = key[i];
    if (is_upper(c) && i > 0 && is_lower(key[i - 1])) plain += '_';
    plain += c == ' ' || c == '-' ? '_' : to_lower(c);
  }
  return plain;
}

/// The member under the first of `names` that the object has. Exact names are cheap, so they are tried first.
template <std::size_t Size>
const Json* part_of(const Json& object, const std::array<std::string_view, Size>& names) {
  if (const Json* const found = object.find(names[0])) return found;
  std::string_view key;
  std::size_t best = Size;
  for (const auto [name, value] : object.members()) {
    const auto at = static_cast<std::size_t>(std::find(names.begin(), names.end(), plain_key(name)) - names.begin());
    if (at >= best) continue;
    best = at;
    key = name;
  }
  return best == Size ? nullptr : object.find(key);
}

bool is_whole(const Json& value) { return value.is_number() && value.text().find_first_of(".eE") == value.text().npos; }

std::string read_id(const Json& object) {
  const Json* id = part_of(object, id_names);
  if (id == nullptr || id->is_null()) return {};
  if (id->is_text() || is_whole(*id)) return std::string(id->text());
  throw Fault{"bad_posting", "\"id\" is neither a text nor a whole number", {}};
}

std::string_view text_of(const Json* part, const char* name, const std::string& id) {
  if (part == nullptr || part->is_null()) return {};
  if (part->is_text()) return part->text();
  throw Fault{"bad_posting", "\"" + std::string(name) + "\" is not a text", id};
}

std::string report_on(std::string_view line, const Options& options) {
  const JsonTree tree(line);
  const Json& object = tree.root();
  if (tree.fault() != 0)
    throw Fault{"bad_json", "no JSON: it breaks off or goes wrong at byte " + std::to_string(tree.fault()), {}};
  if (!object.is_object()) throw Fault{"bad_posting", "not an object", {}};
  const std::string id = read_id(object);
  const Json* description = part_of(object, description_names);
  if (description == nullptr) throw Fault{"bad_posting", "neither \"description\" nor \"text\"", id};
  return analyze({.title = text_of(part_of(object, title_names), "title", id),
                  .company = text_of(part_of(object, company_names), "company", id),
                  .location = text_of(part_of(object, location_names), "location", id),
                  .description = text_of(description, "description", id),
                  .id = id},
                 options);
}

std::string error_object(const Fault& fault, std::size_t number) {
  JsonText out(fault.message.size() + fault.id.size() + 64);
  out.open('{');
  out.key("error");
  out.open('{');
  out.key("code");
  out.id(fault.code);
  out.key("message");
  out.text(fault.message);
  out.close('}');
  if (!fault.id.empty()) {
    out.key("id");
    out.text(fault.id);
  }
  out.key("line");
  out.whole(static_cast<long long>(number));
  out.close('}');
  return std::move(out).take();
}

}  // namespace

Answer analyze_line(std::string_view line, std::size_t number, const Options& options) {
  try {
    // The engine reads 1 MiB of a part, which JSON escapes make six times longer at most; four such parts fit.
    if (line.size() > longest_line) throw Fault{"line_too_long", "longer than 24 MiB", {}};
    return {report_on(line, options), true};
  } catch (const Fault& fault) {
    return {error_object(fault, number), false};
  }
}

}  // namespace fineprint
