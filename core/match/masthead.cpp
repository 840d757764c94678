#include "match/masthead.hpp"

#include <algorithm>

#include "match/company_in_prose.hpp"
#include "match/masthead_line.hpp"
#include "match/masthead_town.hpp"
#include "match/place_in_prose.hpp"
#include "match/role_in_prose.hpp"
#include "text/characters.hpp"

namespace fineprint {
namespace {

using Found = Masthead::Found;

constexpr std::size_t opening_lines = 12;                // lines among which a pasted posting names itself
constexpr std::size_t most_chrome = 40;                  // lines of a page's own above them
constexpr std::string_view board_title = " - job post";  // what Indeed prints behind every title
constexpr std::uint32_t longest_label = 50;              // bytes of a line that only says that a place follows
constexpr std::uint32_t longest_line = 110;              // bytes of a line that may be a title or a place

constinit Pattern title_label(
    "^(?:job |position |role "
    ")?(?:title|position|role|designation|stellenbezeichnung|poste|puesto|cargo|functie)\\s?(?:title|name)?(?:"
    "\\s?:|"
    "\\s?-\\s)\\s?(.{3,90})");
// What such a label names is a title, whatever the trade.
constinit Pattern title_label_alone("^(?:job |position |role )?title\\s?:");
constinit Pattern hiring_label("^\\W*(?:(?:we(?:'re| are)|now|now we're) )?hiring\\s?:\\s?(.{3,90})");
constinit Pattern mail_subject("^subject\\s?: ?(.{3,90})");
constinit Pattern company_label(
    "^(?:company|employer|client|organi[sz]ation|hiring company|company "
    "name|firma|unternehmen|entreprise|empresa|bedrijf)(?: name)?(?:\\s?:|\\s?-\\s)\\s?(.{2,60})");
constinit Pattern location_label(
    "^(?:(?:job|work|primary|office|eligible|available|possible|other|additional) ){0,2}(?:locations?|city|place of "
    "work|workplace|standorte?|arbeitsorte?|einsatzorte?|lieux?(?: de travail)?|localisation|ubicacion|lugar(?: de "
    "trabajo)?|"
    "localizacao|local(?: de trabalho)?|locatie|standplaats|sede(?: di lavoro)?|luogo di lavoro)(?: of (?:the "
    ")?(?:role|job|position|work))?(?:\\s?:|\\s?-\\s)\\s?(.{2,90})");
// Labels of other things too: "Base: York", "Base: $90k".
constinit Pattern place_label("^(?:where|place|base|ort|duty station|posting station)\\s?:\\s?(.{2,90})");
// The label alone on its line; the place stands on the next.
constinit Pattern location_heading(
    "^(?:job |(?:additional )?work |primary |office |other |additional |[0-9]{1,3} vacanc(?:y|ies) in the following "
    ")?(?:locations?|city|place of work|standort|arbeitsort|lieu de travail|ubicacion|"
    "localizacao|standplaats|sede(?: di lavoro)?|luogo di lavoro)\\W{0,2}$");
#define GREETS "^(?:hi|hello|hey|dear|greetings)\\b"
constinit Pattern greets(GREETS);
constinit Pattern addresses("\\b(?:you|your|we|our)\\b|" GREETS);
#undef GREETS
constinit Pattern shift("^(?:overnight|nights?|evenings?|weekends?|days|part[- ]time|prn|per diem)\\b|\\bshifts?\\b");
constinit Pattern company_hires(
    "^([^,.:;!?]{2,40}?) (?:is|are) (?:now |currently |actively )?(?:hiring|looking for|seeking|searching "
    "for|recruiting)(?: for)?(?: an?| our next| for)? (.{3,80})$");
constinit Pattern nobody(
    "^(?:we|they|you|it|this|that|here|who|us|our|my|the|a|an|work(?:ing)?)\\b|client|customer|team");
// What boards print beside title, company and place.
constinit Pattern job_facts(
    "^(?:full|part)[ "
    "-]?time|^(?:contract|permanent|temporary|internship|freelance|festanstellung|vollzeit|teilzeit|temps "
    "plein|cdi|cdd)\\b|^(?:posted|published|apply|easy apply|save|share|promoted|actively|reviewed|verified|new$|job "
    "type|salary|rate|duration|experience|employment|quick apply|back to|view|sign in|log "
    "in|home|jobs|careers|menu|need|only|must)\\b|\\b(?:yrs?|years?)\\b|\\bago$|\\bapplicants?\\b|\\bfollowers\\b|"
    "\\bemployees$|[$]|£|€|\\d{3}|\\d+k\\b|"
    "https?://|www\\.|@");
constinit Pattern money("[$]|£|€|\\d+k\\b|https?://|www\\.|@");
constinit Pattern away_from_office(
    "^(?:100% |fully |full )?(?:remote|hybrid|on-?site|home office|teletravail|homeoffice|anywhere|worldwide)\\b");
// Labels that may follow on the same line ("Data Engineer Location: Austin Duration: 6 months").
constinit Pattern next_label(
    "[ ,;]?(?:job |work )?(?:location|duration|client|rate|visa|salary|experience|company|employment type|job type|job "
    "description|start date|interview|responsibilities|description)(?: mode| type)?\\s?:");
constinit Pattern in_brackets("\\(([^()]{3,40})\\)\\W*$");
constinit Pattern at_company(" (?:at|@) ([a-z0-9][^|,()]{1,40})$");

class Finder {
 public:
  explicit Finder(const Reading& reading) : reading_(reading), document_(reading.document) {}

