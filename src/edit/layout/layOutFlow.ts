import { isAlias, isCollection, isMap, isNode, isScalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../../model/diagnostic.ts';
import { commentsIn } from './commentsIn.ts';
import { fieldsInOrder } from './fieldsInOrder.ts';
import type { Layout } from './layOutBlock.ts';

/** How wide a line may be that is made of what stood in braces over several lines. */
const WIDTH = 100;

/** Where something in braces stands: what is before and behind it in its line. */
export interface Around {
  readonly path: Path;
  /** How many columns its key or dash is indented by. */
  readonly column: number;
  readonly label: string;
  /** The comment behind it. */
  readonly tail: string;
}

/**
 * The lines of a mapping or list in braces; all but the first with their indentation from the key or
 * dash before it. What stands in one line stays in one; of what stands in several one is made where
 * it fits, else the braces go.
 */
export function layOutFlow(layout: Layout, node: YAMLMap | YAMLSeq, around: Around): string[] {
  const { path, column, label, tail } = around;
  const source = sourceOf(layout, node);
  const isCommented = source.includes('#') && commentsIn(source).length > 0;
  const line = isCommented ? null : written(layout, node, path);
  if (line === null || (label === '-' && tail !== '' && source.includes('\n'))) {
    return withTail(movedLines(source), tail);
  }
  const width = column + label.length + 1 + line.length + tail.length;
  if (width <= WIDTH || !source.includes('\n')) return [`${line}${tail}`];
  const lines = withoutBraces(layout, node, path, column);
  const below = lines.map((each) => `  ${each}`);
  return label === '-' ? [lines[0] ?? '', ...below.slice(1)] : [tail, ...below];
}

/** The fields or entries of what stood in braces, each on a line of its own or below its name. */
function withoutBraces(
  layout: Layout,
  node: YAMLMap | YAMLSeq,
  path: Path,
  column: number,
): string[] {
  const parts: { readonly label: string; readonly value: unknown; readonly path: Path }[] = isMap(
    node,
  )
    ? fieldsInOrder(node.items, layout.order(path), layout.sort).flatMap((index) => {
        const { key, value } = node.items[index] ?? {};
        if (!isScalar(key)) return [];
        const label = `${sourceOf(layout, key)}:`;
        return [{ label, value, path: [...path, String(key.value)] }];
      })
    : node.items.map((value, index) => ({ label: '-', value, path: [...path, index] }));
  return parts.flatMap(({ label, value, path: at }) => {
    const line = `${label} ${written(layout, value, at) ?? ''}`.trimEnd();
    const isShort = column + 2 + line.length <= WIDTH;
    if (isShort || !isCollection(value) || value.items.length === 0) return [line];
    const inner = withoutBraces(layout, value, at, column + 2);
    const [first = '', ...rest] = inner;
    return label === '-'
      ? [`- ${first}`, ...rest.map((each) => `  ${each}`)]
      : [label, ...inner.map((each) => `  ${each}`)];
  });
}

/** Lines as they are written, moved below a key or dash. */
function movedLines(source: string): string[] {
  const [first = '', ...rest] = source.split('\n').map((line) => line.trimEnd());
  const least = Math.min(...rest.filter((line) => line !== '').map((line) => line.search(/\S/)));
  return [first, ...rest.map((line) => (line === '' ? '' : `  ${line.slice(least)}`))];
}

const withTail = (lines: readonly string[], tail: string): string[] =>
  lines.map((line, index) => (index === lines.length - 1 ? `${line}${tail}` : line));

function written(layout: Layout, node: unknown, path: Path): string | null {
  if (!isNode(node)) return '';
  if (!isAlias(node) && node.anchor !== undefined) return null;
  if (isMap(node)) return writtenMap(layout, node, path);
  if (isCollection(node)) {
    const entries = node.items.map((item, index) => written(layout, item, [...path, index]));
    return entries.includes(null) ? null : `[${entries.join(', ')}]`;
  }
  const source = sourceOf(layout, node);
  return source.includes('\n') ? null : source;
}

function writtenMap(layout: Layout, { items }: YAMLMap, path: Path): string | null {
  const fields = fieldsInOrder(items, layout.order(path), layout.sort).map((index) => {
    const { key, value } = items[index] ?? {};
    const name = isScalar(key) ? String(key.value) : '';
    const text = written(layout, value, [...path, name]);
    const label = isNode(key) ? sourceOf(layout, key) : '';
    return text === null ? null : `${label}: ${text}`.trimEnd();
  });
  return fields.includes(null) ? null : `{${fields.join(', ')}}`;
}

const sourceOf = (
  { text }: Layout,
  { range }: { range?: readonly [number, number, number] | null },
): string => text.slice(range?.[0], range?.[1]);
