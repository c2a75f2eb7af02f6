import type { Diagnostic } from '../model/diagnostic.ts';
import type { Shown } from './index.ts';

/** Diagnostics as tables, one a file, for the summary of a job; empty when nothing was found. */
export function formatMarkdown({ diagnostics }: Shown): string {
  const files = [...new Set(diagnostics.map(({ file }) => file))];
  return files
    .map((file) => {
      const rows = diagnostics.filter((each) => each.file === file).map(row);
      return `### ${escapeText(file)}

| Place | Severity | Rule | Message |
| --- | --- | --- | --- |
${rows.join('')}`;
    })
    .join('\n');
}

function row({ line, column, severity, rule, message, hint }: Diagnostic): string {
  const text = [message, hint ?? []].flat().map(escapeCell).join('<br>');
  return `| ${line}:${column} | ${severity} | ${escapeCell(`\`${rule}\``)} | ${text} |\n`;
}

/** Messages set names in backticks: these stay code, all else is plain text. */
const escapeCell = (text: string): string =>
  text
    .split(/(`[^`\r\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : escapeText(part)))
    .join('');

/** In a cell a bar or backslash cannot stand between backticks, so such code is written as HTML. */
function code(text: string): string {
  if (!/[|\\]/.test(text)) return `\`${text}\``;
  return `<code>${text.replace(/[^\w ]/gu, (letter) => `&#${letter.codePointAt(0)};`)}</code>`;
}

const escapeText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/(?<!\w)_|_(?!\w)|[\\`*[\]~|#!$@]/g, (sign) => `&#${sign.codePointAt(0)};`)
    .replace(/\r\n|[\r\n]/g, '<br>');
