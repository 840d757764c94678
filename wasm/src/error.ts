/**
 * What went wrong:
 * - `bad_input`: what was given to `analyze` is neither a text nor a posting
 * - `bad_option`: an option has a value that it cannot have
 * - `load_failed`: the engine could not be fetched or compiled
 * - `disposed`: the engine was let go of before
 * - `engine_failed`: the engine gave no answer; a fault of Fineprint's own
 */
export type ErrorCode = 'bad_input' | 'bad_option' | 'load_failed' | 'disposed' | 'engine_failed';

const mark = Symbol.for('fineprint.error');

export class FineprintError extends Error {
  override readonly name = 'FineprintError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    Object.defineProperty(this, mark, { value: true });
  }

  /** Holds across two copies of the package on one page. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && mark in value;
  }
}
