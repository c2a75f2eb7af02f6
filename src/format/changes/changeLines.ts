import type { ChalkInstance } from 'chalk';
import type { Change } from '../../model/change.ts';
import { printable } from '../../model/printable.ts';
import { wrap } from '../wrap.ts';
import { isProse, labelWords, nameWords, oneLine, wordMarks, wordsInstead } from './changeWords.ts';
import { signOf } from './signOf.ts';

/** Where changes are shown as lines. */
export interface Page {
  readonly paint: ChalkInstance;
  readonly width: number;
}

/** A text of a plan as a terminal may show it. */
export const shownText = (text: string): string => printable(oneLine(text));

const SIGNS: Readonly<Record<string, string>> = {
  'part-added': '+',
  'part-dropped': '-',
  'reason-removed': '-',
  moved: '↕',
  renumbered: '#',
};

/** A change as lines that begin with its sign. */
export function changeLines(change: Change, indent: number, { paint, width }: Page): string {
  const { name, explained } = change;
  const sign = signOf(change) || (SIGNS[name] ?? '·');
  const color = colorOf(change, paint);
  const [first, rest] = [' '.repeat(indent), ' '.repeat(indent + 2)];
  const words = color(nameWords(name));
  const told = valuesText(change, paint);
  const label = shownText(labelWords(change));
  const text = [label === '' ? words : `${words}. ${label}`, told]
    .filter((part) => part !== '')
    .join(': ');
  const room = width - rest.length;
  const why =
    explained === null
      ? ''
      : `\n${rest}${paint.dim(wrap(`Explained: ${shownText(explained)}`, room, rest))}`;
  return `${first}${color(sign)} ${wrap(text, room, rest)}${why}`;
}

function colorOf(
  { severity, weakens, explained }: Change,
  { red, yellow, cyan }: ChalkInstance,
): ChalkInstance {
  if (explained === null && (weakens || severity === 'error')) return red;
  return explained !== null || severity === 'warning' ? yellow : cyan;
}

function valuesText(change: Change, paint: ChalkInstance): string {
  const { before, after, difference } = change;
  const instead = wordsInstead(change);
  if (instead !== null) return instead;
  if (before !== null && after !== null && isProse(change)) {
    return markedText(before.text, after.text, paint);
  }
  const moved = difference === null ? '' : ` (${difference})`;
  if (before === null) return after === null ? '' : shownText(after.text);
  if (after === null) return `was ${shownText(before.text)}`;
  return `${shownText(before.text)} → ${shownText(after.text)}${moved}`;
}

/** Words that came and went; painted one by one, because lines break between them. */
function markedText(before: string, after: string, paint: ChalkInstance): string {
  return wordMarks(before, after)
    .map(({ text, mark }) => {
      const shown = printable(text);
      if (mark === 'same') return shown;
      if (paint.level === 0) return mark === 'added' ? `{+${shown}+}` : `[-${shown}-]`;
      const color = mark === 'added' ? paint.green.underline : paint.red.strikethrough;
      return shown.replace(/\S+/g, (word) => color(word));
    })
    .join('');
}
