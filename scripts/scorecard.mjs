// npm run scorecard -- GOLD [--texts FILE.ndjson] [--json OUT]: how every rule does on a labelled folder. For each rule:
//   fired      postings of the folder in which it gave a reason for a value
//   precision  of its reasons for the value that was given, the share whose value is the label's
//   lost       share of its reasons whose value another one beat
// With --texts also the share of those unlabelled postings in which it fires. Rules that never fire there, and rules
// that are wrong more often than right, are listed at the end.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { agrees, given, jsonLines, readGold, squash } from './gold.mjs';
import { fineprint } from './run.mjs';

const usage = 'usage: npm run scorecard -- GOLD [--texts FILE.ndjson] [--json OUT]';
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { texts: { type: 'string' }, json: { type: 'string' } },
});
if (positionals.length !== 1) {
  console.error(usage);
  process.exit(2);
}
const { kinds, labels, reports } = readGold(positionals[0]);

function* recordsOf(report) {
  for (const stage of ['extraction', 'inference'])
    for (const [group, fields] of Object.entries(report[stage]))
      for (const [field, record] of Object.entries(fields)) yield { stage, group, field, record };
}

const cards = new Map(JSON.parse(fineprint(['--rules']).stdout).rules
  .map(({ id }) => [id, { rule: id, fired: new Set(), reasons: 0, judged: 0, right: 0, lost: 0, texts: 0 }]));
for (const label of labels)
  for (const where of recordsOf(reports.get(label.id)))
    for (const { rule, about, weight } of where.record.reasons) {
      if (weight <= 0) continue;
      const card = cards.get(rule);
      card.fired.add(label.id);
      card.reasons += 1;
      const kept = Array.isArray(where.record.value) ? where.record.value.map(squash).includes(squash(about))
        : squash(where.record.value) === squash(about);
      card.lost += kept ? 0 : 1;
      const kind = kinds[where.stage][`${where.group}.${where.field}`]?.kind;
      if (!kept || !kind) continue;
      card.judged += 1;
      card.right += agrees(kind, label[where.stage]?.[where.group]?.[where.field], about) ? 1 : 0;
    }

let texts = 0;
if (options.texts)
  for (const report of jsonLines(fineprint(['--ndjson', given(options.texts)]).stdout)) {
    texts += 1;
    const seen = new Set([...recordsOf(report)].flatMap(({ record }) => record.reasons.map(({ rule }) => rule)));
    for (const part of Object.values(report.posting)) part.reasons.forEach(({ rule }) => seen.add(rule));
    for (const rule of seen) cards.get(rule).texts += 1;
  }

const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const table = [...cards.values()].map(({ fired, ...card }) => ({ ...card, fired: fired.size }))
  .sort((a, b) => a.rule.localeCompare(b.rule));
for (const card of table)
  console.log([card.rule.padEnd(52), String(card.fired).padStart(4), percent(card.right, card.judged).padStart(8),
    percent(card.lost, card.reasons).padStart(8), texts ? percent(card.texts, texts).padStart(8) : ''].join(' '));
console.log(`${'rule'.padEnd(52)} fired precision   lost${texts ? '   texts' : ''}`);
const list = (title, cards) => {
  console.log(`\n${title}: ${cards.length || 'none'}`);
  for (const { rule, right, judged } of cards) console.log(`  ${rule} ${judged ? `${right} of ${judged}` : ''}`);
};
if (texts) list(`Rules that never fire on the ${texts} texts`, table.filter((card) => card.texts === 0));
list(`Rules that are wrong more often than right on the ${labels.length} labelled postings`,
  table.filter(({ judged, right }) => judged > 0 && 2 * right < judged));
if (options.json) writeFileSync(given(options.json), `${JSON.stringify(table, null, 1)}\n`);
