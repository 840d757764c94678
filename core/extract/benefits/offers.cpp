#include "extract/benefits/offers.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace fineprint::extract::benefits {
namespace {

constexpr std::size_t list_from = 3;         // benefits in one sentence that make it a list of them
constexpr std::uint32_t longest_piece = 60;  // bytes of a list item in which an ordinary word may mean a benefit

constinit Pattern offers_it(
    "\\b(?:we(?:'ll| will| also| do| proudly)? "
    "(?:offer|provide|give|cover|pay|sponsor|subsidi|match|support)\\w*|(?:offers?|provides?|providing|offering) "
    "(?:you |our |all |its |eligible |a |an |the |competitive |comprehensive |generous |excellent |great "
    "|full|employees)|"
    "benefits?\\b(?! of)|perks?|eligible (?:for|to)|eligibility|entitled|entitlement|package|in addition to|you(?:'ll| "
    "will)? (?:also )?(?:receive|get|enjoy|have access|be eligible)|enjoy|compensation|total rewards|rewards|plus "
    "(?:an? )?|includ(?:es?|ing)|access to|what'?s in it|join us|why (?:work|join)|"
    "wir bieten|bieten wir|bieten dir|bieten ihnen|dich erwarte|profitier\\w+|erhaltst|zuschuss|avantages|nous (?:vous "
    ")?(?:offrons|proposons)|vous beneficie\\w*|beneficios|ofrecemos|oferecemos|te ofrecemos|wij bieden|bieden "
    "(?:wij|we)|krijg je|we bieden|arbeidsvoorwaarden)");
constinit Pattern lead_in(
    "(?:\\b(?:benefits?|perks|offer|provide|package|include|includes|including|following|bieten|avantages|beneficios|"
    "bieden|rewards|enjoy|receive|expect)\\b[^.]{0,60}:\\s*$)");
constinit Pattern heads_offer(
    "\\b(?:benefits?|perks?|what (?:you'll|you will|you|we'll|we|we will) (?:get|receive|offer|set you up)|what's in "
    "it|we offer|why join|our offer|total rewards|extras)\\b");
constinit Pattern pay_talk(
    "\\b(?:eligible|salary|compensation|package|base pay|total "
    "rewards|remuneration|competitive|(?:bonus|equity|stock)(?:,? and| plus|,| or| &|/) ?"
    "(?:equity|bonus|stock|benefits))\\b");
constinit Pattern paid_learning(
    "\\b(?:paid|pay|pays|budgets?|reimburs\\w*|stipend|allowance|sponsor\\w*|fund(?:ed|s|ing)?|free|courses?|certif\\w+"
    "|classes|lessons|academy|udemy|coursera|pluralsight|linkedin "
    "learning|platform|bezahlt\\w*|weiterbildung\\w*|fortbildung\\w*|schulung\\w*|formation\\w*|formacion|formacao|"
    "cursos?|opleiding\\w*|cursus\\w*|tuition)\\b");
// Among what is offered, training is paid for.
constinit Pattern a_training(
    "\\b(?:training|trainings|upskilling|e-?learning|learning (?:program|opportunit|platform|resource))");
constinit Pattern a_share("^:? ?(?:of )?[0-9.,]+ ?(?:%|-)");
constinit Pattern factors("\\b(?:factors|dependent (?:up)?on|depends on|based on|determined by)\\b");
constinit Pattern examples("\\bsuch as\\b");
constinit Pattern examples_of_offers(
    "\\b(?:benefits?|perks?|rewards?|packages?|compensation|incentives?|insurances?|coverage|extras|offer(?:s|ing)?)\\b"
    "[^.;]{0,25}\\bsuch as\\b");
constinit Pattern receives("\\b(?:enjoy|receive|get|own|earn) (?:real |some )?$");
constinit Pattern ends_there("^(?: (?:and|from|in the|with|at|on|as|plus|&)\\b|[,.;!)]|$)");
constinit Pattern of_place_before("\\b(?:remote|location|geographic\\w*|workplace) $");
constinit Pattern of_place_after(
    "^(?::| to| of| in| on| for)(?:(?! hours| time| "
    "schedul)[^.;,]){0,40}\\b(?:cash|equity|pay|remote\\w*|hybrid|anywhere|home|locations?|"
    "office)\\b");
// "Close to public transport" tells where the office lies.
constinit Pattern lies_near(
    "\\b(?:near|nearby|close to|proximity to|next to|steps from|walking distance (?:of|to|from))\\b[^.;,]{0,30}$");
constinit Pattern arranges(
    "\\b(?:organi[sz](?:e|es|ing)|plan(?:s|ning)?|arrang\\w*|attend\\w*(?: at)?|host\\w*|travel(?:ing|ling)? "
    "(?:to|for)|staff(?:s|ing)?) "
    "(?:[a-z-]+ ){0,2}$");
constinit Pattern by_us("\\b(?:we|our)\\b");
constinit Pattern colleagues_groups("\\b(?:lgbt|neurodivers|confident|resource groups?|pride|affinity)");
constinit Pattern shared_benefits(
    "^(?:(?:,|/|,? and(?:/or)?|,? or|,? &) ?(?!safety)[a-z]+){1,4} (?:benefits?|insurance|coverage)\\b");
// Whose health is cared for, where it is not the employees'.
constinit Pattern in_our_care(
    "\\b(?:residents?|patients?|pupils?|students?|children|young people|service users?|clients?|customers?|tenants?|"
    "learners?)\\b[^.;,]{0,50}$");
constinit Pattern legal_words(
    "\\b(?:equal (?:employment )?opportunit|without regard|regardless of|protected "
    "(?:veteran|status|class|characteristic)|discriminat|affirmative action|reasonable accommodation|harassment|sexual "
    "orientation|applicants? with disabilit|individuals? with (?:a )?disabilit|on the basis of|disability "
    "status|veteran status|fair chance|background check|privacy)");
constinit Pattern trade_after(
    "^[ -]?(?:'s |(?:and|&) (?:[a-z]+ "
    "){1,2}(?=sector|industry|compan|provider|carrier|clients|systems|software|platforms?))?(?:compan(?:y|ies)|"
    "provider|providers|carriers?|"
    "industry|sector|clients?|customers?|claims?|products?|markets?|"
    "data|domain|platform|solutions?|software|systems?|organi[sz]ations?|business(?:es)?|underwrit|agenc|technology|"
    "tech\\b|analytics|space|administrat|administrator|"
    "records?|services "
    "(?:company|provider|client)|professionals?|experience|startups?|firms?|vendors?|sciences?|research|advisors?|"
    "consult|management "
    "(?:system|software|experience)|delivery|start-?up|trading|derivatives|quotes?|policies|members?|tools?|broker|"
    "app\\b|models?|to (?:millions|families|customers|clients|businesses|consumers|individuals|patients|companies))");
constinit Pattern trade_before(
    "(?:\\b(?:administer(?:ing|s)?|manag(?:e|ing)|process(?:ing)?|coordinat(?:e|ing)|knowledge of|experience "
    "(?:in|with)|calculat(?:e|ing)|track(?:ing)?|support(?:ing)? the|domain[s]?(?: such as)?|background "
    "in|develop(?:ing)?|sell(?:ing)?|underwrit\\w+|design(?:ing)?|build(?:ing)?|model(?:l?ing)?|implement(?:ing)?|"
    "leading|including "
    "(?:our )?(?:award)|(?:products|services|industries|sectors|domains|verticals)(?: such as| like|,? including)) "
    "(?:[a-z]+ ){0,3}|\\bin the |\\bprivate )$");
constinit Pattern other_equity(
    "(?:\\b(?:diversity|inclusion|inclusive|belonging|racial|gender|social|private|health|internal|brand|"
    "educational|dei|justice|access|fairness|global|us|cash|digital)(?:,| and|,? &)? $)|\\bpay $");
constinit Pattern equity_other(
    "^(?:,? (?:and|&) (?:inclusi|diversity|belonging|access|justice|fairness|derivatives|fixed)|, "
    "(?:inclusi|diversity|belonging|access|and inclusi|& inclusi)|[ "
    "-](?:research|derivatives|trading|markets?|analyst|investor|firm|fund|portfolio|backed|partners|gap|lens|research|"
    "products|desk))");
constinit Pattern bonus_wish(
    "^(?:es)?[ :]*(?:points?|skills?|if\\b|qualif|for "
    "(?:experience|knowledge|familiarity)|experience|nice|requirements?|to have|- )");
constinit Pattern wish_bonus(
    "(?:\\b(?:is|are|be|as|considered|an added|added|big|huge|major|would be|definite|strong|is also) (?:an? )?(?:big "
    "|huge |added |definite |great )?)$");
constinit Pattern refused(
    "\\b(?:not (?:offer(?:ed|ing)?|available|provided?|eligible|included?|cover(?:ed)?|sponsor|able|currently)|no "
    "(?:relocation|bonus|benefits|equity|visa|pto|paid)|cannot|unable|without|isn't|is not|are not|aren't|does not|do "
    "not|don't|will not|won't|ineligible|keine|kein|pas de|sin |sem |geen)\\b");
constinit Pattern for_free(
    "\\bno (?:cost|charge|premium|waiting|deductible|limit|cap\\b|meeting)|\\bsem (?:custo|coparticipacao|carencia)");

constinit Pattern of_the_company(
    "\\b(?:an? (?:[a-z-]+ ){0,4}(?:company|provider|platform|start-?up|leader|business|firm)|our "
    "(?:mission|customers|clients|"
    "members|products?|platform)|we (?:help|build|make|sell|serve|combine|enable))\\b");
constinit Pattern to_the_reader("\\b(?:you|your|employees|team members|colleagues|staff|du|dich|vous|usted|je|jou)\\b");

// The money of a pension vests too; ISO is a standard far more often than an option.
constinit Pattern pension_words("\\b(?:401|403|retire|pension|match|contribution|super)");
constinit Pattern a_standard("^[ /-]*(?:[0-9]|iec\\b|certif|standard|complian|audit)");
// Flexible hours that are asked of the candidate.
constinit Pattern asked_to(
    "\\b(?:ab(?:le|ility)|willing(?:ness)?|availab(?:le|ility)|must|need|requires?|required|bereit(?:schaft)?|bring(?:"
    "st|en)?) "
    "(?:(?:to|zu|zur|you|be|for|can) )*[^.;,]{0,45}$");
constinit Pattern other_events("\\b(?:medical|media|life)(?: and)? $");
// Someone is away, and the job fills the gap.
constinit Pattern cover_before("\\bcover(?:ing|s)? (?:for )?(?:an? |the )?(?:[a-z]+ )?$");
constinit Pattern cover_after("^ (?:cover(?:age)?|replacement|contract|position|backfill)\\b(?! (?:at|of|up|for all))");

bool barren(const Sentence& sentence) {
  return sentence.section == Section::process || sentence.section == Section::chrome ||
         sentence.section == Section::skills_tags;
}

class Reader {
 public:
  explicit Reader(const Reading& reading) : reading_(reading), text_(reading.document.text()) {}

