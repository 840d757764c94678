import type { Strings } from '../strings/en';
import { fieldOf, recordOf } from '../report/catalogue';
import { payOf, word } from '../report/glance';
import type { Report } from '../report/types';
import { type Values, valuesOf } from '../report/view';
import { valueName } from '../strings/names';
import { countryOf, namesOf, split } from './places';
import type { Profile } from './profile.svelte';

export type Verdict = 'fits' | 'not' | 'unknown';

export interface Judgement {
  id: keyof Strings['fit']['items'];
  verdict: Verdict;
  because: string;
  /** The field that the judgement rests on, and the posting's words for it. */
  field: string;
  quote: string;
}

type Finding = [verdict: Verdict, because: string, field: string];

const unknown = (strings: Strings, field: string): Finding => ['unknown', strings.fit.because.silent, field];

function status(profile: Profile, values: Values, strings: Strings): Finding | null {
  const { because } = strings.fit;
  const mine = profile.status;
  if (!mine && !profile.needsSponsorship) return null;
  const sponsorship = values<string>('visa_sponsorship');
  const accepted = values<string[]>('accepted_statuses') ?? [];
  const excluded = values<string[]>('excluded_statuses') ?? [];
  const citizenship = values<string>('citizenship_required');
  const name = valueName(strings.names, 'accepted_statuses', mine);
  const student = mine === 'opt' || mine === 'cpt';
  const friendly = mine === 'h1b' ? 'h1b_friendly' : student ? 'opt_cpt_friendly' : null;

  if (mine && excluded.includes(mine)) return ['not', because.takesNot(name), 'excluded_statuses'];
  if (profile.needsSponsorship && sponsorship === 'will_not_sponsor') return ['not', because.noSponsorship, 'visa_sponsorship'];
  if (mine && accepted.includes(mine)) return ['fits', because.takes(name), 'accepted_statuses'];
  if (friendly && values<boolean>(friendly) !== null) {
    const open = values<boolean>(friendly) === true;
    return [open ? 'fits' : 'not', open ? because.takes(name) : because.takesNot(name), friendly];
  }
  if (profile.needsSponsorship && sponsorship === 'will_sponsor') return ['fits', because.sponsors, 'visa_sponsorship'];
  if (citizenship === 'any') return ['fits', because.takes(word(strings, values, 'citizenship_required') ?? name), 'citizenship_required'];
  if (mine && (citizenship === 'us_citizen_only' || citizenship === 'us_or_gc')) {
    const taken = mine === 'us_citizen' || (citizenship === 'us_or_gc' && mine === 'green_card');
    return [taken ? 'fits' : 'not', because.takes(word(strings, values, 'citizenship_required') ?? ''), 'citizenship_required'];
  }
  const region = values<string>('geo_restriction');
  const athome =
    (region === 'us_only' && (mine === 'us_citizen' || mine === 'green_card')) ||
    (region === 'uk_only' && mine === 'uk_right_to_work') ||
    (region === 'eu_only' && mine === 'eu_citizen');
  if (athome && !profile.needsSponsorship) return ['fits', because.takes(name), 'geo_restriction'];
  if (sponsorship === 'must_be_authorized') return ['unknown', because.onlyAuthorized, 'visa_sponsorship'];
  return unknown(strings, 'visa_sponsorship');
}

function terms(profile: Profile, values: Values, strings: Strings): Finding | null {
  if (profile.terms.length === 0) return null;
  const { because } = strings.fit;
  const names = (ids: string[]) => ids.map((id) => valueName(strings.names, 'accepted_tax_terms', id)).join(', ');
  const accepted = values<string[]>('accepted_tax_terms') ?? [];
  const excluded = values<string[]>('excluded_tax_terms') ?? [];
  const shared = profile.terms.filter((term) => accepted.includes(term));
  if (shared.length > 0) return ['fits', because.takes(names(shared)), 'accepted_tax_terms'];
  if (profile.terms.every((term) => excluded.includes(term))) return ['not', because.takesNot(names(profile.terms)), 'excluded_tax_terms'];
  const follows = values<string>('w2_vs_1099');
  if (follows === 'any' || (follows && profile.terms.includes(follows))) {
    return ['fits', because.takes(word(strings, values, 'w2_vs_1099') ?? ''), 'w2_vs_1099'];
  }
  return accepted.length > 0 ? ['unknown', because.takes(names(accepted)), 'accepted_tax_terms'] : unknown(strings, 'accepted_tax_terms');
}

const perYear: Record<string, number> = { yearly: 1, monthly: 12, weekly: 52 };

function pay(profile: Profile, values: Values, strings: Strings): Finding | null {
  const floor = profile.payFloor;
  if (floor === null) return null;
  const { because } = strings.fit;
  const kind = { yearly: 'salary', hourly: 'hourly_rate', daily: 'daily_rate' }[profile.payPeriod] ?? 'salary';
  const times = kind === 'salary' ? (perYear[values<string>('salary_period') ?? 'yearly'] ?? 1) : 1;
  const amount = (end: string) => {
    const value = values<number>(`${kind}_${end}`);
    return value === null ? null : value * times;
  };
  const [min, max, stated] = [amount('min'), amount('max'), payOf(strings, values)];
  const field = max === null ? `${kind}_min` : `${kind}_max`;
  if (!stated) return unknown(strings, 'salary_disclosed');
  if ((min === null && max === null) || values<string>(`${kind}_currency`) !== profile.payCurrency) {
    return ['unknown', because.otherCurrency, stated.field];
  }
  if (max !== null && max < floor) return ['not', because.below(stated.text), field];
  if (min !== null && min >= floor) return ['fits', because.reaches(stated.text), field];
  return ['unknown', min !== null && max !== null ? because.straddles(stated.text) : because.openEnd(stated.text), field];
}

