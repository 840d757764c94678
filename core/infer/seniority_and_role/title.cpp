#include <algorithm>
#include <string>

#include "infer/seniority_and_role/parts.hpp"
#include "terms/titles.hpp"
#include "text/characters.hpp"

namespace fineprint::infer::seniority_and_role {
namespace {

namespace titles = term::titles;

constinit Pattern gender_mark(
    "[(\\[]?\\b(?:[mfwhd]|gn|all genders?|x|div|i|f/m)(?:[/|*:][mfwhdxai]|[/|*:]div|[/|*:]gn){1,3}\\b[)\\]]?|\\((?:all "
    "genders?|gn|x)\\)");
// "Ingenieur-e logiciel", "Ingeniero/a". Group 1: the ending.
constinit Pattern ending("[a-z]{3}((?:[.:/_-](?:n?e|fe|euse|t?rice)|[.]se|[:/_](?:a|in))(?![-a-z0-9]))");
constinit Pattern kind_of_learning("\\b(?:applied|core)(?= (?:ml|machine learning)\\b)");
// "Data Analytics Platform Engineer", "Head of Analytics Platform": a platform for data, whatever is done with them.
constinit Pattern kind_of_data(
    "\\b(?:data (?:& |and )?(?:analytics|science|insights|intelligence|engineering|processing|management)|analytics|"
    "insights)(?= platforms?\\b)");
// "Data Services Analyst" works with data, and one on data networks does not. Group 1: what stands between.
constinit Pattern between_data(
    "\\bdata "
    "((?!cent(?:er|re)|entry|comm|network|protection|privacy|security|loss|power|storage|recovery|support|systems)"
    "[a-z]{3,}) (?:analyst|engineer|scientist|architect)\\b");
constinit Pattern grade_digit("^ ?[-,(]? ?(?:level |grade |lvl )?([1-5])(?! ?(?:-|to) ?[0-9])(?= ?$| ?[),(|/:;-])");
constinit Pattern ladder_code("\\b(?:l|e|ic)([1-7])\\b");

// Numerals and levels that are offered for choice.
constinit Pattern numeral_next("^ ?(?:/|,|-|&|or |and |to ) ?(?:or )?(?:ii|iii|iv|v)\\b");
constinit Pattern or_a_level("^ ?(?:/| or ) ?(?:senior|sr\\b|staff|principal|lead\\b)");
constinit Pattern or_higher("\\b(engineer|developer|scientist|analyst) ?(?:/|or) ?$");
constinit Pattern noun_of_work("\\b(?:analyst|specialist|technician|administrator)(?= [1-5]$)");
constinit Pattern who_works("(?:engineer|developer|programmer|analyst|scientist|architect|administrator|tester)$");

constinit Pattern makers("^(?:developers?|engineers|devs) ?(?:[,/&+(]|and )");
// Group 1: a lead.
constinit Pattern rank_at_end("\\b(lead|leader)$|(?:data|database|test|qa|operations) manager$");

constinit Pattern other_designs(
    "^(?:data lead|product|systems?|hardware|electric\\w*|electronics?|digital|manufacturing)\\b");

bool is_separator(char c) {
  return c == ',' || c == '(' || c == ')' || c == '|' || c == ':' || c == '[' || c == ']' || c == ';' || c == '*';
}

/// The title with its separators blanked, so that "Engineer, Data (Platform)" reads as one phrase; every byte keeps its
/// place.
std::string blanked(const Reading& reading, Span span) {
  std::string copy(reading.text(span));
  for (char& c : copy) c = is_separator(c) ? ' ' : c;
  const auto blank = [&](Span words) {
    for (std::uint32_t i = words.begin; i < words.end; ++i) copy[i - span.begin] = ' ';
  };
  for (const Pattern* pattern : {&gender_mark, &kind_of_learning})
    reading.each(*pattern, span, [&](const Match& match) { blank(match.whole()); });
  reading.each(kind_of_data, span, [&](const Match& match) {
    blank(match.whole());
    copy.replace(match.whole().begin - span.begin, 4, "data");
  });
  reading.each(ending, span, [&](const Match& match) { blank(match[1]); });
  return copy;
}

/// True where the word ends the title or a separator follows.
bool closes(const Reading& reading, Span title, Span word) {
  std::uint32_t at = word.end;
  while (at < title.end && reading.text({at, at + 1}) == " ") ++at;
  if (at >= title.end) return true;
  const char c = reading.document.text()[at];
  return is_separator(c) || c == '-' || c == '/';
}

bool opens(const Reading& reading, Span title, Span word) {
  std::uint32_t at = word.begin;
  while (at > title.begin && reading.document.text()[at - 1] == ' ') --at;
  if (at == title.begin) return true;
  const char c = reading.document.text()[at - 1];
  // The hyphen of "early-stage" opens nothing.
  return is_separator(c) || (c == '-' && at < word.begin) || c == '/';
}

std::string_view after(const Reading& reading, Span title, Span word, std::size_t size) {
  return reading.lower({word.end, std::min<std::uint32_t>(title.end, word.end + static_cast<std::uint32_t>(size))});
}

constinit Pattern of_another("\\b(?:assistants? to|office of the|aide to|reports? to|reporting to)\\b|\\bl'$");

// Of the old, of a school, of time; trades and programmes that have the word in their name.
constinit Pattern other_meaning(
    "^(?:senior (?:living|care|citizen|home)|(?:junior|graduate) (?:high|school|admission|studies)|lead (?:gen|time "
    "|management)|(?:(?:senior|sr.?) )?staff (?:nurse|accountant|pharmacist|physician|writer|attorney)|"
    "head (?:office|start)|apprentissage (?:automatique|profond|machine)|entry (?:clerk|operator|specialist)|principal "
    "investigator|"
    "(?:[a-z]+ship|graduate) (?:program(?:me)? )?(?:coordinat|manager|director|recruit))");

/// Words of a level that mean something else in their place: "Lead Generation", "Head Office", "Staff Nurse".
bool means_other(const Reading& reading, Span title, const Hit& hit) {
  if (hit.span.begin > title.begin && reading.holds(of_another, {title.begin, hit.span.begin})) return true;
  return reading.holds(other_meaning, {hit.span.begin, std::min(title.end, hit.span.end + 20)});
}

constinit Pattern deals_with_others(
    "(?:teachers?|tutors?|trainers?|lecturers?|instructors?|professors?|teaching assistants?|recruit(?:ers?|ment|ing)|"
    "sourcers?)$");

class TitleReader {
 public:
  TitleReader(const Reading& reading, Span span) : reading_(reading), span_(span) {}

