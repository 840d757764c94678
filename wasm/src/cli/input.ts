import { Readable } from 'node:stream';
import Papa from 'papaparse';
import type { Input } from './arguments.js';

/** One posting as it came in. */
export interface Item {
  bytes: Uint8Array;
  /** Of its line, array element or row below the header, from 1. */
  number: number;
  /** The bytes are the posting itself, not a JSON object. */
  whole: boolean;
}

export interface Source {
  /** False where the input is a single posting, however it is written. */
  many: boolean;
  /** The postings that came in together, as far as they are worth a thread. */
  batches: AsyncIterable<Item[]>;
}

const batchItems = 64;
const batchBytes = 2 ** 18;
/** As in the engine: a longer line is no posting, and must not fill the memory. */
const longestLine = 24 * 2 ** 20;
/** Of a table, where the end of its first row is looked for. */
const headBytes = 2 ** 16;

const encoder = new TextEncoder();
const json = (text: string, number: number): Item => ({ bytes: encoder.encode(text), number, whole: false });

function* cut(items: Iterable<Item>): Generator<Item[]> {
  let batch: Item[] = [];
  let bytes = 0;
  for (const item of items) {
    batch.push(item);
    bytes += item.bytes.length;
    if (batch.length < batchItems && bytes < batchBytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

async function* inBatches(groups: AsyncIterable<Iterable<Item>> | Iterable<Iterable<Item>>): AsyncGenerator<Item[]> {
  for await (const items of groups) yield* cut(items);
}

async function allOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The elements of a JSON array as they are written, so that long numbers keep their digits. */
function* elements(array: string): Generator<string> {
  let depth = 0;
  let from = 0;
  let quoted = false;
  for (let at = 0; at < array.length; at++) {
    const c = array[at];
    if (quoted) {
      if (c === '\\') at++;
      else if (c === '"') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === '[' || c === '{') {
      if (depth++ === 0) from = at + 1;
    } else if (c === ',' && depth === 1) {
      yield array.slice(from, at);
      from = at + 1;
    } else if ((c === ']' || c === '}') && --depth === 0) {
      const last = array.slice(from, at);
      if (last.trim()) yield last;
    }
  }
}

function* numbered(texts: Iterable<string>): Generator<Item> {
  let number = 0;
  for (const text of texts) yield json(text, ++number);
}

/** One object, or an array of them. */
async function openJson(stream: Readable): Promise<Source> {
  const bytes = await allOf(stream);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (Array.isArray(JSON.parse(text))) return { many: true, batches: inBatches([numbered(elements(text))]) };
  } catch {
    // The engine says what is wrong with it.
  }
  return { many: false, batches: inBatches([[{ bytes, number: 1, whole: false }]]) };
}

const isBlank = (line: Uint8Array) => line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);

/** The lines that each chunk completes. */
async function* lines(stream: Readable): AsyncGenerator<Item[]> {
  let number = 0;
  let parts: Buffer[] = [];
  let kept = 0;
  // Of a line without end no more is kept than shows that it is too long.
  const keep = (part: Buffer) => {
    if (kept <= longestLine) parts.push(part.subarray(0, longestLine + 1 - kept));
    kept += part.length;
  };
  const end = (): Item[] => {
    const bytes = Buffer.concat(parts);
    parts = [];
    kept = 0;
    number += 1;
    return isBlank(bytes) ? [] : [{ bytes, number, whole: false }];
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const items: Item[] = [];
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, at));
      items.push(...end());
      from = at + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
    yield items;
  }
  yield end();
}

/** The first bytes of a stream, at least `size` where it has them, and the stream again with all of its bytes. */
async function opening(stream: Readable, size: number): Promise<{ head: Buffer; whole: Readable }> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let head = Buffer.alloc(0);
  for (let next = await chunks.next(); ; next = await chunks.next()) {
    if (!next.done) head = Buffer.concat([head, next.value]);
    if (next.done || head.length >= size) break;
  }
  const rest = async function* () {
    if (head.length > 0) yield head;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  };
  return { head, whole: Readable.from(rest(), { objectMode: false }) };
}

/** As the engine's own command has it: what some programs of Windows write opens with the mark of UTF-16. */
async function inUtf8(stream: Readable): Promise<Readable> {
  const { head, whole } = await opening(stream, 2);
  const encoding = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined;
  return encoding ? Readable.from([Buffer.from(encoder.encode(new TextDecoder(encoding).decode(await allOf(whole))))], { objectMode: false }) : whole;
}

/** What parts the cells of a table: of comma, semicolon and tab the one that its first row has most. */
function delimiterOf(head: string): string {
  const first = /^(?:"[^"]*"|[^"\r\n])*/.exec(head)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (delimiter: string) => first.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** Rows of a CSV file as JSON objects, by the names in its first row. */
async function* rows(stream: Readable): AsyncGenerator<Item[]> {
  let names: string[] | undefined;
  let number = 0;
  const { head, whole } = await opening(stream, headBytes);
  const parser = whole.pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: delimiterOf(head.toString('latin1', 0, headBytes)) }));
  for await (const row of parser as AsyncIterable<string[]>) {
    if (row.every((cell) => cell === '' || cell === '\uFEFF')) continue;
    if (!names) {
      names = row.map((name, index) => (index === 0 ? name.replace(/^\uFEFF/, '') : name));
      continue;
    }
    const header = names;
    const object = Object.fromEntries(row.slice(0, header.length).map((cell, index) => [header[index] as string, cell]));
    yield [json(JSON.stringify(object), ++number)];
  }
}

export async function openSource(form: Input, given: Readable): Promise<Source> {
  const stream = await inUtf8(given);
  if (form === 'json') return openJson(stream);
  if (form === 'ndjson') return { many: true, batches: inBatches(lines(stream)) };
  if (form === 'csv') return { many: true, batches: inBatches(rows(stream)) };
  return { many: false, batches: inBatches([[{ bytes: await allOf(stream), number: 1, whole: true }]]) };
}
