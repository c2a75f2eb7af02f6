import type { Finding, Range } from '../model/diagnostic.ts';
import { lineStarts } from './lineStarts.ts';
import { rangeAt } from './places.ts';

/** A JSON file with where everything in it stands. */
export interface ParsedJson {
  /** Undefined when the text is no JSON. */
  readonly data: unknown;
  readonly fault: { readonly message: string; readonly range: Range } | null;
  /** Where a finding stands: at the node, or at the nearest one above it that exists. */
  placeOf(finding: Pick<Finding, 'path' | 'on'>): Range;
}

interface JsonNode {
  readonly value: unknown;
  readonly from: number;
  readonly to: number;
  /** Fields of a mapping by name, entries of a list by position. */
  readonly parts: ReadonlyMap<string | number, Part>;
}

interface Part {
  readonly key: { readonly from: number; readonly to: number } | null;
  readonly node: JsonNode;
}

/** Schemas nest by what plans nest; what is deeper than this was not written by a person. */
const MAX_DEPTH = 60;
const NO_PARTS: JsonNode['parts'] = new Map();
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/y;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b/y;
const BLANK = /[ \t\r\n]*/y;

class JsonFault extends Error {
  readonly from: number;
  readonly to: number;

  constructor(message: string, from: number, to = from + 1) {
    super(message);
    this.from = from;
    this.to = to;
  }
}

/** Parses a JSON file. Never throws: what is wrong comes back as a fault with its place. */
export function parseJson(text: string): ParsedJson {
  const lines = lineStarts(text);
  const range = (from: number, to: number) => rangeAt(lines, text, from, to);
  try {
    const root = read(text);
    const placeOf: ParsedJson['placeOf'] = (finding) => {
      const { from, to } = spotOf(root, finding);
      return range(from, to);
    };
    return { data: root.value, fault: null, placeOf };
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const fault = { message: error.message, range: range(error.from, error.to) };
    return { data: undefined, fault, placeOf: () => fault.range };
  }
}

function spotOf(root: JsonNode, { path, on }: Pick<Finding, 'path' | 'on'>) {
  let part: Part = { key: null, node: root };
  for (const step of path) {
    const next = part.node.parts.get(step);
    if (!next) return shortened(part);
    part = next;
  }
  return on === 'key' && part.key ? part.key : shortened(part);
}

/** The name of a field speaks for the many lines of its value; the first field for a whole mapping. */
function shortened({ key, node }: Part): { readonly from: number; readonly to: number } {
  if (node.parts.size === 0) return node;
  if (key) return key;
  const [first] = node.parts.values();
  return first ? (first.key ?? shortened(first)) : node;
}

function read(text: string): JsonNode {
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  const next = (): string => {
    take(BLANK);
    return text.charAt(at);
  };
  const expected = (what: string): JsonFault =>
    at >= text.length
      ? new JsonFault(`The file ends where ${what} is expected.`, text.trimEnd().length)
      : new JsonFault(`${what.charAt(0).toUpperCase()}${what.slice(1)} is expected here.`, at);

  /** The entries between two brackets, parted by commas. */
  const list = (close: string, entry: () => void): void => {
    at += 1;
    if (next() === close) {
      at += 1;
      return;
    }
    for (;;) {
      entry();
      const sign = next();
      if (sign !== ',' && sign !== close) throw expected(`a comma or \`${close}\``);
      const comma = at;
      at += 1;
      if (sign === close) return;
      if (next() === close) throw new JsonFault('Nothing follows this comma.', comma);
    }
  };

  const field = (parts: Map<string | number, Part>, depth: number): void => {
    next();
    const from = at;
    const written = take(STRING);
    if (written === null) throw expected('a name in double quotes');
    const key = { from, to: at };
    const name = JSON.parse(written) as string;
    if (name === '__proto__' || parts.has(name)) {
      const why = parts.has(name) ? 'stands here twice' : 'cannot be used';
      throw new JsonFault(`The name \`${name}\` ${why}.`, from, at);
    }
    if (next() !== ':') throw expected('a colon');
    at += 1;
    parts.set(name, { key, node: value(depth + 1) });
  };

  const value = (depth: number): JsonNode => {
    const sign = next();
    const from = at;
    if (depth > MAX_DEPTH) throw new JsonFault('This is nested too deeply.', at);
    if (sign === '{' || sign === '[') {
      const parts = new Map<string | number, Part>();
      if (sign === '{') list('}', () => field(parts, depth));
      else list(']', () => parts.set(parts.size, { key: null, node: value(depth + 1) }));
      const entries = [...parts].map(([key, { node }]) => [key, node.value] as const);
      const data = sign === '{' ? Object.fromEntries(entries) : entries.map(([, entry]) => entry);
      return { value: data, from, to: at, parts };
    }
    const written = take(STRING) ?? take(PLAIN);
    if (written === null) throw expected('a value');
    return { value: JSON.parse(written) as unknown, from, to: at, parts: NO_PARTS };
  };

  const root = value(0);
  if (next() !== '') throw new JsonFault('The file goes on behind its end.', at);
  return root;
}
