#include <stdexcept>

#include "fineprint/formats.hpp"
#include "report/report.hpp"

namespace fineprint {
namespace {

std::string refusal(const char* code, std::string_view message) {
  return dump({{"ok", false}, {"error", {{"code", code}, {"message", std::string(message)}}}});
}

/// The text under `key`, or null where it is not a text.
const std::string* text_at(const Json& object, const char* key) {
  static const std::string none;
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return &none;
  return found->get_ptr<const std::string*>();
}

std::string report_on(const Json& request, const Options& options) {
  if (const auto text = request.find("text"); text != request.end()) {
    if (!text->is_string()) return refusal("bad_request", "\"text\" is not a text.");
    return "{\"ok\":true,\"report\":" + analyze_text(text->get_ref<const std::string&>(), options) + "}";
  }
  const auto posting = request.find("posting");
  if (posting == request.end() || !posting->is_object())
    return refusal("bad_request", "The request has neither \"text\" nor a \"posting\" object.");
  const std::string* parts[] = {text_at(*posting, "title"), text_at(*posting, "company"), text_at(*posting, "location"),
                                text_at(*posting, "description"), text_at(*posting, "id")};
  for (const std::string* part : parts)
    if (part == nullptr) return refusal("bad_request", "title, company, location, description and id must be texts.");
  return "{\"ok\":true,\"report\":" + analyze({*parts[0], *parts[1], *parts[2], *parts[3], *parts[4]}, options) + "}";
}

}  // namespace

std::string answer(std::string_view request_text) {
  const Json request = parse_shallow(request_text);
  if (!request.is_object()) return refusal("bad_request", "The request is not a JSON object.");
  const auto options = request.find("options");
  try {
    const bool given = options != request.end() && !options->is_null();
    return report_on(request, given ? options_from(*options) : Options{});
  } catch (const std::invalid_argument& bad) {
    return refusal("bad_option", bad.what());
  }
}

}  // namespace fineprint
