#pragma once
#include <iosfwd>
#include <memory>
#include <string_view>

namespace fineprint::cli {

/// What is left of `in` in UTF-8, where it opens with the byte order mark of UTF-16, as some programs of Windows write;
/// nothing where it does not: then not a byte was taken.
std::unique_ptr<std::istream> from_utf16(std::istream& in);

/// What parts the cells of a table that begins with `head`: of comma, semicolon and tab the one that its first row has
/// most.
char delimiter_of(std::string_view head);

}  // namespace fineprint::cli
