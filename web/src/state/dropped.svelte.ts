import type { Posting } from '../report/types';

export interface ManyPostings {
  postings: Posting[];
  bad: number;
}

/** A table of postings that was dropped or chosen elsewhere, on its way to the view that reads many. */
class Dropped {
  waiting = $state.raw<ManyPostings | null>(null);

  take(many: ManyPostings) {
    this.waiting = many;
  }
}

export const dropped = new Dropped();
