/** The report as the page walks it: by field id, not by name. The package's own types name every field. */
export type Stage = 'posting' | 'extraction' | 'inference';

export interface Span {
  start: number;
  end: number;
  /** Where the posting came in parts: the part that the span lies in; the description where absent. */
  part?: Part;
}

export type Part = 'title' | 'company' | 'location';

export interface Reason {
  rule: string;
  about: string;
  weight: number;
  spans: Span[];
  because: string;
}

export interface Item {
  value: unknown;
  confidence: number;
  spans: Span[];
  cue?: string | null;
}

export interface FieldRecord {
  value: unknown;
  confidence: number;
  evidence: string;
  source: 'stated' | 'not_mentioned' | 'pass1_derived' | 'inferred' | 'combined';
  spans: Span[];
  items?: Item[];
  derived_from?: string[];
  reasons?: Reason[];
}

export interface Notice {
  kind: 'conflict' | 'text_cut' | 'bad_utf8' | 'match_gave_up' | 'not_a_posting';
  fields?: string[];
  message: string;
  spans?: Span[];
}

export type Records = Record<string, FieldRecord>;

export interface Report {
  id?: string;
  schema_version: string;
  engine: { name: string; version: string };
  posting: Records;
  extraction: Record<string, Records>;
  inference: Record<string, Records>;
  notices: Notice[];
  metadata: { language: string; fields_found: number; fields_not_mentioned: number; average_confidence: number };
}

export interface Posting {
  id?: string;
  title?: string;
  company?: string;
  location?: string;
  description: string;
}

export interface PayRange {
  min: number | null;
  max: number | null;
  currency: string | null;
  period: string | null;
  kind: string | null;
  place: string | null;
}
