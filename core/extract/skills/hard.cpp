#include <algorithm>
#include <deque>
#include <map>
#include <optional>

#include "extract/skills/parts.hpp"
#include "extract/skills/strength.hpp"
#include "match/context.hpp"
#include "terms/skills.hpp"
#include "text/characters.hpp"

namespace fineprint::extract::skills {
namespace {

constexpr std::uint32_t list_gap = 28;  // bytes between two neighbours of one list ("Go, Rust and C++")

constexpr std::size_t most_joints = 3;  // words between them ("and also", "as well")

/// True where only the joints of a list stand between two spans.
bool listed_together(const Reading& reading, Span left, Span right) {
  if (right.begin < left.end || right.begin - left.end > list_gap) return false;
  const std::string_view between = reading.lower({left.end, right.begin});
  std::size_t words = 0;
  for (std::size_t i = 0; i < between.size(); ++i) words += is_word(between[i]) && (i == 0 || !is_word(between[i - 1]));
  if (words > most_joints) return false;
  return between.find_first_of(",/|&(:;\n") != std::string_view::npos || between == " and " || between == " or " ||
         between == " and/or " || between == " und " || between == " et " || between == " y " || between == " e " ||
         between == " en " || between == " oder " || between == " ou " || between == " + " || between == " with ";
}

/// Named technologies, as against the concepts of the trade.
bool is_named(const Hit& hit) {
  return hit.entry().category != Category::concept_ && hit.term != term::skills::ordinary_words;
}

/// True within an address of the web or of mail, where names say nothing.
bool inside_link(const Reading& reading, Span span) {
  const std::string_view text = reading.lower(reading.sentence(span).span);
  const std::uint32_t base = reading.sentence(span).span.begin;
  std::size_t begin = span.begin - base, end = std::min<std::size_t>(span.end - base, text.size());
  while (begin > 0 && !is_space(text[begin - 1])) --begin;
  while (end < text.size() && !is_space(text[end])) ++end;
  const std::string_view word = text.substr(begin, end - begin);
  return word.find("://") != std::string_view::npos || word.find("www.") != std::string_view::npos ||
         word.find('@') != std::string_view::npos;
}

constinit Pattern of_studies(
    "\\b(?:opleiding|studie|studies|studium|carrera|titulacion|grado|licenciatura|ingenieria|diploma|diplome|formation|"
    "laurea|"
    "corso|curso|graduacao|bacharelado)\\b");

/// "Opleiding Informatica", "grado en Informática": where it is a field of study it is no product.
bool studied_abroad(const Reading& reading, const Hit& hit) {
  // Folding took the accent.
  if (hit.term == term::skills::informatica && reading.document.quote(hit.span).size() != hit.span.size()) return true;
  const Span sentence = reading.sentence(hit.span).span;
  const std::span<const Hit> areas = reading.in(Lexicon::education, sentence);
  return std::any_of(areas.begin(), areas.end(),
                     [&](const Hit& area) {
                       return area.entry().category == Category::area && area.span.overlaps(hit.span);
                     }) &&
         reading.holds(of_studies, sentence);
}

/// "Our offices in Denver, CO and Palo Alto, CA": a place.
bool is_a_place(const Reading& reading, const Hit& hit) {
  const std::span<const Hit> places = reading.in(Lexicon::places, {hit.span.begin, hit.span.end + 5});
  const auto at = [&](std::uint32_t offset) {
    return std::any_of(places.begin(), places.end(), [&](const Hit& place) { return place.span.begin == offset; });
  };
  return at(hit.span.begin) && reading.text({hit.span.end, hit.span.end + 2}) == ", " && at(hit.span.end + 2);
}

/// "A degree in statistics or a related field" names a field of study, not a skill.
bool is_field_of_study(const Reading& reading, const Hit& hit) {
  if (is_named(hit)) return studied_abroad(reading, hit);
  const std::span<const Hit> studies = reading.in(Lexicon::education, reading.sentence(hit.span).span);
  const auto is = [&](Category category, bool here) {
    return std::any_of(studies.begin(), studies.end(), [&](const Hit& study) {
      return study.entry().category == category && (!here || study.span.overlaps(hit.span));
    });
  };
  return is(Category::degree, false) && is(Category::area, true);
}

constinit Pattern of_the_candidate(
    "\\b(?:you|your|you'll|candidate|applicant|role|position|job|responsib|look(?:ing)? "
    "for|need|want|seeking|hiring|will|experience|skills?|knowledge|use|uses|using|used|stack|built "
    "(?:on|with|in)|written in|run on|runs on|powered by|develop|we build|du|sie|ihr|vous|usted|voce)\\b");
constinit Pattern of_the_company(
    "^(?:we|our|at|with|founded|about)\\b|\\b(?:our "
    "(?:customers|clients|products?|mission|company|platform|solutions?|services)|(?:leader|leading|provider|pioneer|"
    "pioneers|global|mission|company|organi[sz]ation|startup|start-up|firm|customers|corporation|industry))\\b|"
    "\\bis (?:an? )?iso\\b");

constinit Pattern of_others(
    "\\b(?:clients?|customers?|investors?|partners?|alumni)(?: (?:roster|list|base|portfolio))? "
    "(?:include|includes|including|"
    "like|such as|are|range from)\\b|\\b(?:companies|brands|firms|startups|organi[sz]ations) (?:like|such "
    "as|including)\\b|"
    "\\b(?:trusted|backed|used|loved) by\\b|\\b(?:engineers|people|scientists|veterans|leaders|founders)[a-z, ]{0,40} "
    "from "
    "(?:companies )?|\\b(?:people|users|customers|readers|students|businesses|developers|teams)(?: "
    "(?:around|across|all over) the "
    "world)? (?:use|rely on|trust|turn)\\b|\\bproducts? (?:include|includes|are)\\b");

/// Whom the company knows, who uses what it makes, what it makes: names that the role need not know.
bool tells_of_others(const Reading& reading, const Sentence& sentence, Span span) {
  if (sentence.section == Section::requirements || sentence.section == Section::preferred ||
      sentence.section == Section::duties)
    return false;
  return reading.holds(of_others, {sentence.span.begin, span.begin});
}

/// "We are a provider of cloud security": what the company is or sells, before any heading, is not what the role needs.
bool tells_of_the_company(const Reading& reading, const Sentence& sentence) {
  if (sentence.part != Part::description || sentence.bullet) return false;
  if (sentence.section != Section::none && sentence.section != Section::about_role) return false;
  return reading.holds(of_the_company, sentence.span) && !reading.holds(of_the_candidate, sentence.span);
}

constinit Pattern tells_the_stack(
    "\\b(?:our|the|current|tech(?:nology|nical)?|data) stack\\b|\\b(?:technologies|tools|languages|frameworks) (?:that "
    ")?(?:you|we)(?:'ll| will| would| may)? (?:use|work with)\\b|\\byou(?:'ll| will| would) (?:use|work with|be "
    "(?:using|working with))\\b|\\bwe (?:mainly |mostly |primarily )?(?:code in|build (?:with|on|in)|write (?:[a-z]+ "
    ")?in)\\b");

/// "Our stack is Scala and Airflow": what one will work with, though it stands among the words on the team.
bool stack_of_the_team(const Reading& reading, const Hit& hit) {
  const Sentence& sentence = reading.sentence(hit.span);
  return sentence.section == Section::about_us && is_named(hit) && !hit.doubtful &&
         reading.holds(tells_the_stack, sentence.span);
}

constinit Pattern of_an_application(
    "\\b(?:resume|resumes|cv|cvs|curriculum|cover letter|lebenslauf|bewerbung|candidature|attach|attachment)\\b");

/// "Send your CV as a PDF" asks for no skill.
bool names_a_paper(const Reading& reading, const Hit& hit) {
  const Category category = hit.entry().category;
  return (category == Category::productivity || category == Category::format) &&
         reading.holds(of_an_application, reading.sentence(hit.span).span);
}

constinit Pattern of_people(
    "^(?: [a-z&/-]+)?(?:'s)? "
    "(?:teams?|practitioners?|vendors?|squads?|departments?|colleagues|engineers|scientists|architects|specialists|"
    "stewards|experts|professionals)\\b");

/// "Work with the security team": a trade of other people. Ways of working ("an agile team") are the candidate's too.
bool names_people(const Reading& reading, const Hit& hit) {
  if (is_named(hit) || hit.term == term::skills::agile || hit.term == term::skills::scrum ||
      hit.term == term::skills::devops)
    return false;
  return reading.holds(of_people, {hit.span.end, reading.sentence(hit.span).span.end});
}

/// "S3" of Sorrel Staffing Solutions, "BCP" of Blue Cedar Partners.
bool has_initials(std::string_view company, std::string_view name) {
  std::string initials, spelled;
  for (std::size_t i = 0; i < company.size(); ++i)
    if (is_upper(company[i]) && (i == 0 || !is_word(company[i - 1]))) initials += company[i];
  for (const char c : name) {
    if (is_digit(c) && !spelled.empty())
      spelled.append(static_cast<std::size_t>(std::max(c - '1', 0)), spelled.back());
    else
      spelled += c;
  }
  return initials.size() >= 3 && initials == spelled;
}

/// The company's own name, or a name in the possessive ("Red Hat's engineers"), names an owner and not a tool.
bool names_an_owner(const Reading& reading, const Hit& hit) {
  if (!is_named(hit)) return false;
  const std::string_view after =
      reading.lower({hit.span.end, std::min<std::uint32_t>(
                                       hit.span.end + 3, static_cast<std::uint32_t>(reading.document.text().size()))});
  if (hit.entry().category != Category::language && after == "'s ") return true;
  if (has_initials(reading.text(reading.masthead.company.span), reading.text(hit.span))) return true;
  const std::string_view company = reading.lower(reading.masthead.company.span);
  std::string_view name = reading.lower(hit.span);
  // "Among Figworts" where the company is Figwort.
  if (name.size() == company.size() + 1 && name.back() == 's') name.remove_suffix(1);
  return company.size() >= name.size() && company.substr(0, name.size()) == name &&
         (company.size() == name.size() || !is_word(company[name.size()]));
}

/// "At MDM" where the company is called just that, though MDM is an abbreviation of the trade.
bool is_the_company(const Reading& reading, const Hit& hit) {
  const std::string_view company = reading.text(reading.masthead.company.span);
  return hit.entry().category == Category::concept_ && company == reading.text(hit.span);
}

constinit Pattern of_a_group("^[\")]{1,2} (?:team|group|unit|department|division|organi[sz]ation|program(?:me)?)\\b");

/// "The Service Assurance (SAS) team": an abbreviation of the employer's own, in its bracket.
bool names_a_group(const Reading& reading, const Hit& hit) {
  return is_named(hit) && hit.span.begin > 0 && reading.document.text()[hit.span.begin - 1] == '(' &&
         reading.holds(of_a_group, {hit.span.end, reading.sentence(hit.span).span.end});
}

constinit Pattern asks_to_know(
    "\\b(?:experience|experienced|proficien(?:t|cy)|expertise|expert|knowledge|fluen(?:t|cy)|skills?|skilled|"
    "programming|coding|"
    "familiar(?:ity)?|background|comfortable|hands-on|kenntnisse|erfahrung|experiencia|maitrise|ervaring) "
    "(?:with|in|of|using|mit|con|en|met)(?: the)? $");
constinit Pattern nothing_more("^(?:$|[,;.:)]|/[a-z]| (?:and|or|und|oder|et|ou|y|o|en|of|is|are|on|for|as)\\b|\\n)");

/// "Experience with Go", "proficient in excel": written as a name or known as one, asked for as knowledge, and nothing
/// behind it that would make it another word.
bool named_plainly(const Reading& reading, const Hit& hit) {
  const Sentence& sentence = reading.sentence(hit.span);
  const bool name = is_upper(reading.document.text()[hit.span.begin]) || hit.term == term::skills::excel;
  if (!is_named(hit) || sentence.part != Part::description || !name) return false;
  return reading.holds(asks_to_know, {sentence.span.begin, hit.span.begin}) &&
         (hit.span.end >= sentence.span.end || reading.holds(nothing_more, {hit.span.end, sentence.span.end}));
}

constinit Pattern of_hiring(
    "\\b(?:applications? for employment|(?:screen|review|assess|evaluat|sort|rank)\\w* (?:of )?(?:job |your "
    ")?(?:applications?|applicants?|candidates?|resumes?)|(?:hiring|recruit(?:ment|ing)|application|interview|"
    "selection) "
    "(?:process|procedure|activit\\w+)|during (?:the |your |our |any )?interviews?)\\b");

constinit Pattern you_will("\\byou(?:'ll| will| would)\\b");

/// "We may use machine learning to review applications": how the employer hires. What "you will" do is the role's.
bool serves_the_hiring(const Reading& reading, const Hit& hit) {
  const Category category = hit.entry().category;
  if (category != Category::concept_ && category != Category::genai && category != Category::ml) return false;
  const Span sentence = reading.sentence(hit.span).span;
  return reading.holds(of_hiring, sentence) && !reading.holds(you_will, sentence);
}

constinit Pattern welcome_all_the_same(
    "^[^.;]{0,60}\\b(?:but|although|though|albeit)\\b[^.;]{0,40}\\b(?:helps?|helpful|plus|bonus|useful|advantage|nice|"
    "asset|beneficial|appreciated|preferred|welcome)\\b");

/// "You won't need Scala, although it helps": said not to be needed, and wished for.
bool welcome_though_not_needed(const Reading& reading, const Hit& hit) {
  return reading.holds(welcome_all_the_same, {hit.span.end, reading.sentence(hit.span).span.end});
}

/// A longer form of one skill that names another too.
struct Inner {
  TermId outer, term;
  const Pattern& words;
};
constinit Pattern language_of_queries("\\bsql\\b"), other_databases("\\bnon[- ]relational|\\bnosql\\b"),
    way_of_working("\\bdevops\\b");
constexpr Inner inner_skills[] = {
    {term::skills::query_optimization, term::skills::sql, language_of_queries},
    {term::skills::relational_databases, term::skills::nosql, other_databases},
    {term::skills::ci_cd, term::skills::devops, way_of_working},
};

/// "Complex SQL queries", "relational and non-relational": the skill, and the other that its words name.
std::optional<Hit> named_within(const Reading& reading, const Hit& hit) {
  for (const Inner& inner : inner_skills) {
    if (inner.outer != hit.term) continue;
    if (const std::optional<Match> words = reading.find(inner.words, hit.span)) return Hit{words->whole(), inner.term};
  }
  return std::nullopt;
}

constinit Pattern goes_on_with(
    "^(?:, ?|,? and |/| ?& ?|,? or )(?:building )?(warehousing|governance|architecture|quality|lineage|integration|"
    "migration)\\b(?! (?:of|models?|for)\\b)");

/// "Data modeling, warehousing and lineage": what goes on with the word that all share.
std::vector<Hit> sharing_its_head(const Reading& reading, const Hit& hit) {
  struct Shared {
    std::string_view word;
    TermId term;
  };
  constexpr Shared shared[] = {
      {"warehousing", term::skills::data_warehousing},   {"governance", term::skills::data_governance},
      {"architecture", term::skills::data_architecture}, {"quality", term::skills::data_quality},
      {"lineage", term::skills::data_lineage},           {"integration", term::skills::data_integration},
      {"migration", term::skills::data_migration},
  };
  std::vector<Hit> found;
  if (reading.lower(hit.span).substr(0, 5) != "data ") return found;
  const std::uint32_t end = reading.sentence(hit.span).span.end;
  for (std::uint32_t at = hit.span.end; at < end;) {
    const std::optional<Match> next = reading.find(goes_on_with, {at, end});
    if (!next) break;
    const std::span<const Hit> longer = reading.in(Lexicon::skills, (*next)[1]);
    if (!longer.empty() && !longer.front().doubtful) break;
    for (const Shared& one : shared)
      if (one.word == reading.lower((*next)[1])) found.push_back({(*next)[1], one.term});
    at = next->whole().end;
  }
  return found;
}

/// What other pipelines carry: builds, releases, pictures, sales.
constinit Pattern of_software(
    "\\b(?:ci ?/? ?cd|ci ?& "
    "?cd|bitbucket|gitlab|github|deploy\\w*|devops|devsecops|jenkins|yaml|releas\\w+|packaging|continuous|display|"
    "graphics|"
    "render\\w*|sales|revenue|salesforce|marketing|hiring)\\b");

constinit Pattern of_data(
    "\\b(?:data|events?|batch|pipelines?|ingest\\w*|messages?|messaging|analytics|feeds?|kafka|flink|spark|etl)\\b");

/// "Real-time constraints" of a device, a "streaming service" for films: no stream of data is spoken of.
bool streams_no_data(const Reading& reading, const Hit& hit) {
  if (hit.term != term::skills::streaming) return false;
  return (hit.doubtful || reading.lower(hit.span) == "streaming") &&
         !reading.holds(of_data, reading.sentence(hit.span).span);
}

/// A form that is also an ordinary word counts beside a technology, in a tag list, or where the text is sure of it
/// elsewhere.
class Doubts {
 public:
  explicit Doubts(const Reading& reading) : reading_(reading), hits_(reading.hits.of(Lexicon::skills)) {}

