#include "text/normalise.hpp"

#include <algorithm>
#include <array>

#include "text/characters.hpp"
#include "text/markup.hpp"
#include "text/signs.hpp"
#include "text/utf8.hpp"

namespace fineprint {
namespace {

/// Bytes that are copied as they stand, whatever is around them.
constexpr auto plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (unsigned c = 0x21; c < 0x7F; ++c) plain[c] = true;
  for (const char special : {'<', '&', '\\', '*', '#', '`', '[', ']', '(', '?', '|', ':', '>', '~'})
    plain[static_cast<unsigned char>(special)] = false;
  return plain;
}();

bool is_plain(char c) { return plain_bytes[static_cast<unsigned char>(c)]; }

/// What the bullets of a word processor become in a plain letter's font, and quotes and signs used as bullets.
bool is_bullet_in_symbols(char32_t c) {
  return c == 0xA7 || c == 0xBB || c == 0xD8 || c == 0xFC || c == 0x203A || c == '~';
}

class Writer {
 public:
  Writer(std::string_view input, std::uint32_t base, Normalised& out)
      : input_(input),
        base_(base),
        out_(out),
        html_(looks_like_html(input)),
        by_tags_(html_ && tags_make_lines(input)),
        quoted_(!html_ && is_quoted_mail(input)),
        start_(out.text.size()) {}

  void run() {
    while (at_ < input_.size())
      if (is_plain(input_[at_]))
        copy();
      else
        step();
    while (out_.text.size() > start_ && is_space(out_.text.back())) drop_last();
  }

 private:
  /// Words with single spaces between them, most of any posting.
  void copy() {
    std::size_t end = at_ + 1;
    while (end < input_.size() &&
           (is_plain(input_[end]) || (input_[end] == ' ' && end + 1 < input_.size() && is_plain(input_[end + 1]))))
      ++end;
    put(input_.substr(at_, end - at_), static_cast<std::uint32_t>(end - at_));
  }

  void step() {
    const char c = input_[at_];
    if (html_ && c == '<') {
      if (const Markup tag = read_tag(input_, at_, unclosed_); tag.size > 0) return markup(tag);
    }
    if (c == '&') {
      if (const Entity entity = read_entity(input_, at_); entity.size > 0) return entity_at(entity);
    }
    if (c == '\\' && escape()) return;
    if (c == '(')
      if (const std::uint32_t size = other_ending(1)) return skip(size);
    if (c == '?')
      if (const std::string_view lost = lost_sign(input_, at_); !lost.empty()) return put(lost, 1);
    if (c == '\t' && label_before_tab()) return;
    if (c == ':')
      if (const std::uint32_t size = picture_code()) return space(size);
    if (c == '<')
      if (const std::uint32_t size = link_opening(input_, at_)) return skip(size);
    if (c == '>' && quoted_ && at_line_start()) return skip(1);
    if (!html_ && markdown(c)) return;
    if (static_cast<unsigned char>(c) < 0x80) return sign(static_cast<char32_t>(c), 1);
    const CodePoint point = read_utf8(input_, at_);
    out_.bad_utf8 |= !point.valid;
    if (const Mojibake repaired = read_mojibake(input_, at_, point); repaired.size > 0)
      return sign(repaired.value, repaired.size);
    sign(point.value, point.size);
  }

  /// Bytes of ":wave:", as chats write a picture; 0 where there is none.
  std::uint32_t picture_code() const {
    constexpr std::size_t longest_code = 32;
    if (!at_line_start() && out_.text.back() != ' ') return 0;
    std::size_t end = at_ + 1;
    while (end < input_.size() && end - at_ < longest_code && (is_lower(input_[end]) || input_[end] == '_')) ++end;
    if (end < at_ + 3 || end >= input_.size() || input_[end] != ':') return 0;
    return end + 1 == input_.size() || gap(end + 1) > 0 ? static_cast<std::uint32_t>(end + 1 - at_) : 0;
  }

