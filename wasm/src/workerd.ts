/** Fineprint for servers at the edge, which compile WebAssembly when a worker is deployed and not while it runs. */
import module from './fineprint.wasm';
import { loader } from './fineprint.js';

export * from './public.js';

/** Loads the engine. One is enough: it keeps nothing of what it has read. */
export const loadFineprint = loader(() => module);
