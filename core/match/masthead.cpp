#include "match/masthead.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace fineprint {
namespace {

using Found = Masthead::Found;

constexpr std::size_t opening_lines = 12;      // lines among which a pasted posting names itself
constexpr std::uint32_t longest_line = 110;    // bytes of a line that may be a title or a place
constexpr std::size_t least_signs = 2;         // kinds of sign that make a text a posting

constinit Pattern title_label("^(?:job |position |role )?(?:title|position|role|designation|stellenbezeichnung|poste|puesto|cargo|functie)\\s?(?:title|name)?\\s?[:-]\\s?(.{3,90})");
constinit Pattern company_label("^(?:company|employer|client|organi[sz]ation|hiring company|company name|firma|unternehmen|entreprise|empresa|bedrijf)(?: name)?\\s?[:-]\\s?(.{2,60})");
constinit Pattern location_label("^(?:job |work |primary |office )?(?:locations?|city|place of work|workplace|standort|arbeitsort|einsatzort|lieu|localisation|ubicacion|lugar|localizacao|local|locatie|standplaats)\\s?[:-]\\s?(.{2,90})");
constinit Pattern sought("(?:looking for|seeking|searching for|hiring|recruiting|opening for|opportunity for|suchen|cherchons|recherchons|recherche|buscamos|procuramos|zoeken)(?: to hire| our next)? (?:an?|our|the|eine?n?|une?|uma?|een)? ?(.{3,90})");
constinit Pattern at_company(" (?:at|@) ([a-z0-9][^|,()]{1,40})$");

bool names_a_job(const Reading& reading, Span span) {
  for (const Hit& hit : reading.in(Lexicon::titles, span))
    if (hit.entry().category == Category::family) return true;
  return false;
}

bool names_a_place(const Reading& reading, Span span) {
  for (const Hit& hit : reading.in(Lexicon::places, span))
    if (!hit.doubtful && hit.entry().category != Category::zone) return true;
  return false;
}

Span trimmed(const Reading& reading, Span span) {
  const std::string_view text = reading.document.text();
  const auto spare = [](char c) { return is_space(c) || c == '|' || c == ':' || c == '-' || c == ',' || c == ';'; };
  while (!span.empty() && spare(text[span.begin])) ++span.begin;
  while (!span.empty() && spare(text[span.end - 1])) --span.end;
  return span;
}

/// The pieces of a line that "|" or a spaced hyphen set apart, as boards and Hacker News write their first line.
std::vector<Span> pieces(const Reading& reading, Span line, std::string_view separator) {
  const std::string_view text = reading.document.text();
  std::vector<Span> out;
  std::uint32_t begin = line.begin;
  for (std::uint32_t at = line.begin; at <= line.end; ++at) {
    const bool cut = at == line.end || text.substr(at, separator.size()) == separator;
    if (!cut) continue;
    const Span piece = trimmed(reading, {begin, at});
    if (!piece.empty()) out.push_back(piece);
    begin = at + static_cast<std::uint32_t>(separator.size());
  }
  return out;
}

class Finder {
 public:
  explicit Finder(const Reading& reading) : reading_(reading), document_(reading.document) {}

  Masthead run() {
    masthead_.title = {document_.part(Part::title), Found::given};
    masthead_.company = {document_.part(Part::company), Found::given};
    masthead_.location = {document_.part(Part::location), Found::given};
    labelled_lines();
    opening();
    if (masthead_.title.empty()) sought_in_prose();
    if (masthead_.company.empty() && !masthead_.title.empty()) company_in_title();
    return masthead_;
  }

 private:
  void set(Masthead::Line& line, Span span, Found found) {
    span = trimmed(reading_, span);
    if (line.empty() && !span.empty()) line = {span, found};
  }

