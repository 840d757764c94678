// Static checks; each finding is an error.
//
//   node scripts/lint.mjs [eslint] [types] [cppcheck] [clang-tidy] [--deep]    all of them unless told; built types and
//   compile commands are needed: npm run build
//
// clang-tidy reads every standard header anew for each file. What it knows beyond the compiler and cppcheck costs four
// minutes of two cores, so the checks below are left to --deep, which runs the whole list of .clang-tidy.
import { root, watch } from './run.mjs';

const costly = [
  'clang-analyzer-*', // two thirds of the time; cppcheck follows values too
  'bugprone-reserved-identifier', // looks at every name of the standard library
  'bugprone-stringview-nullptr', // the same for every initialiser
  'misc-unused-using-decls',
];

const deep = process.argv.includes('--deep');

const checks = {
  eslint: ['npx', '--no-install', 'eslint', '--max-warnings=0', '.'],
  types: ['npx', '--no-install', 'tsc', '--project', 'tsconfig.json'],
  cppcheck: [
    'cppcheck', '-j2', '--quiet', '--error-exitcode=1', '--std=c++20', '--language=c++', '--enable=warning,style,performance,portability',
    '--suppressions-list=scripts/cppcheck.txt', '--template={file}:{line}: {severity} [{id}] {message}',
    '-Icore', '-Icore/include', '-Icore/generated', '-icore/generated', 'core', 'cli', 'wasm/binding.cpp',
  ],
  'clang-tidy': [
    'run-clang-tidy', '-j2', '-quiet', '-p', 'build/native', '-extra-arg=-Wno-unknown-warning-option',
    ...(deep ? [] : [`-checks=${costly.map((name) => `-${name}`).join()}`]),
    `^${root}(core/(text|match|extract|infer|report)|core/[a-z_]+\\.cpp|cli)`,
  ],
};

const named = process.argv.slice(2).filter((name) => name !== '--deep');
const unknown = named.filter((name) => !(name in checks));
if (unknown.length > 0) {
  console.error(`no such check: ${unknown.join(', ')}; there are ${Object.keys(checks).join(', ')}`);
  process.exit(2);
}
for (const name of named.length > 0 ? named : Object.keys(checks)) {
  const { code } = await watch(...checks[name]);
  if (code === 0) continue;
  console.error(`${name} found something, or did not run`);
  process.exitCode = 1;
}
