#include "terms/certifications.hpp"

#include <algorithm>

#include "extract/skills/parts.hpp"
#include "match/context.hpp"
#include "terms/skills.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::skills {
namespace {

constinit Pattern names_a_certificate("certif|licen[sc]|qualif|accredit|credential|zertifi|diplom");
constinit Pattern certified_in(
    "certif(?:ications?|icates?|ied|icaci\\w+|icac\\w+) (?:in|on|for|from|with|by|en|em|de) ");
// Cost per acquisition or click, beside other measures of advertising.
constinit Pattern of_advertising(
    "\\b(?:kpis?|ro(?:i|as)|ctr|cp[ml]|campaigns?|impressions|cp[ac]\\b[^.;]{1,40}\\bcp[ac])\\b");

constinit Pattern of_an_agency("\\b(?:white house|opm|dhs|fbi|agenc(?:y|ies))\\b");

/// Costs in a list of measures, an agency for the security of networks, and the initials of the employer.
bool no_certificate(const Reading& reading, const Sentence& sentence, const Hit& hit) {
  using namespace term::certifications;
  return ((hit.term == cpa || hit.term == cpc) && reading.holds(of_advertising, sentence.span)) ||
         (hit.term == cisa && reading.holds(of_an_agency, sentence.span)) ||
         reading.text(reading.masthead.company.span).starts_with(std::string(reading.text(hit.span)) + ' ');
}

constinit Pattern opens_examples("^s?,? ?(?:\\(|:|such as|like|e\\.?g\\.?|including|preferably)");

bool is_generic(const Hit& hit) {
  constexpr std::string_view ending = " Certification";
  const std::string_view label = hit.label();
  return label.size() > ending.size() && label.ends_with(ending);
}

/// "Azure certifications (e.g. AZ-305)": the examples say it better.
bool has_examples(const Reading& reading, const Sentence& sentence, Span words) {
  const std::span<const Hit> more = reading.in(Lexicon::certifications, {words.end, sentence.span.end});
  return !more.empty() && reading.holds(opens_examples, {words.end, more.front().span.begin});
}

/// A doubtful short form counts beside a word for a certificate or beside another certification.
bool is_certificate(const Reading& reading, const Sentence& sentence, std::span<const Hit> hits, std::size_t index) {
  if (!hits[index].doubtful || reading.holds(names_a_certificate, sentence.span)) return true;
  return std::any_of(hits.begin(), hits.end(),
                     [&](const Hit& other) { return !other.doubtful && sentence.span.contains(other.span); });
}

// A "certificate" is too often one of encryption.
constinit Pattern certified_behind("^(?:[- ]certified| certifi(?:cations?|cacion|cacao)| zertifi\\w+)\\b");
// "An AWS certified partner": the certificate is a firm's, or a thing's.
constinit Pattern of_a_firm(
    "^ (?:(?:[a-z]+ "
    ")?(?:partners?|compan(?:y|ies)|consultanc(?:y|ies)|firms?|resellers?|providers?|agenc(?:y|ies)|organi[sz]ations?|"
    "teams?|"
    "products?|solutions?|environments?|courses?|programs?|programmes?|exams?)|by|our|the|a|an)\\b");
constinit Pattern rank_behind(
    "^(?:(?::? | - )[a-z0-9&+/]+){0,4}(?::? | - )(?:a(?:dministrator|dvanced|nalyst|rchitect|ssociate)|consultant|"
    "develop(?:er|ment)|engineer|expert|fundamentals|implementer|master|operator|practitioner|professional|"
    "special(?:ist|ty)|trainer)\\b");

/// "Certified Gateway Specialist": what stands behind "certified" up to the last word for a rank, in capitals.
std::uint32_t end_of_name(const Reading& reading, const Sentence& sentence, std::uint32_t end) {
  if (end >= sentence.span.end || !reading.text({sentence.span.begin, end}).ends_with("ertified")) return end;
  std::uint32_t last = end;
  while (const std::optional<Match> more = reading.find(rank_behind, {last, sentence.span.end}))
    last = more->whole().end;
  const std::string_view text = reading.text({end, last});
  for (std::size_t i = 1; i < text.size(); ++i)
    if (is_letter(text[i]) && !is_word(text[i - 1]) && !is_upper(text[i])) return end;
  return last;
}

bool is_product(const Hit& skill) {
  return !skill.doubtful && skill.category() != Category::concept_ && skill.term != term::skills::ordinary_words;
}

std::string label_of(const Hit& product) { return std::string(product.label()) + " Certification"; }

/// "Kong certified", "Kong Certified Gateway Specialist": the certificate of a product that is among the skills.
void read_products(const Reading& reading, Ledger& ledger, const Sentence& sentence) {
  for (const Hit& hit : reading.in(Lexicon::skills, sentence.span)) {
    const Span words = certificate_of(reading, sentence, hit);
    const bool negated = !words.empty() && context_of(reading, hit.span).negated != nullptr;
    if (words.empty() || negated || has_examples(reading, sentence, words)) continue;
    const std::uint32_t end = end_of_name(reading, sentence, words.end);
    ledger.say(rule::certification, Field::certifications,
               end > words.end ? std::string(reading.text({hit.span.begin, end})) : label_of(hit),
               {hit.span.begin, end});
  }
}

/// "Certifications in AWS, GCP and/or Guidewire": one for each product named in the list.
void read_listed(const Reading& reading, Ledger& ledger, const Sentence& sentence) {
  const std::optional<Match> words = reading.find(certified_in, sentence.span);
  if (!words) return;
  std::uint32_t end = words->whole().end;
  for (const Hit& hit : reading.in(Lexicon::skills, {end, sentence.span.end})) {
    if (!is_product(hit) || hit.span.begin > end + 10) break;
    ledger.say(rule::certification, Field::certifications, label_of(hit), hit.span);
    end = hit.span.end;
  }
}

constinit Pattern asked_initials(
    "(?<!-)\\b([a-z]{3,5}) certifications?(?:,? (?:is |are |would be )?(?:(?:an? )?(?:(?:strong|big|huge) "
    ")?(?:plus|required|"
    "preferred|desir|necessary|mandatory|must|asset)|or in process|or equivalent))|\\b(?:current|valid|active|geldig) "
    "([a-z]{3,5})(?: basis)?[ -](?:certifi[ck]a|diploma)");

/// "DABT certification a plus", "a current DABT certificate": initials that the vocabulary need not know, as they are
/// asked for.
void read_initials(const Reading& reading, Ledger& ledger, const Sentence& sentence) {
  const std::optional<Match> match = reading.find(asked_initials, sentence.span);
  if (!match) return;
  const Span initials = (*match)[(*match)[1].empty() ? 2 : 1];
  const std::string_view text = reading.text(initials);
  if (std::all_of(text.begin(), text.end(), is_upper) && reading.in(Lexicon::certifications, initials).empty() &&
      reading.in(Lexicon::skills, initials).empty())
    ledger.say(rule::certification, Field::certifications, std::string(text), initials);
}

}  // namespace

