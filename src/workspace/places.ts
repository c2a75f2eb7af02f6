import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Finding, Path, Range } from '../model/diagnostic.ts';
import { type LineStarts, positionAt } from './lineStarts.ts';

/**
 * The place between two offsets; an end at the start of a line is moved back to the text before,
 * unless the blank itself is what is shown. No letter of two units is cut in half.
 */
export function rangeAt(lines: LineStarts, text: string, from: number, to: number): Range {
  const start = wholeLetter(text, Math.min(from, text.length));
  let end = Math.max(start, Math.min(to, text.length));
  while (end > start && /[ \t\r\n]/.test(text.charAt(end - 1))) end -= 1;
  if (end === start && to > start && /[ \t]/.test(text.charAt(start))) end += 1;
  if (wholeLetter(text, end) < end) end += 1;
  const first = positionAt(lines, start);
  const last = positionAt(lines, end);
  return { ...first, endLine: last.line, endColumn: last.column };
}

/** An offset, or the one before where it stands inside of a letter of two units. */
const wholeLetter = (text: string, offset: number): number =>
  (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;

interface Spot {
  readonly key: Node | null;
  readonly value: Node | null;
}

/** The node at a path, or the nearest one above it that exists. */
function spotAt(document: Document, path: Path): Spot {
  let spot: Spot = { key: null, value: document.contents };
  for (const step of path) {
    const value = isAlias(spot.value) ? (spot.value.resolve(document) ?? null) : spot.value;
    const next = stepInto(value, step);
    if (!next) return spot;
    spot = next;
  }
  return spot;
}

function stepInto(node: Node | null, step: string | number): Spot | null {
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step] as Node | undefined;
    return item ? { key: null, value: item } : null;
  }
  if (!isMap(node)) return null;
  const pair = pairsOf(node).get(String(step));
  return pair ? { key: pair.key, value: pair.value } : null;
}

type Pairs = ReadonlyMap<string, Pair<Node, Node | null>>;

/** Mappings by name, made when first asked for: a file with thousands of faults asks thousands of times. */
const PAIRS = new WeakMap<YAMLMap, Pairs>();

function pairsOf(map: YAMLMap): Pairs {
  const known = PAIRS.get(map);
  if (known) return known;
  const pairs = (map.items as Pair<Node, Node | null>[]).flatMap((pair) =>
    isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [],
  );
  // Of two of one name the first is the one that was found first.
  const made: Pairs = new Map(pairs.toReversed());
  PAIRS.set(map, made);
  return made;
}

/** The first key of a mapping speaks for the whole: nobody wants forty lines underlined. */
function shortened(node: Node): Node {
  if (!(isMap(node) || isSeq(node)) || node.flow) return node;
  const [first] = node.items;
  const start = isPair(first) ? first.key : first;
  return isNode(start) ? shortened(start) : node;
}

/** Where a finding stands in its file. */
export function placeOf(
  document: Document,
  lines: LineStarts,
  text: string,
  { path, on }: Pick<Finding, 'path' | 'on'>,
): Range {
  const { key, value } = spotAt(document, path);
  const isEmpty = value === null || (isScalar(value) && value.value === null);
  const node = (on === 'key' || isEmpty) && key ? key : value;
  const target = node ? shortened(node) : null;
  const [from, to] = target?.range ?? [0, 1];
  return rangeAt(lines, text, from, to);
}
