import { FineprintError, type ErrorCode } from './error.js';
import { start } from './fineprint.js';
import { toJobPosting } from './jobPosting.js';
import type { AnalyzeOptions, AnyReport, Description, Fineprint, Input, JobPostingExtras, JobPostingLd, ReportFor } from './types.js';
import type { ValuesReport } from './report.generated.js';
import { values } from './values.js';

/** A `Fineprint` off the main thread: the same functions, as promises. */
export interface FineprintClient {
  readonly version: string;
  /** False where no worker could be started, so that the engine runs on this thread after all. */
  readonly offThread: boolean;
  analyze<const O extends AnalyzeOptions = {}>(input: Input, options?: O): Promise<ReportFor<O>>;
  analyzeRaw(input: Input, options?: AnalyzeOptions): Promise<string>;
  /** Reports one by one, in order; no more than a few inputs are taken before their reports are asked for. */
  analyzeMany<const O extends AnalyzeOptions = {}>(
    inputs: Iterable<Input> | AsyncIterable<Input>,
    options?: O,
  ): AsyncGenerator<ReportFor<O>, void, undefined>;
  analyzeLine(line: string | Uint8Array, number?: number, options?: AnalyzeOptions): Promise<string>;
  values(report: AnyReport): Promise<ValuesReport>;
  describe(): Promise<Description>;
  toJobPosting(report: AnyReport, posting?: JobPostingExtras): Promise<JobPostingLd>;
  toCsv(reports: AnyReport | Iterable<AnyReport>, options?: Pick<AnalyzeOptions, 'fields'>): Promise<string>;
  toMarkdown(report: AnyReport): Promise<string>;
  dispose(): void;
  [Symbol.dispose](): void;
}

/** What the engine's side can be asked for. */
const asked = ['analyze', 'analyzeRaw', 'analyzeLine', 'describe', 'toCsv', 'toMarkdown'] as const;
export type Asked = (typeof asked)[number];

export type Question = { module: WebAssembly.Module } | { id: number; call: Asked; args: unknown[] };
export type Reply =
  | { ready: string }
  | { failed: string }
  | { id: number; value: unknown }
  | { id: number; error: { code: ErrorCode | undefined; message: string } };

/** The far end of a worker. */
export interface Port {
  post(question: Question): void;
  /** Called once, before anything is posted. `failed` where the worker does not start, or dies. */
  listen(reply: (reply: Reply) => void, failed: (why: string) => void): void;
  close(): void;
}

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The worker's own side: answers one question after another. */
export function serve(reply: (reply: Reply) => void): (question: Question) => Promise<void> {
  let engine: Fineprint | undefined;
  return async (question) => {
    if ('module' in question) {
      try {
        engine = await start(question.module);
        reply({ ready: engine.version });
      } catch (error) {
        reply({ failed: message(error) });
      }
      return;
    }
    const { id, call, args } = question;
    try {
      if (!engine || !asked.includes(call)) throw new Error(`cannot ask for ${call}`);
      reply({ id, value: (engine[call] as (...args: unknown[]) => unknown)(...args) });
    } catch (error) {
      reply({ id, error: { code: error instanceof FineprintError ? error.code : undefined, message: message(error) } });
    }
  };
}

type Ask = (call: Asked, ...args: unknown[]) => Promise<unknown>;

interface Far {
  version: string;
  ask: Ask;
  close: () => void;
}

/** A worker that answered "ready". Throws where none starts. */
function connect(port: Port, module: WebAssembly.Module): Promise<Far> {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  let broken: FineprintError | undefined;
  const breakOff = (error: FineprintError) => {
    broken ??= error;
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
  };
  const ask: Ask = (call, ...args) =>
    new Promise((resolve, reject) => {
      if (broken) return reject(broken);
      waiting.set(++last, { resolve, reject });
      port.post({ id: last, call, args });
    });
  const close = () => {
    breakOff(new FineprintError('disposed', 'this Fineprint was disposed of'));
    port.close();
  };
  return new Promise((resolve, reject) => {
    port.listen(
      (reply) => {
        if ('ready' in reply) return resolve({ version: reply.ready, ask, close });
        if ('failed' in reply) return reject(new Error(reply.failed));
        const waiter = waiting.get(reply.id);
        waiting.delete(reply.id);
        if ('value' in reply) waiter?.resolve(reply.value);
        else if (reply.error.code) waiter?.reject(new FineprintError(reply.error.code, reply.error.message));
        else waiter?.reject(new FineprintError('engine_failed', reply.error.message));
      },
      (why) => {
        reject(new Error(why));
        breakOff(new FineprintError('engine_failed', `the worker broke off: ${why}`));
      },
    );
    port.post({ module });
  });
}

async function onThisThread(module: WebAssembly.Module): Promise<Far> {
  const engine = await start(module);
  const ask: Ask = async (call, ...args) => (engine[call] as (...args: unknown[]) => unknown)(...args);
  return { version: engine.version, ask, close: () => engine.dispose() };
}

/** Inputs taken before their reports are asked for: enough that the worker never waits for the next one. */
const ahead = 4;

async function* many(ask: Ask, inputs: Iterable<Input> | AsyncIterable<Input>, options?: AnalyzeOptions) {
  const under: Promise<unknown>[] = [];
  try {
    for await (const input of inputs) {
      under.push(ask('analyze', input, options));
      if (under.length >= ahead) yield await under.shift();
    }
    while (under.length > 0) yield await under.shift();
  } finally {
    for (const left of under) left.catch(() => undefined);
  }
}

/** A client of the worker that `open` starts, or of an engine on this thread where none starts. */
export async function client(open: () => Port, module: WebAssembly.Module): Promise<FineprintClient> {
  let port: Port | undefined;
  let far: Far | undefined;
  try {
    port = open();
    far = await connect(port, module);
  } catch {
    port?.close();
  }
  const offThread = far !== undefined;
  const { version, ask, close } = far ?? (await onThisThread(module));
  const proxy = Object.fromEntries(asked.map((call) => [call, (...args: unknown[]) => ask(call, ...args)]));
  return {
    ...proxy,
    version,
    offThread,
    analyzeMany: (inputs: Iterable<Input> | AsyncIterable<Input>, options?: AnalyzeOptions) => many(ask, inputs, options),
    toCsv: (reports: AnyReport | Iterable<AnyReport>, options?: object) =>
      ask('toCsv', Symbol.iterator in reports ? [...reports] : reports, options),
    values: async (report: AnyReport) => values(report),
    toJobPosting: async (report: AnyReport, extras?: JobPostingExtras) => toJobPosting(report, extras),
    dispose: close,
    [Symbol.dispose ?? Symbol.for('Symbol.dispose')]: close,
  } as unknown as FineprintClient;
}
