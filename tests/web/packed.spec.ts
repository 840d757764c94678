import { expect, test } from '@playwright/test';
import { decode, encode } from '../../web/src/single/packed';

const every = Uint8Array.from({ length: 256 * 7 }, (_, n) => (n * 167 + (n >> 8) * 31) & 255);

test('packed bytes come back as they were, whatever they are and wherever they end', () => {
  for (let size = 0; size < 40; size += 1) {
    for (const byte of [0x00, 0x0d, 0x3c, 0x7f, 0xff, 0x1a]) {
      const bytes = new Uint8Array(size).fill(byte);
      expect([...decode(encode(bytes), size)]).toEqual([...bytes]);
    }
    const bytes = every.subarray(size, size * 2);
    expect([...decode(encode(bytes), bytes.length)]).toEqual([...bytes]);
  }
  expect([...decode(encode(every), every.length)]).toEqual([...every]);
});

test('packed bytes hold nothing that an HTML parser changes or ends a script at, and are a seventh longer', () => {
  for (const bytes of [every, new Uint8Array(700), new Uint8Array(700).fill(0x0d), new TextEncoder().encode('<!--</script>'.repeat(50))]) {
    const text = encode(bytes);
    expect(text).not.toMatch(/[\0\r<\u0080-\u00ff]/);
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(Math.ceil((bytes.length * 8) / 7) + 1);
  }
});
