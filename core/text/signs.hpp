#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/utf8.hpp"

namespace fineprint {

// What signs stand for by the bytes around them alone, in texts that lost their encoding or come from chats and mails.

/// UTF-8 that was read as Windows-1252 and written again: "â€™" for an apostrophe, "Ã©" for é, "Â " for NBSP.
struct Mojibake {
  char32_t value = 0;
  std::uint32_t size = 0;  ///< in bytes; 0 where there is none
};

Mojibake read_mojibake(std::string_view text, std::size_t at, CodePoint first);

/// What a question mark stands for where a page's encoding was lost: "We don?t", "3?5 years". Empty for its own sign.
std::string_view lost_sign(std::string_view text, std::size_t at);

/// True of a mail that was answered or forwarded, each line behind a ">", the empty ones too: there it is no bullet.
bool is_quoted_mail(std::string_view text);

/// Bytes of "<https://contoso.example|" before the words of a link, as chats write it; 0 where there is none.
std::uint32_t link_opening(std::string_view text, std::size_t at);

/// True at the bracket of Markdown's "[words](address)".
bool opens_link(std::string_view text, std::size_t at);

/// Bytes of `](address)` or `](address "title")` here; 0 where there is none, as where the bracket is never closed.
std::uint32_t link_ending(std::string_view text, std::size_t at);

}  // namespace fineprint
