#include "extract/benefits/other_matter.hpp"

#include <algorithm>

#include "extract/benefits/refusal.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::benefits {
namespace {

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
constinit Pattern paid_learning(
    "\\b(?:paid|pay|pays|budgets?|reimburs\\w*|stipend|allowance|sponsor\\w*|fund(?:ed|s|ing)?|free|courses?|certif\\w+"
    "|classes|lessons|academy|udemy|coursera|pluralsight|linkedin "
    "learning|platform|bezahlt\\w*|weiterbildung\\w*|fortbildung\\w*|schulung\\w*|formation\\w*|formacion|formacao|"
    "cursos?|opleiding\\w*|cursus\\w*|tuition)\\b");
constinit Pattern to_develop("ontwikkel|opleiding|\\bleren|studie|training");
// Among what is offered, training is paid for.
constinit Pattern a_training(
    "\\b(?:training|trainings|upskilling|e-?learning|capacitac|treinament|formac|learning "
    "(?:program|platform|resource))");
constinit Pattern factors(
    "\\b(?:factors|dependent (?:up)?on|depends? on|follows? from|reflects?|based on|determined by)\\b(?! (?:the "
    ")?(?:position|role|job)[a-z "
    "]*,)");
constinit Pattern examples("\\bsuch as\\b");
constinit Pattern examples_of_offers(
    "\\b(?:benefits?|perks?|rewards?|packages?|compensation|incentives?|insurances?|coverage|extras|offer(?:s|ing)?)\\b"
    "[^.;]{0,25}\\bsuch as\\b");
constinit Pattern of_place_before("\\b(?:remote|location|geographic\\w*|workplace) $");
constinit Pattern of_place_after(
    "^(?::| to| of| in| on| for)(?:(?! hours| time| "
    "schedul)[^.;,]){0,40}\\b(?:cash|equity|pay|remote\\w*|hybrid|anywhere|home|locations?|"
    "office)\\b");
// "Close to public transport" tells where the office lies.
constinit Pattern lies_near(
    "\\b(?:near|nearby|close to|proximity to|next to|steps from|walking distance (?:of|to|from)|minutes? (?:walk "
    ")?(?:from|to))\\b[^.;,]{0,30}$|\\bsurrounded by [^.;]{0,60}$");
// The duty of whoever plans or attends them, and a list of such duties.
constinit Pattern arranges(
    "\\b(?:organi[sz](?:e|es|ing)|plan(?:s|ning)?|arrang\\w*|coordinat\\w*|execut\\w*|run(?:s|ning)?|lead(?:s|ing)?|"
    "attend\\w*(?: at)?|participat\\w*|represent\\w*|host\\w*|travel(?:ing|ling)? "
    "(?:to|for)|staff(?:s|ing)?) "
    "(?:[a-z/-]+,? ){0,8}$");
constinit Pattern by_us("\\b(?:we|our|opportunit\\w*|chance)\\b");
constinit Pattern colleagues_groups("\\b(?:lgbt|neurodivers|confident|resource groups?|pride|affinity)");
constinit Pattern shared_benefits(
    "^(?:(?:,|/|,? and(?:/or)?|,? or|,? &) ?(?!safety)[a-z]+){1,4} (?:benefits?|insurance|coverage)\\b");
// Whose health is cared for, where it is not the employees'.
constinit Pattern in_our_care(
    "\\b(?:residents?|patients?|pupils?|students?|children|young people|service users?|clients?|customers?|tenants?|"
    "learners?|(?:help|support|car)\\w* (?:for )?(?:people|individuals|adults|families|communities))\\b[^.;,]{0,50}$");
// Health as a matter of interest, and that of third persons.
constinit Pattern minds_it(
    "\\b(?:knowledge|passion\\w*|interest\\w*|background|enthusias\\w*|world of|pet|animal)\\b[^.;]{0,50}$");
constinit Pattern theirs("\\btheir (?:[a-z]+,? (?:and )?){0,2}$");
constinit Pattern praised(
    "\\bbest "
    "(?:workplaces?|places?|employers?)\\b[^.;]{0,30}$|\\([^)]*\\b(?:pride|carers|faith|lgbt\\w*|ethnicity)\\b[^)]*$");
constinit Pattern of_staff("\\b(?:employees?|staff|team|colleagues|people)\\b");
constinit Pattern trade_after(
    "^[ -]?(?:plans? )?(?:'s |(?:and|&) (?!an? |the |our )(?:[a-z]+ "
    "){1,2}(?=sector|industry|compan|provider|carrier|clients|systems|software|platforms?))?(?:compan(?:y|ies)|"
    "provider|providers|carriers?|"
    "industry|sector|clients?|customers?|claims?|products?|markets?|"
    "data|domain|platform|solutions?|software|systems?|organi[sz]ations?|business(?:es)?|underwrit|agenc|technology|"
    "tech\\b|analytics|space|administrat|administrator|"
    "records?|tracking|audits?\\b|pricing|fleets?|services "
    "(?:company|provider|client)|professionals?|experience|startups?|firms?|vendors?|sciences?|research|advisors?|"
    "consult|management "
    "(?:system|software|experience)|delivery|start-?up|trading|derivatives|quotes?|policies|members?|tools?|broker|"
    "app\\b|models?|(?:to|for) (?:our |the |their "
    ")?(?:millions|families|customers|clients|business(?:es)?|consumers|individuals|"
    "patients|compan(?:y|ies)|employers|policyholders|guests))");
constinit Pattern knows_of("\\b(?:knowledge|understanding|experience|familiar\\w*) (?:of|with|in)\\b[^.;]{0,60}$");
constinit Pattern helps_firms(
    "\\b(?:helps?|enables?|lets?|allows?) (?:[a-z]+ "
    "){0,2}(?:employers|companies|businesses|firms|customers|clients)\\b");
constinit Pattern trade_before(
    "(?:\\b(?:administer(?:ing|s)?|manag(?:e|ing)|process(?:ing)?|coordinat(?:e|ing)|knowledge of|experience "
    "(?:in|with)|calculat(?:e|ing)|track(?:ing)?|support(?:ing)? the|domain[s]?(?: such as)?|background "
    "in|develop(?:ing)?|sell(?:ing)?|underwrit\\w+|design(?:ing)?|build(?:ing)?|model(?:l?ing)?|implement(?:ing)?|"
    "report(?:ing)? on|analy[sz](?:e|es|ing)|audit(?:ing)?|reconcil(?:e|ing)|leading|leaders? in|including "
    "(?:our )?(?:award)|(?:products|services|industries|sectors|domains|verticals)(?: such as| like|,? including)) "
    "(?:[a-z]+ ){0,3}|\\bin the |\\bals (?:[a-z]+ ){0,2})$");
constinit Pattern other_equity(
    "(?:\\b(?:diversity|inclusion|inclusive|respect|belonging|racial|gender|social|private|health|internal|brand|"
    "educational|dei|justice|access|fairness|global|us|cash|digital)(?:,| and|,? &)? $)|\\bpay $");
constinit Pattern equity_other(
    "^(?:,? (?:and|&) "
    "(?:inclusi|diversity|belonging|access|justice|fairness|derivatives|fixed|store|cash|supplies|materials)|, "
    "(?:inclusi|diversity|belonging|access|and inclusi|& inclusi)|[ "
    "-](?:research|derivatives|trading|markets?|analyst|investor|firm|fund|portfolio|backed|partners|gap|lens|research|"
    "products|desk))");
// "8% holiday allowance": money that is paid in the Netherlands, not days.
constinit Pattern added_to_pay("(?:%|\\bsalary,) $");
constinit Pattern bonus_wish(
    "^(?:es)?[ :]*(?:points?|skills?|if\\b|qualif|for "
    "(?:experience|knowledge|familiarity)|experience|nice|requirements?|to have|- (?!depend|based|paid))");
constinit Pattern wish_bonus(
    "(?:\\b(?:is|are|be|as|considered|an added|added|big|huge|major|would be|definite|strong|is also) (?:an? )?(?:big "
    "|huge |added |definite |great )?)$");
// The money of a pension vests too; ISO is a standard far more often than an option.
// "Options in our young business".
constinit Pattern in_the_firm("^ in (?:the|our) (?:[a-z-]+ ){0,2}(?:company|business|firm|start-?up)\\b");
constinit Pattern pension_words("\\b(?:401|403|retire|pension|match|contribution|super)");
constinit Pattern a_standard("^[ /-]*(?:[0-9]|iec\\b|certif|standard|complian|audit)");
// Flexible hours that are asked of the candidate.
constinit Pattern asked_to(
    "\\b(?:ab(?:le|ility)|willing(?:ness)?|availab(?:le|ility)|must|need|requires?|required|bereit(?:schaft)?|bring(?:"
    "st|en)?) "
    "(?:(?:to|zu|zur|you|be|for|can) )*[^.;,]{0,45}$");
constinit Pattern other_events("\\b(?:medical|media|life)(?: and)? $");
// Someone is away, and the job fills the gap.
constinit Pattern cover_before(
    "\\b(?:stand(?:s|ing)? in for|replac\\w+|rempla\\w+|vertret\\w+)\\b[^.;]{0,30}$|"
    "\\bcover(?:ing|s)? (?:for )?(?:an? |the )?(?:[a-z]+ )?$|\\bnach (?:der|ihrer|deiner) $");
constinit Pattern cover_after("^ (?:cover(?:age)?|replacement|contract|position|backfill)\\b(?! (?:at|of|up|for all))");

// What pay depends on: "skills, training and certifications", "education, training, and experience".
constinit Pattern trait_before(
    "\\b(?:experience|skills?(?: sets?)?|expertise|qualifications|licen[sc]\\w+|tenure|seniority|location)"
    "(?:,? (?:and|or) |, ?|/)(?:[a-z]+ )?$");
constinit Pattern trait_after(
    "^(?:,? (?:and|or|&) |, ?|/ ?)(?:[a-z-]+(?:, (?:and |or )?| and | or )){0,2}(?:[a-z]+ )?(?:experience|skills|"
    "expertise|licen[sc]\\w+|tenure|seniority|location|geograph\\w+)\\b(?! (?:develop|program|train|build))");
// "Learning opportunities from kind peers": colleagues teach, nobody pays.
constinit Pattern from_peers("^(?: [a-z]+)? from [^.;,]{0,40}\\b(?:peers?|colleagues|team ?mates)\\b");
constinit Pattern buys_shares("\\b(?:espp|stock purchase|share purchase)\\b[^.;]{0,40}$");
constinit Pattern bought_shares("\\b(?:espp|(?:stock|share) purchase)\\b[^.;,]{0,30}(?:%|discount)[^.;,)]{0,25}$");
constinit Pattern price_of("^s?,? (?:on|op|off|for|at|auf|sur) (?:an? |your |je |our |the )?(?:[a-z]+ )?$");
// "With relocation to Leeds planned": the firm moves.
constinit Pattern move_planned("^ (?:to|of) [^.;]{2,40} (?:is |was )?(?:planned|scheduled)\\b");
constinit Pattern at_a_discount("^s? discounts?\\b");
constinit Pattern borne_by_reader(
    "^[^.;]{0,30}(?:(?<! our )responsibilit|\\b(?:borne|paid|covered) by (?:you\\b|the (?:[a-z]+ "
    ")?(?:candidate|employee|applicant)))");
constinit Pattern outsiders("\\b(?:refer (?:an?|your|some|them|him|her|friends)|know (?:some|any)|people you know)");
constinit Pattern computing(
    "\\b(?:laptops?|notebooks?|computers?|hardware|macs?|macbooks?|monitors?|devices?|technology|tech|it|"
    "technische\\w*|mobiles?|choice|choose|pick|wahl|elige|escolh\\w+)\\b");
constinit Pattern days_of("\\b(?:days?|tage?)(?: of)? $");  // "two days of home office" tells where one works
constinit Pattern some_days("\\b(?:other|second|alternate) $");
// "Paid parental, sick and bereavement leave": the noun comes last.
constinit Pattern shared_leave(
    "^(?:(?:,|/|,? and(?:/or)?|,? or|,? &) ?[a-z-]+(?: [a-z]+)?){1,5} (?:leaves?|time off)\\b");
constinit Pattern leave_before(
    "\\b(?:leaves?|leave (?:programs?|programmes?|benefits?)|parental|maternity|paternity|bereavement|military|jury "
    "duty)\\b[^.;]{0,50}$");
constinit Pattern this_job("^\\s?this\\b");  // "Apply for this job Share this job"
constinit Pattern has_a_use("^ (?:is|are|in|at|for (?:our|the|patients))\\b");
constinit Pattern more_of_it("\\b(?:(?:want|need|looking for) (?:more|some)|(?:salary|pay|compensation) with) $");
constinit Pattern insurance_link("^(?:(?:,|;|/)? ?(?:(?:and|or|&|\\+|plus) )?|-)(?:[a-z&-]+ ){0,3}$");
constinit Pattern life_cover(
    "^ ?(?:and|&|/|,) ?[a-z&]+(?: [a-z]+)? (?:benefits?|cover|coverage|insurance|assurance|plans?)\\b");
constinit Pattern held_inside("^[^.,;]{0,25}\\bintern(?:e|es|al|as|os)?\\b");  // "conférences et formations internes"
constinit Pattern topics("\\b(?:topics|ranging from)\\b");

/// One benefit in its sentence, and the questions asked of it.
class Matter {
 public:
  Matter(const Reading& reading, const Sentence& sentence, const Hit& hit, bool announced)
      : reading_(reading),
        sentence_(sentence),
        hit_(hit),
        benefit_(benefit_of(hit)),
        category_(hit.category()),
        opening_{sentence.span.begin, hit.span.begin},
        before_{hit.span.begin > sentence.span.begin + 50 ? hit.span.begin - 50 : sentence.span.begin, hit.span.begin},
        after_{hit.span.end, std::min(hit.span.end + 50, std::max(sentence.span.end, hit.span.end))},
        offered_(sentence.section == Section::offer),
        listed_(offered_ || announced) {}

