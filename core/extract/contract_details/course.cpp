#include <algorithm>

#include "extract/contract_details/parts.hpp"
#include "match/context.hpp"
#include "match/speaker.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::contract_details {
namespace {

constexpr Rule rule_list[] = {
    {"contract_details/extension_named", Weight::strong, "An extension is possible: {quote}.", "extension"},
    {"contract_details/open_duration", Weight::clear, "{quote} leaves room for more.", "extension"},
    {"contract_details/no_extension", Weight::certain, "An extension is ruled out: {quote}."},
    {"contract_details/conversion_named", Weight::strong, "It may become permanent: {quote}.", "conversion"},
    {"contract_details/to_hire", Weight::strong, "It is meant to lead to a hire: {quote}.", "conversion"},
    {"contract_details/no_conversion", Weight::certain, "A conversion is ruled out: {quote}."},
    {"contract_details/start_now", Weight::strong, "It starts at once: {quote}."},
    {"contract_details/start_soon", Weight::clear, "It starts within a month: {quote}."},
    {"contract_details/start_dated", Weight::clear, "It starts at a given time: {quote}."},
    {"contract_details/start_open", Weight::clear, "The start is open: {quote}."},
};
constexpr const Rule& extension_named = rule_list[0];
constexpr const Rule& open_duration = rule_list[1];
constexpr const Rule& no_extension = rule_list[2];
constexpr const Rule& conversion_named = rule_list[3];
constexpr const Rule& to_hire = rule_list[4];
constexpr const Rule& no_conversion = rule_list[5];
constexpr const Rule& start_now = rule_list[6];
constexpr const Rule& start_soon = rule_list[7];
constexpr const Rule& start_dated = rule_list[8];
constexpr const Rule& start_open = rule_list[9];

constinit Pattern extension_of_contract(
    "(?:possib\\w+|potential\\w*|likel\\w+|option\\w*|chances?|opportunity|probab\\w+|may|might|could|can|will|with|"
    "plus|high|strong|subject to|eligible|expected|long[- "
    "]term)\\b[^.;\\n]{0,45}\\b(?:exten(?:d|si[bo])|renew(?!ables))[a-z]*|\\b(?:exten(?:d[ai]b|si[bo])|renewa(?!bles))["
    "^.;\\n]{0,36}(?:possib\\w+|potential|considered|likely|contingent|option\\w*|expected|probable|chance|\\)|$)|(?:"
    "contract|month|months|year|years|assignment)[^.;\\n]{0,30}\\b(?:exten(?:d|si[bo])[a-z]*|renewable|rolling|(?<!, "
    ")ongoing(?! "
    "(?:full|part|perm)))\\b|\\b(?:extendable|extensible|renewable)[^.;\\n]{0,20}(?:contract|assignment|months?|basis)|"
    "\\brolling[^.;\\n]{0,20}(?:contract|assignment|months?)|option auf "
    "verlangerung|verlangerung[^.;\\n]{0,20}(?:moglich|option|denkbar|geplant|angestrebt|vorgesehen)|(?:moglich\\w*|"
    "option\\w*)[^.;\\n]{0,20}verlanger\\w+|verlangerbar|renouvelable|reconductible|option to "
    "continue|prolongeable|prolongation[^.;\\n]{0,20}possible|poss?ib\\w+ d[ei] "
    "(?:renouvell?ement|prolongation|prorroga|renovacion|prorrogacao|renovacao|proroga|rinnovo)|prorrogable|renovable|"
    "prorrogavel|renovavel|(?:mogelijkheid|kans|optie|zicht)[^.;\\n]{0,20}(?:verlenging|verlengen)|verlenging[^.;\\n]{"
    "0,14}mogelijk|verlengbaar|worden verlengd");
constinit Pattern extension_aside(
    "extend(?:ed|s|ing)? (?:(?:an? |the "
    ")?(?:offers?|invitation|credit|support|help)|periods?|hours|team|reality|family|warranty|stack|the "
    "|our "
    "|existing|functionality|events|detection|leave|health|medical)|browser extension|renew(?:al|able) "
    "(?:energy|rate|business|manag|revenue|of|power|date|fuel|source|resources|process)|customer "
    "renewals?|(?:opt|chrome|vs ?code|browser|file|postgres\\w*|product|line) "
    "extensions?|extended in case of|solar|wind|deadline|licen[cs]e|subscription|visa|green|"
    "rolling \\d+[- ]months? (?!contract|basis|assignment|fixed)|forecast");
constinit Pattern extension_denied(
    "\\b(?:no|not|without|kein\\w*|sans|sin|sem|geen|never)\\b[^.;,\\n]{0,25}(?:extension|extend|renew|verlanger|"
    "prolong|"
    "prorrog|verleng)|non[- ]?(?:renew|renouv|extendable|prolong)|(?:extension|renewal|verlangerung|verlenging)s? "
    "(?:is |ist |are |will be )?(?:not|nicht|"
    "niet|ruled "
    "out|unlikely)|prolongation n.est pas");
constinit Pattern open_length(
    "\\d{1,2} ?(?:(?:-|to) ?\\d{1,2} ?)?(?:\\+|plus) ?-?(?:months?|mths?|mos?|years?|yrs?)\\b|\\d{1,2} "
    "?-?(?:months?|mos?|yrs?|years?) "
    "?(?:\\+|plus\\b|and beyond|or (?:more|longer)|or beyond|with ext)");

constinit Pattern conversion_of_contract(
    "(?:possib\\w+|potential\\w*|likel\\w+|option\\w*|chances?|opportunity|probab\\w+|may|might|could|can|will|with|"
    "view|intent\\w*|right|eligible|subject "
    "to|strong|high|before|or)\\b[^.;\\n]{0,50}\\b(?:conver(?:t|ts|ted|sion)|(?:go|becom|turn)(?:e|ing)? (?:into "
    ")?(?:a )?(?:permanent|perm|full[- ]time|fte)|transition(?:ing)? (?:in)?to (?:a )?(?:permanent|full[- "
    "]time|perm|fte)|permanent (?:placement|position|role|contract)|(?:full[- ]time|fte|direct|perm(?:anent)?) "
    "(?:hire|conversion|employment|employee|offer(?! letter))|extension or conversion|hired (?:permanently|full[- "
    "]time|directly)|to (?:a )?permanent)\\b|conver(?:t|ts|ted|sion)[^.;\\n]{0,12} (?:in)?to (?:an? "
    ")?(?:full.?time|fte|perm|employ|direct|w2|salar)|\\b(?:may|might|can|could)\\b[^.;\\n]{0,20} offered (?:an? "
    ")?full[- ]time (?:position|role|job)|turn [^.;\\n]{0,24} into (?:an? )?(?:full[- "
    "]time|perm|fte)|\\b(?:upon|on|after|at) conver\\w+|\\bconversion (?:is )?(?:possible|likely)|\\b(?:return "
    "offers?|ppo opportunity|pre[- ]placement offers?)\\b|(?:lead|leading) to (?:a )?(?:regular|permanent|full[- "
    "]time|perm)|temp(?:orary)? to (?:hire|perm)|ubernahme(?! "
    "von)[^.;\\n]{0,30}(?:moglich|option|geplant|angestrebt|gewunscht|festanstellung|unbefrist)|(?:option|moglich\\w*|"
    "aussicht|chance|ziel)[^.;\\n]{0,24}(?:ubernahme|festanstellung|entfristung)|entfristung (?:ist |wird "
    ")?(?:moglich|geplant|angestrebt)|(?:recrutement|embauche|evolu\\w+|debouch\\w+|perspective|possib\\w+|"
    "transform\\w+|passage)[^.;\\n]{0,30}\\b(?:en|vers|sur|de|d') ?(?:un )?cdi\\b|embauche (?:possible|a l'issue|en "
    "fin)|possib\\w+ "
    "d'embauche|(?:posibilidad\\w*|opcion)[^.;\\n]{0,40}(?:incorporacion|indefinid|plantilla|contratacion)|(?:"
    "incorporacion|paso|pase) a "
    "plantilla|possibilidade[^.;\\n]{0,20}(?:efetivacao|contratacao)|(?:zicht|kans|mogelijkheid|optie)[^.;\\n]{0,30}(?:"
    "vast\\b|vaste|onbepaalde)");
constinit Pattern conversion_aside(
    "conversion[- ](?:focused|driven|oriented)|(?:retention|engagement|activation|acquisition|traffic),? and "
    "conversion|conversion "
    "(?:rates?|funnel|optimi|metric|tracking|event|api|goals?|pixel|data|to "
    "(?!fte|full|perm|employ|hire|direct|w2|salar))|convert(?:s|ing)? (?:\\w+ "
    "){0,3}(?:leads?|customers?|users?|data|code|requirements?|insights?|into(?! an? "
    "(?:full|perm|fte))|business|visitors|prospects|ideas|design|"
    "traffic|sql|opportunit)|data conversion|code conversion|file conversion|(?:full[- ]time|permanent) "
    "(?:employee|employment|position|role)s? (?:benefits|only|in )");
constinit Pattern on_probation("\\b(?:probation|trial)\\b");
// Who or what is converted is a hire: an object of employment, or the bare chance of it.
constinit Pattern to_employment(
    "\\b(?:perm|permanent\\w*|fte|full[- ]?time|employ\\w*|hired?|staff|direct|w-?2|salar\\w*|vast\\w*|cdi)\\b");
constinit Pattern chance_of(
    "^(?:possib|potential|likel|option|chance|opportun|probab|right|eligib|extension|conversion|ubernahme|entfristung|"
    "moglich|"
    "aussicht|ziel|"
    "recrutement|embauche|evolu|debouch|perspective|transform|passage|posibilid|opcion|incorporacion|paso|pase|"
    "possibilid|zicht|kans|mogelijkheid|optie|temp|upon|return|ppo|pre)");
constinit Pattern conversion_denied(
    "\\b(?:no|not|without|kein\\w*|sans|never)\\b(?! sponsor)[^.;\\n]{0,30}(?:conver(?:t|sion(?! fee))|to hire|go "
    "perm|become "
    "perm|ubernahme|return offer)|conversion (?:is |will )?(?:not|unlikely)|not a contract[- ]to[- ]hire|not (?:a "
    ")?(?:c2h|temp[- "
    "]to)");

constinit Pattern dated(
    "(?:start(?:s|ing|ed)?(?: date| of (?:contract|employment))?|begin(?:s|ning)?|date "
    "available|available from|commenc\\w+|entry(?:(?=:)| "
    "date)|join(?:ing)?(?: "
    "date)?|eintritt\\w*|beginn|startdatum|einstieg|demarrage|debut|prise de poste|entree en "
    "(?:fonction|service)|pourvoir|a "
    "(?:partir|compter) "
    "(?:du|de|d'|do|del)|inicio|incorporacion|ingangsdatum|ab "
    "dem|zum|per|ab|from)\\b[\\s:.,(-]*(?:(?:date|on|in|of|the|from|is|as|early|mid|late|end|im|am|ab|per|zum|le|au|em|"
    "en|"
    "el|"
    "de|del|op|anticipated|approximately|around|week|w/"
    "c|by|beginning|work|employment|earliest|possible|after|souhaitee?|prevue?|envisagee?|"
    "courant|debut|mi|fin|first|second|last|"
    "1st|monday|tuesday|wednesday|thursday|friday)["
    "\\s:.,-]+){0,6}(?:\\d{1,2}(?:st|nd|rd|th|er|\\.)?[\\s./-]*(?:of |de "
    ")?)?(?:(?:jan(?:uary|uari?|vier|eiro)?|feb(?:ruary|ruari?)?|fevrier|fevereiro|mar(?:ch)?|marz|mars|marco|marzo|"
    "maart|apr(?:"
    "il)?|avril|abril|may|mai|mayo|maio|mei|june?|juni|juin|junio|junho|july?|juli|juillet|julio|julho|aug(?:ust(?:us)?"
    ")?|aout|"
    "agosto|sept?(?:ember|embre|iembre)?|setembro|oct(?:ober|obre|ubre)?|okt(?:ober)?|outubro|nov(?:ember|embre|iembre)"
    "?|dec(?:ember|embre)?|dez(?:ember|embro)?|diciembre|enero|febrero|summer|fall|autumn|spring|winter|q[1-4])\\b(?:["
    "\\s,.]*(?:\\d{1,2}(?!\\d)(?:st|nd|rd|th)?[\\s,]*)?(?:20\\d\\d)?)?|\\d{1,2}[./-]\\d{1,2}[./"
    "-](?:20)?\\d\\d|20\\d\\d-\\d\\d-\\d\\d|(?:0?[1-9]|1[0-2])/20\\d\\d|20\\d\\d\\b)");
constinit Pattern hours_follow("^ ?(?:times?\\b|/ ?(?:finish|end)|and (?:finish|end)|hours)");
// "Leave may be taken immediately", "immediately upon joining": something else begins at once.
constinit Pattern benefit_before(
    "\\b(?:pto|vacation|time off|leave|insurance|coverage|401\\(?k?|benefits?|holidays?|medical)\\b[^.;]{0,50}$");
constinit Pattern tells_start("start|join|avail|sofort|nachst|per direct|pourvoir|incorp|inicio|beschikbaar|dispon");
constinit Pattern applying("apply|send|submit|contact|resume|respon[ds]|call");
constinit Pattern event_follows("^,? (?:up)?on (?:join|hire|start)|^,? (?:after|at hire|once|when)\\b");
// "Start date: flexible", said below the label too.
constinit Pattern left_open(
    "^ ?(?:[:|-]|is\\b|\\n)?\\s*(?:flexible|negotiable|flexibel|nach (?:vereinbarung|absprache)|a "
    "(?:convenir|definir)|in overleg)\\b");
constinit Pattern start_word(
    "notice|avail|start|begin|commenc|join|eintritt|einstieg|demarrage|debut|prise de "
    "poste|entree en|pourvoir|inicio|incorporacion|ingangsdatum|zum |ab |entry(?: date|:)|\\bnp\\b|"
    "(?:^\\W*(?:[a-z]+ ?: )?|(?:contrat|stage|alternance|\\bcd[id]|mois|mission|poste)[^.;]{0,30}\\b)a "
    "(?:partir|compter) d");
// "Interviews start next week": something else does.
constinit Pattern others_start(
    "\\b(?:interviews?|benefits?|coverage|insurances?|courses?|class(?:es)?|events?|school|semester|season|conference|"
    "cohorts?|(?:our|the) "
    "(?:interns|trainees|new hires)),?(?: will)? $");
// "Starting March 2, all staff will work from the office": a rule of the house begins.
constinit Pattern rule_begins(
    "^,? (?:all|our|every\\w*|employees|associates|staff|teammates|colleagues|(?:this|the) (?:role|position|job) "
    "(?:is|will "
    "be) (?:required|expected))\\b");
constinit Pattern not_start(
    "application|apply(?! "
    "now\\b)|deadline|\\bstarted|launched|fiscal|founded|established|since|graduat|enrol|semester|experience|"
    "posted|"
    "review|holiday|"
    "vacation|coverage|vest|day one|day 1|(?:from|partir de) (?:20|19)\\d\\d|class of|benefits|eligib");
constinit Pattern soon(
    "(?:start|join|available|onboard|begin|\\bnp(?= ?[:-])|notice(?: "
    "period)?|joiners?|availability)\\w*\\b[^.;\\n]{0,40}?(?:within|in|of|max(?:imum)?|up to|less "
    "than|under|upto|is|:|(?<!\\d)-|to)\\s*(?:the )?(?:next )?(?:a |one |two |1|2|3|4|7|10|14|15|20|21|30|0)[- "
    "]?(?:-|to)?\\s?(?:2|3|4|15|20|30)?\\s?(?:weeks?|wks?|days?|month)\\b|(?:within|in) "
    "(?:a|one|1|two|2|three|3|four|4) (?:weeks?|month) (?:of|from) (?:offer|selection)|(?:15|20|30)[ -]days?(?:'s?)? "
    "(?:notice|joiners?)|(?:start|starting|starts|join) (?:in )?(?:next|this) (?:week|month)");
constinit Pattern immediate_other(
    "immediate(?:ly)? "
    "(?:need|opening|openings|requirement|opportunity|position|vacancy|hiring|consideration|interview|impact|"
    "family|supervisor|manager|attention|access|release|response|feedback|payment|results|support|eligib|vest|apparent|"
    "entitled|benefit|respons|action|priority|effect|care|concern|superior|reports?|area|future|start of|environment)");
constinit Pattern now_context(
    "start|recruit|joiner|joining|joinee|join\\b|availab|notice|\\bnp\\b|begin|commenc|onboard|sofort|nachstmoglich|"
    "schnellst|"
    "wir "
    "suchen|per "
    "direct|inmediat|"
    "imediat|disponib|beschikbaar|pourvoir|demarr|debut|embauch|prise de "
    "poste|entree en|quand|integr|rejoin|\\bcd[id]\\b|inici|incorpor|"
    "eintritt|position|role|contract|date|\\bhires?\\b");
// "Start making an impact right away": something else begins at once.
constinit Pattern other_beginning(
    "\\b(?:start|begin)(?:s|ning|ing)? (?!work|train)(?:to [a-z]+|[a-z]+ing)\\b[^.;]{0,50}$");

class Reader {
 public:
  Reader(const Reading& reading, Ledger& ledger) : reading_(reading), ledger_(ledger) {}

