#include "match/layout.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "match/headings.hpp"
#include "match/sentence_ends.hpp"
#include "match/speaker.hpp"
#include "text/characters.hpp"
#include "text/sorted.hpp"

namespace fineprint {
namespace {

constexpr std::uint32_t longest_sentence = 900;  // bytes; a longer run without a full stop is cut
constexpr std::uint32_t wrapped_from = 45;       // bytes of a line that may go on in the next

constexpr std::string_view applies[] = {"apply", "application", "bewerb", "postul", "sollicit"};

class Builder {
 public:
  Builder(const Document& document, const Grams& grams, const Hits& hits, std::vector<Sentence>& out)
      : document_(document),
        text_(document.text()),
        grams_(grams),
        hits_(hits),
        headings_(document, grams, hits),
        out_(out) {}

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
      if (heading_behind_item(line, next) || heading_line(line, next)) continue;
      leave_section(line, next);
      body(line, next);
    }
  }

 private:
  /// A title, a company, a location: one sentence, however it is written, but not without end.
  void whole(const Line& line) {
    std::uint32_t begin = line.span.begin;
    for (std::uint32_t at = begin; at < line.span.end; ++at) {
      if (!too_long(begin, at)) continue;
      push({begin, text_[at] == ' ' ? at : at + 1}, line, Section::none);
      begin = at + 1;
    }
    push({begin, line.span.end}, line, Section::none);
  }

  /// True where a sentence from `begin` is cut behind `at`: at a space, or, where words are glued without end, between
  /// any two signs of which no name is made.
  bool too_long(std::uint32_t begin, std::uint32_t at) const {
    if (at - begin < longest_sentence || text_[at] == ' ') return at - begin >= longest_sentence;
    return at - begin >= 2 * longest_sentence && at + 1 < text_.size() &&
           (static_cast<unsigned char>(text_[at + 1]) & 0xC0) != 0x80 && !hits_.covers(at + 1);
  }

  bool heading_behind_item(const Line& line, const Line* next) {
    const std::optional<Headings::Heading> heading = headings_.behind_item(line, next);
    if (!heading) return false;
    Line item = line;
    item.span.end = heading->begin;
    body(item, next);
    open(heading->section, {heading->begin, line.span.end});
    return true;
  }

  bool heading_line(const Line& line, const Line* next) {
    std::optional<Section> section = headings_.of_line(line, next, {section_, out_.empty() ? nullptr : &out_.back()});
    // "Diferenciais" among the benefits, above more of them: what sets the firm apart, no wish.
    if (section == Section::preferred && next != nullptr && offers_more(next)) section = Section::offer;
    if (section) open(*section, line.span);
    return section.has_value();
  }

  /// A button above the posting ("Apply for this job") opens nothing: its own words come after the content.
  Section opened(Section section) {
    if (section == Section::chrome && !content_) return Section::none;
    content_ |= section != Section::chrome && section != Section::process && section != Section::logistics &&
                section != Section::skills_tags;
    return section;
  }

  /// "Apply Now" above the posting or behind another tab of its page, which is not the heading "How to apply".
  bool a_button(Section section, Span heading) const {
    const std::string_view words = document_.lower(heading);
    const auto says = [&](std::string_view to_apply) { return words.find(to_apply) != words.npos; };
    const bool tab = !out_.empty() && out_.back().heading && out_.back().span.end + 1 == heading.begin;
    return section == Section::process && (!content_ || tab) && words.back() != ':' && words_in(words) <= 2 &&
           std::any_of(std::begin(applies), std::end(applies), says);
  }

  void open(Section section, Span heading) {
    // "Tasks" above "What awaits you with us": what heads nothing is headed again, not left empty.
    if (section == Section::offer && !out_.empty() && out_.back().heading && out_.back().section == Section::duties)
      section = Section::duties;
    section_ = section = a_button(section, heading) ? Section::none : opened(section);
    listed_ = on_role_ = false;
    headed_offer_ = section == Section::offer;
    paid_from_ = Section::offer;
    ++paragraph_;
    out_.push_back({heading, section, Part::description, false, true, paragraph_});
  }

