import { isMap, isNode, isScalar, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Splice } from './editText.ts';
import { endOf } from './insertInMap.ts';
import { lineStart, nextLine } from './lines.ts';

/** A stretch of a text, from one offset up to another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Takes a field or entry out of a mapping or list, with the lines or the comma that it leaves behind. */
export function removeFrom(
  text: string,
  parent: YAMLMap | YAMLSeq,
  step: string | number,
): Splice[] {
  const spans: Span[] = isMap(parent) ? parent.items.map(spanOfPair) : parent.items.map(spanOfNode);
  const index = isMap(parent) ? parent.items.findIndex((pair) => nameOf(pair) === step) : step;
  const span = typeof index === 'number' ? spans[index] : undefined;
  if (span === undefined || typeof index !== 'number') return [];
  if (spans.length === 1) return [emptied(parent)];
  const [before, after] = [spans[index - 1], spans[index + 1]];
  if (parent.flow === true) {
    if (before) return [{ from: before.to, to: span.to, text: '' }];
    return [{ from: span.from, to: after?.from ?? span.to, text: '' }];
  }
  if (isMap(parent) && index === 0 && after) {
    // The first field of an entry stands behind its dash: the next one takes its place.
    return [{ from: span.from, to: after.from, text: '' }];
  }
  return [{ ...wholeLines(text, span), text: '' }];
}

/** The lines of a part, and the blank line above it where there is one below it, too. */
export function wholeLines(text: string, span: Span): Span {
  const from = lineStart(text, span.from);
  const to = nextLine(text, span.to);
  const isBlankAbove = from > 0 && text.slice(lineStart(text, from - 1), from).trim() === '';
  const isBlankBelow = text.slice(to, nextLine(text, to + 1)).trim() === '';
  return { from: isBlankAbove && isBlankBelow ? lineStart(text, from - 1) : from, to };
}

/** What is left of a mapping or list without its only content. */
function emptied(parent: YAMLMap | YAMLSeq): Splice {
  const [from = 0, to = 0] = parent.range ?? [];
  const empty = isMap(parent) ? '{}' : '[]';
  return { from, to, text: parent.flow === true ? empty : `${empty}\n` };
}

const nameOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');

const spanOfPair = (pair: Pair): Span => ({
  from: isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0,
  to: endOf(pair),
});

const spanOfNode = (node: unknown): Span => {
  const [from = 0, to = 0] = isNode(node) ? (node.range ?? []) : [];
  return { from, to };
};
