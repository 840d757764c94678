// core/generated/lexicon.hpp and lexicon.cpp.
import { packAutomaton } from './automaton.mjs';
import { banner, enumerators, filled, identifier, literals, quoted } from './cpp.mjs';

const sorted = (words) => [...new Set(words)].sort();
const entriesOf = (lexicons) => lexicons.flatMap(({ entries }) => entries);
const words = (list) => list.map((id) => ({ id }));

function header(lexicons) {
  const entries = entriesOf(lexicons);
  const infos = lexicons.map(({ name, field, entries: own }) =>
    `    {${quoted(name)}, ${own[0]?.term ?? 0}, ${own.length}, ${field ? 'true' : 'false'}, ` +
    `${field ? `Field::${identifier(field.id)}` : 'Field{}'}},`);
  const terms = lexicons.map(({ name, entries: own }) => {
    const rows = own.map(({ id, term }) => `inline constexpr TermId ${identifier(id)} = ${term};`);
    return `namespace term::${identifier(name)} {\n${rows.join('\n')}\n}`;
  });
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

inline constexpr LexiconInfo lexicon_infos[] = {
${infos.join('\n')}
};

/// By lexicon, then as the file has them.
extern const Term terms[];
extern const std::size_t term_count;
extern const Tag term_tags[];

/// All forms as a trie of bytes; scripts/generate/automaton.mjs tells the layout.
extern const unsigned char automaton[];
extern const std::size_t automaton_size;
/// Where in \`automaton\` the forms that begin with a byte stand; 0 where there are none.
extern const std::uint32_t automaton_first[256];

${terms.join('\n\n')}

}  // namespace fineprint
`;
}

function source(lexicons, { nodes, first }) {
  const tags = [];
  const rows = lexicons.flatMap(({ name, entries }) => entries.map((entry) => {
    const first = tags.length;
    tags.push(...entry.tags);
    return `    {${quoted(entry.id)}sv, ${quoted(entry.label)}sv, Lexicon::${identifier(name)}, ` +
      `Category::${identifier(entry.category)}, ${entry.choice}, ${first}, ${entry.tags.length}},`;
  }));
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

/** @returns {{ header: string, source: string }} */
export function lexiconFiles(lexicons) {
  const tagCount = new Set(entriesOf(lexicons).flatMap(({ tags }) => tags)).size;
  const categoryCount = new Set(entriesOf(lexicons).map(({ category }) => category)).size;
  if (tagCount > 0xffff || categoryCount > 255) throw new Error('too many tags or categories for their enums');
  return { header: header(lexicons), source: source(lexicons, packAutomaton(lexicons)) };
}
