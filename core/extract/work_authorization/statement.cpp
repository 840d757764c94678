#include "extract/work_authorization/statement.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/sorted.hpp"

namespace fineprint::extract::work_authorization {
namespace {

constinit Pattern answers_none("^\\W*(?:n(?:o|one|/?a)?|not (?:required|applicable)|if applicable|keine?)\\W*$");

constinit Pattern of_status("\\b(?:nationals?|citizens?)\\b");
constinit Pattern knows(
    "^\\W*(?:(?:good|strong|working|deep|solid|basic|thorough) )*(?:knowledge|understanding|familiarity|familiar|"
    "experience|experienced|expertise)(?: [a-z.]+){0,4} (?:visas?|immigration|hiring|recruit\\w*|staffing|sourcing|"
    "authori[sz]ations?|petitions?)\\b");
// "Our product helps companies file H-1B petitions", "we help students who are on OPT": what is sold.
constinit Pattern sells(
    "^\\W*(?:(?:our|the|this) (?:[\\w-]+ ){0,3}?(?:products?|platforms?|software|apps?|solutions?|technology|tools?|"
    "services?) (?:helps?|automates?|makes?|lets?|allows?|enables?|simplif\\w+|streamlines?|powers?|handles?|manages?|"
    "supports?|guides?)|we (?:help|enable|guide|serve|empower) "
    "(?!you\\b|our\\b|with\\b|(?:candidates?|employees|hires)\\b))");
#define STAY "(?:obtain|acquire|get|gain|secure|maintain|keep|extend|renew|continue)(?:ing)?"
// "Employer support to obtain or extend work status": sponsorship by another name.
constinit Pattern to_stay(
    "^ (?:to|in|with) " STAY "(?:(?:, ?(?:and |or )?|/| and | or )" STAY
    ")*(?: (?:an?|any|the|his|her|their|your|his or her|valid|legal|us|u\\.s\\.)){0,3} (?:right to "
    "work|(?:work|employment|"
    "immigration|visa)(?: (?:authori[sz]ation|permission|eligibility|status|permits?|visas?)\\b| (?:or|and) "
    "(?:immigration|visa|work) (?:authori[sz]ation|status))|visas?\\b)");
#undef STAY
// "US citizenship/visa not required", "no US citizenship needed": what nobody has to have is not asked.
#define PAPERS "(?:citizenship|visas?|green cards?|permanent residency|work (?:permits?|visas?|authori[sz]ation))"
#define OTHERS "(?:(?: ?/ ?| or |, )(?:us |u\\.s\\.? |an? )?" PAPERS ")*"
#define NEEDED " (?:an? )?(?:required|needed|necessary|requirement)\\b"
constinit Pattern waived(
    "\\b" PAPERS OTHERS "(?: is| are)?(?: not|n't)" NEEDED
    "|(?:\\bnot|n't) (?:need|have) to (?:be|have|hold) (?:an? )?(?:us |u\\.s\\.? )?(?:citizens?\\b|" PAPERS
    ")|\\bno need for (?:an? )?(?:us |u\\.s\\.? )?" PAPERS "|\\bno (?:us |u\\.s\\.? )?" PAPERS OTHERS
    "(?: is| are)?" NEEDED);
#undef NEEDED
#undef OTHERS
#undef PAPERS

constinit Pattern of_formalities(
    "^ (?:(?:and|or|&) [a-z]+ "
    ")?(?:paperwork|costs?|fees|process|applic|matters|formalit|issues)");
constinit Pattern of_no_matter("^ (?:any |hidden |extra )?(?:costs?|fees?|charges?|matter|problem|exceptions?)\\b");
constinit Pattern bare_answer("^\\W*(?:yes|no|none|ja|nein|oui|non|si)\\W*$");

constinit Pattern opens_alternatives(
    "\\b(?:if you(?: are|'re)|must be|who are|open to|one of(?: the following)?|any of(?: the "
    "following)?|either|applications "
    "from(?: the following)?|following(?: \\w+)?)\\s?:\\W*$");

bool names_status(const Reading& reading, Span span) {
  if (reading.holds(of_status, span)) return true;
  const std::span<const Hit> hits = reading.in(Lexicon::authorization, span);
  return std::any_of(hits.begin(), hits.end(), [](const Hit& hit) {
    const Category kind = hit.category();
    return kind == Category::status || kind == Category::any_status || kind == Category::nationality ||
           kind == Category::work_auth || kind == Category::visa;
  });
}

}  // namespace

bool is_a_duty(const Statement& statement) {
  const Sentence& sentence = statement.reading().sentence(statement.span());
  if (!sentence.bullet || sentence.section != Section::duties) return false;
  return std::none_of(statement.tokens().begin(), statement.tokens().end(), [&](const Token& token) {
    const bool client = statement.reading().lower(token.span).find("client") != std::string_view::npos;
    return token.kind == Category::employer && !client;  // a client is who is served
  });
}

bool of_the_trade(const Statement& statement) {
  for (const Category demand : {Category::auth_must, Category::auth_only, Category::visa_label, Category::needs})
    if (statement.has(demand)) return false;
  return is_a_duty(statement) || statement.reading().holds(knows, statement.span()) ||
         statement.reading().holds(sells, statement.span());
}

std::size_t last_alternative(const Reading& reading, std::size_t i) {
  constexpr std::uint32_t longest_item = 200;
  const std::vector<Sentence>& all = reading.layout.sentences();
  if (i == 0 || !reading.holds(opens_alternatives, all[i - 1].span) || !names_status(reading, all[i].span)) return i;
  std::size_t last = i;
  while (last + 1 < all.size() && all[last + 1].part == all[i].part && all[last + 1].span.size() <= longest_item &&
         names_status(reading, all[last + 1].span))
    ++last;
  return last;
}

bool answered_below(const Reading& reading, std::size_t sentence) {
  constexpr std::uint32_t longest_label = 60;
  const std::vector<Sentence>& all = reading.layout.sentences();
  const Span label = all[sentence].span;
  return sentence + 1 < all.size() && label.size() < longest_label && reading.text(label).back() != '.' &&
         reading.holds(bare_answer, all[sentence + 1].span);
}

bool unanswered(const Reading& reading, std::size_t sentence) {
  const std::vector<Sentence>& all = reading.layout.sentences();
  const Span span = all[sentence].span;
  const std::size_t colon = reading.text(span).rfind(':');
  if (colon == std::string_view::npos) return false;
  Span answer{span.begin + static_cast<std::uint32_t>(colon) + 1, span.end};
  if (answer.empty()) {
    if (sentence + 1 >= all.size() || all[sentence + 1].part != all[sentence].part) return true;
    answer = all[sentence + 1].span;
    const std::size_t next_label = reading.text(answer).find(':');  // the next line has a label of its own
    if (next_label < 40) return !all[sentence + 1].bullet;
  }
  return reading.holds(answers_none, answer);
}

Statement::Statement(const Reading& reading, Span span) : reading_(reading), span_(span) {
  const auto tagged = [&](Span word) { return word.begin > 0 && reading.document.text()[word.begin - 1] == '#'; };
  for (const Hit& hit : reading.in(Lexicon::authorization, span))
    if (!tagged(hit.span)) tokens_.push_back({hit.span, hit.category(), hit.term, hit.doubtful});
  if (const std::optional<Match> spared = tokens_.empty() ? std::nullopt : reading.find(waived, span))
    std::erase_if(tokens_, [&](const Token& token) { return token.span.overlaps(spared->whole()); });
  join_support();
  for (Token& token : tokens_)  // "we take care of all visa paperwork"
    if (token.kind == Category::any_status && reading.holds(of_formalities, {token.span.end, span.end}))
      token.kind = Category::visa;
  const auto inside_token = [&](Span part) {
    return std::any_of(tokens_.begin(), tokens_.end(), [&](const Token& token) { return token.span.overlaps(part); });
  };
  for (const Hit& cue : reading.in(Lexicon::cues, span))
    if (cue.category() == Category::terminator && !inside_token(cue.span)) cuts_.push_back(cue.span.begin);
  const std::string_view text = reading.document.text();
  for (std::uint32_t at = span.begin; at < span.end; ++at) {
    const bool stop =
        text[at] == ';' || ((text[at] == '.' || text[at] == '|') && at + 1 < span.end && text[at + 1] == ' ') ||
        (at > span.begin && text[at] == '-' && text[at - 1] == ' ' && at + 1 < span.end && text[at + 1] == ' ');
    // "i.e.", "e.g." and "U.S." end no clause.
    const bool abbreviation =
        text[at] == '.' && at >= span.begin + 2 && is_letter(text[at - 1]) && !is_word(text[at - 2]);
    if (stop && !abbreviation && !inside_token({at, at + 1})) cuts_.push_back(at);
  }
  sort_stably(cuts_);
}

void Statement::join_support() {
  constexpr std::uint32_t reach = 110;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (tokens_[i].kind != Category::offers) continue;
    const std::string_view word = reading_.lower(tokens_[i].span);
    if (word != "support" && word != "assistance" && word != "help") continue;
    const std::uint32_t end = tokens_[i].span.end;
    const std::optional<Match> match = reading_.find(to_stay, {end, std::min(end + reach, span_.end)});
    if (!match) continue;
    tokens_[i].kind = Category::sponsorship;
    tokens_[i].span.end = match->whole().end;
    std::size_t next = i + 1;
    while (next < tokens_.size() && tokens_[next].span.begin < tokens_[i].span.end) ++next;
    tokens_.erase(tokens_.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                  tokens_.begin() + static_cast<std::ptrdiff_t>(next));
  }
}

