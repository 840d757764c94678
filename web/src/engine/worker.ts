import type { Ask } from './protocol';
import { serve } from './serve';

const answer = serve((reply) => self.postMessage(reply), { rehearses: true });

self.addEventListener('message', (event: MessageEvent<Ask>) => void answer(event.data));
