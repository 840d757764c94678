#include "match/prefilter.hpp"

#include <algorithm>
#include <cmath>

namespace fineprint {
namespace {

constexpr std::size_t most_nodes = 20000;
constexpr std::size_t table_limit = 0x4000;  // of 16-bit entries, 32 KB a pattern; then all states are forgotten
constexpr int most_copies = 4;               // of a repeated part; beyond it the repeat counts as endless
constexpr int endless = -1;

// What stands in the table where no state follows. The first rows of states are those in which no match is under way.
constexpr std::uint16_t unknown = 0, matched = 1, dead = 2;
constexpr std::size_t special = 3, idle = 2;

bool is_word_byte(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}
bool ends_line(unsigned char c) { return c == '\n' || c == '\r' || c == '\f'; }

template <class Fits>
std::bitset<256> bytes_that(Fits fits) {
  std::bitset<256> set;
  for (unsigned c = 0; c < 256; ++c) set[c] = fits(static_cast<unsigned char>(c));
  return set;
}

}  // namespace

struct Prefilter::Tree {
  enum class Kind { bytes, sequence, choice, repeat, boundary, text_begin, line_end } kind;
  Id set = 0;
  std::vector<Tree> parts = {};
  int least = 0, most = 0;
};

/// Reads the Perl syntax that the patterns use; anything else makes the pattern unusable, and Boost reads every window.
class Prefilter::Parser {
 public:
  Parser(std::string_view source, std::vector<Bytes>& sets, bool& exact)
      : source_(source), sets_(sets), exact_(exact) {}

  std::optional<Tree> parse() {
    Tree tree = choice();
    if (!understood_ || at_ != source_.size()) return std::nullopt;
    return tree;
  }

 private:
  using Kind = Tree::Kind;

  bool ends() const { return at_ >= source_.size(); }
  bool take(std::string_view words) {
    if (source_.substr(at_, words.size()) != words) return false;
    at_ += words.size();
    return true;
  }

  Tree choice() {
    Tree out{Kind::choice};
    do out.parts.push_back(sequence());
    while (understood_ && take("|"));
    return out.parts.size() == 1 ? std::move(out.parts.front()) : out;
  }

  Tree sequence() {
    Tree out{Kind::sequence};
    while (understood_ && !ends() && source_[at_] != '|' && source_[at_] != ')') {
      Tree part = atom();
      out.parts.push_back(repeated(std::move(part)));
    }
    return out;
  }

  Tree repeated(Tree part) {
    int least = 1, most = 1;
    if (take("?"))
      least = 0;
    else if (take("*"))
      least = 0, most = endless;
    else if (take("+"))
      most = endless;
    else if (take("{"))
      counts(least, most);
    else
      return part;
    take("?");  // a lazy repeat accepts the same
    if (!ends() && (source_[at_] == '+' || source_[at_] == '*')) understood_ = false;
    Tree out{Kind::repeat, 0, {}, least, most};
    out.parts.push_back(std::move(part));
    return out;
  }

  void counts(int& least, int& most) {
    most = least = number();
    if (take(",")) most = !ends() && source_[at_] == '}' ? endless : number();
    if (!take("}")) understood_ = false;
  }

  int number() {
    int value = 0;
    const std::size_t from = at_;
    while (!ends() && source_[at_] >= '0' && source_[at_] <= '9' && value < 10000)
      value = value * 10 + source_[at_++] - '0';
    if (at_ == from) understood_ = false;
    return value;
  }

  Tree atom() {
    const char c = source_[at_++];
    switch (c) {
      case '(':
        return group();
      case '[':
        return bytes(brackets());
      case '.':
        exact_ = false;  // Boost has its own mind about line breaks
        return bytes(Bytes().set());
      case '^':
        return {Kind::text_begin};
      case '$':
        return {Kind::line_end};
      case '\\':
        return escape();
      case '*':
      case '+':
      case '?':
      case '{':
      case '}':
        understood_ = false;
        break;
      default:
        break;
    }
    return byte(static_cast<unsigned char>(c));
  }

  Tree byte(unsigned char c) {
    if (single_[c] == 0) {
      sets_.push_back(Bytes().set(c));
      single_[c] = static_cast<Id>(sets_.size());
    }
    return {Kind::bytes, static_cast<Id>(single_[c] - 1)};
  }

  Tree bytes(const Bytes& set) {
    const auto id = static_cast<Id>(std::find(sets_.begin(), sets_.end(), set) - sets_.begin());
    if (id == sets_.size()) sets_.push_back(set);
    return {Kind::bytes, id};
  }