  void markup(Markup tag) {
    if (tag.kind == Markup::Kind::inline_ || tag.kind == Markup::Kind::skipped) return skip(tag.size);
    if (tag.kind == Markup::Kind::row) cell_ = 0;
    if (tag.kind == Markup::Kind::term) cell_ = 1;
    if (tag.kind == Markup::Kind::cell && ++cell_ == 2 && labels(last_line()) && is_last_cell(input_, at_)) {
      while (at_line_start() && out_.text.size() > start_) drop_last();
      return put_colon(tag.size);
    }
    // A paragraph within the cell of a value.
    if (tag.kind != Markup::Kind::row && out_.text.size() == behind_colon_) return skip(tag.size);
    // Blocks follow each other without an empty line; a paragraph or heading stands apart from what is before it.
    const bool fresh = at_line_start() && tag.kind != Markup::Kind::line_break && tag.kind != Markup::Kind::paragraph;
    if (fresh)
      skip(tag.size);
    else
      line_break(tag.size);
    if (tag.kind == Markup::Kind::paragraph && !at_gap()) line_break(0);
    if (tag.kind == Markup::Kind::item) put("- ", 0), behind_item_ = out_.text.size();
  }

  /// "&amp;nbsp;" was escaped twice and is read twice.
  void entity_at(Entity entity) {
    if (entity.value == '&') {
      std::string inner = "&" + std::string(input_.substr(at_ + entity.size, 12));
      if (const Entity second = read_entity(inner, 0); second.size > 0)
        return sign(second.value, entity.size + second.size - 1);
    }
    sign(entity.value, entity.size);
  }

  /// Backslash escapes of Markdown ("\-"), of JSON ("\u2022") and of dumped strings ("\n").
  bool escape() {
    if (at_ + 1 >= input_.size()) return false;
    const char next = input_[at_ + 1];
    if (next == 'n' || next == 'r' || next == 't') {
      const char after = at_ + 2 < input_.size() ? input_[at_ + 2] : ' ';
      if (is_lower(after)) return false;
      if (next == 'n')
        line_break(2);
      else
        sign(' ', 2);
      return true;
    }
    if (next == 'u' && at_ + 6 <= input_.size()) {
      const std::string reference = "&#x" + std::string(input_.substr(at_ + 2, 4)) + ";";
      const Entity entity = read_entity(reference, 0);
      if (entity.size > 0) sign(entity.value, 6);
      return entity.size > 0;
    }
    if (is_word(next) || is_space(next)) return false;
    skip(1);
    if (next == '\\') return true;
    sign(static_cast<char32_t>(static_cast<unsigned char>(next)), 1);
    return true;
  }

  bool markdown(char c) {
    if (c == '*') {
      if (const std::uint32_t size = other_ending(1)) {
        skip(size);
        return true;
      }
      if (const std::uint32_t stars = stars_here(); stars > 1) {
        bold(stars);
        return true;
      }
      // "* " opens an item, in the middle of a line too: lists are often pasted as one paragraph.
      const bool spaced = gap(at_ + 1) > 0;
      if (spaced && at_line_start())
        put("- ", 1);
      else if (spaced && out_.text.back() == ' ' && at_ > 0 && (input_[at_ - 1] == ' ' || input_[at_ - 1] == '\xA0'))
        line_break(1), put("- ", 0);
      else
        skip(1);
      return true;
    }
    // "... of it. ## Next", "... of it.## Next"
    if (c == '#' && !at_line_start() && (out_.text.back() == ' ' || out_.text.back() == '.') &&
        input_.substr(at_, 2) == "##") {
      line_break(1);
      return true;
    }
    if (c == '|') return at_ < row_end_ ? cell_begins() : at_line_start() && row_begins();
    if (c == '`' || (c == '#' && at_line_start())) {
      skip(1);
      return true;
    }
    if (c == '[' || c == ']') {  // [words](address) keeps the words
      if (const std::uint32_t address = c == ']' ? link_ending(input_, at_) : 0; address > 0)
        skip(address);
      else if (c == '[' && opens_link(input_, at_))
        skip(1);
      else
        sign(static_cast<char32_t>(c), 1);
      return true;
    }
    return false;
  }

