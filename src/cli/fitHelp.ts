import { wrap } from '../format/wrap.ts';

/** Longer lines are hard to read. */
const WIDEST = 100;
/** A command to copy, and what explains it: `  pip validate    check every plan`. */
const EXPLAINED = /^( +\S.*?) {2,}(\S.*)$/;
const BELOW = ' '.repeat(6);

/**
 * Fits a help text to the width of a terminal: paragraphs are filled, and what explains an example
 * goes below it where both have no room in a line. A command stays in one line, to be copied.
 */
export function fitHelp(text: string, columns: number): string {
  const width = Math.min(columns, WIDEST);
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of text.split('\n')) {
    const isProse = /^\S/.test(line) && !line.startsWith('Exit codes:');
    if (isOpen && isProse) paragraphs.push(`${paragraphs.pop() ?? ''} ${line}`);
    else paragraphs.push(line);
    isOpen = /^\S/.test(line) && !line.endsWith(':');
  }
  return paragraphs
    .map((line) => (/^\S/.test(line) ? wrap(line, width, '') : fitExample(line, width)))
    .join('\n');
}

function fitExample(line: string, width: number): string {
  const [, command, explanation] = EXPLAINED.exec(line) ?? [];
  if (line.length <= width || command === undefined || explanation === undefined) return line;
  return `${command}\n${BELOW}${wrap(explanation, width - BELOW.length, BELOW)}`;
}
