#include "extract/benefits/offers.hpp"

#include <algorithm>
#include <bit>
#include <optional>

#include "extract/benefits/other_matter.hpp"
#include "match/context.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::benefits {
namespace {

constexpr std::size_t list_from = 3;         // benefits in one sentence that make it a list of them
constexpr std::uint32_t longest_piece = 60;  // bytes of a list item in which an ordinary word may mean a benefit

constinit Pattern lead_in(
    "(?:\\b(?:benefits?|perks|offer|provide|package|include|includes|including|following|bieten|avantages|beneficios|"
    "bieden|rewards|enjoy|receive|expect)\\b[^.]{0,60}:\\s*$)");
// "Brands, including:", "duties are the following:": what is listed is no benefit.
constinit Pattern other_list(
    "\\b(?:industries|sectors|brands|clients|customers|topics|fields|areas|duties|responsibilit|tasks|projects|skills|"
    "tools|technolog)[^.:]{0,40}:\\s*$");
// "Are you looking for flexibility and well-being?", "certifications required": doubtful words are no offer there.
constinit Pattern asks_reader("^\\W*(?:are|do|would) you\\b.*\\?$|\\b(?:required|preferred)\\W*$");
constinit Pattern heads_offer(
    "\\b(?:benefits?|perks?|what (?:you'll|you will|you|we'll|we|we will) (?:get|receive|offer|set you up)|what's in "
    "it|we offer|why join|our offer|total rewards|extras|(?:advantages|upsides|joys) of "
    "(?:working|being|joining)|great "
    "place to work)\\b");
constinit Pattern pay_talk(
    "\\b(?:eligible|salary|compensation|package|base pay|total "
    "rewards|remuneration|competitive|(?:bonus|equity|stock)(?:,? and| plus|,| or| &|/) ?"
    "(?:equity|bonus|stock|benefits))\\b");
constinit Pattern a_share("^:? ?(?:of )?[0-9.,]+ ?(?:%|-)");
constinit Pattern share_of("[0-9] ?%(?: of| in)? $");
constinit Pattern percent_before("(?:\\d ?%|[+&] ?(?:[$]|£|€)? ?\\d[\\d.,]*k?) (?:[a-z]+ )?$");
constinit Pattern amount("[$]|£|€|\\dk\\b");
// Words by which a line asks, whatever benefits it names.
constinit Pattern asks(
    "\\b(?:experience|knowledge|understanding|familiar\\w*|background|degree|skills?|ability|able|must|erfahrung|"
    "kenntnisse|experienci\\w+|conocimientos?|conhecimentos?|connaissances?|ervaring|kennis)\\b");
constinit Pattern names_benefits(
    "\\b(?:benefits?|perks)(?: package| program)?,? (?:include|includes|including|such as|are)\\b");
constinit Pattern opens_list(
    "\\b(?:inclu(?:des?|ding|sive of)|such as|a traves de|allowance for|reimbursement for) (?:[a-z]+ )?$");
constinit Pattern pays_it(
    "\\bwe(?:'ll| will| also)? (?:offer|provide|give|pay)\\b|^(?:the )?(?:salary|pay|compensation)(?:,| and| &| \\+| "
    "for| "
    "is)\\b[^.;]*(?:,|\\+|&|and|plus) $|^(?:the )?(?:salary|pay|compensation) (?:and|&|\\+) $");
// "This position will also include equity".
constinit Pattern role_includes("\\b(?:position|role|job|offer) (?:will )?(?:also )?includes? $");
constinit Pattern pays_for(
    "\\bwe(?:'ll| will| also)? (?:pay|cover|fund|sponsor|reimburse)(?: for)? (?:your |all |any |the )*(?:[a-z]+ (?:and "
    ")?)?$|\\b(?:budgets?|reimbursements?|stipends?|allowances?) (?:to|for|towards?) (?:[a-z'-]+ ){0,3}$");
// Prose that offers in so many words, whatever list stands above it.
constinit Pattern offers_plainly(
    "\\b(?:eligible (?:for|to (?:receive|earn|participate))|we(?:'ll| will| also)? (?:offer|provide|give)|you(?:'ll| "
    "will)? (?:also )?(?:receive|get|enjoy|be offered)|benefits? (?:package )?(?:includes?|are)|(?:offers?|provides?) "
    "(?:you|our|all|full|an?|competitive|comprehensive|generous))\\b");
// "Four weeks of holiday", "25 paid holidays", "Holiday: 30 days": more than the public ones.
constinit Pattern weeks_before("\\bweeks'? (?:of )?(?:paid |annual )?$|\\b[23]\\d (?:paid )?$");
// "Flexible holiday", "competitive pay and holiday": one's own leave, in British English.
constinit Pattern own_before("\\b(?:flexible|unlimited|(?:compensation|salary|pay) and|extra) $");
constinit Pattern days_after("^\\W{1,3}(?:[a-z ]{1,36} )?(?:[2-4]\\d\\+? days|[3-8] weeks)\\b");
// "Paid time off and 10+ holidays": the public ones are paid too.
constinit Pattern and_holidays("^(?: (?:per|a) year)?,? (?:and|plus) (?:\\d+\\+? )?holidays\\b");
constinit Pattern receives("\\b(?:enjoy|receive|get|own|earn) (?:real |some )?$");
constinit Pattern ends_there("^(?: (?:and|from|in the|with|at|on|as|plus|&)\\b|[,.;!)]|$)");
constinit Pattern legal_words(
    "\\b(?:equal (?:employment )?opportunit|without regard|regardless of (?!whether|how|path|level|role)|protected "
    "(?:veteran|status|class|characteristic)|discriminat|affirmative action|reasonable accommodation|harassment|sexual "
    "orientation|applicants? with disabilit|individuals? with (?:a )?disabilit|on the basis of|disability "
    "status|veteran status|fair chance|background check|privacy|layoff|recall)");

constinit Pattern we_offer("\\bwe (?:also )?(?:offer|provide|give)\\b");

constinit Pattern of_the_company(
    "\\b(?:an? (?:[a-z-]+ ){0,4}(?:company|provider|platform|start-?up|leader|business|firm)|our "
    "(?:mission|customers|clients|"
    "members|products?|platform)|we (?:help|build|make|sell|serve|combine|enable))\\b");
// "Our customers enjoy free parking": others have it.
constinit Pattern others_have(
    "^\\W*our (?!team |crew |staff )(?:[a-z]+ "
    ")?(?:platform|product|app\\b|software|solution|customer|client|member|user|"
    "guest|patient)s?\\b");

// The reader at work, where the verbs of the lexicon of duties say nothing.
constinit Pattern you_do(
    "^(?:you(?:'ll| will| would)?|(?:vous|tu|du|sie|je)(?! [a-z]+ (?:votre|vos|ton|tes|deine?|dich|je|jezelf)\\b)) ");
constinit Pattern begins_work(
    "^(?:(?:(?:are )?responsible "
    "for|run|process|handl|answer|audit|reconcil|benchmark|advis|explain|provid|plan|cover|track|help|assist|review|"
    "lead|"
    "sell|arrang|order|overse|negotiat|report|teach|coach|cook|book|underwrit|pric|organi[sz])(?:e?s|e|n?ing)?|"
    "(?:entwick|betreu|baust|developpe|concev|gere[rz]|bouwt?|ontwikkel)[a-z]*) ");

bool barren(const Sentence& sentence) {
  return sentence.section == Section::process || sentence.section == Section::chrome ||
         sentence.section == Section::skills_tags;
}

class Reader {
 public:
  explicit Reader(const Reading& reading) : reading_(reading), text_(reading.document.text()) {}

