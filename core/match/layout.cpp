#include "match/layout.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "match/heading_line.hpp"
#include "match/sentence_ends.hpp"
#include "match/speaker.hpp"
#include "text/characters.hpp"

namespace fineprint {
namespace {

constexpr std::uint32_t longest_sentence = 900;  // bytes; a longer run without a full stop is cut at a space
constexpr std::uint32_t longest_heading = 70;    // bytes of a line that may be a heading
constexpr std::uint32_t longest_introduction = 160;
constexpr std::uint32_t wrapped_from = 45;  // bytes of a line that may go on in the next

constexpr std::string_view applies[] = {"apply", "bewerb", "postul", "sollicit"};

Section section_of(TermId heading) {
  switch (terms[heading].category) {
    case Category::requirements:
      return Section::requirements;
    case Category::preferred:
      return Section::preferred;
    case Category::duties:
      return Section::duties;
    case Category::offer:
      return Section::offer;
    case Category::about_us:
      return Section::about_us;
    case Category::about_role:
      return Section::about_role;
    case Category::legal:
      return Section::legal;
    case Category::process:
      return Section::process;
    case Category::skills_tags:
      return Section::skills_tags;
    case Category::logistics:
      return Section::logistics;
    case Category::chrome:
      return Section::chrome;
    default:
      return Section::none;
  }
}

class Builder {
 public:
  Builder(const Document& document, const Grams& grams, const Hits& hits, std::vector<Sentence>& out)
      : document_(document), text_(document.text()), grams_(grams), hits_(hits), out_(out) {}

  void run() {
    const std::vector<Line>& lines = document_.lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Line& line = lines[i];
      if (line.after_gap || line.bullet) ++paragraph_;
      if (line.part != Part::description) {
        ++paragraph_;
        whole(line);
        continue;
      }
      const Line* const next = i + 1 < lines.size() ? &lines[i + 1] : nullptr;
      if (heading_behind_item(line, next) || whole_line_heading(line, next)) continue;
      prose_after_list(line, next);
      body(line, next);
    }
  }

 private:
  /// A title, a company, a location: one sentence, however it is written, but not without end.
  void whole(const Line& line) {
    std::uint32_t begin = line.span.begin;
    for (std::uint32_t at = begin; at < line.span.end; ++at) {
      if (at - begin < longest_sentence || text_[at] != ' ') continue;
      push({begin, at}, line, Section::none);
      begin = at + 1;
    }
    push({begin, line.span.end}, line, Section::none);
  }

  /// "- Three years of Oracle Preferred:" above the next bullet: a heading that was pasted behind an item.
  bool heading_behind_item(const Line& line, const Line* next) {
    if (!line.bullet || next == nullptr || !next->bullet || text_[line.span.end - 1] != ':') return false;
    std::uint32_t at = line.span.end;
    Section section = Section::none;
    const std::span<const Hit> headings = hits_.in(Lexicon::headings, line.span);
    if (!headings.empty() && words_in(document_.text({headings.back().span.end, line.span.end})) == 0 &&
        is_upper(text_[headings.back().span.begin])) {
      at = headings.back().span.begin;
      section = section_of(headings.back().term);
    }
    for (std::uint32_t from = line.span.begin + 1; from < line.span.end; ++from) {
      if (text_[from - 1] != ' ' || !is_upper(text_[from])) continue;
      const Section by_words = section_by_words(document_.lower({from, line.span.end}));
      if (by_words == Section::none) continue;
      at = from;
      section = by_words;
      break;
    }
    if (!asks(section) || words_in(document_.text({line.span.begin, at})) < 2) return false;
    Line item = line;
    item.span.end = at;
    body(item, next);
    open(section, {at, line.span.end});
    return true;
  }

