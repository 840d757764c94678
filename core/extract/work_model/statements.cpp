#include "extract/work_model/statements.hpp"

#include <algorithm>

#include "terms/work_cues.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::work_model {
namespace {

using choice::work_model::hybrid;
using choice::work_model::onsite;
using choice::work_model::remote;

constexpr std::uint32_t longest_alone = 48;   // bytes of a piece that says nothing but how the work is done
constexpr std::uint32_t longest_value = 90;   // bytes of a label's value in which the word may stand
constexpr std::uint32_t role_before = 70;     // bytes from the role's name to the word
constexpr std::size_t opening_sentences = 6;  // sentences in which a posting sums itself up

// What is remote or on site here is a thing, another party or a meeting, not the job.
constinit Pattern thing_after(
    "^[ -]?(?:sensing|teams?\\b(?! player)|team "
    "members?|monitoring|access|desktop|sites?\\b|locations?\\b|offices?\\b|support\\b|call cent|interviews?|"
    "(?:it|ot|it/ot|compute|computing|identity|storage|threats?|memory|workloads?|estate|approach)\\b(?! "
    "(?:engineer|analyst|"
    "manager|specialist|support|roles?|positions?|jobs?|architect|developer|lead|admin|consultant|technician|director|"
    "staff))|"
    "collaborat|stakeholders?|clients?|customers?|users?|devices?|servers?|patient|care\\b|control|diagnos|engineering "
    "teams|"
    "environments? (?:and|with|using)|jobs associated|staff(?=[.,;])|supervision|(?:internal )?audits?\\b|quality "
    "(?:control|assurance)|"
    "branch|procedure|cloud|multi ?cloud|infrastructure|data "
    "?cent|model(?:s|ing)\\b|architectures?|deployments?|"
    "electric|vehicle|app\\b|apps\\b|apis?\\b|method|work(?:ing)? "
    "(?:tools?|software|platform|products?)|workforces?|invocation|repositor|"
    "gym|fitness|parking|cafe|cafeteria|canteen|restaurant|health|wellness|clinic|child ?care|day "
    "?care|nursery|amenit|games|massage|"
    "medical|barista|bar\\b|lunch|meals?|snacks|perks|training|trainings|events?|meetings?|meetups?|workshops?|"
    "presentation|installation|visits?|"
    "assessment|rounds?\\b|onboarding|off-?sites|laundry|facilities|facility|doctor|yoga|showers|ev "
    "charg|conferences?|collaboration|interactions?|contacts?|sessions?|gatherings?|classes|lectures|requirement "
    "statement|element|moments|discussions?|demos?|delivery|"
    "(?:start-?up|company|vendor|platform|provider|product|software|tools?|solutions?|marketplace|data "
    "management|search)\\b)");
constinit Pattern thing_before(
    "(?:support(?:ing)? (?:for |of )?|manag(?:e|ing) |lead(?:ing)? |coordinat(?:e|ing) (?:with )?|working with |work "
    "with |deliver(?:ing)? |"
    "across |between |via |experience (?:in |with |of )?(?:a |an )?|ability to work (?:both )?|comfortable (?:working "
    ")?(?:in a )?|able to work (?:effectively )?|"
    "proven ability to work |skills? (?:in|for) |secure |quickly |tools? for |make |making |helps? |enabl(?:e|es|ing) "
    "|future of |free |our |your |an? |in an? )$");
constinit Pattern asked_skill(
    "\\b(?:experience|experienced|ability|able|comfortable|skills?|proven|familiar|successful(?:ly)?)\\b[^.;]{0,70}$");

constinit Pattern role_words(
    "\\b(?:roles?|positions?|job|opportunity|opportunities|contract|engagement|assignment|internship|vacancy|"
    "requisition|"
    "this is an?|you(?:'ll| will| can| may| are| must| should)?|candidates?|employees?|applicants?|incumbent|we "
    "(?:are|offer|work|follow|operate|have|allow|support)|work(?:ing)?(?: model| arrangement| setup| policy)?|"
    "stelle|position|arbeiten|arbeit|arbeitest|poste|travail|mission|vaga|trabalho|puesto|trabajo|trabajar|modalidad|"
    "functie|werken|werk|werkt)\\b");
constinit Pattern role_after(
    "^[ ,]{0,2}(?:-?first )?(?:\\(?(?:[a-z]+ "
    "){0,2})(?:roles?|positions?|jobs?|opportunit(?:y|ies)|contract|engagement|assignment|internship|schedules?|"
    "work(?:ing)?\\b(?! "
    "(?:environment|setting|tools?|skills?))|arrangements?|basis|setup|set-up|polic(?:y|ies)|candidates?|within|in the "
    "(?:us|u\\.s|uk|eu|united)|from (?:anywhere|home|day)|stelle|vaga|poste)");
constinit Pattern offer_words(
    "\\b(?:options?|optional|opportunit(?:y|ies)|possib|flexib|ability to|allow|able to|choose|eligible|availab|when "
    "needed|as needed|occasional|sometimes|"
    "moglich|moglichkeit|angebot|regelung|anteil|tage|possible|possibilite|jours|accord|opcion|posibilidad|opcao|"
    "flessib|mogelijk|mogelijkheid|deels|gedeeltelijk)");
constinit Pattern home_meant(
    "^(?: office)?[ -]?(?:stipend|allowance|budget|setup|set-up|set "
    "up|equipment|reimbursement|expenses|furniture|pauschale|ausstattung|zuschuss|ausrustung|subsid|voucher|bonus|"
    "perks|vergoeding|improvement|buyer|owner|loan|care|health|based care)");
constinit Pattern money_for(
    "\\b(?:auxilio|ajuda de custo|stipend for|budget for|allowance for|zuschuss (?:fur|zum)|vergoeding "
    "voor|prime|indemnite)(?: de| para| das| en)? $");
constinit Pattern company_works(
    "(?:\\bwe(?:'re| are|'ve (?:actually )?been| have (?:always )?been)|\\bour (?:entire |whole "
    ")?(?:team|company|staff) (?:is|are|works?)|\\b(?:team|company|everyone) (?:is |are |works? )?(?:currently "
    ")?(?:working )?(?:entirely|fully|100%|completely))[^.;]{0,45}$");
constinit Pattern company_noun(
    "^[^.;,]{0,20}(?:company|organi[sz]ation|team|workplace|business|culture|since|from (?:the|day)|,? with)");
constinit Pattern label_before(
    "(?:^|[\\s(|;,.*-])(?:(?:job |work |office |primary |role )?locations?(?: type)?|work "
    "?(?:place|site|model|mode|arrangement|type|style|environment|setting|schedule|policy|setup)s?(?: type)?|"
    "(?:job|employment|position|schedule|contract) ?(?:type|arrangement|mode)?|type|mode|remote(?: status| work| "
    "type)?|schedule|ability to work remotely|telecommut(?:e|ing)|where|on-?site/remote|work(?:ing)? from|"
    "arbeitsort|arbeitsmodell|standort|ort|einsatzort|lieu(?: de travail)?|localisation|teletravail|modalidad(?: de "
    "trabajo)?|ubicacion|local(?: de trabalho)?|modelo(?: de "
    "trabalho)?|regime|modalidade|formato|locatie|standplaats|werklocatie|work "
    "from)\\s?(?::|-{1,2}\\s|=)\\s*(?:\\(?[^:.]{0,60})$");
constinit Pattern role_is(
    "\\b(?:role|position|job|opportunity|this|it|work|contract|assignment) (?:is|will be|can be|may be|has been "
    "designated as|is listed as|is classified as)(?: currently| considered)? (?:an? )?(?:us[ -]|100% |fully )?$");
// "A hybrid role between product and sales", "our hybrid AI system": no mix of places.
constinit Pattern hybrid_of_trades(
    "^ (?:roles?|positions?|jobs?) (?:between|combining|blending|that combines|in which you|of (?!work))");
constinit Pattern hybrid_thing(
    "^[- ](?!(?:roles?|positions?|jobs?|work\\w*|schedul\\w*|models?|arrang\\w*|settings?|environ\\w*|polic\\w*|basis|"
    "set-?up|approach|patterns?|option\\w*|opportun\\w*|remote\\w*|on-?site|office|in|at|of|friendly|first|across|home|"
    "most|some|all|this|with|from|"
    "for|based|and(?! "
    "on[- ]prem)|or|to|but|is|as|where|w|weekly|days?|flex\\w*|contract|full|part|perm\\w*|arbeit\\w*|werk\\w*|zu|ab|"
    "und|oder|moglich|trabal?h?\\w*|trabaj\\w*|en|con|com|de|a|em|du|cdi|(?:one|two|three|four|five|\\d).*)\\b)[a-z]{2,"
    "}");
// A share of the work, offered or stated, of a home office.
constinit Pattern home_in_part(
    "\\b(?:teilweise|partly|partially|partial|tageweise|gelegentlich\\w*|frequent|occasionnel|ponctuel|(?<!temps "
    ")partiel|"
    "parcial|posibilidad|possibilidade|mogelijkhe\\w+|(?<!\\d)[1-9][05] "
    "?%)|\\bmoglichkeit|\\banteil\\b|\\bquote\\b|\\best possible\\b");
constinit Pattern home_refused("^ (?:non|nicht|niet|no) (?:autorise|possible|prevu|moglich|mogelijk|permitido)");
constinit Pattern telework_eligible("^[- ]eligible\\b|\\btelework[- ]eligible");
constinit Pattern visits_beside(
    "^,? ?(?:with |and |plus )?(?:some |only |the )?occasional(?:ly)? (?:travel|visits?|trips?|meetings?)");
constinit Pattern names_role(
    "^ (?:roles?|positions?|jobs?|opportunity|contract|engagement)\\b(?! (?:options?|avail|poss))");
constinit Pattern others_work("\\b(?:users?|customers?|clients?|companies) (?:(?:who|that|can) )?(?:works? )?$");
constinit Pattern some_roles(
    "\\b(?:eligible|some|certain|many|most|select(?:ed)?|other|all of our) "
    "(?:roles|positions|employees|jobs|teams)|depending on (?:the |your )?(?:role|position|team)|where "
    "(?:possible|appropriate|applicable)|variety of remote");
// The employer's ways of working, of which a role has one.
constinit Pattern by_role(
    "\\b(?:depend(?:ing|s|ent) (?:up)?on|according to|based on|determined by|assigned (?:to|by)|varies by|vary "
    "by)\\b[^.;]{0,60}"
    "\\b(?:roles?|positions?|jobs?|teams?|nature of (?:their|the|your) work)\\b");
constinit Pattern slogan(
    "^(?:-first| "
    "first)\\b.{0,12}\\b(?:company|organi[sz]ation|start-?up|culture|business|employer|team|vendor|platform)");
constinit Pattern for_some_weeks("^[^.;,]{0,20}\\b(?:weeks?|days?|months?) (?:a|per|each|every|of|in)\\b");
constinit Pattern yes_label(
    "\\b(?:remote|work from home|telecommut(?:e|ing)|telework(?: eligible)?|homeoffice|home office|teletravail)(?: "
    "work| position| job| option| eligible| "
    "possible)?\\s?[:?]\\s*(?:yes|true|ja|oui|si|sim|100|full|possible|moglich|erlaubt|available)\\b");
constinit Pattern no_label(
    "\\b(?:remote|work from home|telecommut(?:e|er|ing)|telework)(?: work| position| job| options?| eligible| "
    "available|"
    " allowed| possible){0,2}(?:\\s?[:?]\\s*|\\s?\\n\\W*)(?:no\\b|n\\b|none|not |false|nein|non\\b)");
constinit Pattern refused_before("\\b(?:no|not|not an?|non|without(?: any)?|kein(?:e|en)?|pas de|sin|sem|geen)[ -]$");
constinit Pattern refused_after(
    "^(?: ?-?(?:work|working|position|option|job|role)s?)?(?: (?:is|are|will|can|would|may)(?: be)?)? "
    "?(?:not|n't|never|no "
    "longer) (?:be |currently )?(?:possible|available|an "
    "option|allowed|offered|permitted|supported|considered|eligible)|"
    "^[^.;:]{0,12} (?:is|are) unavailable|^[^.;:,]{0,16} unavailable");
constinit Pattern part_of_week(
    "\\b(?:(?:at least |about |around |roughly |minimum |min\\.? )?(?:half|one third|a third|two thirds|[1-9][05] ?%)"
    "(?: of)?)[^.;,]{0,40}\\b(?:(?:in|at|from) (?:the|our|an?|your|their)(?: [a-z]+){0,2} "
    "(?:offices?|site|hub|campus)|on-?site|in[- ]person|in[- ]office|office[- ]based)\\b");
// "A mix of home and office", "half your time remote": days of both kinds, whatever their number.
constinit Pattern both_places(
    "\\bin[- ]office (?:and|&) (?:work(?:ing)? from home|remote)\\b|"
    "\\b(?:mix|combination|blend|balance) of (?:in[- ]office|on-?site|in[- "
    "]person|office|remote|home|working)[^.;]{0,30}"
    "\\b(?:and|with|&) [^.;]{0,24}\\b(?:office|on-?site|in[- ]person|remote|home)\\b|\\bsplit (?:your |the |their "
    ")?(?:time|week|"
    "work)[^.;]{0,12} between [^.;]{0,24}\\b(?:home|remote\\w*)\\b[^.;]{0,24}\\b(?:office|on-?site|site)\\b|\\bsplit "
    "(?:your |"
    "the |their )?(?:time|week|work)[^.;]{0,12} between [^.;]{0,24}\\b(?:office|on-?site|site)\\b[^.;]{0,24}\\b(?:home|"
    "remote\\w*)\\b|\\b[2-8]0 ?% (?:of (?:the|your) time )?(?:remote(?:ly)?|(?:from )?home)\\b|"
    "\\b(?:teletravail(?:ler)?|home ?office|remote|mobil\\w* arbeit\\w*|thuiswerken)[^.;,]{0,20} (?:jusqu'a|bis zu|up "
    "to|tot) [2-8]0 ?%");
// "Interview mode: in person", "focus groups, online and in person": how people meet, not where the work is done.
constinit Pattern interview_before("\\binterview\\w*\\b(?:(?!role|position|job)[^.;]){0,40}$");
constinit Pattern meet_before("\\b(?:meet|gather|get together)(?:s|ing)?\\b[^.;]{0,12}$");
constinit Pattern other_channel(
    "\\b(?:online|virtual(?:ly)?|by phone|over the phone|by email|over video|via zoom)(?:,| and| or|/| &|,? as well "
    "as) $");
constinit Pattern now_and_then(
    "^[^.;]{0,25}\\b(?:at times|(?:as|when|if) needed|occasionally|sometimes|from time to time)\\b");
// "A private on-site chef": what stands before a thing among the perks describes the thing.
constinit Pattern describes(
    "^ (?!in\\b|at\\b|from\\b|for\\b|with\\b|and\\b|or\\b|on\\b|to\\b|only\\b|days?\\b)[a-z]{3,}");
// Who is on site and how often, after the word.
constinit Pattern tells_presence(
    "^ (?:(?:one|two|three|four|five|half|full|part|daily|every|each|all|during|when|where|as|per|most|mon|tue|wed|thu|"
    "fri|once|twice|near|by|within|is|are|will|if|due|after|before|while|through|until|then|but|presence|attendance)"
    "\\w*)\\b");
constinit Pattern options_after(
    "^,?(?: (?:and|or) [a-z]+)?(?: work(?:ing)?)? (?:options?|arrangements?|opportunities|choices)\\b");
constinit Pattern remote_beside("\\bremote(?: work(?:ing)?)?(?: and | or |/|, | & )(?:or |and )?$");
constinit Pattern our_office(
    "\\b(?:must|will|need to|required to|have to|able to|available to|expected to)\\b[^.;]{0,25}\\bwork(?:ing)? "
    "(?:from|out "
    "of|at|in) our (?:[a-z.&]+ ){0,3}(?:office|headquarters|hq)\\b");
constinit Pattern must_be_there(
    "\\b(?:must|need to|has to|have to|required to|will|able to|available to|willing to) (?:be )?(?:able to |available "
    "to |willing to )?(?:work|report|be|come|commute|sit|stay|work full[- ]time)? ?$");
constinit Pattern at_a_place("^(?: (?:full[- ]time|daily|5 days|presence|availability|work|role))?(?:,? (?:in|at) )");
constinit Pattern able_remotely(
    "\\b(?:candidates?|you|applicants?|employees?) (?:can|may|could|will|are able to) (?:be |also |fully "
    ")?(?:work(?:ing)? )?$");
constinit Pattern works_so("\\b(?:work|works|working|performed|done|based) (?:full[- ]time |5 days )?$");
constinit Pattern this_role("\\b(?:this|the) (?:position|role|job|vacancy|contract)\\b|\\bthis is an?\\b");
constinit Pattern board_remote("(?:^|\\s)remote details\\b|#li-remote\\b|#remote\\b|#li-rm\\b");
constinit Pattern board_hybrid("#li-hybrid\\b|#hybrid\\b");
constinit Pattern board_onsite("#li-on-?site\\b|#onsite\\b");
constinit Pattern free_choice(
    "(?:(?:work )?from home|remote(?:ly)?|anywhere)[^.;]{0,30}(?:,| "
    "or)[^.;]{0,40}(?:office|co-?working|on[- ]?site|hybrid)[^.;]{0,60}(?:choice|choose|prefer|decide|find what "
    "works|what works|up to you|as you like|both|mix)|"
    "(?:office|on[- ]?site|hybrid)[^.;]{0,40}(?:,| or) (?:[a-z ]{0,20})(?:remote(?:ly)?|from "
    "home)[^.;]{0,50}(?:choice|choose|prefer|decide|what works|up to you|as you like|mix of both|a mix)|"
    "(?:choose|choice|decide|up to you|flexibility)[^.;]{0,50}(?:remote(?:ly)?|from home)[^.;]{0,25}(?:,| or) "
    "[^.;]{0,25}(?:office|hybrid|on[- ]?site)|"
    "(?:remote|work from home)[^.;]{0,15},? or (?:you can )?(?:work )?(?:hybrid|on[- ]?site|in (?:the|our) "
    "offices?)|(?:office(?: location)?|on[- ]?site|hybrid)(?: work)?,? (?:or|/) (?:fully |100% )?remote\\b");
constinit Pattern in_office(
    "\\b(?:be|work|working|based|located|sit|present|time|performed|come|report|5 "
    "days|days|daily)\\b[^.;]{0,20}\\b(?:in|at|from|into|to) "
    "(?:the|our) (?:[a-z]+ ){0,3}office\\b[^.;]{0,30}\\b(?:full[- ]time|every day|each day|daily|as your default|by "
    "default|five days|5 days|all week|monday (?:to|through|-) friday)");
constinit Pattern default_office(
    "\\bin (?:the|our) office (?:as your default|by default|full[- ]time|every (?:working )?day)|\\b(?:no|not "
    "an?|without(?: any)?|neither) (?:remote|hybrid)(?: work(?:ing)?)? (?:or|/|and|nor) (?:remote|hybrid)");
constinit Pattern visit(
    "\\b(?:occasional(?:ly)?|once (?:or twice )?(?:a|per|every|each) (?:month|quarter|year|few)|quarterly|twice a "
    "year|[1-4](?:-[1-6])? (?:times|weeks|days) (?:a|per|every|each|in) (?:quarter|year|[2-6][- ]months|six months)|a "
    "few times (?:a|per) year|every (?:few|two|three|[2-6]) months)\\b[^.;]{0,80}\\b(?:office|on-?site|onsite|in[- "
    "]person|meet|headquarters|hq)|"
    "\\b(?:office|on-?site|onsite|in[- ]person|headquarters|hq)\\b[^.;]{0,80}\\b(?:occasional(?:ly)?|once (?:or twice "
    ")?(?:a|per|every) (?:month|quarter|year)|quarterly|twice a year|[1-4](?:-[1-6])? (?:times|weeks|days) "
    "(?:a|per|every|each) (?:quarter|year|[2-6][- ]months|six months)|a few times (?:a|per) year)");

Choice value_of(TermId term) {
  switch (term) {
    case term::work_cues::hybrid:
      return hybrid;
    case term::work_cues::onsite:
      return onsite;
    default:
      return remote;
  }
}

bool is_separator(char c) {
  return c == '|' || c == '(' || c == ')' || c == '[' || c == ']' || c == ',' || c == ';' || c == '/' || c == ':' ||
         c == '\n' || c == '.' || c == '!' || c == '~';
}

class Reader {
 public:
  explicit Reader(const Reading& reading) : reading_(reading), text_(reading.document.text()) {}

