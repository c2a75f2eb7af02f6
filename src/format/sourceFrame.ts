import stringWidth from 'string-width';
import type { Range } from '../model/diagnostic.ts';
import { printable } from '../model/printable.ts';

export interface Frame {
  /** The line before, where it says something, and the line itself; each with its number. */
  readonly lines: readonly { readonly number: number; readonly text: string }[];
  /** Blanks before the marks, and the marks, in columns of the terminal. */
  readonly indent: number;
  readonly marks: number;
}

const ELLIPSIS = '…';

/** Cuts out of a text the line with a place in it, short enough for a width; null for an empty text. */
export function sourceFrame(text: string, range: Range, width: number): Frame | null {
  const all = text.split(/\r\n|\n|\r/);
  const line = all[range.line - 1];
  if (line === undefined || text === '') return null;
  const start = range.column - 1;
  const end = range.endLine === range.line ? range.endColumn - 1 : line.trimEnd().length;
  const cropped = crop(line, start, width);
  const marked = cropped.text.slice(
    start - cropped.shift,
    Math.max(end, start + 1) - cropped.shift,
  );
  const before = all[range.line - 2];
  return {
    lines: [
      ...(before?.trim() ? [{ number: range.line - 1, text: crop(before, 0, width).text }] : []),
      { number: range.line, text: cropped.text },
    ],
    indent: stringWidth(cropped.text.slice(0, start - cropped.shift)),
    marks: Math.max(1, Math.min(stringWidth(marked), width - 1)),
  };
}

/** A piece of a line that fits a width and shows the column; tabs take one column. */
function crop(line: string, column: number, width: number): { text: string; shift: number } {
  const flat = printable(line.replaceAll('\t', ' ')).trimEnd();
  if (stringWidth(flat) <= width) return { text: flat, shift: 0 };
  const from = column < width - 20 ? 0 : column - Math.floor(width / 3);
  const piece = takeColumns(flat.slice(from), width - 2);
  const isCutBefore = from > 0;
  const isCutAfter = from + piece.length < flat.length;
  return {
    text: `${isCutBefore ? ELLIPSIS : ''}${piece}${isCutAfter ? ELLIPSIS : ''}`,
    shift: isCutBefore ? from - 1 : 0,
  };
}

function takeColumns(text: string, width: number): string {
  let used = 0;
  let taken = '';
  for (const char of text) {
    used += stringWidth(char);
    if (used > width) break;
    taken += char;
  }
  return taken;
}
