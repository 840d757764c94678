#include "match/pattern_tree.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace fineprint {
namespace {

using Node = PatternTree::Node;
using Kind = PatternTree::Kind;

/// The signs that have a meaning; every other stands for itself.
constexpr ByteSet special = [] {
  ByteSet set;
  for (const char c : std::string_view("()[]{}.^$\\*+?|")) set.set(static_cast<unsigned char>(c));
  return set;
}();

bool is_plain(char c) { return !special[static_cast<unsigned char>(c)]; }

/// Reads the Perl syntax that the patterns use; anything else makes the pattern unusable, and Boost reads every window.
class Parser {
 public:
  Parser(std::string_view source, std::vector<ByteSet>& sets, bool& exact)
      : source_(source), sets_(sets), exact_(exact) {
    nodes_.reserve(source.size() / 2);
  }

  std::optional<PatternTree> parse() {
    const Node root = choice();
    if (!understood_ || at_ != source_.size()) return std::nullopt;
    return PatternTree{source_, std::move(nodes_), root};
  }

 private:
  bool ends() const { return at_ >= source_.size(); }
  bool take(char c) {
    if (ends() || source_[at_] != c) return false;
    ++at_;
    return true;
  }

  Node choice() {
    const std::size_t from = open_.size();
    do open_.push_back(sequence());
    while (understood_ && take('|'));
    if (open_.size() > from + 1) return closed(Kind::choice, from);
    const Node only = open_.back();
    open_.pop_back();
    return only;
  }

  Node sequence() {
    const std::size_t from = open_.size();
    while (understood_ && !ends() && source_[at_] != '|' && source_[at_] != ')') open_.push_back(repeated(atom()));
    return closed(Kind::sequence, from);
  }

  /// The node over the parts that were read since there were `from`.
  Node closed(Kind kind, std::size_t from) {
    Node out{kind};
    out.first = static_cast<std::uint32_t>(nodes_.size());
    nodes_.insert(nodes_.end(), open_.begin() + static_cast<std::ptrdiff_t>(from), open_.end());
    out.past = static_cast<std::uint32_t>(nodes_.size());
    open_.resize(from, out);
    return out;
  }

  Node repeated(const Node& part) {
    std::int16_t least = 1, most = 1;
    if (take('?'))
      least = 0;
    else if (take('*'))
      least = 0, most = PatternTree::endless;
    else if (take('+'))
      most = PatternTree::endless;
    else if (take('{'))
      counts(least, most);
    else
      return part;
    take('?');  // a lazy repeat accepts the same
    if (!ends() && (source_[at_] == '+' || source_[at_] == '*')) understood_ = false;
    open_.push_back(part);
    Node out = closed(Kind::repeat, open_.size() - 1);
    out.least = least;
    out.most = most;
    return out;
  }

  void counts(std::int16_t& least, std::int16_t& most) {
    most = least = number();
    if (take(',')) most = !ends() && source_[at_] == '}' ? PatternTree::endless : number();
    if (!take('}')) understood_ = false;
  }

  std::int16_t number() {
    int value = 0;
    const std::size_t from = at_;
    while (!ends() && source_[at_] >= '0' && source_[at_] <= '9' && value < 10000)
      value = value * 10 + source_[at_++] - '0';
    if (at_ == from || value >= 10000) understood_ = false;
    return static_cast<std::int16_t>(value);
  }

