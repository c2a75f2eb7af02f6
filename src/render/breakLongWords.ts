import type { StateCore } from 'markdown-it';
import { html, type Piece, splitTexts, words } from './splitTexts.ts';

/** Longer than any word of a plan that a hyphen does not divide; addresses and slips of the keyboard are. */
const LONG = /\S{25,}/u;
const PIECE = /(\S{14})(?=[\p{L}\p{N}])/u;

/** Lets words break that are wider than a column: a table with one would grow over the page. */
export function breakLongWords(state: StateCore): void {
  for (const block of state.tokens) {
    if (block.children && LONG.test(block.content)) splitTexts(state, block, broken);
  }
}

function broken(text: string): Piece[] {
  return text.split(/(\s+)/).flatMap((word) => {
    if (!LONG.test(word)) return [words(word)];
    const pieces = word.split(PIECE).filter((piece) => piece !== '');
    return pieces.flatMap((piece, index) => [
      ...(index === 0 ? [] : [html('<wbr>')]),
      words(piece),
    ]);
  });
}
