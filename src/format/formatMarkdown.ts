import type { Diagnostic } from '../model/diagnostic.ts';
import { escapeCell, escapeText } from './escapeForGithub.ts';
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
