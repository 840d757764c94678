#include "text/json_ld.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "text/characters.hpp"
#include "text/escaped.hpp"
#include "text/utf8.hpp"

namespace fineprint {
namespace {

constexpr std::size_t deepest = 32;  // levels of nesting that are read
constexpr std::string_view script_type = "application/ld+json";

/// A string, number or word of the JSON, with the names that lead to it ("baseSalary.value.minValue").
struct Value {
  std::string path;
  Span span;  ///< of the input, without quotes
  bool text = false;
};

/// Reads JSON as far as it is well formed, and keeps where each value stands.
class Scanner {
 public:
  Scanner(std::string_view input, Span where) : input_(input), at_(where.begin), end_(where.end) {}

  bool run(std::vector<Value>& out) {
    out_ = &out;
    return value("", 0);
  }

 private:
  void blank() {
    while (at_ < end_ && (is_space(input_[at_]) || input_[at_] == '\r')) ++at_;
  }
  bool take(char c) {
    blank();
    if (at_ >= end_ || input_[at_] != c) return false;
    ++at_;
    return true;
  }

  bool value(const std::string& path, std::size_t depth) {
    blank();
    if (at_ >= end_ || depth > deepest) return false;
    if (input_[at_] == '{') return object(path, depth);
    if (input_[at_] == '[') return array(path, depth);
    if (input_[at_] == '"') {
      Span span;
      if (!string(span)) return false;
      out_->push_back({path, span, true});
      return true;
    }
    const std::uint32_t begin = at_;
    while (at_ < end_ && (is_word(input_[at_]) || std::string_view("+-.").find(input_[at_]) != std::string_view::npos))
      ++at_;
    if (at_ == begin) return false;
    out_->push_back({path, {begin, at_}, false});
    return true;
  }

  bool string(Span& span) {
    if (!take('"')) return false;
    span.begin = at_;
    while (at_ < end_ && input_[at_] != '"') at_ += input_[at_] == '\\' ? 2 : 1;
    if (at_ >= end_) return false;
    span.end = at_++;
    return true;
  }

  bool object(const std::string& path, std::size_t depth) {
    take('{');
    if (take('}')) return true;
    do {
      Span name;
      blank();
      if (!string(name) || !take(':')) return false;
      const std::string_view key = input_.substr(name.begin, name.size());
      if (!value(path.empty() ? std::string(key) : path + '.' + std::string(key), depth + 1)) return false;
    } while (take(','));
    return take('}');
  }

  /// Items of an array go by the name of the array.
  bool array(const std::string& path, std::size_t depth) {
    take('[');
    if (take(']')) return true;
    do {
      if (!value(path, depth + 1)) return false;
    } while (take(','));
    return take(']');
  }

