#include "extract/work_model/engagement.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace fineprint::extract::work_model {
namespace {

constinit Pattern job_label(
    "(?:^|[\\s(|;,*.-])(?:(?:job|employment|position|contract|work|role|hire|hiring|engagement|assignment|opportunity|"
    "vacancy|type of (?:employment|position|contract|job))[ "
    "-]?(?:types?|status|category|schedule|hours|time|mode|nature|terms?)?|types?|status|hours|schedule|commitment|"
    "shift|duration|duration/"
    "type|tenure|fte|beschaftigungsart|anstellungsart|arbeitszeit(?:modell)?|vertragsart|umfang|working patterns?|type "
    "de "
    "(?:contrat|poste|emploi)|contrat|temps de travail|tipo de "
    "(?:contrato|empleo|vaga|emprego|jornada|contratacion|contratacao)|contratacao|jornada|regime(?: de "
    "(?:contratacao|trabalho))?|dienstverband|uren|contract "
    "?vorm)\\s?(?::|-{1,2}\\s|=)\\s*[^:.]{0,45}$|\\b(?:(?:job|employment) type|contratacao|contrato "
    "(?:indefinido|temporal|fijo)(?: a| de| y)?) $");
constinit Pattern others_hours(
    "^[ -]?(?:status\\b|,? ?term[- ]time|hours (?:will|are|can)|roles "
    "(?:will|are|can)|u\\.?s\\.? "
    "employees|employees?|team "
    "?members?|staff|associates?|students?|degree|enrol|enroll|experience|engineers?|education|study|studies|faculty|"
    "workers?|equivalent|undergraduate|graduate (?:student|program)|(?:regular )?(?:salaried |hourly "
    ")?employees|colleagues|benefits|conversion|hires? "
    "(?:receive|are|get)|crew|mba|program\\b|(?:non-)?temporary|eligible|offer "
    "after|postgraduate|individuals|personnel|job (?:in|at) )");
constinit Pattern is_hired_as("\\b(?:join(?:ing)?|hired|employed|engaged|looking for|seeking)\\b[^.;:]{0,24}\\ban? $");
constinit Pattern also_possible(
    "^ ?(?:contracts? ?(?:\\([^)]{1,12}\\) ?)?)?\\(?(?:is |ist |est |also |auch |aussi "
    ")?(?:possible|moglich|accepted|accepte|considered|an "
    "option|negotiable|posible|"
    "possivel|mogelijk|available on request)\\b");

}  // namespace

Span Engagement::before(const Sentence& sentence, Span span, std::uint32_t reach) const {
  return {span.begin > sentence.span.begin + reach ? span.begin - reach : sentence.span.begin, span.begin};
}

Span Engagement::after(const Sentence& sentence, Span span, std::uint32_t reach) const {
  return {span.end, std::min(span.end + reach, std::max(sentence.span.end, span.end))};
}

bool Engagement::labelled(const Sentence& sentence, Span span, std::uint32_t reach) const {
  return reading_.holds(job_label, before(sentence, span, reach));
}

bool Engagement::alone(const Sentence& sentence, Span span) const {
  Span piece = span;
  const auto cuts = [&](std::uint32_t at) {
    const char c = text_[at];
    return c == '|' || c == '(' || c == ')' || c == '[' || c == ']' || c == ',' || c == ';' || c == '/' || c == ':' ||
           c == '.' || c == '&' || c == '\n' || (c == '-' && (at + 1 >= text_.size() || is_space(text_[at + 1])));
  };
  while (piece.begin > sentence.span.begin && !cuts(piece.begin - 1)) --piece.begin;
  while (piece.end < sentence.span.end && !cuts(piece.end)) ++piece.end;
  // "| Full-time We help teachers": the prose behind the last bar came on a line of its own.
  if (piece.begin > 0 && text_[piece.begin - 1] == '|' && piece.end > span.end + 2 && is_upper(text_[span.end + 1]) &&
      text_[span.end] == ' ')
    piece.end = span.end;
  if (piece.size() > span.size() + 18) return false;
  const std::string_view line = reading_.text(sentence.span);
  const bool whole = line.size() <= span.size() + 26;
  const bool barred = line.find('|') != line.npos;
  const bool asked = sentence.section == Section::requirements || sentence.section == Section::preferred;
  const bool leads = sentence.bullet && span.begin < sentence.span.begin + 3;  // "- Part-time (three days a week);"
  const bool listed =
      line.size() < 110 && !asked && line.find("experience") == line.npos && (near_top(sentence) || leads);
  const bool bracketed = piece.begin > 0 && text_[piece.begin - 1] == '(' && line.size() < 120;
  return whole || barred || listed || bracketed;
}

bool Engagement::hired_as(Span before) const { return reading_.holds(is_hired_as, before); }

bool Engagement::of_others(Span after) const { return reading_.holds(others_hours, after); }

bool Engagement::only_possible(Span after) const { return reading_.holds(also_possible, after); }

}  // namespace fineprint::extract::work_model
