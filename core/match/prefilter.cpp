#include "match/prefilter.hpp"

#include <algorithm>
#include <utility>

namespace fineprint {
namespace {

constexpr std::size_t most_nodes = 20000;
constexpr std::size_t table_limit = 0x4000;  // of 16-bit entries, 32 KB a pattern; then all states are forgotten
constexpr int most_copies = 4;               // of a repeated part; beyond it the repeat counts as endless

/// As a state has few nodes: std::sort would be half a kilobyte more to download.
void sort_few(std::vector<std::uint16_t>& ids) {
  for (std::size_t i = 1; i < ids.size(); ++i)
    for (std::size_t at = i; at > 0 && ids[at - 1] > ids[at]; --at) std::swap(ids[at - 1], ids[at]);
}

bool ends_line(unsigned char c) { return c == '\n' || c == '\r' || c == '\f'; }

}  // namespace

/// Where states are made, one at a time: the nodes that are open, those of them that read a byte, those that it leads
/// to, and a key.
struct Prefilter::Work {
  std::vector<Id> open, reading, reached;
  std::u16string key;
  std::vector<std::uint64_t> seen;  // by node: the round in which it was last met
  std::uint64_t round = 0;

  static Work& get() {
    thread_local Work work;
    return work;
  }
};

/// True where nothing but the window's begin can begin a match.
bool Prefilter::begins_text(const PatternTree& tree, const PatternTree::Node& node) {
  switch (node.kind) {
    case PatternTree::Kind::text_begin:
      return true;
    case PatternTree::Kind::choice: {
      const auto parts = tree.parts(node);
      return std::all_of(parts.begin(), parts.end(), [&](const auto& part) { return begins_text(tree, part); });
    }
    case PatternTree::Kind::sequence: {
      const auto parts = tree.parts(node);
      return !parts.empty() && begins_text(tree, parts.front());
    }
    default:
      return false;
  }
}

/// Learns what the pattern can't do without. In most texts some of that is missing, so most patterns never need their
/// automaton; where nothing is missing it is made at once, of the same tree.
bool Prefilter::read_and_match(const Grams& grams, Span window) {
  read_ = true;
  std::vector<ByteSet> sets;
  const std::optional<PatternTree> tree = parse_pattern(source_, sets, exact_);
  if (!tree) {
    built_ = true;
    return true;
  }
  needed_ = needed_grams(*tree, sets);
  if (!needed_.met_by(grams, window)) return false;
  if (built_) return true;
  sets_ = std::move(sets);
  build(*tree);
  return true;
}

void Prefilter::build() {
  const std::optional<PatternTree> tree = parse_pattern(source_, sets_, exact_);
  if (tree) build(*tree);
  built_ = true;
}

void Prefilter::build(const PatternTree& tree) {
  built_ = true;
  const Id match = add({Node::Kind::match});
  first_ = emit(tree, tree.root, match);
  if (nodes_.size() >= most_nodes) return;
  nodes_.shrink_to_fit();
  divide_bytes();
  fresh_.resize((word + 1) * columns_);
  anchored_ = begins_text(tree, tree.root);
  clear();
  usable_ = true;
}

Prefilter::Id Prefilter::add(Node node) {
  if (nodes_.size() < most_nodes) nodes_.push_back(node);
  return static_cast<Id>(nodes_.size() - 1);
}

/// Writes the nodes that accept what `from` does and go on at `next`; gives the first.
Prefilter::Id Prefilter::emit(const PatternTree& tree, const PatternTree::Node& from, Id next) {
  switch (from.kind) {
    case PatternTree::Kind::letters: {
      const std::string_view letters = tree.letters(from);
      for (auto c = letters.rbegin(); c != letters.rend(); ++c)
        next = add({Node::Kind::letter, static_cast<unsigned char>(*c), next});
      return next;
    }
    case PatternTree::Kind::bytes:
      return add({Node::Kind::bytes, from.set, next});
    case PatternTree::Kind::sequence: {
      const auto parts = tree.parts(from);
      for (auto part = parts.rbegin(); part != parts.rend(); ++part) next = emit(tree, *part, next);
      return next;
    }
    case PatternTree::Kind::choice: {
      const auto parts = tree.parts(from);
      Id entry = emit(tree, parts.back(), next);
      for (auto part = parts.rbegin() + 1; part != parts.rend(); ++part)
        entry = add({Node::Kind::split, 0, emit(tree, *part, next), entry});
      return entry;
    }
    case PatternTree::Kind::repeat:
      return emit_repeat(tree, from, next);
    case PatternTree::Kind::boundary:
      return add({Node::Kind::boundary, 0, next});
    case PatternTree::Kind::text_begin:
      return add({Node::Kind::text_begin, 0, next});
    case PatternTree::Kind::line_end:
      return add({Node::Kind::line_end, 0, next});
  }
  return next;
}

Prefilter::Id Prefilter::emit_repeat(const PatternTree& tree, const PatternTree::Node& from, Id next) {
  const PatternTree::Node& part = tree.parts(from).front();
  exact_ = exact_ && from.least <= most_copies && from.most <= most_copies;
  if (from.most == PatternTree::endless || from.most > most_copies) {
    const Id loop = add({Node::Kind::split, 0, 0, next});
    const Id body = emit(tree, part, loop);
    nodes_[loop].next = body;
    next = loop;
  } else {
    const Id after = next;
    for (int i = from.least; i < from.most; ++i) next = add({Node::Kind::split, 0, emit(tree, part, next), after});
  }
  for (int i = 0; i < std::min<int>(from.least, most_copies); ++i) next = emit(tree, part, next);
  return next;
}

/// Groups the bytes that no set, and neither "\b" nor "$", tells apart.
void Prefilter::divide_bytes() {
  static const ByteSet of_words = bytes_that(is_word_byte), of_line_ends = bytes_that(ends_line);
  std::array<std::uint16_t, 256> size{256};  // of the columns
  std::uint8_t count = 1;
  const auto divide = [&](ByteSet group) {
    if (group.count() > 128) group = ~group;  // which divides alike
    std::array<std::uint16_t, 256> inside{};  // how many bytes of a column are in the group
    std::array<std::uint8_t, 256> moved{};    // the column that they get
    group.for_each([&](unsigned c) { ++inside[column_of_[c]]; });
    group.for_each([&](unsigned c) {
      std::uint8_t& column = column_of_[c];
      if (moved[column] == 0) {
        if (inside[column] == size[column]) return;
        size[count] = inside[column];
        size[column] -= inside[column];
        moved[column] = count++;
      }
      column = moved[column];
    });
  };
  divide(of_words);
  divide(of_line_ends);
  for (const ByteSet& set : sets_) divide(set);
  // A letter has a column of its own: told without counting a set.
  for (const Node& node : nodes_) {
    if (node.kind != Node::Kind::letter) continue;
    std::uint8_t& column = column_of_[node.set];
    if (size[column] == 1) continue;
    --size[column];
    size[count] = 1;
    column = count++;
  }
  sample_.resize(count);
  for (unsigned c = 0; c < 256; ++c) sample_[column_of_[c]] = static_cast<unsigned char>(c);
  columns_ = std::size_t{count} + 1;
}

/// Of the states; one that searches from its begin alone has no idle ones.
std::size_t Prefilter::first_row() const { return anchored_ ? special + idle : special; }

void Prefilter::clear() {
  keys_.clear();
  key_ends_.assign(first_row(), 0);
  slots_.assign(16, 0);
  table_.assign(first_row() * columns_, unknown);
  for (const char16_t before : {other, word}) state(Key(&before, 1));
  for (const char16_t before : {nothing, other_outside, word_outside}) initial_[before] = state(Key(&before, 1));
}

Prefilter::Key Prefilter::key(std::size_t row) const {
  return Key(keys_).substr(key_ends_[row - 1], key_ends_[row] - key_ends_[row - 1]);
}

/// Where the row of `key` stands among the slots, or would.
std::size_t Prefilter::slot(Key key) const {
  std::uint32_t hash = 0;
  for (const char16_t sign : key) hash = (hash ^ sign) * 0x9E3779B1U, hash ^= hash >> 15;
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at] != 0 && this->key(slots_[at]) != key) at = (at + 1) & (slots_.size() - 1);
  return at;
}

