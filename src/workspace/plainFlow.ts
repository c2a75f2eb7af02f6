import { flatName } from './flatName.ts';
import { plainScalar, quotedEnd, UNSURE } from './plainScalar.ts';

/** A value and where the text goes on behind it. */
export interface Read {
  readonly value: unknown;
  readonly end: number;
}

const MAX_DEPTH = 20;
const NAME = /[A-Za-z][\w.-]*(?=:[ ])/y;
const YEAR = /\d{4}-\d\d(?=:[ ])/y;
const PLAIN =
  /(?:[A-Za-z\d\u00c0-\u02ff($]|-(?=\d))(?:[^,[\]{}#:\n]|:(?=[^\s,[\]{}])|(?<=[^\s])#)*/y;

/** A list in brackets or a mapping in braces that begins at `from` and ends on its line. */
export function plainFlow(text: string, from: number, lineEnd: number, depth = 0): Read {
  if (depth > MAX_DEPTH) throw UNSURE;
  return text[from] === '['
    ? readList(text, from, lineEnd, depth)
    : readMapping(text, from, lineEnd, depth);
}

function readList(text: string, from: number, lineEnd: number, depth: number): Read {
  const value: unknown[] = [];
  let at = blanksEnd(text, from + 1);
  if (text[at] === ']') return { value, end: at + 1 };
  for (;;) {
    const item = readItem(text, at, lineEnd, depth);
    value.push(item.value);
    at = blanksEnd(text, item.end);
    if (text[at] === ']') return { value, end: at + 1 };
    if (text[at] !== ',') throw UNSURE;
    at = blanksEnd(text, at + 1);
  }
}

function readMapping(text: string, from: number, lineEnd: number, depth: number): Read {
  const value: Record<string, unknown> = {};
  let at = blanksEnd(text, from + 1);
  if (text[at] === '}') return { value, end: at + 1 };
  for (;;) {
    const name = flatName(text, at) ?? match(NAME, text, at) ?? match(YEAR, text, at);
    if (name === null || Object.hasOwn(value, name) || isNoName(name)) throw UNSURE;
    const item = readItem(text, blanksEnd(text, at + name.length + 1), lineEnd, depth);
    value[name] = item.value;
    at = blanksEnd(text, item.end);
    if (text[at] === '}') return { value, end: at + 1 };
    if (text[at] !== ',') throw UNSURE;
    at = blanksEnd(text, at + 1);
  }
}

function readItem(text: string, at: number, lineEnd: number, depth: number): Read {
  if (at >= lineEnd) throw UNSURE;
  const first = text[at];
  if (first === '[' || first === '{') return plainFlow(text, at, lineEnd, depth + 1);
  if (first === '"' || first === "'") {
    const end = quotedEnd(text, at, lineEnd);
    return { value: text.slice(at + 1, end - 1), end };
  }
  const source = match(PLAIN, text, at);
  if (source === null) throw UNSURE;
  return { value: plainScalar(source.trimEnd()), end: at + source.length };
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function blanksEnd(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at += 1;
  return at;
}

/** A name that is a truth value or nothing to YAML. */
export const isNoName = (name: string): boolean =>
  (name.length === 4 || name.length === 5) && /^(?:true|false|null)$/i.test(name);
