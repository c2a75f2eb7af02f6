/** Messages set names in backticks: these stay code, all else is plain text. */
export const escapeCell = (text: string): string =>
  text
    .split(/(`[^`\r\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : escapeText(part)))
    .join('');

/** In a cell a bar or backslash cannot stand between backticks, so such code is written as HTML. */
function code(text: string): string {
  if (!/[|\\]/.test(text)) return `\`${text}\``;
  return `<code>${text.replace(/[^\w ]/gu, (letter) => `&#${letter.codePointAt(0)};`)}</code>`;
}

/** Plain text as GitHub's Markdown shows it, in one line. */
export const escapeText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/(?<!\w)_|_(?!\w)|[\\`*[\]~|#!$@]/g, (sign) => `&#${sign.codePointAt(0)};`)
    .replace(/\r\n|[\r\n]/g, '<br>');
