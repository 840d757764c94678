/**
 * Bytes that stand in an HTML file: seven bits a character, where base64 has six. A character below U+0080 is one byte of the
 * file. Three of them may not stand in a script's text as they are: NUL and CR, which parsers replace, and "<", which could end
 * it. Each takes the seven bits that follow along, in a letter from U+0100 on, which is two bytes of the file.
 */
const barred = [0x00, 0x0d, 0x3c];
const escapes = 0x100;

export function encode(bytes: Uint8Array): string {
  const groups: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 7; bits -= 7) groups.push((held >> (bits - 7)) & 127);
    held &= (1 << bits) - 1;
  }
  if (bits > 0) groups.push((held << (7 - bits)) & 127);
  let text = '';
  for (let at = 0; at < groups.length; at += 1) {
    const group = groups[at] ?? 0;
    const index = barred.indexOf(group);
    text += String.fromCharCode(index < 0 ? group : escapes + index * 128 + (groups[++at] ?? 0));
  }
  return text;
}

/** The first `size` bytes of what was encoded. */
export function decode(text: string, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let held = 0;
  let bits = 0;
  let end = 0;
  const take = (group: number) => {
    held = (held << 7) | group;
    bits += 7;
    if (bits < 8) return;
    bits -= 8;
    bytes[end++] = held >> bits;
    held &= (1 << bits) - 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at) - escapes;
    if (code >= 0) take(barred[code >> 7] ?? 0);
    take(code & 127);
  }
  return bytes;
}

/** Takes a packed part out of the page. */
export function takePart(id: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  const part = document.getElementById(id);
  if (!part) throw new Error(`The page lacks its part "${id}".`);
  const packed = decode(part.textContent, Number(part.dataset.size));
  part.remove();
  return new Blob([packed]).stream();
}
