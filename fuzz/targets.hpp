#pragma once
#include <functional>
#include <string_view>

namespace fineprint::fuzz {

/// One way into the engine. `try_on` takes any bytes and throws std::logic_error, with a sentence, where the engine
/// breaks what it promises. It depends on its bytes alone, so that a finding can be replayed.
struct Target {
  std::string_view name;
  void (*try_on)(std::string_view bytes);
};

void try_text(std::string_view bytes);     ///< a pasted text
void try_markup(std::string_view bytes);   ///< HTML and JSON-LD
void try_posting(std::string_view bytes);  ///< a posting put together from our own sentences
void try_line(std::string_view bytes);     ///< a line of NDJSON, a request of a binding, a report to be formatted
void try_lexicon(std::string_view bytes);  ///< options with words of one's own
void try_offsets(std::string_view bytes);  ///< the way back from clean text to the input

inline constexpr Target targets[] = {{"text", try_text}, {"markup", try_markup},   {"posting", try_posting},
                                     {"line", try_line}, {"lexicon", try_lexicon}, {"offsets", try_offsets}};

}  // namespace fineprint::fuzz