  Tree group() {
    const bool looks = take("?=") || take("?!") || take("?<=") || take("?<!");
    if (!looks && !take("?:") && !ends() && source_[at_] == '?') understood_ = false;
    Tree inner = choice();
    if (!take(")")) understood_ = false;
    exact_ = exact_ && !looks;
    return looks ? Tree{Kind::sequence} : inner;
  }

  Tree escape() {
    if (take("b")) return {Kind::boundary};
    if (take("A")) return {Kind::text_begin};
    return bytes(escaped_bytes());
  }

  /// What stands behind a backslash: a class of bytes, or a sign for itself.
  Bytes escaped_bytes() {
    if (ends()) {
      understood_ = false;
      return {};
    }
    const char c = source_[at_++];
    const auto space = [](unsigned char b) { return b == ' ' || (b >= '\t' && b <= '\r'); };
    const auto digit = [](unsigned char b) { return b >= '0' && b <= '9'; };
    switch (c) {
      case 's':
        return bytes_that(space);
      case 'S':
        return ~bytes_that(space);
      case 'd':
        return bytes_that(digit);
      case 'D':
        return ~bytes_that(digit);
      case 'w':
        return bytes_that(is_word_byte);
      case 'W':
        return ~bytes_that(is_word_byte);
      case 'n':
        return Bytes().set('\n');
      case 't':
        return Bytes().set('\t');
      default:
        if (is_word_byte(static_cast<unsigned char>(c))) understood_ = false;
        return Bytes().set(static_cast<unsigned char>(c));
    }
  }

  Bytes brackets() {
    Bytes set;
    const bool negated = take("^");
    for (bool first = true; !ends() && (first || source_[at_] != ']'); first = false) {
      if (source_[at_] == '[') understood_ = false;  // "[:alpha:]"
      if (take("\\")) {
        set |= escaped_bytes();
        continue;
      }
      const auto from = static_cast<unsigned char>(source_[at_++]);
      auto to = from;
      if (at_ + 1 < source_.size() && source_[at_] == '-' && source_[at_ + 1] != ']') {
        to = static_cast<unsigned char>(source_[at_ + 1]);
        if (to == '\\' || to < from) understood_ = false;
        at_ += 2;
      }
      for (unsigned c = from; c <= to; ++c) set.set(c);
    }
    if (!take("]")) understood_ = false;
    return negated ? ~set : set;
  }

  std::string_view source_;
  std::vector<Bytes>& sets_;
  bool& exact_;
  std::array<Id, 256> single_{};  // one more than the place of the set of one byte; 0 where there is none
  std::size_t at_ = 0;
  bool understood_ = true;
};

/// Finds the grams of signs that a tree can't match without.
class Prefilter::Needs {
 public:
  explicit Needs(const std::vector<Bytes>& sets) {
    for (const Bytes& set : sets) kinds_.push_back(kind_of(set));
  }

  NeededGrams of(const Tree& tree) const { return NeededGrams(ways(tree)); }

 private:
  using Kind = Tree::Kind;
  using Way = NeededGrams::Way;
  using Ways = std::vector<Way>;  // none at all where nothing is needed
  static constexpr std::size_t most_ways = 80, most_grams = 4;

  Ways ways(const Tree& tree) const {
    switch (tree.kind) {
      case Kind::sequence:
        return ways_of_sequence(tree);
      case Kind::choice:
        return ways_of_choice(tree);
      case Kind::repeat:
        return tree.least > 0 ? ways(tree.parts.front()) : Ways();
      default:
        return {};
    }
  }

  Ways ways_of_choice(const Tree& tree) const {
    Ways all;
    for (const Tree& part : tree.parts) {
      const Ways more = ways(part);
      if (more.empty() || all.size() + more.size() > most_ways) return {};
      all.insert(all.end(), more.begin(), more.end());
    }
    return all;
  }

  /// The grams of its own signs; where they are few, also what its most telling part needs.
  Ways ways_of_sequence(const Tree& tree) const {
    Way own;
    std::vector<unsigned> run;
    gather(tree, own, run);
    end_run(run, own);
    Ways best;
    if (own.size() < most_grams)
      for (const Tree& part : tree.parts)
        if (Ways more = ways(part); !more.empty() && (best.empty() || chance(more) < chance(best)))
          best = std::move(more);
    if (best.empty()) return own.empty() ? Ways() : Ways{std::move(own)};
    for (Way& way : best) way.insert(way.end(), own.begin(), own.end());
    return best;
  }

