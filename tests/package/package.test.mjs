// The package as it would be published: its shape, and its use with the bundlers, frameworks and runtimes it promises.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { fineprint, root } from '../../scripts/run.mjs';
import { resultOf, serve, strictPolicy } from './browser.mjs';
import { home, unpack } from './packed.mjs';

const pack = unpack();
const { sample } = await import(`${home}/fixtures/sample.js`);
const native = fineprint(['--json'], sample).stdout.trimEnd();
const require = createRequire(`${home}/package.json`);
const fixture = (name) => `${home}/fixtures/${name}`;
const node = (...args) => execFileSync('node', args, { cwd: home, encoding: 'utf8' });
const bin = (name, args, cwd = home) => execFileSync('node', [`${root}node_modules/${name}`, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

async function resultIn(folder, page = '', policy = strictPolicy) {
  const server = await serve(folder, policy);
  try {
    return await resultOf(server.url + page, { expected: policy !== strictPolicy });
  } finally {
    server.close();
  }
}

test('what is packed is what is promised, at most 1 MB, and nothing depends on anything', () => {
  const files = pack.files.map(({ path }) => path);
  for (const needed of ['dist/index.js', 'dist/fineprint.wasm', 'dist/schema.json', 'dist/cli.js', 'dist/fineprint.1', 'README.md', 'LICENSE', 'NOTICES.txt']) assert.ok(files.includes(needed), needed);
  assert.deepEqual(files.filter((path) => /\.(ts|map)$/.test(path) && !path.endsWith('.d.ts')), []);
  const manifest = JSON.parse(readFileSync(`${pack.folder}/package.json`, 'utf8'));
  assert.equal(manifest.dependencies, undefined);
  assert.equal(manifest.sideEffects, false);
  assert.ok(pack.size <= 2 ** 20, `${pack.size} bytes`);
});

/** A file of dist/ and all that it imports: [[name, text]]. */
function withImports(file, seen = new Map()) {
  if (seen.has(file)) return seen;
  const text = readFileSync(`${pack.folder}/dist/${file}`, 'utf8');
  seen.set(file, text);
  for (const [, next] of text.matchAll(/["']\.\/([\w.-]+\.js)["']/g)) withImports(next, seen);
  return seen;
}

test('no file of a page asks for anything of Node', () => {
  for (const page of ['index', 'inline', 'worker', 'worker-thread', 'element', 'workerd', 'edge']) {
    for (const [file, text] of withImports(`${page}.js`)) assert.doesNotMatch(text, /["']node:|require\(/, file);
  }
});

test('the code of a page beside the engine is at most 8 KB in brotli', () => {
  const sizes = [...withImports('index.js').values()].map((text) => brotliCompressSync(text).length);
  assert.ok(sizes.reduce((sum, size) => sum + size) <= 8 * 1024, `${sizes.join(' + ')} bytes`);
});

test('publint and attw find nothing', () => {
  bin('publint/src/cli.js', ['--strict', pack.folder]);
  bin('@arethetypeswrong/cli/dist/index.js', [pack.tarball, '--profile', 'esm-only', '--exclude-entrypoints', 'schema.json', 'fineprint.wasm']);
});

test('importing it does nothing, on a server too', () => {
  const said = node('--input-type=module', '-e', `
    const before = Object.keys(globalThis).length;
    await Promise.all(['fineprint', 'fineprint/inline', 'fineprint/worker', 'fineprint/element'].map((entry) => import(entry)));
    console.log(Object.keys(globalThis).length - before);`);
  assert.equal(said, '0\n');
});

test('strict types hold, and misuse does not compile', () => {
  bin('typescript/bin/tsc', ['-p', fixture('types')]);
});

test('Node: ES modules, CommonJS, a thread, and the command', () => {
  assert.equal(node(fixture('node/main.mjs')), native);
  assert.equal(node(fixture('node/main.cjs')), native);
  assert.equal(node(fixture('node/thread.mjs')), native);
  const { bin } = JSON.parse(readFileSync(`${pack.folder}/package.json`, 'utf8'));
  assert.equal(execFileSync('node', [`${pack.folder}/${bin.fineprint}`, '--json'], { input: sample, encoding: 'utf8' }), `${native}\n`);
});

test('a strict page without a bundler, in a module worker, with the element', async () => {
  const folder = fixture('strict');
  cpSync(`${pack.folder}/dist`, `${folder}/fineprint`, { recursive: true });
  cpSync(fixture('sample.js'), `${folder}/sample.js`);
  const { offThread, report, shown, styled } = await resultIn(folder);
  assert.ok(offThread);
  assert.equal(report, native);
  assert.match(shown, /120000/);
  assert.equal(styled, 'block');
});

test('where a page may start no worker, the engine reads on its thread', async () => {
  const { offThread, report } = await resultIn(fixture('strict'), '', strictPolicy.replace("worker-src 'self'", "worker-src 'none'"));
  assert.equal(offThread, false);
  assert.equal(report, native);
});

test('Vite: page and worker', async () => {
  const { build } = await import(createRequire(`${root}web/package.json`).resolve('vite'));
  const input = ['index', 'worker'].map((name) => fixture(`page/${name}.html`));
  await build({ root: fixture('page'), logLevel: 'error', build: { outDir: fixture('vite'), emptyOutDir: true, rollupOptions: { input } } });
  assert.equal(await resultIn(fixture('vite')), native);
  assert.equal(await resultIn(fixture('vite'), 'worker.html'), native);
});

test('webpack: page and worker', async () => {
  const webpack = require('webpack');
  const stats = await new Promise((resolve, reject) => {
    const entry = { main: fixture('page/main.js'), worker: fixture('page/worker.js') };
    const output = { path: fixture('webpack'), publicPath: 'auto' };
    webpack({ mode: 'production', context: home, entry, output, performance: false }, (error, done) => (error ? reject(error) : resolve(done)));
  });
  assert.equal(stats.hasErrors(), false, stats.toString());
  for (const page of ['index.html', 'worker.html']) cpSync(fixture(`page/${page}`), fixture(`webpack/${page}`));
  assert.equal(await resultIn(fixture('webpack')), native);
  assert.equal(await resultIn(fixture('webpack'), 'worker.html'), native);
});

test('esbuild and Rollup: the inlined engine in one file', async () => {
  const { build } = await import('esbuild');
  const { rollup } = require('rollup');
  const { nodeResolve } = require('@rollup/plugin-node-resolve');
  await build({ entryPoints: [fixture('page/inline.js')], bundle: true, format: 'iife', outfile: fixture('esbuild/main.js'), logLevel: 'error' });
  const bundle = await rollup({ input: fixture('page/inline.js'), plugins: [nodeResolve({ browser: true })] });
  await bundle.write({ file: fixture('rollup/main.js'), format: 'es' });
  for (const name of ['esbuild', 'rollup']) {
    assert.deepEqual(readdirSync(fixture(name)), ['main.js']);
    cpSync(fixture('page/index.html'), fixture(`${name}/index.html`));
    assert.equal(await resultIn(fixture(name)), native);
  }
  cpSync(fixture('page/disk.html'), fixture('esbuild/disk.html'));
  assert.equal(await resultOf(`file://${fixture('esbuild/disk.html')}`), native);
});

test('workerd: a module that was compiled before', async () => {
  const { build } = await import('esbuild');
  const { Miniflare } = require('miniflare');
  const [outdir, path] = [fixture('workerd/out'), `${fixture('workerd/out')}/main.js`];
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  await build({
    entryPoints: [fixture('workerd/main.js')], outdir, bundle: true, format: 'esm', logLevel: 'error',
    conditions: ['workerd', 'worker', 'browser'], loader: { '.wasm': 'copy' }, assetNames: '[name]',
  });
  const flare = new Miniflare({
    modulesRoot: outdir,
    modules: [{ type: 'ESModule', path }, { type: 'CompiledWasm', path: `${outdir}/fineprint.wasm` }],
    compatibilityDate: '2025-06-01',
  });
  try {
    const response = await flare.dispatchFetch('http://localhost/');
    assert.equal(await response.text(), native);
  } finally {
    await flare.dispose();
  }
});

test('Next.js: on the server, at the edge and in the browser', async () => {
  const env = { ...process.env, FINEPRINT_HOME: home, NEXT_TELEMETRY_DISABLED: '1', CI: '1' };
  const folder = fixture('next');
  execFileSync('node', [require.resolve('next/dist/bin/next'), 'build'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const { createServer } = await import('node:http');
  const app = require('next')({ dev: false, dir: folder });
  await app.prepare();
  const server = createServer(app.getRequestHandler());
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const url = `http://127.0.0.1:${server.address().port}/`;
    assert.deepEqual(await resultOf(url), { client: native, server: native });
    assert.equal(await (await fetch(`${url}edge`)).text(), native);
  } finally {
    server.close();
    await app.close();
  }
});