  std::vector<Statement> run() {
    for (const Sentence& one : reading_.layout.sentences()) {
      const std::span<const Hit> hits = reading_.in(Lexicon::work_cues, one.span);
      const bool place = std::any_of(hits.begin(), hits.end(), [](const Hit& hit) {
        return hit.entry().category == Category::place_of_work || hit.entry().category == Category::office;
      });
      if (place) sentence(one, hits);
    }
    if (out_.empty() && !in_our_office_.empty()) add(Standing::role, onsite, in_our_office_);
    return std::move(out_);
  }

 private:
  void sentence(const Sentence& sentence, std::span<const Hit> hits) {
    board_words(sentence.span);
    const int models = models_in(hits);
    if (models > 1 && reading_.holds(by_role, sentence.span)) return;
    // A board's "Apply for this job" may stand above all that follows.
    const bool early = reading_.layout.index_at(sentence.span.begin) < 2 * opening_sentences;
    if (off_topic(sentence) &&
        !(sentence.section == Section::process && (early || reading_.holds(this_role, sentence.span))))
      return;
    if (sentence.part == Part::description) {
      if (const auto match = reading_.find(free_choice, sentence.span); match && about_role(sentence, match->whole())) {
        return add(Standing::choice, remote, match->whole());
      }
      if (const auto match = reading_.find(part_of_week, sentence.span);
          match && about_role(sentence, match->whole()) && !travels(match->whole()))
        return add(Standing::role, hybrid, match->whole());
      if (const auto match = reading_.find(both_places, sentence.span); match && about_role(sentence, match->whole()))
        return add(Standing::role, hybrid, match->whole());
      if (const auto match = reading_.find(in_office, sentence.span)) add(Standing::role, onsite, match->whole());
      if (const auto match = reading_.find(our_office, sentence.span);
          match && !several_places(hits) && !is_if(sentence.span, match->whole()))
        in_our_office_ = match->whole();
      if (const auto match = reading_.find(default_office, sentence.span);
          match && !asks(sentence.span, match->whole())) {
        return add(Standing::role, onsite, match->whole());
      }
    }
    // "At ease in remote, hybrid and on-site teams": who is asked for every kind is told none.
    if (models == 3 && sentence.bullet && sentence.section == Section::requirements) return;
    const std::size_t first = out_.size();
    for (const Hit& hit : hits)
      if (hit.entry().category == Category::place_of_work) mention(sentence, hit);
    // "A hybrid option: you may work from home or come to our office": the rest tells what hybrid means.
    const auto of_role = [](const Statement& one, Choice value) {
      return one.standing == Standing::role && one.value == value;
    };
    const auto begin = out_.begin() + static_cast<std::ptrdiff_t>(first);
    if (std::any_of(begin, out_.end(), [&](const Statement& one) { return of_role(one, hybrid); }))
      out_.erase(std::remove_if(begin, out_.end(), [&](const Statement& one) { return of_role(one, remote); }),
                 out_.end());
  }