  std::string_view input_;
  std::uint32_t at_, end_;
  std::vector<Value>* out_ = nullptr;
};

/// A JSON string with its escapes undone.
Unescaped unescape(std::string_view input, Span span) {
  Unescaped out;
  const auto put = [&](std::string_view bytes, std::uint32_t begin, std::uint32_t end) {
    out.text += bytes;
    out.from.insert(out.from.end(), bytes.size(), Span{begin, end});
  };
  const auto hex = [&](std::uint32_t at) -> std::int32_t {
    std::int32_t value = 0;
    for (std::uint32_t i = at; i < at + 4; ++i) {
      const char c = i < span.end ? to_lower(input[i]) : ' ';
      const int digit = is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
      if (digit < 0) return -1;
      value = value * 16 + digit;
    }
    return value;
  };
  for (std::uint32_t at = span.begin; at < span.end;) {
    if (input[at] != '\\' || at + 1 >= span.end) {
      put(input.substr(at, 1), at, at + 1);
      ++at;
      continue;
    }
    const std::uint32_t begin = at;
    const char kind = input[at + 1];
    at += 2;
    if (kind == 'u') {
      std::int32_t code = hex(at);
      if (code < 0) continue;
      at += 4;
      const bool high = code >= 0xD800 && code < 0xDC00;
      const std::int32_t low = high && input.substr(at, 2) == "\\u" ? hex(at + 2) : -1;
      if (low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        at += 6;
      }
      std::string bytes;
      append_utf8(bytes, code >= 0xD800 && code < 0xE000 ? 0xFFFD : static_cast<char32_t>(code));
      put(bytes, begin, at);
    } else {
      const char one = kind == 'n' || kind == 'r' ? '\n' : kind == 't' || kind == 'b' || kind == 'f' ? ' ' : kind;
      put({&one, 1}, begin, at);
    }
  }
  return out;
}

/// Words of the standard's own that a posting would put otherwise.
struct Wording {
  std::string_view value, words;
};
constexpr Wording wordings[] = {{"FULL_TIME", "full-time"}, {"PART_TIME", "part-time"}, {"CONTRACTOR", "contract"},
                                {"TEMPORARY", "temporary"}, {"INTERN", "internship"},   {"TELECOMMUTE", "remote"},
                                {"HOUR", "per hour"},       {"DAY", "per day"},         {"WEEK", "per week"},
                                {"MONTH", "per month"},     {"YEAR", "per year"}};

class Writer {
 public:
  Writer(std::string_view input, const std::vector<Value>& values, std::uint32_t base, Normalised& out)
      : input_(input), values_(values), base_(base), out_(out) {}

  void run(bool with_description) {
    line("Title: ", {"title"});
    line("Company: ", {"hiringOrganization.name", "hiringOrganization"});
    places();
    standard_line("Work arrangement: ", "jobLocationType");
    lines("Candidates must be located in ", {"applicantLocationRequirements.name", "applicantLocationRequirements"});
    standard_line("Employment type: ", "employmentType");
    pay();
    line("Start date: ", {"jobStartDate"});
    line("Working hours: ", {"workHours"});
    line("Security clearance: ", {"securityClearanceRequirement"});
    line("Work authorization: ", {"eligibilityToWorkRequirement"});
    if (with_description) section("", {"description"});
    section("Responsibilities:", {"responsibilities"});
    requirements();
    section("Benefits:", {"jobBenefits", "incentiveCompensation"});
  }

 private:
  const Value* find(std::initializer_list<std::string_view> paths) const {
    for (const std::string_view path : paths)
      for (const Value& value : values_)
        if (value.path == path && !value.span.empty()) return &value;
    return nullptr;
  }
  std::string_view words(const Value& value) const { return input_.substr(value.span.begin, value.span.size()); }

  void put(std::string_view bytes, Span from) {
    out_.text += bytes;
    out_.map.append(static_cast<std::uint32_t>(bytes.size()), base_ + from.begin, base_ + from.end);
  }
  /// Words of ours stand for no byte of the input.
  void label(std::string_view bytes, const Value& before) { put(bytes, {before.span.begin, before.span.begin}); }
  void end_line() {
    if (out_.text.empty() || out_.text.back() == '\n') return;
    const std::uint32_t at = out_.map.end() - base_;
    put("\n", {at, at});
  }

  /// A word of the standard's own as a posting would put it; any other text as it stands.
  void standard(const Value& one) {
    const std::string_view own = words(one);
    const auto same = [](char a, char b) { return to_lower(a) == to_lower(b) || (a == '-' && b == '_'); };
    for (const Wording& wording : wordings)
      if (std::equal(own.begin(), own.end(), wording.value.begin(), wording.value.end(), same))
        return put(wording.words, one.span);
    value(one);
  }

  void value(const Value& one) { normalise(with_tags(unescape(input_, one.span)), base_, out_); }

  void line(std::string_view name, std::initializer_list<std::string_view> paths) {
    const Value* const one = find(paths);
    if (one == nullptr) return;
    label(name, *one);
    value(*one);
    end_line();
  }

  void standard_line(std::string_view name, std::string_view path) {
    const Value* const one = find({path});
    if (one == nullptr) return;
    label(name, *one);
    standard(*one);
    end_line();
  }

