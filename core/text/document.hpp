#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "fineprint/fineprint.hpp"
#include "text/normalise.hpp"
#include "text/span.hpp"

namespace fineprint {

/// The parts of a posting, in the order in which the document holds them. A pasted text is all description.
enum class Part : std::uint8_t { title, company, location, description };
inline constexpr std::array part_names{std::string_view("title"), std::string_view("company"),
                                       std::string_view("location"), std::string_view("description")};

/// One line of the text without its line break.
struct Line {
  Span span;  ///< without the bullet or number that opens it
  Part part;
  bool bullet = false;     ///< opened by a bullet, a number or a letter
  char32_t mark = 0;       ///< that bullet as it was written; '1' for all numbers and letters
  bool after_gap = false;  ///< an empty line stands before it
};

/// Where a span lies in the input.
struct Original {
  Part part;
  Span bytes;  ///< of that part
};

/// A posting as text: clean, folded, with every offset leading back to the input.
class Document {
 public:
  explicit Document(const Posting& posting);

  std::string_view text() const { return clean_.text; }  ///< letters in their case
  std::string_view lower() const { return lower_; }      ///< the same bytes in lower case
  std::string_view text(Span span) const { return text().substr(span.begin, span.size()); }
  std::string_view lower(Span span) const { return lower().substr(span.begin, span.size()); }
  const std::vector<Line>& lines() const { return lines_; }
  Span part(Part part) const { return parts_[static_cast<std::size_t>(part)]; }
  Part part_at(std::uint32_t offset) const;
  /// True where the text was pasted without its line breaks, so that words of two lines stand glued together.
  bool glued() const { return glued_; }
  /// True where words that stood glued together were parted into lines.
  bool parted() const { return parted_; }
  /// True inside the firm's own name: "PicoPayServes millions" of the firm "PicoPay" holds one end of a line only.
  bool splits_company(std::uint32_t offset) const;
  /// In bytes; a longer one is no name, and reading it for each word of a posting would cost its length each time.
  static constexpr std::size_t longest_company = 64;

  /// Begins a line at each of `offsets`, in rising order, all in the description.
  void break_lines(std::vector<std::uint32_t> offsets);

  /// True where the description is, or holds, a schema.org JobPosting in JSON-LD.
  bool structured() const { return structured_; }

  Original original(Span span) const;
  std::string_view input(Part part) const { return inputs_[static_cast<std::size_t>(part)]; }
  /// The input's own words at `span`.
  std::string_view quote(Span span) const;
  /// The same as a name is written: without markup, with one plain space between its words.
  std::string name(Span span) const;

  bool bad_utf8() const { return clean_.bad_utf8; }
  bool cut() const { return cut_; }

 private:
  [[gnu::noinline]] void read(std::string_view input, std::uint32_t base, Part part);
  [[gnu::noinline]] void read_all_lines();
  void hide_outline();
  void join_wrapped();
  void read_lines(Part part);
  char32_t written_mark(std::uint32_t offset) const;

  std::array<std::string_view, 4> inputs_;
  std::array<std::uint32_t, 4> bases_{};  // of each part in the map's input offsets
  std::array<Span, 4> parts_{};
  Normalised clean_;
  std::string lower_;
  std::vector<Line> lines_;
  bool glued_ = false, parted_ = false, cut_ = false, structured_ = false;
};

}  // namespace fineprint
