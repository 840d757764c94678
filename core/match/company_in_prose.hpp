#pragma once
#include "match/reading.hpp"

namespace fineprint {

/// The employer that headings and sentences name where no line does: "About Contoso", "At Contoso, we build ...",
/// "Contoso is an equal opportunity employer". Empty where none is told well enough.
Span company_in_prose(const Reading& reading);

}  // namespace fineprint
