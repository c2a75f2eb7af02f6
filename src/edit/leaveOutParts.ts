import { isNode, isSeq, parseDocument, visit, type YAMLSeq } from 'yaml';
import type { Path } from '../model/diagnostic.ts';
import { type Edited, editText, OPTIONS } from './editText.ts';
import { lineStart } from './lines.ts';
import { type Span, wholeLines } from './removeFrom.ts';

/**
 * Takes whole parts out of the lists that they stand in, each with the comment right above it; a
 * list that loses its last part goes, too. Nothing else in the text differs.
 * @param parts where they stand in the text, in its order.
 */
export function leaveOutParts(text: string, parts: readonly Path[]): Edited {
  const lists = new Map<string, Path[]>();
  for (const part of parts) {
    const list = JSON.stringify(part.slice(0, -1));
    lists.set(list, [...(lists.get(list) ?? []), part]);
  }
  let current = text;
  // From behind, so that those before keep their places.
  for (const entries of [...lists.values()].toReversed()) {
    const left = leaveOut(current, entries);
    if ('refused' in left) return left;
    current = left.text;
  }
  return hasLooseNames(current)
    ? { refused: 'Other parts of the file stand for one that is left out: write them out first.' }
    : { text: current };
}

/** Whether a name stands for something that is not there. */
function hasLooseNames(text: string): boolean {
  const document = parseDocument(text, OPTIONS);
  let isFound = false;
  visit(document, {
    Alias(_key, alias) {
      isFound ||= alias.resolve(document) === undefined;
    },
  });
  return isFound;
}

/** Takes entries out of one list. */
function leaveOut(text: string, entries: readonly Path[]): Edited {
  const path = entries[0]?.slice(0, -1) ?? [];
  const list = parseDocument(text, OPTIONS).getIn(path, true);
  if (!isSeq(list)) return { refused: 'This is no list.' };
  if (list.items.length === entries.length) {
    return editText(text, [{ path, value: undefined }], () => []);
  }
  const fromBehind = entries.toReversed();
  if (list.flow === true) {
    const edits = fromBehind.map((each) => ({ path: each, value: undefined }));
    return editText(text, edits, () => []);
  }
  const splices = fromBehind.map((each) => linesOf(text, list, Number(each.at(-1))));
  return {
    text: splices.reduce((left, { from, to }) => left.slice(0, from) + left.slice(to), text),
  };
}

/** The lines of an entry and those of the comment right above it. */
function linesOf(text: string, list: YAMLSeq, index: number): Span {
  const item = list.items[index];
  const [start = 0, to = 0] = isNode(item) ? (item.range ?? []) : [];
  let from = lineStart(text, start);
  while (from > 0 && lineBefore(text, from).startsWith('#')) from = lineStart(text, from - 1);
  return wholeLines(text, { from, to });
}

const lineBefore = (text: string, at: number): string =>
  text.slice(lineStart(text, at - 1), at).trim();
