#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/work_model/statements.hpp"

// Numbers and places, so that each pattern below reads as one sentence.
#define NUMBER                                                                                             \
  "(0?[1-6](?:[.,]5)?|a couple(?: "                                                                        \
  "of)?|one|two|three|four|five|six|ein(?:en)?|zwei|drei|vier|funf|un|une|deux|trois|quatre|cinq|uno|dos|" \
  "tres|cuatro|"                                                                                           \
  "cinco|um|uma|dois|duas|quatro|een|twee|drie|vijf|due|tre|quattro)"
// "a kind team2 days at home": the line end was lost.
#define GLUED "(?:\\b|(?<=[a-z])(?=[1-4] ))"
#define RANGE NUMBER "(?: ?\\([1-5]\\))?(?:\\s?(?:-|to|or|/|bis|a|ou|of|tot)\\s?" NUMBER ")?"
#define DAYS                                   \
  "(?:full |feste |ganze |fixed |choice |set " \
  ")?(?:days?|tagen?|tage|tag|journees?|jours?|jrs?|j\\b|dias?|vezes|dagen|dag|giorn[oi]|dpw)"
#define A_WEEK                                                                                                         \
  "(?:\\s?(?:/|a|per|each|every|in a|out of (?:the|5)|out of every|of the|pro|die|in der|par|por|a "                   \
  "la|alla|na|per)\\s?(?:working |work )?(?:weeks?|wk|woche|semaine|sem\\.?(?![a-z])|semana|settimana|week)| weekly| " \
  "wochentlich| "                                                                                                      \
  "semanal| "                                                                                                          \
  "?p/?w\\b)?"
#define TIMES                                                                        \
  "(once|twice|three times|(?:[1-4]-)?[1-5] ?x|x ?[1-5]|[1-4](?:-[1-5])? times)(?: " \
  "weekly\\b|(?: (?:a|per|each|every|por|na|pro)|/) ?(?:week|semana|woche))"
#define OFFICE                                                                                                      \
  "(?:on[- ]?site|on campus|wfo\\b|in[- ]office|in[- ]person|(?:in|at|from|into|to|out of) (?!home\\b)(?:the |our " \
  "|your |an? |their "                                                                                              \
  "|either "                                                                                                        \
  ")?(?:[a-z.&,']+ ){0,5}(?:office|offices|hq|headquarters|campus|site|studio|hub|lab)\\b|(?:office|anchor) "       \
  "(?:days|attendance|presence)|office-based|together (?:in|at)|in der zentrale|(?:im|in unserem) "                 \
  "(?:buro|buero|office)|vor ort|in "                                                                               \
  "prasenz|sur site|(?:au|dans nos|de nos) "                                                                        \
  "bureaux?|(?:en|de) presentiel|de presence|presenci(?:al|ais)\\w*|en (?:la |nuestras? )?oficinas?|n(?:o|os)(?: "  \
  "nossos?)? "                                                                                                      \
  "escritorios?|na empresa|op (?:ons "                                                                              \
  "|het )?kantoor|op "                                                                                              \
  "locatie|in (?:ufficio|sede)\\b)"
// What one calls a day of the week.
#define WEEKDAY "(?:(?:mon|tues|wednes|thurs|fri|sun)days?|mon|tues?|weds?|thu(?:rs?)?|fri|sun)\\b"
#define HOME                                                                                                  \
  "(?:remote(?:ly)?|(?:from|at) home|wfh|work[- ]from[- ](?:home|anywhere)|home[- ]?office|homeworking|home " \
  "working|telework\\w*|telecommut\\w+|mobil(?:es|er|e)? arbeit\\w*|mobil|von zu ?hause|(?:de |en )?tele "    \
  "?travail(?:ler)?|(?:de |en )?tt\\b|(?:de |en )?teletrabajo|(?:em |de )?teletrabalho|(?:em |de |desde |da " \
  ")?casa|da remoto|smart "                                                                                   \
  "working|thuis\\w*|vanuit huis)"

