// Fuzzes the engine: `npm run fuzz [-- TARGET...] [SECONDS]`. Builds the targets, writes their seeds and dictionaries from what is
// ours (examples, golden postings, the adversarial suite, the lexicons), replays what was found before, then searches on for so long
// on each target, on two at once.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { readExamples } from './examples.mjs';
import { root, run } from './run.mjs';

const targets = ['text', 'markup', 'posting', 'line', 'lexicon', 'offsets'];
const longest = 4096; // bytes of an input: longer ones are the adversarial suite's
const atOnce = 2;
const short = 60; // seconds: a shorter run takes a part of the seeds, and always the same way, to fail by what changed alone
const folder = `${root}build/fuzz`;
const program = `${folder}/fuzz/fineprint_fuzz`;

const words = process.argv.slice(2);
const seconds = Number(words.find((word) => /^\d+$/.test(word)) ?? 60);
const chosen = words.filter((word) => !/^\d+$/.test(word));
const unknown = chosen.filter((word) => !targets.includes(word));
if (unknown.length > 0) {
  console.error(`no such target: ${unknown.join(', ')}; there are ${targets.join(', ')}`);
  process.exit(2);
}

const files = (path) => (existsSync(root + path) ? readdirSync(root + path).map((file) => readFileSync(`${root}${path}/${file}`)) : []);

/** Postings of our own: { title?, company?, location?, description }. */
function postings() {
  const examples = readExamples().flatMap(({ examples }) => examples.map(({ text, posting }) => posting ?? { description: text }));
  const fixtures = readdirSync(`${root}tests/fixtures`).map((file) => {
    const text = readFileSync(`${root}tests/fixtures/${file}`, 'utf8');
    return file.endsWith('.json') ? JSON.parse(text).posting : { description: text };
  });
  return [...fixtures, ...examples];
}

