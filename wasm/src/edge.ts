/** The same for runtimes that mark such an import with `?module`. */
import module from './fineprint.wasm?module';
import { loader } from './fineprint.js';

export * from './public.js';

/** Loads the engine. One is enough: it keeps nothing of what it has read. */
export const loadFineprint = loader(() => module);
