import { readFile } from 'node:fs/promises';
import { compile } from './load.js';

/** The engine that lies beside the package's own files; the inlined one where a server's bundler has moved these away from it. */
export async function beside(): Promise<WebAssembly.Module> {
  const bytes = await readFile(new URL('./fineprint.wasm', import.meta.url)).catch(() => undefined);
  return bytes ? compile(bytes) : (await import('./inline.js')).compileInline();
}
