import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formsIn, packAutomaton } from './automaton.mjs';
import { filled, identifier, literals, quoted } from './cpp.mjs';
import { readLexicons } from './lexicons.mjs';
import { readGroups } from './model.mjs';
import { lexicon, project } from './testing.mjs';

function read(lexicons) {
  const root = project({ lexicons });
  return readLexicons(root, readGroups(root));
}

const line = ({ bytes, term, doubtful, mask }) => `${bytes.toString()} ${term} ${doubtful} ${mask ?? ''}`;

function expected(lexicons) {
  return lexicons.flatMap(({ entries }) => entries)
    .flatMap(({ term, forms }) => forms.map((form) => line({ ...form, term }))).sort();
}
const found = (lexicons) => [...formsIn(packAutomaton(lexicons))].map(line).sort();

function holdsAll(lexicons) {
  const read_ = read(lexicons);
  assert.deepEqual(found(read_), expected(read_));
}

test('an automaton holds every form and no more', () => holdsAll({
  a: lexicon('a', [
    { id: 'x', forms: ['data', 'data lake', 'data lakehouse', 'database', 'd'] },
    { id: 'y', forms: ['Go', 'golang', 'C++'], doubtful: ['go', 'R'] },
  ]),
  b: lexicon('b', [{ id: 'z', forms: ['data', 'zürich', '数据'] }]),
}));

test('one form alone is all tail', () => holdsAll({ a: lexicon('a', [{ id: 'x', forms: ['lonely'] }]) }));

test('tails over 63 bytes are split', () => {
  const long = 'ab'.repeat(400);
  holdsAll({ a: lexicon('a', [{ id: 'x', forms: [long, `${long}c`] }]) });
});

test('sizes and terms of many bytes are read back', () => {
  const entries = Array.from({ length: 700 }, (_, i) => ({ id: `e${i}`, forms: [`form ${i * 7919}`, `other${i}`] }));
  holdsAll({ a: lexicon('a', entries) });
});

test('an automaton of nothing holds nothing', () => assert.deepEqual(found([]), []));

test('an exact case goes before any case, doubtful ones last', () => {
  const lexicons = read({ a: lexicon('a', [
    { id: 'x', forms: ['go'] }, { id: 'y', forms: ['Go'] }, { id: 'z', doubtful: ['GO'] },
  ]) });
  assert.deepEqual([...formsIn(packAutomaton(lexicons))].map(({ term }) => term), [1, 0, 2]);
});

/** What a C++ compiler makes of adjoining literals. */
function readLiterals(text) {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].flatMap(([, inner]) =>
    [...inner.matchAll(/\\([0-7]{1,3})|\\(.)|([^])/g)]
      .map(([, octal, escaped, plain]) => (octal ? parseInt(octal, 8) : (escaped ?? plain).charCodeAt(0))));
}

test('bytes survive as literals', () => {
  const bytes = Array.from({ length: 5000 }, (_, i) => (i * 37 + (i >> 4) * 11) & 255);
  const text = literals(bytes);
  assert.deepEqual(readLiterals(text), bytes);
  assert.ok(text.split('\n').every((row) => row.length <= 120));
  assert.doesNotMatch(text, /\?/);
  assert.deepEqual(readLiterals(literals([1, 0x31, 1, 0x38, 0x22, 0x5c])), [1, 0x31, 1, 0x38, 0x22, 0x5c]);
});

test('names become identifiers', () => {
  assert.equal(identifier('1099'), '_1099');
  assert.equal(identifier('switch'), 'switch_');
  assert.equal(identifier('linux'), 'linux_');
  assert.equal(identifier('spark'), 'spark');
});

test('strings are quoted byte by byte', () => {
  assert.equal(quoted('a "b" \\ é1'), '"a \\"b\\" \\\\ \\303\\2511"');
});

test('lists are filled into lines of 120 columns', () => {
  const text = filled(Array.from({ length: 100 }, (_, i) => `item_${i}`));
  assert.ok(text.split('\n').every((row) => row.length <= 120));
  assert.equal(text.match(/item_/g).length, 100);
});
