#pragma once
#include "registry.hpp"

/// Whether a name out of the lexicon of skills is spoken of as one.
namespace fineprint::extract::skills {

/// Named technologies, as against the concepts of the trade.
bool is_named(const Hit& hit);

/// A word that is spelled like the skill: the security of a building, MDM of mobile devices, the letters of a label.
bool is_a_homonym(const Reading& reading, const Hit& hit);

/// A place, a paper, an address, a field of study, the company itself: no skill, however it is asked for.
bool means_something_else(const Reading& reading, const Hit& hit);

/// A skill of the employer's, of its customers or of other people, which the role need not have.
bool belongs_to_others(const Reading& reading, const Hit& hit);

/// "Customers include OpenAI": whom the company knows, who uses what it makes.
bool names_others(const Reading& reading, const Hit& hit);

/// "Ease with product, security and analytics teams", "if you have only used SAS": no demand, wherever it stands.
bool is_not_asked(const Reading& reading, const Hit& hit);

/// "You have experience with SQL", though it stands among the words on the company.
bool asked_all_the_same(const Reading& reading, const Hit& hit);

/// "Our team has deep expertise in security": the strong word among the words on the company is of its own people.
bool praises_the_firm(const Reading& reading, const Hit& hit, const Hit& strong);

/// "Our stack is Scala and Airflow": what one will work with, though it stands among the words on the team.
bool stack_of_the_team(const Reading& reading, const Hit& hit);

}  // namespace fineprint::extract::skills
