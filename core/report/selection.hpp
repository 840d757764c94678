#pragma once
#include <bitset>
#include <optional>

#include "fields.hpp"
#include "fineprint/fineprint.hpp"

namespace fineprint {

/// The fields that a reader asked for.
class Selection {
 public:
  explicit Selection(const Options& options);

  bool has(Field field) const { return fields_[static_cast<std::size_t>(field)]; }

 private:
  std::bitset<field_count> fields_;
};

}  // namespace fineprint
