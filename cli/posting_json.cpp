#include "posting_json.hpp"

#include <nlohmann/json.hpp>

namespace fineprint::cli {
namespace {

using nlohmann::json;

std::string read_id(const json& object) {
  const auto found = object.find("id");
  if (found == object.end() || found->is_null()) return {};
  if (found->is_string()) return found->get<std::string>();
  if (found->is_number_integer()) return found->dump();
  throw BadPosting("bad_posting", "\"id\" is neither a string nor a whole number");
}

std::string read_part(const json& object, const char* key, const std::string& id) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return {};
  if (found->is_string()) return found->get<std::string>();
  throw BadPosting("bad_posting", "\"" + std::string(key) + "\" is not a string", id);
}

}  // namespace

std::string report_on_json(std::string_view text, const Options& options) {
  json object;
  try {
    object = json::parse(text);
  } catch (const json::parse_error& error) {
    throw BadPosting("bad_json", "no JSON: it breaks off or goes wrong at byte " + std::to_string(error.byte));
  }
  if (!object.is_object()) throw BadPosting("bad_posting", "not an object");

  const std::string id = read_id(object);
  const char* body = object.contains("text") ? "text" : "description";
  if (!object.contains(body)) throw BadPosting("bad_posting", "neither \"description\" nor \"text\"", id);

  const std::string title = read_part(object, "title", id), company = read_part(object, "company", id),
                    location = read_part(object, "location", id), description = read_part(object, body, id);
  return analyze({.title = title, .company = company, .location = location, .description = description, .id = id},
                 options);
}

}  // namespace fineprint::cli
