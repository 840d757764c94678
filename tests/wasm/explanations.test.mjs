// Every sentence that a report gives for an answer reads as one a person would write: rendered from all examples.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readExamples } from '../../scripts/examples.mjs';
import { fineprint } from '../../scripts/run.mjs';

const longest = 260; // UTF-16 units of a sentence with its quotes
const postings = readExamples().flatMap(({ examples }) => examples).map(({ text, posting }) => posting ?? { description: text });
const reports = fineprint(['--ndjson'], postings.map((posting) => JSON.stringify(posting)).join('\n')).stdout
  .split('\n').filter(Boolean).map((line) => JSON.parse(line));
const { fields } = JSON.parse(fineprint(['--rules']).stdout);

function* records(report) {
  for (const stage of ['extraction', 'inference'])
    for (const [group, all] of Object.entries(report[stage]))
      for (const [field, record] of Object.entries(all)) yield { stage, name: `${group}.${field}`, record };
}

const squeeze = (text) => text.replace(/\s+/g, ' ').trim();
const wordsOf = (posting) => squeeze([posting.title, posting.company, posting.location, posting.description].filter(Boolean).join('\n'));

/** The quotes of a sentence, each in parts where it was cut with "…". */
const quotesOf = (sentence) => [...sentence.matchAll(/"([^"]+)"/g)].map(([, quote]) => quote)
  .flatMap((quote) => quote.split('…')).map(squeeze).filter(Boolean);

function checkSentence(sentence, words, where) {
  assert.ok(sentence.length >= 12 && sentence.length <= longest, `${where} is ${sentence.length} long: ${sentence}`);
  assert.match(sentence, /^["“\p{Lu}\d]/u, `${where} opens in lower case: ${sentence}`);
  assert.match(sentence, /[.!?]["”]?$/, `${where} has no full stop: ${sentence}`);
  assert.doesNotMatch(sentence, /\{\w+\}|undefined|null| {2}|\.\.$|""/, `${where} is not filled in: ${sentence}`);
  for (const quote of quotesOf(sentence)) assert.ok(words.includes(quote), `${where} quotes what is not there: ${quote}`);
}

test('pass 2 and silence are explained in one sentence that quotes the posting', () => {
  reports.forEach((report, index) => {
    const words = wordsOf(postings[index]);
    for (const { stage, name, record } of records(report))
      if (stage === 'inference' || record.source === 'not_mentioned') checkSentence(record.evidence, words, name);
  });
});

test('pass 1 rests on words of the posting', () => {
  reports.forEach((report, index) => {
    const words = wordsOf(postings[index]);
    for (const { stage, name, record } of records(report))
      if (stage === 'extraction' && record.source === 'stated')
        assert.ok(words.includes(squeeze(record.evidence)), `${name}: ${record.evidence}`);
  });
});

test('every reason says why in one sentence', () => {
  reports.forEach((report, index) => {
    const words = wordsOf(postings[index]);
    for (const { name, record } of records(report))
      for (const { rule, because } of record.reasons) checkSentence(because, words, `${name} by ${rule}`);
  });
});

// Those sets are shared with the statuses that are taken; nobody turns these away.
const unsaid = new Set(['work_authorization.excluded_statuses us_citizen', 'work_authorization.excluded_statuses uk_right_to_work']);

test('every value of every closed set is answered and explained by some example', () => {
  const seen = new Map();
  const see = (name, value) => seen.set(name, (seen.get(name) ?? new Set()).add(value));
  for (const report of reports)
    for (const { name, record } of records(report))
      for (const value of [record.value].flat()) see(name, value);
  const missing = fields.filter(({ stage }) => stage !== 'posting').flatMap(({ group, field, values }) =>
    values.filter((value) => !seen.get(`${group}.${field}`)?.has(value)).map((value) => `${group}.${field} ${value}`)).filter((one) => !unsaid.has(one));
  assert.deepEqual(missing, []);
});
