import { readFile } from 'node:fs/promises';
import { compile } from './load.js';

/** The engine that lies beside the package's own files. */
export async function beside(): Promise<WebAssembly.Module> {
  return compile(await readFile(new URL('./fineprint.wasm', import.meta.url)));
}
