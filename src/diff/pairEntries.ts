import { pairByLikeness } from './pairByLikeness.ts';
import { canonicalText, isSame } from './values.ts';
import { wordsInCommon } from './wordsInCommon.ts';

type EntryPair = readonly [before: unknown, after: unknown];

/**
 * Entries of one list that have the same name, as pairs of the most alike, in the order of the head;
 * what is left over on one side comes last, beside nothing.
 */
export function pairEntries(before: readonly unknown[], after: readonly unknown[]): EntryPair[] {
  if (before.length <= 1 && after.length <= 1) return [[before[0], after[0]]];
  const pairs = pairByLikeness(before, after, likenessOf, 0);
  const heirs = new Map(pairs.map(([from, to]) => [to, from]));
  const gone = new Set(pairs.map(([from]) => from));
  return [
    ...after.map((is, to): EntryPair => [before[heirs.get(to) ?? -1], is]),
    ...before.filter((_, from) => !gone.has(from)).map((was): EntryPair => [was, undefined]),
  ];
}

/** Same entries are more alike than any that only say the same words. */
function likenessOf(one: unknown, other: unknown): number {
  return isSame(one, other) ? 2 : wordsInCommon(canonicalText(one), canonicalText(other));
}
