// Forms as the engine reads text: the counterpart of `folded()` in core/text/characters.cpp and of the walk in
// core/match/hits.cpp.

const letters = {
  'Æ': 'AE', 'æ': 'ae', 'Œ': 'OE', 'œ': 'oe', 'Ø': 'O', 'ø': 'o', 'Đ': 'D', 'đ': 'd', 'Ð': 'D', 'ð': 'd', 'Ł': 'L',
  'ł': 'l', 'Þ': 'Th', 'þ': 'th', 'ß': 'ss', 'ı': 'i', 'ſ': 's',
};

function foldCharacter(c) {
  const code = c.codePointAt(0);
  if (code >= 0xc0 && code < 0x180) {
    if (letters[c]) return letters[c];
    const plain = c.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
    return /^[A-Za-z]+$/.test(plain) ? plain : c;
  }
  if (code >= 0x300 && code < 0x370) return '';
  if (/[\u00b4\u02bc\u2018-\u201b\u2032]/.test(c)) return "'";
  if (/[\u2010-\u2015\u2212\ufe58]/.test(c)) return '-';
  if (/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(c)) return ' ';
  return c;
}

/** Latin letters without marks, typographic signs in ASCII; case is kept. */
export const withoutMarks = (text) => [...text].map(foldCharacter).join('');

const lowerAscii = (text) => text.replace(/[A-Z]/g, (c) => c.toLowerCase());

/**
 * A form as the automaton spells it, and for a form with capitals the mask of the bytes that are upper case.
 * @returns {{ bytes: Buffer, mask: number[] | null }}
 */
export function foldForm(form) {
  const spelled = withoutMarks(form).replaceAll("'", '').replace(/[-_ ]+/g, ' ').trim();
  const cased = Buffer.from(spelled, 'utf8');
  const bytes = Buffer.from(lowerAscii(spelled), 'utf8');
  const mask = [];
  cased.forEach((byte, i) => {
    if (byte === bytes[i]) return;
    while (mask.length <= i >> 3) mask.push(0);
    mask[i >> 3] |= 1 << (i & 7);
  });
  return { bytes, mask: mask.length > 0 ? mask : null };
}
