import { pairByLikeness } from './pairByLikeness.ts';
import { wordsInCommon } from './wordsInCommon.ts';

type TextPair = readonly [before: string | undefined, after: string | undefined];

/**
 * Texts of a list that are not in both states of it: those with most words in common as pairs, the
 * rest alone. Their order says nothing.
 */
export function pairTexts(before: readonly string[], after: readonly string[]): TextPair[] {
  const [gone, come] = [minus(before, after), minus(after, before)];
  const pairs = pairByLikeness(gone, come, wordsInCommon, ENOUGH);
  const heirs = new Map(pairs);
  const taken = new Set(heirs.values());
  const alone = come.filter((_, index) => !taken.has(index));
  return [
    ...gone.map((was, from): TextPair => [was, come[heirs.get(from) ?? -1]]),
    ...alone.map((is): TextPair => [undefined, is]),
  ];
}

/** Half of the words in common: less is another text. */
const ENOUGH = 0.5;

/** What a list has that the other has not, each as often as it has it more. */
function minus(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of other) left.set(text, (left.get(text) ?? 0) + 1);
  return list.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}
