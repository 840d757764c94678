// The arithmetic of core/report/decide.cpp, from a report's own reasons: anyone can recompute a confidence with it.
const strongest = (reasons, rules) => {
  const bySignal = new Map();
  for (const { rule, weight } of reasons) {
    const signal = rules.get(rule)?.signal ?? rule;
    if (Math.abs(weight) > Math.abs(bySignal.get(signal) ?? 0)) bySignal.set(signal, weight);
  }
  return [...bySignal.values()].reduce((sum, weight) => sum + weight, 0);
};

/** Log-odds for each value that some reason is about. @returns {Map<string, number>} by the value as JSON */
export function scores(reasons, rules) {
  const byValue = new Map();
  for (const reason of reasons) {
    const key = JSON.stringify(reason.about);
    byValue.set(key, [...(byValue.get(key) ?? []), reason]);
  }
  return new Map([...byValue].map(([key, all]) => [key, strongest(all, rules)]));
}

/**
 * The best value of a scalar field, its log-odds against silence and every rival, and the most that its rules allow;
 * null where nothing speaks.
 */
export function best(reasons, rules) {
  const ranked = [...scores(reasons, rules)].sort((a, b) => b[1] - a[1]);
  if (ranked.length === 0 || ranked[0][1] <= 0) return null;
  const against = ranked.slice(1).reduce((sum, [, score]) => sum + (score > 0 ? Math.exp(score) : 0), 1);
  const most = reasons.filter(({ about, weight }) => weight > 0 && JSON.stringify(about) === ranked[0][0])
    .reduce((high, { rule }) => Math.max(high, rules.get(rule)?.most ?? 1), 0);
  return { value: JSON.parse(ranked[0][0]), odds: ranked[0][1] - Math.log(against), most };
}

export const sigmoid = (x) => 1 / (1 + Math.exp(-x));

/** What a calibration makes of log-odds. */
export const calibrated = ({ slope, intercept }, odds) => sigmoid(slope * odds + intercept);

/** Of each rule its signal, which is its group of rules that say the same thing or itself, and the most it allows. */
export const rulesOf = ({ rules }) => new Map(rules.map(({ id, signal, most }) => [id, { signal, most }]));