  bool other() const {
    return of_brazil() || of_the_trade() || of_health() || of_insurance() || of_time() || of_events() ||
           of_learning() || of_equity() || of_money() || of_things() || names_the_company() || answered() ||
           refused_in(reading_, sentence_, hit_);
  }

 private:
  bool is(Choice benefit) const { return benefit_ == benefit; }
  bool follows(const Pattern& words) const { return reading_.holds(words, before_); }
  bool leads(const Pattern& words) const { return reading_.holds(words, after_); }
  bool opens(const Pattern& words) const { return reading_.holds(words, opening_); }

  /// "VR, VA, VT": vouchers for meals, food and transport; elsewhere states and a kind of reality.
  bool of_brazil() const {
    const std::string_view words = reading_.lower(hit_.span);
    return hit_.doubtful && (words == "vr" || words == "va" || words == "vt") && reading_.language != "pt";
  }

  bool of_the_trade() const {
    // "Performance bonuses Company transport": the next item of a list without signs.
    const bool next = category_ == Category::pay && reading_.lower(after_).starts_with(" company ");
    if (!offered_ && ((leads(trade_after) && !next) || follows(trade_before) || heads_a_trade())) return true;
    if (!offered_ && opens(helps_firms)) return true;
    const bool asked = sentence_.section == Section::requirements || sentence_.section == Section::preferred;
    if ((asked || (!offered_ && !speaks_of_offers(reading_, sentence_.span))) && opens(knows_of)) return true;
    if (!hit_.doubtful) return false;
    return follows(factors) || opens(lies_near) || (follows(examples) && !opens(examples_of_offers));
  }