  Title run() {
    if (span_.empty()) return {};
    std::string copy = blanked(reading_, span_);
    for (const Hit& hit : hits_in(copy, Category::level)) {
      level(hit);
      if (level_of(hit.term) && !hit.doubtful)
        std::fill(copy.begin() + (hit.span.begin - span_.begin), copy.begin() + (hit.span.end - span_.begin), ' ');
    }
    // "Software Engineer II, Data Platform" is one trade: its level no longer stands in between.
    for (const Hit& hit : hits_in(copy, Category::family)) family(hit);
    look_before_lead(copy);
    look_before_intern(copy);
    look_past_data(copy);
    look_past_middle(std::move(copy));
    rank_within();
    title_.grade_of_a_bank = title_.grade_of_a_bank && title_.family && !has_tag(*title_.family, Tag::manager) &&
                             reading_.holds(who_works, title_.family->span);
    lowest_numeral();
    drop_choices();
    drop_numerals();
    drop_fellows();
    doubtful_level();
    number_after_trade();
    return title_;
  }

 private:
  std::vector<Hit> hits_in(const std::string& words, Category category) const {
    const Document document(Posting{{}, {}, {}, words, {}});
    const Hits hits(document);
    std::vector<Hit> found;
    for (Hit hit : hits.of(Lexicon::titles)) {
      hit.span = back(document, hit.span);
      if (hit.span.begin < hit.span.end && hit.category() == category) found.push_back(hit);
    }
    return found;
  }

  /// Names the trade by the words round a place, where they are one name with what stands there left out.
  void widen(const std::string& words, Span place, bool any_field = false) {
    for (const Hit& wider : hits_in(words, Category::family))
      if (!wider.doubtful && wider.span.begin < place.begin && wider.span.end > place.end &&
          (any_field || !reading_.holds(other_designs, wider.span)) && family_of(wider.entry()))
        title_.family = wider;
  }

  Span back(const Document& document, Span span) const {
    const Span bytes = document.original(span).bytes;
    return {span_.begin + bytes.begin, std::min(span_.begin + bytes.end, span_.end)};
  }

