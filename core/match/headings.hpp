#pragma once
#include <optional>

#include "match/layout.hpp"

namespace fineprint {

inline constexpr std::uint32_t longest_heading = 70;  ///< bytes of a line that may be a heading

Section section_of(TermId heading);

/// What is asked or to be done is spoken of.
bool asks(Section section);

/// Tells which lines, and which words within a line, are headings.
class Headings {
 public:
  /// What stands above a line.
  struct Above {
    Section section;
    const Sentence* last;  ///< null at the beginning
  };
  struct Heading {
    std::uint32_t begin;
    Section section;
  };

  Headings(const Document& document, const Grams& grams, const Hits& hits)
      : document_(document), text_(document.text()), grams_(grams), hits_(hits) {}

  /// What the whole line opens: "Requirements", "What you'll do:", "Your key responsibilities"; nothing where it is no
  /// heading.
  [[gnu::noinline]] std::optional<Section> of_line(const Line& line, const Line* next, Above above) const;

  /// A heading that was pasted behind an item: "- Three years of Oracle Preferred:" above the next bullet.
  std::optional<Heading> behind_item(const Line& line, const Line* next) const;

  /// A heading inside a line: before a colon where a sentence begins, or capitalised in a text without line breaks.
  bool opens(const Hit& hit, const Line& line) const;

  /// "Pay: $31/hour", "Please note: ...": a label with its value, and nothing more of its kind below it. What is
  /// asked goes on below "Requirements: 5 years of sales", and so does the list that "Benefits: 401k, dental" begins.
  bool only_labels(const Hit& heading, Section section, const Line& line, const Line* next) const;

  /// "Experience with", "Knowledge of": what it asks for follows.
  bool goes_on_after(Span heading) const;

 private:
  std::optional<Heading> bare_behind_item(const Line& line, std::span<const Hit> headings) const;
  bool introduces_wishes(const Line& line, const Line* next) const;
  bool wished_in(Span line, bool anywhere) const;
  std::optional<Section> about_a_name(const Line& line) const;
  bool names_a_benefit(Span words) const;
  bool tasks_below(Section section, Span heading, const Line* next) const;
  bool tells_tasks(const Line& first) const;
  bool dashed(const Hit& hit, const Line& line) const;
  bool labels_itself(const Line& item) const;
  bool names_tools(const Hit& label, const Line& line) const;
  bool every_word_capital(Span span) const;
  bool is_capitalised(Span words) const;
  bool heads_a_list(const Hit& hit) const;
  bool stands_alone(const Hit& hit, Span behind) const;

  const Document& document_;
  std::string_view text_;
  const Grams& grams_;
  const Hits& hits_;
};

}  // namespace fineprint
