// WebAssembly gives the native engine's bytes on the adversarial inputs too, which are no text for the most part.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { loadFineprint } from 'fineprint';
import { root } from '../../scripts/run.mjs';

const { default: createEngine } = await import(`${root}build/wasm/wasm/loader.js`);
const module = new WebAssembly.Module(readFileSync(new URL(import.meta.resolve('fineprint/fineprint.wasm'))));
/** The binding itself: its `text` takes bytes as a file has them, where the package's `analyze` takes a JavaScript string. */
const binding = await createEngine({
  instantiateWasm(imports, done) {
    done(new WebAssembly.Instance(module, imports));
    return {};
  },
});
const engine = await loadFineprint();

function answerTo(bytes) {
  const begin = binding.text(bytes, '{}');
  return Buffer.from(binding.HEAPU8.subarray(begin, begin + binding.size()));
}

/** All inputs: [{ name, bytes, report }], with the native report. */
function readAttacks() {
  const { stdout, status } = spawnSync(`${root}build/native/tests/adversarial/fineprint_attacks`, ['--reports'], { maxBuffer: 2 ** 30 });
  assert.equal(status, 0);
  const lines = stdout.toString().trimEnd().split('\n');
  return Array.from({ length: lines.length / 2 }, (_, index) => {
    const { name, base64 } = JSON.parse(lines[2 * index]);
    return { name, bytes: Buffer.from(base64, 'base64'), report: lines[2 * index + 1] };
  });
}

const attacks = readAttacks();

test(`${attacks.length} adversarial inputs give the bytes of the native engine`, () => {
  assert.ok(attacks.length >= 120);
  for (const { name, bytes, report } of attacks) assert.ok(answerTo(bytes).equals(Buffer.from(report)), name);
});

test('what is good UTF-8 among them gives the same as a JavaScript string', () => {
  const good = attacks.filter(({ bytes }) => bytes.length < 2 ** 17 && Buffer.from(bytes.toString()).equals(bytes));
  assert.ok(good.length > 60);
  for (const { name, bytes, report } of good) assert.ok(engine.analyzeRaw(bytes.toString()) === report, name);
});

test('spans in bad bytes fit the string that a decoder makes of them', () => {
  const bad = attacks.filter(({ bytes }) => !Buffer.from(bytes.toString()).equals(bytes));
  let stated = 0;
  for (const { name, bytes, report } of bad) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    for (const group of Object.values(JSON.parse(report).extraction)) {
      for (const { source, spans, evidence } of Object.values(group)) {
        if (source !== 'stated') continue;
        stated += 1;
        assert.equal(text.slice(spans[0].start, spans[0].end), evidence, name);
      }
    }
  }
  assert.ok(stated > 100);
});

test('half a surrogate pair, which no UTF-8 can hold, is read as U+FFFD wherever it stands', () => {
  const posting = attacks.find(({ name }) => name === 'just the limit').bytes.toString().slice(0, 281);
  for (const half of ['\uD800', '\uDBFF', '\uDC00', '\uDFFF', '\uDE00\uD83D']) {
    for (const at of [0, 1, 30, posting.length >> 1, posting.length - 1, posting.length]) {
      const withHalf = posting.slice(0, at) + half + posting.slice(at);
      const replaced = posting.slice(0, at) + '\uFFFD'.repeat(half.length) + posting.slice(at);
      assert.equal(engine.analyzeRaw(withHalf), engine.analyzeRaw(replaced));
      // In a line as JSON.stringify escapes it, it is a fault of the line, which has its place and its message.
      const { error } = JSON.parse(engine.analyzeLine(JSON.stringify({ description: withHalf })));
      assert.equal(error?.code, half.length === 1 ? 'bad_json' : error?.code);
    }
  }
});
