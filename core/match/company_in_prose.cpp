#include "match/company_in_prose.hpp"

#include <algorithm>
#include <vector>

#include "match/masthead_line.hpp"
#include "text/characters.hpp"

namespace fineprint {
namespace {

constexpr std::size_t longest_name = 5;                                  // words
constexpr std::size_t most_candidates = 8;                               // names that are weighed
constexpr std::uint32_t longest_heading = 60, opening_of_sentence = 90;  // bytes
constexpr int enough = 3;                                                // what one heading or two sentences bring

constinit Pattern heads(
    "^(?:about|who is|who are|why(?: join| work (?:at|for|with))?|(?:life|working|benefits|careers) at|welcome to|meet|"
    "join|"
    "uber|a propos de?) ");
constinit Pattern at_home("^(?:(?:here|working|life) )?at ");
constinit Pattern we_follow("^,? (?:we\\b|our\\b|you\\b|you'|every|everyone)");
// "Contoso, Inc. (formerly Fabrikam) is ..."
constinit Pattern suffix("^(,? (?:inc|llc|ltd|gmbh|corp)\\.?)?,?(?: ?\\([^)]{1,40}\\))?");
// What only an employer says of itself in law.
constinit Pattern says_equal(
    "^,? (?:(?:is|are) (?:proud to be |committed to being "
    ")?an? (?:[a-z/]+ ){0,2}(?:equal|affirmative)\\b|does not (?:discriminate|accept)|prohibits|participates in e-|"
    "(?:will|does) not sponsor|complies with|provides equal\\b|is committed to (?:[a-z]+ ){0,3}equal\\b)");
constinit Pattern says_what(
    "^,? (?:(?:is|are|was|ist|est|es) (?:(?:an?|the) "
    "(?!(?:[a-z]+ ){0,2}(?:plus|must|bonus|requirement|roles?|position|opportunity|job|contract|asset|advantage|skill)"
    "\\b)[a-z]|one of|(?:currently |actively |now )?(?:looking|seeking|hiring|searching|recruiting)|founded|on a "
    "mission|committed|dedicated|proud|building|transforming|changing|revolutioni|reinventing|headquartered|eine? "
    "|une? "
    "|una )|provides|offers|helps|builds|develops|delivers|believes|has been|operates|employs|speciali[sz]es|combines|"
    "enables|empowers|celebrates|values diversity)");
// What a tool of the firm's name does not say of itself: "Kestrel is looking for", "Kestrel is a start-up".
constinit Pattern says_as_a_firm(
    "^,? (?:is (?:(?:currently |actively |now )?(?:looking|seeking|hiring|searching|recruiting)|building|transforming|"
    "headquartered|committed|dedicated|proud|here to|on a mission|backed|an? "
    "[^.;:]{0,50}\\b(?:start-?up|company|firm)\\b)|"
    "was founded|believes)");
// "As a data engineer at Globex, you will"
constinit Pattern as_a_role("^(?:as )?(?:an?|our|the) ([a-z0-9/ &()-]{4,50}?) at ");
// Words with which a sentence on anything else begins.
constinit Pattern no_name(
    "^(?:us|we|you|our|your|this|that|these|those|it|its|they|their|he|she|there|here|what|who|as|if|in|on|for|an?|"
    "the|my|all|any|no|each|every|one|some|many|most|how|when|where|why|roles?|positions?|jobs?|candidates?|"
    "join|level up|disability|applicants?|universit(?:y|ies)$|successful|ideal|experience|knowledge|salary|pay|"
    "compensation|benefits?|locations?|teams?|company|client|employer|department|remote|hybrid|diversity|people|"
    "customers|data|engineering|interview|hr|ceo|cto|i)\\b");

class Finder {
 public:
  explicit Finder(const Reading& reading) : reading_(reading), text_(reading.document.text()) {}

  Span run() {
    for (const Sentence& sentence : reading_.layout.sentences())
      if (sentence.part == Part::description && !sentence.bullet && !sentence.span.empty()) read(sentence.span);
    const Candidate* best = nullptr;
    for (Candidate& one : candidates_) {
      one.weight += one.weight < enough && comes_again(one.name);
      if (one.weight >= enough && (best == nullptr || one.weight > best->weight)) best = &one;
    }
    return best == nullptr ? Span{} : best->name;
  }

