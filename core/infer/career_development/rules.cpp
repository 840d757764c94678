#include <algorithm>

#include "infer/career_development/mentoring.hpp"
#include "infer/career_development/tracks.hpp"
#include "match/context.hpp"
#include "registry.hpp"
#include "terms/career.hpp"

namespace fineprint::infer::career_development {
namespace {

namespace growth = choice::growth_path_clarity;
namespace mentoring = choice::mentorship_signals;

constexpr Rule ladder{"career_development/ladder", Weight::strong, "It names a path: {quote}.", "growth"};
constexpr Rule path_to_level{"career_development/path_to_level", Weight::strong,
                             "It says where the job leads: {quote}.", "growth"};
constexpr Rule development{"career_development/development", Weight::clear, "It speaks of {quote}.", "growth"};
constexpr Rule room{"career_development/room", Weight::fair, "It says no more than {quote}.", "growth"};
constexpr Rule weaker_words{"career_development/weaker_words", Weight::slight,
                            "It also says {quote}; clearer words stand elsewhere."};
constexpr Rule mentor_given{"career_development/mentor_given", Weight::strong, "The candidate is given {quote}."};
constexpr Rule mentoring_offered{"career_development/mentoring_offered", Weight::clear,
                                 "Mentoring is offered: {quote}."};
constexpr Rule learns_from{"career_development/learns_from", Weight::clear,
                           "The candidate learns from others: {quote}."};
constexpr Rule also_learns{"career_development/also_learns", Weight::slight,
                           "The candidate also learns from others: {quote}."};
constexpr Rule promotion{"career_development/promotion", Weight::clear, "It names {quote}."};
constexpr Rule moves{"career_development/moves", Weight::clear, "It names moves within the company: {quote}."};
constexpr Rule track{"career_development/track", Weight::clear, "It names a track: {quote}."};
constexpr Rule rule_list[] = {
    ladder,      path_to_level, development, room,  weaker_words, mentor_given, mentoring_offered,
    learns_from, also_learns,   promotion,   moves, track};

// Growth that the candidate is to bring about in others, or of something else.
constinit Pattern others_growth(
    "\\b(?:those|candidates|companies|employers|enabling|their|team "
    "members?'?|team's|others'?|engineers'?|juniors?|staff|subordinates|direct "
    "reports|reports|foster(?:s|ing)?|guid(?:e|ing)|lead(?:s|ing)?|coach(?:ing)?|mentor(?:s|ing)?|responsible for|"
    "oversee(?:ing)?|manag(?:e|ing)|ensure|students?'?|learners?'?|children'?s?|customers?'?|clients?'?|promote "
    "the|assist(?:ing)? in the|facilitat(?:e|ing)|contribut(?:e|es|ing) to (?:the|their|team)|help(?:ing)? "
    "(?:the|your|other|junior|graduates) )\\b[^.;]{0,60}$");
constinit Pattern you_will("\\byou(?:'ll|r path| will| can| may| could)? (?:[a-z]+ ){0,2}$");
constinit Pattern yours(
    "\\byour (?:[a-z]+ )?$|\\bwe (?:[a-z]+ )?(?:offer|provide)\\b(?:(?!clients|customers|students|learners)[^.;])*$");
// A trait asked of the candidate, a firm that grows, and a link to other jobs.
constinit Pattern a_trait(
    "\\b(?:desire|willing(?:ness)?|eager(?:ness)?|want|drive|hungry|hunger|keen|ability|capacity|ambition|motivated|"
    "motivation) (?:to|for|by) (?:[a-z]+ ){0,2}$");
constinit Pattern it_has(
    "\\b(?:company|firm|business|start-?up|product|market)\\b[^.;]{0,50}\\b(?:that|which|and|it) (?:still )?ha(?:s|ve) "
    "(?:[a-z]+ ){0,4}$");
// What the firm sells to others.
constinit Pattern its_trade(
    "\\b(?:(?:leaders?|forefront|pioneers?|experts?|providers?) (?:in|of)|speciali[sz]\\w+ in|sells?|"
    "helps? (?!you\\b|our (?:people|employees|team))(?:[a-z]+ ){1,2}(?:with|through)) (?:[a-z]+ ){0,2}$");
constinit Pattern tells_more("\\b(?:learn|find out|read|information) (?:more )?(?:about|on) (?:[a-z]+ ){0,2}$");
// A ladder that the candidate builds for others, mentoring that the candidate runs.
constinit Pattern builds_it(
    "(?:^|[-*] ?|, |\\band |\\bwill "
    ")(?:run|manage|organi[sz]e|coordinate|administer|define|build|create|establish|design|"
    "develop|implement|maintain)(?:s|ing)? (?:the |an? |our |clear )*(?:[a-z]+ )?$");
// To progress within one grade of pay is no promotion, nor is advice on anyone's path.
constinit Pattern no_step(
    "^ (?:counsel|guidance|advice)|^[^.;]{0,40}\\bwithin (?:an?|the|your|this) (?:role|range|band|grade)\\b");
constinit Pattern schooled("\\b(?:tuition|education|courses|degrees?)\\b[^.;]{0,60}$");
constinit Pattern a_step(
    "\\b(?:(?:opportunit(?:y|ies)|room|scope) for (?:(?!the )[a-z]+,? (?:and "
    ")?){1,5}|your (?:(?:success|growth|development|learning|career|personal|professional),? (?:and |& )?){1,4})"
    "(?:advancement|promotion|progression)\\b|\\bopportunit(?:y|ies) to (?:[a-z]+,? (?:and "
    ")?){1,3}(?:advance|progress)(?= (?:within|in|with|through|as|professionally|quickly|your|alongside)\\b|[.,;!]|$)");

constinit Pattern not_growth(
    "^[ "
    "]*(?:(?:budget|allowance|stipend|fund)s?|assessment|analysis|reimbursement|hacking|marketing|team|metrics|"
    "strategy|"
    "mindset|stage|equity|"
    "ahead|rate|platform|app|software|tools?|products?|company|start-?up)\\b|^ (?:where|page|site|at www|please|, "
    "please)");
// "Your development environment": of software.
constinit Pattern of_software(
    "^ (?:(?:work)?flows?|environments?|work|process(?:es)?|cycles?|lifecycle|machine|setup|stack|projects?|tool\\w*|"
    "tasks?|practices?|teams?|experience|skills?|efforts?)\\b");
// Growth that the candidate is to bring to the business.
constinit Pattern finds_it(
    "\\b(?:find|identif\\w+|reali[sz]\\w+|uncover\\w*|captur\\w+|spot|driv\\w+|unlock\\w*|evaluat\\w+|analy[sz]\\w+|"
    "assess\\w*|market|"
    "company(?:'s)?|"
    "business|revenue|sales|account|customer|client) (?:(?!career|profession|personal)[a-z]+ ){0,2}$|\\bhigh-$");
constinit Pattern in_the_market(
    "^ (?:within|in|across|for|at|with) (?:[a-z]+ "
    "){0,2}(?:accounts?|markets?|customers?|clients?|portfolio|territor\\w+|"
    "sectors?)\\b");
constinit Pattern business_before(
    "\\b(?:business|software|product|web|application|future|site|land|property|drug) "
    "$|\\b(?:budget|allowance|stipend|fund)s? (?:for|towards?) $");
constinit Pattern of_a_staff(
    "^ (?:of|for|in) (?:(?:your|their|other|junior|the|direct|two|three|four|five|six|[0-9]+) "
    ")+(?:team|reports|staff|engineers|people|members|teachers|colleagues)\\b");
constinit Pattern of_goods(
    "^ (?:of |between (?!(?:our |the "
    ")?(?:teams|departments|roles|projects|offices|functions|countries|sites|companies|entities)))");
// "Weiterentwicklung unserer Presse", "évolution professionnelle des femmes", not that of those who work here.
constinit Pattern of_a_thing(
    "^ (?:van|von|der|des|unsere[rs]|bestehender|eine[rs]) (?!(?:[a-z]+ "
    ")?(?:mede|mitarbeit|[ck]olleg|collab|salarie|team|equipe|beschaftigt|person|mens))");
constinit Pattern of_figures(
    "^ (?:our |the |their |its |your )?(?:[a-z]+ "
    ")?(?:revenues?|sales|business(?:es)?|accounts?|markets?|customers?|clients?|"
    "profits?|users?|traffic|audiences?|brands?|pipelines?|portfolios?)\\b|^ (?:for|to) (?:every|all|students|young "
    "people|others)\\b");
constinit Pattern a_chance("opportunit|potential|progress|advanc|promoti|mogelijkheden|chance|evoluer|groeien");
constinit Pattern to_a_level("^ (?:into|to|towards?|richting|naar|vers) ");
constinit Pattern beside_us("^ (?:along)?(?:with|side) (?:us|it|me|the|our|an?)\\b");
// The candidate's own growth, in a sentence's words: "the growth of our colleagues", "a chance to further expand your
// talents", "du entwickelst dich gezielt weiter".
#define STAFF \
  "(?:people|employees|colleagues|staff|team ?members?|associates|collaborateurs|mitarbeite\\w+|medewerkers)"
constinit Pattern of_our_people(
    "\\b(?:development|growth|progression|careers) (?:and (?:growth|development|progression) )?of (?:(?:all|each "
    "of|every "
    "one of) )?our (?:[a-z]+ )?" STAFF "|\\b(?:employee|staff|individual|skills?) (?:growth|development)\\b");
#undef STAFF
constinit Pattern you_grow(
    "\\b(?:opportunit(?:y|ies)|chances?|possibilit(?:y|ies)) to (?:further |continuously |constantly |really "
    ")?(?:develop|"
    "build|expand|deepen|hone|broaden|grow|enhance|sharpen|learn)(?:,? (?:and |or )?[a-z]+)? (?:your|new) (?:[a-z]+ "
    "){0,3}(?:skills?|"
    "talents?|skillset|career|knowledge|expertise|capabilities|abilities|potential)\\b|"
    "(?<!you )(?<!them )\\b(?:grow|develop) (?:[a-z]+ ){0,3}(?:person|profession)ally and (?:person|profession)ally\\b|"
    "\\b(?:real|big|exciting) (?:[a-z]+ )?steps? (?:in|of) your (?:[a-z]+ )?career\\b|"
    "\\b(?:entwickel|bild)\\w* (?:du )?dich\\b[^.;]{0,50}\\bweiter\\b|\\bdich (?:[a-z]+ "
    "){0,4}weiter(?:zu)?(?:entwickel|bild)\\w*|\\bmoglichkeit\\w*,? (?:dich|sich) (?:[a-z]+ "
    "){0,4}weiter(?:zu)?(?:entwickel|bild)\\w*|\\b(?:jezelf|(?:jij|je|om|kan|kun) je) (?:(?:verder|wilt?|kunt?|kan|te|"
    "blijven|blijft|persoonlijk|professioneel|continu) ){0,4}ontwikkel|\\bdevelopp(?:er|ement d[eu]) (?:[a-z]+ "
    ")?(?:vos|tes|leurs) (?:[a-z]+ )?(?:competences|carrieres?)\\b");
// "Take your Java career to the next level", "grow with a young team".
constinit Pattern slogan(
    "\\b(?:take|bring|move|lift|propel)s? your (?:[a-z]+ ){0,3}career (?:up )?(?:to|into) (?:the "
    "next|new|an?other|(?:an?|the) "
    "[a-z]+) (?:level|height)s?\\b|\\bgrow (?:along ?side|together with|with|in|at) (?:our|the|an?) (?:[a-z-]+ ){0,3}"
    "(?:company|team|organi[sz]ation|business|firm|start-?up)\\b");
constinit Pattern them("\\b(?:them|others|people|juniors?|members|colleagues)(?: to)? $");
constinit Pattern sets_out("\\b(?:explor|start|begin|chang|switch)\\w* (?:an?|your|the|their) (?:new )?$");
constinit Pattern you_evolve("\\b(?:vous|tu|te|possibilites?|opportunites?|perspectives?)\\b");
constinit Pattern makes_it("\\bfaire $");
constinit Pattern own_progression(
    "\\b(?:clear|real|genuine|structured|rapid|fast|fast[- ]track|uncapped|internal|scope for|room "
    "for|opportunit(?:y|ies) for|support(?:ed)? "
    "(?:in|with|for)|development(?:,| and| &)?) $");
constinit Pattern own_skills(
    "^[a-z, ]{0,20} (?:yourself|your (?:[a-z]+ "
    "){0,2}(?:skills?|skillset|career|knowledge|expertise|abilities|potential)|"
    "(?:new|professional|personal) skills|professionally|personally)\\b");
constinit Pattern equal_treatment(
    "\\b(?:unterschiedlich\\w*|verschieden\\w*|vielfaltig\\w*|diverse\\w*) (?:[a-z]+,? (?:und )?){0,3}perspektiven|"
    "\\b(?:discriminat|without regard|on the basis of|harass|(?:hiring|recruit\\w*|employment|pay)(?: decisions)?,? "
    "(?:and "
    "|or )?(?:training, )?promotions?\\b)");
constinit Pattern not_career(
    "\\b(?:visit|view|considered for other|all (?:our )?(?:available )?career opportunities|explore|revenue|fiscal "
    "year|market|customer growth|browse|see (?:all|our|more)|check out)\\b");
constexpr std::uint32_t near = 40;  // bytes behind the words
constinit Pattern own_growth(
    "\\b(?:your|you|opportunit(?:y|ies)|we (?:[a-z]+ "
    ")?(?:offer|provide|invest|support|encourage|believe|value|care|take|help)|our "
    "(?:employees|people|team "
    "members)|offer|benefits?|invest(?:ed|ing|s|ment)?|support(?:ed|s|ive)?|(?:person|fach)lich\\w*)\\b");
constinit Pattern the_firm("\\b(?:we|culture)\\b");
constinit Pattern leads_somewhere(
    "^[ :]*(?:from (?:[a-z]+ ){1,3})?(?:into |to |towards? |richting |naar |vers )?(?:an? |the |becom\\w+ |roles? "
    "|your "
    "|next "
    "|full[- ]time )?(?:[a-z]+(?:, |[ "
    ",/-])){0,4}(?:senior|sr\\b|staff|principal|lead\\b|leads|leadership|manager|management|director|head "
    "of|partner(?:ship)?\\b|associate|architect|level|(?:grade|band) [0-9]|vp\\b|supervisor|next "
    "(?:level|role)|higher|promotion|[a-z]+ "
    "(?:engineer|analyst|scientist|consultant|developer)|(?:12|18|24|six|6|nine|9|twelve) months|(?:one|two|1|2|the "
    "first) "
    "years?)");
constinit Pattern other_path("\\b(?:production|success|value|insight|purchase|market|roi|scale|critical path)\\b");
constinit Pattern promoted(
    "\\b(?:(?:merit|performance|skill)[- ]based (?:promotion|advancement)|promotion(?:s|al)? "
    "(?:opportunit|path|cycle|criteria|review|from "
    "within|possib|prospect)|(?:regular|annual|rapid|fast|quick|frequent|yearly) "
    "(?:reviews and )?promotions?|(?:be|get|being|are|been) promoted\\b|eligible for "
    "promotion|promot(?:e|es|ed|ing|ion)s? from within|promotions? (?:based on|within|after|every|is|are)|chance of "
    "promotion|we promote (?:[a-z]+ )?(?:on|by|based on) "
    "(?:results?|merit|performance|impact|skills?|ability|talent)\\b|prospects of promotion|earn(?:ed|ing)? (?:an? "
    ")?promotions?)|\\bfill (?:[a-z]+ "
    "){0,3}(?:roles|jobs|positions|posts) from "
    "(?:within|inside|our own)\\b|\\b(?:step|move|moving|go) up (?:an?|one|the next) (?:grade|level|rung|band)s?\\b|"
    "\\b(?:chance|opportunity|room|way) to move up(?= (?:quickly|fast|within|in|through)\\b|[.,;!]|$)");
constinit Pattern promotion_trade(
    "\\b(?:marketing|sales promotion|trade promotion|discount|campaign|pricing|price|retail|merchandis|without "
    "regard|hiring, promotion|recruit\\w*, |termination|discipline|transfer,|layoff)\\b");
constinit Pattern rotates(
    "^[^.;]{0,35}\\b(?:program|programme|across|through|between|departments|teams|business|scheme)\\b");
constinit Pattern a_step_named(
    "promot|opportunit|transition|advancement|career|\\bladder|\\btracks?\\b|\\bpath|\\bgrow "
    "|karriere|laufbahn|rotat|secondment|swap|(?:step|move|moving|go) up|our own|\\bmonths "
    "in|another|evoluer|\\bevolve|\\bmove (?:on |up )?(?:in)?to\\b|from "
    "inside|from within");
// "You rotate between squads".
#define UNITS "(?:team|squad|department|office|division|business (?:unit|area)|facult|function)(?:s|y|ies)?\\b"
constinit Pattern changes_team(
    "\\b(?:rotat(?:e|es|ing|ion)|move|switch|transfer|transition|secondment|hop)s? "
    "(?:between|onto|into|to|among|across) "
    "(?:an?other |(?:a )?different |other |our |the |two |three |four |several )*" UNITS
    "|\\b(?:advance(?:d|ment)?|promot(?:ed|ions?)|career (?:opportunities|paths?|moves?))\\b[^.;]{0,60}\\b(?:in|within|"
    "across|into|to|or) (?:our |the )?(?:other|different) " UNITS
    "|\\b(?:months?|weeks|placements?|spells?|time|stints?) (?:each )?in (?:each of )?(?:our "
    ")?(?:two|three|four|five|several|"
    "different|various) (?:[a-z]+ )?" UNITS
    "|\\b(?:swap|switch|change)s? (?:teams?|squads?|departments?|business units?)\\b(?! (?:management|member))"
    "|\\b(?:career|progression|advancement)(?: [a-z]+){0,2} (?:across|throughout|within)(?: [a-z]+){0,3} "
    "(?:wider|whole|entire|broader) (?:[a-z]+ ){0,2}(?:group|business|company|organi[sz]ation|network)\\b");
#undef UNITS
constinit Pattern counted("\\b(?:two|three|four|[2-4]) (?:[a-z0-9]+[- ]months? )?$");
constinit Pattern its_admin("^ (?:requests?|process(?:es)?|polic(?:y|ies)|cases|strategy)\\b");
constinit Pattern duty_rotation(
    "\\b(?:laborator(?:y|ies)|wards?|on-?call|pager|shift|support "
    "rotation|tree|key|secret|password|log|certificate|credential|image|weekend|schedule)\\b");

constinit Pattern denies_it(
    "\\b(?:rather than|instead of|without|no|not|looking to|wants? to|eager to|keen to)\\b[^.;,]{0,40}$");
constinit Pattern applies_for("\\bapply (?:for|to) (?:our |all |any )?$");

bool asks(const Sentence& sentence) {
  return sentence.section == Section::requirements || sentence.section == Section::preferred ||
         sentence.section == Section::duties;
}

class Reader {
 public:
  Reader(const Reading& reading, Ledger& ledger) : reading_(reading), ledger_(ledger) {}

