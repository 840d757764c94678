#include "report/offsets.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace fineprint {
namespace {
constexpr std::uint32_t stride = 64;
}

OffsetUnits::OffsetUnits(std::string_view input, Offsets unit) : input_(input), unit_(unit) {
  if (unit == Offsets::utf8) return;
  std::uint32_t units = 0;
  for (std::uint32_t at = 0; at <= input.size(); at += stride) {
    const std::string_view stretch = input.substr(at, stride);
    unsigned char bits = 0;
    for (const char c : stretch) bits |= static_cast<unsigned char>(c);
    const bool ascii = bits < 0x80;
    marks_.push_back({units, ascii});
    units += ascii ? static_cast<std::uint32_t>(stretch.size()) : count(at, at + stride);
  }
}

/// Units of the code points that begin in [from, to). A fault counts as one, as a decoder reads it.
std::uint32_t OffsetUnits::count(std::uint32_t from, std::uint32_t to) const {
  std::uint32_t units = 0;
  const auto size = static_cast<std::uint32_t>(input_.size());
  for (std::uint32_t at = from; at < std::min(to, size); ++at) {
    if (start_of_utf8(input_, at) < at) continue;
    const CodePoint point = read_utf8(input_, at);
    units += unit_ == Offsets::utf16 && point.value > 0xFFFF ? 2 : 1;
  }
  return units;
}

std::uint32_t OffsetUnits::at(std::uint32_t byte) const {
  if (unit_ == Offsets::utf8) return byte;
  const std::uint32_t begin = byte / stride * stride;
  const Mark& mark = marks_[byte / stride];
  return mark.units + (mark.ascii ? byte - begin : count(begin, byte));
}

}  // namespace fineprint
