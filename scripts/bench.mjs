// npm run bench -- [POSTINGS.jsonl]: how fast the engine reads, natively, in Node and in Chromium, beside floors and
// peers in the same run. Without a file it reads the project's own fixtures. Prints ratios; writes docs/speed.json,
// docs/speed.svg and docs/speed.md. Peers are installed into bench/ on the first run and are no part of the project.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { boundsOf } from '../bench/bounds.js';
import { draw } from '../bench/chart.js';
import { inChromium } from '../bench/chromium.js';
import { root, run } from './run.mjs';

const coldStarts = 15; // of which the median counts

const file = process.argv[2] && resolve(process.env.INIT_CWD ?? '.', process.argv[2]);

function fixtures() {
  const folder = `${root}tests/fixtures/`;
  const posting = (name) => {
    const text = readFileSync(folder + name, 'utf8');
    return name.endsWith('.json') ? JSON.parse(text).posting : { description: text };
  };
  return readdirSync(folder).map((name) => JSON.stringify(posting(name))).join('\n');
}

const postings = file ? readFileSync(file, 'utf8') : fixtures();

function output(program, args, input) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: root, input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error || status !== 0) throw new Error(`${[program, ...args].join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}

/** Milliseconds that a process lives which reads one posting and leaves: the median of many. */
function life(subject) {
  const first = postings.slice(0, postings.indexOf('\n'));
  const times = Array.from({ length: coldStarts }, () => {
    const from = performance.now();
    output('node', ['bench/run.js', subject, 'once'], first);
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[coldStarts >> 1];
}

if (!existsSync(`${root}bench/node_modules`)) run('npm', 'ci', '--prefix', 'bench', '--no-audit', '--no-fund');
run('cmake', '--preset', 'native', '-DFINEPRINT_BENCH=ON', '--log-level=ERROR');
run('cmake', '--build', 'build/native', '--target', 'fineprint_bench');
run('npm', 'run', '--silent', 'build:wasm');

const inNode = (subject) => {
  console.log(`Node: ${subject}`);
  return JSON.parse(output('node', ['bench/run.js', subject], postings));
};

console.log('native');
const native = JSON.parse(output('build/native/bench/fineprint_bench', [], postings));
const bare = inNode('nothing');
const wasm = inNode('fineprint');
const parsed = inNode('fineprint, parsed');
const peers = Object.fromEntries(['twenty regular expressions', 'wink-nlp', 'compromise'].map((name) => [name, inNode(name)]));
console.log('Chromium');
const chromium = await inChromium(postings);
console.log('cold starts\n');
const cold = life('fineprint') - life('nothing');

const n = (value, digits = 3) => Number(value.toPrecision(digits));
const { engine } = native;
const share = engine.mb_per_second / native.automaton_pass.mb_per_second;
const bars = [
  ['native, MB/s', n(engine.mb_per_second), '25, or a quarter of a bare automaton pass', engine.mb_per_second >= 25 || share >= 0.25],
  ['native, share of a bare automaton pass', n(share), '0.25', engine.mb_per_second >= 25 || share >= 0.25],
  ['native, p99 over p50', n(engine.p99_ms / engine.p50_ms), 'at most 4', engine.p99_ms / engine.p50_ms <= 4],
  ['WebAssembly in Node, times native', n(engine.mb_per_second / wasm.mb_per_second), 'at most 1.8', engine.mb_per_second / wasm.mb_per_second <= 1.8],
  ['WebAssembly in Node over wink-nlp', n(wasm.mb_per_second / peers['wink-nlp'].mb_per_second), 'at least 15', wasm.mb_per_second / peers['wink-nlp'].mb_per_second >= 15],
  ['first report in Node over bare Node, ms', n(cold), 'at most 40', cold <= 40],
  ['peak memory in Node over bare Node, MB', n(wasm.peak_mb - bare.peak_mb), 'at most 24', wasm.peak_mb - bare.peak_mb <= 24],
  ['cost by size from 1 KB to 1 MB, slope', n(native.by_size.slope), '1 is linear', native.by_size.slope <= 1.1],
];
const rates = [
  ['newline scan (native)', native.newline_scan],
  ['one bare automaton pass (native)', native.automaton_pass],
  ['Fineprint, native', engine],
  ['Fineprint, Node', wasm],
  ['Fineprint, Node, report parsed', parsed],
  ['Fineprint, Chromium', chromium],
  ...Object.entries(peers),
];

const figures = { native, node: { bare, wasm, parsed, cold_ms: cold }, chromium, peers };
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const what = `${native.postings} postings, ${n(native.bytes / 1e6)} MB`;
const page = `# How fast it reads

Measured by \`npm run bench\` (${what}${file ? '' : ': the fixtures'}). The machine is small and shared, so the ratios are what counts.
A whole report carries every reason and span, several times the posting's own size.

![Megabytes of postings read in a second](speed.svg)

${table(
  ['way', 'MB/s', 'postings/s', 'p50 ms', 'p99 ms'],
  rates.map(([name, { mb_per_second, postings_per_second, p50_ms, p99_ms }]) =>
    [name, ...[mb_per_second, postings_per_second, p50_ms, p99_ms].map((value) => n(value))]),
)}

${table(['what', 'is', 'bar', ''], bars.map(([name, value, bar, kept]) => [name, value, bar, kept ? 'kept' : 'missed']))}

What bounds the bars that are missed:

${boundsOf(figures).map((bound) => `- ${bound}`).join('\n')}

Where the time goes, natively:

${table(['stage', 'share'], Object.entries(native.stages).map(([name, part]) => [name, `${(part * 100).toFixed(1)} %`]))}

Cost by size of the input:

${table(['KB', 'ms'], native.by_size.points.map(({ bytes, ms }) => [bytes / 1024, n(ms)]))}
`;

writeFileSync(`${root}docs/speed.json`, `${JSON.stringify(figures, null, 2)}\n`);
writeFileSync(`${root}docs/speed.svg`, draw(rates.slice(1).map(([label, { mb_per_second: value }]) => ({ label, value, ours: label.startsWith('Fineprint') }))));
writeFileSync(`${root}docs/speed.md`, page);
console.log(page);