  std::vector<Offer> run() {
    bool carried = false;  // the last line announced a list of benefits
    find_runs();
    const std::vector<Sentence>& sentences = reading_.layout.sentences();
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const Sentence& sentence = sentences[i];
      if (sentence.heading) {
        carried = false;
        continue;
      }
      const bool announces = reading_.holds(
          lead_in, {sentence.span.end > sentence.span.begin + 160 ? sentence.span.end - 160 : sentence.span.begin,
                    sentence.span.end});
      if (!sentence.bullet && !announces) carried = carried && sentence.span.size() < 80;
      read(sentence, carried || runs_[i]);
      const bool heads = sentence.span.size() < 60 && !sentence.bullet && text_[sentence.span.end - 1] != '.' &&
                         reading_.in(Lexicon::benefits, sentence.span).empty() &&
                         reading_.holds(heads_offer, sentence.span);
      if (announces || heads) carried = true;
    }
    return std::move(out_);
  }

 private:
  /// Lines one after another that each name a benefit are a list of benefits, whatever heading stands above.
  void find_runs() {
    const std::vector<Sentence>& sentences = reading_.layout.sentences();
    runs_.assign(sentences.size(), false);
    for (std::size_t from = 0; from < sentences.size();) {
      std::size_t to = from, sure = 0;
      std::uint64_t kinds = 0;
      while (to < sentences.size() && sentences[to].span.size() < 200 && !sentences[to].heading) {
        const std::span<const Hit> hits = reading_.in(Lexicon::benefits, sentences[to].span);
        if (hits.empty()) break;
        for (const Hit& hit : hits) {
          sure += !hit.doubtful;
          kinds |= std::uint64_t{1} << hit.entry().choice;
        }
        ++to;
      }
      std::size_t different = 0;
      for (; kinds != 0; kinds &= kinds - 1) ++different;
      if (to - from >= list_from && different >= list_from && sure >= 2)
        std::fill(runs_.begin() + static_cast<std::ptrdiff_t>(from), runs_.begin() + static_cast<std::ptrdiff_t>(to),
                  true);
      from = std::max(to, from + 1);
    }
  }