  void run() {
    for (const Sentence& sentence : reading_.layout.sentences()) {
      if (sentence.section == Section::legal || sentence.section == Section::chrome ||
          sentence.part != Part::description)
        continue;
      own_growth_in(sentence);
      const std::span<const Hit> hits = reading_.in(Lexicon::career, sentence.span);
      if (hits.empty() && !reading_.holds(a_step_named, sentence.span)) continue;
      if (reading_.holds(equal_treatment, sentence.span)) continue;
      for (const Hit& hit : hits) read(sentence, hit);
      named_tracks(sentence);
      slogans(sentence);
      promotions(sentence);
      team_changes(sentence);
    }
    conclude();
  }

 private:
  void read(const Sentence& sentence, const Hit& hit) {
    const Span before{hit.span.begin > sentence.span.begin + 90 ? hit.span.begin - 90 : sentence.span.begin,
                      hit.span.begin};
    const Span after{hit.span.end, std::max(sentence.span.end, hit.span.end)};
    const bool skilled = asks(sentence);
    const bool own = reading_.holds(own_growth, sentence.span);
    const bool for_you = reading_.holds(yours, before) || reading_.lower(hit.span).substr(0, 5) == "your " ||
                         (own && sentence.section == Section::offer);
    const bool of_others = reading_.holds(others_growth, before) && !for_you;
    const bool builds = sentence.section != Section::offer && reading_.holds(builds_it, before);
    switch (hit.category()) {
      case Category::growth_explicit:
        if ((of_others && !own) || builds || reading_.holds(denies_it, before)) return;
        explicit_.push_back({&ladder, hit.span});
        if (has_tag(hit, Tag::promotion)) say(promotion, Field::promotion_path_mentioned, true, hit.span);
        return;
      case Category::growth_path:
        if (reading_.holds(other_path, {hit.span.begin, std::min(hit.span.end + 40, after.end)})) return;
        if ((!skilled || reading_.holds(you_will, before)) && (!of_others || own)) path(hit, after);
        return;
      case Category::growth_implied:
        if (of_others || (skilled && !reading_.holds(own_growth, sentence.span))) return;
        if (reading_.holds(not_growth, after) ||
            (hit.term == term::career::growth &&
             reading_.holds(not_career, {before.begin, std::min(after.end, hit.span.end + near)})))
          return;
        if (of_the_business(hit, before, after) || reading_.holds(its_trade, before) ||
            reading_.holds(of_a_staff, after) || reading_.holds(applies_for, before) ||
            reading_.holds(a_trait, before) || reading_.holds(tells_more, before))
          return;
        if (hit.doubtful && !reading_.holds(hit.term == term::career::growth ? own_skills : own_progression,
                                            hit.term == term::career::growth ? after : before))
          return;
        if (has_tag(hit, Tag::promotion) && !reading_.holds(no_step, after) && !reading_.holds(schooled, before) &&
            !reading_.holds(sets_out, before))
          say(promotion, Field::promotion_path_mentioned, true, hit.span);
        // "The opportunity to grow with us" says no more than "grow with us".
        if (reading_.lower(hit.span).ends_with(" to grow") && reading_.holds(beside_us, after)) {
          if (!skilled) vague_.push_back(hit.span);
          return;
        }
        // "The opportunity to grow into a senior role".
        if (!skilled && reading_.holds(a_chance, hit.span) && reading_.holds(to_a_level, after) && path(hit, after))
          return;
        implied_.push_back(hit.span);
        return;
      case Category::growth_vague:
        if (!of_others && !skilled && reading_.holds(to_a_level, after) && path(hit, after)) return;
        if (!of_others && !skilled && !reading_.holds(it_has, before) &&
            (reading_.lower(hit.span)[0] == 'h' || !reading_.holds(a_trait, before)))
          vague_.push_back(hit.span);
        return;
      case Category::mentoring:
        return mentors({sentence, hit, before, after, skilled, reading_.holds(own_growth, before), builds});
      case Category::mobility:
        if (builds || (skilled && reading_.holds(its_admin, after)) || reading_.holds(duty_rotation, sentence.span) ||
            reading_.holds(of_goods, after))
          return;
        if (hit.doubtful && !reading_.holds(rotates, after) && !reading_.holds(counted, before)) return;
        return say(moves, Field::internal_mobility_mentioned, true, hit.span);
      case Category::track:
        return of_others ? void() : tracks(hit);
      default:
        return;
    }
  }