Prefilter::Id Prefilter::state(Key key) {
  if (anchored_ && key.size() == 1 && key[0] >= other) return dead;
  const Id row = slots_[slot(key)];
  return row != 0 ? static_cast<Id>(row * columns_) : new_state(key);
}

Prefilter::Id Prefilter::new_state(Key key) {
  const std::size_t row = key_ends_.size(), begin = table_.size();
  keys_.append(key);
  key_ends_.push_back(static_cast<std::uint32_t>(keys_.size()));
  table_.resize(begin + columns_, unknown);
  if (2 * row > slots_.size()) make_room();
  slots_[slot(key)] = static_cast<Id>(row);
  return static_cast<Id>(begin);
}

void Prefilter::make_room() {
  slots_.assign(2 * slots_.size(), 0);
  for (std::size_t row = first_row(); row + 1 < key_ends_.size(); ++row) slots_[slot(key(row))] = static_cast<Id>(row);
}

Prefilter::After Prefilter::after(std::size_t column) const {
  if (column + 1 == columns_) return window_end;
  const unsigned char c = sample_[column];
  return is_word_byte(c) ? word_byte : ends_line(c) ? line_break : other_byte;
}

/// Gathers the nodes that read a byte where the open ones lead to. True where a match ends here.
bool Prefilter::expand(Before before, After after) {
  Work& work = Work::get();
  const bool word_before = before == word || before == word_outside;
  if (work.seen.size() < nodes_.size()) work.seen.resize(nodes_.size());
  ++work.round;
  work.reading.clear();
  while (!work.open.empty()) {
    const Id id = work.open.back();
    work.open.pop_back();
    if (work.seen[id] == work.round) continue;
    work.seen[id] = work.round;
    const Node& node = nodes_[id];
    bool passes = false;
    switch (node.kind) {
      case Node::Kind::match:
        return true;
      case Node::Kind::letter:
      case Node::Kind::bytes:
        work.reading.push_back(id);
        break;
      case Node::Kind::split:
        work.open.push_back(node.other);
        passes = true;
        break;
      case Node::Kind::boundary:
        passes = word_before != (after == word_byte);
        break;
      case Node::Kind::text_begin:
        passes = before < other;
        break;
      case Node::Kind::line_end:
        passes = after >= line_break;
        break;
    }
    if (passes) work.open.push_back(node.next);
  }
  return false;
}

