import { UNSURE } from './plainScalar.ts';

/** A text in a block, and the end of its last line. */
interface BlockText {
  readonly value: string;
  readonly end: number;
}

const HEADER = /^[|>]-?(?: +(?:#.*)?)?$/;

/** The text under a `|` or `>` that stands at `from`, in a block whose parent begins at `indent`. */
export function plainBlockText(
  text: string,
  from: number,
  lineEnd: number,
  indent: number,
): BlockText {
  const header = text.slice(from, lineEnd);
  if (!HEADER.test(header)) throw UNSURE;
  const isFolded = header.startsWith('>');
  const { lines, end } = blockLines(text, lineEnd + 1, indent);
  if (isFolded && lines.some((line) => /^ | $/.test(line))) throw UNSURE;
  const body = isFolded ? folded(lines) : lines.join('\n');
  return { value: header[1] === '-' ? body : `${body}\n`, end };
}

/** The lines of a block without their margin; empty ones at its end are not part of it. */
function blockLines(text: string, from: number, indent: number): { lines: string[]; end: number } {
  const lines: string[] = [];
  let margin = -1;
  let end = from - 1;
  let empty = 0;
  for (let start = from; start < text.length;) {
    const found = text.indexOf('\n', start);
    // How a block ends that the file breaks off in is for the careful parser.
    if (found < 0) throw UNSURE;
    let at = start;
    while (text.charCodeAt(at) === 32) at += 1;
    if (at === found) {
      if (margin < 0 || at - start > margin) throw UNSURE;
      empty += 1;
    } else {
      if (margin < 0) margin = at - start;
      if (margin <= indent) throw UNSURE;
      if (at - start < margin) break;
      for (; empty > 0; empty -= 1) lines.push('');
      lines.push(text.slice(start + margin, found));
      end = found;
    }
    start = found + 1;
  }
  if (lines.length === 0) throw UNSURE;
  return { lines, end };
}

/** Lines joined by blanks; as many line breaks as there are empty lines between two of them. */
function folded(lines: readonly string[]): string {
  let text = '';
  let breaks = -1;
  for (const line of lines) {
    if (line === '') {
      breaks = Math.max(breaks, 0) + 1;
      continue;
    }
    if (text !== '') text += breaks > 0 ? '\n'.repeat(breaks) : ' ';
    text += line;
    breaks = 0;
  }
  return text;
}
