#include "terms/education.hpp"

#include <algorithm>
#include <utility>

#include "extract/skills/items.hpp"
#include "extract/skills/parts.hpp"
#include "match/context.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::skills {
namespace {

constexpr std::uint32_t area_reach = 130;  // bytes after a degree within which its field of study stands
constexpr std::uint32_t wish_reach = 170;  // bytes between a degree and the word that makes it a wish

constinit Pattern about_a_degree(
    "degree|diplom|studi|education|qualification|graduat|bachelor|master|phd|abschluss|formac|formation|bildung|"
    "opleiding|universit|oder|\\bder\\b|\\bin\\b|\\ben\\b|im bereich|\\bor\\b|/|\\(");
constinit Pattern of_learners(
    "^(?:'?s?(?: and | & |/)[a-z'.]+)?'?s? "
    "(?:students?|researchers?|pupils?|teachers?|programs?|programmes?|supervisors?|athletes)\\b");
constinit Pattern of_the_reader(
    "\\b(?:you are|you're|looking "
    "for|seeking|enrolled|pursuing|current(?:ly)?|candidates?|applicants?|must|required?|open to|"
    "welcome|hiring)\\b");
constinit Pattern names_its_level("^[ -](?:(?:at|op|of|di|de|van) )?$");
// Also "an advanced degree (Master's or PhD)".
constinit Pattern or_another("^(?:'?s)?(?: degree)?(?:,? or |/| / | \\(master'?s[a-z ]* or )(?:an? )?$");
// A Scrum Master, and the BA who analyses a business.
constinit Pattern a_role("(?<!such )\\bas an? $"), of_scrum("\\b(?:scrum |pre-)$");
// "A high degree of proficiency", "masters of building".
constinit Pattern of_a_quality(
    "^ of (?!bach|master|sci|art|eng|tech|com|law|med|b\\.|m\\.|ph|data|pub|soc|inf|math|stat)");
constinit Pattern of_studies(
    "\\b(?:(?:stud(?:ies|y|ying|ium)|major) (?:in|of|im bereich|der)|formation (?:superieure )?en)\\b");
constinit Pattern a_trade("^ (?:engineers?|developers?|analysts?|scientists?|consultants?|managers?|architects?)\\b");
constinit Pattern demanded("\\b(?:requires?|required|must (?:have|hold|possess)|mandatory)\\b");
// Below a list of what is offered, in flat text.
constinit Pattern asked_all_the_same(
    "\\b(?:is required|must (?:have|hold)|you(?:'ll)? need|du hast|wij vragen|je hebt|qualifications?|skills "
    "(?:for|and))\\b");
constinit Pattern softens_field(
    "^(?:ably (?:in|of|with)|erweise (?:im|in|mit|aus)\\b|(?:enc[a-z]+mente|iblemente) "
    "(?!complet|conclu|final|curs|titul)|red "
    "(?:majors?|fields?|disciplines?|areas?))\\b");
constinit Pattern under_a_label(
    "^(?:[a-z]+ ){0,2}(?:education(?:al)?|degree)(?: level| \\([a-z ]+\\))?\\s?: ?(?:an? )?$|\\byears[^.;,]{0,40} with "
    "an? $");
// "A Levels" are a certificate, "a level" and "a Level 2 employer" are not.
constinit Pattern no_certificate("^(?:a level|high schools)$");
constinit Pattern schools_others(
    "^s\\b|^[- ](?:(?:and|or|to) (?:college|university) )?(?:students?|teachers?|kids|pupils|graduates "
    "(?!or\\b|and\\b|with\\b|required|preferred))");
constinit Pattern of_a_university("^(?:/| |-)(?:[a-z]+ )?(?:research\\b|universit|institution|granting)");
constinit Pattern goes_on("^(?:,|,? or)(?: an?)? ");
constinit Pattern beside("^(?:,|,? or|/| /) ?$");
// "BS required", "BS + 8 years", "BS and 8-12 years".
constinit Pattern with_years(
    "^(?:,? ?(?:w/|with|\\+|and|&) ?[0-9]{1,2}[^a-z]{0,8}(?:years|yrs)| (?:is )?(?:required|reqd))\\b");
// "Discounts on a Master's": what the employer pays for.
constinit Pattern paid_for("\\b(?:tuition|scholarships?|discounts?|descontos?|bolsas?|reembolso)\\b[^.;]{0,60}$");
constinit Pattern no_must("^[^.;,]{0,40}\\b(?:kein muss|not mandatory|or no degree)\\b|^\\.com\\b");
constinit Pattern field_without_degree(
    "\\b(?:(?:(?:academic|educational|education|degree|university|scientific) "
    "background|stud(?:ies|y|ying)|major|education) "
    "(?:in|of|such as)|pursuing|studierst|immatrikul\\w+ in|cursando|estudiante de|student\\w*(?:[:*]in)? der|fields? "
    "such "
    "as|formation (?:superieure )?en)\\b");
// A demand, though of no level.
constinit Pattern finished_course("\\bafgeronde (?:[a-z]+ )?opleiding (?:in |richting )?$");
constinit Pattern background_in("\\b(?:background|foundation|achtergrond) (?:in|of|such as)\\b");
constinit Pattern studied("^(?:comput(?:er|ing) science|math|physics)");
constinit Pattern or_related("\\b(?:related|similar|relevant|comparable) (?:field|discipline|area|subject)");
constinit Pattern or_work("^[^.;0-9]{0,60}\\b(or (?:equivalent|comparable|similar) (?:[a-z]+ )?experience)");
constinit Pattern about_study(
    "\\b(?:degree|graduat\\w*|equivalent|university|college|diploma|self-taught|bachelors?|masters?|phd)\\b");
// "A diploma, with some college preferred".
constinit Pattern more_schooling("(?:\\bwith|,) (?:some |additional )?(?:college|(?:trade|technical) school)[a-z ]* $");
constinit Pattern might_have("\\b(?:might|may|could) (?:have|hold|bring) (?:an? )?$");
constinit Pattern asks_people(
    "\\b(?:du|seeking|looking for|we look for|candidates?|you have|you bring|your profile)\\b");
constinit Pattern master_of_things(
    "^ (?:file|data|record|table|list|plan|branch|node|service|agreement|key|control|schedule|the|our|your|new)");
constinit Pattern work_between(
    "years|yrs|\\d ?year|(?:plus|and|with|;) (?:[a-z-]+ ){0,3}(?:experience|knowledge|skills)");
constinit Pattern years_with("\\(\\d[^()]*$");
constinit Pattern named_as_field("(?:\\b(?:in|of|or|and) |[,/(] ?)$");
constinit Pattern joins_area(
    "^[\\s,/(-]*(?:(?:or|and|ou|et|oder|und|of|en|a|related|similar|equivalent|discipline|field|focused)[\\s,/]*)*$");
constinit Pattern preferred(
    "prefer|welcome|a (?:[a-z]+ )?plus|nice (?:to have|but)|optional|would be (?:nice|helpful)|an "
    "asset\\b|beneficial|desir|advantage|ideal|bonus|von vorteil|un plus|wunschenswert|deseable|desejavel|is "
    "een pre");

constinit Pattern of_work("^[^.;,]{0,60}\\bexperience");

// "Preference given to those with an MBA".
constinit Pattern preference_for(
    "\\bpreference (?:is )?(?:given )?(?:for|to) (?:those|candidates|applicants) with (?:an? )?$");
// "A Bachelor's, preferably a Master's": the next degree is wished for.
constinit Pattern points_ahead(
    "^(?:prefer(?:ably|ence)|ideal(?:ly)?)(?: (?:(?:is )?given )?(?:for|to)(?: those with)?)?(?: an?)? ?$");

Choice level_of(TermId term) {
  switch (term) {
    case term::education::phd:
      return choice::education_level::phd;
    case term::education::masters:
      return choice::education_level::masters;
    case term::education::associates:
      return choice::education_level::associates;
    case term::education::high_school:
      return choice::education_level::high_school;
    case term::education::bootcamp:
      return choice::education_level::bootcamp;
    default:
      return choice::education_level::bachelors;
  }
}

Choice area_of(TermId term) {
  switch (term) {
    case term::education::computer_science:
      return choice::education_area::computer_science;
    case term::education::information_technology:
      return choice::education_area::information_technology;
    case term::education::software_engineering:
      return choice::education_area::software_engineering;
    case term::education::data_science:
      return choice::education_area::data_science;
    case term::education::engineering:
      return choice::education_area::engineering;
    case term::education::mathematics_statistics:
      return choice::education_area::mathematics_statistics;
    case term::education::physics:
      return choice::education_area::physics;
    case term::education::business:
      return choice::education_area::business;
    default:
      return choice::education_area::other;
  }
}

/// From the highest degree to the lowest, as the value set has them; a bootcamp stands beside, not below.
int height(Choice level) { return -level.index; }

/// The first of the fields of study that lead up to a degree: "Computer Science, MIS or related degree".
const Hit* field_before(const Reading& reading, const Hit& degree, const Sentence& sentence) {
  const std::span<const Hit> before = reading.in(Lexicon::education, {sentence.span.begin, degree.span.begin});
  const Hit* first = nullptr;
  std::uint32_t to = degree.span.begin;
  for (std::size_t i = before.size(); i-- > 0;) {
    if (before[i].category() != Category::area || !reading.holds(joins_area, {before[i].span.end, to})) break;
    first = &before[i];
    to = first->span.begin;
  }
  return first;
}

struct Degree {
  const Hit* hit;
  const Sentence* sentence;
  bool wished;
};

bool followed_by_a_field(const Reading& reading, const Hit& degree) {
  constexpr std::uint32_t joint = 2;  // bytes
  const std::span<const Hit> next = reading.in(Lexicon::education, {degree.span.end, degree.span.end + joint});
  return !next.empty() && next.front().category() == Category::area;
}

/// "Bachelor's degree in physics or equivalent" as a line: what else would do is told of what is asked.
bool opens_demand(const Reading& reading, const Hit& degree, const Sentence& sentence) {
  constexpr std::uint32_t article = 4;  // bytes
  if (degree.span.begin > sentence.span.begin + article) return false;
  const Span rest{degree.span.end, sentence.span.end};
  const std::span<const Hit> words = reading.in(Lexicon::education, rest);
  return reading.holds(or_related, rest) || std::any_of(words.begin(), words.end(), [](const Hit& word) {
           return word.category() == Category::equivalence;
         });
}

bool asks_for_it(const Reading& reading, const Hit& hit, const Sentence& sentence) {
  switch (sentence.section) {
    case Section::legal:
    case Section::chrome:
      return false;
    case Section::about_us:
    case Section::offer:
      if (!reading.holds(asked_all_the_same, sentence.span) && !opens_demand(reading, hit, sentence)) return false;
      break;
    default:
      break;
  }
  if (sentence.part != Part::description) return false;
  const Context context = context_of(reading, hit.span);
  if (context.negated != nullptr || of_other_people(reading, sentence, hit.span)) return false;
  const bool listed = sentence.section == Section::requirements || sentence.section == Section::preferred;
  if (!listed && !reading.holds(of_the_reader, sentence.span) &&
      reading.holds(of_learners, {hit.span.end, sentence.span.end}))
    return false;
  const Span rest{hit.span.end, sentence.span.end};
  if (hit.term == term::education::high_school &&
      (reading.holds(schools_others, rest) ||
       (reading.holds(no_certificate, hit.span) && reading.text(hit.span)[1] != '-')))
    return false;
  if (hit.term == term::education::phd && reading.holds(of_a_university, rest)) return false;
  const Span before{sentence.span.begin, hit.span.begin};
  const std::string_view words = reading.lower(hit.span);
  if (sentence.section != Section::requirements && reading.holds(paid_for, before)) return false;
  if (reading.holds(no_must, rest) || answered_no(reading, hit.span) ||
      ((words == "degree" || words == "masters") && reading.holds(of_a_quality, rest)) ||
      reading.holds(of_scrum, before) || (is_upper(reading.text(hit.span)[1]) && reading.holds(a_role, before)))
    return false;
  // A "bootcamp" may be a training that the employer runs.
  if (hit.term == term::education::bootcamp && !reading.holds(about_study, sentence.span)) return false;
  if (!hit.doubtful) return true;
  if (words == "associates") return false;  // people; the degree is an "associate's"
  // "MS Visio" is a product.
  for (const Hit& skill : reading.in(Lexicon::skills, hit.span))
    if (skill.span.end > hit.span.end) return false;
  // "BS, MS or PhD": a degree beside it settles what the letters mean.
  for (const Hit& other :
       reading.in(Lexicon::education, {hit.span.end, std::min(sentence.span.end, hit.span.end + 24)}))
    if (other.category() == Category::degree && !other.doubtful) return true;
  const Span left{hit.span.begin > before.begin + 8 ? hit.span.begin - 8 : before.begin, hit.span.begin};
  for (const Hit& other : reading.in(Lexicon::education, left))
    if (other.category() == Category::degree && !other.doubtful &&
        reading.holds(beside, {other.span.end, hit.span.begin}))
      return true;
  if (reading.holds(master_of_things, {hit.span.end, sentence.span.end})) return false;
  const Span around{hit.span.end, std::min(sentence.span.end, hit.span.end + 40)};
  const bool requirement = sentence.section == Section::requirements || sentence.section == Section::preferred ||
                           reading.lower(sentence.span).find("degree") != std::string_view::npos;
  if (words.starts_with("formacao")) return requirement && followed_by_a_field(reading, hit);
  if (requirement && field_before(reading, hit, sentence)) return true;  // "an engineering degree"
  if (reading.holds(under_a_label, before)) return true;
  if ((requirement || words == "bs") && reading.holds(with_years, {hit.span.end, sentence.span.end})) return true;
  return requirement && (reading.holds(preferred, around) || reading.holds(about_a_degree, around));
}

/// "Bachelor's degree, preferably in Finance", "Bachelor's degree (Finance preferred)": the field is wished for.
bool of_the_field(const Reading& reading, Span between, Span after) {
  if (reading.holds(softens_field, after)) return true;
  const std::size_t opens = reading.lower(between).rfind('(');
  if (opens == std::string_view::npos) return false;
  const Span inside{between.begin + static_cast<std::uint32_t>(opens), between.end};
  const std::span<const Hit> words = reading.in(Lexicon::education, inside);
  return reading.lower(inside).find(')') == std::string_view::npos &&
         std::any_of(words.begin(), words.end(), [](const Hit& word) { return word.category() == Category::area; });
}

bool is_wished(const Reading& reading, const Hit& hit, const Sentence& sentence) {
  if (sentence.section == Section::preferred &&
      !(reading.holds(demanded, sentence.span) && !reading.holds(preferred, sentence.span)))
    return true;
  if (heading_of_wishes(reading, hit.span) != nullptr) return true;  // amid a line
  // "Bachelor's required, Master's preferred": the nearest word to the right, up to the next degree, decides.
  std::uint32_t end = std::min(end_of_bullet(reading, sentence.span, hit.span.end), hit.span.end + wish_reach);
  std::uint32_t joined_to = hit.span.end, next = 0;  // where the next degree begins
  for (const Hit& heading : reading.in(Lexicon::headings, {hit.span.end, end}))
    if (heading.category() == Category::preferred && is_upper(reading.text(heading.span)[0]) &&
        words_in(reading.text(heading.span)) > 1)
      end = std::min(end, heading.span.begin);  // "BS in Physics Preferred Qualifications MS in Physics"
  for (const Hit& other : reading.in(Lexicon::education, {hit.span.end, sentence.span.end}))
    if (other.category() == Category::degree && other.term != hit.term && other.span.begin < end) {
      const Span between{joined_to, other.span.begin};
      const std::string_view words = reading.lower(hit.span);
      const bool open = words.ends_with("or");  // "BS or"
      if (reading.holds(or_another, between) || (open && between.size() == 1) ||
          (reading.lower(between) == ", " && (height(level_of(other.term)) < height(level_of(hit.term)) ||
                                              reading.lower(other.span).find(" or ") != std::string_view::npos ||
                                              reading.holds(goes_on, {other.span.end, sentence.span.end})))) {
        joined_to = other.span.end;  // "Master's or PhD preferred" wishes for either
        continue;
      }
      end = next = other.span.begin;
      break;
    }
  end = std::min(end, next_item(reading, sentence.span, hit.span.end));
  const std::optional<Match> wish = reading.find(preferred, {hit.span.end, end});
  if (wish && !(end == next && reading.holds(points_ahead, {wish->whole().begin, end}))) {
    const std::string_view between = reading.lower({hit.span.end, wish->whole().begin});
    if (reading.holds(more_schooling, {hit.span.end, wish->whole().begin}) ||
        of_the_field(reading, {hit.span.end, wish->whole().begin}, {wish->whole().end, sentence.span.end}))
      return false;
    return between.find("required") == std::string_view::npos && between.find(';') == std::string_view::npos;
  }
  const Span before{hit.span.begin > sentence.span.begin + 25 ? hit.span.begin - 25 : sentence.span.begin,
                    hit.span.begin};
  if (reading.holds(preference_for, {sentence.span.begin, hit.span.begin})) return true;
  // "Master's preferred, Bachelor's required": the wish before the comma is the other's.
  const std::optional<Match> earlier = reading.find(preferred, before);
  if (!earlier) return reading.holds(might_have, before);
  const std::span<const Hit> others = reading.in(Lexicon::education, {sentence.span.begin, earlier->whole().begin});
  return reading.text({earlier->whole().end, hit.span.begin}).find_first_of(",;") == std::string_view::npos ||
         std::none_of(others.begin(), others.end(),
                      [](const Hit& other) { return other.category() == Category::degree; });
}

/// "A bachelor's and 5 years of experience in zoology or a related field": of study, though years stand between.
bool among_fields(const Reading& reading, Span rest) {
  return reading.holds(or_related, rest) && reading.lower(rest).find(" or ") != std::string_view::npos;
}

const Hit* area_after(const Reading& reading, const Degree& degree) {
  // "An engineering degree or experience in marketing" names its field before.
  const Hit* const leads = field_before(reading, *degree.hit, *degree.sentence);
  if (leads != nullptr && leads->span.end + 1 == degree.hit->span.begin &&
      reading.lower(degree.hit->span).starts_with("degree"))
    return leads;
  // "Bachelor's" may end a wrapped line of which "degree in physics" is the next.
  const std::uint32_t end = reading.layout.at(degree.hit->span.end - 1).span.end;
  const Span reach{degree.hit->span.begin, std::min(end, degree.hit->span.end + area_reach)};
  // "8 years (6 with a master's) in consulting" names what the work is in.
  const bool counted = reading.holds(years_with, {degree.sentence->span.begin, degree.hit->span.begin});
  for (const Hit& hit : reading.in(Lexicon::education, reach))
    if (hit.category() == Category::area && hit.span.begin >= degree.hit->span.begin) {
      const Span between{degree.hit->span.end, hit.span.begin};
      if ((reading.holds(work_between, between) && !among_fields(reading, {hit.span.end, end})) ||
          (counted && reading.lower(between).starts_with(')')))
        break;
      const bool trade = reading.holds(a_trade, {hit.span.end, degree.sentence->span.end});  // "Data Science Engineer"
      if ((hit.doubtful || trade) && !reading.holds(named_as_field, {degree.hit->span.begin, hit.span.begin})) continue;
      if (reading.lower(between).ends_with("ecole de ")) continue;  // a school of commerce is another's
      return &hit;
    }
  return leads;
}

/// "BSEE", "école d'ingénieurs": the name of the degree holds the field of study.
std::optional<Choice> field_within(std::string_view degree) {
  if (degree == "bsee" || degree.find("ingenieur") != degree.npos) return choice::education_area::engineering;
  if (degree == "bscs") return choice::education_area::computer_science;
  return std::nullopt;
}

bool names_no_level(const Reading& reading, const Degree& degree) {
  const std::string_view words = reading.lower(degree.hit->span);
  if (words == "degree" || words == "degrees" || words == "diplome") return true;
  if (!words.ends_with("diploma")) return false;
  // "A diploma at bachelor level", "postgraduate diploma".
  const Span own = degree.hit->span, all = degree.sentence->span;
  const Span near{own.begin > all.begin + 14 ? own.begin - 14 : all.begin, std::min(own.end + 20, all.end)};
  for (const Hit& other : reading.in(Lexicon::education, near)) {
    if (other.category() != Category::degree || other.term == degree.hit->term) continue;
    const bool before = other.span.end <= own.begin;
    if (reading.holds(names_its_level, before ? Span{other.span.end, own.begin} : Span{own.end, other.span.begin}))
      return true;
  }
  return false;
}

/// "A background in a field such as computer science" asks for a field of study without a degree.
void read_area_alone(const Reading& reading, const Pattern& opens, Ledger& ledger) {
  for (const Hit& hit : reading.hits.of(Lexicon::education)) {
    const Sentence& sentence = reading.sentence(hit.span);
    const Span before{std::max(sentence.span.begin, hit.span.begin > 60 ? hit.span.begin - 60 : 0), hit.span.begin};
    if (hit.category() != Category::area) continue;
    // "A background in physics or a related field", "... or equivalent experience" asks wherever it stands.
    const Span after{hit.span.end, sentence.span.end};
    const bool background = reading.holds(background_in, before);
    const bool related = background && reading.holds(or_related, after);
    const std::optional<Match> work = background ? reading.find(or_work, after) : std::nullopt;
    if (!related && !work && sentence.section != Section::requirements && !reading.holds(asks_people, sentence.span))
      continue;
    // "A background in machine learning" tells of work, unless it is studied more than practised, or a related field
    // or else work would do.
    const bool of_study = related || work || (background && reading.holds(studied, hit.span));
    const bool no_degree = &opens == &field_without_degree;
    const bool finished = no_degree && reading.holds(finished_course, before);
    if ((!of_study && !finished && !reading.holds(opens, before)) || reading.holds(a_trade, after)) continue;
    if (work && no_degree)
      ledger.say(rule::degree_equivalent, choice::education_requirement::or_equivalent, (*work)[1]);
    if (finished)
      ledger.say(rule::degree_required, choice::education_requirement::required,
                 {before.begin + static_cast<std::uint32_t>(reading.lower(before).rfind("afgeronde")), hit.span.end});
    return ledger.say(rule::degree_area, area_of(hit.term), hit.span);
  }
}

}  // namespace