  void run() {
    for (const Hit& hit : reading_.hits.of(Lexicon::terms)) {
      const Sentence& sentence = reading_.sentence(hit.span);
      if (apart(reading_, sentence) || said_no(hit)) continue;
      switch (hit.category()) {
        case Category::extension_word:
          extension(hit, sentence);
          break;
        case Category::conversion_word:
        case Category::permanent_word:
          conversion(hit, sentence);
          break;
        case Category::to_hire_word:
          hire(hit, sentence);
          break;
        case Category::start_now:
          at_once(hit, sentence);
          break;
        case Category::start_label:
          if (reading_.holds(left_open, {hit.span.end, hit.span.end + 24}) &&
              reading_.lower(hit.span) != "availability")
            ledger_.say(start_open, choice::start_date::flexible, hit.span);
          break;
        case Category::start_flexible:
          // "Flexible start and finish times" are hours, and much may be "in overleg".
          if (!reading_.holds(hours_follow, {hit.span.end, sentence.span.end}) &&
              (reading_.lower(hit.span) != "in overleg" || reading_.holds(start_word, sentence.span)))
            ledger_.say(start_open, choice::start_date::flexible, hit.span);
          break;
        default:
          break;
      }
    }
    for (const Sentence& sentence : reading_.layout.sentences()) {
      if (apart(reading_, sentence)) continue;
      open_ended(sentence);
      dates(sentence);
    }
  }

