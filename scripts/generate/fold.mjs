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

/** A form as the engine spells it; case is kept. */
export const spelled = (form) => withoutMarks(form).replaceAll("'", '').replace(/[-_ ]+/g, ' ').trim();

/**
 * A form as the engine finds it, and whether its capitals count.
 * @returns {{ bytes: Buffer, exact: boolean }}
 */
export function foldForm(form) {
  const text = spelled(form);
  const lower = lowerAscii(text);
  return { bytes: Buffer.from(lower, 'utf8'), exact: lower !== text };
}
