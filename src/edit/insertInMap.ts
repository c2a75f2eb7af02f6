import { isCollection, isNode, isScalar, type Pair, stringify, type YAMLMap } from 'yaml';
import type { Splice } from './editText.ts';
import { columnOf, nextLine } from './lines.ts';
import { inBlock, inFlow } from './writeValue.ts';

/** A field to be written, and the order that the fields around it keep. */
export interface NewField {
  readonly name: string;
  readonly value: unknown;
  readonly order: readonly string[];
}

/** Adds a field to a mapping, behind the last one that comes before it in the order. */
export function insertInMap(text: string, map: YAMLMap, field: NewField): Splice[] {
  const { items } = map;
  const behind = items[placeOf(items, field)];
  if (map.flow === true) return inBraces(map, behind, field);
  if (behind === undefined) return [];
  const [first] = items;
  const column = columnOf(text, startOf(first));
  const key = stringify(field.name, { lineWidth: 0 }).trimEnd();
  const braces = items.some(({ value }) => isCollection(value) && value.flow === true);
  const { head, body } = inBlock(field.value, column, braces);
  const line = `${' '.repeat(column)}${key}:${head === '' ? '' : ` ${head}`}\n${body}`;
  const at = nextLine(text, endOf(behind));
  const isOpen = at === text.length && !text.endsWith('\n');
  return [{ from: at, to: at, text: isOpen ? `\n${line.replace(/\n$/, '')}` : line }];
}

/** Index of the field that the new one follows; -1 where it comes first. */
function placeOf(items: readonly Pair[], { name, order }: NewField): number {
  const names = items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  const rank = order.indexOf(name);
  if (rank < 0) return items.length - 1;
  const last = names.findLastIndex((each) => {
    const other = order.indexOf(each);
    return other >= 0 && other < rank;
  });
  return Math.max(last, 0);
}

function inBraces(map: YAMLMap, behind: Pair | undefined, { name, value }: NewField): Splice[] {
  const written = inFlow({ [name]: value }).slice(1, -1);
  const [from = 0] = map.range ?? [];
  if (behind === undefined) return [{ from: from + 1, to: from + 1, text: written }];
  const at = endOf(behind);
  return [{ from: at, to: at, text: `, ${written}` }];
}

const startOf = (pair: Pair | undefined): number =>
  isNode(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;

/** Where the text of a field ends: behind its value, or behind its colon where it has none. */
export function endOf({ key, value }: Pair): number {
  if (isNode(value) && value.range) return value.range[1];
  return isNode(key) ? (key.range?.[2] ?? 0) : 0;
}
