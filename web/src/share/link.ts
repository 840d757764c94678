import type { Parts } from '../state/reader.svelte';

const mark = '#p1.';

/** Longer links are cut by mail programs and chats. */
const longest = 32_000;

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
  const { deflateSync, strToU8 } = await import('fflate');
  const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value));
  const packed = mark + toText(deflateSync(strToU8(JSON.stringify({ text, ...given })), { level: 9 }));
  return packed.length > longest ? null : packed;
}

export const isShared = (fragment: string) => fragment.startsWith(mark);

/** Null where the fragment holds no posting: cut, changed, or made to unpack into far more than a posting. */
export async function sharedIn(fragment: string): Promise<Shared | null> {
  const { inflateSync, strFromU8 } = await import('fflate');
  try {
    const bytes = inflateSync(toBytes(fragment.slice(mark.length)), { out: new Uint8Array(4_000_000) });
    const found: unknown = JSON.parse(strFromU8(bytes));
    if (typeof found !== 'object' || found === null) return null;
    const { text, title, company, location } = found as Record<string, unknown>;
    if (typeof text !== 'string') return null;
    const word = (value: unknown) => (typeof value === 'string' ? value : '');
    return { text, parts: { title: word(title), company: word(company), location: word(location) } };
  } catch {
    return null;
  }
}
