/** Fineprint for web pages and workers: the engine is fetched from beside this file. */
import { loader } from './fineprint.js';
import { download } from './load.js';

export * from './public.js';

/** Loads the engine. One is enough: it keeps nothing of what it has read. */
export const loadFineprint = loader(() => download(new URL('./fineprint.wasm', import.meta.url)));