  /// Home, days or another place are spoken of beside the office.
  static bool several_places(std::span<const Hit> hits) {
    return std::any_of(hits.begin(), hits.end(), [](const Hit& hit) {
      return hit.entry().category == Category::place_of_work || hit.entry().category == Category::day;
    });
  }

  static int models_in(std::span<const Hit> hits) {
    bool any[3] = {};
    for (const Hit& hit : hits)
      if (hit.entry().category == Category::place_of_work) any[value_of(hit.term).index] = true;
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
    if (span.size() < 60 && next < all.size() && all[next].span.size() <= 14) label.end = all[next].span.end;
    if (const auto match = reading_.find(yes_label, label)) {
      const bool eligible = reading_.holds(telework_eligible, match->whole());
      add(Standing::label, eligible ? hybrid : remote, match->whole());
      if (eligible) no_remote_ = match->whole();
    } else if (const auto no = reading_.find(no_label, label)) {
      no_remote_ = no->whole();
      add(Standing::refused, onsite, no->whole());
    }
  }

  void mention(const Sentence& sentence, const Hit& hit) {
    const Span span = hit.span;
    if (span.begin > 0 && text_[span.begin - 1] == '#') return;
    if (no_remote_.contains(span)) return;
    if (hit.doubtful && sentence.part != Part::location && !reading_.masthead.location.span.contains(span)) return;
    if (sentence.part == Part::location) return add(Standing::location, combined(sentence.span, hit), span);
    const Span before{sentence.span.begin, span.begin}, after{span.end, sentence.span.end};
    if (reading_.holds(thing_after, {span.end, std::min(span.end + 40, sentence.span.end)})) return;
    if (reading_.lower({before.begin, span.begin}).ends_with("away ")) return;  // "nights away from home"
    if (reading_.holds(others_work, {before.end > before.begin + 30 ? before.end - 30 : before.begin, before.end}))
      return;
    if (of_a_thing(hit, {span.end, std::min(span.end + 40, sentence.span.end)})) return;
    // "Telework options:" waits for its value.
    if (value_of(hit.term) == remote && after.size() < 14 && sentence.span.size() < 40 &&
        (text_[sentence.span.end - 1] == ':' || text_[sentence.span.end - 1] == '?'))
      return;
    if (reading_.lower(span).starts_with("telework") && reading_.holds(telework_eligible, after))
      return add(Standing::offered, hybrid, span);
    // "Work from anywhere four weeks a year" is a perk.
    const bool anywhere = reading_.lower(span).find("anywhere") != std::string_view::npos;
    if (anywhere && reading_.holds(for_some_weeks, {span.end, std::min(span.end + 45, sentence.span.end)})) return;
    if (reading_.lower(span) == "teletravailler") return;  // the verb counts with days or a share of them
    if (hit.term == term::work_cues::onsite && meets_or_describes(sentence, hit)) return;
    // "Hybrid models of the climate" are work of the mind; "hybrid work models" stand in the lexicon.
    if (reading_.lower(span) == "hybrid models" && sentence.section != Section::offer) return;
    if (hit.term == term::work_cues::home &&
        reading_.holds(home_meant, {span.end, std::min(span.end + 30, sentence.span.end)}))
      return;
    if (reading_.holds(money_for,
                       {span.begin > sentence.span.begin + 24 ? span.begin - 24 : sentence.span.begin, span.begin}))
      return;
    if (sentence.part == Part::title) return add(Standing::title, combined(sentence.span, hit), span);
    if (value_of(hit.term) == remote && refused(sentence, span)) return;
    if (hit.term == term::work_cues::home && reading_.holds(home_in_part, window(sentence, span, 30)))
      return add(Standing::offered, hybrid, span);
    const Context context = context_of(reading_, span);
    if (context.negated != nullptr && !not_only(*context.negated)) return;
    if (labelled(sentence, span)) return add(Standing::label, combined(value_span(sentence, span), hit), span);
    if (context.conditional == nullptr && stands_alone(sentence, span))
      return add(Standing::alone, combined(sentence.span, hit), span);
    if (sentence.section == Section::about_us && !reading_.holds(role_after, {span.end, after.end})) {
      if (hit.term == term::work_cues::hybrid || hit.term == term::work_cues::onsite) return;
    }
    if (const auto match = company_wide(before, after))
      return add(Standing::company, value_of(hit.term), {*match, span.end});
    if (reading_.holds(slogan, {span.end, std::min(span.end + 50, after.end)}) ||
        reading_.holds(some_roles, sentence.span))
      return;
    const std::uint32_t reach = span.begin > before.begin + 50 ? span.begin - 50 : before.begin;
    if (reading_.holds(role_is, {reach, span.begin}) && !is_if(sentence.span, span))
      return add(Standing::role, value_of(hit.term), span);
    // "We meet in person": people meet so in every kind of job.
    const bool meets = reading_.lower(span).find("person") != std::string_view::npos;
    if (meets && !reading_.holds(role_after, {span.end, std::min(span.end + 45, after.end)}) &&
        !reading_.holds(works_so, {reach, span.begin}))
      return;
    const bool offer_like =
        sentence.section == Section::offer || reading_.holds(offer_words, window(sentence, span, 45));
    const bool follows =
        reading_.holds(role_after, {span.end, std::min(span.end + 45, after.end)}) || title_follows(after);
    const bool precedes = reading_.holds(
        role_words, {span.begin > before.begin + role_before ? span.begin - role_before : before.begin, span.begin});
    if (hit.term == term::work_cues::onsite && presence_asked(sentence, span)) return add(Standing::role, onsite, span);
    if (value_of(hit.term) == remote && sentence.section != Section::requirements &&
        reading_.holds(able_remotely, {reach, span.begin}) && !is_if(sentence.span, span))
      return add(Standing::role, remote, span);
    if (context.conditional != nullptr || asks(before, span)) return;
    const bool full = hit.term == term::work_cues::remote_full;
    if (hit.term == term::work_cues::onsite) {
      if ((!precedes && !follows) || (sentence.section == Section::offer && is_if(sentence.span, span))) return;
      return add(Standing::role, onsite, span);
    }
    if (hit.term == term::work_cues::hybrid) {
      if (!precedes && !follows && !offer_like && !(sentence.bullet && sentence.section != Section::requirements))
        return;
      // "Remote and hybrid environments" leave a choice, where nothing else is said.
      if (reading_.holds(remote_beside, {reach, span.begin})) return add(Standing::alone, remote, span);
      return add(Standing::role, hybrid, span);
    }
    const Span next{span.end, std::min(span.end + 45, after.end)};
    if (reading_.holds(visits_beside, next)) return add(Standing::role, remote, span);
    const bool said_of_role = sentence.section != Section::offer && reading_.holds(names_role, next);
    if (offer_like && !full && !said_of_role) return add(Standing::offered, hybrid, span);
    if (full && (precedes || follows || offer_like)) return add(Standing::role, remote, span);
    if (hit.term == term::work_cues::home && !precedes) return;
    if ((follows || precedes) && sentence.section != Section::requirements && sentence.section != Section::preferred)
      return add(Standing::role, remote, span);
    return;
  }