  /// "Requirements", "What you'll do:", "Your key responsibilities" alone on a line.
  [[gnu::noinline]] bool whole_line_heading(const Line& line, const Line* next) {
    if (introduces_wishes(line, next)) return true;
    if (line.span.size() > longest_heading) return false;
    const std::string_view words = text_.substr(line.span.begin, line.span.size());
    const bool colon = words.back() == ':';
    const bool trails_off = words.ends_with("...");
    if (!colon && ((words.back() == '.' && !trails_off) || words.back() == ',' || words.back() == ';')) return false;
    const Hit* best = nullptr;
    for (const Hit& hit : hits_.in(Lexicon::headings, line.span))
      if (best == nullptr || hit.span.size() > best->span.size()) best = &hit;
    const bool whole = best != nullptr && words_in(words) == words_in(document_.text(best->span));
    if (trails_off && !whole) return false;
    if (!whole && !line.bullet) {
      const Section section = section_by_words(document_.lower(line.span));
      if (section != Section::none) {
        open(section, line.span);
        return true;
      }
    }
    if (best == nullptr) return false;
    const std::size_t before = words_in(text_.substr(line.span.begin, best->span.begin - line.span.begin));
    const std::size_t after = words_in(text_.substr(best->span.end, line.span.end - best->span.end));
    // "Experience with Java" is an item, not the heading "Experience with".
    if (!colon && after > 0 && goes_on_after(best->span)) return false;
    const bool line_only = has_tag(best->entry(), Tag::line_only);
    // A line of a list, but not "Flexible work" above a paragraph about it.
    const bool in_list = line_only || next == nullptr || next->span.size() <= longest_heading;
    if (!colon && section_ == Section::offer && in_list && names_a_benefit(line.span)) return false;
    // "Active security clearance" asks for one, "Security clearance" heads it.
    const bool value = !colon && section_of(best->term) == Section::logistics;
    // "DUTIES OF THE SECOND OFFICE CLERK:" heads what it names, with the title behind it.
    const bool shouted = colon && std::none_of(words.begin(), words.end(), is_lower);
    const std::size_t spare = line.bullet || line_only || value ? 0 : shouted ? 8 : colon ? 4 : 2;
    if (before + after > spare) return false;
    // Among items a word alone is an item: "- Equity" below "- 401k".
    const bool below_item = !line.after_gap && !out_.empty() && out_.back().bullet;
    if (line.bullet && !colon && (below_item || (next != nullptr && next->bullet))) return false;
    const std::size_t inner = text_.substr(best->span.end, line.span.end - best->span.end).find(':');
    if (inner != std::string_view::npos && best->span.end + inner + 1 < line.span.end) return false;
    Section section = section_of(best->term);
    // "Preferred" on one line and "Qualifications:" on the next are one heading.
    const bool goes_on =
        !line.after_gap && !out_.empty() && out_.back().heading && out_.back().section == Section::preferred;
    if (goes_on && section == Section::requirements) section = Section::preferred;
    open(section, line.span);
    return true;
  }

  /// "Stock options", "Paid time off" alone on a line among what is offered: an item without its bullet.
  bool names_a_benefit(Span words) const {
    const std::span<const Hit> benefits = hits_.in(Lexicon::benefits, words);
    return !benefits.empty() && benefits.front().span.size() == words.size();
  }

  bool goes_on_after(Span heading) const {
    const std::string_view words = document_.lower(heading);
    const std::string_view last = words.substr(words.rfind(' ') + 1);
    return last == "with" || last == "in" || last == "of" || last == "using" || last == "to";
  }

  /// "It would be great if you know about:" before a list opens a section of wishes; so does "Nice if you also bring"
  /// without its colon above bullets.
  bool introduces_wishes(const Line& line, const Line* next) {
    if (next == nullptr || line.span.size() > longest_introduction || is_a_profile(document_.lower(line.span)))
      return false;
    if (!next->bullet && line.span.size() > longest_heading) return false;
    const std::string_view words = document_.text(line.span);
    const bool open_ended = words.back() == ':' || words.ends_with("...");
    const bool bare = !line.bullet && line.span.size() <= longest_heading && is_letter(words.back()) &&
                      hits_.in(Lexicon::skills, line.span).empty();
    if (!open_ended && !bare) return false;
    const bool wishes = (bare && is_a_wish(document_, grams_, line.span, next->bullet)) ||
                        ((open_ended || next->bullet) && wished_in(line.span, open_ended));
    if (wishes) open(Section::preferred, line.span);
    return wishes;
  }

