// core/generated/lexicon.hpp and lexicon.cpp, and for each lexicon the ids of its entries in terms/NAME.hpp: apart, so
// that a new entry rebuilds only what names entries of its lexicon.
import { banner, enumerators, filled, identifier, literals, quoted } from './cpp.mjs';
import { packVocabulary } from './vocabulary.mjs';

const sorted = (words) => [...new Set(words)].sort();
const entriesOf = (lexicons) => lexicons.flatMap(({ entries }) => entries);
const tagsOf = (lexicons) => sorted(entriesOf(lexicons).flatMap(({ tags }) => tags));
const words = (list) => list.map((id) => ({ id }));

function header(lexicons) {
  const entries = entriesOf(lexicons);
  return `${banner}
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fields.hpp"

namespace fineprint {

/// The files of core/lexicon.
enum class Lexicon : std::uint8_t {
${enumerators(lexicons.map(({ name, doc }) => ({ id: name, doc: doc.split('. ')[0].replace(/\.$/, '') })))}
};

/// What entries of one lexicon have in common; several may stand on one entry.
enum class Tag : std::uint16_t {
${enumerators(words(tagsOf(lexicons)))}
};

/// What an entry is; each has one.
enum class Category : std::uint8_t {
${enumerators(words(sorted(entries.map(({ category }) => category))))}
};

/// Index in \`terms\`.
using TermId = std::uint16_t;

/// One entry of a lexicon; its label and forms are in the \`Vocabulary\`.
struct Term {
  Lexicon lexicon;
  Category category;
  std::uint8_t choice;      ///< index in the value set of the lexicon's field, 255 if there is none
  std::uint8_t tags;
  std::uint16_t first_tag;  ///< of these in \`term_tags\`; entries with the same tags share them
};

struct LexiconInfo {
  std::string_view name;
  TermId first;
  std::uint16_t count;
  bool has_field;  ///< the entries are values of \`field\`
  Field field;
};

inline constexpr std::size_t lexicon_count = ${lexicons.length};
extern const LexiconInfo lexicon_infos[];

/// By lexicon, then as the file has them.
extern const Term terms[];
extern const std::size_t term_count;
extern const Tag term_tags[];
/// As the JSON files spell it.
std::string_view name_of(Tag tag);

/// All labels and forms; scripts/generate/vocabulary.mjs tells the layout.
extern const char packed_vocabulary[];  ///< ends with a zero
extern const std::size_t form_count, form_bytes;
extern const std::size_t form_beginnings;  ///< of forms, that end with a word

}  // namespace fineprint
`;
}

function termsHeader({ name, entries }) {
  const rows = entries.map(({ id, term }) => `inline constexpr TermId ${identifier(id)} = ${term};`);
  return `${banner}
#pragma once
#include "lexicon.hpp"

namespace fineprint::term::${identifier(name)} {
${rows.join('\n')}
}  // namespace fineprint::term::${identifier(name)}
`;
}

function source(lexicons, { bytes, forms, formBytes, beginnings }) {
  const infos = lexicons.map(({ name, field, firstTerm, entries: own }) =>
    `    {${quoted(name)}, ${firstTerm}, ${own.length}, ${field ? 'true' : 'false'}, ` +
    `${field ? `Field::${identifier(field.id)}` : 'Field{}'}},`);
  const tags = [];
  const firstTag = new Map();  // by the names of the tags
  const rows = [];
  for (const { name, firstTerm, entries } of lexicons) {
    rows.push(...Array(firstTerm - rows.length).fill('    {},'));
    for (const entry of entries) {
      const names = entry.tags.join();
      if (!firstTag.has(names)) {
        firstTag.set(names, entry.tags.length > 0 ? tags.length : 0);
        tags.push(...entry.tags);
      }
      rows.push(`    {Lexicon::${identifier(name)}, Category::${identifier(entry.category)}, ${entry.choice}, ` +
        `${entry.tags.length}, ${firstTag.get(names)}},`);
    }
  }
  if (tags.length > 0xffff) throw new Error(`${tags.length} tags do not fit 16 bits`);
  const tagNames = filled(tagsOf(lexicons).map((tag) => `${quoted(tag)}sv`)) || '    ""sv,';
  // C++ has no empty array.
  const tagRows = tags.length > 0 ? filled(tags.map((tag) => `Tag::${identifier(tag)}`)) : '    Tag{},';
  return `${banner}
#include "lexicon.hpp"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Woverlength-strings"  // every compiler in use takes them
#endif

namespace fineprint {

using namespace std::string_view_literals;

const LexiconInfo lexicon_infos[] = {
${infos.join('\n')}
};

const Term terms[] = {
${rows.join('\n')}
};
const std::size_t term_count = ${rows.length};

const Tag term_tags[] = {
${tagRows}
};

constexpr std::string_view tag_names[] = {
${tagNames}
};
std::string_view name_of(Tag tag) { return tag_names[static_cast<std::size_t>(tag)]; }

const char packed_vocabulary[] =
${literals(bytes)};
const std::size_t form_count = ${forms}, form_bytes = ${formBytes};
const std::size_t form_beginnings = ${beginnings};

}  // namespace fineprint
`;
}

/** @returns {Map<string, string>} the files' names, from their folder, and their texts */
export function lexiconFiles(lexicons) {
  const tagCount = new Set(entriesOf(lexicons).flatMap(({ tags }) => tags)).size;
  const categoryCount = new Set(entriesOf(lexicons).map(({ category }) => category)).size;
  if (tagCount > 0xffff || categoryCount > 255) throw new Error('too many tags or categories for their enums');
  return new Map([
    ['lexicon.hpp', header(lexicons)],
    ['lexicon.cpp', source(lexicons, packVocabulary(lexicons))],
    ...lexicons.map((lexicon) => [`terms/${lexicon.name}.hpp`, termsHeader(lexicon)]),
  ]);
}