 private:
  /// "Extension: No", "Right to hire: No".
  bool said_no(const Hit& hit) {
    const Category category = hit.category();
    if (!answered_no(reading_, hit.span)) return false;
    if (category == Category::extension_word)
      ledger_.say(no_extension, choice::extension_possible::no, hit.span);
    else if (category == Category::conversion_word || category == Category::to_hire_word)
      ledger_.say(no_conversion, choice::conversion_to_fte::no, hit.span);
    return true;
  }

  Span window(const Hit& hit, const Sentence& sentence, std::uint32_t reach) const {
    return {std::max(sentence.span.begin, hit.span.begin > reach ? hit.span.begin - reach : 0),
            std::min(sentence.span.end, hit.span.end + reach)};
  }

  void extension(const Hit& hit, const Sentence& sentence) {
    // "Handle contract renewals", "You will write extensions": the work.
    if (begins_with_a_task(reading_, sentence.span) ||
        gives_you_a_task(reading_.document, reading_.grams, sentence.span))
      return;
    const Span near = window(hit, sentence, 60);
    if (reading_.holds(extension_aside, {hit.span.begin > 12 ? hit.span.begin - 12 : 0, near.end})) return;
    if (const auto match = reading_.find(extension_denied, near); match && of_engagement(sentence))
      return ledger_.say(no_extension, choice::extension_possible::no, match->whole());
    const auto match = reading_.find(extension_of_contract, near);
    if (!match || !match->whole().overlaps(hit.span) || !of_engagement(sentence)) return;
    ledger_.say(extension_named, choice::extension_possible::yes, match->whole());
  }