  /// What is hybrid or remote is named, and it is no job.
  bool of_a_thing(const Hit& hit, Span after) const {
    const std::string_view words = reading_.lower(hit.span);
    if (hit.term != term::work_cues::hybrid || !words.starts_with("hybrid")) return false;
    const Span whole{hit.span.begin + 6, after.end};
    return reading_.holds(hybrid_of_trades, whole) ||
           (words == "hybrid" && after.size() > 1 && is_lower(text_[after.begin + 1]) &&
            reading_.holds(hybrid_thing, whole) && !title_follows(after));
  }

  /// Presence that is a meeting's, a perk's or seldom asked for.
  bool meets_or_describes(const Sentence& sentence, const Hit& hit) const {
    const Span before{hit.span.begin > sentence.span.begin + 40 ? hit.span.begin - 40 : sentence.span.begin,
                      hit.span.begin};
    const Span after{hit.span.end, std::min(hit.span.end + 45, sentence.span.end)};
    if (reading_.holds(meet_before, before)) return true;
    if (reading_.holds(interview_before, before) || reading_.holds(other_channel, before)) return true;
    if (context_of(reading_, hit.span).hedged != nullptr && reading_.holds(now_and_then, after)) return true;
    // "Provide on-site repairs": what is done on site is a task.
    const bool task = (sentence.bullet || sentence.section == Section::duties) && after.size() > 1 &&
                      is_lower(text_[after.begin + 1]);
    if (task && reading_.holds(describes, after) && !reading_.holds(tells_presence, after) &&
        !reading_.holds(role_after, after) && !title_follows(after) && !reading_.holds(works_so, before) &&
        !reading_.holds(must_be_there, before))
      return true;
    const bool among_perks = sentence.section == Section::offer;
    const bool perk = among_perks || (!reading_.in(Lexicon::benefits, sentence.span).empty() && !title_follows(after));
    return perk && reading_.holds(describes, after) && !reading_.holds(role_after, after);
  }