function model(profile: Profile, values: Values, strings: Strings): Finding | null {
  if (profile.models.length === 0) return null;
  const stated = values<string>('work_model');
  if (!stated) return unknown(strings, 'work_model');
  return [profile.models.includes(stated) ? 'fits' : 'not', strings.fit.because.offers(word(strings, values, 'work_model') ?? stated), 'work_model'];
}

function place(profile: Profile, values: Values, strings: Strings): Finding | null {
  const mine = split(profile.places);
  if (mine.length === 0) return null;
  const { because } = strings.fit;
  const location = values<string>('location');
  const stated = values<string[]>('locations') ?? (location ? [location] : []);
  const field = values('locations') ? 'locations' : 'location';
  const countries = mine.map((name) => countryOf(name, false));
  const allowed = values<string[]>('allowed_countries') ?? [];
  const shut = values<string[]>('excluded_countries') ?? [];
  if (countries.every((code) => code !== null && shut.includes(code))) return ['not', because.takesNot(profile.places), 'excluded_countries'];
  if (values<string>('geo_restriction') === 'global') return ['fits', because.takes(word(strings, values, 'geo_restriction') ?? ''), 'geo_restriction'];
  const match = stated.find((name) => {
    const known = namesOf(name);
    return mine.some((own, index) => known.has(own.toLowerCase()) || known.has(countries[index]?.toLowerCase() ?? '') || [...namesOf(own)].every((part) => known.has(part)));
  });
  if (match) return ['fits', because.isIn(match), field];
  if (allowed.length > 0 && countries.some((code) => code !== null && allowed.includes(code))) {
    return values('work_model') === 'remote' ? ['fits', because.remote, 'allowed_countries'] : ['unknown', because.isIn(stated.join('; ') || allowed.join(', ')), field];
  }
  // A plain no only where both sides name their countries: a city may go by another name.
  const theirs = new Set([...allowed, ...stated.flatMap((name) => name.split(/[,/]/).flatMap((part) => countryOf(part.trim(), true) ?? []))]);
  if (theirs.size > 0 && countries.every((code) => code !== null && !theirs.has(code))) return ['not', because.isIn(stated.join('; ') || [...theirs].join(', ')), stated.length > 0 ? field : 'allowed_countries'];
  return stated.length > 0 ? ['unknown', because.isIn(stated.join('; ')), field] : unknown(strings, 'locations');
}

function days(profile: Profile, values: Values, strings: Strings): Finding | null {
  if (profile.maxDays === null) return null;
  const { because } = strings.fit;
  const stated = values<number>('onsite_days_per_week');
  const way = values<string>('work_model');
  if (stated !== null) return [stated <= profile.maxDays ? 'fits' : 'not', because.asks(strings.glance.days(stated)), 'onsite_days_per_week'];
  if (way === 'remote') return ['fits', because.remote, 'work_model'];
  if (way === 'onsite') return [profile.maxDays >= 5 ? 'fits' : 'not', because.offers(word(strings, values, 'work_model') ?? way), 'work_model'];
  return unknown(strings, way ? 'work_model' : 'onsite_days_per_week');
}

function years(profile: Profile, values: Values, strings: Strings): Finding | null {
  if (profile.years === null) return null;
  const asked = values<number>('years_experience_min');
  if (asked === null) return unknown(strings, 'years_experience_min');
  return [profile.years >= asked ? 'fits' : 'not', strings.fit.because.asks(word(strings, values, 'years_experience_min') ?? String(asked)), 'years_experience_min'];
}

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, '');

function skills(profile: Profile, values: Values, strings: Strings): Finding | null {
  const mine = new Set(split(profile.skills).map(plain));
  if (mine.size === 0) return null;
  const asked = values<string[]>('must_have_hard_skills') ?? [];
  if (asked.length === 0) return unknown(strings, 'must_have_hard_skills');
  const { because } = strings.fit;
  const choices = values<string[][]>('any_of') ?? [];
  const met = (skill: string) => mine.has(plain(skill)) || choices.some((choice) => choice.includes(skill) && choice.some((other) => mine.has(plain(other))));
  const lacking = asked.filter((skill) => !met(skill));
  const having = asked.filter((skill) => mine.has(plain(skill)));
  const text = [having.length > 0 ? because.have(having.join(', ')) : '', lacking.length > 0 ? because.lack(lacking.join(', ')) : ''].filter(Boolean).join('; ');
  // A list of one's own skills is seldom whole: some missing is a question, most missing is an answer.
  const verdict = lacking.length === 0 ? 'fits' : lacking.length * 2 <= asked.length ? 'unknown' : 'not';
  return [verdict, `${text}.`, 'must_have_hard_skills'];
}

const judges: [Judgement['id'], (profile: Profile, values: Values, strings: Strings) => Finding | null][] = [
  ['status', status],
  ['terms', terms],
  ['pay', pay],
  ['model', model],
  ['place', place],
  ['days', days],
  ['years', years],
  ['skills', skills],
];

/** What the profile asks for, item by item, against what the posting says. A silent posting never gives a no. */
export function judge(profile: Profile, report: Report, strings: Strings): Judgement[] {
  const values = valuesOf(report);
  return judges.flatMap(([id, ask]) => {
    const finding = ask(profile, values, strings);
    if (!finding) return [];
    const [verdict, because, field] = finding;
    const mentioned = fieldOf(field) && values(field) !== null;
    return [{ id, verdict, because, field, quote: mentioned ? (recordOf(report, field)?.evidence ?? '') : '' }];
  });
}
