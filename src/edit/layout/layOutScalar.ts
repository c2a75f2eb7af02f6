import { isScalar, type Node, Scalar } from 'yaml';

/**
 * The lines of a scalar or of a name that stands for something, as it is written; all but the first
 * with their indentation from the key or dash before it.
 * @param column where its key or dash stood.
 * @param tail the comment behind it.
 */
export function layOutScalar(node: Node, source: string, column: number, tail: string): string[] {
  const [first = '', ...rest] = source.split('\n');
  const type = isScalar(node) ? node.type : undefined;
  if (type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED) {
    return [first.trimEnd(), ...movedBlock(first, rest, column)];
  }
  const lines = rest.map((line) => (line.trim() === '' ? '' : `  ${line.trimStart()}`));
  return [first, ...lines].map((line, at) => (at === lines.length ? `${line}${tail}` : line));
}

/** Lines of a literal or folded text. Blank ones at its end count only where its header keeps them. */
function movedBlock(header: string, lines: readonly string[], column: number): string[] {
  const told = Number(/^[|>][+-]?([1-9])/.exec(header)?.[1] ?? 0);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const old = told > 0 ? column + told : first.search(/\S|$/);
  const indent = ' '.repeat(told > 0 ? told : 2);
  const moved = lines.map((line) => (line.length <= old ? '' : `${indent}${line.slice(old)}`));
  if (/^[|>][1-9]?\+/.test(header)) return moved.at(-1) === '' ? moved.slice(0, -1) : moved;
  return moved.slice(0, moved.findLastIndex((line) => line.trim() !== '') + 1);
}
