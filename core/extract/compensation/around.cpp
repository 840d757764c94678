#include "extract/compensation/around.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace fineprint::extract::compensation {
namespace {

constexpr std::uint32_t reach_before = 130, reach_after = 60;  // bytes in which words tell what a figure is
constexpr std::uint32_t touching = 18;                         // bytes: "$20k annual bonus"
constexpr double a_living = 20000;                             // what no perk is worth

constinit Pattern pay_and("\\b(?:pay|salary|compensation) (?:&|and) $");

bool strong_form(const Money& money) {
  return money.has_currency() && (money.range || money.period != Period::unknown) && money.max >= 15;
}

class Looker {
 public:
  Looker(const Reading& reading, const std::vector<Money>& all)
      : reading_(reading), text_(reading.document.lower()), all_(all) {}

  Around run(std::size_t index, const Sentence& sentence) const {
    const Money& money = all_[index];
    const Span span = window(index, sentence);
    Around around;
    for (const Hit& hit : reading_.in(Lexicon::pay, span)) {
      const Category category = hit.category();
      const bool before = hit.span.end <= money.span.begin;
      if (before && hit.span.end <= sentence.span.begin && category != Category::pay_word &&
          pay_line(money, sentence, category))
        continue;
      // "Pay & perks" heads the pay too.
      if (category == Category::other_money && before && hit.span.begin > 18 &&
          reading_.holds(pay_and, {hit.span.begin - 18, hit.span.begin}))
        continue;
      if (category == Category::other_money && untold(hit, money)) continue;
      const bool inside = money.span.contains(hit.span);
      if (inside) continue;
      const std::uint32_t distance =
          before ? money.span.begin - hit.span.end : hit.span.begin - std::min(hit.span.begin, money.span.end);
      const bool bounds_it = before && distance <= (names_bound(hit) ? 45u : 14u) &&
                             !figure_between(hit.span.end, money.span.begin, index) && !bounds_another(hit, sentence);
      if (bounds_it && category == Category::at_most) around.at_most = true, around.at_least = false;
      if (bounds_it && category == Category::at_least) around.at_least = true, around.at_most = false;
      if (category == Category::pay_word) around.pay_near = true;
      if (period_of(hit.entry()) != Period::unknown && before && !figure_between(hit.span.end, money.span.begin, index))
        around.period = &hit;
      if (!tells_kind(category)) continue;
      if (before) {
        if (stopped(hit, money.span.begin)) continue;
        around.before = &hit;
        around.before_distance = distance;
      } else if (around.after == nullptr &&
                 (hit.span.begin < money.span.end || !separated(money.span.end, hit.span.begin)) &&
                 !of_the_next(index, hit)) {
        around.after = &hit;
        around.after_distance = distance;
      }
    }
    return around;
  }

 private:
  /// "(tax free)" and "before tax" tell no other money, nor do the labels "Deal:" and "Budget:" before what an hour or
  /// a month is paid.
  bool untold(const Hit& hit, const Money& money) const {
    const std::string_view words = reading_.lower(hit.span);
    const std::string_view next = text_.substr(hit.span.end, 5);
    if (words == "tax") {
      const std::string_view gross = text_.substr(0, hit.span.begin);
      return next == " free" || next == "-free" || gross.ends_with("before ") || gross.ends_with("after ");
    }
    if (!next.starts_with(':')) return false;
    return words == "deal" ? money.range : words == "budget" && money.period == Period::hourly;
  }

  Span window(std::size_t index, const Sentence& sentence) const {
    const Money& money = all_[index];
    const std::size_t place = reading_.layout.index_at(money.span.begin);
    Span span = sentence.span;
    // A short line before, or a heading, speaks for the figure that follows it.
    std::size_t first = place;
    std::uint32_t begin = span.begin;
    for (int i = 0; i < 3 && first > 0; ++i) {
      const Sentence& before = reading_.layout.sentences()[first - 1];
      if (before.part != sentence.part) break;
      const char last = before.span.empty() ? '.' : text_[before.span.end - 1];
      const bool leads = before.heading || last == ':' || before.span.size() < 40 || i == 0;
      if (!leads) break;
      --first;
      begin = before.span.begin;
    }
    begin = std::max(begin, money.span.begin > reach_before ? money.span.begin - reach_before : 0);
    return {begin, std::min(std::max(span.end, money.span.end), money.span.end + reach_after)};
  }

  /// "Experience: minimum 5 years" above the line of the pay. A label may bound it: "Minimum rate" / "$28.50/hr".
  bool bounds_another(const Hit& bound, const Sentence& sentence) const {
    if (bound.span.begin >= sentence.span.begin) return false;
    const Span rest{bound.span.end, reading_.sentence(bound.span).span.end};
    const std::string_view words = reading_.lower(rest);
    const std::span<const Hit> hits = reading_.in(Lexicon::pay, rest);
    return std::any_of(words.begin(), words.end(), is_word) &&
           std::none_of(hits.begin(), hits.end(), [](const Hit& hit) { return hit.category() == Category::pay_word; });
  }

