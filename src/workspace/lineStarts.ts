/**
 * The offset at which each line of a text begins. The parser's own count leaves out lines behind a
 * syntax error, so that everything after it would be shown in the wrong place. A carriage return
 * alone ends a line too, as it does in editors.
 */
export type LineStarts = readonly number[];

/** Finds where the lines of a text begin. */
export function lineStarts(text: string): LineStarts {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return starts;
}

/** Number of the line, from 0, that an offset stands in. */
export function lineIndex(starts: LineStarts, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** Line and column of an offset, both from 1; columns in UTF-16 units. */
export function positionAt(starts: LineStarts, offset: number): { line: number; column: number } {
  const index = lineIndex(starts, offset);
  return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 };
}
