/** The command `fineprint`: postings in, reports out. The same options and the same bytes as the native one. */
import { once } from 'node:events';
import { createReadStream, statSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import help from '../../../cli/help.txt';
import { beside, checkedOptions, FineprintError, run } from '../command.js';
import type { Engine } from '../loader.js';
import { readArguments, UsageError, type Arguments } from './arguments.js';
import { Crew, joinCrew } from './crew.js';
import { openSource, type Item, type Source } from './input.js';
import { Printer, type Form, type Piece } from './output.js';
import { printStats, Progress, type Tally } from './progress.js';

/** What the command ends with; `--help` prints the same list. */
const exitCodes = { ok: 0, badPostings: 1, usage: 2, unreadable: 3 };

/** The input cannot be read, or the output not written. */
class StreamError extends Error {}

async function print(text: string): Promise<void> {
  if (process.stdout.errored) throw new StreamError('cannot write the output');
  if (text && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

interface Work {
  batch: Item[];
  pieces: Piece[] | Promise<Piece[]>;
}

/**
 * Batches as they get done, in order, with no more under work than the threads are busy with. What is done does not wait for
 * more input.
 */
async function* worked(batches: AsyncIterable<Item[]>, work: (batch: Item[]) => Piece[] | Promise<Piece[]>, jobs: number) {
  const under: Work[] = [];
  const input = batches[Symbol.asyncIterator]();
  let reading: ReturnType<typeof input.next> | undefined = input.next();
  while (reading || under.length > 0) {
    const first: Work | undefined = under[0];
    if (reading && under.length < 2 * jobs) {
      const read: IteratorResult<Item[]> | undefined = await (first ? Promise.race([first.pieces, reading]).then(() => settled(reading)) : reading);
      if (read) {
        if (!read.done) under.push({ batch: read.value, pieces: work(read.value) });
        reading = read.done ? undefined : input.next();
        continue;
      }
    }
    under.shift();
    if (first) yield { batch: first.batch, pieces: await first.pieces };
  }
}

/** What a promise has come to, or nothing while it has not. */
const settled = <T>(promise: Promise<T> | undefined) => Promise.race([promise, Promise.resolve(undefined)]);

async function printAll(source: Source, printer: Printer, jobs: number, work: (batch: Item[]) => Piece[] | Promise<Piece[]>, progress: Progress) {
  const tally: Tally = { postings: 0, bad: 0, bytes: 0 };
  let begun = false;
  await print(printer.before());
  for await (const { batch, pieces } of worked(source.batches, work, jobs)) {
    let text = '';
    for (const piece of pieces) {
      if (piece.fault) process.stderr.write(`fineprint: ${piece.fault}\n`);
      if (!piece.text) continue;
      if (begun) text += printer.between();
      begun = true;
      text += piece.text;
    }
    await print(text);
    tally.postings += pieces.length;
    tally.bad += pieces.filter(({ good }) => !good).length;
    tally.bytes += batch.reduce((sum, { bytes }) => sum + bytes.length, 0);
    progress.show(tally);
  }
  await print(printer.after());
  return tally;
}

const isColored = ({ color }: Arguments) => (color === 'auto' ? process.stdout.isTTY && !process.env.NO_COLOR : color === 'always');
const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

async function report(engine: Engine, module: WebAssembly.Module, given: Arguments): Promise<number> {
  const started = performance.now();
  const stream = given.file === '-' ? process.stdin : createReadStream(given.file);
  const source = await openSource(given.input, stream);
  const form: Form = { output: given.output, options: given.options, color: isColored(given), many: source.many };
  const printer = new Printer(engine, form);
  const progress = new Progress(given.file === '-' ? 0 : sizeOf(given.file));
  const crew = given.jobs > 1 && source.many ? new Crew(given.jobs, module, form) : undefined;
  try {
    const work = (batch: Item[]) => (crew ? crew.work(batch) : batch.map((item) => printer.piece(item)));
    const tally = await printAll(source, printer, crew ? given.jobs : 1, work, progress);
    progress.clear();
    if (given.stats) printStats(tally, performance.now() - started);
    return tally.bad === 0 ? exitCodes.ok : exitCodes.badPostings;
  } finally {
    await crew?.close();
  }
}

function checkOptions(engine: Engine, given: Arguments): void {
  try {
    checkedOptions(engine, given.options);
  } catch (error) {
    throw error instanceof FineprintError ? new UsageError(error.message) : error;
  }
}

async function main(): Promise<number> {
  const given = readArguments(process.argv.slice(2));
  if (given.help) return print(help).then(() => exitCodes.ok);
  const module = await beside();
  const engine = await run(module);
  if (given.version) return print(`${engine.version()}\n`).then(() => exitCodes.ok);
  checkOptions(engine, given);
  if (given.output === 'rules') return print(`${engine.describe()}\n`).then(() => exitCodes.ok);
  return report(engine, module, given);
}

function fail(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`fineprint: ${error.message}\nfineprint --help tells what there is.\n`);
    return exitCodes.usage;
  }
  const { code, path, message } = error as NodeJS.ErrnoException;
  process.stderr.write(`fineprint: ${code && code !== 'EPIPE' ? `cannot read ${path ?? readArguments(process.argv.slice(2)).file}` : message}\n`);
  return exitCodes.unreadable;
}

if (isMainThread) {
  process.stdout.on('error', () => process.exit(exitCodes.unreadable));
  process.exitCode = await main().catch(fail);
} else {
  joinCrew();
}
