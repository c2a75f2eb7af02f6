/** A line that holds no value: a comment with the column where it stands, or a blank line. */
export interface GapLine {
  readonly text: string;
  readonly column: number;
}

/** What stands between two fields or entries, parted by whom it belongs to. */
export interface Gap {
  /** Comments about what comes before, with the blank lines around them. */
  readonly behind: readonly GapLine[];
  /** The blank line and the comments right above what follows. */
  readonly above: readonly GapLine[];
}

/** The whole lines of a text from the line after an offset up to the line of another. */
export function linesOfGap(text: string, from: number, to: number): GapLine[] {
  const first = text.indexOf('\n', from);
  if (first < 0 || first >= to) return [];
  const end = to === text.length ? to : text.lastIndexOf('\n', to - 1);
  if (end <= first) return [];
  return text
    .slice(first + 1, end)
    .split('\n')
    .map((line) => ({ text: line.trim(), column: line.search(/\S|$/) }));
}

/** Parts the lines above a field that begins in a column: a comment right above it is about it. */
export function partGap(lines: readonly GapLine[], column: number): Gap {
  const isAbove = (line: GapLine): boolean => line.text !== '' && line.column <= column;
  let at = lines.length - (lines.at(-1)?.text === '' ? 1 : 0);
  // A blank line above the field parts it from all comments before.
  if (at === lines.length) at = lines.findLastIndex((line) => !isAbove(line)) + 1;
  if (at > 0 && lines[at - 1]?.text === '') at -= 1;
  return { behind: lines.slice(0, at), above: lines.slice(at) };
}

/** Lines of a gap with their new indentation, and at most one blank line in a row. */
export function gapLines(
  lines: readonly GapLine[],
  indentOf: (column: number) => number,
): string[] {
  return lines
    .filter(({ text }, index) => text !== '' || lines[index - 1]?.text !== '')
    .map(({ text, column }) => (text === '' ? '' : `${' '.repeat(indentOf(column))}${text}`));
}
