import { FineprintError } from './error.js';
import createEngine, { type Engine, type RawEngine } from './loader.js';

function loadFailed(why: string, cause?: unknown): FineprintError {
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

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

function reading(raw: RawEngine): Engine {
  const read = (begin: number) => utf8.decode(raw.HEAPU8.subarray(begin, begin + raw.size()));
  return {
    answer: (request) => read(raw.answer(request)),
    csvHeader: (options) => read(raw.csvHeader(options)),
    csvRow: (report, options) => read(raw.csvRow(report, options)),
    describe: () => read(raw.describe()),
    line: (json, number, options) => read(raw.line(json, number, options)),
    markdown: (report) => read(raw.markdown(report)),
    summary: (report, color) => read(raw.summary(report, color)),
    text: (bytes, options) => read(raw.text(bytes, options)),
    version: () => read(raw.version()),
  };
}

/** Makes a module into a running engine. */
export async function run(module: WebAssembly.Module): Promise<Engine> {
  let fail: (error: unknown) => void;
  const failed = new Promise<never>((_, reject) => { fail = reject; });
  const engine = createEngine({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(module, imports).then(done).catch((error: unknown) => fail(loadFailed(message(error), error)));
      return {};
    },
  });
  return reading(await Promise.race([engine, failed]));
}
