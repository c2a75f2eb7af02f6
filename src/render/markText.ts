import type { Mark } from '../model/mark.ts';

/** What joins a sign and its word; typed text never holds it unescaped. */
const JOINT = '\u00a0';

/** A sign with its word, as Markdown has it: `◐ Lagging`. */
export function markText({ symbol, word }: Pick<Mark, 'symbol' | 'word'>): string {
  return `${symbol}${JOINT}${word}`;
}
