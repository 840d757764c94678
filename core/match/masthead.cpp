#include "match/masthead.hpp"

#include <algorithm>
#include <functional>

#include "match/company_in_prose.hpp"
#include "match/masthead_labels.hpp"
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
constexpr std::uint32_t longest_place = 50;              // bytes of a line that names a place below title and firm
constexpr std::uint32_t longest_line = 110;              // bytes of a line that may be a title or a place

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
constinit Pattern in_brackets("\\(([^()]{3,40})\\)\\W*$");
constinit Pattern in_brackets_first("^\\[([^\\]]{3,40})\\]");
constinit Pattern before_place(", | (?:in|a|en|em) ");
constinit Pattern at_firm(" (?:at|@) ([a-z0-9][^|,()]{1,40}?)(?:,| -|\\.| in\\b| \\(|$)");
constinit Pattern at_company(" (?:at|@) ([a-z0-9][^|,()]{1,40})$");

class Finder {
 public:
  explicit Finder(const Reading& reading) : reading_(reading), document_(reading.document) {}

  Masthead run() {
    masthead_.title = {document_.part(Part::title), Found::given};
    masthead_.company = {document_.part(Part::company), Found::given};
    masthead_.location = {document_.part(Part::location), Found::given};
    opening();
    const Span subject = read_labels(reading_, masthead_);
    if (masthead_.title.empty()) set_once(reading_, masthead_.title, subject, Found::labelled);
    if (masthead_.title.empty()) sought_in_prose();
    if (masthead_.company.empty() && !masthead_.title.empty()) company_in_title();
    if (masthead_.company.empty()) set_once(reading_, masthead_.company, company_in_prose(reading_), Found::sentence);
    if (masthead_.location.empty()) place_in_title();
    if (masthead_.location.empty())
      set_once(reading_, masthead_.location, place_in_prose(reading_), Found::sentence);
    else
      add_places_below(reading_, masthead_.location.span);
    if (masthead_.location.empty()) place_on_its_own();
    if (masthead_.town.empty() && masthead_.location.found == Found::given && !masthead_.location.empty())
      towns_in_prose(masthead_.location.span);
    return masthead_;
  }

 private:
  /// "Contoso Inc. - Dublin", "Contoso logo", as boards set the firm's line.
  void set_company(Span line) {
    constexpr std::string_view picture = " logo";
    if (firm_and_place(line)) return;
    const std::string_view words = reading_.lower(line);
    if (words.size() > picture.size() && words.ends_with(picture))
      line.end -= static_cast<std::uint32_t>(picture.size());
    set_once(reading_, masthead_.company, line, Found::opening);
  }

  /// "Contoso GmbH, Berlin", "Contoso - Dublin (hybrid)": a firm, by its words or as it comes again below, and its
  /// place.
  bool firm_and_place(Span line) {
    const std::string_view text = document_.text();
    for (std::uint32_t at = line.end - 1; at > line.begin; --at) {
      constexpr std::uint32_t letters_of_state = 2;
      const bool apart = text.substr(at, 3) == " - ";
      if (!apart && text[at] != ',') continue;
      const Span firm{line.begin, at}, place = trimmed(reading_, {at + 1, line.end});
      if (place.size() <= (apart ? 0 : letters_of_state) || !may_be_a_company(firm) ||
          (names_a_place(reading_, firm) && !(apart && holds_a_place(reading_, firm))) || names_a_job(reading_, firm) ||
          !reading_.in(Lexicon::work_cues, firm).empty())
        continue;
      const auto bracket = static_cast<std::uint32_t>(document_.text(place).find(" ("));
      const Span town{place.begin, place.begin + std::min(place.size(), bracket)};
      const std::string_view name = document_.text(firm);
      // "Fabrikam Systems, Nether Wallop": a town may stand behind the name already.
      const bool says_so = ends_as_a_firm(reading_, firm) ||
                           (name.find(',') == std::string_view::npos && (apart || says_firm(reading_, firm)));
      if (!may_be_where(town) || (!says_so && text.find(name, line.end) == std::string_view::npos)) continue;
      set_once(reading_, masthead_.company, firm, Found::opening);
      set_once(reading_, masthead_.location, place, Found::opening);
      return true;
    }
    return false;
  }

