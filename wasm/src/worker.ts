/** Fineprint in a worker, so that a page stays at hand while it reads. */
import { client, type FineprintClient, type Port, type Reply } from './client.js';
import { download } from './load.js';
import { given, type LoadOptions } from './options.js';

export * from './public.js';
export type { FineprintClient } from './client.js';

export interface WorkerOptions extends LoadOptions {
  /** A worker that runs `fineprint/worker-thread`, for bundlers that do not follow `new Worker(new URL(...))`. */
  worker?: Worker;
}

function portOf(worker: Worker): Port {
  return {
    post: (question) => worker.postMessage(question),
    listen(reply, failed) {
      worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => reply(data));
      worker.addEventListener('error', ({ message }) => failed(message || 'the worker cannot be loaded'));
      worker.addEventListener('messageerror', () => failed('a message could not be read'));
    },
    close: () => worker.terminate(),
  };
}

/** Starts a worker and loads the engine in it; on this thread where no worker can be started. */
export async function loadFineprint(options: WorkerOptions = {}): Promise<FineprintClient> {
  const module = (await given(options)) ?? (await download(new URL('./fineprint.wasm', import.meta.url)));
  const open = () => portOf(options.worker ?? new Worker(new URL('./worker-thread.js', import.meta.url), { type: 'module', name: 'fineprint' }));
  return client(open, module);
}