  bool settled(std::size_t index) const {
    const Hit& hit = hits_[index];
    if (streams_no_data(reading_, hit)) return false;
    if (!hit.doubtful) return true;
    const Sentence& sentence = reading_.sentence(hit.span);
    if (hit.term == term::skills::data_pipelines && reading_.holds(of_software, sentence.span)) return false;
    if (!is_named(hit) && technology_in(sentence.span)) return true;
    if (hit.term == term::skills::excel && office_in(sentence.span)) return true;
    if (sentence.part != Part::description && sentence.part != Part::title) return false;
    if (sentence.section == Section::skills_tags) return true;
    const bool left = index > 0 && beside(hits_[index - 1], hit, true);
    const bool right = index + 1 < hits_.size() && beside(hits_[index + 1], hit, false);
    if (const std::optional<Tag> provider = provider_of(hit))
      return named_with(*provider) || sure_elsewhere(hit.term) || (left && hosts(hits_[index - 1], hit)) ||
             (right && hosts(hits_[index + 1], hit));
    return left || right || named_plainly(reading_, hit) || sure_elsewhere(hit.term);
  }

 private:
  static std::optional<Tag> provider_of(const Hit& hit) {
    for (const Tag provider : {Tag::aws, Tag::gcp, Tag::azure})
      if (has_tag(hit.entry(), provider)) return provider;
    return std::nullopt;
  }

