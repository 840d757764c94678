// The examples beside the rules and the fixtures, as the package's `analyze` takes them.
import { readdirSync, readFileSync } from 'node:fs';
import { readExamples } from '../../scripts/examples.mjs';
import { root } from '../../scripts/run.mjs';

function readFixture(file) {
  const text = readFileSync(`${root}tests/fixtures/${file}`, 'utf8');
  return { name: file, input: file.endsWith('.json') ? JSON.parse(text).posting : text };
}

/** All inputs: [{ name, input }], where an input is a text or a posting. */
export function readCases() {
  const examples = readExamples().flatMap(({ group, examples }) =>
    examples.map(({ text, posting }, index) => ({ name: `${group} #${index + 1}`, input: text ?? { description: '', ...posting } })),
  );
  return [...examples, ...readdirSync(`${root}tests/fixtures`).sort().map(readFixture)];
}