  bool may_be_where(Span span) const {
    return is_a_place(reading_, span) || is_an_address(reading_, span) || is_away(reading_, span);
  }

  /// "Hull", a word too, is a town where it stands alone below the title and the firm.
  bool is_all_place(Span line) const {
    const std::span<const Hit> places = reading_.in(Lexicon::places, line);
    return places.size() == 1 && places.front().span == line && names_a_town(places);
  }

  /// A short line in capitals' case that is neither a fact of the board, the title again, terms, nor a list of
  /// skills may name the company.
  bool may_be_a_company(Span span) const {
    const std::string_view words = document_.text(span);
    return span.size() >= 2 && span.size() < 50 && words_in(words) <= 6 &&
           (is_upper(words.front()) || is_digit(words.front()) || ends_as_a_firm(reading_, span)) &&
           !is_fact(reading_, span) && !is_away(reading_, span) && reading_.in(Lexicon::skills, span).size() < 2 &&
           !reading_.find(addresses, span) && reading_.in(Lexicon::terms, span).empty() &&
           !reading_.lower(masthead_.title.span).starts_with(reading_.lower(span)) &&
           !is_town_in_state(reading_, span) && words.find_first_of("?%") == std::string_view::npos &&
           words.back() != '/' && words.find(" #") == std::string_view::npos && is_named(words) &&
           !seeks_someone(reading_, span) && !reading_.find(shift, span) &&
           (words.back() != '.' || ends_as_a_firm(reading_, span));
  }

  void towns_in_prose(Span given) {
    if (!reading_.in(Lexicon::work_cues, given).empty()) return;
    const bool named = tells_town(reading_, given);
    const Span place = named ? choice_of_towns(reading_, given) : place_in_country(reading_);
    if (place.empty() || (!named && !refines(reading_, place, given))) return;
    masthead_.town = place;
    masthead_.among_towns = named;
  }

