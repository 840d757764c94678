#include "extract/work_model/statements.hpp"

#include <algorithm>

#include "extract/work_model/bearing.hpp"
#include "extract/work_model/placing.hpp"
#include "terms/work_cues.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::work_model {
namespace {

using choice::work_model::hybrid;
using choice::work_model::onsite;
using choice::work_model::remote;

constexpr std::uint32_t role_before = 70;     // bytes from the role's name to the word
constexpr std::uint32_t longest_answer = 28;  // bytes of a value below its label
constexpr std::size_t board_lines = 12;       // sentences over which a board's own words may stand

constinit Pattern role_words(
    "\\b(?:roles?|positions?|job|opportunity|opportunities|contract|engagement|assignment|internship|vacancy|"
    "requisition|"
    "this is an?|you(?:'ll| will| can| may| are| must| should)?|candidates?|employees?|applicants?|incumbent|we "
    "(?:are|offer|work|follow|operate|have|allow|support)|work(?:ing)?(?: model| arrangement| setup| policy)?|"
    "stelle|position|tatigkeit|prasenz|arbeit(?:en|est|et)?|poste|travail(?:l[a-z]+)?|mission|vaga|trabalh\\w+|"
    "puesto|trabaj\\w+|atua(?:r|cao|ra)|posic(?:ao|ion)|regime|"
    "modalidade?|"
    "functie|werken|werk|werkt)\\b");
constinit Pattern offer_words(
    "\\b(?:options?|optional|opportunit(?:y|ies)|possib|flexib|ability to|allow|able to|choose|eligible|availab|when "
    "needed|as needed|occasional|sometimes|"
    "moglich|moglichkeit|angebot|regelung|anteil|tage|possible|possibilite|jours|accord|opcion|posibilidad|opcao|"
    "bienvenu|"
    "flessib|mogelijk|mogelijkheid|deels|gedeeltelijk)");
constinit Pattern role_is(
    "\\b(?:role|position|job|opportunity|this|it|work|contract|assignment) (?:is|will be|can be|may be|has been "
    "designated as|is listed as|is classified as)(?: currently| considered)? (?:an? )?(?:us[ -]|100% |fully )?$");
// A share of the work, offered or stated, of a home office.
constinit Pattern home_in_part(
    "\\b(?:nach absprache|teil(?:weise|s)|deels|gedeeltelijk|en partie|partly|partially|partial|part[- "
    "]time|situational|tageweise|gelegentlich\\w*|frequent|occasionnel|ponctuel|(?<!temps "
    ")partiel|"
    "parcial|posibilidad|possibili|mogelijk\\w*|(?<!\\d)[1-9][05] "
    "?%)|\\bmoglich|\\bregelung|\\banteil\\b|\\bquote\\b|\\best possible\\b|\\bin[- ]office - ");
// "Hybrid options may be considered after six months"
constinit Pattern later("^[^.;]{0,24}\\b(?:may|might|could) be (?:considered|discussed|possible|available|offered)\\b");
// "Homeoffice 100 %", "télétravail intégral", "zu 100 % im Homeoffice"
constinit Pattern full_after("^ ?:? (?:zu |a )?(?:100 ?%|integral\\b)");
constinit Pattern all_before("\\b(?:100 ?%|volledig|komplett|vollstandig) (?:im )?$");
constinit Pattern in_part_before("\\b(?:occasional|ad[- ]hoc|part(?:ly|ial(?:ly)?)|limited|some) (?:fully )?$");
// "We offer part-time remote working", but "a part-time remote job".
constinit Pattern hours_before("\\bpart[- ]time $");
constinit Pattern in_part_after("^ (?:work )?(?:part of (?:the|your) |partiel\\b)");
// "Some tasks can be done remotely", "the rest may be performed from home".
constinit Pattern part_of_work(
    "\\b(?:(?:some|certain|limited|(?:parts?|portions?) of)(?: of)?(?: the| your| this)? (?:work|job|duties|tasks|"
    "responsibilities|functions|assignments|time)|(?:the )?(?:rest|remainder)) "
    "(?:(?:may|can|could|might|will|is|are)\\b"
    "[^.;,]{0,24})?(?:performed|done|completed|carried out|spent|work(?:ed|ing)?) $");
constinit Pattern telework_eligible("^[- ]eligible\\b|\\btelework[- ]eligible");
constinit Pattern names_role(
    "^ (?:roles?|positions?|jobs?|opportunity|contract|engagement|models?)\\b(?! (?:options?|avail|poss))");
// The employer's ways of working, of which a role has one; "we employ people (remote or on-site) in Ohio".
constinit Pattern by_role(
    "\\b(?:depend(?:ing|s|ent) (?:up)?on|according to|based on|determined by|assigned (?:to|by)|varies by|vary "
    "by|(?:of|for) each)\\b(?! wh)[^.;]{0,60}"
    "\\b(?:roles?|positions?|jobs?|teams?|nature of (?:their|the|your) "
    "work)\\b|\\b(?:individuals|employees|people|staff) "
    "\\((?:remote|hybrid|on-?site)\\b");
// "We are also hiring a tester (hybrid)".
constinit Pattern other_jobs("\\balso (?:hiring|recruiting)\\b");
constinit Pattern yes_label(
    "\\b(?:remote|virtual|work from home|telecommut(?:e|ing)|telework(?:er| eligible)?|homeoffice|home "
    "office|teletravail)(?: "
    "work| position| job| option| eligible| "
    "possible| employment| allowed| "
    "working)?\\s?[:?]\\s*(?:yes|true|ja|oui|si|sim|100|full|possible|moglich|erlaubt|available)\\b");
constinit Pattern no_label(
    "\\b(?:remote|work from home|telecommut(?:e|er|ing)|telework|home ?office|teletravail|teletrabajo|teletrabalho|"
    "thuiswerken|(?<=/)on-?site)(?: work(?:ing)?| position| job| options?| eligible| available| allowed| possible| "
    "type| polic(?:y|ies)| "
    "status| employment){0,2}\\)?(?:\\s?[:?]\\s*|\\s?\\n\\W*)(?:no\\b|n\\b|none|not |false|nein|non\\b|nee\\b|n/a|"
    "on-?site|in[- ]office|office)");
constinit Pattern refused_before(
    "\\b(?:no|not|not an?|non|without(?: any)?|kein(?:e|en)?|nicht|pas de|aucun|sin|sem|geen|nao|s(?:in|em) "
    "(?:opcion|opcao|posibilidad|possibilidade) "
    "de|(?:nao|no(?: se)?) (?:es?|ha|hay|ofe?rec\\w+|permit\\w+|admit\\w+)(?: (?:el|uma?|vaga|puesto)){0,2}|(?:no|ne) "
    "\\w+ pas(?: le)?)[ "
    "-]$|"
    "\\b(?:not|non|isn't|pas) (?:currently )?(?:eligible|available|approved|open|offered) (?:for|to|au)(?: [a-z]+ or)? "
    "$|"
    "\\b(?:can't|cannot|can not) be (?:done|performed|worked) (?:fully )?$");
// "We are not able to offer ...", "we do not consider ..."
constinit Pattern not_granted(
    "(?:n't|\\bnot|\\bcannot|\\bunable to) (?:currently |able to |be )*(?:offer|support|allow|provid|permit|accommodat|"
    "accept|consider|do)(?:e|ing)? (?:any )?$");
constinit Pattern refused_after(
    "^(?: ?-?(?:work|working|position|option|job|role|candidate|applicant|worker)s?)?(?: "
    "(?:is|are|will|can|would|may)(?: be)?)? "
    "?(?:not|non|n't|never|no "
    "longer) (?:be |currently )?(?:possible|available|an "
    "option|allowed|authori[sz]ed|offered|permitted|supported|considered|eligible|autorise|prevu)|"
    "^[^.;:]{0,12} (?:is|are) unavailable|^[^.;:,]{0,16} unavailable");
// "- Remote & async: work where you like": the label of an item, whatever follows.
constinit Pattern labels_item("^ ?(?:[:&]|- |(?:, ?|and )(?:async|flexible|distributed)\\b)");
constinit Pattern remote_beside("\\bremote(?: work(?:ing)?)?(?: and | or |/|, | & )(?:or |and )?$");
// The office as a place of work: "you will work from our York office", "this is a role in our headquarters", "hiring a
// planner at our campus".
#define OUR_OFFICE "(?:our|its|their) (?:[a-z.&,]+ ){0,4}(?:offices?|headquarters|hq|hub|campus)\\b"
constinit Pattern our_office(
    "(?:^(?:can )?|\\b(?:must|will|you'll|need to|required to|have to|able to|available to|expected "
    "to|seeks?|seeking|hiring|looking "
    "for|needs?)\\b[^.;]{0,80}\\b)work(?:ing)?(?: and [a-z]+)?(?: in[- ]person| on-?site)? (?:from|out "
    "of|at|in) " OUR_OFFICE
    "|\\b(?:(?:seeking|hiring|looking for|opening for) an? (?:(?!who |that |to |with )[a-z/&()-]+ ){1,6}|join "
    "(?:us|our "
    "(?:[a-z]+ "
    "){0,3}team) |(?:role|position|job) )(?:from|in|at|out of) " OUR_OFFICE
    "|\\bjoin us (?:in|at) the (?:(?!home |back |front )[a-z.&,']+ ){1,4}office\\b"
    "|(?:\\b(?:this|the) (?:role|position|job|post)\\b(?:(?! who | whose | that | which |reports? "
    ")[^.;]){0,36}\\b|\\byou(?:(?:'ll| will| would| must) be|'re| are) (?:[a-z]+ "
    ")?)(?:sits?|based|located|performed|carried "
    "out) "
    "(?:at|in|out of) (?:our|its|the) (?:[a-z.&,]+ "
    "){0,4}(?:office|headquarters|hq|hub|campus|site|lab|laboratory|plant|facility|"
    "warehouse|store|clinic|hospital|school)\\b(?! and travel)");
#undef OUR_OFFICE
// "Based in Porto or remote", "Located in Texas, fully remote": the job's place, though it stands among demands.
constinit Pattern based_here(
    "^\\W*(?:(?:(?:this|the) )?(?:role|position|job|you|poste|stelle)(?:'re| is| are)? )?(?:must be "
    ")?(?:based|located|basee?|"
    "situee?) (?:in|at|near|a|en) [^.;]{2,40}?(?:,|[ ,(]+(?:(?:and|et)/ ?)?(?:or|ou|oder)) (?:fully |100% )?$");
constinit Pattern or_else(
    "\\b(?:join\\w*|roles?|positions?|job|seeking|hiring)\\b[^.;:]{0,80}\\bin (?:the )?[^.;:,]{3,30}(?:, [a-z]{2})?(?: "
    "area)?,? or (?:fully |100% )?$");
constinit Pattern able_remotely(
    "\\b(?:candidates?|you|applicants?|employees?) (?:can|may|could|will|are able to) (?:be |also |fully "
    ")?(?:work(?:ing)? )?$");
// A place or a width that leaves no office to come to: "from anywhere in Canada".
constinit Pattern unbound(
    "^(?: (?:position|job|work))?,? ?\\(?(?:deutschlandweit|bundesweit|(?:from |in )?(?:any "
    "?(?:where|place|location|state|country)|wherever|within "
    "the|"
    "across the|throughout))\\b(?! you(?:r| are at the))");
constinit Pattern board_remote(
    "(?:^|\\s)remote details\\b|\\bremote status:?\\s+(?:fully )?remote\\b|#li-remote\\b|#remote\\b|#li-rm\\b");
constinit Pattern board_hybrid("#li-hybrid\\b|#hybrid\\b|\\bremote status:?\\s+hybrid\\b");
constinit Pattern board_onsite("#li-on-?site\\b|#onsite\\b");
// "We are not a fully remote company", "no remote work from abroad": the job may still be remote.
constinit Pattern of_the_firm(
    "^ (?:organi[sz]ation|company|business)\\b|^[^.;]{0,24}\\b(?:outside|abroad|international|from (?!home))");
// "Work from home policy" among the perks: in part at least.
constinit Pattern policy("^ polic(?:y|ies)\\W*$");
// "70% of us work fully remote and 30% work in a hybrid model"
constinit Pattern share_of_people("\\b[0-9]{1,3} ?%(?: of (?:[a-z]+ ){0,4})? ?works? (?:[a-z]+ ){0,3}$");
constinit Pattern in_office(
    "\\b(?:be|work|working|based|located|sit|present|time|performed|come|report|5 "
    "days|days|daily)\\b[^.;]{0,20}\\b(?:in|at|from|into|to) "
    "(?:the|our) (?:[a-z]+ ){0,3}office\\b[^.;]{0,30}\\b(?:full[- ]time|every day|each day|daily|as your default|by "
    "default|five days|5 days|all week|monday (?:to|through|-) friday)");
constinit Pattern default_office(
    "\\bin (?:the|our) office (?:as your default|by default|full[- ]time|every (?:working )?day)");

// "We are a remote company", "Contoso is a fully remote team".
constinit Pattern remote_company(
    "\\b(?:we(?:'re| are)|[a-z]+ is) an? (?:fully |100% |all[- ]|truly |completely )?remote (?:company|organi[sz]ation|"
    "team|workplace|start-?up)\\b");

class Reader {
 public:
  explicit Reader(const Reading& reading)
      : reading_(reading), text_(reading.document.text()), bearing_(reading), placing_(reading) {}