  /// A path whose end is named: "path to staff engineer".
  bool path(const Hit& hit, Span after) {
    const auto match = reading_.find(leads_somewhere, {hit.span.end, std::min(hit.span.end + 70, after.end)});
    if (!match) return false;
    const Span span = join(hit.span, match->whole());
    explicit_.push_back({&path_to_level, span});
    say(promotion, Field::promotion_path_mentioned, true, span);
    return true;
  }

  /// Software is developed, and accounts and markets grow, without anyone's career.
  bool of_the_business(const Hit& hit, Span before, Span after) const {
    const std::string_view words = reading_.lower(hit.span);
    if (words == "your development")
      return reading_.holds(of_software, after) || reading_.holds(business_before, before);
    if (words == "evoluer") return reading_.holds(makes_it, before) || !reading_.holds(you_evolve, before);
    if (words.find("opportunit") != words.npos && reading_.holds(of_figures, after)) return true;
    if (words.ends_with("entwicklung") || words.ends_with("ontwikkeling") || words.starts_with("evolution "))
      return reading_.holds(of_a_thing, after);
    if (words.substr(0, 5) == "devel" && reading_.holds(business_before, before)) return true;
    if (words.find("growth") == words.npos || words.find("career") != words.npos ||
        words.find("profession") != words.npos)
      return false;
    return reading_.holds(finds_it, before) || reading_.holds(in_the_market, after);
  }

