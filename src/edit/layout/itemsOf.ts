import { isMap, isNode, isScalar, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { columnOf } from '../lines.ts';

/** A field or entry of a mapping or list that has lines of its own. */
export interface Item {
  /** The name of the field or the place of the entry. */
  readonly step: string | number;
  /** What it begins with: the name with its colon, or a dash. */
  readonly label: string;
  /** Where it begins, and where what it begins with ends. */
  readonly start: number;
  readonly after: number;
  readonly column: number;
  readonly value: Node | null;
}

/** The fields or entries of a mapping or list, with their places in the text. */
export function itemsOf(text: string, node: YAMLMap | YAMLSeq): Item[] {
  if (!isMap(node)) {
    const dashes = dashesOf(node);
    return node.items.map((value, step) => {
      const start = dashes[step] ?? 0;
      const places = { start, after: start + 1, column: columnOf(text, start) };
      return { step, label: '-', ...places, value: isNode(value) ? value : null };
    });
  }
  return node.items.map(({ key, value }) => {
    const [start = 0, end = 0] = isNode(key) ? (key.range ?? []) : [];
    const places = { start, after: text.indexOf(':', end) + 1, column: columnOf(text, start) };
    const step = isScalar(key) ? String(key.value) : '';
    const label = `${text.slice(start, end)}:`;
    return { step, label, ...places, value: isNode(value) ? value : null };
  });
}

function dashesOf({ srcToken }: YAMLSeq): number[] {
  if (srcToken?.type !== 'block-seq') return [];
  return srcToken.items.flatMap(({ start }) =>
    start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset),
  );
}
