#include "match/vocabulary.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace fineprint {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_entries = 10000;
constexpr std::size_t most_forms = 100;  // of one entry
constexpr std::size_t most_bytes = 64;   // of a form; an exact-case form is no longer in the built-in lexicons either

struct Kind {
  std::string_view name;
  Lexicon lexicon;
  Category category;  // of a term under a new name; unused where the values are a closed set
};
constexpr Kind kinds[] = {
    {"skill", Lexicon::skills, Category::other},
    {"certification", Lexicon::certifications, Category::vendor},
    {"benefit", Lexicon::benefits, Category::other},
    {"soft_skill", Lexicon::soft_skills, Category::other},
};

class Reader {
 public:
  std::shared_ptr<const CustomTerms> read(std::string_view text) {
    const Json entries = Json::parse(text, nullptr, false);
    if (!entries.is_array()) refuse("is not an array of entries");
    if (entries.size() > most_entries) refuse("has more than " + std::to_string(most_entries) + " entries");
    for (std::size_t i = 0; i < entries.size(); ++i) {
      where_ = "lexicon[" + std::to_string(i) + "]";
      entry(entries[i]);
    }
    return out_;
  }

 private:
  [[noreturn]] void refuse(const std::string& why) const { throw std::invalid_argument(where_ + " " + why); }

  void entry(const Json& entry) {
    if (!entry.is_object()) refuse("is not an object");
    for (const auto& [key, unused] : entry.items())
      if (key != "kind" && key != "label" && key != "forms" && key != "doubtful")
        refuse("has an unknown key \"" + key + "\"");
    const Kind& kind = kind_of(text(entry, "kind"));
    const std::string label = text(entry, "label");
    const CustomForm meant = term_of(kind, label);
    const std::size_t before = forms_;
    add_forms(entry, "forms", meant, false);
    add_forms(entry, "doubtful", meant, true);
    if (forms_ == before) refuse("has no forms");
    if (forms_ - before > most_forms) refuse("has more than " + std::to_string(most_forms) + " forms");
  }

  std::string text(const Json& entry, const char* key) const {
    const auto found = entry.find(key);
    if (found == entry.end() || !found->is_string()) refuse("needs a \"" + std::string(key) + "\" that is a text");
    const std::string text = found->get<std::string>();
    if (text.empty() || text.size() > most_bytes) refuse("needs a \"" + std::string(key) + "\" of 1 to 64 bytes");
    return text;
  }

  const Kind& kind_of(const std::string& name) const {
    std::string names;
    for (const Kind& kind : kinds) {
      if (kind.name == name) return kind;
      names += (names.empty() ? "" : ", ") + std::string(kind.name);
    }
    refuse("has the kind \"" + name + "\", which is none of " + names);
  }

  /// The built-in term under that name, with all that is known of it, or a new one.
  CustomForm term_of(const Kind& kind, const std::string& label) {
    const LexiconInfo& info = lexicon_infos[static_cast<std::size_t>(kind.lexicon)];
    for (std::size_t i = 0; i < info.count; ++i) {
      const auto id = static_cast<TermId>(info.first + i);
      if ((info.has_field ? terms[id].id : terms[id].label) == label)
        return {id, nullptr, kind.lexicon, false, false, {}};
    }
    if (info.has_field)
      refuse("names \"" + label + "\", which is no value of \"" +
             std::string(field_infos[static_cast<std::size_t>(info.field)].name) + "\"");
    for (std::size_t i = 0; i < out_->named.size(); ++i) {
      const CustomTerms::Named& named = out_->named[i];
      if (named.term.lexicon == kind.lexicon && named.label == label) return own(i);
    }
    CustomTerms::Named& named = out_->named.emplace_back(CustomTerms::Named{label, {}});
    named.term = {named.label, named.label, kind.lexicon, kind.category, 255, 0, 0};
    return own(out_->named.size() - 1);
  }

  /// Ids of new terms follow those of the built-in ones.
  CustomForm own(std::size_t index) const {
    const CustomTerms::Named& named = out_->named[index];
    return {static_cast<TermId>(term_count + index), &named.term, named.term.lexicon, false, false, {}};
  }

  void add_forms(const Json& entry, const char* key, const CustomForm& meant, bool doubtful) {
    const auto forms = entry.find(key);
    if (forms == entry.end()) return;
    const std::string name = "." + std::string(key);
    if (!forms->is_array()) refuse("needs " + name + " to be an array of texts");
    for (std::size_t i = 0; i < forms->size(); ++i) {
      const std::string at = name + "[" + std::to_string(i) + "]";
      const Json& form = (*forms)[i];
      if (!form.is_string()) refuse("needs " + at + " to be a text");
      const std::string& words = form.get_ref<const std::string&>();
      if (words.size() > most_bytes) refuse("needs " + at + " to have at most 64 bytes");
      const Document document(Posting{{}, {}, {}, words});
      const Spelling spelling = spelling_of(document);
      if (spelling.bytes.find_first_not_of(' ') == std::string::npos) refuse("needs " + at + " to hold a word");
      add(spelling, meant, doubtful);
    }
  }

  void add(const Spelling& spelling, CustomForm form, bool doubtful) {
    std::uint32_t at = 0;
    for (const char c : spelling.bytes) {
      const auto fresh = static_cast<std::uint32_t>(out_->nodes.size());
      const auto [next, added] = out_->nodes[at].next.try_emplace(c, fresh);
      at = next->second;
      if (added) out_->nodes.emplace_back();
    }
    form.doubtful = doubtful;
    form.cased = spelling.cased;
    form.upper = spelling.upper;
    out_->nodes[at].forms.push_back(std::move(form));
    ++forms_;
  }

  std::shared_ptr<CustomTerms> out_ = std::make_shared<CustomTerms>();
  std::string where_ = "lexicon";
  std::size_t forms_ = 0;
};

}  // namespace

Vocabulary Vocabulary::read(std::string_view json) {
  Vocabulary vocabulary;
  vocabulary.terms_ = Reader().read(json);
  return vocabulary;
}

}  // namespace fineprint
