import { fields, isMentioned, recordOf } from '../report/catalogue';
import type { FieldRecord, Part, Report, Span } from '../report/types';

/** A field's hold on some words of the posting. */
export interface Hold {
  field: string;
  start: number;
  end: number;
  part: Part | undefined;
}

const sameSpan = (a: Span, b: Span) => a.start === b.start && a.end === b.end && a.part === b.part;

/** A field's own spans, and those of its items, once each. */
export function spansOf(record: FieldRecord): Span[] {
  const all = [...record.spans, ...(record.items ?? []).flatMap((item) => item.spans)];
  return all.filter((span, index) => span.end > span.start && all.findIndex((other) => sameSpan(other, span)) === index);
}

export function holdsOf(report: Report | null): Hold[] {
  if (!report) return [];
  return fields.flatMap((field) => {
    const record = recordOf(report, field.id);
    if (!isMentioned(field, record)) return [];
    return spansOf(record).map(({ start, end, part }) => ({ field: field.id, start, end, part }));
  });
}

/** What is marked now: by pointing at a field or at words, and by pinning a field. */
class Marks {
  /** The field that is pointed at or focused. */
  hovered = $state<string | null>(null);
  /** The field that is opened: its words stay marked. */
  pinned = $state<string | null>(null);
  /** Spans that a reason or an item shows while it is pointed at. */
  spans = $state.raw<Span[] | null>(null);
  /** Fields that rest on the words that are pointed at. */
  underWords = $state.raw<string[]>([]);

  /** Whether the posting moves to show what is marked: it does where the mark was set from the report. */
  shouldScroll = true;

  get field() {
    return this.hovered ?? this.pinned;
  }

  clear() {
    this.hovered = null;
    this.pinned = null;
    this.spans = null;
    this.underWords = [];
  }
}

export const marks = new Marks();
