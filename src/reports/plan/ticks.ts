import type { Choice } from '../../model/outline.ts';
import type { TicksBlock } from '../../model/planDocument.ts';
import type { Mark } from '../../model/mark.ts';
import { PRACTICE_TEXTS } from './practiceTexts.ts';

/** The page draws the box around the sign; the box's own text is its word. */
const box = (symbol: string, icon: Mark['icon']): Mark => ({
  symbol,
  word: '',
  icon,
  fill: null,
  color: '#1d2733',
});

export const TICKED = box('☑', 'met');
export const UNTICKED = box('☐', 'open');

/** Signs that forms print besides those of all reports. */
export const TICK_MARKS: readonly Mark[] = [TICKED, UNTICKED];

/** Options of more letters than this stand one a line. */
const SHORT = 32;

/** Every choice as a box, those that were chosen ticked. */
export function ticksOf(
  choices: readonly Choice[],
  value: unknown,
): Pick<TicksBlock, 'options' | 'isShort'> {
  const chosen = new Set<unknown>(Array.isArray(value) ? value : [value]);
  const options = choices.map((choice) => {
    const isTicked = chosen.has(choice.value);
    return { mark: isTicked ? TICKED : UNTICKED, isTicked, text: choiceText(choice) };
  });
  return { options, isShort: options.every(({ text }) => text.length <= SHORT) };
}

/** `1a. Works with educators ...`: the words of the schema, else those of the known form. */
export function choiceText({ value, label, isTitled }: Choice): string {
  const code = String(value);
  const known = isTitled ? undefined : PRACTICE_TEXTS[code];
  const text = known ?? label;
  const isCode = /^[A-Z]{0,3}\d+[a-z]?$/i.test(code);
  return isCode && text !== code && !text.startsWith(code) ? `${code}. ${text}` : text;
}
