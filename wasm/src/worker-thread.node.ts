/** What runs in the thread that `fineprint/worker` starts in Node. */
import { parentPort } from 'node:worker_threads';
import { serve, type Question } from './client.js';

const answer = serve((reply) => parentPort?.postMessage(reply));
parentPort?.on('message', (question: Question) => void answer(question));
