#include "registry.hpp"

namespace fineprint::extract::posting {
namespace {

constexpr Rule rule_list[] = {
    {"posting/given", Weight::certain, "The posting came with {quote}."},
    {"posting/labelled", Weight::strong, "A label names it: {quote}."},
    {"posting/opening_line", Weight::clear, "It stands among the first lines: {quote}."},
    {"posting/sought", Weight::fair, "A sentence names it: {quote}."},
};

void say(const Reading& reading, Ledger& ledger, Field field, const Masthead::Line& line) {
  if (line.empty()) return;
  ledger.say(rule_list[static_cast<std::size_t>(line.found)], field, reading.document.name(line.span), line.span);
}

}  // namespace

void read(const Reading& reading, Ledger& ledger) {
  say(reading, ledger, Field::title, reading.masthead.title);
  say(reading, ledger, Field::company, reading.masthead.company);
  say(reading, ledger, Field::location, reading.masthead.location);
}

std::span<const Rule> rules() { return rule_list; }

}  // namespace fineprint::extract::posting
