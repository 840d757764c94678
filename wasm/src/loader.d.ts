/** What the engine does. Options are those of `AnalyzeOptions`, as JSON. */
export interface Engine {
  answer(request: string): string;
  csvHeader(options: string): string;
  csvRow(report: string, options: string): string;
  describe(): string;
  line(json: string | Uint8Array, number: number, options: string): string;
  markdown(report: string): string;
  summary(report: string, color: boolean): string;
  text(bytes: Uint8Array, options: string): string;
  version(): string;
}

/** The engine as its module has it: each function gives where its text begins in memory, until the next call. */
export type RawEngine = { [Name in keyof Engine]: (...given: Parameters<Engine[Name]>) => number } & {
  HEAPU8: Uint8Array;
  /** Of the text last given, in bytes. */
  size(): number;
};

export interface EngineOptions {
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object;
}

/** The ES module that Emscripten writes beside the engine. */
export default function createEngine(options: EngineOptions): Promise<RawEngine>;
