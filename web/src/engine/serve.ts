import { loadFineprint } from 'fineprint';
import type { Posting, Report } from '../report/types';
import type { Answer, Ask, ValuesReport } from './protocol';

type Engine = Awaited<ReturnType<typeof loadFineprint>>;

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));

function values(engine: Engine, input: Posting): ValuesReport | { error: string } {
  try {
    return engine.analyze(input, { detail: 'values' }) as unknown as ValuesReport;
  } catch (error) {
    return { error: message(error) };
  }
}

/** Answers one message after another; the same in a worker and, where workers are refused, on the page's own thread. */
export function serve(reply: (answer: Answer) => void): (ask: Ask) => Promise<void> {
  let engine: Promise<Engine> | undefined;

  async function start(module: WebAssembly.Module) {
    engine = loadFineprint({ wasmModule: module });
    try {
      (await engine).analyze('');
      reply({ kind: 'ready' });
    } catch (error) {
      reply({ kind: 'failed', message: message(error) });
    }
  }

  return async (ask) => {
    if (ask.kind === 'start') return start(ask.module);
    try {
      if (!engine) throw new Error('The engine was not started.');
      const ready = await engine;
      if (ask.kind === 'values') {
        reply({ kind: 'values', id: ask.id, values: ask.inputs.map((input) => values(ready, input)) });
        return;
      }
      const before = performance.now();
      const report = ready.analyze(ask.input) as unknown as Report;
      reply({ kind: 'report', id: ask.id, report, ms: performance.now() - before });
    } catch (error) {
      reply({ kind: 'error', id: ask.id, message: message(error) });
    }
  };
}
