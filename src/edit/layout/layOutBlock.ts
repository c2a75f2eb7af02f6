import { isCollection, isMap, isScalar, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../../model/diagnostic.ts';
import type { OrderOfFields } from '../editText.ts';
import { fieldsInOrder } from './fieldsInOrder.ts';
import { type Gap, gapLines, type GapLine, linesOfGap, partGap } from './gaps.ts';
import { type Item, itemsOf } from './itemsOf.ts';
import { layOutFlow } from './layOutFlow.ts';
import { layOutScalar } from './layOutScalar.ts';

/** The text that is laid out anew, and how its fields are ordered. */
export interface Layout {
  readonly text: string;
  readonly order: OrderOfFields;
  readonly sort: boolean;
}

/** Where a mapping or list will stand, and where what comes before its first line ends. */
export interface Place {
  readonly path: Path;
  readonly column: number;
  readonly from: number;
}

/** A mapping or list in its new lines. */
export interface LaidOut {
  /** Indented from where the mapping or list itself begins. */
  readonly lines: readonly string[];
  /** Where its last value ended in the text. */
  readonly end: number;
  /** Columns where the mappings and lists began that end here, outermost first: old and new. */
  readonly levels: readonly Level[];
}

interface Level {
  readonly old: number;
  readonly now: number;
}

/** Lays out a mapping or list that has lines of its own, with the comments in it. */
export function layOutBlock(layout: Layout, node: YAMLMap | YAMLSeq, place: Place): LaidOut {
  const { text, order, sort } = layout;
  const items = itemsOf(text, node);
  const laid: LaidOut[] = [];
  const gaps: Gap[] = [];
  for (const [index, item] of items.entries()) {
    const from = index === 0 ? place.from : (laid[index - 1]?.end ?? 0);
    const lines = linesOfGap(text, from, item.start);
    const isTop = index === 0 && place.path.length === 0;
    // What stands above the first field of a file is about the file.
    gaps.push(isTop ? { behind: lines, above: [] } : partGap(lines, item.column));
    laid.push(layOutItem(layout, item, { ...place, path: [...place.path, item.step] }));
  }
  const sequence = isMap(node) ? fieldsInOrder(node.items, order(place.path), sort) : items.keys();
  const lines: string[] = [];
  const add = (gap: readonly GapLine[], levels: readonly Level[]): void => {
    for (const line of gapLines(gap, (column) => columnAt(levels, column))) {
      const isBlankTwice = line === '' && (lines.at(-1) ?? '') === '';
      if (!isBlankTwice) lines.push(line);
    }
  };
  add(gaps[0]?.behind ?? [], []);
  const isParted = partsEntries(node, gaps);
  for (const index of sequence) {
    if (isParted && index > 0) add([BLANK], []);
    add(gaps[index]?.above ?? [], []);
    lines.push(...(laid[index]?.lines ?? []));
    add(gaps[index + 1]?.behind ?? [], laid[index]?.levels ?? []);
  }
  const last = laid.at(-1);
  return { lines, end: last?.end ?? place.from, levels: last?.levels ?? [] };
}

const BLANK: GapLine = { text: '', column: 0 };

/** Whether blank lines part the entries of a list: where they part half of them, they part all. */
function partsEntries(node: YAMLMap | YAMLSeq, gaps: readonly Gap[]): boolean {
  if (isMap(node) || !node.items.every((item) => isMap(item) && item.flow !== true)) return false;
  const between = gaps.slice(1);
  const parted = between.filter(({ above }) => above[0]?.text === '').length;
  return parted > 0 && parted * 2 >= between.length;
}

/** The new column of a comment that stood in a column below a mapping or list. */
export function columnAt(levels: readonly Level[], column: number): number {
  return levels.findLast(({ old }) => old <= column)?.now ?? 0;
}

function layOutItem(layout: Layout, item: Item, place: Place): LaidOut {
  const { text } = layout;
  const { value, label, after, column } = item;
  const own = { old: column, now: 0 };
  const [start = after, end = after] = value?.range ?? [];
  if (value === null || start === end) {
    return { lines: [`${label}${restOfLine(text, after)}`], end: after, levels: [own] };
  }
  const between = text.slice(after, start);
  const [sameLine = ''] = between.split('\n', 1);
  const head = `${label} ${sameLine.trim()}`.trimEnd();
  if (isCollection(value) && value.flow !== true) return nested(layout, item, value, head, place);
  const tail = restOfLine(text, end);
  const leaf = isCollection(value)
    ? layOutFlow(layout, value, { ...place, label, tail })
    : layOutScalar(value, text.slice(start, end), column, tail);
  const [first = '', ...rest] = leaf;
  const above = gapLines(linesOfGap(text, after, start), () => 2);
  const lines = between.includes('\n')
    ? [head, ...above, `  ${first}`.trimEnd(), ...rest]
    : [`${head} ${first}`.trimEnd(), ...rest];
  return { lines, end: endOfLeaf(text, value, end), levels: [own] };
}

/** A mapping or list with lines of its own: behind its dash, or below its name. */
function nested(
  layout: Layout,
  { label, after, column }: Item,
  value: YAMLMap | YAMLSeq,
  head: string,
  place: Place,
): LaidOut {
  const below = { path: place.path, column: place.column + 2, from: after };
  const { lines, end, levels } = layOutBlock(layout, value, below);
  const [first = '', ...rest] = lines;
  const isHung = label === '-' && head === '-';
  return {
    lines: isHung ? [`- ${first}`, ...rest.map(indented)] : [head, ...lines.map(indented)],
    end,
    levels: [{ old: column, now: 0 }, ...levels.map(({ old, now }) => ({ old, now: now + 2 }))],
  };
}

const indented = (line: string): string => (line === '' ? '' : `  ${line}`);

/** What follows in a line: a comment, with the space that it keeps from what it is about. */
function restOfLine(text: string, from: number): string {
  const [rest = ''] = text.slice(from).split('\n', 1);
  return rest.trimStart().startsWith('#') ? rest.trimEnd() : '';
}

/** Where the last line of a value ends that says something. */
function endOfLeaf(text: string, value: Node, end: number): number {
  if (text[end - 1] !== '\n') return end;
  const keepsBlanks = isScalar(value) && /^[|>][1-9]?\+/.test(text.slice(value.range?.[0]));
  return keepsBlanks ? end - 1 : text.slice(0, end).trimEnd().length;
}
