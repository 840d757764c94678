/** The text of an editable element, and the way from an offset in it to a place in its nodes and back. */
export interface TextMap {
  text: string;
  nodes: { node: Text; start: number }[];
}

/** A last line that is empty has no height of its own, and so no place for the caret: this gives it one. */
export function tail(): HTMLElement {
  const br = document.createElement('br');
  br.dataset.tail = '';
  return br;
}

export function mapText(root: Node): TextMap {
  const nodes: TextMap['nodes'] = [];
  let text = '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      nodes.push({ node, start: text.length });
      text += node.data;
    } else if (node instanceof HTMLElement && node.dataset.tail !== undefined) {
      continue;
    } else if (node.nodeName === 'BR') {
      text += '\n';
    } else if (node.nodeName === 'DIV' && text !== '' && !text.endsWith('\n')) {
      text += '\n';
    }
  }
  return { text, nodes };
}

function place(map: TextMap, offset: number): { node: Text; offset: number } | null {
  for (let i = map.nodes.length - 1; i >= 0; i -= 1) {
    const entry = map.nodes[i];
    if (entry && entry.start <= offset) return { node: entry.node, offset: Math.min(offset - entry.start, entry.node.length) };
  }
  return null;
}

/** Null where the text is shorter than that. */
export function rangeOf(map: TextMap, start: number, end: number): Range | null {
  const from = place(map, start);
  const to = place(map, end);
  if (!from || !to || end > map.text.length) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

export function offsetOf(map: TextMap, node: Node, offset: number): number | null {
  const entry = map.nodes.find((candidate) => candidate.node === node);
  return entry ? entry.start + offset : null;
}

/** The offset of the text under a point of the window, or null. */
export function offsetAt(map: TextMap, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (caret) return offsetOf(map, caret.offsetNode, caret.offset);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- older Safaris have only this one
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? offsetOf(map, range.startContainer, range.startOffset) : null;
}
