import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DataError, keysOf, lineOf, parse } from './json.mjs';
import { fieldsOf, readGroups } from './model.mjs';
import { enumField, project, write } from './testing.mjs';

const withField = (field) => project({ fields: [{ ...enumField, ...field }] });
const fails = (root, message) => assert.throws(() => readGroups(root), (error) => {
  assert.ok(error instanceof DataError, error.stack);
  assert.match(error.message, message);
  return true;
});

test('keys keep the order of the file, numbers among them', () => {
  assert.deepEqual(keysOf(parse('{ "w2": 1, "1099": 2, "c2c": 3 }')), ['w2', '1099', 'c2c']);
});

test('an object knows its line', () => {
  assert.equal(lineOf(parse('[\n{"a": 1},\n{"b": 2}]')[1]), 3);
});

test('parsing gives what JSON.parse gives', () => {
  const text = '{"a": [1, -2.5e3, true, null, "x\\"\\u00e9\\n"], "b": {}, "c": []}';
  assert.deepEqual(JSON.parse(JSON.stringify(parse(text))), JSON.parse(text));
});

test('broken JSON is told with its line', () => {
  assert.throws(() => parse('{\n"a": 1,\n}', 'x.json'), /x\.json:3: expected a string/);
  assert.throws(() => parse('{"a": 1, "a": 2}', 'x.json'), /the key "a" stands twice/);
  assert.throws(() => parse('[1] 2', 'x.json'), /more after the end/);
  assert.throws(() => parse('["a', 'x.json'), /expected a string/);
});

test('groups come in the order of the report', () => {
  assert.deepEqual(readGroups(project()).map(({ stage, name }) => `${stage} ${name}`),
    ['posting posting', 'extraction work', 'inference level']);
});

test('a field may share the values of a field above it', () => {
  const shared = { ...enumField, id: 'other_model', values_of: 'model' };
  delete shared.values;
  const fields = fieldsOf(readGroups(project({ fields: [enumField, shared] })));
  assert.deepEqual(fields[2].values, fields[1].values);
  assert.equal(fields[2].valuesOf, 'model');
});

test('an unknown kind is an error', () => fails(withField({ kind: 'enumm' }), /work.fields\.json:1: "enumm" is not a kind/));
test('an unknown key is an error', () => fails(withField({ lable: 'x' }), /unknown key "lable"/));
test('an id in another case is an error', () => fails(withField({ id: 'workModel' }), /"workModel" is not a snake_case id/));
test('a value without a doc is an error', () => fails(withField({ values: { remote: '' } }), /"remote" has no doc/));
test('not_mentioned is not listed', () => fails(withField({ values: { not_mentioned: 'x' } }), /without being listed/));
test('an enum without values is an error', () => fails(withField({ values: {} }), /"model" has no values/));
test('a number has no values', () => fails(withField({ kind: 'number' }), /"number" has no values/));
test('shared values must stand above', () => fails(withField({ values_of: 'later' }), /"later" is not a field above/));
test('a label must be there', () => fails(withField({ label: '' }), /has no "label"/));

test('a field id is unique over the whole report', () => {
  fails(withField({ id: 'title' }), /"title" is a field of "posting" already/);
});

test('a group is called as its folder', () => {
  const root = project();
  write(root, 'core/infer/level/fields.json', { group: 'levels', doc: 'x', fields: [] });
  fails(root, /the group is called "levels", its folder "level"/);
});
