/** Fineprint with the engine inside: for single files, and for bundlers that leave a `.wasm` file behind. */
import { XzReadableStream } from 'xz-decompress';
import engine from './engine.js';
import { loader } from './fineprint.js';
import { compile } from './load.js';

export * from './public.js';

/** Compiles the inlined engine: give the module to `loadFineprint`, here or in a worker. */
export async function compileInline(): Promise<WebAssembly.Module> {
  const packed = Uint8Array.from(atob(engine), (character) => character.charCodeAt(0));
  const unpacked = new XzReadableStream(new Blob([packed]).stream());
  return compile(await new Response(unpacked).arrayBuffer());
}

/** Loads the engine. One is enough: it keeps nothing of what it has read. */
export const loadFineprint = loader(compileInline);
