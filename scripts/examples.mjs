// The examples beside the rules: read by other scripts; run by itself it counts them by group.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { root } from './run.mjs';

/** Every group that has examples: [{ stage, group, path, examples }]. */
export function readExamples() {
  return ['extract', 'infer'].flatMap((stage) =>
    readdirSync(`${root}core/${stage}`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ stage, group: name, path: `core/${stage}/${name}/examples.json` }))
      .filter(({ path }) => existsSync(root + path))
      .map((found) => ({ ...found, examples: JSON.parse(readFileSync(root + found.path, 'utf8')) })),
  );
}

if (process.argv[1] === import.meta.filename) {
  const groups = readExamples();
  const nearMiss = (example) => 'not_rule' in example;
  const row = (name, list) => console.log(`${name.padEnd(40)}${String(list.length).padStart(6)}${String(list.filter(nearMiss).length).padStart(13)}`);
  console.log(`${'group'.padEnd(40)}examples  near misses`.replace('examples', ' count'));
  for (const { stage, group, examples } of groups) row(`${stage}/${group}`, examples);
  row('all', groups.flatMap(({ examples }) => examples));
}