  std::vector<Statement> run() {
    for (const Sentence& one : reading_.layout.sentences()) {
      const std::span<const Hit> hits = reading_.in(Lexicon::work_cues, one.span);
      const bool place = std::any_of(hits.begin(), hits.end(), [](const Hit& hit) {
        return hit.category() == Category::place_of_work || hit.category() == Category::office;
      });
      if (place) sentence(one, hits);
    }
    if (out_.empty() && !in_our_office_.empty()) add(Standing::role, onsite, in_our_office_);
    return std::move(out_);
  }

 private:
  void sentence(const Sentence& whole, std::span<const Hit> all) {
    board_words(whole.span);
    Sentence sentence = whole;
    sentence.span = of_role(reading_, whole.span);
    const std::span<const Hit> hits =
        sentence.span == whole.span ? all : reading_.in(Lexicon::work_cues, sentence.span);
    const int models = models_in(hits);
    if ((models > 1 && reading_.holds(by_role, sentence.span)) || reading_.holds(other_jobs, sentence.span)) return;
    // A board's "Apply for this job" may stand above all that follows.
    const bool early = reading_.layout.index_at(sentence.span.begin) < board_lines;
    if (off_topic(sentence) &&
        !(sentence.section == Section::process && (early || of_this_job(reading_, sentence.span))))
      return;
    if (sentence.part == Part::description) {
      if (const auto said_at_once = said_as_a_whole(reading_, bearing_, sentence)) return out_.push_back(*said_at_once);
      if (const auto match = reading_.find(remote_company, sentence.span))
        add(Standing::company, remote, match->whole());
      if (const auto match = reading_.find(in_office, sentence.span)) add(Standing::role, onsite, match->whole());
      if (const auto match = reading_.find(our_office, sentence.span);
          match && !several_places(hits) && !bearing_.is_if(sentence.span, match->whole()))
        in_our_office_ = match->whole();
      if (const auto match = reading_.find(default_office, sentence.span);
          match && !bearing_.asks(sentence.span, match->whole())) {
        return add(Standing::role, onsite, match->whole());
      }
    }
    rarely_there_ = std::any_of(hits.begin(), hits.end(),
                                [](const Hit& hit) {
                                  return hit.category() == Category::place_of_work && value_of(hit.term) == remote;
                                }) &&
                    rarely_there(reading_, sentence.span);
    // "At ease in remote, hybrid and on-site teams": who is asked for every kind is told none.
    if (models == 3 && sentence.bullet && sentence.section == Section::requirements) return;
    first_ = out_.size();
    for (const Hit& hit : hits)
      if (hit.category() == Category::place_of_work) mention(sentence, hit);
    // "A hybrid option: you may work from home or come to our office": the rest tells what hybrid means.
    const auto begin = out_.begin() + static_cast<std::ptrdiff_t>(first_);
    if (std::any_of(begin, out_.end(), [&](const Statement& one) { return is(one, Standing::role, hybrid); }))
      forget(Standing::role);
  }

