#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lexicon.hpp"

namespace fineprint {

/// The labels and forms of all lexicons, unpacked when first asked for. A form is found by the hash of its bytes. A
/// small table, which stays in the processor's cache, says of most hashes that no form has them, and of the beginnings
/// of forms that end with a word, so that a reader knows after each word whether to go on.
class Vocabulary {
 public:
  struct Form {
    std::uint32_t begin;  ///< in `text_`
    TermId term;
    std::uint8_t size;
    bool exact : 1;     ///< it matches in its own case alone
    bool doubtful : 1;  ///< it is also an ordinary word
  };
  static constexpr std::size_t longest_form = 255;

  /// Feeds the bytes of a form, lower-cased.
  class Hash {
   public:
    void add(char c) { value_ = (value_ ^ static_cast<unsigned char>(c)) * 0x01000193U; }  // FNV-1a

   private:
    friend class Vocabulary;
    std::uint32_t value_ = 0x811c9dc5U;
  };

  /// A form that is not built in: folded, and with no hyphens or apostrophes.
  struct Spelling {
    std::string text;
    TermId term;
    bool doubtful;
  };

  static const Vocabulary& get();
  /// A small vocabulary of forms without labels.
  explicit Vocabulary(const std::vector<Spelling>& forms);

  std::string_view label(TermId term) const { return labels_[term]; }
  std::string_view text(const Form& form) const { return {text_.data() + form.begin, form.size}; }

  /// Calls `maybe(form)` for every form of this hash, and some others; true if longer forms may begin with these bytes.
  template <class Maybe>
  bool look_up(Hash hash, Maybe maybe) const {
    const std::uint32_t spot = place(hash);
    const unsigned marks = marks_[spot / marks_a_byte & (marks_.size() - 1)] >> spot % marks_a_byte * 2;
    if ((marks & of_form) != 0) {
      const std::uint32_t mask = static_cast<std::uint32_t>(slots_.size()) - 1;
      for (std::uint32_t at = spot & mask; slots_[at] != 0; at = (at + 1) & mask)
        if ((slots_[at] ^ hash.value_) >> index_bits == 0) maybe(forms_[(slots_[at] & index_mask) - 1]);
    }
    return (marks & of_beginning) != 0;
  }

 private:
  // A slot: the upper bits of the hash, then 1 + the index of a form. 0 is an empty slot.
  static constexpr unsigned index_bits = 18;
  static constexpr std::uint32_t index_mask = (1U << index_bits) - 1;
  /// What a hash may be of, in two bits of `marks_`.
  enum Mark : unsigned { of_form = 1, of_beginning = 2 };
  static constexpr unsigned marks_a_byte = 4;

  class Unpacker;
  Vocabulary();

  void make_room(std::size_t forms, std::size_t beginnings);

  static std::uint32_t place(Hash hash) { return hash.value_ ^ hash.value_ >> 15; }
  void mark(Hash hash, Mark as);
  void put(Hash hash, std::uint32_t index);

  std::string text_;  // of the forms, in their own case
  std::vector<Form> forms_;
  std::vector<std::string_view> labels_;
  std::vector<std::uint32_t> slots_;
  std::vector<std::uint8_t> marks_;
};

}  // namespace fineprint