  /// "Life, health and dental insurance products": what is said of the last holds for those before it.
  bool heads_a_trade() const {
    if (speaks_of_offers(reading_, sentence_.span)) return false;
    std::uint32_t end = hit_.span.end;
    for (const Hit& other : reading_.in(Lexicon::benefits, {hit_.span.end, sentence_.span.end})) {
      if (!goes_on(reading_, {end, other.span.begin})) return false;
      end = other.span.end;
      if (reading_.holds(trade_after, {end, std::min(end + 50, sentence_.span.end)})) return true;
    }
    return false;
  }

  bool of_health() const {
    if (category_ != Category::health) return false;
    if ((!offered_ && opens(minds_it)) || opens(praised)) return true;
    if (reading_.lower(hit_.span) == "eap" && !offered_ && !speaks_of_offers(reading_, sentence_.span)) return true;
    if (opens(in_our_care) && (hit_.doubtful || !offered_)) return true;
    return !offered_ && opens(theirs) && !opens(of_staff);
  }

  bool of_insurance() const {
    const bool leave = hit_.doubtful && leads(shared_leave);
    if (category_ == Category::family) return (leave && opens(leave_before)) || in_spending_account();
    if (category_ != Category::insurance || !hit_.doubtful) return is_other_life();
    if (reading_.lower(after_).starts_with(" surcharge")) return true;
    if (in_spending_account() || (leave && opens(leave_before)) || opens(topics)) return true;
    if (is(choice::benefits::disability_insurance) && reading_.holds(colleagues_groups, sentence_.span)) return true;
    if (shares_noun(reading_, sentence_, hit_)) return is_other_life();
    // "Your life", "quality of life".
    if (word_before("your") || (is(choice::benefits::life_insurance) && word_before("of"))) return true;
    // "Low vision", "our vision": sight, or a goal, unless other insurances or nothing else stand beside it.
    if (is(choice::benefits::vision_insurance) && !insured_beside()) return true;
    // "Life at Globex": a word of every day, unless a list of insurances names it.
    if (reading_.lower(hit_.span) == "life" && !leads(life_cover) && !in_list_of_insurances()) return true;
    return is_other_life();
  }

