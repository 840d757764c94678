// wasm/src/report.generated.ts: the report as TypeScript types.
import { banner } from './cpp.mjs';
import { isArray } from './model.mjs';

const pascal = (id) => id.split('_').map((word) => word[0].toUpperCase() + word.slice(1)).join('');
const doc = (text, indent) => `${indent}/** ${text.replaceAll('*/', '*\\/')} */`;

/** The union of a field's values; fields that share a set share the type. */
const unionName = (field) => pascal(field.valuesOf ?? field.id);

function itemType(field) {
  const closed = field.values.length > 0;
  switch (field.kind) {
    case 'enum': return `${unionName(field)} | 'not_mentioned'`;
    case 'code': return `${closed ? unionName(field) : 'string'} | null`;
    case 'number': return 'number | null';
    case 'boolean': return 'boolean';
    case 'maybe': return 'boolean | null';
    case 'text': return 'string | null';
    case 'set': return closed ? unionName(field) : 'string';
    case 'names': return 'string';
    case 'pay_ranges': return 'PayRange';
    case 'alternatives': return 'string[]';
    default: throw new Error(`no type for the kind "${field.kind}"`);
  }
}

function recordType(field) {
  const array = isArray(field.kind) ? 'Array' : '';
  const inferred = field.group.stage === 'inference' ? 'Inferred' : 'Stated';
  return `${inferred}${array}Field<${itemType(field)}>`;
}

function union(field) {
  // What each value means stands in schema.json and docs/fields.md: editors show no words on the members of a union.
  const rows = field.values.map(({ id }) => `  | '${id}'`);
  return `${doc(`A value of \`${field.id}\`. ${field.doc}`, '')}\nexport type ${unionName(field)} =\n${rows.join('\n')};`;
}

function groupInterface(group) {
  const rows = group.fields.map((field) => {
    const unit = field.unit ? ` In ${field.unit}.` : '';
    return `${doc(field.doc + unit, '  ')}\n  ${field.id}: ${recordType(field)};`;
  });
  return `${doc(group.doc, '')}\nexport interface ${pascal(group.name)}Group {\n${rows.join('\n')}\n}`;
}

function stageInterface(name, text, groups) {
  const rows = groups.map((group) => `${doc(group.doc, '  ')}\n  ${group.name}: ${pascal(group.name)}Group;`);
  return `${doc(text, '')}\nexport interface ${name} {\n${rows.join('\n')}\n}`;
}

const shared = `/** Half-open: \`text.slice(start, end)\` is the quote. UTF-16 code units unless other offsets were asked for. */
export interface Span {
  start: number;
  end: number;
  /** The part of the posting that it lies in; the pasted text or the description where it is absent. */
  part?: 'title' | 'company' | 'location';
}

/** What one rule said for or against a value. */
export interface Reason {
  /** A stable id such as "work_model/office_days". */
  rule: string;
  /** The value, or the item of an array, that the rule speaks about. */
  about: unknown;
  /** Log-odds; below 0 the rule speaks against. */
  weight: number;
  spans: Span[];
  /** One sentence for a person. */
  because: string;
}

/** One item of an array field. */
export interface Item<T> {
  value: T;
  confidence: number;
  spans: Span[];
  /** The words that set the strength, such as "a plus". */
  cue: string | null;
}

export interface FieldRecord<T> {
  value: T;
  /** The probability that the value is right, 0 to 1. */
  confidence: number;
  /** One sentence for a person: the posting's own words, why the value follows, or what was not found. */
  evidence: string;
  source: ExtractionSource | InferenceSource;
  /** Where the evidence stands in the input; empty where the value rests on absence. */
  spans: Span[];
  /** Every rule that spoke for or against, losing ones too. */
  reasons: Reason[];
}

export type ExtractionSource = 'stated' | 'not_mentioned';
/** From fields of pass 1 alone, from the text, or from both. */
export type InferenceSource = 'pass1_derived' | 'inferred' | 'combined';

/** A field of pass 1. */
export interface StatedField<T> extends FieldRecord<T> {
  source: ExtractionSource;
}
export interface StatedArrayField<T> extends StatedField<T[]> {
  items: Item<T>[];
}
/** A field of pass 2. */
export interface InferredField<T> extends FieldRecord<T> {
  source: InferenceSource;
  /** The fields of pass 1 that were used, as "group.field". */
  derived_from: string[];
}
export interface InferredArrayField<T> extends InferredField<T[]> {
  items: Item<T>[];
}

/** One pay figure, in the period as written. */
export interface PayRange {
  min: number | null;
  max: number | null;
  /** ISO 4217 */
  currency: string | null;
  period: 'yearly' | 'monthly' | 'weekly' | 'daily' | 'hourly' | null;
  kind: 'base' | 'ote' | 'bonus' | 'rate' | 'stipend';
  /** Where the figure holds, as written. */
  place: string | null;
}

export interface Notice {
  kind: 'conflict' | 'text_cut' | 'bad_utf8' | 'match_gave_up' | 'not_a_posting';
  /** As "group.field". */
  fields: string[];
  message: string;
  spans: Span[];
}

export interface Metadata {
  /** ISO 639-1 */
  language: string | null;
  fields_found: number;
  fields_not_mentioned: number;
  /** Over the fields that were found. */
  average_confidence: number;
}`;

const report = `/** What a posting states, what that implies, and why. */
export interface Report {
  /** The id that came with the posting. */
  id?: string;
  schema_version: '1.0';
  engine: { name: 'fineprint'; version: string };
  posting: PostingGroup;
  extraction: Extraction;
  inference: Inference;
  notices: Notice[];
  metadata: Metadata;
}

type ValueOf<R> = R extends { value: infer V } ? V : R;
type ValuesOfGroup<G> = { [F in keyof G]: ValueOf<G[F]> };
type ValuesOfStage<S> = { [G in keyof S]: ValuesOfGroup<S[G]> };
type EvidenceOfGroup<G> = { [F in keyof G]: Omit<G[F], 'reasons'> };
type EvidenceOfStage<S> = { [G in keyof S]: EvidenceOfGroup<S[G]> };
type Outside = Omit<Report, 'posting' | 'extraction' | 'inference'>;

/** A report with \`detail: 'evidence'\`: field records without reasons. */
export type EvidenceReport = Outside & {
  posting: EvidenceOfGroup<PostingGroup>;
  extraction: EvidenceOfStage<Extraction>;
  inference: EvidenceOfStage<Inference>;
};

/** A report with \`detail: 'values'\`: bare values in place of field records. */
export type ValuesReport = Outside & {
  posting: ValuesOfGroup<PostingGroup>;
  extraction: ValuesOfStage<Extraction>;
  inference: ValuesOfStage<Inference>;
};`;

export function typesFile(groups) {
  const own = groups.flatMap(({ fields }) => fields).filter(({ values, valuesOf }) => values.length > 0 && !valuesOf);
  const stage = (name) => groups.filter((group) => group.stage === name);
  return [
    banner,
    shared,
    ...own.map(union),
    ...groups.map(groupInterface),
    stageInterface('Extraction', 'Pass 1: what the posting says.', stage('extraction')),
    stageInterface('Inference', 'Pass 2: what follows from it.', stage('inference')),
    report,
  ].join('\n\n') + '\n';
}
