/** What every entry of the package exports beside its `loadFineprint`. */
export { FineprintError, type ErrorCode } from './error.js';
export { toJobPosting } from './jobPosting.js';
export { values } from './values.js';
export type { LoadOptions } from './options.js';
export type * from './report.generated.js';
export type * from './types.js';
