// The only script that stands in the one-file page as it is: it unpacks the page's style and code. The policy knows both by
// their hashes.
import { takePart } from './packed';

function put(element: HTMLElement, text: string) {
  element.textContent = text;
  document.head.append(element);
}

try {
  const [style = '', code = ''] = (await new Response(takePart('page').pipeThrough(new DecompressionStream('gzip'))).json()) as string[];
  put(document.createElement('style'), style);
  put(Object.assign(document.createElement('script'), { type: 'module' }), code);
} catch (error) {
  document.body.append(`This file is damaged, or the browser too old for it: ${String(error)}`);
}
