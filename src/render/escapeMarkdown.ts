/**
 * Writes text from a plan so that Markdown prints it as it is: no markup, no HTML, no table cell
 * broken. A no-break space becomes an entity, which keeps typed text apart from the signs that the
 * templates print (a sign and its word are joined by a no-break space).
 */
export function escapeMarkdown(text: string): string {
  return inOneLine(text)
    .replace(/[\\`*[\]<>|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([#+\-=])|(?<=\s)(#+)$/g, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replaceAll('\u00a0', '&nbsp;');
}

const inOneLine = (text: string): string =>
  text
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

/**
 * Longer text: blank lines part paragraphs, lines that begin with a dash make a list, everything
 * else is printed as it is.
 */
export function escapeProse(text: string): string {
  const blocks = text
    .trim()
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/);
  return blocks.map(block).join('\n\n');
}

function block(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const firstItem = lines.findIndex((line) => /^[-•]\s/.test(line));
  if (firstItem < 0) return escapeMarkdown(text);
  const lead = escapeMarkdown(lines.slice(0, firstItem).join(' '));
  const items: string[] = [];
  for (const line of lines.slice(firstItem)) {
    if (/^[-•]\s/.test(line)) items.push(line.slice(2));
    else items.push(`${items.pop() ?? ''} ${line}`);
  }
  const list = items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
  return lead === '' ? list : `${lead}\n\n${list}`;
}
