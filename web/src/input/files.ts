import type { Posting } from '../report/types';
import { textOfHtml } from './rich';

const largest = 64 * 1024 * 1024;

/** What a file turned out to hold. */
export type Opened =
  | { kind: 'posting'; text: string; parts: Partial<Record<'title' | 'company' | 'location', string>> }
  | { kind: 'many'; postings: Posting[]; bad: number }
  | { kind: 'failed'; why: 'unreadable' | 'tooLarge' };

const extensionOf = (name: string) => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** In UTF-8, or in UTF-16 where a mark at the begin says so, as some programs of Windows write. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Bytes that are no text hold NULs early on. */
const isBinary = (text: string) => text.slice(0, 4096).includes('\0');

function single(posting: Posting): Opened {
  const { title = '', company = '', location = '', description } = posting;
  return { kind: 'posting', text: description, parts: { title, company, location } };
}

/** Reads a dropped or chosen file; `many` keeps a table a table even where it has one row. */
export async function openFile(file: File, many = false): Promise<Opened> {
  if (file.size > largest) return { kind: 'failed', why: 'tooLarge' };
  let text: string;
  try {
    text = decoded(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { kind: 'failed', why: 'unreadable' };
  }
  if (isBinary(text)) return { kind: 'failed', why: 'unreadable' };
  const extension = extensionOf(file.name);
  if (extension === 'html' || extension === 'htm') return { kind: 'posting', text: await textOfHtml(text), parts: {} };
  if (extension === 'csv' || extension === 'tsv' || extension === 'json' || extension === 'ndjson' || extension === 'jsonl') {
    const { parseTable } = await import('../many/parse');
    const { postings, bad } = await parseTable(text, extension);
    const first = postings[0];
    if (first && postings.length === 1 && !many) return single(first);
    if (first || many) return { kind: 'many', postings, bad };
  }
  return { kind: 'posting', text, parts: {} };
}