  void read(const Sentence& sentence, bool carried) {
    const std::span<const Hit> hits = reading_.in(Lexicon::benefits, sentence.span);
    if (hits.empty() || barren(sentence)) return;
    const bool legal = reading_.holds(legal_words, sentence.span);
    std::size_t sure = 0, kinds = 0, insured = 0;
    std::uint64_t seen = 0;
    for (const Hit& hit : hits) {
      sure += !hit.doubtful || shares_noun(sentence, hit);
      const std::uint64_t bit = std::uint64_t{1} << hit.entry().choice;
      insured += (seen & bit) == 0 && hit.entry().category == Category::insurance;
      kinds += (seen & bit) == 0;
      seen |= bit;
    }
    if (legal && !(sure >= list_from && reading_.holds(offers_it, sentence.span))) return;
    const bool offering = reading_.holds(offers_it, sentence.span);
    const bool section = sentence.section == Section::offer || carried;
    const bool asked = sentence.section == Section::requirements || sentence.section == Section::preferred ||
                       sentence.section == Section::duties;
    // "Medical, dental & vision": three ordinary words that are sure beside each other.
    const bool insurances = insured >= list_from;
    const bool list = insurances || (kinds >= list_from && (sure >= 2 || (sure >= 1 && offering)));
    const bool pay = reading_.holds(pay_talk, sentence.span);
    for (const Hit& hit : hits) {
      if (other_matter(sentence, hit)) continue;
      // "Onsite | Equity 0.2% - 1%"
      if (choice_of(hit) == choice::benefits::equity && !asked &&
          reading_.holds(a_share, {hit.span.end, sentence.span.end})) {
        add(hit, Place::sentence);
        continue;
      }
      if (choice_of(hit) == choice::benefits::equity &&
          (hit.span.end >= sentence.span.end || reading_.holds(ends_there, {hit.span.end, sentence.span.end})) &&
          reading_.holds(receives, {sentence.span.begin, hit.span.begin})) {
        add(hit, Place::sentence);
        continue;
      }
      if (hit.doubtful && offering && !asked && shares_noun(sentence, hit)) {
        add(hit, Place::list);
        continue;
      }
      if (carried || (section && !asked)) {
        if (!hit.doubtful || list || item(sentence, hit)) add(hit, Place::section);
      } else if (list && (offering || insurances || !asked)) {
        if (!hit.doubtful || insurances || item(sentence, hit)) add(hit, Place::list);
      } else if (pay && hit.doubtful && !asked && hit.entry().category == Category::pay) {
        add(hit, Place::sentence);
      } else if (offering && !hit.doubtful && (!asked || plain_offer(sentence, hit))) {
        add(hit, Place::sentence);
      } else if (offering && hit.doubtful && sure >= 1 && !asked && item(sentence, hit)) {
        add(hit, Place::list);
      } else if (!hit.doubtful && !asked && (sentence.section != Section::about_us || sentence.bullet) &&
                 !(company_prose(sentence) && !offering)) {
        add(hit, Place::elsewhere);
      } else if (!hit.doubtful && sentence.bullet && asked && item(sentence, hit) && sure >= 1) {
        add(hit, Place::elsewhere);
      }
    }
  }

