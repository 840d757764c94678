import { memory } from '../state/settings.svelte';

export const statuses = ['us_citizen', 'green_card', 'ead', 'h1b', 'opt', 'cpt', 'tn', 'l2', 'e3', 'eu_citizen', 'uk_right_to_work', 'other'] as const;
export const taxTerms = ['w2', 'c2c', '1099'] as const;
export const workModels = ['remote', 'hybrid', 'onsite'] as const;
export const payPeriods = ['yearly', 'hourly', 'daily'] as const;
export const currencies = ['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'CHF', 'INR', 'SGD', 'NZD', 'PLN', 'SEK', 'BRL', 'MXN'] as const;

export interface Profile {
  status: string;
  needsSponsorship: boolean;
  terms: string[];
  payFloor: number | null;
  payCurrency: string;
  payPeriod: string;
  places: string;
  models: string[];
  maxDays: number | null;
  years: number | null;
  skills: string;
}

export const emptyProfile = (): Profile => ({
  status: '',
  needsSponsorship: false,
  terms: [],
  payFloor: null,
  payCurrency: 'USD',
  payPeriod: 'yearly',
  places: '',
  models: [],
  maxDays: null,
  years: null,
  skills: '',
});

export const profileKey = 'fineprint.profile';

/** What was kept, as far as it has the shape of a profile: a stored text can be old, or touched by hand. */
export function parseProfile(text: string | null): Profile {
  const profile = emptyProfile();
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? '{}');
  } catch {
    return profile;
  }
  if (typeof kept !== 'object' || kept === null) return profile;
  const source = kept as Record<string, unknown>;
  const texts = (value: unknown, known: readonly string[]) => (Array.isArray(value) ? known.filter((id) => value.includes(id)) : []);
  const words = (value: unknown, fallback: string) => (typeof value === 'string' ? value : fallback);
  const amount = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null);
  return {
    status: statuses.find((id) => id === source.status) ?? '',
    needsSponsorship: source.needsSponsorship === true,
    terms: texts(source.terms, taxTerms),
    payFloor: amount(source.payFloor),
    payCurrency: currencies.find((id) => id === source.payCurrency) ?? profile.payCurrency,
    payPeriod: payPeriods.find((id) => id === source.payPeriod) ?? profile.payPeriod,
    places: words(source.places, ''),
    models: texts(source.models, workModels),
    maxDays: amount(source.maxDays),
    years: amount(source.years),
    skills: words(source.skills, ''),
  };
}

class ProfileState {
  current = $state<Profile>(emptyProfile());

  get isEmpty() {
    const empty = emptyProfile();
    const { payCurrency: _currency, payPeriod: _period, ...given } = this.current;
    return (Object.keys(given) as (keyof typeof given)[]).every((key) => String(given[key] ?? '') === String(empty[key] ?? ''));
  }

  restore() {
    this.current = parseProfile(memory.get(profileKey));
  }

  keep(profile: Profile) {
    this.current = profile;
    memory.set(profileKey, JSON.stringify(profile));
  }

  forget() {
    this.current = emptyProfile();
    memory.set(profileKey, null);
  }
}

export const profile = new ProfileState();