  Masthead run() {
    masthead_.title = {document_.part(Part::title), Found::given};
    masthead_.company = {document_.part(Part::company), Found::given};
    masthead_.location = {document_.part(Part::location), Found::given};
    opening();
    labelled_lines();
    if (masthead_.title.empty()) set(masthead_.title, subject_, Found::labelled);
    if (masthead_.title.empty()) sought_in_prose();
    if (masthead_.company.empty() && !masthead_.title.empty()) company_in_title();
    if (masthead_.company.empty()) set(masthead_.company, company_in_prose(reading_), Found::sentence);
    if (masthead_.location.empty()) place_in_title();
    if (masthead_.location.empty())
      set(masthead_.location, place_in_prose(reading_), Found::sentence);
    else
      places_below(masthead_.location.span);
    if (masthead_.town.empty() && masthead_.location.found == Found::given && !masthead_.location.empty())
      towns_in_prose(masthead_.location.span);
    return masthead_;
  }

 private:
  void set(Masthead::Line& line, Span span, Found found) {
    span = trimmed(reading_, span);
    if (line.empty() && !span.empty()) line = {span, found};
  }

  /// "Contoso Inc. - Dublin", "Contoso logo", as boards set the firm's line.
  void set_company(Span line) {
    constexpr std::string_view picture = " logo";
    const std::vector<Span> parts = pieces(reading_, line, " - ");
    if (parts.size() == 2 && is_a_place(parts[1])) {
      set(masthead_.company, parts[0], Found::opening);
      set(masthead_.location, parts[1], Found::opening);
      return;
    }
    const std::string_view words = reading_.lower(line);
    if (words.size() > picture.size() && words.ends_with(picture))
      line.end -= static_cast<std::uint32_t>(picture.size());
    set(masthead_.company, line, Found::opening);
  }

  /// "Hull", a word too, is a town where it stands alone below the title and the firm.
  bool is_all_place(Span line) const {
    const std::span<const Hit> places = reading_.in(Lexicon::places, line);
    return places.size() == 1 && places.front().span == line && names_a_town(places);
  }

