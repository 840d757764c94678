#include "text/document.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "text/characters.hpp"
#include "text/escaped.hpp"
#include "text/json_ld.hpp"
#include "text/markup.hpp"
#include "text/utf8.hpp"
#include "text/wrap.hpp"

namespace fineprint {
namespace {

constexpr std::size_t most_bytes = 1 << 20;  // of one part; a longer one is cut, with a notice
constexpr std::size_t least_page = 400;      // bytes of a page around JSON-LD that holds a posting of its own
constexpr std::size_t glued_from = 600;      // bytes a line of prose rarely exceeds on average

/// Appends the character that `written` stands for; the text has it as `clean`, where letters lack their marks.
void append_meaning(std::string& words, std::string_view written, std::string_view clean) {
  const bool as_is = written.size() < 2 || static_cast<unsigned char>(written[0]) >= 0x80;
  const Entity entity = as_is ? Entity() : read_entity(written, 0);
  std::uint32_t code = 0;
  if (as_is)
    words += written;
  else if (entity.size == written.size())
    append_utf8(words, entity.value);
  else if (written.size() == 6 && written.starts_with("\\u") &&
           std::from_chars(written.data() + 2, written.data() + 6, code, 16).ptr == written.data() + 6)
    append_utf8(words, code);
  else  // an escape, a tag, what was put in
    words += clean;
}

/// What the text leaves out is markup, or a sign, a mark or an ending for others ("développeur·e").
bool is_markup(std::string_view left_out) { return left_out.find_first_of("<[]`*_\\\"") != std::string_view::npos; }

/// `text` cut at a code point so that it holds at most `most` bytes.
std::string_view cut_at(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

/// Bytes of the mark that opens a list item at the start of `line` ("- ", "1. ", "b) ", "o "), 0 if there is none.
std::uint32_t item_mark(std::string_view line) {
  const auto at = [&](std::size_t i) { return i < line.size() ? line[i] : '\0'; };
  if ((at(0) == '-' || at(0) == '*' || at(0) == '+' || at(0) == '>') && at(1) == ' ') {
    std::uint32_t size = 2;
    while (at(size) == ' ' || ((at(size) == '-' || at(size) == '*') && at(size + 1) == ' ')) ++size;
    return size;
  }
  if (at(0) == '-' && at(1) == '-' && at(2) == ' ' && !line.ends_with("--")) return 3;
  if (at(0) == '-' && (is_letter(at(1)) || line.size() == 1)) return 1;  // alone: an item without words
  if (at(0) == 'o' && at(1) == ' ' && is_upper(at(2))) return 2;
  std::uint32_t i = 0;
  if (at(0) == '(') ++i;
  const std::uint32_t from = i;
  while (i < from + 2 && is_digit(at(i))) ++i;
  if (i == from && is_lower(at(i))) ++i;
  if (i > from && (at(i) == ')' || (at(i) == '.' && is_digit(at(i - 1)))) && at(i + 1) == ' ') return i + 2;
  return 0;
}

/// "2.1 ", "E4. ", "R-12: ": the mark of an item in an outline.
struct OutlineMark {
  std::string outer;  ///< "2.", "E"
  int number = 0;
  std::uint32_t size = 0;  ///< bytes; 0 if there is none

  /// Items that follow each other show that the mark is none of the words: "3.5 GPA" and "W2 contract" stand alone.
  bool is_before(const OutlineMark& next) const {
    return size > 0 && next.size > 0 && outer == next.outer && number + 1 == next.number;
  }
};

OutlineMark outline_mark(std::string_view line) {
  const auto at = [&](std::size_t i) { return i < line.size() ? line[i] : '\0'; };
  std::uint32_t i = 0;
  if (is_upper(at(0)))
    i = at(1) == '.' || at(1) == '-' ? 2 : 1;
  else
    while (i < 6 && (is_digit(at(i)) || (i > 0 && at(i) == '.' && is_digit(at(i + 1))))) ++i;
  if (i == 0) return {};
  if (!is_upper(at(0))) {
    const std::size_t dot = line.substr(0, i).rfind('.');
    if (dot == line.npos) return {};
    i = static_cast<std::uint32_t>(dot) + 1;
  }
  const std::uint32_t outer = i;
  int number = 0;
  while (i < outer + 2 && is_digit(at(i))) number = number * 10 + (at(i++) - '0');
  if (i == outer) return {};
  if (at(i) == '.' || at(i) == ')' || at(i) == ':') ++i;
  if (at(i) != ' ' || at(i + 1) == '\0') return {};
  return {std::string(line.substr(0, outer)), number, i + 1};
}

}  // namespace

Document::Document(const Posting& posting)
    : inputs_{posting.title, posting.company, posting.location, posting.description} {
  std::uint32_t base = 0;
  for (std::size_t i = 0; i < inputs_.size(); ++i) {
    const std::string_view whole = inputs_[i];
    inputs_[i] = cut_at(whole, most_bytes);
    cut_ |= inputs_[i].size() < whole.size();
    bases_[i] = base;
    const auto begin = static_cast<std::uint32_t>(clean_.text.size());
    read(inputs_[i], base, static_cast<Part>(i));
    parts_[i] = {begin, static_cast<std::uint32_t>(clean_.text.size())};
    base += static_cast<std::uint32_t>(inputs_[i].size());
    if (i + 1 == inputs_.size() || parts_[i].empty()) continue;
    clean_.text += "\n\n";
    clean_.map.append(2, base, base);
  }
  hide_outline();
  join_wrapped();
  read_all_lines();
  const std::size_t size = this->part(Part::description).size();
  glued_ = size > glued_from && size > lines_.size() * glued_from;
}

/// Structured statements come first, then the page around them, if there is one.
void Document::read(std::string_view input, std::uint32_t base, Part part) {
  const Span where = part == Part::description ? find_job_posting(input) : Span{};
  const bool bare = where.end == input.size();
  if (!where.empty()) {
    Normalised page;
    if (!bare) normalise(input, 0, page);
    const bool told = page.text.size() >= least_page;  // the page shows the description itself
    structured_ = write_job_posting(input, where, base, !told, clean_);
    if (structured_ && bare) return;
    if (!clean_.text.empty() && clean_.text.back() != '\n') clean_.text += '\n', clean_.map.append(1, base, base);
  }
  if (has_escaped_tags(input))
    normalise(with_tags(input), base, clean_);
  else
    normalise(input, base, clean_);
}

bool Document::splits_company(std::uint32_t offset) const {
  const std::string_view company = text(part(Part::company));
  if (company.size() > longest_company) return false;
  for (std::size_t inside = 1; inside < company.size() && inside <= offset; ++inside)
    if (std::string_view(clean_.text).substr(offset - inside).starts_with(company)) return true;
  return false;
}

void Document::break_lines(std::vector<std::uint32_t> offsets) {
  const auto closed = [&](std::uint32_t offset) { return !clean_.map.open_at(offset); };
  offsets.erase(std::remove_if(offsets.begin(), offsets.end(), closed), offsets.end());
  if (offsets.empty()) return;
  parted_ = true;
  std::string text;
  text.reserve(clean_.text.size() + offsets.size());
  std::uint32_t from = 0;
  for (const std::uint32_t offset : offsets) {
    text.append(clean_.text, from, offset - from);
    text += '\n';
    from = offset;
  }
  text.append(clean_.text, from);
  clean_.text = std::move(text);
  clean_.map.insert(offsets);
  parts_.back().end += static_cast<std::uint32_t>(offsets.size());
  read_all_lines();
}

void Document::read_all_lines() {
  lower_.resize(clean_.text.size());
  std::transform(clean_.text.begin(), clean_.text.end(), lower_.begin(), to_lower);
  lines_.clear();
  for (const Part part : {Part::title, Part::company, Part::location, Part::description}) read_lines(part);
}

/// The marks of an outline become bullets: "D3" is none of the words, and "2. Benefits" above "2.1 Lunch" is no item.
void Document::hide_outline() {
  std::string& text = clean_.text;
  const Span whole = part(Part::description);
  OutlineMark last;
  Span last_at, above;  // the mark before; the line above this one
  const auto hide = [&](Span mark, char with) {
    std::fill(text.begin() + mark.begin, text.begin() + mark.end, ' ');
    text[mark.begin] = with;
  };
  for (std::uint32_t begin = whole.begin; begin < whole.end;) {
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(text.find('\n', begin), whole.end));
    const Span line{begin, end};
    begin = end + 1;
    if (line.empty()) continue;
    const OutlineMark mark = outline_mark(this->text(line));
    const Span at{line.begin, line.begin + mark.size};
    const bool headed = mark.number == 1 && is_digit(text[line.begin]) && this->text(above).starts_with(mark.outer);
    if (headed && item_mark(this->text(above)) > 0) {
      hide({above.begin, above.begin + item_mark(this->text(above))}, ' ');
      hide(at, '-');
    } else if (last.is_before(mark)) {
      hide(last_at, '-');
      hide(at, '-');
    }
    if (mark.size > 0) last = mark, last_at = at;
    above = line;
  }
}

/// Lines that mail or a page of print has broken go on in the next; items and headings do not.
void Document::join_wrapped() {
  constexpr std::size_t longest_heading = 40;  // bytes
  const std::string_view input = inputs_.back();
  const Wrap wrap(input);
  if (!wrap) return;
  std::string& text = clean_.text;
  const Span whole = part(Part::description);
  bool close = false;                     // headings stand directly below other lines
  std::vector<std::size_t> broken;        // line breaks that are none
  std::vector<std::size_t> before_short;  // the same, if what follows is no heading
  for (std::size_t at = text.find('\n', whole.begin); at < whole.end; at = text.find('\n', at + 1)) {
    const std::size_t begin = at + 1, end = std::min<std::size_t>(text.find('\n', begin), whole.end);
    if (at == whole.begin || begin == end || text[at - 1] == '\n') continue;
    const std::string_view next(text.data() + begin, end - begin);
    if (item_mark(next) > 0 || next.back() == ':') continue;
    const std::string_view behind = std::string_view(text).substr(std::min<std::size_t>(end + 1, text.size()));
    const bool headed = (behind.empty() || behind.front() == '\n' || item_mark(behind.substr(0, 8)) > 0) &&
                        next.size() <= longest_heading && is_upper(next[0]) && is_letter(next.back());
    const auto place = static_cast<std::uint32_t>(at);
    const std::uint32_t original = clean_.map.original({place, place + 1}).begin - bases_.back();
    const bool ended = text[at - 1] == '.' || text[at - 1] == '!' || text[at - 1] == '?' || text[at - 1] == ':';
    const bool breaks =
        (!ended || is_lower(next[0])) && original < input.size() && input[original] == '\n' && wrap.breaks_at(original);
    if (breaks) (headed ? before_short : broken).push_back(at);
    close = close || (headed && !breaks);
  }
  if (!close) broken.insert(broken.end(), before_short.begin(), before_short.end());
  for (const std::size_t at : broken) text[at] = ' ';
}

void Document::read_lines(Part part) {
  const Span whole = this->part(part);
  bool gap = true;
  for (std::uint32_t begin = whole.begin; begin < whole.end;) {
    std::uint32_t end = begin;
    while (end < whole.end && clean_.text[end] != '\n') ++end;
    while (begin < end && clean_.text[begin] == ' ') ++begin;  // where a number stood
    if (end > begin) {
      const std::uint32_t mark = item_mark(text({begin, end}));
      if (begin + mark < end)
        lines_.push_back({{begin + mark, end}, part, mark > 0, mark > 0 ? written_mark(begin) : 0, gap});
    }
    gap = end == begin;
    begin = end + 1;
  }
}

char32_t Document::written_mark(std::uint32_t offset) const {
  const char sign = clean_.text[offset];
  if (is_word(sign) || sign == '(') return '1';
  const Original mark = original({offset, offset + 1});
  const std::string_view input = this->input(mark.part);
  return mark.bytes.begin < input.size() ? read_utf8(input, mark.bytes.begin).value : static_cast<char32_t>(sign);
}

Part Document::part_at(std::uint32_t offset) const {
  std::size_t i = parts_.size() - 1;
  while (i > 0 && (parts_[i].empty() || offset < parts_[i].begin)) --i;
  return static_cast<Part>(i);
}

Original Document::original(Span span) const {
  const Part part = part_at(span.begin);
  const auto index = static_cast<std::size_t>(part);
  const std::string_view input = inputs_[index];
  Span bytes = clean_.map.original(span);
  const auto size = static_cast<std::uint32_t>(input.size());
  bytes.begin = std::min(bytes.begin - std::min(bytes.begin, bases_[index]), size);
  bytes.end = std::min(bytes.end - std::min(bytes.end, bases_[index]), size);
  // Neither end splits a character.
  const auto begin = start_of_utf8(input, bytes.begin), last = start_of_utf8(input, bytes.end);
  bytes.begin = static_cast<std::uint32_t>(begin);
  if (last < bytes.end) bytes.end = static_cast<std::uint32_t>(last) + read_utf8(input, last).size;
  // Words that were put in beside nothing lead to the character that stands there.
  if (bytes.empty() && !span.empty() && size > 0) {
    if (bytes.begin == size) bytes.begin = static_cast<std::uint32_t>(start_of_utf8(input, size - 1));
    bytes.end = bytes.begin + read_utf8(input, bytes.begin).size;
  }
  return {part, bytes};
}

std::string_view Document::quote(Span span) const {
  const Original original = this->original(span);
  return input(original.part).substr(original.bytes.begin, original.bytes.size());
}

std::string Document::name(Span span) const {
  std::string words;
  Span last;
  for (std::uint32_t at = span.begin, next = at; at < span.end; at = next) {
    next = at + static_cast<std::uint32_t>(read_utf8(text(), at).size);
    const auto [part, bytes] = original({at, next});
    const std::string_view written = input(part).substr(bytes.begin, bytes.size());
    // The second s of a sharp one.
    if (bytes.begin == last.begin && bytes.end == last.end && !written.empty() && !is_space(clean_.text[at])) continue;
    if (last.end > 0 && bytes.begin > last.end)
      if (const std::string_view gap = input(part).substr(last.end, bytes.begin - last.end); !is_markup(gap))
        words += gap;
    last = bytes;
    append_meaning(words, text()[at] == ' ' ? " " : written, text(Span{at, next}));
  }
  for (char& c : words) c = is_space(c) || c == '\r' ? ' ' : c;
  words.erase(std::unique(words.begin(), words.end(), [](char a, char b) { return a == ' ' && b == ' '; }),
              words.end());
  return words;
}

}  // namespace fineprint