  /// A section ends where prose, an amount or a heading that nobody knows shows that something else begins.
  void leave_section(const Line& line, const Line* next) {
    listed_ |= line.bullet;
    const bool prose = (!line.bullet && line.after_gap && leaves(line, next)) || label_ends(line);
    if (!prose && !heads_work(line, next)) return;
    section_ = Section::none;
    listed_ = false;
  }

  bool leaves(const Line& line, const Line* next) const {
    constexpr std::size_t words_of_prose = 14;
    if ((listed_ || section_ == Section::about_us) && names_money(line.span.begin)) return true;
    if (listed_ && opens_unknown(line, next)) return true;
    // What is asked or to be done is spoken of; "Unlimited PTO" on its own below such a list is another matter.
    if (listed_ && asks(section_) && (next == nullptr || !next->bullet) && !opens_lower(line)) return true;
    return (listed_ || section_ == Section::skills_tags) && words_in(document_.text(line.span)) >= words_of_prose;
  }

  /// "The nitty-gritty" above items that are tasks, and such an item itself below prose, are no more about the firm, or
  /// the law.
  bool heads_work(const Line& line, const Line* next) const {
    constexpr std::size_t fewest_words = 3;  // "Ownership" may be a value of the firm's
    constexpr std::size_t most_words = 6;    // "Contoso goes about it in two ways:" is a sentence on the firm
    const std::string_view words = document_.lower(line.span);
    // "Within six months, you will..."
    const std::string_view lead = words.substr(0, words.find_last_not_of(".: ") + 1);
    if (next != nullptr && next->bullet && !line.bullet && (lead.ends_with("you will") || lead.ends_with("you'll")))
      return !asks(section_) && section_ != Section::about_role && words.find("expect") == words.npos;
    const bool wished = section_ == Section::preferred;
    if (!wished && section_ != Section::about_us && section_ != Section::legal) return false;
    if (section_ == Section::about_us && begins_with_a_task(document_, grams_, line.span) && below_prose(line))
      return true;
    if (line.bullet || next == nullptr || !next->bullet || line.span.size() > longest_heading) return false;
    if (wished) return line.after_gap && heads_another(line);
    if (speaks_of_the_job(document_, grams_, line.span)) return true;
    const bool sentence = words.back() == '.' && !words.ends_with("...");
    const bool its_own = words.starts_with("our ") || words.starts_with("we ");
    const std::size_t count = words_in(words);
    return !sentence && !its_own && count >= fewest_words && count <= most_words &&
           (begins_with_a_task(document_, grams_, next->span) || speaks_of_the_job(document_, grams_, next->span));
  }

  /// "Table stakes", "The fun stuff" below a list of wishes: whatever it heads, it is no wish. Not where the list has
  /// headings of its own.
  bool heads_another(const Line& line) const {
    const auto heading = std::find_if(out_.rbegin(), out_.rend(), [](const Sentence& one) { return one.heading; });
    const std::string_view words = document_.text(line.span);
    const std::span<const Hit> cues = hits_.in(Lexicon::cues, line.span);
    // "Our scale", "Why Globex" ask for nothing, so they need not be left for what may.
    if (words.starts_with("Our ") || words.starts_with("Why ")) return false;
    if (heading == out_.rbegin() || heading == out_.rend()) return false;
    if (const auto above = std::next(heading); above != out_.rend() && above->heading) return false;
    return std::prev(heading)->bullet && is_upper(words[0]) && words_in(words) > 1 && words.find(',') == words.npos &&
           hits_.in(Lexicon::skills, line.span).empty() && std::all_of(cues.begin(), cues.end(), [](const Hit& cue) {
             return cue.category() == Category::strong || cue.category() == Category::negation;
           });
  }

  /// Not in a list of the firm's values: "- Build with care" below "We believe in:" or "Ownership".
  bool below_prose(const Line& line) const {
    return !line.bullet || (!out_.empty() && !out_.back().bullet && text_[out_.back().span.end - 1] == '.');
  }

