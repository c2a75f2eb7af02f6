import type { NewCell } from '../model/workbook.ts';

/** In points, for text of ten. */
const LINE = 13.5;
/** Rows cannot be higher. */
const MOST = 400;

/**
 * How high a row has to be for its wrapped texts. Not every program finds that out when it opens a
 * workbook; there is room for a line more, because fonts differ.
 */
export function heightFor(cells: readonly NewCell[], widths: readonly (number | null)[]): number {
  const lines = cells.map(({ value, look }, column) => {
    const room = (widths[column] ?? 10) - 1 - (look?.indent ?? 0);
    return typeof value === 'string' ? linesOf(value, room * 1.1) : 1;
  });
  return Math.min(Math.max(...lines) * LINE + 5, MOST);
}

const linesOf = (text: string, room: number): number =>
  text
    .split('\n')
    .map((line) => linesOfWords(line.split(' '), room))
    .reduce((sum, count) => sum + count, 0);

function linesOfWords(words: readonly string[], room: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of words) {
    const isFirst = used === 0;
    if (!isFirst && used + 1 + length > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(length / room) - 1);
    used += length + (used === 0 ? 0 : 1);
  }
  return lines;
}
