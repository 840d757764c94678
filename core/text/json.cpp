#include "text/json.hpp"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <cmath>

#include "text/utf8.hpp"

namespace fineprint {
namespace {

using Utf8 = rapidjson::UTF8<>;
using Kind = Json::Kind;

// Numbers are kept as they are written: few are ever asked for their value, and the library's own way to it brings
// tables of 3 KB along.
constexpr unsigned strict =
    rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
constexpr unsigned in_place = strict | rapidjson::kParseInsituFlag | rapidjson::kParseStopWhenDoneFlag;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::size_t size_of_mark(std::string_view text) {
  return text.substr(0, byte_order_mark.size()) == byte_order_mark ? byte_order_mark.size() : 0;
}

/// Whether followers may come after it.
bool is_lead(char c) { return static_cast<unsigned char>(c) >= 0xC2 && static_cast<unsigned char>(c) < 0xF5; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The exponent from its sign on; one that no number has where it is longer than any.
int exponent_in(std::string_view digits) {
  constexpr int beyond = 9999;
  const bool negative = digits.front() == '-';
  int exponent = 0;
  for (const char c : digits)
    if (is_digit(c)) exponent = std::min(exponent * 10 + (c - '0'), beyond);
  return negative ? -exponent : exponent;
}

double value_of(std::string_view number) {
  constexpr double full = 1e17;  // further digits tell nothing
  const std::size_t end = std::min(number.find_first_of("eE"), number.size());
  double value = 0;
  int scale = end < number.size() ? exponent_in(number.substr(end + 1)) : 0;
  bool fraction = false;
  for (const char c : number.substr(0, end)) {
    if (c == '.') fraction = true;
    if (!is_digit(c)) continue;
    const bool read = value < full;
    if (read) value = value * 10 + (c - '0');
    scale += !read - fraction;
  }
  double power = 1;
  for (int i = std::abs(scale); i > 0 && std::isfinite(power); --i) power *= 10;
  value = scale < 0 ? value / power : value * power;
  return number.front() == '-' ? -value : value;
}

/// Half of a pair that stands alone, of which the library lets the second pass. No other text has these bytes.
bool has_half_pair(std::string_view text) {
  for (std::size_t at = text.find('\xED'); at != text.npos; at = text.find('\xED', at + 1))
    if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0xA0) return true;
  return false;
}

/// Takes what is JSON, and keeps nothing of it.
struct Check : rapidjson::BaseReaderHandler<Utf8, Check> {
  bool String(const char* words, rapidjson::SizeType size, bool) { return !has_half_pair({words, size}); }
  bool RawNumber(const char* digits, rapidjson::SizeType size, bool) { return std::isfinite(value_of({digits, size})); }
};

}  // namespace

/// Puts the values into their row.
class JsonBuilder : public rapidjson::BaseReaderHandler<Utf8, JsonBuilder> {
 public:
  JsonBuilder(std::vector<Json>& values, std::size_t deepest) : values_(values), deepest_(deepest) {}

  // Names and parameters are the library's; what returns false ends the reading.
  bool Null() { return add(Json(Kind::null)); }
  bool Bool(bool truth) { return add(Json(truth ? Kind::yes : Kind::no)); }
  bool RawNumber(const char* digits, rapidjson::SizeType size, bool) {
    return add(Json(Kind::number, {digits, size})) && std::isfinite(values_.back().number());
  }
  bool String(const char* words, rapidjson::SizeType size, bool) {
    return add(Json(Kind::text, {words, size})) && !has_half_pair({words, size});
  }
  bool StartObject() { return open(Kind::object); }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool StartArray() { return open(Kind::array); }
  bool EndArray(rapidjson::SizeType) { return close(); }

 private:
  bool add(Json value) {
    values_.push_back(value);
    return true;
  }

  bool open(Kind kind) {
    values_.emplace_back(kind);
    values_.back().span_ = parent_;
    parent_ = static_cast<std::uint32_t>(values_.size() - 1);
    return ++depth_ <= deepest_;
  }

  bool close() {
    Json& whole = values_[parent_];
    const auto span = static_cast<std::uint32_t>(values_.size() - parent_);
    parent_ = whole.span_;
    whole.span_ = span;
    --depth_;
    return true;
  }

  std::vector<Json>& values_;
  std::size_t deepest_, depth_ = 0;
  std::uint32_t parent_ = 0;  // of the values that come: the object or array that is open
};

namespace {

/// Reads bytes that end with a zero, and says where they go wrong: at the byte that nothing right begins with, counted
/// from one.
class Parser {
 public:
  Parser(std::string_view text, std::vector<char>& bytes, JsonBuilder& builder)
      : text_(text), bytes_(bytes.data()), at_(size_of_mark(text)), builder_(builder) {}

  std::size_t fault() {
    if (const std::size_t fault = value()) return fault;
    while (bytes_[at_] == ' ' || bytes_[at_] == '\n' || bytes_[at_] == '\r' || bytes_[at_] == '\t') ++at_;
    return bytes_[at_] == '\0' ? 0 : misplaced(at_);
  }

 private:
  /// Reads one value, and goes to its end.
  std::size_t value() {
    rapidjson::InsituStringStream stream(bytes_ + at_);
    const rapidjson::ParseResult result = reader_.Parse<in_place>(stream, builder_);
    const std::size_t from = at_ + result.Offset();
    at_ += stream.Tell();
    return result.IsError() ? fault_of(result.Code(), from) : 0;
  }

  /// `from` is where the token begins that has the fault, at_ is how far it was read.
  std::size_t fault_of(rapidjson::ParseErrorCode code, std::size_t from) {
    constexpr std::size_t pair = 12;  // bytes of an escaped pair, "\ud83d\ude00"
    switch (code) {
      case rapidjson::kParseErrorNumberTooBig:
        while (is_digit(bytes_[at_])) ++at_;
        return at_;
      case rapidjson::kParseErrorTermination:
        return at_;
      case rapidjson::kParseErrorStringInvalidEncoding:
        return from + read_utf8(text_, from).size + is_lead(text_[from]);
      case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        return at_ == from + pair ? at_ : at_ + 1;
      case rapidjson::kParseErrorObjectMissName:
      case rapidjson::kParseErrorObjectMissColon:
      case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
      case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return misplaced(at_);
      default:
        return at_ + 1;
    }
  }

  /// A word in a wrong place is named by its last byte.
  std::size_t misplaced(std::size_t at) {
    if (std::string_view("{}[],:").find(bytes_[at]) != std::string_view::npos) return at + 1;
    at_ = at;
    const std::size_t fault = value();
    return fault != 0 ? fault : at_;
  }

  std::string_view text_;
  char* bytes_;  // the same, but where escapes were undone
  std::size_t at_;
  JsonBuilder& builder_;
  rapidjson::Reader reader_;
};

}  // namespace

double Json::number() const { return value_of(text()); }

const Json* Json::find(std::string_view name) const {
  const Json* found = nullptr;
  for (const auto [key, value] : members())
    if (key == name) found = &value;
  return found;
}

JsonTree::JsonTree(std::string_view text, std::size_t deepest) : bytes_(text.begin(), text.end()) {
  bytes_.push_back('\0');
  JsonBuilder builder(values_, deepest);
  fault_ = Parser(text, bytes_, builder).fault();
  if (fault_ != 0) values_.assign(1, Json(Kind::none));
}

bool is_json(std::string_view text) {
  text.remove_prefix(size_of_mark(text));
  rapidjson::MemoryStream stream(text.data(), text.size());
  Check check;
  return !rapidjson::Reader().Parse<strict>(stream, check).IsError();
}

}  // namespace fineprint
