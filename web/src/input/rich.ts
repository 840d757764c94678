const blocks = new Set('ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER HEADER MAIN NAV OL P PRE SECTION TABLE TR UL'.split(' '));
const headings = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);

const allowed = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'address', 'blockquote'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'br', 'hr', 'pre', 'table', 'thead', 'tbody', 'tr', 'td', 'th'],
  ...['b', 'strong', 'i', 'em', 'u', 'span', 'a', 'code', 'sup', 'sub', 'small'],
];

function write(node: Node, out: { text: string }, depth: number) {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ');
    out.text += /\s$/.test(out.text) || out.text === '' ? text.trimStart() : text;
    return;
  }
  const name = node.nodeName;
  if (name === 'BR') return void (out.text = `${out.text.trimEnd()}\n`);
  const fresh = (lines: number) => {
    const kept = out.text.replace(/[ \n]+$/, '');
    const had = /\n*$/.exec(out.text.replace(/ +$/gm, ''))?.[0].length ?? 0;
    out.text = kept === '' ? '' : kept + '\n'.repeat(Math.min(2, Math.max(lines, had)));
  };
  const inside = (deeper = depth) => node.childNodes.forEach((child) => write(child, out, deeper));
  if (name === 'LI') {
    fresh(1);
    out.text += `${'  '.repeat(Math.max(0, depth - 1))}• `;
    inside();
    fresh(1);
  } else if (headings.has(name) || name === 'P') {
    fresh(2);
    inside();
    fresh(headings.has(name) ? 1 : 2);
  } else if (name === 'TD' || name === 'TH') {
    inside();
    out.text += ' ';
  } else if (blocks.has(name)) {
    fresh(1);
    inside(name === 'UL' || name === 'OL' ? depth + 1 : depth);
    fresh(1);
  } else {
    inside();
  }
}

/** Copied HTML as text that keeps headings, paragraphs and bullets. The markup is cleaned first, and nothing of it is ever shown. */
export async function textOfHtml(html: string): Promise<string> {
  const { default: purify } = await import('dompurify');
  const clean = purify.sanitize(html, { ALLOWED_TAGS: allowed, ALLOWED_ATTR: [], RETURN_DOM_FRAGMENT: true });
  const out = { text: '' };
  clean.childNodes.forEach((node) => write(node, out, 0));
  return out.text.trim();
}