  /// The last line that holds words, where it is short enough for a label.
  std::string_view last_line() const {
    constexpr std::size_t longest = 48;
    std::size_t end = out_.text.size();
    while (end > start_ && is_space(out_.text[end - 1])) --end;
    std::size_t begin = end;
    while (begin > start_ && out_.text[begin - 1] != '\n' && end - begin < longest) --begin;
    return std::string_view(out_.text).substr(begin, end - begin);
  }

  /// "Work arrangement", "Salary (gross)": what a cell may hold that names the one beside it.
  static bool labels(std::string_view words) {
    constexpr std::size_t longest = 32, most_words = 4;
    return words.size() >= 2 && words.size() <= longest && is_upper(words.front()) &&
           (is_letter(words.back()) || words.back() == ')') && words.find(':') == words.npos &&
           words_in(words) <= most_words;
  }

  void put_colon(std::uint32_t size) {
    put(": ", size);
    behind_colon_ = out_.text.size();
  }

  /// "Location<tab>Ann Arbor, MI": two cells of a table, of which the first names the other.
  bool label_before_tab() {
    if (at_line_start() || !labels(last_line()) || out_.text.back() == ' ') return false;
    const std::size_t value = input_.find_first_not_of("\t ", at_);
    if (value == input_.npos || input_[value] == '\n' || input_[value] == '\r') return false;
    if (const std::size_t next = input_.find_first_of("\t\n", value); next != input_.npos && input_[next] == '\t')
      return false;
    put_colon(static_cast<std::uint32_t>(value - at_));
    return true;
  }

  /// A row of a Markdown table, "| Pay | $20 |"; the line below the heads, "|---|---|", holds nothing.
  bool row_begins() {
    const std::size_t end = std::min(input_.find('\n', at_), input_.size());
    std::size_t last = end - 1;
    while (last > at_ && is_space(input_[last])) --last;
    if (last == at_ || input_[last] != '|' || input_[last - 1] == '\\') return false;
    const std::string_view row = input_.substr(at_, last + 1 - at_);
    if (row.find_first_not_of("|-: \t") == row.npos) {
      skip(static_cast<std::uint32_t>(std::min(end + 1, input_.size()) - at_));
      return true;
    }
    row_end_ = last + 1;
    paired_ = std::count(row.begin(), row.end(), '|') == 3;
    skip(1);
    return true;
  }

  bool cell_begins() {
    if (at_ + 1 == row_end_ || at_line_start()) {
      skip(1);
      return true;
    }
    if (!paired_ || !labels(last_line())) return false;
    if (out_.text.back() == ' ') drop_last();
    const std::size_t value = std::min(input_.find_first_not_of("\t ", at_ + 1), input_.size());
    put_colon(static_cast<std::uint32_t>(value - at_));
    return true;
  }

  std::uint32_t stars_here() const {
    const std::size_t end = input_.find_first_not_of('*', at_);
    return static_cast<std::uint32_t>((end == input_.npos ? input_.size() : end) - at_);
  }

  /// Bold words begin or end. What was a heading on a line of its own may have lost it: "**Our stack*** Kafka" goes on
  /// with an item, "**About us** **Since 1990 we ...**" are two lines.
  void bold(std::uint32_t stars) {
    const bool spaced = at_ + stars >= input_.size() || gap(at_ + stars) > 0;
    const bool inside = stars_ > 0 && out_.text.find('\n', bold_.begin) == out_.text.npos;
    if (inside) {
      const bool item = stars == stars_ + 1 && spaced && !at_line_start();
      bold_.end = static_cast<std::uint32_t>(out_.text.size());
      stars_ = 0;
      skip(stars - item);
      if (item)
        line_break(1), put("- ", 0);
      else if (runs_on())
        line_break(0);
    } else if (spaced) {
      skip(stars - 1);
    } else {
      if (!is_lower(input_[at_ + stars]) && stands_behind_heading()) line_break(0);
      bold_.begin = static_cast<std::uint32_t>(out_.text.size());
      stars_ = stars;
      skip(stars);
    }
  }

  bool stands_behind_heading() const {
    if (bold_.empty() || out_.text.size() != bold_.end + 1 || out_.text.back() != ' ') return false;
    return out_.text[bold_.end - 1] == '.' || bold_is_heading();
  }

