import type { StateCore, Token } from 'markdown-it';

const NOTED = /^(.*\d\D?) (†)$/;

/** Lets the dagger behind a number of a table hang outside of its column, so that numbers align. */
export function hangDaggers(state: StateCore): void {
  for (const [index, block] of state.tokens.entries()) {
    const before = state.tokens[index - 1]?.type;
    if (before !== 'td_open' || !block.children || !NOTED.test(block.content)) continue;
    block.children = block.children.flatMap((token) => hung(state, token));
  }
}

function hung(state: StateCore, token: Token): Token[] {
  const [, number = '', sign = ''] = (token.type === 'text' && NOTED.exec(token.content)) || [];
  if (sign === '') return [token];
  const make = (type: string, content: string): Token => {
    const made = new state.Token(type, '', 0);
    made.content = content;
    return made;
  };
  return [make('text', number), make('html_inline', `<span class="hung"> ${sign}</span>`)];
}