  /// A wish is spoken of: anywhere, or at the beginning.
  bool wished_in(Span line, bool anywhere) const {
    const std::span<const Hit> cues = hits_.in(Lexicon::cues, line);
    return std::any_of(cues.begin(), cues.end(), [&](const Hit& cue) {
      return cue.entry().category == Category::preference &&
             (anywhere || words_in(document_.text({line.begin, cue.span.begin})) <= 1);
    });
  }

  /// A button above the posting ("Apply for this job") opens nothing: its own words come after the content.
  Section opened(Section section) {
    if (section == Section::chrome && !content_) return Section::none;
    content_ |= section != Section::chrome && section != Section::process && section != Section::logistics &&
                section != Section::skills_tags;
    return section;
  }

  /// "Apply Now" above the posting, which is not the heading "How to apply".
  bool a_button(Section section, Span heading) const {
    const std::string_view words = document_.lower(heading);
    const auto says = [&](std::string_view to_apply) { return words.find(to_apply) != words.npos; };
    return section == Section::process && !content_ && words.back() != ':' && words_in(words) <= 2 &&
           std::any_of(std::begin(applies), std::end(applies), says);
  }

  void open(Section section, Span heading) {
    section_ = section = a_button(section, heading) ? Section::none : opened(section);
    listed_ = false;
    ++paragraph_;
    out_.push_back({heading, section, Part::description, false, true, paragraph_});
  }

  /// A paragraph of prose that follows a list under a heading is no longer part of that section.
  void prose_after_list(const Line& line, const Line* next) {
    if (line.bullet) {
      listed_ = true;
    } else if (listed_ && line.after_gap && names_money(line.span.begin)) {
      section_ = Section::none;
      listed_ = false;
    } else if (listed_ && line.after_gap && opens_unknown(line, next)) {
      section_ = Section::none;
      listed_ = false;
    } else if (listed_ && line.after_gap && asks() && (next == nullptr || !next->bullet) && !opens_lower(line)) {
      section_ = Section::none;
      listed_ = false;
    } else if ((listed_ || section_ == Section::skills_tags) && line.after_gap &&
               words_in(document_.text(line.span)) >= 14) {
      section_ = Section::none;
      listed_ = false;
    }
  }

  /// What is asked or to be done is spoken of; "Unlimited PTO" on its own below such a list is another matter.
  bool asks() const { return asks(section_); }
  static bool asks(Section section) {
    return section == Section::requirements || section == Section::preferred || section == Section::duties;
  }
  bool opens_lower(const Line& line) const { return is_lower(text_[line.span.begin]); }

  /// "$130,000 - $150,000 a year" below a list of wishes is none.
  bool names_money(std::uint32_t at) const {
    const std::string_view sign = text_.substr(at, 3);
    return sign.substr(0, 1) == "$" || sign.substr(0, 2) == "£" || sign == "€";
  }

  /// "Darum wirst du gern bei uns sein:" before a new list heads something else, whatever it is; "Cloud tools:" parts a
  /// list.
  bool opens_unknown(const Line& line, const Line* next) const {
    constexpr std::size_t words_of_a_sentence = 4;
    const std::string_view words = document_.text(line.span);
    return next != nullptr && next->bullet && line.span.size() <= longest_heading &&
           (words.back() == ':' || words.back() == '?') && words_in(words) >= words_of_a_sentence;
  }

