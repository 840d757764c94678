#include "match/hits.hpp"

#include <algorithm>
#include <array>

#include "text/characters.hpp"

namespace fineprint {
namespace {

constexpr std::size_t lexicon_count = std::size(lexicon_infos);

std::uint32_t read_u24(const unsigned char* at) { return at[0] | at[1] << 8 | at[2] << 16; }

/// One walk down the automaton from a word start; see scripts/generate for the layout of a node.
class Walk {
 public:
  Walk(const Document& document, std::uint32_t begin)
      : text_(document.text()), lower_(document.lower()), glued_(document.glued()), begin_(begin), at_(begin) {}

  /// Calls `found(record, end)` for every form that ends on a word boundary.
  template <class Found>
  void run(Found found) {
    std::uint32_t node = automaton_root;
    while (true) {
      const unsigned char* bytes = automaton + node;
      const unsigned flags = *bytes++;
      for (unsigned tail = *bytes++; tail > 0; --tail)
        if (next() != *bytes++) return;
      if (flags & 1) {
        const std::uint32_t end = boundary();
        if (end > 0) records(read_u24(bytes), end, found);
        bytes += 3;
      }
      const unsigned children = *bytes++;
      if (children == 0) return;
      const unsigned char* const last = bytes + children;
      const int c = next();
      const unsigned char* const label = std::lower_bound(bytes, last, c);
      if (label == last || *label != c) return;
      node = read_u24(last + 3 * (label - bytes));
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

  template <class Found>
  void records(std::uint32_t offset, std::uint32_t end, Found found) const {
    const unsigned char* bytes = payloads + offset;
    for (unsigned count = *bytes++; count > 0; --count) {
      const TermId term = static_cast<TermId>(bytes[0] | bytes[1] << 8);
      const unsigned flags = bytes[2];
      bytes += 3;
      bool fits = true;
      if (flags & 1) {
        const unsigned size = *bytes++;
        fits = cased(bytes, size);
        bytes += size;
      }
      if (fits) found(term, (flags & 2) != 0, end);
    }
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