/// Adds to the nodes reached those to which a byte of `column` leads.
void Prefilter::advance(std::span<const Id> nodes, std::size_t column) {
  if (column + 1 == columns_) return;
  const unsigned char c = sample_[column];
  for (const Id id : nodes) {
    const Node& node = nodes_[id];
    if (node.kind == Node::Kind::letter ? node.set == c : sets_[node.set][c]) Work::get().reached.push_back(node.next);
  }
}

void Prefilter::keep(Fresh& known, bool matches, const std::vector<Id>& nodes) {
  known.made = true;
  known.matches = matches;
  known.begin = static_cast<std::uint32_t>(fresh_nodes_.size());
  for (const Id id : nodes) fresh_nodes_.push_back(id);
  known.end = static_cast<std::uint32_t>(fresh_nodes_.size());
}

std::span<const Prefilter::Id> Prefilter::nodes_of(const Fresh& known) const {
  return std::span(fresh_nodes_).subspan(known.begin, known.end - known.begin);
}

/// Where a match that begins here stands after a byte of `column`; the same for every state, so it is kept.
const Prefilter::Fresh& Prefilter::fresh(Before before, std::size_t column) {
  Fresh& known = fresh_[before * columns_ + column];
  if (known.made) return known;
  Work& work = Work::get();
  const After after = this->after(column);
  Fresh& begun = begun_[before][after];
  if (!begun.made) {
    work.open.assign(1, first_);
    const bool matches = expand(before, after);
    keep(begun, matches, work.reading);
  }
  work.reached.clear();
  advance(nodes_of(begun), column);
  keep(known, begun.matches, work.reached);
  return known;
}

Prefilter::Id Prefilter::step(Id from, std::size_t column) {
  Work& work = Work::get();
  const Key key = this->key(from / columns_);
  const auto before = static_cast<Before>(key[0]);
  const Fresh* more = !anchored_ || before < other ? &fresh(before, column) : nullptr;
  work.open.assign(key.begin() + 1, key.end());
  bool matches = expand(before, after(column));
  work.reached.clear();
  advance(work.reading, column);
  if (more != nullptr) {
    matches = matches || more->matches;
    for (const Id id : nodes_of(*more)) work.reached.push_back(id);
  }
  Id to = dead;
  if (matches) {
    to = matched;
  } else if (column + 1 < columns_) {
    sort_few(work.reached);
    work.reached.erase(std::unique(work.reached.begin(), work.reached.end()), work.reached.end());
    work.key.assign(1, is_word_byte(sample_[column]) ? word : other);
    work.key.append(work.reached.begin(), work.reached.end());
    if (table_.size() + columns_ > table_limit) {
      clear();
      return state(work.key);
    }
    to = state(work.key);
  }
  table_[from + column] = to;
  return to;
}

}  // namespace fineprint
