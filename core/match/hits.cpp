#include "match/hits.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/characters.hpp"
#include "text/sorted.hpp"

namespace fineprint {
namespace {

// Of a row of them that a word skips; a longer row is a ruler, and every sign of it would be walked again.
constexpr unsigned most_apostrophes = 4, most_hyphens = 40;

/// Reads on from a word start and finds every form that the text spells from there.
class Walk {
 public:
  Walk(const Vocabulary& vocabulary, const Document& document, std::uint32_t begin)
      : vocabulary_(vocabulary),
        text_(document.text()),
        lower_(document.lower()),
        glued_(document.glued()),
        begin_(begin),
        at_(begin) {}

  /// Calls `found(form, end)` for every form that ends on a word boundary, the shorter ones first.
  template <class Found>
  void run(Found found) {
    Vocabulary::Hash hash;
    for (int c = next(); c >= 0 && size_ < lower_read_.size();) {
      take(static_cast<char>(c));
      hash.add(static_cast<char>(c));
      if (inside_word()) {
        last_ = at_;
        c = static_cast<unsigned char>(lower_[at_++]);
        continue;
      }
      const std::uint32_t end = boundary();
      // "Canvas" is not two of Canva, but "APIs" and "data lakes" are several.
      const bool plural_of_name = end == at_ + 1 && is_lower(text_[last_]);
      const int following = next();
      const bool word_ends = is_word(static_cast<char>(c)) && (following < 0 || !is_word(static_cast<char>(following)));
      if (end > 0 || word_ends) {
        const bool goes_on = vocabulary_.look_up(hash, [&](const Vocabulary::Form& form) {
          if (end > 0 && spells(form) && !(form.exact && plural_of_name)) found(form, end);
        });
        if (word_ends && !goes_on) return;
      }
      c = following;
    }
  }

 private:
  /// The next byte as the forms spell it: hyphens and soft line breaks are spaces, apostrophes are not there.
  int next() {
    for (unsigned i = 0; i < most_apostrophes && at_ < lower_.size() && lower_[at_] == '\''; ++i) ++at_;
    if (at_ >= lower_.size()) return -1;
    last_ = at_;
    char c = lower_[at_++];
    if (c == '\n' && at_ < lower_.size() && is_lower(text_[at_])) c = ' ';
    if (c == '-' || c == '_') c = ' ';
    if (c == ' ')
      for (unsigned i = 0; i < most_hyphens && at_ < lower_.size() && (lower_[at_] == ' ' || lower_[at_] == '-'); ++i)
        ++at_;
    return static_cast<unsigned char>(c);
  }

  /// True where plainly no form ends, as small letters go on; most of a text is that.
  bool inside_word() const {
    return at_ < text_.size() && is_lower(text_[at_]) && text_[at_] != 's' && is_word(text_[at_ - 1]);
  }

  void take(char c) {
    lower_read_[size_] = c;
    cased_read_[size_++] = is_letter(c) ? text_[last_] : c;
  }

  bool spells(const Vocabulary::Form& form) const {
    const char* const read = form.exact ? cased_read_.data() : lower_read_.data();
    return vocabulary_.text(form) == std::string_view(read, size_);
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
    // "skills", and "SKILLS" among capitals.
    const bool sign = text_[at_] == 's' || (text_[at_] == 'S' && is_upper(text_[at_ - 1]));
    const bool plural =
        sign && at_ - begin_ >= 3 && is_letter(text_[at_ - 1]) && lower_[at_ - 1] != 's' && ends_word(at_ + 1);
    if (plural) return at_ + 1;
    const bool possessive = lower_[at_] == '\'' && at_ + 1 < lower_.size() && lower_[at_ + 1] == 's';
    return possessive && ends_word(at_ + 2) ? at_ : 0;
  }

