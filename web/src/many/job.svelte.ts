import { analyzeValues } from '../engine/engine';
import type { Posting } from '../report/types';
import { settings } from '../state/settings.svelte';
import type { Strings } from '../strings/en';
import { type Row, rowOf } from './rows';

/** Postings asked for at a time: small, so that a cancel is heard and the page stays in hand. */
const chunk = 16;
/** Milliseconds between two updates of the table while reading. */
const showEvery = 250;

/** Reads a table of postings, one chunk after another. */
class ManyJob {
  rows = $state.raw<Row[]>([]);
  all = $state(0);
  done = $state(0);
  bad = $state(0);
  seconds = $state(0);
  state = $state<'idle' | 'running' | 'cancelled' | 'finished'>('idle');

  #turn = 0;

  async start(postings: Posting[], bad: number) {
    const turn = ++this.#turn;
    this.rows = [];
    this.all = postings.length;
    this.done = 0;
    this.bad = bad;
    this.state = 'running';
    const began = performance.now();
    const read: Row[] = [];
    let shown = began;
    const show = () => {
      this.rows = read.slice();
      this.done = read.length;
      shown = performance.now();
    };
    for (let at = 0; at < postings.length; at += chunk) {
      const some = postings.slice(at, at + chunk);
      const answers = await analyzeValues(some.map((posting) => ({ ...posting })));
      if (turn !== this.#turn) return;
      some.forEach((posting, i) => read.push(rowOf(settings.strings, at + i, posting, answers[i] ?? { error: 'no answer' })));
      if (performance.now() - shown > showEvery) show();
    }
    show();
    this.bad += read.filter((row) => row.error !== '').length;
    this.seconds = (performance.now() - began) / 1000;
    this.state = 'finished';
  }

  /** Says the rows in the language that is now in use. */
  retell(strings: Strings) {
    this.rows = this.rows.map((row) => rowOf(strings, row.index, row.posting, row.values ?? { error: row.error }));
  }

  cancel() {
    if (this.state !== 'running') return;
    this.#turn += 1;
    this.state = 'cancelled';
  }
}

export const manyJob = new ManyJob();
