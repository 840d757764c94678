// The package's functions beside `analyze`: many postings, bare values, formats, words of one's own, an end.
import assert from 'node:assert/strict';
import test from 'node:test';
import { FineprintError, loadFineprint, toJobPosting, values } from 'fineprint';
import { loadFineprint as loadClient } from 'fineprint/worker';
import { fineprint } from '../../scripts/run.mjs';
import { readCases } from './cases.mjs';

const engine = await loadFineprint();
const cases = readCases();
const fixtures = cases.slice(-4);
const failsWith = (code, message = /./) => (error) => error instanceof FineprintError && error.code === code && message.test(error.message);

test('bare values are those of detail: values', () => {
  for (const { name, input } of fixtures) {
    assert.equal(JSON.stringify(values(engine.analyze(input))), engine.analyzeRaw(input, { detail: 'values' }), name);
    assert.deepEqual(engine.values(engine.analyze(input, { detail: 'values' })), engine.analyze(input, { detail: 'values' }), name);
  }
});

test('a choice of fields gives these, and counts these', () => {
  const report = engine.analyze(fixtures[1].input, { fields: ['posting', 'compensation.salary_min', 'work_model'], detail: 'values' });
  assert.deepEqual(Object.keys(report.posting), ['title', 'company', 'location']);
  assert.deepEqual(Object.keys(report.extraction), ['compensation', 'work_model']);
  assert.deepEqual(Object.keys(report.extraction.work_model), ['work_model']);
  assert.equal(report.metadata.fields_found + report.metadata.fields_not_mentioned, 5);
});

test('many postings come one by one, and no more is taken than is asked for', async () => {
  let taken = 0;
  function* postings() {
    for (const { input } of fixtures) {
      taken += 1;
      yield input;
    }
  }
  const reports = engine.analyzeMany(postings(), { detail: 'values' });
  assert.equal(taken, 0);
  assert.deepEqual(reports.next().value, engine.analyze(fixtures[0].input, { detail: 'values' }));
  assert.equal(taken, 1);
  reports.return();
  assert.equal(taken, 1);

  async function* later() {
    yield* postings();
  }
  const all = [];
  for await (const report of engine.analyzeMany(later(), { detail: 'values' })) all.push(report);
  assert.deepEqual(all, [...engine.analyzeMany(postings(), { detail: 'values' })]);
  assert.throws(() => engine.analyzeMany(7), failsWith('bad_input'));
  assert.throws(() => [...engine.analyzeMany(['Remote', 7])], failsWith('bad_input'));
});

test('a line gives what the native command gives', () => {
  const lines = ['{"id":7,"description":"Remote"}', '{"jobTitle":"Data Engineer","text":"x"}', 'no json', '[]', '{"text":"\\ud83d"}'];
  const native = fineprint(['--ndjson'], lines.join('\n')).stdout.trimEnd().split('\n');
  assert.deepEqual(lines.map((line, index) => engine.analyzeLine(line, index + 1)), native);
  assert.deepEqual(lines.map((line, index) => engine.analyzeLine(new TextEncoder().encode(line), index + 1)), native);
  assert.throws(() => engine.analyzeLine('{}', 1, { detail: 'all' }), failsWith('bad_option'));
});

test('CSV and Markdown have the bytes of the native command', () => {
  const inputs = fixtures.map(({ input }) => (typeof input === 'string' ? { text: input } : input));
  const ndjson = inputs.map((input) => JSON.stringify(input)).join('\n');
  for (const fields of [undefined, ['work_model', 'skills']]) {
    const chosen = fields ? ['--fields', fields.join(',')] : [];
    const options = fields ? { fields } : {};
    const reports = [...engine.analyzeMany(fixtures.map(({ input }) => input), options)];
    assert.equal(engine.toCsv(reports, options), fineprint(['--from', 'ndjson', '--csv', ...chosen], ndjson).stdout);
    assert.equal(reports.map((report) => engine.toMarkdown(report)).join('\n---\n\n'), fineprint(['--from', 'ndjson', '--markdown', ...chosen], ndjson).stdout);
  }
  assert.equal(engine.toCsv(engine.analyze('Remote')).split('\n').length, 3);
});

