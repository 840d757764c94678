#pragma once
#include <stdexcept>
#include <string>
#include <string_view>

#include "invariants.hpp"

namespace fineprint::fuzz {

/// Ends the run where something is wrong.
inline void hold(const std::string& fault) {
  if (!fault.empty()) throw std::logic_error(fault);
}
inline void hold(bool true_, const char* promise) {
  if (!true_) throw std::logic_error(std::string("broken: ") + promise);
}

/// What every report must be. The dearer half is tried on an eighth of the inputs, chosen by their bytes.
void hold_for(const test::Case& one);

/// Bytes of a fuzzer as choices, one after another; zeros where they have run out.
class Choices {
 public:
  explicit Choices(std::string_view bytes) : bytes_(bytes) {}

  bool any() const { return at_ < bytes_.size(); }
  std::size_t byte() { return any() ? static_cast<unsigned char>(bytes_[at_++]) : 0; }
  std::size_t word() { return byte() << 8 | byte(); }
  std::string_view rest() { return bytes_.substr(std::min(at_, bytes_.size())); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace fineprint::fuzz
