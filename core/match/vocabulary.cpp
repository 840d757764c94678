#include "match/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "text/characters.hpp"

namespace fineprint {

/// Reads the packed vocabulary; scripts/generate/vocabulary.mjs tells its layout.
class Vocabulary::Unpacker {
 public:
  explicit Unpacker(Vocabulary& to) : to_(to) {}

  void run() {
    while (packed(at_) >= ' ') {
      const unsigned char code = head();
      const std::size_t begin = at_;
      while (is_lower(packed_vocabulary[at_])) ++at_;
      coded_[code] = {packed_vocabulary + begin, at_ - begin};
    }
    for (std::size_t lexicon = 0; lexicon < lexicon_count; ++lexicon) {
      const LexiconInfo& info = lexicon_infos[lexicon];
      for (term_ = info.first; term_ < info.first + info.count; ++term_) read_entry();
    }
  }

 private:
  enum Kind : unsigned char { label_alone = 1, any_case, exact, doubtful_any_case, doubtful_exact, heads };
  static constexpr unsigned char doubtful_heads = 16;

  /// A form as far as it is read.
  struct Begun {
    std::size_t size = 0;
    Hash hash;
    bool capitals = false;
  };

  void read_entry() {
    const unsigned char kind = head();
    const std::string_view label = read_label();
    to_.labels_[term_] = label;
    keep(0);
    if (kind != label_alone) {
      spell(label, kind == any_case || kind == doubtful_any_case);
      end_form(kind >= doubtful_any_case);
    }
    while (packed(at_) >= heads) {
      const unsigned char next = head();
      const bool doubtful = next >= doubtful_heads;
      keep(next - (doubtful ? doubtful_heads : static_cast<unsigned char>(heads)));
      read_words();
      end_form(doubtful);
    }
  }

  /// What is packed ends with a zero.
  static unsigned char packed(std::size_t at) { return static_cast<unsigned char>(packed_vocabulary[at]); }
  unsigned char head() { return packed(at_++); }

  std::string_view read_label() {
    const std::size_t begin = at_;
    while (packed(at_) >= ' ') ++at_;
    return {packed_vocabulary + begin, at_ - begin};
  }

  /// Keeps the first `words` words of the form before.
  void keep(std::size_t words) {
    words_ = words;
    form_ = words > 0 ? word_ends_[words - 1] : Begun{};
  }

  void spell(std::string_view label, bool lower) {
    for (const char c : label) {
      if (c == '\'') continue;
      const bool space = c == '-' || c == '_' || c == ' ';
      if (space && form_.size > 0 && text_[form_.size - 1] == ' ') continue;
      const char spelled = space ? ' ' : lower ? to_lower(c) : c;
      if (is_lower(spelled))
        put_letter(form_, spelled);
      else
        form_ = put(form_, spelled);
    }
  }

  /// The words that a form goes on with; the most frequent are coded. Much of a first report's time goes by here, so
  /// what is most frequent is told first and the form is at hand.
  [[gnu::noinline]] void read_words() {
    Begun form = form_;
    std::size_t at = at_;
    if (form.size > 0 && packed(at) >= ' ') form = put(form, ' ');
    for (;; ++at) {
      const char c = packed_vocabulary[at];
      if (is_lower(c)) {
        put_letter(form, c);
        continue;
      }
      if (static_cast<unsigned char>(c) < ' ') break;
      const std::string_view word = coded_[static_cast<unsigned char>(c)];
      for (const char letter : word) put_letter(form, letter);
      if (word.empty()) form = put(form, c);
    }
    form_ = form;
    at_ = at;
  }

  /// Of a small letter.
  void put_letter(Begun& form, char c) {
    text_[form.size++] = c;
    form.hash.add(c);
  }

  [[gnu::noinline]] Begun put(Begun form, char c) {
    if (!is_word(c) && form.size > 0 && is_word(text_[form.size - 1])) to_.mark(form.hash, of_beginning);
    if (c == ' ') end_word(form);
    form.capitals |= is_upper(c);
    text_[form.size++] = c;
    form.hash.add(to_lower(c));
    return form;
  }

  void end_form(bool doubtful) {
    end_word(form_);
    const auto begin = static_cast<std::uint32_t>(to_.text_.size());
    to_.text_.append(text_.data(), form_.size);
    to_.forms_.push_back({begin, term_, static_cast<std::uint8_t>(form_.size), form_.capitals, doubtful});
    to_.put(form_.hash, static_cast<std::uint32_t>(to_.forms_.size()));
  }

  void end_word(const Begun& form) {
    if (words_ > 0 && words_ <= word_ends_.size() && word_ends_[words_ - 1].size == form.size) return;
    if (words_ < word_ends_.size()) word_ends_[words_] = form;
    ++words_;
  }

  Vocabulary& to_;
  std::size_t at_ = 0;
  TermId term_ = 0;
  std::array<std::string_view, 256> coded_;  // words by their codes
  Begun form_;
  std::array<char, longest_form> text_;
  std::array<Begun, 9> word_ends_;  // as many as a form may share with the one before
  std::size_t words_ = 0;
};

Vocabulary::Vocabulary() : labels_(term_count) {
  make_room(form_count, form_beginnings);
  forms_.reserve(form_count);
  text_.reserve(form_bytes);
  Unpacker(*this).run();
}

Vocabulary::Vocabulary(const std::vector<Spelling>& forms) {
  std::size_t bytes = 0;  // no form has more beginnings than bytes
  for (const Spelling& form : forms) bytes += form.text.size();
  make_room(forms.size(), bytes);
  for (const Spelling& form : forms) {
    Hash hash;
    for (std::size_t i = 0; i < form.text.size(); ++i) {
      if (i > 0 && is_word(form.text[i - 1]) && !is_word(form.text[i])) mark(hash, of_beginning);
      hash.add(to_lower(form.text[i]));
    }
    forms_.push_back({static_cast<std::uint32_t>(text_.size()), form.term, static_cast<std::uint8_t>(form.text.size()),
                      std::any_of(form.text.begin(), form.text.end(), is_upper), form.doubtful});
    text_ += form.text;
    put(hash, static_cast<std::uint32_t>(forms_.size()));
  }
}

void Vocabulary::make_room(std::size_t forms, std::size_t beginnings) {
  const auto at_least = [](std::size_t wanted) { return std::bit_ceil(std::max<std::size_t>(wanted, 16)); };
  slots_.resize(at_least(forms + forms / 2));
  marks_.resize(at_least(forms + beginnings));  // four marks for each
}

const Vocabulary& Vocabulary::get() {
  static const Vocabulary vocabulary;
  return vocabulary;
}

void Vocabulary::mark(Hash hash, Mark as) {
  const std::uint32_t spot = place(hash);
  marks_[spot / marks_a_byte & (marks_.size() - 1)] |= static_cast<std::uint8_t>(as << spot % marks_a_byte * 2);
}

void Vocabulary::put(Hash hash, std::uint32_t index) {
  mark(hash, of_form);
  const std::uint32_t mask = static_cast<std::uint32_t>(slots_.size()) - 1;
  std::uint32_t at = place(hash) & mask;
  while (slots_[at] != 0) at = (at + 1) & mask;
  slots_[at] = hash.value_ >> index_bits << index_bits | index;
}

}  // namespace fineprint