  bool is_other_life() const {
    return is(choice::benefits::life_insurance) &&
           (word_before("work") || reading_.lower(after_).substr(0, 6) == " event" || word_before("sun") ||
            word_before("canada"));
  }

  bool of_time() const {
    if (reading_.lower(hit_.span).starts_with("holiday") && follows(added_to_pay)) return true;
    if (is(choice::benefits::flexible_hours)) {
      // "Remote flexibility": of the place, not of the hours.
      if (hit_.doubtful && (follows(of_place_before) || leads(of_place_after) || follows(more_of_it))) return true;
      if (reading_.holds(this_job, {hit_.span.end, std::min(hit_.span.end + 10, end_of_text())})) return true;
      return !offered_ && follows(asked_to);
    }
    if (is(choice::benefits::four_day_week)) return follows(some_days);
    if (is(choice::benefits::parental_leave) || is(choice::benefits::sabbatical)) {
      if (hit_.doubtful && reading_.lower(hit_.span) == "parental" && !leads(shared_leave)) return true;
      if (reading_.lower(after_).starts_with(" act")) return true;  // the law of that name
      return !offered_ && (follows(cover_before) || leads(cover_after));
    }
    return false;
  }

  bool of_events() const {
    if (is(choice::benefits::conference_budget)) {
      // To speak at conferences may be the work.
      if (reading_.lower(hit_.span)[0] == 's' && !offered_ && !speaks_of_offers(reading_, sentence_.span)) return true;
      if (leads(held_inside)) return true;
    } else if (!is(choice::benefits::company_events)) {
      return false;
    } else if (hit_.doubtful && follows(other_events)) {
      return true;
    }
    return !offered_ && follows(arranges) && !opens(by_us);
  }

