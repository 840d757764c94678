#include "fineprint/fineprint.hpp"
#include "report/report.hpp"

namespace fineprint {
namespace {

std::string refusal(std::string_view message) {
  return dump({{"ok", false}, {"error", {{"code", "bad_request"}, {"message", std::string(message)}}}});
}

/// The text under `key`, or null where it is not a text.
const std::string* text_at(const Json& object, const char* key) {
  static const std::string none;
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return &none;
  return found->get_ptr<const std::string*>();
}

/// Reads one option of a closed set; false where the request names another value.
template <class Value>
bool choose(const Json& options, const char* key, std::initializer_list<std::pair<std::string_view, Value>> set,
            Value& out) {
  const auto found = options.find(key);
  if (found == options.end() || found->is_null()) return true;
  const std::string* name = found->get_ptr<const std::string*>();
  for (const auto& [known, value] : set) {
    if (name == nullptr || *name != known) continue;
    out = value;
    return true;
  }
  return false;
}

bool read_options(const Json& request, Options& out) {
  const auto options = request.find("options");
  if (options == request.end() || options->is_null()) return true;
  return options->is_object() &&
         choose<Detail>(*options, "detail",
                        {{"values", Detail::values}, {"evidence", Detail::evidence}, {"reasons", Detail::reasons}},
                        out.detail) &&
         choose<Offsets>(*options, "offsets",
                         {{"utf16", Offsets::utf16}, {"utf8", Offsets::utf8}, {"codepoint", Offsets::codepoint}},
                         out.offsets);
}

}  // namespace

std::string answer(std::string_view request_text) {
  const Json request = Json::parse(request_text, nullptr, false);
  if (!request.is_object()) return refusal("The request is not a JSON object.");
  Options options;
  if (!read_options(request, options)) return refusal("\"options\" has an unknown value for detail or offsets.");
  if (const auto text = request.find("text"); text != request.end()) {
    if (!text->is_string()) return refusal("\"text\" is not a text.");
    return "{\"ok\":true,\"report\":" + analyze_text(text->get_ref<const std::string&>(), options) + "}";
  }
  const auto posting = request.find("posting");
  if (posting == request.end() || !posting->is_object())
    return refusal("The request has neither \"text\" nor a \"posting\" object.");
  const std::string* parts[] = {text_at(*posting, "title"), text_at(*posting, "company"), text_at(*posting, "location"),
                                text_at(*posting, "description"), text_at(*posting, "id")};
  for (const std::string* part : parts)
    if (part == nullptr) return refusal("title, company, location, description and id must be texts.");
  return "{\"ok\":true,\"report\":" + analyze({*parts[0], *parts[1], *parts[2], *parts[3], *parts[4]}, options) + "}";
}

}  // namespace fineprint