  /// The first lines of a paste: a title, the company and the place in either order, or all on one line set apart by
  /// bars.
  void opening() {
    if (!document_.part(Part::title).empty()) return header_below_title();
    std::size_t seen = 0, chrome = 0;
    Span first_line;
    for (const Line& line : document_.lines()) {
      if (line.part != Part::description) continue;
      if (masthead_.title.empty() && is_chrome(line) && ++chrome <= most_chrome) continue;
      if (++seen > opening_lines) break;
      if (!masthead_.title.empty() && is_chrome(line)) continue;
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
          set_once(reading_, masthead_.location, line.span, Found::opening);
        continue;
      }
      const bool sentence =
          words.back() == ':' || (words.back() == '.' && words_in(words) > (names_a_job(reading_, line.span) ? 8 : 4));
      const Sentence& read = reading_.layout.at(line.span.begin);
      if (seen == 1 && line.span.size() > longest_line && read.span.size() <= longest_line) role_at_firm(read.span);
      if (line.span.size() > longest_line ||
          (read.heading && read.section != Section::logistics && !masthead_.title.empty()))
        break;
      const bool marked = seen <= 3 && masthead_.title.empty() && marks_genders(reading_, line.span);
      if (sentence || (read.heading && !marked && !is_away(reading_, line.span)) || is_labelled(reading_, line.span) ||
          reading_.find(greets, line.span))
        continue;
      const bool after_title = masthead_.title.found == Found::opening && !masthead_.title.empty() && seen <= 4;
      if (masthead_.title.empty() &&
          (marked || names_a_job(reading_, line.span) ||
           (seen == 1 && (names_a_rank(reading_, line.span) || is_board_title(line.span) || heads_a_block(line))))) {
        title_line(line.span, seen == 1);
        if (masthead_.title.empty()) continue;
        if (masthead_.company.empty() && !first_line.empty() && may_be_a_company(first_line) &&
            !names_a_job(reading_, first_line) && !names_a_place(reading_, first_line) && !firm_and_place_follow(line))
          set_company(first_line);
      } else if (after_title && masthead_.company.empty() && firm_and_place(line.span)) {
        continue;
      } else if (after_title && masthead_.company.empty() && names_a_place(reading_, line.span) &&
                 is_a_firm(reading_, line.span) && may_be_a_company(line.span)) {
        set_company(line.span);
      } else if (after_title && masthead_.company.empty() && holds_a_place(reading_, line.span) &&
                 may_be_a_company(line.span) && place_follows(line)) {
        set_once(reading_, masthead_.company, line.span, Found::opening);
      } else if (masthead_.location.empty() &&
                 (names_a_place(reading_, line.span) || is_away(reading_, line.span) ||
                  is_town_in_state(reading_, line.span)) &&
                 line.span.size() < 80 && !is_money(reading_, line.span) && !trails(line.span) &&
                 (reading_.in(Lexicon::authorization, line.span).empty() ||
                  names_a_town(reading_.in(Lexicon::places, line.span)))) {
        set_once(reading_, masthead_.location, line.span, Found::opening);
      } else if (after_title && masthead_.company.empty() && may_be_a_company(line.span) &&
                 !is_a_place(reading_, line.span)) {
        set_company(line.span);
      } else if (after_title && masthead_.location.empty() && is_all_place(line.span)) {
        set_once(reading_, masthead_.location, line.span, Found::opening);
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
           place.size() < longest_place &&
           (names_a_place(reading_, place) || is_town_in_state(reading_, place) || is_away(reading_, place));
  }

  bool place_follows(const Line& line) const {
    const Line* const next = &line + 1;
    return next != document_.lines().data() + document_.lines().size() && !next->bullet &&
           next->span.size() < longest_place && may_be_where(next->span);
  }

  /// "Skip to main content", "Sign in", "Jobs": what a page prints above the posting.
  bool is_chrome(const Line& line) const {
    const std::span<const Hit> headings = reading_.in(Lexicon::headings, line.span);
    return reading_.layout.at(line.span.begin).heading && !headings.empty() &&
           headings.front().category() == Category::chrome;
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
      if (line.span.size() < longest_line && is_where(line.span))
        set_once(reading_, masthead_.location, line.span, Found::opening);
      // "Leeds (hybrid) - Research Team - Full-Time"
      const std::vector<Span> dashed = pieces(reading_, line.span, " - ");
      if (dashed.size() > 1 && line.span.size() < longest_line && is_where(dashed[0]) &&
          std::all_of(dashed.begin(), dashed.end(), [&](Span part) {
            constexpr std::size_t few_words = 4;
            return words_in(document_.text(part)) <= few_words && document_.text(part).back() != '.';
          }))
        set_once(reading_, masthead_.location, dashed[0], Found::opening);
    }
  }

  /// "Dental Hygienist", "Contoso Smiles", "Leeds, UK": a trade that nobody knows heads the lines that boards print,
  /// and none of them names another.
  bool heads_a_block(const Line& first) const {
    constexpr std::ptrdiff_t block = 5, near = 2;
    if (!sounds_like_a_job(reading_, first.span) || is_fact(reading_, first.span) ||
        reading_.find(addresses, first.span))
      return false;
    const Line* const begin = &first + 1;
    const Line* const end = begin + std::min(block, document_.lines().data() + document_.lines().size() - begin);
    const auto set_apart = [&](const Line& line) {
      return line.span.size() < longest_line && !line.bullet &&
             (may_be_where(line.span) || is_fact(reading_, line.span));
    };
    const auto names_another = [&](const Line& line) {
      return line.span.size() < longest_line && names_a_job(reading_, line.span);
    };
    // "Whirlcopter" above "Leeds" may be the firm.
    const bool one_word =
        words_in(document_.text(first.span)) == 1 && begin != end && is_a_place(reading_, begin->span);
    return !one_word && std::any_of(begin, std::min(begin + near, end), set_apart) &&
           std::none_of(begin, end, names_another);
  }

  bool is_board_title(Span line) const { return reading_.lower(line).ends_with(board_title); }

