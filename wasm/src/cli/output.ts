import type { Engine } from '../loader.js';
import type { Arguments } from './arguments.js';
import type { Item } from './input.js';

/** What is printed for one posting, without what stands between two. */
export interface Piece {
  text: string;
  /** On standard error: a bad posting in a form that has no place for errors. */
  fault: string;
  good: boolean;
}

export type Form = Pick<Arguments, 'output' | 'options'> & { color: boolean; many: boolean };

/** How postings are printed. */
export class Printer {
  readonly #engine: Engine;
  readonly #form: Form;
  readonly #options: string;
  readonly #forPeople: boolean;

  constructor(engine: Engine, form: Form) {
    this.#engine = engine;
    this.#form = form;
    this.#forPeople = form.output === 'summary' || form.output === 'markdown';
    const { detail } = form.options;
    const needed = form.output === 'csv' ? 'values' : this.#forPeople && detail === 'reasons' ? 'evidence' : detail;
    this.#options = JSON.stringify({ ...form.options, detail: needed });
  }

  piece({ bytes, number, whole }: Item): Piece {
    const answer = whole ? this.#engine.text(bytes, this.#options) : this.#engine.line(bytes, number, this.#options);
    const good = !answer.startsWith('{"error":');
    if (!good && this.#forPeople) {
      const { error, line } = JSON.parse(answer) as { error: { message: string }; line: number };
      return { text: '', fault: `posting ${line}: ${error.message}`, good };
    }
    return { text: this.#print(answer), fault: '', good };
  }

  #print(answer: string): string {
    switch (this.#form.output) {
      case 'csv': return this.#engine.csvRow(answer, this.#options);
      case 'markdown': return this.#engine.markdown(answer);
      case 'summary': return this.#engine.summary(answer, this.#form.color);
      case 'ndjson': return `${answer}\n`;
      default: return answer;
    }
  }

  /** Before the first piece. */
  before(): string {
    if (this.#form.output === 'csv') return this.#engine.csvHeader(this.#options);
    return this.#form.output === 'json' && this.#form.many ? '[\n' : '';
  }

  between(): string {
    return { json: ',\n', markdown: '\n---\n\n' }[this.#form.output as string] ?? '';
  }

  /** After the last. */
  after(): string {
    if (this.#form.output !== 'json') return '';
    return this.#form.many ? '\n]\n' : '\n';
  }
}