  bool of_learning() const {
    if (!is(choice::benefits::learning_budget)) return false;
    if (leads(from_peers)) return true;
    if (!hit_.doubtful) return false;
    if (follows(trait_before) || leads(trait_after)) return true;
    // A "persoonlijk budget" is for leave and pension unless the words beside it tell of learning.
    if (reading_.lower(hit_.span) == "persoonlijk budget") return !reading_.holds(to_develop, sentence_.span);
    // "Training" or "professional development" alone tells of no money.
    return !reading_.holds(paid_learning, sentence_.span) &&
           !(listed_ && reading_.holds(a_training, hit_.span) && !word_before("cross") && !word_before("full"));
  }

  bool of_equity() const {
    if (!is(choice::benefits::equity)) return false;
    const std::string_view words = reading_.lower(hit_.span);
    if (words == "iso" && leads(a_standard)) return true;
    if (words == "vesting" && opens(pension_words)) return true;
    if (words == "options" && hit_.span.begin > 6 && !word_before("stock") && !word_before("share"))
      return !leads(in_the_firm);
    return (words.find("stock") == words.npos && follows(other_equity)) || leads(equity_other) || opens(bought_shares);
  }

  /// "A discount on your gym membership" is no more than that; "on gyms, travel and more" is.
  bool cuts_price_of_another() const {
    const std::span<const Hit> next = reading_.in(Lexicon::benefits, after_);
    if (next.empty() || benefit_of(next.front()) == benefit_) return false;
    const Span other = next.front().span;
    return reading_.holds(price_of, {hit_.span.end, other.begin}) &&
           reading_.document.text().substr(other.end, 1) != ",";
  }

  bool of_money() const {
    // "An ESPP with a 15% discount"
    if (is(choice::benefits::employee_discount) && hit_.doubtful) return opens(buys_shares) || cuts_price_of_another();
    if (is(choice::benefits::relocation_assistance)) return leads(borne_by_reader) || leads(move_planned);
    if (is(choice::benefits::company_car)) return word_before("discounted") || leads(at_a_discount);
    if (!is(choice::benefits::bonus)) return false;
    const std::string_view words = reading_.lower(hit_.span);
    if (words == "prime" && reading_.language == "en") return true;
    if (words == "commission" && (word_before("quality") || word_before("european") || word_before("exchange")))
      return true;
    const bool plan = words.substr(0, 9) == "incentive";  // "is incentive plan eligible" wishes nothing
    // "Bonus - Python" wishes for it, "Annual bonus - related to results" gives one.
    const bool wishes = leads(bonus_wish) && (hit_.doubtful || !reading_.lower(after_).starts_with(" - "));
    if (wishes || (hit_.doubtful && !plan && follows(wish_bonus))) return true;
    // "Employee stock incentive plan".
    if (hit_.doubtful && (word_before("stock") || word_before("share") || word_before("equity"))) return true;
    return !offered_ && words.substr(0, 8) == "referral" &&
           (hit_.doubtful || reading_.holds(outsiders, sentence_.span));
  }

