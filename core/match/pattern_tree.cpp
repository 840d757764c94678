#include "match/pattern_tree.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace fineprint {
namespace {

constexpr int endless = PatternTree::endless;

/// Reads the Perl syntax that the patterns use; anything else makes the pattern unusable, and Boost reads every window.
class Parser {
 public:
  Parser(std::string_view source, std::vector<ByteSet>& sets, bool& exact)
      : source_(source), sets_(sets), exact_(exact) {}

  std::optional<PatternTree> parse() {
    PatternTree tree = choice();
    if (!understood_ || at_ != source_.size()) return std::nullopt;
    return tree;
  }

 private:
  using Kind = PatternTree::Kind;

  bool ends() const { return at_ >= source_.size(); }
  bool take(std::string_view words) {
    if (source_.substr(at_, words.size()) != words) return false;
    at_ += words.size();
    return true;
  }

  PatternTree choice() {
    PatternTree out{Kind::choice};
    do out.parts.push_back(sequence());
    while (understood_ && take("|"));
    if (out.parts.size() > 1) return out;
    PatternTree only = std::move(out.parts.front());
    return only;
  }

  PatternTree sequence() {
    PatternTree out{Kind::sequence};
    while (understood_ && !ends() && source_[at_] != '|' && source_[at_] != ')') {
      PatternTree part = atom();
      out.parts.push_back(repeated(std::move(part)));
    }
    return out;
  }

  PatternTree repeated(PatternTree part) {
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
    PatternTree out{Kind::repeat, 0, {}, least, most};
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

  PatternTree atom() {
    const char c = source_[at_++];
    switch (c) {
      case '(':
        return group();
      case '[':
        return bytes(brackets());
      case '.':
        exact_ = false;  // Boost has its own mind about line breaks
        return bytes(ByteSet().set());
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

  PatternTree byte(unsigned char c) {
    if (single_[c] == 0) {
      sets_.push_back(ByteSet().set(c));
      single_[c] = static_cast<std::uint16_t>(sets_.size());
    }
    return {Kind::bytes, static_cast<std::uint16_t>(single_[c] - 1)};
  }

  PatternTree bytes(const ByteSet& set) {
    const auto id = static_cast<std::uint16_t>(std::find(sets_.begin(), sets_.end(), set) - sets_.begin());
    if (id == sets_.size()) sets_.push_back(set);
    return {Kind::bytes, id};
  }

  PatternTree group() {
    const bool looks = take("?=") || take("?!") || take("?<=") || take("?<!");
    if (!looks && !take("?:") && !ends() && source_[at_] == '?') understood_ = false;
    PatternTree inner = choice();
    if (!take(")")) understood_ = false;
    exact_ = exact_ && !looks;
    if (looks) return {Kind::sequence};
    return inner;
  }

  PatternTree escape() {
    if (take("b")) return {Kind::boundary};
    if (take("A")) return {Kind::text_begin};
    return bytes(escaped_bytes());
  }

  /// What stands behind a backslash: a class of bytes, or a sign for itself.
  ByteSet escaped_bytes() {
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
  std::vector<ByteSet>& sets_;
  bool& exact_;
  std::array<std::uint16_t, 256> single_{};  // one more than the place of the set of one byte; 0 where there is none
  std::size_t at_ = 0;
  bool understood_ = true;
};

/// Finds the grams of signs that a tree can't match without.
class Needs {
 public:
  explicit Needs(const std::vector<ByteSet>& sets) {
    for (const ByteSet& set : sets) kinds_.push_back(kind_of(set));
  }

  NeededGrams of(const PatternTree& tree) const { return NeededGrams(ways(tree)); }

 private:
  using Kind = PatternTree::Kind;
  using Way = NeededGrams::Way;
  using Ways = std::vector<Way>;  // none at all where nothing is needed
  static constexpr std::size_t most_ways = 80, most_grams = 8;

  Ways ways(const PatternTree& tree) const {
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

  Ways ways_of_choice(const PatternTree& tree) const {
    Ways all;
    for (const PatternTree& part : tree.parts) {
      const Ways more = ways(part);
      if (more.empty() || all.size() + more.size() > most_ways) return {};
      all.insert(all.end(), more.begin(), more.end());
    }
    return all;
  }

  /// The grams of its own signs; where they are few, also what its most telling part needs.
  Ways ways_of_sequence(const PatternTree& tree) const {
    Way own;
    std::vector<unsigned> run;
    gather(tree, own, run);
    end_run(run, own);
    Ways best;
    if (own.size() < most_grams)
      for (const PatternTree& part : tree.parts)
        if (Ways more = ways(part); !more.empty() && (best.empty() || chance(more) < chance(best)))
          best = std::move(more);
    if (best.empty()) return own.empty() ? Ways() : Ways{std::move(own)};
    for (Way& way : best) way.insert(way.end(), own.begin(), own.end());
    return best;
  }

  /// Adds the grams of signs that stand beside each other in every match. `run` holds the kinds of those just before.
  void gather(const PatternTree& tree, Way& grams, std::vector<unsigned>& run) const {
    for (const PatternTree& part : tree.parts) {
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
  static std::optional<unsigned> kind_of(const ByteSet& set) {
    std::optional<unsigned> kind;
    std::size_t left = set.count();
    if (left > 10) return kind;  // no kind that a pattern writes out has more
    for (unsigned c = 0; left > 0; ++c) {
      if (!set[c]) continue;
      --left;
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

}  // namespace

std::optional<PatternTree> parse_pattern(std::string_view source, std::vector<ByteSet>& sets, bool& exact) {
  return Parser(source, sets, exact).parse();
}

NeededGrams needed_grams(const PatternTree& tree, const std::vector<ByteSet>& sets) { return Needs(sets).of(tree); }

}  // namespace fineprint