  const Vocabulary& vocabulary_;
  std::string_view text_, lower_;
  bool glued_;
  std::uint32_t begin_, at_, last_ = 0;  // `last_` is where the last byte was read
  std::size_t size_ = 0;                 // of what was read, as forms spell it, in lower case and as it stands
  std::array<char, Vocabulary::longest_form> lower_read_, cased_read_;
};

bool starts_word(const Document& document, std::uint32_t at) {
  const std::string_view text = document.text();
  if (text[at] == ' ' || text[at] == '\n' || text[at] == '-')
    return false;  // no form begins with what it spells as a space
  if (at == 0 || !is_word(text[at - 1])) return true;
  if (!is_word(text[at])) return false;
  return document.glued() && is_upper(text[at]) && (is_lower(text[at - 1]) || is_digit(text[at - 1])) &&
         !document.splits_company(at);
}

std::size_t begun_before(std::span<const Hit> hits, std::uint32_t at) {
  const Hit* const all = hits.data();
  return count_first(hits.size(), [=](std::size_t i) { return all[i].span.begin < at; });
}

/// Of two forms that the same bytes spell, one in its own case and one that is a name for sure come first.
unsigned rank(const Vocabulary::Form& form) { return (form.doubtful ? 0U : 2U) + (form.exact ? 1U : 0U); }

/// True where `later`, found after `before` in the same place, takes it over.
bool takes_over(const Vocabulary::Form& later, const Vocabulary::Form& before) {
  return later.size == before.size ? rank(later) > rank(before) : before.doubtful;
}

}  // namespace

bool has_tag(const Term& term, Tag tag) {
  const Tag* const first = term_tags + term.first_tag;
  return std::find(first, first + term.tags, tag) != first + term.tags;
}

bool has_tag(const Hit& hit, Tag tag) { return has_tag(hit.entry(), tag); }

Hits::Hits(const Document& document, const OwnWords* own) : by_lexicon_(lexicon_count) {
  struct Found {
    const Vocabulary::Form* form = nullptr;
    std::uint32_t end = 0;
  };
  const Vocabulary& vocabulary = Vocabulary::get();
  std::array<Found, lexicon_count> longest;
  std::array<std::uint32_t, lexicon_count> taken{};
  std::array<std::uint8_t, lexicon_count> touched;
  const auto size = static_cast<std::uint32_t>(document.text().size());
  for (std::uint32_t at = 0; at < size; ++at) {
    if (!starts_word(document, at)) continue;
    std::size_t count = 0;
    const auto keep = [&](const Vocabulary::Form& form, std::uint32_t end) {
      const OwnWords::Named* named = own != nullptr ? own->find(form.term) : nullptr;
      const auto lexicon = static_cast<std::size_t>(named != nullptr ? named->term.lexicon : terms[form.term].lexicon);
      if (at < taken[lexicon]) return;
      Found& known = longest[lexicon];
      if (known.form == nullptr)
        touched[count++] = static_cast<std::uint8_t>(lexicon);
      else if (known.end > end || (known.end == end && !takes_over(form, *known.form)))
        return;
      known = {&form, end};
    };
    Walk(vocabulary, document, at).run(keep);
    if (own != nullptr) Walk(own->vocabulary, document, at).run(keep);
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t lexicon = touched[i];
      const auto [form, end] = std::exchange(longest[lexicon], {});
      by_lexicon_[lexicon].push_back(
          {{at, end}, form->term, form->doubtful, own != nullptr ? own->find(form->term) : nullptr});
      taken[lexicon] = end;
    }
  }
}

std::span<const Hit> Hits::in(Lexicon lexicon, Span span) const {
  const std::span<const Hit> all = of(lexicon);
  const std::size_t first = begun_before(all, span.begin);
  return all.subspan(first, std::max(begun_before(all, span.end), first) - first);
}

const Hit* Hits::find(TermId term, Span span) const {
  for (const Hit& hit : in(terms[term].lexicon, span))
    if (hit.term == term) return &hit;
  return nullptr;
}

void Hits::drop(Lexicon lexicon, Span span) {
  std::vector<Hit>& all = by_lexicon_[static_cast<std::size_t>(lexicon)];
  std::erase_if(all, [&](const Hit& hit) { return span.contains(hit.span); });
}

void Hits::drop(TermId term) {
  std::erase_if(by_lexicon_[static_cast<std::size_t>(terms[term].lexicon)],
                [&](const Hit& hit) { return hit.term == term; });
}

void Hits::put(TermId term, Span span) {
  std::vector<Hit>& all = by_lexicon_[static_cast<std::size_t>(terms[term].lexicon)];
  const auto begin = all.begin() + static_cast<std::ptrdiff_t>(begun_before(all, span.begin));
  const auto end = all.begin() + static_cast<std::ptrdiff_t>(begun_before(all, span.end));
  all.insert(all.erase(begin, end), Hit{span, term});
}

bool Hits::covers(std::uint32_t offset) const {
  for (const std::vector<Hit>& all : by_lexicon_) {
    const std::size_t before = begun_before(all, offset);
    if (before > 0 && offset < all[before - 1].span.end) return true;
  }
  return false;
}

}  // namespace fineprint
