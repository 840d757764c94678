/// <reference lib="esnext.disposable" preserve="true" />
import type { EvidenceReport, Report, ValuesReport } from './report.generated.js';

/** A posting whose title, company and location are known. Spans point into `description` unless they name another part. */
export interface Posting {
  /** Copied to the report. */
  id?: string | number | null;
  title?: string | null;
  company?: string | null;
  location?: string | null;
  description: string;
}

/** A word of your own beside the built-in vocabulary. */
export interface LexiconEntry {
  kind: 'skill' | 'certification' | 'benefit' | 'soft_skill';
  /** What the report says. A benefit and a soft skill is one of the closed set of its field; the words then count as it. */
  label: string;
  /** As postings write it. Without capitals it is found in any case, with a capital only in exactly that. */
  forms?: string[];
  /** Forms that are ordinary words too: they count only beside other technologies. */
  doubtful?: string[];
}

export type Detail = 'values' | 'evidence' | 'reasons';

export interface AnalyzeOptions {
  /** How much of each field the report carries. Whole records, `'reasons'`, unless asked otherwise. */
  detail?: Detail;
  /** The unit of spans. `text.slice(start, end)` is the quote with `'utf16'`, the default. */
  offsets?: 'utf16' | 'utf8' | 'codepoint';
  /** Only these fields: `'work_model'`, `'compensation.salary_min'`, or all of a group: `'compensation'`. */
  fields?: readonly string[];
  /** Words of your own. */
  lexicon?: readonly LexiconEntry[];
}

type Stages = 'posting' | 'extraction' | 'inference';

export type AnyReport = Report | EvidenceReport | ValuesReport;

/** With `fields`: the groups and fields that were asked for, and no others. */
export type Chosen<R extends AnyReport> = Omit<R, Stages> & {
  posting: Partial<R['posting']>;
  extraction: { [Group in keyof R['extraction']]?: Partial<R['extraction'][Group]> };
  inference: { [Group in keyof R['inference']]?: Partial<R['inference'][Group]> };
};

type Detailed<D> = D extends 'values' ? ValuesReport : D extends 'evidence' ? EvidenceReport : Report;
type DetailOf<O> = O extends { detail: infer D extends Detail } ? D : 'reasons';

/** The report that these options give. */
export type ReportFor<O> = O extends { fields: readonly string[] } ? Chosen<Detailed<DetailOf<O>>> : Detailed<DetailOf<O>>;

export interface FieldDescription {
  stage: Stages;
  group: string;
  field: string;
  label: string;
  kind: 'enum' | 'code' | 'number' | 'boolean' | 'maybe' | 'text' | 'set' | 'names' | 'pay_ranges' | 'alternatives';
  /** The closed set of its values; empty where there is none. */
  values: string[];
}

export interface RuleDescription {
  id: string;
  stage: Exclude<Stages, 'posting'>;
  group: string;
  /** Log-odds; below 0 it speaks against. */
  weight: number;
  /** Of the rules of one signal only the strongest counts. */
  signal: string;
  because: string;
}

export interface Description {
  fields: FieldDescription[];
  rules: RuleDescription[];
}

export type Input = string | Posting;

export interface Fineprint {
  /** Version of the engine. */
  readonly version: string;
  /** Reports on one pasted text (plain or HTML), or on a posting whose parts are known. */
  analyze<const O extends AnalyzeOptions = {}>(input: Input, options?: O): ReportFor<O>;
  /** The same report as the JSON text that the engine wrote, byte for byte that of the native command. */
  analyzeRaw(input: Input, options?: AnalyzeOptions): string;
  /**
   * Reports one by one, in order. The next input is taken only when its report is asked for, so neither side needs to be
   * held in memory.
   */
  analyzeMany<const O extends AnalyzeOptions = {}>(inputs: Iterable<Input>, options?: O): Generator<ReportFor<O>, void, undefined>;
  analyzeMany<const O extends AnalyzeOptions = {}>(inputs: AsyncIterable<Input>, options?: O): AsyncGenerator<ReportFor<O>, void, undefined>;
  /**
   * A line of NDJSON to a line: `{"id"?, "title"?, "company"?, "location"?, "description"}` or `{"id"?, "text"}` gives its
   * report, anything else `{"error": {"code", "message"}, "id"?, "line"}`. Throws for wrong options only.
   */
  analyzeLine(line: string | Uint8Array, number?: number, options?: AnalyzeOptions): string;
  /** A report's bare values, as `detail: 'values'` gives them. */
  values(report: AnyReport): ValuesReport;
  /** All fields and rules of the engine, with their weights. */
  describe(): Description;
  /** schema.org/JobPosting of what is stated; what the posting does not say is left out. */
  toJobPosting(report: AnyReport, posting?: JobPostingExtras): JobPostingLd;
  /** A header and a row a report: the bytes of `fineprint --csv`. */
  toCsv(reports: AnyReport | Iterable<AnyReport>, options?: Pick<AnalyzeOptions, 'fields'>): string;
  /** A table a group: the bytes of `fineprint --markdown`. */
  toMarkdown(report: AnyReport): string;
  /** Lets go of the engine. A second call does nothing; any other call throws a `FineprintError` with the code `disposed`. */
  dispose(): void;
  [Symbol.dispose](): void;
}

/** What a report does not hold and schema.org wants. */
export interface JobPostingExtras {
  description?: string;
  /** ISO 8601 */
  datePosted?: string;
  /** ISO 8601 */
  validThrough?: string;
  url?: string;
}

export type JobPostingLd = { '@context': 'https://schema.org/'; '@type': 'JobPosting' } & Record<string, unknown>;
