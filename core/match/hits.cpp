#include "match/hits.hpp"

#include <algorithm>
#include <array>

#include "text/characters.hpp"

namespace fineprint {
namespace {

std::uint32_t read_varint(const unsigned char*& at) {
  std::uint32_t value = *at & 127;
  for (unsigned shift = 7; (*at++ & 128) != 0; shift += 7) value |= static_cast<std::uint32_t>(*at & 127) << shift;
  return value;
}

std::uint32_t read_number(const unsigned char* at, unsigned width) {
  std::uint32_t value = 0;
  for (unsigned i = 0; i < width; ++i) value |= static_cast<std::uint32_t>(at[i]) << (8 * i);
  return value;
}

/// One walk down the automaton from a word start; see scripts/generate for the layout of a node.
class Walk {
 public:
  Walk(const Document& document, std::uint32_t begin)
      : text_(document.text()), lower_(document.lower()), glued_(document.glued()), begin_(begin), at_(begin) {}

  /// Calls `found(record, end)` for every form that ends on a word boundary.
  template <class Found>
  void run(Found found) {
    const int begin = next();
    if (begin < 0 || automaton_first[begin] == 0) return;
    const unsigned char* bytes = automaton + automaton_first[begin];
    while (true) {
      const unsigned head = *bytes++;
      for (unsigned tail = head >> 2; tail > 0; --tail)
        if (next() != *bytes++) return;
      if ((head & 1) != 0) bytes = records(bytes, boundary(), found);
      if ((head & 2) == 0) return;
      const unsigned children = *bytes++;
      const unsigned width = children > 1 ? *bytes++ : 0;
      const unsigned char* const labels = bytes;
      const unsigned char* const ends = labels + children;
      const int c = next();
      const unsigned char* const label = std::lower_bound(labels, ends, c);
      if (label == ends || *label != c) return;
      const auto index = static_cast<unsigned>(label - labels);
      bytes = ends + width * (children - 1);
      if (index > 0) bytes += read_number(ends + width * (index - 1), width);
    }
  }

 private:
  /// The next byte as the forms spell it: hyphens and soft line breaks are spaces, apostrophes are not there.
  int next() {
    while (at_ < lower_.size() && lower_[at_] == '\'') ++at_;
    if (at_ >= lower_.size()) return -1;
    positions_[length_ % positions_.size()] = at_;
    ++length_;
    char c = lower_[at_++];
    if (c == '\n' && at_ < lower_.size() && is_lower(text_[at_])) c = ' ';
    if (c == '-' || c == '_') c = ' ';
    if (c == ' ')
      while (at_ < lower_.size() && (lower_[at_] == ' ' || lower_[at_] == '-')) ++at_;
    return static_cast<unsigned char>(c);
  }

  bool ends_word(std::uint32_t at) const {
    if (at >= text_.size()) return true;
    const char before = text_[at - 1], after = text_[at];
    if (!is_word(before)) return true;
    if (after == '#' || (after == '+' && at + 1 < text_.size() && text_[at + 1] == '+')) return false;
    return !is_word(after) || (glued_ && is_upper(after) && (is_lower(before) || is_digit(before)));
  }

  /// Where the form ends if it ends here, a plural "s" included; 0 if a word goes on.
  std::uint32_t boundary() const {
    if (ends_word(at_)) return at_;
    const bool plural = text_[at_] == 's' && at_ - begin_ >= 3 && is_letter(text_[at_ - 1]) && ends_word(at_ + 1);
    if (plural) return at_ + 1;
    return lower_.substr(at_, 2) == "'s" && ends_word(at_ + 2) ? at_ : 0;
  }

  /// Reads the records at `bytes` and calls `found` unless `end` is 0; gives what stands behind them.
  template <class Found>
  const unsigned char* records(const unsigned char* bytes, std::uint32_t end, Found found) const {
    unsigned flags = 4;
    while ((flags & 4) != 0) {
      flags = *bytes++;
      const auto term = static_cast<TermId>(read_varint(bytes));
      bool fits = true;
      if ((flags & 1) != 0) {
        const unsigned size = *bytes++;
        fits = end > 0 && cased(bytes, size);
        bytes += size;
      }
      if (fits && end > 0) found(term, (flags & 2) != 0, end);
    }
    return bytes;
  }