  /// "**Job Summary** We are looking for someone who ...": prose goes on in the line of its heading.
  bool runs_on() const {
    constexpr std::size_t prose = 80;  // bytes of the line
    const std::string_view rest = input_.substr(at_, prose);
    return rest.size() == prose && rest[0] != '\n' && gap(at_) > 0 && is_upper(rest[gap(at_)]) &&
           rest.find('\n') == rest.npos && (bold_.begin == start_ || out_.text[bold_.begin - 1] == '\n') &&
           bold_is_heading();
  }

  /// The last bold words are several and have their capitals: "About Us".
  bool bold_is_heading() const {
    constexpr std::size_t small_word = 3;  // letters: "of", "and"
    const std::string_view words = std::string_view(out_.text).substr(bold_.begin, bold_.size());
    if (words.empty() || !is_word(words.back()) || words.find(' ') == words.npos) return false;
    for (std::size_t at = 0; at < words.size();) {
      std::size_t end = std::min(words.find(' ', at), words.size());
      if (end - at > small_word && is_lower(words[at])) return false;
      at = end + 1;
    }
    return true;
  }

  void sign(char32_t c, std::uint32_t size) {
    if (c == '\n' && ((by_tags_ && !stays_a_break()) || out_.text.size() == behind_item_)) return space(size);
    if (c == '\n' || c == 0x2028 || c == 0x2029 || c == 0x85 || c == '\f' || c == '\v') return line_break(size);
    if (c == '\r') return input_.substr(at_ + size, 1) == "\n" ? skip(size) : line_break(size);
    if (is_bullet_glyph(c)) return bullet(c, size);
    if (is_bullet_in_symbols(c) && at_line_start() && opens_item(at_ + size)) return put("- ", size);
    if (c <= ' ' || is_emoji(c)) return space(size);
    if (const char* letters = folded(c)) {
      if (*letters == 0) return skip(size);
      if (*letters == ' ') return space(size);
      return put(letters, size);
    }
    if (c < 0x80) {
      const char one[2] = {static_cast<char>(c), 0};
      return put(one, size);
    }
    std::string bytes;
    append_utf8(bytes, c);
    put(bytes, size);
  }

  /// Bytes of the ending for others than men that stands apart from its word, after a mark of so many bytes: the "(e)"
  /// of "charge(e)", the "·euse" of "développeur·euse". Without it the word is the one that everybody knows.
  std::uint32_t other_ending(std::uint32_t mark) const {
    constexpr std::string_view endings = " e ne le fe ve se euse rice trice a in eur innen es ses euses rices s ";
    if (at_line_start() || !is_lower(out_.text.back())) return 0;
    const bool bracket = input_[at_] == '(';
    std::size_t end = at_ + mark;
    std::string letters = " ";
    while (end < input_.size() && is_lower(input_[end])) letters += input_[end++];
    const std::size_t found = endings.find(letters += ' ');
    if (letters.size() < 3 || found == endings.npos || (bracket && found >= endings.find(" es"))) return 0;
    const std::string_view next = input_.substr(end, 1);
    const bool goes_on = !next.empty() && is_word(next[0]) && next != "\xC2" && next != "\xE2";  // another point
    if (bracket ? next != ")" : goes_on) return 0;
    return static_cast<std::uint32_t>(end - at_ + bracket);
  }

  /// Bytes of a space at `at`; pages are full of those that do not break. 0 where there is none.
  std::uint32_t gap(std::size_t at) const {
    if (at >= input_.size()) return 0;
    for (const std::string_view no_break : {"\xC2\xA0", "&nbsp;"})
      if (input_.substr(at, no_break.size()) == no_break) return static_cast<std::uint32_t>(no_break.size());
    return is_space(input_[at]) ? 1 : 0;
  }

  bool opens_item(std::size_t at) const { return gap(at) > 0 && input_[at] != '\n'; }

