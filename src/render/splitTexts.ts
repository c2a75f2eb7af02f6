import type { StateCore, Token } from 'markdown-it';

/** Words of a page, or the HTML that stands between them. */
export interface Piece {
  readonly type: 'text' | 'html_inline';
  readonly content: string;
}

export const words = (content: string): Piece => ({ type: 'text', content });
export const html = (content: string): Piece => ({ type: 'html_inline', content });

/** Puts pieces in the place of each text of a block; code, links and signs stay as they are. */
export function splitTexts(
  state: StateCore,
  block: Token,
  piecesOf: (text: string) => readonly Piece[],
): void {
  block.children = (block.children ?? []).flatMap((token) =>
    token.type === 'text' ? piecesOf(token.content).map((piece) => made(state, piece)) : [token],
  );
}

function made(state: StateCore, { type, content }: Piece): Token {
  const token = new state.Token(type, '', 0);
  token.content = content;
  return token;
}