  /// "State-of-the-art equipment" of a ward or a works is no choice of one's computer.
  bool of_things() const {
    if (is(choice::benefits::home_office)) return follows(days_of);
    if (!is(choice::benefits::hardware_choice)) return false;
    const std::string_view words = reading_.lower(hit_.span);
    const bool gear = words.find("equip") != words.npos || words.find("ausstattung") != words.npos;
    return gear && (leads(has_a_use) || !reading_.holds(computing, sentence_.span));
  }

  /// A vendor of benefits that is the employer: "your first day at Spring Health".
  bool names_the_company() const {
    // An office of the US.
    if (is(choice::benefits::visa_support) && word_before("citizenship and")) return true;
    if (category_ == Category::insurance || category_ == Category::pay || category_ == Category::savings) return false;
    const Span name = reading_.masthead.company.span;
    if (name.empty() || reading_.sentence(name).part == Part::description) return false;  // it may be a guess
    const std::string_view company = reading_.lower(name);
    const std::string_view words = reading_.lower(hit_.span);
    return is_upper(reading_.text(hit_.span)[0]) && company.substr(0, words.size()) == words;
  }

  std::uint32_t end_of_text() const { return static_cast<std::uint32_t>(reading_.document.text().size()); }

  bool answered() const { return answered_no(reading_, hit_.span); }

  /// "Flexible spending account (health, dependent care)": kinds of account, not benefits beside it.
  bool in_spending_account() const {
    if (!hit_.doubtful) return false;
    const std::span<const Hit> hits = reading_.in(Lexicon::benefits, opening_);
    const auto account = std::find_if(hits.rbegin(), hits.rend(),
                                      [](const Hit& other) { return benefit_of(other) == choice::benefits::hsa_fsa; });
    if (account == hits.rend()) return false;
    const std::string_view between = reading_.lower({account->span.end, hit_.span.begin});
    return between.find('(') < 4 && between.find(')') == between.npos;
  }

  bool alone() const { return sentence_.bullet && sentence_.span.size() <= hit_.span.size() + 12; }

  bool insured_beside() const {
    const std::span<const Hit> hits = reading_.in(Lexicon::benefits, sentence_.span);
    return alone() || reading_.lower(sentence_.span).find("insur") != std::string_view::npos ||
           std::any_of(hits.begin(), hits.end(), [&](const Hit& other) {
             return other.category() == Category::insurance && other.term != hit_.term;
           });
  }

  bool in_list_of_insurances() const {
    const std::span<const Hit> hits = reading_.in(Lexicon::benefits, sentence_.span);
    return alone() || std::any_of(hits.begin(), hits.end(), [&](const Hit& other) {
             const Category kind = other.category();
             if ((kind != Category::insurance && kind != Category::savings) || other.term == hit_.term) return false;
             const Span between = other.span.begin >= hit_.span.end ? Span{hit_.span.end, other.span.begin}
                                                                    : Span{other.span.end, hit_.span.begin};
             return between.empty() || reading_.holds(insurance_link, between);
           });
  }

  bool word_before(std::string_view word) const {
    const std::string_view text = reading_.document.text();
    std::uint32_t end = hit_.span.begin;
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '-' || text[end - 1] == '/')) --end;
    return end >= word.size() && reading_.lower({end - static_cast<std::uint32_t>(word.size()), end}) == word;
  }

  const Reading& reading_;
  const Sentence& sentence_;
  const Hit& hit_;
  Choice benefit_;
  Category category_;
  Span opening_, before_, after_;
  bool offered_, listed_;
};

}  // namespace

bool speaks_of_offers(const Reading& reading, Span sentence) { return reading.holds(offers_it, sentence); }

bool shares_noun(const Reading& reading, const Sentence& sentence, const Hit& hit) {
  return hit.doubtful && hit.category() == Category::insurance &&
         reading.holds(shared_benefits, {hit.span.end, sentence.span.end});
}

bool other_matter(const Reading& reading, const Sentence& sentence, const Hit& hit, bool announced) {
  return Matter(reading, sentence, hit, announced).other();
}

}  // namespace fineprint::extract::benefits