  void labelled_lines() {
    constexpr std::uint32_t longest_places = 160;  // bytes
    std::size_t seen = 0;
    bool heading = false;  // the line before is "Location"
    for (const Line& line : document_.lines()) {
      if (line.part != Part::description) continue;
      const bool late = ++seen > 60;  // where forms of an applicant system stand, which tell the places once more
      if (heading && line.span.size() < longest_places && starts_with_place(line.span)) labelled_place(line.span);
      heading = line.span.size() < longest_label && reading_.find(location_heading, line.span).has_value();
      if (document_.text(line.span).find(':') == std::string_view::npos &&
          document_.text(line.span).find('-') == std::string_view::npos)
        continue;
      if (late) {
        if (const auto place = reading_.find(location_label, line.span)) labelled_place(value((*place)[1]));
        continue;
      }
      if (const auto title = reading_.find(title_label, line.span); title && names_it(line.span, value((*title)[1])))
        set(masthead_.title, value((*title)[1]), Found::labelled);
      else if (const auto hires = reading_.find(hiring_label, line.span);
               hires && (names_a_job(reading_, (*hires)[1]) || names_a_rank(reading_, (*hires)[1])))
        set(masthead_.title, value((*hires)[1]), Found::labelled);
      else if (const auto subject = reading_.find(mail_subject, line.span))
        subject_ = job_in((*subject)[1]);
      else if (const auto company = reading_.find(company_label, line.span))
        set(masthead_.company, value((*company)[1]), Found::labelled);
      else if (const auto place = reading_.find(location_label, line.span))
        labelled_place(value((*place)[1]));
      else if (const auto where = reading_.find(place_label, line.span); where && tells_where(value((*where)[1])))
        labelled_place(value((*where)[1]));
      else if (masthead_.location.empty())
        place_in_row(line.span);
    }
  }

  /// "Duration: 10 months Location: Weston, MA Rate: open": labels in a row.
  void place_in_row(Span row) {
    constexpr std::uint32_t longest_row = 400, longest_town = 30, longest_gap = 14;
    row.end = std::min(row.end, row.begin + longest_row);
    while (const auto next = reading_.find(next_label, row)) {
      row.begin = next->whole().end;
      const auto place = reading_.find(location_label, {trimmed(reading_, next->whole()).begin, row.end});
      if (!place || !is_upper(document_.text()[(*place)[1].begin]) || !starts_with_place((*place)[1])) continue;
      // Nothing tells where the value ends but that the places do.
      Span places{(*place)[1].begin, (*place)[1].begin};
      for (const Hit& hit : reading_.in(Lexicon::places, (*place)[1])) {
        if (hit.span.begin > places.end + (places.empty() ? longest_town : longest_gap)) break;
        places.end = hit.span.end;
      }
      return labelled_place(places);
    }
  }

  bool tells_where(Span value) const {
    return (names_a_place(reading_, value) || is_away(value) || is_town_in_state(reading_, value)) && !is_money(value);
  }

  bool names_it(Span line, Span title) const {
    constexpr std::size_t most_words = 8;
    return names_a_job(reading_, title) ||
           (!title.empty() && reading_.holds(title_label_alone, line) && is_upper(document_.text()[title.begin]) &&
            words_in(document_.text(title)) <= most_words && !is_fact(title));
  }

  /// "Fwd: Urgent: Java Developer - Dallas - 12 months": the piece of a mail's subject that is a title.
  Span job_in(Span subject) const {
    const std::string_view words = document_.text(subject);
    const bool doubled = words.find("::") != words.npos, barred = words.find('|') != words.npos;
    for (const Span part : pieces(reading_, subject, doubled ? "::" : barred ? "|" : " - ")) {
      if (!names_a_job(reading_, part)) continue;
      const std::size_t colon = document_.text(part).rfind(": ");
      return {part.begin + (colon == std::string_view::npos ? 0 : static_cast<std::uint32_t>(colon) + 2), part.end};
    }
    return {};
  }

  /// "Atlanta, GA", "Charlotte, NC" on lines of their own: all of them are the places of work.
  void places_below(Span& place) {
    const std::vector<Line>& lines = document_.lines();
    auto line = std::lower_bound(lines.begin(), lines.end(), place.end,
                                 [](const Line& one, std::uint32_t end) { return one.span.end < end; });
    if (line == lines.end() || line->span != place || line->part != Part::description) return;
    const bool bullet = line->bullet;
    while (++line != lines.end() && line->bullet == bullet && is_a_place(line->span) &&
           names_a_town(reading_.in(Lexicon::places, line->span)))
      place.end = line->span.end;
  }