namespace fineprint::extract::work_model {
namespace {

constexpr double working_week = 5, longest_week = 6;

constinit Pattern days_office(GLUED RANGE "[ -]?" DAYS A_WEEK "[ ,]{0,2}\\(?(?:(?!home )[a-z]+ ){0,4}" OFFICE);
constinit Pattern office_days("\\b(?:" OFFICE
                              "|hybrid\\w*)(?: "
                              "(?:work|working|role|model|schedule|setup|set-up|position|arrangement|requirement|"
                              "expectation|attendance|presence|policy|job))?[ "
                              ",:;()/-]{0,4}(?:[a-z]+,? ){0,6}\\(?" RANGE "\\+?[ -]?" DAYS "(?!" A_WEEK
                              " ?\\(?(?:[a-z]+ ){0,2}" HOME ")(?=" A_WEEK
                              ")(?! (?:a|per|each|every) (?:month|year|quarter)|/month)");
constinit Pattern days_home(GLUED RANGE "[ -]?" DAYS A_WEEK " ?\\(?(?:(?!with |and |plus |one |two )[a-z]+ ){0,3}" HOME
                                        "\\b");
constinit Pattern home_days("\\b" HOME
                            "\\b(?: (?:work|working|option|allowed|moglich|possible))?[ ,:;()/-]{0,4}(?:[a-z']+,? "
                            "){0,4}\\(?(?:[a-z]+ ){0,2}" RANGE "[ -]?" DAYS "(?=" A_WEEK
                            ")(?! (?:a|per|each|every) (?:month|year|quarter)|/month)(?!" A_WEEK
                            "[ ,]{0,2}\\(?(?:[a-z]+ ){0,3}" OFFICE ")");
constinit Pattern times_office("\\b" TIMES "[^.;]{0,40}" OFFICE "|" OFFICE "[^.;]{0,30}?\\b" TIMES
                               "|\\b([1-4] ?x) presencial");
// "Report to the Technical Center three times per week": a place, though no office.
constinit Pattern times_there(
    "\\b(?:report|come|commute|expected|be|required to work)(?:ing)?(?: back)? (?:to|into|in|at) "
    "[^.;]{3,120}?\\b" TIMES);
constinit Pattern building(
    "\\b(?:cent(?:er|re)|building|location|plant|campus|facility|headquarters?|hub|lab|branch|warehouse|studio|"
    "showroom|clinic|"
    "site)\\b");
// "Two days a week in Leeds", "be in Leeds two days a week": the place may stand before, between or behind.
constinit Pattern days_there(
    "\\b(?:(?:be|work(?:ing)?|based) (?:in|at|from) [^.;,]{3,40}?,? )?" RANGE
    "[ -]?days?(?: (?:in|at) [^.;,]{3,25}?)?(?: ?/ ?| (?:a|per|each|every) )week(?: (?:in|at|from) )?");
constinit Pattern at_work("^(?:be|work)");
constinit Pattern office_so_called(
    "\\b" RANGE
    "[ -](?:(?:office|on-?site|in-office|anchor) days?\\b(?! (?:a|per|each|every) (?:month|year|quarter))|days? "
    "office(?= ?[,/&+] ?[1-4]\\b| and [1-4]\\b))");
// "50% of your working week in the office"
constinit Pattern share_of_week(
    "\\b([2-6]|8)0 ?% of (?:your|the|their|each) (?:work(?:ing)? )?week (?:[a-z]+ )?" OFFICE);
constinit Pattern times_home("\\b" TIMES "[^.;]{0,12}" HOME "|" HOME "[^.;]{0,12}\\b" TIMES);
constinit Pattern whole_week("\\b(?<!\\d[.,])(?:5|five)[ -]" DAYS A_WEEK "[ ,]{0,2}\\(?(?:[a-z]+ ){0,3}" OFFICE
                             "|" OFFICE "[ ,:()-]{0,3}(?:[a-z]+ ){0,3}\\b(?<!\\d[.,])(?:5|five)[ -]" DAYS
                             "|\\b(?:m-f|mon(?:day)?s?\\s?(?:-|to|through|thru)\\s?fri(?:day)?s?),? " OFFICE);
constinit Pattern days_so_called("\\b" RANGE
                                 "[ -](?:remote|wfh|work[- ]from[- ]home|home(?:[- ]?office)?|telework) days?\\b(?! "
                                 "(?:a|per|each|every) (?:month|year|quarter))");
constinit Pattern glued_days(
    "\\b[1-5] ?(?:days?|jrs?|jours?|j|tage)\\b|\\bdpw\\b|\\b[mtwf]/(?:[mtwf]\\b|th|tu)|\\bt-th\\b");
constinit Pattern weekdays("\\b" WEEKDAY "(?:(?:\\s?[,/&+]\\s?|,? and |, and | )" WEEKDAY "){0,4}");
constinit Pattern day_letters("\\b[mtwf](?:/(?:[mtwf]|tu|th)\\b){1,4}(?!/)");  // "M/W/F"
constinit Pattern weekday_span(
    "\\b(?:mon|t(?:ues?)?|wed(?:nes)?)(?:day)?s?\\s?(?:-|to|through|thru)\\s?(?:tues?|wed(?:nes)?|th(?:u(?:rs?)?)?|fri)"
    "(?:day)?s?"
    "\\b");
constinit Pattern weekday("\\b(?:mon|tue|wed|thu|fri|sun)");
constinit Pattern near_office("^[ ,:()-]{0,3}(?:[a-z]+ ){0,2}" OFFICE);
constinit Pattern after_office(OFFICE
                               "[ ,:()-]{0,3}(?:[a-z]+ ){0,4}$|\\b(?:we|you(?:'ll| will)?|everyone|all of us|the "
                               "team)(?: all)? comes? in(?:to work)?(?: on| every| each)? $|^(?:our |the )?(?:[a-z]+ "
                               ")?office(?: days?)?[ ,:]{1,3}(?:on |every )?$");
// "Tuesdays in the office, otherwise from home": of a single day too the rest of the week is told.
constinit Pattern home_otherwise(
    "\\b(?:remote(?:ly)?|home)(?: working)?,? (?:otherwise|(?:for )?the (?:rest|remainder)(?! is\\b)|(?:on )?(?:the "
    ")?other "
    "days)\\b|"
    "\\b(?:otherwise|the (?:rest|remainder)(?: of the week)?|(?:the )?other days)(?: is| are)?,? (?:spent )?(?:from "
    "|at )?"
    "(?:remote|home)|"
    "\\b(?:(?:the )?(?:other|remaining) (?:days|ones?|two|three|four)|the "
    "(?:fifth|rest))\\b[^.;]{0,40}?\\b(?:home|remote(?:ly)?|"
    "wherever|anywhere|up to you)\\b");
// "Three days in, two wherever", "four days on the floor, the fifth at home".
constinit Pattern days_split("\\b" RANGE
                             " days(?: (?:a|per|each) week)? (?:in|on|at|with)\\b[^.;]{0,40}?[,;:)] ?(?:and |plus "
                             ")?(?:(?:the )?(?:other |remaining "
                             ")?(?:one|two|three|four|fifth|rest|remainder)\\b[^.;,]{0,36}?)\\b(?:home|remote(?:ly)?|"
                             "wherever|anywhere|up to you)\\b");
// "Hybrid: Tuesdays and Thursdays": the days on which one comes.
constinit Pattern after_hybrid(
    "\\bhybrid(?: (?:role|schedule|work|model|position))?(?:[ ,:;(-]| with){1,3}(?:team days )?$");
constinit Pattern near_home("^[ ,:(-]{0,3}(?:(?!in\\b|not\\b|no\\b)[a-z]+ ){0,3}" HOME
                            "(?!,? (?:(?:on )?(?:mon|tue|wed|thu|fri)|colleagues|teams?\\b|staff|the rest(?! is\\b)))");
constinit Pattern after_home("\\b" HOME "(?: days?| work(?:ing)?)?[ ,:()-]{0,3}(?:on |every |each |any ){0,2}$");
constinit Pattern other_time(
    "\\b(?:preferred|preferably|ideally|optional(?! otherwise)|if you (?:live|are|reside)|if "
    "(?:located|based|local|within|near|your?)|\\bif [^.;]{0,60}\\b(?:near|live|located|reside)|\\bnear (?:our|one "
    "of|an)|local team|team meets|those (?:who|near|within)|(?:employees|candidates|applicants) (?:located|living|who "
    "(?:live|reside)|within|near)|for (?:the )?first|during (?:training|onboarding)|interview|per month|a "
    "month|monatlich|im monat|par mois|per maand|every (?:two|other|2|three|3) weeks|fortnight|per "
    "quarter|a quarter|annual|vacation|holiday|leave|off\\b|summer)");

double number(std::string_view word) {
  if (word.starts_with("a couple")) return 2;
  while (!word.empty() && (word[0] == '0' || word[0] == 'x' || word[0] == ' ')) word.remove_prefix(1);
  if (!word.empty() && word[0] >= '1' && word[0] <= '6') {
    const bool half = word.size() == 3 && word[2] == '5';  // "2.5 days"
    return word[0] - '0' + (half ? 0.5 : 0);
  }
  constexpr std::pair<std::string_view, int> words[] = {
      {"one", 1},    {"once", 1},   {"ein", 1},    {"einen", 1}, {"un", 1},    {"une", 1},         {"uno", 1},
      {"um", 1},     {"uma", 1},    {"een", 1},    {"two", 2},   {"twice", 2}, {"zwei", 2},        {"deux", 2},
      {"dos", 2},    {"dois", 2},   {"duas", 2},   {"twee", 2},  {"three", 3}, {"three times", 3}, {"drei", 3},
      {"six", 6},    {"trois", 3},  {"tres", 3},   {"drie", 3},  {"four", 4},  {"vier", 4},        {"quatre", 4},
      {"cuatro", 4}, {"quatro", 4}, {"five", 5},   {"funf", 5},  {"cinq", 5},  {"cinco", 5},       {"vijf", 5},
      {"due", 2},    {"tre", 3},    {"quattro", 4}};
  for (const auto& [name, value] : words)
    if (name == word) return value;
  return 0;
}

class Finder {
 public:
  explicit Finder(const Reading& reading) : reading_(reading) {}

