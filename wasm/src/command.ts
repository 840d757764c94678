/** What the command shares with the package, so that it lies in dist/ once. */
export { beside } from './beside.node.js';
export { FineprintError } from './error.js';
export { checkedOptions } from './fineprint.js';
export { run } from './load.js';
