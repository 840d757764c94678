import { compile, download } from './fineprint.js';

/** Where the engine comes from. Without any of these, from the file beside the package's own. */
export interface LoadOptions {
  /** Address of `fineprint.wasm`, for bundlers that do not follow `new URL(..., import.meta.url)`. */
  wasmURL?: string | URL;
  /** The bytes of `fineprint.wasm`. */
  wasmBinary?: BufferSource;
  /** `fineprint.wasm`, compiled: post it to several workers, or import it where bytes may not be compiled. */
  wasmModule?: WebAssembly.Module;
}

/** The module that the options name, if they name one. */
export async function given(options: LoadOptions): Promise<WebAssembly.Module | undefined> {
  if (options.wasmModule) return options.wasmModule;
  if (options.wasmBinary) return compile(options.wasmBinary);
  if (options.wasmURL) return download(options.wasmURL);
  return undefined;
}
