// WebAssembly gives the bytes that the native command gives, on every example and fixture.
import assert from 'node:assert/strict';
import test from 'node:test';
import { loadFineprint } from 'fineprint';
import { fineprint } from '../../scripts/run.mjs';
import { readCases } from './cases.mjs';

const cases = readCases();
const engine = await loadFineprint();

for (const detail of ['values', 'evidence', 'reasons']) {
  for (const offsets of ['utf16', 'utf8', 'codepoint']) {
    test(`${cases.length} postings give the bytes of the native command (${detail}, ${offsets})`, () => {
      const lines = cases.map(({ input }) => JSON.stringify(typeof input === 'string' ? { text: input } : input));
      const { status, stdout } = fineprint(['--ndjson', '--detail', detail, '--offsets', offsets], lines.join('\n'));
      assert.equal(status, 0);
      const native = stdout.trimEnd().split('\n');
      assert.equal(native.length, cases.length);
      for (const [index, { name, input }] of cases.entries()) {
        assert.equal(engine.analyzeRaw(input, { detail, offsets }), native[index], name);
      }
    });
  }
}

test('describes the same fields and rules as the native command', () => {
  assert.deepEqual(engine.describe(), JSON.parse(fineprint(['--rules']).stdout));
});

test('has the version of the native command and of the package', async () => {
  const { default: manifest } = await import('fineprint/package.json', { with: { type: 'json' } });
  assert.equal(engine.version, manifest.version);
  assert.equal(engine.version, fineprint(['--version']).stdout.trim());
});