  /// Several values of one property on one line: "..., ... or ...".
  void lines(std::string_view name, std::initializer_list<std::string_view> paths) {
    for (const std::string_view path : paths) {
      const Value* before = nullptr;
      for (const Value& one : values_) {
        if (one.path != path || one.span.empty()) continue;
        label(before == nullptr ? name : std::string_view(" or "), one);
        value(one);
        before = &one;
      }
      if (before == nullptr) continue;
      label(".", *before);
      end_line();
      return;
    }
  }

  void places() {
    constexpr std::string_view parts[] = {"jobLocation.address.addressLocality",
                                          "jobLocation.address.addressRegion",
                                          "jobLocation.address.addressCountry.name",
                                          "jobLocation.address.addressCountry",
                                          "jobLocation.name",
                                          "jobLocation"};
    bool open = false;
    std::size_t last = std::size(parts);
    for (const Value& one : values_) {
      const auto part = static_cast<std::size_t>(std::find(std::begin(parts), std::end(parts), one.path) - parts);
      if (part == std::size(parts) || one.span.empty() || !one.text) continue;
      // The next place begins where a part comes again.
      if (open && part <= last) end_line(), open = false;
      label(open ? ", " : "Location: ", one);
      value(one);
      open = true;
      last = part;
    }
    if (open) end_line();
  }

  void pay() {
    const Value* const least = find({"baseSalary.value.minValue", "baseSalary.minValue"});
    const Value* const most = find({"baseSalary.value.maxValue", "baseSalary.maxValue"});
    const Value* const exact = find({"baseSalary.value.value", "baseSalary.value", "baseSalary"});
    const Value* const first = least != nullptr ? least : most != nullptr ? most : exact;
    if (first == nullptr || words(*first) == "0") return;
    const Value* const currency = find({"baseSalary.currency", "baseSalary.value.currency", "salaryCurrency"});
    label("Salary: ", currency != nullptr ? *currency : *first);
    if (currency != nullptr) {
      value(*currency);
      label(" ", *first);
    }
    if (least == nullptr && most != nullptr) label("up to ", *most);
    if (least != nullptr && most == nullptr) label("from ", *least);
    value(*first);
    if (least != nullptr && most != nullptr && words(*least) != words(*most)) {
      label(" - ", *most);
      value(*most);
    }
    if (const Value* const unit = find({"baseSalary.value.unitText", "baseSalary.unitText"})) {
      label(" ", *unit);
      standard(*unit);
    }
    end_line();
  }

  void section(std::string_view heading, std::initializer_list<std::string_view> paths) {
    bool open = false;
    for (const std::string_view path : paths)
      for (const Value& one : values_) {
        if (one.path != path || one.span.empty() || !one.text) continue;
        if (!open) {
          label("\n", one);
          label(heading, one);
          if (!heading.empty()) label("\n", one);
        }
        open = true;
        value(one);
        end_line();
      }
  }

  void requirements() {
    section("Requirements:", {"qualifications", "skills", "experienceRequirements", "educationRequirements"});
    if (const Value* const degree = find({"educationRequirements.credentialCategory"})) {
      label("\nRequirements:\n", *degree);
      value(*degree);
      if (const Value* const instead = find({"experienceInPlaceOfEducation"});
          instead != nullptr && words(*instead) == "true") {
        label(" ", *instead);
        put("or equivalent experience", instead->span);
      }
      end_line();
    }
    const Value* const months = find({"experienceRequirements.monthsOfExperience"});
    if (months == nullptr) return;
    double number = 0;
    for (const char c : words(*months)) number = is_digit(c) ? number * 10 + (c - '0') : number;
    if (number < 12 || number > 600) return;
    label("\nRequirements:\n", *months);
    put(std::to_string(static_cast<int>(number / 12)), months->span);
    label(" years of experience", *months);
    end_line();
  }

