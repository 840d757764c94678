#pragma once
#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "fields.hpp"
#include "match/context.hpp"
#include "match/reading.hpp"
#include "report/places.hpp"

namespace fineprint {

/// Kinds whose values are lists of items, each decided on its own.
constexpr bool is_array(Kind kind) {
  return kind == Kind::set || kind == Kind::names || kind == Kind::pay_ranges || kind == Kind::alternatives;
}

/// How much a rule's word counts, in hundredths of a log-odds unit: the closed scale on which rules speak.
/// A single reason of weight `strong` gives 0.95 before calibration.
enum class Weight : std::int16_t {
  certain = 450,
  strong = 300,
  clear = 200,
  fair = 100,
  slight = 50,
  against_slight = -50,
  against_fair = -100,
  against_clear = -200,
  against_strong = -300,
  against_certain = -450,
};

/// One rule as data. `because` is a sentence for a person; {quote} stands for the words of the first span, {quote2} for
/// those of the second, {value} for the value, {detail} for what the rule adds.
struct Rule {
  std::string_view id;  ///< "work_model/office_days", stable
  Weight weight;
  std::string_view because;
  /// Rules of one group say the same thing: for one value only the strongest of them counts. Empty: a group of its own.
  std::string_view group = "";
  /// What the contract allows a value at most that rests on rules of this kind alone: a confidence, in thousandths.
  std::int16_t most = 1000;
};

/// One pay figure as written.
struct PayRange {
  double min = 0, max = 0;    ///< 0 where it is not given
  std::string_view currency;  ///< ISO 4217, empty where unknown
  std::string_view period;    ///< yearly monthly weekly daily hourly, empty where unknown
  std::string_view kind;      ///< base ote bonus rate stipend
  std::string place;          ///< where the band holds, as written
  friend bool operator==(const PayRange&, const PayRange&) = default;
};

using Texts = std::vector<std::string>;
using Value = std::variant<std::monostate, bool, double, Choice, std::string, PayRange, Texts>;

std::size_t hash_of(const Value& value);

/// What one rule said about one value of one field.
struct Reason {
  const Rule* rule;
  Field field;
  Value about;
  std::vector<Span> spans;
  std::vector<Field> from;  ///< pass 2: the pass 1 fields that it rests on
  std::string_view cue;     ///< array items: the word that set the strength
  std::string detail;
};

/// What a reason rests on.
struct Basis {
  std::vector<Span> spans = {};
  std::vector<Field> from = {};
  std::string_view cue = {};
  std::string detail = {};
};

enum class NoticeKind { conflict, text_cut, bad_utf8, match_gave_up, not_a_posting };

struct Notice {
  NoticeKind kind;
  std::vector<Field> fields;
  std::string message;
  std::vector<Span> spans;
};

/// Where rules write down what they found. Nothing is decided here and nothing is taken back.
class Ledger {
 public:
  void say(const Rule& rule, Field field, Value about, Basis basis);
  void say(const Rule& rule, Choice choice, Basis basis) { say(rule, choice.field, choice, std::move(basis)); }
  void say(const Rule& rule, Choice choice, Span span) { say(rule, choice.field, choice, Basis{{span}}); }
  void say(const Rule& rule, Field field, Value about, Span span) { say(rule, field, std::move(about), Basis{{span}}); }
  void notice(Notice notice) { notices_.push_back(std::move(notice)); }

  const std::vector<Reason>& reasons(Field field) const { return reasons_[static_cast<std::size_t>(field)]; }
  const std::vector<Notice>& notices() const { return notices_; }

 private:
  std::array<std::vector<Reason>, field_count> reasons_;
  std::array<Places, field_count> places_;  // of a field's reasons
  std::vector<Notice> notices_;
};

/// One item of an array field.
struct Item {
  Value value;
  double confidence = 0;
  std::vector<Span> spans;
  std::string_view cue;
};

/// A field as decided from its reasons alone.
struct Decision {
  Value value;                         ///< monostate: not mentioned (booleans: false)
  double confidence = 0;               ///< calibrated
  std::vector<Item> items;             ///< array fields
  std::vector<const Reason*> winners;  ///< the reasons for `value`, strongest first
  bool conflict = false;               ///< another value had good reasons too
};

/// Weighs the reasons for one field. The same arithmetic for every field; docs/confidence.md tells it.
Decision decide(Field field, const std::vector<Reason>& reasons);

/// What was decided. Pass 2 reads what pass 1 decided; the report reads all.
class Facts {
 public:
  /// Decides the fields of the posting and of pass 1.
  explicit Facts(const Ledger& ledger);
  /// Decides the fields of one group of pass 2; later groups may read them.
  void conclude(std::string_view group, const Ledger& ledger);

  const Decision& of(Field field) const { return decisions_[static_cast<std::size_t>(field)]; }
  bool is(Choice choice) const { return of(choice.field).value == Value(choice); }
  bool mentioned(Field field) const {
    return !std::holds_alternative<std::monostate>(of(field).value) || !items(field).empty();
  }
  bool flag(Field field) const { return of(field).value == Value(true); }
  std::optional<double> number(Field field) const;
  const std::vector<Item>& items(Field field) const { return of(field).items; }
  bool has(Choice choice) const { return has(choice.field, choice); }
  bool has(Field field, const Value& item) const;
  /// The spans on which the decided values of `fields` rest: the basis of a rule that follows from them alone.
  Basis basis(std::initializer_list<Field> fields) const;

 private:
  void decide_into(Field field, const Ledger& ledger);

  std::array<Decision, field_count> decisions_;
};

}  // namespace fineprint
