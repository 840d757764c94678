// `npx fineprint` and the native command give the same bytes and exit codes for the same arguments and input.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { command, root } from '../../scripts/run.mjs';

const packed = `${root}wasm/dist/cli.js`;
const folder = `${root}build/cli`;
const fixtures = `${root}tests/fixtures`;

const posting = 'Data Engineer\nFully remote — $60/hr, W2 only. Python, or Scala.';
const objects = [
  { id: 'a', title: 'Data Engineer', company: 'Quillmark', location: 'Leeds', description: '£500 per day, hybrid.' },
  { id: 9007199254740993n, text: 'Junior analyst 🚀\nOnsite' },
  { jobTitle: '=HYPERLINK("x")', 'Job Description': 'Pay: "90k", see | below', extra: [1, { a: '],[' }] },
  { id: 'no posting' },
  { id: 1.5, text: 'x' },
  7,
];
const json = (value) => JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `big${part}` : part)).replaceAll(/"big(\d+)"/g, '$1');
/** As programs of Windows save it: with its mark, the low byte first or the high one. */
const utf16 = (text, lowFirst) => (lowFirst ? Buffer.from(`\uFEFF${text}`, 'utf16le') : Buffer.from(`\uFEFF${text}`, 'utf16le').swap16());
const files = {
  'posting.txt': posting,
  'posting.html': '<h1>Data Engineer</h1><p>Salary: <b>&euro;70.000</b> pro Jahr</p>',
  'latin.txt': Buffer.from([0x52, 0xe9, 0x73, 0x75, 0x6d, 0xe9, 0x0a, 0x00, 0xff]),
  'one.json': json(objects[0]),
  'many.json': ` [${objects.map(json).join(' ,\n')} ]\n`,
  'empty.json': '[]',
  'broken.json': '[{"text": "Remote"}, ',
  'lines.ndjson': `${objects.map(json).join('\r\n')}\n\n \t\nno json\n{"text":"\\ud83d"}\n{"text":"last"}`,
  'bytes.ndjson': Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xff]), Buffer.from('"}\n{"text":"Remote"}\n')]),
  'empty.ndjson': '',
  'table.csv': '\uFEFFid,Job Title,company,description,unused\r\na,"Data ""Engineer""",Quillmark,"Remote,\r\nor hybrid", x \r\n\r\n,,,,\r\nb,Analyst,,\r\nc,=1+1,,Onsite,,more\r\n',
  'no-description.csv': 'id,title\n1,Data Engineer\n',
  'semicolons.csv': 'id;"Job;Title";Title;description\na;x;"Data; Engineer";"Remote, $60/hr"\n',
  'tabs.tsv': '\uFEFFid\ttitle, as posted\tdescription\r\na\tData Engineer\t"Remote,\r\n$60/hr"\r\n',
  'low.txt': utf16(posting, true),
  'high.csv': utf16('id,title,description\n1,Data Engineer 🚀,Onsite — \ud83d\n', false),
  'halves.ndjson': Buffer.concat([utf16('{"text":"Remote \udc00"}\n', true), Buffer.from([0x41])]),
  'one-byte.txt': Buffer.from([0xff]),
  'words.json': json([{ kind: 'skill', label: 'Quillbase', forms: ['quillbase'] }, { kind: 'benefit', label: 'gym', forms: ['sweat pass'] }]),
  'wrong-words.json': json([{ kind: 'tool', label: 'x', forms: ['x'] }]),
};
mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(files)) writeFileSync(`${folder}/${name}`, content);