  /// "OpenShift, ECS or Kubernetes"
  bool hosts(const Hit& other, const Hit& hit) const {
    constexpr Category platforms[] = {Category::cloud,    Category::cloud_service, Category::devops,
                                      Category::big_data, Category::orchestration, Category::warehouse};
    return hit.entry().category == Category::cloud_service && reading_.sentence(other.span).span.overlaps(hit.span) &&
           std::find(std::begin(platforms), std::end(platforms), other.entry().category) != std::end(platforms);
  }

  /// "EBS", "Composer" are a provider's own where the text speaks of that provider, or beside platforms of the kind.
  bool named_with(Tag provider) const {
    return std::any_of(hits_.begin(), hits_.end(),
                       [&](const Hit& other) { return !other.doubtful && has_tag(other.entry(), provider); });
  }

  /// Concepts under an everyday name ("testing", "cloud") count in a sentence that names a technology.
  bool technology_in(Span sentence) const {
    const std::span<const Hit> all = reading_.in(Lexicon::skills, sentence);
    return std::any_of(all.begin(), all.end(), [](const Hit& other) { return is_named(other) && !other.doubtful; });
  }

  /// "Microsoft Office (word, outlook and excel)"
  bool office_in(Span sentence) const {
    const std::span<const Hit> all = reading_.in(Lexicon::skills, sentence);
    return std::any_of(all.begin(), all.end(), [](const Hit& other) {
      return other.entry().category == Category::productivity && !other.doubtful;
    });
  }

