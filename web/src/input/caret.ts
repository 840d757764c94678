import { mapText, offsetOf, rangeOf, type TextMap } from '../evidence/nodes';

/** The selection as offsets into the text of `root`; its end where the selection lies elsewhere. */
export function selectionIn(root: HTMLElement, map: TextMap): { start: number; end: number } {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const all = { start: map.text.length, end: map.text.length };
  if (!range || !root.contains(range.commonAncestorContainer)) return all;
  const offset = (node: Node, at: number): number => {
    if (node instanceof Text) return offsetOf(map, node, at) ?? map.text.length;
    // Between the nodes of the root: count what stands before.
    const before = document.createRange();
    before.selectNodeContents(root);
    before.setEnd(node, at);
    return Math.min(mapText(before.cloneContents()).text.length, map.text.length);
  };
  return { start: offset(range.startContainer, range.startOffset), end: offset(range.endContainer, range.endOffset) };
}

export function setCaret(map: TextMap, offset: number) {
  const range = rangeOf(map, Math.min(offset, map.text.length), Math.min(offset, map.text.length));
  if (range) getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.startContainer, range.startOffset);
}
