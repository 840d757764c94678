/** Fineprint for Node: the engine is read from beside this file. */
import { readFile } from 'node:fs/promises';
import { compile, start, type Fineprint } from './fineprint.js';
import { given, type LoadOptions } from './options.js';

export { FineprintError } from './error.js';

/** Loads the engine. One is enough: it keeps nothing of what it has read. */
export async function loadFineprint(options: LoadOptions = {}): Promise<Fineprint> {
  return start((await given(options)) ?? (await compile(await readFile(new URL('./fineprint.wasm', import.meta.url)))));
}
