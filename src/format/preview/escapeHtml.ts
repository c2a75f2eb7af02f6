import { printable } from '../../model/printable.ts';

/** A text of a plan or a file's name as it may stand in a page, in one line or several. */
export function escapeHtml(text: string): string {
  return text
    .split('\n')
    .map((line) => printable(line).replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`))
    .join('\n');
}
