/** The ES module that Emscripten writes beside the engine. */
export interface Engine {
  answer(request: string): string;
  describe(): string;
  version(): string;
}

export interface EngineOptions {
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object;
}

export default function createEngine(options: EngineOptions): Promise<Engine>;
