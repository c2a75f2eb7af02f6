import {
  type CST,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { columnOf, lineStart, nextLine } from '../lines.ts';

/** A mapping or list that is written over several lines, cut into its entries. */
export interface Tree {
  readonly kind: 'mapping' | 'list';
  /** How far its keys or dashes stand from the beginning of the line. */
  readonly column: number;
  readonly entries: readonly Entry[];
}

/** Whole lines of a text that hold one field or one entry of a list. */
export interface Entry {
  /** Name of the field; empty in a list. */
  readonly name: string;
  /** Comments and blank lines above it. */
  readonly lead: string;
  /** Its own lines. The first is filled up with blanks where something else stands before it. */
  readonly text: string;
  /** The line of its key, or its dash with what is between that and the first field. */
  readonly head: string;
  /** What stands behind its value in the last line: a comment and the line end. */
  readonly trail: string;
  /** Where its value is cut into entries itself. */
  readonly body: Tree | null;
  /** Whether its first field stands behind its dash. */
  readonly isHung: boolean;
}

/** A node read with the tokens that it is made of. */
export type TokenNode = (YAMLMap | YAMLSeq) & { readonly srcToken?: CST.Token };

/** Where something lies in a text. */
interface Item {
  readonly name: string;
  readonly start: number;
  /** Where its value ends. */
  readonly end: number;
  readonly value: unknown;
}

/**
 * Cuts a mapping or list into its entries; null where it is not written in plain lines of its own.
 * @param from where the lines begin that stand above the first entry.
 */
export function readTree(text: string, node: unknown, from: number): Tree | null {
  if (!isCollection(node) || node.flow === true || node.items.length === 0) return null;
  if (node.anchor !== undefined || typeof node.tag === 'string') return null;
  const items = isMap(node) ? fieldsOf(node) : isSeq(node) ? dashesOf(node) : null;
  const [first] = items ?? [];
  if (!items || !first || items.length !== node.items.length) return null;
  const column = columnOf(text, first.start);
  const isPlain = items.every(
    ({ start }, index) =>
      columnOf(text, start) === column &&
      (index === 0 || text.slice(lineStart(text, start), start).trim() === ''),
  );
  if (!isPlain) return null;
  let above = from;
  const entries = items.map((item): Entry => {
    const entry = entryOf(text, item, above, isSeq(node));
    above = nextLine(text, item.end);
    return entry;
  });
  return { kind: isSeq(node) ? 'list' : 'mapping', column, entries };
}

/** Where the last line of a tree's text ends. */
export function endOfTree(text: string, node: unknown): number {
  return nextLine(text, endOfNode(node));
}

function entryOf(text: string, item: Item, above: number, inList: boolean): Entry {
  const { name, start, end, value } = item;
  const line = lineStart(text, start);
  const stop = nextLine(text, end);
  const filled = (to: number): string => `${' '.repeat(start - line)}${text.slice(start, to)}`;
  const first = startOfNode(value);
  const isHung = inList && first !== null && first < nextLine(text, start);
  const inner = isHung ? first : nextLine(text, start);
  const body = first === null ? null : readTree(text, value, inner);
  const isBlock = isBlockScalar(value);
  return {
    name,
    lead: above < line ? text.slice(above, line) : '',
    text: filled(stop),
    head: body ? filled(inner) : '',
    trail: body || isBlock ? '' : text.slice(end, stop),
    body,
    isHung: body !== null && isHung,
  };
}

function fieldsOf(map: YAMLMap): Item[] | null {
  const items = map.items.map((pair): Item | null => {
    const { key, value } = pair;
    if (!isScalar(key) || key.anchor !== undefined || !key.range) return null;
    return { name: String(key.value), start: key.range[0], end: endOfPair(pair), value };
  });
  return items.every((item) => item !== null) ? items : null;
}

/** An entry of a list begins with its dash, which only the tokens tell the place of. */
function dashesOf(list: TokenNode): Item[] | null {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return null;
  const dashes = token.items.flatMap(({ start }) =>
    start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset),
  );
  return dashes.map((start, index): Item => {
    const value: unknown = list.items[index];
    return { name: '', start, end: Math.max(endOfNode(value), start + 1), value };
  });
}

const isBlockScalar = (value: unknown): boolean =>
  isScalar(value) && (value.type === Scalar.BLOCK_LITERAL || value.type === Scalar.BLOCK_FOLDED);

function startOfNode(node: unknown): number | null {
  if (!isCollection(node) || node.items.length === 0) return null;
  if (isSeq(node)) return dashesOf(node)?.[0]?.start ?? null;
  return node.range?.[0] ?? null;
}

/** Where the last text of a node ends, without the comments that the parser counts to it. */
function endOfNode(node: unknown): number {
  if (!isNode(node) || !node.range) return 0;
  if (!isCollection(node) || node.flow === true || node.items.length === 0) return node.range[1];
  const last: unknown = node.items.at(-1);
  return isMap(node) ? endOfPair(last as Pair) : endOfNode(last);
}

function endOfPair({ key, value }: Pair): number {
  const end = isNode(key) ? (key.range?.[1] ?? 0) : 0;
  const isWritten = !isScalar(value) || value.source !== '';
  return isAlias(value) || isWritten ? Math.max(endOfNode(value), end) : end;
}
