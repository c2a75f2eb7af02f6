import type { StateCore, Token } from 'markdown-it';

/** Days, school years and counts like `n = 73`: half of one at the end of a line reads as another. */
const WHOLE =
  /(\p{Lu}\p{Ll}+ \d{1,2}, \d{4}(?![\p{L}\d])|(?<![\p{L}\p{N}-])\d{4}-\d{2}(?:\d{2}|-\d{2})?(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}])n (?:= )?\d[\d,]*)/u;

/** Keeps what reads as one thing in one line. */
export function keepTogether(state: StateCore): void {
  for (const block of state.tokens) {
    if (!block.children || !WHOLE.test(block.content)) continue;
    block.children = block.children.flatMap((token) =>
      token.type === 'text' ? kept(state, token) : [token],
    );
  }
}

function kept(state: StateCore, token: Token): Token[] {
  const make = (type: string, content: string): Token => {
    const made = new state.Token(type, '', 0);
    made.content = content;
    return made;
  };
  return token.content.split(WHOLE).flatMap((piece, index) => {
    if (piece === '') return [];
    if (index % 2 === 0) return [make('text', piece)];
    return [
      make('html_inline', '<span class="together">'),
      make('text', piece),
      make('html_inline', '</span>'),
    ];
  });
}
