#include "text/characters.hpp"

namespace fineprint {
namespace {

// U+00C0 to U+017F, the letters of the Latin alphabets of Europe, without their marks (Unicode NFKD); "" is kept as it
// is.
constexpr const char* latin[] = {
    "A", "A", "A",  "A", "A", "A", "AE", "C",  "E", "E", "E",  "E",  "I", "I", "I",  "I",  "D", "N", "O",  "O",
    "O", "O", "O",  "",  "O", "U", "U",  "U",  "U", "Y", "Th", "ss", "a", "a", "a",  "a",  "a", "a", "ae", "c",
    "e", "e", "e",  "e", "i", "i", "i",  "i",  "d", "n", "o",  "o",  "o", "o", "o",  "",   "o", "u", "u",  "u",
    "u", "y", "th", "y", "A", "a", "A",  "a",  "A", "a", "C",  "c",  "C", "c", "C",  "c",  "C", "c", "D",  "d",
    "D", "d", "E",  "e", "E", "e", "E",  "e",  "E", "e", "E",  "e",  "G", "g", "G",  "g",  "G", "g", "G",  "g",
    "H", "h", "",   "",  "I", "i", "I",  "i",  "I", "i", "I",  "i",  "I", "i", "IJ", "ij", "J", "j", "K",  "k",
    "",  "L", "l",  "L", "l", "L", "l",  "",   "",  "L", "l",  "N",  "n", "N", "n",  "N",  "n", "",  "",   "",
    "O", "o", "O",  "o", "O", "o", "OE", "oe", "R", "r", "R",  "r",  "R", "r", "S",  "s",  "S", "s", "S",  "s",
    "S", "s", "T",  "t", "T", "t", "",   "",   "U", "u", "U",  "u",  "U", "u", "U",  "u",  "U", "u", "U",  "u",
    "W", "w", "Y",  "y", "Y", "Z", "z",  "Z",  "z", "Z", "z",  "s",
};

}  // namespace

std::size_t words_in(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    words += is_word(text[i]) && (i == 0 || !(is_word(text[i - 1]) || text[i - 1] == '\''));
  return words;
}

const char* folded(char32_t c) {
  if (c >= 0xC0 && c < 0x180) {
    const char* letters = latin[c - 0xC0];
    return *letters != 0 ? letters : nullptr;
  }
  switch (c) {
    case 0xA0:
    case 0x1680:
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return " ";
    case 0xAB:
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
      return "\"";
    case 0xB4:
    case 0x2BC:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
      return "'";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0xFE58:
      return "-";
    case 0x2026:
      return "...";
    case 0x2044:
    case 0x2215:
      return "/";
    case 0x2264:
      return "<=";
    case 0x2265:
      return ">=";
    case 0x20B9:
    case 0x20A8:
      return "Rs";
    case 0xA1:  // "¡", "¿": what they open has its end too
    case 0xAD:
    case 0xAE:  // the mark of a name is no part of it
    case 0x2120:
    case 0x2122:
    case 0xBF:
    case 0x61C:
    case 0xFEFF:
    case 0x2060:
    case 0xFE0E:
    case 0xFE0F:
      return "";
    case 0x1E9E:
      return "SS";
    case 0xFB00:
      return "ff";
    case 0xFB01:
      return "fi";
    case 0xFB02:
      return "fl";
    case 0xFB03:
      return "ffi";
    case 0xFB04:
      return "ffl";
    case 0xFB05:
    case 0xFB06:
      return "st";
    default:
      break;
  }
  if (c >= 0x2000 && c <= 0x200A) return " ";
  if ((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return "";
  if (c >= 0x300 && c < 0x370) return "";  // combining marks of decomposed text
  if (c >= 0xFF01 && c <= 0xFF5E) {        // full-width ASCII
    static constexpr char wide[] =
        "!\0\"\0#\0$\0%\0&\0'\0(\0)\0*\0+\0,\0-\0.\0/\0"
        "0\0"
        "1\0"
        "2\0"
        "3\0"
        "4\0"
        "5\0"
        "6\0"
        "7\0"
        "8\0"
        "9\0:\0;\0<\0=\0>\0?\0@\0"
        "A\0B\0C\0D\0E\0F\0G\0H\0I\0J\0K\0L\0M\0N\0O\0P\0Q\0R\0S\0T\0U\0V\0W\0X\0Y\0Z\0[\0\\\0]\0^\0_\0`\0"
        "a\0b\0c\0d\0e\0f\0g\0h\0i\0j\0k\0l\0m\0n\0o\0p\0q\0r\0s\0t\0u\0v\0w\0x\0y\0z\0{\0|\0}\0~";
    return wide + 2 * std::size_t{c - 0xFF01};
  }
  return nullptr;
}

bool is_bullet_glyph(char32_t c) {
  switch (c) {
    case 0xB7:
    case 0x2022:
    case 0x2023:
    case 0x2027:
    case 0x2043:
    case 0x204C:
    case 0x204D:
    case 0x2219:
    case 0x25A0:
    case 0x25A1:
    case 0x25AA:
    case 0x25AB:
    case 0x25B6:
    case 0x25B8:
    case 0x25BA:
    case 0x25C6:
    case 0x25C7:
    case 0x25CB:
    case 0x25CF:
    case 0x25E6:
    case 0x2605:
    case 0x2606:
    case 0x2611:
    case 0x2713:
    case 0x2714:
    case 0x2705:
    case 0x27A2:
    case 0x27A4:
    case 0x2794:
    case 0x2192:
    case 0x21D2:
    case 0x2756:
    case 0x2767:
    case 0x29BF:
    case 0x29BE:
    case 0xF0B7:
    case 0xF0A7:
    case 0xF0D8:
    case 0xF0FC:
    case 0x1F449:
    case 0x1F539:
    case 0x1F538:
    case 0x25FC:
    case 0x25FE:
    case 0x2B50:
    case 0x2B9A:
      return true;
    default:
      return false;
  }
}

bool is_emoji(char32_t c) { return (c >= 0x1F000 && c < 0x1FB00) || (c >= 0x2600 && c < 0x2800); }

}  // namespace fineprint
