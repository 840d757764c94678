/** Fineprint for Node: the engine is read from beside this file. */
import { loader } from './fineprint.js';
import { beside } from './beside.node.js';

export * from './public.js';

/** Loads the engine. One is enough: it keeps nothing of what it has read. */
export const loadFineprint = loader(beside);