  void family(Hit hit) {
    if (cut_short(hit)) hit.term = titles::family_software_engineer;
    // A "supply chain architect" draws systems.
    if (hit.doubtful && hit.term == titles::family_other && title_.architect) return;
    if (has_tag(hit, Tag::lead)) title_.lead = hit.span;
    if (has_tag(hit, Tag::manager)) title_.manager = hit.span;
    if (has_tag(hit, Tag::architect) || hit.term == titles::family_data_architect) title_.architect = hit.span;
    if (hit.term == titles::family_other && title_.family && title_.family->term == hit.term) return;
    if (title_.family && title_.family->term == titles::family_other && hit.term != titles::family_generic &&
        hit.span.begin == title_.family->span.end + 1) {
      title_.family = hit;  // "historian data engineer": the later noun is the head
      return;
    }
    if (title_.family && heads(hit, title_.family->span)) {
      title_.family = hit;
      return;
    }
    if (hit.term == titles::family_generic) {
      if (!title_.generic) title_.generic = hit;
    } else if (among_makers(hit) || department(hit)) {
      return;
    } else if (!title_.family || (!hit.doubtful && (title_.family->doubtful || leads_another(hit)))) {
      title_.family = hit;
    }
  }

  /// "Web Development Teacher", "Data Science Recruiter": who deals with those of a trade, named before, is none of
  /// them.
  bool heads(const Hit& hit, Span field) const {
    constexpr std::uint32_t longest_gap = 12;  // bytes: " Bootcamp "
    if (hit.term != titles::family_other || hit.span.begin <= field.end || hit.span.begin > field.end + longest_gap)
      return false;
    const std::string_view between = reading_.text({field.end, hit.span.begin});
    return std::all_of(between.begin(), between.end(), [](char c) { return c == ' ' || is_letter(c); }) &&
           reading_.holds(deals_with_others, hit.span);
  }

  /// "Developers, Designers": the first of the trades leaves it open.
  bool among_makers(const Hit& hit) const {
    const std::optional<Choice> family = family_of(hit.entry());
    return title_.generic && !title_.family && family && !technical(*family) &&
           reading_.holds(makers, {title_.generic->span.begin, hit.span.begin});
  }

  /// "Pricing Analyst, Infrastructure": an analyst's department, told behind a comma, is no trade.
  bool department(const Hit& hit) const {
    return hit.doubtful && hit.term == titles::family_devops_engineer && title_.generic && !title_.family &&
           reading_.lower(title_.generic->span).ends_with("analyst") &&
           reading_.text({title_.generic->span.end, hit.span.begin}).find(',') != std::string_view::npos;
  }

  /// "Tech Lead - Data Engineering": what is led is named behind it.
  bool leads_another(const Hit& hit) const {
    return title_.family->term == titles::family_tech_lead && hit.term != titles::family_other;
  }

  /// "ML Tech Lead" leads what an "ML engineer" does, a "Civil Engineering Manager" what a "civil engineer" does, a
  /// "Big Data Team Lead" what a "big data developer" does.
  void look_before_lead(std::string words) {
    const bool named = title_.family && (title_.family->term == titles::family_tech_lead ||
                                         (title_.family->term == titles::family_engineering_manager &&
                                          reading_.lower(title_.family->span).starts_with("engineering")));
    if (!named && (title_.family || !title_.lead)) return;
    const Span lead = named ? title_.family->span : *title_.lead;
    std::string noun = named ? "engineer" : "developer";
    noun.resize(std::max<std::size_t>(noun.size(), lead.size()), ' ');
    widen(words.replace(lead.begin - span_.begin, lead.size(), noun), {lead.begin, lead.begin}, named);
    if (title_.family) title_.family->span.end = lead.end;
  }

  /// "Software Intern" learns what a "software engineer" does; a "Data Intern" may learn anything.
  void look_before_intern(std::string words) {
    if (title_.family || title_.levels.empty() || title_.levels.front().level != Level::intern) return;
    const Span intern = title_.levels.front().span;
    std::string noun = "engineer";
    noun.resize(std::max<std::size_t>(noun.size(), intern.size()), ' ');
    widen(words.replace(intern.begin - span_.begin, intern.size(), noun), {intern.begin, intern.begin});
    if (!title_.family) return;
    if (title_.family->term == titles::family_data_engineer)
      title_.family.reset();
    else
      title_.family->span.end = intern.end;
  }

  /// "Data Services Analyst", "Data Management Engineer": the field of the data stands aside.
  void look_past_data(std::string words) {
    const std::optional<Match> match = reading_.find(between_data, span_);
    if (!match) return;
    const Span middle = (*match)[1];
    const auto gives_way = [&](const Hit& hit) {
      return hit.term == titles::family_other ? hit.span.begin == middle.begin
                                              : hit.doubtful && hit.term == titles::family_data_analyst;
    };
    if (title_.family && !gives_way(*title_.family)) return;
    for (std::uint32_t i = middle.begin; i < middle.end; ++i) words[i - span_.begin] = ' ';
    widen(words, middle);
  }