std::size_t Statement::count(Category kind) const {
  return static_cast<std::size_t>(
      std::count_if(tokens_.begin(), tokens_.end(), [&](const Token& token) { return token.kind == kind; }));
}

bool Statement::has_in(Category kind, std::size_t from, std::size_t to) const {
  for (std::size_t i = from; i < std::min(to, size()); ++i)
    if (tokens_[i].kind == kind) return true;
  return false;
}

bool Statement::has_term(TermId term) const {
  return std::any_of(tokens_.begin(), tokens_.end(), [&](const Token& token) { return token.term == term; });
}

std::string_view Statement::between(std::size_t a, std::size_t b) const {
  return reading_.lower({tokens_[a].span.end, std::max(tokens_[a].span.end, tokens_[b].span.begin)});
}

std::size_t Statement::words_between(std::size_t a, std::size_t b) const { return words_in(between(a, b)); }

bool Statement::apart(std::size_t a, std::size_t b) const {
  return between(a, b).find_first_of(",(:;") != std::string_view::npos;
}

bool Statement::asks() const { return reading_.text(span_).find('?') != std::string_view::npos; }

std::size_t Statement::words() const { return words_in(reading_.text(span_)); }

std::pair<std::size_t, std::size_t> Statement::clause(std::size_t i) const {
  std::uint32_t begin = span_.begin, end = span_.end;
  for (const std::uint32_t cut : cuts_) {
    if (cut <= tokens_[i].span.begin)
      begin = cut;
    else {
      end = cut;
      break;
    }
  }
  std::size_t first = i, last = i + 1;
  while (first > 0 && tokens_[first - 1].span.begin >= begin) --first;
  while (last < size() && tokens_[last].span.begin < end) ++last;
  return {first, last};
}

