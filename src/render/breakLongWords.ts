import type { StateCore, Token } from 'markdown-it';

/** Longer than any word of a plan that a hyphen does not divide; addresses and slips of the keyboard are. */
const LONG = /\S{25,}/u;
const PIECE = /(\S{14})(?=[\p{L}\p{N}])/u;

/** Lets words break that are wider than a column: a table with one would grow over the page. */
export function breakLongWords(state: StateCore): void {
  for (const block of state.tokens) {
    if (!block.children || !LONG.test(block.content)) continue;
    block.children = block.children.flatMap((token) =>
      token.type === 'text' ? broken(state, token) : [token],
    );
  }
}

function broken(state: StateCore, token: Token): Token[] {
  const make = (type: string, content: string): Token => {
    const made = new state.Token(type, '', 0);
    made.content = content;
    return made;
  };
  return token.content.split(/(\s+)/).flatMap((word) => {
    if (!LONG.test(word)) return [make('text', word)];
    const pieces = word.split(PIECE).filter((piece) => piece !== '');
    return pieces.flatMap((piece, index) => [
      ...(index === 0 ? [] : [make('html_inline', '<wbr>')]),
      make('text', piece),
    ]);
  });
}
