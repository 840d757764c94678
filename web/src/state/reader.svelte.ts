import { analyze, startEngine } from '../engine/engine';
import type { Part, Posting, Report } from '../report/types';

export type Parts = Record<Part, string>;

const noParts = (): Parts => ({ title: '', company: '', location: '' });

/** Milliseconds of quiet before a text that is being typed is read; long texts wait longer. */
const pause = (length: number) => (length > 100_000 ? 600 : length > 20_000 ? 250 : 120);

/** The posting that is read, and its report. */
class Reader {
  text = $state('');
  parts = $state<Parts>(noParts());
  report = $state.raw<Report | null>(null);
  /** The text that `report` was made from: spans point into it. */
  readText = $state('');
  busy = $state(false);
  failed = $state('');
  ms = $state(0);

  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  get hasParts() {
    return Boolean(this.parts.title || this.parts.company || this.parts.location);
  }

  get isEmpty() {
    return this.text.trim() === '';
  }

  get posting(): string | Posting {
    return this.hasParts ? { ...this.parts, description: this.text } : this.text;
  }

  /** Takes a text as it is being typed. */
  type(text: string) {
    this.text = text;
    this.#schedule(pause(text.length));
  }

  /** Takes a whole posting at once: pasted, dropped, opened. */
  open(text: string, parts: Partial<Parts> = {}) {
    this.text = text;
    this.parts = { ...noParts(), ...parts };
    this.#schedule(0);
  }

  setPart(part: Part, value: string) {
    this.parts[part] = value;
    this.#schedule(pause(this.text.length));
  }

  #schedule(wait: number) {
    clearTimeout(this.#timer);
    this.#turn += 1;
    if (this.isEmpty) {
      this.report = null;
      this.readText = '';
      this.busy = false;
      this.failed = '';
      return;
    }
    this.busy = true;
    const turn = this.#turn;
    // A whole posting is sent off before the page draws it: the worker reads meanwhile.
    if (wait === 0) void this.#read(turn);
    else this.#timer = setTimeout(() => void this.#read(turn), wait);
  }

  async #read(turn: number) {
    const text = this.text;
    performance.mark('fineprint:asked');
    try {
      const { report, ms } = await analyze($state.snapshot<string | Posting>(this.posting));
      if (turn !== this.#turn) return;
      this.report = report;
      this.readText = text;
      this.ms = ms;
      this.failed = '';
    } catch (error) {
      if (turn === this.#turn) this.failed = error instanceof Error ? error.message : String(error);
    }
    if (turn === this.#turn) this.busy = false;
  }
}

export const reader = new Reader();

export const warmUp = () =>
  startEngine().catch((error: unknown) => {
    reader.failed = error instanceof Error ? error.message : String(error);
  });
