/**
 * The offset at which each line of a text begins. The parser's own count leaves out lines behind a
 * syntax error, so that everything after it would be shown in the wrong place.
 */
export type LineStarts = readonly number[];

/** Finds where the lines of a text begin. */
export function lineStarts(text: string): LineStarts {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Line and column of an offset, both from 1; columns in UTF-16 units. */
export function positionAt(starts: LineStarts, offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
