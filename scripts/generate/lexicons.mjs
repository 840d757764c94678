// The vocabulary, read from core/lexicon/*.json and checked.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { foldForm, spelled } from './fold.mjs';
import { DataError, lineOf, readJson } from './json.mjs';
import { checkKeys, fieldsOf, snakeCase } from './model.mjs';
import { longestForm } from './vocabulary.mjs';

const lexiconKeys = ['lexicon', 'doc', 'field', 'entries'];
const entryKeys = ['id', 'label', 'category', 'tags', 'forms', 'doubtful', 'note'];

const isWords = (value) => Array.isArray(value) && value.every((word) => typeof word === 'string' && word !== '');

function readForms(file, entry) {
  const forms = [];
  for (const [key, doubtful] of [['forms', false], ['doubtful', true]])
    for (const written of entry[key] ?? []) {
      const { bytes, exact } = foldForm(written);
      const fail = (message) => {
        throw new DataError(file, lineOf(entry), message);
      };
      if (bytes.length === 0) fail(`the form "${written}" of "${entry.id}" is empty once folded`);
      if (bytes.length > longestForm) fail(`the form "${written}" has over ${longestForm} bytes`);
      forms.push({ written, doubtful, bytes, exact });
    }
  return forms;
}

function readEntry(file, raw) {
  const fail = (message) => {
    throw new DataError(file, lineOf(raw), message);
  };
  checkKeys(file, raw, entryKeys);
  if (!snakeCase.test(raw.id ?? '')) fail(`"${raw.id}" is not a snake_case id`);
  if (!raw.label) fail(`"${raw.id}" has no label`);
  for (const word of [raw.category, ...(raw.tags ?? [])])
    if (!snakeCase.test(word ?? '')) fail(`"${word}" of "${raw.id}" is not a snake_case word`);
  for (const key of ['tags', 'forms', 'doubtful'])
    if (raw[key] !== undefined && !isWords(raw[key])) fail(`"${key}" of "${raw.id}" is not a list of words`);
  const forms = readForms(file, raw);
  if (forms.length === 0) fail(`"${raw.id}" has no forms`);
  const { id, label, category } = raw;
  return { id, label, category, tags: [...new Set(raw.tags ?? [])], forms, line: lineOf(raw) };
}

/** Within a lexicon one spelling, in one case, belongs to one entry and stands there once. */
function checkForms(file, entries) {
  const seen = new Map();
  for (const entry of entries)
    for (const form of entry.forms) {
      const key = spelled(form.written);
      const other = seen.get(key);
      if (other)
        throw new DataError(file, entry.line,
          `the form "${form.written}" of "${entry.id}" stands in "${other.id}" already (line ${other.line})`);
      seen.set(key, entry);
    }
}

function readLexicon(root, name, fields) {
  const file = join('core', 'lexicon', `${name}.json`);
  const raw = readJson(join(root, file), file);
  checkKeys(file, raw, lexiconKeys);
  if (raw.lexicon !== name) throw new DataError(file, 1, `the lexicon is called "${raw.lexicon}", its file "${name}"`);
  if (!snakeCase.test(name)) throw new DataError(file, 1, `"${name}" is not snake_case`);
  if (!raw.doc || !Array.isArray(raw.entries)) throw new DataError(file, 1, 'a lexicon has a "doc" and "entries"');
  const field = raw.field && fields.find((candidate) => candidate.id === raw.field);
  if (raw.field && !field) throw new DataError(file, 1, `there is no field "${raw.field}"`);
  const lexicon = { name, doc: raw.doc, file, field, entries: raw.entries.map((entry) => readEntry(file, entry)) };
  const ids = new Map();
  for (const entry of lexicon.entries) {
    const fail = (message) => {
      throw new DataError(file, entry.line, message);
    };
    if (ids.has(entry.id)) fail(`"${entry.id}" stands on line ${ids.get(entry.id)} already`);
    ids.set(entry.id, entry.line);
    entry.choice = field && field.values.length > 0 ? field.values.findIndex(({ id }) => id === entry.id) : 255;
    if (entry.choice < 0) fail(`"${entry.id}" is not a value of the field "${field.id}"`);
  }
  checkForms(file, lexicon.entries);
  return lexicon;
}

// Each lexicon's terms begin at a multiple of this, so that a new entry seldom moves the terms of the lexicons behind it,
// and with them everything that is compiled with their numbers.
const termStep = 64;

/** All lexicons by name; they and their entries get their `term` numbers. */
export function readLexicons(root, groups) {
  const folder = join(root, 'core', 'lexicon');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')).sort() : [];
  const lexicons = names.map((name) => readLexicon(root, name.slice(0, -'.json'.length), fieldsOf(groups)));
  let term = 0;
  for (const lexicon of lexicons) {
    lexicon.firstTerm = term = Math.ceil(term / termStep) * termStep;
    for (const entry of lexicon.entries) entry.term = term++;
  }
  if (term > 0xffff) throw new DataError('core/lexicon', 1, `${term} entries do not fit 16 bits`);
  return lexicons;
}
