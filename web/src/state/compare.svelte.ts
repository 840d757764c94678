import { analyze } from '../engine/engine';
import type { Posting, Report } from '../report/types';

export const mostCompared = 4;

export interface Compared {
  id: number;
  text: string;
  input: string | Posting;
  report: Report | null;
}

/** The postings that lie side by side. */
class Compare {
  list = $state.raw<Compared[]>([]);
  #lastId = 0;

  get isFull() {
    return this.list.length >= mostCompared;
  }

  async add(input: string | Posting) {
    if (this.isFull) return;
    const text = typeof input === 'string' ? input : input.description;
    const entry: Compared = { id: ++this.#lastId, text, input, report: null };
    this.list = [...this.list, entry];
    const { report } = await analyze(input);
    this.list = this.list.map((other) => (other.id === entry.id ? { ...other, report } : other));
  }

  remove(id: number) {
    this.list = this.list.filter((entry) => entry.id !== id);
  }
}

export const compare = new Compare();
