// core/generated/fields.hpp, registry.hpp and calibration.hpp.
import { banner, enumerators, identifier, quoted } from './cpp.mjs';
import { DataError } from './json.mjs';
import { fieldsOf } from './model.mjs';

const stages = [
  { id: 'posting', doc: 'which job this is' },
  { id: 'extraction', doc: 'pass 1: what the posting says' },
  { id: 'inference', doc: 'pass 2: what follows from it' },
];
const kinds = [
  { id: 'enumeration', doc: 'one of a closed set, or "not_mentioned"' },
  { id: 'code', doc: 'a short string, often of a closed set, or null' },
  { id: 'number', doc: 'a number or null' },
  { id: 'boolean', doc: 'true, or false where nothing says so' },
  { id: 'maybe', doc: 'true, false or null' },
  { id: 'text', doc: "the posting's own words, or null" },
  { id: 'set', doc: 'an array of values of a closed set' },
  { id: 'names', doc: 'an array of names' },
  { id: 'pay_ranges', doc: 'an array of pay figures' },
  { id: 'alternatives', doc: 'an array of arrays of names' },
];
const kindName = (kind) => (kind === 'enum' ? 'enumeration' : kind);

export function fieldsHeader(groups) {
  const fields = fieldsOf(groups);
  let first = 0;
  const infos = fields.map((field) => {
    const at = first;
    first += field.values.length;
    return `    {${quoted(field.group.name)}, ${quoted(field.id)}, ${quoted(field.label)},
     ${quoted(field.lookedFor)},
     Stage::${field.group.stage}, Kind::${kindName(field.kind)}, ${at}, ${field.values.length}},`;
  });
  const names = fields.filter(({ values }) => values.length > 0)
    .map(({ id, values }) => `    // ${id}\n${values.map((value) => `    ${quoted(value.id)},`).join('\n')}`);
  const choices = fields.filter(({ values }) => values.length > 0).map((field) => {
    const rows = field.values.map(({ id, doc }, i) =>
      `inline constexpr Choice ${identifier(id)}{Field::${identifier(field.id)}, ${i}};  ///< ${doc}`);
    return `namespace choice::${identifier(field.id)} {\n${rows.join('\n')}\n}`;
  });
  return `${banner}
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fineprint {

enum class Stage : std::uint8_t {
${enumerators(stages)}
};

/// What a field's value looks like.
enum class Kind : std::uint8_t {
${enumerators(kinds)}
};

/// Every field in the order of the report.
enum class Field : std::uint8_t {
${enumerators(fields)}
};

inline constexpr std::size_t field_count = ${fields.length};

struct FieldInfo {
  std::string_view group, name;
  std::string_view label;       ///< for a person
  std::string_view looked_for;  ///< fits "Looked for ...; found none."
  Stage stage;
  Kind kind;
  std::uint16_t first_choice;  ///< in \`choice_names\`
  std::uint8_t choices;        ///< 0 where the field's values are no closed set
};

inline constexpr FieldInfo field_infos[field_count] = {
${infos.join('\n')}
};

/// The values of all closed sets; those of one field stand side by side.
inline constexpr std::string_view choice_names[] = {
${names.join('\n')}
};

/// One value of a field's closed set.
struct Choice {
  Field field;
  std::uint8_t index;
  friend constexpr bool operator==(Choice, Choice) = default;
};

${choices.join('\n\n')}

}  // namespace fineprint
`;
}

export function registryHeader(groups) {
  const declared = groups.map(({ pass, name }) => {
    const facts = pass === 'infer' ? 'const Facts&, ' : '';
    return `namespace fineprint::${pass}::${identifier(name)} {
void read(const Reading&, ${facts}Ledger&);
std::span<const Rule> rules();
}`;
  });
  const table = (pass) => groups.filter((group) => group.pass === pass).map(({ name }) => {
    const space = `${pass}::${identifier(name)}`;
    return `    {${quoted(name)}, ${space}::read, ${space}::rules},`;
  }).join('\n');
  return `${banner}
#pragma once
#include <span>
#include <string_view>

#include "report/ledger.hpp"

${declared.join('\n')}

namespace fineprint {

struct ExtractGroup {
  std::string_view name;
  void (*read)(const Reading&, Ledger&);
  std::span<const Rule> (*rules)();
};

/// Pass 1, in the order of the report.
inline constexpr ExtractGroup extract_groups[] = {
${table('extract')}
};

struct InferGroup {
  std::string_view name;
  void (*read)(const Reading&, const Facts&, Ledger&);
  std::span<const Rule> (*rules)();
};

/// Pass 2, in the order of the report.
inline constexpr InferGroup infer_groups[] = {
${table('infer')}
};

}  // namespace fineprint
`;
}

export const calibrationFile = 'core/report/calibration.json';

/** The name of a field in calibration.json: "inference.stack_and_cloud.primary_cloud". */
export const calibratedName = ({ group, id }) =>
  (group.stage === 'posting' ? `posting.${id}` : `${group.stage}.${group.name}.${id}`);

/** @param {{ fields: { name: string, slope: number, intercept: number, silence: number }[] } | null} calibration */
export function calibrationHeader(groups, calibration) {
  const maps = new Map((calibration?.fields ?? []).map((map) => [map.name, map]));
  const names = fieldsOf(groups).map(calibratedName);
  for (const { name, slope, intercept, silence } of maps.values()) {
    if (!names.includes(name)) throw new DataError(calibrationFile, 1, `"${name}" is not a field of the report`);
    if (![slope, intercept, silence].every(Number.isFinite))
      throw new DataError(calibrationFile, 1, `"${name}" needs a slope, an intercept and a silence`);
  }
  const number = (value) => (Number.isInteger(value) ? value.toFixed(1) : String(value));
  const rows = names.map((name) => {
    const { slope, intercept, silence } = maps.get(name) ?? { slope: 1, intercept: 0, silence: 0.9 };
    return `    {${number(slope)}, ${number(intercept)}, ${number(silence)}},  // ${name}`;
  });
  return `${banner}
#pragma once
#include "fields.hpp"

namespace fineprint {

/// Leads from a field's raw score to its confidence, both as log-odds: slope * score + intercept. \`silence\` is the
/// share of postings without a reason that indeed do not speak of the field.
struct Calibration {
  double slope, intercept, silence;
};

inline constexpr Calibration calibrations[field_count] = {
${rows.join('\n')}
};

}  // namespace fineprint
`;
}
