// npm run calibrate -- GOLD [--odd]: fits the map from raw scores to probabilities on a labelled folder, checks it by
// five-fold cross-validation over postings, and writes core/report/calibration.json, docs/calibration.md and
// docs/calibration.svg. With --odd only every second posting counts.
import { writeFileSync } from 'node:fs';
import { best, calibrated, scores, rulesOf } from './calibrate/confidence.mjs';
import { fitAll, mapOf } from './calibrate/fit.mjs';
import { diagram, reliability, table } from './calibrate/reliability.mjs';
import { agrees, isArray, readGold, silent } from './gold.mjs';
import { fineprint, root } from './run.mjs';

const folds = 5;
const [folder, half] = process.argv.slice(2);
if (!folder || folder.startsWith('-') || (half && half !== '--odd')) {
  console.error('usage: npm run calibrate -- GOLD [--odd]');
  process.exit(2);
}
const { kinds, labels: all, reports } = readGold(folder);
const labels = all.filter((_, line) => !half || line % 2 === 1);
const rules = rulesOf(JSON.parse(fineprint(['--rules']).stdout));

const answers = [];
const silences = new Map();
labels.forEach((label, posting) => {
  const report = reports.get(label.id);
  for (const stage of Object.keys(kinds))
    for (const [path, { kind }] of Object.entries(kinds[stage])) {
      const [group, field] = path.split('.');
      const truth = label[stage]?.[group]?.[field];
      const { reasons } = report[stage][group][field];
      const name = `${stage}.${group}.${field}`;
      if (isArray(kind)) {
        for (const [key, odds] of scores(reasons, rules))
          if (odds > 0) answers.push({ posting, field: name, array: true, odds, right: agrees(kind, truth, JSON.parse(key)) });
        if (reasons.length === 0) count(name, (truth ?? []).length === 0);
        continue;
      }
      const top = best(reasons, rules);
      if (top) answers.push({ posting, field: name, odds: top.odds, most: top.most, right: agrees(kind, truth, top.value) });
      else count(name, silent(kind, truth));
    }
});
function count(name, right) {
  const tally = silences.get(name) ?? { right: 0, all: 0 };
  silences.set(name, { right: tally.right + (right ? 1 : 0), all: tally.all + 1 });
}

// Confidences for postings that the fit did not see; below 0.5 the engine gives no value.
const unseen = [];
for (let fold = 0; fold < folds; fold += 1) {
  const maps = fitAll(answers.filter(({ posting }) => posting % folds !== fold));
  for (const answer of answers)
    if (answer.posting % folds === fold) unseen.push({ ...answer, confidence: calibrated(mapOf(maps, answer.field), answer.odds) });
}
// Where the contract allows no more than it says, the confidence is no estimate: those answers are counted apart.
const held = unseen.filter(({ array, confidence, most }) => !array && confidence > (most ?? 1));
const scalar = unseen.filter((answer) => !answer.array && answer.confidence >= 0.5 && !held.includes(answer));
const stageOf = ({ field }) => field.split('.')[0];
const views = [
  { title: 'All scalar fields', ...reliability(scalar) },
  { title: 'Pass 1', ...reliability(scalar.filter((answer) => stageOf(answer) === 'extraction')) },
  { title: 'Pass 2', ...reliability(scalar.filter((answer) => stageOf(answer) === 'inference')) },
];
const groups = [...new Set(scalar.map(({ field }) => field.split('.').slice(0, 2).join('.')))].sort();
const byGroup = groups.map((group) => ({ group, ...reliability(scalar.filter(({ field }) => field.startsWith(`${group}.`))) }));

// A map does not silence a field: where its clear reasons are right less than half the time, they say just over a half,
// and the field's rules want mending.
const clear = 2;
const spoken = ({ slope, intercept }) => ({ slope, intercept: Math.max(intercept, 0.02 - slope * clear) });

const percent = (part, whole) => (whole === 0 ? 'none' : `${Math.round((100 * part) / whole)} %`);

const maps = fitAll(answers);
const round = (value) => Math.round(value * 1000) / 1000;
const fields = Object.entries(kinds).flatMap(([stage, all]) => Object.keys(all).map((path) => {
  const name = `${stage}.${path}`;
  const { right, all: seen } = silences.get(name) ?? { right: 0, all: 0 };
  const { slope, intercept } = spoken(mapOf(maps, name));
  return { name, slope: round(slope), intercept: round(intercept), silence: round((right + 9) / (seen + 10)) };
}));
const figures = { postings: labels.length, folds, ece: round(views[0].ece), ece_extraction: round(views[1].ece), ece_inference: round(views[2].ece) };
writeFileSync(`${root}core/report/calibration.json`,
  `{ "doc": "Fitted by scripts/calibrate.mjs; confidence = 1 / (1 + exp(-(slope * score + intercept))).",\n  "figures": ${JSON.stringify(figures)},\n  "fields": [\n` +
  `${fields.map((field) => `    ${JSON.stringify(field)}`).join(',\n')}\n  ] }\n`);
writeFileSync(`${root}docs/calibration.svg`, diagram(views));
const text = `# Calibration

Written by \`npm run calibrate -- GOLD${half ? ` ${half}` : ''}\`: ${labels.length} labelled postings${half ? ', every second one of the folder' : ''}, ${folds}-fold cross-validation over postings, so every figure is for
postings that the fit had not seen. An answer counts where the engine gives a value.

![Reliability diagram](calibration.svg)

${views.map(({ title, ...view }) => table(title, view)).join('\n')}
### Held down by the contract

${held.length} answers say what the contract allows at most, ${held.length ? Math.max(...held.map(({ most }) => most)) : 1}; ${percent(held.filter(({ right }) => right).length, held.length)} of them are right. The tables above leave them out.

### By group

| group | answers | expected calibration error |
| --- | --- | --- |
${byGroup.map(({ group, count: n, ece }) => `| ${group} | ${n} | ${ece.toFixed(3)} |`).join('\n')}
`;
writeFileSync(`${root}docs/calibration.md`, text);
console.log(text);