  std::vector<Offer> run() {
    bool carried = false;  // the last line announced a list of benefits
    bool named = false;    // and called it that
    bool item = false;     // the last line reads like a heading and is one
    find_runs();
    const std::vector<Sentence>& sentences = reading_.layout.sentences();
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const Sentence& sentence = sentences[i];
      item = sentence.heading && i > 0 && (item || !sentences[i - 1].heading) && names_one(i, carried || runs_[i - 1]);
      if (item) {
        read(sentence, true);
        continue;
      }
      if (sentence.heading) {
        carried = carried && within_list(i);
        // "Benefits include dental, 401k", or a line under the heading of what is offered.
        const bool under = i > 0 && sentences[i - 1].heading && sentence.section == Section::offer &&
                           reading_.in(Lexicon::benefits, sentence.span).size() > 1;
        if (under || reading_.holds(names_benefits, sentence.span)) read(sentence, true);
        continue;
      }
      const Span tail{sentence.span.end > sentence.span.begin + 160 ? sentence.span.end - 160 : sentence.span.begin,
                      sentence.span.end};
      const bool announces = reading_.holds(lead_in, tail) && !reading_.holds(other_list, tail);
      if (!sentence.bullet && !announces) carried = carried && sentence.span.size() < 80;
      read(sentence, carried || runs_[i], carried && named && sentence.bullet);
      const bool heads = sentence.span.size() < 60 && !sentence.bullet && text_[sentence.span.end - 1] != '.' &&
                         reading_.in(Lexicon::benefits, sentence.span).empty() &&
                         reading_.holds(heads_offer, sentence.span);
      if (announces || heads) carried = true;
      if (carried && !sentence.bullet) named = reading_.holds(heads_offer, tail);
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
      while (to < sentences.size() && sentences[to].span.size() < 200) {
        if (to > from && within_list(to)) {
          ++to;
          continue;
        }
        if (sentences[to].heading && (to == from || !names_one(to, true))) break;
        const std::span<const Hit> hits = reading_.in(Lexicon::benefits, sentences[to].span);
        if (is_duty(sentences[to])) break;
        if (hits.empty()) {
          const std::size_t next = is_list(to - from, kinds, sure) ? resumes(to) : to;
          if (next == to) break;
          to = next;
          continue;
        }
        std::uint64_t insured = 0;
        for (const Hit& hit : hits) {
          const std::uint64_t kind = std::uint64_t{1} << hit.entry().choice;
          sure += !hit.doubtful;
          kinds |= kind;
          if (hit.doubtful && hit.category() == Category::insurance) insured |= kind;
        }
        if (sentences[to].bullet && static_cast<std::size_t>(std::popcount(insured)) >= list_from)
          ++sure;  // "Medical, dental and vision"
        ++to;
      }
      if (is_list(to - from, kinds, sure))
        std::fill(runs_.begin() + static_cast<std::ptrdiff_t>(from), runs_.begin() + static_cast<std::ptrdiff_t>(to),
                  true);
      from = std::max(to, from + 1);
    }
  }