  /// "No remote work", "remote work is not an option": the work is done on site.
  bool refused(const Sentence& sentence, Span span) {
    const Span before{span.begin > sentence.span.begin + 12 ? span.begin - 12 : sentence.span.begin, span.begin};
    const Span after{span.end, std::min(span.end + 60, sentence.span.end)};
    const bool denied = reading_.holds(refused_before, before) || reading_.holds(home_refused, after);
    if (!denied && !reading_.holds(refused_after, after)) return false;
    if (!is_if(sentence.span, span)) add(Standing::refused, onsite, span);
    return true;
  }

  bool travels(Span span) const { return reading_.lower(span).find("travel") != std::string_view::npos; }

  /// "Must be able to work onsite in Leeds": a place that is named is the job's, whatever is asked of the candidate.
  bool presence_asked(const Sentence& sentence, Span span) const {
    const Span before{span.begin > sentence.span.begin + 70 ? span.begin - 70 : sentence.span.begin, span.begin};
    const Span after{span.end, std::min(span.end + 40, sentence.span.end)};
    if (!reading_.holds(at_a_place, after)) return false;
    const bool somewhere = !reading_.in(Lexicon::places, after).empty();
    return somewhere && (reading_.holds(must_be_there, before) || before.empty());
  }

  /// "Hybrid/Onsite", "Remote/Onsite", "Remote or hybrid": what two words in one place say together.
  Choice combined(Span where, const Hit& hit) const {
    bool any[3] = {};
    Span first = hit.span, last = hit.span;
    for (const Hit& other : reading_.in(Lexicon::work_cues, where)) {
      if (other.entry().category != Category::place_of_work) continue;
      any[value_of(other.term) == remote ? 0 : value_of(other.term) == hybrid ? 1 : 2] = true;
      first = std::min(first, other.span, [](Span a, Span b) { return a.begin < b.begin; });
      last = std::max(last, other.span, [](Span a, Span b) { return a.begin < b.begin; });
    }
    if (first == last || last.begin > first.end + 40) return value_of(hit.term);
    const std::string_view between = reading_.lower({first.end, last.begin});
    const bool either = between.find(" or ") != between.npos || between.find('/') != between.npos ||
                        between.find("oder") != between.npos || between.find(" ou ") != between.npos;
    const bool both =
        between.find('+') != between.npos || between.find('&') != between.npos || between.find(" and ") != between.npos;
    // "Remote, hybrid and flexible options" leave a choice.
    const bool options = reading_.holds(options_after, {last.end, std::min(last.end + 45, where.end)});
    if (any[0] && (either || options)) return remote;
    if (any[0] && any[2] && both) return hybrid;
    return value_of(hit.term);
  }

