import type { ValuesReport } from '../engine/protocol';
import { type Field, fieldOf, groups, type Group, isMentioned, recordOf, recordsOf, says } from './catalogue';
import type { FieldRecord, Report } from './types';

export interface FieldView {
  field: Field;
  record: FieldRecord;
  mentioned: boolean;
}

export interface GroupView {
  group: Group;
  mentioned: FieldView[];
  silent: FieldView[];
}

/** Below this a value is shown as unsure. */
export const sureFrom = 0.7;

/** The report as the page shows it: by group, what is mentioned apart from what is not. */
export function viewOf(report: Report): GroupView[] {
  return groups.map((group) => {
    const records = recordsOf(report, group);
    const views = group.fields.flatMap((field): FieldView[] => {
      const record = records[field.id];
      return record ? [{ field, record, mentioned: isMentioned(field, record) }] : [];
    });
    return { group, mentioned: views.filter((view) => view.mentioned), silent: views.filter((view) => !view.mentioned) };
  });
}

/** Looks up the value of a field by id: null where the posting does not mention it. */
export type Values = <T = unknown>(id: string) => T | null;

export const valuesOf =
  (report: Report): Values =>
  <T>(id: string) => {
    const field = fieldOf(id);
    const record = recordOf(report, id);
    return field && isMentioned(field, record) ? (record.value as T) : null;
  };

/** The same over a report of bare values. */
export const bareValues =
  (report: ValuesReport): Values =>
  <T>(id: string) => {
    const field = fieldOf(id);
    if (!field) return null;
    const value = field.stage === 'posting' ? report.posting[id] : report[field.stage][field.group]?.[id];
    return says(field.kind, value) ? (value as T) : null;
  };

/** The currency that goes with an amount field. */
export function currencyFor(values: Values, id: string): string | null {
  const kind = /^(salary|hourly_rate|daily_rate)_(min|max)$/.exec(id)?.[1];
  return kind ? values<string>(`${kind}_currency`) : null;
}
