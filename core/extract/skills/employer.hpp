#pragma once
#include "registry.hpp"

/// Whether a name out of the lexicon of skills is the employer's own.
namespace fineprint::extract::skills {

/// "Globex values curiosity", "join Globex", "deep ties within Globex": the employer, though its product bears the name
/// and stands in a list.
bool is_the_employer(const Reading& reading, const Hit& hit);

/// The company's own name, or a name in the possessive ("Red Hat's engineers"), names an owner and not a tool.
bool names_an_owner(const Reading& reading, const Hit& hit);

/// "At MDM" where the company is called just that, though MDM is an abbreviation of the trade.
bool is_the_company(const Reading& reading, const Hit& hit);

}  // namespace fineprint::extract::skills
