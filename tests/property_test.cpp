/// What holds for every posting, tried on all examples and fixtures.
#include <catch2/catch.hpp>

#include "invariants.hpp"

namespace fineprint::test {
namespace {

Json in_bytes(const Case& one) { return one.report({.offsets = Offsets::utf8}); }

}  // namespace

TEST_CASE("the same input gives the same bytes", "[property]") {
  for (const Case& one : all_cases()) {
    INFO(one.name);
    CHECK(repeat_fault(one) == "");
  }
}

TEST_CASE("every record is whole", "[property]") {
  for (const Case& one : all_cases()) {
    INFO(one.name);
    CHECK(record_fault(one.report()) == "");
  }
}

TEST_CASE("every span lies in its text and ends on a character, in each unit", "[property]") {
  for (const Case& one : all_cases()) {
    INFO(one.name);
    CHECK(span_fault(one, in_bytes(one)) == "");
    CHECK(unit_fault(one) == "");
  }
}

TEST_CASE("what pass 1 states has a span, and its evidence is the words there", "[property]") {
  for (const Case& one : all_cases()) {
    INFO(one.name);
    CHECK(evidence_fault(one, in_bytes(one)) == "");
  }
}

TEST_CASE("appended legal boilerplate changes no value", "[property]") {
  for (const Case& one : all_cases()) {
    if (one.part("description").find('<') != std::string::npos)
      continue;  // it would stand outside the page's last element
    INFO(one.name);
    CHECK(boilerplate_fault(one) == "");
  }
}

TEST_CASE("a space that does not break is a space behind bullets and bold words", "[property]") {
  for (const Case& one : all_cases()) {
    INFO(one.name);
    CHECK(space_fault(one) == "");
  }
}

TEST_CASE("blanking what a reason rests on removes that reason", "[property]") {
  for (const Case& one : all_cases()) {
    INFO(one.name);
    for (const Said& said : reasons_of(in_bytes(one))) CHECK(blanking_fault(one, said) == "");
  }
}

}  // namespace fineprint::test