/** The adversarial inputs that are short enough. */
function attacks() {
  const { stdout, status } = spawnSync(`${folder}/tests/adversarial/fineprint_attacks`, { maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error('the adversarial inputs could not be written');
  return stdout.toString().trimEnd().split('\n').map((line) => Buffer.from(JSON.parse(line).base64, 'base64'));
}

const first = (byte, rest) => Buffer.concat([Buffer.from([byte]), Buffer.from(rest)]);
const jsonLd = ({ description, title = 'Data Engineer', company = 'Contoso' }) =>
  JSON.stringify({ '@type': 'JobPosting', title, hiringOrganization: { name: company }, description, employmentType: 'FULL_TIME',
    jobLocation: { address: { addressLocality: 'Berlin', addressCountry: 'DE' } },
    baseSalary: { currency: 'USD', value: { minValue: 90000, maxValue: 110000, unitText: 'YEAR' } } });
const page = (text) => `<h1>Data Engineer</h1><ul><li>${text.replaceAll('\n', '</li><li>')}</li></ul><p>Apply&nbsp;now</p>`;

/** What each target is first tried on; the first byte of some chooses a way, as fuzz/*.cpp has it. */
function seedsFor(target) {
  const own = postings();
  const texts = [...own.map(({ description }) => Buffer.from(description)), ...attacks()];
  const some = own.filter((_, index) => index % 8 === 0);
  switch (target) {
    case 'text': return texts;
    case 'offsets': return texts.map((text) => first(1, text.subarray(0, 600)));
    case 'markup': return [
      ...some.flatMap((posting) => [first(0, page(posting.description)), first(0, jsonLd(posting)), first(3, jsonLd(posting).slice(22)),
        first(5, JSON.stringify(posting.description).slice(1, -1))]),
      ...attacks().flatMap((text) => [first(0, text), first(1, text)]),
    ];
    case 'line': return [
      ...some.flatMap((posting) => [first(0, JSON.stringify(posting)), first(1, JSON.stringify({ posting, options: { detail: 'evidence' } }))]),
      ...attacks().map((text) => first(0, JSON.stringify({ id: 7, text: text.toString() }))),
      ...files('tests/golden').map((report) => first(2, report)),
    ];
    case 'lexicon': return [
      { detail: 'values', offsets: 'utf8' }, { fields: ['work_model', 'compensation'] }, { lexicon: [] },
      ...['skill', 'certification', 'benefit', 'soft_skill'].map((kind) => ({ lexicon: [{ kind, label: 'Zog', forms: ['zog', 'Zog-9', 'zög'], doubtful: ['go'] }] })),
      { lexicon: [{ kind: 'skill', label: 'Python', forms: ['snake', '\u0301', 'c++ 20'] }], detail: 'reasons' },
      { lexicon: [{ kind: 'benefit', label: 'health_insurance', forms: ['doctor for free'] }, { kind: 'skill', label: 'A', forms: ['a b c d e f'] }] },
    ].map((options) => Buffer.from(JSON.stringify(options)));
    // Choices: any bytes are a posting. fuzz/posting.cpp says what they mean.
    default: return Array.from({ length: 60 }, (_, seed) => createHash('sha512').update(`${seed}`).digest().subarray(0, 4 + seed));
  }
}

const lexicon = (name) => JSON.parse(readFileSync(`${root}core/lexicon/${name}.json`)).entries;
const formsOf = (name, most) => lexicon(name).flatMap(({ forms = [] }) => forms.slice(0, most));

/** Words that a mutation may put in. All of the vocabulary would be too much of it: a form an entry, cues and pay whole. */
function wordsFor(target) {
  const signs = ['$', '€', '£', ' - ', '–', '•', '\n', '\n\n', ':', '%', '/', '120,000', '60.000', '90k', '3 days', '5+ years', '\u200b', '\u00ad', '🚀'];
  const markup = ['<p>', '</p>', '<br>', '<li>', '<ul>', '<script>', '</script>', '<!--', '-->', '&nbsp;', '&amp;', '&#x2022;', '&#0;', '**', '](', '\\n', '\\u2022',
    '<script type="application/ld+json">', '"@type"', '"JobPosting"', '"@graph":[', '"baseSalary":', '"value":', '"minValue":', '"description":"', '"jobLocation":',
    '"address":', '"hiringOrganization":', '"skills":', '"experienceRequirements":', '"monthsOfExperience":'];
  const json = ['{"', '"}', '":"', '","', '[', ']', 'null', 'true', '1e999', '-0', '\\ud83d', '\\u0000', '"id":', '"text":', '"posting":', '"options":', '"description":',
    '"title":', '"company":', '"location":', '"job_title":'];
  const options = ['"lexicon":[', '"kind":"skill"', '"kind":"benefit"', '"kind":"soft_skill"', '"kind":"certification"', '"label":"', '"forms":["', '"doubtful":["',
    '"fields":["', '"detail":"values"', '"offsets":"codepoint"'];
  const vocabulary = [...['cues', 'pay', 'authorization', 'work_cues'].flatMap((name) => formsOf(name, 4)),
    ...['headings', 'titles', 'benefits', 'places', 'skills'].flatMap((name) => formsOf(name, 1).filter((_, index) => index % 5 === 0))];
  return { text: [...signs, ...vocabulary], markup: [...markup, ...signs], line: [...json, ...markup.slice(0, 8)], lexicon: [...json, ...options, ...formsOf('skills', 1).slice(0, 100)],
    offsets: [...signs, ...markup, 'â€™', 'Ã©'], posting: [] }[target];
}

const escaped = (word) => Array.from(Buffer.from(word), (byte) => (byte > 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`)).join('');

/** Writes what a run of a target starts from; gives the arguments that say so. A long run goes on from the last one. */
function prepare(target) {
  const corpus = `${folder}/${seconds < short ? 'seeds' : 'corpus'}/${target}`;
  if (seconds < short) rmSync(corpus, { recursive: true, force: true });
  mkdirSync(corpus, { recursive: true });
  for (const [index, seed] of seedsFor(target).entries()) {
    if (seconds < short && index % 8 !== 0) continue;
    if (seed.length <= longest) writeFileSync(`${corpus}/${createHash('sha1').update(seed).digest('hex')}`, seed);
  }
  const words = new Set(wordsFor(target));
  writeFileSync(`${folder}/${target}.dict`, [...words].map((word) => `"${escaped(word)}"\n`).join(''));
  return words.size > 0 ? [`-dict=${folder}/${target}.dict`, corpus] : [corpus];
}

/** Runs a target; what it ends on is kept in build/fuzz/found. Gives its exit code and what it wrote. */
function libFuzzer(target, ...args) {
  const env = { ...process.env, ASAN_OPTIONS: 'malloc_context_size=4:quarantine_size_mb=64' };
  const found = `${folder}/found/`;
  mkdirSync(found, { recursive: true });
  const child = spawn(program, [`--target=${target}`, '-timeout=10', '-rss_limit_mb=2048', `-artifact_prefix=${found}${target}-`, ...args], { env });
  let output = '';
  for (const from of [child.stdout, child.stderr]) from.setEncoding('utf8').on('data', (text) => { output += text; });
  return new Promise((done) => child.on('close', (code) => done({ code, output })));
}

function report(target, held, words, output) {
  console.log(`${held ? 'held  ' : 'BROKEN'} ${target.padEnd(8)} ${words}`);
  if (!held) console.log(output.split('\n').filter((line) => !/^#\d|NEW_FUNC|^INFO/.test(line)).slice(-60).join('\n'));
  return held;
}

/** Inputs that broke a target before it was mended. */
function findings(target) {
  const known = `${root}fuzz/findings/${target}`;
  return existsSync(known) ? readdirSync(known).map((file) => `${known}/${file}`) : [];
}

/** Tries what was found once. */
async function replay(target) {
  const paths = findings(target);
  const { code, output } = await libFuzzer(target, ...paths);
  const done = output.match(/^Executed .* in \d+ ms$/gm)?.length ?? 0;
  return report(target, code === 0 && done === paths.length, `${done} of ${paths.length} earlier findings replayed`, output);
}

async function search(target) {
  const { code, output } = await libFuzzer(target, `-max_total_time=${seconds}`, `-max_len=${longest}`, '-entropic=0', '-print_final_stats=1',
    ...(seconds < short ? ['-seed=1'] : []), ...prepare(target));
  const runs = Number(output.match(/number_of_executed_units: (\d+)/)?.[1] ?? 0);
  const edges = output.match(/.*cov: (\d+)/s)?.[1] ?? '0';
  return report(target, code === 0 && runs > 0, `${runs} inputs in ${seconds} s, ${edges} edges`, output);
}

/** Each of `jobs` in turn, some at once. */
async function inTurn(jobs) {
  const waiting = [...jobs];
  const results = [];
  const worker = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) results.push(await job());
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

run('cmake', '--preset', 'fuzz', '--log-level=WARNING');
run('cmake', '--build', '--preset', 'fuzz');
const wanted = chosen.length > 0 ? chosen : targets;
const results = await inTurn(wanted.flatMap((target) => [...(findings(target).length > 0 ? [() => replay(target)] : []), () => search(target)]));
const held = results.filter(Boolean).length;
console.log(`${held} held, ${results.length - held} broken`);
process.exit(held === results.length ? 0 : 1);