  void mentors(const MentorWord& word) {
    const std::optional<Mentored> found = mentoring_of(reading_, word);
    if (!found) return;
    if (found->how == Mentoring::learns)
      learns_.push_back(found->span);
    else
      mentored_.push_back({found->how == Mentoring::given ? &mentor_given : &mentoring_offered, found->span});
  }

  void own_growth_in(const Sentence& sentence) {
    if (asks(sentence) || reading_.holds(equal_treatment, sentence.span)) return;
    auto match = reading_.find(you_grow, sentence.span);
    if (!match) {
      match = reading_.find(of_our_people, sentence.span);
      if (match && sentence.section != Section::offer && !reading_.holds(the_firm, sentence.span)) return;
    }
    if (!match) return;
    const Span before{sentence.span.begin, match->whole().begin};
    if (!reading_.holds(its_trade, before) && !reading_.holds(a_trait, before)) implied_.push_back(match->whole());
  }

  void slogans(const Sentence& sentence) {
    if (asks(sentence)) return;
    const auto match = reading_.find(slogan, sentence.span);
    if (!match || !reading_.holds(own_growth, sentence.span)) return;
    const Span before{sentence.span.begin, match->whole().begin};
    if (!reading_.holds(it_has, before) && !reading_.holds(a_trait, before) && !reading_.holds(others_growth, before))
      vague_.push_back(match->whole());
  }

