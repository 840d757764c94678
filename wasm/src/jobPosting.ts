import type { ValuesReport } from './report.generated.js';
import type { AnyReport, JobPostingExtras, JobPostingLd } from './types.js';
import { values } from './values.js';

const employment: Record<string, string> = { full_time: 'FULL_TIME', part_time: 'PART_TIME', contract: 'CONTRACTOR', internship: 'INTERN' };
const units: Record<string, string> = { yearly: 'YEAR', monthly: 'MONTH', weekly: 'WEEK' };
const degrees: Record<string, string> = {
  high_school: 'high school',
  associates: 'associate degree',
  bachelors: 'bachelor degree',
  masters: 'postgraduate degree',
  phd: 'postgraduate degree',
  bootcamp: 'professional certificate',
};

/** Groups of a report that has all of them, some of them, or some of their fields. */
type Loose<T> = { [Group in keyof T]?: Partial<T[Group]> };

function salary(pay: Partial<ValuesReport['extraction']['compensation']>) {
  const figures = [
    [pay.salary_min, pay.salary_max, pay.salary_currency, units[pay.salary_period ?? ''] ?? 'YEAR'],
    [pay.hourly_rate_min, pay.hourly_rate_max, pay.hourly_rate_currency, 'HOUR'],
    [pay.daily_rate_min, pay.daily_rate_max, pay.daily_rate_currency, 'DAY'],
  ] as const;
  for (const [min = null, max = null, currency, unitText] of figures) {
    if (min === null && max === null) continue;
    const amount = min === max ? { value: min } : { minValue: min ?? undefined, maxValue: max ?? undefined };
    return { '@type': 'MonetaryAmount', currency: currency ?? undefined, value: { '@type': 'QuantitativeValue', ...amount, unitText } };
  }
  return undefined;
}

const place = (name: string) => ({ '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: name } });
const some = <T>(list: readonly T[] | undefined) => (list && list.length > 0 ? list : undefined);

/** schema.org/JobPosting of what is stated. What the posting does not say is left out, as the vocabulary wants it. */
export function toJobPosting(report: AnyReport, extras: JobPostingExtras = {}): JobPostingLd {
  const bare = values(report);
  const posting: Partial<ValuesReport['posting']> = bare.posting;
  const { compensation = {}, work_model = {}, contract_details = {}, skills = {}, geography = {}, benefits = {}, context = {}, work_authorization = {} } =
    bare.extraction as Loose<ValuesReport['extraction']>;
  const places = some(geography.locations) ?? (posting.location ? [posting.location] : []);
  const years = skills.years_experience_min ?? null;
  const degree = degrees[skills.education_level ?? ''];
  const types = [employment[work_model.employment_type ?? ''], contract_details.contract_type === 'fixed_term' ? 'TEMPORARY' : undefined];
  const clearance = work_authorization.security_clearance;
  const found: Record<string, unknown> = {
    title: posting.title ?? undefined,
    ...extras,
    hiringOrganization: posting.company
      ? { '@type': 'Organization', name: posting.company, description: context.company_description ?? undefined }
      : undefined,
    jobLocation: some(places.map(place)),
    jobLocationType: work_model.work_model === 'remote' ? 'TELECOMMUTE' : undefined,
    applicantLocationRequirements: some(geography.allowed_countries?.map((name) => ({ '@type': 'Country', name }))),
    employmentType: some(types.filter((type) => type !== undefined)),
    baseSalary: salary(compensation),
    skills: some([...(skills.must_have_hard_skills ?? []), ...(skills.nice_to_have_hard_skills ?? [])])?.join(', '),
    experienceRequirements: years === null ? undefined : { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: years * 12 },
    educationRequirements: degree ? { '@type': 'EducationalOccupationalCredential', credentialCategory: degree } : undefined,
    experienceInPlaceOfEducation: skills.education_requirement === 'or_equivalent' ? true : undefined,
    jobBenefits: some(benefits.benefits)?.join(', '),
    jobImmediateStart: contract_details.start_date === 'immediate' ? true : undefined,
    securityClearanceRequirement: clearance === 'required' || clearance === 'preferred' ? (work_authorization.security_clearance_level ?? clearance) : undefined,
  };
  const said = JSON.parse(JSON.stringify(found)) as Record<string, unknown>;
  return { '@context': 'https://schema.org/', '@type': 'JobPosting', ...said };
}
