import type { StateCore, Token } from 'markdown-it';

/**
 * Moves the space between a heading's small first line and its words into that line: at the begin of
 * the next line it would be lost, and a bookmark made of the heading would read `Goal 1Reading`.
 */
export function spaceEyebrows({ tokens }: StateCore): void {
  for (const [index, { type }] of tokens.entries()) {
    if (type === 'heading_open') moveSpace(tokens[index + 1]?.children ?? []);
  }
}

function moveSpace(children: readonly Token[]): void {
  const end = children.findIndex(({ type }) => type === 'em_close');
  const last = children[end - 1];
  const next = children[end + 1];
  const isFirst = children.find(({ content, nesting }) => content !== '' || nesting === 1);
  if (isFirst?.type !== 'em_open' || last?.type !== 'text' || !next?.content.startsWith(' '))
    return;
  last.content += ' ';
  next.content = next.content.slice(1);
}