  /// "BI Lead": the name of the trade holds the rank.
  void rank_within() {
    if (!title_.family || title_.manager || title_.lead || title_.family->term == titles::family_other) return;
    if (const std::optional<Match> rank = reading_.find(rank_at_end, title_.family->span))
      ((*rank)[1].empty() ? title_.manager : title_.lead) = rank->whole();
  }

  /// "AI Java Engineer", "Security Design Architect": a language or "design" between a trade's field and its noun
  /// stands aside.
  void look_past_middle(std::string words) {
    if (!title_.family) return;
    const Hit hit = *title_.family;
    Span middle{hit.span.begin, hit.span.begin};
    if (reading_.lower(hit.span).substr(0, 6) == "design")
      middle.end += 6;
    else if (const std::span<const Hit> skills = reading_.in(Lexicon::skills, hit.span);
             !skills.empty() && skills.front().category() == Category::language)
      middle = skills.front().span;
    if (middle.empty() || middle.begin != hit.span.begin || middle.begin == span_.begin) return;
    for (std::uint32_t i = middle.begin; i < middle.end; ++i) words[i - span_.begin] = ' ';
    widen(words, middle);
  }

  /// "Software Engineer, Data Loss Prevention" is no data engineer: the phrase goes on.
  bool cut_short(const Hit& hit) const {
    const std::string_view words = reading_.lower(hit.span), next = after(reading_, span_, hit.span, 2);
    const bool open = words.ends_with("data") && words.find("engineer") != std::string_view::npos;
    return open && hit.term == titles::family_data_engineer && next.size() == 2 && next[0] == ' ' && is_letter(next[1]);
  }

  void level(const Hit& hit) {
    if (means_other(reading_, span_, hit)) return;
    // "Office of the CFO" names a department; a title of an officer opens with it.
    if (hit.term == titles::level_chief && hit.span.begin != span_.begin && is_upper(reading_.text(hit.span)[1]))
      return;
    if (hit.doubtful) {
      doubtful_.push_back(hit);
      return;
    }
    switch (hit.term) {
      case titles::level_lead:
        title_.lead = hit.span;
        return;
      case titles::level_vp:
        title_.grade_of_a_bank = !title_.manager;
        if (!title_.manager) title_.manager = hit.span;
        return;
      case titles::level_director:
        // "Data Engineer - Director": banks and consultancies grade those who make things so too.
        title_.grade_of_a_bank =
            !title_.manager && opens(reading_, span_, hit.span) && closes(reading_, span_, hit.span);
        if (!title_.manager) title_.manager = hit.span;
        return;
      case titles::level_manager:
      case titles::level_head:
      case titles::level_chief:
        title_.grade_of_a_bank = false;
        if (!title_.manager) title_.manager = hit.span;
        return;
      case titles::level_architect:
        title_.architect = hit.span;
        return;
      default:
        break;
    }
    const std::string_view words = reading_.text(hit.span);
    const bool numeral = !words.empty() && (words[0] == 'I' || words == "V");
    if (numeral && title_.manager) return;  // "Manager II" is a grade among managers
    if (const std::optional<Level> level = level_of(hit.term)) title_.levels.push_back({*level, hit.span});
  }

  /// "Analyst I/II/III" begins at the "I", which alone may be a word.
  void lowest_numeral() {
    if (title_.manager) return;
    for (const Hit& hit : doubtful_)
      if (hit.term == titles::level_junior && reading_.holds(numeral_next, {hit.span.end, span_.end}))
        title_.levels.push_back({Level::junior, hit.span});
  }

  /// "Developer / Senior Developer": the lower of the two is of no level.
  void drop_choices() {
    const auto higher = [&](const NamedLevel& one) {
      const auto trade = reading_.find(or_higher, {span_.begin, one.span.begin});
      return trade &&
             reading_.lower({one.span.end, span_.end}).find(reading_.lower((*trade)[1])) != std::string_view::npos;
    };
    title_.levels.erase(std::remove_if(title_.levels.begin(), title_.levels.end(), higher), title_.levels.end());
  }

