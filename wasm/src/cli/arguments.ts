import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { AnalyzeOptions, LexiconEntry } from '../types.js';

/** Arguments that make no sense. */
export class UsageError extends Error {}

const inputs = ['text', 'json', 'ndjson', 'csv'] as const;
const outputs = ['summary', 'json', 'ndjson', 'csv', 'markdown', 'rules'] as const;
const colors = ['auto', 'always', 'never'] as const;
const endings: Record<string, Input> = { '.json': 'json', '.ndjson': 'ndjson', '.jsonl': 'ndjson', '.csv': 'csv', '.tsv': 'csv' };
const mostJobs = 256;

export type Input = (typeof inputs)[number];
export type Output = (typeof outputs)[number];

export interface Arguments {
  help: boolean;
  version: boolean;
  /** "-" is standard input. */
  file: string;
  input: Input;
  output: Output;
  color: (typeof colors)[number];
  jobs: number;
  stats: boolean;
  options: AnalyzeOptions;
}

function chosen<const Names extends readonly string[]>(option: string, given: string | undefined, names: Names): Names[number] | undefined {
  if (given === undefined || names.includes(given)) return given;
  throw new UsageError(`${option}: '${given}' is not among its values`);
}

function readLexicon(file: string): LexiconEntry[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`--lexicon: cannot read ${file}`);
  }
  try {
    return JSON.parse(text) as LexiconEntry[];
  } catch {
    throw new UsageError('--lexicon: lexicon is not an array of entries');
  }
}

function readJobs(given: string | undefined): number {
  if (given === undefined) return 1;
  if (!/^\d+$/.test(given) || Number(given) > mostJobs) throw new UsageError(`--jobs: '${given}' is no number from 0 to ${mostJobs}`);
  return Number(given) || availableParallelism();
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      tokens: true,
      options: {
        help: { ...flag, short: 'h' }, version: flag,
        summary: flag, json: flag, ndjson: flag, csv: flag, markdown: flag, rules: flag,
        from: text, fields: text, values: flag, detail: text, offsets: text, lexicon: text,
        jobs: { ...text, short: 'j' }, stats: flag, color: text,
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

export function readArguments(args: string[]): Arguments {
  const { values, positionals, tokens } = parse(args);
  const named = tokens.flatMap((token) => (token.kind === 'option' && token.value !== undefined ? [token.name] : []));
  const twice = named.find((name, index) => named.indexOf(name) !== index);
  if (twice) throw new UsageError(`--${twice} is given twice`);
  if (positionals.length > 1) throw new UsageError(`one FILE, not ${positionals.length}`);
  const forms = outputs.filter((name) => values[name]);
  if (forms.length > 1) throw new UsageError(`one of --${forms.join(', --')}`);

  const [file = '-'] = positionals;
  const [output = 'summary'] = forms;
  const from = chosen('--from', values.from, inputs);
  const detail = chosen('--detail', values.detail, ['values', 'evidence', 'reasons']);
  const offsets = chosen('--offsets', values.offsets, ['utf16', 'utf8', 'codepoint']);
  return {
    help: values.help ?? false,
    version: values.version ?? false,
    file,
    // Standard input without a name is a posting a line where a report a line is asked for.
    input: from ?? endings[extname(file)] ?? (file === '-' && output === 'ndjson' ? 'ndjson' : 'text'),
    output,
    color: chosen('--color', values.color, colors) ?? 'auto',
    jobs: readJobs(values.jobs),
    stats: values.stats ?? false,
    options: {
      detail: values.values ? 'values' : (detail ?? 'reasons'),
      ...(offsets && { offsets }),
      ...(values.fields && { fields: values.fields.split(',') }),
      ...(values.lexicon && { lexicon: readLexicon(values.lexicon) }),
    },
  };
}
