#pragma once
#include <string>
#include <string_view>

namespace fineprint {

/// JSON written straight into a text, compact, in the order of the calls. A report is several times as long as its
/// posting: a tree of values for it cost more than all reading.
class JsonText {
 public:
  explicit JsonText(std::size_t expected) : text_(expected, '\0') {}

  void open(char bracket);  ///< '{' or '['
  void close(char bracket);
  /// The next value's name; an id, so nothing in it needs an escape.
  void key(std::string_view name);
  /// The next value's name as somebody else chose it.
  void name(std::string_view words);

  void null();
  void boolean(bool value);
  void whole(long long value);
  /// A number that is written already.
  void digits(std::string_view number);
  void real(double value);    ///< with a decimal point: 3.0
  void number(double value);  ///< without one where it is whole: 3
  /// A text in which nothing needs an escape.
  void id(std::string_view name);
  void text(std::string_view words);
  void text_or_null(std::string_view words) { words.empty() ? null() : text(words); }

  std::string take() && {
    text_.resize(size_);
    return std::move(text_);
  }

 private:
  void separate();
  void put(char c);
  void put(std::string_view bytes);
  void put_whole(long long value);
  void grow(std::size_t more);
  void escape(char c);

  std::string text_;  // of which the first `size_` bytes are written
  std::size_t size_ = 0;
};

}  // namespace fineprint
