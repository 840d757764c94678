// Puts beside the compiled TypeScript what it loads: the engine, its loader, the inlined engine and the schema.
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const engine = new URL('../build/wasm/wasm/loader.wasm', import.meta.url);
const loader = new URL('../build/wasm/wasm/loader.js', import.meta.url);
const schema = new URL('../schema/report.schema.json', import.meta.url);
const dist = new URL('./dist/', import.meta.url);

const packed = gzipSync(await readFile(engine), { level: 9 }).toString('base64');
await Promise.all([
  copyFile(engine, new URL('fineprint.wasm', dist)),
  copyFile(loader, new URL('loader.js', dist)),
  copyFile(schema, new URL('schema.json', dist)),
  writeFile(new URL('engine.js', dist), `export default '${packed}';\n`),
]);