  /// "Full-time", "Compensation" with its amount: a label of a page, below which the posting goes on, be it with tasks.
  bool label_ends(const Line& line) const {
    constexpr std::size_t words_of_prose = 8, longest_value = 32;
    if (section_ != Section::logistics && section_ != Section::offer) return false;
    if (words_in(document_.text(line.span)) < words_of_prose || names_a_benefit(line.span)) return false;
    if (line.bullet) return section_ == Section::logistics && begins_with_a_task(document_, grams_, line.span);
    if (section_ == Section::logistics)
      return !hits_.in(Lexicon::skills, line.span).empty() || begins_with_a_task(document_, grams_, line.span) ||
             speaks_of_the_job(document_, grams_, line.span);
    if (!line.after_gap || out_.size() < 2 || out_.back().heading) return false;
    const std::string_view value = document_.text(out_.back().span);
    return gives_you_a_task(document_, grams_, line.span) ||
           (out_[out_.size() - 2].heading && value.size() <= longest_value &&
            value.find_first_of("0123456789") != value.npos);
  }

  bool offers_more(const Line* item) const {
    constexpr std::uint32_t near = 12;  // bytes from where an item begins: not "Knowledge of health insurance"
    constexpr int most_items = 4;
    const Line* const end = document_.lines().data() + document_.lines().size();
    for (int i = 0; i < most_items && item != end && (i == 0 || item->bullet); ++i, ++item) {
      const std::span<const Hit> named = hits_.in(Lexicon::benefits, item->span);
      if (!named.empty() && !named.front().doubtful && named.front().span.begin < item->span.begin + near) return true;
    }
    return false;
  }

