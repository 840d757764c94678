#include "match/prefilter.hpp"

#include <algorithm>

namespace fineprint {
namespace {

constexpr std::size_t most_nodes = 20000;
constexpr std::size_t table_limit = 0x4000;  // of 16-bit entries, 32 KB a pattern; then all states are forgotten
constexpr int most_copies = 4;               // of a repeated part; beyond it the repeat counts as endless

// What stands in the table where no state follows. The first rows of states are those in which no match is under way.
constexpr std::uint16_t unknown = 0, matched = 1, dead = 2;
constexpr std::size_t special = 3, idle = 2;

bool ends_line(unsigned char c) { return c == '\n' || c == '\r' || c == '\f'; }

}  // namespace

/// True where nothing but the window's begin can begin a match.
bool Prefilter::begins_text(const PatternTree& tree) {
  switch (tree.kind) {
    case PatternTree::Kind::text_begin:
      return true;
    case PatternTree::Kind::choice:
      return std::all_of(tree.parts.begin(), tree.parts.end(), begins_text);
    case PatternTree::Kind::sequence:
      return !tree.parts.empty() && begins_text(tree.parts.front());
    default:
      return false;
  }
}

Prefilter::Prefilter(std::string_view source) : source_(source) {
  if (const std::optional<PatternTree> tree = parse_pattern(source, sets_, exact_))
    needed_ = needed_grams(*tree, sets_);
}

/// Makes the automaton, which most patterns never need: in most texts what they can't do without is missing.
void Prefilter::build() {
  built_ = true;
  sets_.clear();
  const std::optional<PatternTree> tree = parse_pattern(source_, sets_, exact_);
  if (!tree) return;
  const Id match = add({Node::Kind::match});
  first_ = emit(*tree, match);
  if (nodes_.size() >= most_nodes) return;
  divide_bytes();
  seen_.resize(nodes_.size());
  fresh_.resize((word + 1) * columns_);
  anchored_ = begins_text(*tree);
  clear();
  usable_ = true;
}

Prefilter::Id Prefilter::add(Node node) {
  if (nodes_.size() < most_nodes) nodes_.push_back(node);
  return static_cast<Id>(nodes_.size() - 1);
}

/// Writes the nodes that accept `tree` and go on at `next`; gives the first.
Prefilter::Id Prefilter::emit(const PatternTree& tree, Id next) {
  switch (tree.kind) {
    case PatternTree::Kind::bytes:
      return add({Node::Kind::bytes, tree.set, next});
    case PatternTree::Kind::sequence:
      for (auto part = tree.parts.rbegin(); part != tree.parts.rend(); ++part) next = emit(*part, next);
      return next;
    case PatternTree::Kind::choice: {
      Id entry = emit(tree.parts.back(), next);
      for (auto part = tree.parts.rbegin() + 1; part != tree.parts.rend(); ++part)
        entry = add({Node::Kind::split, 0, emit(*part, next), entry});
      return entry;
    }
    case PatternTree::Kind::repeat:
      return emit_repeat(tree, next);
    case PatternTree::Kind::boundary:
      return add({Node::Kind::boundary, 0, next});
    case PatternTree::Kind::text_begin:
      return add({Node::Kind::text_begin, 0, next});
    case PatternTree::Kind::line_end:
      return add({Node::Kind::line_end, 0, next});
  }
  return next;
}

Prefilter::Id Prefilter::emit_repeat(const PatternTree& tree, Id next) {
  const PatternTree& part = tree.parts.front();
  exact_ = exact_ && tree.least <= most_copies && tree.most <= most_copies;
  if (tree.most == PatternTree::endless || tree.most > most_copies) {
    const Id loop = add({Node::Kind::split, 0, 0, next});
    const Id body = emit(part, loop);
    nodes_[loop].next = body;
    next = loop;
  } else {
    const Id after = next;
    for (int i = tree.least; i < tree.most; ++i) next = add({Node::Kind::split, 0, emit(part, next), after});
  }
  for (int i = 0; i < std::min(tree.least, most_copies); ++i) next = emit(part, next);
  return next;
}

/// Groups the bytes that no set, and neither "\b" nor "$", tells apart.
void Prefilter::divide_bytes() {
  std::vector<ByteSet> groups = {bytes_that(is_word_byte), bytes_that(ends_line)};
  std::uint8_t count = 1;
  for (const ByteSet& set : sets_) {
    if (set.count() > 1) {
      groups.push_back(set);
      continue;
    }
    for (unsigned c = 0; c < 256; ++c)
      if (set[c]) column_of_[c] = count++;
  }
  for (const ByteSet& group : groups) {
    std::array<std::uint8_t, 256> inside{};  // the column of those bytes of a column that are in the group
    std::array<bool, 256> outside{};         // whether the column has others
    for (unsigned c = 0; c < 256; ++c) outside[column_of_[c]] |= !group[c];
    for (unsigned c = 0; c < 256; ++c) {
      std::uint8_t& column = column_of_[c];
      if (!group[c] || !outside[column]) continue;
      if (inside[column] == 0) inside[column] = count++;
      column = inside[column];
    }
  }
  sample_.resize(count);
  for (unsigned c = 0; c < 256; ++c) sample_[column_of_[c]] = static_cast<unsigned char>(c);
  columns_ = std::size_t{count} + 1;
}

void Prefilter::clear() {
  known_.clear();
  const std::size_t rows = anchored_ ? special + idle : special;
  keys_.assign(rows, nullptr);
  table_.assign(rows * columns_, unknown);
  for (const Before before : {other, word}) state(Key(1, before));
  for (const Before before : {nothing, other_outside, word_outside}) initial_[before] = state(Key(1, before));
}

Prefilter::Id Prefilter::state(const Key& key) {
  if (anchored_ && key.size() == 1 && key[0] >= other) return dead;
  const auto [entry, fresh] = known_.try_emplace(key, static_cast<Id>(table_.size()));
  if (fresh) {
    keys_.push_back(&entry->first);
    table_.resize(table_.size() + columns_, unknown);
  }
  return entry->second;
}

/// Gathers in `reached` where `open` leads by a byte of `column`. True where a match ends here.
bool Prefilter::reach(std::vector<Id>& open, Before before, std::size_t column, std::vector<Id>& reached) {
  const bool ends = column + 1 == columns_;
  const unsigned char c = ends ? '\0' : sample_[column];
  const bool word_before = before == word || before == word_outside;
  const bool word_after = !ends && is_word_byte(c);
  ++round_;
  while (!open.empty()) {
    const Id id = open.back();
    open.pop_back();
    if (seen_[id] == round_) continue;
    seen_[id] = round_;
    const Node& node = nodes_[id];
    bool passes = false;
    switch (node.kind) {
      case Node::Kind::match:
        return true;
      case Node::Kind::bytes:
        if (!ends && sets_[node.set][c]) reached.push_back(node.next);
        break;
      case Node::Kind::split:
        open.push_back(node.other);
        passes = true;
        break;
      case Node::Kind::boundary:
        passes = word_before != word_after;
        break;
      case Node::Kind::text_begin:
        passes = before < other;
        break;
      case Node::Kind::line_end:
        passes = ends || ends_line(c);
        break;
    }
    if (passes) open.push_back(node.next);
  }
  return false;
}

/// What `reach` gives for a match that begins here; the same for every state, so it is kept.
const Prefilter::Fresh& Prefilter::fresh(Before before, std::size_t column) {
  Fresh& known = fresh_[before * columns_ + column];
  if (!known.made) {
    known.made = true;
    open_.assign(1, first_);
    known.matches = reach(open_, before, column, known.reached);
  }
  return known;
}

Prefilter::Id Prefilter::step(Id from, std::size_t column) {
  const Key& key = *keys_[from / columns_];
  const auto before = static_cast<Before>(key[0]);
  reached_.clear();
  open_.assign(key.begin() + 1, key.end());
  bool matches = reach(open_, before, column, reached_);
  if (!anchored_ || before < other) {
    const Fresh& more = fresh(before, column);
    matches = matches || more.matches;
    reached_.insert(reached_.end(), more.reached.begin(), more.reached.end());
  }
  Id to = dead;
  if (matches) {
    to = matched;
  } else if (column + 1 < columns_) {
    std::sort(reached_.begin(), reached_.end());
    reached_.erase(std::unique(reached_.begin(), reached_.end()), reached_.end());
    Key next(1, is_word_byte(sample_[column]) ? word : other);
    next.append(reached_.begin(), reached_.end());
    if (table_.size() + columns_ > table_limit) {
      clear();
      return state(next);
    }
    to = state(next);
  }
  table_[from + column] = to;
  return to;
}

std::optional<std::uint32_t> Prefilter::start(std::string_view text, Span window) {
  if (!built_) build();
  if (!usable_) return window.begin;
  const Before before = window.begin == 0                                                  ? nothing
                        : is_word_byte(static_cast<unsigned char>(text[window.begin - 1])) ? word_outside
                                                                                           : other_outside;
  const std::size_t active = (special + idle) * columns_;
  const Id* table = table_.data();
  Id at = initial_[before];
  std::uint32_t start = window.begin;
  for (std::uint32_t i = window.begin; i < window.end; ++i) {
    const std::size_t column = column_of_[static_cast<unsigned char>(text[i])];
    Id next = table[at + column];
    if (next <= dead) {
      if (next == unknown) next = step(at, column), table = table_.data();
      if (next == matched) return start;
      if (next == dead) return std::nullopt;
    }
    at = next;
    start = at < active ? i + 1 : start;
  }
  const std::size_t end = columns_ - 1;
  const Id last = table[at + end] == unknown ? step(at, end) : table[at + end];
  return last == matched ? std::optional(start) : std::nullopt;
}

}  // namespace fineprint
