#include <optional>
#include <stdexcept>
#include <string_view>

#include "fineprint/formats.hpp"
#include "report/json_text.hpp"
#include "report/report.hpp"

namespace fineprint {
namespace {

std::string refusal(const char* code, std::string_view message) {
  JsonText out(message.size() + 64);
  out.open('{');
  out.key("ok");
  out.boolean(false);
  out.key("error");
  out.open('{');
  out.key("code");
  out.id(code);
  out.key("message");
  out.text(message);
  out.close('}');
  out.close('}');
  return std::move(out).take();
}

/// The text under `key`, empty where there is none; nothing where it is no text.
std::optional<std::string_view> text_at(const Json& object, std::string_view key) {
  const Json* const found = object.find(key);
  if (found == nullptr || found->is_null()) return std::string_view();
  return found->is_text() ? std::optional(found->text()) : std::nullopt;
}

std::string report_on(const Json& request, const Options& options) {
  if (const Json* const text = request.find("text")) {
    if (!text->is_text()) return refusal("bad_request", "\"text\" is not a text.");
    return "{\"ok\":true,\"report\":" + analyze_text(text->text(), options) + "}";
  }
  const Json* const posting = request.find("posting");
  if (posting == nullptr || !posting->is_object())
    return refusal("bad_request", "The request has neither \"text\" nor a \"posting\" object.");
  const std::optional<std::string_view> parts[] = {text_at(*posting, "title"), text_at(*posting, "company"),
                                                   text_at(*posting, "location"), text_at(*posting, "description"),
                                                   text_at(*posting, "id")};
  for (const std::optional<std::string_view>& part : parts)
    if (!part) return refusal("bad_request", "title, company, location, description and id must be texts.");
  return "{\"ok\":true,\"report\":" + analyze({*parts[0], *parts[1], *parts[2], *parts[3], *parts[4]}, options) + "}";
}

}  // namespace

std::string answer(std::string_view request_text) {
  const JsonTree tree(request_text, deepest_shown);
  const Json& request = tree.root();
  if (!request.is_object()) return refusal("bad_request", "The request is not a JSON object.");
  const Json* const options = request.find("options");
  try {
    const bool given = options != nullptr && !options->is_null();
    return report_on(request, given ? options_from(*options) : Options{});
  } catch (const std::invalid_argument& bad) {
    return refusal("bad_option", bad.what());
  }
}

}  // namespace fineprint