 private:
  struct Candidate {
    Span name;
    int weight;
  };

  void read(Span line) {
    if (line.size() < longest_heading)
      if (const auto head = reading_.find(heads, line)) {
        const Span name = name_at(head->whole().end, line.end);
        if (!name.empty() && line.end - name.end < 3) return add(name, 3);
      }
    if (const auto at = reading_.find(at_home, line)) {
      const Span name = name_at(at->whole().end, line.end);
      if (!name.empty() && reading_.holds(we_follow, behind(name, line.end).rest)) add(name, 3);
      return;
    }
    if (const auto role = reading_.find(as_a_role, line); role && names_a_job(reading_, (*role)[1]))
      if (const Span name = name_at(role->whole().end, line.end); !name.empty()) return add(name, 3);
    const Span name = name_at(line.begin, std::min(line.end, line.begin + opening_of_sentence));
    if (name.empty()) return;
    const auto [rest, legal] = behind(name, line.end);
    const bool known = is_known_otherwise(name);
    if (reading_.holds(says_equal, rest) || (known && reading_.holds(says_as_a_firm, rest)))
      add(name, 3);
    else if (!known && reading_.holds(says_what, rest))
      add(name, legal ? 3 : 2);
  }

  /// What follows a name, less its legal form and what stands in brackets.
  struct Behind {
    Span rest;
    bool legal;  ///< it has a legal form
  };
  Behind behind(Span name, std::uint32_t end) const {
    Span rest{name.end, std::min(end, name.end + opening_of_sentence)};
    const auto more = reading_.find(suffix, rest);
    if (more) rest.begin = more->whole().end;
    return {rest, more && !(*more)[1].empty()};
  }

  /// Words in capitals from `at`: "Bank of the North", "A. Datum & Sons".
  Span name_at(std::uint32_t at, std::uint32_t end) const {
    if (text_.substr(at, 4) == "The ") at += 4;
    Span name{at, at};
    std::uint32_t word = at;
    for (std::size_t words = 0; words < longest_name && word < end; ++words) {
      std::uint32_t to = word;
      while (to < end && (is_word(text_[to]) || text_[to] == '-' || text_[to] == '\'' || text_[to] == '&' ||
                          (text_[to] == '.' && to + 1 < end && is_word(text_[to + 1]))))
        ++to;
      if (to == word) break;
      const std::string_view one = text_.substr(word, to - word);
      const bool between = words > 0 && (one == "of" || one == "the" || one == "and" || one == "&" || one == "for");
      if (!between && !is_upper(one.front()) && !is_digit(one.front())) break;
      if (!between) name.end = to;
      if (to >= end || text_[to] != ' ') break;
      word = to + 1;
    }
    if (name.size() > 2 && text_.substr(name.end - 2, 2) == "'s") name.end -= 2;
    if (name.size() < 2 || name.size() > Document::longest_company || reading_.holds(no_name, name) ||
        names_a_job(reading_, name))
      return {};
    for (const Hit& place : reading_.in(Lexicon::places, name))
      if (place.span == name) return {};
    return name;
  }

  /// "Kubernetes is a platform": a firm of that name needs a heading.
  bool is_known_otherwise(Span name) const {
    for (const Lexicon lexicon : {Lexicon::skills, Lexicon::benefits, Lexicon::titles, Lexicon::education})
      for (const Hit& hit : reading_.in(lexicon, name))
        if (hit.span.begin == name.begin) return true;
    return false;
  }

  void add(Span name, int weight) {
    for (Candidate& one : candidates_)
      if (reading_.lower(one.name) == reading_.lower(name)) {
        one.weight += weight;
        return;
      }
    if (candidates_.size() < most_candidates) candidates_.push_back({name, weight});
  }

  bool comes_again(Span name) const {
    const std::string_view words = reading_.text(name);
    const std::size_t next = text_.find(words, name.end);
    return next != std::string_view::npos && text_.find(words, next + words.size()) != std::string_view::npos;
  }

  const Reading& reading_;
  std::string_view text_;
  std::vector<Candidate> candidates_;
};

}  // namespace

Span company_in_prose(const Reading& reading) { return Finder(reading).run(); }

}  // namespace fineprint