  static bool is(const Statement& one, Standing standing, Choice value) {
    return one.standing == standing && one.value == value;
  }

  /// What the sentence said of remote work in this way, another part of it puts right.
  void forget(Standing standing) {
    out_.erase(std::remove_if(out_.begin() + static_cast<std::ptrdiff_t>(first_), out_.end(),
                              [&](const Statement& one) { return is(one, standing, remote); }),
               out_.end());
  }

  /// Home or days are spoken of beside the office.
  static bool several_places(std::span<const Hit> hits) {
    return std::any_of(hits.begin(), hits.end(), [](const Hit& hit) {
      return (hit.category() == Category::place_of_work && hit.term != term::work_cues::onsite && !hit.doubtful) ||
             hit.category() == Category::day;
    });
  }

  static int models_in(std::span<const Hit> hits) {
    bool any[3] = {};
    for (const Hit& hit : hits)
      if (hit.category() == Category::place_of_work) any[value_of(hit.term).index] = true;
    return any[0] + any[1] + any[2];
  }

  /// Words that a board puts beside a posting, wherever they stand.
  void board_words(Span span) {
    reading_.each(board_remote, span,
                  [&](const Match& match) { add(Standing::hashtag, remote, trimmed(match.whole())); });
    if (const auto match = reading_.find(board_hybrid, span)) add(Standing::hashtag, hybrid, match->whole());
    if (const auto match = reading_.find(board_onsite, span)) add(Standing::hashtag, onsite, match->whole());
    // The value may stand on the line below its label.
    const std::size_t next = reading_.layout.index_at(span.begin) + 1;
    const std::vector<Sentence>& all = reading_.layout.sentences();
    Span label = span;
    if (span.size() < 60 && next < all.size() && all[next].span.size() <= longest_answer)
      label.end = all[next].span.end;
    if (const auto match = reading_.find(yes_label, label)) {
      const bool eligible = reading_.holds(telework_eligible, match->whole());
      add(Standing::label, eligible ? hybrid : remote, match->whole());
      if (eligible) no_remote_ = match->whole();
    } else if (const auto no = reading_.find(no_label, label)) {
      // "Hybrid/Remote/On-site: on-site": the label names all that may stand there.
      no_remote_ = {span.size() < 60 ? span.begin : no->whole().begin, no->whole().end};
      add(Standing::refused, onsite, no->whole());
    }
  }