  void labelled_place(Span place) {
    place = trimmed(reading_, place);
    places_below(place);
    const Masthead::Line& given = masthead_.location;
    if (masthead_.town.empty() && given.found == Found::given && !given.empty() &&
        ((names_a_town(reading_.in(Lexicon::places, place)) && refines(reading_, place, given.span)) ||
         adds_to(reading_, place, given.span))) {
      masthead_.town = place;
      masthead_.among_towns = tells_town(reading_, given.span);
    }
    set(masthead_.location, place, Found::labelled);
  }

  void towns_in_prose(Span given) {
    if (!reading_.in(Lexicon::work_cues, given).empty()) return;
    const bool named = tells_town(reading_, given);
    const Span place = named ? choice_of_towns(reading_, given) : place_in_country(reading_);
    if (place.empty() || (!named && !refines(reading_, place, given))) return;
    masthead_.town = place;
    masthead_.among_towns = named;
  }

  bool starts_with_place(Span line) const {
    const std::span<const Hit> places = reading_.in(Lexicon::places, line);
    if (places.empty() || places.front().entry().category == Category::zone) return false;
    // "Tomball, TX": the town may be unknown.
    return places.front().span.begin == line.begin ||
           document_.text({line.begin, places.front().span.begin}).find(", ") != std::string_view::npos;
  }

  /// What a label holds: up to the next label, or to where the next line was glued on.
  Span value(Span span) const {
    if (const auto next = reading_.find(next_label, span); next && next->whole().begin > span.begin)
      span.end = next->whole().begin;
    if (!document_.glued()) return span;
    const std::string_view text = document_.text();
    for (std::uint32_t at = span.begin + 1; at < span.end; ++at)
      if (is_upper(text[at]) && is_lower(text[at - 1])) span.end = at;
    return span;
  }

  /// "Program: Orlando": a label of something else.
  bool is_labelled(Span span) const {
    const std::string_view words = document_.text(span);
    const std::size_t colon = words.find(": ");
    if (colon != std::string_view::npos &&
        !names_a_job(reading_, {span.begin, span.begin + static_cast<std::uint32_t>(colon)}))
      return true;
    return reading_.find(title_label, span) || reading_.find(company_label, span) ||
           reading_.find(location_label, span);
  }

  bool is_fact(Span span) const { return reading_.find(job_facts, span).has_value(); }
  bool is_money(Span span) const { return reading_.find(money, span).has_value(); }
  bool is_away(Span span) const { return span.size() < 45 && reading_.find(away_from_office, span).has_value(); }

  /// A short line in capitals' case that is neither a fact of the board, the title again, terms, nor a list of
  /// skills may name the company.
  bool may_be_a_company(Span span) const {
    const std::string_view words = document_.text(span);
    return span.size() >= 2 && span.size() < 50 && words_in(words) <= 6 &&
           (is_upper(words.front()) || is_digit(words.front()) || ends_as_a_firm(reading_, span)) && !is_fact(span) &&
           !is_away(span) && reading_.in(Lexicon::skills, span).size() < 2 && !reading_.find(addresses, span) &&
           reading_.in(Lexicon::terms, span).empty() &&
           !reading_.lower(masthead_.title.span).starts_with(reading_.lower(span)) &&
           !is_town_in_state(reading_, span) && words.find_first_of("?%") == std::string_view::npos &&
           words.back() != '/' && words.find(" #") == std::string_view::npos && is_named(words) &&
           !seeks_someone(reading_, span) && !reading_.find(shift, span) &&
           (words.back() != '.' || ends_as_a_firm(reading_, span));
  }

