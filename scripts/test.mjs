// Sets up, builds and tests everything; ends with one line that sums all suites. `npm test -- native wasm` runs only the
// suites named.
import './setup.mjs';
import { readdirSync } from 'node:fs';
import { root, watch } from './run.mjs';

const filesIn = (folder) =>
  readdirSync(root + folder, { recursive: true })
    .filter((file) => file.endsWith('.test.mjs') && !file.includes('node_modules'))
    .map((file) => `${folder}/${file}`);

const number = (output, pattern) => Number(output.match(pattern)?.[1] ?? 0);

// How a runner's closing lines are read. A suite that counts nothing is one test: its exit code.
const exitCode = (_, code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });
const catch2 = (output) => ({
  passed: number(output, /All tests passed \(\d+ assertions? in (\d+) test cases?\)/) || number(output, /^test cases: .*?(\d+) passed/m),
  failed: number(output, /^test cases: .*?(\d+) failed/m),
});
const nodeTest = (output) => ({ passed: number(output, /^ℹ pass (\d+)$/m), failed: number(output, /^ℹ fail (\d+)$/m) });
const playwright = (output) => ({ passed: number(output, /^\s+(\d+) passed/m), failed: number(output, /^\s+(\d+) failed/m) });

const held = (output) => ({ passed: number(output, /^(\d+) held, \d+ broken$/m), failed: number(output, /^\d+ held, (\d+) broken$/m) });

const npm = (...args) => ['npm', 'run', '--silent', ...args];
const node = (...files) => ['node', '--test', '--test-reporter=spec', '--test-concurrency=1', ...files];

const suites = [
  { name: 'generated', about: 'generated files are fresh', run: ['node', 'scripts/generate.mjs', '--check'], count: exitCode },
  { name: 'scripts', about: 'the scripts', run: node(...filesIn('scripts')), count: nodeTest },
  { name: 'format', about: 'the C++ format', run: ['node', 'scripts/format.mjs'], count: exitCode },
  { name: 'native', about: 'the native build', run: npm('build:native'), count: exitCode, builds: true },
  { name: 'native', about: 'the stages on a toy vocabulary', run: ['build/native/tests/fineprint_stage_tests'], count: catch2 },
  { name: 'native', about: 'the engine and the command', run: ['build/native/tests/fineprint_tests'], count: catch2 },
  { name: 'native', about: 'every rule has a hit and a near miss', run: ['node', 'scripts/check.mjs'], count: exitCode },
  { name: 'native', about: 'golden reports', run: ['node', 'scripts/golden.mjs'], count: exitCode },
  { name: 'native', about: 'use as a library', run: ['node', 'scripts/consumers.mjs'], count: exitCode },
  { name: 'wasm', about: 'the WebAssembly build and the npm package', run: npm('build:wasm'), count: exitCode, builds: true },
  { name: 'wasm', about: 'the npm package', run: node(...filesIn('tests/wasm')), count: nodeTest },
  // After the builds, whose types and compile commands they need.
  { name: 'lint', about: 'JavaScript, TypeScript and Svelte', run: ['node', 'scripts/lint.mjs', 'eslint'], count: exitCode },
  { name: 'lint', about: "the types of the page's tests", run: ['node', 'scripts/lint.mjs', 'types'], count: exitCode },
  { name: 'lint', about: 'C++ with cppcheck', run: ['node', 'scripts/lint.mjs', 'cppcheck'], count: exitCode },
  { name: 'lint', about: 'C++ with clang-tidy', run: ['node', 'scripts/lint.mjs', 'clang-tidy'], count: exitCode },
  { name: 'package', about: 'the packed package and the documents', run: node(...filesIn('tests/package')), count: nodeTest },
  { name: 'web', about: 'the types of the page', run: npm('check', '--workspace=web'), count: exitCode },
  { name: 'web', about: 'the build of the page', run: npm('build:web'), count: exitCode, builds: true },
  { name: 'web', about: 'the page in Chromium', run: ['npx', '--no-install', 'playwright', 'test'], count: playwright },
  { name: 'fuzz', about: 'inputs that nobody wrote', run: ['node', 'scripts/fuzz.mjs', '10'], count: held },
];

const names = process.argv.slice(2);
const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`no such suite: ${unknown.join(', ')}; there are ${[...new Set(suites.map(({ name }) => name))].join(', ')}`);
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
const broken = new Set();
const rows = [];
const faults = [];
for (const { name, about, run, count, builds } of suites) {
  if (names.length > 0 && !names.includes(name)) continue;
  const title = `${name}: ${about}`;
  if (broken.has(name)) {
    total.failed += 1;
    rows.push(`  not run  ${title}`);
    continue;
  }
  console.log(`\n── ${title}`);
  const started = performance.now();
  const { code, output } = await watch(...run);
  const counted = count(output, code);
  // A runner that fails without counting a failure has failed all the same, and one that ran nothing as well.
  if ((code !== 0 && counted.failed === 0) || counted.passed + counted.failed === 0) counted.failed += 1;
  if (builds && code !== 0) broken.add(name);
  // What a failed suite said last is said again at the end: a log is often kept by its end alone.
  if (counted.failed > 0) faults.push(`── ${title}\n${output.trimEnd().split('\n').slice(-60).join('\n')}`);
  total.passed += counted.passed;
  total.failed += counted.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  rows.push(`  ${counted.failed === 0 ? 'ok    ' : 'FAILED'}   ${title}: ${counted.passed} passed, ${counted.failed} failed, ${seconds} s`);
}

for (const fault of faults) console.log(`\n${fault}`);
console.log(`\n${rows.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
