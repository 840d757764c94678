import type { ValuesReport } from '../engine/protocol';
import type { VisaVerdict } from '../report/glance';
import type { Posting } from '../report/types';
import { bareValues as valuesOfReport, type Values } from '../report/view';
import type { Strings } from '../strings/en';

export const visaWords = (strings: Strings): [VisaVerdict, string][] => [
  ['yes', strings.glance.sponsors],
  ['no', strings.glance.sponsorsNot],
  ['authorized', strings.glance.authorized],
  ['silent', strings.glance.visaSilent],
];

/** The values of a row, with the title, company and location that its file gives. */
export function bareValues(report: ValuesReport, posting: Posting): Values {
  const values = valuesOfReport(report);
  const given: Record<string, string | undefined> = { title: posting.title, company: posting.company, location: posting.location };
  return <T>(id: string) => (given[id] ? (given[id] as T) : values<T>(id));
}
