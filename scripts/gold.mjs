// A folder of labelled postings: dev.jsonl, dev.postings.jsonl, and beside it eval/fields.json, which tells the kinds.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fineprint } from './run.mjs';

/** A path as the caller of npm gave it. */
export const given = (path) => resolve(process.env.INIT_CWD ?? '.', path);
export const jsonLines = (text) => text.split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line));

/** @returns {{ kinds, labels: object[], reports: Map<string, object> }} the reports are the engine's, by id of the posting */
export function readGold(path) {
  const folder = given(path);
  const { extraction, inference } = JSON.parse(readFileSync(`${folder}/../eval/fields.json`, 'utf8'));
  const reports = jsonLines(fineprint(['--ndjson', `${folder}/dev.postings.jsonl`]).stdout);
  return {
    kinds: { extraction, inference },
    labels: jsonLines(readFileSync(`${folder}/dev.jsonl`, 'utf8')),
    reports: new Map(reports.map((report) => [report.id, report])),
  };
}

const arrays = new Set(['set', 'skills', 'names']);
export const isArray = (kind) => arrays.has(kind);
export const squash = (value) => (typeof value === 'string' ? value.toLowerCase().replace(/[^a-z0-9+#]+/g, '') : value);

/** True where a label says nothing; a plain boolean says so with false, and one of three values with null alone. */
export const silent = (kind, truth) =>
  truth === undefined || truth === null || truth === 'not_mentioned' || (truth === false && kind !== 'maybe');

/** Whether a label of `kind` agrees with one value that was said. */
export const agrees = (kind, truth, value) =>
  isArray(kind) ? (truth ?? []).map(squash).includes(squash(value)) : !silent(kind, truth) && squash(truth) === squash(value);
