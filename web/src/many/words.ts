import type { VisaVerdict } from '../report/glance';
import type { Strings } from '../strings/en';

export const visaWords = (strings: Strings): [VisaVerdict, string][] => [
  ['yes', strings.glance.sponsors],
  ['no', strings.glance.sponsorsNot],
  ['authorized', strings.glance.authorized],
  ['silent', strings.glance.visaSilent],
];
