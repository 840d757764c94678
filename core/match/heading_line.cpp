#include "match/heading_line.hpp"

#include <algorithm>
#include <iterator>

#include "match/pattern.hpp"
#include "text/characters.hpp"

namespace fineprint {
namespace {

enum class Kind : std::uint8_t { other, filler, asked, beside, needed, wished, extra, demand };

struct Word {
  std::string_view text;
  Kind kind;
};

// In the order of their letters. `asked`: what is asked of a candidate; `beside`: what may be offered too, "training";
// `extra`: a wish, but for "additional requirements".
constexpr Word words[] = {
    {"a", Kind::filler},
    {"abilities", Kind::asked},
    {"ability", Kind::asked},
    {"academic", Kind::filler},
    {"additional", Kind::extra},
    {"all", Kind::filler},
    {"and", Kind::filler},
    {"asset", Kind::wished},
    {"attributes", Kind::beside},
    {"background", Kind::beside},
    {"basic", Kind::filler},
    {"bonus", Kind::wished},
    {"but", Kind::filler},
    {"capabilities", Kind::asked},
    {"certificates", Kind::beside},
    {"certification", Kind::beside},
    {"certifications", Kind::beside},
    {"characteristics", Kind::beside},
    {"competence", Kind::asked},
    {"competences", Kind::asked},
    {"competencies", Kind::asked},
    {"core", Kind::filler},
    {"credentials", Kind::beside},
    {"critical", Kind::filler},
    {"desirable", Kind::wished},
    {"desired", Kind::wished},
    {"domain", Kind::filler},
    {"education", Kind::beside},
    {"educational", Kind::filler},
    {"essential", Kind::needed},
    {"experience", Kind::asked},
    {"experiences", Kind::asked},
    {"expertise", Kind::asked},
    {"for", Kind::filler},
    {"functional", Kind::filler},
    {"general", Kind::filler},
    {"hard", Kind::filler},
    {"have", Kind::filler},
    {"helpful", Kind::wished},
    {"ideal", Kind::wished},
    {"ideally", Kind::wished},
    {"job", Kind::filler},
    {"key", Kind::filler},
    {"knowledge", Kind::asked},
    {"languages", Kind::beside},
    {"licenses", Kind::beside},
    {"mandatory", Kind::needed},
    {"minimum", Kind::needed},
    {"necessary", Kind::needed},
    {"needed", Kind::needed},
    {"nice", Kind::wished},
    {"not", Kind::filler},
    {"optional", Kind::wished},
    {"or", Kind::filler},
    {"other", Kind::filler},
    {"our", Kind::filler},
    {"personal", Kind::filler},
    {"plus", Kind::wished},
    {"points", Kind::filler},
    {"position", Kind::filler},
    {"preferred", Kind::wished},
    {"previous", Kind::filler},
    {"prior", Kind::filler},
    {"professional", Kind::filler},
    {"qualification", Kind::asked},
    {"qualifications", Kind::asked},
    {"qualities", Kind::beside},
    {"related", Kind::filler},
    {"relevant", Kind::filler},
    {"required", Kind::needed},
    {"requirement", Kind::demand},
    {"requirements", Kind::demand},
    {"role", Kind::filler},
    {"skill", Kind::asked},
    {"skills", Kind::asked},
    {"soft", Kind::filler},
    {"special", Kind::filler},
    {"specialized", Kind::filler},
    {"stack", Kind::beside},
    {"tech", Kind::filler},
    {"technical", Kind::filler},
    {"technologies", Kind::beside},
    {"technology", Kind::beside},
    {"the", Kind::filler},
    {"this", Kind::filler},
    {"to", Kind::filler},
    {"tools", Kind::beside},
    {"training", Kind::beside},
    {"traits", Kind::beside},
    {"work", Kind::filler},
    {"your", Kind::filler},
};
static_assert(std::is_sorted(std::begin(words), std::end(words),
                             [](const Word& a, const Word& b) { return a.text < b.text; }));

Kind kind_of(std::string_view word) {
  const Word* const found =
      std::lower_bound(std::begin(words), std::end(words), word,
                       [](const Word& known, std::string_view text) { return known.text < text; });
  return found != std::end(words) && found->text == word ? found->kind : Kind::other;
}

/// "Required skills, education, and certifications", "Nice to have skills, but not required".
Section made_of_heading_words(std::string_view line) {
  std::size_t count = 0, asked = 0, beside = 0, needed = 0, wished = 0, extra = 0;
  bool demand = false;
  bool denied = false;  // "not required"
  constexpr std::string_view good = "good to have";
  for (std::size_t at = 0; at < line.size();) {
    if (!is_word(line[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < line.size() && is_word(line[end])) ++end;
    if (line.substr(at).starts_with(good)) end = at + good.size();
    const std::string_view word = line.substr(at, end - at);
    const Kind kind = word == good ? Kind::wished : kind_of(word);
    if (kind == Kind::other) return Section::none;
    ++count;
    asked += kind == Kind::asked || kind == Kind::demand;
    demand |= kind == Kind::demand;
    extra += kind == Kind::extra;
    beside += kind == Kind::beside;
    needed += kind == Kind::needed && !denied;
    wished += kind == Kind::wished;
    denied = denied || word == "not";
    at = end;
  }
  if (count < 2 || line.find_first_of(".;") != line.npos) return Section::none;
  if (!demand) wished += extra;
  if (wished > 0 && needed == 0) return asked + beside > 0 || denied ? Section::preferred : Section::none;
  return asked > 0 || (beside > 0 && needed > 0) ? Section::requirements : Section::none;
}

struct Frame {
  std::string_view begin, end;
  Section section;
};

constexpr Frame frames[] = {
    {"what ", " offers", Section::offer},
    {"what ", " offers you", Section::offer},
    {"what ", " can offer you", Section::offer},
    {"what ", " will offer you", Section::offer},
    {"what ", " has to offer", Section::offer},
    {"what ", " is looking for", Section::requirements},
    {"what ", " candidate", Section::requirements},
    {"who ", " is looking for", Section::requirements},
    {"what ", " needs from you", Section::requirements},
    {"as a", " you will", Section::duties},
    {"as a", " you'll", Section::duties},
    {"as a", " you will be", Section::duties},
    {"as a", " you have", Section::requirements},
    {"as a", " you bring", Section::requirements},
    {"as our", " you will", Section::duties},
};

/// "What Globex can offer you", "As a Data Engineer, you will".
Section framed(std::string_view line) {
  constexpr std::size_t most_words = 9;
  if (words_in(line) > most_words || line.find('.') != line.npos) return Section::none;
  for (const Frame& frame : frames)
    if (line.size() > frame.begin.size() + frame.end.size() && line.starts_with(frame.begin) &&
        line.ends_with(frame.end))
      return frame.section;
  return Section::none;
}

// "It'd be cool if you", "Also helpful", "The following experience would be desired but not required".
constinit Pattern wish_alone(
    "^(?:it (?:also |really )?helps if|(?:we |we'd )?(?:would )?love to (?:see|have)|(?:we |we'd )?would "
    "love|(?:great|good|nice|cool|awesome|helpful|bonus|even better) if|you (?:may|might|could) also "
    "(?:have|bring|know)|would be (?:advantageous|beneficial|desirable)|it ?(?:'?d| would) be (?:even |really |an? "
    "|super "
    ")?(?:cool|great|nice|awesome|amazing|plus|bonus|advantage|helpful|good)(?: points)?(?: if)?|we(?:'?d| would) "
    "(?:also |really )?(?:love(?: it)?|be (?:thrilled|delighted|happy|excited|impressed)) if|(?:also|additionally|"
    "especially|not (?:required|essential|mandatory|necessary),? but) (?:very )?(?:helpful|useful|nice(?: to "
    "have)?|desired|desirable|valued|welcome|preferred|an? (?:plus|advantage|bonus)))(?: you(?:'[a-z]+)?(?: "
    "[a-z]+){0,2})? "
    "?:?$");
constinit Pattern the_following_is_wished(
    "^(?:[a-z]+ ){0,4}(?:following|these|below)(?: [a-z]+){0,3} (?:is|are|would be) (?:an? "
    ")?(?:not (?:must|required|essential|mandatory)|desired|desirable|bonus|plus|"
    "advantage|helpful|nice)\\b|^(?:the following|these|this|what) (?:will|would|could) (?:[a-z]+ "
    "){0,2}(?:increase|raise|"
    "boost|improve|spark) (?:our|your) (?:interest|chances|odds)\\b|^we(?:'re|'ll| are| will)? (?:be )?(?:especially|"
    "particularly|even more) (?:keen|interested|happy|excited|impressed)\\b[^.;]{0,40}\\bif you\\b");

// Clauses that head a list in German, French and Dutch, in whatever order their words stand: "Das koennen wir dir
// bieten", "Ce que vous ferez", "Dit neem je mee".
constinit Pattern clause_of_offer(
    "^(?:und |en )?(?:(?:what|how) (?:makes us\\b|we(?:'ll| will)? (?:look "
    "after|take care of|bring to|reward|treat|thank)\\b)|(?:das|was|darauf|dafur|wir|warum)\\b[a-z "
    "]*(?:(?:konnen|durfen|darfst|kannst)[a-z ]* "
    "(?:erwarten|freuen|bieten)|erwarten (?:kann|konn|durf|darf)|bei uns erwartet|zu bieten|spricht fur uns|fur uns "
    "spricht|(?:du|sie) zu uns)|ce qu[e' a-z]* (?:vous |t')?(?:offr|propos)|"
    "(?:wat|dit|hier)\\b[a-z ]*(?:van ons\\b|je verwachten|te bieden|er tegenover|op rekenen|bieden (?:we|wij) j))");
constinit Pattern clause_of_duties(
    "^(?:(?:das|was|hier|daran|woran|wobei|damit|so|dafur)\\b[a-z ]*(?:machst|wirst du|arbeite(?:st|n) (?:du|sie)|"
    "(?:du|sie) arbeite|unterstutz(?:st|t|en) (?:du|sie)|du uns unterst|beschaftigst|du verantwortlich|du dich "
    "ein|erwartet (?:dich|sie)|(?:dich|sie)(?: hier)? erwartet)|"
    "ce qu(?:e (?:vous|tu) (?:fer|allez|vas)|i (?:vous |t')attend)|"
    "(?:(?:wat|dit) ga|waar ga|hier ga) (?:je|jij)\\b[a-z ]*(?:doen|aan werken)|wat houdt de |wat staat je)");
constinit Pattern clause_of_demand(
    "^(?:(?:das|was|d?womit|damit|so)\\b[a-z ]*(?:(?:du|sie)\\b[a-z ]*(?: mit\\W*$|mitbring)|(?:dich|sie) aus|wir uns "
    "wunsch|wunschen wir|wir (?:uns )?von [a-z]+ (?:erwart|wunsch)|erwarten wir|bieten (?:sie|du) uns|macht dich|"
    "uberzeug|begeister|passt|passen|punkt)|"
    "ce (?:qu[e' a-z]* (?:attend|recherch)|que (?:vous|tu) (?:nous )?apport|dont vous avez)|(?:(?:le|votre|ton) "
    ")?profil (?:et|que)\\b|"
    "(?:(?:wat|dit|waar|wij)\\b[a-z ]*)(?:verwachten|vragen|(?:breng|neem) (?:je|jij|u) mee|je mee|in "
    "huis|nodig|voldoe "
    "))");

// "Who this is not for", "You may not be a fit if you".
constinit Pattern for_others(
    "(?:\\bnot|n't) (?:(?:be|an?|the|right|good|great|best) ){0,3}(?:for(?: you)?|fit|match|apply|enjoy (?:it|this(?: "
    "role| job)?|working here))(?: (?:for you )?(?:if|when)(?: you(?:'re| are)?)?)?[^a-z0-9]{0,4}$");

// "You'll love this job if you", "This is for you if", "Dieser Job passt zu dir, wenn", "Apply if you have": whom it
// suits says the list below. Not when the firm is to be written to.
constinit Pattern whom_it_suits(
    "^(?!please|contact|let us|even |only |report "
    ")[^.;:]{0,64}\\b(?:(?:you|du|dir|dich|tu|encajas|si?e|vous|toi|te|ti|voce|jou|us|role|job|"
    "fit)\\b[^.;:]{0,20}\\b(?:if|wenn|si|se|als)|(?:if you(?:'re|'ve)?|wenn (?:du|sie)|si (?:tu|vous)|se voce|als "
    "(?:je|jij))(?: (?:are|have|can|hast|bist|haben|sind|as|es|avez|etes|tem|hebt|bent))?)[^a-z]{0,4}$");
// "Icing on the cake", "Extra kudos for", "The best from the rest", "Damit punktest du bei uns": more than is asked.
constinit Pattern of_a_surplus(
    "^(?![^\\n]*\\b(?:perks|benefits|rewards|scheme|structure)\\b)[^0-9]*\\b(?:impress(?!i)|wow\\b|surprise "
    "us|kudos|icing|cherry|cerise|sahnehaub|bonus(?:es)?\\b(?!\\?)|extra\\b|(?:delight|thrill)ed|over the moon|us "
    "smile|(?:even|all "
    "the|noch|nog) (?:better|happier|besser|beter)|best from the|above and beyond|gold (?:star|dust)|nice touch|handy|"
    "lovely|(?:will|would|might) catch our|our (?:[a-z]+ )?wishes|(?:it|these|this|that|what) would (?:[a-z]+ "
    ")?(?:be (?!your|the\\b|expected)|help)|would "
    "(?:make|put|give|set) you|not (?:[a-z]+ )?(?:needed|expected|required)\\b|you(?:'ll| will|rself)? (?:stand "
    "out|apart|"
    "ahead|an edge)|really stand out|they (?:do )?help|points? if|double "
    "points|(?:bonus|extra|plus)pun|punktest|zusatzlich "
    "(?:begeist|freu)|(?:vos|tes) (?:[a-z]+ )?atouts|encantaria)");
// Words that tell of a surplus only where the heading says whom the list suits.
constinit Pattern lightly(
    "\\b(?:edge\\b|stand out|extra|points?|plus|p[uo]ntos|destac|schon|nett|toll|super|besser|legal|mooi|fijn|leuk)");
constinit Pattern question(
    "^\\W{0,2}(?:o )?(?:wh(?:at|o|ich|y)|how|[qc]u[aei]l?|ce que|[cp]o(?:mo|r que)|was|wer|wo[a-z]+|wat|wie|hoe)\\b");

}  // namespace

bool goes_beyond(const Document& document, const Grams& grams, Span line) {
  bool gave_up = false;
  return of_a_surplus.holds(document.lower(), grams, line, gave_up);
}

Section says_whom_it_suits(const Document& document, const Grams& grams, Span line) {
  bool gave_up = false;
  if (!whom_it_suits.holds(document.lower(), grams, line, gave_up)) return Section::none;
  return goes_beyond(document, grams, line) || lightly.holds(document.lower(), grams, line, gave_up)
             ? Section::preferred
             : Section::requirements;
}

bool opens_as_question(const Document& document, const Grams& grams, Span line) {
  bool gave_up = false;
  return question.holds(document.lower(), grams, line, gave_up);
}

Section section_by_words(std::string_view line) {
  while (!line.empty() && (line.back() == ':' || line.back() == ' ' || line.back() == '?')) line.remove_suffix(1);
  const Section by_words = made_of_heading_words(line);
  return by_words != Section::none ? by_words : framed(line);
}

Section section_by_clause(const Document& document, const Grams& grams, Span line) {
  bool gave_up = false;
  const auto is = [&](const Pattern& clause) { return clause.holds(document.lower(), grams, line, gave_up); };
  return is(clause_of_offer)    ? Section::offer
         : is(clause_of_duties) ? Section::duties
         : is(clause_of_demand) ? Section::requirements
                                : Section::none;
}

bool says_needed(std::string_view line) {
  for (std::size_t at = 0, end = 0; at < line.size(); at = end + 1) {
    end = at;
    while (end < line.size() && is_word(line[end])) ++end;
    if (kind_of(line.substr(at, end - at)) == kind_of("needed")) return true;
  }
  return false;
}

bool is_a_profile(std::string_view line) {
  const std::size_t end = line.find_last_not_of(": ");
  return end != line.npos && line.substr(0, end + 1).ends_with(" profile");
}

bool is_a_wish(const Document& document, const Grams& grams, Span line, bool above_bullets) {
  bool gave_up = false;
  return wish_alone.holds(document.lower(), grams, line, gave_up) ||
         (above_bullets && the_following_is_wished.holds(document.lower(), grams, line, gave_up));
}

bool is_for_others(const Document& document, const Grams& grams, Span line) {
  bool gave_up = false;
  return for_others.holds(document.lower(), grams, line, gave_up);
}

}  // namespace fineprint