void read_education(const Reading& reading, Ledger& ledger) {
  std::vector<Degree> degrees;
  for (const Hit& hit : reading.hits.of(Lexicon::education)) {
    if (hit.category() != Category::degree) continue;
    const Sentence& sentence = reading.sentence(hit.span);
    if (asks_for_it(reading, hit, sentence)) degrees.push_back({&hit, &sentence, is_wished(reading, hit, sentence)});
  }
  // "Studium oder Ausbildung": the training of a trade stands in for the degree beside it.
  Span training;
  const auto is_training = [&](const Degree& degree) {
    return reading.lower(degree.hit->span).find("ausbildung") != std::string_view::npos;
  };
  std::vector<Degree> kept;
  for (const Degree& degree : degrees) {
    const bool second = is_training(degree) && std::any_of(degrees.begin(), degrees.end(), [&](const Degree& other) {
                          return other.sentence == degree.sentence && !is_training(other);
                        });
    if (second)
      training = degree.hit->span;
    else
      kept.push_back(degree);
  }
  degrees = std::move(kept);
  if (degrees.empty()) return read_area_alone(reading, field_without_degree, ledger);
  const bool only_wishes =
      std::all_of(degrees.begin(), degrees.end(), [](const Degree& degree) { return degree.wished; });
  // "A degree" says less than "Master's or PhD" elsewhere.
  const bool leveled = std::any_of(degrees.begin(), degrees.end(), [&](const Degree& degree) {
    return !names_no_level(reading, degree) && (only_wishes || !degree.wished);
  });
  const Degree* lowest = nullptr;
  for (const Degree& degree : degrees) {
    if ((degree.wished && !only_wishes) || (leveled && names_no_level(reading, degree))) continue;
    if (lowest == nullptr || height(level_of(degree.hit->term)) < height(level_of(lowest->hit->term))) lowest = &degree;
  }
  ledger.say(rule::degree, level_of(lowest->hit->term), lowest->hit->span);
  // The first that tells a field, by the words beside it or by its own name.
  const Hit* area = nullptr;
  std::optional<Choice> within;
  std::size_t at = 0;
  for (; at < degrees.size() && area == nullptr && !within; ++at) {
    area = area_after(reading, degrees[at]);
    if (area == nullptr) within = field_within(reading.lower(degrees[at].hit->span));
  }
  if (area != nullptr)
    ledger.say(rule::degree_area, area_of(area->term), area->span);
  else if (within)
    ledger.say(rule::degree_area, *within, degrees[at - 1].hit->span);
  else
    read_area_alone(reading, of_studies, ledger);
  Span equivalent = equivalence(reading, *lowest->hit);
  for (std::size_t i = 0; i < degrees.size() && equivalent.empty(); ++i)
    if (degrees[i].hit->term == lowest->hit->term && degrees[i].wished == only_wishes)
      equivalent = equivalence(reading, *degrees[i].hit);
  if (equivalent.empty()) equivalent = equivalence_of_the_list(reading, *lowest->hit);
  if (equivalent.empty()) equivalent = training;
  // "A degree or equivalent, preferred": a wish, unless experience would do.
  if (only_wishes && reading.lower(equivalent).ends_with("equivalent") &&
      !reading.holds(of_work, {equivalent.end, reading.sentence(equivalent).span.end}))
    equivalent = {};
  if (!equivalent.empty())
    ledger.say(rule::degree_equivalent, choice::education_requirement::or_equivalent, equivalent);
  else if (only_wishes)
    ledger.say(rule::degree_preferred, choice::education_requirement::preferred, lowest->hit->span);
  else
    ledger.say(rule::degree_required, choice::education_requirement::required, lowest->hit->span);
}

}  // namespace fineprint::extract::skills
