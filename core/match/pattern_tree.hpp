#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "match/byte_set.hpp"
#include "match/grams.hpp"

namespace fineprint {

/// A pattern taken apart: what the prefilter makes its automaton of.
struct PatternTree {
  static constexpr std::int16_t endless = -1;

  enum class Kind : std::uint8_t { letters, bytes, sequence, choice, repeat, boundary, text_begin, line_end };
  struct Node {
    Kind kind;
    std::uint16_t set = 0;              ///< of `bytes`: its place among the sets
    std::uint32_t first = 0, past = 0;  ///< its parts, beside each other in `nodes`; of `letters`: in `source`
    std::int16_t least = 0, most = 0;   ///< of `repeat`
  };

  std::string_view source;
  std::vector<Node> nodes;
  Node root;

  /// Of a node that has some.
  std::span<const Node> parts(const Node& node) const {
    return std::span(nodes).subspan(node.first, node.past - node.first);
  }
  /// Signs that stand for themselves, one behind the other.
  std::string_view letters(const Node& node) const { return source.substr(node.first, node.past - node.first); }
};

/// Reads the Perl syntax that the patterns use; nothing where there is anything else. Lookarounds count as fulfilled
/// and are left out: then `exact` is set to false. Adds to `sets` the sets of bytes that the tree speaks of. `source`
/// must outlive the tree.
std::optional<PatternTree> parse_pattern(std::string_view source, std::vector<ByteSet>& sets, bool& exact);

/// The grams of signs that a tree can't match without.
NeededGrams needed_grams(const PatternTree& tree, const std::vector<ByteSet>& sets);

}  // namespace fineprint
