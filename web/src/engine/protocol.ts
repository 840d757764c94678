import type { Posting, Report } from '../report/types';

/** What the page asks of the worker. The compiled engine comes with the first message. */
export type Ask =
  | { kind: 'start'; module: WebAssembly.Module }
  | { kind: 'analyze'; id: number; input: string | Posting }
  | { kind: 'values'; id: number; inputs: Posting[] }
  | { kind: 'write'; id: number; form: Form; reports: AnyAnswer[]; description: string };

export type Answer =
  | { kind: 'ready' }
  | { kind: 'failed'; message: string }
  | { kind: 'report'; id: number; report: Report; ms: number }
  | { kind: 'values'; id: number; values: (ValuesReport | { error: string })[] }
  | { kind: 'written'; id: number; text: string }
  | { kind: 'error'; id: number; message: string };

/** What the package writes: rows of CSV, or of one report its bare values or a schema.org JobPosting. */
export type Form = 'csv' | 'values' | 'posting';

/** What a row of CSV is made from. */
export type AnyAnswer = Report | ValuesReport | { id: string; error: { message: string } };

/** A report of bare values: `extraction.work_model.work_model` is "remote", not a record. */
export interface ValuesReport {
  posting: Record<string, unknown>;
  extraction: Record<string, Record<string, unknown>>;
  inference: Record<string, Record<string, unknown>>;
  notices: Report['notices'];
  metadata: Report['metadata'];
}
