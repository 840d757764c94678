// JSON with what JSON.parse forgets: the line of every object, and the order of keys such as "1099".
import { readFileSync } from 'node:fs';

/** A mistake in a data file, with the place to look at. */
export class DataError extends Error {
  constructor(file, line, message) {
    super(`${file}:${line}: ${message}`);
    this.name = 'DataError';
  }
}

const line = Symbol('line');
const order = Symbol('order');

/** The line that an object or array of a parsed file begins on. */
export const lineOf = (value) => value?.[line] ?? 1;
/** The keys of an object as they stand in the file. */
export const keysOf = (value) => value[order] ?? Object.keys(value);

export function parse(text, file = 'text') {
  let at = 0;
  let row = 1;
  const fail = (message) => {
    throw new DataError(file, row, message);
  };
  const skip = () => {
    while (at < text.length && ' \t\r\n'.includes(text[at])) if (text[at++] === '\n') row += 1;
  };
  const expect = (sign) => {
    skip();
    if (text[at] !== sign) fail(`expected '${sign}', found '${text[at] ?? 'the end of the file'}'`);
    at += 1;
  };
  const comma = (end) => {
    skip();
    if (text[at] === end) return false;
    expect(',');
    return true;
  };
  const mark = (value) => Object.defineProperty(value, line, { value: row });

  function string() {
    const token = /"(?:[^"\\\n]|\\.)*"/y;
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found) fail('expected a string');
    at += found[0].length;
    try {
      return JSON.parse(found[0]);
    } catch {
      return fail(`not a JSON string: ${found[0]}`);
    }
  }
  function array() {
    const result = mark([]);
    expect('[');
    skip();
    if (text[at] !== ']') do result.push(value()); while (comma(']'));
    expect(']');
    return result;
  }
  function object() {
    const result = mark({});
    const keys = [];
    expect('{');
    skip();
    if (text[at] !== '}')
      do {
        skip();
        const key = string();
        if (keys.includes(key)) fail(`the key "${key}" stands twice`);
        keys.push(key);
        expect(':');
        result[key] = value();
      } while (comma('}'));
    expect('}');
    return Object.defineProperty(result, order, { value: keys });
  }
  function value() {
    skip();
    if (text[at] === '{') return object();
    if (text[at] === '[') return array();
    if (text[at] === '"') return string();
    const token = /true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found) fail(`expected a value, found '${text[at] ?? 'the end of the file'}'`);
    at += found[0].length;
    return JSON.parse(found[0]);
  }

  const result = value();
  skip();
  if (at < text.length) fail('there is more after the end');
  return result;
}

export const readJson = (path, name = path) => parse(readFileSync(path, 'utf8'), name);