  std::vector<Days> run() {
    for (const Sentence& sentence : reading_.layout.sentences()) {
      if (off_topic(sentence)) continue;
      if (names_days(sentence.span)) read(of_role(reading_, sentence.span));
      if (const auto match = reading_.find(share_of_week, sentence.span))
        add(working_week * (reading_.text((*match)[1])[0] - '0') / 10, false, match->whole());
    }
    return std::move(out_);
  }

 private:
  bool names_days(Span span) const {
    for (const Hit& hit : reading_.in(Lexicon::work_cues, span))
      if (hit.category() == Category::day) return true;
    if (reading_.holds(times_office, span) || reading_.holds(times_there, span)) return true;
    return !reading_.in(Lexicon::work_cues, span).empty() &&
           (reading_.holds(times_home, span) || reading_.holds(glued_days, span));
  }

  void read(Span span) {
    if (const auto match = reading_.find(whole_week, span); match && !other(match->whole(), span))
      return add(working_week, false, match->whole());
    if (const auto match = reading_.find(days_office, span); match && !other(match->whole(), span))
      return count((*match)[1], (*match)[2], false, match->whole());
    if (const auto match = reading_.find(days_there, span);
        match && in_a_town(match->whole(), span) && !other(match->whole(), span))
      return count((*match)[1], (*match)[2], false, match->whole());
    if (const auto match = reading_.find(days_split, span); match && !other(match->whole(), span))
      return count((*match)[1], (*match)[2], false, match->whole());
    if (const auto match = reading_.find(days_home, span); match && !other(match->whole(), span))
      return count((*match)[1], (*match)[2], true, match->whole());
    if (const auto match = reading_.find(days_so_called, span); match && !other(match->whole(), span))
      return count((*match)[1], (*match)[2], true, match->whole());
    if (const auto match = reading_.find(office_so_called, span); match && !other(match->whole(), span))
      return count((*match)[1], (*match)[2], false, match->whole());
    if (const auto match = reading_.find(home_days, span); match && !other(match->whole(), span))
      return count((*match)[1], (*match)[2], true, match->whole());
    if (const auto match = reading_.find(office_days, span); match && !other(match->whole(), span))
      return count((*match)[1], (*match)[2], false, match->whole());
    if (const auto match = reading_.find(times_office, span); match && !other(match->whole(), span)) {
      const Span word = !(*match)[1].empty() ? (*match)[1] : !(*match)[2].empty() ? (*match)[2] : (*match)[3];
      return add(number(reading_.lower(word)), false, match->whole());
    }
    if (const auto match = reading_.find(times_there, span); match && at_a_place(match->whole()))
      return add(number(reading_.lower((*match)[1])), false, match->whole());
    if (const auto match = reading_.find(times_home, span); match && !other(match->whole(), span))
      return add(working_week - number(reading_.lower((*match)[1].empty() ? (*match)[2] : (*match)[1])), true,
                 match->whole());
    by_name(span);
  }

