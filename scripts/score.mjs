// npm run score -- GOLD [--fields] [--misses FIELD] [--json OUT]: runs the engine over the postings of a gold folder
// (dev.postings.jsonl) and prints the table of the scorer beside it.
import { mkdirSync, openSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { command, root, run } from './run.mjs';

const [folder, ...options] = process.argv.slice(2);
if (!folder || folder.startsWith('-')) {
  console.error('usage: npm run score -- GOLD [--fields] [--misses FIELD] [--json OUT]');
  process.exit(2);
}

const gold = resolve(process.env.INIT_CWD ?? '.', folder);
const reports = `${root}build/score.ndjson`;
mkdirSync(`${root}build`, { recursive: true });
const started = performance.now();
const { status, error } = spawnSync(command, ['--ndjson', `${gold}/dev.postings.jsonl`], {
  stdio: ['ignore', openSync(reports, 'w'), 'inherit'],
});
if (error || status > 1) {
  console.error(error ? `${error.message}; build it with: npm run build:native` : `fineprint ends with ${status}`);
  process.exit(1);
}
console.log(`engine     ${((performance.now() - started) / 1000).toFixed(2)} s, one process`);
run('python3', `${gold}/../eval/score.py`, `${gold}/dev.jsonl`, reports, ...options);