test('a JobPosting says what the posting says, and no more', () => {
  const report = engine.analyze('Data Engineer\nQuillmark Ltd\nFull-time, fully remote. $60 - $70 per hour. 5+ years of experience with Python. Health insurance.');
  assert.deepEqual(toJobPosting(report, { description: 'x', datePosted: '2026-01-31' }), {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: 'Data Engineer',
    description: 'x',
    datePosted: '2026-01-31',
    ...(report.posting.company.value && { hiringOrganization: { '@type': 'Organization', name: report.posting.company.value } }),
    jobLocationType: 'TELECOMMUTE',
    employmentType: ['FULL_TIME'],
    baseSalary: { '@type': 'MonetaryAmount', currency: 'USD', value: { '@type': 'QuantitativeValue', minValue: 60, maxValue: 70, unitText: 'HOUR' } },
    skills: 'Python',
    experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 60 },
    jobBenefits: 'health_insurance',
  });
  assert.deepEqual(engine.toJobPosting(engine.analyze('', { fields: ['work_model'] })), { '@context': 'https://schema.org/', '@type': 'JobPosting' });
});

test('words of one\'s own are found, with evidence and a rule; wrong ones are refused by name', () => {
  const lexicon = [{ kind: 'skill', label: 'Quillbase', forms: ['quillbase'] }];
  const { value, reasons, spans } = engine.analyze('Requirements\n- Quillbase and Python', { lexicon }).extraction.skills.must_have_hard_skills;
  assert.deepEqual(value, ['Quillbase', 'Python']);
  assert.equal(reasons[0].rule, 'skills/required');
  assert.deepEqual(spans[0], { start: 15, end: 24 });
  assert.throws(() => engine.analyze('x', { lexicon: [{ ...lexicon[0], kind: 'tool' }] }), failsWith('bad_option', /^lexicon\[0\] has the kind "tool"/));
  assert.throws(() => engine.analyze('x', { lexicon: {} }), failsWith('bad_option', /array/));
});

test('a misspelt option and an unknown field are refused', () => {
  assert.throws(() => engine.analyze('x', { details: 'values' }), failsWith('bad_option', /"details" is no option/));
  assert.throws(() => engine.analyze('x', { fields: ['salary'] }), failsWith('bad_option', /"salary"/));
  assert.throws(() => engine.analyze('x', { fields: 'work_model' }), failsWith('bad_option', /array/));
});

test('an error is known across copies of the package', () => {
  const foreign = Object.assign(new Error('x'), { [Symbol.for('fineprint.error')]: true });
  assert.ok(foreign instanceof FineprintError);
  assert.ok(!(new Error('x') instanceof FineprintError));
});

test('what was disposed of says so, and may be disposed of again', async () => {
  const short = await loadFineprint();
  short.dispose();
  short.dispose();
  short[Symbol.dispose]();
  assert.throws(() => short.analyze('x'), failsWith('disposed'));
  assert.throws(() => short.describe(), failsWith('disposed'));
});

test('a thread answers as the engine does, in order, and ends', async () => {
  const client = await loadClient();
  assert.ok(client.offThread);
  assert.equal(client.version, engine.version);
  const inputs = fixtures.map(({ input }) => input);
  const reports = [];
  for await (const report of client.analyzeMany(inputs, { detail: 'values' })) reports.push(report);
  assert.deepEqual(reports, [...engine.analyzeMany(inputs, { detail: 'values' })]);
  assert.equal(await client.toCsv(reports), engine.toCsv(reports));
  assert.equal(await client.analyzeLine('{}', 3), engine.analyzeLine('{}', 3));
  await assert.rejects(client.analyze(7), failsWith('bad_input'));
  const under = client.analyze('Remote');
  client.dispose();
  await assert.rejects(under, failsWith('disposed'));
  await assert.rejects(client.analyze('x'), failsWith('disposed'));
});
