import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filled, identifier, literals, quoted } from './cpp.mjs';

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
