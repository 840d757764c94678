#include <algorithm>
#include <vector>

#include "extract/contract_details/parts.hpp"
#include "match/context.hpp"
#include "registry.hpp"

namespace fineprint::extract::contract_details {
namespace {

constexpr Rule engaged{"contract_details/engaged", Weight::clear,
                       "Nothing tells the hours, and it is an engagement: {quote}."};

// A label whose term names no end, or that is glued to the word before it.
constinit Pattern term_label("duration\\W{1,4}(?:long ?-?term|\\d{1,2}\\+? months)");

/// Engaged for a term or on the terms of a contractor, with no word of the hours: that is a contract.
void say_footing(const Reading& reading, Ledger& ledger) {
  if (!ledger.reasons(Field::employment_type).empty()) return;
  const auto say = [&](Span words) { ledger.say(engaged, choice::employment_type::contract, words); };
  const Decision term = decide(Field::contract_type, ledger.reasons(Field::contract_type));
  const bool lasting = term.winners.empty() || term.value == Value(choice::contract_type::permanent);
  if (!lasting) say(term.winners.front()->spans.front());
  for (const Item& item : decide(Field::accepted_tax_terms, ledger.reasons(Field::accepted_tax_terms)).items)
    if (item.value != Value(choice::accepted_tax_terms::w2)) say(item.spans.front());
  for (const Sentence& sentence : reading.layout.sentences())
    if (const auto match = reading.find(term_label, sentence.span); match && !apart(reading, sentence))
      say(match->whole());
}

/// "Start date: May" says what it is of, whatever heading stands above.
bool labelled(const Reading& reading, const Sentence& sentence) {
  const Hit* const label = first_of(reading, Category::start_label, sentence.span);
  return label != nullptr && label->span.begin < sentence.span.begin + 3 &&
         reading.lower({label->span.end, std::min(label->span.end + 14, sentence.span.end)}).find(':') !=
             std::string_view::npos;
}

}  // namespace

const Hit* first_of(const Reading& reading, Category category, Span span) {
  for (const Hit& hit : reading.in(Lexicon::terms, span))
    if (hit.category() == category) return &hit;
  return nullptr;
}

bool aside(const Sentence& sentence) {
  return sentence.section == Section::legal || sentence.section == Section::chrome || sentence.part == Part::company;
}

bool apart(const Reading& reading, const Sentence& sentence) {
  return aside(sentence) || is_task(reading, sentence) || of_other_staff(reading, sentence) ||
         (sentence.section == Section::about_us && !labelled(reading, sentence));
}

void read(const Reading& reading, Ledger& ledger) {
  read_term(reading, ledger);
  read_course(reading, ledger);
  read_tax_terms(reading, ledger);
  say_footing(reading, ledger);
}

std::span<const Rule> rules() {
  static const std::vector<Rule> all = [] {
    std::vector<Rule> list{engaged};
    for (const std::span<const Rule> part : {term_rules(), course_rules(), tax_rules()})
      list.insert(list.end(), part.begin(), part.end());
    return list;
  }();
  return all;
}

}  // namespace fineprint::extract::contract_details
