#include <catch2/catch.hpp>

#include "report/evidence.hpp"
#include "report/offsets.hpp"

namespace fineprint {
namespace {

constexpr Rule strong_rule{"toy/strong", Weight::strong, "It says {quote}."};
constexpr Rule fair_rule{"toy/fair", Weight::fair, "It hints at {quote}."};
constexpr Rule clear_rule{"toy/clear", Weight::clear, "It says as much: {quote}."};
constexpr Rule twin_rule{"toy/twin", Weight::fair, "It hints again at {quote}.", "toy/fair"};
constexpr Rule against_rule{"toy/against", Weight::against_strong, "It speaks against it: {quote}."};

using namespace choice::work_model;

Decision decided(const Ledger& ledger) { return decide(Field::work_model, ledger.reasons(Field::work_model)); }

}  // namespace

TEST_CASE("no reason, no value") {
  const Decision decision = decided(Ledger());
  CHECK(std::holds_alternative<std::monostate>(decision.value));
  CHECK(decision.winners.empty());
}

TEST_CASE("the stronger reason wins and a rival lowers the confidence") {
  Ledger alone, contested;
  for (Ledger* ledger : {&alone, &contested}) ledger->say(strong_rule, remote, Span{0, 6});
  contested.say(clear_rule, hybrid, Span{7, 13});
  CHECK(decided(contested).value == Value(remote));
  CHECK(decided(contested).confidence < decided(alone).confidence);
  CHECK(decided(contested).conflict);
  CHECK_FALSE(decided(alone).conflict);
}

TEST_CASE("rules that say the same thing count once") {
  Ledger once, twice;
  once.say(fair_rule, remote, Span{0, 6});
  twice.say(fair_rule, remote, Span{0, 6});
  twice.say(twin_rule, remote, Span{7, 13});
  CHECK(decided(once).confidence == decided(twice).confidence);
}

TEST_CASE("a reason against outweighs a weaker reason for") {
  Ledger ledger;
  ledger.say(fair_rule, remote, Span{0, 6});
  ledger.say(against_rule, remote, Span{7, 13});
  CHECK(decided(ledger).winners.empty());
}

TEST_CASE("items of an array stand or fall one by one") {
  Ledger ledger;
  ledger.say(strong_rule, choice::benefits::gym, Span{0, 3});
  ledger.say(fair_rule, choice::benefits::meals, Span{4, 9});
  ledger.say(against_rule, choice::benefits::meals, Span{10, 12});
  const Decision decision = decide(Field::benefits, ledger.reasons(Field::benefits));
  REQUIRE(decision.items.size() == 1);
  CHECK(decision.items[0].value == Value(choice::benefits::gym));
}

TEST_CASE("evidence is written from the reason, and the posting's words are never taken for marks") {
  const Document document(Posting{{}, {}, {}, "Pay is {value} here", {}});
  Ledger ledger;
  ledger.say(strong_rule, remote, Span{7, 14});
  CHECK(because(document, ledger.reasons(Field::work_model)[0]) == "It says \"{value}\".");
}

TEST_CASE("offsets count in the unit asked for") {
  const std::string input = "é\xF0\x9F\x9A\x80x";
  CHECK(OffsetUnits(input, Offsets::utf8).at(6) == 6);
  CHECK(OffsetUnits(input, Offsets::utf16).at(6) == 3);
  CHECK(OffsetUnits(input, Offsets::codepoint).at(6) == 2);
  const std::string much = std::string(1000, 'a') + "é" + std::string(1000, 'b');
  CHECK(OffsetUnits(much, Offsets::utf16).at(1502) == 1501);
}

}  // namespace fineprint
