/** Fineprint in a thread of Node's. */
import { Worker } from 'node:worker_threads';
import { beside } from './beside.node.js';
import { client, type FineprintClient, type Port, type Reply } from './client.js';
import { given, type LoadOptions } from './options.js';

export * from './public.js';
export type { FineprintClient } from './client.js';

function openThread(): Port {
  const worker = new Worker(new URL('./worker-thread.node.js', import.meta.url));
  // A program ends when its own work is done, whether or not it has disposed of the client.
  worker.unref();
  let open = 0;
  return {
    post(question) {
      if (open++ === 0) worker.ref();
      worker.postMessage(question);
    },
    listen(reply, failed) {
      worker.on('message', (data: Reply) => {
        if (--open === 0) worker.unref();
        reply(data);
      });
      worker.on('error', (error) => failed(error.message));
      worker.on('exit', (code) => failed(`exit code ${code}`));
    },
    close: () => void worker.terminate(),
  };
}

/** Starts a thread and loads the engine in it; in this one where none can be started. */
export async function loadFineprint(options: LoadOptions = {}): Promise<FineprintClient> {
  return client(openThread, (await given(options)) ?? (await beside()));
}
