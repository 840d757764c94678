import { FineprintError } from './error.js';
import { toJobPosting } from './jobPosting.js';
import { run } from './load.js';
import type { Engine } from './loader.js';
import { given, type LoadOptions } from './options.js';
import type { AnalyzeOptions, AnyReport, Description, Fineprint, Input, Posting, ReportFor } from './types.js';
import { values } from './values.js';

/** The engine's JSON cannot hold half a surrogate pair. Its stand-in is as long, so spans stay right. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function readPart(posting: Posting, part: keyof Posting): string {
  const value: unknown = posting[part] ?? '';
  if (typeof value === 'string') return wellFormed(value);
  if (part === 'id' && Number.isSafeInteger(value)) return String(value);
  throw new FineprintError('bad_input', `"${part}" of a posting is a string, not ${typeof value}`);
}

function readInput(input: unknown): object {
  if (typeof input === 'string') return { text: wellFormed(input) };
  if (typeof input !== 'object' || input === null || !('description' in input)) {
    throw new FineprintError('bad_input', 'give a text, or a posting with a "description"');
  }
  const posting = input as Posting;
  return {
    posting: {
      id: readPart(posting, 'id'),
      title: readPart(posting, 'title'),
      company: readPart(posting, 'company'),
      location: readPart(posting, 'location'),
      description: readPart(posting, 'description'),
    },
  };
}

const known = ['detail', 'offsets', 'fields', 'lexicon'];

/** A misspelt option would be silently ignored otherwise; what the values may be, the engine says. */
function readOptions(options: unknown): AnalyzeOptions {
  if (typeof options !== 'object' || options === null) throw new FineprintError('bad_option', 'options are an object');
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) throw new FineprintError('bad_option', `"${name}" is no option: there are ${known.join(', ')}`);
  }
  return options;
}

/** An answer is this, the report, and a closing brace: so the report's own bytes can be cut out without parsing. */
const opening = '{"ok":true,"report":';

function ask(engine: Engine, input: object, options: AnalyzeOptions): string {
  const answer = engine.answer(JSON.stringify({ ...input, options: readOptions(options) }));
  if (answer.startsWith(opening)) return answer.slice(opening.length, -1);
  const { error } = JSON.parse(answer) as { error: { code: string; message: string } };
  throw new FineprintError(error.code === 'bad_option' ? 'bad_option' : 'engine_failed', error.message);
}

/** The options as the engine's other functions take them, once it has accepted them. */
export function checkedOptions(engine: Engine, options: AnalyzeOptions): string {
  ask(engine, { text: '' }, options);
  return JSON.stringify(options);
}

function isMany(reports: AnyReport | Iterable<AnyReport>): reports is Iterable<AnyReport> {
  return Symbol.iterator in reports;
}

function wrap(started: Engine): Fineprint {
  const version = started.version();
  let engine: Engine | undefined = started;
  let accepted = '{}';

  const running = (): Engine => {
    if (engine) return engine;
    throw new FineprintError('disposed', 'this Fineprint was disposed of');
  };
  const analyzeRaw = (input: Input, options: AnalyzeOptions = {}) => ask(running(), readInput(input), options);
  const analyze = <O extends AnalyzeOptions>(input: Input, options?: O) => JSON.parse(analyzeRaw(input, options)) as ReportFor<O>;

  function* oneByOne<O extends AnalyzeOptions>(inputs: Iterable<Input>, options?: O) {
    for (const input of inputs) yield analyze(input, options);
  }
  async function* asTheyCome<O extends AnalyzeOptions>(inputs: AsyncIterable<Input>, options?: O) {
    for await (const input of inputs) yield analyze(input, options);
  }
  function analyzeMany(inputs: Iterable<Input> | AsyncIterable<Input>, options?: AnalyzeOptions) {
    if (typeof inputs === 'object' && inputs !== null) {
      if (Symbol.asyncIterator in inputs) return asTheyCome(inputs, options);
      if (Symbol.iterator in inputs) return oneByOne(inputs, options);
    }
    throw new FineprintError('bad_input', 'analyzeMany takes an iterable or an async iterable of postings');
  }

  function analyzeLine(line: string | Uint8Array, number = 1, options: AnalyzeOptions = {}): string {
    if (JSON.stringify(options) !== accepted) accepted = checkedOptions(running(), options);
    return running().line(typeof line === 'string' ? wellFormed(line) : line, number, accepted);
  }

  function toCsv(reports: AnyReport | Iterable<AnyReport>, { fields }: Pick<AnalyzeOptions, 'fields'> = {}): string {
    const json = checkedOptions(running(), { ...(fields && { fields }) });
    const rows = Array.from(isMany(reports) ? reports : [reports], (report) => running().csvRow(JSON.stringify(report), json));
    return running().csvHeader(json) + rows.join('');
  }

  const dispose = () => {
    engine = undefined;
  };
  const fineprint = {
    version,
    analyze,
    analyzeRaw,
    analyzeMany,
    analyzeLine,
    values,
    describe: () => JSON.parse(running().describe()) as Description,
    toJobPosting,
    toCsv,
    toMarkdown: (report: AnyReport) => running().markdown(JSON.stringify(report)),
    dispose,
    [Symbol.dispose ?? Symbol.for('Symbol.dispose')]: dispose,
  };
  return fineprint as unknown as Fineprint;
}

/** Makes a module into a running Fineprint. */
export async function start(module: WebAssembly.Module): Promise<Fineprint> {
  return wrap(await run(module));
}

/** The `loadFineprint` of an entry that finds the engine by itself where the options do not name it. */
export function loader(find: () => WebAssembly.Module | Promise<WebAssembly.Module>) {
  return async (options: LoadOptions = {}): Promise<Fineprint> => start((await given(options)) ?? (await find()));
}
