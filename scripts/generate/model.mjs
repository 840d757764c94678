// The groups and fields of the report, read from core/*/*/fields.json and checked.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataError, keysOf, lineOf, readJson } from './json.mjs';

// The order of the report. A group that is not named here comes after these, by its name.
const groupOrder = {
  extract: ['posting', 'compensation', 'work_authorization', 'work_model', 'contract_details', 'skills', 'geography',
    'benefits', 'context'],
  infer: ['seniority_and_role', 'stack_and_cloud', 'geo_and_work_model', 'visa_and_authorization',
    'contract_and_compensation', 'career_development', 'requirements_classification'],
};

export const kinds = ['enum', 'code', 'number', 'boolean', 'maybe', 'text', 'set', 'names', 'pay_ranges',
  'alternatives'];
const closedKinds = ['enum', 'code', 'set'];
export const isArray = (kind) => ['set', 'names', 'pay_ranges', 'alternatives'].includes(kind);

const groupKeys = ['group', 'doc', 'fields'];
const fieldKeys = ['id', 'kind', 'label', 'doc', 'looked_for', 'values', 'values_of', 'pattern', 'unit', 'schema_org'];
export const snakeCase = /^[a-z0-9]+(?:_[a-z0-9]+)*$/;

/** "work_model" as a heading: "Work model". */
export const titleOf = (id) => id[0].toUpperCase() + id.slice(1).replaceAll('_', ' ');

/** Throws where `object` has a key that nothing reads, which is mostly a slip of the pen. */
export function checkKeys(file, object, known) {
  for (const key of keysOf(object))
    if (!known.includes(key)) throw new DataError(file, lineOf(object), `unknown key "${key}"`);
}

function readField(file, raw, earlier) {
  const fail = (message) => {
    throw new DataError(file, lineOf(raw), message);
  };
  checkKeys(file, raw, fieldKeys);
  if (!snakeCase.test(raw.id ?? '')) fail(`"${raw.id}" is not a snake_case id`);
  if (!kinds.includes(raw.kind)) fail(`"${raw.kind}" is not a kind; there are ${kinds.join(', ')}`);
  for (const key of ['label', 'doc', 'looked_for']) if (!raw[key]) fail(`the field "${raw.id}" has no "${key}"`);
  const sibling = raw.values_of && earlier.find((field) => field.id === raw.values_of);
  if (raw.values_of && !sibling) fail(`"${raw.values_of}" is not a field above "${raw.id}"`);
  const values = sibling
    ? sibling.values
    : keysOf(raw.values ?? {}).map((id) => ({ id, doc: raw.values[id] }));
  if (values.length > 0 && !closedKinds.includes(raw.kind)) fail(`a field of kind "${raw.kind}" has no values`);
  if (values.length === 0 && raw.kind === 'enum') fail(`"${raw.id}" has no values`);
  if (values.length > 254) fail(`"${raw.id}" has more than 254 values`);
  for (const { id, doc } of values) {
    if (!snakeCase.test(id)) fail(`the value "${id}" is not snake_case`);
    if (id === 'not_mentioned') fail('"not_mentioned" is there without being listed');
    if (!doc) fail(`the value "${id}" has no doc`);
  }
  return {
    id: raw.id, kind: raw.kind, label: raw.label, doc: raw.doc, lookedFor: raw.looked_for, values,
    valuesOf: sibling ? (sibling.valuesOf ?? sibling.id) : undefined,
    pattern: raw.pattern, unit: raw.unit, schemaOrg: raw.schema_org,
  };
}

function readGroup(root, pass, name) {
  const file = join('core', pass, name, 'fields.json');
  const raw = readJson(join(root, file), file);
  checkKeys(file, raw, groupKeys);
  if (raw.group !== name) throw new DataError(file, 1, `the group is called "${raw.group}", its folder "${name}"`);
  if (!raw.doc || !Array.isArray(raw.fields)) throw new DataError(file, 1, 'a group has a "doc" and "fields"');
  const stage = name === 'posting' ? 'posting' : pass === 'extract' ? 'extraction' : 'inference';
  const group = { name, pass, stage, label: titleOf(name), doc: raw.doc, file, fields: [] };
  for (const field of raw.fields)
    group.fields.push({ ...readField(file, field, group.fields), group, line: lineOf(field) });
  return group;
}

/** All groups in the order of the report. */
export function readGroups(root) {
  const groups = [];
  for (const [pass, known] of Object.entries(groupOrder)) {
    const folder = join(root, 'core', pass);
    const present = existsSync(folder)
      ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'fields.json'))).sort()
      : [];
    const rank = (name) => (known.includes(name) ? known.indexOf(name) : known.length);
    present.sort((a, b) => rank(a) - rank(b));
    for (const name of present) groups.push(readGroup(root, pass, name));
  }
  const seen = new Map();
  for (const field of groups.flatMap((group) => group.fields)) {
    const other = seen.get(field.id);
    if (other) throw new DataError(field.group.file, field.line, `"${field.id}" is a field of "${other}" already`);
    seen.set(field.id, field.group.name);
  }
  return groups;
}

export const fieldsOf = (groups) => groups.flatMap((group) => group.fields);
/** "work_model.employment_type", the way reports name a field. */
export const pathOf = (field) => `${field.group.name}.${field.id}`;
