import { FineprintError } from './error.js';
import { compile, download } from './load.js';

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
  const { wasmModule, wasmBinary, wasmURL } = options;
  if ([wasmModule, wasmBinary, wasmURL].filter(Boolean).length > 1) {
    throw new FineprintError('bad_option', 'give one of "wasmURL", "wasmBinary" and "wasmModule"');
  }
  if (wasmModule) {
    if (wasmModule instanceof WebAssembly.Module) return wasmModule;
    throw new FineprintError('bad_option', '"wasmModule" is a WebAssembly.Module');
  }
  if (wasmBinary) return compile(wasmBinary);
  if (wasmURL) return download(wasmURL);
  return undefined;
}
