import type { ValuesReport } from './report.generated.js';
import type { AnyReport } from './types.js';

const valuesIn = (records: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(records).map(([field, record]) => [field, isRecord(record) ? record.value : record]));

const valuesOf = (groups: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(groups).map(([group, records]: [string, object]) => [group, valuesIn(records)]));

const isRecord = (record: unknown): record is { value: unknown } => typeof record === 'object' && record !== null && 'value' in record;

/** A report's bare values, as `detail: 'values'` gives them. */
export function values(report: AnyReport): ValuesReport {
  return {
    ...report,
    posting: valuesIn(report.posting),
    extraction: valuesOf(report.extraction),
    inference: valuesOf(report.inference),
  } as unknown as ValuesReport;
}
