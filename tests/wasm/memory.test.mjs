// A run over many postings holds no more memory at its end than near its beginning.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadFineprint } from 'fineprint';
import { readCases } from './cases.mjs';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const many = Number(process.env.FINEPRINT_MANY ?? 10_000);
const settled = 1_000;

test(`memory after ${many} analyses is within 5 % of that after ${settled}`, async () => {
  const engine = await loadFineprint();
  const inputs = readCases().slice(-204).map(({ input }) => input);
  function* postings() {
    for (let count = 0; count < many; count++) yield inputs[count % inputs.length];
  }
  const used = () => {
    collect();
    const { heapUsed, arrayBuffers, external } = process.memoryUsage();
    return heapUsed + arrayBuffers + external;
  };
  let count = 0;
  let before = 0;
  for (const report of engine.analyzeMany(postings(), { detail: 'evidence' })) {
    assert.ok(report.metadata);
    if (++count === settled) before = used();
  }
  assert.ok(used() < before * 1.05, `${before} bytes, then ${used()}`);
});