std::size_t Statement::answer_to_condition(std::size_t first, std::size_t at) const {
  bool condition = false;
  for (std::size_t i = first; i < at; ++i) {
    if (condition && tokens_[i].kind == Category::employer && apart(i - 1, i)) return i;
    condition |= tokens_[i].kind == Category::auth_condition;
  }
  return first;
}

bool Statement::denies_nothing(std::size_t i) const {
  constexpr std::size_t near = 3;
  if (tokens_[i].kind != Category::auth_negation) return false;
  if (reading_.lower(tokens_[i].span) == "non") {  // "for non-EU citizens", unlike "non-sponsored"
    const bool role = i + 1 < size() && words_between(i, i + 1) == 0 &&
                      (tokens_[i + 1].kind == Category::sponsor_verb || tokens_[i + 1].kind == Category::sponsorship ||
                       tokens_[i + 1].kind == Category::sponsorship_bare);
    return !role;
  }
  if (reading_.holds(of_no_matter, {tokens_[i].span.end, span_.end})) return true;
  if (i == 0 || i + 1 >= size()) return false;
  const Category next = tokens_[i + 1].kind;
  const bool people =
      tokens_[i - 1].kind == Category::candidate ||
      (tokens_[i - 1].kind == Category::auth_must && reading_.lower(tokens_[i - 1].span).starts_with("who "));
  return people && words_between(i - 1, i) <= 1 && !apart(i - 1, i) &&
         (next == Category::work_auth || next == Category::visa || next == Category::status) &&
         words_between(i, i + 1) <= near && !apart(i, i + 1) &&
         !has_in(Category::auth_negation, i + 1, clause(i).second);
}

Span Statement::clause_span(std::size_t i) const {
  Span span = span_;
  for (const std::uint32_t cut : cuts_) {
    if (cut <= tokens_[i].span.begin)
      span.begin = cut;
    else {
      span.end = cut;
      break;
    }
  }
  const std::string_view text = reading_.document.text();
  const auto spare = [](char c) { return is_space(c) || c == ';' || c == '.' || c == '|' || c == '-' || c == ','; };
  while (!span.empty() && spare(text[span.begin])) ++span.begin;
  while (!span.empty() && (is_space(text[span.end - 1]) || text[span.end - 1] == ',' || text[span.end - 1] == '-'))
    --span.end;
  return span;
}

}  // namespace fineprint::extract::work_authorization
