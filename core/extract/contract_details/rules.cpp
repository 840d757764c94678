#include <vector>

#include "extract/contract_details/parts.hpp"
#include "match/context.hpp"
#include "registry.hpp"

namespace fineprint::extract::contract_details {

const Hit* first_of(const Reading& reading, Category category, Span span) {
  for (const Hit& hit : reading.in(Lexicon::terms, span))
    if (hit.entry().category == category) return &hit;
  return nullptr;
}

bool aside(const Sentence& sentence) {
  return sentence.section == Section::legal || sentence.section == Section::chrome;
}

bool apart(const Reading& reading, const Sentence& sentence) {
  return aside(sentence) || is_task(reading, sentence) || sentence.section == Section::about_us;
}

void read(const Reading& reading, Ledger& ledger) {
  read_term(reading, ledger);
  read_course(reading, ledger);
  read_tax_terms(reading, ledger);
}

std::span<const Rule> rules() {
  static const std::vector<Rule> all = [] {
    std::vector<Rule> list;
    for (const std::span<const Rule> part : {term_rules(), course_rules(), tax_rules()})
      list.insert(list.end(), part.begin(), part.end());
    return list;
  }();
  return all;
}

}  // namespace fineprint::extract::contract_details
