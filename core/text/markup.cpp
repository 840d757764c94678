#include "text/markup.hpp"

#include <algorithm>
#include <array>

#include "text/characters.hpp"

namespace fineprint {
namespace {

constexpr std::string_view block_tags[] = {
    "address", "article", "aside", "blockquote", "br", "button", "dd",    "div",  "dl",  "dt", "footer", "form", "h1",
    "h2",      "h3",      "h4",    "h5",         "h6", "header", "hr",    "main", "nav", "ol", "option", "p",    "pre",
    "section", "small",   "table", "tbody",      "td", "th",     "title", "tr",   "ul"};
constexpr std::string_view skipped_tags[] = {"head", "iframe", "noscript", "script", "style", "svg", "template"};
constexpr std::string_view telling_tags[] = {"<p>", "<p ", "<br", "<li",   "<ul",   "<div",  "</p>",    "</li>",
                                             "<h1", "<h2", "<h3", "<span", "<body", "<html", "<strong", "<table"};
constexpr std::size_t longest_tag = 4096;   // a "<" without ">" within this many bytes is text
constexpr std::size_t longest_entity = 12;  // "&thetasym;" is the longest in common use

struct Named {
  std::string_view name;
  char32_t value;
};
// The references that occur in postings; others stay as they are.
constexpr Named named[] = {
    {"AMP", '&'},       {"Agrave", 0xC0},  {"Aring", 0xC5},  {"Auml", 0xC4},    {"Ccedil", 0xC7}, {"Eacute", 0xC9},
    {"Ouml", 0xD6},     {"Uuml", 0xDC},    {"aacute", 0xE1}, {"acirc", 0xE2},   {"agrave", 0xE0}, {"amp", '&'},
    {"apos", '\''},     {"aring", 0xE5},   {"atilde", 0xE3}, {"auml", 0xE4},    {"bull", 0x2022}, {"ccedil", 0xE7},
    {"copy", 0xA9},     {"deg", 0xB0},     {"eacute", 0xE9}, {"ecirc", 0xEA},   {"egrave", 0xE8}, {"emsp", 0x2003},
    {"ensp", 0x2002},   {"euml", 0xEB},    {"euro", 0x20AC}, {"frac12", 0xBD},  {"ge", 0x2265},   {"gt", '>'},
    {"hellip", 0x2026}, {"iacute", 0xED},  {"icirc", 0xEE},  {"iuml", 0xEF},    {"laquo", 0xAB},  {"ldquo", 0x201C},
    {"le", 0x2264},     {"lsquo", 0x2018}, {"lt", '<'},      {"mdash", 0x2014}, {"middot", 0xB7}, {"nbsp", 0xA0},
    {"ndash", 0x2013},  {"ntilde", 0xF1},  {"oacute", 0xF3}, {"ocirc", 0xF4},   {"oelig", 0x153}, {"otilde", 0xF5},
    {"ouml", 0xF6},     {"pound", 0xA3},   {"quot", '"'},    {"raquo", 0xBB},   {"rarr", 0x2192}, {"rdquo", 0x201D},
    {"reg", 0xAE},      {"rsquo", 0x2019}, {"sect", 0xA7},   {"shy", 0xAD},     {"szlig", 0xDF},  {"thinsp", 0x2009},
    {"trade", 0x2122},  {"uacute", 0xFA},  {"ucirc", 0xFB},  {"ugrave", 0xF9},  {"uuml", 0xFC},   {"zwnj", 0x200C}};

bool same_name(std::string_view text, std::size_t at, std::string_view name) {
  if (text.size() - at < name.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i)
    if (to_lower(text[at + i]) != name[i]) return false;
  return true;
}

std::size_t find_close(std::string_view text, std::size_t at, std::string_view name) {
  for (std::size_t i = text.find("</", at); i != text.npos; i = text.find("</", i + 2)) {
    if (!same_name(text, i + 2, name)) continue;
    const std::size_t end = text.find('>', i);
    return end == text.npos ? text.size() : end + 1;
  }
  return text.npos;
}

}  // namespace

bool looks_like_html(std::string_view text) {
  int tags = 0;
  for (std::size_t i = text.find('<'); i != text.npos && tags < 2; i = text.find('<', i + 1))
    for (const std::string_view tag : telling_tags) tags += same_name(text, i, tag);
  return tags >= 2;
}

bool tags_make_lines(std::string_view text) {
  constexpr std::string_view making[] = {"<p>", "<p ", "<br", "<li", "<div", "<h1", "<h2", "<h3", "<h4", "<tr"};
  std::ptrdiff_t tags = 0;
  for (std::size_t i = text.find('<'); i != text.npos; i = text.find('<', i + 1))
    tags += std::any_of(std::begin(making), std::end(making),
                        [&](std::string_view tag) { return same_name(text, i, tag); });
  return 2 * tags >= std::count(text.begin(), text.end(), '\n');
}

Markup read_tag(std::string_view text, std::size_t at, UnclosedTags& unclosed) {
  if (text.substr(at, 4) == "<!--") {
    const std::size_t end = text.find("-->", at + 4);
    return {Markup::Kind::inline_, static_cast<std::uint32_t>((end == text.npos ? text.size() : end + 3) - at)};
  }
  std::size_t i = at + 1;
  const bool closing = i < text.size() && text[i] == '/';
  i += closing;
  if (i >= text.size() || (!is_letter(text[i]) && text[i] != '!' && text[i] != '?')) return {};
  const std::size_t name_at = i;
  while (i < text.size() && (is_word(text[i]) || text[i] == '!')) ++i;
  std::array<char, 12> name{};
  const std::size_t length = std::min(i - name_at, name.size());
  std::transform(text.begin() + static_cast<std::ptrdiff_t>(name_at),
                 text.begin() + static_cast<std::ptrdiff_t>(name_at + length), name.begin(), to_lower);
  const std::string_view word(name.data(), length);
  const std::size_t end = text.substr(0, std::min(text.size(), at + longest_tag)).find('>', i);
  if (end == text.npos) return {};
  const auto size = static_cast<std::uint32_t>(end + 1 - at);
  const auto* const skipped = std::find(std::begin(skipped_tags), std::end(skipped_tags), word);
  if (!closing && skipped != std::end(skipped_tags)) {
    bool& open_ended = unclosed[static_cast<std::size_t>(skipped - std::begin(skipped_tags))];
    const bool empty = text[end - 1] == '/';
    const std::size_t close = empty ? end + 1 : open_ended ? text.npos : find_close(text, end, word);
    open_ended = close == text.npos;
    return {Markup::Kind::skipped, close == text.npos ? size : static_cast<std::uint32_t>(close - at)};
  }
  if (word == "li") return {closing ? Markup::Kind::block : Markup::Kind::item, size};
  if (word == "br") return {Markup::Kind::line_break, size};
  if (word == "tr") return {Markup::Kind::row, size};
  if (!closing && word == "dt") return {Markup::Kind::term, size};
  if (!closing && (word == "td" || word == "th" || word == "dd")) return {Markup::Kind::cell, size};
  const bool paragraph = word == "p" || (word.size() == 2 && word[0] == 'h' && is_digit(word[1]));
  if (paragraph && !closing) return {Markup::Kind::paragraph, size};
  const bool block = std::find(std::begin(block_tags), std::end(block_tags), word) != std::end(block_tags);
  return {block ? Markup::Kind::block : Markup::Kind::inline_, size};
}

bool is_last_cell(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_cell = 1000;
  text = text.substr(0, std::min(text.size(), at + longest_cell));
  for (std::size_t i = text.find('<', at + 1); i != text.npos; i = text.find('<', i + 1)) {
    for (const std::string_view next : {"<td", "<th", "<dd"})
      if (same_name(text, i, next)) return false;
    for (const std::string_view end : {"</tr", "</table", "</dl", "<tr", "<dt"})
      if (same_name(text, i, end)) return true;
  }
  return false;
}

Entity read_entity(std::string_view text, std::size_t at) {
  const std::size_t end = text.substr(0, std::min(text.size(), at + longest_entity)).find(';', at);
  if (end == text.npos || end < at + 2) return {};
  const std::string_view body = text.substr(at + 1, end - at - 1);
  const auto size = static_cast<std::uint32_t>(end + 1 - at);
  if (body[0] != '#') {
    for (const Named& entry : named)
      if (entry.name == body) return {entry.value, size};
    return {};
  }
  const bool hex = body.size() > 1 && (body[1] == 'x' || body[1] == 'X');
  char32_t value = 0;
  const std::string_view digits = body.substr(hex ? 2 : 1);
  if (digits.empty()) return {};
  for (const char c : digits) {
    const int digit = is_digit(c)                                       ? c - '0'
                      : hex && to_lower(c) >= 'a' && to_lower(c) <= 'f' ? to_lower(c) - 'a' + 10
                                                                        : -1;
    if (digit < 0) return {};
    value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit);
  }
  const bool scalar = value > 0 && value <= 0x10FFFF && (value < 0xD800 || value >= 0xE000);
  return {scalar ? value : 0xFFFD, size};
}

}  // namespace fineprint