  /// The sentence, or the one before, speaks of the engagement.
  bool of_engagement(const Sentence& sentence) const {
    if (sentence.span.size() < 70) return sentence.section != Section::duties;
    for (const Hit& hit : reading_.in(Lexicon::terms, sentence.span)) {
      const Category category = hit.category();
      if (category == Category::contract_word || category == Category::fixed_word ||
          category == Category::duration_label || category == Category::to_hire_word ||
          category == Category::tax_term || category == Category::intern_word ||
          category == Category::conversion_word || category == Category::permanent_word)
        return true;
    }
    const std::string_view words = reading_.lower(sentence.span);
    return words.find("month") != words.npos || words.find("position") != words.npos ||
           words.find("monat") != words.npos || words.find("mois") != words.npos;
  }

  void open_ended(const Sentence& sentence) {
    const std::string_view words = reading_.lower(sentence.span);
    if (words.find('+') == words.npos && words.find("plus") == words.npos && words.find("beyond") == words.npos &&
        words.find("or longer") == words.npos)
      return;
    for (const Reason& reason : ledger_.reasons(Field::contract_duration_months)) {
      const Span stated = reason.spans.front();
      if (!sentence.span.contains(stated)) continue;
      const Span near{stated.begin, std::min(sentence.span.end, stated.end + 14)};
      if (const auto match = reading_.find(open_length, near); match && match->whole().begin == stated.begin)
        ledger_.say(open_duration, choice::extension_possible::yes, match->whole());
    }
  }

