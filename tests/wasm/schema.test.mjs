// Every report is what report.schema.json says.
import assert from 'node:assert/strict';
import test from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { loadFineprint } from 'fineprint';
import schema from 'fineprint/schema.json' with { type: 'json' };
import { readCases } from './cases.mjs';

test('every report validates against the schema', async () => {
  const engine = await loadFineprint();
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
  for (const { name, input } of readCases()) {
    assert.ok(validate(engine.analyze(input)), `${name}: ${JSON.stringify(validate.errors, null, 1)}`);
  }
});
