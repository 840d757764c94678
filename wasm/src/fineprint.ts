import { FineprintError } from './error.js';
import createEngine, { type Engine } from './loader.js';
import type { Report } from './report.generated.js';

/** A posting whose title, company and location are known. Spans point into `description` unless they name another part. */
export interface Posting {
  title?: string | null;
  company?: string | null;
  location?: string | null;
  description: string;
}

export interface AnalyzeOptions {
  /** How much of each field the report carries. Whole records, `'reasons'`, unless asked otherwise. */
  detail?: 'values' | 'evidence' | 'reasons';
  /** The unit of spans. `text.slice(start, end)` is the quote with `'utf16'`, the default. */
  offsets?: 'utf16' | 'utf8' | 'codepoint';
}

export interface Fineprint {
  /** Version of the engine. */
  readonly version: string;
  /** Reports on one pasted text (plain or HTML), or on a posting whose parts are known. */
  analyze(input: string | Posting, options?: AnalyzeOptions): Report;
  /** The same report as the JSON text that the engine wrote, byte for byte that of the native command. */
  analyzeRaw(input: string | Posting, options?: AnalyzeOptions): string;
  /** All fields and rules of the engine. */
  describe(): Description;
}

export interface Description {
  fields: Record<string, unknown>[];
  rules: Record<string, unknown>[];
}

const details = ['values', 'evidence', 'reasons'];
const offsetUnits = ['utf16', 'utf8', 'codepoint'];

/** The engine's JSON cannot hold half a surrogate pair. Its stand-in is as long, so spans stay right. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function readPart(posting: Posting, part: keyof Posting): string {
  const value: unknown = posting[part] ?? '';
  if (typeof value === 'string') return wellFormed(value);
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
      title: readPart(posting, 'title'),
      company: readPart(posting, 'company'),
      location: readPart(posting, 'location'),
      description: readPart(posting, 'description'),
    },
  };
}

function readOptions({ detail, offsets }: AnalyzeOptions): object {
  if (detail !== undefined && !details.includes(detail)) {
    throw new FineprintError('bad_option', `"detail" is one of ${details.join(', ')}`);
  }
  if (offsets !== undefined && !offsetUnits.includes(offsets)) {
    throw new FineprintError('bad_option', `"offsets" is one of ${offsetUnits.join(', ')}`);
  }
  return { detail, offsets };
}

/** An answer is this, the report, and a closing brace: so the report's own bytes can be cut out without parsing. */
const opening = '{"ok":true,"report":';

function wrap(engine: Engine): Fineprint {
  function analyzeRaw(input: string | Posting, options: AnalyzeOptions = {}): string {
    const answer = engine.answer(JSON.stringify({ ...readInput(input), options: readOptions(options) }));
    if (answer.startsWith(opening)) return answer.slice(opening.length, -1);
    const { error } = JSON.parse(answer) as { error: { message: string } };
    throw new FineprintError('engine_failed', error.message);
  }
  return {
    version: engine.version(),
    analyzeRaw,
    analyze: (input, options) => JSON.parse(analyzeRaw(input, options)) as Report,
    describe: () => JSON.parse(engine.describe()) as Description,
  };
}

export function loadFailed(why: string, cause?: unknown): FineprintError {
  return new FineprintError('load_failed', `cannot load the engine: ${why}`, { cause });
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export async function compile(bytes: BufferSource): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw loadFailed(message(error), error);
  }
}

export async function download(url: string | URL): Promise<WebAssembly.Module> {
  const response = await fetch(url).catch((error: unknown) => {
    throw loadFailed(`${url}: ${message(error)}`, error);
  });
  if (!response.ok) throw loadFailed(`${url} answers ${response.status}`);
  return compile(await response.arrayBuffer());
}

/** Makes a module into a running engine. */
export async function start(module: WebAssembly.Module): Promise<Fineprint> {
  let fail: (error: unknown) => void;
  const failed = new Promise<never>((_, reject) => { fail = reject; });
  const engine = createEngine({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(module, imports).then(done).catch((error: unknown) => fail(loadFailed(message(error), error)));
      return {};
    },
  });
  return wrap(await Promise.race([engine, failed]));
}