  bool names_a_benefit(Span words) const { return !hits_.in(Lexicon::benefits, words).empty(); }

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
    if (line.after_gap || line.bullet)
      on_role_ = section_ == Section::legal && speaks_of_the_role(document_, grams_, line.span);
    Section section = on_role_ ? Section::none : section_;
    const SentenceEnds ends(document_, hits_);
    for (std::uint32_t at = begin; at < line.span.end; ++at) {
      while (heading < headings.size() && headings[heading].span.begin < at) ++heading;
      if (heading < headings.size() && headings[heading].span.begin == at && headings_.opens(headings[heading], line) &&
          !labels_an_offer(line, at, section_of(headings[heading].term))) {
        push({begin, at}, line, section);
        begin = at;
        section = opened(section_of(headings[heading].term));
        // "Cloud experience in: AWS" among wishes is one of them.
        if (section == Section::requirements && section_ == Section::preferred &&
            headings_.goes_on_after(headings[heading].span))
          section = section_;
        paid_from_ = section == Section::offer && names_amount(headings[heading].span.end) ? section_ : Section::offer;
        if (section != Section::logistics && !heads_paragraph(headings[heading], line) &&
            !only_labels(headings[heading], section, line, next))
          section_ = section;
        at = headings[heading].span.end - 1;
        continue;
      }
      const bool cut = at + 1 == line.span.end || ends.with(at) || too_long(begin, at);
      if (!cut) continue;
      // "WHAT DO WE LIKE TO SEE IN YOU?" heads something, whatever it is.
      if (document_.glued() && text_[at] == '?' && shouts({begin, at})) section = section_ = Section::none;
      if (section == Section::about_us && labels_work({begin, at + 1})) section = section_ = Section::none;
      if (pay_ends({begin, at + 1}, line)) section = section_ = paid_from_;
      push({begin, at + 1}, line, section);
      begin = at + 1;
    }
    push({begin, line.span.end}, line, section);
  }

  /// "Shape our harbours by: Drawing piers." amid a line on the firm: a label that nobody knows above tasks.
  bool labels_work(Span sentence) const {
    constexpr std::size_t longest_label = 40;
    while (!sentence.empty() && is_space(text_[sentence.begin])) ++sentence.begin;
    const std::size_t colon = document_.text(sentence).find(": ");
    const std::span<const Hit> known = hits_.in(Lexicon::headings, sentence);
    if (!known.empty() && known.front().span.begin == sentence.begin) return false;
    if (sentence.empty() || colon >= longest_label || !is_upper(text_[sentence.begin])) return false;
    sentence.begin += static_cast<std::uint32_t>(colon) + 2;
    return !sentence.empty() && is_upper(text_[sentence.begin]) && begins_with_a_task(document_, grams_, sentence);
  }

  /// "- Tasks: new ones, every day" among what a heading offers: an item with its label.
  bool labels_an_offer(const Line& line, std::uint32_t label, Section section) const {
    constexpr std::uint32_t longest_word = 12;  // bytes, before the word that heads elsewhere: "New tasks:"
    return line.bullet && headed_offer_ && asks(section) && section_ == Section::offer &&
           label < line.span.begin + longest_word && !out_.empty() && out_.back().bullet;
  }

  /// "Salary: $90k. You know Kafka.": the label holds for its amount and for what is offered beside it.
  bool pay_ends(Span sentence, const Line& line) {
    if (section_ != Section::offer || paid_from_ == Section::offer || line.bullet || out_.empty()) return false;
    const std::span<const Hit> labels = hits_.in(Lexicon::headings, sentence);
    return (labels.empty() || labels.front().span.begin > sentence.begin) &&
           !hits_.in(Lexicon::skills, sentence).empty() && !names_a_benefit(sentence);
  }

  bool names_amount(std::uint32_t label_end) const {
    constexpr std::size_t near = 12;
    return text_.substr(label_end, near).find_first_of("0123456789") != text_.npos;
  }

  /// "Key Duties You stoke our ovens and ..." where lines are glued: all of the list stands in the line.
  bool heads_paragraph(const Hit& heading, const Line& line) const {
    constexpr std::uint32_t long_line = 200;  // bytes
    return document_.glued() && heading.span.begin == line.span.begin && line.span.size() > long_line &&
           text_[heading.span.end] == ' ';
  }

  bool only_labels(const Hit& heading, Section section, const Line& line, const Line* next) const {
    // "Apply: https://...", "Note: no agencies" above the posting: how to apply comes after it.
    const std::string_view value = document_.text({heading.span.end, line.span.end});
    if (section == Section::process && !content_ && std::any_of(value.begin(), value.end(), is_word)) return true;
    return headings_.only_labels(heading, section, line, next) || is_one_wish(heading, section, line, next);
  }

  /// "Optional: Kafka" amid lines of which each asks something: an item without its bullet.
  bool is_one_wish(const Hit& label, Section section, const Line& line, const Line* next) const {
    const auto goes_on = [](const Line& one) { return !one.bullet && !one.after_gap; };
    const std::string_view value = document_.text({label.span.end, line.span.end});
    return !document_.glued() && !document_.parted() && section == Section::preferred &&
           section_ == Section::requirements && goes_on(line) && next != nullptr && goes_on(*next) && !out_.empty() &&
           !out_.back().heading && label.span.begin == line.span.begin && words_in(document_.text(label.span)) == 1 &&
           std::any_of(value.begin(), value.end(), is_word);
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
    // "Ten" above "years of baking": the first word of an item stands on a line of its own.
    constexpr std::size_t longest_word = 12, fewest_words = 3;
    const bool opens = length <= longest_word && !last.bullet && length == last.span.size() &&
                       text_.find(' ', last.span.begin) > last.span.end && !is_lower(text_[last.span.begin]) &&
                       words_in(document_.text(line.span)) >= fewest_words;
    return (opens || length >= wrapped_from) && last.span.size() + line.span.size() < longest_sentence;
  }

  bool shouts(Span span) const {
    constexpr std::size_t fewest_words = 2;
    const std::string_view words = document_.text(span);
    return words_in(words) >= fewest_words && span.size() <= longest_heading &&
           std::none_of(words.begin(), words.end(), is_lower);
  }

  const Document& document_;
  std::string_view text_;
  const Grams& grams_;
  const Hits& hits_;
  const Headings headings_;
  std::vector<Sentence>& out_;
  Section section_ = Section::none;
  bool headed_offer_ = false;              // a heading on a line of its own says that what follows is offered
  bool listed_ = false, content_ = false;  // content_: a section of the posting itself was opened
  Section paid_from_ = Section::offer;     // where a label of pay with its amount stands; `offer` where there is none
  bool on_role_ = false;                   // a paragraph below words on the law speaks of the role
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
  const Sentence* const all = sentences_.data();
  const std::size_t after = count_first(sentences_.size(), [=](std::size_t i) { return all[i].span.begin <= offset; });
  return after > 0 ? after - 1 : 0;
}

const Sentence& Layout::at(std::uint32_t offset) const { return sentences_[index_at(offset)]; }

}  // namespace fineprint