  void promotions(const Sentence& sentence) {
    if (reading_.holds(promotion_trade, sentence.span)) return;
    if (const auto match = reading_.find(promoted, sentence.span)) {
      say(promotion, Field::promotion_path_mentioned, true, match->whole());
      implied_.push_back(match->whole());
    }
    if (const auto match = reading_.find(a_step, sentence.span)) {
      say(promotion, Field::promotion_path_mentioned, true, match->whole());
      implied_.push_back(match->whole());
    }
  }

  void named_tracks(const Sentence& sentence) {
    const std::optional<NamedTracks> named = tracks_in(reading_, sentence);
    if (!named) return;
    const Span before{sentence.span.begin, named->span.begin};
    // "Opportunities to mentor others, lead projects, and grow into ..." are the candidate's own.
    const bool own =
        sentence.section == Section::offer && reading_.holds(own_growth, before) && !reading_.holds(them, before);
    if (!own && reading_.holds(others_growth, before)) return;
    for (const Choice kind : named->kinds) ledger_.say(track, kind, named->span);
    explicit_.push_back({&path_to_level, named->span});
    if (named->ahead) say(promotion, Field::promotion_path_mentioned, true, named->span);
  }

  void team_changes(const Sentence& sentence) {
    const auto match = reading_.find(changes_team, sentence.span);
    if (match && !reading_.holds(duty_rotation, sentence.span) &&
        (sentence.section == Section::offer || reading_.holds(you_will, {sentence.span.begin, match->whole().begin}) ||
         (!asks(sentence) && reading_.holds(own_growth, sentence.span))))
      say(moves, Field::internal_mobility_mentioned, true, match->whole());
  }

