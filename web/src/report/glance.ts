import type { Strings } from '../strings/en';
import { fieldOf } from './catalogue';
import { inLine, one, range } from './format';
import type { Notice } from './types';
import type { Values } from './view';

export type VisaVerdict = 'yes' | 'no' | 'authorized' | 'silent';

export interface Pay {
  text: string;
  /** The field whose words it rests on. */
  field: string;
}

export function payOf(strings: Strings, values: Values): Pay | null {
  for (const [kind, period] of [['salary', null], ['hourly_rate', 'hourly'], ['daily_rate', 'daily']] as const) {
    const min = values<number>(`${kind}_min`);
    const max = values<number>(`${kind}_max`);
    if (min === null && max === null) continue;
    const per = strings.report.per[period ?? values<string>('salary_period') ?? 'yearly'];
    const text = range(strings, min, max, values<string>(`${kind}_currency`));
    return { text: `${text} ${per ?? ''}`.trim(), field: max === null ? `${kind}_min` : `${kind}_max` };
  }
  return null;
}

export function visaOf(values: Values): VisaVerdict {
  const sponsorship = values<string>('visa_sponsorship');
  if (sponsorship === 'will_sponsor') return 'yes';
  if (sponsorship === 'will_not_sponsor') return 'no';
  const h1b = values<boolean>('h1b_friendly');
  if (h1b !== null) return h1b ? 'yes' : 'no';
  return sponsorship === 'must_be_authorized' ? 'authorized' : 'silent';
}

/** The value of a field in words, or null. */
export function word(strings: Strings, values: Values, id: string): string | null {
  const field = fieldOf(id);
  const value = values(id);
  if (!field || value === null) return null;
  return Array.isArray(value) ? inLine(value.map((entry) => one(strings, field, entry))) : one(strings, field, value);
}

export interface Fragment {
  text: string;
  field: string;
}

/** The fields named, in words, leaving out those that say nothing. */
export function fragments(strings: Strings, values: Values, ids: readonly string[]): Fragment[] {
  return ids.flatMap((id) => {
    const text = word(strings, values, id);
    return text === null ? [] : [{ text, field: id }];
  });
}

/** What a field names in order to refuse it. */
export function refused(strings: Strings, values: Values, id: string): Fragment[] {
  return fragments(strings, values, [id]).map((fragment) => ({ ...fragment, text: strings.glance.refused(fragment.text) }));
}

export interface Flag {
  id: keyof Strings['flags'];
  field: string;
}

/** What a reader should look at twice, by the report's own fields. */
export function flagsOf(values: Values, notices: readonly Notice[]): Flag[] {
  const paySilent = !['salary_min', 'salary_max', 'hourly_rate_min', 'hourly_rate_max', 'daily_rate_min', 'daily_rate_max'].some(
    (id) => values(id) !== null,
  );
  const conflicts = notices.filter((notice) => notice.kind === 'conflict');
  const scope = values('scope_definition');
  const checks: [boolean, Flag][] = [
    ...conflicts.map((notice): [boolean, Flag] => [true, { id: 'conflict', field: lastName(notice.fields?.[0]) }]),
    [paySilent, { id: 'noPay', field: 'salary_disclosed' }],
    [values('skill_inflation_detected') === true, { id: 'inflation', field: 'skill_inflation_detected' }],
    [scope === 'vague', { id: 'vague', field: 'scope_definition' }],
    [scope === 'multi_role', { id: 'multiRole', field: 'scope_definition' }],
    [values('requirement_strictness') === 'high', { id: 'strict', field: 'requirement_strictness' }],
    [values('security_clearance') === 'required', { id: 'clearance', field: 'security_clearance' }],
    [values('overtime') === 'exempt', { id: 'unpaidOvertime', field: 'overtime' }],
  ];
  return checks.filter(([holds]) => holds).map(([, flag]) => flag);
}

const lastName = (path = '') => path.slice(path.lastIndexOf('.') + 1);