  void conversion(const Hit& hit, const Sentence& sentence) {
    const Span near = window(hit, sentence, 70);
    if (const auto match = reading_.find(conversion_denied, near); match && of_engagement(sentence))
      return ledger_.say(no_conversion, choice::conversion_to_fte::no, match->whole());
    if (reading_.holds(conversion_aside, near)) return;
    // "After a trial of twelve weeks the job becomes permanent": a probation, no other contract.
    if (reading_.holds(on_probation, {sentence.span.begin, hit.span.begin})) return;
    const auto match = reading_.find(conversion_of_contract, near);
    if (!match || !match->whole().overlaps(hit.span)) return;
    const bool of_any_job =
        hit.category() == Category::permanent_word || reading_.lower(hit.span).starts_with("offered");
    const bool in_sight = reading_.lower(match->whole()).starts_with("zicht");  // Dutch for a prospect
    if (of_any_job && !in_sight && first_of(reading_, Category::contract_word, sentence.span) == nullptr &&
        first_of(reading_, Category::fixed_word, sentence.span) == nullptr &&
        first_of(reading_, Category::intern_word, sentence.span) == nullptr)
      return;
    if (!of_engagement(sentence) || (sentence.section == Section::duties && sentence.bullet)) return;
    if (!reading_.holds(chance_of, match->whole()) && !reading_.holds(to_employment, near) &&
        first_of(reading_, Category::contract_word, sentence.span) == nullptr &&
        first_of(reading_, Category::fixed_word, sentence.span) == nullptr)
      return;
    ledger_.say(conversion_named, choice::conversion_to_fte::yes, match->whole());
  }