  /// True where exactly the letters that `mask` names are upper case.
  bool cased(const unsigned char* mask, unsigned size) const {
    if (length_ > positions_.size()) return false;
    for (std::uint32_t i = 0; i < length_; ++i) {
      const bool upper = i / 8 < size && (mask[i / 8] >> (i % 8) & 1) != 0;
      if (is_letter(text_[positions_[i]]) && upper != is_upper(text_[positions_[i]])) return false;
    }
    return true;
  }

  std::string_view text_, lower_;
  bool glued_;
  std::uint32_t begin_, at_, length_ = 0;
  std::array<std::uint32_t, 64> positions_;  // of the bytes read; exact-case forms are no longer than this
};

bool starts_word(const Document& document, std::uint32_t at) {
  const std::string_view text = document.text();
  if (text[at] == ' ' || text[at] == '\n') return false;
  if (at == 0 || !is_word(text[at - 1])) return true;
  if (!is_word(text[at])) return false;
  return document.glued() && is_upper(text[at]) && (is_lower(text[at - 1]) || is_digit(text[at - 1]));
}

}  // namespace

bool has_tag(const Term& term, Tag tag) {
  const Tag* const first = term_tags + term.first_tag;
  return std::find(first, first + term.tags, tag) != first + term.tags;
}

Hits::Hits(const Document& document) : by_lexicon_(lexicon_count) {
  std::array<Hit, lexicon_count> longest;
  std::array<std::uint32_t, lexicon_count> taken{};
  std::array<std::uint8_t, lexicon_count> touched;
  const auto size = static_cast<std::uint32_t>(document.text().size());
  for (std::uint32_t at = 0; at < size; ++at) {
    if (!starts_word(document, at)) continue;
    std::size_t count = 0;
    Walk(document, at).run([&](TermId term, bool doubtful, std::uint32_t end) {
      const auto lexicon = static_cast<std::size_t>(terms[term].lexicon);
      if (at < taken[lexicon]) return;
      const auto touched_end = touched.begin() + static_cast<std::ptrdiff_t>(count);
      const bool known = std::find(touched.begin(), touched_end, lexicon) != touched_end;
      if (known && longest[lexicon].span.end == end && !longest[lexicon].doubtful) return;
      if (!known) touched[count++] = static_cast<std::uint8_t>(lexicon);
      longest[lexicon] = {{at, end}, term, doubtful};
    });
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t lexicon = touched[i];
      by_lexicon_[lexicon].push_back(longest[lexicon]);
      taken[lexicon] = longest[lexicon].span.end;
    }
  }
}

std::span<const Hit> Hits::in(Lexicon lexicon, Span span) const {
  const std::vector<Hit>& all = by_lexicon_[static_cast<std::size_t>(lexicon)];
  const auto before = [](const Hit& hit, std::uint32_t at) { return hit.span.begin < at; };
  const auto first = std::lower_bound(all.begin(), all.end(), span.begin, before);
  const auto last = std::lower_bound(first, all.end(), span.end, before);
  return {all.data() + (first - all.begin()), static_cast<std::size_t>(last - first)};
}

const Hit* Hits::find(TermId term, Span span) const {
  for (const Hit& hit : in(terms[term].lexicon, span))
    if (hit.term == term) return &hit;
  return nullptr;
}

bool Hits::covers(std::uint32_t offset) const {
  for (const std::vector<Hit>& all : by_lexicon_) {
    const auto after = std::upper_bound(all.begin(), all.end(), offset,
                                        [](std::uint32_t at, const Hit& hit) { return at < hit.span.begin; });
    if (after != all.begin() && (after - 1)->span.begin < offset && offset < (after - 1)->span.end) return true;
  }
  return false;
}

}  // namespace fineprint
