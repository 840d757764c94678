/// Catch2's own main, with one test case more for every example.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "examples_runner.hpp"

int main(int argc, char** argv) {
  fineprint::test::register_examples();
  return Catch::Session().run(argc, argv);
}
