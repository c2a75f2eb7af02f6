import type { Part } from './partsOf.ts';

type Pair = readonly [before: Part, after: Part];

/**
 * Pairs that stand in another place: below another part, or in another order among those that
 * stayed together. Of an order that changed, the fewest parts are called moved.
 */
export function findMoves(pairs: readonly Pair[]): Pair[] {
  const becameOf = new Map(pairs.map(([before, after]) => [before, after]));
  const isBelowAnother = ([before, after]: Pair): boolean =>
    before.parent !== null && becameOf.get(before.parent) !== after.parent;
  const elsewhere = pairs.filter(isBelowAnother);
  const siblings = new Map<string, Pair[]>();
  for (const pair of pairs) {
    if (isBelowAnother(pair)) continue;
    const key = listOf(pair[1]);
    siblings.set(key, [...(siblings.get(key) ?? []), pair]);
  }
  return [...elsewhere, ...[...siblings.values()].flatMap(outOfOrder)];
}

/** The list that a part stands in; a part in no list stands alone. */
const listOf = ({ path }: Part): string =>
  (typeof path.at(-1) === 'number' ? path.slice(0, -1) : path).join('/');

const position = ({ path }: Part): number => {
  const last = path.at(-1);
  return typeof last === 'number' ? last : 0;
};

/** Entries of one list that are not in its longest run of unchanged order. */
function outOfOrder(pairs: readonly Pair[]): Pair[] {
  const sorted = [...pairs].sort(([, a], [, b]) => position(a) - position(b));
  const places = sorted.map(([before]) => position(before));
  const kept = longestRise(places);
  return sorted.filter((_, index) => !kept.has(index));
}

/** Indexes of the longest rising run of numbers, gaps allowed. */
function longestRise(numbers: readonly number[]): Set<number> {
  const best: { readonly length: number; readonly previous: number }[] = [];
  numbers.forEach((number, index) => {
    let [length, previous] = [1, -1];
    for (let at = 0; at < index; at += 1) {
      const run = best[at]?.length ?? 0;
      if ((numbers[at] ?? 0) < number && run + 1 > length) [length, previous] = [run + 1, at];
    }
    best.push({ length, previous });
  });
  const kept = new Set<number>();
  const longest = Math.max(0, ...best.map(({ length }) => length));
  let at = best.findIndex(({ length }) => length === longest);
  while (at >= 0) {
    kept.add(at);
    at = best[at]?.previous ?? -1;
  }
  return kept;
}
