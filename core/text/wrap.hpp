#pragma once
#include <cstddef>
#include <string_view>

namespace fineprint {

/// Where the lines of a text were broken, as mail and pages of print do: at the word that would have gone beyond a
/// width.
class Wrap {
 public:
  /// No width where the lines of `text` end as their author meant.
  explicit Wrap(std::string_view text);

  explicit operator bool() const { return width_ > 0; }
  /// True where the line that ends at the line break at `offset` was broken for its width.
  bool breaks_at(std::size_t offset) const;

 private:
  /// How lines are measured: by their characters, or by the room that these take in print.
  enum class Measure : unsigned char { characters, room };
  struct LineEnd;
  struct Guess;

  LineEnd line_end(std::size_t offset, Measure measure) const;
  Guess guess(Measure measure) const;

  std::string_view text_;
  std::size_t width_ = 0;
  Measure measure_ = Measure::characters;
};

}  // namespace fineprint
