#include "extract/skills/soft_phrases.hpp"

#include "terms/soft_skills.hpp"
#include "text/sorted.hpp"

namespace fineprint::extract::skills {
namespace {

// Between the verb and its noun stand words that no list holds.
constinit Pattern solves(
    "\\b(?:(?:re)?solv(?:e|es|ing)|tackl(?:e|es|ing)|figur(?:e|ing) out|work(?:ing)? through|solutions to|handle|"
    "approach to)(?! (?:the|this|these|those|their|global|big data|for)\\b)(?:,? (?!the\\b)[a-z&/-]+){0,5} "
    "(?:problems?|challenges|puzzles)\\b");
constinit Pattern leads(
    "(?:(?<!the)(?<!our)(?<!with)(?<!a)(?<!your)(?<!tech)(?<!technical)(?<!team)(?<!and)(?<!'s)(?<!from) "
    "leads?|^leads?|"
    "(?<!the )(?<!our )(?<!your )(?<!a )(?<!'s )(?<!from )(?<!of )\\bleading|\\bha(?:ve|s) led)(?! "
    "[^.;]{0,30}\\b(?:engineer|developer|"
    "architect|scientist|analyst|consultant|designer|generation)\\b)"
    "(?: (?!(?:to|with|in|into|from|for|on|by|at)\\b)[a-z&/,-]+){1,4} "
    "(?:projects?|teams?|engineers|efforts|initiatives|meetings|developers|scientists|analysts|them)\\b");
constinit Pattern presents(
    "\\bpresents?(?: [a-z&/,-]+){0,5} (?:findings|results|recommendations|insights|clearly|to (?:[a-z,-]+ "
    "){0,4}(?:stakeholders|management|leadership|leaders|executives|audiences?|clients|customers|users|teams?|"
    "colleagues|peers))\\b");
constinit Pattern decides(
    "\\b(?:mak(?:e|es|ing)|responsible for|contribut(?:e|es|ing) (?:to|on))(?! "
    "(?:better|smarter|faster|data|employment|hiring)\\b)(?: [a-z&/,-]+){1,5} "
    "(?:decisions?|judge?ments?)\\b");

// Not "machine learning", nor a product for learning.
constinit Pattern learns(
    "\\b(?:desire|willing(?:ness)?|eager(?:ness)?|passion(?:ate)?|drive|hung(?:er|ry)|loves?|keen|commit(?:ted|ment)|"
    "appetite|enthusias(?:m|tic)|motivat(?:ed|ion)|thirst|enjoys?|excited|obsess(?:ed)?|prepared|expected) "
    "(?:to|for|about|in) "
    "(?:(?!help|machine|deep|e-|reinforcement|transfer|statistical|federated|online|distance|student)[a-z-]+,? ){0,3}"
    "(?:(?<!-)\\blearn(?:ing)?\\b(?! "
    "(?:models?|algorithms?|platforms?|systems?|products?|solutions?|outcomes|management|experiences))|"
    "(?:improv|expand|extend|hon|sharpen|deepen)(?:e|ing)? (?:your |their )?(?:own )?(?:skills|knowledge))|"
    "\\b(?:lust|bereit|wunsch|ehrgeiz|motivier[a-z]*)\\b[^.;]{0,40}\\b[ds]ich [^.;]{0,30}weiter ?zu "
    "?(?:entwickeln|bilden)\\b");
constinit Pattern unwatched(
    "\\b(?:with no|without|little|minim(?:al|um)|limited) (?:[a-z]+,? ){0,2}(?:supervision|oversight)\\b");
constinit Pattern hears_customers(
    "\\b(?:understand(?:s|ing)?(?: of)? (?:(?:the|our|your|their|each|end) ){0,2}(?:customer|client|user)s?'?s?|"
    "(?:our |your )?(?:customer|client|user)s?(?:,|,? to|,? and)(?: [a-z]+)? understand(?:ing)? their) "
    "(?:[a-z]+ ){0,3}(?:needs|requirements|problems|pains?|challenges)\\b|"
    "\\bunderstand(?:s|ing)?(?: of)? the needs of (?:[a-z]+ ){0,2}(?:customer|client|user)s\\b");
// At ease with what changes, wherever the adverb stands.
constinit Pattern copes(
    "\\b(?:(?:comfort(?:able)?|at ease|cop(?:e|es|ing)|deal(?:s|ing)?|thriv(?:e|es|ing)|toleran(?:t|ce))"
    "(?: (?:[a-z]+ly|well|working|operating))* (?:with|in|on|for|of)(?: [a-z-]+,?){0,4} "
    "(?:ambigu|uncertain|chang(?:es?|ing)\\b(?! (?:data|request|manag|control|log|order))|evolving|shifting|"
    "fast[- ](?:pace|mov|chang))|"
    "(?:adjust|pivot)(?:s|ing)? (?:quickly |rapidly )?to (?:[a-z-]+,? ){0,3}(?:priorit|needs\\b|chang|demands\\b))");
// "Take full ownership of", "taking an initiative".
constinit Pattern takes_it(
    "\\btak(?:e|es|ing) (?:(?!part|on\\b|over|pride)[a-z-]+ ){0,2}(?:initiatives?|ownership|charge)\\b");
constinit Pattern keeps_deadlines(
    "\\b(?:complet|deliver|finish|submit)(?:e|es|s|ing)? (?:[a-z/-]+ ){1,4}(?:by|on|within|before) (?:[a-z-]+ "
    "){0,2}deadlines?\\b");

constinit Pattern manages(
    "\\bmanag(?:e|es|ing)(?:(?: (?!(?:an?|the|your|our|with|by|in|to|for|of|and|between|across)\\b)[a-z-]+,?){0,3} "
    "(?:teams|engineers|developers|scientists|analysts|designers|people|staff|direct reports)|"
    " (?:an?|the|your|our) (?:(?!(?:that|to|with|in|for|of|and)\\b)[a-z-]+ ){0,2}team)\\b(?!')");
// The verb and those who are taught, whatever stands between: "guiding our workflow developers".
constinit Pattern guides(
    "\\b(?:(?:mentor|coach|guid|train|upskill)(?:e|es|s|ing)?|teach(?:es)?) "
    "(?:(?!(?:to|with|by|from|for|of|in|on|and|or|"
    "you|models?)\\b)[a-z/-]+ ){0,3}(?:engineers|developers|analysts|scientists|colleagues|team "
    "?(?:mates|members)|juniors?|"
    "interns|staff|others|peers|hires|employees|associates)\\b");
constinit Pattern oversees(
    "\\boverse(?:e|es|eing)(?: (?!the\\b)[a-z']+){0,4} (?:developers|engineers|analysts|juniors|staff|team "
    "members)\\b");
constinit Pattern facilitates(
    "\\bfacilitat(?:e|es|ing)(?: [a-z,/-]+){0,4} (?:sessions|workshops|meetings|discussions|conversations)\\b");
constinit Pattern serves_directly(
    "\\b(?:work|collaborat|engag|interact|interfac|communicat|partner)(?:e|ing)? (?:directly|hands-on) with "
    "(?:[a-z]+ )?(?:customers|clients)\\b");
// Several things at once, in their order: not "manage workloads in the cloud", "managing time series".
constinit Pattern juggles(
    "\\b(?:(?:set(?:s|ting)?|manag(?:e|es|ing)|handl(?:e|es|ing)) (?:[a-z-]+,? ){0,2}(?:priorities|deadlines)|"
    "manag(?:e|es|ing) (?:(?:your|own|their) )*(?:workloads?|time)\\b(?! series)|manag(?:e|es|ing) competing|"
    "(?:manag|handl|balanc)(?:e|es|ing) (?:multiple|(?:several|many)(?:,? [a-z-]+){0,3} "
    "(?:projects|tasks|requests))|juggl(?:e|es|ing)|"
    "(?:(?:multiple|several|parallel|concurrent|simultaneous|competing|conflicting|overlapping),? )+"
    "(?:projects|tasks|priorities)|"
    "prioriti[sz](?:e|es|ing) (?:your |own )*(?:tasks|work(?!-)|tickets|multiple))\\b");
// The candidate stands between others: "act as a bridge between", "be the link to".
constinit Pattern bridges(
    "\\b(?:acts?|acting|serve|serving|be) (?:as )?(?:an?|the) (?:[a-z-]+ ){0,2}(?:bridge|link|interface|liaison)\\b");
// "A driven, data-focused analyst", not "a driven team", "data driven".
constinit Pattern is_driven(
    "\\b(?:an?|[a-z]+(?:ic|ive|ed|ing|ent|ous) and|extremely|highly) driven,? (?:[a-z-]+ "
    "){0,3}(?:professional|engineer|"
    "analyst|developer|scientist|individual|person|manager|people|candidate)");

struct Phrase {
  const Pattern& words;
  TermId term;
  bool doubtful;
};

constexpr Phrase phrases[] = {{solves, term::soft_skills::problem_solving, false},
                              {leads, term::soft_skills::leadership, false},
                              {manages, term::soft_skills::leadership, false},
                              {oversees, term::soft_skills::leadership, false},
                              {facilitates, term::soft_skills::communication, false},
                              {serves_directly, term::soft_skills::customer_focus, false},
                              {bridges, term::soft_skills::team_collaboration, false},
                              {juggles, term::soft_skills::time_management, false},
                              {is_driven, term::soft_skills::self_motivation, false},
                              {presents, term::soft_skills::presentation_skills, false},
                              {decides, term::soft_skills::decision_making, true},
                              {learns, term::soft_skills::continuous_learning, false},
                              {copes, term::soft_skills::adaptability, false},
                              {takes_it, term::soft_skills::initiative, false},
                              {guides, term::soft_skills::mentoring, false},
                              {keeps_deadlines, term::soft_skills::time_management, false},
                              {unwatched, term::soft_skills::self_motivation, false},
                              {hears_customers, term::soft_skills::customer_focus, false}};

}  // namespace

std::vector<Hit> soft_skills_in(const Reading& reading) {
  const std::span<const Hit> known = reading.hits.of(Lexicon::soft_skills);
  std::vector<Hit> hits(known.begin(), known.end());
  for (const Sentence& sentence : reading.layout.sentences())
    for (const Phrase& phrase : phrases)
      reading.each(phrase.words, sentence.span, [&](const Match& match) {
        Hit hit;
        hit.span = match.whole();
        if (reading.lower(hit.span).starts_with(' ')) ++hit.span.begin;
        hit.term = phrase.term;
        hit.doubtful = phrase.doubtful;
        hits.push_back(hit);
      });
  sort_stably(hits, [](const Hit& one, const Hit& other) { return one.span.begin < other.span.begin; });
  return hits;
}

}  // namespace fineprint::extract::skills