  static bool is_list(std::size_t lines, std::uint64_t kinds, std::size_t sure) {
    return lines >= list_from && static_cast<std::size_t>(std::popcount(kinds)) >= list_from && sure >= 2;
  }

  /// Where a list goes on that has a few items of which no word is known: the next line that surely names a benefit.
  std::size_t resumes(std::size_t from) const {
    constexpr std::size_t most_lines = 3;
    constexpr std::uint32_t longest_line = 80;  // bytes
    const std::vector<Sentence>& sentences = reading_.layout.sentences();
    for (std::size_t to = from; to < sentences.size() && to <= from + most_lines; ++to) {
      if (sentences[to].heading || is_duty(sentences[to])) break;
      const std::span<const Hit> hits = reading_.in(Lexicon::benefits, sentences[to].span);
      if (std::any_of(hits.begin(), hits.end(), [](const Hit& hit) { return !hit.doubtful; })) return to;
      if (sentences[to].span.size() > longest_line) break;
    }
    return from;
  }

  /// "Remote work" reads like a heading, and is an item where a benefit stands below it.
  bool within_list(std::size_t i) const {
    const std::vector<Sentence>& sentences = reading_.layout.sentences();
    return sentences[i].heading && sentences[i].section == Section::logistics &&
           text_[sentences[i].span.end - 1] != ':' && i + 1 < sentences.size() &&
           !reading_.in(Lexicon::benefits, sentences[i + 1].span).empty();
  }