  /// "Data Analyst", "Contoso is hiring a Data Analyst", "Data Analyst - Contoso - London".
  void title_line(Span line, bool first) {
    if (const auto hires = reading_.find(company_hires, line);
        hires && names_a_job(reading_, (*hires)[2]) && !reading_.find(nobody, (*hires)[1])) {
      set_once(reading_, masthead_.title, (*hires)[2], Found::opening);
      set_once(reading_, masthead_.company, (*hires)[1], Found::opening);
      return;
    }
    if (const Span role = role_sought(reading_, line); !role.empty())
      return set_once(reading_, masthead_.title, role, Found::opening);
    if (is_board_title(line)) line.end -= static_cast<std::uint32_t>(board_title.size());
    if (role_at_firm(line)) return;
    const std::vector<Span> parts = pieces(reading_, line, " - ");
    if (parts.size() == 3 && names_a_job(reading_, parts[0]) &&
        (names_a_place(reading_, parts[2]) || is_away(reading_, parts[2])) && may_be_a_company(parts[1])) {
      set_once(reading_, masthead_.title, parts[0], Found::opening);
      set_once(reading_, masthead_.company, parts[1], Found::opening);
      set_once(reading_, masthead_.location, parts[2], Found::opening);
      return;
    }
    // "Data Analyst - Cardiff - up to 40k"
    if (parts.size() > 1 && names_a_job(reading_, parts[0]))
      if (const auto place =
              std::find_if(parts.begin() + 1, parts.end(), [&](Span part) { return is_a_place(reading_, part); });
          place != parts.end()) {
        set_once(reading_, masthead_.title, parts[0], Found::opening);
        set_once(reading_, masthead_.location, *place, Found::opening);
        return;
      }
    if (first ? !speaks_of(reading_, line) : reads_as_a_title(reading_, line))
      set_once(reading_, masthead_.title, line, Found::opening);
  }

  /// "Data Analyst at Contoso in Leeds, UK": the role, the firm, and its place.
  bool role_at_firm(Span line) {
    constexpr std::string_view within = "in ";
    const auto at = reading_.find(at_firm, line);
    if (!at || is_upper(document_.text()[at->whole().begin + 1])) return false;  // "Dinner At The Mere"
    const Span role{line.begin, at->whole().begin}, firm = (*at)[1];
    if (!names_a_job(reading_, role) || !is_upper(document_.text()[firm.begin]) || !may_be_a_company(firm) ||
        names_a_job(reading_, firm) || names_a_place(reading_, firm))
      return false;
    set_once(reading_, masthead_.title, role, Found::opening);
    set_once(reading_, masthead_.company, firm, Found::opening);
    Span place = trimmed(reading_, {firm.end, line.end});
    if (document_.text(place).ends_with('.')) --place.end;
    if (document_.text(place).starts_with(within)) place.begin += static_cast<std::uint32_t>(within.size());
    if (is_a_place(reading_, place)) set_once(reading_, masthead_.location, place, Found::opening);
    return true;
  }

  /// "Lorry Driver - Home Weekends - Midwest": a title of an unknown trade that ends in a place.
  bool trails(Span line) const {
    const std::vector<Span> parts = pieces(reading_, line, " - ");
    return parts.size() > 2 && !names_a_place(reading_, parts[0]) && !is_away(reading_, parts[0]);
  }

  /// "Contoso | Data Engineer | Berlin | Full-time", as Hacker News and job boards write it.
  void bars(std::vector<Span> parts, bool first_line) {
    constexpr std::size_t longest_name = 16;  // bytes of a label
    if (parts.size() < 2) return;
    for (Span& part : parts)  // "Role: Welder | Loc: Tulsa"
      if (const std::size_t colon = document_.text(part).find(": "); colon <= longest_name)
        part.begin += static_cast<std::uint32_t>(colon) + 2;
    std::vector<char> used(parts.size());
    const auto take = [&](Masthead::Line& line, auto fits) {
      for (std::size_t i = 0; line.empty() && i < parts.size(); ++i) {
        if (used[i] || !fits(parts[i])) continue;
        set_once(reading_, line, parts[i], Found::opening);
        used[i] = true;
      }
    };
    take(masthead_.title, [&](Span part) { return names_a_job(reading_, part); });
    take(masthead_.location, [&](Span part) {
      return (names_a_place(reading_, part) || is_town_in_state(reading_, part)) && !is_money(reading_, part) &&
             !(first_line && part == parts[0] && !is_away(reading_, part));
    });
    // "Leeds | York": as many places as follow one another
    for (std::size_t i = 0; i + 1 < parts.size(); ++i)
      if (parts[i].end == masthead_.location.span.end && !used[i + 1] && is_a_place(reading_, parts[i + 1]) &&
          names_a_town(reading_.in(Lexicon::places, parts[i + 1])))
        masthead_.location.span.end = parts[i + 1].end;
    take(masthead_.location, [&](Span part) { return is_away(reading_, part); });
    const bool masthead = std::find(used.begin(), used.end(), true) != used.end();
    if (!masthead) return;
    // "Contoso | Dublin" below the title.
    if (!first_line && masthead_.company.empty() && masthead_.title.found == Found::opening && !used[0] &&
        may_be_a_company(parts[0]))
      return set_once(reading_, masthead_.company, parts[0], Found::opening);
    if (!first_line) return;
    for (std::size_t i = 0; i < 2; ++i)
      if (masthead_.company.empty() && !used[i] && !is_fact(reading_, parts[i]) && parts[i].size() < 60)
        set_once(reading_, masthead_.company, parts[i], Found::opening);
  }

