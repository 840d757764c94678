/** What runs in the thread that `fineprint/worker` starts in Node. */
import { parentPort } from 'node:worker_threads';
import { serve } from './client.js';

const answer = serve((reply) => parentPort?.postMessage(reply));
parentPort?.on('message', (question) => void answer(question));
