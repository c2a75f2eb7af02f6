import { isCollection, isScalar, type Node, Scalar, stringify } from 'yaml';
import type { Splice } from './editText.ts';
import { nextLine } from './lines.ts';
import { inBlock, inFlow } from './writeValue.ts';

/** Where a value stands: in which text, below which column, and whether inside of braces. */
export interface Place {
  readonly text: string;
  readonly column: number;
  readonly isInFlow: boolean;
}

/** Puts another value where a node stands, with the quotes or braces that the old one had. */
export function replaceValue(
  { text, column, isInFlow }: Place,
  node: Node,
  value: unknown,
): Splice[] {
  const [from = 0, to = 0] = node.range ?? [];
  if (isInFlow) return [{ from, to, text: quotedLike(node, value) ?? inFlow(value) }];
  const braces = isCollection(node) && node.flow === true;
  const quoted = quotedLike(node, value);
  const { head, body } =
    quoted === null ? inBlock(value, column, braces) : { head: quoted, body: '' };
  const space = needsSpace(text, from) && head !== '' ? ' ' : '';
  const old = text.slice(from, to);
  if (old.endsWith('\n')) {
    // The old value had lines of its own: its first stands behind the key or in the next line.
    const start = isBlockScalar(node) ? from : afterKey(text, from);
    const lead = start === from ? space : ' ';
    return [{ from: start, to, text: `${head === '' ? '' : `${lead}${head}`}\n${body}` }];
  }
  const rest = nextLine(text, to);
  const ending = rest === text.length && !text.endsWith('\n') && body !== '' ? '\n' : '';
  const start = head === '' ? afterKey(text, from) : from;
  return [
    { from: start, to, text: `${space}${head}` },
    ...(body === '' ? [] : [{ from: rest, to: rest, text: `${ending}${body}` }]),
  ];
}

const needsSpace = (text: string, from: number): boolean => /[:-]/.test(text[from - 1] ?? '');

const isBlockScalar = (node: Node): boolean =>
  isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);

/** The place behind the colon of the key whose value stands on the lines below. */
function afterKey(text: string, from: number): number {
  const before = text.slice(0, from).trimEnd();
  return before.length;
}

/** A one-line text in the quotes that the old one had; null where it had none. */
function quotedLike(node: Node, value: unknown): string | null {
  if (!isScalar(node) || typeof value !== 'string' || /[\n\r]/.test(value)) return null;
  if (node.type !== Scalar.QUOTE_DOUBLE && node.type !== Scalar.QUOTE_SINGLE) return null;
  return stringify(value, { defaultStringType: node.type, lineWidth: 0 }).trimEnd();
}
