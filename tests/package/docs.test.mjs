// The code in the documents is run: ```LANGUAGE run blocks as they stand, ```LANGUAGE file=PATH blocks are that file.
// In JavaScript `expression; // → value` is a claim; a ```text output block is what the block before it prints.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/run.mjs';
import { home, unpack } from './packed.mjs';

unpack();

const folder = `${home}/docs`;
const jobs = [
  '{"id":1,"title":"Data Engineer","description":"Fully remote. $120k-$150k a year."}',
  '{"id":2,"title":"Analyst","description":"Onsite."}',
  'no posting',
  '{"id":4,"title":"Platform Engineer","description":"Hybrid, 2 days a week in the office."}',
];

function blocks(file) {
  const text = readFileSync(root + file, 'utf8');
  return [...text.matchAll(/^```(\w+) (run|output|file=(\S+))\n(.*?)^```$/gms)].map(([, language, kind, path, code]) => ({ language, kind, path, code }));
}

/** Claims become assertions. */
function withClaims(code) {
  const claim = /^(.+?); +\/\/ → (.+)$/gm;
  return `import assert from 'node:assert/strict';\n${code.replaceAll(claim, 'assert.deepEqual(($1), ($2));')}`;
}

const runners = {
  js: (code) => {
    writeFileSync(`${folder}/block.mjs`, withClaims(code));
    return execFileSync('node', ['block.mjs'], { cwd: folder, encoding: 'utf8' });
  },
  sh: (code) => {
    const env = { ...process.env, PATH: `${root}build/native${delimiter}${process.env.PATH}` };
    // Exit code 1 only says that a line was bad, and one of the lines is.
    const command = 'fineprint() { command fineprint "$@" || [ $? = 1 ]; }\n';
    return execFileSync('bash', ['-eo', 'pipefail', '-c', command + code], { cwd: folder, env, encoding: 'utf8' });
  },
  cpp: (code) => {
    writeFileSync(`${folder}/main.cpp`, code);
    execFileSync('g++', ['-std=c++20', 'main.cpp', `-I${root}core/include`, `${root}build/native/libfineprint.a`, '-o', 'main'], { cwd: folder });
    return execFileSync(`${folder}/main`, { encoding: 'utf8' });
  },
};

const files = ['README.md', 'wasm/README.md', ...readdirSync(`${root}docs`).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];

for (const file of files) {
  const all = blocks(file);
  if (all.length === 0) continue;
  test(`${file}: ${all.length} blocks of code`, () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/jobs.ndjson`, `${jobs.join('\n')}\n`);
    writeFileSync(`${folder}/posting.txt`, readFileSync(`${root}tests/fixtures/uk_analytics_engineer.txt`));
    symlinkSync(`${home}/node_modules`, `${folder}/node_modules`);
    let said = '';
    for (const { language, kind, path, code } of all) {
      if (kind === 'output') assert.equal(said, code);
      else if (path) assert.equal(code, readFileSync(root + path, 'utf8'), path);
      else said = runners[language](code);
    }
  });
}

test('documents point to files that are there', () => {
  for (const file of [...files, 'CONTRIBUTING.md', 'core/README.md']) {
    const base = file.includes('/') ? file.replace(/[^/]+$/, '') : '';
    for (const [, target] of readFileSync(root + file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)) {
      assert.doesNotThrow(() => readFileSync(new URL(target, `file://${root}${base}`)), `${file}: ${target}`);
    }
  }
});
