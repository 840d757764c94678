#pragma once
#include <optional>
#include <vector>

#include "registry.hpp"

namespace fineprint::extract::work_model {

/// How a posting says where the work is done, from the least to the most specific.
enum class Standing : std::uint8_t {
  company,   ///< "our whole team works remotely"
  refused,   ///< "no remote work"
  offered,   ///< "home office possible" among the benefits
  title,     ///< "Data Engineer (Remote)"
  hashtag,   ///< "#LI-Hybrid"
  alone,     ///< a line or a piece of a line that says nothing else
  location,  ///< the location line
  label,     ///< "Workplace type: hybrid"
  role,      ///< "this is a hybrid role"
  choice,    ///< "from home or from our office, as you like"
  days,      ///< "three days a week in the office"
};

/// One statement on where the work is done.
struct Statement {
  Standing standing;
  Choice value;
  Span span;
};

/// "While most of our staff work remotely, this role is on site": the clause on the role, or the whole sentence.
Span of_role(const Reading& reading, Span sentence);

/// What the words for remote, hybrid and on-site work say about the role; words about anything else are left out.
std::vector<Statement> statements_of(const Reading& reading);

class Bearing;
/// What a sentence says as a whole of office and home: a choice, a mix of both, neither of two.
std::optional<Statement> said_as_a_whole(const Reading& reading, const Bearing& bearing, const Sentence& sentence);

/// Days a week on site as stated; `least` is the lower end of a range.
struct Days {
  double least = 0;
  bool from_home = false;  ///< told as days at home
  Span span;
};

std::vector<Days> days_of(const Reading& reading);

/// A visit to the office now and then, less than once a week.
std::vector<Span> visits_of(const Reading& reading);
/// The sentence asks for presence less than once a week.
bool rarely_there(const Reading& reading, Span sentence);

/// True for text that states nothing about the role: legal words, the board's own, how to apply, the company's name.
bool off_topic(const Sentence& sentence);

/// The hours and the footing: says its reasons for employment_type.
void read_employment(const Reading& reading, bool five_day_week, Span week, Ledger& ledger);
std::span<const Rule> employment_rules();

}  // namespace fineprint::extract::work_model