  bool denies(const Hit& no, Span span) const {
    if (not_only(no)) return false;
    // "Not on site: fully remote" goes on behind its colon.
    if (no.span.end <= span.begin) return reading_.text({no.span.end, span.begin}).find(": ") == std::string_view::npos;
    // "On site and not remote" denies what follows.
    const std::span<const Hit> next = reading_.in(Lexicon::work_cues, {no.span.end, no.span.end + 2});
    return next.empty() || next.front().span.begin != no.span.end + 1;
  }

  void mention(const Sentence& sentence, const Hit& hit) {
    const Span span = hit.span;
    if (span.begin > 0 && text_[span.begin - 1] == '#') return;
    if (no_remote_.contains(span)) return;
    if (hit.doubtful && sentence.part != Part::location && !reading_.masthead.location.span.contains(span)) return;
    if (sentence.part == Part::location) return add(Standing::location, placing_.combined(sentence.span, hit), span);
    const Span before{sentence.span.begin, span.begin}, after{span.end, sentence.span.end};
    if (bearing_.elsewhere(sentence, hit)) return;
    // "Telework options:" waits for its value.
    if (value_of(hit.term) == remote && after.size() < 14 && sentence.span.size() < 40 &&
        (text_[sentence.span.end - 1] == ':' || text_[sentence.span.end - 1] == '?'))
      return;
    if (value_of(hit.term) == remote && refused(sentence, span)) return;
    if (sentence.part == Part::title) {
      if (!reading_.holds(refused_before, before)) add(Standing::title, placing_.combined(sentence.span, hit), span);
      return;
    }
    if (rarely_there_ && value_of(hit.term) == onsite) return;
    // "Mostly remote with two meetings a year"
    if (reading_.lower(span).starts_with("mostly") && rarely_there(reading_, sentence.span))
      return add(Standing::role, remote, span);
    if (sentence.section == Section::requirements && reading_.holds(based_here, before) &&
        !reading_.in(Lexicon::places, before).empty())
      return add(Standing::role, value_of(hit.term), span);
    const bool telework = reading_.lower(span).starts_with("tele");
    if (telework && reading_.holds(telework_eligible, after)) return add(Standing::offered, hybrid, span);
    if (value_of(hit.term) == remote && (reading_.holds(full_after, after) || reading_.holds(all_before, before)))
      return add(Standing::role, remote, span);
    const bool gerund = reading_.lower(span).find(" work") != std::string_view::npos;
    if (value_of(hit.term) == remote &&
        (reading_.holds(in_part_before, before) || reading_.holds(in_part_after, after) ||
         (gerund && reading_.holds(hours_before, before) && !bearing_.role_follows(sentence, span)))) {
      forget(Standing::alone);  // "Remote work: we offer part-time remote working"
      return add(Standing::offered, hybrid, span);
    }
    if (value_of(hit.term) == remote && reading_.holds(part_of_work, before)) return add(Standing::role, hybrid, span);
    if ((hit.term == term::work_cues::home || telework) && reading_.holds(home_in_part, window(sentence, span, 30)))
      return add(Standing::offered, hybrid, span);
    constexpr std::uint32_t article = 3;  // bytes of "le "
    if (rarely_there_ && value_of(hit.term) == remote && before.size() <= article &&
        !reading_.lower(after).starts_with(" occasional"))
      return add(Standing::alone, remote, span);
    if (value_of(hit.term) == remote && reading_.holds(policy, after) && sentence.section == Section::offer)
      return add(Standing::offered, hybrid, span);
    const bool listed = sentence.bullet && sentence.section != Section::requirements;
    if (value_of(hit.term) == remote && listed && before.empty() && reading_.holds(labels_item, after))
      return add(Standing::alone, remote, span);
    // "Pay varies by location (for remote roles)" is of whoever works so.
    if (reading_.lower(before).ends_with("(for ")) return;
    // "Join our team in the York area or remote"
    const Span lead{span.begin - std::min(span.begin - before.begin, 150U), span.begin};
    if (const auto either = reading_.find(or_else, lead);
        either && value_of(hit.term) == remote && !reading_.in(Lexicon::places, either->whole()).empty())
      return add(Standing::choice, remote, span);
    const Context context = context_of(reading_, span);
    const bool denied = context.negated != nullptr && denies(*context.negated, span);
    if (denied || (value_of(hit.term) != remote && answered_no(reading_, span))) return;
    if (placing_.labelled(sentence, span))
      return add(Standing::label, placing_.combined(placing_.value_span(sentence, span), hit), span);
    const Masthead::Line& place = reading_.masthead.location;  // "Remote or York"
    const bool of_place = place.found == Masthead::Found::opening && place.span.contains(span);
    if (context.conditional == nullptr && (of_place || placing_.stands_alone(sentence, span)))
      return add(Standing::alone, placing_.combined(sentence.span, hit), span);
    if (sentence.section == Section::about_us && value_of(hit.term) != remote && !bearing_.role_follows(sentence, span))
      return;
    if (const auto match = bearing_.company_wide(before, after))
      return add(Standing::company, value_of(hit.term), {*match, span.end});
    if (bearing_.of_some_roles(sentence)) return;
    const std::uint32_t reach = span.begin > before.begin + 50 ? span.begin - 50 : before.begin;
    if (reading_.holds(share_of_people, before)) return;
    if (reading_.holds(role_is, {reach, span.begin}) && !bearing_.is_if(sentence.span, span))
      return add(Standing::role, value_of(hit.term), span);
    if (bearing_.people_meet(sentence, span)) return;
    const bool offer_like =
        sentence.section == Section::offer || reading_.holds(offer_words, window(sentence, span, 45));
    const bool follows = bearing_.role_follows(sentence, span) || bearing_.title_follows(after);
    // "Trabalho remoto", "Remote-Arbeit" at the head of a sentence: the work is named by the hit.
    constexpr std::uint32_t lead_in = 14;  // bytes of "Oferecemos o "
    const std::string_view words = reading_.lower(span);
    const bool names_work = hit.term == term::work_cues::remote && before.size() < lead_in &&
                            (words.starts_with("tra") || words.find("arbeit") != std::string_view::npos);
    const bool precedes =
        names_work ||
        reading_.holds(role_words,
                       {span.begin > before.begin + role_before ? span.begin - role_before : before.begin, span.begin});
    if (hit.term == term::work_cues::onsite && bearing_.presence_asked(sentence, span))
      return add(Standing::role, onsite, span);
    if (value_of(hit.term) == remote && sentence.section != Section::requirements &&
        reading_.holds(able_remotely, {reach, span.begin}) && !bearing_.is_if(sentence.span, span))
      return add(Standing::role, remote, span);
    if (context.conditional != nullptr || bearing_.asks(before, span)) return;
    const bool full = hit.term == term::work_cues::remote_full;
    if (hit.term == term::work_cues::onsite) {
      if ((!precedes && !follows) || (sentence.section == Section::offer && bearing_.is_if(sentence.span, span)))
        return;
      return add(Standing::role, onsite, span);
    }
    if (hit.term == term::work_cues::hybrid) {
      if (reading_.holds(later, after)) return add(Standing::offered, hybrid, span);
      if (!precedes && !follows && !offer_like && !listed && !reading_.lower(span).ends_with(" role")) return;
      // "Remote and hybrid environments" leave a choice, where nothing else is said.
      if (reading_.holds(remote_beside, {reach, span.begin})) return add(Standing::alone, remote, span);
      return add(Standing::role, placing_.combined(sentence.span, hit), span);
    }
    const Span next{span.end, std::min(span.end + 45, after.end)};
    const bool said_of_role = sentence.section != Section::offer && reading_.holds(names_role, next);
    const bool wherever = reading_.lower(span).ends_with("wherever") || reading_.holds(unbound, next);
    if (offer_like && !full && value_of(hit.term) == remote && wherever) return add(Standing::role, remote, span);
    if (offer_like && !full && !said_of_role) return add(Standing::offered, hybrid, span);
    if (full && (precedes || follows || offer_like)) return add(Standing::role, remote, span);
    if (hit.term == term::work_cues::home && !precedes) return;
    if ((follows || precedes) && sentence.section != Section::requirements && sentence.section != Section::preferred)
      return add(Standing::role, remote, span);
    return;
  }

