import type { ValuesReport } from '../engine/protocol';
import { flagsOf, payOf, visaOf, type VisaVerdict, word } from '../report/glance';
import type { Posting } from '../report/types';
import { bareValues, type Values } from '../report/view';
import type { Strings } from '../strings/en';

export type Column = keyof Strings['many']['columns'];

/** One posting of many: what the table shows, sorts and filters by. */
export interface Row {
  index: number;
  posting: Posting;
  values: ValuesReport | null;
  error: string;
  cells: Record<Column, string>;
  /** What a column sorts by: a number where it has one. */
  keys: Record<Column, string | number>;
  model: string | null;
  visa: VisaVerdict;
  hasPay: boolean;
  search: string;
}

export const columns: Column[] = ['title', 'company', 'location', 'pay', 'model', 'visa', 'contract', 'level', 'years', 'skills', 'flags'];

const levels = ['intern', 'entry', 'associate', 'junior', 'mid', 'senior', 'staff', 'principal', 'distinguished'];
const hoursAYear = 2080;
const daysAYear = 260;

/** Pay a year, roughly, so that hourly, daily and yearly pay sort together. */
function yearly(values: Values): number {
  const top = (kind: string) => values<number>(`${kind}_max`) ?? values<number>(`${kind}_min`);
  const period = { yearly: 1, monthly: 12, weekly: 52 }[values<string>('salary_period') ?? 'yearly'] ?? 1;
  const [salary, hourly, daily] = [top('salary'), top('hourly_rate'), top('daily_rate')];
  if (salary !== null) return salary * period;
  if (hourly !== null) return hourly * hoursAYear;
  return daily === null ? -1 : daily * daysAYear;
}

export function rowOf(strings: Strings, index: number, posting: Posting, answer: ValuesReport | { error: string }): Row {
  const failed = 'error' in answer;
  const values: Values = failed ? () => null : bareValues(answer);
  const text = (id: string) => word(strings, values, id) ?? '';
  const visa = visaOf(values);
  const pay = payOf(strings, values);
  const flags = failed ? [] : flagsOf(values, answer.notices);
  const visaText = { yes: strings.glance.sponsors, no: strings.glance.sponsorsNot, authorized: strings.glance.authorized, silent: '' }[visa];
  const cells: Row['cells'] = {
    title: posting.title || text('title') || strings.compare.untitled,
    company: posting.company || text('company'),
    location: posting.location || text('location') || text('locations'),
    pay: pay?.text ?? '',
    model: text('work_model'),
    visa: visaText,
    contract: text('contract_type'),
    level: text('seniority_level'),
    years: text('years_experience_min'),
    skills: text('must_have_hard_skills'),
    flags: flags.map((flag) => strings.flags[flag.id]).join('; '),
  };
  const lower = Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, cell.toLowerCase()])) as Row['cells'];
  return {
    index,
    posting,
    values: failed ? null : answer,
    error: failed ? answer.error : '',
    cells,
    keys: {
      ...lower,
      pay: yearly(values),
      years: values<number>('years_experience_min') ?? -1,
      level: levels.indexOf(values<string>('seniority_level') ?? ''),
      flags: flags.length,
    },
    model: values<string>('work_model'),
    visa,
    hasPay: pay !== null,
    search: [lower.title, lower.company, lower.location, lower.skills].join('\n'),
  };
}

export interface Filter {
  query: string;
  model: string;
  visa: string;
  withPay: boolean;
}

export interface Sort {
  column: Column;
  down: boolean;
}

export function arrange(rows: readonly Row[], filter: Filter, sort: Sort | null): Row[] {
  const wanted = filter.query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const kept = rows.filter(
    (row) =>
      wanted.every((part) => row.search.includes(part)) &&
      (filter.model === '' || row.model === filter.model) &&
      (filter.visa === '' || row.visa === filter.visa) &&
      (!filter.withPay || row.hasPay),
  );
  if (!sort) return kept;
  const sign = sort.down ? -1 : 1;
  // What is not said comes last, whichever way the rest runs.
  const isSilent = (key: string | number) => key === '' || key === -1;
  const collator = new Intl.Collator();
  return kept.sort((a, b) => {
    const [x, y] = [a.keys[sort.column], b.keys[sort.column]];
    if (isSilent(x) || isSilent(y)) return Number(isSilent(x)) - Number(isSilent(y)) || a.index - b.index;
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
    return sign * order || a.index - b.index;
  });
}
