import { XzReadableStream } from 'xz-decompress';
import { takePart } from '../single/packed';
import EngineWorker from './worker.ts?worker&inline';

/** A classic worker from a Blob: the only kind that a page opened from a file may start. */
export const startWorker = (): Worker => new EngineWorker({ name: 'fineprint' });

/** The bytes stand in the page once; the worker gets the compiled module. */
export const compileEngine = async (): Promise<WebAssembly.Module> =>
  WebAssembly.compile(await new Response(new XzReadableStream(takePart('engine'))).arrayBuffer());