  /// "No remote work", "remote work is not an option": the work is done on site.
  bool refused(const Sentence& sentence, Span span) {
    const Span before{span.begin > sentence.span.begin + 45 ? span.begin - 45 : sentence.span.begin, span.begin};
    const Span after{span.end, std::min(span.end + 60, sentence.span.end)};
    const bool not_offered = reading_.holds(not_granted, before);
    if (!not_offered && !reading_.holds(refused_before, before) && !reading_.holds(refused_after, after)) return false;
    // "We do not offer fully remote work": some of it may be.
    const bool in_full = not_offered && reading_.lower(span).starts_with("full");
    if (!in_full && !bearing_.is_if(sentence.span, span) && !reading_.holds(of_the_firm, after))
      add(Standing::refused, onsite, span);
    return true;
  }

  bool not_only(const Hit& negation) const {
    return reading_.lower({negation.span.end, negation.span.end + 6}).substr(0, 5) == " only";
  }

  static Span window(const Sentence& sentence, Span span, std::uint32_t reach) {
    return {span.begin > sentence.span.begin + reach ? span.begin - reach : sentence.span.begin,
            std::min(span.end + reach, sentence.span.end)};
  }

  Span trimmed(Span span) const {
    while (!span.empty() && is_space(text_[span.begin])) ++span.begin;
    return span;
  }

  void add(Standing standing, Choice value, Span span) { out_.push_back({standing, value, span}); }

  const Reading& reading_;
  std::string_view text_;
  Bearing bearing_;
  Placing placing_;
  std::vector<Statement> out_;
  Span no_remote_{}, in_our_office_{};
  std::size_t first_ = 0;      // statement of the sentence
  bool rarely_there_ = false;  // the sentence asks for presence less than once a week
};

}  // namespace

bool off_topic(const Sentence& sentence) {
  return sentence.section == Section::legal || sentence.section == Section::chrome ||
         sentence.section == Section::process || sentence.part == Part::company;
}

std::vector<Statement> statements_of(const Reading& reading) { return Reader(reading).run(); }

}  // namespace fineprint::extract::work_model