  /// "We are looking for a senior data engineer to ...": the words up to the end of the last title in them.
  void sought_in_prose() {
    std::size_t seen = 0;
    for (const Sentence& sentence : reading_.layout.sentences()) {
      if (++seen > 30) return;
      if (const Span role = role_sought(reading_, sentence.span); !role.empty())
        return set_once(reading_, masthead_.title, role, Found::sentence);
    }
  }

  void company_in_title() {
    const auto match = reading_.find(at_company, masthead_.title.span);
    if (!match) return;
    set_once(reading_, masthead_.company, (*match)[1], Found::opening);
  }

  /// "Data Analyst - Leeds", "Data Analyst (Nether Wallop, UK)" as the title.
  void place_in_title() {
    const Found found = masthead_.title.found;
    if (masthead_.title.empty() || found == Found::sentence) return;
    const Span title = masthead_.title.span;
    const auto tells = [&](Span part) {
      return is_where(part) || (is_an_address(reading_, part) && reading_.in(Lexicon::titles, part).empty() &&
                                reading_.in(Lexicon::skills, part).empty());
    };
    for (const Pattern& brackets : {std::cref(in_brackets), std::cref(in_brackets_first)})
      if (const auto bracket = reading_.find(brackets, title);
          bracket && reading_.in(Lexicon::skills, (*bracket)[1]).empty() && tells((*bracket)[1]))
        return set_once(reading_, masthead_.location, (*bracket)[1], found);
    for (const std::string_view separator : {" - ", "|"}) {
      const std::vector<Span> parts = pieces(reading_, title, separator);
      for (std::size_t i = 0; i < parts.size(); ++i)
        if (parts.size() > 1 && tells(parts[i])) return set_once(reading_, masthead_.location, parts[i], found);
    }
    // "Data Analyst, Leeds", "Data Analyst in Leeds"
    reading_.each(before_place, title, [&](const Match& match) {
      const Span rest{match.whole().end, title.end};
      if (!rest.empty() && is_where(rest)) set_once(reading_, masthead_.location, rest, found);
    });
  }

  bool is_where(Span span) const {
    return is_a_place(reading_, span) && names_a_town(reading_.in(Lexicon::places, span));
  }

  /// A town that is said alone, further down.
  void place_on_its_own() {
    for (const Sentence& sentence : reading_.layout.sentences()) {
      if (sentence.part != Part::description || sentence.span.size() >= longest_place || !is_where(sentence.span))
        continue;
      // "London, Paris, Oslo" may be all the offices of the firm.
      const std::span<const Hit> places = reading_.in(Lexicon::places, sentence.span);
      const auto towns = std::count_if(places.begin(), places.end(), is_a_town);
      if ((towns > 1 && reading_.lower(sentence.span).find(" or ") == std::string_view::npos) ||
          (towns == 0 && !is_town_in_state(reading_, sentence.span)))
        continue;
      const Section section = sentence.section;
      if (section != Section::about_us && section != Section::legal && section != Section::chrome &&
          section != Section::process && section != Section::offer)
        return set_once(reading_, masthead_.location, sentence.span, Found::sentence);
    }
  }

  const Reading& reading_;
  const Document& document_;
  Masthead masthead_;
};

}  // namespace

Masthead find_masthead(const Reading& reading) { return Finder(reading).run(); }

}  // namespace fineprint
