#include "require.hpp"
#include "targets.hpp"

namespace fineprint::fuzz {

void hold_for(const test::Case& one) {
  const test::Json report = one.report({.offsets = Offsets::utf8});
  hold(test::record_fault(report));
  hold(test::span_fault(one, report));
  hold(test::evidence_fault(one, report));
  if (std::hash<std::string>()(one.part("description")) % 8 != 0) return;
  hold(test::repeat_fault(one));
  hold(test::unit_fault(one));
}

void try_text(std::string_view bytes) { hold_for({"text", {{"text", bytes}}}); }

}  // namespace fineprint::fuzz
