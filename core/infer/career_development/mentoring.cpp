#include "infer/career_development/mentoring.hpp"

#include <algorithm>

#include "registry.hpp"

namespace fineprint::infer::career_development {
namespace {

constinit Pattern runs_it(
    "\\b(?:you|you'll|you will) (?:[a-z]+ "
    ")?(?:run|manage|lead|organi[sz]e|coordinate|build|design|develop|own|oversee|administer) "
    "(?:our |the |an? )?(?:[a-z]+ )?$");
constinit Pattern gives_mentoring(
    "(?:\\b(?:to|and|or|will|can|provid(?:e|es|ing)|offer(?:s|ing)? (?:guidance|support) "
    "and|lead(?:s|ing)?|strong|ability to|able to|by|in|help|experience|act as an?|serve as an?|serving as an?|as "
    "an?|acting as an?|be an?|become an?|effective|great|you(?:'ll| will| "
    "can)?|responsibilities|technical|hands-on|guid(?:e|ing)|train(?:ing)?|teach(?:ing)?|manag(?:e|ing)|grow|hire|"
    "hiring|guidance,?|leadership,?|development,|participat\\w+ in)[ ,/&]+)$");
constinit Pattern mentored_others(
    "^(?:s|es|ing|ed|ship)?[ ,/&-]*(?:(?:and|or|/|&|,) ?(?:[a-z-]+)[ ,]+){0,3}(?:the |other |more |less |a team|our "
    "|your |new |fellow "
    "|team|teams|junior|others|engineers|developers|analysts|members|staff|peers|colleagues|mid|skills|to "
    "(?:team|junior|other|the|engineers|developers|more|less|staff|colleagues|peers|members|your)|of "
    "(?:junior|other|team|engineers|the|staff|less)|for "
    "(?:junior|team|other|engineers|staff)|interns|data|individuals|employees|direct|less-|students|sales|agile|people|"
    "clients|customers)");
constinit Pattern receives(
    "\\b(?:you(?:'ll| will| are|'re)? (?:also )?(?:be (?:mentored|coached|supported|paired|assigned|given|working "
    "(?:with|alongside))|receive|get|have|benefit)|be (?:mentored|coached) by|(?:mentored|coached|supervised) "
    "by|mentor(?:ship|ing)? (?:from|by)|coaching (?:from|by)|under (?:the )?(?:mentorship|guidance|supervision)|with "
    "(?:the "
    ")?(?:mentorship|coaching|mentoring|support and mentorship) (?:of|from)|receive (?:[a-z]+ ){0,3}(?:mentor|coach)|"
    "pair(?:ed|s)? (?:you )?with|(?:work|learn)(?:ing)? (?:closely )?(?:with|from|alongside) (?:[a-z]+ "
    "){0,2}mentors\\b|assigned (?:an? )?(?:[a-z]+ "
    ")?(?:mentor|buddy|coach)|(?:interns|graduates|trainees|everyone) (?:will )?(?:have|ha[sd]|gets?|receives?) "
    "(?:[a-z]+ "
    "){0,3}(?:mentor|coach)|with your "
    "(?:mentor|buddy|coach)|krijgt? (?:[a-z]+ "
    "){0,2}(?:mentor|buddy|coach)|(?:a|eine[nr]?|ein|fester|your|own|dedicated|personal|experienced|senior|assigned) "
    "(?:[a-z]+ "
    ")?(?:mentor|buddy|coach)\\b(?! (?:to|for (?!you|(?:the|your) first)))|(?:un|une|een) mentor\\b|personlichen? "
    "[a-z]+ (?:mentor|coach)\\b|have "
    "(?:several|two|three) (?:[a-z]+ "
    ")?mentors\\b|access (?:to )?"
    "(?:[a-z]+,? "
    "){0,3}(?:mentor|coach)|mentors? "
    "(?:will|who|to "
    "help you)|mentor(?:ship|ing) (?:opportunit|and "
    "(?:career|growth|support|development|learning|training)|program|sessions|culture|is)|coaching (?:and "
    "(?:mentoring|mentorship)|opportunit|sessions)|(?:offer(?:s|ing)?|gain) (?:[a-z-]+,? "
    "){0,6}(?:mentor|coach)|(?:growth|learning|training|development),? (?:and|&|,) (?:mentor|coach)|1:1|one[- ]on[- "
    "]one)");
constinit Pattern to_be("(?:^|[-*] |\\band )be $");
constinit Pattern offers_you("\\b(?:support|help|provide|offer|give|guide|train)s? you\\b[^.;]{0,30}$");
constinit Pattern you_get("\\b(?:receive|get|have|benefit from|enjoy)\\b");
constinit Pattern to_you("^s?(?:,? (?:and|or|&) [a-z]+)? you\\b(?! (?:will|can|may|have|are))");
constinit Pattern to_others(
    "^(?: sessions?| support)? (?:to|with|for|of) (?:(?:your|the|other|our|junior|fellow|new|less experienced) "
    ")+(?:team|"
    "colleagues|peers|staff|employees|engineers|developers|analysts|members|direct reports|agents)\\b");
constinit Pattern to_clients(
    "^(?: sessions?| support)? (?:to|for) (?:[a-z0-9]+ ){0,2}(?:clients|customers|leaders|executives|students|managers|"
    "companies|patients|members)\\b");
constinit Pattern of_others_after(
    "^(?:,? (?:and |& )?(?:mentoring|training|coaching|development|guidance)){0,2} of (?:[a-z]+ "
    "){0,3}(?:apprentices|interns|"
    "juniors|staff|engineers|developers|members|others|colleagues)\\b");
constinit Pattern through_it(
    "\\b(?:juniors?|staff|others|team members|apprentices|interns)\\b[^.;]{0,20}(?:through|by|via) (?:[a-z]+ ){0,2}$");
constinit Pattern received_from("^ (?:from|by) (?!example)");
constinit Pattern from_people(
    "^[^.;]{0,70}\\b(?:senior|experienced|experts?|best|talented|seasoned|world|industry|each other|one "
    "another|colleagues|peers|team|teammates|lead(?:ers?|ing|s)|professionals|people|engineers|scientists|mentors?|top|"
    "smart|brightest|equipe|founders?|kolleg\\w+|expert(?:s|inn?en|en)?|others|experienced|masters|veterans|"
    "specialists|"
    "directors?|ceo|cto|"
    "practitioners)"
    "\\b");
// "Bright colleagues, and you learn from them", "engineers whom you can learn from".
constinit Pattern from_them("^ them\\b|^[.;,!]|^$");
constinit Pattern not_people(
    "^ (?:failures?|mistakes|data|experience\\b|the (?:data|past)|errors|incidents|feedback|it\\b|text|logs|our "
    "mistakes|customers|users|images)");
constinit Pattern own_brand(
    "\\b(?:coach\\b[^.;]{0,30}(?:kate spade|stuart|tapestry|new york)|career coaches|bring your buddy|agile "
    "coach|scrum master|coach[- "
    "]?(?:class|bus))\\b");
// Coaching of health and money, and of clients.
constinit Pattern coaches_life(
    "\\b(?:health|well-?being|well-?ness|nutrition\\w*|money|financial|life|mental|fitness|fertility|sleep|parenting)(?"
    ": "
    "(?:and|&) "
    "[a-z]+)? $");
constinit Pattern cares_for_you("\\b(?:therap(?:y|ists?)|counsell?ing)\\b");
// Also what little of it the candidate needs, or is ready to take.
constinit Pattern surely_gives(
    "\\b(?:(?:minimal|minimum|little|limited|without|no|open(?:ness)? to|capable of) (?:[a-z]+ (?:and|or) )?(?:being "
    ")?|(?:serv(?:e|es|ing)|act(?:s|ing)?) as "
    "(?:an? )?(?:[a-z]+ "
    ")?|(?:passion(?:ate)?|love|enthusias\\w+|excel|enjoy|responsible|confident|facilitat\\w+(?: group)?) (?:for |at "
    "|in |about )?(?:training &? ?)?(?:[a-z]+ and )?)$");
constinit Pattern for_peers("^(?: and [a-z ]{1,20})? (?:to|para) (?:[a-z]+ )?(?:apprentices|peers|analistas)\\b");
constinit Pattern surely_given(
    "\\b(?:paired|matched|partnered|assigned) (?:up )?(?:with (?:you as )?|to )?(?:an? |your )(?:[a-z]+ )?$");

// "Courses, tuition help and mentoring": one of the ways to learn that are offered.
constinit Pattern beside_learning(
    "\\b(?:training|courses|development|learning|upskilling|tuition|certif\\w+|education|onboarding|support)\\b[^.;]{0,"
    "40}"
    "(?:,|/| and| &) ?(?:[a-z]+ )?$");
constinit Pattern we_give(
    "\\bwe (?:[a-z]+ )?(?:offer|provide)\\b|\\bopportunities (?:like|such as|including)\\b|\\baccess to\\b");

/// Words of mentoring that mean something else: a brand, a coach of health or money.
bool other_matter(const Reading& reading, const MentorWord& word) {
  if (reading.holds(own_brand, word.sentence.span)) return true;
  const Span near{std::max(word.before.begin, word.before.end > 14 ? word.before.end - 14 : 0), word.before.end};
  if (reading.lower(near).find("financial") != std::string_view::npos) return true;
  return reading.lower(word.hit.span).find("coach") != std::string_view::npos &&
         (reading.holds(coaches_life, word.before) || reading.holds(cares_for_you, word.sentence.span));
}

/// The sentence names those who are mentored, and they are others.
bool for_others(const Reading& reading, const MentorWord& word, bool program) {
  const bool offered = word.sentence.section == Section::offer;
  if (!offered && (word.run || reading.holds(to_clients, word.after))) return true;
  if (program) return reading.holds(runs_it, word.before) || (word.sentence.section != Section::offer && word.run);
  return !reading.holds(you_get, word.before) &&
         (reading.holds(to_others, word.after) || reading.holds(of_others_after, word.after) ||
          reading.holds(through_it, word.before));
}

/// What is offered names it beside other ways to learn, or with nothing else: "- Strong mentorship".
bool among_offers(const Reading& reading, const MentorWord& word) {
  constexpr std::uint32_t a_word = 16;  // bytes
  const Sentence& sentence = word.sentence;
  const bool offer = sentence.section == Section::offer;
  if (offer && sentence.bullet && sentence.span.size() <= word.hit.span.size() + a_word) return true;
  const bool ours =
      sentence.section == Section::about_us && reading.lower(sentence.span).find(" you") == std::string_view::npos;
  return (offer || (!ours && reading.holds(we_give, word.before))) && reading.holds(beside_learning, word.before);
}

std::optional<Mentored> learning_from(const Reading& reading, const MentorWord& word) {
  if (word.skilled || reading.holds(not_people, word.after)) return std::nullopt;
  const auto people = reading.find(from_people, word.after);
  if (!people && reading.holds(from_them, word.after) && reading.holds(from_people, word.before))
    return Mentored{Mentoring::learns, word.hit.span};
  if (!people) return std::nullopt;
  return Mentored{Mentoring::learns, {word.hit.span.begin, people->whole().end}};
}

}  // namespace

std::optional<Mentored> mentoring_of(const Reading& reading, const MentorWord& word) {
  const Hit& hit = word.hit;
  const Span before = word.before, after = word.after;
  if (has_tag(hit, Tag::implied)) return learning_from(reading, word);
  const bool program = has_tag(hit, Tag::program);
  if (other_matter(reading, word)) return std::nullopt;
  if (reading.holds(surely_gives, before) || reading.holds(for_peers, after)) return std::nullopt;
  const Mentored given{Mentoring::given, hit.span};
  if (reading.holds(surely_given, before) || reading.holds(offers_you, before) || reading.holds(to_you, after))
    return given;
  // "Be mentored and mentor others"
  if (reading.lower(hit.span).ends_with("ed") && reading.holds(to_be, before)) return given;
  if (for_others(reading, word, program)) return std::nullopt;
  if (reading.holds(received_from, after) && reading.holds(from_people, after)) return given;
  const auto receiving = reading.find(receives, {before.begin, std::min(after.begin + 60, after.end)});
  const bool of_others = reading.holds(mentored_others, {after.begin, std::min(after.begin + 70, after.end)});
  const bool gives = reading.holds(gives_mentoring, before) || of_others ||
                     (hit.span.begin == word.sentence.span.begin && word.sentence.section != Section::offer);
  if (program && !(word.skilled && gives)) return given;
  const bool here = receiving && receiving->whole().overlaps(hit.span);
  const std::string_view text = reading.lower(hit.span);
  const bool noun =
      text == "mentorship" || text == "mentoring" || text == "coaching" || text == "mentors" || text == "mentored";
  if (noun && !of_others && among_offers(reading, word)) return Mentored{Mentoring::offered, hit.span};
  if (gives && !(here && !word.skilled)) return std::nullopt;
  if (receiving) return Mentored{Mentoring::given, join(here ? receiving->whole() : hit.span, hit.span)};
  if (noun && !word.skilled && (word.sentence.section == Section::offer || word.owned))
    return Mentored{Mentoring::offered, hit.span};
  return std::nullopt;
}

}  // namespace fineprint::infer::career_development
