#include "match/language.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace fineprint {
namespace {

struct Script {
  char32_t first, last;
  std::string_view language;
};
// The language is the one that most postings in that script are in.
constexpr Script scripts[] = {{0x370, 0x3FF, "el"},   {0x400, 0x4FF, "ru"},   {0x590, 0x5FF, "he"},
                              {0x600, 0x6FF, "ar"},   {0x900, 0x97F, "hi"},   {0xE00, 0xE7F, "th"},
                              {0x3040, 0x30FF, "ja"}, {0x4E00, 0x9FFF, "zh"}, {0xAC00, 0xD7AF, "ko"}};

/// The script in which at least a third of the letters of a sample stand.
std::string_view by_script(std::string_view text) {
  std::array<int, std::size(scripts)> counts{};
  int letters = 0;
  bool ukrainian = false;
  for (std::size_t at = 0; at < std::min<std::size_t>(text.size(), 20000);) {
    if (const auto c = static_cast<unsigned char>(text[at]); c < 0x80) {
      letters += c > 0x40 && c < 0x7B ? 1 : 0;
      ++at;
      continue;
    }
    const CodePoint point = read_utf8(text, at);
    at += point.size;
    ukrainian |= point.value == 0x456 || point.value == 0x457 || point.value == 0x454;
    for (std::size_t i = 0; i < counts.size(); ++i)
      if (point.value >= scripts[i].first && point.value <= scripts[i].last) ++counts[i], ++letters;
  }
  // Japanese mixes its kana with the signs that Chinese shares.
  if (counts[6] > 0 && counts[6] * 5 >= counts[7]) counts[6] += counts[7], counts[7] = 0;
  const auto most = std::max_element(counts.begin(), counts.end());
  if (*most * 3 < letters || *most < 3) return {};
  const std::string_view language = scripts[static_cast<std::size_t>(most - counts.begin())].language;
  return language == "ru" && ukrainian ? "uk" : language;
}

}  // namespace

std::string_view language_of(const Reading& reading) {
  if (const std::string_view script = by_script(reading.document.text()); !script.empty()) return script;
  const LexiconInfo& lexicon = lexicon_infos[static_cast<std::size_t>(Lexicon::languages)];
  std::vector<std::size_t> counts(lexicon.count);
  // Words on the law are often in English below a posting that is not.
  for (const Sentence& sentence : reading.layout.sentences())
    if (sentence.section != Section::legal)
      for (const Hit& hit : reading.in(Lexicon::languages, sentence.span)) ++counts[hit.term - lexicon.first];
  const auto most = std::max_element(counts.begin(), counts.end());
  if (most == counts.end() || *most == 0) return {};
  const Term& language =
      terms[static_cast<std::size_t>(lexicon.first) + static_cast<std::size_t>(most - counts.begin())];
  return name_of(term_tags[language.first_tag]);
}

}  // namespace fineprint