  /// A bullet in the middle of a line opens an item too: lists are often pasted as one paragraph.
  void bullet(char32_t c, std::uint32_t size) {
    if (const std::uint32_t ending = other_ending(size)) return skip(ending);
    const bool star = c == 0x2605 || c == 0x2606 || c == 0x2B50 || c >= 0x1F000;
    const bool arrow = c == 0x2192 || c == 0x2794 || c == 0x2605 || c == 0x2606 || c == 0x21D2;
    if (at_line_start()) return star && stands_alone(size) ? skip(size) : put("- ", size);
    if (arrow) return space(size);
    line_break(size);
    put("- ", 0);
  }

  /// A star before a heading is an ornament; before line after line it is a bullet.
  bool stands_alone(std::uint32_t size) const {
    constexpr std::size_t longest_line = 200;
    const std::string_view sign = input_.substr(at_, size), line = input_.substr(at_, longest_line);
    const auto opens = [&](std::size_t from) {
      const std::size_t first = input_.find_first_not_of(" \t\r\n", from);
      return first != input_.npos && input_.substr(first).starts_with(sign);
    };
    const std::size_t end = line.find('\n');
    if (html_ || end == line.npos || opens(at_ + end)) return false;
    if (at_ < 2) return true;
    const std::size_t above = input_.find_last_not_of(" \t\r\n", at_ - 1);
    if (above == input_.npos) return true;
    std::size_t begin = above;
    while (begin > 0 && input_[begin - 1] != '\n' && above - begin < longest_line) --begin;
    return above - begin < longest_line && !opens(begin);
  }

  bool at_gap() const {
    const std::size_t length = out_.text.size();
    return length == start_ || (length >= start_ + 2 && out_.text[length - 1] == '\n' && out_.text[length - 2] == '\n');
  }

  /// True at a line break beside an empty line or above an item of a list: no page's source means a space by it.
  bool stays_a_break() const {
    constexpr std::string_view blank = " \t\r";
    const std::size_t next = input_.find_first_not_of(blank, at_ + 1);
    const std::size_t before = at_ > 0 ? input_.find_last_not_of(blank, at_ - 1) : input_.npos;
    if (before != input_.npos && input_[before] == '\n') return true;
    if (next == input_.npos) return false;
    if (input_[next] == '-' || input_[next] == '*') return opens_item(next + 1);
    return input_[next] == '\n' || is_bullet_glyph(read_utf8(input_, next).value);
  }

  bool at_line_start() const { return out_.text.size() == start_ || out_.text.back() == '\n'; }

  void space(std::uint32_t size) {
    if (at_line_start() || out_.text.back() == ' ') return skip(size);
    put(" ", size);
  }

  /// At most one empty line in a row; none at the start.
  void line_break(std::uint32_t size) {
    while (out_.text.size() > start_ && out_.text.back() == ' ') drop_last();
    if (at_gap()) return skip(size);
    put("\n", size);
  }

  void put(std::string_view bytes, std::uint32_t size) {
    out_.map.append(static_cast<std::uint32_t>(bytes.size()), base_ + static_cast<std::uint32_t>(at_),
                    base_ + static_cast<std::uint32_t>(at_) + size);
    out_.text += bytes;
    at_ += size;
  }

  void skip(std::uint32_t size) { at_ += size; }

  void drop_last() {
    out_.text.pop_back();
    out_.map.drop_last();
  }

  std::string_view input_;
  std::uint32_t base_;
  Normalised& out_;
  bool html_;
  bool by_tags_;
  bool quoted_;
  std::size_t start_;
  std::size_t at_ = 0;
  UnclosedTags unclosed_{};
  int cell_ = 0;  // of the row of a table, or of a term and what it means: how many have begun
  std::size_t behind_item_ =
      std::string::npos;  // its mark, in `out_`: an item may begin on the next line of a page's source
  std::size_t behind_colon_ = std::string::npos;  // of the label of a cell, in `out_`
  std::size_t row_end_ = 0;                       // of a Markdown table, in the input
  bool paired_ = false;                           // that row is a label and its value
  Span bold_{};                                   // the last bold words, in `out_`
  std::uint32_t stars_ = 0;                       // that opened the bold words in which the reader is
};

}  // namespace

void normalise(std::string_view input, std::uint32_t base, Normalised& out) { Writer(input, base, out).run(); }

}  // namespace fineprint
