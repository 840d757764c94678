#pragma once
#include "infer/seniority_and_role/title.hpp"
#include "infer/stack_and_cloud/mentions.hpp"
#include "report/ledger.hpp"

/// The readers of the group, one a file; rules.cpp calls them in order.
namespace fineprint::infer::seniority_and_role {

/// What the readers share: the title, and the trade once it is known.
struct Role {
  Title title;
  std::vector<Mention> skills;
  std::optional<Choice> family;  ///< the trade that the reasons for job_family decide
  std::optional<Level> level;    ///< the level that the reasons for seniority_level decide
};

std::optional<Choice> read_family(const Reading& reading, const Role& role, Ledger& ledger);
std::optional<Level> read_level(const Reading& reading, const Facts& facts, const Role& role, Ledger& ledger);
void read_leadership(const Reading& reading, const Role& role, Ledger& ledger);
void read_specialty(const Reading& reading, const Role& role, Ledger& ledger);

/// True where a sentence tells of the role: not of the employer, the offer, the law or the way to apply.
bool tells_the_role(const Sentence& sentence);

/// True where words that address the candidate stand right before `span`: "as a", "we are looking for an experienced".
bool addressed(const Reading& reading, Span span);

/// True where the words before `span` tell of a past, a certificate or someone else: "experience as a", "I work as a".
bool recounts(const Reading& reading, Span span);

/// The title that a line of the body states: "Job title: Senior Java Developer".
std::optional<Title> labelled_title(const Reading& reading, const Sentence& sentence);

/// The trades that work with technology.
bool technical(Choice family);

/// The trades that build or use stores of data.
bool works_with_data(Choice family);

namespace rule {
inline constexpr Rule title_level{"seniority_and_role/title_level", Weight::strong, "The title says {quote}.", "level"};
inline constexpr Rule title_lower_level{"seniority_and_role/title_lower_level", Weight::clear,
                                        "Of the levels in the title, {quote} is the lower.", "level"};
inline constexpr Rule title_grade{"seniority_and_role/title_grade", Weight::clear, "The title bears the grade {quote}.",
                                  "level"};
inline constexpr Rule title_lead{"seniority_and_role/title_lead", Weight::clear, "A {quote} is senior.", "level"};
inline constexpr Rule title_manages{"seniority_and_role/title_manages", Weight::clear,
                                    "Who bears the title {quote} is senior at least.", "level"};
inline constexpr Rule body_level{"seniority_and_role/body_level", Weight::strong,
                                 "The posting names the level: {quote}.", "level"};
inline constexpr Rule years{"seniority_and_role/years", Weight::clear,
                            "The title names no level, and the posting asks for {quote}."};
inline constexpr Rule years_beside_title{"seniority_and_role/years_beside_title", Weight::fair,
                                         "The experience asked for, {quote}, is that of a {value} role."};
inline constexpr Rule internship{"seniority_and_role/internship", Weight::clear,
                                 "The posting offers an internship: {quote}."};
inline constexpr Rule beginners_welcome{"seniority_and_role/beginners_welcome", Weight::clear,
                                        "It asks for no years and welcomes beginners: {quote}."};
inline constexpr Rule independent_duties{
    "seniority_and_role/independent_duties",
    Weight::slight,
    "No level and no years are named; the duties, as in {quote}, are those of someone who works independently.",
    {},
    600};

inline constexpr Rule title_family{"seniority_and_role/title_family", Weight::strong,
                                   "The title names the trade: {quote}.", "trade"};
inline constexpr Rule title_points{"seniority_and_role/title_points", Weight::clear,
                                   "The title points to the trade: {quote}.", "trade"};
inline constexpr Rule body_names_trade{"seniority_and_role/body_names_trade", Weight::clear,
                                       "The title leaves the trade open; the posting speaks of {quote}.", "trade"};
inline constexpr Rule duties_dwell{
    "seniority_and_role/duties_dwell", Weight::clear,
    "The title leaves the trade open; most of the skills, such as {quote}, are those of a {value}.", "duties"};
inline constexpr Rule duties_lean{
    "seniority_and_role/duties_lean", Weight::fair,
    "The title leaves the trade open; some of the skills, such as {quote}, are those of a {value}.", "duties"};
inline constexpr Rule duties_against_title{
    "seniority_and_role/duties_against_title", Weight::strong,
    "The title names a language or a tool, and the work, as in {quote}, is that of a {value}.", "duties"};
inline constexpr Rule outside_technology{"seniority_and_role/outside_technology", Weight::fair,
                                         "The title, {quote}, and the skills belong to no trade of technology."};

inline constexpr Rule manages_people{"seniority_and_role/manages_people", Weight::clear,
                                     "People report to the role: {quote}.", "manages"};
inline constexpr Rule title_of_manager{"seniority_and_role/title_of_manager", Weight::clear,
                                       "The title {quote} carries people.", "manages"};
inline constexpr Rule manages_and_guides{"seniority_and_role/manages_and_guides", Weight::clear,
                                         "It leads people, {quote}, and gives technical direction, {quote2}."};
inline constexpr Rule title_of_lead{"seniority_and_role/title_of_lead", Weight::clear,
                                    "The title {quote} leads by craft.", "guides"};
inline constexpr Rule guides_others{"seniority_and_role/guides_others", Weight::clear,
                                    "The role guides others without reports: {quote}.", "guides"};
inline constexpr Rule high_level{"seniority_and_role/high_level", Weight::fair,
                                 "A role of this level guides others: {quote}.", "guides"};
inline constexpr Rule title_of_architect{"seniority_and_role/title_of_architect", Weight::strong,
                                         "The title is that of an architect: {quote}.", "architect"};
inline constexpr Rule designs_whole{"seniority_and_role/designs_whole", Weight::clear,
                                    "The architecture is the main duty: {quote}.", "architect"};
inline constexpr Rule leads_nobody{"seniority_and_role/leads_nobody", Weight::clear,
                                   "Nothing in the posting speaks of leading others."};

inline constexpr Rule title_theme{"seniority_and_role/title_theme", Weight::strong,
                                  "The title names the focus: {quote}."};
inline constexpr Rule main_theme{"seniority_and_role/main_theme", Weight::clear,
                                 "The posting dwells on it most, as in {quote}."};
inline constexpr Rule usual_theme{"seniority_and_role/usual_theme", Weight::fair,
                                  "It is the usual work of the trade, with no other emphasis, as in {quote}."};
inline constexpr Rule no_theme{"seniority_and_role/no_theme", Weight::clear,
                               "The trade has no focus on data, or several with no lead."};
}  // namespace rule

}  // namespace fineprint::infer::seniority_and_role
