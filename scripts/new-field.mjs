// Adds the skeleton of a field: its entry in fields.json and an example to fill in; says what is left to do.
//
//   npm run new-field GROUP FIELD KIND
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataError } from './generate/json.mjs';
import { fieldsOf, kinds, readGroups, snakeCase, titleOf } from './generate/model.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Puts `row` behind the last element of the array that closes at the last "]" of `text`. */
function appended(text, row) {
  const end = text.lastIndexOf(']');
  const before = text.slice(0, end).trimEnd();
  const indent = /[ \t]*$/.exec(text.slice(0, end))[0];
  return `${before}${before.endsWith('[') ? '' : ','}\n${row}\n${indent}${text.slice(end)}`;
}

const isClosed = (kind) => kind === 'enum' || kind === 'set';

function entryFor(field, kind) {
  const values = isClosed(kind) ? ',\n      "values": {\n        "first_value": "What it means."\n      }' : '';
  return `    { "id": "${field}", "kind": "${kind}", "label": "${titleOf(field)}",
      "doc": "One line that a person understands.",
      "looked_for": "words on ${field.replaceAll('_', ' ')}"${values} }`;
}

function addField(group, field, kind) {
  const fieldsFile = join(root, group.file);
  const examplesFile = join(dirname(fieldsFile), 'examples.json');
  writeFileSync(fieldsFile, appended(readFileSync(fieldsFile, 'utf8'), entryFor(field, kind)));
  const examples = existsSync(examplesFile) ? readFileSync(examplesFile, 'utf8') : '[\n]\n';
  const row = `{ "text": "Words that say it.", "${field}": null, "rule": "${group.name}/${field}", "quote": "Words" }`;
  const nearMiss = `{ "text": "Words that come near.", "${field}": null, "not_rule": "${group.name}/${field}" }`;
  writeFileSync(examplesFile, appended(appended(examples, row), nearMiss));
  const folder = dirname(group.file);
  console.log(`Added the field "${field}" to ${group.file} and two examples to ${folder}/examples.json. What is left:

  1. ${group.file}: write its label, doc, looked_for and values.
  2. npm run generate, which makes Field::${field}${isClosed(kind) ? ` and namespace choice::${field}` : ''}.
  3. ${folder}/rules.cpp: add the rule "${group.name}/${field}" to its rules and say it in read().
  4. ${folder}/examples.json: write a text that the rule must find and one that it must not.
  5. npm test`);
}

function run([groupName, field, kind]) {
  const fail = (message) => {
    throw new DataError('npm run new-field GROUP FIELD KIND', 0, message);
  };
  const groups = readGroups(root);
  const group = groups.find(({ name }) => name === groupName);
  if (!group) fail(`GROUP is one of ${groups.map(({ name }) => name).join(', ')}`);
  if (!snakeCase.test(field ?? '')) fail('FIELD is a new snake_case name');
  const other = fieldsOf(groups).find(({ id }) => id === field);
  if (other) fail(`"${field}" is a field of "${other.group.name}" already`);
  if (!kinds.includes(kind)) fail(`KIND is one of ${kinds.join(', ')}`);
  addField(group, field, kind);
}

try {
  run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message.replace(':0:', ':'));
  process.exitCode = 1;
}
