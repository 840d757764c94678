// All labels and forms of all lexicons as one text that packs well, since it travels with every copy of the engine: half
// the size, once compressed, of a table that needs no reading. The engine reads it once, on its first report;
// core/match/vocabulary.cpp is the reader.
//
// First stand the words that most forms share, each as
//   u8 code     a byte that no form has otherwise: it stands for the word in every form that follows, but in no label
//   word        in letters from a to z
// Then entries, in the order of their terms. Each begins with the label:
//   u8 kind     1: the label alone. Else the label is a form too, as `spelledLabel` spells it: 2 in any case, 3 in its own
//               case; 4 and 5 the same, doubtful
//   label
// and goes on with the other forms, those that are not doubtful first, each sorted:
//   u8 head     6 + n, or for a doubtful form 16 + n: n words are those of the form before (or of the label, where it is
//               one), at most 9
//   the rest    without the space between; a form with capitals matches in its own case alone
// Forms are spelled by `foldForm`; all text is UTF-8 without control characters.
import { spelled } from './fold.mjs';

const kinds = { label: 1, anyCase: 2, exact: 3 };
const doubtfulKinds = 2;
const heads = 6;
const doubtfulHeads = 16;
const mostShared = 9;
/** The reader keeps the size of a form in a byte. */
export const longestForm = 255;

const lowerAscii = (text) => text.replace(/[A-Z]/g, (c) => c.toLowerCase());
/** How the reader makes a form of a label. */
const spelledLabel = (label) => label.replaceAll("'", '').replace(/[-_ ]+/g, ' ');

function sharedWords(before, words) {
  let count = 0;
  while (count < mostShared && count < before.length && count < words.length && before[count] === words[count]) ++count;
  return count;
}

/** The form that the label spells, if one does, and its kind. */
function formOfLabel(label, forms) {
  const own = spelledLabel(label);
  for (const text of [own, lowerAscii(own)]) {
    const form = forms.find((one) => one.text === text);
    const kind = text === lowerAscii(text) ? kinds.anyCase : kinds.exact;
    if (form) return { form, kind: kind + (form.doubtful ? doubtfulKinds : 0) };
  }
  return { form: null, kind: kinds.label };
}

/** What an entry is packed of: { head, text }, the label first. */
function* partsOf({ label, forms }) {
  const all = forms.map(({ written, doubtful }) => ({ text: spelled(written), doubtful }));
  const { form: first, kind } = formOfLabel(label, all);
  yield { head: kind, text: label };
  let before = first ? first.text.split(' ') : [];
  const rest = all.filter((form) => form !== first).sort((a, b) => a.doubtful - b.doubtful || (a.text < b.text ? -1 : 1));
  for (const { text, doubtful } of rest) {
    const words = text.split(' ');
    const shared = sharedWords(before, words);
    yield { head: (doubtful ? doubtfulHeads : heads) + shared, text: words.slice(shared).join(' ') };
    before = words;
  }
}

const isLabel = ({ head }) => head < heads;
const plainWords = /[a-z]+/g;
/** Less is not worth a code: compression has the word for as little. */
const leastSaving = 150;

/** The codes of the words that are best written short: Map of a word to its byte. */
function codesFor(parts) {
  const forms = parts.filter((part) => !isLabel(part)).map(({ text }) => text);
  const counts = new Map();
  for (const [word] of forms.join(' ').matchAll(plainWords)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const saving = (word) => counts.get(word) * (word.length - 1) ** 1.5;  // long words gain more than their bytes, once all is compressed
  const used = new Set(Buffer.from(forms.join('')));
  const free = Array.from({ length: 256 - 0x20 }, (_, i) => 0x20 + i).filter((byte) => !used.has(byte) && !/[a-z ]/.test(String.fromCharCode(byte)));
  const words = [...counts.keys()].filter((word) => saving(word) >= leastSaving);
  return new Map(words.sort((a, b) => saving(b) - saving(a) || (a < b ? -1 : 1)).slice(0, free.length).map((word, i) => [word, free[i]]));
}

function* packParts(parts) {
  const codes = codesFor(parts);
  for (const [word, code] of codes) yield* [code, ...Buffer.from(word)];
  for (const part of parts) {
    yield part.head;
    if (isLabel(part)) yield* Buffer.from(part.text);
    else for (const piece of part.text.split(/([a-z]+)/)) yield* codes.has(piece) ? [codes.get(piece)] : Buffer.from(piece);
  }
}

const isWord = (byte) => /[a-z0-9]/.test(String.fromCharCode(byte)) || byte >= 0x80;

/** What the reader makes room for: forms, their bytes, and beginnings of forms that end with a word. */
function count(lexicons) {
  const beginnings = new Set();
  const forms = lexicons.flatMap(({ entries }) => entries.flatMap((entry) => entry.forms));
  for (const { bytes } of forms)
    for (let i = 1; i < bytes.length; ++i)
      if (isWord(bytes[i - 1]) && !isWord(bytes[i])) beginnings.add(bytes.toString('latin1', 0, i));
  const formBytes = forms.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return { forms: forms.length, formBytes, beginnings: beginnings.size };
}

/** @returns {{ bytes: number[], forms: number, formBytes: number, beginnings: number }} */
export function packVocabulary(lexicons) {
  const parts = lexicons.flatMap(({ entries }) => entries.flatMap((entry) => [...partsOf(entry)]));
  return { bytes: [...packParts(parts)], ...count(lexicons) };
}

/** The entries of a packed vocabulary, read back: { label, forms: [{ text, doubtful }] }. */
export function entriesIn(bytes) {
  const entries = [];
  let before = [];
  let at = 0;
  const take = (belongs) => {
    const begin = at;
    while (at < bytes.length && belongs(bytes[at])) ++at;
    return bytes.slice(begin, at);
  };
  const words = new Map();
  while (bytes[at] >= 0x20) words.set(bytes[at++], take((byte) => /[a-z]/.test(String.fromCharCode(byte))));
  while (at < bytes.length) {
    const head = bytes[at++];
    const rest = take((byte) => byte >= 0x20);
    const text = Buffer.from(isLabel({ head }) ? rest : rest.flatMap((byte) => words.get(byte) ?? byte)).toString();
    if (head < heads) {
      const doubtful = head > kinds.exact;
      const spelling = spelledLabel(text);
      const form = head - (doubtful ? doubtfulKinds : 0) === kinds.anyCase ? lowerAscii(spelling) : spelling;
      before = head === kinds.label ? [] : form.split(' ');
      entries.push({ label: text, forms: head === kinds.label ? [] : [{ text: form, doubtful }] });
    } else {
      const doubtful = head >= doubtfulHeads;
      const shared = before.slice(0, head - (doubtful ? doubtfulHeads : heads));
      before = [...shared, ...(text === '' ? [] : text.split(' '))];
      entries.at(-1).forms.push({ text: before.join(' '), doubtful });
    }
  }
  return entries;
}
