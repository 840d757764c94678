#include <fineprint/formats.hpp>

#include "require.hpp"
#include "targets.hpp"

namespace fineprint::fuzz {
namespace {

using test::Json;

/// A posting in which the words of the accepted `options` occur.
std::string posting_with_words_of(const Json& options) {
  std::string text = "Senior Data Engineer\nRequirements:\n- Python\n";
  const auto entries = options.find("lexicon");
  if (entries == options.end() || entries->is_null()) return text;
  for (const Json& entry : *entries)
    for (const char* key : {"forms", "doubtful"})
      if (entry.contains(key))
        for (const Json& form : entry[key]) text += "- " + form.get<std::string>() + " is a must\n";
  return text;
}

}  // namespace

void try_lexicon(std::string_view bytes) {
  Options options;
  try {
    options = read_options(bytes);
  } catch (const std::invalid_argument& refused) {
    return hold(!std::string_view(refused.what()).empty(), "a refusal says why");
  }
  const std::string text = posting_with_words_of(Json::parse(bytes));
  const std::string first = analyze_text(text, options);
  hold(Json::accept(first), "a report is JSON");
  hold(first == analyze_text(text, options), "the same input gives the same bytes");
}

}  // namespace fineprint::fuzz
