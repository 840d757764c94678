#include "match/masthead_labels.hpp"

#include <algorithm>

#include "match/masthead_line.hpp"
#include "match/masthead_town.hpp"
#include "text/characters.hpp"

namespace fineprint {
namespace {

using Found = Masthead::Found;

constexpr std::uint32_t longest_label = 50;  // bytes of a line that only says that a place follows

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
    "work|workplace|standorte?|arbeitsorte?|einsatzorte?|lieux?(?: d[eu] "
    "(?:travail|mission|poste))?|localisation|ubicacion|lugar(?: de "
    "trabajo)?|"
    "localizacao|local(?: de trabalho)?|(?:werk)?locatie|standplaats|sede(?: di lavoro)?|luogo di lavoro)(?: of (?:the "
    ")?(?:role|job|position|work))?(?:\\s?:|\\s?-\\s)\\s?(.{2,90})");
// Labels of other things too: "Base: York", "Base: $90k".
constinit Pattern place_label(
    "^(?:where|place|base|ort|duty station|posting station|plaats|vestiging|werkplek|ville|stadt|ciudad|cidade|citta|"
    "dienstort|arbeitsplatz)\\s?:\\s?(.{2,90})");
// "Location Leeds, UK": the sign between is lost.
constinit Pattern bare_label("^(?:job |work )?locations? (?=(.{2,90}))");
// The label alone on its line; the place stands on the next.
constinit Pattern location_heading(
    "^(?:job |(?:additional )?work |primary |office |other |additional |[0-9]{1,3} vacanc(?:y|ies) in the following "
    ")?(?:locations?|city|place of work|where|standorte?|arbeitsorte?|lieux?(?: de travail)?|locatie|"
    "ubicacion|local(?:izacao|isation)?|lugar|standplaats|sede(?: di lavoro)?|luogo di lavoro)\\W{0,2}$");
// Labels that may follow on the same line ("Data Engineer Location: Austin Duration: 6 months").
constinit Pattern next_label(
    "[ ,;]?(?:job |work )?(?:location|duration|client|rate|visa|salary|experience|company|employment type|job type|job "
    "description|start date|interview|responsibilities|description)(?: mode| type)?\\s?:");

Span bare_place(const Reading& reading, Span line) {
  const auto label = reading.find(bare_label, line);
  return label && is_a_place(reading, (*label)[1]) ? (*label)[1] : Span{};
}

class Labels {
 public:
  Labels(const Reading& reading, Masthead& masthead)
      : reading_(reading), document_(reading.document), masthead_(masthead) {}

  Span run() {
    constexpr std::uint32_t longest_places = 160;  // bytes
    std::size_t seen = 0;
    bool heading = false;  // the line before is "Location"
    for (const Line& line : document_.lines()) {
      if (line.part != Part::description) continue;
      const bool late = ++seen > 60;  // where forms of an applicant system stand, which tell the places once more
      const std::string_view words = document_.text(line.span);
      if (heading && std::none_of(words.begin(), words.end(), is_word)) continue;  // the rule below a heading
      if (heading && line.span.size() < longest_places && starts_with_place(line.span)) labelled_place(line.span);
      heading = line.span.size() < longest_label && reading_.find(location_heading, line.span).has_value();
      if (const Span place = bare_place(reading_, line.span); !place.empty()) labelled_place(place);
      if (document_.text(line.span).find(':') == std::string_view::npos &&
          document_.text(line.span).find('-') == std::string_view::npos)
        continue;
      if (late) {
        if (const auto place = reading_.find(location_label, line.span)) labelled_place(value((*place)[1]));
        continue;
      }
      if (const auto title = reading_.find(title_label, line.span); title && names_it(line.span, value((*title)[1])))
        set_once(reading_, masthead_.title, value((*title)[1]), Found::labelled);
      else if (const auto hires = reading_.find(hiring_label, line.span);
               hires && (names_a_job(reading_, (*hires)[1]) || names_a_rank(reading_, (*hires)[1])))
        set_once(reading_, masthead_.title, value((*hires)[1]), Found::labelled);
      else if (const auto subject = reading_.find(mail_subject, line.span))
        subject_ = job_in((*subject)[1]);
      else if (const auto company = reading_.find(company_label, line.span))
        set_once(reading_, masthead_.company, value((*company)[1]), Found::labelled);
      else if (const auto place = reading_.find(location_label, line.span))
        labelled_place(value((*place)[1]));
      else if (const auto where = reading_.find(place_label, line.span); where && tells_where(value((*where)[1])))
        labelled_place(value((*where)[1]));
      else if (masthead_.location.empty())
        place_in_row(line.span);
    }
    return subject_;
  }

 private:
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
    return (names_a_place(reading_, value) || is_away(reading_, value) || is_town_in_state(reading_, value)) &&
           !is_money(reading_, value);
  }

  bool names_it(Span line, Span title) const {
    constexpr std::size_t most_words = 8;
    return names_a_job(reading_, title) ||
           (!title.empty() && reading_.holds(title_label_alone, line) && is_upper(document_.text()[title.begin]) &&
            words_in(document_.text(title)) <= most_words && !is_fact(reading_, title));
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

  void labelled_place(Span place) {
    place = trimmed(reading_, place);
    add_places_below(reading_, place);
    const Masthead::Line& given = masthead_.location;
    if (masthead_.town.empty() && given.found == Found::given && !given.empty() &&
        ((names_a_town(reading_.in(Lexicon::places, place)) && refines(reading_, place, given.span)) ||
         adds_to(reading_, place, given.span))) {
      masthead_.town = place;
      masthead_.among_towns = tells_town(reading_, given.span);
    }
    set_once(reading_, masthead_.location, place, Found::labelled);
  }

  bool starts_with_place(Span line) const {
    const std::span<const Hit> places = reading_.in(Lexicon::places, line);
    if (places.empty() || places.front().category() == Category::zone) return false;
    // "Tomball, TX": the town may be unknown.
    const std::string_view town = document_.text({line.begin, places.front().span.begin});
    return town.empty() || is_away(reading_, line) || town.find(", ") != town.npos || town.ends_with(" (");
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

  const Reading& reading_;
  const Document& document_;
  Masthead& masthead_;
  Span subject_;  // of a mail
};

}  // namespace

Span read_labels(const Reading& reading, Masthead& masthead) { return Labels(reading, masthead).run(); }

void add_places_below(const Reading& reading, Span& place) {
  const std::vector<Line>& lines = reading.document.lines();
  auto line = std::lower_bound(lines.begin(), lines.end(), place.end,
                               [](const Line& one, std::uint32_t end) { return one.span.end < end; });
  if (line == lines.end() || line->span != place || line->part != Part::description) return;
  const bool bullet = line->bullet;
  while (++line != lines.end() && line->bullet == bullet && is_a_place(reading, line->span) &&
         names_a_town(reading.in(Lexicon::places, line->span)))
    place.end = line->span.end;
}

bool is_labelled(const Reading& reading, Span span) {
  const std::string_view words = reading.document.text(span);
  const std::size_t colon = words.find(": ");
  if (colon != std::string_view::npos &&
      !names_a_job(reading, {span.begin, span.begin + static_cast<std::uint32_t>(colon)}))
    return true;
  return !bare_place(reading, span).empty() || reading.find(title_label, span) || reading.find(company_label, span) ||
         reading.find(location_label, span);
}

}  // namespace fineprint
