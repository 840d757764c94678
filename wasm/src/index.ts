/** Fineprint for web pages and workers: the engine is fetched from beside this file. */
import { download, start, type Fineprint } from './fineprint.js';
import { given, type LoadOptions } from './options.js';

export { FineprintError, type ErrorCode } from './error.js';
export type { AnalyzeOptions, Description, Fineprint, Posting } from './fineprint.js';
export type { LoadOptions } from './options.js';
export type * from './report.generated.js';

/** Loads the engine. One is enough: it keeps nothing of what it has read. */
export async function loadFineprint(options: LoadOptions = {}): Promise<Fineprint> {
  return start((await given(options)) ?? (await download(new URL('./fineprint.wasm', import.meta.url))));
}
