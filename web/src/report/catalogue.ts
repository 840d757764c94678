import generated from '../catalogue.generated.json' with { type: 'json' };
import type { FieldRecord, Records, Report, Stage } from './types';

export type Kind = 'enum' | 'code' | 'number' | 'boolean' | 'maybe' | 'text' | 'set' | 'names' | 'pay_ranges' | 'alternatives';

export interface Field {
  id: string;
  group: string;
  stage: Stage;
  label: string;
  doc: string;
  kind: Kind;
  /** The closed set, if the field has one; without "not_mentioned". */
  values: string[];
}

export interface Group {
  id: string;
  stage: Stage;
  fields: Field[];
}

interface GeneratedField extends Omit<Field, 'group' | 'stage' | 'values'> {
  values?: string[];
}
interface GeneratedGroup {
  id: string;
  stage: string;
  fields: GeneratedField[];
}

export const groups: Group[] = (generated.groups as GeneratedGroup[]).map((group) => ({
  id: group.id,
  stage: group.stage as Stage,
  fields: group.fields.map((field) => ({ ...field, values: field.values ?? [], group: group.id, stage: group.stage as Stage })),
}));

export const fields: Field[] = groups.flatMap((group) => group.fields);

const byId = new Map(fields.map((field) => [field.id, field]));

export const fieldOf = (id: string) => byId.get(id);

/** "work_model.work_model" or "extraction.work_model.work_model" names the field "work_model". */
export const fieldAt = (path: string) => byId.get(path.slice(path.lastIndexOf('.') + 1));

export function recordsOf(report: Report, group: Group): Records {
  if (group.stage === 'posting') return report.posting;
  return report[group.stage][group.id] ?? {};
}

export function recordOf(report: Report, id: string): FieldRecord | undefined {
  const field = byId.get(id);
  if (!field) return undefined;
  if (field.stage === 'posting') return report.posting[id];
  return report[field.stage][field.group]?.[id];
}

/** Whether a bare value says anything. A plain `false` of a boolean says that nothing was found. */
export function says(kind: Kind, value: unknown): boolean {
  if (value === null || value === undefined || value === 'not_mentioned') return false;
  if (Array.isArray(value)) return value.length > 0;
  return !(kind === 'boolean' && value === false);
}

export const isMentioned = (field: Field, record: FieldRecord | undefined): record is FieldRecord =>
  record !== undefined && record.source !== 'not_mentioned' && says(field.kind, record.value);
