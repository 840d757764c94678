#include "match/own_words.hpp"

#include <limits>
#include <stdexcept>

#include "text/document.hpp"
#include "text/json.hpp"

namespace fineprint {
namespace {

constexpr std::size_t most_entries = 10000;
constexpr std::size_t most_forms = 100;  // of one entry
constexpr std::size_t most_bytes = 64;   // of a form, and of a label

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
  std::shared_ptr<const OwnWords> read(std::string_view text) {
    const JsonTree tree(text);
    const Json& entries = tree.root();
    if (!entries.is_array()) refuse("is not an array of entries");
    if (entries.items().size() > most_entries) refuse("has more than " + std::to_string(most_entries) + " entries");
    std::size_t place = 0;
    for (const Json& one : entries.items()) {
      where_ = "lexicon[" + std::to_string(place++) + "]";
      entry(one);
    }
    return std::make_shared<const OwnWords>(OwnWords{std::move(named_), Vocabulary(forms_)});
  }

 private:
  [[noreturn]] void refuse(const std::string& why) const { throw std::invalid_argument(where_ + " " + why); }

  void entry(const Json& entry) {
    if (!entry.is_object()) refuse("is not an object");
    for (const Json::Members::Member member : entry.members())
      if (member.name != "kind" && member.name != "label" && member.name != "forms" && member.name != "doubtful")
        refuse("has an unknown key \"" + std::string(member.name) + "\"");
    const Kind& kind = kind_of(text(entry, "kind"));
    const std::string label = text(entry, "label");
    const TermId term = term_of(kind, label);
    const std::size_t before = forms_.size();
    add_forms(entry, "forms", term, false);
    add_forms(entry, "doubtful", term, true);
    if (forms_.size() == before) refuse("has no forms");
    if (forms_.size() - before > most_forms) refuse("has more than " + std::to_string(most_forms) + " forms");
  }

  std::string text(const Json& entry, const char* key) const {
    const Json* const found = entry.find(key);
    if (found == nullptr || !found->is_text()) refuse("needs a \"" + std::string(key) + "\" that is a text");
    const std::string_view text = found->text();
    if (text.empty() || text.size() > most_bytes) refuse("needs a \"" + std::string(key) + "\" of 1 to 64 bytes");
    return std::string(text);
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
  TermId term_of(const Kind& kind, const std::string& label) {
    const LexiconInfo& info = lexicon_infos[static_cast<std::size_t>(kind.lexicon)];
    for (std::size_t i = 0; i < info.count; ++i) {
      const auto id = static_cast<TermId>(info.first + i);
      if (name_of(info, id) == label) return id;
    }
    if (info.has_field)
      refuse("names \"" + label + "\", which is no value of \"" +
             std::string(field_infos[static_cast<std::size_t>(info.field)].name) + "\"");
    for (std::size_t i = 0; i < named_.size(); ++i)
      if (named_[i].term.lexicon == kind.lexicon && named_[i].label == label)
        return static_cast<TermId>(term_count + i);
    if (term_count + named_.size() == std::numeric_limits<TermId>::max()) refuse("is one name too many");
    named_.push_back(
        {label, {.lexicon = kind.lexicon, .category = kind.category, .choice = 255, .tags = 0, .first_tag = 0}});
    return static_cast<TermId>(term_count + named_.size() - 1);
  }

  /// What the report calls a term: its value in a closed set, else its label.
  static std::string_view name_of(const LexiconInfo& info, TermId id) {
    if (!info.has_field) return Vocabulary::get().label(id);
    return choice_names[field_infos[static_cast<std::size_t>(info.field)].first_choice + terms[id].choice];
  }

  void add_forms(const Json& entry, const char* key, TermId term, bool doubtful) {
    const Json* const forms = entry.find(key);
    if (forms == nullptr) return;
    const std::string name = "." + std::string(key);
    if (!forms->is_array()) refuse("needs " + name + " to be an array of texts");
    std::size_t place = 0;
    for (const Json& form : forms->items()) {
      const std::string at = name + "[" + std::to_string(place++) + "]";
      if (!form.is_text()) refuse("needs " + at + " to be a text");
      if (form.text().size() > most_bytes) refuse("needs " + at + " to have at most 64 bytes");
      std::string spelled = spell(form.text());
      if (spelled.empty()) refuse("needs " + at + " to hold a word");
      forms_.push_back({std::move(spelled), term, doubtful});
    }
  }

  /// Folded as a posting is, without apostrophes, hyphens as spaces.
  static std::string spell(std::string_view words) {
    const Document document(Posting{{}, {}, {}, words});
    std::string spelled;
    for (const char c : document.text()) {
      if (c == '\'') continue;
      const bool space = c == '-' || c == '_' || c == ' ' || c == '\n';
      if (space && (spelled.empty() || spelled.back() == ' ')) continue;
      spelled += space ? ' ' : c;
    }
    if (!spelled.empty() && spelled.back() == ' ') spelled.pop_back();
    return spelled;
  }

  std::vector<OwnWords::Named> named_;
  std::vector<Vocabulary::Spelling> forms_;
  std::string where_ = "lexicon";
};

}  // namespace

CustomLexicon CustomLexicon::read(std::string_view json) {
  CustomLexicon lexicon;
  lexicon.words_ = Reader().read(json);
  return lexicon;
}

}  // namespace fineprint