  /// The piece between separators or spaced hyphens holds the word and little more.
  bool stands_alone(const Sentence& sentence, Span span) const {
    if (sentence.section == Section::legal) return false;
    Span piece = span;
    const auto spaced_hyphen = [&](std::uint32_t at) {
      return text_[at] == '-' && at > 0 &&
             (is_space(text_[at - 1]) || (at + 1 < text_.size() && is_space(text_[at + 1])));
    };
    while (piece.begin > sentence.span.begin && !is_separator(text_[piece.begin - 1]) &&
           !spaced_hyphen(piece.begin - 1))
      --piece.begin;
    while (piece.end < sentence.span.end && !is_separator(text_[piece.end]) && !spaced_hyphen(piece.end)) ++piece.end;
    // "| ONSITE We build tools": the prose that follows came on a line of its own.
    if (piece.begin > sentence.span.begin && piece.begin + 1 >= span.begin && text_[piece.begin - 1] == '|' &&
        shouted(span) && piece.end > span.end + 2 && is_upper(text_[span.end + 1]) &&
        (is_lower(text_[span.end + 2]) || is_space(text_[span.end + 2])))
      piece.end = span.end;
    if (piece.size() > span.size() + 22 || piece.size() > longest_alone) return false;
    const bool whole = piece.begin <= sentence.span.begin + 1 && piece.end + 2 >= sentence.span.end;
    const bool bracketed = piece.begin > 0 && (text_[piece.begin - 1] == '(' || text_[piece.begin - 1] == '[') &&
                           sentence.span.size() < 220;
    const std::string_view line = reading_.text(sentence.span);
    const bool barred =
        std::count(line.begin(), line.end(), '|') >= 2 || (line.find('|') != line.npos && line.size() < 160);
    const std::string_view rest = reading_.lower({span.end, piece.end}),
                           head = reading_.lower({piece.begin, span.begin});
    const auto plain = [](std::string_view words) { return std::count(words.begin(), words.end(), ' ') <= 3; };
    if (!plain(rest) || !plain(head)) return false;
    return whole || barred || bracketed || (near_top(sentence) && line.size() < 160);
  }

