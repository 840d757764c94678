import { compileEngine, startWorker } from '#host';
import type { Posting, Report } from '../report/types';
import type { Answer, AnyAnswer, Ask, Form, ValuesReport } from './protocol';

export interface Analysis {
  report: Report;
  /** Milliseconds inside the engine. */
  ms: number;
}

type Waiting = { resolve: (answer: Answer) => void; reject: (error: Error) => void };

const waiting = new Map<number, Waiting>();
let port: Promise<(ask: Ask) => void> | undefined;
/** The same once it is there: a posting is sent off without waiting for the next turn of the page. */
let opened: ((ask: Ask) => void) | undefined;
let lastId = 0;

function receive(answer: Answer) {
  if (!('id' in answer)) return;
  const waiter = waiting.get(answer.id);
  waiting.delete(answer.id);
  if (answer.kind === 'error') waiter?.reject(new Error(answer.message));
  else waiter?.resolve(answer);
}

/** A worker that answered "ready"; null where this browser starts none. */
function inWorker(module: WebAssembly.Module): Promise<((ask: Ask) => void) | null> {
  return new Promise((resolve) => {
    try {
      const worker = startWorker();
      worker.addEventListener('error', () => resolve(null));
      worker.addEventListener('message', (event: MessageEvent<Answer>) => {
        if (event.data.kind === 'ready') resolve((ask) => worker.postMessage(ask));
        else if (event.data.kind === 'failed') resolve(null);
        else receive(event.data);
      });
      worker.postMessage({ kind: 'start', module } satisfies Ask);
    } catch {
      resolve(null);
    }
  });
}

async function onPage(module: WebAssembly.Module): Promise<(ask: Ask) => void> {
  const { serve } = await import('./serve');
  const answer = serve(receive, { rehearses: false });
  await answer({ kind: 'start', module });
  return (ask) => void answer(ask);
}

async function open() {
  const module = await compileEngine();
  return (opened = (await inWorker(module)) ?? (await onPage(module)));
}

/** Starts loading the engine; asking it anything does so too. */
export function startEngine(): Promise<unknown> {
  port ??= open();
  return port;
}

async function send(ask: (id: number) => Ask): Promise<Answer> {
  const post = opened ?? (await (port ??= open()));
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    post(ask(id));
  });
}

export async function analyze(input: string | Posting): Promise<Analysis> {
  const answer = await send((id) => ({ kind: 'analyze', id, input }));
  if (answer.kind !== 'report') throw new Error('The engine answered something else.');
  return { report: answer.report, ms: answer.ms };
}

export async function analyzeValues(inputs: Posting[]): Promise<(ValuesReport | { error: string })[]> {
  const answer = await send((id) => ({ kind: 'values', id, inputs }));
  if (answer.kind !== 'values') throw new Error('The engine answered something else.');
  return answer.values;
}

async function write(form: Form, reports: AnyAnswer[], description = ''): Promise<string> {
  const answer = await send((id) => ({ kind: 'write', id, form, reports, description }));
  if (answer.kind !== 'written') throw new Error('The engine answered something else.');
  return answer.text;
}

/** Values alone, in the report's own order and nesting. */
export const valuesJson = (report: Report) => write('values', [report]);

/** schema.org/JobPosting of what is stated. */
export const jobPosting = (report: Report, description: string) => write('posting', [report], description);

/** Reports sent to the worker at a time for a CSV: copying more at once would be felt. */
const csvChunk = 200;

/** The package's CSV of reports: a header, and a row each. */
export async function csvOf(reports: AnyAnswer[]): Promise<string> {
  let csv = await write('csv', reports.slice(0, csvChunk));
  for (let at = csvChunk; at < reports.length; at += csvChunk) {
    const more = await write('csv', reports.slice(at, at + csvChunk));
    csv += more.slice(more.indexOf('\n') + 1);
  }
  return csv;
}
