#include "extract/benefits/offers.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace fineprint::extract::benefits {
namespace {

constexpr std::size_t list_from = 3;         // benefits in one sentence that make it a list of them
constexpr std::uint32_t longest_piece = 60;  // bytes of a list item in which an ordinary word may mean a benefit

constinit Pattern offers_it("\\b(?:we(?:'ll| will| also| do| proudly)? (?:offer|provide|give|cover|pay|sponsor|subsidi|match|support)\\w*|(?:offers?|provides?|providing|offering) (?:you |our |all |its |eligible |a |an |the |competitive |comprehensive |generous |excellent |great |full|employees)|"
    "benefits?\\b(?! of)|perks?|eligible (?:for|to)|eligibility|entitled|entitlement|package|in addition to|you(?:'ll| will)? (?:also )?(?:receive|get|enjoy|have access|be eligible)|enjoy|compensation|total rewards|rewards|plus (?:an? )?|includ(?:es?|ing)|access to|what'?s in it|join us|why (?:work|join)|"
    "wir bieten|bieten wir|bieten dir|bieten ihnen|dich erwarte|profitier\\w+|erhaltst|zuschuss|avantages|nous (?:vous )?(?:offrons|proposons)|vous beneficie\\w*|beneficios|ofrecemos|oferecemos|te ofrecemos|wij bieden|bieden (?:wij|we)|krijg je|we bieden|arbeidsvoorwaarden)");
constinit Pattern lead_in("(?:\\b(?:benefits?|perks|offer|provide|package|include|includes|including|following|bieten|avantages|beneficios|bieden|rewards|enjoy|receive|expect)\\b[^.]{0,60}:\\s*$)");
constinit Pattern legal_words("\\b(?:equal (?:employment )?opportunit|without regard|regardless of|protected (?:veteran|status|class|characteristic)|discriminat|affirmative action|reasonable accommodation|harassment|sexual orientation|applicants? with disabilit|individuals? with (?:a )?disabilit|on the basis of|disability status|veteran status|fair chance|background check|privacy)");
constinit Pattern trade_after("^[ -]?(?:'s )?(?:compan(?:y|ies)|provider|providers|carriers?|industry|sector|clients?|customers?|claims?|products?|markets?|data|domain|platform|solutions?|software|systems?|organi[sz]ations?|business(?:es)?|underwrit|agenc|technology|tech\\b|analytics|space|administrat|administrator|"
    "records?|services (?:company|provider|client)|professionals?|experience|startups?|firms?|vendors?|sciences?|research|advisors?|consult|management (?:system|software|experience)|delivery|start-?up|trading|derivatives|quotes?|policies|members?|tools?|broker|app\\b|models?)");
constinit Pattern trade_before("(?:\\b(?:administer(?:ing|s)?|manag(?:e|ing)|process(?:ing)?|coordinat(?:e|ing)|knowledge of|experience (?:in|with)|calculat(?:e|ing)|track(?:ing)?|support(?:ing)? the|domain[s]?(?: such as)?|background in|develop(?:ing)?|sell(?:ing)?|underwrit\\w+|design(?:ing)?|build(?:ing)?|implement(?:ing)?|leading|including (?:our )?(?:award)) (?:[a-z]+ ){0,3}|\\bin the |\\bprivate )$");
constinit Pattern other_equity("(?:\\b(?:diversity|inclusion|inclusive|belonging|racial|gender|social|private|pay|health|internal|brand|educational|dei|justice|access|fairness|global|us|cash|digital)(?:,| and|,? &)? $)");
constinit Pattern equity_other("^(?:,? (?:and|&) (?:inclusi|diversity|belonging|access|justice|fairness|derivatives|fixed)|, (?:inclusi|diversity|belonging|access|and inclusi|& inclusi)|[ -](?:research|derivatives|trading|markets?|analyst|investor|firm|fund|portfolio|backed|partners|gap|lens|research|products|desk))");
constinit Pattern bonus_wish("^(?:es)?[ :]*(?:points?|skills?|if\\b|qualif|for (?:experience|knowledge|familiarity)|experience|nice|requirements?|to have|- )");
constinit Pattern wish_bonus("(?:\\b(?:is|are|be|as|considered|an added|added|big|huge|major|would be|definite|strong|is also) (?:an? )?(?:big |huge |added |definite |great )?)$");
constinit Pattern refused("\\b(?:not (?:offer(?:ed|ing)?|available|provided?|eligible|included?|cover(?:ed)?|sponsor|able|currently)|no (?:relocation|bonus|benefits|equity|visa|pto|paid)|cannot|unable|without|isn't|is not|are not|aren't|does not|do not|don't|will not|won't|ineligible|keine|kein|pas de|sin |sem |geen)\\b");
constinit Pattern for_free("\\bno (?:cost|charge|premium|waiting|deductible|limit|cap\\b|meeting)");

bool barren(const Sentence& sentence) { return sentence.section == Section::process || sentence.section == Section::chrome || sentence.section == Section::skills_tags; }

class Reader {
 public:
  explicit Reader(const Reading& reading) : reading_(reading), text_(reading.document.text()) {}

  std::vector<Offer> run() {
    bool carried = false;  // the last line announced a list of benefits
    for (const Sentence& sentence : reading_.layout.sentences()) {
      if (sentence.heading) {
        carried = false;
        continue;
      }
      const bool announces = reading_.find(lead_in, {sentence.span.end > sentence.span.begin + 160 ? sentence.span.end - 160 : sentence.span.begin, sentence.span.end}).has_value();
      if (!sentence.bullet && !announces) carried = carried && sentence.span.size() < 80;
      read(sentence, carried);
      if (announces) carried = true;
    }
    return std::move(out_);
  }

