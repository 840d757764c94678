import type { Ask } from './protocol';
import { serve } from './serve';

const answer = serve((reply) => self.postMessage(reply));

self.addEventListener('message', (event: MessageEvent<Ask>) => void answer(event.data));
