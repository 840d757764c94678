// What the engine's download is made of: sections of the WebAssembly, its code by origin and by function, the vocabulary
// by lexicon. Sizes in brotli are those of each part alone, so that they add up to a little more than the whole.
//
//   node scripts/size.mjs [N]    after npm run build:wasm; the N biggest functions, 15 unless told
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { readLexicons } from './generate/lexicons.mjs';
import { readGroups } from './generate/model.mjs';
import { packVocabulary } from './generate/vocabulary.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = join(root, 'build/wasm/wasm/loader');
const sectionNames = { 2: 'imports', 3: 'functions', 6: 'globals', 7: 'exports', 9: 'table', 10: 'code', 11: 'data' };
const codeSection = 10;

function brotli(bytes) {
  const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}
const kilobytes = (bytes) => (bytes / 1024).toFixed(1).padStart(8);
const row = (name, bytes) => console.log(`${kilobytes(bytes.length)} KB ${kilobytes(brotli(bytes))} KB brotli  ${name}`);

class Bytes {
  at = 0;
  constructor(bytes) {
    this.bytes = bytes;
  }
  get done() {
    return this.at >= this.bytes.length;
  }
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
  take(size) {
    this.at += size;
    return this.bytes.subarray(this.at - size, this.at);
  }
}

function sectionsOf(wasm) {
  const reader = new Bytes(wasm);
  reader.take(8);  // magic and version
  const sections = [];
  while (!reader.done) {
    const id = reader.number();
    sections.push({ id, bytes: reader.take(reader.number()) });
  }
  return sections;
}

/** Functions in the order of the module, their names from the map that the linker wrote: "index:name" a line. */
function functionsOf(code, names) {
  const reader = new Bytes(code);
  const count = reader.number();
  const imported = names.length - count;
  return Array.from({ length: count }, (_, i) => ({ name: names[imported + i], bytes: reader.take(reader.number()) }));
}

const unescaped = (name) => name.replace(/\\([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
const origins = [
  ['Boost.Regex', /boost::/], ['JSON', /rapidjson::|fineprint::Json/],
  ['rules of pass 1', /fineprint::extract/], ['rules of pass 2', /fineprint::infer/], ['the rest of the engine', /fineprint::/],
];
const otherOrigin = 'libraries of C and C++';
const originOf = (name) => origins.find(([, pattern]) => pattern.test(name))?.[0] ?? otherOrigin;

const wasm = readFileSync(`${built}.wasm`);
row('the engine', wasm);
const sections = sectionsOf(wasm);
for (const { id, bytes } of sections) if (bytes.length > 1024) row(`  ${sectionNames[id] ?? id}`, bytes);

const symbols = readFileSync(`${built}.js.symbols`, 'utf8').trim().split('\n');
const names = symbols.map((line) => unescaped(line.slice(line.indexOf(':') + 1)));
const functions = functionsOf(sections.find(({ id }) => id === codeSection).bytes, names);
console.log('\nCode by origin');
for (const origin of [...origins.map(([name]) => name), otherOrigin]) {
  const own = functions.filter(({ name }) => originOf(name) === origin);
  row(`  ${origin}, ${own.length} functions`, Buffer.concat(own.map(({ bytes }) => bytes)));
}

const most = Number(process.argv[2] ?? 15);
console.log('\nThe biggest functions');
for (const { name, bytes } of [...functions].sort((a, b) => b.bytes.length - a.bytes.length).slice(0, most))
  row(`  ${name.slice(0, 100)}`, bytes);

console.log('\nVocabulary by lexicon');
const lexicons = readLexicons(root, readGroups(root));
row('  all', Buffer.from(packVocabulary(lexicons).bytes));
for (const lexicon of lexicons) {
  const { bytes, forms } = packVocabulary([lexicon]);
  row(`  ${lexicon.name}, ${lexicon.entries.length} entries, ${forms} forms`, Buffer.from(bytes));
}