  void tracks(const Hit& hit) {
    constexpr std::pair<Tag, Choice> kinds[] = {{Tag::ic, choice::career_tracks_available::ic_track},
                                                {Tag::management, choice::career_tracks_available::management_track},
                                                {Tag::specialist, choice::career_tracks_available::specialist_track},
                                                {Tag::architect, choice::career_tracks_available::architect_track}};
    for (const auto& [tag, value] : kinds)
      if (has_tag(hit, tag)) ledger_.say(track, value, hit.span);
    explicit_.push_back({&path_to_level, hit.span});
  }

  void conclude() {
    for (const auto& [rule, span] : explicit_) ledger_.say(*rule, growth::explicit_, span);
    for (const Span span : implied_) ledger_.say(explicit_.empty() ? development : weaker_words, growth::implied, span);
    for (const Span span : vague_)
      ledger_.say(explicit_.empty() && implied_.empty() ? room : weaker_words, growth::vague, span);
    for (const auto& [rule, span] : mentored_) ledger_.say(*rule, mentoring::explicit_yes, span);
    for (const Span span : learns_)
      ledger_.say(mentored_.empty() ? learns_from : also_learns, mentoring::implied, span);
  }

  void say(const Rule& rule, Field field, bool value, Span span) { ledger_.say(rule, field, value, span); }

  using Ruled = std::pair<const Rule*, Span>;
  const Reading& reading_;
  Ledger& ledger_;
  std::vector<Ruled> explicit_, mentored_;
  std::vector<Span> implied_, vague_, learns_;
};

}  // namespace

void read(const Reading& reading, const Facts&, Ledger& ledger) { Reader(reading, ledger).run(); }

std::span<const Rule> rules() { return rule_list; }

}  // namespace fineprint::infer::career_development