const cases = [
  ['--help'], ['-h'], ['--version'], ['--rules'],
  ...['--summary', '--json', '--ndjson', '--csv', '--markdown'].flatMap((output) =>
    ['posting.txt', 'posting.html', 'latin.txt', 'one.json', 'many.json', 'empty.json', 'broken.json', 'lines.ndjson', 'bytes.ndjson', 'empty.ndjson', 'table.csv', 'no-description.csv'].map(
      (file) => [file, output],
    ),
  ),
  ...['semicolons.csv', 'tabs.tsv', 'low.txt', 'high.csv', 'halves.ndjson', 'one-byte.txt'].map((file) => [file, '--json']),
  ['posting.txt', '--color', 'always'],
  ['posting.txt', '--values'], ['posting.txt', '--values', '--markdown'],
  ...['values', 'evidence', 'reasons'].flatMap((detail) => ['utf8', 'codepoint'].map((unit) => ['lines.ndjson', '--ndjson', '--detail', detail, '--offsets', unit])),
  ['lines.ndjson', '--ndjson', '--fields', 'compensation,work_model.work_model,title'],
  ['lines.ndjson', '--csv', '--fields=work_model'],
  ['--json', 'lines.ndjson', '--from', 'text'],
  ['posting.txt', '--json', '--lexicon', 'words.json', '--fields', 'skills,benefits'],
  ['lines.ndjson', '--ndjson', '-j', '3'], ['many.json', '--json', '--jobs', '2', '--values'],
  ...['uk_analytics_engineer.txt', 'us_machine_learning.html.txt', 'german_platform_engineer.txt'].flatMap((file) => [[`${fixtures}/${file}`], [`${fixtures}/${file}`, '--markdown']]),
  // What makes no sense.
  ['--no-such'], ['--json', '--csv'], ['posting.txt', 'one.json'], ['--detail', 'all'], ['--fields', 'salary'], ['--jobs', 'x'], ['--jobs', '999'], ['--from', 'pdf'],
  ['posting.txt', '--lexicon', 'wrong-words.json'], ['posting.txt', '--lexicon', 'missing.json'], ['--fields'],
  ['missing.txt'], ['.'],
];
const piped = [
  { args: [], input: posting },
  { args: ['-', '--json'], input: posting },
  { args: ['--ndjson', '--values'], input: files['lines.ndjson'] },
  { args: ['--from', 'csv', '--ndjson'], input: files['table.csv'] },
  { args: ['--from', 'csv', '--ndjson'], input: files['semicolons.csv'] },
  { args: ['--json'], input: files['low.txt'] },
  { args: ['--ndjson', '--from', 'text'], input: posting },
  { args: ['--markdown'], input: '' },
];

const runs = (program, args, input) => {
  const { status, stdout } = spawnSync(program, args, { cwd: folder, input, env: { ...process.env, NO_COLOR: '' }, maxBuffer: 2 ** 28 });
  return { status, stdout: stdout.toString('latin1') };
};

test(`${cases.length + piped.length} command lines give the same bytes and exit codes`, () => {
  for (const { args, input } of [...cases.map((args) => ({ args })), ...piped]) {
    const expected = runs(command, args, input);
    const given = runs('node', [packed, ...args], input);
    assert.deepEqual(given, expected, `fineprint ${args.join(' ')}`);
  }
});

/** Writes a line, and the next only when the report of the one before has come. */
function conversation(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args, '--ndjson', '--values', '--fields', 'work_model.work_model'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const timer = setTimeout(() => {
      child.kill();
      reject(new Error('a line waits for its report'));
    }, 20_000);
    const answers = [];
    const say = () => child.stdin.write(`{"id":${answers.length},"text":"Remote"}\n`);
    child.stdout.on('data', (chunk) => {
      answers.push(JSON.parse(chunk).id);
      if (answers.length < 3) return say();
      clearTimeout(timer);
      child.stdin.end();
      resolve(answers);
    });
    say();
  });
}

test('a line gets its report before the next is written', async () => {
  for (const jobs of ['1', '2']) {
    assert.deepEqual(await conversation(command, ['--jobs', jobs]), ['0', '1', '2']);
    assert.deepEqual(await conversation('node', [packed, '--jobs', jobs]), ['0', '1', '2']);
  }
});

test('both have the same manual page, with all that --help says', () => {
  // The heading alone tells the month in which it was made.
  const pages = [`${root}build/native/fineprint.1`, `${root}wasm/dist/fineprint.1`].map((file) => readFileSync(file, 'utf8').replace(/^\.TH .*\n/m, ''));
  assert.equal(pages[1], pages[0]);
  const plain = pages[0].replace(/\\f[BIR]|\\/g, '');
  const help = readFileSync(`${root}cli/help.txt`, 'utf8');
  for (const [option] of help.matchAll(/--[a-z]+/g)) assert.ok(plain.includes(option), option);
  for (const section of ['NAME', 'SYNOPSIS', 'DESCRIPTION', 'EXAMPLES']) assert.match(plain, new RegExp(`^\\.SH ${section}$`, 'm'));
});
