// All forms of all lexicons as one trie of bytes, with runs of single children packed into tails, so that the engine
// finds every term in one pass and starts up without building anything. Nodes stand in preorder and numbers are short,
// since the whole trie travels with every copy of the engine: it packs to half the size of one with fixed offsets.
//
// A node:
//   u8 head          bit 0: forms end here; bit 1: there are children; bits 2 to 7: size of the tail
//   tail             bytes that follow the label which led here
//   records          only with bit 0; each
//     u8 flags         bit 0: exact case; bit 1: doubtful; bit 2: another record follows
//     varint term
//     u8 size, mask    only with bit 0 of the flags: bit i is set where the i-th byte of the form is upper case
//   u8 count         only with bit 1: of the children
//   u8 width         only with two or more children
//   labels[count]    one byte each, sorted
//   ends[count-1]    where each child but the last ends, from where the first begins; `width` bytes each, the low first
//   the children     one behind the other, in the order of their labels
// A varint holds seven bits a byte, the low ones first; bit 7 says that another byte follows.
// `first` holds, for each first byte of a form, the offset of its node in `nodes`, or 0: offset 0 is never a child.

const longestTail = 63;

const newNode = () => ({ children: new Map(), forms: [] });

function buildTrie(lexicons) {
  const root = newNode();
  for (const lexicon of lexicons)
    for (const entry of lexicon.entries)
      for (const form of entry.forms) {
        let node = root;
        for (const byte of form.bytes) {
          if (!node.children.has(byte)) node.children.set(byte, newNode());
          node = node.children.get(byte);
        }
        node.forms.push({ term: entry.term, mask: form.mask, doubtful: form.doubtful });
      }
  return root;
}

function varint(value) {
  const bytes = [];
  for (; value > 127; value >>= 7) bytes.push((value & 127) | 128);
  return [...bytes, value];
}

const bytesFor = (value) => (value < 1 << 8 ? 1 : value < 1 << 16 ? 2 : 3);
const littleEndian = (value, width) => Array.from({ length: width }, (_, i) => (value >> (8 * i)) & 255);

function endsOf(blocks) {
  let end = 0;
  return blocks.map((block) => (end += block.length));
}

// Of two forms of one lexicon that end at the same byte, the engine keeps the first that is not doubtful, or else the
// last: so an exact case goes before any case, and among doubtful ones after it.
function rank({ mask, doubtful }) {
  if (doubtful) return mask ? 3 : 2;
  return mask ? 0 : 1;
}

function recordsOf(forms) {
  const sorted = [...forms].sort((a, b) => rank(a) - rank(b) || a.term - b.term);
  return sorted.flatMap(({ term, mask, doubtful }, i) => {
    const more = i < sorted.length - 1;
    return [(mask ? 1 : 0) | (doubtful ? 2 : 0) | (more ? 4 : 0), ...varint(term), ...(mask ? [mask.length, ...mask] : [])];
  });
}

const sortedChildren = (node) => [...node.children].sort(([a], [b]) => a - b);

function pack(node) {
  const tail = [];
  while (node.forms.length === 0 && node.children.size === 1 && tail.length < longestTail) {
    const [[byte, child]] = node.children;
    tail.push(byte);
    node = child;
  }
  const children = sortedChildren(node);
  const packed = children.map(([, child]) => pack(child));
  const head = (tail.length << 2) | (children.length > 0 ? 2 : 0) | (node.forms.length > 0 ? 1 : 0);
  const bytes = [head, ...tail, ...recordsOf(node.forms)];
  if (children.length > 0) bytes.push(children.length);
  const ends = endsOf(packed).slice(0, -1);
  const width = bytesFor(ends.at(-1) ?? 0);
  if (ends.length > 0) bytes.push(width);
  bytes.push(...children.map(([label]) => label), ...ends.flatMap((end) => littleEndian(end, width)));
  return bytes.concat(...packed);
}

/** @returns {{ nodes: number[], first: number[] }} */
export function packAutomaton(lexicons) {
  const nodes = [[0]];
  const first = Array(256).fill(0);
  let size = 1;
  for (const [label, child] of sortedChildren(buildTrie(lexicons))) {
    first[label] = size;
    const packed = pack(child);
    size += packed.length;
    nodes.push(packed);
  }
  return { nodes: nodes.flat(), first };
}

/** Every form in a packed automaton, read back: { bytes, term, exact, doubtful, mask }. */
export function* formsIn({ nodes, first }) {
  let at;
  const readVarint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = nodes[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  function* records(bytes) {
    for (let more = true; more;) {
      const flags = nodes[at++];
      const term = readVarint();
      let mask = null;
      if (flags & 1) {
        const size = nodes[at++];
        mask = nodes.slice(at, at + size);
        at += size;
      }
      yield { bytes: Buffer.from(bytes), term, exact: (flags & 1) !== 0, doubtful: (flags & 2) !== 0, mask };
      more = (flags & 4) !== 0;
    }
  }
  function* walk(before) {
    const head = nodes[at++];
    const bytes = [...before, ...nodes.slice(at, at + (head >> 2))];
    at += head >> 2;
    if (head & 1) yield* records(bytes);
    if (!(head & 2)) return;
    const count = nodes[at++];
    const width = count > 1 ? nodes[at++] : 0;
    const labels = nodes.slice(at, at + count);
    at += count;
    const begins = [0];
    for (let i = 1; i < count; ++i, at += width)
      begins.push(nodes.slice(at, at + width).reduce((sum, byte, k) => sum + (byte << (8 * k)), 0));
    const children = at;
    for (const [i, label] of labels.entries()) {
      at = children + begins[i];
      yield* walk([...bytes, label]);
    }
  }
  for (const [label, offset] of first.entries()) {
    if (offset === 0) continue;
    at = offset;
    yield* walk([label]);
  }
}