  /// "A start-up that sells health insurance": what the company does, told before or outside any list.
  bool company_prose(const Sentence& sentence) const {
    return !sentence.bullet && sentence.section == Section::none && reading_.holds(of_the_company, sentence.span) &&
           !reading_.holds(to_the_reader, sentence.span);
  }

  /// In requirements and duties only words that plainly offer count.
  bool plain_offer(const Sentence& sentence, const Hit& hit) const {
    const std::string_view before = reading_.lower(
        {hit.span.begin > sentence.span.begin + 80 ? hit.span.begin - 80 : sentence.span.begin, hit.span.begin});
    return before.find("we ") != before.npos || before.find("eligible") != before.npos ||
           before.find("benefits") != before.npos || before.find("offer") != before.npos ||
           before.find("receive") != before.npos;
  }

  /// The word is a list item of its own: its piece between separators is short.
  bool item(const Sentence& sentence, const Hit& hit) const {
    if (sentence.span.size() <= longest_piece) return true;
    Span piece = hit.span;
    const auto cuts = [&](std::uint32_t at) {
      const char c = text_[at];
      return c == ',' || c == ';' || c == ':' || c == '.' || c == '(' || c == ')' || c == '/' || c == '|' || c == '&' ||
             c == '\n' || c == '+' ||
             (c == ' ' && (reading_.document.lower({at, std::min(at + 5, sentence.span.end)}) == " and " ||
                           reading_.document.lower({at, std::min(at + 6, sentence.span.end)}) == " plus "));
    };
    while (piece.begin > sentence.span.begin && !cuts(piece.begin - 1)) --piece.begin;
    while (piece.end < sentence.span.end && !cuts(piece.end)) ++piece.end;
    return piece.size() <= hit.span.size() + 24;
  }

