import type { StateCore, Token } from 'markdown-it';

/**
 * Makes tables readable without sight: the heads of columns and, in the first cell of every row,
 * of rows. An empty cell heads nothing. A table wider than a phone scrolls, so keys must reach it.
 */
export function tableCells({ tokens }: StateCore): void {
  let isRowStart = false;
  let inHead = false;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'table_open') token.attrSet('tabindex', '0');
    if (token.type === 'thead_open') inHead = true;
    if (token.type === 'thead_close') inHead = false;
    if (token.type === 'tr_open') isRowStart = true;
    if (token.type !== 'td_open' && token.type !== 'th_open') continue;
    const isHead = inHead || isRowStart;
    isRowStart = false;
    makeCell(tokens, index, isHead, inHead ? 'col' : 'row');
  }
}

/** A cell is three tokens: its begin, what it holds, its end. */
function makeCell(tokens: readonly Token[], index: number, isHead: boolean, scope: string): void {
  const [open, content, close] = tokens.slice(index, index + 3);
  const tag = isHead && content?.content !== '' ? 'th' : 'td';
  if (open) open.tag = tag;
  if (close) close.tag = tag;
  if (tag === 'th') open?.attrSet('scope', scope);
}
