import type { OddToken } from './oddTokens.ts';

/**
 * Letters that make a text look different from what it says: a carriage return alone, separators
 * that only some editors show as a new line, and a mark that belongs to the start of a file.
 */
const ODD = /\r(?!\n)|[\u0085\u2028\u2029]|(?<!^)\uFEFF/g;

const LINE_END = {
  rule: 'line-ends',
  message: 'This line ends in a way that only some programs take for the end of a line.',
  hint: 'Delete it and press Enter, or save the file with the line ends of Windows or Unix.',
} as const;

const MARK = {
  rule: 'stray-letter',
  message: 'Here stands the invisible mark that only belongs at the start of a file.',
  hint: 'Delete it, together with the letter behind it, and type that letter again.',
} as const;

/** Where a text holds letters that tear it apart unseen; that it ends all its lines so is one mistake. */
export function oddLetters(text: string): OddToken[] {
  const found = [...text.matchAll(ODD)];
  const ends = found.filter(({ 0: letter }) => letter === '\r');
  const [first] = ends;
  return found
    .filter((match) => match[0] !== '\r' || match === first)
    .map((match) => ({
      ...(match[0] === '\uFEFF' ? MARK : LINE_END),
      ...(match === first && ends.length > 1 ? { message: allLines(ends.length) } : {}),
      from: match.index,
      to: match.index + 1,
    }));
}

const allLines = (count: number): string =>
  `${count} lines, this one first, end in a way that only some programs take for the end of a line.`;