  void labelled_lines() {
    std::size_t seen = 0;
    for (const Line& line : document_.lines()) {
      if (line.part != Part::description) continue;
      if (++seen > 60) break;
      if (document_.text(line.span).find(':') == std::string_view::npos && document_.text(line.span).find('-') == std::string_view::npos) continue;
      if (const auto match = reading_.find(title_label, line.span); match && names_a_job(reading_, (*match)[1]))
        set(masthead_.title, (*match)[1], Found::labelled);
      else if (const auto match2 = reading_.find(company_label, line.span))
        set(masthead_.company, (*match2)[1], Found::labelled);
      else if (const auto match3 = reading_.find(location_label, line.span))
        set(masthead_.location, (*match3)[1], Found::labelled);
    }
  }

  /// The first lines of a paste: a title, then the company, then the place, or all on one line set apart by bars.
  void opening() {
    if (!document_.part(Part::title).empty()) return;
    std::size_t seen = 0;
    bool after_title = false;
    for (const Line& line : document_.lines()) {
      if (line.part != Part::description || ++seen > opening_lines) break;
      const std::string_view words = document_.text(line.span);
      if (words.find('|') != std::string_view::npos && line.span.size() < 400) {
        bars(pieces(reading_, line.span, "|"), seen == 1);
        continue;
      }
      const bool short_line = line.span.size() <= longest_line && words.back() != '.' && words.back() != ':';
      if (!short_line || reading_.layout.at(line.span.begin).heading) {
        if (line.span.size() > longest_line) break;
        continue;
      }
      if (masthead_.title.empty() && names_a_job(reading_, line.span)) {
        set(masthead_.title, line.span, Found::opening);
        after_title = true;
      } else if (masthead_.location.empty() && names_a_place(reading_, line.span) && line.span.size() < 80) {
        set(masthead_.location, line.span, Found::opening);
      } else if (after_title && masthead_.company.empty() && line.span.size() < 50 && !line.bullet) {
        set(masthead_.company, line.span, Found::opening);
      }
    }
  }

  void bars(const std::vector<Span>& parts, bool first_line) {
    if (parts.size() < 2) return;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (masthead_.title.empty() && names_a_job(reading_, parts[i])) set(masthead_.title, parts[i], Found::opening);
      else if (masthead_.location.empty() && names_a_place(reading_, parts[i])) set(masthead_.location, parts[i], Found::opening);
      else if (first_line && i == 0) set(masthead_.company, parts[i], Found::opening);
    }
  }

  /// "We are looking for a senior data engineer to ...": the words up to the end of the last title in them.
  void sought_in_prose() {
    std::size_t seen = 0;
    for (const Sentence& sentence : reading_.layout.sentences()) {
      if (++seen > 30) return;
      const std::optional<Match> match = reading_.find(sought, sentence.span);
      if (!match) continue;
      const Span words = (*match)[1];
      for (const Hit& hit : reading_.in(Lexicon::titles, words)) {
        if (hit.entry().category != Category::family || hit.span.begin > words.begin + 45) continue;
        return set(masthead_.title, {words.begin, hit.span.end}, Found::sentence);
      }
    }
  }

  void company_in_title() {
    if (const auto match = reading_.find(at_company, masthead_.title.span)) set(masthead_.company, (*match)[1], Found::opening);
  }

  const Reading& reading_;
  const Document& document_;
  Masthead masthead_;
};

}  // namespace

Masthead find_masthead(const Reading& reading) { return Finder(reading).run(); }

bool is_posting(const Reading& reading) {
  if (!reading.masthead.title.empty() && reading.masthead.title.found != Found::sentence) return true;
  std::size_t signs = !reading.masthead.title.empty();
  const std::span<const Hit> headings = reading.hits.of(Lexicon::headings);
  signs += std::any_of(headings.begin(), headings.end(), [](const Hit& hit) {
    return hit.entry().category == Category::requirements || hit.entry().category == Category::duties;
  });
  signs += !reading.hits.of(Lexicon::titles).empty();
  for (const Lexicon lexicon : {Lexicon::skills, Lexicon::soft_skills, Lexicon::benefits}) signs += reading.hits.of(lexicon).size() >= 2;
  return signs >= least_signs;
}

}  // namespace fineprint
