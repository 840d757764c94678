#include "report/offsets.hpp"

#include "require.hpp"
#include "targets.hpp"
#include "text/document.hpp"
#include "text/offset_map.hpp"

namespace fineprint::fuzz {
namespace {

/// An offset map as plain as can be: for each byte of the clean text, where it comes from.
class PlainMap {
 public:
  void append(std::uint32_t length, std::uint32_t begin, std::uint32_t end) {
    const bool copied = length == end - begin;
    for (std::uint32_t i = 0; i < length; ++i)
      from_.push_back(copied ? Span{begin + i, begin + i + 1} : Span{begin, end});
  }
  void drop_last() { from_.pop_back(); }
  void insert(std::uint32_t at) {
    const std::uint32_t from = from_[at].begin;
    from_.insert(from_.begin() + at, Span{from, from});
  }
  Span original(Span span) const {
    Span all = from_[span.begin];
    for (std::uint32_t i = span.begin; i < span.end; ++i) all = join(all, from_[i]);
    return all;
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(from_.size()); }

 private:
  std::vector<Span> from_;
};

/// What was put in may lead to what stands beside it.
void hold_alike(Span span, Span plain) {
  hold(span.begin == plain.begin && (span.end == plain.end || plain.empty()),
       "the map leads where its pieces came from");
}

void hold_alike(const OffsetMap& map, const PlainMap& plain) {
  for (std::uint32_t begin = 0; begin < plain.size(); ++begin)
    for (std::uint32_t end = begin + 1; end <= std::min(plain.size(), begin + 9); ++end)
      hold_alike(map.original({begin, end}), plain.original({begin, end}));
}

/// Builds a map by what the bytes say, in the ways in which the engine does.
void try_map(Choices& choices) {
  OffsetMap map;
  PlainMap plain;
  std::uint32_t input = 0, last = 0;
  for (std::size_t steps = 0; choices.any() && steps < 60; ++steps) {
    const std::size_t choice = choices.byte();
    if (choice % 8 == 7 && last == 1) {  // only what was written byte by byte is taken back
      map.drop_last(), plain.drop_last();
      last = 0;
      continue;
    }
    const auto length = static_cast<std::uint32_t>(1 + choice / 8 % 4);
    const auto size = choice % 2 == 0 ? length : static_cast<std::uint32_t>(choice / 32);
    input += choice % 4 == 3;
    map.append(length, input, input + size), plain.append(length, input, input + size);
    input += size;
    last = length;
  }
  hold_alike(map, plain);
  std::vector<std::uint32_t> offsets;
  for (std::uint32_t at = 0; at < plain.size(); ++at)
    if (map.open_at(at) && choices.byte() % 4 == 1) offsets.push_back(at);
  map.insert(offsets);
  for (std::uint32_t done = 0; done < offsets.size(); ++done) plain.insert(offsets[done] + done);
  hold_alike(map, plain);
}

std::uint32_t units_in(std::string_view text, Offsets unit) {
  std::uint32_t units = 0;
  for (const char byte : test::decoded(text)) {
    const auto lead = static_cast<unsigned char>(byte);
    if ((lead & 0xC0) != 0x80) units += unit == Offsets::utf16 && lead >= 0xF0 ? 2 : 1;
  }
  return units;
}

/// Every offset between characters counts as many units as a decoder gives for what is before it.
void hold_units(std::string_view text) {
  for (const Offsets unit : {Offsets::utf16, Offsets::codepoint}) {
    const OffsetUnits units(text, unit);
    for (std::uint32_t at = 0; at <= text.size(); ++at)
      if (test::on_character(text, at))
        hold(units.at(at) == units_in(text.substr(0, at), unit), "offsets count a decoder's units");
  }
}

/// Every span of the clean text leads to whole characters of the input, in the order of the text.
void hold_way_back(const Document& document, std::string_view input) {
  std::uint32_t last = 0;
  const auto size = static_cast<std::uint32_t>(document.text().size());
  for (std::uint32_t begin = 0; begin < size; ++begin) {
    for (const std::uint32_t length : {1u, 2u, 7u}) {
      const Span bytes = document.original({begin, std::min(size, begin + length)}).bytes;
      hold(bytes.begin < bytes.end && bytes.end <= input.size(), "a span leads into the input");
      hold(test::on_character(input, bytes.begin) && test::on_character(input, bytes.end), "no character is split");
    }
    const std::uint32_t at = document.original({begin, begin + 1}).bytes.begin;
    hold(document.structured() || at >= last, "offsets grow with the text");
    last = at;
  }
}

}  // namespace

void try_offsets(std::string_view bytes) {
  Choices choices(bytes);
  if (choices.byte() % 4 == 0) return try_map(choices);
  const std::string_view input = choices.rest().substr(0, 600);
  hold_units(input);
  Document document(Posting{{}, {}, {}, input, {}});
  hold_way_back(document, input);
  std::vector<std::uint32_t> breaks;
  for (std::uint32_t at = 1; at < document.text().size(); at += 5) breaks.push_back(at);
  document.break_lines(breaks);
  hold_way_back(document, input);
}

}  // namespace fineprint::fuzz
