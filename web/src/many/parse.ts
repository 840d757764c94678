import type { Posting } from '../report/types';

/** Column and key names that people give to the parts of a posting. */
const names: Record<keyof Posting, readonly string[]> = {
  id: ['id', 'job_id', 'jobid', 'posting_id', 'ref', 'reference'],
  title: ['title', 'job_title', 'jobtitle', 'position', 'role', 'name'],
  company: ['company', 'company_name', 'employer', 'organization', 'organisation', 'hiring_organization'],
  location: ['location', 'job_location', 'city', 'place'],
  description: ['description', 'job_description', 'jobdescription', 'body', 'text', 'content', 'posting', 'details'],
};

const plainKey = (key: string) =>
  key
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

const textOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');

/** Null where a row has nothing that could be a description. */
export function postingOf(row: unknown): Posting | null {
  if (typeof row === 'string') return row.trim() ? { description: row } : null;
  if (typeof row !== 'object' || row === null) return null;
  const cells = new Map(Object.entries(row).map(([key, value]) => [plainKey(key), textOf(value)]));
  const part = (name: keyof Posting) => names[name].map((key) => cells.get(key)).find(Boolean) ?? '';
  const description = part('description');
  if (!description.trim()) return null;
  return { id: part('id'), title: part('title'), company: part('company'), location: part('location'), description };
}

export interface Table {
  postings: Posting[];
  /** Rows that could not be read. */
  bad: number;
}

function collect(rows: unknown[], bad = 0): Table {
  const postings = rows.map(postingOf);
  const good = postings.filter((posting) => posting !== null);
  return { postings: good, bad: bad + postings.length - good.length };
}

function parseLines(text: string): Table {
  let bad = 0;
  const rows = text.split('\n').flatMap((line): unknown[] => {
    if (!line.trim()) return [];
    try {
      return [JSON.parse(line)];
    } catch {
      bad += 1;
      return [];
    }
  });
  return collect(rows, bad);
}

function parseJson(text: string): Table {
  try {
    const found: unknown = JSON.parse(text);
    return collect(Array.isArray(found) ? found : [found]);
  } catch {
    return parseLines(text);
  }
}

export async function parseTable(text: string, extension: string): Promise<Table> {
  if (extension === 'json') return parseJson(text);
  if (extension === 'ndjson' || extension === 'jsonl') return parseLines(text);
  const { default: papa } = await import('papaparse');
  return collect(papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: 'greedy' }).data);
}
