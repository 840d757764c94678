import { type AnyReport, loadFineprint } from 'fineprint';
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

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The page walks reports by id; the package names every field of the same reports. */
function write(engine: Engine, { form, reports, description }: Extract<Ask, { kind: 'write' }>): string {
  const named = reports as unknown as AnyReport[];
  const [report] = named;
  if (form === 'csv' || !report) return engine.toCsv(named);
  if (form === 'posting') return pretty(engine.toJobPosting(report, { description }));
  const { posting, extraction, inference } = engine.values(report);
  return pretty({ posting, extraction, inference });
}

/** The engine builds each pattern when a text first needs it: this one needs many, so that the reader's own posting need not wait. */
const warmUp = `Senior Data Engineer
Ashweed Ltd, Austin, TX (hybrid, 3 days a week in the office)
12-month contract on W2, $60-70/hr, or $120,000 - $140,000 a year, full-time. No visa sponsorship, US citizens only.
Requirements: 5+ years of Python and SQL, a bachelor's degree. Kafka is a plus.
Benefits: health insurance, 401(k), 20 days of PTO.`;

const rehearsals = 16;

/**
 * Answers one message after another; the same in a worker and, where workers are refused, on the page's own thread, which has no time
 * to rehearse.
 */
export function serve(reply: (answer: Answer) => void, { rehearses }: { rehearses: boolean }): (ask: Ask) => Promise<void> {
  let engine: Promise<Engine> | undefined;
  let asked = false;

  /** What runs often the browser compiles anew, to run faster: while nobody asks for anything, it is run. */
  async function rehearse(ready: Engine) {
    for (let n = 0; n < rehearsals && !asked; n += 1) {
      await new Promise((rest) => setTimeout(rest));
      ready.analyze(warmUp);
    }
  }

  async function start(module: WebAssembly.Module) {
    engine = loadFineprint({ wasmModule: module });
    try {
      const ready = await engine;
      reply({ kind: 'ready' });
      ready.analyze(warmUp);
      if (rehearses) void rehearse(ready);
    } catch (error) {
      reply({ kind: 'failed', message: message(error) });
    }
  }

  return async (ask) => {
    if (ask.kind === 'start') return start(ask.module);
    asked = true;
    try {
      if (!engine) throw new Error('The engine was not started.');
      const ready = await engine;
      if (ask.kind === 'values') {
        reply({ kind: 'values', id: ask.id, values: ask.inputs.map((input) => values(ready, input)) });
        return;
      }
      if (ask.kind === 'write') {
        reply({ kind: 'written', id: ask.id, text: write(ready, ask) });
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
