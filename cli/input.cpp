#include "input.hpp"

#include <csv.h>

#include <deque>
#include <istream>
#include <iterator>
#include <utility>
#include <vector>

#include "encoding.hpp"
#include "report/json_text.hpp"
#include "text/json.hpp"

namespace fineprint::cli {
namespace {

std::string all_of(std::istream& in) { return {std::istreambuf_iterator<char>(in), {}}; }

class Text : public Source {
 public:
  explicit Text(std::istream& in) : in_(in) {}
  bool many() const override { return false; }
  std::optional<Item> next() override {
    if (std::exchange(done_, true)) return std::nullopt;
    return Item{all_of(in_), 1, true};
  }

 private:
  std::istream& in_;
  bool done_ = false;
};

/// One object, or an array of them.
class Document : public Source {
 public:
  explicit Document(std::istream& in) : text_(all_of(in)), at_(text_.find('[')) {
    many_ = at_ != text_.npos && text_.find_first_of("{\"") > at_ && is_json(text_);
  }
  bool many() const override { return many_; }
  std::optional<Item> next() override {
    if (!many_) return std::exchange(number_, 1) == 0 ? std::optional(Item{std::move(text_), 1}) : std::nullopt;
    const std::size_t begin = text_.find_first_not_of(" \t\r\n", at_ + 1);
    if (text_[at_] == ']' || text_[begin] == ']') return std::nullopt;
    at_ = end_of_element(begin);
    return Item{text_.substr(begin, at_ - begin), ++number_};
  }

 private:
  /// Where the comma or bracket stands that ends the element from `at`: its own bytes are passed on.
  std::size_t end_of_element(std::size_t at) const {
    int depth = 0;
    for (bool inside = false;; ++at) {
      const char c = text_[at];
      if (c == '"') inside = !inside;
      if (c == '\\') ++at;
      if (inside) continue;
      if (depth == 0 && (c == ',' || c == ']')) return at;
      depth += (c == '{' || c == '[') - (c == '}' || c == ']');
    }
  }

  std::string text_;
  std::size_t at_;  // of the bracket or comma before the next element
  std::size_t number_ = 0;
  bool many_ = false;
};

class Lines : public Source {
 public:
  explicit Lines(std::istream& in) : in_(in) {}

  std::optional<Item> next() override {
    Item line;
    while (read(line.text)) {
      line.number = ++number_;
      if (line.text.find_first_not_of(" \t\r") != std::string::npos) return line;
    }
    return std::nullopt;
  }

 private:
  /// Of a line without end no more is kept than shows that it is too long.
  bool read(std::string& text) {
    text.clear();
    std::streambuf& buffer = *in_.rdbuf();
    bool any = false;
    for (int byte = buffer.sbumpc(); byte != std::char_traits<char>::eof(); byte = buffer.sbumpc()) {
      any = true;
      if (byte == '\n') break;
      if (text.size() <= longest_line) text.push_back(static_cast<char>(byte));
    }
    return any;
  }

  std::istream& in_;
  std::size_t number_ = 0;
};

/// Rows of a CSV file as JSON objects, by the names in its first row.
class Rows : public Source {
 public:
  explicit Rows(std::istream& in) : in_(in) {
    csv_init(&parser_, 0);
    const auto no_space = [](unsigned char) { return 0; };  // blanks at the ends of a cell are the cell's
    csv_set_space_func(&parser_, no_space);
  }
  ~Rows() override { csv_free(&parser_); }
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;

  std::optional<Item> next() override {
    while (ready_.empty() && read_more()) {
    }
    if (ready_.empty()) return std::nullopt;
    Item item = std::move(ready_.front());
    ready_.pop_front();
    return item;
  }

 private:
  static void on_cell(void* text, std::size_t size, void* self) {
    static_cast<Rows*>(self)->row_.emplace_back(static_cast<const char*>(text), size);
  }
  static void on_row(int, void* self) { static_cast<Rows*>(self)->end_row(); }

  bool read_more() {
    if (done_) return false;
    char chunk[1 << 16];
    in_.read(chunk, sizeof chunk);
    const auto size = static_cast<std::size_t>(in_.gcount());
    const bool first = !std::exchange(begun_, true);
    const std::size_t from = first ? mark_of(chunk, size) : 0;
    if (first) csv_set_delim(&parser_, static_cast<unsigned char>(delimiter_of({chunk + from, size - from})));
    if (size > 0) csv_parse(&parser_, chunk + from, size - from, on_cell, on_row, this);
    done_ = !in_;
    if (done_) csv_fini(&parser_, on_cell, on_row, this);
    return true;
  }

  /// Bytes of the byte order mark that spreadsheets put at the start.
  static std::size_t mark_of(const char* chunk, std::size_t size) {
    return std::string_view(chunk, size).substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
  }

  void end_row() {
    std::vector<std::string> row = std::exchange(row_, {});
    if (names_.empty()) {
      names_ = std::move(row);
      return;
    }
    JsonText object(1024);
    object.open('{');
    bool any = false;
    for (std::size_t i = 0; i < std::min(row.size(), names_.size()); ++i) {
      any |= !row[i].empty();
      object.name(names_[i]);
      object.text(row[i]);
    }
    object.close('}');
    if (any) ready_.push_back({std::move(object).take(), ++number_, false});
  }

  std::istream& in_;
  csv_parser parser_{};
  std::vector<std::string> names_, row_;
  std::deque<Item> ready_;
  std::size_t number_ = 0;
  bool begun_ = false, done_ = false;
};

std::unique_ptr<Source> open_utf8(Input form, std::istream& in) {
  switch (form) {
    case Input::json:
      return std::make_unique<Document>(in);
    case Input::ndjson:
      return std::make_unique<Lines>(in);
    case Input::csv:
      return std::make_unique<Rows>(in);
    case Input::text:
      break;
  }
  return std::make_unique<Text>(in);
}

/// The postings of a stream that was decoded.
class Decoded : public Source {
 public:
  Decoded(Input form, std::unique_ptr<std::istream> text) : text_(std::move(text)), source_(open_utf8(form, *text_)) {}

  std::optional<Item> next() override { return source_->next(); }
  bool many() const override { return source_->many(); }

 private:
  std::unique_ptr<std::istream> text_;
  std::unique_ptr<Source> source_;
};

}  // namespace

std::unique_ptr<Source> open_source(Input form, std::istream& in) {
  if (auto text = from_utf16(in)) return std::make_unique<Decoded>(form, std::move(text));
  return open_utf8(form, in);
}

}  // namespace fineprint::cli
