#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
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
  explicit Prefilter(std::string_view source);

  /// False where `window` of the text with these grams can hold no match: told without reading it.
  bool may_match(const Grams& grams, Span window) { return needed_.met_by(grams, window); }
  /// Where a search in `window` of `text` may begin without losing a match; nothing where there can be none.
  std::optional<std::uint32_t> start(std::string_view text, Span window);
  /// True where a "yes" is as certain as a "no".
  bool exact() {
    if (!built_) build();
    return usable_ && exact_;
  }

 private:
  using Id = std::uint16_t;  // of a node; a state's is where its row begins in the table
  struct Node {
    enum class Kind : std::uint8_t { bytes, split, boundary, text_begin, line_end, match } kind;
    Id set = 0, next = 0, other = 0;
  };
  /// What stands before a state's position; it is the first sign of the state's key, its nodes follow.
  enum Before : char16_t { nothing, other_outside, word_outside, other, word };
  using Key = std::u16string;
  struct Fresh {
    bool made = false, matches = false;
    std::vector<Id> reached;
  };

  void build();
  static bool begins_text(const PatternTree& tree);
  Id add(Node node);
  Id emit(const PatternTree& tree, Id next);
  Id emit_repeat(const PatternTree& tree, Id next);
  void divide_bytes();
  void clear();
  Id state(const Key& key);
  Id step(Id from, std::size_t column);
  bool reach(std::vector<Id>& open, Before before, std::size_t column, std::vector<Id>& reached);
  const Fresh& fresh(Before before, std::size_t column);

  std::string_view source_;
  bool built_ = false, usable_ = false, exact_ = true, anchored_ = false;
  NeededGrams needed_;
  std::vector<Node> nodes_;
  std::vector<ByteSet> sets_;
  Id first_ = 0;

  std::array<std::uint8_t, 256> column_of_{};  // bytes that no set tells apart share a column
  std::vector<unsigned char> sample_;          // one byte of each column; the last column is the window's end
  std::size_t columns_ = 0;
  std::unordered_map<Key, Id> known_;
  std::vector<const Key*> keys_;  // of states
  std::vector<Id> table_;         // by state and column: the next state, or one of the special ones
  std::array<Id, 3> initial_{};   // by what stands before the window
  std::vector<Fresh> fresh_;      // by what stands before and column
  std::vector<Id> open_, reached_;
  std::vector<std::uint32_t> seen_;  // the round in which a node was last met
  std::uint32_t round_ = 0;
};

}  // namespace fineprint