 private:
  void read(const Sentence& sentence, bool carried) {
    const std::span<const Hit> hits = reading_.in(Lexicon::benefits, sentence.span);
    if (hits.empty() || barren(sentence)) return;
    const bool legal = reading_.find(legal_words, sentence.span).has_value();
    std::size_t sure = 0, kinds = 0;
    std::uint64_t seen = 0;
    for (const Hit& hit : hits) {
      sure += !hit.doubtful;
      const std::uint64_t bit = std::uint64_t{1} << hit.entry().choice;
      kinds += (seen & bit) == 0;
      seen |= bit;
    }
    if (legal && !(sure >= list_from && reading_.find(offers_it, sentence.span))) return;
    const bool offering = reading_.find(offers_it, sentence.span).has_value();
    const bool section = sentence.section == Section::offer || carried;
    const bool asked = sentence.section == Section::requirements || sentence.section == Section::preferred || sentence.section == Section::duties;
    const bool list = kinds >= list_from && (sure >= 2 || (sure >= 1 && offering));
    for (const Hit& hit : hits) {
      if (other_matter(sentence, hit)) continue;
      if (section && !asked) {
        if (!hit.doubtful || list || item(sentence, hit)) add(hit, Place::section);
      } else if (list && (offering || !asked)) {
        add(hit, Place::list);
      } else if (offering && !hit.doubtful && (!asked || plain_offer(sentence, hit))) {
        add(hit, Place::sentence);
      } else if (offering && hit.doubtful && sure >= 1 && !asked && item(sentence, hit)) {
        add(hit, Place::list);
      } else if (!hit.doubtful && !asked && (sentence.section != Section::about_us || sentence.bullet)) {
        add(hit, Place::elsewhere);
      } else if (!hit.doubtful && sentence.bullet && asked && item(sentence, hit) && sure >= 1) {
        add(hit, Place::elsewhere);
      }
    }
  }

  /// In requirements and duties only words that plainly offer count.
  bool plain_offer(const Sentence& sentence, const Hit& hit) const {
    const std::string_view before = reading_.lower({hit.span.begin > sentence.span.begin + 80 ? hit.span.begin - 80 : sentence.span.begin, hit.span.begin});
    return before.find("we ") != before.npos || before.find("eligible") != before.npos || before.find("benefits") != before.npos || before.find("offer") != before.npos ||
           before.find("receive") != before.npos;
  }

  /// The word is a list item of its own: its piece between separators is short.
  bool item(const Sentence& sentence, const Hit& hit) const {
    if (sentence.span.size() <= longest_piece) return true;
    Span piece = hit.span;
    const auto cuts = [&](std::uint32_t at) {
      const char c = text_[at];
      return c == ',' || c == ';' || c == ':' || c == '.' || c == '(' || c == ')' || c == '/' || c == '|' || c == '&' || c == '\n' || c == '+' ||
             (c == ' ' && reading_.document.lower({at, std::min(at + 5, sentence.span.end)}) == " and ");
    };
    while (piece.begin > sentence.span.begin && !cuts(piece.begin - 1)) --piece.begin;
    while (piece.end < sentence.span.end && !cuts(piece.end)) ++piece.end;
    return piece.size() <= hit.span.size() + 24;
  }

  /// The word is about the trade, a duty, a wish or a refusal, not about what is offered.
  bool other_matter(const Sentence& sentence, const Hit& hit) const {
    const Span before{hit.span.begin > sentence.span.begin + 50 ? hit.span.begin - 50 : sentence.span.begin, hit.span.begin};
    const Span after{hit.span.end, std::min(hit.span.end + 50, std::max(sentence.span.end, hit.span.end))};
    if (sentence.section != Section::offer && (reading_.find(trade_after, after) || reading_.find(trade_before, before))) return true;
    const Choice benefit = choice_of(hit);
    if (benefit == choice::benefits::equity && (reading_.find(other_equity, before) || reading_.find(equity_other, after))) return true;
    if (benefit == choice::benefits::bonus && (reading_.find(bonus_wish, after) || (hit.doubtful && reading_.find(wish_bonus, before)))) return true;
    const Span clause = clause_of(reading_, hit.span);
    const Span near{std::max(clause.begin, hit.span.begin > 40 ? hit.span.begin - 40 : 0), std::min(clause.end, hit.span.end + 40)};
    if (const auto no = reading_.find(refused, near); no && !reading_.find(for_free, near)) {
      const Span between = no->whole().begin >= hit.span.end ? Span{hit.span.end, no->whole().begin} : Span{no->whole().end, hit.span.begin};
      if (between.empty() || reading_.text(between).find_first_of(",.;") == std::string_view::npos) return true;
    }
    return false;
  }

  static Choice choice_of(const Hit& hit) { return {Field::benefits, hit.entry().choice}; }

  void add(const Hit& hit, Place place) { out_.push_back({&hit, choice_of(hit), place}); }

  const Reading& reading_;
  std::string_view text_;
  std::vector<Offer> out_;
};

}  // namespace

std::vector<Offer> offers_of(const Reading& reading) { return Reader(reading).run(); }

}  // namespace fineprint::extract::benefits