  /// Cuts a line into sentences and follows the headings that stand inside it.
  [[gnu::noinline]] void body(const Line& line, const Line* next) {
    if (joins_previous(line)) {
      out_.back().span.end = line.span.end;
      return;
    }
    std::uint32_t begin = line.span.begin;
    std::size_t heading = 0;
    const std::span<const Hit> headings = hits_.in(Lexicon::headings, line.span);
    Section section = section_;
    const SentenceEnds ends(document_, hits_);
    for (std::uint32_t at = begin; at < line.span.end; ++at) {
      while (heading < headings.size() && headings[heading].span.begin < at) ++heading;
      if (heading < headings.size() && headings[heading].span.begin == at && opens(headings[heading], line)) {
        push({begin, at}, line, section);
        begin = at;
        section = opened(section_of(headings[heading].term));
        if (section != Section::logistics && !only_labels(headings[heading], section, line, next)) section_ = section;
        at = headings[heading].span.end - 1;
        continue;
      }
      const bool cut = at + 1 == line.span.end || ends.with(at) || (at - begin >= longest_sentence && text_[at] == ' ');
      if (!cut) continue;
      // "WHAT DO WE LIKE TO SEE IN YOU?" heads something, whatever it is.
      if (document_.glued() && text_[at] == '?' && shouts({begin, at})) section = section_ = Section::none;
      push({begin, at + 1}, line, section);
      begin = at + 1;
    }
    push({begin, line.span.end}, line, section);
  }

  /// "Pay: $31/hour", "Experience: 5 years": a label with its value, and nothing more of its kind below it. What is
  /// asked goes on below "Requirements: 5 years of sales", and so does the list that "Benefits: 401k, dental" begins.
  bool only_labels(const Hit& heading, Section section, const Line& line, const Line* next) const {
    constexpr std::size_t near = 12, short_line = 60, longest_name = 6;
    const std::string_view value = document_.text({heading.span.end, line.span.end});
    // "Apply: https://...", "Note: no agencies" above the posting: how to apply comes after it.
    if (section == Section::process && !content_ && words_in(value) > 0) return true;
    // "Company: Globex", "Department: Analytics" name something, and no list goes on below.
    const bool names = section == Section::about_us || section == Section::process;
    const std::size_t words = words_in(value);
    if (names && words > 0 && words <= longest_name && heading.span.begin == line.span.begin && is_word(value.back()) &&
        (next == nullptr || !next->bullet))
      return true;
    // "- Preferred: Kafka" among items is one wish.
    if (line.bullet && section == Section::preferred && words_in(value) > 0 && value.back() != ':') return true;
    if (line.span.size() > short_line || (asks(section) && !has_tag(heading.entry(), Tag::line_only))) return false;
    if (value.find(", ") != std::string_view::npos) return false;
    // "Rate: DOE", "Salary: competitive"
    const bool worded = section == Section::offer && has_tag(heading.entry(), Tag::line_only) && words_in(value) > 0;
    return worded || value.find_first_of("0123456789") < near;
  }

  void push(Span span, const Line& line, Section section) {
    while (!span.empty() && is_space(text_[span.begin])) ++span.begin;
    while (!span.empty() && is_space(text_[span.end - 1])) --span.end;
    if (!span.empty()) out_.push_back({span, section, line.part, line.bullet, false, paragraph_});
  }

  /// A hard-wrapped line goes on in lower case.
  bool joins_previous(const Line& line) const {
    if (line.bullet || line.after_gap || out_.empty() || !is_lower(text_[line.span.begin])) return false;
    const Sentence& last = out_.back();
    if (last.heading || last.part != line.part) return false;
    const std::uint32_t before = static_cast<std::uint32_t>(text_.rfind('\n', line.span.begin - 1)) + 1;
    const std::size_t line_start = before > 1 ? text_.rfind('\n', before - 2) : std::string_view::npos;
    const std::uint32_t length =
        before - 1 - (line_start == std::string_view::npos ? 0 : static_cast<std::uint32_t>(line_start) + 1);
    return length >= wrapped_from && last.span.size() + line.span.size() < longest_sentence;
  }

