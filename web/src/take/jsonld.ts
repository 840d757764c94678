import type { Report } from '../report/types';
import { type Values, valuesOf } from '../report/view';

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

function salary(values: Values) {
  for (const [kind, unit] of [
    ['salary', units[values<string>('salary_period') ?? 'yearly']],
    ['hourly_rate', 'HOUR'],
    ['daily_rate', 'DAY'],
  ] as const) {
    const min = values<number>(`${kind}_min`);
    const max = values<number>(`${kind}_max`);
    if (min === null && max === null) continue;
    const amount = min === max ? { value: min } : { ...(min === null ? {} : { minValue: min }), ...(max === null ? {} : { maxValue: max }) };
    return {
      '@type': 'MonetaryAmount',
      currency: values<string>(`${kind}_currency`) ?? undefined,
      value: { '@type': 'QuantitativeValue', ...amount, unitText: unit },
    };
  }
  return undefined;
}

const place = (name: string) => ({ '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: name } });
const orNothing = <T>(list: T[]) => (list.length > 0 ? list : undefined);

/** schema.org/JobPosting of what is stated. What the posting does not say is left out, as the vocabulary wants it. */
export function jobPosting(report: Report, description: string): Record<string, unknown> {
  const values = valuesOf(report);
  const company = values<string>('company');
  const location = values<string>('location');
  const places = values<string[]>('locations') ?? (location ? [location] : []);
  const remote = values('work_model') === 'remote';
  const countries = values<string[]>('allowed_countries') ?? [];
  const years = values<number>('years_experience_min');
  const degree = degrees[values<string>('education_level') ?? ''];
  const skills = [...(values<string[]>('must_have_hard_skills') ?? []), ...(values<string[]>('nice_to_have_hard_skills') ?? [])];
  const type = values('contract_type') === 'fixed_term' ? 'TEMPORARY' : undefined;
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: values<string>('title') ?? undefined,
    description,
    hiringOrganization: company ? { '@type': 'Organization', name: company, description: values<string>('company_description') ?? undefined } : undefined,
    jobLocation: orNothing(places.map(place)),
    jobLocationType: remote ? 'TELECOMMUTE' : undefined,
    applicantLocationRequirements: orNothing(countries.map((name) => ({ '@type': 'Country', name }))),
    employmentType: orNothing([employment[values<string>('employment_type') ?? ''], type].filter((entry) => entry !== undefined)),
    baseSalary: salary(values),
    skills: orNothing(skills)?.join(', '),
    experienceRequirements: years === null ? undefined : { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: years * 12 },
    educationRequirements: degree ? { '@type': 'EducationalOccupationalCredential', credentialCategory: degree } : undefined,
    experienceInPlaceOfEducation: values('education_requirement') === 'or_equivalent' ? true : undefined,
    jobBenefits: values<string[]>('benefits')?.join(', '),
    jobImmediateStart: values('start_date') === 'immediate' ? true : undefined,
    securityClearanceRequirement: values('security_clearance') ? (values<string>('security_clearance_level') ?? String(values('security_clearance'))) : undefined,
  };
}

export const jsonLd = (report: Report, description: string) => `${JSON.stringify(jobPosting(report, description), null, 2)}\n`;