  /// "Transportation benefits" in a list of benefits: an item that reads like a heading.
  bool names_one(std::size_t i, bool listed) const {
    constexpr std::uint32_t more = 18;  // bytes: "Various ... programmes"
    const std::vector<Sentence>& sentences = reading_.layout.sentences();
    const auto named_at = [&](std::size_t at) {
      return at < sentences.size() && !reading_.in(Lexicon::benefits, sentences[at].span).empty();
    };
    const std::span<const Hit> hits = reading_.in(Lexicon::benefits, sentences[i].span);
    return (listed || sentences[i - 1].section == Section::offer) && hits.size() == 1 &&
           hits.front().span.size() + more >= sentences[i].span.size() &&
           (named_at(i - 1) ||
            (!sentences[i - 1].heading && named_at(i + 1) && sentences[i + 1].span.size() <= longest_piece));
  }

  /// What a sentence is, and what stands in it: it decides how sure a word must be of itself.
  struct Setting {
    bool offering, carried, section, asked, insurances = false, list = false, pay = false;
    std::size_t sure = 0;
  };

  /// "Administer health plans", "you cook breakfast": the candidate's work, not what the candidate is given.
  bool is_duty(const Sentence& sentence) const {
    const bool asked = sentence.section == Section::duties || sentence.section == Section::requirements;
    const std::optional<Match> you = reading_.find(you_do, sentence.span);
    if (sentence.section == Section::offer || (!you && !(asked && sentence.bullet))) return false;
    const Span work{you ? you->whole().end : sentence.span.begin, sentence.span.end};
    if (work.empty()) return false;
    const std::span<const Hit> verbs = reading_.in(Lexicon::duties, work);
    return (!verbs.empty() && verbs.front().span.begin == work.begin &&
            verbs.front().category() == Category::independent) ||
           reading_.holds(begins_work, work);
  }

  /// What words on the law leave of a sentence: "Parental leave, regardless of gender", "An equal opportunity employer
  /// - we offer flexible hours".
  Span beside_law(const Sentence& sentence) const {
    const std::optional<Match> law = reading_.find(legal_words, sentence.span);
    if (!law) return sentence.span;
    if (sentence.bullet && sentence.section == Section::offer) return {sentence.span.begin, law->whole().begin};
    const auto offer = reading_.find(we_offer, {law->whole().end, sentence.span.end});
    if (!offer) return {};
    const Span rest{offer->whole().end, sentence.span.end};
    return reading_.holds(legal_words, rest) ? Span{} : rest;
  }

  void read(const Sentence& sentence, bool carried, bool announced = false) {
    const std::span<const Hit> hits = reading_.in(Lexicon::benefits, sentence.span);
    // Steps of hiring, and below them a list of benefits with words of its own above it.
    const bool below = announced && sentence.section == Section::process;
    if (hits.empty() || is_duty(sentence) || of_other_staff(reading_, sentence) ||
        (barren(sentence) && !below && !reading_.holds(offers_plainly, sentence.span)))
      return;
    if (sentence.section != Section::offer && reading_.holds(others_have, sentence.span)) return;
    const Setting setting = setting_of(sentence, hits, carried);
    if (barren(sentence) && !below && !setting.list && !reading_.holds(names_benefits, sentence.span)) return;
    const Span open = setting.sure >= list_from && setting.offering ? sentence.span : beside_law(sentence);
    const bool asked = reading_.holds(asks_reader, sentence.span);
    for (const Hit& hit : hits) {
      const bool unsure = hit.doubtful && (asked || open.size() < sentence.span.size());
      if (unsure || hit.span.begin < open.begin || hit.span.begin >= open.end) continue;
      if (other_matter(reading_, sentence, hit, announced)) continue;
      if (const std::optional<Place> place = place_of(sentence, setting, hit)) add(hit, *place);
    }
  }