  void hire(const Hit& hit, const Sentence& sentence) {
    if (const auto match = reading_.find(conversion_denied, window(hit, sentence, 40)))
      return ledger_.say(no_conversion, choice::conversion_to_fte::no, match->whole());
    if (context_of(reading_, hit.span).negated != nullptr) return;
    ledger_.say(to_hire, choice::conversion_to_fte::yes, hit.span);
  }

  void at_once(const Hit& hit, const Sentence& sentence) {
    const Span after{hit.span.begin, std::min(sentence.span.end, hit.span.end + 18)};
    if (reading_.holds(immediate_other, after)) return;
    if (context_of(reading_, hit.span).negated != nullptr) return;
    bool complete = sentence.part == Part::title || reading_.holds(tells_start, hit.span);
    const Span before{std::max(sentence.span.begin, hit.span.begin - std::min(hit.span.begin, 60U)), hit.span.begin};
    complete |= reading_.lower(before).ends_with("start work ") || reading_.lower(before).ends_with("wir suchen ");
    if (sentence.section == Section::duties && !complete) return;
    // "You'll immediately own": how one will act.
    const std::string_view lead = reading_.lower(before);
    if (!complete && (lead.ends_with("'ll ") || lead.ends_with("will "))) return;
    if (reading_.holds(benefit_before, before) || reading_.holds(event_follows, {hit.span.end, sentence.span.end}))
      return;
    if (reading_.holds(other_beginning, {sentence.span.begin, hit.span.begin})) return;
    if (!complete && reading_.holds(applying, sentence.span)) return;
    if (!complete &&
        !reading_.holds(now_context,
                        {std::max(sentence.span.begin, hit.span.begin > 40 ? hit.span.begin - 40 : 0), after.end}) &&
        !labelled(sentence))
      return;
    ledger_.say(start_now, choice::start_date::immediate, hit.span);
  }

