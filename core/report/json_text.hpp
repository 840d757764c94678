#pragma once
#include <initializer_list>
#include <string>
#include <string_view>

namespace fineprint {

/// JSON written straight into a text, compact, in the order of the calls. A report is several times as long as its
/// posting: a tree of values for it cost more than all reading.
class JsonText {
 public:
  explicit JsonText(std::size_t expected) { text_.reserve(expected); }

  void open(char bracket) { separate(), text_ += bracket; }  ///< '{' or '['
  void close(char bracket) { text_ += bracket; }
  /// The next value's name; an id, so nothing in it needs an escape.
  void key(std::string_view name);

  void null() { separate(), text_ += "null"; }
  void boolean(bool value) { separate(), text_ += value ? "true" : "false"; }
  void whole(long long value);
  void real(double value);         ///< with a decimal point: 3.0
  void number(double value);       ///< without one where it is whole: 3
  void id(std::string_view name);  ///< a text in which nothing needs an escape
  void text(std::string_view words);
  /// Two texts as one.
  void text(std::string_view first, std::string_view second);
  void text_or_null(std::string_view words) { words.empty() ? null() : text(words); }

  std::string take() && { return std::move(text_); }

 private:
  void separate() {
    if (text_.empty()) return;
    const char last = text_.back();
    if (last != '{' && last != '[' && last != ':') text_ += ',';
  }

  std::string text_;
};

}  // namespace fineprint