  /// The first lines of a paste: a title, the company and the place in either order, or all on one line set apart by
  /// bars.
  void opening() {
    if (!document_.part(Part::title).empty()) return header_below_title();
    std::size_t seen = 0, chrome = 0;
    Span first_line;
    for (const Line& line : document_.lines()) {
      if (line.part != Part::description) break;
      if (masthead_.title.empty() && is_chrome(line) && ++chrome <= most_chrome) continue;
      if (++seen > opening_lines) break;
      const std::string_view words = document_.text(line.span);
      const std::size_t bar = words.find('|'), bracket = words.find('(');
      const bool barred = bar != std::string_view::npos && (bracket > bar || words.find(')') < bar);
      if (barred && line.span.size() < 400) {
        bars(pieces(reading_, line.span, "|"), seen == 1);
        continue;
      }
      if (line.bullet) {  // "Contoso · Dublin": what stands after the dot
        if (seen <= 4 && !masthead_.title.empty() && masthead_.location.empty() && names_a_place(reading_, line.span) &&
            line.span.size() < 60)
          set(masthead_.location, line.span, Found::opening);
        continue;
      }
      const bool sentence =
          words.back() == ':' || (words.back() == '.' && words_in(words) > (names_a_job(reading_, line.span) ? 8 : 4));
      const Sentence& read = reading_.layout.at(line.span.begin);
      if (line.span.size() > longest_line ||
          (read.heading && read.section != Section::logistics && !masthead_.title.empty()))
        break;
      if (sentence || read.heading || is_labelled(line.span) || reading_.find(greets, line.span)) continue;
      const bool after_title = masthead_.title.found == Found::opening && !masthead_.title.empty() && seen <= 4;
      if (masthead_.title.empty() &&
          (names_a_job(reading_, line.span) ||
           (seen == 1 && (names_a_rank(reading_, line.span) || is_board_title(line.span) || heads_a_block(line))))) {
        title_line(line.span, seen == 1);
        if (masthead_.title.empty()) continue;
        if (masthead_.company.empty() && !first_line.empty() && may_be_a_company(first_line) &&
            !names_a_job(reading_, first_line) && !names_a_place(reading_, first_line) && !firm_and_place_follow(line))
          set_company(first_line);
      } else if (after_title && masthead_.company.empty() && names_a_place(reading_, line.span) &&
                 is_a_firm(reading_, line.span) && may_be_a_company(line.span)) {
        set_company(line.span);
      } else if (masthead_.location.empty() &&
                 (names_a_place(reading_, line.span) || is_away(line.span) || is_town_in_state(reading_, line.span)) &&
                 line.span.size() < 80 && !is_money(line.span) && !trails(line.span)) {
        set(masthead_.location, line.span, Found::opening);
      } else if (after_title && masthead_.company.empty() && may_be_a_company(line.span)) {
        set_company(line.span);
      } else if (after_title && masthead_.location.empty() && is_all_place(line.span)) {
        set(masthead_.location, line.span, Found::opening);
      }
      if (seen == 1) first_line = line.span;
    }
  }

  /// The title, then the firm, then the place: what stands above the title is the page's own.
  bool firm_and_place_follow(const Line& title) const {
    const Line* const firm = &title + 1;
    const Line* const end = document_.lines().data() + document_.lines().size();
    if (end - firm < 2 || firm->bullet || firm[1].bullet) return false;
    const Span place = firm[1].span;
    return may_be_a_company(firm->span) && !names_a_place(reading_, firm->span) && !names_a_job(reading_, firm->span) &&
           place.size() < longest_label &&
           (names_a_place(reading_, place) || is_town_in_state(reading_, place) || is_away(place));
  }

  /// "Skip to main content", "Sign in", "Jobs": what a page prints above the posting.
  bool is_chrome(const Line& line) const {
    const std::span<const Hit> headings = reading_.in(Lexicon::headings, line.span);
    return reading_.layout.at(line.span.begin).heading && !headings.empty() &&
           headings.front().entry().category == Category::chrome;
  }

  /// A title given apart, and a first line "Contoso | Leeds or York | Full Time" that tells the place, or one of the
  /// first that is nothing but a place: "NYC, NY (Remote)".
  void header_below_title() {
    constexpr std::size_t first_lines = 4;
    std::size_t seen = 0;
    for (const Line& line : document_.lines()) {
      if (line.part != Part::description || !masthead_.location.empty()) continue;
      if (++seen > first_lines) return;
      const std::vector<Span> parts = pieces(reading_, line.span, "|");
      if (seen == 1 && parts.size() >= 3 && line.span.size() < 400) bars(parts, true);
      if (line.span.size() < longest_line && is_a_place(line.span) &&
          names_a_town(reading_.in(Lexicon::places, line.span)))
        set(masthead_.location, line.span, Found::opening);
    }
  }