  std::string_view input_;
  const std::vector<Value>& values_;
  std::uint32_t base_;
  Normalised& out_;
};

bool is_job_posting(std::string_view json) {
  const std::size_t type = json.find("\"JobPosting\"");
  return type != json.npos && json.find("\"@type\"") != json.npos;
}

/// Other names of the standard's properties, as boards and people call them in objects of their own.
struct Alias {
  std::string_view name, standard;
};
constexpr Alias aliases[] = {{"job_title", "title"},
                             {"jobTitle", "title"},
                             {"position", "title"},
                             {"company", "hiringOrganization"},
                             {"company_name", "hiringOrganization"},
                             {"companyName", "hiringOrganization"},
                             {"company.name", "hiringOrganization"},
                             {"employer", "hiringOrganization"},
                             {"location", "jobLocation"},
                             {"location.name", "jobLocation"},
                             {"categories.location", "jobLocation"},
                             {"city", "jobLocation.address.addressLocality"},
                             {"state", "jobLocation.address.addressRegion"},
                             {"country", "jobLocation.address.addressCountry"},
                             {"remote", "jobLocationType"},
                             {"workplace_type", "jobLocationType"},
                             {"workplaceType", "jobLocationType"},
                             {"employment_type", "employmentType"},
                             {"job_type", "employmentType"},
                             {"jobType", "employmentType"},
                             {"categories.commitment", "employmentType"},
                             {"salary", "baseSalary"},
                             {"salary_range", "baseSalary"},
                             {"salaryRange", "baseSalary"},
                             {"body", "description"},
                             {"content", "description"},
                             {"job_description", "description"},
                             {"jobDescription", "description"},
                             {"descriptionPlain", "description"},
                             {"requirements", "qualifications"},
                             {"benefits", "jobBenefits"}};

/// True where an object of a board's own is a posting; its names become the standard's.
bool settle_own(std::vector<Value>& values) {
  const auto named = [&](std::string_view name) {
    return std::any_of(values.begin(), values.end(), [&](const Value& one) { return one.path == name && one.text; });
  };
  for (const Alias& alias : aliases)
    if (!named(alias.standard))
      for (Value& value : values)
        if (value.path == alias.name && value.text) value.path = alias.standard;
  return named("title") && named("description");
}

/// In a graph or a list of things the posting's names follow those of the others: they are cut to what leads from it.
void settle(std::vector<Value>& values) {
  for (Value& value : values)
    for (const std::string_view outer : {"@graph.", "mainEntity.", "itemListElement.", "item."})
      if (value.path.substr(0, outer.size()) == outer) value.path.erase(0, outer.size());
}

}  // namespace

Span find_job_posting(std::string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  std::uint32_t begin = 0;
  while (begin < size && (is_space(text[begin]) || text[begin] == '\r')) ++begin;
  if (begin < size && (text[begin] == '{' || text[begin] == '['))
    return text[begin] == '{' || is_job_posting(text) ? Span{begin, size} : Span{};
  for (std::size_t at = text.find(script_type); at != text.npos; at = text.find(script_type, at + 1)) {
    const std::size_t open = text.find('>', at);
    if (open == text.npos) return {};
    const std::size_t close = std::min(text.find("</script", open), text.size());
    if (is_job_posting(text.substr(open + 1, close - open - 1)))
      return {static_cast<std::uint32_t>(open + 1), static_cast<std::uint32_t>(close)};
  }
  return {};
}

bool write_job_posting(std::string_view input, Span where, std::uint32_t base, bool with_description, Normalised& out) {
  std::vector<Value> values;
  if (!Scanner(input, where).run(values)) return false;
  settle(values);
  if (!is_job_posting(input.substr(where.begin, where.size())) && !settle_own(values)) return false;
  Writer(input, values, base, out).run(with_description);
  while (!out.text.empty() && out.text.back() == '\n') {
    out.text.pop_back();
    out.map.drop_last();
  }
  return true;
}

}  // namespace fineprint