  /// The heading or label before a short line: "Start date" / "ASAP".
  bool labelled(const Sentence& sentence) const {
    const std::size_t index = reading_.layout.index_at(sentence.span.begin);
    if (index == 0 || sentence.span.size() > 40) return false;
    return first_of(reading_, Category::start_label, reading_.layout.sentences()[index - 1].span) != nullptr;
  }

  /// "Start date" on a line of its own, with the date on the next.
  Sentence with_label(const Sentence& sentence) const {
    constexpr std::uint32_t longest_answer = 60, more = 4;  // bytes: "Start date:"
    const std::size_t index = reading_.layout.index_at(sentence.span.begin);
    if (index == 0 || sentence.span.size() > longest_answer) return sentence;
    const Sentence& above = reading_.layout.sentences()[index - 1];
    const Hit* const label = first_of(reading_, Category::start_label, above.span);
    if (above.part != sentence.part || label == nullptr || above.span.size() > label->span.size() + more)
      return sentence;
    Sentence both = sentence;
    both.span = join(above.span, sentence.span);
    return both;
  }

  void dates(const Sentence& answer) {
    const Sentence sentence = with_label(answer);
    if (sentence.section == Section::requirements && sentence.span.size() > 120) return;
    if (!reading_.holds(start_word, sentence.span)) return;
    const auto window_of = [&](Span span) {
      // "... with experience only Start date is in May": the label begins anew.
      const std::uint32_t reach = reading_.lower(span).starts_with("start date") ? 12 : 40;
      return Span{std::max(sentence.span.begin, span.begin > reach ? span.begin - reach : 0),
                  std::min(sentence.span.end, span.end + 25)};
    };
    const auto of_another = [&](Span span) { return reading_.holds(others_start, {sentence.span.begin, span.begin}); };
    constexpr std::uint32_t a_year = 4;  // bytes: "Inicio" above "2024 Acme" is the menu of a page
    const bool joined = sentence.span != answer.span;
    if (const auto match = reading_.find(dated, sentence.span);
        match && (!joined || match->whole().end > answer.span.begin + a_year)) {
      const std::string_view words = reading_.lower(match->whole());
      const bool bare = words.substr(0, 4) == "from" || words.substr(0, 3) == "per" || words.substr(0, 3) == "ab " ||
                        words.substr(0, 4) == "zum ";
      const bool with_year = words.find("20") != words.npos;
      if (!reading_.holds(not_start, window_of(match->whole())) && !of_another(match->whole()) &&
          !reading_.holds(rule_begins, {match->whole().end, sentence.span.end}) && (!bare || with_year) &&
          (with_year || words.starts_with("start") || words.starts_with("commenc") || words.starts_with("demarrage") ||
           words.starts_with("pourvoir") || words.starts_with("beginn ") || words.starts_with("inicio") ||
           words.starts_with("eintritt") || words.starts_with("prise de") || words.find(':') != words.npos))
        ledger_.say(start_dated, choice::start_date::specific_date, match->whole());
    }
    if (const auto match = reading_.find(soon, sentence.span);
        match && !reading_.holds(not_start, match->whole()) && !of_another(match->whole()) &&
        reading_.lower(match->whole()).find("travel") == std::string_view::npos)  // "available to travel 1-2 weeks"
      ledger_.say(start_soon, choice::start_date::within_month, match->whole());
  }

  const Reading& reading_;
  Ledger& ledger_;
};

}  // namespace

void read_course(const Reading& reading, Ledger& ledger) { Reader(reading, ledger).run(); }

std::span<const Rule> course_rules() { return rule_list; }

}  // namespace fineprint::extract::contract_details
