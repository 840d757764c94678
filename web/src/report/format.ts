import type { Strings } from '../strings/en';
import { valueName } from '../strings/names';
import type { Field } from './catalogue';
import type { PayRange } from './types';

const whole = (n: number) => Number.isInteger(n);

export function money(strings: Strings, amount: number, currency: string | null | undefined): string {
  const digits = whole(amount) ? 0 : 2;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (!currency) return amount.toLocaleString(strings.tag, options);
  try {
    return amount.toLocaleString(strings.tag, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...options });
  } catch {
    return `${amount.toLocaleString(strings.tag, options)} ${currency}`;
  }
}

export function range(strings: Strings, min: number | null, max: number | null, currency?: string | null): string {
  const amount = (n: number) => money(strings, n, currency);
  if (min !== null && max !== null) return min === max ? amount(min) : `${amount(min)} – ${amount(max)}`;
  if (max !== null) return strings.report.upTo(amount(max));
  return min !== null ? strings.report.from(amount(min)) : '';
}

function payRange(strings: Strings, pay: PayRange): string {
  const period = pay.period ? (strings.report.per[pay.period] ?? pay.period) : '';
  const kind = pay.kind ? (strings.report.payKinds[pay.kind] ?? pay.kind) : '';
  return [range(strings, pay.min, pay.max, pay.currency), period, kind && `(${kind})`, pay.place].filter(Boolean).join(' ');
}

const regionNames = new Map<string, Intl.DisplayNames>();

function country(strings: Strings, code: string): string {
  let names = regionNames.get(strings.tag);
  if (!names) regionNames.set(strings.tag, (names = new Intl.DisplayNames(strings.tag, { type: 'region', fallback: 'code' })));
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** One value of a field, in words. Open values (skills, places, texts) stand as the posting has them. */
export function one(strings: Strings, field: Field, value: unknown): string {
  if (typeof value === 'boolean') return value ? strings.report.yes : strings.report.no;
  if (typeof value === 'number') {
    return strings.report.units[field.id]?.(value) ?? value.toLocaleString(strings.tag);
  }
  if (Array.isArray(value)) return value.map((entry) => one(strings, field, entry)).join(strings.report.or);
  if (typeof value === 'object' && value !== null) return payRange(strings, value as PayRange);
  const text = String(value);
  if (field.id.endsWith('_countries')) return country(strings, text);
  return field.values.length > 0 ? valueName(strings.names, field.id, text) : text;
}

/** A field's value as a list: arrays give one entry an item. `currency` goes with amounts. */
export function list(strings: Strings, field: Field, value: unknown, currency?: string | null): string[] {
  if (typeof value === 'number' && /salary|rate/.test(field.id)) return [money(strings, value, currency)];
  if (Array.isArray(value)) return value.map((entry) => one(strings, field, entry));
  return [one(strings, field, value)];
}

/** Items in one line: "Leeds, United Kingdom; York, United Kingdom". */
export const inLine = (items: string[]) => items.join(items.some((item) => item.includes(', ')) ? '; ' : ', ');

/** Never "100 %": a reading is not a certainty. */
export const percent = (strings: Strings, share: number) =>
  Math.min(share, 0.99).toLocaleString(strings.tag, { style: 'percent', maximumFractionDigits: 0 });
