/** Marks ranges of text without touching the text: CSS Custom Highlights where there are any, boxes laid under it elsewhere. */
export type Mark = 'ground' | 'active' | 'under';

export interface Painter {
  paint(mark: Mark, ranges: readonly Range[]): void;
  /** After the layout has changed. */
  refresh(): void;
  destroy(): void;
}

const marks: readonly Mark[] = ['ground', 'active', 'under'];
const names = (mark: Mark) => `fineprint-${mark}`;

export const hasHighlights = () => typeof Highlight !== 'undefined' && 'highlights' in CSS;

function highlighter(): Painter {
  return {
    paint(mark, ranges) {
      const highlight = new Highlight(...ranges);
      highlight.priority = marks.indexOf(mark);
      CSS.highlights.set(names(mark), highlight);
    },
    refresh() {},
    destroy: () => marks.forEach((mark) => CSS.highlights.delete(names(mark))),
  };
}

/** `layer` lies under the text, with the same origin. */
function boxes(layer: HTMLElement): Painter {
  const painted = new Map<Mark, readonly Range[]>();

  function draw() {
    const origin = layer.getBoundingClientRect();
    const fragment = document.createDocumentFragment();
    for (const mark of marks) {
      for (const range of painted.get(mark) ?? []) {
        for (const rect of range.getClientRects()) {
          const box = document.createElement('i');
          box.className = `box ${mark}`;
          box.style.left = `${rect.left - origin.left}px`;
          box.style.top = `${rect.top - origin.top}px`;
          box.style.width = `${rect.width}px`;
          box.style.height = `${rect.height}px`;
          fragment.append(box);
        }
      }
    }
    layer.replaceChildren(fragment);
  }

  return {
    paint(mark, ranges) {
      painted.set(mark, ranges);
      draw();
    },
    refresh: draw,
    destroy: () => layer.replaceChildren(),
  };
}

export const painterFor = (layer: HTMLElement): Painter => (hasHighlights() ? highlighter() : boxes(layer));
