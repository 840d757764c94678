// Checks the format of the C++ that is written by hand; with --write it sets it right.
import { readdirSync } from 'node:fs';
import { root, run } from './run.mjs';

const files = ['core', 'cli', 'wasm', 'tests', 'fuzz'].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.[ch]pp$/.test(file) && !/node_modules|\/generated\//.test(file)),
);
run('clang-format', ...(process.argv.includes('--write') ? ['-i'] : ['--dry-run', '-Werror']), ...files);
