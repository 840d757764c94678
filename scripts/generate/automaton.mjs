// All forms of all lexicons as one trie of bytes, with runs of single children packed into tails, so that the engine
// finds every term in one pass and starts up without building anything.
//
// A node:
//   u8 flags         bit 0: forms end here
//   u8 size, tail    bytes that follow the label which led here
//   u24 payload      only with bit 0: offset into `payloads`
//   u8 count         of the children
//   labels[count]    one byte each, sorted
//   u24[count]       offsets of the children
// A payload: u8 count, then for each form
//   u16 term, u8 flags (bit 0: exact case, bit 1: doubtful), and with bit 0: u8 size, mask[size] with bit i set where
//   the i-th byte of the form is upper case.
// Numbers are little-endian. Children stand before their parents.

const longestTail = 255;

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

// Of two forms of one lexicon that end at the same byte, the engine keeps the first that is not doubtful, or else the
// last: so an exact case goes before any case, and among doubtful ones after it.
function rank({ mask, doubtful }) {
  if (doubtful) return mask ? 3 : 2;
  return mask ? 0 : 1;
}

function payloadOf(forms) {
  const bytes = [forms.length];
  for (const form of [...forms].sort((a, b) => rank(a) - rank(b) || a.term - b.term)) {
    bytes.push(form.term & 255, form.term >> 8, (form.mask ? 1 : 0) | (form.doubtful ? 2 : 0));
    if (form.mask) bytes.push(form.mask.length, ...form.mask);
  }
  return bytes;
}

const u24 = (value) => [value & 255, (value >> 8) & 255, value >> 16];

/** @returns {{ nodes: number[], root: number, payloads: number[] }} */
export function packAutomaton(lexicons) {
  const nodes = [];
  const payloads = [];
  function pack(node, tail) {
    while (node.forms.length === 0 && node.children.size === 1 && tail.length < longestTail) {
      const [[byte, child]] = node.children;
      tail.push(byte);
      node = child;
    }
    const labels = [...node.children.keys()].sort((a, b) => a - b);
    const children = labels.map((label) => pack(node.children.get(label), []));
    const at = nodes.length;
    nodes.push(node.forms.length > 0 ? 1 : 0, tail.length, ...tail);
    if (node.forms.length > 0) {
      nodes.push(...u24(payloads.length));
      payloads.push(...payloadOf(node.forms));
    }
    nodes.push(labels.length, ...labels, ...children.flatMap(u24));
    return at;
  }
  const trie = buildTrie(lexicons);
  const root = pack(trie, []);
  if (Math.max(nodes.length, payloads.length) >= 1 << 24) throw new Error('the automaton does not fit 24-bit offsets');
  return { nodes, root, payloads };
}

/** Every form in a packed automaton, read back: { bytes, term, exact, doubtful, mask }. */
export function* formsIn({ nodes, root, payloads }) {
  const u24At = (bytes, at) => bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
  function* records(at, bytes) {
    let count = payloads[at++];
    for (; count > 0; --count) {
      const term = payloads[at] | (payloads[at + 1] << 8);
      const flags = payloads[at + 2];
      at += 3;
      let mask = null;
      if (flags & 1) {
        mask = payloads.slice(at + 1, at + 1 + payloads[at]);
        at += 1 + payloads[at];
      }
      yield { bytes: Buffer.from(bytes), term, exact: (flags & 1) !== 0, doubtful: (flags & 2) !== 0, mask };
    }
  }
  function* walk(at, before) {
    const flags = nodes[at];
    const size = nodes[at + 1];
    at += 2;
    const bytes = [...before, ...nodes.slice(at, at + size)];
    at += size;
    if (flags & 1) {
      yield* records(u24At(nodes, at), bytes);
      at += 3;
    }
    const count = nodes[at++];
    for (let i = 0; i < count; ++i)
      yield* walk(u24At(nodes, at + count + 3 * i), [...bytes, nodes[at + i]]);
  }
  yield* walk(root, []);
}