  Node atom() {
    const char c = source_[at_++];
    switch (c) {
      case '(':
        return group();
      case '[':
        return bytes(brackets());
      case '.':
        exact_ = false;  // Boost has its own mind about line breaks
        return bytes(~ByteSet());
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
    return letters();
  }

  /// From the sign just read up to one with a meaning; a sign that is repeated stands alone.
  Node letters() {
    const std::size_t from = at_ - 1;
    while (!ends() && is_plain(source_[at_])) ++at_;
    if (at_ > from + 1 && !ends() && repeats(source_[at_])) --at_;
    return {Kind::letters, 0, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(at_)};
  }

  static bool repeats(char c) { return c == '?' || c == '*' || c == '+' || c == '{'; }

  Node bytes(const ByteSet& set) {
    const auto id = static_cast<std::uint16_t>(std::find(sets_.begin(), sets_.end(), set) - sets_.begin());
    if (id == sets_.size()) sets_.push_back(set);
    return {Kind::bytes, id};
  }

  Node group() {
    bool looks = false;
    if (take('?') && !take(':')) {
      looks = true;
      take('<');
      if (!take('=') && !take('!')) understood_ = false;
    }
    const Node inner = choice();
    if (!take(')')) understood_ = false;
    exact_ = exact_ && !looks;
    if (looks) return {Kind::sequence};
    return inner;
  }

  Node escape() {
    if (take('b')) return {Kind::boundary};
    if (take('A')) return {Kind::text_begin};
    if (!ends() && !is_plain(source_[at_])) {
      const auto from = static_cast<std::uint32_t>(at_++);
      return {Kind::letters, 0, from, from + 1};
    }
    return bytes(escaped_bytes());
  }

  /// What stands behind a backslash: a class of bytes, or a sign for itself.
  ByteSet escaped_bytes() {
    if (ends()) {
      understood_ = false;
      return {};
    }
    const char c = source_[at_++];
    static const ByteSet space = bytes_that([](unsigned char b) { return b == ' ' || (b >= '\t' && b <= '\r'); });
    static const ByteSet digit = bytes_that([](unsigned char b) { return b >= '0' && b <= '9'; });
    static const ByteSet of_words = bytes_that(is_word_byte);
    switch (c) {
      case 's':
        return space;
      case 'S':
        return ~space;
      case 'd':
        return digit;
      case 'D':
        return ~digit;
      case 'w':
        return of_words;
      case 'W':
        return ~of_words;
      case 'n':
        return ByteSet().set('\n');
      case 't':
        return ByteSet().set('\t');
      default:
        if (is_word_byte(static_cast<unsigned char>(c))) understood_ = false;
        return ByteSet().set(static_cast<unsigned char>(c));
    }
  }

  ByteSet brackets() {
    ByteSet set;
    const bool negated = take('^');
    for (bool first = true; !ends() && (first || source_[at_] != ']'); first = false) {
      if (source_[at_] == '[') understood_ = false;  // "[:alpha:]"
      if (take('\\')) {
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
    if (!take(']')) understood_ = false;
    return negated ? ~set : set;
  }

  std::string_view source_;
  std::vector<ByteSet>& sets_;
  bool& exact_;
  std::vector<Node> nodes_;
  std::vector<Node> open_;  // parts of what is being read
  std::size_t at_ = 0;
  bool understood_ = true;
};

/// Finds the grams of signs that a tree can't match without.
class Needs {
 public:
  Needs(const PatternTree& tree, const std::vector<ByteSet>& sets) : tree_(tree) {
    kinds_.reserve(sets.size());
    for (const ByteSet& set : sets) kinds_.push_back(kind_of(set));
  }

  NeededGrams find() const {
    Ways all;
    add_ways(tree_.root, all);
    return NeededGrams(all);
  }

 private:
  using Way = NeededGrams::Way;
  using Ways = std::vector<Way>;
  static constexpr std::size_t most_ways = 80, most_grams = 8;

  /// Adds the ways in which `node` can match; none, and false, where nothing is needed.
  bool add_ways(const Node& node, Ways& all) const {
    switch (node.kind) {
      case Kind::sequence:
        return add_ways_of_sequence(node, all);
      case Kind::choice:
        return add_ways_of_choice(node, all);
      case Kind::repeat:
        return node.least > 0 && add_ways(tree_.nodes[node.first], all);
      default:
        return false;
    }
  }

  bool add_ways_of_choice(const Node& node, Ways& all) const {
    const std::size_t from = all.size();
    for (const Node& part : tree_.parts(node)) {
      if (add_ways(part, all) && all.size() - from <= most_ways) continue;
      all.resize(from);
      return false;
    }
    return true;
  }

  /// The grams of its own signs; where they are few, also what its most telling part needs.
  bool add_ways_of_sequence(const Node& node, Ways& all) const {
    Way own;
    Run run;
    gather(node, own, run);
    end_run(run, own);
    const std::size_t from = all.size();
    if (own.size() < most_grams) {
      for (const Node& part : tree_.parts(node)) {
        const std::size_t before = all.size();
        if (!add_ways(part, all) || before == from) continue;
        const std::span<const Way> found(all);
        const bool better = chance(found.subspan(before)) < chance(found.subspan(from, before - from));
        const auto begin = all.begin() + static_cast<std::ptrdiff_t>(from);
        const auto middle = all.begin() + static_cast<std::ptrdiff_t>(before);
        all.erase(better ? begin : middle, better ? middle : all.end());
      }
    }
    if (all.size() == from) {
      if (!own.empty()) all.push_back(own);
      return !own.empty();
    }
    for (std::size_t i = from; i < all.size(); ++i)
      for (const Gram gram : own) all[i].add(gram);
    return true;
  }

  /// The kinds of the signs just before, as many as make a gram, and how long their run is.
  struct Run {
    unsigned before_last = 0, last = 0;
    std::size_t size = 0;
  };

  /// Adds the grams of signs that stand beside each other in every match.
  void gather(const Node& node, Way& grams, Run& run) const {
    for (const Node& part : tree_.parts(node)) {
      if (part.kind == Kind::sequence) {
        gather(part, grams, run);
      } else if (part.kind == Kind::letters) {
        for (const char c : tree_.letters(part)) add(gram_kind(static_cast<unsigned char>(c)), grams, run);
      } else if (part.kind == Kind::bytes && kinds_[part.set]) {
        add(*kinds_[part.set], grams, run);
      } else if (part.kind == Kind::bytes || part.kind == Kind::choice || part.kind == Kind::repeat) {
        end_run(run, grams);
      }
    }
  }

  static void add(unsigned kind, Way& grams, Run& run) {
    if (++run.size > 2 && grams.size() < most_grams) grams.add(gram_of(run.before_last, run.last, kind));
    run.before_last = run.last;
    run.last = kind;
  }

  static void end_run(Run& run, Way& grams) {
    if (run.size == 2 && grams.size() < most_grams) grams.add(gram_of(run.before_last, run.last));
    run.size = 0;
  }

  /// The one kind of all bytes in a set.
  static std::optional<std::uint8_t> kind_of(const ByteSet& set) {
    if (set.count() > 10) return std::nullopt;  // no kind that a pattern writes out has more
    std::optional<std::uint8_t> kind;
    bool differ = false;
    set.for_each([&](unsigned c) {
      const auto own = static_cast<std::uint8_t>(gram_kind(static_cast<unsigned char>(c)));
      differ |= kind.value_or(own) != own;
      kind = own;
    });
    return differ ? std::nullopt : kind;
  }

  /// How likely a stretch of text is to hold all grams of a way, roughly: one in eight holds a pair.
  static double chance(std::span<const Way> ways) {
    double sum = 0;
    for (const Way& way : ways) sum += std::ldexp(1, -3 * static_cast<int>(way.size()));
    return sum;
  }

  const PatternTree& tree_;
  std::vector<std::optional<std::uint8_t>> kinds_;  // of the sets
};

}  // namespace

std::optional<PatternTree> parse_pattern(std::string_view source, std::vector<ByteSet>& sets, bool& exact) {
  return Parser(source, sets, exact).parse();
}

NeededGrams needed_grams(const PatternTree& tree, const std::vector<ByteSet>& sets) { return Needs(tree, sets).find(); }

}  // namespace fineprint
