import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spelled } from './fold.mjs';
import { readLexicons } from './lexicons.mjs';
import { readGroups } from './model.mjs';
import { lexicon, project } from './testing.mjs';
import { entriesIn, packVocabulary } from './vocabulary.mjs';

function pack(lexicons) {
  const root = project({ lexicons });
  const read = readLexicons(root, readGroups(root));
  return { read, packed: packVocabulary(read) };
}

const line = ({ text, doubtful }) => `${text} ${doubtful}`;
const sortedForms = (forms) => forms.map(line).sort();

function holdsAll(lexicons) {
  const { read, packed } = pack(lexicons);
  const expected = read.flatMap(({ entries }) => entries).map(({ label, forms }) =>
    ({ label, forms: sortedForms(forms.map(({ written, doubtful }) => ({ text: spelled(written), doubtful }))) }));
  assert.deepEqual(entriesIn(packed.bytes).map(({ label, forms }) => ({ label, forms: sortedForms(forms) })), expected);
  return packed;
}

test('a packed vocabulary holds every label and form and no more', () => {
  const packed = holdsAll({
    a: lexicon('a', [
      { id: 'x', forms: ['data lake', 'data lakehouse', 'data', 'data lake house', 'd'] },
      { id: 'y', forms: ['C++', 'golang'], doubtful: ['go', 'R', 'Go on'] },
    ]),
    b: lexicon('b', [{ id: 'z', forms: ['data', 'zürich', '数据'] }]),
  });
  assert.equal(packed.forms, 13);
  assert.equal(packed.beginnings, 4);  // data, data lake, c, go
});

test('a label that is a form is written once', () => {
  const forms = ['sql server', 'T-SQL'];
  for (const [label, kind] of [['SQL-Server', 2], ['T-SQL', 3], ['Transact', 1]])
    assert.equal(holdsAll({ a: lexicon('a', [{ id: 'x', label, forms }]) }).bytes[0], kind, label);
  assert.equal(holdsAll({ a: lexicon('a', [{ id: 'x', label: 'Go', forms: ['golang'], doubtful: ['Go'] }]) }).bytes[0], 5);
  assert.equal(holdsAll({ a: lexicon('a', [{ id: 'x', label: 'Go', forms: ['golang'], doubtful: ['go'] }]) }).bytes[0], 4);
});

test('words of the form before are not repeated', () => {
  const { bytes } = holdsAll({ a: lexicon('a', [{ id: 'x', label: 'L', forms: ['we are glad to', 'we are glad', 'we are'] }]) });
  assert.equal(Buffer.from(bytes).toString('latin1'), '\x01L\x06we are\x08glad\x09to');
});

test('a word of many forms is written once and coded', () => {
  const forms = Array.from({ length: 20 }, (_, i) => `x${i} engineering`);
  const { bytes } = holdsAll({ a: lexicon('a', [{ id: 'x', label: 'Engineering engineering', forms }]) });
  const text = Buffer.from(bytes).toString('latin1');
  assert.match(text, /^[ -\xff]engineering/);
  assert.equal(text.split('engineering').length - 1, 2);  // in the table, and in the label, which is never coded
});

test('at most nine words are shared', () => {
  const long = 'a b c d e f g h i j k l';
  holdsAll({ a: lexicon('a', [{ id: 'x', forms: [long, `${long} m`, `${long} n`] }]) });
});

test('a vocabulary of nothing holds nothing', () => assert.deepEqual(entriesIn(packVocabulary([]).bytes), []));
