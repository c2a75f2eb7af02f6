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
} from 'yaml';
import type { Finding, Path, Range } from '../model/diagnostic.ts';
import { type LineStarts, positionAt } from './lineStarts.ts';

/** The place between two offsets; an end at the start of a line is moved back to the text before. */
export function rangeAt(lines: LineStarts, text: string, from: number, to: number): Range {
  const start = Math.min(from, text.length);
  let end = Math.max(start, Math.min(to, text.length));
  while (end > start && /[\s]/.test(text.charAt(end - 1))) end -= 1;
  const first = positionAt(lines, start);
  const last = positionAt(lines, end);
  return { ...first, endLine: last.line, endColumn: last.column };
}

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
  const pair = (node.items as Pair<Node, Node | null>[]).find(
    ({ key }) => isScalar(key) && String(key.value) === String(step),
  );
  return pair ? { key: pair.key, value: pair.value } : null;
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
