// core/generated/lexicon.hpp and lexicon.cpp, and for each lexicon the ids of its entries in terms/NAME.hpp: apart, so
// that a new entry rebuilds only what names entries of its lexicon.
import { packAutomaton } from './automaton.mjs';
import { banner, enumerators, filled, identifier, literals, quoted } from './cpp.mjs';

const sorted = (words) => [...new Set(words)].sort();
const entriesOf = (lexicons) => lexicons.flatMap(({ entries }) => entries);
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
${enumerators(words(sorted(entries.flatMap(({ tags }) => tags))))}
};

/// What an entry is; each has one.
enum class Category : std::uint8_t {
${enumerators(words(sorted(entries.map(({ category }) => category))))}
};

/// Index in \`terms\`.
using TermId = std::uint16_t;

/// One entry of a lexicon.
struct Term {
  std::string_view id, label;
  Lexicon lexicon;
  Category category;
  std::uint8_t choice;      ///< index in the value set of the lexicon's field, 255 if there is none
  std::uint16_t first_tag;  ///< in \`term_tags\`
  std::uint8_t tags;
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

/// All forms as a trie of bytes; scripts/generate/automaton.mjs tells the layout.
extern const unsigned char automaton[];
extern const std::size_t automaton_size;
/// Where in \`automaton\` the forms that begin with a byte stand; 0 where there are none.
extern const std::uint32_t automaton_first[256];

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

function source(lexicons, { nodes, first }) {
  const infos = lexicons.map(({ name, field, firstTerm, entries: own }) =>
    `    {${quoted(name)}, ${firstTerm}, ${own.length}, ${field ? 'true' : 'false'}, ` +
    `${field ? `Field::${identifier(field.id)}` : 'Field{}'}},`);
  const tags = [];
  const rows = [];
  for (const { name, firstTerm, entries } of lexicons) {
    rows.push(...Array(firstTerm - rows.length).fill('    {},'));
    for (const entry of entries) {
      rows.push(`    {${quoted(entry.id)}sv, ${quoted(entry.label)}sv, Lexicon::${identifier(name)}, ` +
        `Category::${identifier(entry.category)}, ${entry.choice}, ${tags.length}, ${entry.tags.length}},`);
      tags.push(...entry.tags);
    }
  }
  if (tags.length > 0xffff) throw new Error(`${tags.length} tags do not fit 16 bits`);
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

// constexpr and sv: without them GCC fills the table at start-up, and takes a minute to compile that.
constexpr Term terms[] = {
${rows.join('\n')}
};
const std::size_t term_count = ${rows.length};

constexpr Tag term_tags[] = {
${tagRows}
};

const unsigned char automaton[] =
${literals(nodes)};
const std::size_t automaton_size = ${nodes.length};

const std::uint32_t automaton_first[256] = {
${filled(first)}
};

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
    ['lexicon.cpp', source(lexicons, packAutomaton(lexicons))],
    ...lexicons.map((lexicon) => [`terms/${lexicon.name}.hpp`, termsHeader(lexicon)]),
  ]);
}