  bool beside(const Hit& other, const Hit& hit, bool left) const {
    if (!is_named(other) || other.term == hit.term) return false;
    return left ? listed_together(reading_, other.span, hit.span) : listed_together(reading_, hit.span, other.span);
  }

  bool sure_elsewhere(TermId term) const {
    return std::any_of(hits_.begin(), hits_.end(),
                       [&](const Hit& other) { return other.term == term && !other.doubtful; });
  }

  const Reading& reading_;
  std::span<const Hit> hits_;
};

struct Mention {
  const Hit* hit;
  Judged judged;
  bool certified = false;  ///< within the name of a certificate
};

/// "AWS Certified Developer" wishes for the certificate, and of AWS it says no more than that.
bool is_certified(const Reading& reading, const Hit& hit) {
  const Span sentence = reading.sentence(hit.span).span;
  const std::span<const Hit> names = reading.in(Lexicon::certifications, {sentence.begin, hit.span.end});
  return !names.empty() && names.back().span.end >= hit.span.end;
}

const Rule& rule_for(const Judged& judged) {
  switch (judged.strength) {
    case Strength::required:
      return judged.cue != nullptr ? rule::strong_word : rule::required;
    case Strength::tagged:
      return rule::tagged;
    case Strength::nice:
      return judged.cue != nullptr ? rule::weak_word : rule::preferred_section;
    default:
      return rule::used;
  }
}

void say(Ledger& ledger, Field field, const Mention& mention) {
  Basis basis{{mention.hit->span}};
  if (mention.judged.cue != nullptr) {
    basis.spans.push_back(mention.judged.cue->span);
    basis.cue = mention.judged.cue->label();
  }
  ledger.say(rule_for(mention.judged), field, std::string(mention.hit->label()), std::move(basis));
}

/// One skill over the whole posting: needed where any plain mention needs it, else wished for.
void decide_skill(Ledger& ledger, const std::vector<Mention>& mentions) {
  const auto has = [&](Strength strength) {
    return std::any_of(mentions.begin(), mentions.end(),
                       [&](const Mention& m) { return m.judged.strength == strength; });
  };
  const bool marked_weak = std::any_of(mentions.begin(), mentions.end(), [](const Mention& mention) {
    return mention.judged.strength == Strength::nice && !mention.certified;
  });
  const bool needed = has(Strength::required) || has(Strength::used) || (has(Strength::tagged) && !marked_weak);
  for (const Mention& mention : mentions) {
    const Strength strength = mention.judged.strength;
    if (strength == Strength::none) continue;
    if (needed && strength != Strength::nice) say(ledger, Field::must_have_hard_skills, mention);
    if (!needed && strength == Strength::nice) say(ledger, Field::nice_to_have_hard_skills, mention);
  }
}

/// "Python or PySpark", "AWS, Azure or GCP": neighbours of one list whose last joint is "or".
void read_alternatives(const Reading& reading, Ledger& ledger, const std::vector<const Hit*>& hits) {
  for (std::size_t first = 0; first < hits.size();) {
    std::size_t last = first;
    bool or_seen = false;
    while (last + 1 < hits.size() && listed_together(reading, hits[last]->span, hits[last + 1]->span)) {
      const std::string_view between = reading.lower({hits[last]->span.end, hits[last + 1]->span.begin});
      const bool either = between == " or " || between == ", or " || between == " oder " || between == " ou ";
      if (!either && between != ", " && between != "," && between != "/") break;
      or_seen |= either;
      ++last;
      if (either) break;
    }
    if (or_seen) {
      Texts names;
      for (std::size_t i = first; i <= last; ++i)
        if (std::find(names.begin(), names.end(), hits[i]->label()) == names.end())
          names.emplace_back(hits[i]->label());
      if (names.size() > 1)
        ledger.say(rule::alternatives, Field::any_of, std::move(names), join(hits[first]->span, hits[last]->span));
    }
    first = last + 1;
  }
}

}  // namespace

void read_hard_skills(const Reading& reading, Ledger& ledger) {
  const std::span<const Hit> hits = reading.hits.of(Lexicon::skills);
  const Doubts doubts(reading);
  std::map<std::string_view, std::vector<Mention>> by_skill;  // by label: a provider's own edition is the same skill
  std::vector<std::string_view> order;
  std::vector<const Hit*> sure;
  std::deque<Hit> within;
  const auto add = [&](const Hit& hit, const Judged& judged) {
    std::vector<Mention>& mentions = by_skill[hit.label()];
    if (mentions.empty()) order.push_back(hit.label());
    mentions.push_back({&hit, judged, is_certified(reading, hit)});
  };
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const Hit& hit = hits[i];
    const Part part = reading.sentence(hit.span).part;
    if (part == Part::company || part == Part::location || !doubts.settled(i)) continue;
    if (has_tag(hit.entry(), Tag::llm) && reading.sentence(hit.span).section != Section::legal)
      ledger.say(rule::names_llm, Field::llm_genai_mentioned, true, hit.span);
    if (has_tag(hit.entry(), Tag::feature_store))
      ledger.say(rule::names_feature_store, Field::feature_store_mentioned, true, hit.span);
    if (has_tag(hit.entry(), Tag::unlisted) || inside_link(reading, hit.span) || is_field_of_study(reading, hit) ||
        names_a_paper(reading, hit) || is_a_place(reading, hit) || is_the_company(reading, hit) ||
        names_a_group(reading, hit))
      continue;
    if (serves_the_hiring(reading, hit)) continue;
    Judged judged = judge(reading, hit.span);
    if (const Hit* negated = context_of(reading, hit.span).negated; negated != nullptr) {
      if (judged.strength == Strength::none || !welcome_though_not_needed(reading, hit)) continue;
      judged = {Strength::nice, negated};
    }
    if (judged.strength == Strength::none && stack_of_the_team(reading, hit)) judged.strength = Strength::used;
    if (judged.strength == Strength::none) continue;
    if (judged.strength == Strength::used && (tells_of_the_company(reading, reading.sentence(hit.span)) ||
                                              tells_of_others(reading, reading.sentence(hit.span), hit.span) ||
                                              names_an_owner(reading, hit) || names_people(reading, hit)))
      continue;
    sure.push_back(&hit);
    add(hit, judged);
    if (const std::optional<Hit> inner = named_within(reading, hit)) add(within.emplace_back(*inner), judged);
    for (const Hit& shared : sharing_its_head(reading, hit)) add(within.emplace_back(shared), judged);
  }
  for (const std::string_view label : order) decide_skill(ledger, by_skill[label]);
  read_alternatives(reading, ledger, sure);
}

}  // namespace fineprint::extract::skills
