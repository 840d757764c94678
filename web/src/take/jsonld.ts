import { type AnyReport, toJobPosting } from 'fineprint';
import type { Report } from '../report/types';

/** schema.org/JobPosting of what is stated. The page walks reports by id; the package names every field of the same report. */
export const jsonLd = (report: Report, description: string) =>
  `${JSON.stringify(toJobPosting(report as unknown as AnyReport, { description }), null, 2)}\n`;
