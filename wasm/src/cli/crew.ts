import { parentPort, Worker, workerData } from 'node:worker_threads';
import { run } from '../command.js';
import type { Item } from './input.js';
import { Printer, type Form, type Piece } from './output.js';

/** Threads that print batches, each with an engine of its own. */
export class Crew {
  readonly #workers: Worker[];
  #next = 0;

  constructor(jobs: number, module: WebAssembly.Module, form: Form) {
    this.#workers = Array.from({ length: jobs }, () => new Worker(new URL(import.meta.url), { workerData: { module, form } }));
    for (const worker of this.#workers) worker.setMaxListeners(0);
  }

  /** Gives the batch to the threads in turn; each answers in order. */
  work(batch: Item[]): Promise<Piece[]> {
    const worker = this.#workers[this.#next++ % this.#workers.length] as Worker;
    const id = this.#next;
    return new Promise((resolve, reject) => {
      const receive = (answer: { id: number; pieces: Piece[] }) => {
        if (answer.id !== id) return;
        worker.off('message', receive);
        worker.off('error', reject);
        resolve(answer.pieces);
      };
      worker.on('message', receive);
      worker.on('error', reject);
      worker.postMessage({ id, batch });
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

/** What runs in a thread of the crew. */
export function joinCrew(): void {
  const { module, form } = workerData as { module: WebAssembly.Module; form: Form };
  const printer = run(module).then((engine) => new Printer(engine, form));
  const answer = async ({ id, batch }: { id: number; batch: Item[] }) => {
    const ready = await printer;
    parentPort?.postMessage({ id, pieces: batch.map((item) => ready.piece(item)) });
  };
  parentPort?.on('message', (asked: { id: number; batch: Item[] }) => void answer(asked));
}
