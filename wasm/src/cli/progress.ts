/** What was done so far. */
export interface Tally {
  postings: number;
  bad: number;
  /** Of the postings as they came in. */
  bytes: number;
}

const width = 30;
const pace = 100;

/** A bar on standard error while a file is worked through. It shows on a terminal only, and not where the reports go to one. */
export class Progress {
  readonly #size: number;
  #next = performance.now() + pace;
  #shown = false;

  /** `size` of the input in bytes, 0 where it is not known. */
  constructor(size: number) {
    this.#size = process.stderr.isTTY && !process.stdout.isTTY ? size : 0;
  }

  show({ bytes, postings }: Tally): void {
    if (this.#size === 0 || performance.now() < this.#next) return;
    this.#next = performance.now() + pace;
    this.#shown = true;
    const part = Math.min(bytes, this.#size) / this.#size;
    const bar = '#'.repeat(Math.floor(width * part)).padEnd(width);
    process.stderr.write(`\r[${bar}] ${String(Math.floor(100 * part)).padStart(3)}%  ${postings} postings`);
  }

  clear(): void {
    if (this.#shown) process.stderr.write('\r\x1b[K');
  }
}

export function printStats({ postings, bad, bytes }: Tally, milliseconds: number): void {
  const seconds = Math.max(milliseconds / 1000, 1e-6);
  process.stderr.write(
    `${postings} postings, ${bad} of them unreadable, ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(2)} s: ${(postings / seconds).toFixed(0)} a second\n`,
  );
}
