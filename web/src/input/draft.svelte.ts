import { type Parts, reader } from '../state/reader.svelte';
import { shell } from '../state/shell.svelte';
import { UndoStack } from './undo';

interface Step {
  text: string;
  caret: number;
  parts: Parts;
}

/** A text of this many characters that comes at once is a posting, and its report is what is wanted next. */
const wholePosting = 200;

export const plain = (text: string) => text.replace(/\r\n?/g, '\n');

/** The posting while it is worked on: every change to its text goes through here, and can be taken back. */
class Draft {
  #steps = new UndoStack<Step>((step) => step.text.length);
  /** Where the caret stands, in the editor or after the last change. */
  caret = 0;
  /** Grows with each change that the editor did not make itself. */
  version = $state(0);
  canUndo = $state(false);
  canRedo = $state(false);

  #now(): Step {
    return { text: reader.text, caret: this.caret, parts: { ...reader.parts } };
  }

  #remember(typing: boolean) {
    this.#steps.remember(this.#now(), typing, performance.now());
    this.#show();
  }

  #show() {
    this.canUndo = this.#steps.canUndo;
    this.canRedo = this.#steps.canRedo;
  }

  /** Called before the editor changes the text by itself. */
  beforeTyping(caret: number) {
    this.caret = caret;
    this.#remember(true);
  }

  typed(text: string, caret: number) {
    this.caret = caret;
    reader.type(text);
  }

  insert(start: number, end: number, insertion: string) {
    const text = plain(insertion);
    this.caret = start;
    this.#remember(false);
    const whole = reader.text.slice(0, start) + text + reader.text.slice(end);
    this.caret = start + text.length;
    reader.open(whole, reader.parts);
    if (text.length >= wholePosting) shell.pane = 'report';
    this.version += 1;
  }

  replace(text: string, parts: Partial<Parts> = {}) {
    if (reader.text !== plain(text)) this.#remember(false);
    this.caret = 0;
    reader.open(plain(text), parts);
    shell.pane = text === '' ? 'posting' : 'report';
    this.version += 1;
  }

  #restore(step: Step | undefined) {
    this.#show();
    if (!step) return;
    this.caret = step.caret;
    reader.open(step.text, step.parts);
    this.version += 1;
  }

  undo() {
    this.#restore(this.#steps.undo(this.#now()));
  }

  redo() {
    this.#restore(this.#steps.redo(this.#now()));
  }
}

export const draft = new Draft();
