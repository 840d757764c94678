#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "match/grams.hpp"
#include "match/pattern_tree.hpp"
#include "text/span.hpp"

namespace fineprint {

/// A cheap first look for a pattern. Most searches find nothing, and an automaton that reads each byte once tells so
/// many times faster than Boost.Regex. It accepts whatever the pattern accepts and now and then more (lookarounds count
/// as fulfilled, long counted repeats as endless), so a "no" is certain and a "yes" is left to Boost.
///
/// The automaton's states are made as texts reach them: not safe to share between threads.
class Prefilter {
 public:
  /// `source` must outlive the prefilter.
  explicit Prefilter(std::string_view source) : source_(source) {}

  /// False where `window` of the text with these grams can hold no match: told without reading it.
  bool may_match(const Grams& grams, Span window) {
    return read_ ? needed_.met_by(grams, window) : read_and_match(grams, window);
  }
  /// Where a search in `window` of `text` may begin without losing a match; nothing where there can be none.
  std::optional<std::uint32_t> start(std::string_view text, Span window);
  /// True where a "yes" is as certain as a "no".
  bool exact() {
    if (!built_) build();
    return usable_ && exact_;
  }

 private:
  using Id = std::uint16_t;  // of a node; a state's is where its row begins in the table
  // What stands in the table where no state follows. The first rows of states are those in which no match is under way.
  static constexpr Id unknown = 0, matched = 1, dead = 2;
  static constexpr std::size_t special = 3, idle = 2;
  struct Node {
    enum class Kind : std::uint8_t { letter, bytes, split, boundary, text_begin, line_end, match } kind;
    Id set = 0, next = 0, other = 0;  // `set` is the letter itself, or the place of a set
  };
  /// What stands before a state's position; it is the first sign of the state's key, its nodes follow.
  enum Before : char16_t { nothing, other_outside, word_outside, other, word };
  using Key = std::u16string_view;
  /// What follows a position, as far as the nodes that read nothing look at it.
  enum After : unsigned char { other_byte, word_byte, line_break, window_end };
  /// Where a match that begins at a position stands there, or one byte on.
  struct Fresh {
    bool made = false, matches = false;
    std::uint32_t begin = 0, end = 0;  // of its nodes
  };
  struct Work;  // room for the making of states

  bool read_and_match(const Grams& grams, Span window);
  void build();
  void build(const PatternTree& tree);
  static bool begins_text(const PatternTree& tree, const PatternTree::Node& node);
  Id add(Node node);
  Id emit(const PatternTree& tree, const PatternTree::Node& from, Id next);
  Id emit_repeat(const PatternTree& tree, const PatternTree::Node& from, Id next);
  void divide_bytes();
  std::size_t first_row() const;
  void clear();
  Key key(std::size_t row) const;
  Id state(Key key);
  Id new_state(Key key);
  std::size_t slot(Key key) const;
  void make_room();
  Id step(Id from, std::size_t column);
  After after(std::size_t column) const;
  bool expand(Before before, After after);
  void advance(std::span<const Id> nodes, std::size_t column);
  void keep(Fresh& known, bool matches, const std::vector<Id>& nodes);
  std::span<const Id> nodes_of(const Fresh& known) const;
  const Fresh& fresh(Before before, std::size_t column);

  std::string_view source_;
  bool read_ = false, built_ = false, usable_ = false, exact_ = true, anchored_ = false;
  NeededGrams needed_;
  std::vector<Node> nodes_;
  std::vector<ByteSet> sets_;
  Id first_ = 0;

  std::array<std::uint8_t, 256> column_of_{};  // bytes that no set tells apart share a column
  std::vector<unsigned char> sample_;          // one byte of each column; the last column is the window's end
  std::size_t columns_ = 0;
  // A state's key is what stands before it and the nodes it may go on from. All keys stand in one string.
  std::u16string keys_;
  std::vector<std::uint32_t> key_ends_;  // by row of the table
  std::vector<Id> slots_;                // rows by their keys' hash; 0 is free, as the first row is no state's
  std::vector<Id> table_;                // by state and column: the next state, or one of the special ones
  std::array<Id, 3> initial_{};          // by what stands before the window
  std::vector<Fresh> fresh_;             // by what stands before and column: where it stands after that byte
  std::array<std::array<Fresh, window_end + 1>, word + 1>
      begun_{};  // by what stands before and after: where it reads on
  std::vector<Id> fresh_nodes_;
};

}  // namespace fineprint
