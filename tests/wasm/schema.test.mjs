// Every report is what report.schema.json says: of the examples, and of the corpus where it is at hand.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { loadFineprint } from 'fineprint';
import schema from 'fineprint/schema.json' with { type: 'json' };
import { root } from '../../scripts/run.mjs';
import { readCases } from './cases.mjs';

const engine = await loadFineprint();
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
const check = (report, name) => assert.ok(validate(report), `${name}: ${JSON.stringify(validate.errors, null, 1)}`);

test('every report validates against the schema', () => {
  for (const { name, input } of readCases()) check(engine.analyze(input), name);
});

const corpus = `${root}../shared/corpus/postings.jsonl`;
test('every report of the corpus validates against the schema', { skip: !existsSync(corpus) && 'no corpus here' }, () => {
  for (const [index, line] of readFileSync(corpus, 'utf8').trim().split('\n').entries()) {
    check(JSON.parse(engine.analyzeLine(line, index + 1)), `line ${index + 1}`);
  }
});
