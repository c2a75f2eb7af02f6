import { isCollection, isNode, type YAMLSeq } from 'yaml';
import type { Splice } from './editText.ts';
import { columnOf, nextLine } from './lines.ts';
import { inBlock, inFlow } from './writeValue.ts';

/** Adds an entry at the end of a list, in braces where the entries before it are. */
export function insertInList(text: string, list: YAMLSeq, value: unknown): Splice[] {
  const last = list.items.at(-1);
  const [from = 0, to = 0] = list.range ?? [];
  const end = isNode(last) ? (last.range?.[1] ?? to) : to;
  if (list.flow === true) {
    if (last === undefined) return [{ from: from + 1, to: from + 1, text: inFlow(value) }];
    return [{ from: end, to: end, text: `, ${inFlow(value)}` }];
  }
  const column = columnOf(text, from);
  const braces = isCollection(last) && last.flow === true;
  const { head, body } = inBlock(value, column, braces);
  const entry = head === '' ? hung(body, column) : `${head}\n${body}`;
  const line = `${' '.repeat(column)}- ${entry}`;
  const at = nextLine(text, end);
  const isOpen = at === text.length && !text.endsWith('\n');
  return [{ from: at, to: at, text: isOpen ? `\n${line.replace(/\n$/, '')}` : line }];
}

/** The lines of a mapping with the first behind the dash. */
const hung = (body: string, column: number): string => body.slice(column + 2);
