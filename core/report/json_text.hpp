#pragma once
#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

namespace fineprint {

/// JSON written straight into a text, compact, in the order of the calls. A report is several times as long as its
/// posting: a tree of values for it cost more than all reading.
class JsonText {
 public:
  explicit JsonText(std::size_t expected) : text_(expected, '\0') {}

  void open(char bracket) { separate(), put(bracket); }  ///< '{' or '['
  void close(char bracket) { put(bracket); }
  /// The next value's name; an id, so nothing in it needs an escape.
  void key(std::string_view name) { id(name), put(':'); }

  void null() { separate(), put("null"); }
  void boolean(bool value) { separate(), put(value ? "true" : "false"); }
  void whole(long long value);
  void real(double value);    ///< with a decimal point: 3.0
  void number(double value);  ///< without one where it is whole: 3
  /// A text in which nothing needs an escape.
  void id(std::string_view name) { separate(), put('"'), put(name), put('"'); }
  void text(std::string_view words);
  void text_or_null(std::string_view words) { words.empty() ? null() : text(words); }

  std::string take() && {
    text_.resize(size_);
    return std::move(text_);
  }

 private:
  void separate() {
    if (size_ == 0) return;
    const char last = text_[size_ - 1];
    if (last != '{' && last != '[' && last != ':') put(',');
  }
  void put(char c) {
    if (size_ == text_.size()) grow(1);
    text_[size_++] = c;
  }
  void put(std::string_view bytes) {
    if (text_.size() - size_ < bytes.size()) grow(bytes.size());
    std::memcpy(text_.data() + size_, bytes.data(), bytes.size());
    size_ += bytes.size();
  }
  void grow(std::size_t more) { text_.resize(text_.size() + std::max(text_.size(), more)); }
  void escape(char c);

  std::string text_;  // of which the first `size_` bytes are written
  std::size_t size_ = 0;
};

}  // namespace fineprint