  bool at_a_place(Span span) const {
    const std::span<const Hit> places = reading_.in(Lexicon::places, span);
    return reading_.holds(building, span) || std::any_of(places.begin(), places.end(), [](const Hit& hit) {
             return !hit.doubtful && hit.category() != Category::zone;
           });
  }

  bool in_a_town(Span days, Span sentence) const {
    const std::span<const Hit> cues = reading_.in(Lexicon::work_cues, sentence);
    const bool of_work =
        days.begin <= sentence.begin + 1 || reading_.holds(at_work, days) ||
        std::any_of(cues.begin(), cues.end(), [](const Hit& hit) { return hit.category() == Category::place_of_work; });
    if (reading_.lower(sentence).find("travel") != std::string_view::npos) return false;
    // "Location: Leeds (2 days a week)"
    const std::span<const Hit> lead = reading_.in(Lexicon::places, {sentence.begin, days.begin});
    if (!lead.empty() && lead.back().span.end + 3 >= days.begin &&
        reading_.masthead.location.span.overlaps(lead.back().span)) {
      const std::string_view label = reading_.text({sentence.begin, lead.front().span.begin});
      if (label.empty() || label.ends_with(": ")) return true;
    }
    if (!of_work) return false;
    const std::span<const Hit> places =
        reading_.in(Lexicon::places, {days.begin, std::min(days.end + 1, sentence.end)});
    return std::any_of(places.begin(), places.end(), [](const Hit& hit) {
      return !hit.doubtful && (hit.category() == Category::city || hit.category() == Category::metro);
    });
  }

