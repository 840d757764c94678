// Compares the reports on tests/fixtures with the accepted ones in tests/golden, and prints each field that differs.
// With --accept it writes the new ones; read the difference first.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fineprint, root } from './run.mjs';

const accept = process.argv.includes('--accept');

/** The report as a flat map: "extraction.skills.years_experience_min.value" -> JSON. */
function flat(value, path = '', out = new Map()) {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) flat(inner, path ? `${path}.${key}` : key, out);
  } else {
    out.set(path, JSON.stringify(value));
  }
  return out;
}

function printDifference(name, before, after) {
  const old = flat(before);
  const now = flat(after);
  console.log(`${name}:`);
  for (const path of new Set([...old.keys(), ...now.keys()])) {
    if (old.get(path) === now.get(path)) continue;
    console.log(`  ${path}\n    - ${old.get(path) ?? '(none)'}\n    + ${now.get(path) ?? '(none)'}`);
  }
}

/** The posting of a .json fixture stands among what it expects. */
function reportOn(fixture) {
  const path = `${root}tests/fixtures/${fixture}`;
  if (!fixture.endsWith('.json')) return JSON.parse(fineprint(['--json', path]).stdout);
  const { posting } = JSON.parse(readFileSync(path, 'utf8'));
  return JSON.parse(fineprint(['--ndjson'], JSON.stringify(posting)).stdout);
}

let differing = 0;
const fixtures = readdirSync(`${root}tests/fixtures`).sort();
mkdirSync(`${root}tests/golden`, { recursive: true });
for (const fixture of fixtures) {
  const golden = `${root}tests/golden/${fixture.replace(/(\.html)?\.\w+$/, '')}.json`;
  const report = reportOn(fixture);
  const accepted = existsSync(golden) ? readFileSync(golden, 'utf8') : '{}';
  const text = `${JSON.stringify(report, null, 1)}\n`;
  if (text === accepted) continue;
  differing += 1;
  printDifference(fixture, JSON.parse(accepted), report);
  if (accept) writeFileSync(golden, text);
}
console.log(`${fixtures.length} golden reports, ${differing} ${accept ? 'accepted anew' : 'differ'}`);
if (differing > 0 && !accept) console.log('To accept what is printed above: npm run golden -- --accept');
process.exit(differing > 0 && !accept ? 1 : 0);
