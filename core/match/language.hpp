#pragma once
#include "match/reading.hpp"

namespace fineprint {

/// The language that most of the text is written in, ISO 639-1, or "" where there is too little to tell. Scripts other
/// than Latin tell by their letters, the rest by their function words (core/lexicon/languages.json).
std::string_view language_of(const Reading& reading);

}  // namespace fineprint