  /// The word is about the trade, a duty, a wish or a refusal, not about what is offered.
  bool other_matter(const Sentence& sentence, const Hit& hit) const {
    const Span before{hit.span.begin > sentence.span.begin + 50 ? hit.span.begin - 50 : sentence.span.begin,
                      hit.span.begin};
    const Span after{hit.span.end, std::min(hit.span.end + 50, std::max(sentence.span.end, hit.span.end))};
    if (sentence.section != Section::offer &&
        (reading_.holds(trade_after, after) || reading_.holds(trade_before, before)))
      return true;
    if (hit.doubtful && reading_.holds(factors, before)) return true;
    const Span opening{sentence.span.begin, hit.span.begin};
    if (hit.doubtful && reading_.holds(examples, before) && !reading_.holds(examples_of_offers, opening)) return true;
    const Choice benefit = choice_of(hit);
    if (hit.doubtful && hit.entry().category == Category::health && reading_.holds(in_our_care, opening)) return true;
    // "Remote flexibility": of the place, not of the hours.
    if (benefit == choice::benefits::flexible_hours && hit.doubtful &&
        (reading_.holds(of_place_before, before) || reading_.holds(of_place_after, after)))
      return true;
    // To speak at conferences may be the work.
    if (benefit == choice::benefits::conference_budget && reading_.lower(hit.span)[0] == 's' &&
        sentence.section != Section::offer && !reading_.holds(offers_it, sentence.span))
      return true;
    if (answered_no(reading_, hit.span)) return true;
    if (sentence.section != Section::offer) {
      if (benefit == choice::benefits::flexible_hours && reading_.holds(asked_to, before)) return true;
      if (benefit == choice::benefits::parental_leave &&
          (reading_.holds(cover_before, before) || reading_.holds(cover_after, after)))
        return true;
    }
    if (benefit == choice::benefits::company_events && hit.doubtful && reading_.holds(other_events, before))
      return true;
    if (in_spending_account(sentence, hit)) return true;
    if (hit.doubtful && reading_.holds(lies_near, opening)) return true;
    if (benefit == choice::benefits::company_events && sentence.section != Section::offer &&
        reading_.holds(arranges, before) && !reading_.holds(by_us, opening))
      return true;
    if (benefit == choice::benefits::disability_insurance && hit.doubtful &&
        reading_.holds(colleagues_groups, sentence.span))
      return true;
    // "Your life", "quality of life".
    if (hit.doubtful && hit.entry().category == Category::insurance && !shares_noun(sentence, hit) &&
        (word_before(hit, "your") || (benefit == choice::benefits::life_insurance && word_before(hit, "of"))))
      return true;
    // "Training" or "professional development" alone tells of no money.
    if (benefit == choice::benefits::learning_budget && hit.doubtful && !reading_.holds(paid_learning, sentence.span) &&
        !(sentence.section == Section::offer && reading_.holds(a_training, hit.span)))
      return true;
    // "Low vision", "our vision": sight, or a goal, unless other insurances or nothing else stand beside it.
    if (benefit == choice::benefits::vision_insurance && hit.doubtful && !insured_beside(sentence, hit)) return true;
    if (benefit == choice::benefits::life_insurance &&
        (word_before(hit, "work") || reading_.lower(after).substr(0, 6) == " event" || word_before(hit, "sun") ||
         word_before(hit, "canada")))
      return true;
    if (benefit == choice::benefits::equity &&
        ((reading_.lower(hit.span) == "iso" && reading_.holds(a_standard, after)) ||
         (reading_.lower(hit.span) == "vesting" && reading_.holds(pension_words, opening))))
      return true;
    if (benefit == choice::benefits::equity && reading_.lower(hit.span) == "options" && hit.span.begin > 6 &&
        !word_before(hit, "stock") && !word_before(hit, "share"))
      return true;
    if (benefit == choice::benefits::equity &&
        (reading_.holds(other_equity, before) || reading_.holds(equity_other, after)))
      return true;
    if (benefit == choice::benefits::bonus &&
        (reading_.holds(bonus_wish, after) || (hit.doubtful && reading_.holds(wish_bonus, before))))
      return true;
    const Span clause = clause_of(reading_, hit.span);
    const Span near{std::max(clause.begin, hit.span.begin > 40 ? hit.span.begin - 40 : 0),
                    std::min(clause.end, hit.span.end + 40)};
    if (const auto no = reading_.find(refused, near); no && !reading_.holds(for_free, near)) {
      const Span between = no->whole().begin >= hit.span.end ? Span{hit.span.end, no->whole().begin}
                                                             : Span{no->whole().end, hit.span.begin};
      if (between.empty() || reading_.text(between).find_first_of(",.;") == std::string_view::npos) return true;
    }
    return false;
  }

