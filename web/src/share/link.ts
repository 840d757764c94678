import type { Parts } from '../state/reader.svelte';

const mark = '#p1.';

/** Longer links are cut by mail programs and chats. */
const longest = 32_000;

/** Characters; no posting that fits into a link unpacks into more. */
const mostUnpacked = 4_000_000;

const through = (content: BlobPart, stream: CompressionStream | DecompressionStream) => new Blob([content]).stream().pipeThrough(stream);

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = through(bytes, new DecompressionStream('deflate-raw')).pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length <= mostUnpacked) continue;
    await reader.cancel();
    throw new RangeError('too much comes out');
  }
}

const toText = (bytes: Uint8Array) => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

const toBytes = (text: string) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

export interface Shared {
  text: string;
  parts: Partial<Parts>;
}

/** The posting as a fragment of the address, which browsers send to no server; null where it is too long for a link. */
export async function fragmentOf({ text, parts }: Shared): Promise<string | null> {
  const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value));
  const stream = through(JSON.stringify({ text, ...given }), new CompressionStream('deflate-raw'));
  const packed = mark + toText(new Uint8Array(await new Response(stream).arrayBuffer()));
  return packed.length > longest ? null : packed;
}

export const isShared = (fragment: string) => fragment.startsWith(mark);

/** Null where the fragment holds no posting: cut, changed, or made to unpack into far more than a posting. */
export async function sharedIn(fragment: string): Promise<Shared | null> {
  try {
    const found: unknown = JSON.parse(await unpacked(toBytes(fragment.slice(mark.length))));
    if (typeof found !== 'object' || found === null) return null;
    const { text, title, company, location } = found as Record<string, unknown>;
    if (typeof text !== 'string') return null;
    const word = (value: unknown) => (typeof value === 'string' ? value : '');
    return { text, parts: { title: word(title), company: word(company), location: word(location) } };
  } catch {
    return null;
  }
}