  /// A heading inside a line: before a colon where a sentence begins, or capitalised in a text without line breaks.
  bool opens(const Hit& hit, const Line& line) const {
    if (!is_upper(text_[hit.span.begin]) && hit.span.begin != line.span.begin) return false;
    std::uint32_t end = hit.span.end;
    while (end < line.span.end && (text_[end] == ' ' || text_[end] == '"')) ++end;
    const bool colon = end < line.span.end && text_[end] == ':';
    const bool line_only = has_tag(hit.entry(), Tag::line_only);
    // "Back: Node.js" is no button.
    if (line_only && section_of(hit.term) == Section::chrome) return false;
    if (line_only && names_tools(hit, line)) return false;
    if (hit.span.begin == line.span.begin) return colon;
    char before = text_[hit.span.begin - 1];
    if (before == ' ' && hit.span.begin >= 2) before = text_[hit.span.begin - 2];
    const bool after_stop =
        before == '.' || before == '!' || before == '?' || before == ':' || before == ';' || before == ')';
    const bool stuck = is_word(text_[hit.span.begin - 1]);
    if (colon && !line_only) return true;
    if (colon) return after_stop || stuck || document_.glued();
    if (!document_.glued() || line_only) return false;
    // "Who are you? You know"
    if (end < line.span.end && text_[end] == '?') return after_stop || stuck;
    const bool fresh = end < line.span.end && (is_upper(text_[end]) || is_digit(text_[end]) || text_[end] == '-');
    const std::size_t words = words_in(document_.text(hit.span));
    // "What we offer Free lunch": three words and more are a heading though only the first has its capital.
    if (fresh && words >= 3 && !goes_on_after(hit.span)) return true;
    return fresh && every_word_capital(hit.span) && (after_stop || stuck || words >= 2);
  }

  /// "Mobile: React Native", "Client: Swift, Kotlin" are lines of a stack, not a telephone and a customer.
  bool names_tools(const Hit& label, const Line& line) const {
    constexpr std::size_t longest_list = 80;
    if (!line.bullet || line.span.size() > longest_list || label.span.begin != line.span.begin) return false;
    const std::size_t tools = hits_.in(Lexicon::skills, {label.span.end, line.span.end}).size();
    return document_.lower(label.span) == "mobile" ? tools > 0
                                                   : section_of(label.term) == Section::about_us && tools > 1;
  }

  bool shouts(Span span) const {
    constexpr std::size_t fewest_words = 2;
    const std::string_view words = document_.text(span);
    return words_in(words) >= fewest_words && span.size() <= longest_heading &&
           std::none_of(words.begin(), words.end(), is_lower);
  }

  bool every_word_capital(Span span) const {
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      const bool first = i == span.begin || !is_word(text_[i - 1]);
      if (!first || !is_lower(text_[i])) continue;
      std::uint32_t end = i;
      while (end < span.end && is_word(text_[end])) ++end;
      if (end - i > 3 && text_[i - 1] != '\'') return false;
    }
    return true;
  }

  const Document& document_;
  std::string_view text_;
  const Grams& grams_;
  const Hits& hits_;
  std::vector<Sentence>& out_;
  Section section_ = Section::none;
  bool listed_ = false, content_ = false;  // content_: a section of the posting itself was opened
  std::uint32_t paragraph_ = 0;
};

}  // namespace

Layout::Layout(const Document& document, const Grams& grams, const Hits& hits) {
  Builder(document, grams, hits, sentences_).run();
  for (Sentence& sentence : sentences_)
    if (sentence.section == Section::about_us && !sentence.heading && speaks_of_the_job(document, grams, sentence.span))
      sentence.section = Section::about_role;
  for (Sentence& sentence : sentences_)
    if (!sentence.heading && speaks_of_hiring(document, grams, sentence.span)) sentence.section = Section::legal;
  if (may_command(grams.whole()))
    for (Sentence& sentence : sentences_)
      if (commands_the_reader(document.lower(sentence.span)))
        sentence.commands = true, sentence.section = Section::legal;
  if (sentences_.empty()) sentences_.push_back({});
}

std::size_t Layout::index_at(std::uint32_t offset) const {
  const auto after =
      std::upper_bound(sentences_.begin(), sentences_.end(), offset,
                       [](std::uint32_t at, const Sentence& sentence) { return at < sentence.span.begin; });
  return after == sentences_.begin() ? 0 : static_cast<std::size_t>(after - sentences_.begin() - 1);
}

const Sentence& Layout::at(std::uint32_t offset) const { return sentences_[index_at(offset)]; }

}  // namespace fineprint
