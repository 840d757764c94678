// Platt's map from log-odds to log-odds, by penalised logistic regression: slope and intercept are drawn towards a
// prior, so that a field with few answers takes after its group, and a group after its pass.
import { sigmoid } from './confidence.mjs';

/** @param {{ odds: number, right: boolean }[]} answers  @param {{ slope: number, intercept: number }} prior */
export function fit(answers, prior, strength = 4) {
  let { slope, intercept } = prior;
  for (let step = 0; step < 60; step += 1) {
    let [gs, gi] = [strength * (slope - prior.slope), strength * (intercept - prior.intercept)];
    let [ss, si, ii] = [strength, 0, strength];
    for (const { odds, right } of answers) {
      const p = sigmoid(slope * odds + intercept);
      const error = p - (right ? 1 : 0);
      const curve = Math.max(p * (1 - p), 1e-6);
      gs += error * odds;
      gi += error;
      ss += curve * odds * odds;
      si += curve * odds;
      ii += curve;
    }
    const determinant = ss * ii - si * si;
    const [ds, di] = [(ii * gs - si * gi) / determinant, (ss * gi - si * gs) / determinant];
    slope -= ds;
    intercept -= di;
    if (Math.abs(ds) + Math.abs(di) < 1e-9) break;
  }
  // Better reasons never lower a confidence.
  return slope >= 0.05 ? { slope, intercept } : fitIntercept(answers, prior, strength);
}

function fitIntercept(answers, prior, strength) {
  const slope = 0.05;
  let intercept = prior.intercept;
  for (let step = 0; step < 60; step += 1) {
    let [g, h] = [strength * (intercept - prior.intercept), strength];
    for (const { odds, right } of answers) {
      const p = sigmoid(slope * odds + intercept);
      g += p - (right ? 1 : 0);
      h += p * (1 - p);
    }
    intercept -= g / h;
    if (Math.abs(g / h) < 1e-9) break;
  }
  return { slope, intercept };
}

/** Fits every field under its group under its pass. `answers`: { field, odds, right }; fields "stage.group.field". */
export function fitAll(answers) {
  const parent = (name) => name.split('.').slice(0, -1).join('.');
  const within = (name) => answers.filter(({ field }) => field.startsWith(`${name}.`) || field === name);
  const stages = new Map();
  const groups = new Map();
  const fields = new Map();
  for (const { field } of answers) {
    const group = parent(field);
    const stage = group.split('.')[0];
    if (!stages.has(stage)) stages.set(stage, fit(within(stage), { slope: 1, intercept: 0 }));
    if (!groups.has(group)) groups.set(group, fit(within(group), stages.get(stage)));
    if (!fields.has(field)) fields.set(field, fit(within(field), groups.get(group)));
  }
  return { stages, groups, fields };
}

/** The map for a field, or that of its group or pass where the field had no answer. */
export function mapOf({ stages, groups, fields }, field) {
  const [stage, group] = field.split('.');
  return fields.get(field) ?? groups.get(`${stage}.${group}`) ?? stages.get(stage) ?? { slope: 1, intercept: 0 };
}