  /// A line that is little but a range of pay, below a list of perks or their heading: what that list is about ends
  /// before it.
  bool pay_line(const Money& money, const Sentence& sentence, Category above_it) const {
    if (sentence.bullet || !strong_form(money) || !money.range || sentence.span.size() > money.span.size() + 32)
      return false;
    if (above_it == Category::other_money && money.min >= a_living) return true;
    if (money.period == Period::unknown && money.min < 10000) return false;
    const std::size_t index = reading_.layout.index_at(sentence.span.begin);
    if (index == 0) return true;
    const Sentence& above = reading_.layout.sentences()[index - 1];
    return !above.heading && text_[above.span.end - 1] != ':';
  }

  /// "The maximum salary for this grade is": a bound that stands apart from the figure.
  bool names_bound(const Hit& hit) const {
    const std::string_view words = reading_.lower(hit.span);
    return words == "maximum" || words == "minimum" || words == "max" || words == "min";
  }

  bool figure_between(std::uint32_t from, std::uint32_t to, std::size_t index) const {
    for (std::size_t i = index; i-- > 0;) {
      if (all_[i].span.begin < from) return false;
      if (all_[i].span.end <= to && all_[i].has_currency()) return true;
    }
    return false;
  }

  /// What is said of other money or a bonus ends with its sentence, its piece between bars, and its line after a colon.
  bool stopped(const Hit& hit, std::uint32_t to) const {
    const bool pay = hit.category() == Category::pay_word || hit.category() == Category::ote_word;
    for (std::uint32_t at = hit.span.end; at + 1 < to; ++at) {
      const bool stop = (text_[at] == '.' || text_[at] == '!' || text_[at] == '?') && text_[at + 1] == ' ';
      const bool bar = text_[at] == '|' || text_[at] == ';';
      if (pay ? stop && to - hit.span.end > 60 : stop || bar) return true;
    }
    return false;
  }

  /// Commas, brackets, "+" and "plus" set what follows a figure apart from it.
  bool separated(std::uint32_t from, std::uint32_t to) const {
    if (text_.substr(from, 2) == ",-") from += 2;  // Dutch: so many euros and no cents
    const std::string_view between = text_.substr(from, to - from);
    for (const std::string_view form : {",", ";", "+", "plus", " and ", "\n", ". ", "|", "&", " with ", " as well",
                                        " und ", " et ", "where", "which", "depending", "based on", "- "})
      if (between.find(form) != std::string_view::npos) return true;
    return false;
  }

  /// "$180,000 - $220,000 (base $150,000 - $180,000)": the word in the bracket speaks of the figure behind it.
  bool of_the_next(std::size_t index, const Hit& hit) const {
    const std::uint32_t from = all_[index].span.end;
    return index + 1 < all_.size() && all_[index + 1].span.begin < hit.span.end + 12 &&
           text_.substr(from, hit.span.begin - from).find('(') != std::string_view::npos;
  }

  const Reading& reading_;
  std::string_view text_;
  const std::vector<Money>& all_;
};

}  // namespace

Period period_of(const Term& term) {
  if (has_tag(term, Tag::yearly)) return Period::yearly;
  if (has_tag(term, Tag::monthly)) return Period::monthly;
  if (has_tag(term, Tag::weekly)) return Period::weekly;
  if (has_tag(term, Tag::daily)) return Period::daily;
  if (has_tag(term, Tag::hourly)) return Period::hourly;
  return Period::unknown;
}

bool tells_kind(Category category) {
  return category == Category::pay_word || category == Category::ote_word || category == Category::bonus_word ||
         category == Category::stipend_word || category == Category::other_money ||
         category == Category::board_estimate;
}

Around look_around(const Reading& reading, const std::vector<Money>& all, std::size_t index, const Sentence& sentence) {
  return Looker(reading, all).run(index, sentence);
}

const Hit* told_by(const Around& around, const Money& money) {
  const Hit* const after = around.after;
  const Hit* const before = around.before;
  if (after != nullptr && around.after_distance <= touching) {
    const Category category = after->category();
    const bool period_only = category == Category::pay_word;
    if (!period_only || before == nullptr) return after;
    // "bonus of $20,000 paid ..." stays a bonus; "$100k base" is base.
    if (around.after_distance <= 2) return after;
  }
  if (before != nullptr) {
    const Category category = before->category();
    // A full range of pay shape outweighs a distant word of other money.
    const bool far = around.before_distance > 45;
    if ((category == Category::other_money || category == Category::bonus_word) && far && strong_form(money)) {
      return around.pay_near ? nullptr : before;
    }
    return before;
  }
  return after;
}

}  // namespace fineprint::extract::compensation
