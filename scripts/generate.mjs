// Writes everything that follows from the fields.json files, the lexicons and the calibration: C++ tables, the JSON
// Schema, the TypeScript types and the field catalogues.
//
//   node scripts/generate.mjs           writes what has changed
//   node scripts/generate.mjs --check   writes nothing; names each stale file and exits with 1
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generate/index.mjs';
import { DataError } from './generate/json.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const check = process.argv.includes('--check');

function isCurrent(path, text) {
  return existsSync(path) && readFileSync(path, 'utf8') === text;
}

function run() {
  const files = generate(root);
  const stale = [...files].filter(([name, text]) => !isCurrent(join(root, name), text));
  for (const [name, text] of stale) {
    console.log(check ? `stale: ${name}` : `wrote ${name}`);
    if (check) continue;
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  if (check && stale.length > 0) {
    console.error('Run "npm run generate" and commit the result.');
    process.exitCode = 1;
  }
}

try {
  run();
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