  /// "Dental Hygienist", "Contoso Smiles", "Leeds, UK": a trade that nobody knows heads the lines that boards print,
  /// and none of them names another.
  bool heads_a_block(const Line& first) const {
    constexpr std::ptrdiff_t block = 5, near = 2;
    if (!sounds_like_a_job(reading_, first.span) || is_fact(first.span) || reading_.find(addresses, first.span))
      return false;
    const Line* const begin = &first + 1;
    const Line* const end = begin + std::min(block, document_.lines().data() + document_.lines().size() - begin);
    const auto set_apart = [&](const Line& line) {
      return line.span.size() < longest_line && !line.bullet &&
             (is_a_place(line.span) || is_town_in_state(reading_, line.span) || is_away(line.span) ||
              is_fact(line.span));
    };
    const auto names_another = [&](const Line& line) {
      return line.span.size() < longest_line && names_a_job(reading_, line.span);
    };
    // "Whirlcopter" above "Leeds" may be the firm.
    const bool one_word = words_in(document_.text(first.span)) == 1 && begin != end && is_a_place(begin->span);
    return !one_word && std::any_of(begin, std::min(begin + near, end), set_apart) &&
           std::none_of(begin, end, names_another);
  }

  bool is_board_title(Span line) const { return reading_.lower(line).ends_with(board_title); }

  /// "Data Analyst", "Contoso is hiring a Data Analyst", "Data Analyst - Contoso - London".
  void title_line(Span line, bool first) {
    if (const auto hires = reading_.find(company_hires, line);
        hires && names_a_job(reading_, (*hires)[2]) && !reading_.find(nobody, (*hires)[1])) {
      set(masthead_.title, (*hires)[2], Found::opening);
      set(masthead_.company, (*hires)[1], Found::opening);
      return;
    }
    if (const Span role = role_sought(reading_, line); !role.empty()) return set(masthead_.title, role, Found::opening);
    if (is_board_title(line)) line.end -= static_cast<std::uint32_t>(board_title.size());
    const std::vector<Span> parts = pieces(reading_, line, " - ");
    if (parts.size() == 3 && names_a_job(reading_, parts[0]) &&
        (names_a_place(reading_, parts[2]) || is_away(parts[2])) && may_be_a_company(parts[1])) {
      set(masthead_.title, parts[0], Found::opening);
      set(masthead_.company, parts[1], Found::opening);
      set(masthead_.location, parts[2], Found::opening);
      return;
    }
    // "Data Analyst - Cardiff - up to 40k"
    if (parts.size() > 1 && names_a_job(reading_, parts[0]))
      if (const auto place = std::find_if(parts.begin() + 1, parts.end(), [&](Span part) { return is_a_place(part); });
          place != parts.end()) {
        set(masthead_.title, parts[0], Found::opening);
        set(masthead_.location, *place, Found::opening);
        return;
      }
    if (first ? !speaks_of(reading_, line) : reads_as_a_title(reading_, line))
      set(masthead_.title, line, Found::opening);
  }

  /// "Lorry Driver - Home Weekends - Midwest": a title of an unknown trade that ends in a place.
  bool trails(Span line) const {
    const std::vector<Span> parts = pieces(reading_, line, " - ");
    return parts.size() > 2 && !names_a_place(reading_, parts[0]) && !is_away(parts[0]);
  }

  /// A piece that begins with a place and holds little beside places and ways of working: "London / Remote (UK)".
  bool is_a_place(Span part) const {
    const std::span<const Hit> places = reading_.in(Lexicon::places, part);
    if (places.empty() || places.front().span.begin != part.begin || places.front().doubtful || is_money(part))
      return false;
    std::uint32_t covered = 0;
    for (const Hit& hit : places) covered += hit.span.size();
    for (const Hit& hit : reading_.in(Lexicon::work_cues, part)) covered += hit.span.size();
    return covered * 3 >= part.size() * 2;
  }