Span certificate_of(const Reading& reading, const Sentence& sentence, const Hit& skill) {
  if (!is_product(skill)) return {};
  const std::optional<Match> words = reading.find(certified_behind, {skill.span.end, sentence.span.end});
  if (!words || reading.holds(of_a_firm, {words->whole().end, sentence.span.end})) return {};
  const std::span<const Hit> known = reading.in(Lexicon::certifications, {sentence.span.begin, words->whole().end});
  if (!known.empty() && known.back().span.end > skill.span.begin) return {};
  return {skill.span.begin, words->whole().end};
}

void read_certifications(const Reading& reading, Ledger& ledger) {
  const auto elsewhere = [](const Sentence& sentence) {
    return sentence.section == Section::legal || sentence.section == Section::about_us ||
           sentence.section == Section::offer;
  };
  const std::span<const Hit> hits = reading.hits.of(Lexicon::certifications);
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const Hit& hit = hits[i];
    const Sentence& sentence = reading.sentence(hit.span);
    if (elsewhere(sentence) || no_certificate(reading, sentence, hit) || !is_certificate(reading, sentence, hits, i) ||
        (is_generic(hit) && has_examples(reading, sentence, hit.span)))
      continue;
    if (context_of(reading, hit.span).negated != nullptr) continue;
    const std::uint32_t end = is_generic(hit) ? end_of_name(reading, sentence, hit.span.end) : hit.span.end;
    const Span whole = {hit.span.begin, end};
    ledger.say(rule::certification, Field::certifications,
               std::string(end > hit.span.end ? reading.text(whole) : hit.label()), whole);
  }
  for (const Sentence& sentence : reading.layout.sentences()) {
    if (elsewhere(sentence) || reading.lower(sentence.span).find("ertif") == std::string_view::npos) continue;
    read_listed(reading, ledger, sentence);
    read_products(reading, ledger, sentence);
    read_initials(reading, ledger, sentence);
  }
}

}  // namespace fineprint::extract::skills
