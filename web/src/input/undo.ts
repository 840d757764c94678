/** Characters that the steps may hold together. */
const budget = 8_000_000;
const mostSteps = 200;
/** Milliseconds of quiet after which typing begins a new step. */
const burst = 700;

/** The history of one thing: a step a burst of typing, a step a paste, drop, sample or clear. */
export class UndoStack<Step> {
  #past: Step[] = [];
  #future: Step[] = [];
  #lastTyped = -Infinity;
  #size: (step: Step) => number;

  constructor(size: (step: Step) => number) {
    this.#size = size;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /** Called with what stood before a change. */
  remember(before: Step, typing: boolean, now: number) {
    const sameBurst = typing && now - this.#lastTyped < burst;
    this.#lastTyped = typing ? now : -Infinity;
    this.#future = [];
    if (sameBurst && this.#past.length > 0) return;
    this.#past.push(before);
    let held = this.#past.reduce((sum, step) => sum + this.#size(step), 0);
    while (this.#past.length > 1 && (this.#past.length > mostSteps || held > budget)) {
      const oldest = this.#past.shift();
      if (oldest) held -= this.#size(oldest);
    }
  }

  undo(current: Step): Step | undefined {
    return this.#move(this.#past, this.#future, current);
  }

  redo(current: Step): Step | undefined {
    return this.#move(this.#future, this.#past, current);
  }

  #move(from: Step[], to: Step[], current: Step): Step | undefined {
    const step = from.pop();
    if (step) to.push(current);
    this.#lastTyped = -Infinity;
    return step;
  }
}
