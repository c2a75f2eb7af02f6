import { isCollection, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Edited, OPTIONS, type OrderOfFields } from './editText.ts';
import { commentsIn } from './layout/commentsIn.ts';
import { columnAt, type Layout, layOutBlock } from './layout/layOutBlock.ts';
import { gapLines, linesOfGap } from './layout/gaps.ts';
import { unusualIn } from './layout/unusualIn.ts';
import { lineEndOf } from './lines.ts';
import { sameData } from './merge/sameData.ts';

/**
 * A YAML text in canonical form: what it says, its comments and the wording of each value stay; the
 * indentation, spaces, blank lines and the order of fields become those of all plans. Gives the
 * reason where a text cannot be formatted without danger to what it says.
 * @param sort put all fields in the order of the schema, not only those that say what a part is.
 */
export function formatPlan(text: string, order: OrderOfFields, sort: boolean): Edited {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  // What stands above a field begins behind the end of a line: the first field needs one, too.
  const source = `\n${text.slice(mark.length).replaceAll('\r\n', '\n')}`;
  const document = parseDocument(source, { ...OPTIONS, keepSourceTokens: true });
  if (document.errors.length > 0) return { refused: 'It is not valid YAML.' };
  const { contents } = document;
  if (!isCollection(contents) || contents.flow === true) {
    return { refused: 'It has no fields on lines of their own.' };
  }
  const unusual = unusualIn(document, source);
  if (unusual !== null) return { refused: unusual };
  const formatted = laidOut({ text: source, order, sort }, contents);
  if (!saysTheSame(source, document.toJS(), formatted)) return { refused: TOO_UNUSUAL };
  return { text: `${mark}${formatted.replaceAll('\n', lineEndOf(text))}` };
}

function laidOut(layout: Layout, contents: YAMLMap | YAMLSeq): string {
  const { text } = layout;
  const place = { path: [], column: 0, from: 0 };
  const { lines, end, levels } = layOutBlock(layout, contents, place);
  const after = linesOfGap(text, end, text.length);
  const last = after.findLastIndex((line) => line.text !== '');
  const rest = gapLines(after.slice(0, last + 1), (column) => columnAt(levels, column));
  return `${[...lines, ...rest].join('\n')}\n`;
}

const TOO_UNUSUAL = 'Its layout is too unusual to be changed safely.';

/** Whoever formats a plan must be able to trust that it says what it said before. */
function saysTheSame(before: string, data: unknown, after: string): boolean {
  const document = parseDocument(after, OPTIONS);
  if (document.errors.length > 0 || !sameData(document.toJS(), data)) return false;
  return commentsIn(before).join('\n') === commentsIn(after).join('\n');
}
