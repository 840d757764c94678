const states: Record<string, string> = Object.fromEntries(
  (
    'AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,DC District of Columbia,FL Florida,' +
    'GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,' +
    'MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,' +
    'NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island,SC South Carolina,' +
    'SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming'
  )
    .split(',')
    .map((entry) => [entry.slice(0, 2).toLowerCase(), entry.slice(3).toLowerCase()]),
);

const countryCodes =
  'AE AR AT AU BE BG BR CA CH CL CN CO CR CZ DE DK EE EG ES FI FR GB GR HK HR HU ID IE IL IN IT JP KR LT LU LV MX MY NL NO NZ PE PH PK PL PT RO RS SE SG SI SK TH TR TW UA US UY VN ZA';

const also: Record<string, string> = { usa: 'US', 'u.s.': 'US', us: 'US', uk: 'GB', 'u.k.': 'GB', england: 'GB', scotland: 'GB', wales: 'GB', deutschland: 'DE' };

let names: Map<string, string> | undefined;

function countryNames(): Map<string, string> {
  if (names) return names;
  names = new Map(Object.entries(also));
  for (const locale of ['en', 'de']) {
    const display = new Intl.DisplayNames(locale, { type: 'region' });
    for (const code of countryCodes.split(' ')) names.set((display.of(code) ?? code).toLowerCase(), code);
  }
  return names;
}

export const split = (text: string) =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** The US state that a word names, by code in capitals or by name. */
const stateOf = (text: string) =>
  Object.entries(states).find(([code, name]) => text === code.toUpperCase() || text.toLowerCase() === name)?.[0];

/** The country that a word of a place names, or null. "CO" is read as Colorado before Colombia where `statesFirst`. */
export function countryOf(text: string, statesFirst: boolean): string | null {
  const named = countryNames().get(text.toLowerCase());
  if (named) return named;
  if (statesFirst && stateOf(text)) return 'US';
  if (/^[A-Z]{2}$/.test(text) && countryCodes.split(' ').includes(text)) return text;
  return stateOf(text) ? 'US' : null;
}

/** All the names that a place goes by: "Denver, CO" is also in Colorado and in the US. */
export function namesOf(place: string): Set<string> {
  const found = new Set<string>();
  for (const part of place.split(/[,/·()]|\s-\s/).map((piece) => piece.trim())) {
    if (!part) continue;
    found.add(part.toLowerCase());
    const state = stateOf(part);
    if (state) found.add(state).add(states[state] ?? state);
    const country = countryOf(part, true);
    if (country) found.add(country.toLowerCase());
  }
  return found;
}