  /// "Medical, financial and other benefits".
  bool shares_noun(const Sentence& sentence, const Hit& hit) const {
    return hit.doubtful && hit.entry().category == Category::insurance &&
           reading_.holds(shared_benefits, {hit.span.end, sentence.span.end});
  }

  /// "Flexible spending account (health, dependent care)": kinds of account, not benefits beside it.
  bool in_spending_account(const Sentence& sentence, const Hit& hit) const {
    if (!hit.doubtful || (hit.entry().category != Category::insurance && hit.entry().category != Category::family))
      return false;
    const std::span<const Hit> hits = reading_.in(Lexicon::benefits, {sentence.span.begin, hit.span.begin});
    const auto account = std::find_if(hits.rbegin(), hits.rend(),
                                      [](const Hit& other) { return choice_of(other) == choice::benefits::hsa_fsa; });
    if (account == hits.rend()) return false;
    const std::string_view between = reading_.lower({account->span.end, hit.span.begin});
    return between.find('(') < 4 && between.find(')') == between.npos;
  }

  bool insured_beside(const Sentence& sentence, const Hit& hit) const {
    if (sentence.bullet && sentence.span.size() <= hit.span.size() + 12) return true;
    const std::span<const Hit> hits = reading_.in(Lexicon::benefits, sentence.span);
    return reading_.lower(sentence.span).find("insur") != std::string_view::npos ||
           std::any_of(hits.begin(), hits.end(), [&](const Hit& other) {
             return other.entry().category == Category::insurance && other.term != hit.term;
           });
  }

  bool word_before(const Hit& hit, std::string_view word) const {
    std::uint32_t end = hit.span.begin;
    while (end > 0 && (text_[end - 1] == ' ' || text_[end - 1] == '-' || text_[end - 1] == '/')) --end;
    while (!word.empty() && !is_word(word.back())) word.remove_suffix(1);
    return end >= word.size() && reading_.lower({end - static_cast<std::uint32_t>(word.size()), end}) == word;
  }

  static Choice choice_of(const Hit& hit) { return {Field::benefits, hit.entry().choice}; }

  void add(const Hit& hit, Place place) {
    out_.push_back({&hit, choice_of(hit), place});
    // "25 days + bank holidays" offers both.
    if (choice_of(hit) == choice::benefits::paid_time_off &&
        reading_.lower(hit.span).find("bank") != std::string_view::npos)
      out_.push_back({&hit, choice::benefits::paid_holidays, place});
  }

  const Reading& reading_;
  std::string_view text_;
  std::vector<Offer> out_;
  std::vector<bool> runs_;  // by sentence
};

}  // namespace

std::vector<Offer> offers_of(const Reading& reading) { return Reader(reading).run(); }

}  // namespace fineprint::extract::benefits