  /// "Tuesday, Wednesday and Thursday in the office", "on site Monday to Thursday", "work from home Fridays".
  void by_name(Span span) {
    for (const Pattern* const pattern : {&weekday_span, &weekdays, &day_letters}) {
      bool told = false;
      reading_.each(*pattern, span,
                    [&](const Match& match) { told = told || days_named(*pattern, match.whole(), span); });
      if (told) return;
    }
  }

  bool days_named(const Pattern& pattern, Span list, Span span) {
    if (other(list, span)) return false;
    constexpr std::uint32_t reach = 120;  // bytes: a long text may name many days
    const Span before{list.begin - std::min(list.begin - span.begin, reach), list.begin},
        after{list.end, std::min(list.end + reach, span.end)};
    const bool office = !reading_.holds(after_home, before) &&
                        (reading_.holds(near_office, after) || reading_.holds(after_office, before));
    const std::optional<Span> home = office ? std::nullopt : home_beside(list, before, after);
    // "Hybrid (f/m)" is of people.
    const bool people =
        &pattern == &day_letters && list.size() < 5 && reading_.lower(list).find('t') == std::string_view::npos;
    const bool mixed = !office && !home && !people && reading_.holds(after_hybrid, before);
    if (!office && !home && !mixed) return false;
    double days = 0;
    if (&pattern == &weekday_span) {
      const std::string_view words = reading_.lower(list);
      const std::string_view end = words.substr(words.find_last_of(" -") + 1);
      const auto day = [](std::string_view name) {
        return name[0] == 'm' ? 1 : name[0] == 'w' ? 3 : name[0] == 'f' ? 5 : name.starts_with("th") ? 4 : 2;
      };
      days = day(end) - day(words) + 1;
    } else {
      reading_.each(weekday, list, [&](const Match&) { ++days; });
      if (&pattern == &day_letters) {
        const std::string_view letters = reading_.lower(list);
        days = static_cast<double>(std::count(letters.begin(), letters.end(), '/')) + 1;
      }
      if (!home && days < 2 && !reading_.holds(home_otherwise, after)) return false;  // it may be any meeting
    }
    if (mixed && days >= working_week) return false;  // the days on which one works at all
    home ? add(working_week - days, true, *home) : add(days, false, list);
    return true;
  }

  /// The named days and the home beside them: "Wednesdays are work from home days".
  std::optional<Span> home_beside(Span list, Span before, Span after) const {
    if (const auto match = reading_.find(near_home, after)) return Span{list.begin, match->whole().end};
    if (const auto match = reading_.find(after_home, before)) return Span{match->whole().begin, list.end};
    return std::nullopt;
  }

  /// A day count that is a wish, holds for some people only, or is about leave.
  bool other(Span match, Span sentence) const {
    const Span around{match.begin > sentence.begin + 130 ? match.begin - 130 : sentence.begin,
                      std::min(match.end + 25, sentence.end)};
    return reading_.holds(other_time, around);
  }

  void count(Span least, Span most, bool from_home, Span span) {
    const double low = number(reading_.lower(least)), high = most.empty() ? low : number(reading_.lower(most));
    add(from_home ? working_week - high : low, from_home, span);
  }

  void add(double days, bool from_home, Span span) {
    if (days >= 1 && days <= longest_week) out_.push_back({days, from_home, span});
  }

  const Reading& reading_;
  std::vector<Days> out_;
};

}  // namespace

std::vector<Days> days_of(const Reading& reading) { return Finder(reading).run(); }

}  // namespace fineprint::extract::work_model