  /// Adds the grams of signs that stand beside each other in every match. `run` holds the kinds of those just before.
  void gather(const Tree& tree, Way& grams, std::vector<unsigned>& run) const {
    for (const Tree& part : tree.parts) {
      if (part.kind == Kind::sequence) {
        gather(part, grams, run);
      } else if (part.kind == Kind::bytes) {
        if (const std::optional<unsigned> kind = kinds_[part.set])
          run.push_back(*kind);
        else
          end_run(run, grams);
      } else if (part.kind == Kind::choice || part.kind == Kind::repeat) {
        end_run(run, grams);
      }
    }
  }

  static void end_run(std::vector<unsigned>& run, Way& grams) {
    const auto add = [&](Gram gram) {
      if (grams.size() < most_grams) grams.push_back(gram);
    };
    if (run.size() == 2) add(gram_of(run[0], run[1]));
    for (std::size_t i = 2; i < run.size(); ++i) add(gram_of(run[i - 2], run[i - 1], run[i]));
    run.clear();
  }

  /// The one kind of all bytes in a set.
  static std::optional<unsigned> kind_of(const Bytes& set) {
    std::optional<unsigned> kind;
    if (set.count() > 10) return kind;  // no kind that a pattern writes out has more
    for (unsigned c = 0; c < 256; ++c) {
      if (!set[c]) continue;
      const unsigned own = gram_kind(static_cast<unsigned char>(c));
      if (kind && *kind != own) return std::nullopt;
      kind = own;
    }
    return kind;
  }

  /// How likely a stretch of text is to hold all grams of a way, roughly: one in eight holds a pair.
  static double chance(const Ways& ways) {
    double sum = 0;
    for (const Way& way : ways) sum += std::pow(0.125, static_cast<double>(way.size()));
    return sum;
  }

  std::vector<std::optional<unsigned>> kinds_;  // of the sets
};

/// True where nothing but the window's begin can begin a match.
bool Prefilter::begins_text(const Tree& tree) {
  switch (tree.kind) {
    case Tree::Kind::text_begin:
      return true;
    case Tree::Kind::choice:
      return std::all_of(tree.parts.begin(), tree.parts.end(), begins_text);
    case Tree::Kind::sequence:
      return !tree.parts.empty() && begins_text(tree.parts.front());
    default:
      return false;
  }
}

Prefilter::Prefilter(std::string_view source) : source_(source) {
  if (const std::optional<Tree> tree = Parser(source, sets_, exact_).parse()) needed_ = Needs(sets_).of(*tree);
}

/// Makes the automaton, which most patterns never need: in most texts what they can't do without is missing.
void Prefilter::build() {
  built_ = true;
  sets_.clear();
  const std::optional<Tree> tree = Parser(source_, sets_, exact_).parse();
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
Prefilter::Id Prefilter::emit(const Tree& tree, Id next) {
  switch (tree.kind) {
    case Tree::Kind::bytes:
      return add({Node::Kind::bytes, tree.set, next});
    case Tree::Kind::sequence:
      for (auto part = tree.parts.rbegin(); part != tree.parts.rend(); ++part) next = emit(*part, next);
      return next;
    case Tree::Kind::choice: {
      Id entry = emit(tree.parts.back(), next);
      for (auto part = tree.parts.rbegin() + 1; part != tree.parts.rend(); ++part)
        entry = add({Node::Kind::split, 0, emit(*part, next), entry});
      return entry;
    }
    case Tree::Kind::repeat:
      return emit_repeat(tree, next);
    case Tree::Kind::boundary:
      return add({Node::Kind::boundary, 0, next});
    case Tree::Kind::text_begin:
      return add({Node::Kind::text_begin, 0, next});
    case Tree::Kind::line_end:
      return add({Node::Kind::line_end, 0, next});
  }
  return next;
}

Prefilter::Id Prefilter::emit_repeat(const Tree& tree, Id next) {
  const Tree& part = tree.parts.front();
  exact_ = exact_ && tree.least <= most_copies && tree.most <= most_copies;
  if (tree.most == endless || tree.most > most_copies) {
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
  std::vector<Bytes> groups = {bytes_that(is_word_byte), bytes_that(ends_line)};
  std::uint8_t count = 1;
  for (const Bytes& set : sets_) {
    if (set.count() > 1) {
      groups.push_back(set);
      continue;
    }
    for (unsigned c = 0; c < 256; ++c)
      if (set[c]) column_of_[c] = count++;
  }
  for (const Bytes& group : groups) {
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
