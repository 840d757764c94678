// The arithmetic of core/report/decide.cpp, from a report's own reasons: anyone can recompute a confidence with it.
const strongest = (reasons, signals) => {
  const bySignal = new Map();
  for (const { rule, weight } of reasons) {
    const signal = signals.get(rule) ?? rule;
    if (Math.abs(weight) > Math.abs(bySignal.get(signal) ?? 0)) bySignal.set(signal, weight);
  }
  return [...bySignal.values()].reduce((sum, weight) => sum + weight, 0);
};

/** Log-odds for each value that some reason is about. @returns {Map<string, number>} by the value as JSON */
export function scores(reasons, signals) {
  const byValue = new Map();
  for (const reason of reasons) {
    const key = JSON.stringify(reason.about);
    byValue.set(key, [...(byValue.get(key) ?? []), reason]);
  }
  return new Map([...byValue].map(([key, all]) => [key, strongest(all, signals)]));
}

/** The best value of a scalar field and its log-odds against silence and every rival; null where nothing speaks. */
export function best(reasons, signals) {
  const ranked = [...scores(reasons, signals)].sort((a, b) => b[1] - a[1]);
  if (ranked.length === 0 || ranked[0][1] <= 0) return null;
  const against = ranked.slice(1).reduce((sum, [, score]) => sum + (score > 0 ? Math.exp(score) : 0), 1);
  return { value: JSON.parse(ranked[0][0]), odds: ranked[0][1] - Math.log(against) };
}

export const sigmoid = (x) => 1 / (1 + Math.exp(-x));

/** What a calibration makes of log-odds. */
export const calibrated = ({ slope, intercept }, odds) => sigmoid(slope * odds + intercept);

/** The signal of each rule: its group of rules that say the same thing, or itself. */
export const signalsOf = ({ rules }) => new Map(rules.map(({ id, signal }) => [id, signal]));
