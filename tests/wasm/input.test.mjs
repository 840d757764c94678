// What the package does with input that is odd or wrong.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { FineprintError, loadFineprint } from 'fineprint';
import { compileInline, loadFineprint as loadInline } from 'fineprint/inline';

const engine = await loadFineprint();
const wasm = new URL(import.meta.resolve('fineprint/fineprint.wasm'));
const sample = 'Data Engineer 🚀\nFully remote — $120k–$150k a year.';

const failsWith = (code) => (error) => error instanceof FineprintError && error instanceof Error && error.code === code;

test('a span is the slice that evidence quotes', () => {
  const { value, spans, evidence } = engine.analyze(sample).extraction.work_model.work_model;
  assert.equal(value, 'remote');
  assert.equal(sample.slice(spans[0].start, spans[0].end), evidence);
});

test('one text and a posting with only a description are the same', () => {
  assert.equal(engine.analyzeRaw(sample), engine.analyzeRaw({ description: sample }));
  assert.equal(engine.analyzeRaw({ title: null, description: sample }), engine.analyzeRaw(sample));
});

test('text that is no posting gives an empty report with a notice', () => {
  for (const text of ['', ' \n\t', '\0', 'x', '\uD83D', '<html></html>']) {
    const report = engine.analyze(text);
    assert.ok(report.notices.some(({ kind }) => kind === 'not_a_posting'), JSON.stringify(text));
    assert.equal(report.metadata.fields_found, 0, JSON.stringify(text));
  }
});

test('half a surrogate pair, NUL and text over 1 MiB change no span', () => {
  for (const odd of ['\uD83D', '\uDE00', '\0', '\uFFFF', '\u202E']) {
    const text = `${odd}\n${sample}`;
    const { spans, evidence } = engine.analyze(text).extraction.work_model.work_model;
    assert.equal(text.slice(spans[0].start, spans[0].end), evidence, JSON.stringify(odd));
  }
  const report = engine.analyze(`${sample}\n${'We write code. '.repeat(80_000)}`);
  assert.equal(report.extraction.work_model.work_model.value, 'remote');
  assert.ok(report.notices.some(({ kind }) => kind === 'text_cut'));
});

test('wrong input is refused by a FineprintError', () => {
  for (const input of [undefined, null, 7, {}, [], { title: 'x' }, { description: 7 }, { description: 'x', company: [] }]) {
    assert.throws(() => engine.analyze(input), failsWith('bad_input'), JSON.stringify(input));
  }
  assert.throws(() => engine.analyze(sample, { detail: 'all' }), failsWith('bad_option'));
  assert.throws(() => engine.analyze(sample, { offsets: 'bytes' }), failsWith('bad_option'));
});

test('the engine loads from bytes, a compiled module, an address, and from inside the package', async () => {
  const bytes = await readFile(wasm);
  const engines = await Promise.all([
    loadFineprint({ wasmBinary: bytes }),
    loadFineprint({ wasmModule: await WebAssembly.compile(bytes) }),
    loadFineprint({ wasmURL: `data:application/wasm;base64,${bytes.toString('base64')}` }),
    loadInline(),
    loadInline({ wasmModule: await compileInline() }),
  ]);
  for (const other of engines) assert.equal(other.analyzeRaw(sample), engine.analyzeRaw(sample));
});

test('an engine that cannot be loaded is a FineprintError', async () => {
  await assert.rejects(loadFineprint({ wasmBinary: new Uint8Array([1, 2, 3]) }), failsWith('load_failed'));
  await assert.rejects(loadFineprint({ wasmURL: 'data:,nothing' }), failsWith('load_failed'));
  await assert.rejects(loadFineprint({ wasmURL: 'http://127.0.0.1:9/fineprint.wasm' }), failsWith('load_failed'));
  const other = await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  await assert.rejects(loadFineprint({ wasmModule: other }));
});
