import type { StateCore } from 'markdown-it';
import { html, type Piece, splitTexts, words } from './splitTexts.ts';

/** Days, school years and counts like `n = 73`: half of one at the end of a line reads as another. */
const WHOLE =
  /(\p{Lu}\p{Ll}+ \d{1,2}, \d{4}(?![\p{L}\d])|(?<![\p{L}\p{N}-])\d{4}-\d{2}(?:\d{2}|-\d{2})?(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}])n (?:= )?\d[\d,]*)/u;

/** Keeps what reads as one thing in one line. */
export function keepTogether(state: StateCore): void {
  for (const block of state.tokens) {
    if (block.children && WHOLE.test(block.content)) splitTexts(state, block, kept);
  }
}

function kept(text: string): Piece[] {
  return text.split(WHOLE).flatMap((piece, index) => {
    if (piece === '') return [];
    if (index % 2 === 0) return [words(piece)];
    return [html('<span class="together">'), words(piece), html('</span>')];
  });
}
