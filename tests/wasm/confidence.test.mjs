// Anyone can recompute a confidence from a report's reasons and the published tables: done here for every field of every
// example, and of the corpus where it is at hand.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { best, calibrated, scores, rulesOf } from '../../scripts/calibrate/confidence.mjs';
import { readExamples } from '../../scripts/examples.mjs';
import { fineprint, root } from '../../scripts/run.mjs';

const description = JSON.parse(fineprint(['--rules']).stdout);
const rules = rulesOf(description);
const { fields } = JSON.parse(readFileSync(`${root}core/report/calibration.json`, 'utf8'));
const maps = new Map(fields.map((field) => [field.name, field]));
const kinds = new Map(description.fields.map(({ stage, group, field, kind }) => [`${stage}.${group}.${field}`, kind]));
const arrays = new Set(['set', 'names', 'pay_ranges', 'alternatives']);
const unfitted = { slope: 1, intercept: 0, silence: 0.9 };

/** The confidence that the reasons of a record come to, rounded as the report rounds. */
function recomputed(name, { reasons }) {
  const map = maps.get(name) ?? unfitted;
  const silent = (rejected) => Math.min(map.silence, 1 - Math.min(rejected, 0.5));
  if (arrays.has(kinds.get(name))) {
    const all = [...scores(reasons, rules)].map(([value, odds]) => {
      const strongest = reasons.filter(({ about }) => JSON.stringify(about) === value)
        .reduce((a, b) => (Math.abs(b.weight) > Math.abs(a.weight) ? b : a));
      return { p: calibrated(map, odds), stands: strongest.weight > 0 };
    });
    const kept = all.filter(({ p, stands }) => p >= 0.5 && stands);
    if (kept.length > 0) return kept.reduce((sum, { p }) => sum + p, 0) / kept.length;
    return silent(Math.max(0, ...all.map(({ p }) => p)));
  }
  const top = best(reasons, rules);
  if (!top) return silent(0);
  const p = Math.min(calibrated(map, top.odds), top.most);
  return p >= 0.5 ? p : silent(p);
}

function check(line) {
  const report = JSON.parse(line);
  for (const stage of ['extraction', 'inference'])
    for (const [group, records] of Object.entries(report[stage]))
      for (const [field, record] of Object.entries(records)) {
        const name = `${stage}.${group}.${field}`;
        const off = Math.abs(recomputed(name, record) - record.confidence);
        assert.ok(off <= 0.00051, `${name} says ${record.confidence}, its reasons come to ${recomputed(name, record)}`);
      }
}

const lines = (args, input) => fineprint(args, input).stdout.split('\n').filter(Boolean);

test('the confidences of all examples follow from their reasons', () => {
  const input = readExamples().flatMap(({ examples }) => examples)
    .map(({ text, posting }) => JSON.stringify(posting ?? { description: text })).join('\n');
  for (const line of lines(['--ndjson'], input)) check(line);
});

const corpus = `${root}../shared/corpus/postings.jsonl`;
test('the confidences of the corpus follow from their reasons', { skip: !existsSync(corpus) && 'no corpus here' }, () => {
  for (const line of lines(['--ndjson', corpus])) check(line);
});