  bool shouted(Span span) const {
    const std::string_view word = text_.substr(span.begin, span.size());
    return std::none_of(word.begin(), word.end(), is_lower);
  }

  bool near_top(const Sentence& sentence) const {
    return reading_.layout.index_at(sentence.span.begin) < opening_sentences;
  }

  bool labelled(const Sentence& sentence, Span span) const {
    const std::uint32_t from =
        span.begin > sentence.span.begin + longest_value ? span.begin - longest_value : sentence.span.begin;
    if (reading_.holds(label_before, {from, span.begin})) return true;
    // A heading such as "Work location" on the line above, and the value alone below it.
    const std::size_t index = reading_.layout.index_at(sentence.span.begin);
    if (index == 0 || sentence.span.size() > longest_value) return false;
    const Sentence& above = reading_.layout.sentences()[index - 1];
    return above.span.size() < 40 && above.section == Section::logistics && above.heading;
  }

  Span value_span(const Sentence& sentence, Span span) const {
    Span value = span;
    while (value.begin > sentence.span.begin && text_[value.begin - 1] != ':') --value.begin;
    value.end = std::min(value.end + longest_value, sentence.span.end);
    return value;
  }

  std::optional<std::uint32_t> company_wide(Span before, Span after) const {
    const auto match = reading_.find(company_works, before);
    if (!match || !reading_.holds(company_noun, {after.begin, std::min(after.begin + 60, after.end)}))
      return std::nullopt;
    return match->whole().begin;
  }

