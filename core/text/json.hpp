#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace fineprint {

/// One value of a text of JSON. All of them lie in one row, in the order in which they begin: behind an object come its
/// names and members by turns, behind an array its items, each followed by what is inside it. So nothing here calls
/// itself, however deep a text nests.
class Json {
 public:
  enum class Kind { none, null, no, yes, number, text, array, object };
  class Items;
  class Members;

  explicit Json(Kind kind, std::string_view words = {})
      : words_(words.data()), size_(static_cast<std::uint32_t>(words.size())), kind_(kind) {}

  bool is_null() const { return kind_ == Kind::null; }
  bool is_boolean() const { return kind_ == Kind::no || kind_ == Kind::yes; }
  bool is_true() const { return kind_ == Kind::yes; }
  bool is_false() const { return kind_ == Kind::no; }
  bool is_number() const { return kind_ == Kind::number; }
  bool is_text() const { return kind_ == Kind::text; }
  bool is_array() const { return kind_ == Kind::array; }
  bool is_object() const { return kind_ == Kind::object; }
  bool is(std::string_view words) const { return is_text() && text() == words; }

  /// The words of a text, a number as it is written, else nothing.
  std::string_view text() const { return {words_, size_}; }
  /// The value of a number; exact where it has no more than 15 digits.
  double number() const;

  /// What an array holds; nothing where this is none.
  Items items() const;
  /// What an object holds; nothing where this is none.
  Members members() const;
  /// The member under `name`, of several the last; null where there is none.
  const Json* find(std::string_view name) const;

 private:
  friend class JsonBuilder;

  const char* words_;
  std::uint32_t size_;
  std::uint32_t span_ = 1;  // values, this one and all inside it; while it is being read, where its parent stands
  Kind kind_;
};

class Json::Items {
 public:
  class Iterator {
   public:
    explicit Iterator(const Json* at) : at_(at) {}
    const Json& operator*() const { return *at_; }
    Iterator& operator++() {
      at_ += at_->span_;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }

   private:
    const Json* at_;
  };

  Items(const Json* begin, const Json* end) : begin_(begin), end_(end) {}
  Iterator begin() const { return Iterator(begin_); }
  Iterator end() const { return Iterator(end_); }
  bool empty() const { return begin_ == end_; }
  std::size_t size() const {
    std::size_t size = 0;
    for (Iterator at = begin(); at != end(); ++at) ++size;
    return size;
  }
  const Json& front() const { return *begin_; }

 private:
  const Json *begin_, *end_;
};

class Json::Members {
 public:
  struct Member {
    std::string_view name;
    const Json& value;
  };

  class Iterator {
   public:
    explicit Iterator(const Json* at) : at_(at) {}
    Member operator*() const { return {at_->text(), at_[1]}; }
    Iterator& operator++() {
      at_ += 1 + at_[1].span_;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }

   private:
    const Json* at_;
  };

  Members(const Json* begin, const Json* end) : begin_(begin), end_(end) {}
  Iterator begin() const { return Iterator(begin_); }
  Iterator end() const { return Iterator(end_); }

 private:
  const Json *begin_, *end_;
};

inline Json::Items Json::items() const { return {this + 1, this + (is_array() ? span_ : 1)}; }
inline Json::Members Json::members() const { return {this + 1, this + (is_object() ? span_ : 1)}; }

/// A text that was read as JSON.
class JsonTree {
 public:
  static constexpr std::size_t any_depth = static_cast<std::size_t>(-1);

  /// What nests deeper than `deepest` is taken for no JSON.
  explicit JsonTree(std::string_view text, std::size_t deepest = any_depth);
  JsonTree(JsonTree&&) = default;
  JsonTree& operator=(JsonTree&&) = default;
  JsonTree(const JsonTree&) = delete;  // the values' words lie in this one's bytes
  JsonTree& operator=(const JsonTree&) = delete;
  ~JsonTree() = default;

  /// The value of the whole text; one of no kind where the text is no JSON.
  const Json& root() const { return values_.front(); }
  /// The byte, counted from one, at which the text breaks off or goes wrong; 0 where it is JSON.
  std::size_t fault() const { return fault_; }

 private:
  std::vector<char> bytes_;  // a copy of the text, in which escapes are undone
  std::vector<Json> values_;
  std::size_t fault_;
};

/// Whether a text is JSON, found without room for its values.
bool is_json(std::string_view text);

}  // namespace fineprint