  /// In "Senior Engineer II" the numeral is a grade among seniors; in "Engineer II/Senior" it is the other choice.
  void drop_numerals() {
    const auto numeral = [&](const NamedLevel& one) {
      return reading_.text(one.span).find_first_not_of("IV") == std::string_view::npos &&
             !(one.span.end < span_.end && reading_.holds(or_a_level, {one.span.end, span_.end}));
    };
    if (std::all_of(title_.levels.begin(), title_.levels.end(), numeral)) return;
    title_.levels.erase(std::remove_if(title_.levels.begin(), title_.levels.end(), numeral), title_.levels.end());
  }

  /// A fellow is a rank of engineers; elsewhere, as in "Data Science Fellow", a fellowship is a programme.
  void drop_fellows() {
    const bool engineer = title_.family && title_.family->term != titles::family_other &&
                          title_.family->term != titles::family_research_engineer &&
                          !reading_.lower(title_.family->span).ends_with("science");
    if (engineer && !title_.manager) return;
    const auto fellow = [&](const NamedLevel& one) { return reading_.lower(one.span).substr(0, 6) == "fellow"; };
    title_.levels.erase(std::remove_if(title_.levels.begin(), title_.levels.end(), fellow), title_.levels.end());
  }

  /// "Student Loans" and "Student Success Analyst" are of students: no trade stands next.
  bool of_students(const Hit& hit) const {
    const auto next = [&](const std::optional<Hit>& trade) { return trade && trade->span.begin == hit.span.end + 1; };
    return reading_.lower(hit.span) == "student" &&
           ((!next(title_.family) && !next(title_.generic)) || after(reading_, span_, hit.span, 12) == " information");
  }

  /// "I" and "V" count where the title or a part of it ends, words like "Stage" and "Student" where it begins or ends.
  void doubtful_level() {
    if (!title_.levels.empty() || title_.manager) return;
    for (const Hit& hit : doubtful_) {
      if (hit.term == titles::level_lead) {
        title_.lead = hit.span;
        continue;
      }
      const std::optional<Level> level = level_of(hit.term);
      if (reading_.document.text()[std::min(hit.span.end, span_.end - 1)] == '/') continue;     // "PL/SQL", "I/O"
      const bool misspelt = hit.term == titles::level_principal && hit.span.size() > 1;         // "Principle Engineer"
      const bool place = hit.term == titles::level_entry && !opens(reading_, span_, hit.span);  // "Downtown Campus"
      const bool edge = (!place && closes(reading_, span_, hit.span)) ||
                        (misspelt && opens(reading_, span_, hit.span)) ||
                        (hit.term == titles::level_intern && opens(reading_, span_, hit.span) && !of_students(hit));
      if (level && edge) title_.levels.push_back({*level, hit.span});
    }
  }

  void number_after_trade() {
    if (!title_.levels.empty() || title_.manager) return;
    std::vector<Span> rests;
    for (const std::optional<Hit>& trade : {title_.family, title_.generic})
      if (trade) rests.push_back({trade->span.end, span_.end});
    if (const std::optional<Match> noun = reading_.find(noun_of_work, span_))
      rests.push_back({noun->whole().end, span_.end});
    for (const Span rest : rests) {
      if (const std::optional<Match> match = rest.empty() ? std::nullopt : reading_.find(grade_digit, rest)) {
        const int grade = reading_.text((*match)[1])[0] - '0';
        constexpr Level grades[] = {Level::junior, Level::mid, Level::senior, Level::staff, Level::principal};
        title_.levels.push_back({grades[grade - 1], (*match)[1], true});
        return;
      }
    }
    if (const std::optional<Match> match = reading_.find(ladder_code, span_)) {
      const int grade = reading_.text((*match)[1])[0] - '0';
      const bool ic = reading_.lower(match->whole())[0] == 'i';
      constexpr Level grades[] = {Level::junior, Level::mid, Level::senior, Level::staff, Level::principal};
      if (grade >= 4 || ic) title_.levels.push_back({grades[std::max(grade, 3) - 3], match->whole(), true});
    }
  }

  const Reading& reading_;
  Span span_;
  std::vector<Hit> doubtful_;
  Title title_;
};

}  // namespace

std::optional<NamedLevel> Title::level() const {
  std::optional<NamedLevel> lowest;
  for (const NamedLevel& one : levels)
    if (!lowest || one.level < lowest->level) lowest = one;
  if (lowest || !lead) return lowest;
  return NamedLevel{Level::senior, *lead};
}

Title read_title(const Reading& reading, Span span) { return TitleReader(reading, span).run(); }

Title read_title(const Reading& reading) { return read_title(reading, reading.masthead.title.span); }

}  // namespace fineprint::infer::seniority_and_role
