/** What runs in the worker that `fineprint/worker` starts. */
import { serve, type Question } from './client.js';

const answer = serve((reply) => self.postMessage(reply));
self.addEventListener('message', ({ data }: MessageEvent<Question>) => void answer(data));
