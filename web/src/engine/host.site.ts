import wasmURL from 'fineprint/fineprint.wasm?url';

export const startWorker = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'fineprint' });

/** Streams the engine; a server that does not know the type of a .wasm file makes it compile from the bytes instead. */
export async function compileEngine(): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compileStreaming(fetch(wasmURL));
  } catch {
    return WebAssembly.compile(await (await fetch(wasmURL)).arrayBuffer());
  }
}
