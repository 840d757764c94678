import type { Strings } from '../strings/en';
import { type Field, groups, isMentioned, recordOf } from './catalogue';
import { list } from './format';
import type { FieldRecord, Report } from './types';
import { currencyFor, valuesOf } from './view';

export interface ComparedCell {
  /** Null where the posting does not mention it. */
  entries: string[] | null;
  record: FieldRecord | undefined;
}

export interface ComparedRow {
  field: Field;
  cells: ComparedCell[];
  differs: boolean;
}

export interface ComparedGroup {
  id: string;
  rows: ComparedRow[];
}

/** What two values are told apart by: order does not matter in a list. */
function key(cell: ComparedCell): string {
  if (!cell.entries) return '';
  const value = cell.record?.value;
  return JSON.stringify(Array.isArray(value) ? value.map((entry) => JSON.stringify(entry)).sort() : value);
}

/** Fields in the posting's own words: they always differ, and say nothing by it. */
const ownWords = new Set(['title', 'company', 'location', 'team_info', 'company_description']);

export function compared(strings: Strings, reports: Report[]): ComparedGroup[] {
  const lookups = reports.map(valuesOf);
  return groups
    .map((group) => ({
      id: group.id,
      rows: group.fields.flatMap((field): ComparedRow[] => {
        const cells = reports.map((report, index): ComparedCell => {
          const record = recordOf(report, field.id);
          const values = lookups[index];
          const entries = isMentioned(field, record) && values ? list(strings, field, record.value, currencyFor(values, field.id)) : null;
          return { entries, record };
        });
        if (cells.every((cell) => cell.entries === null)) return [];
        const differs = !ownWords.has(field.id) && new Set(cells.map(key)).size > 1;
        return [{ field, cells, differs }];
      }),
    }))
    .filter((group) => group.rows.length > 0);
}