  bool title_follows(Span after) const {
    const std::span<const Hit> titles =
        reading_.in(Lexicon::titles, {after.begin, std::min(after.begin + 30, after.end)});
    return !titles.empty();
  }

  /// "Experience working remotely", "able to work in a hybrid setting": asked of the candidate, not said of the role.
  bool asks(Span before, Span span) const {
    const std::string_view words = reading_.lower(span);  // "a remote job" is a job
    for (const std::string_view job : {" job", " role", " position", " work", " schedule", " model"})
      if (words.size() > job.size() && words.substr(words.size() - job.size()) == job) return false;
    return reading_.holds(asked_skill, {span.begin > before.begin + 90 ? span.begin - 90 : before.begin, span.begin}) ||
           (reading_.holds(thing_before,
                           {span.begin > before.begin + 40 ? span.begin - 40 : before.begin, span.begin}) &&
            !reading_.holds(role_after, {span.end, span.end + 40}) && !title_follows({span.end, span.end + 40}));
  }

  /// "If this position is listed as remote": a condition, not a statement.
  bool is_if(Span sentence, Span span) const {
    const std::uint32_t from = span.begin > sentence.begin + 60 ? span.begin - 60 : sentence.begin;
    const std::string_view before = reading_.lower({from, span.begin});
    return before.find("if ") != before.npos || before.find("whether") != before.npos ||
           before.find("when ") != before.npos;
  }

  bool about_role(const Sentence& sentence, Span span) const {
    return !is_if(sentence.span, span) && !reading_.holds(some_roles, sentence.span) &&
           sentence.section != Section::requirements && sentence.section != Section::preferred &&
           !asks(sentence.span, span) &&
           !reading_.holds(thing_after, {span.end, std::min(span.end + 30, sentence.span.end)});
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
  std::vector<Statement> out_;
  Span no_remote_{}, in_our_office_{};
};

}  // namespace

bool off_topic(const Sentence& sentence) {
  return sentence.section == Section::legal || sentence.section == Section::chrome ||
         sentence.section == Section::process;
}

std::vector<Statement> statements_of(const Reading& reading) { return Reader(reading).run(); }

std::vector<Span> visits_of(const Reading& reading) {
  std::vector<Span> out;
  for (const Sentence& sentence : reading.layout.sentences()) {
    if (off_topic(sentence) || reading.in(Lexicon::work_cues, sentence.span).empty()) continue;
    if (const auto match = reading.find(visit, sentence.span)) out.push_back(match->whole());
  }
  return out;
}

}  // namespace fineprint::extract::work_model