  /// "Contoso | Data Engineer | Berlin | Full-time", as Hacker News and job boards write it.
  void bars(std::vector<Span> parts, bool first_line) {
    constexpr std::size_t longest_name = 16;  // bytes of a label
    if (parts.size() < 2) return;
    for (Span& part : parts)  // "Role: Welder | Loc: Tulsa"
      if (const std::size_t colon = document_.text(part).find(": "); colon <= longest_name)
        part.begin += static_cast<std::uint32_t>(colon) + 2;
    std::vector<bool> used(parts.size());
    const auto take = [&](Masthead::Line& line, auto fits) {
      for (std::size_t i = 0; line.empty() && i < parts.size(); ++i) {
        if (used[i] || !fits(parts[i])) continue;
        set(line, parts[i], Found::opening);
        used[i] = true;
      }
    };
    take(masthead_.title, [&](Span part) { return names_a_job(reading_, part); });
    take(masthead_.location, [&](Span part) {
      return (names_a_place(reading_, part) || is_town_in_state(reading_, part)) && !is_money(part) &&
             !(first_line && part == parts[0] && !is_away(part));
    });
    // "Leeds | York": as many places as follow one another
    for (std::size_t i = 0; i + 1 < parts.size(); ++i)
      if (parts[i].end == masthead_.location.span.end && !used[i + 1] && is_a_place(parts[i + 1]) &&
          names_a_town(reading_.in(Lexicon::places, parts[i + 1])))
        masthead_.location.span.end = parts[i + 1].end;
    take(masthead_.location, [&](Span part) { return is_away(part); });
    const bool masthead = std::find(used.begin(), used.end(), true) != used.end();
    if (!masthead) return;
    // "Contoso | Dublin" below the title.
    if (!first_line && masthead_.company.empty() && masthead_.title.found == Found::opening && !used[0] &&
        may_be_a_company(parts[0]))
      return set(masthead_.company, parts[0], Found::opening);
    if (!first_line) return;
    for (std::size_t i = 0; i < 2; ++i)
      if (masthead_.company.empty() && !used[i] && !is_fact(parts[i]) && parts[i].size() < 60)
        set(masthead_.company, parts[i], Found::opening);
  }

  /// "We are looking for a senior data engineer to ...": the words up to the end of the last title in them.
  void sought_in_prose() {
    std::size_t seen = 0;
    for (const Sentence& sentence : reading_.layout.sentences()) {
      if (++seen > 30) return;
      if (const Span role = role_sought(reading_, sentence.span); !role.empty())
        return set(masthead_.title, role, Found::sentence);
    }
  }

  void company_in_title() {
    const auto match = reading_.find(at_company, masthead_.title.span);
    if (!match) return;
    set(masthead_.company, (*match)[1], Found::opening);
  }

  /// "Data Analyst - Leeds", "Data Analyst (Leeds, UK)" as the title that the posting came with.
  void place_in_title() {
    if (masthead_.title.found != Found::given) return;
    if (const auto bracket = reading_.find(in_brackets, masthead_.title.span);
        bracket && is_a_place((*bracket)[1]) && reading_.in(Lexicon::skills, (*bracket)[1]).empty() &&
        names_a_town(reading_.in(Lexicon::places, (*bracket)[1])))
      return set(masthead_.location, (*bracket)[1], Found::given);
    for (const std::string_view separator : {" - ", "|"}) {
      const std::vector<Span> parts = pieces(reading_, masthead_.title.span, separator);
      for (std::size_t i = 1; i < parts.size(); ++i)
        if (is_a_place(parts[i]) && names_a_town(reading_.in(Lexicon::places, parts[i])))
          return set(masthead_.location, parts[i], Found::given);
    }
  }

  const Reading& reading_;
  const Document& document_;
  Masthead masthead_;
  Span subject_;  // of a mail
};

}  // namespace

Masthead find_masthead(const Reading& reading) { return Finder(reading).run(); }

}  // namespace fineprint
