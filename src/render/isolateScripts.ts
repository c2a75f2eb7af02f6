import type { StateCore, Token } from 'markdown-it';

const LETTER =
  '[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}]';
/** From the first to the last letter of a text that runs from right to left. */
const RUN = new RegExp(
  `(${LETTER}(?:(?:${LETTER}|\\p{M}|\\p{P}|\\p{N}|\\s)*${LETTER})?\\p{M}*)`,
  'u',
);
const LEFTWARD = new RegExp(LETTER, 'gu');
const BEGINS_LEFTWARD = new RegExp(`^\\P{L}*${LETTER}`, 'u');

/**
 * Keeps Arabic and Hebrew names from turning around what stands beside them: each is isolated, and
 * a paragraph that begins and goes on in such a script runs from right to left itself.
 */
export function isolateScripts(state: StateCore): void {
  for (const [index, block] of state.tokens.entries()) {
    const { children } = block;
    const leftward = block.content.match(LEFTWARD)?.length ?? 0;
    if (block.type !== 'inline' || !children || leftward === 0) continue;
    const letters = block.content.match(/\p{L}/gu)?.length ?? 0;
    if (leftward * 2 > letters && BEGINS_LEFTWARD.test(block.content)) {
      aroundOf(state.tokens, index)?.attrSet('dir', 'rtl');
    }
    block.children = children.flatMap((token) => isolated(state, token));
  }
}

/** What a text is printed in; the paragraph of a short list entry is not there in the page. */
function aroundOf(tokens: readonly Token[], index: number): Token | undefined {
  const [outer, inner] = tokens.slice(Math.max(0, index - 2), index);
  return inner?.hidden ? outer : (inner ?? outer);
}

function isolated(state: StateCore, token: Token): Token[] {
  if (token.type !== 'text') return [token];
  return token.content.split(RUN).flatMap((piece, index) => {
    const text = new state.Token('text', '', 0);
    text.content = piece;
    if (index % 2 === 0) return [text];
    return [new state.Token('bdi_open', 'bdi', 1), text, new state.Token('bdi_close', 'bdi', -1)];
  });
}
