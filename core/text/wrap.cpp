#include "text/wrap.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "text/characters.hpp"

namespace fineprint {
namespace {

constexpr std::size_t unit = 4;  // of room, for a letter
constexpr std::size_t narrowest = 50 * unit, widest = 120 * unit;
constexpr std::size_t slack = 10;         // fonts differ
constexpr int least_lines = 4;            // that were broken
constexpr std::size_t longest_word = 40;  // bytes

/// The room that a byte takes in print, roughly and in any font; nothing for the second byte of a character.
std::size_t room_of(char c) {
  static constexpr std::array<std::uint8_t, 256> rooms = [] {
    std::array<std::uint8_t, 256> out{};
    for (unsigned i = 0; i < out.size(); ++i)
      out[i] = (i & 0xC0) == 0x80 ? 0 : is_upper(static_cast<char>(i)) ? 5 : unit;
    for (const char narrow : std::string_view("fijlrt .,:;'!|()[]/-")) out[static_cast<unsigned char>(narrow)] = 2;
    for (const char wide : std::string_view("mwMW")) out[static_cast<unsigned char>(wide)] = 6;
    return out;
  }();
  return rooms[static_cast<unsigned char>(c)];
}

}  // namespace

/// The end of a line: how long the line is, and how long it would be with the next word.
struct Wrap::LineEnd {
  std::size_t length = 0, with_next = 0;
  bool goes_on = false;  ///< the next line begins in lower case
};

/// The width that explains most of the lines that go on.
struct Wrap::Guess {
  std::size_t width = 0;
  int lines = 0, longer = 0, going_on = 0, explained = 0;

  bool holds() const { return explained >= least_lines && 2 * explained >= going_on && 10 * longer <= lines; }
};

Wrap::LineEnd Wrap::line_end(std::size_t offset, Measure measure) const {
  constexpr std::size_t most_bytes = widest;  // more of a line need not be read
  const auto length = [&](std::size_t begin, std::size_t end) {
    std::size_t sum = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const std::size_t room = room_of(text_[i]);
      sum += measure == Measure::room || room == 0 ? room : unit;
    }
    return sum;
  };
  std::size_t begin = offset, end = offset;
  while (begin > 0 && text_[begin - 1] != '\n' && offset - begin <= most_bytes) --begin;
  while (end > begin && (is_space(text_[end - 1]) || text_[end - 1] == '\r')) --end;
  std::size_t word = offset + 1;
  while (word < text_.size() && (text_[word] == ' ' || text_[word] == '\t' || text_[word] == '>')) ++word;
  std::size_t after = word;
  while (after < text_.size() && !is_space(text_[after]) && text_[after] != '\r' && after - word < longest_word)
    ++after;
  if (begin == end || after == word) return {};
  const std::size_t own = std::min(length(begin, end), widest + 1);
  const bool bullet = after == word + 1 && text_[word] == 'o';
  return {own, own + length(word, after) + (measure == Measure::room ? room_of(' ') : unit),
          is_lower(text_[word]) && !bullet};
}

Wrap::Guess Wrap::guess(Measure measure) const {
  std::array<int, widest + 2> change{}, lengths{};  // by width: how many more lines it explains than the one before
  const std::size_t give = measure == Measure::room ? slack : 0;
  Guess best;
  for (std::size_t at = text_.find('\n'); at != text_.npos; at = text_.find('\n', at + 1)) {
    const LineEnd line = line_end(at, measure);
    if (line.length == 0) continue;
    ++best.lines, ++lengths[line.length];
    if (!line.goes_on) continue;
    ++best.going_on;
    const std::size_t from = std::max(line.length - std::min(line.length, give), narrowest),
                      to = std::min(line.with_next + give, widest + 1);
    if (from < to) ++change[from], --change[to];
  }
  int explained = 0;
  for (std::size_t i = narrowest; i <= widest; ++i) {
    explained += change[i];
    if (explained > best.explained) best.explained = explained, best.width = i;
  }
  for (std::size_t i = best.width + give + 1; i < lengths.size(); ++i) best.longer += lengths[i];
  return best;
}

Wrap::Wrap(std::string_view text) : text_(text) {
  const Guess characters = guess(Measure::characters);
  if (characters.going_on < least_lines) return;
  // Where characters explain nearly all, they are what counted.
  const bool plain = 10 * characters.explained >= 9 * characters.going_on;
  const Guess room = plain ? Guess{} : guess(Measure::room);
  measure_ = room.explained > characters.explained ? Measure::room : Measure::characters;
  const Guess& best = measure_ == Measure::room ? room : characters;
  if (best.holds()) width_ = best.width;
}

bool Wrap::breaks_at(std::size_t offset) const {
  const std::size_t give = measure_ == Measure::room ? slack : 0;
  const LineEnd line = line_end(offset, measure_);
  return line.length > 0 && line.length <= width_ + give && line.with_next + give > width_;
}

}  // namespace fineprint
