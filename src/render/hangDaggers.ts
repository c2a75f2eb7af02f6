import type { StateCore } from 'markdown-it';
import { html, type Piece, splitTexts, words } from './splitTexts.ts';

const NOTED = /^(.*\d\D?) (†)$/;

/** Lets the dagger behind a number of a table hang outside of its column, so that numbers align. */
export function hangDaggers(state: StateCore): void {
  for (const [index, block] of state.tokens.entries()) {
    const isCell = state.tokens[index - 1]?.type === 'td_open';
    if (isCell && block.children && NOTED.test(block.content)) splitTexts(state, block, hung);
  }
}

function hung(text: string): Piece[] {
  const [, number = '', sign = ''] = NOTED.exec(text) ?? [];
  return sign === '' ? [words(text)] : [words(number), html(`<span class="hung"> ${sign}</span>`)];
}
