#include <stdexcept>

#include "fineprint/formats.hpp"
#include "report/report.hpp"

namespace fineprint {
namespace {

[[noreturn]] void refuse(const std::string& why) { throw std::invalid_argument(why); }

/// Sets `out` to the option under `key`, one of a closed set.
template <class Value>
void choose(const Json& options, const char* key, std::initializer_list<std::pair<std::string_view, Value>> set,
            Value& out) {
  const Json* const found = options.find(key);
  if (found == nullptr || found->is_null()) return;
  std::string names;
  for (const auto& [name, value] : set) {
    if (found->is(name)) {
      out = value;
      return;
    }
    names += (names.empty() ? "" : ", ") + std::string(name);
  }
  refuse("\"" + std::string(key) + "\" is one of " + names);
}

std::vector<std::string> read_fields(const Json& fields) {
  if (!fields.is_array()) refuse("\"fields\" is an array of names of fields");
  std::vector<std::string> names;
  for (const Json& field : fields.items()) {
    if (!field.is_text()) refuse("\"fields\" is an array of names of fields");
    names.emplace_back(field.text());
    if (!is_field(names.back()))
      refuse("\"fields\" names \"" + names.back() + "\", which is neither a field nor a group");
  }
  return names;
}

/// Whoever reads many postings gives the same words each time: they are read once.
CustomLexicon read_lexicon(const Json& entries) {
  thread_local std::string last;
  thread_local CustomLexicon lexicon;
  std::string words = dump(entries);
  if (last != words) {
    lexicon = CustomLexicon::read(words);
    last = std::move(words);
  }
  return lexicon;
}

}  // namespace

Options read_options(std::string_view text) { return options_from(JsonTree(text, deepest_shown).root()); }

Options options_from(const Json& options) {
  if (!options.is_object()) refuse("options are an object");
  Options out;
  choose<Detail>(options, "detail",
                 {{"values", Detail::values}, {"evidence", Detail::evidence}, {"reasons", Detail::reasons}},
                 out.detail);
  choose<Offsets>(options, "offsets",
                  {{"utf16", Offsets::utf16}, {"utf8", Offsets::utf8}, {"codepoint", Offsets::codepoint}}, out.offsets);
  const Json *const fields = options.find("fields"), *const lexicon = options.find("lexicon");
  if (fields != nullptr && !fields->is_null()) out.fields = read_fields(*fields);
  if (lexicon != nullptr && !lexicon->is_null()) out.lexicon = read_lexicon(*lexicon);
  return out;
}

}  // namespace fineprint
