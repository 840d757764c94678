// Times one subject over postings (NDJSON on standard input) in a process of its own, so that no subject warms or fills
// the memory of another: `node run.js SUBJECT [once] < postings`. Prints one JSON object; with `once` it reads one posting
// and leaves, so that the life of the process is a cold start.
import { createInterface } from 'node:readline';
import { regexps } from './regexps.js';

const rounds = 3; // of which the quickest counts
const slice = { compromise: 100_000, 'wink-nlp': 1_000_000 }; // bytes after which a slow subject has shown its pace

const subjects = {
  nothing: async () => () => {},
  async fineprint() {
    const { loadFineprint } = await import('../wasm/dist/node.js');
    const engine = await loadFineprint();
    return (posting) => engine.analyzeRaw(posting);
  },
  async 'fineprint, parsed'() {
    const { loadFineprint } = await import('../wasm/dist/node.js');
    const engine = await loadFineprint();
    return (posting) => engine.analyze(posting);
  },
  async 'wink-nlp'() {
    const [{ default: winkNLP }, { default: model }] = await Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')]);
    const nlp = winkNLP(model);
    return ({ description }) => nlp.readDoc(description).entities().out();
  },
  async compromise() {
    const { default: nlp } = await import('compromise');
    return ({ description }) => nlp(description).nouns().out('array');
  },
  'twenty regular expressions': async () => ({ description }) => regexps.map((one) => description.match(one)),
};

const [name, once] = process.argv.slice(2);
const outside = () => process.memoryUsage().external;  // of the JavaScript heap: a WebAssembly's memory lies there
const outsideAtFirst = outside();
const start = performance.now();
const read = await subjects[name]();
const loaded = performance.now() - start;

const best = [];
let bytes = 0;
let cold = 0;
for await (const line of createInterface({ input: process.stdin })) {
  if (bytes > (slice[name] ?? Infinity)) continue;
  const { title, company, location, description } = JSON.parse(line);
  const posting = { title, company, location, description };
  if (best.length === 0) {
    read(posting);
    cold = performance.now() - start;
    if (once) process.exit(0);
  }
  let quickest = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    read(posting);
    quickest = Math.min(quickest, performance.now() - from);
  }
  best.push(quickest);
  bytes += [title, company, location, description].reduce((sum, part) => sum + Buffer.byteLength(part ?? ''), 0);
}

best.sort((a, b) => a - b);
const at = (share) => best[Math.floor(share * (best.length - 1))];
const sum = best.reduce((total, one) => total + one, 0);
console.log(JSON.stringify({
  mb_per_second: bytes / 1e3 / sum,
  postings_per_second: (best.length * 1e3) / sum,
  p50_ms: at(0.5),
  p99_ms: at(0.99),
  load_ms: loaded,
  first_report_ms: cold,
  peak_mb: process.resourceUsage().maxRSS / 1024,
  engine_mb: (outside() - outsideAtFirst) / 2 ** 20,
  bytes,
}));
process.exit(0);
