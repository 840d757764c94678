#pragma once

namespace fineprint::test {

/// Makes a test case of every object in core/*/*/examples.json and tests/fixtures/*.json.
void register_examples();

}  // namespace fineprint::test
