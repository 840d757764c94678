/** What runs in the worker that `fineprint/worker` starts. */
import { serve } from './client.js';

const answer = serve((reply) => self.postMessage(reply));
self.addEventListener('message', ({ data }) => void answer(data));
