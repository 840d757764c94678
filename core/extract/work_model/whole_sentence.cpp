#include "extract/work_model/bearing.hpp"
#include "extract/work_model/statements.hpp"
#include "match/context.hpp"

namespace fineprint::extract::work_model {
namespace {

using choice::work_model::hybrid;
using choice::work_model::remote;

constinit Pattern part_of_week(
    "\\b(?:(?:at least |about |around |roughly |minimum |min\\.? )?(?:half|one third|a third|two thirds|[1-9][05] ?%)"
    "(?! of (?:(?:our|the|all|its|their) )?(?:[a-z]+ )?(?:customers|clients|users|patients|staff|employees|colleagues|"
    "people|companies|team|workforce|roles)\\b)(?: of)?)[^.;,]{0,40}\\b(?:(?:in|at|from) (?:one of "
    ")?(?:the|our|an?|your|their)(?: "
    "[a-z]+){0,2} "
    "(?:offices?|site|hubs?|campus)|on[- ]?site|in[- ]person|in[- ]office|office[- ]based|vor ort|sur "
    "site|(?:op|im|au) (?:het |ons )?(?:kantoor|buro|bureau))\\b");
// "A mix of home and office", "half your time remote": days of both kinds, whatever their number.
constinit Pattern both_places(
    "\\b(?:some|a few) (?:remote|home|wfh) days\\b|\\bspend (?:some|a few|several|part of) [^.;,]{1,24} (?:in|at) "
    "(?:the|our) "
    "office\\b|\\bboth (?:remote(?:ly)?|on-?site|in[- ]office) and "
    "(?:remote(?:ly)?|on-?site|in[- ](?:office|person))\\b(?! [a-z])|\\boffice[- ]based (?:for )?[2-8]0 ?%|\\bin[- "
    "]office "
    "(?:and|&) (?:work(?:ing)? from "
    "home|remote)\\b|\\b(?:from|in|at) (?:the|our) office and "
    "(?:from|at) home\\b|"
    "\\b(?:mix|combination|blend|balance) of (?:in[- ]office|on[- ]?site|in[- "
    "]person|office|remote|home|working)[^.;]{0,30}"
    "\\b(?:and|with|&) [^.;]{0,24}\\b(?:office|on[- ]?site|in[- ]person|remote|home)\\b|\\bsplit (?:your |the |their "
    ")?(?:time|week|"
    "work)[^.;]{0,12} between [^.;]{0,24}\\b(?:home|remote\\w*)\\b[^.;]{0,24}\\b(?:office|on[- "
    "]?site|site)\\b|\\bsplit "
    "(?:your |"
    "the |their )?(?:time|week|work)[^.;]{0,12} between [^.;]{0,24}\\b(?:office|on[- "
    "]?site|site)\\b[^.;]{0,24}\\b(?:home|"
    "remote\\w*)\\b|\\b(?:(?:in|at|from) (?:the|our) (?:[a-z]+ ){0,2}office|on[- ]?site) (?:for )?(?:about |at least "
    ")?[2-8]0 ?%|\\b[2-8]0 ?% office (?:attendance|presence)|\\bdays? (?:a|per|each|every) fortnight (?:in|at|on) "
    "?(?:the |"
    "our )?(?:office|site)|\\b[2-8]0 "
    "?% (?:of (?:the|your) time )?(?:remote(?:ly)?|(?:from )?home)\\b|"
    "\\b(?:tele(?:travail(?:ler)?|work\\w*|commut\\w*)|home ?office|remote|mobil\\w* "
    "arbeit\\w*|thuiswerken)[^.;]{0,20} (?:jusqu'a|bis zu|up "
    "to|tot) [2-8]0 ?%(?! (?:[a-z]+ )?(?:travel|trips))|"
    "\\b(?:mix|mischung|[ck]ombina\\w+|alternance) (?:aus|von|van|de) [^.;]{0,30}\\b"
    "(?:und|en|et|y|e) (?:[a-z]+ ){0,3}(?:buro|prasenz|office|kantoor|bureau|thuis|oficina|presenci\\w+|remot[oa]|home "
    "?office)");
// The first two are left open for what else stands in their place.
#define PICK "(?:choice|choose|prefer|decide|up to you|what works|mix of both|a mix"
#define OFFICE "(?:office|on[- ]?site|h[iy]brid"
#define WHOLLY "(?:full(?:y|[- ]time)?|100 ?%|completely|entirely|komplett|ganz|volledig|totalmente)[- ]"
#define OR ",? (?:or|oder|ou|[ou]|/) "
constinit Pattern free_choice(
    "(?:(?:work )?from home|remote(?:ly)?|anywhere)[^.;]{0,30}(?:,| or)[^.;]{0,40}" OFFICE
    "|co-?working)[^.;]{0,60}" PICK "|find what works|as you like|both|mix)|" OFFICE
    ")[^.;]{0,40}(?:,| or) (?:[a-z ]{0,20})(?:remote(?:ly)?|from home)[^.;]{0,50}" PICK
    ")|(?:choose|choice|decide|up to you|flexibility)[^.;]{0,50}(?:(?:remote(?:ly)?|from home)[^.;]{0,25}(?:,| or) "
    "[^.;]{0,25}" OFFICE ")|" OFFICE
    "s?)[^.;]{0,40} or [^.;]{0,20}(?:remote|from home))|"
    "(?:remot[eoa]|work from (?:home|anywhere))[^.;]{0,15}" OR
    "(?:you can )?(?:work )?(?:h[iy]brid|presencial|on[- ]?site|(?:in|at|from) (?:one of )?(?:the|our) (?:[a-z]+ ){0,2}"
    "(?:office|hub|studio)s?\\b)|(?:office(?: location)?|presencial|on[- ]?site|h[iy]brid[oae]?)(?: work)?" OR
    "(?:fully |100% )?remot[eoa]\\b(?! if )|\\b" OFFICE
    "[aeo]?|buro|bureau|kantoor|oficina|escritorio)s?\\b(?: (?!and )[a-z]+){0,4},? (?:or|oder|of|ou|[ou]) (?:(?!in "
    "|some )[a-z]+ ){0,2}" WHOLLY
    "(?:remot[eoa]|from home|thuis|(?:im )?home ?office|a distan[cz]ia|a distance)\\b(?! (?:if|for) )");
#undef PICK
#undef OFFICE
#undef WHOLLY
#undef OR

}  // namespace

std::optional<Statement> said_as_a_whole(const Reading& reading, const Bearing& bearing, const Sentence& sentence) {
  const auto of_the_role = [&](const Pattern& pattern) {
    const auto match = reading.find(pattern, sentence.span);
    // The choices of a form are words without hits, and "not a remote or hybrid role" leaves none.
    const bool stated = match && !reading.in(Lexicon::work_cues, match->whole()).empty();
    return stated && bearing.about_role(sentence, match->whole()) &&
                   context_of(reading, match->whole()).negated == nullptr
               ? match->whole()
               : Span{};
  };
  if (const Span span = of_the_role(free_choice); !span.empty()) return Statement{Standing::choice, remote, span};
  if (const Span span = of_the_role(part_of_week);
      !span.empty() && reading.lower(span).find("travel") == std::string_view::npos)
    return Statement{Standing::role, hybrid, span};
  if (const Span span = of_the_role(both_places); !span.empty()) return Statement{Standing::role, hybrid, span};
  return std::nullopt;
}

}  // namespace fineprint::extract::work_model
