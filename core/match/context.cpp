#include "match/context.hpp"

#include <algorithm>

#include "match/speaker.hpp"
#include "text/characters.hpp"

namespace fineprint {
namespace {

// How far a cue reaches, in bytes; about eight words forwards and four backwards.
constexpr std::uint32_t negation_before = 50, negation_after = 28, weak_before = 70, strong_reach = 60;

constinit Pattern job_is_an("\\b(?:this|the (?:role|position|job)) (?:is|will be) (?:an? )?(?:[a-z0-9-]+ ){0,3}$");
constinit Pattern this_job(
    "\\b(?:this|the) (?:(?:full|part)[- ]time |permanent )?(?:position|role|job|post|vacancy|contract)\\b|\\bthis is "
    "an?\\b|\\bjoin us\\b|"
    "\\b(?:now |currently )?(?:looking for|seeking|hiring|recruiting)(?: for)? (?:an?|our)\\b");
constinit Pattern no_behind(
    "^[a-z ]{0,25}(?:\\([^)]{0,30}\\) ?)?[:?] ?(?:no(?! "
    "(?:problem|issue|limit|restriction|objection|benefit|cap\\b))|none|n|n/a|false)(?:$|[ .,;])");

constinit Pattern goes_over_to("^ [^.;:,]{1,40} (?:on)?to (?:the )?(?:[a-z]+ )?$");

constinit Pattern the_reader_anew("^[^:]{1,40}: you\\b");  // "No black boxes: you know Python"

/// "We are migrating off Hive to Trino": what is left is not what is gone over to.
bool is_gone_over_to(const Reading& reading, const Hit& cue, Span between) {
  const std::string_view words = reading.lower(cue.span);
  return (words.ends_with(" off") || words.ends_with("away from")) && reading.holds(goes_over_to, between);
}

/// "No SQL", "NoSQL" parted by mistake: the cue is a piece of a name.
bool within_a_name(const Reading& reading, Span cue) {
  const std::span<const Hit> names = reading.in(Lexicon::skills, cue);
  return !names.empty() && names.front().span.end > cue.end;
}

/// "Python (not R)": the denial is of the name behind it.
bool denies_the_next(const Reading& reading, const Hit& cue) {
  const std::span<const Hit> next = reading.in(Lexicon::skills, {cue.span.end, cue.span.end + 2});
  return !next.empty() && next.front().span.begin == cue.span.end + 1;
}

bool has_comma(const Reading& reading, Span between) {
  return reading.text(between).find(',') != std::string_view::npos;
}

// "And you write Java": what follows is a statement of its own.
constinit Pattern begins_anew(
    "[:()]|\\b(?:and|but|you|we|they|is|are|was|will|what|which|experience|knowledge|know)\\b");

/// "No health insurance, PTO or pension": the denial holds for every member of a list that "or" ends.
bool denied_in_a_list(const Reading& reading, Span between, Span target, std::uint32_t clause_end) {
  constexpr std::uint32_t longest = 110, reach = 60;  // bytes
  constexpr std::size_t words_before = 2;             // of the target's own member
  if (between.size() > longest || reading.holds(begins_anew, between)) return false;
  const std::string_view text = reading.lower({between.begin, std::min(target.end + reach, clause_end)});
  const std::size_t at = between.size(), joint = std::min(text.rfind(" or ", at), text.rfind(" nor ", at));
  const std::size_t ends = std::min(text.find(" or ", at), text.find(" nor ", at));
  const std::size_t comma = text.rfind(',', at);
  const bool last = joint != text.npos && (comma == text.npos || joint >= comma);
  const std::size_t member = last ? joint + 4 : comma + 1;
  if (!last &&
      (ends == text.npos || reading.holds(begins_anew, {target.end, between.begin + static_cast<std::uint32_t>(ends)})))
    return false;
  return words_in(text.substr(member, at > member ? at - member : 0)) <= words_before;
}

constinit Pattern row_of_members("^(?: ?[a-z0-9+#./& -]{1,24},){1,8} $");

/// "Tools we no longer use: Zendesk, HubSpot", "Not needed: Scala, Java": the denial holds for the row behind its
/// colon.
bool denied_in_a_row(const Reading& reading, const Hit& cue, Span between) {
  constexpr std::uint32_t longest_lead = 16;  // bytes between the cue and its colon
  if (within_a_name(reading, cue.span)) return false;
  Span row = between;
  if (reading.text(cue.span).back() != ':') {
    const std::size_t colon = reading.text(between).find(':');
    if (colon > longest_lead) return false;
    row.begin += static_cast<std::uint32_t>(colon) + 1;
  }
  return reading.holds(row_of_members, row) && !reading.holds(begins_anew, row);
}

// "Seasonal employees may join the pension", "Temporary employees are eligible for sick leave".
constinit Pattern other_staff(
    "^\\W*(?!as |if |all )(?:[a-z]+ ){0,3}(?:interns|contractors|(?:seasonal|temporary) "
    "(?:employee|associate|worker)s) (?:[a-z]+ ){0,3}(?:eligible|receive(?! an? "
    "(?:full|return|perm))|join|participate|entitled)\\b");
constinit Pattern for_a_time("intern|season|temp|contract|summer");

}  // namespace

bool is_the_job(const Reading& reading, Span target) {
  return reading.holds(job_is_an, {reading.sentence(target).span.begin, target.begin});
}

bool begins_with_a_task(const Reading& reading, Span span) {
  return begins_with_a_task(reading.document, reading.grams, span);
}

bool is_task(const Reading& reading, const Sentence& sentence) {
  return sentence.section == Section::duties && begins_with_a_task(reading, sentence.span);
}

bool of_other_staff(const Reading& reading, const Sentence& sentence) {
  return reading.holds(other_staff, sentence.span) && !reading.holds(for_a_time, reading.masthead.title.span);
}

bool of_this_job(const Reading& reading, Span span) { return reading.holds(this_job, span); }

bool answered_no(const Reading& reading, Span target) {
  constexpr std::uint32_t reach = 40;  // bytes; the question may end its sentence
  const auto size = static_cast<std::uint32_t>(reading.document.text().size());
  return reading.holds(no_behind, {target.end, std::min(target.end + reach, size)});
}

Span clause_of(const Reading& reading, Span target) {
  Span clause = reading.sentence(target).span;
  clause.end = std::max(clause.end, target.end);
  for (const Hit& cue : reading.in(Lexicon::cues, clause)) {
    if (cue.category() != Category::terminator) continue;
    if (cue.span.end <= target.begin) clause.begin = cue.span.end;
    if (cue.span.begin >= target.end) {
      clause.end = cue.span.begin;
      break;
    }
  }
  const std::string_view text = reading.document.lower();
  const auto parts = [&](std::uint32_t at) {
    return text[at] == ';' && !text.substr(at + 1).starts_with(" as well as ");
  };
  for (std::uint32_t i = target.begin; i > clause.begin; --i)
    if (parts(i - 1)) clause.begin = i;
  for (std::uint32_t i = target.end; i < clause.end; ++i)
    if (parts(i)) clause.end = i;
  return clause;
}

Context context_of(const Reading& reading, Span target) {
  Context context;
  const Span clause = clause_of(reading, target);
  for (const Hit& cue : reading.in(Lexicon::cues, clause)) {
    const bool before = cue.span.end <= target.begin;
    if (!before && cue.span.begin < target.end) continue;
    if (has_tag(cue, before ? Tag::follows : Tag::leads)) continue;
    const Span between = before ? Span{cue.span.end, target.begin} : Span{target.end, cue.span.begin};
    switch (cue.category()) {
      case Category::negation:
        if (between.size() <= (before ? negation_before : negation_after) && !has_comma(reading, between) &&
            !within_a_name(reading, cue.span) && !is_gone_over_to(reading, cue, between) &&
            !reading.holds(the_reader_anew, between) && (before || !denies_the_next(reading, cue)))
          context.negated = &cue;
        else if (before &&
                 (denied_in_a_row(reading, cue, between) || denied_in_a_list(reading, between, target, clause.end)))
          context.negated = &cue;
        break;
      case Category::preference:
        context.preferred = &cue;
        break;
      case Category::weak:
        if (before && between.size() <= weak_before) context.weak = &cue;
        break;
      case Category::strong:
        if (between.size() <= strong_reach) context.strong = &cue;
        break;
      case Category::past:
        if (before && between.size() <= negation_before) context.past = &cue;
        break;
      case Category::other_party:
        if (before) context.other_party = &cue;
        break;
      case Category::hedge:
        context.hedged = &cue;
        break;
      case Category::condition:
        if (before) context.conditional = &cue;
        break;
      default:
        break;
    }
  }
  return context;
}

}  // namespace fineprint
