/** The ES module that Emscripten writes beside the engine. Options are those of `AnalyzeOptions`, as JSON. */
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

export interface EngineOptions {
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object;
}

export default function createEngine(options: EngineOptions): Promise<Engine>;