  Setting setting_of(const Sentence& sentence, std::span<const Hit> hits, bool carried) const {
    const bool asked = (sentence.section == Section::requirements || sentence.section == Section::preferred ||
                        sentence.section == Section::duties) &&
                       (sentence.bullet || !reading_.holds(offers_plainly, sentence.span));
    Setting setting{speaks_of_offers(reading_, sentence.span), carried, sentence.section == Section::offer || carried,
                    asked};
    std::size_t kinds = 0, insured = 0;
    std::uint64_t seen = 0;
    for (const Hit& hit : hits) {
      setting.sure += !hit.doubtful || shares_noun(reading_, sentence, hit);
      const std::uint64_t bit = std::uint64_t{1} << hit.entry().choice;
      insured += (seen & bit) == 0 && hit.category() == Category::insurance;
      kinds += (seen & bit) == 0;
      seen |= bit;
    }
    // "Medical, dental & vision": three ordinary words that are sure beside each other.
    setting.insurances = insured >= list_from;
    setting.list =
        setting.insurances || (kinds >= list_from && (setting.sure >= 2 || (setting.sure >= 1 && setting.offering)));
    // Below what is asked, and no item of it: "Pension, private healthcare and 25 days of holiday."
    if (!sentence.bullet && kinds >= 2 && setting.sure > 0 && sentence.section != Section::duties &&
        !reading_.holds(asks, sentence.span))
      setting.asked = false;
    setting.pay = reading_.holds(pay_talk, sentence.span);
    return setting;
  }

  std::optional<Place> place_of(const Sentence& sentence, const Setting& is, const Hit& hit) const {
    const Span opening{sentence.span.begin, hit.span.begin}, rest{hit.span.end, sentence.span.end};
    const bool of_pay = hit.category() == Category::pay;
    if (benefit_of(hit) == choice::benefits::equity) {
      // "Onsite | Equity 0.2% - 1%", "plus 0.1-0.5% equity"
      if (!is.asked && (reading_.holds(a_share, rest) || reading_.holds(share_of, opening))) return Place::sentence;
      if ((rest.empty() || reading_.holds(ends_there, rest)) && reading_.holds(receives, opening))
        return Place::sentence;
    }
    // "$95,000 base, 10% bonus", "45k + 20k commission", "98,000 plus 12% superannuation"
    if ((of_pay || benefit_of(hit) == choice::benefits::retirement_plan) && !sentence.bullet &&
        reading_.holds(percent_before, opening) &&
        (!reading_.in(Lexicon::pay, opening).empty() || reading_.holds(amount, opening)))
      return Place::sentence;
    // "Benefits include dental"; among what is asked, "we offer equity" and "salary and stock options" still offer.
    if (hit.doubtful && !is.asked && reading_.holds(names_benefits, opening) && item(sentence, hit)) return Place::list;
    if (of_pay && !sentence.bullet && sentence.section != Section::about_us && reading_.holds(pays_it, opening))
      return Place::sentence;
    if (hit.doubtful && !is.asked && reading_.holds(pays_for, opening)) return Place::sentence;
    if (hit.category() == Category::pay && reading_.holds(role_includes, opening)) return Place::sentence;
    if (hit.doubtful && (is.offering || is.sure >= 2) && !is.asked && shares_noun(reading_, sentence, hit))
      return Place::list;
    if (is.carried || (is.section && !is.asked)) {
      if (!hit.doubtful || is.list || item(sentence, hit)) return Place::section;
    } else if (is.list && (is.offering || is.insurances || !is.asked)) {
      if (!hit.doubtful || is.insurances || item(sentence, hit)) return Place::list;
    } else if (is.pay && hit.doubtful && !is.asked && of_pay) {
      return Place::sentence;
    } else if (is.offering && !hit.doubtful && (!is.asked || plain_offer(sentence, hit))) {
      return Place::sentence;
    } else if (is.offering && hit.doubtful && is.sure >= 1 && !is.asked && item(sentence, hit)) {
      return Place::list;
    } else if (!hit.doubtful && !is.asked && (sentence.section != Section::about_us || sentence.bullet) &&
               !(company_prose(sentence) && !is.offering)) {
      return Place::elsewhere;
    } else if (!hit.doubtful && sentence.bullet && is.asked && item(sentence, hit) && is.sure >= 1 &&
               !reading_.holds(asks, opening)) {
      return Place::elsewhere;
    }
    return std::nullopt;
  }

