import { elementScroll, observeElementOffset, observeElementRect, type VirtualItem, Virtualizer } from '@tanstack/virtual-core';

/** The rows of a long list that are in view, with a few on either side. */
export function virtualRows(options: { count: () => number; rowHeight: number; scroller: () => HTMLElement | null }) {
  let items = $state.raw<VirtualItem[]>([]);
  let height = $state(0);

  function read(virtualizer: Virtualizer<HTMLElement, HTMLElement>) {
    items = virtualizer.getVirtualItems();
    height = virtualizer.getTotalSize();
  }

  const settings = () => ({
    count: options.count(),
    getScrollElement: options.scroller,
    estimateSize: () => options.rowHeight,
    overscan: 12,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: read,
  });

  const virtualizer = new Virtualizer<HTMLElement, HTMLElement>(settings());

  $effect(() => virtualizer._didMount());
  $effect(() => {
    virtualizer.setOptions(settings());
    virtualizer._willUpdate();
    virtualizer.measure();
    read(virtualizer);
  });

  return {
    get items() {
      return items;
    },
    get height() {
      return height;
    },
    show: (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}
