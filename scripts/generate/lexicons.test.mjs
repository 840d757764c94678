import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { foldForm, withoutMarks } from './fold.mjs';
import { DataError } from './json.mjs';
import { readLexicons } from './lexicons.mjs';
import { readGroups } from './model.mjs';
import { lexicon, project } from './testing.mjs';

function read(lexicons) {
  const root = project({ lexicons });
  return readLexicons(root, readGroups(root));
}
const fails = (lexicons, message) => assert.throws(() => read(lexicons), (error) => {
  assert.ok(error instanceof DataError, error.stack);
  assert.match(error.message, message);
  return true;
});
const folded = (form) => foldForm(form).bytes.toString();

test('a form is folded as the text is', () => {
  assert.equal(folded("Bachelor's  degree"), 'bachelors degree');
  assert.equal(folded('real-time'), 'real time');
  assert.equal(folded('snake_case'), 'snake case');
  assert.equal(folded('wünschenswert'), 'wunschenswert');
  assert.equal(folded('außer Œuvre'), 'ausser oeuvre');
  assert.equal(folded('C++ / .NET'), 'c++ / .net');
});

test('a form with capitals is found in its own case alone', () => {
  assert.equal(foldForm('go').exact, false);
  assert.equal(foldForm('Go').exact, true);
  assert.equal(foldForm('go').bytes.toString(), foldForm('Go').bytes.toString());
});

test('letters fold as the engine folds them', () => {
  const source = readFileSync(new URL('../../core/text/characters.cpp', import.meta.url), 'utf8');
  const table = /latin\[\] = \{([^}]*)\}/.exec(source)[1];
  const latin = [...table.matchAll(/"([^"]*)"/g)].map((match) => match[1]);
  assert.equal(latin.length, 0x180 - 0xc0);
  latin.forEach((letters, i) => {
    const c = String.fromCodePoint(0xc0 + i);
    assert.equal(withoutMarks(c), letters || c, `U+${(0xc0 + i).toString(16)}`);
  });
});

test('terms are numbered by lexicon from a multiple of 64, then as the file has them', () => {
  const [a, b] = read({
    b: lexicon('b', [{ id: 'z', forms: ['z1'] }]),
    a: lexicon('a', [{ id: 'y', forms: ['y1'] }, { id: 'x', forms: ['x1'], doubtful: ['x2'] }]),
  });
  assert.deepEqual([...a.entries, ...b.entries].map(({ id, term }) => [id, term]), [['y', 0], ['x', 1], ['z', 64]]);
});

test('an entry of a field is one of its values', () => {
  const [own] = read({ a: lexicon('a', [{ id: '1099', forms: ['1099'] }], { field: 'model' }) });
  assert.equal(own.entries[0].choice, 1);
  fails({ a: lexicon('a', [{ id: 'hybrid', forms: ['hybrid'] }], { field: 'model' }) },
    /core.lexicon.a\.json:1: "hybrid" is not a value of the field "model"/);
  fails({ a: lexicon('a', [], { field: 'none' }) }, /there is no field "none"/);
});

test('within a lexicon a form belongs to one entry', () => {
  fails({ a: lexicon('a', [{ id: 'x', forms: ['real-time'] }, { id: 'y', forms: ['real time'] }]) },
    /the form "real time" of "y" stands in "x" already/);
  fails({ a: lexicon('a', [{ id: 'x', forms: ['go'], doubtful: ['go'] }]) }, /stands in "x" already/);
});

test('a form may stand in two cases, and in two lexicons', () => {
  read({
    a: lexicon('a', [{ id: 'x', forms: ['go'] }, { id: 'y', forms: ['Go', 'GO'] }]),
    b: lexicon('b', [{ id: 'x', forms: ['go'] }]),
  });
});

test('slips of the pen are errors', () => {
  const entry = (rest) => ({ a: lexicon('a', [{ id: 'x', forms: ['x'], ...rest }]) });
  fails(entry({ id: 'No Snake' }), /"No Snake" is not a snake_case id/);
  fails(entry({ category: 'Big Data' }), /"Big Data" of "x" is not a snake_case word/);
  fails(entry({ froms: ['y'] }), /unknown key "froms"/);
  fails(entry({ forms: [] }), /"x" has no forms/);
  fails(entry({ forms: ['-'] }), /is empty once folded/);
  fails(entry({ forms: 'x' }), /"forms" of "x" is not a list of words/);
  fails(entry({ forms: ['x'.repeat(256)] }), /has over 255 bytes/);
  fails({ a: lexicon('a', [{ id: 'x', forms: ['x'] }, { id: 'x', forms: ['y'] }]) }, /"x" stands on line 1 already/);
  fails({ a: lexicon('b', []) }, /the lexicon is called "b", its file "a"/);
});