  /// "A start-up that sells health insurance": what the company does, told before or outside any list.
  bool company_prose(const Sentence& sentence) const {
    return !sentence.bullet && sentence.section == Section::none && reading_.holds(of_the_company, sentence.span);
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
    const auto joins = [&](std::uint32_t at) {
      const std::string_view words = reading_.document.lower({at, std::min(at + 6, sentence.span.end)});
      for (const std::string_view link : {" and ", " plus ", " y ", " e ", " et ", " und ", " en "})
        if (words.starts_with(link)) return true;
      return false;
    };
    const auto cuts = [&](std::uint32_t at) {
      const char c = text_[at];
      return c == ',' || c == ';' || c == ':' || c == '.' || c == '(' || c == ')' || c == '/' || c == '|' || c == '&' ||
             c == '\n' || c == '+' || (c == '-' && at + 1 < sentence.span.end && is_space(text_[at + 1])) ||
             (c == ' ' && joins(at));
    };
    const Span opening{sentence.span.begin, hit.span.begin};
    if (!reading_.holds(opens_list, opening) || reading_.holds(asks, opening))
      while (piece.begin > sentence.span.begin && !cuts(piece.begin - 1)) --piece.begin;
    while (piece.end < sentence.span.end && !cuts(piece.end)) ++piece.end;
    return piece.size() <= hit.span.size() + 24;
  }

  void add(const Hit& hit, Place place) {
    const std::string_view words = reading_.lower(hit.span);
    const Sentence& sentence = reading_.sentence(hit.span);
    const bool bare = words.starts_with("holiday");
    const bool leave = benefit_of(hit) == choice::benefits::paid_holidays &&
                       ((words == "holiday" && reading_.holds(own_before, {sentence.span.begin, hit.span.begin})) ||
                        (((bare || words.starts_with("paid holiday")) &&
                          reading_.holds(weeks_before, {sentence.span.begin, hit.span.begin})) ||
                         (bare && reading_.holds(days_after, {hit.span.end, sentence.span.end}))));
    out_.push_back({&hit, leave ? choice::benefits::paid_time_off : benefit_of(hit), place});
    if (benefit_of(hit) == choice::benefits::paid_time_off && words.find("sick") != words.npos)
      out_.push_back({&hit, choice::benefits::sick_leave, place});
    if (benefit_of(hit) == choice::benefits::paid_time_off && words.find("paid ") != words.npos &&
        reading_.holds(and_holidays, {hit.span.end, sentence.span.end}))
      out_.push_back({&hit, choice::benefits::paid_holidays, place});
    if (benefit_of(hit) == choice::benefits::mental_health &&
        (words.find(" and well") != words.npos || words.find(" & well") != words.npos))
      out_.push_back({&hit, choice::benefits::wellness, place});
    if (benefit_of(hit) == choice::benefits::visa_support && words.find("relocation") != words.npos)
      out_.push_back({&hit, choice::benefits::relocation_assistance, place});
    if (benefit_of(hit) == choice::benefits::relocation_assistance && words.find("visa") != words.npos)
      out_.push_back({&hit, choice::benefits::visa_support, place});
    if (benefit_of(hit) == choice::benefits::paid_time_off && words.starts_with("wellness"))
      out_.push_back({&hit, choice::benefits::wellness, place});
    // "Training and conferences", "25 days + bank holidays" and "medical and dental" offer both.
    if (benefit_of(hit) == choice::benefits::conference_budget && words.find("training") != words.npos)
      out_.push_back({&hit, choice::benefits::learning_budget, place});
    if (benefit_of(hit) == choice::benefits::learning_budget && words.find("conference") != words.npos)
      out_.push_back({&hit, choice::benefits::conference_budget, place});
    if (benefit_of(hit) == choice::benefits::paid_time_off && words.find("bank") != words.npos)
      out_.push_back({&hit, choice::benefits::paid_holidays, place});
    if (benefit_of(hit) == choice::benefits::health_insurance &&
        (words.find("dental") != words.npos || words.find("odontologico") != words.npos))
      out_.push_back({&hit, choice::benefits::dental_insurance, place});
  }

  const Reading& reading_;
  std::string_view text_;
  std::vector<Offer> out_;
  std::vector<char> runs_;  // by sentence
};

}  // namespace

std::vector<Offer> offers_of(const Reading& reading) { return Reader(reading).run(); }

}  // namespace fineprint::extract::benefits
