// Names every rule that no example shows speaking, and every rule without a near miss.
import { readExamples } from './examples.mjs';
import { fineprint } from './run.mjs';

const { rules } = JSON.parse(fineprint(['--rules']).stdout);
const examples = readExamples().flatMap((group) => group.examples);
const known = new Set(rules.map((rule) => rule.id));
const shown = new Set(examples.map((example) => example.rule));
const missed = new Set(examples.map((example) => example.not_rule));

const faults = [
  ...rules.filter(({ id }) => !shown.has(id)).map(({ id }) => `${id}: no example shows it`),
  ...rules.filter(({ id }) => !missed.has(id)).map(({ id }) => `${id}: no near miss`),
  ...[...shown, ...missed].filter((id) => id && !known.has(id)).map((id) => `${id}: an example names it, but there is no such rule`),
];
for (const fault of faults) console.log(fault);
console.log(`${rules.length} rules, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
