// A small project folder to test on.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

// In an object of JavaScript a key such as "1099" comes first; "#1099" is written as "1099" and keeps its place.
export function write(root, name, text) {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), typeof text === 'string' ? text : JSON.stringify(text).replaceAll('"#', '"'));
}

const words = { label: 'A label', doc: 'A doc.', looked_for: 'words' };
export const enumField = { id: 'model', kind: 'enum', ...words, values: { remote: 'Far.', '#1099': 'A form.' } };

/** A project with one group in each pass and the given lexicons. */
export function project({ fields = [enumField], lexicons = {} } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'fineprint-generate-'));
  write(root, 'core/extract/posting/fields.json',
    { group: 'posting', doc: 'Which job.', fields: [{ id: 'title', kind: 'text', ...words }] });
  write(root, 'core/extract/work/fields.json', { group: 'work', doc: 'The work.', fields });
  write(root, 'core/infer/level/fields.json',
    { group: 'level', doc: 'The level.', fields: [{ id: 'friendly', kind: 'maybe', ...words }] });
  for (const [name, lexicon] of Object.entries(lexicons)) write(root, `core/lexicon/${name}.json`, lexicon);
  return root;
}

const entryDefaults = { label: 'A label', category: 'tool' };
export const lexicon = (name, entries, rest = {}) =>
  ({ lexicon: name, doc: 'Words.', ...rest, entries: entries.map((entry) => ({ ...entryDefaults, ...entry })) });
